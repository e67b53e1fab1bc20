"""Expressions of time: a few small rules over typed words, each giving how far it reads and how it is resolved.

A rule takes typed words and a position and returns an `Expression` or None. Rules call one another ("two days after
the 3 May raid" is a shift of a date), and `RULES` is the whole list; of two that fit, the longer is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.days import (
    read_bare_day,
    read_calendar_date,
    read_day_word,
    read_figure_date,
    read_iso_date,
    read_weekday,
)
from reportedly.claims.moments.distances import read_ago, read_from_named, read_shifted, read_vague_time
from reportedly.claims.moments.expressions import RANGE_MARKS, Expression, NamedDay, Rule, Setting, longest
from reportedly.claims.moments.periods import (
    read_month,
    read_period,
    read_season_of_year,
    read_the_weekend,
    read_third,
    read_week_of,
    read_year,
)
from reportedly.claims.moments.tense import direction_at
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.records import Edtf

_RANGE_WORDS = (*RANGE_MARKS, "to", "through", "into", "until")


def expression_at(typed: TimeWords, at: int) -> Expression | None:
    """Return the longest expression of time that begins at a position, None where none does."""
    return longest(typed, at, [_prefixed, _between, _range])


def _simple(typed: TimeWords, at: int) -> Expression | None:
    return longest(typed, at, RULES)


def _prefixed(typed: TimeWords, at: int) -> Expression | None:
    for phrase, wrap, looks in _PREFIXES:
        if tuple(typed.low(at + place) for place in range(len(phrase))) == phrase:
            core = _range(typed, at + len(phrase))
            return _wrapped(at, core, wrap, looks) if core and not core.vague else None
    if typed.low(at) != "from":
        return None
    core = _range(typed, at + 1)
    if core is None or core.vague:
        return None
    if core.bound or len(core.days) == 2:
        return replace(core, first=at)
    if typed.low(core.last) in ("onward", "onwards"):
        return replace(_wrapped(at, core, calendar.since, core.looks), last=core.last + 1)
    # "From 1 May the bridge will be closed" begins something; "a letter from 2019" does not.
    coming = direction_at(typed, at, core.last) == COMING
    return _wrapped(at, core, calendar.since, COMING) if coming else None


def _wrapped(at: int, core: Expression, wrap: Callable[[Edtf], Edtf | None], looks: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        inner = core.value(replace(setting, direction=PAST) if looks == PAST else setting)
        return wrap(inner) if inner else None

    return replace(core, first=at, value=value, looks=looks, bound=True)


_PREFIXES: tuple[tuple[tuple[str, ...], Callable[[Edtf], Edtf | None], Direction], ...] = (
    (("as", "early", "as"), calendar.since, COMING),
    (("as", "soon", "as"), calendar.since, COMING),
    (("no", "earlier", "than"), calendar.since, COMING),
    (("no", "later", "than"), calendar.until, COMING),
    (("since",), calendar.since, PAST),
    (("by",), calendar.until, COMING),
    (("until",), calendar.until, COMING),
    (("till",), calendar.until, COMING),
    (("before",), calendar.before, COMING),
)


def _range(typed: TimeWords, at: int) -> Expression | None:
    first = _simple(typed, at)
    if first is None or first.vague or first.bound or typed.low(first.last) not in _RANGE_WORDS:
        return first
    last = _simple(typed, first.last + 1)
    if last is None or last.vague or not _same_kind(first, last, typed):
        return first
    return _joined(at, first, last)


def _between(typed: TimeWords, at: int) -> Expression | None:
    if typed.low(at) != "between":
        return None
    first = _simple(typed, at + 1)
    if first is None:
        return None
    if len(first.days) == 2:
        return _joined(at, first, first)
    last = _simple(typed, first.last + 1) if typed.low(first.last) == "and" else None
    return _joined(at, first, last) if last else None


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

    def value(setting: Setting) -> Edtf | None:
        if setting.direction == COMING and setting.day:
            start = first.value(setting)
            after = replace(setting, day=start.earliest) if start and start.earliest else setting
            return _ordered(start, last.value(after))
        end = last.value(setting)
        until = Setting(end.latest, PAST, setting.named) if end and end.latest else setting
        return _ordered(first.value(until), end)

    return Expression(at, last.last, value, value, days=_each(first.days, last.days), bound=True)


def _each(first: tuple[NamedDay, ...], last: tuple[NamedDay, ...]) -> tuple[NamedDay, ...]:
    return first if first == last else first + last


def _ordered(start: Edtf | None, end: Edtf | None) -> Edtf | None:
    return calendar.lasting(start, end)


def _overnight(typed: TimeWords, at: int) -> Expression | None:
    """Read "overnight Saturday into Sunday", "overnight from Saturday to Sunday"."""
    if typed.low(at) != "overnight":
        return None
    begin = at + 2 if typed.low(at + 1) in ("from", "on") else at + 1
    first = read_weekday(typed, begin)
    if first is None or typed.low(first.last) not in ("into", "to", "and"):
        return None
    last = read_weekday(typed, first.last + 1)
    return _joined(at, first, last) if last else None


def _night_of(typed: TimeWords, at: int) -> Expression | None:
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
    core = _range(typed, after + 1)
    return replace(core, first=at, part=part) if (core and core.days) or (core and _is_weekday(typed, core)) else None


def _is_weekday(typed: TimeWords, core: Expression) -> bool:
    return any(typed.weekday(at) is not None for at in range(core.first, core.last))


RULES: tuple[Rule, ...] = (
    read_iso_date,
    read_figure_date,
    read_calendar_date,
    read_bare_day,
    read_weekday,
    read_day_word,
    _overnight,
    _night_of,
    read_month,
    read_year,
    read_third,
    read_period,
    read_season_of_year,
    read_the_weekend,
    read_week_of,
    read_ago,
    read_shifted,
    read_from_named,
    read_vague_time,
)
