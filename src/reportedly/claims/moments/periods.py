"""Months, years and their parts: "early June", "December 2023", "last week", "the summer of 2023"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.days import deixis, read_calendar_date
from reportedly.claims.moments.expressions import (
    RANGE_MARKS,
    Expression,
    Setting,
    counts,
    fixed,
    longest,
    trailing_year,
)
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf


def read_month(typed: TimeWords, at: int) -> Expression | None:
    """Read "December 2023", "last June", "November"."""
    step, start = deixis(typed, at)
    found = typed.month(start)
    if found is None:
        return None
    month, after = found
    year, behind = trailing_year(typed, after)
    if year is not None:
        return fixed(at, behind, calendar.parsed(calendar.day_text(year, month))) if step is None else None
    if not _names_month(typed, start, after):
        return None

    def value(setting: Setting) -> Edtf | None:
        if setting.day is None:
            return None
        if step == 0:
            return calendar.parsed(calendar.day_text(setting.day.year, month))
        if step is None:
            return calendar.month_beside(setting.day, month, setting.direction)
        edge = calendar.unit_of(setting.day, "month", step)
        return calendar.month_beside(edge.earliest if edge else None, month, COMING if step == 1 else PAST)

    return Expression(at, after, value, value, is_month=step is None)


def _names_month(typed: TimeWords, at: int, after: int) -> bool:
    """Say whether a month without day and year is one, and no verb ("may", "march") or first name ("April Jones")."""
    before = typed.low(at - 1)
    prepared = before in listed("times", "before_month") or before in words("thirds") or _after_mid(typed, at)
    if typed.low(at) in words("short_months") or typed.low(at) in ("may", "march"):
        full = typed.low(at) in words("months")
        return prepared and full and not typed.text(at).isupper() and not typed.is_capitalised(after)
    if typed.kind(after) == "word" and typed.is_capitalised(after) and not typed.text(at).isupper():
        return prepared
    return True


def read_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "2019" after a word that asks for a time, and "the 1990s"."""
    start = at + 1 if typed.low(at) == "the" else at
    digits = typed.text(start)
    decade = typed.kind(start) == "number" and len(digits) == 4 and digits.endswith("0")
    if decade and typed.low(start + 1) == "s" and typed.is_glued(start + 1):
        return fixed(at, start + 2, calendar.parsed(digits[:3] + "X"))
    year = typed.year(at)
    if year is None:
        return None
    in_brackets = typed.low(at - 1) == "(" and typed.low(at + 1) in (")", ",")
    behind_mark = typed.low(at - 1) in RANGE_MARKS and typed.year(at - 2) is not None
    if (
        not in_brackets
        and not behind_mark
        and typed.low(at - 1) not in listed("times", "before_year")
        and not _after_mid(typed, at)
    ):
        return None
    # "The 2024 elections" dates, "of 2000 soldiers" counts.
    named = typed.low(at - 1) in ("the", "its", "their") and year % 100 != 0 and 1950 <= year < 2050
    if counts(typed, at + 1) and not named:
        return None
    return fixed(at, at + 1, calendar.parsed(f"{year:04d}"))


def _after_mid(typed: TimeWords, at: int) -> bool:
    return typed.low(at - 1) == "-" and typed.low(at - 2) == "mid"


def read_third(typed: TimeWords, at: int) -> Expression | None:
    """Read "early June", "mid-March", "late last year", "the end of April"."""
    start = at + 1 if typed.low(at) == "the" else at
    third = words("thirds").get(typed.low(start))
    if third is None:
        return None
    adjective = typed.low(start) in ("early", "mid", "late")
    after = start + 1
    if adjective:
        after += typed.low(after) == "-"
    elif typed.low(after) == "of":
        after += 1
    else:
        return None
    core = longest(typed, after, [read_month, read_year, read_period, _the_unit])
    if core is None or (adjective and start != at):
        return None

    def value(setting: Setting) -> Edtf | None:
        return calendar.third_of(core.value(setting), third)

    return replace(core, first=at, value=value, mod=("START", "MID", "END")[third])


