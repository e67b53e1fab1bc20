"""Corpora that have a format of their own, as lines like those of the other sets: `python -m benchmarks.corpora FILE > gold.jsonl`.

A treebank (.conllu) becomes {"id", "text", "tokens": [[start, end, part of speech, head, relation]], "sentences": [[start, end]]}, a
document a line; a head is the number of a token of the text, and a root is its own head. Marked names (.tsv) become {"id",
"text", "names": [[start, end, kind]]}, an article a line. Texts are set as they would be printed, and places are theirs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from reportedly.errors import ReportedlyError

Row = dict[str, Any]

# The kinds of the names' corpus in our terms; dates and sums of money are no names here.
KIND_OF_TAG = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "NORP": "nationality",
    "Facility": "facility",
    "Product": "product",
    "Misc": "other",
}
# The names' corpus does not say where paragraphs end; so many sentences are one in its papers.
_PARAGRAPH = 3
_ENDS = frozenset('.!?”"’)')
# Marks and endings that stand at the word before them, and marks that stand at the word after them.
_CLOSING = frozenset([*",.;:!?)]}%…”’'/", "'s", "’s", "n't", "'ve", "'re", "'ll", "'d", "'m"])
_OPENING = frozenset("([{$€£“‘#@/")
# What is left of "'s" and "n't" where the apostrophe was cut off.
_ENDINGS = frozenset(["s", "t", "ve", "re", "ll", "d", "m"])


def read_corpus(path: Path) -> Iterator[Row]:
    """Yield the documents of a corpus; its format is told by the file's ending.

    Raises:
        ReportedlyError: the file cannot be read, or is not in the format of its ending.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as lines:
            yield from READERS[path.suffix]([line.removesuffix("\n") for line in lines])
    except (OSError, ValueError, IndexError) as error:
        raise ReportedlyError(f"{path}: no {path.suffix} file in UTF-8 ({error}); fetch the corpus again") from error


def read_treebank(lines: Iterable[str]) -> Iterator[Row]:
    """Yield the documents of a CoNLL-U file, with their paragraphs; the text of a sentence is what its comment says."""
    document = _open_document("1")
    rows: list[list[str]] = []
    opens, printed = True, ""
    for line in chain(lines, [""]):
        if line.startswith("# newdoc"):
            if document["tokens"]:
                yield document
            document = _open_document(line.partition(" = ")[2])
        elif line.startswith("# newpar"):
            opens = True
        elif line.startswith("# text = "):
            printed = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif rows and not line:
            _add_sentence(document, rows, printed, opens)
            rows, opens = [], False
    if document["tokens"]:
        yield document


def _open_document(name: str) -> Row:
    return {"id": name, "text": "", "tokens": [], "sentences": []}


def _add_sentence(document: Row, rows: Sequence[Sequence[str]], printed: str, opens: bool) -> None:
    """Add a sentence to a document. Rows that spell two words together (1-2 "don't") or are not in the text (5.1) are left out."""
    text, tokens = _grown(document["text"], opens), document["tokens"]
    first = len(tokens)
    at = 0
    for row in rows:
        if row[0].isdigit():
            start = printed.index(row[1], at)
            at = start + len(row[1])
            head = first + int(row[6]) - 1 if row[6] != "0" else len(tokens)
            tokens.append([len(text) + start, len(text) + at, row[3], head, row[7]])
    document["sentences"].append([tokens[first][0], tokens[-1][1]])
    document["text"] = text + printed


def read_names(lines: Iterable[str]) -> Iterator[Row]:
    """Yield the articles of the names' corpus. Its tokens have no places; they are set with blanks as they would be printed."""
    article: Row = {"id": "1", "text": "", "names": []}
    rows: list[list[str]] = []
    waiting = 0
    for line in chain(lines, ["# "]):
        if line.strip() and not line.startswith("# "):
            # A third column, a name within a name, is not measured; a few lines have a blank for the tab.
            rows.append([*line.split(), "O"][:2])
            continue
        # The address of the page, which stands before some articles, is no sentence of it.
        if rows and not rows[0][0].startswith("http"):
            _add_names(article, rows, opens=waiting == 0)
            # A headline or an entry of a list ends without a stop, and stands alone.
            waiting = (waiting + 1) % _PARAGRAPH if rows[-1][0] in _ENDS else 0
        rows = []
        if line.startswith("# "):
            if article["text"]:
                yield article
            article, waiting = {"id": line[2:], "text": "", "names": []}, 0


def _add_names(article: Row, rows: Sequence[Sequence[str]], *, opens: bool) -> None:
    """Add a sentence to an article, and its names; an I without a B before it begins one."""
    text = _grown(article["text"], opens)
    names: list[list[Any]] = article["names"]
    before = None
    for (token, tag), is_spaced in zip(rows, _spaced([row[0] for row in rows]), strict=True):
        start = len(text) + is_spaced
        text += " " * is_spaced + token
        mark, _, name = tag.partition("-")
        kind = KIND_OF_TAG.get(name)
        if kind and mark == "I" and before == kind:
            names[-1][1] = len(text)
        elif kind:
            names.append([start, len(text), kind])
        before = kind
    article["text"] = text


def _spaced(tokens: Sequence[str]) -> Iterator[bool]:
    """Say of each token whether a blank stands before it in print. Wrong for a dash that is written as a hyphen."""
    in_quotes = False
    for at, token in enumerate(tokens):
        before, second = tokens[at - 1] if at else "", tokens[at - 2] if at > 1 else ""
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        closes, opened = token == '"' and in_quotes, before == '"' and in_quotes
        in_quotes ^= token == '"'
        yield not (
            not before
            or token in _CLOSING
            or closes
            or before in _OPENING
            or opened
            or (token == "-" and before[-1].isalnum() and after[:1].isalnum())
            or (before == "-" and second[-1:].isalnum() and token[0].isalnum())
            # "world" "’" "s", and "O" "’" "Donnell"
            or (before in ("’", "'") and (token in _ENDINGS or len(second) == 1))
            or (before == ":" and second.isdigit() and token.isdigit())
            # "U" "." "S" "."
            or (before == "." and len(token) == len(second) == 1 and token.isupper() and second.isupper())
        )


def _grown(text: str, opens: bool) -> str:
    return text + ("\n\n" if opens else " ") if text else ""


READERS: dict[str, Callable[[Iterable[str]], Iterator[Row]]] = {".conllu": read_treebank, ".tsv": read_names}


def main() -> int:
    """Print the lines of a corpus and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    try:
        for row in read_corpus(parser.parse_args().corpus):
            print(json.dumps(row))
    except ReportedlyError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
