"""Moments: the expressions of a report that place something on the calendar, and the days they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.claims.moments import algebra, calendar
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.expressions import Expression, Setting
from reportedly.claims.moments.grammar import expression_at, places_to_look
from reportedly.claims.moments.tense import direction_at, is_certain, is_still_to_come
from reportedly.claims.moments.timewords import TimeWords, count_hints
from reportedly.records import Edtf, Moment, Report, Sentence, Span, Timex, row_id

# A day of writing known to within a month still places "on Monday" among a few days; a wider one places nothing.
WIDEST = 31
# What is longer than a year is not what the following months and days lie in.
_LONGEST = 366
# A history names at least so many years far from its own day, and so many times as many times that do not count from that
# day as that do. In the development data the ratio is at most 4 in news that counts from its day at all, and in histories at
# least 6.
_FEWEST = 3
_TIMES_MORE = 5
# News was not published as pages before; an undated report that names earlier years tells of another time.
_FIRST_NEWS = 1995
# A longer stretch without a full stop is a dump; it is read in pieces, so that time stays bounded.
_LONGEST_PIECE = 6000
# A piece with more numbers and time words than this is a table or noise; the same line as for figures.
_TABLE = 120
# On this day "yesterday" has a value, and "two days later" has none as long as nothing was named before it.
_SOME_DAY = date(2000, 6, 15)
# Beyond these years the calendar's arithmetic would leave what `datetime.date` holds.
_YEARS = range(1100, 9000)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """An expression of time at its place in a report; `direction` is None when no verb tells where it looks.

    `is_certain` says that the verb surely belongs to it, `parts` are the ends of a range, each at its own place,
    and `day` is what names the day beside a time of the clock.
    """

    span: Span
    expression: Expression
    direction: Direction | None
    is_certain: bool = False
    parts: tuple[FoundTime, ...] = ()
    day: FoundTime | None = None


def find_moments(report: Report, times: Iterable[FoundTime]) -> list[Moment]:
    """Return the moments of a report, in reading order; none lies inside another. `times` come from `find_times`.

    "On Monday" in a report of Wednesday, 12 June 2024 has the value 2024-06-10, "by Sunday" `[..2024-06-16]`. When
    the day of publication is known to lie between two days, so is the value. Absolute dates always have
    one, and 11 June without any year is XXXX-06-11. Durations, times of day, habits and words for
    the present or past at large ("now") are left out. What happened at a moment is not decided here.
    """
    return [
        _moment(report, found.day or found, setting)
        for found, setting in _in_their_setting(report, times)
        if _is_moment(found.expression) or _resolved(found, report.published, setting)
    ]


def find_timexes(report: Report, times: Iterable[FoundTime]) -> list[Moment]:
    """Return all expressions of time of a report as TIMEX3 has them, in reading order.

    Beside the moments these are durations, times of day, habits, and words for the present, the past and the
    future: "for two weeks" is P2W, "every Monday" XXXX-WXX-1, "now" PRESENT_REF. The ends of a range stand
    apart: "from 30 May to 2 June" gives two.
    """
    return [
        _moment(report, part, setting)
        for found, setting in _in_their_setting(report, times)
        for part in found.parts or (found,)
    ]


def _is_moment(expression: Expression) -> bool:
    """Say whether an expression places something on the calendar, though its value may not be known."""
    return (expression.kind == "DATE" or expression.vague) and not expression.is_general


def _in_their_setting(report: Report, times: Iterable[FoundTime]) -> Iterator[tuple[FoundTime, Setting]]:
    """Yield each expression with what was named before it; one that needs that and has it not is left out."""
    found_times = list(times)
    setting = Setting(None, PAST, is_history=_is_history(found_times, report.published))
    for found in found_times:
        plain = _resolved(found, report.published, setting, plain=True)
        if plain is None and found.expression.only_known:
            continue
        yield found, setting
        if setting.is_history:
            # "Today" in a history speaks of its own day; the story goes on from where it was.
            plain = _resolved(found, None, setting, plain=True)
        if plain is not None:
            setting = _after(setting, found.expression, plain, report.published)


def _after(setting: Setting, expression: Expression, value: Edtf, published: Edtf | None) -> Setting:
    """Return the setting of what follows an expression of time."""
    if not (_is_usable(value.earliest) and _is_usable(value.latest)):
        return setting
    if value.is_day:
        setting = replace(setting, named=value.earliest)
    if expression.aside or (value.days or _LONGEST + 1) > _LONGEST:
        return setting
    return replace(setting, mentioned=value, quarter=value if _is_reported(value, published) else setting.quarter)


def _is_reported(value: Edtf, published: Edtf | None) -> bool:
    """Say whether a time is a quarter that earnings can be reported of, one that is over."""
    if calendar.quarter_number(value) is None:
        return False
    return (
        published is None or published.latest is None or (value.latest is not None and value.latest < published.latest)
    )


def _is_history(times: Sequence[FoundTime], published: Edtf | None) -> bool:
    """Say whether a report tells of times far from its own day, as histories and obituaries do.

    Then it names years, most of them others than its own, and days without a year, and hardly a "yesterday" or "Monday".
    """
    kinds = Counter(_told_as(found.expression, published) for found in times)
    if kinds["far"] < _FEWEST or kinds["far"] <= kinds["near"]:
        return False
    return kinds["far"] + kinds["yearless"] > _TIMES_MORE * kinds["today"]


def _told_as(expression: Expression, published: Edtf | None) -> str:
    """Return how an expression stands to the report's own day: "far" or "near" by its year, "yearless", by "today", or ""."""
    if expression.vague or expression.kind != "DATE":
        return ""
    value = expression.plain(Setting(None, PAST))
    if value is not None and value.earliest is not None:
        written = published.earliest if published else None
        is_far = abs(value.earliest.year - written.year) > 1 if written else value.earliest.year < _FIRST_NEWS
        return "far" if is_far else "near"
    if expression.is_month or any(day.month for day in expression.days):
        return "yearless"
    return "today" if expression.plain(Setting(_SOME_DAY, PAST)) is not None else ""


