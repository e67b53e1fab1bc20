"""Times counted from others ("two weeks ago", "a day after the 3 May raid"), and times without a day ("recently")."""

from __future__ import annotations

from datetime import date

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.days import read_bare_day, read_calendar_date, read_iso_date, read_weekday
from reportedly.claims.moments.expressions import MOST_UNITS, Expression, Setting, longest
from reportedly.claims.moments.periods import unit_away
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed
from reportedly.records import Edtf


def read_ago(typed: TimeWords, at: int) -> Expression | None:
    """Read "two weeks ago", "a year ago"; "some time ago" and "weeks ago" have no value."""
    for start, ending in ((at, "ago"), (at + 2, "ago")):
        if start > at and (typed.low(at), typed.low(at + 1)) not in _FEW:
            continue
        if typed.low(start) in ("days", "weeks", "months", "years", "decades") and typed.low(start + 1) == ending:
            return _without_value(at, start + 2)
    if typed.low(at) in ("some", "a", "long") and typed.low(at + 1) == "time" and typed.low(at + 2) == "ago":
        return _without_value(at, at + 3)
    if (
        typed.low(at) in ("several", "many", "some")
        and typed.low(at + 1) in words("units")
        and typed.low(at + 2) == "ago"
    ):
        return _without_value(at, at + 3)
    count, unit = typed.quantity(at), words("units").get(typed.low(at + 1))
    if count is None or unit is None or count > MOST_UNITS or unit in words("seasons") or typed.low(at + 2) != "ago":
        return None
    return unit_away(at, at + 3, unit, -count)


_FEW = (("a", "few"), ("a", "couple"))


def read_shifted(typed: TimeWords, at: int) -> Expression | None:
    """Read "two days after the 3 May raid", "the day before Tuesday's vote"."""
    count = 1 if typed.low(at) == "the" and typed.low(at + 1) == "day" else typed.quantity(at)
    unit = words("units").get(typed.low(at + 1))
    sign = {"after": 1, "following": 1, "before": -1}.get(typed.low(at + 2))
    if count is None or unit is None or sign is None or count > MOST_UNITS or unit in words("seasons"):
        return None
    article = typed.low(at + 3) == "the" and not typed.ordinal(at + 4)
    core = longest(
        typed, at + 4 if article else at + 3, [read_calendar_date, read_weekday, read_iso_date, read_bare_day]
    )
    if core is None:
        return None

    def value(setting: Setting) -> Edtf | None:
        day = core.value(setting)
        return _shift(day.earliest, unit, sign * count) if day and day.is_day and day.earliest else None

    return Expression(at, _after_noun(typed, core.last, article), value, value, days=core.days)


def _after_noun(typed: TimeWords, at: int, article: bool) -> int:
    """Return the position after the noun that a date describes: "the 3 May raid", "Tuesday's vote"."""
    start = at
    if typed.low(at) in ("'", "’") and typed.low(at + 1) == "s":
        start, article = at + 2, True
    return start + 1 if article and typed.kind(start) == "word" and not typed.is_capitalised(start) else at


def _shift(day: date, unit: str, step: int) -> Edtf | None:
    moved = calendar.day_after(day, unit, step)
    return Edtf.day(moved) if unit in ("day", "week", "weekend") else calendar.unit_of(moved, unit, 0)


def read_from_named(typed: TimeWords, at: int) -> Expression | None:
    """Read "the following Tuesday", "the same day", "two days later": counted from the time that was named last."""
    if typed.low(at) in ("the", "that"):
        return _beside_named(typed, at)
    count, unit = typed.quantity(at), words("units").get(typed.low(at + 1))
    sign = {"later": 1, "earlier": -1}.get(typed.low(at + 2))
    if count is None or unit is None or sign is None or count > MOST_UNITS or unit in words("seasons"):
        return None

    def value(setting: Setting) -> Edtf | None:
        return _shift(setting.named, unit, sign * count) if setting.named else None

    return Expression(at, at + 3, value, value)


def _beside_named(typed: TimeWords, at: int) -> Expression | None:
    adjective = typed.low(at + 1)
    if typed.low(at) == "that":
        return _named_unit(at, at + 2, "day", 0) if adjective == "day" else None
    step = {"following": 1, "next": 1, "previous": -1, "same": 0}.get(adjective)
    weekday, unit = typed.weekday(at + 2), words("units").get(typed.low(at + 2))
    if step is None:
        return None
    if weekday is not None and step:
        return _named_weekday(at, at + 3, weekday, COMING if step == 1 else PAST)
    if unit in (None, "weekend", "decade", *words("seasons")) or typed.low(at + 2).endswith("s"):
        return None
    return _named_unit(at, at + 3, unit or "day", step)


def _named_unit(first: int, last: int, unit: str, step: int) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.named, unit, step) if setting.named else None

    return Expression(first, last, value, value)


def _named_weekday(first: int, last: int, weekday: int, direction: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        start = setting.named or setting.day
        return Edtf.day(calendar.weekday_beside(start, weekday, direction, same=False)) if start else None

    return Expression(first, last, value, value)


def read_vague_time(typed: TimeWords, at: int) -> Expression | None:
    """Read "recently", "in the coming weeks": times without a value."""
    low = typed.low(at)
    if low in listed("times", "vague"):
        stray = typed.low(at - 1) in listed("times", "vague_not_after") or typed.low(at + 1) in listed(
            "times", "vague_not_before"
        )
        return None if stray else _without_value(at, at + 1, COMING if low in ("soon", "shortly") else PAST)
    if low not in ("in", "over", "during", "within"):
        return None
    start = at + 2 if typed.low(at + 1) == "the" else at + 1
    if (typed.low(start), typed.low(start + 1)) == ("near", "future"):
        return _without_value(at, start + 2, COMING)
    if typed.low(start) == "next" and typed.low(start + 1) in ("few", "couple"):
        start += 1
    elif typed.low(start) not in ("recent", "coming"):
        return None
    looks = PAST if typed.low(start) == "recent" else COMING
    after = start + 2 if typed.low(start + 1) == "of" else start + 1
    return _without_value(at, after + 1, looks) if typed.low(after) in ("days", "weeks", "months", "years") else None


def _without_value(first: int, last: int, looks: Direction = PAST) -> Expression:
    return Expression(first, last, lambda _: None, lambda _: None, looks=looks, vague=True)
