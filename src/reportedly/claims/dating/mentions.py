"""The days that a report names, as far as it names them: by these other reports can help to date it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reportedly.claims.moments import FoundTime, looks
from reportedly.claims.moments.calendar import PAST
from reportedly.claims.moments.expressions import Setting
from reportedly.records import DayMention, Edtf, Report

# Any two days far apart, and any week: what is told from the day of writing differs between them.
WRITING_DAYS = (date(2023, 2, 8), date(2024, 5, 15))
_WEEK_OF_WRITING = tuple(date(2024, 5, day) for day in range(13, 20))


def find_days(report: Report, times: Iterable[FoundTime]) -> Iterator[DayMention]:
    """Yield the days that the expressions name, and the weekdays and periods that are told from the day of writing."""
    # The same words mean the same; a list of ten thousand Mondays is looked at once.
    told: dict[str, int | None] = {}
    relative: set[str] = set()
    for found in times:
        direction = looks(found)
        for day in found.expression.days:
            yield DayMention(found.span, day.year, day.month, day.day, day.weekday, direction)
        words = found.span.of(report.text)
        if words not in told:
            told[words] = _plain_weekday(found)
            relative |= {words} if _is_relative(found) else set()
        if words in relative:
            yield DayMention(found.span, None, None, None, told[words], direction)


def _is_relative(found: FoundTime) -> bool:
    """Say whether an expression names no day and means another one with each day of writing."""
    values = [found.expression.plain(Setting(day, PAST)) for day in WRITING_DAYS]
    return not found.expression.days and None not in values and values[0] != values[1]


def _plain_weekday(found: FoundTime) -> int | None:
    """Return the weekday of "on Monday", of which the day of writing may be one itself; None for "last Monday"."""
    days = [found.expression.plain(Setting(day, PAST)) for day in _WEEK_OF_WRITING]
    own = [day for day, value in zip(_WEEK_OF_WRITING, days, strict=True) if value == Edtf.day(day)]
    return own[0].weekday() if len(own) == 1 else None
