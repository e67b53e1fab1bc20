"""Holidays: "Thanksgiving", "Christmas Eve", "last Easter"; those of a fixed day and those that move."""

from __future__ import annotations

import calendar as months
import re
from datetime import date, timedelta
from functools import cache

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import PAST
from reportedly.claims.moments.expressions import Expression, Setting, deixis, trailing_year
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf

# "New Year's Eve" has five typed words: New, Year, ', s, Eve.
_LONGEST_NAME = 5


def read_holiday(typed: TimeWords, at: int) -> Expression | None:
    """Read "Thanksgiving Day", "last Christmas", "Easter 1998"."""
    step, start = deixis(typed, at)
    found = _named(typed, start)
    if found is None:
        return None
    rule, after = found
    of_week = typed.low(after) == "week"
    after += of_week
    year, after = trailing_year(typed, after) if typed.low(after) != "," else (None, after)

    def value(setting: Setting) -> Edtf | None:
        day = Edtf.day(_day_in(year, rule)) if year is not None else _beside(setting, rule, step)
        return calendar.week_of(day.earliest) if of_week and day and day.earliest else day

    return Expression(at, after, value, value)


def _named(typed: TimeWords, at: int) -> tuple[list[int], int] | None:
    """Return how a holiday is reckoned and where its name ends."""
    if not typed.is_capitalised(at) or typed.low(at) not in beginnings():
        return None
    for length in range(_LONGEST_NAME, 0, -1):
        name = " ".join(typed.low(at + place) for place in range(length)).replace("’", "'")
        rule = words("holidays").get(name.replace(" ' s", "'s").replace("s '", "s'"))
        if rule is not None and not (name == _NEW_YEAR and _is_no_day(typed, at, at + length)):
            return rule, at + length
    return None


_NEW_YEAR = "new year"


def _is_no_day(typed: TimeWords, at: int, after: int) -> bool:
    """Say whether "New Year" is no first of January: "the Lunar New Year", "New Year celebrations"; "since New Year" is."""
    goes_on = typed.kind(after) == "word" and typed.low(after) not in listed("times", "after_bare_day")
    return goes_on or typed.low(at - 1) not in ("since", "before", "until", "by", "after")


@cache
def beginnings() -> frozenset[str]:
    """Return the first words of all holidays, so that a reader can pass over other words at once."""
    return frozenset(re.split(r"\W", name)[0] for name in words("holidays"))


def _beside(setting: Setting, rule: list[int], step: int | None) -> Edtf | None:
    """Return the holiday last or next, as the words or the verb tell, or the one far nearer to the day of writing."""
    reference = setting.beside
    if reference is None:
        return None
    # A year before and one after hold the last and the next.
    near = [_day_in(reference.year + away, rule) for away in (-1, 0, 1)]
    if step == 0:
        return Edtf.day(near[1])
    past = Edtf.day(max(day for day in near if day < reference or (day == reference and step is None)))
    coming = Edtf.day(min(day for day in near if day > reference or (day == reference and step is None)))
    if step is not None:
        return coming if step == 1 else past
    both = (past, coming) if setting.direction == PAST else (coming, past)
    return calendar.nearer(reference, *both)


def _day_in(year: int, rule: list[int]) -> date:
    """Return a holiday's day: month and day; month, weekday, number and days added; or days from Easter."""
    if len(rule) == 2:
        return date(year, rule[0], rule[1])
    if len(rule) == 4:
        return _nth_weekday(year, rule[0], rule[1], rule[2]) + timedelta(rule[3])
    return _easter(year) + timedelta(rule[0])


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Return the `number`th such weekday of a month, counted from its end when negative."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month, months.monthrange(year, month)[1])
    return last - timedelta((last.weekday() - weekday) % 7 - 7 * (number + 1))


def _easter(year: int) -> date:
    """Return Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
