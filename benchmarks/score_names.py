"""Scores names that were found in articles against those that are marked there.

    python -m benchmarks.score_names MARKED.tsv PREDICTED.jsonl

A line of PREDICTED is {"id", "names": [[start, end, kind]]} for one article. A name is right when both its ends and its kind are.

all          names of every kind, those without a line of their own here too
person, …    names of that kind
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.scoring import Row, prf, run_scorer

_KINDS = ("person", "organisation", "place", "nationality")


def score_names(marked: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"all", "person", "organisation", "place", "nationality"}, each with precision, recall and F1."""
    gold, said = _collect(marked), _collect(predicted)
    return {"all": _score(said, gold)} | {
        kind: _score({name for name in said if name[-1] == kind}, {name for name in gold if name[-1] == kind})
        for kind in _KINDS
    }


def _score(said: set[tuple[Any, ...]], gold: set[tuple[Any, ...]]) -> dict[str, float]:
    return prf(len(said & gold), len(said), len(gold))


def _collect(rows: Iterable[Row]) -> set[tuple[Any, ...]]:
    return {(row["id"], *name) for row in rows for name in row["names"]}


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_names, __doc__))
