"""Rows with their values in each facet: how many rows have each value, and the rows that have the chosen ones."""

from __future__ import annotations

import operator
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, compress
from typing import Any, TypeVar

from reportedly.pages.dates import in_words
from reportedly.pages.facets import UNDATED, Facet, Told, facets_of
from reportedly.pages.ranked import InBrief
from reportedly.records import Edtf

Row = TypeVar("Row")
# A facet shows its most frequent values on one line, and so many more when it is opened.
_FIRST, _MOST = 6, 60
# More days than these are put together to months, more months to years: about as many as one line holds.
_MOST_DAYS = 12
# Values that a reader would take for a verdict, or for the lack of a value.
_SAID_AS = {"came_true": "came about", "did_not": "did not come about"}
_KINDS_AS = {"none": "nobody named"}


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

    def __init__(self, told: Told, rows: Sequence[Any], facets: Sequence[Facet]) -> None:
        self.rows = rows
        self.facets = facets
        self._told = told
        self._columns: dict[int, list[Any]] = {}
        self._spellings: dict[str, dict[str, str]] = {}

    def narrowed(self, chosen: Mapping[str, str]) -> Sequence[Any]:
        """Return the rows that have every chosen value, in their order; `chosen` gives values by the facets' names."""
        stays = _all_of([*self._having(self._as_counted(chosen)).values()])
        if stays is None:
            return self.rows
        return self.rows.kept(stays) if isinstance(self.rows, InBrief) else list(compress(self.rows, stays))

    def _column(self, number: int) -> list[Any]:
        """Return the value of each row in a facet, or its values."""
        if number not in self._columns:
            facet, rows = self.facets[number], self.rows
            column = (
                rows.column(facet.name) if isinstance(rows, InBrief) else [facet.value(self._told, row) for row in rows]
            )
            if facet.is_name:
                known = self._spellings[facet.name] = _spellings(
                    chain.from_iterable(column) if facet.has_many else column
                )
                if known:
                    column = [_spelled(value, known) for value in column]
            self._columns[number] = column
        return self._columns[number]

    def _as_counted(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """Return chosen values in the spelling under which they are counted."""
        for number, facet in enumerate(self.facets):
            if facet.is_name and facet.name in chosen:
                self._column(number)
        return {name: self._spellings.get(name, {}).get(value, value) for name, value in chosen.items()}

    def choices(self, chosen: Mapping[str, str]) -> list[Choices]:
        """Return the values of each facet, each with the number of rows that it would leave.

        A facet's own choice does not count against its values, so that one can go from one value to the next. A facet in which all
        rows have one value is left out: it narrows nothing.
        """
        chosen = self._as_counted(chosen)
        having = self._having(chosen)
        shown = (self._choices(number, chosen.get(facet.name), having) for number, facet in enumerate(self.facets))
        return [choices for choices in shown if choices is not None]

    def _having(self, chosen: Mapping[str, str]) -> dict[int, list[bool]]:
        """Return for each facet of which a value was chosen which rows have it."""
        found = {}
        for number, facet in enumerate(self.facets):
            if facet.name in chosen:
                has = _has_day if facet.is_day else _has_one if facet.has_many else operator.eq
                found[number] = [has(value, chosen[facet.name]) for value in self._column(number)]
        return found

    def _choices(self, number: int, chosen: str | None, having: Mapping[int, list[bool]]) -> Choices | None:
        facet, column = self.facets[number], self._column(number)
        stays = _all_of([rows for other, rows in having.items() if other != number])
        if stays is not None:
            column = list(compress(column, stays))
        counts = Counter(chain.from_iterable(map(dict.fromkeys, column)) if facet.has_many else column)
        # No value is none of the values that a row can be narrowed down to.
        for nothing in (None, ""):
            counts.pop(nothing, None)
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
            story = self._told.stories.get(value)
            return (story.title or "a story without a title") if story else value
        if facet.is_day and value != UNDATED:
            try:
                return in_words(Edtf.parse(value))
            except ValueError:
                return value
        if facet.name == "kind" and value in _KINDS_AS:
            return _KINDS_AS[value]
        return _SAID_AS.get(value, value.replace("_", " "))


def having(told: Told, table: str, rows: list[Row], chosen: Iterable[tuple[str, str]]) -> list[Row]:
    """Return the rows of a list that have the chosen values of its facets, all where none was chosen."""
    values = dict(chosen)
    return list(Faceted(told, rows, facets_of(table)).narrowed(values)) if values else rows


def _days(counts: Counter[str], chosen: str | None) -> list[tuple[str, int]]:
    """Return days in their order, put together to months or years where there are many; within the chosen month or year, finer.

    Where a month is known and no day, days are put together too, for what happened in a month happened on one of its days.
    """
    within = {day: count for day, count in counts.items() if chosen is None or day.startswith(f"{chosen}-")}
    has_months = any(day != UNDATED and len(day) < 10 for day in within)
    lengths = (7,) if has_months else (10, 7)
    length = next((length for length in lengths if len({day[:length] for day in within}) <= _MOST_DAYS), 4)
    grouped = Counter[str]()
    for day, count in (within or counts).items():
        grouped[day if day == UNDATED else day[:length]] += count
    for day in grouped:
        if len(day) < length:
            grouped[day] = sum(count for other, count in counts.items() if _has_day(other, day))
    if chosen is not None:
        grouped[chosen] = sum(within.values()) + counts[chosen]
    return sorted(grouped.items())


def _spellings(names: Iterable[str | None]) -> dict[str, str]:
    """Return for each name that is written with other capitals too the spelling that most rows have."""
    counts = Counter(names)
    ways: dict[str, list[str]] = defaultdict(list)
    for name in filter(None, counts):
        ways[name.casefold()].append(name)
    several = (spellings for spellings in ways.values() if len(spellings) > 1)
    return {name: max(names, key=lambda name: (counts[name], name)) for names in several for name in names}


def _spelled(value: Any, known: Mapping[str, str]) -> Any:
    """Return a value, or each of several, in the spelling that most rows have."""
    if isinstance(value, str):
        return known.get(value, value)
    return value if value is None or known.keys().isdisjoint(value) else tuple(known.get(name, name) for name in value)


def _all_of(masks: Sequence[list[bool]]) -> list[bool] | None:
    """Return which rows all of these leave, None where there are none of them."""
    return [all(row) for row in zip(*masks, strict=True)] if len(masks) > 1 else masks[0] if masks else None


def _has_day(value: str, chosen: str) -> bool:
    return value == chosen or value.startswith(f"{chosen}-")


def _has_one(values: Collection[str | None], chosen: str) -> bool:
    return chosen in values
