"""Scores whether the number of dead in a sentence is read, on sentences of a series in which the number grew and was cut.

    python -m benchmarks.score_counts LABELLED.jsonl PREDICTED.jsonl

A line of LABELLED is {"article", "sent", "value", "high", "class"}; the class `other` (not the number in question) is left
out. A line of PREDICTED is {"article", "sent", "figures": [{"low", "high", "state", "grade"}]}.

found   the share of the values that a figure of the sentence has at one of its ends; of a range, at both
killed  the share that is found on a figure of people killed
grade   of those whose class says suspected or confirmed, the share found on a figure with that grade
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.scoring import Row, run_scorer, share

_GRADES = {"suspected_total": "suspected", "confirmed_total": "confirmed"}


def score_counts(labelled: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"found", "killed", "grade"}, each with the share and how many values it is a share of."""
    figures = {(row["article"], row["sent"]): row["figures"] for row in predicted}
    found, killed, graded = [], [], []
    for line in labelled:
        if line["class"] == "other":
            continue
        hits = _with_value(line, figures.get((line["article"], line["sent"]), ()))
        found.append(bool(hits))
        killed.append(any(hit["state"] == "killed" for hit in hits))
        if line["class"] in _GRADES:
            graded.append(any(hit["grade"] == _GRADES[line["class"]] for hit in hits))
    return {"found": share(found), "killed": share(killed), "grade": share(graded)}


def _with_value(line: Row, figures: Sequence[Row]) -> list[Row]:
    wanted = {line["value"]} | ({line["high"]} if line["high"] is not None else set())
    return [figure for figure in figures if wanted <= {figure["low"], figure["high"]}]


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_counts, __doc__))
