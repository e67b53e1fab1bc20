"""Which days of a large ledger stand out, from the columns of its events, moments and texts; see `prominence`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from reportedly.pages.columns import day_of, lists_of
from reportedly.relations.prominence import Naming, choose_days, choose_sentences, is_stamp

if TYPE_CHECKING:
    from reportedly.pages.event_briefs import EventRow
    from reportedly.pages.outline import Outline
    from reportedly.pages.ranked import InBrief

# Where a moment begins and ends in its report, its words, and its day as it is written.
_Moment = tuple[int, int, str, str | None]
_start = itemgetter(0)


def top_of(outline: Outline, rows: InBrief[EventRow, EventRow], most: int) -> frozenset[str]:
    """Return the ids of some events, one for each of the days that stand out most; see `prominence.of_the_top`."""
    known, every = outline.reports, outline.namings
    namings = {row.id: [one for report, one in every.get(row.id, ()) if report in known] for row in rows.rows}
    days = frozenset(choose_days((one for some in namings.values() for one in some), most))
    told: dict[date, dict[str, str]] = defaultdict(dict)
    # Of a sentence that stands behind several events of its day comes the event that the list has first.
    for row in rows.kept(any(one.day in days for one in namings[row.id]) for row in rows.rows):
        for one in namings[row.id]:
            if one.day in days:
                told[one.day].setdefault(one.sentence, row.id)
    return frozenset(found[choose_sentences(dict.fromkeys(found, 1.0), 1)[0]] for found in told.values())


def namings_of(outline: Outline) -> dict[str, list[tuple[str, Naming]]]:
    """Return for each event the sentences that name its day, each with its report."""
    events = [(row, when, evidence) for row, when, *_, evidence, _, _ in outline.events if day_of(when).is_day]
    texts, moments = dict(outline.values("report", "id", "text")), _moments(outline)
    places = lists_of(evidence for *_, evidence in events)
    # There are far fewer days than sentences.
    days = {value: day_of(value) for some in moments.values() for *_, value in some if value}
    named = {value: day.earliest for value, day in days.items() if day.is_day}
    found = {}
    for (row, when, _), evidence in zip(events, places, strict=True):
        day = day_of(when).earliest
        if day is not None:
            found[row] = list(_namings(outline, day, evidence, texts, moments, named))
    return found


def _moments(outline: Outline) -> Mapping[str, Sequence[_Moment]]:
    """Return the moments of each report, in reading order."""
    found: dict[str, list[_Moment]] = defaultdict(list)
    rows = outline.values("moment", "id", "report", "span", "text", "value")
    for (_, report, _, text, value), (start, end) in zip(rows, lists_of(row[2] for row in rows), strict=True):
        found[report].append((start, end, text, value))
    for own in found.values():
        own.sort(key=_start)
    return found


def _namings(
    outline: Outline,
    day: date,
    evidence: Sequence[Mapping[str, Any]],
    texts: Mapping[str, str],
    moments: Mapping[str, Sequence[_Moment]],
    named: Mapping[str, date | None],
) -> Iterator[tuple[str, Naming]]:
    """Each sentence of an event that names its day; see `prominence`, where the same is done with whole rows."""
    reports = (outline.now or outline).reports
    for place in evidence:
        report = reports.get(place["report"])
        if report is None:
            continue
        start, end = place["span"]
        appeared = report.published.earliest if report.published and report.published.earliest else None
        own = moments.get(report.id, ())
        words = [
            text
            for _, until, text, value in own[bisect_left(own, start, key=_start) : bisect_left(own, end, key=_start)]
            if until <= end and (value is None or named.get(value) == day)
        ]
        if any(appeared is None or not is_stamp(text, day, appeared) for text in words):
            yield report.id, Naming(day, appeared or day, " ".join(texts[report.id][start:end].split()))
