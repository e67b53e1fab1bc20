"""Dates as EDTF (ISO 8601-2): the forms that news needs, each comparable as [earliest, latest].

Read and written: a day, month, year, decade or century (`2024-11-01`, `2024-11`, `2024`, `199X`, `19XX`), an unknown
day (`2024-11-XX`), a day of an unknown year (`XXXX-06-11`), a season or quarter (`2024-21` to `2024-24`, `2024-33` to
`2024-36`), a date-time with its zone (`2024-11-01T14:05:00+02:00`), each with `?` (uncertain), `~` (about) or `%`
(both); intervals (`A/B`, `A/..`, `../B`, `/B`, `A/`); one of (`[A,B]`, `[A..B]`, `[..B]`, `[A..]`) and all of
(`{A,B}`, `{A..B}`). Reference: Library of Congress, Extended Date/Time Format specification, 2019.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Self

from reportedly.errors import DateError

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<clock>T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)
# First month of the seasons 21 to 24 as a northern reader uses them (spring begins in March; winter runs into the
# next year), and of the quarters 33 to 36. Each lasts three months.
_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10}

Ends = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as uncertain, open or wide as the words that gave it.

    `earliest` and `latest` are the first and last day that it can touch, None where it is open or unknown.
    Two values are equal when they are written alike. Make one with `Edtf.parse`, `Edtf.day` or `Edtf.interval`.
    """

    text: str
    earliest: date | None = field(compare=False, repr=False)
    latest: date | None = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the value that `text` writes.

        Raises:
            DateError: the text is no date in one of the forms above, or a day that no calendar has (30 February).
        """
        earliest, latest = _ends(text)
        if earliest and latest and earliest > latest:
            raise DateError(f"{text!r} ends before it begins")
        return cls(text, earliest, latest)

    @classmethod
    def day(cls, day: date) -> Self:
        """Return one day."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def interval(cls, first: date | None, last: date | None) -> Self:
        """Return what lasted from `first` to `last`; None is an open end."""
        return cls.parse(f"{first or '..'}/{last or '..'}")

    @classmethod
    def one_of(cls, first: date | None, last: date | None) -> Self:
        """Return some day from `first` to `last`; None is an open end. One and the same day is that day."""
        if first and first == last:
            return cls.day(first)
        return cls.parse(f"[{first or ''}..{last or ''}]")

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """How many days it can touch, None when an end is open or unknown."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None

    def meets(self, other: Edtf) -> bool:
        """Say whether the two can share a day; open ends meet everything beyond."""
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def sort_key(self) -> tuple[date, date, str]:
        """Return a key that orders by earliest, then latest day; unknown ends come last."""
        return (self.earliest or self.latest or date.max, self.latest or date.max, self.text)


def _not_after(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def _ends(text: str) -> Ends:
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _choice_ends(text)
    if "/" in text:
        first, _, last = text.partition("/")
        if first in ("", "..") and last in ("", ".."):
            raise DateError(f"{text!r} has neither a beginning nor an end")
        return (None if first in ("", "..") else _point(first)[0], None if last in ("", "..") else _point(last)[1])
    return _point(text)


def _choice_ends(text: str) -> Ends:
    firsts: list[date | None] = []
    lasts: list[date | None] = []
    for piece in text[1:-1].split(","):
        first, dots, last = piece.strip().partition("..")
        if not (first or last):
            raise DateError(f"{text!r} has a place without a date")
        low, high = _point(first) if first else (None, None), _point(last) if last else (None, None)
        firsts.append(low[0])
        lasts.append(high[1] if dots else low[1])
    known_first = [day for day in firsts if day is not None]
    known_last = [day for day in lasts if day is not None]
    return (
        min(known_first) if len(known_first) == len(firsts) else None,
        max(known_last) if len(known_last) == len(lasts) else None,
    )


def _point(text: str) -> Ends:
    match = _POINT.fullmatch(text)
    if match is None:
        raise DateError(f"{text!r} is not a date; write a day as 2024-11-01, a month as 2024-11, open ends as ..")
    year, month, day = match["year"], match["month"], match["day"]
    if match["clock"] and not (day and day.isdigit() and year.isdigit() and month.isdigit()):
        raise DateError(f"{text!r} has a time of day but no day")
    try:
        if match["clock"]:
            datetime.fromisoformat(text.rstrip("?~%"))
        if year == "XXXX":
            # A leap year, so that XXXX-02-29 is a day.
            date(2000, int(month or 0), int(day or 0))
            return None, None
        return _known_year(year, month, day)
    except ValueError as error:
        raise DateError(f"{text!r} names a day or time that no calendar has") from error


def _known_year(year: str, month: str | None, day: str | None) -> Ends:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first != last and month:
        raise ValueError("a month of an unknown year")
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError("a day of an unknown month")
        return date(first, 1, 1), date(last, 12, 31)
    number = int(month)
    if number in _FIRST_MONTH and day is None:
        start = date(first, _FIRST_MONTH[number], 1)
        return start, _month_after(start, 3) - timedelta(1)
    if day is None or day == "XX":
        return date(first, number, 1), date(first, number, calendar.monthrange(first, number)[1])
    exact = date(first, number, int(day))
    return exact, exact


def _month_after(start: date, months: int) -> date:
    count = start.month - 1 + months
    return date(start.year + count // 12, count % 12 + 1, 1)
