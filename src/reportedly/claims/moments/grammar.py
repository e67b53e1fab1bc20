"""Expressions of time: a few small rules over typed words, each giving how far it reads and how it is resolved.

A rule takes typed words and a position and returns an `Expression` or None. Rules call one another ("two days after
the 3 May raid" is a shift of a date), and `RULES` is the whole list; of two that fit, the longer is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reportedly.claims.moments import algebra
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.clock import read_clock_time, with_clock
from reportedly.claims.moments.dayparts import read_part_of_day
from reportedly.claims.moments.days import read_bare_day, read_calendar_date, read_figure_date, read_iso_date
from reportedly.claims.moments.distances import read_about, read_ago, read_later, read_shifted
from reportedly.claims.moments.durations import read_duration
from reportedly.claims.moments.expressions import RANGE_MARKS, Expression, NamedDay, Rule, Setting, ends_of, longest
from reportedly.claims.moments.habits import read_habit
from reportedly.claims.moments.holidays import read_holiday
from reportedly.claims.moments.named import read_from_named, read_the_unit
from reportedly.claims.moments.periods import (
    read_month,
    read_period,
    read_the_weekend,
    read_third,
    read_week_of,
    read_year_end,
)
from reportedly.claims.moments.quarters import read_quarter
from reportedly.claims.moments.references import read_reference, read_vague_time
from reportedly.claims.moments.seasons import read_season_of_year, read_the_season
from reportedly.claims.moments.tense import direction_at
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.claims.moments.weekdays import read_day_word, read_weekday
from reportedly.claims.moments.years import (
    read_century,
    read_decade,
    read_fiscal_year,
    read_split_year,
    read_year,
    read_year_before_christ,
    with_later,
)
from reportedly.records import Edtf

_RANGE_WORDS = (*RANGE_MARKS, "to", "through", "into", "until")


def expression_at(typed: TimeWords, at: int) -> Expression | None:
    """Return the longest expression of time that begins at a position, None where none does."""
    return longest(typed, at, [_prefixed, _between, _range])


def _simple(typed: TimeWords, at: int) -> Expression | None:
    core = longest(typed, at, RULES)
    return with_clock(typed, core) if core else None


def _prefixed(typed: TimeWords, at: int) -> Expression | None:
    if typed.low(at) not in _PREFIX_WORDS:
        return None
    for phrase, wrap, looks in _PREFIXES:
        if tuple(typed.low(at + place) for place in range(len(phrase))) == phrase:
            core = _range(typed, at + len(phrase))
            return _wrapped(at, core, wrap, looks) if core and _is_bound_by_words(core) else None
    if typed.low(at) != "from":
        return None
    core = _range(typed, at + 1)
    if core is None or not _is_bound_by_words(core):
        return None
    if core.bound or len(core.days) == 2:
        return replace(core, first=at)
    if typed.low(core.last) in ("onward", "onwards"):
        return replace(_wrapped(at, core, algebra.since, core.looks), last=core.last + 1)
    # "From 1 May the bridge will be closed" begins something; "a letter from 2019" does not.
    coming = direction_at(typed, at, core.last) == COMING
    return _wrapped(at, core, algebra.since, COMING) if coming else None


def _is_bound_by_words(core: Expression) -> bool:
    """Say whether "since" or "by" can bind an expression: a day or an hour, no length or habit."""
    return not core.vague and core.kind in ("DATE", "TIME")


def _wrapped(at: int, core: Expression, wrap: Callable[[Edtf], Edtf | None], looks: Direction) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        inner = core.value(replace(setting, direction=PAST) if looks == PAST else setting)
        return wrap(inner) if inner else None

    # What binds an hour binds its day: "by 5 pm on Saturday" is no moment of Saturday alone.
    return replace(core, first=at, value=value, looks=looks, bound=True, day=None)


_PREFIXES: tuple[tuple[tuple[str, ...], Callable[[Edtf], Edtf | None], Direction], ...] = (
    (("as", "early", "as"), algebra.since, COMING),
    (("as", "soon", "as"), algebra.since, COMING),
    (("no", "earlier", "than"), algebra.since, COMING),
    (("no", "later", "than"), algebra.until, COMING),
    (("since",), algebra.since, PAST),
    (("by",), algebra.until, COMING),
    (("until",), algebra.until, COMING),
    (("till",), algebra.until, COMING),
    (("before",), algebra.before, COMING),
)
_PREFIX_WORDS = frozenset({"from", *(phrase[0] for phrase, _, _ in _PREFIXES)})


def _range(typed: TimeWords, at: int, read: Rule = _simple) -> Expression | None:
    first = read(typed, at)
    if first is None or first.vague or first.bound or first.written or typed.low(first.last) not in _RANGE_WORDS:
        return first
    last = read(typed, first.last + 1)
    if last is None or last.vague or last.written or not _same_kind(first, last, typed):
        return first
    return _joined(at, first, last)


def _between(typed: TimeWords, at: int) -> Expression | None:
    if typed.low(at) != "between":
        return None
    first = _simple(typed, at + 1)
    if first is None or first.written:
        return None
    if len(first.days) == 2:
        return _joined(at, first, first)
    last = _simple(typed, first.last + 1) if typed.low(first.last) == "and" else None
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
    core = _range(typed, after + 1, _a_day)
    return replace(core, first=at, part=part) if core else None


def _a_day(typed: TimeWords, at: int) -> Expression | None:
    # These rules call no others, or "the night of the night of" would go down as deep as it is long.
    return longest(typed, at, (read_calendar_date, read_bare_day, read_weekday))


def _read_year(typed: TimeWords, at: int) -> Expression | None:
    core = read_year(typed, at)
    return with_later(typed, core) if core else None


RULES: tuple[Rule, ...] = (
    read_iso_date,
    read_figure_date,
    read_calendar_date,
    read_bare_day,
    read_weekday,
    read_day_word,
    _overnight,
    _night_of,
    read_holiday,
    read_month,
    _read_year,
    read_split_year,
    read_year_before_christ,
    read_fiscal_year,
    read_decade,
    read_century,
    read_third,
    read_year_end,
    read_period,
    read_season_of_year,
    read_the_season,
    read_the_weekend,
    read_week_of,
    read_quarter,
    read_ago,
    read_about,
    read_shifted,
    read_later,
    read_from_named,
    read_the_unit,
    read_vague_time,
    read_reference,
    read_clock_time,
    read_part_of_day,
    read_habit,
    read_duration,
)
