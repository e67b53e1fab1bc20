"""Scores how many were killed and injured in incidents, after all reports on each were read together.

    python -m benchmarks.score_casualties INCIDENTS.jsonl PREDICTED.jsonl

A line of INCIDENTS is {"incident", "killed", "injured", "n_docs"}: the final numbers, and on how many pages. A line of PREDICTED is
{"incident", "toll", "killed", "injured"}: `toll` has the number of killed and injured that all pages come to, the others have
`among` (every number that an answer gives), `usual` (the number of most reports) and `newest` (that of the last report that has
one). Nobody reports on those who were not hurt, so a zero counts as saying nothing, on both sides.

both            of incidents with three pages and more, the share in which both numbers of the toll are the final ones
usual, newest   P: of the numbers given, those that are the final one; R: of the final numbers, those given
among           the share of the final numbers that stand among the answers: what a better choice could reach

An early report may rightly differ from the final number, and one about "three shot" may count the dead among them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from benchmarks.scoring import Row, prf, run_scorer, share

_HURT = ("killed", "injured")
_CHOICES = ("usual", "newest")
# Of fewer pages each number hangs on what one of them happens to say.
PAGES = 3
# An incident that no line tells of.
_NOTHING: Row = {"among": (), "usual": None, "newest": None}


def score_casualties(incidents: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Return {"both", "killed": {"usual", "newest", "among"}, "injured": …, "incidents": how many have a final number}."""
    told = {row["incident"]: row for row in predicted}
    final = [row for row in incidents if row["killed"] is not None and row["injured"] is not None]
    known = [row for row in final if row["n_docs"] >= PAGES]
    both = [_are_right(row, told.get(row["incident"])) for row in known]
    return {hurt: _score(hurt, final, told) for hurt in _HURT} | {"both": share(both), "incidents": len(final)}


def _are_right(row: Row, predicted: Row | None) -> bool:
    """Say whether both numbers are the final ones; nobody told of is zero."""
    toll = predicted["toll"] if predicted else {}
    return all((toll.get(hurt) or 0) == row[hurt] for hurt in _HURT)


def _score(hurt: str, final: list[Row], told: dict[str, Row]) -> dict[str, Any]:
    pairs = [(row[hurt], told.get(row["incident"], {hurt: _NOTHING})[hurt]) for row in final]
    gold = sum(number > 0 for number, _ in pairs)
    found: dict[str, Any] = {}
    for choice in _CHOICES:
        said = sum(bool(answer[choice]) for _, answer in pairs)
        found[choice] = prf(sum(number > 0 and answer[choice] == number for number, answer in pairs), said, gold)
    return found | {"among": share([number in answer["among"] for number, answer in pairs if number > 0])}


if __name__ == "__main__":
    raise SystemExit(run_scorer(score_casualties, __doc__))
