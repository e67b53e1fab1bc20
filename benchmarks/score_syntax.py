"""Scores words, parts of speech, heads and sentences that were found in running text against a treebank.

    python -m benchmarks.score_syntax TREEBANK.conllu PREDICTED.jsonl

A line of PREDICTED is {"id", "tokens": [[start, end, part of speech, head, relation]], "sentences": [[start, end]]} for one document; a
head is the number of a token of the document, and a root is its own head. It is as in the CoNLL 2018 shared task (Zeman et al.):
what was cut otherwise than in the treebank is wrong, and takes the heads with it.

words      both ends are the gold word's
upos       and so is the part of speech
heads      both ends are, and the head's are those of the gold head (UAS)
relations  and so is the relation without its subtype: "nsubj" for "nsubj:pass" (LAS)
sentences  both ends are the gold sentence's
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.scoring import Row, prf, run_scorer

_MEASURES = ("words", "upos", "heads", "relations", "sentences")
Found = dict[str, set[tuple[Any, ...]]]


def score_syntax(treebank: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"words", "upos", "heads", "relations", "sentences"}, each with precision, recall and F1."""
    gold, said = _collect(treebank), _collect(predicted)
    return {name: prf(len(said[name] & gold[name]), len(said[name]), len(gold[name])) for name in _MEASURES}


def _collect(rows: Iterable[Row]) -> Found:
    found: Found = {name: set() for name in _MEASURES}
    for row in rows:
        tokens = row["tokens"]
        for start, end, upos, number, relation in tokens:
            word = (row["id"], start, end)
            head = tuple(tokens[number][:2])
            found["words"].add(word)
            found["upos"].add((*word, upos))
            found["heads"].add((*word, head))
            found["relations"].add((*word, head, relation.partition(":")[0]))
        found["sentences"] |= {(row["id"], *place) for place in row["sentences"]}
    return found


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_syntax, __doc__))
