"""The timeline as TimelineJS shows it: one slide for each dated event, with the sentence and the reports that tell of it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.documents import document, known, link_of
from reportedly.pages.dates import in_words
from reportedly.pages.index import Index
from reportedly.records import Event, Report


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield the JSON that TimelineJS 3 opens, one slide a line, in the order of the days.

    The sentence of an event is its text, the reports with their links stand below. A slide needs a day to begin with, so what
    only ends ("before 26 October") begins and ends on its last day; `display_date` has the date as the ledger knows it. Words of
    reports are escaped, since TimelineJS takes them for HTML.
    """
    events = sorted(index.contents.events, key=lambda event: (event.when.sort_key(), event.id))
    yield from document({}, "events", (_slide(index, event) for event in events if _ends(event)))


def _slide(index: Index, event: Event) -> dict[str, Any]:
    first, last = _ends(event) or (date.min, date.min)
    reports = {one.report: index.reports[one.report] for one in event.evidence if one.report in index.reports}
    place = index.actors.get(event.place or "")
    told = "".join(f"<li>{_told(report)}</li>" for report in reports.values())
    return known(
        {
            "start_date": _date(first),
            "end_date": _date(last) if last != first else None,
            "display_date": in_words(event.when),
            "text": {"headline": html.escape(event.text), "text": f"<ul>{told}</ul>"},
            "group": html.escape(place.name) if place else None,
            "autolink": False,
            "unique_id": f"event-{event.id}",
        }
    )


def _ends(event: Event) -> tuple[date, date] | None:
    """Return the first and the last day of a slide; an open end is the other one, and without either there is no slide."""
    first, last = event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    return (first, last) if first and last else None


def _date(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _told(report: Report) -> str:
    words = ", ".join(
        html.escape(word)
        for word in (report.outlet, report.title, in_words(report.published) if report.published else None)
        if word
    )
    link = link_of(report.url)
    name = words or "a report without a name"
    return f'<a href="{html.escape(link)}">{name}</a>' if link else name
