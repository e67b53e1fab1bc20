"""The days of a timeline that stand out, each with the event that tells it best."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from reportedly.pages.index import Index
from reportedly.records import Edtf, Moment, Span

if TYPE_CHECKING:
    from reportedly.pages.events import EventView
    from reportedly.relations.prominence import Naming

# In one file so many days are marked, and never more than half of those that events name: where all stand out, none does.
_MARKED, _PART = 10, 2


def of_the_top(index: Index, events: Sequence[EventView], most: int) -> list[EventView]:
    """Return of some events one for each of the days that stand out most, in the order of the days.

    Which days stand out is decided in `relations.prominence`, on the sentences of the events that name their day: a dam that broke
    on 3 March and is still named in May goes before a press conference of yesterday. Of each day comes the event whose
    sentence most others of the day are like. Events of several days, and those that no sentence names, are left out.
    """
    from reportedly.relations.prominence import choose_days, choose_sentences

    namings: list[Naming] = []
    told: dict[date, dict[str, EventView]] = defaultdict(dict)
    ordered: dict[str, list[Moment]] = {}
    for event in events:
        for one in _namings(index, event, ordered):
            namings.append(one)
            told[one.day].setdefault(one.sentence, event)
    days = choose_days(namings, most)
    return [told[day][choose_sentences(dict.fromkeys(told[day], 1.0), 1)[0]] for day in days]


def marked_days(index: Index, events: Sequence[EventView]) -> frozenset[str]:
    """Return the ids of the events that a page marks: those of the ten days that stand out most, of few days fewer."""
    days = len({event.when.text for event in events if event.when.is_day})
    return frozenset(event.id for event in of_the_top(index, events, min(_MARKED, days // _PART)))


def _within(index: Index, report: str, span: Span, ordered: dict[str, list[Moment]]) -> list[Moment]:
    """Return the moments that begin in a stretch; those of a long report are `ordered` once and not all looked at for each event."""
    if report not in ordered:
        ordered[report] = sorted(index.moments_of.get(report, ()), key=_start)
    every = ordered[report]
    return every[bisect_left(every, span.start, key=_start) : bisect_left(every, span.end, key=_start)]


def _start(moment: Moment) -> int:
    return moment.span.start


def _namings(index: Index, event: EventView, ordered: dict[str, list[Moment]]) -> Iterator[Naming]:
    """Each sentence of an event that names its day; those that only go on with it do not, nor does a date of print."""
    from reportedly.relations.prominence import Naming, is_stamp

    day = event.when.earliest
    if day is None or not event.when.is_day:
        return
    for place in index.events[event.id].evidence:
        report = index.reports.get(place.report)
        if report is None:
            continue
        # Without a date of print nothing is known to be remembered; it counts as told on the day.
        appeared = report.published.earliest if report.published and report.published.earliest else None
        # A sentence whose day was taken from another print of it has a moment without a value.
        named = [
            moment.text
            for moment in _within(index, report.id, place.span, ordered)
            if place.span.holds(moment.span) and _is_or_may_be(moment.value, day)
        ]
        if any(appeared is None or not is_stamp(words, day, appeared) for words in named):
            yield Naming(day, appeared or day, " ".join(place.span.of(report.text).split()))


def _is_or_may_be(value: Edtf | None, day: date) -> bool:
    return value is None or (value.is_day and value.earliest == day)
