"""The events and the forecasts of a ledger as rows in brief, in the order of their lists; see `statement_briefs`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from reportedly.pages.asking import Asked, asked_of
from reportedly.pages.columns import ClaimRow, day_of, lists_of, named
from reportedly.pages.days import by_day, days_in_facets, edtf_of
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.ranked import InBrief, each


class EventRow(NamedTuple):
    """An event in a list, with its columns as they are written."""

    id: str
    when: str
    text: str
    actors: str
    place: str | None
    evidence: str
    origins: str
    story: str


class ForecastRow(NamedTuple):
    """A forecast in a list, with the claim that makes it and the day when it is due as it is written."""

    id: str
    claim: ClaimRow
    due: str | None
    status: str


def timeline(outline: Outline, filters: Filters) -> InBrief[EventRow, EventRow]:
    """Return the events, whatever the filters' `top`; see `events.timeline`."""
    asked = asked_of(outline, filters)

    def known(row: EventRow) -> list[Mapping[str, Any]]:
        return [one for one in json.loads(row.evidence) if one["report"] in outline.reports]

    def place(row: EventRow) -> tuple[int, int, str, str]:
        return -outline.known_origins(row.origins), -len({one["report"] for one in known(row)}), row.text, row.id

    return InBrief(
        [row for row in named(EventRow, outline.events) if _event_is_asked(asked, row, known)],
        lambda rows: by_day(rows, [row.when for row in rows], lambda some: sorted(some, key=place)),
        list,
        {
            "id": each("id"),
            "actor": lambda rows: [list(map(outline.name_of, some)) for some in lists_of(row.actors for row in rows)],
            "place": lambda rows: [outline.name_of(row.place) if row.place is not None else None for row in rows],
            "story": each("story"),
            "day": lambda rows: days_in_facets([row.when for row in rows]),
        },
    )


def _event_is_asked(asked: Asked, row: EventRow, known: Callable[[EventRow], list[Mapping[str, Any]]]) -> bool:
    filters = asked.filters
    if not filters.dated(day_of(row.when)):
        return False
    if asked.outline.index.day is None and not filters.by and not filters.about:
        return True
    evidence = known(row)
    return bool(evidence) and _tells(asked, evidence) and _says(asked, row, evidence)


def _tells(asked: Asked, evidence: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether somebody who is asked for tells of an event: the source of a claim, or an outlet."""
    if not asked.filters.by:
        return True
    rows = (asked.outline.claims.get(one["claim"] or "") for one in evidence)
    return any(asked.speaks(row) for row in rows if row) or asked.by(
        *(asked.outline.reports[one["report"]].outlet for one in evidence)
    )


def _says(asked: Asked, row: EventRow, evidence: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether an event has the words that are asked for, or a sentence that tells it."""
    if asked.filters.mentioned(row.text):
        return True
    near = [one for one in evidence if one["report"] in asked.reports]
    return bool(near) and asked.filters.mentioned(*(asked.words_at(one["report"], one["span"]) for one in near))


def forecasts(outline: Outline, filters: Filters) -> InBrief[ForecastRow, ForecastRow]:
    """Return the forecasts; see `events.forecasts`."""
    asked, every = asked_of(outline, filters), outline.claims
    rows = []
    for row, claim, due, status in outline.forecasts:
        held = every.get(claim)
        if held is not None and asked.is_about(held) and asked.is_dated(held, held.report) and asked.is_by(held):
            rows.append(ForecastRow(row, held, due, status))

    def said(rows: Sequence[ForecastRow]) -> list[str]:
        return [outline.day(row.claim, row.claim.report) for row in rows]

    def finely(rows: list[ForecastRow]) -> Sequence[ForecastRow]:
        return by_day(rows, said(rows), lambda some: sorted(some, key=attrgetter("id")))

    return InBrief(
        rows,
        lambda rows: by_day(rows, [row.due or "" for row in rows], finely),
        list,
        {
            "status": each("status"),
            "source": lambda rows: outline.sources(row.claim for row in rows),
            "outlet": lambda rows: [outline.reports[row.claim.report].outlet for row in rows],
            "story": lambda rows: [outline.reports[row.claim.report].story for row in rows],
            "day": lambda rows: days_in_facets([row.due or "" for row in rows]),
            "due": lambda rows: [edtf_of(row.due or "") for row in rows],
            "said": lambda rows: list(map(edtf_of, said(rows))),
        },
    )
