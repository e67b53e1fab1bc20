"""Expressions of time: a few small rules over typed words, each giving how far it reads and how it is resolved.

A rule takes typed words and a position and returns an `Expression` or None. Rules call one another ("two days after
the 3 May raid" is a shift of a date), `rules` has the whole list, and of two that fit the longer is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from reportedly.claims.moments import algebra
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.clock import with_clock
from reportedly.claims.moments.expressions import Expression, Setting, longest
from reportedly.claims.moments.periods import the_unit
from reportedly.claims.moments.ranges import read_between, read_range
from reportedly.claims.moments.rules import beginnings, rules_at
from reportedly.claims.moments.tense import direction_at
from reportedly.claims.moments.timewords import TimeWords
from reportedly.records import Edtf


def expression_at(typed: TimeWords, at: int) -> Expression | None:
    """Return the longest expression of time that begins at a position, None where none does."""
    return longest(typed, at, (_prefixed, _between, _range))


def places_to_look(typed: TimeWords) -> list[int]:
    """Return the positions where an expression of time can begin; nine words of ten begin none."""
    openers = _openers()
    return [at for at, key in enumerate(typed.keys) if key in openers]


@cache
def _openers() -> frozenset[str]:
    return beginnings() | _PREFIX_WORDS | {"between"}


def _simple(typed: TimeWords, at: int) -> Expression | None:
    core = longest(typed, at, rules_at(typed, at))
    return with_clock(typed, core) if core else None


def _range(typed: TimeWords, at: int) -> Expression | None:
    return read_range(typed, at, _simple)


def _between(typed: TimeWords, at: int) -> Expression | None:
    return read_between(typed, at, _simple)


def _prefixed(typed: TimeWords, at: int) -> Expression | None:
    if typed.low(at) not in _PREFIX_WORDS:
        return None
    for phrase, wrap, looks in _PREFIXES:
        if tuple(typed.low(at + place) for place in range(len(phrase))) == phrase:
            core = _range(typed, at + len(phrase))
            if phrase == ("before",):
                whole = _until_it_is_out(typed, at, core or the_unit(typed, at + 1))
                if whole is not None:
                    return whole
                wrap = algebra.until if _is_the_end(typed, at + 1) else wrap
                if core is not None and core.kind == "TIME" and core.day is not None:
                    return _before_hour(at, core)
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


def _until_it_is_out(typed: TimeWords, at: int, core: Expression | None) -> Expression | None:
    """Return what is read of "before the month is out", "before April ends": as far as it goes."""
    if core is None or not _is_bound_by_words(core):
        return None
    verb, after = typed.low(core.last), typed.low(core.last + 1)
    if verb in ("is", "are") and after in ("out", "over", "up", "through"):
        behind = core.last + 2
    elif verb in ("ends", "closes"):
        behind = core.last + 1
    else:
        return None
    return replace(_wrapped(at, core, algebra.until, COMING), last=behind)


def _before_hour(at: int, core: Expression) -> Expression:
    """Return "before midnight on Sunday": that Sunday where it is told as past, else until that Sunday."""

    def value(setting: Setting) -> Edtf | None:
        inner = core.value(setting)
        return algebra.until(inner) if inner and setting.direction == COMING else inner

    return replace(core, first=at, value=value, looks=COMING, bound=True, day=None)


def _is_the_end(typed: TimeWords, at: int) -> bool:
    """Say whether "before the end of May", "before year's end" is May, the year as far as it goes, and not only until its last days begin."""
    if (typed.low(at), typed.low(at - 1)) == ("year", "before") and "end" in (
        typed.low(at + 1),
        typed.low(at + 2),
        typed.low(at + 3),
    ):
        return True
    return typed.low(at + (typed.low(at) == "the")) in ("end", "close") and typed.low(at - 1) == "before"


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
