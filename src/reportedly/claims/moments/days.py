"""Days: "Tuesday, November 19", "27-28 October", "2024-11-19", "the 25th", "last Friday", "yesterday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.expressions import RANGE_MARKS, Expression, NamedDay, Setting, fixed, trailing_year
from reportedly.claims.moments.timewords import TimeWords, words
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


# Words before a weekday that make it a name or a habit: "Black Friday", "every Sunday".
_NO_WEEKDAY_AFTER = (
    "black",
    "bloody",
    "good",
    "ash",
    "holy",
    "super",
    "cyber",
    "every",
    "each",
    "a",
    "one",
    "any",
    "some",
)


def read_iso_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "2024-11-19"."""
    if typed.kind(at) != "iso":
        return None
    year, month, day = (int(piece) for piece in typed.text(at).split("-"))
    return fixed(at, at + 1, calendar.parsed(typed.text(at)), (NamedDay(year, month, day),))


def read_figure_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "18.10.2021"; in "3/4/2021" either number may be the month."""
    match = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", typed.text(at)) if typed.kind(at) == "amount" else None
    if match is None:
        return None
    first, last, year = int(match[1]), int(match[3]), int(match[4])
    readings = [(last, first)] if match[2] == "." else [(last, first), (first, last)]
    values = [calendar.parsed(calendar.day_text(year, month, day)) for month, day in readings]
    known = [value for value in dict.fromkeys(values) if value]
    if len(known) == 2:
        return fixed(at, at + 1, calendar.either(*sorted(known, key=str)))
    days = [NamedDay(year, value.earliest.month, value.earliest.day) for value in known if value.earliest]
    return fixed(at, at + 1, known[0] if known else None, tuple(days))


def read_calendar_date(typed: TimeWords, at: int) -> Expression | None:
    """Read "Tuesday, November 19", "27-28 October", "the 20th of October", each with its year where it has one."""
    weekday, start = _leading_weekday(typed, at)
    read = _month_first(typed, start) or _day_first(typed, start)
    if read is None:
        return None
    month, numbers, joiner, after = read
    year, after = trailing_year(typed, after)
    days = tuple(NamedDay(year, month, number, weekday) for number in numbers)
    return _dated(at, after, days, joiner)


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


_Read = tuple[int, tuple[int, ...], str, int]


def _month_first(typed: TimeWords, at: int) -> _Read | None:
    """Return month, days, the word between the days, and the position after "October 27-28"."""
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
    joiner = typed.low(after + 1)
    if last and last > first and not typed.month(after + 3) and _joins_days(typed, after + 1, after + 3):
        return month, (first, last), joiner, after + 3
    return month, (first,), "", after + 1


def _joins_days(typed: TimeWords, at: int, after: int) -> bool:
    if typed.low(at) in RANGE_MARKS:
        return True
    # "On November 1 and 20 soldiers": the second number counts something.
    ends = (
        typed.kind(after) in ("mark", "") or typed.low(after) in listed("times", "after_bare_day") or typed.year(after)
    )
    return typed.low(at) in ("to", "and", "or", "through") and bool(ends)


def _day_first(typed: TimeWords, at: int) -> _Read | None:
    """Return month, days, the word between the days, and the position after "27-28 October", "the 20th of October"."""
    start = at + 1 if typed.low(at) == "the" and typed.ordinal(at + 1) else at
    first = typed.day(start)
    if first is None:
        return None
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
    return found[0], (first, last) if last and last > first else (first,), joiner if last else "", found[1]


def _dated(first: int, last: int, days: tuple[NamedDay, ...], joiner: str) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        values = [_day_value(day, setting) for day in days]
        if len(values) == 1:
            return values[0]
        # The month is one, so both days lie in the year of the later one.
        start = _day_value(replace(days[0], year=_year_of(values[1])), setting)
        join = {"or": calendar.either, "and": calendar.both}.get(joiner, calendar.lasting)
        return join(start, values[1])

    return Expression(first, last, value, value, days=days)


def _year_of(value: Edtf | None) -> int | None:
    return value.latest.year if value and value.latest else None


def _day_value(day: NamedDay, setting: Setting) -> Edtf | None:
    if day.month is None:
        return calendar.day_of_month_beside(setting.day, day.day, setting.direction)
    if day.year is not None:
        return calendar.parsed(calendar.day_text(day.year, day.month, day.day))
    if day.weekday is not None and setting.day is not None:
        near = _fitting_year(day, setting.day, day.weekday)
        if near:
            return near
    return calendar.month_day_beside(setting.day, day.month, day.day, setting.direction)


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
        return None
    second = at + 4 if typed.low(at + 3) == "the" else at + 3
    last, joiner = typed.ordinal(second), typed.low(at + 2)
    if last and last > first and joiner in (*RANGE_MARKS, "to", "and", "or") and _ends_bare_day(typed, second + 1):
        return _dated_bare(at, second + 1, (first, last), joiner)
    return _dated_bare(at, at + 2, (first,), "") if _ends_bare_day(typed, at + 2) else None


def _ends_bare_day(typed: TimeWords, at: int) -> bool:
    """Say whether an ordinal ends here, so that it counts nothing ("the 25th floor", "the 25th Infantry")."""
    if typed.kind(at) == "word" and typed.is_capitalised(at):
        return not any(typed.low(place) in listed("times", "counted_by_ordinal") for place in range(at, at + 3))
    if typed.kind(at) == "mark":
        return typed.low(at) not in RANGE_MARKS or not typed.is_glued(at)
    return typed.kind(at) != "word" or typed.low(at) in listed("times", "after_bare_day")


def _dated_bare(first: int, last: int, numbers: tuple[int, ...], joiner: str) -> Expression:
    days = tuple(NamedDay(None, None, number) for number in numbers)

    def value(setting: Setting) -> Edtf | None:
        end = _day_value(days[-1], setting)
        if len(days) == 1 or end is None:
            return end
        start = calendar.day_of_month_beside(end.earliest, days[0].day, PAST)
        join = {"or": calendar.either, "and": calendar.both}.get(joiner, calendar.lasting)
        return join(start, end)

    return Expression(first, last, value, value, days=days)


def read_weekday(typed: TimeWords, at: int) -> Expression | None:
    """Read "Monday", "last Friday", "late on Tuesday", "Sunday night", "Tuesday last week"."""
    step, start = deixis(typed, at)
    if typed.low(start) in ("early", "late"):
        start = start + 2 if typed.low(start + 1) == "on" else start + 1
    weekday = typed.weekday(start)
    if weekday is None or (start == at and _names_no_day(typed, start)):
        return None
    after = start + 1
    part = words("dayparts").get(typed.low(after))
    after += part is not None
    week = _week_step(typed, after)
    if week is not None:
        return _weekday_of_week(at, week[1], weekday, week[0], part)

    def value(setting: Setting) -> Edtf | None:
        if setting.day is None:
            return None
        direction = setting.direction if step in (None, 0) else COMING if step == 1 else PAST
        return Edtf.day(calendar.weekday_beside(setting.day, weekday, direction, same=step in (None, 0)))

    return Expression(at, after, value, value, part=part)


def deixis(typed: TimeWords, at: int) -> tuple[int | None, int]:
    """Return -1, 0 or 1 for last, this, next, and the position after it; "this past" and "this coming" count too."""
    step = words("deixis").get(typed.low(at))
    if step == 0 and typed.low(at + 1) in ("past", "coming"):
        return words("deixis")[typed.low(at + 1)], at + 2
    return step, at + 1 if step is not None else at


def _names_no_day(typed: TimeWords, at: int) -> bool:
    if typed.low(at - 1) in _NO_WEEKDAY_AFTER and at > 0:
        return True
    # "The Sunday Times" against "the Tuesday vote".
    following = typed.kind(at + 1) == "word" and typed.is_capitalised(at + 1) and not typed.month(at + 1)
    return typed.low(at - 1) == "the" and following and not typed.text(at).isupper()


def _week_step(typed: TimeWords, at: int) -> tuple[int, int] | None:
    start = at + 1 if typed.low(at) == "of" else at
    step = {"last": -1, "this": 0, "next": 1}.get(typed.low(start))
    return (step, start + 2) if step is not None and typed.low(start + 1) == "week" else None


def _weekday_of_week(first: int, last: int, weekday: int, step: int, part: str | None) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        week = calendar.week_of(setting.day, step) if setting.day else None
        return Edtf.day(week.earliest + timedelta(weekday)) if week and week.earliest else None

    return Expression(first, last, value, value, part=part)


def read_day_word(typed: TimeWords, at: int) -> Expression | None:
    """Read "yesterday morning", "tonight", "last night", "the day after tomorrow"."""
    low, after = typed.low(at), typed.low(at + 1)
    if low in words("day_words"):
        part = words("dayparts").get(after) if low != "tonight" else "NI"
        length = 2 if part and low != "tonight" else 1
        return _days_away(at, at + length, words("day_words")[low], part)
    if low in ("last", "this") and after in words("dayparts") and after not in ("noon", "midnight"):
        return _days_away(at, at + 2, -1 if low == "last" else 0, words("dayparts")[after])
    phrase = tuple(typed.low(at + place) for place in range(4))
    if phrase in (("the", "day", "before", "yesterday"), ("the", "day", "after", "tomorrow")):
        return _days_away(at, at + 4, -2 if phrase[2] == "before" else 2, None)
    return None


def _days_away(first: int, last: int, step: int, part: str | None) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        return Edtf.day(setting.day + timedelta(step)) if setting.day else None

    return Expression(first, last, value, value, part=part)
