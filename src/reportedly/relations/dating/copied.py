"""Dates of undated copies and originals, from the report that copies or cites the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from reportedly.lexicons import load
from reportedly.records import Copy, DateCandidate, Edtf, Report
from reportedly.relations.dating.calendar import moved
from reportedly.relations.dating.phrases import WEEKDAYS, day_words
from reportedly.relations.dating.sentences import sentence_spans

# A weekday without its date ("on Wednesday") is at most this many days away from the day of print. So is, mostly, a copy from
# what it copies: 22 of 24 real pairs of gun-violence reports of two outlets.
_MOSTLY = timedelta(6)
# One digit alone is shared by chance.
_FIGURE = re.compile(r"[0-9][0-9.,]*[0-9]")
# An outlet that was named before: "The station had reported on Wednesday".
_THAT_OUTLET = re.compile(
    r"\bthe (?:(?:news|radio|tv)\s)?(?:agency|broadcaster|channel|magazine|newspaper|paper|portal|site|station|website|weekly)\s"
    r"(?:(?:had|has|also)\s){0,2}(?:report|quot|wr[oi]t|said|claim|publish|print|broadcast|air|cit)",
    re.IGNORECASE,
)


def date_copies(
    reports: Mapping[str, Report], copies: Sequence[Copy], known: Mapping[str, DateCandidate]
) -> dict[str, DateCandidate]:
    """Return dates for reports that have none, or a wide one, and copy or cite a report of a known day.

    What copies a report of 9 April appeared from 9 to 15 April, and so did what cites it and still says "on Wednesday". What cites it without
    a weekday may be of any later day and stays undated. An undated original appeared in the week before its earliest copy.
    `known` are the dates of reports, by id.
    """
    found: dict[str, DateCandidate] = {}
    for copy in sorted(copies, key=lambda copy: (copy.kind == "cites", copy.id)):
        candidate = _after_original(reports[copy.b], reports[copy.a], copy, known.get(copy.a))
        if candidate and _fits(known.get(copy.b), candidate):
            found.setdefault(copy.b, candidate)
    for original, candidate in _originals(copies, known).items():
        if _fits(known.get(original), candidate):
            found.setdefault(original, candidate)
    return found


def _fits(own: DateCandidate | None, candidate: DateCandidate) -> bool:
    """Say whether a report has no date yet, or one so wide that a better one is wanted, and of the same time."""
    if own is None:
        return True
    is_wide = own.value.days is None or own.value.days > _MOSTLY.days + 1
    return own.basis == "inferred" and is_wide and own.value.meets(candidate.value)


def _after_original(report: Report, original: Report, copy: Copy, known: DateCandidate | None) -> DateCandidate | None:
    if known is None or not known.value.is_day or known.value.latest is None:
        return None
    day = known.value.latest
    weekday = _bare_weekday(report)
    if copy.kind == "cites" and (weekday is None or not _cites_the_news(report, original, day)):
        return None
    verb = {"cites": "cites", "rewrite": "rewrites"}.get(copy.kind, "copies")
    within = f"says “{weekday}”, a day at most a week away" if weekday else "copies mostly appear within a week"
    why = f"it {verb} a report of {day_words(day)} and {within}"
    return DateCandidate(Edtf.one_of(day, moved(day, _MOSTLY)), "inferred", why)


def _cites_the_news(report: Report, original: Report, day: date) -> bool:
    """Say whether a sentence that names an outlet speaks of that report: of its weekday, or with one of its figures.

    An aid group that publishes is also quoted on other days ("Doctors Abroad said that admissions had gone down").
    """
    name = (original.outlet or "").casefold()
    figures = set(_FIGURE.findall(original.text))
    for span in sentence_spans(report):
        sentence = span.of(report.text)
        if (name in sentence.casefold() or _THAT_OUTLET.search(sentence)) and (
            WEEKDAYS[day.weekday()] in sentence or figures & set(_FIGURE.findall(sentence))
        ):
            return True
    return False


def _originals(copies: Sequence[Copy], known: Mapping[str, DateCandidate]) -> dict[str, DateCandidate]:
    """Return dates for what dated reports copy: not after the earliest of them, and not long before."""
    days = defaultdict(list)
    for copy in copies:
        own = known.get(copy.b)
        if copy.kind != "cites" and own and own.value.is_day and own.value.latest:
            days[copy.a].append(own.value.latest)
    return {
        original: DateCandidate(
            Edtf.one_of(moved(min(found), -_MOSTLY), min(found)),
            "inferred",
            f"a report of {day_words(min(found))} copies it, and copies mostly appear within a week",
        )
        for original, found in days.items()
    }


def _bare_weekday(report: Report) -> str | None:
    """The first weekday in the body that has no date beside it."""
    names = "|".join(word.capitalize() for word in load("times")["weekdays"])
    for part in report.spans("body"):
        match = re.search(rf"\b(?:{names})\b(?!,? (?:the )?(?:\d|[A-Z]))", part.of(report.text))
        if match:
            return match[0]
    return None
