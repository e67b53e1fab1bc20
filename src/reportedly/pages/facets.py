"""Facets of a list: by which values its rows can be narrowed down, and the value of each row."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, get_args

from reportedly.records import ActorKind, CopyKind, ForecastStatus, Quotation, SourceKind, Stance, Status

if TYPE_CHECKING:
    from reportedly.records import Edtf

UNDATED = "undated"
# What lies no further apart is one night; of what does, the month or the year is counted, and no day that nobody named.
_ONE_NIGHT = timedelta(days=1)
_ONE_MONTH = timedelta(days=31)
_WRITTEN = re.compile(r"\d{4}(?:-\d\d){0,2}")


class Told(Protocol):
    """What knows the story of a report, and the headline of a story: an index, or an outline."""

    @property
    def reports(self) -> Mapping[str, Any]: ...  # noqa: D102
    @property
    def stories(self) -> Mapping[str, Any]: ...  # noqa: D102


class Facet(NamedTuple):
    """One thing by which rows can be narrowed down: its name in an address, its name for readers, the value of a row, or all its values.

    Rows in brief have a column of the facet's name instead. Names that differ in capitals alone ("police", "Police") are one value.
    `told` says which rows a value leaves. `known` are all values that there can be, none where reports give them.
    """

    name: str
    words: str
    value: Callable[[Told, Any], Any]
    told: str = ""
    known: tuple[str, ...] = ()
    is_day: bool = False
    has_many: bool = False
    is_name: bool = False


def facets_of(table: str) -> Sequence[Facet]:
    """Return the facets of a list by its name, none for a list that has none."""
    return FACETS.get(table, ())


def choosable(table: str) -> list[Facet]:
    """Return the facets whose values a command and a method take by name; who said it and when is asked by `by` and days."""
    return [facet for facet in facets_of(table) if facet.name != "source" and not facet.is_day]


def names_of(facets: Collection[Facet]) -> list[str]:
    """Return the names under which an address can give values of facets."""
    return [facet.name for facet in facets]


# A ledger of ten thousand reports has some thousand days.
@lru_cache(maxsize=4096)
def day_in_facets(value: Edtf | None) -> str:
    """Return a date as facets have it, no finer than it is known: "2031-03-02", "2031-03" for 2 to 20 March, "2031", "undated"."""
    first, last = (value.earliest, value.latest) if value else (None, None)
    day = first or last
    if value is None or day is None:
        return UNDATED
    if first is None or last is None:
        written = _WRITTEN.search(value.text)
        return day.isoformat()[: len(written[0]) if written else 10]
    apart = last - first
    return day.isoformat()[: 10 if apart <= _ONE_NIGHT else 7 if apart < _ONE_MONTH else 4]


def _story(told: Told, row: Any) -> str | None:
    report = told.reports.get(row.report.id)
    return report.story if report else None


def _stories(told: Told, row: Any) -> Sequence[str | None]:
    """Return the stories in which the questions of a topic were found."""
    reports = [question.answers[0].report.id for question in row.questions]
    return [told.reports[report].story for report in reports]


# Who is named in a list of sources: actors, and those who are none.
_SOURCE_KINDS = tuple(dict.fromkeys(kind for kind in (*get_args(SourceKind), *get_args(ActorKind)) if kind != "none"))

_SOURCE = Facet("source", "Who", lambda _, row: row.source, "of this source", is_name=True)
_OUTLET = Facet("outlet", "Outlet", lambda _, row: row.report.outlet, "that this outlet printed")
_STANCE = Facet("stance", "Stance", lambda _, row: row.stance, "with this stance", get_args(Stance))
_IN_STORY = "of this story"
_STORY = Facet("story", "Story", _story, _IN_STORY)
_SAID = Facet("day", "Day", lambda _, row: day_in_facets(row.said), "of this day", is_day=True)
_PRINTED = Facet(
    "day", "Printed", lambda _, row: day_in_facets(row.report.published), "printed on this day", is_day=True
)

FACETS: dict[str, tuple[Facet, ...]] = {
    "questions": (
        Facet(
            "status",
            "How answers stand",
            lambda _, row: [question.status for question in row.questions],
            "of questions with this status",
            get_args(Status),
            has_many=True,
        ),
        Facet("story", "Story", _stories, _IN_STORY, has_many=True),
    ),
    "claims": (
        _SOURCE,
        Facet(
            "kind", "Kind of source", lambda _, row: row.source_kind, "of sources of this kind", get_args(SourceKind)
        ),
        _OUTLET,
        _STANCE,
        Facet("quotation", "Quotation", lambda _, row: row.quotation, "quoted in this way", get_args(Quotation)),
        _STORY,
        _SAID,
    ),
    "figures": (
        Facet("state", "Of whom", lambda _, row: row.state, "that count what is in this state (killed, missing)"),
        Facet("unit", "Unit", lambda _, row: row.unit, "in this unit (count, percent, USD)"),
        _SOURCE,
        _OUTLET,
        _STANCE,
        _STORY,
        _SAID,
    ),
    "timeline": (
        Facet("actor", "Who", lambda _, row: row.actors, "in which this actor takes part", has_many=True, is_name=True),
        Facet("place", "Where", lambda _, row: row.place, "at this place", is_name=True),
        _STORY,
        Facet("day", "Day", lambda _, row: day_in_facets(row.when), "of this day", is_day=True),
    ),
    "forecasts": (
        Facet("status", "What became of it", lambda _, row: row.status, "with this outcome", get_args(ForecastStatus)),
        _SOURCE,
        _OUTLET,
        _STORY,
        Facet("day", "Due", lambda _, row: day_in_facets(row.due), "due on this day", is_day=True),
    ),
    "sources": (
        Facet("kind", "Kind", lambda _, row: row.kind, "of this kind", _SOURCE_KINDS),
        Facet("outlet", "Outlet", lambda _, row: row.outlets, "of sources that this outlet cites", has_many=True),
    ),
    "actors": (Facet("kind", "Kind", lambda _, row: row.kind, "of this kind", get_args(ActorKind)),),
    "copies": (
        Facet("kind", "Kind", lambda _, row: row.kind, "of this kind", get_args(CopyKind)),
        Facet(
            "outlet",
            "Outlet",
            lambda _, row: (row.a.outlet, row.b.outlet),
            "in which this outlet copies or is copied",
            has_many=True,
        ),
    ),
    "reports": (
        Facet("outlet", "Outlet", lambda _, row: row.outlet, "that this outlet printed"),
        Facet("story", "Story", lambda told, row: told.reports[row.id].story, _IN_STORY),
        Facet("day", "Printed", lambda _, row: day_in_facets(row.published), "printed on this day", is_day=True),
    ),
    "search": (
        Facet(
            "holds",
            "Sentences",
            lambda _, row: "with a claim" if row.claims else "without a claim",
            "with or without a claim",
            ("with a claim", "without a claim"),
        ),
        Facet("source", "Who", lambda _, row: row.sources, "of this source", has_many=True, is_name=True),
        _OUTLET,
        _STORY,
        _PRINTED,
    ),
}
