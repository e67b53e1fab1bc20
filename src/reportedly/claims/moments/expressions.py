"""An expression of time: how far it reads, and how it is resolved against a day of writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from reportedly.claims.moments.calendar import PAST, Direction
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is resolved against: the day of writing, where the sentence looks, and what was named before.

    `named` is the day named last, `mentioned` the time named last, as coarse as it was ("in 1944"), and `quarter`
    the quarter of a year that the report speaks of, as those on earnings do. `is_history` says that the report tells of
    times far from its own day: then days and months without a year lie beside the time named last.
    `is_certain` says that the direction is that of the verb beside it, however far its day may be.
    """

    day: date | None
    direction: Direction
    named: date | None = None
    mentioned: Edtf | None = None
    quarter: Edtf | None = None
    is_history: bool = False
    is_certain: bool = False

    @property
    def beside(self) -> date | None:
        """The day beside which days and months without a year lie."""
        if self.is_history and self.mentioned:
            return self.mentioned.earliest or self.day
        return self.day


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
    and `written` gives its TIMEX3 value. What is `vague` has no value; `reference` is TIMEX3's word for it, where `looks` does not tell,
    and `is_general` says that it places nothing at all ("now", "in the past"). `parts` are the ends of a range, which TIMEX3 writes apart, and `day` is what names the day in "5 pm on Tuesday".
    What is `aside` is compared with, not told of, and nothing after it is counted from it ("a year earlier"). What counts `only_known` is left out where the words before it give no value ("the quarter").
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
    reference: str | None = None
    is_general: bool = False
    parts: tuple[Expression, ...] = ()
    day: Expression | None = None
    aside: bool = False
    only_known: bool = False


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
    """Return the year after a date, if there is one: ", 2024", "2024", "of 2024", "nineteen eighty-six"."""
    start = after + 1 if typed.low(after) in (",", "of") else after
    year = typed.year(start)
    if year is None:
        spoken, behind = spoken_year(typed, start)
        return (spoken, behind) if spoken else (None, after)
    return (None, after) if counts(typed, start + 1) else (year, start + 1)


def spoken_year(typed: TimeWords, at: int) -> tuple[int | None, int]:
    """Return a year said in words and the position after it: "nineteen eighty-six", "two thousand four"."""
    spoken = words("spoken")
    if (typed.low(at), typed.low(at + 1)) == ("two", "thousand"):
        # "Two thousand" by itself counts; whoever asks for a year has "the year" before it.
        number = words("numbers").get(typed.low(at + 2))
        said = typed.low(at - 1) == "year"
        return (2000 + number, at + 3) if said and number else (2000, at + 2) if said else (None, at)
    century, tens = spoken.get(typed.low(at)), spoken.get(typed.low(at + 1))
    if century not in (17, 18, 19, 20) or tens is None:
        return None, at
    if tens < 20 or typed.low(at + 2) not in ("-", *words("numbers")):
        return century * 100 + tens, at + 2
    after = at + 3 if typed.low(at + 2) == "-" else at + 2
    unit = words("numbers").get(typed.low(after))
    return (century * 100 + tens + unit, after + 1) if unit and unit < 10 else (century * 100 + tens, at + 2)


def counts(typed: TimeWords, at: int) -> bool:
    """Say whether the word after four digits is what they count ("2000 soldiers", "2000 km")."""
    low = typed.low(at)
    if typed.kind(at) != "word" or typed.is_capitalised(at) or low in listed("times", "after_bare_day"):
        return low in ("%", "°")
    return low in listed("times", "counted_people") or low.endswith("s")


def deixis(typed: TimeWords, at: int) -> tuple[int | None, int]:
    """Return -1, 0 or 1 for last, this, next, and the position after it; "this past" and "this coming" count too."""
    step = words("deixis").get(typed.low(at))
    if step == 0 and typed.low(at + 1) in ("past", "coming"):
        return words("deixis")[typed.low(at + 1)], at + 2
    return step, at + 1 if step is not None else at


def ends_of(
    positions: Sequence[int], start: Resolve, end: Resolve, core: Sequence[Expression] = ()
) -> tuple[Expression, ...]:
    """Return the two ends of a range as expressions of their own; `positions` are where each begins and ends."""
    first, behind, second, last = positions
    left, right = core or (Expression(first, behind, start, start), Expression(second, last, end, end))
    return (
        replace(left, first=first, last=behind, value=start, plain=start),
        replace(right, first=second, last=last, value=end, plain=end),
    )
