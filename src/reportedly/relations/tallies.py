"""Tallies: an exact figure that a report gives without its source was counted by whoever published it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date

from reportedly.records import Claim, Report
from reportedly.relations.anchors import find_values
from reportedly.relations.bodies import first_day
from reportedly.relations.credits import family
from reportedly.relations.wording import stems

# Figures with fewer digits before their zeros ("3,000", "34") meet by chance, or by rounding.
EXACT_DIGITS = 3
# An exact figure with as many tellers before is looked for among the first of them only.
_TRIED = 20


def find_first_tallies(reports: Mapping[str, Report], claims: Sequence[Claim], unsourced: Set[str]) -> dict[str, Claim]:
    """Return for unsourced claims with a figure the first claim of the same story that gave it and began it, in another report.

    A firm counts 118,400 marchers; next day an agency writes that 118,400 had been counted, and names nobody. Two who count
    alone do not get the same six digits. Outlets of one publisher share what they know, so that between them any
    figure will do. The two claims must share a telling word beside the figure. A claim with a source of its own keeps it.
    """
    tellers: dict[tuple[str, float], list[Claim]] = defaultdict(list)
    found: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: _age(claim, reports[claim.report])):
        story = reports[claim.report].story
        for value in _values(claim, reports[claim.report]) if story else ():
            earlier = tellers[story or "", value]
            if claim.id in unsourced and claim.id not in found:
                first = next((one for one in earlier[:_TRIED] if _is_first(one, claim, value, reports)), None)
                if first:
                    found[claim.id] = first
            earlier.append(claim)
    return found


def _age(claim: Claim, report: Report) -> tuple[date, str, str]:
    return (first_day(report) or date.max, report.id, claim.id)


def _values(claim: Claim, report: Report) -> list[float]:
    return sorted({value for span in claim.content.spans for value in find_values(report.text, span)})


def _is_first(one: Claim, later: Claim, value: float, reports: Mapping[str, Report]) -> bool:
    """Say whether an earlier claim began what the later one counts: exactly, on a day before, or in a sister's report."""
    a, b = reports[one.report], reports[later.report]
    if a.id == b.id or not (_are_sisters(a, b) or (_is_exact(value) and _is_of_day_before(a, b))):
        return False
    return any(not word[0].isdigit() for word in stems(one.content.text) & stems(later.content.text))


def _are_sisters(a: Report, b: Report) -> bool:
    publisher = family(a.outlet)
    return publisher is not None and publisher == family(b.outlet)


def _is_exact(value: float) -> bool:
    return len(f"{value:.12g}".replace(".", "").strip("0")) >= EXACT_DIGITS


def _is_of_day_before(a: Report, b: Report) -> bool:
    first, second = first_day(a), first_day(b)
    return first is not None and second is not None and first < second
