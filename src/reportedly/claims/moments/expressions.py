"""An expression of time: how far it reads, and how it is resolved against a day of writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.claims.moments.calendar import PAST, Direction
from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import listed
from reportedly.records import Edtf


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is resolved against: the day of writing, where the sentence looks, and the time named last."""

    day: date | None
    direction: Direction
    named: date | None = None


Resolve = Callable[[Setting], Edtf | None]
Write = Callable[[Setting], str | None]
Kind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the calendar as far as an expression names it, with its weekday where that is printed."""

    year: int | None
    month: int | None
    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """The words `first` to `last` and what they mean.

    `value` is the whole meaning, `plain` that without "since" or "early" as TIMEX3 wants it, which has `mod` and `part`
    (of a day) for these. `is_month` says that it names a month without its year. `looks` is where it looks when no verb tells, `bound` whether it says so itself.
    `kind` is TIMEX3's; what is no DATE places nothing on the calendar by itself ("for two weeks", "every Monday", "at 5 pm"), has no `value`,
    and `written` gives its TIMEX3 value.
    """

    first: int
    last: int
    value: Resolve
    plain: Resolve
    mod: str | None = None
    part: str | None = None
    days: tuple[NamedDay, ...] = ()
    is_month: bool = False
    looks: Direction = PAST
    bound: bool = False
    vague: bool = False
    kind: Kind = "DATE"
    written: Write | None = None


Rule = Callable[[TimeWords, int], Expression | None]


RANGE_MARKS = ("-", "–", "—")


# No year beside a day of long ago or far ahead is asked for; beyond this many units "ago" is a figure of speech.
MOST_UNITS = 999


def longest(typed: TimeWords, at: int, rules: Sequence[Rule]) -> Expression | None:
    """Return the longest expression that one of some rules reads at a position."""
    found = [expression for rule in rules if (expression := rule(typed, at)) is not None]
    return max(found, key=lambda expression: expression.last, default=None)


def fixed(first: int, last: int, value: Edtf | None, days: tuple[NamedDay, ...] = ()) -> Expression:
    """Return an expression whose value does not depend on the day of writing."""
    return Expression(first, last, lambda _: value, lambda _: value, days=days)


def trailing_year(typed: TimeWords, after: int) -> tuple[int | None, int]:
    """Return the year after a date, if there is one: ", 2024", "2024", "of 2024"."""
    start = after + 1 if typed.low(after) in (",", "of") else after
    year = typed.year(start)
    if year is None or counts(typed, start + 1):
        return None, after
    return year, start + 1


def counts(typed: TimeWords, at: int) -> bool:
    """Say whether the word after four digits is what they count ("2000 soldiers", "2000 km")."""
    low = typed.low(at)
    if typed.kind(at) != "word" or typed.is_capitalised(at) or low in listed("times", "after_bare_day"):
        return low in ("%", "°")
    return low in listed("times", "counted_people") or low.endswith("s")
