"""Moments: the expressions of a report that place something on the calendar, and the days they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.expressions import Expression, Setting
from reportedly.claims.moments.grammar import expression_at
from reportedly.claims.moments.tense import direction_at
from reportedly.claims.moments.timewords import TimeWords, may_name_a_time
from reportedly.records import Edtf, Moment, Report, Sentence, Span, Timex, row_id

# A day of writing known to within a month still places "on Monday" among a few days; a wider one places nothing.
WIDEST = 31
# Beyond these years the calendar's arithmetic would leave what `datetime.date` holds.
_YEARS = range(1100, 9000)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time at its place in a report; `direction` is None when no verb tells where it looks."""

    span: Span
    expression: Expression
    direction: Direction | None


def find_moments(report: Report, times: Iterable[FoundTime]) -> list[Moment]:
    """Return the moments of a report, in reading order; none lies inside another. `times` come from `find_times`.

    "On Monday" in a report of Wednesday, 12 June 2024 has the value 2024-06-10, "by Sunday" `[..2024-06-16]`. When
    the day of publication is known to lie between two days, so is the value. Absolute dates always have
    one, and 11 June without any year is XXXX-06-11. Durations, times of day and habits are left out. What
    happened at a moment is not decided here.
    """
    return [moment for moment in find_timexes(report, times) if moment.timex.type == "DATE" or moment.value]


def find_timexes(report: Report, times: Iterable[FoundTime]) -> list[Moment]:
    """Return all expressions of time of a report, in reading order: the moments, and durations, times of day and habits as well.

    "For two weeks" is P2W and has no value on the calendar, "every Monday" XXXX-WXX-1.
    """
    moments: list[Moment] = []
    named: date | None = None
    for found in times:
        value = _resolved(found, report.published, named)
        if value and value.is_day:
            named = value.earliest
        timex = _timex(found, report.published, named)
        words = found.span.of(report.text)
        moments.append(Moment(row_id("moment", report.id, [found.span]), report.id, words, found.span, value, timex))
    return moments


def find_times(text: str, sentences: Sequence[Sentence]) -> Iterator[FoundTime]:
    """Yield the expressions of time in some sentences of a text, in reading order, not yet resolved."""
    for sentence in sorted(sentences, key=lambda sentence: sentence.span):
        if may_name_a_time(text, sentence.span):
            yield from _in_sentence(TimeWords(text, sentence.span))


def _in_sentence(typed: TimeWords) -> Iterator[FoundTime]:
    at = 0
    while at < len(typed):
        expression = expression_at(typed, at)
        if expression is None:
            at += 1
            continue
        direction = direction_at(typed, expression.first, expression.last)
        yield FoundTime(typed.span(expression.first, expression.last), expression, direction)
        at = expression.last


def looks(found: FoundTime) -> Direction:
    """Return where an expression looks: as its verb tells, else as its own words do ("by Friday"), else back."""
    return found.direction or found.expression.looks


def _resolved(found: FoundTime, published: Edtf | None, named: date | None, *, plain: bool = False) -> Edtf | None:
    """Return the value of an expression in a report published on a day, or some day of an interval."""
    resolve = found.expression.plain if plain else found.expression.value
    nowhere = Setting(None, looks(found), named)
    first, last = (published.earliest, published.latest) if published else (None, None)
    if published is None or not _is_usable(first) or not _is_usable(last):
        return resolve(nowhere)
    early = resolve(Setting(first, looks(found), named))
    late = resolve(Setting(last, looks(found), named))
    if early == late:
        return early
    if (published.days or 0) > WIDEST:
        return resolve(nowhere)
    return calendar.spread(early, late) if early and late else None


def _is_usable(day: date | None) -> bool:
    return day is not None and day.year in _YEARS


def _timex(found: FoundTime, published: Edtf | None, named: date | None) -> Timex:
    expression = found.expression
    if expression.written:
        day = published.earliest if published and published.is_day else None
        return Timex(expression.kind, expression.written(Setting(day, looks(found), named)) or "", expression.mod)
    if expression.vague:
        return Timex("DATE", {PAST: "PAST_REF", COMING: "FUTURE_REF"}[expression.looks])
    value = _resolved(found, published, named, plain=True)
    text = _timex_value(value) if value else "XXXX-XX-XX"
    if expression.part and value and value.is_day:
        return Timex("TIME", f"{text}T{expression.part}", expression.mod)
    return Timex("DATE", text, expression.mod)


# EDTF's seasons as TIMEX3 writes them.
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


def _timex_value(value: Edtf) -> str:
    if value.text[5:] in _SEASONS:
        return value.text[:5] + _SEASONS[value.text[5:]]
    if "/" in value.text and value.earliest and value.days in (2, 7) and value.latest and value.latest.weekday() == 6:
        year, week, _ = value.earliest.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if value.days == 2 else "")
    return value.text
