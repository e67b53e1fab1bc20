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

# A plan is seldom told ten months ahead without its year; a rule of thumb, measured on nothing.
_FAR_AHEAD = 304
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


def month_day_beside(reference: date | None, month: int, day: int, direction: Direction) -> Edtf | None:
    """Return the day of a year that is nearest to `reference` in one direction, the same day included.

    "11 June" written on 1 March 2024 is 2023-06-11 when past, 2024-06-11 when still to come, XXXX-06-11 when
    nothing is known of the day of writing. A coming day that would be too far ahead is the one just past: "said
    they would arrive on 27 October" in a report of November.
    """
    if reference is None:
        return parsed(day_text(None, month, day))
    value = _nearest(reference, month, day, direction)
    if direction == COMING and value and value.earliest and (value.earliest - reference).days > _FAR_AHEAD:
        return _nearest(reference, month, day, PAST)
    return value


def _nearest(reference: date, month: int, day: int, direction: Direction) -> Edtf | None:
    # 29 February is at most eight years away (1896, 1904).
    for step in range(9):
        value = parsed(day_text(reference.year + direction * step, month, day))
        if value and value.earliest and (value.earliest - reference).days * direction >= 0:
            return value
    return None


def month_beside(reference: date | None, month: int, direction: Direction) -> Edtf | None:
    """Return the month nearest to `reference` in one direction, the month of `reference` included."""
    if reference is None:
        return None
    beyond = (month - reference.month) * direction < 0
    return parsed(day_text(reference.year + (direction if beyond else 0), month))


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
    """Return the day, week, weekend, month, year or decade `step` of them from that of `reference`."""
    if unit == "day":
        return Edtf.day(reference + timedelta(step))
    if unit == "week":
        return week_of(reference, step)
    if unit == "weekend":
        return weekend_of(reference, step)
    if unit == "month":
        year, month = month_after(reference, step)
        return parsed(day_text(year, month))
    if unit == "year":
        return parsed(f"{reference.year + step:04d}")
    if unit == "decade":
        return parsed(f"{reference.year // 10 + step:03d}X")
    return None


def day_after(reference: date, unit: str, step: int) -> date:
    """Return the day that lies `step` units from `reference`: a month from 31 January is the end of February."""
    if unit in ("month", "year", "decade"):
        months = step * {"month": 1, "year": 12, "decade": 120}[unit]
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


def since(value: Edtf) -> Edtf | None:
    """Return what began with `value` and has no end."""
    return parsed(f"{first_text(value)}/..")


def until(value: Edtf) -> Edtf | None:
    """Return some day not after the end of `value`."""
    return parsed(f"[..{value.latest or last_text(value)}]")


def before(value: Edtf) -> Edtf | None:
    """Return some day before `value` begins."""
    if value.earliest is None:
        return parsed(f"[..{last_text(value)}]")
    return Edtf.one_of(None, value.earliest - timedelta(1))


def lasting(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return what lasted from the beginning of one value to the end of another."""
    return parsed(f"{first_text(first)}/{last_text(last)}") if first and last else None


def either(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return one of two values."""
    return parsed(f"[{first_text(first)},{last_text(last)}]") if first and last else None


def both(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """Return two values of which each counts."""
    return parsed(f"{{{first_text(first)},{last_text(last)}}}") if first and last else None


def first_text(value: Edtf) -> str:
    """Return how EDTF writes the beginning of a value, as coarse as the value itself."""
    if value.text[:1] in "[{" or "/" in value.text:
        return str(value.earliest or ".." if value.earliest else value.text.strip("[{}]").split("/")[0].split(",")[0])
    return value.text


def last_text(value: Edtf) -> str:
    """Return how EDTF writes the end of a value, as coarse as the value itself."""
    if value.text[:1] in "[{" or "/" in value.text:
        return str(value.latest or value.text.strip("[{}]").split("/")[-1].split(",")[-1])
    return value.text


def spread(first: Edtf, last: Edtf) -> Edtf | None:
    """Return a value that holds both: what an expression can mean when the day of writing lies between two days."""
    if first == last:
        return first
    if first.earliest and first.latest and last.earliest and last.latest:
        return Edtf.one_of(min(first.earliest, last.earliest), max(first.latest, last.latest))
    if not first.earliest and not last.earliest and first.latest and last.latest:
        return Edtf.one_of(None, max(first.latest, last.latest))
    return None
