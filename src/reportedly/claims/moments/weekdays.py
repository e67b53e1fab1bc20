"""Days of the week and days counted from today: "last Friday", "late on Tuesday", "yesterday", "the day after tomorrow"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.expressions import Expression, Setting, deixis
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.records import Edtf

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


# Which end of a day or longer time is meant, as TIMEX3 writes it.
SHADES = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}


def read_weekday(typed: TimeWords, at: int) -> Expression | None:
    """Read "Monday", "last Friday", "late on Tuesday", "earlier Sunday", "Sunday night", "Tuesday last week"."""
    # "Earlier Sunday" compares, "late Sunday" is part of the day.
    mod = SHADES.get(typed.low(at)) if typed.low(at) in ("early", "late") else None
    begin = at if mod is None else at + 2 if typed.low(at + 1) == "on" else at + 1
    step, start = deixis(typed, begin)
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

    return Expression(at, after, value, value, part=part, mod=mod)


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
    """Read "yesterday morning", "earlier today", "tonight", "last night", "the day after tomorrow"."""
    phrase = tuple(typed.low(at + place) for place in range(4))
    if phrase in (("the", "day", "before", "yesterday"), ("the", "day", "after", "tomorrow")):
        return _days_away(at, at + 4, -2 if phrase[2] == "before" else 2, None)
    mod = SHADES.get(typed.low(at))
    start = at if mod is None else at + 1
    low, after = typed.low(start), typed.low(start + 1)
    if low in words("day_words"):
        part = words("dayparts").get(after) if low != "tonight" else "NI"
        length = 2 if part and low != "tonight" else 1
        return replace(_days_away(at, start + length, words("day_words")[low], part), mod=mod)
    if low in ("last", "this") and after in words("dayparts") and after not in ("noon", "midnight"):
        return replace(_days_away(at, start + 2, -1 if low == "last" else 0, words("dayparts")[after]), mod=mod)
    return None


def _days_away(first: int, last: int, step: int, part: str | None) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        return Edtf.day(setting.day + timedelta(step)) if setting.day else None

    return Expression(first, last, value, value, part=part)
