"""Days of the calendar: "Tuesday, November 19", "27-28 October", "2024-11-19", "the 25th"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from reportedly.claims.moments import algebra, calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.expressions import (
    RANGE_MARKS,
    Expression,
    NamedDay,
    Setting,
    ends_of,
    fixed,
    trailing_year,
)
from reportedly.claims.moments.timewords import YEARS, TimeWords
from reportedly.lexicons import listed
from reportedly.records import Edtf

_ONE_DAY = (
    "on",
    "since",
    "by",
    "until",
    "till",
    "before",
    "from",
    "as",
    "of",
    "for",
    "to",
    "and",
    "or",
    "between",
    "through",
    "till",
)


def read_iso_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "2024-11-19"."""
    if typed.kind(at) != "iso":
        return None
    year, month, day = (int(piece) for piece in typed.text(at).split("-"))
    if year not in YEARS:
        return None
    return fixed(at, at + 1, calendar.parsed(typed.text(at)), (NamedDay(year, month, day),))


def read_figure_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "18.10.2021"; in "3/4/2021" either number may be the month."""
    match = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", typed.text(at)) if typed.kind(at) == "amount" else None
    if match is None:
        return None
    first, last, year = int(match[1]), int(match[3]), int(match[4])
    if year not in YEARS:
        return None
    readings = [(last, first)] if match[2] == "." else [(last, first), (first, last)]
    values = [calendar.parsed(calendar.day_text(year, month, day)) for month, day in readings]
    known = [value for value in dict.fromkeys(values) if value]
    if len(known) == 2:
        # TIMEX3 knows no "or"; the order is that of American English, month first.
        return replace(fixed(at, at + 1, algebra.either(*sorted(known, key=str))), plain=lambda _: known[-1])
    days = [NamedDay(year, value.earliest.month, value.earliest.day) for value in known if value.earliest]
    return fixed(at, at + 1, known[0] if known else None, tuple(days))


def read_calendar_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "Tuesday, November 19", "27-28 October", "the 20th of October", each with its year where it has one."""
    weekday, start = _leading_weekday(typed, at)
    read = _month_first(typed, start) or _day_first(typed, start)
    if read is None:
        return None
    month, numbers, joined, after = read
    year, after = trailing_year(typed, after)
    days = tuple(NamedDay(year, month, number, weekday) for number in numbers)
    return _dated(typed, at, after, days, joined)


def _leading_weekday(typed: TimeWords, at: int) -> tuple[int | None, int]:
    weekday = typed.weekday(at)
    after = at + 1
    if weekday is None:
        weekday = typed.short_weekday(at)
        if typed.low(after) == ".":
            after += 1
    if weekday is None:
        return None, at
    return weekday, after + 1 if typed.low(after) == "," else after


_Read = tuple[int, tuple[int, ...], int, int]


def _month_first(typed: TimeWords, at: int) -> _Read | None:
    """Return month, days, the place of the word between the days, and the position after "October 27-28"."""
    found = typed.month(at)
    if found is None:
        return None
    month, after = found
    if typed.low(after) == "the" and typed.ordinal(after + 1):
        after += 1
    first = typed.day(after)
    if first is None:
        return None
    last = typed.day(after + 2)
    if last and last > first and not typed.month(after + 3) and _joins_days(typed, after + 1, after + 3):
        return month, (first, last), after + 1, after + 3
    return month, (first,), 0, after + 1


def _joins_days(typed: TimeWords, at: int, after: int) -> bool:
    if typed.low(at) in RANGE_MARKS:
        return True
    # "On November 1 and 20 soldiers": the second number counts something.
    ends = (
        typed.kind(after) in ("mark", "") or typed.low(after) in listed("times", "after_bare_day") or typed.year(after)
    )
    return typed.low(at) in ("to", "and", "or", "through") and bool(ends)


def _day_first(typed: TimeWords, at: int) -> _Read | None:
    """Return month, days, the place of the word between them, and the position after "27-28 October", "20th of October"."""
    start = at + 1 if typed.low(at) == "the" and typed.ordinal(at + 1) else at
    first = typed.day(start)
    if first is None:
        return _spelled_first(typed, at)
    last, after, joiner = None, start + 1, typed.low(start + 1)
    if joiner in (*RANGE_MARKS, "to", "and", "or", "through"):
        second = after + 2 if typed.low(after + 1) == "the" else after + 1
        last = typed.day(second)
        after = second + 1 if last and last > first else after
    if typed.low(after) == "of":
        after += 1
    found = typed.month(after)
    if found is None or (typed.low(after) == "may" and typed.text(after) == "may"):
        return None
    return found[0], (first, last) if last and last > first else (first,), start + 1 if last else 0, found[1]


def _spelled_first(typed: TimeWords, at: int) -> _Read | None:
    """Read "the twelfth of May", "the first of June"."""
    spelled = typed.spelled_day(at + 1) if typed.low(at) == "the" else None
    if spelled is None or typed.low(spelled[1]) != "of":
        return None
    found = typed.month(spelled[1] + 1)
    return (found[0], (spelled[0],), 0, found[1]) if found else None


