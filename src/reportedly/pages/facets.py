"""Facets of a list: the values that its rows have, how many rows have each, and the rows that have the chosen ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from reportedly.pages.dates import in_words
from reportedly.pages.index import Index
from reportedly.records import Edtf

# A facet shows its most frequent values on one line, and so many more when it is opened.
_FIRST, _MOST = 6, 60
# More days than these are put together to months, more months to years: about as many as one line holds.
_MOST_DAYS = 12
UNDATED = "undated"
# Values that a reader would take for a verdict.
_SAID_AS = {"came_true": "came about", "did_not": "did not come about"}

Values = Callable[[Index, Any], Iterable[str | None]]


class Facet(NamedTuple):
    """One thing by which rows can be narrowed down: its name in an address, its name for readers, the values of a row."""

    name: str
    words: str
    values: Values
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: what stands for it in an address, what a reader sees, and how many rows choosing it leaves."""

    value: str
    words: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of one facet: the first ones, those shown on request, and how many are left out after them."""

    name: str
    words: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]
    left_out: int

    @property
    def chosen(self) -> Choice | None:
        """The value that was chosen, None without one."""
        return next((choice for choice in self.first if choice.is_chosen), None)


class Faceted:
    """Rows with their values in each facet, found once and asked many times."""

    def __init__(self, index: Index, rows: Sequence[Any], facets: Sequence[Facet]) -> None:
        self.rows = rows
        self.facets = facets
        self._titles = {story.id: story.title or "a story without a title" for story in index.contents.stories}
        self._values = [[_distinct(tuple(facet.values(index, row))) for row in rows] for facet in facets]

    def narrowed(self, chosen: Mapping[str, str]) -> list[Any]:
        """Return the rows that have every chosen value, in their order; `chosen` gives values by the facets' names."""
        failed = self._failed(chosen)
        return [row for row, missed in zip(self.rows, failed, strict=True) if not missed]

    def choices(self, chosen: Mapping[str, str]) -> list[Choices]:
        """Return the values of each facet, each with the number of rows that it would leave.

        A facet's own choice does not count against its values, so that one can go from one value to the next. A facet in which all
        rows have one value is left out: it narrows nothing.
        """
        failed = self._failed(chosen)
        shown = (self._choices(number, chosen.get(facet.name), failed) for number, facet in enumerate(self.facets))
        return [choices for choices in shown if choices is not None]

    def _failed(self, chosen: Mapping[str, str]) -> list[tuple[int, ...]]:
        """Return for each row the facets in which it lacks the chosen value."""
        asked = [(number, chosen[facet.name]) for number, facet in enumerate(self.facets) if facet.name in chosen]
        failed: list[tuple[int, ...]] = []
        if not asked:
            return [()] * len(self.rows)
        for at in range(len(self.rows)):
            failed.append(tuple(number for number, value in asked if not self._has(number, at, value)))
        return failed

    def _has(self, number: int, at: int, value: str) -> bool:
        values = self._values[number][at]
        if self.facets[number].is_day:
            return any(one == value or one.startswith(f"{value}-") for one in values)
        return value in values

    def _choices(self, number: int, chosen: str | None, failed: Sequence[tuple[int, ...]]) -> Choices | None:
        facet, rows = self.facets[number], zip(self._values[number], failed, strict=True)
        counts = Counter(chain.from_iterable(values for values, missed in rows if not missed or missed == (number,)))
        ordered = (
            _days(counts, chosen) if facet.is_day else sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        if chosen is not None:
            ordered.sort(key=lambda pair: pair[0] != chosen)
        if len(ordered) < 2 and chosen is None:
            return None
        if chosen is not None and chosen not in dict(ordered):
            ordered.insert(0, (chosen, 0))
        made = [Choice(value, self._words(facet, value), count, value == chosen) for value, count in ordered]
        first = _MOST_DAYS if facet.is_day else _FIRST
        # One value behind "1 more" takes more room than the value.
        first += len(made) == first + 1
        return Choices(
            facet.name, facet.words, tuple(made[:first]), tuple(made[first:_MOST]), max(0, len(made) - _MOST)
        )

    def _words(self, facet: Facet, value: str) -> str:
        if facet.name == "story":
            return self._titles.get(value, value)
        if facet.is_day and value != UNDATED:
            try:
                return in_words(Edtf.parse(value))
            except ValueError:
                return value
        return _SAID_AS.get(value, value.replace("_", " "))


def facets_of(table: str) -> Sequence[Facet]:
    """Return the facets of a list by its name, none for a list that has none."""
    return FACETS.get(table, ())


def names_of(facets: Collection[Facet]) -> list[str]:
    """Return the names under which an address can give values of facets."""
    return [facet.name for facet in facets]


def _days(counts: Counter[str], chosen: str | None) -> list[tuple[str, int]]:
    """Return days in their order, put together to months or years where there are many; within the chosen month or year, finer."""
    within = {day: count for day, count in counts.items() if chosen is None or day.startswith(f"{chosen}-")}
    length = next((length for length in (10, 7) if len({day[:length] for day in within}) <= _MOST_DAYS), 4)
    grouped = Counter[str]()
    for day, count in (within or counts).items():
        grouped[day if day == UNDATED else day[:length]] += count
    if chosen is not None:
        grouped[chosen] = sum(within.values()) + counts[chosen]
    return sorted(grouped.items())


# A ledger of ten thousand reports has some thousand sources, and forty thousand claims of theirs.
@lru_cache(maxsize=16_384)
def _distinct(values: tuple[str | None, ...]) -> tuple[str, ...]:
    """Return the values that there are, each once; nearly all rows have one."""
    return tuple(dict.fromkeys(filter(None, values)))


# A ledger of ten thousand reports has some thousand days.
@lru_cache(maxsize=4096)
def _day_of(value: Edtf | None) -> tuple[str]:
    day: date | None = (value.earliest or value.latest) if value else None
    return (day.isoformat() if day else UNDATED,)


def _outlet(_: Index, row: Any) -> tuple[str | None, ...]:
    return (row.report.outlet,)


def _story(index: Index, row: Any) -> tuple[str | None, ...]:
    report = index.reports.get(row.report.id)
    return (report.story if report else None,)


_SOURCE = Facet("source", "Who", lambda _, row: (row.source,))
_OUTLET = Facet("outlet", "Outlet", _outlet)
_STANCE = Facet("stance", "Stance", lambda _, row: (row.stance,))
_STORY = Facet("story", "Story", _story)
_SAID = Facet("day", "Day", lambda _, row: _day_of(row.said), is_day=True)
_PRINTED = Facet("day", "Printed", lambda _, row: _day_of(row.report.published), is_day=True)
_KIND = Facet("kind", "Kind", lambda _, row: (row.kind,))

FACETS: dict[str, tuple[Facet, ...]] = {
    "claims": (
        _SOURCE,
        Facet("kind", "Kind of source", lambda _, row: (row.source_kind,)),
        _OUTLET,
        _STANCE,
        Facet("quotation", "Quotation", lambda _, row: (row.quotation,)),
        _STORY,
        _SAID,
    ),
    "figures": (
        Facet("state", "Of whom", lambda _, row: (row.state,)),
        Facet("unit", "Unit", lambda _, row: (row.unit,)),
        _SOURCE,
        _OUTLET,
        _STANCE,
        _STORY,
        _SAID,
    ),
    "timeline": (
        Facet("actor", "Who", lambda _, row: row.actors),
        Facet("place", "Where", lambda _, row: (row.place,)),
        Facet("day", "Day", lambda _, row: _day_of(row.when), is_day=True),
    ),
    "forecasts": (
        Facet("status", "What became of it", lambda _, row: (row.status,)),
        _SOURCE,
        _OUTLET,
        Facet("day", "Due", lambda _, row: _day_of(row.due), is_day=True),
    ),
    "sources": (_KIND, Facet("outlet", "Outlet", lambda _, row: row.outlets)),
    "actors": (_KIND,),
    "copies": (
        _KIND,
        Facet("outlet", "Outlet", lambda _, row: (row.a.outlet, row.b.outlet)),
    ),
    "reports": (
        Facet("outlet", "Outlet", lambda _, row: (row.outlet,)),
        Facet("story", "Story", lambda index, row: (index.reports[row.id].story,)),
        Facet("day", "Printed", lambda _, row: _day_of(row.published), is_day=True),
    ),
    "search": (
        Facet("holds", "Sentences", lambda _, row: ("with a claim",) if row.claims else ("without a claim",)),
        Facet("source", "Who", lambda index, row: row.sources),
        _OUTLET,
        _STORY,
        _PRINTED,
    ),
}
