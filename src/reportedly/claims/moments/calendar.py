"""Days, weeks, months and years as EDTF values, and where they lie beside a given day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

from reportedly.errors import DateError
from reportedly.records import Edtf

Direction = Literal[-1, 1]
PAST: Direction = -1
COMING: Direction = 1

# Newsrooms leave out the year of days in the current one, so a day without its year is more often the nearer of two
# than the verbs around it tell; they win as long as their day is at most this much farther away. On the development data
# anything from 120 to 200 gives the same value F1 within a tenth of a point, and 300 half a point less.
_FARTHER = 200
# A story goes forward: a month named without its year that would lie more than so many months back is one of the next year.
_STORY_BACK = 6
# EDTF's code of the first quarter of a year.
_FIRST_QUARTER = 33
# From here a reference day is moved by years and months without leaving what `datetime.date` can hold.
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def parsed(text: str) -> Edtf | None:
    """Return the value that `text` writes, None for a day that no calendar has (30 February)."""
    try:
        return Edtf.parse(text)
    except DateError:
        return None


def day_text(year: int | None, month: int, day: int | None = None) -> str:
    """Return how EDTF writes a day or month, `XXXX` standing for an unknown year."""
    head = "XXXX" if year is None else f"{year:04d}"
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


def month_day_beside(
    reference: date | None, month: int, day: int, direction: Direction, *, strictly: bool = False
) -> Edtf | None:
    """Return the day of a year that lies beside `reference`, in one direction unless the other is far nearer.

    "11 June" written on 1 March 2024 is 2023-06-11 when past, 2024-06-11 when still to come, XXXX-06-11 when
    nothing is known of the day of writing. `strictly` keeps to the direction. "Said they would arrive on 27 October" in a report of November speaks
    of the October just past, "a dividend paid on 20 November" in one of early November of the coming days.
    """
    if reference is None:
        return parsed(day_text(None, month, day))
    asked = _nearest(reference, month, day, direction)
    return asked if strictly else nearer(reference, asked, _nearest(reference, month, day, -direction))


def nearer(reference: date, asked: Edtf | None, other: Edtf | None) -> Edtf | None:
    """Return the one of two times that was asked for, unless the other is far nearer to `reference`."""
    if asked is None or other is None:
        return asked or other
    return other if _days_between(reference, asked) - _days_between(reference, other) > _FARTHER else asked


def _days_between(reference: date, value: Edtf) -> int:
    """Return how many days lie between a day and a time, 0 when it lies in it."""
    if value.earliest is None or value.latest is None:
        return 0
    return max((value.earliest - reference).days, (reference - value.latest).days, 0)


def _nearest(reference: date, month: int, day: int, direction: int) -> Edtf | None:
    # 29 February is at most eight years away (1896, 1904).
    for step in range(9):
        value = parsed(day_text(reference.year + direction * step, month, day))
        if value and value.earliest and (value.earliest - reference).days * direction >= 0:
            return value
    return None


def month_beside(reference: date | None, month: int, direction: Direction, *, strictly: bool = False) -> Edtf | None:
    """Return the month that lies beside `reference`, in one direction unless the other is far nearer.

    The month of `reference` is the answer itself; `strictly` keeps to the direction ("last June").
    """
    if reference is None:
        return None
    asked = _month_in(reference, month, direction)
    return asked if strictly else nearer(reference, asked, _month_in(reference, month, -direction))


def _month_in(reference: date, month: int, direction: int) -> Edtf | None:
    beyond = (month - reference.month) * direction < 0
    return parsed(day_text(reference.year + (direction if beyond else 0), month))


def month_in_story(mentioned: Edtf, month: int) -> Edtf | None:
    """Return the month that a story means when it last named some time: in its year, or soon after it.

    After "in 1944" May is 1944-05; after "in November 1939" January is 1940-01, and October 1939-10.
    """
    if mentioned.earliest is None:
        return None
    year = mentioned.earliest.year
    named_year = mentioned.latest is None or mentioned.latest.month - mentioned.earliest.month > 3
    back = 0 if named_year else mentioned.earliest.month - month
    return parsed(day_text(year + (back > _STORY_BACK), month))


def day_in_story(mentioned: Edtf, month: int, day: int) -> Edtf | None:
    """Return the day that a story means when it last named some time; see `month_in_story`."""
    found = month_in_story(mentioned, month)
    return parsed(f"{found.text}-{day:02d}") if found else None


def quarter_of(reference: date, step: int = 0) -> Edtf | None:
    """Return the quarter of the year `step` quarters from that of `reference`."""
    count = reference.year * 4 + (reference.month - 1) // 3 + step
    return quarter(count // 4, count % 4 + 1)


def quarter(year: int, number: int) -> Edtf | None:
    """Return one of the four quarters of a year."""
    return parsed(f"{year:04d}-{_FIRST_QUARTER + number - 1}")


def quarter_number(value: Edtf | None) -> int | None:
    """Return which quarter of its year a value is, None for one that is no quarter."""
    code = value.text[5:] if value and len(value.text) == 7 else ""
    return int(code) - _FIRST_QUARTER + 1 if code in ("33", "34", "35", "36") else None


def quarter_beside(reference: date, number: int, direction: Direction) -> Edtf | None:
    """Return the quarter with that number last begun, or the next that begins."""
    value = quarter(reference.year, number)
    if value is None or value.earliest is None:
        return None
    if direction == PAST:
        return value if value.earliest <= reference else quarter(reference.year - 1, number)
    return value if value.latest and value.latest >= reference else quarter(reference.year + 1, number)


def half_of(year: int, number: int) -> Edtf | None:
    """Return the first or second half of a year."""
    first = 6 * number - 5
    return parsed(f"{year:04d}-{first:02d}/{year:04d}-{first + 5:02d}")


def years_from(value: Edtf | None, years: int) -> Edtf | None:
    """Return the same day, month, quarter or year some years away, None where there is none."""
    year = value.text[:4] if value and len(value.text) in (4, 7, 10) else ""
    if value is None or not year.isdecimal():
        return None
    return (
        parsed(f"{int(year) + years:04d}{value.text[4:]}") if _FIRST_YEAR <= int(year) + years <= _LAST_YEAR else None
    )


def day_of_month_beside(reference: date | None, day: int, direction: Direction) -> Edtf | None:
    """Return the nearest day with that number in one direction ("the 25th"), the same day included."""
    if reference is None:
        return None
    # A 31st is never more than two months away.
    for step in range(3):
        year, month = month_after(reference, direction * step)
        value = parsed(day_text(year, month, day))
        if value and value.earliest and (value.earliest - reference).days * direction >= 0:
            return value
    return None


def weekday_beside(reference: date, weekday: int, direction: Direction, *, same: bool = True) -> date:
    """Return the nearest such weekday in one direction; `same` says whether `reference` itself will do."""
    distance = (weekday - reference.weekday()) * direction % 7
    if distance == 0 and not same:
        distance = 7
    return reference + timedelta(distance * direction)


def weekday_fits(value: Edtf, weekday: int) -> bool:
    """Say whether a known day is that weekday; what has no known year fits any."""
    return value.earliest is None or value.earliest.weekday() == weekday


def week_of(reference: date, step: int = 0) -> Edtf:
    """Return the week, Monday to Sunday, `step` weeks from that of `reference`."""
    monday = reference - timedelta(reference.weekday()) + timedelta(7 * step)
    return Edtf.interval(monday, monday + timedelta(6))


def weekend_of(reference: date, step: int = 0) -> Edtf:
    """Return Saturday and Sunday of the week `step` weeks from that of `reference`."""
    saturday = reference - timedelta(reference.weekday()) + timedelta(5 + 7 * step)
    return Edtf.interval(saturday, saturday + timedelta(1))


def month_after(reference: date, months: int) -> tuple[int, int]:
    """Return year and month some months from that of `reference`."""
    count = reference.year * 12 + reference.month - 1 + months
    return count // 12, count % 12 + 1


def unit_of(reference: date, unit: str, step: int) -> Edtf | None:
    """Return the day, week, weekend, month, quarter, year, decade or century `step` of them from that of `reference`."""
    if unit == "day":
        return Edtf.day(reference + timedelta(step))
    if unit == "week":
        return week_of(reference, step)
    if unit == "weekend":
        return weekend_of(reference, step)
    if unit == "month":
        year, month = month_after(reference, step)
        return parsed(day_text(year, month))
    if unit == "quarter":
        return quarter_of(reference, step)
    if unit == "year":
        return parsed(f"{reference.year + step:04d}")
    if unit == "decade":
        return parsed(f"{reference.year // 10 + step:03d}X")
    if unit == "century":
        return parsed(f"{reference.year // 100 + step:02d}XX")
    return None


_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def day_after(reference: date, unit: str, step: int) -> date:
    """Return the day that lies `step` units from `reference`: a month from 31 January is the end of February."""
    if unit in _MONTHS_OF:
        months = step * _MONTHS_OF[unit]
        year, month = month_after(reference, months)
        year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
        return date(year, month, min(reference.day, calendar.monthrange(year, month)[1]))
    return reference + timedelta(step * {"day": 1, "week": 7, "weekend": 7}.get(unit, 0))


def third_of(value: Edtf | None, third: int) -> Edtf | None:
    """Return the early, middle or late part (0, 1, 2) of a month, year or longer time.

    Of a month these are days 1 to 10, 11 to 20 and 21 to the end; of a year four months each. A day stays what it is.
    """
    if value is None or value.earliest is None or value.latest is None:
        return value
    first, last = value.earliest, value.latest
    if first.year == last.year and first.month == last.month and last.day > 27 and first.day == 1:
        starts, ends = (1, 11, 21), (10, 20, last.day)
        return Edtf.interval(first.replace(day=starts[third]), first.replace(day=ends[third]))
    if first.month == 1 and first.day == 1 and last == date(first.year, 12, 31):
        return parsed(f"{first.year:04d}-{4 * third + 1:02d}/{first.year:04d}-{4 * third + 4:02d}")
    return value