def _dated(typed: TimeWords, first: int, last: int, days: tuple[NamedDay, ...], joined: int) -> Expression:
    def end(setting: Setting) -> Edtf | None:
        return _day_value(days[-1], setting)

    if len(days) == 1:
        return Expression(first, last, end, end, days=days)

    def start(setting: Setting) -> Edtf | None:
        # The month is one, so both days lie in the year of the later one.
        later = end(setting)
        return _day_value(replace(days[0], year=later.latest.year if later and later.latest else None), setting)

    def value(setting: Setting) -> Edtf | None:
        return _JOINS.get(typed.low(joined), algebra.lasting)(start(setting), end(setting))

    parts = ends_of((first, joined, joined + 1, last), start, end)
    return Expression(first, last, value, value, days=days, parts=parts)


_JOINS = {"or": algebra.either, "and": algebra.both}


def _day_value(day: NamedDay, setting: Setting) -> Edtf | None:
    if day.month is None:
        return _bare_day_value(day.day, setting)
    if day.year is not None:
        return calendar.parsed(calendar.day_text(day.year, day.month, day.day))
    if setting.is_history and setting.mentioned:
        return calendar.day_in_story(setting.mentioned, day.month, day.day)
    if day.weekday is not None and setting.day is not None:
        near = _fitting_year(day, setting.day, day.weekday)
        if near:
            return near
    return calendar.month_day_beside(setting.day, day.month, day.day, setting.direction, strictly=setting.is_certain)


def _bare_day_value(day: int, setting: Setting) -> Edtf | None:
    if setting.is_history:
        return calendar.day_of_month_beside(setting.named, day, COMING)
    return calendar.day_of_month_beside(setting.day, day, setting.direction)


def _fitting_year(day: NamedDay, reference: date, weekday: int) -> Edtf | None:
    """Return the day in the year nearest to `reference` in which its weekday fits, within a year of it."""
    values = [calendar.parsed(calendar.day_text(reference.year + step, day.month or 1, day.day)) for step in (-1, 0, 1)]
    fitting = [value for value in values if value and value.earliest and calendar.weekday_fits(value, weekday)]
    return min(fitting, key=lambda value: abs(((value.earliest or reference) - reference).days), default=None)


def read_bare_day(typed: TimeWords, at: int) -> Expression | None:
    """Read "on the 25th", "as soon as the 27th", "the 25th and 26th"."""
    before = typed.low(at - 1)
    if typed.low(at) != "the" or before not in _ONE_DAY or (before == "of" and typed.low(at - 2) != "as"):
        return None
    first = typed.ordinal(at + 1)
    if first is None:
        return _read_spelled_day(typed, at) if before in _OF_A_DAY else None
    second = at + 4 if typed.low(at + 3) == "the" else at + 3
    last, joiner = typed.ordinal(second), typed.low(at + 2)
    if last and last > first and joiner in (*RANGE_MARKS, "to", "and", "or") and _ends_bare_day(typed, second + 1):
        return _dated_bare(typed, at, second + 1, (first, last))
    return _dated_bare(typed, at, at + 2, (first,)) if _ends_bare_day(typed, at + 2) else None


# "From the fifth", "of the tenth" and "for the sixth" count other things as often.
_OF_A_DAY = ("on", "by", "until", "till", "before", "since")
# "On the first" and "by the second" are as often the first and second of something else.
_FIRST_PLAIN = 4


def _read_spelled_day(typed: TimeWords, at: int) -> Expression | None:
    """Read "on the twelfth", "by the twenty-third"."""
    found = typed.spelled_day(at + 1)
    if found is None or found[0] < _FIRST_PLAIN or not _ends_bare_day(typed, found[1]):
        return None
    return None if typed.low(found[1]) in ("of", "in") else _dated_bare(typed, at, found[1], (found[0],))


def _ends_bare_day(typed: TimeWords, at: int) -> bool:
    """Say whether an ordinal ends here, so that it counts nothing ("the 25th floor", "the 25th Infantry")."""
    if typed.kind(at) == "word" and typed.is_capitalised(at):
        return not any(typed.low(place) in listed("times", "counted_by_ordinal") for place in range(at, at + 3))
    if typed.kind(at) == "mark":
        return typed.low(at) not in RANGE_MARKS or not typed.is_glued(at)
    return typed.kind(at) != "word" or typed.low(at) in listed("times", "after_bare_day")


def _dated_bare(typed: TimeWords, first: int, last: int, numbers: tuple[int, ...]) -> Expression:
    days = tuple(NamedDay(None, None, number) for number in numbers)

    def end(setting: Setting) -> Edtf | None:
        return _day_value(days[-1], setting)

    if len(days) == 1:
        return Expression(first, last, end, end, days=days)

    def start(setting: Setting) -> Edtf | None:
        later = end(setting)
        return calendar.day_of_month_beside(later.earliest, days[0].day, PAST) if later else None

    def value(setting: Setting) -> Edtf | None:
        return _JOINS.get(typed.low(first + 2), algebra.lasting)(start(setting), end(setting))

    parts = ends_of((first, first + 2, first + 3, last), start, end)
    return Expression(first, last, value, value, days=days, parts=parts)
