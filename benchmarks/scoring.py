"""What the scorers in this folder share: two files of lines in, one object of scores out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import READERS, read_corpus
from reportedly.errors import ReportedlyError

Row = Mapping[str, Any]
Scorer = Callable[[Iterable[Row], Iterable[Row]], dict[str, Any]]


def prf(right: int, said: int, gold: int) -> dict[str, float]:
    """Return precision, recall and F1 as fractions; what nothing was said of, or nothing is marked of, has 0."""
    p, r = right / said if said else 0.0, right / gold if gold else 0.0
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def share(right: Sequence[bool]) -> list[float]:
    """Return the share of these that are so, and how many they are."""
    return [sum(right) / len(right) if right else 0.0, len(right)]


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the JSON objects of a file, one from each line that is not empty; of a corpus, those of its documents.

    Raises:
        ReportedlyError: the file cannot be read, or a line is no JSON object.
    """
    if path.suffix in READERS:
        return list(read_corpus(path))
    rows = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError) as error:
        raise ReportedlyError(f"{path}: the file cannot be read as UTF-8 text ({error})") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rows.append(dict(json.loads(line)))
            except (ValueError, TypeError) as error:
                raise ReportedlyError(f"{path}, line {number}: no JSON object; write one object a line") from error
    return rows


def run_scorer(score: Scorer, about: str | None, arguments: Sequence[str] | None = None) -> int:
    """Run a scorer as a command: two files, what it measured on stdout; return the exit status."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("predicted", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object on one line")
    options = parser.parse_args(arguments)
    try:
        result = score(read_rows(options.gold), read_rows(options.predicted))
    except KeyError as error:
        print(f"a line of {options.gold} or {options.predicted} has no field {error}", file=sys.stderr)
        return 1
    except ReportedlyError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(result, indent=None if options.json else 2))
    return 0
