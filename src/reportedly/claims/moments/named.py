"""Times told by the one named last: "the following Tuesday", "that year", "later in the day", "the same month"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.expressions import Expression, Setting
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.claims.moments.weekdays import SHADES
from reportedly.lexicons import listed
from reportedly.records import Edtf

STEPS = {
    "following": 1,
    "next": 1,
    "ensuing": 1,
    "subsequent": 1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "same": 0,
}
# Words before "the next year" that count it from the day of writing.
_FROM_NOW = ("over", "in", "within", "during", "for")
_FINE = ("day", "week", "weekend")


def read_from_named(typed: TimeWords, at: int) -> Expression | None:
    """Read "the following Tuesday", "the same day", "that year", "the year previous"."""
    if typed.low(at) in ("earlier", "later") and typed.low(at + 1) == "that":
        core = _that(typed, at + 1)
        return replace(core, first=at, mod=SHADES[typed.low(at)]) if core else None
    if typed.low(at) == "that":
        return _that(typed, at)
    if typed.low(at) != "the":
        return None
    step, unit = STEPS.get(typed.low(at + 1)), words("units").get(typed.low(at + 2))
    month = typed.month(at + 2)
    if step and month is not None and not typed.day(month[1]):
        return _named_month(at, month[1], month[0], COMING if step == 1 else PAST)
    weekday = typed.weekday(at + 2)
    if step is not None and weekday is not None and step:
        return _named_weekday(at, at + 3, weekday, COMING if step == 1 else PAST)
    if unit is not None and typed.low(at + 2).endswith("s"):
        return None
    if unit is None:
        # "The year previous"; "the week following the raid" is counted from what follows.
        ends = typed.kind(at + 3) in ("mark", "") or typed.low(at + 3) in listed("times", "after_bare_day")
        unit, step = words("units").get(typed.low(at + 1)), STEPS.get(typed.low(at + 2)) if ends else None
        step = _beside_named(typed, at) if step is None else step
    if step is None or unit is None or unit in words("seasons"):
        return None
    if typed.low(at + 1) == "next" and unit in ("week", "month", "year", "decade") and typed.low(at - 1) in _FROM_NOW:
        return _from_now(typed, at, unit)
    expression = named_unit(at, at + 3, unit, step)
    return _a_year_back(typed, expression) if step == 0 else expression


def _beside_named(typed: TimeWords, at: int) -> int | None:
    """Return the step of "21 the day before" and "the week after", None where what they are counted from follows."""
    ends = typed.kind(at + 3) in ("mark", "") or typed.low(at + 3) in _BEHIND_STEP
    near = typed.low(at + 1) in ("day", "week", "weekend", "month")
    return {"before": -1, "after": 1}.get(typed.low(at + 2)) if ends and near else None


# "The day before the vote" is counted from the vote, "the day before and" from the day named last.
_BEHIND_STEP = ("and", "but", "or", "in", "at", "near", "by")


def read_from_last(typed: TimeWords, at: int) -> Expression | None:
    """Read "the week before last", "the Tuesday before last", "the year after next"."""
    step = {("before", "last"): -2, ("after", "next"): 2}.get((typed.low(at + 2), typed.low(at + 3)))
    if typed.low(at) != "the" or step is None:
        return None
    unit, weekday = words("units").get(typed.low(at + 1)), typed.weekday(at + 1)
    if weekday is not None:
        return _weekday_twice(at, at + 4, weekday, COMING if step > 0 else PAST)
    if unit is None or unit in words("seasons") or typed.low(at + 1).endswith("s"):
        return None

    def value(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.day, unit, step) if setting.day else None

    return Expression(at, at + 4, value, value)


def _weekday_twice(first: int, last: int, weekday: int, direction: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        if setting.day is None:
            return None
        once = calendar.weekday_beside(setting.day, weekday, direction, same=False)
        return Edtf.day(calendar.weekday_beside(once, weekday, direction, same=False))

    return Expression(first, last, value, value)


def _that(typed: TimeWords, at: int) -> Expression | None:
    after = at + 2 if typed.low(at + 1) in ("same", "very") else at + 1
    low = typed.low(after)
    unit = words("units").get(low)
    if unit is None or (low.endswith("s") and unit not in words("seasons")) or unit in words("seasons"):
        return None
    return replace(named_unit(at, after + 1, unit, 0), only_known=True)


def _a_year_back(typed: TimeWords, same: Expression) -> Expression:
    """Return "the same month" with the year behind it: "last year", "a year ago", "of 2019"."""
    at = same.last
    start = at + 1 if typed.low(at) == "of" else at
    if (typed.low(start), typed.low(start + 1)) == ("last", "year"):
        after = start + 2
    elif (typed.low(at), typed.low(at + 1)) == ("a", "year") and typed.low(at + 2) in ("ago", "earlier", "before"):
        after = at + 3
    else:
        return same

    def value(setting: Setting) -> Edtf | None:
        return calendar.years_from(same.value(setting), -1)

    return replace(same, last=after, value=value, plain=value, aside=True)


def named_unit(first: int, last: int, unit: str, step: int) -> Expression:
    """Return the unit some steps from that in which the time named last lies."""

    def value(setting: Setting) -> Edtf | None:
        if unit in _FINE:
            return calendar.unit_of(setting.named, unit, step) if setting.named else None
        mentioned = setting.mentioned
        end = (mentioned.latest if step > 0 else mentioned.earliest) if mentioned else setting.named
        return calendar.unit_of(end, unit, step) if end else None

    return Expression(first, last, value, value, aside=step == -1)


def _from_now(typed: TimeWords, at: int, unit: str) -> Expression:
    """Return "over the next year", which begins today."""
    loose = (typed.low(at + 3), typed.low(at + 4)) == ("or", "so")

    def plain(setting: Setting) -> Edtf | None:
        return calendar.unit_of(setting.day, unit, 1) if setting.day else None

    def value(setting: Setting) -> Edtf | None:
        return Edtf.interval(setting.day, calendar.day_after(setting.day, unit, 1)) if setting.day else None

    return Expression(at, at + 5 if loose else at + 3, value, plain, mod="APPROX" if loose else None, looks=COMING)


def _named_weekday(first: int, last: int, weekday: int, direction: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        start = setting.named or setting.day
        return Edtf.day(calendar.weekday_beside(start, weekday, direction, same=False)) if start else None

    return Expression(first, last, value, value)


def _named_month(first: int, last: int, month: int, direction: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        named = setting.mentioned
        edge = (named.latest if direction == COMING else named.earliest) if named else setting.day
        beside = calendar.unit_of(edge, "month", direction) if edge else None
        return calendar.month_beside(beside.earliest, month, direction, strictly=True) if beside else None

    return Expression(first, last, value, value)


def read_the_unit(typed: TimeWords, at: int) -> Expression | None:
    """Read "for the week", "during the year", "later in the day": the one that the report speaks of."""
    if typed.low(at) != "the":
        return None
    full = typed.low(at + 1) in ("full", "entire", "whole")
    unit = words("units").get(typed.low(at + 1 + full))
    after, before = at + 2 + full, typed.low(at - 1)
    if unit == "day":
        if before != "in" or typed.low(at - 2) not in ("later", "earlier", "early", "late") or full:
            return None
        return replace(named_unit(at, after, unit, 0), only_known=True)
    if (
        unit not in ("week", "month", "year")
        or not _is_spoken_of(typed, at, before)
        or typed.low(after - 1).endswith("s")
    ):
        return None
    if typed.low(after) in ("that", "when", "-", "of", "before", "after") or typed.kind(after) == "number":
        return None
    return _current(typed, at, after, unit)


def _is_spoken_of(typed: TimeWords, at: int, before: str) -> bool:
    if before == "of":
        return words("units").get(typed.low(at - 2)) is not None or typed.low(at - 2) in (
            "rest",
            "most",
            "part",
            "half",
        )
    return before in ("for", "in", "during", "throughout", "through", "over")


def _current(typed: TimeWords, at: int, after: int, unit: str) -> Expression:
    """Return "the year": that in which the time named last lies, if near, else the one of the day of writing."""
    ended = _year_ended(typed, after) if unit == "year" else None
    whole = after - at > 2

    def value(setting: Setting) -> Edtf | None:
        if ended is not None:
            return calendar.parsed(f"{ended:04d}")
        # "The fourth quarter of 2005 and the entire year": the year of the quarter that the report speaks of.
        if whole and setting.quarter and setting.quarter.earliest:
            return calendar.unit_of(setting.quarter.earliest, unit, 0)
        start = setting.day
        if unit == "week":
            start = setting.named or setting.day
        elif setting.is_history and setting.mentioned:
            start = setting.mentioned.earliest
        return calendar.unit_of(start, unit, 0) if start else None

    return Expression(at, after, value, value, aside=True, only_known=True)


def _year_ended(typed: TimeWords, at: int) -> int | None:
    """Return the year of "the year ending June 30, 1990"."""
    if typed.low(at) not in ("ended", "ending", "to"):
        return None
    month = typed.month(at + 1)
    if month is None:
        return typed.year(at + 1)
    after = month[1] + 1 if typed.day(month[1]) else month[1]
    return typed.year(after + 1 if typed.low(after) == "," else after)
