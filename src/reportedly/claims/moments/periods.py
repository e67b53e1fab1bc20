"""Months, years and their parts: "early June", "December 2023", "last week", "the summer of 2023"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.days import read_calendar_date
from reportedly.claims.moments.expressions import Expression, Setting, deixis, fixed, longest, trailing_year
from reportedly.claims.moments.named import named_unit
from reportedly.claims.moments.seasons import read_the_season, season_away
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.claims.moments.weekdays import SHADES
from reportedly.claims.moments.years import read_century, read_decade, read_year
from reportedly.lexicons import listed
from reportedly.records import Edtf

# "The first days of December" are its early part.
DAYS_OF = {"first": 0, "opening": 0, "last": 2, "closing": 2, "final": 2, "dying": 2}
_QUOTES = ('"', "“", "‘", "'", "`", "«")


def read_month(typed: TimeWords, at: int) -> Expression | None:
    """Read "December 2023", "last June", "June of last year", "November"."""
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
    of_year = _month_of_year(typed, at, after, month) if step is None else None
    if of_year is not None:
        return of_year

    def value(setting: Setting) -> Edtf | None:
        return _month_value(setting, month, step)

    return Expression(at, after, value, value, is_month=step is None)


def _month_value(setting: Setting, month: int, step: int | None) -> Edtf | None:
    if step is None and setting.is_history and setting.mentioned:
        return calendar.month_in_story(setting.mentioned, month)
    if setting.day is None:
        return None
    if step == 0:
        return calendar.parsed(calendar.day_text(setting.day.year, month))
    if step is None:
        return calendar.month_beside(setting.day, month, setting.direction, strictly=setting.is_certain)
    edge = calendar.unit_of(setting.day, "month", step)
    direction = COMING if step == 1 else PAST
    return calendar.month_beside(edge.earliest if edge else None, month, direction, strictly=True)


def _month_of_year(typed: TimeWords, at: int, after: int, month: int) -> Expression | None:
    """Read "June last year", "October of that year"."""
    start = after + 1 if typed.low(after) == "of" else after
    step = {"last": -1, "this": 0, "that": 0, "next": 1}.get(typed.low(start))
    if step is None or typed.low(start + 1) != "year":
        return None
    by_named = typed.low(start) == "that"

    def value(setting: Setting) -> Edtf | None:
        named = setting.mentioned.earliest if setting.mentioned else None
        year = named if by_named else setting.day
        return calendar.parsed(calendar.day_text(year.year + step, month)) if year else None

    return Expression(at, start + 2, value, value)


def _names_month(typed: TimeWords, at: int, after: int) -> bool:
    """Say whether a month without day and year is one, and no verb ("may", "march") or first name ("April Jones")."""
    before = typed.low(at - 1)
    prepared = (
        before in listed("times", "before_month")
        or before in words("thirds")
        or (typed.low(at - 1) == "-" and typed.low(at - 2) == "mid")
    )
    if typed.low(at) in words("short_months") or typed.low(at) in ("may", "march"):
        full = typed.low(at) in words("months")
        return (
            (prepared or _describes(typed, at, after))
            and full
            and not typed.text(at).isupper()
            and not typed.is_capitalised(after)
        )
    if typed.kind(after) == "word" and typed.is_capitalised(after) and not typed.text(at).isupper():
        return prepared
    return True


def _describes(typed: TimeWords, at: int, after: int) -> bool:
    """Say whether "the May" goes on with a noun in small letters ("the May election", not "the March on the capital")."""
    if typed.low(at - 1) not in ("the", "a", "its", "their", "his", "her") or typed.kind(after) != "word":
        return False
    marches = typed.low(after) in ("on", "across", "past", "through", "up", "down", "out")
    return not (typed.is_capitalised(after) or marches or typed.low(after) in listed("times", "after_bare_day"))


def read_third(typed: TimeWords, at: int) -> Expression | None:
    """Read "early June", "mid-March", "late last year", "the end of April", "the early 1980s"."""
    start = at + 1 if typed.low(at) == "the" else at
    third, start = _days_of(typed, start) or (words("thirds").get(typed.low(start)), start)
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
    long = [read_decade, read_century, read_the_season]
    core = longest(
        typed, after, long if adjective and start != at else [read_month, read_year, read_period, the_unit, *long]
    )
    if core is None:
        return None

    def value(setting: Setting) -> Edtf | None:
        return calendar.third_of(core.value(setting), third)

    return replace(core, first=at, value=value, mod=("START", "MID", "END")[third])


def _days_of(typed: TimeWords, at: int) -> tuple[int, int] | None:
    """Read "first days of", "closing days of", "last few days of": which part of a month these are, and where "days" stands."""
    third = DAYS_OF.get(typed.low(at))
    days = at + 2 if typed.low(at + 1) == "few" else at + 1
    if third is None or (typed.low(days), typed.low(days + 1)) != ("days", "of") or typed.low(at - 1) != "the":
        return None
    return third, days


def read_year_end(typed: TimeWords, at: int) -> Expression | None:
    """Read "year-end", "year end", "year's end"."""
    if typed.low(at) != "year":
        return None
    after = at + 3 if typed.low(at + 2) == "s" else at + 2 if typed.low(at + 1) == "-" else at + 1
    if typed.low(after) != "end" or typed.low(at - 1) in ("a", "s"):
        return None

    def value(setting: Setting) -> Edtf | None:
        return calendar.third_of(unit_away(at, at, "year", 0).value(setting), 2)

    return replace(unit_away(at, after + 1, "year", 0), value=value, mod="END")


def the_unit(typed: TimeWords, at: int) -> Expression | None:
    """Read "the year" in "the end of the year", "that month" in "the middle of that month"."""
    unit = words("units").get(typed.low(at + 1))
    if typed.low(at) not in ("the", "that") or unit not in ("week", "month", "year", "decade"):
        return None
    if typed.low(at) == "that":
        return named_unit(at, at + 2, unit, 0)

    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.beside, unit, 0) if setting.beside else None

    return Expression(at, at + 2, value, value)


def read_period(typed: TimeWords, at: int) -> Expression | None:
    """Read "last week", "earlier this month", "next year", "this weekend", "last summer", "the current year"."""
    start = at + 1 if typed.low(at) in ("earlier", "later", "sometime") else at
    if typed.low(start) == "the":
        return _stretch(typed, start)
    if typed.low(start) not in ("this", "last", "next"):
        return None
    step, after = deixis(typed, start)
    unit = words("units").get(typed.low(after))
    if step is None or unit is None or unit == "day" or typed.low(start - 1) in ("the", "these", "those", "at"):
        return None
    if typed.is_capitalised(after) and typed.low(start - 1) in _QUOTES and not typed.text(after).isupper():
        # A programme of the name "This Week".
        return None
    if unit in words("seasons"):
        return season_away(at, after + 1, words("seasons")[unit], step)
    return replace(unit_away(at, after + 1, unit, step), mod=SHADES.get(typed.low(at)))


def _stretch(typed: TimeWords, at: int) -> Expression | None:
    """Read "the past year", "the last week": as long back from the day of writing; and "the current month"."""
    unit, adjective = typed.low(at + 2), typed.low(at + 1)
    if unit not in ("week", "month", "year", "decade", "century") or typed.low(at + 3) in ("of", "-"):
        return None
    if adjective in ("current", "present"):
        return unit_away(at, at + 3, unit, 0)
    if adjective not in ("past", "last"):
        return None
    back = unit_away(at, at + 3, unit, -1)

    def value(setting: Setting) -> Edtf | None:
        return Edtf.interval(calendar.day_after(setting.day, unit, -1), setting.day) if setting.day else None

    return replace(back, value=value)


def unit_away(first: int, last: int, unit: str, step: int) -> Expression:
    """Return the expression of a unit some steps from that of the day of writing."""

    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.day, unit, step) if setting.day else None

    return Expression(first, last, value, value)


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

    def plain(setting: Setting) -> Edtf | None:
        # TIMEX3 has weeks of the calendar only, Monday to Sunday: the last that ends in its month.
        found = value(setting)
        if number != -1 or found is None or found.latest is None:
            return found
        return calendar.week_of(found.latest, 0 if found.latest.weekday() == 6 else -1)

    return replace(core, first=at, value=value, plain=plain, days=core.days)