def _moment(report: Report, found: FoundTime, setting: Setting) -> Moment:
    value = _resolved(found, report.published, setting)
    timex = _timex(found, report.published, setting)
    words = found.span.of(report.text)
    return Moment(row_id("moment", report.id, [found.span]), report.id, words, found.span, value, timex)


def find_times(text: str, sentences: Sequence[Sentence]) -> Iterator[FoundTime]:
    """Yield the expressions of time in some sentences of a text, in reading order, not yet resolved.

    A table of dates without a full stop is no sentence, and none are read from it.
    """
    for sentence in sorted(sentences, key=lambda sentence: sentence.span):
        for piece in _pieces(text, sentence.span):
            if 0 < count_hints(text, piece) <= _TABLE:
                yield from _in_sentence(TimeWords(text, piece))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence whole, or in pieces cut between words where it is longer than any sentence."""
    start = span.start
    while span.end - start > _LONGEST_PIECE:
        end = text.rfind(" ", start, start + _LONGEST_PIECE)
        if end > start:
            yield Span(start, end)
        start = end + 1 if end >= start else start + _LONGEST_PIECE
    yield Span(start, span.end)


def _in_sentence(typed: TimeWords) -> Iterator[FoundTime]:
    reached = 0
    for at in places_to_look(typed):
        expression = expression_at(typed, at) if at >= reached else None
        if expression is not None:
            yield _found(typed, expression)
            reached = expression.last


def _found(typed: TimeWords, whole: Expression) -> FoundTime:
    direction, certain = direction_at(typed, whole.first, whole.last), is_certain(typed, whole.first)
    certain = certain or (whole.is_month and is_still_to_come(typed, whole.first))

    def at_its_place(one: Expression) -> FoundTime:
        return FoundTime(typed.span(one.first, one.last), one, direction, certain)

    parts = tuple(at_its_place(part) for part in whole.parts)
    return replace(at_its_place(whole), parts=parts, day=at_its_place(whole.day) if whole.day else None)


def looks(found: FoundTime) -> Direction:
    """Return where an expression looks: as its verb tells, else as its own words do ("by Friday"), else back."""
    return found.direction or found.expression.looks


def _resolved(found: FoundTime, published: Edtf | None, setting: Setting, *, plain: bool = False) -> Edtf | None:
    """Return the value of an expression in a report published on a day, or some day of an interval."""
    resolve = found.expression.plain if plain else found.expression.value
    setting = replace(setting, direction=looks(found), is_certain=found.is_certain)
    first, last = (published.earliest, published.latest) if published else (None, None)
    if published is None or not _is_usable(first) or not _is_usable(last):
        return resolve(setting)
    early = resolve(replace(setting, day=first))
    late = early if first == last else resolve(replace(setting, day=last))
    if early == late:
        return early
    if (published.days or 0) > WIDEST:
        return resolve(setting)
    return algebra.spread(early, late) if early and late else None


def _is_usable(day: date | None) -> bool:
    return day is not None and day.year in _YEARS


def _timex(found: FoundTime, published: Edtf | None, setting: Setting) -> Timex:
    expression = found.expression
    if expression.written:
        day = published.earliest if published and published.is_day and _is_usable(published.earliest) else None
        written = expression.written(replace(setting, day=day, direction=looks(found)))
        return Timex(expression.kind, written or "", expression.mod)
    if expression.vague:
        return Timex("DATE", expression.reference or {PAST: "PAST_REF", COMING: "FUTURE_REF"}[expression.looks])
    value = _resolved(found, published, setting, plain=True)
    text = _timex_value(value) if value else "XXXX-XX-XX"
    if expression.part and value and value.is_day:
        return Timex("TIME", f"{text}T{expression.part}", expression.mod)
    return Timex("DATE", text, expression.mod)


# EDTF's seasons as TIMEX3 writes them.
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_HALVES = {("01", "06"): "H1", ("07", "12"): "H2"}


def _timex_value(value: Edtf) -> str:
    head, code = value.text[:5], value.text[5:]
    if code in _SEASONS:
        return head + _SEASONS[code]
    quarter = calendar.quarter_number(value)
    if quarter:
        return f"{head}Q{quarter}"
    if "/" not in value.text:
        # Decades and centuries are written short.
        return value.text.rstrip("X") if len(value.text) == 4 and value.text != "XXXX" else value.text
    if len(value.text) == 15 and (value.text[5:7], value.text[13:]) in _HALVES:
        return head + _HALVES[value.text[5:7], value.text[13:]]
    if value.earliest and value.days in (2, 7) and value.latest and value.latest.weekday() == 6:
        year, week, _ = value.earliest.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if value.days == 2 else "")
    return value.text
