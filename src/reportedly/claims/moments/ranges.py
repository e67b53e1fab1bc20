"""Expressions with two ends: "3 to 5 May", "between Monday and Friday", "overnight Saturday into Sunday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportedly.claims.moments import algebra
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.days import read_bare_day, read_calendar_date
from reportedly.claims.moments.expressions import RANGE_MARKS, Expression, NamedDay, Rule, Setting, ends_of, longest
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.claims.moments.weekdays import read_weekday
from reportedly.records import Edtf

_RANGE_WORDS = (*RANGE_MARKS, "to", "through", "into", "until")


def read_range(typed: TimeWords, at: int, read: Rule) -> Expression | None:
    """Read what a rule reads, with the second end behind it where there is one: "3 May", "3 May to 5 June"."""
    first = read(typed, at)
    if first is None or first.vague or first.bound or first.written or typed.low(first.last) not in _RANGE_WORDS:
        return first
    last = read(typed, first.last + 1)
    if last is None or last.vague or last.written or not _same_kind(first, last, typed):
        return first
    return _joined(at, first, last)


def read_between(typed: TimeWords, at: int, read: Rule) -> Expression | None:
    """Read "between Monday and Friday", each end by a rule."""
    if typed.low(at) != "between":
        return None
    first = read(typed, at + 1)
    if first is None or first.written:
        return None
    if len(first.days) == 2:
        return _joined(at, first, first)
    last = read(typed, first.last + 1) if typed.low(first.last) == "and" else None
    return _joined(at, first, last) if last and not last.written else None


def _same_kind(first: Expression, last: Expression, typed: TimeWords) -> bool:
    """Say whether two ends belong together: both days, or both months or years ("2019-2022", not "2019 - Monday")."""
    if bool(first.days) != bool(last.days):
        return False
    day = date(2024, 5, 15)
    ends = first.plain(Setting(day, PAST, day)), last.plain(Setting(day, PAST, day))
    return None not in ends and len({_grain(end) for end in ends if end}) == 1


def _grain(value: Edtf) -> str:
    return "day" if value.is_day or value.text.startswith("XXXX") else str(len(value.text))


def _joined(at: int, first: Expression, last: Expression) -> Expression:
    """Return what lasts from one to the other, the end nearer to the day of writing being resolved first."""

    def start(setting: Setting) -> Edtf | None:
        if setting.direction == COMING and setting.day:
            return first.value(setting)
        after = last.value(setting)
        return first.value(_beside(setting, after.latest, PAST) if after and after.latest else setting)

    def end(setting: Setting) -> Edtf | None:
        if setting.direction == COMING and setting.day:
            before = first.value(setting)
            return last.value(_beside(setting, before.earliest, COMING) if before and before.earliest else setting)
        return last.value(setting)

    def value(setting: Setting) -> Edtf | None:
        return algebra.lasting(start(setting), end(setting))

    whole = Expression(at, last.last, value, value, days=_each(first.days, last.days), bound=True)
    if first is last:
        return replace(whole, parts=first.parts)
    places = (first.first, first.last, last.first, last.last)
    return replace(whole, parts=ends_of(places, start, end, (first, last)))


def _beside(setting: Setting, day: date, direction: Direction) -> Setting:
    return replace(setting, day=day, direction=direction)


def _each(first: tuple[NamedDay, ...], last: tuple[NamedDay, ...]) -> tuple[NamedDay, ...]:
    return first if first == last else first + last


def read_overnight(typed: TimeWords, at: int) -> Expression | None:
    """Read "overnight Saturday into Sunday", "overnight from Saturday to Sunday"."""
    if typed.low(at) != "overnight":
        return None
    begin = at + 2 if typed.low(at + 1) in ("from", "on") else at + 1
    first = read_weekday(typed, begin)
    if first is None or typed.low(first.last) not in ("into", "to", "and"):
        return None
    last = read_weekday(typed, first.last + 1)
    return _joined(at, first, last) if last else None


def read_night_of(typed: TimeWords, at: int) -> Expression | None:
    """Read "the night of 18 to 19 July", "the early hours of Monday"."""
    start = at + 1 if typed.low(at) == "the" else at
    if typed.low(start) == "early" and typed.low(start + 1) == "hours":
        part, after = "MO", start + 2
    elif typed.low(start) in words("dayparts"):
        part, after = words("dayparts")[typed.low(start)], start + 1
    else:
        return None
    if start == at or typed.low(after) not in ("of", "from"):
        return None
    core = read_range(typed, after + 1, _a_day)
    return replace(core, first=at, part=part) if core else None


def _a_day(typed: TimeWords, at: int) -> Expression | None:
    # These rules call no others, or "the night of the night of" would go down as deep as it is long.
    return longest(typed, at, (read_calendar_date, read_bare_day, read_weekday))
