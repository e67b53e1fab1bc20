"""Scores whether a number that was taken back is known to be, and whether counts of two kinds stay apart.

    python -m benchmarks.score_revisions LABELLED.jsonl PREDICTED.jsonl

A line of LABELLED is {"article", "sent", "date", "value", "class", "copy_of"}. A line of PREDICTED is {"article", "sent",
"figures": [{"low", "high", "question", "grade", "revised"}]}: the question that a figure answers, the question's grade, and the
numbers that revise the figure.

revised  of the values that the labels call superseded, the share that another number revises, wherever the value is told
steps    of the counted values that follow each other in time, the share that answer one question
mixed    how many values that the labels call suspected answer a question about confirmed ones
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from benchmarks.scoring import Row, run_scorer, share

# What the labels call counted, in either series.
_COUNTED = ("confirmed_total", "official_or_counted")


def score_revisions(labelled: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"revised", "steps", "mixed"}: two shares, each with how many values it is a share of, and a number."""
    figures = {(row["article"], row["sent"]): row["figures"] for row in predicted}
    rows = [
        (line, [one for one in figures.get((line["article"], line["sent"]), ()) if _gives(one, line["value"])])
        for line in labelled
    ]
    told = [figure for of_sentence in figures.values() for figure in of_sentence]
    superseded = [line["value"] for line, _ in rows if line["class"] == "superseded_value"]
    suspected = [hit for line, hits in rows if line["class"] == "suspected_total" for hit in hits]
    return {
        "revised": share([any(_is_revised(one, value) for one in told) for value in superseded]),
        "steps": share(list(_steps([row for row in rows if row[0]["class"] in _COUNTED]))),
        "mixed": sum(hit["grade"] == "confirmed" for hit in suspected),
    }


def _gives(figure: Row, value: float) -> bool:
    return value in (figure["low"], figure["high"])


def _is_revised(figure: Row, value: float) -> bool:
    return _gives(figure, value) and any(number != value for number in figure["revised"])


def _steps(rows: Sequence[tuple[Row, list[Row]]]) -> Iterator[bool]:
    """Yield for each pair of values that follow each other whether both answer one question somewhere."""
    asked: dict[float, set[str]] = defaultdict(set)
    for line, hits in rows:
        asked[line["value"]] |= {hit["question"] for hit in hits if hit["question"]}
    firsts = [line for line, _ in rows if line["copy_of"] is None]
    firsts.sort(key=lambda line: (line["date"], line["article"], line["sent"]))
    pairs = {(one["value"], other["value"]) for one, other in pairwise(firsts) if one["value"] != other["value"]}
    for one, other in sorted(pairs):
        yield bool(asked[one] & asked[other])


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_revisions, __doc__))