def _the_unit(typed: TimeWords, at: int) -> Expression | None:
    """Read "the year" in "the end of the year"."""
    unit = words("units").get(typed.low(at + 1))
    if typed.low(at) != "the" or unit not in ("week", "month", "year", "decade"):
        return None
    return unit_away(at, at + 2, unit, 0)


def read_period(typed: TimeWords, at: int) -> Expression | None:
    """Read "last week", "earlier this month", "next year", "this weekend", "last summer"."""
    start = at + 1 if typed.low(at) in ("earlier", "later") else at
    if typed.low(start) not in ("this", "last", "next"):
        return None
    step, after = deixis(typed, start)
    unit = words("units").get(typed.low(after))
    if step is None or unit is None or unit == "day" or typed.low(start - 1) in ("the", "these", "those", "at"):
        return None
    if unit in words("seasons"):
        return _season(at, after + 1, words("seasons")[unit], step)
    return unit_away(at, after + 1, unit, step)


def unit_away(first: int, last: int, unit: str, step: int) -> Expression:
    """Return the expression of a unit some steps from that of the day of writing."""

    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.day, unit, step) if setting.day else None

    return Expression(first, last, value, value)


def _season(first: int, last: int, code: int, step: int) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        day = setting.day
        if day is None:
            return None
        years = [calendar.parsed(f"{day.year + away:04d}-{code}") for away in (-1, 0, 1)]
        known = [year for year in years if year and year.earliest and year.latest]
        if step == 1:
            return next((year for year in known if year.earliest and year.earliest > day), None)
        if step == -1:
            return next((year for year in reversed(known) if year.latest and year.latest < day), None)
        now = next((year for year in known if year.meets(Edtf.day(day))), None)
        return now or calendar.parsed(f"{day.year:04d}-{code}")

    return Expression(first, last, value, value)


def read_season_of_year(typed: TimeWords, at: int) -> Expression | None:
    """Read "the summer of 2023", "spring 2024"."""
    start = at + 1 if typed.low(at) == "the" else at
    code = words("seasons").get(words("units").get(typed.low(start), ""))
    year, after = trailing_year(typed, start + 1) if code else (None, 0)
    if code is None or year is None or typed.low(start + 1) == ",":
        return None
    return fixed(at, after, calendar.parsed(f"{year:04d}-{code}"))


def read_the_weekend(typed: TimeWords, at: int) -> Expression | None:
    """Read "the weekend": the last one begun or the coming one, as the verb tells."""
    if (typed.low(at), typed.low(at + 1)) != ("the", "weekend"):
        return None

    def value(setting: Setting) -> Edtf | None:
        if setting.day is None:
            return None
        begun = setting.day.weekday() >= 5
        return calendar.weekend_of(setting.day, -1 if setting.direction == PAST and not begun else 0)

    return Expression(at, at + 2, value, value)


def read_week_of(typed: TimeWords, at: int) -> Expression | None:
    """Read "the week of October 20", "the last week of October"."""
    if typed.low(at) != "the":
        return None
    number = -1 if typed.low(at + 1) == "last" else words("ordinals").get(typed.low(at + 1))
    start = at + 1 if number is None else at + 2
    if typed.low(start) != "week" or typed.low(start + 1) != "of":
        return None
    core = longest(typed, start + 2, [read_month, read_period] if number else [read_calendar_date])
    if core is None:
        return None

    def value(setting: Setting) -> Edtf | None:
        month = core.value(setting)
        if month is None or month.earliest is None or month.latest is None:
            return None
        if number is None:
            return calendar.week_of(month.earliest)
        first = month.latest - timedelta(6) if number == -1 else month.earliest + timedelta(7 * (number - 1))
        return Edtf.interval(first, first + timedelta(6)) if first <= month.latest else None

    return replace(core, first=at, value=value, plain=value, days=core.days)
