"""Dates of undated copies, from the report that they copy or cite."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from reportedly.lexicons import load
from reportedly.records import Copy, DateCandidate, Edtf, Report

# A weekday without its date ("on Wednesday") is at most this many days away from the day of print.
WEEK = 6


def date_copies(
    reports: Mapping[str, Report], copies: Sequence[Copy], known: Mapping[str, DateCandidate]
) -> dict[str, DateCandidate]:
    """Return dates for reports that have none, or a wide one, and copy or cite a report of a known day.

    What copies a report of 9 April and still says "on Wednesday" appeared from 9 to 15 April. `known` are the dates of
    reports, by id. A copy without weekdays may be of any later day and stays undated.
    """
    found: dict[str, DateCandidate] = {}
    for copy in sorted(copies, key=lambda copy: (copy.kind == "cites", copy.id)):
        original, own = known.get(copy.a), known.get(copy.b)
        if original is None or not original.value.is_day or original.value.latest is None or not _is_open(own):
            continue
        weekday = _bare_weekday(reports[copy.b])
        if weekday is None or copy.b in found:
            continue
        day = original.value.latest
        value = Edtf.one_of(day, day + timedelta(WEEK))
        if own and own.value.days and not own.value.meets(value):
            continue
        verb = "cites" if copy.kind == "cites" else "copies"
        why = f"it {verb} a report of {day.isoformat()} and says “{weekday}”, a day at most a week away"
        found[copy.b] = DateCandidate(value, "inferred", why)
    return found


def _is_open(own: DateCandidate | None) -> bool:
    return own is None or (own.basis == "inferred" and (own.value.days is None or own.value.days > WEEK + 1))


def _bare_weekday(report: Report) -> str | None:
    """The first weekday in the body that has no date beside it."""
    names = "|".join(word.capitalize() for word in load("times")["weekdays"])
    for part in report.spans("body"):
        match = re.search(rf"\b(?:{names})\b(?!,? (?:the )?(?:\d|[A-Z]))", part.of(report.text))
        if match:
            return match[0]
    return None
