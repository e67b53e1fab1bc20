"""Quarters and halves of a year: "the third quarter of 1984", "third-quarter", "the year-earlier period"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from reportedly.claims.moments import calendar
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.expressions import Expression, Setting, trailing_year
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.records import Edtf

# "The comparable year-ago fiscal third quarter" has five words before its noun; more is no quarter.
_MOST_WORDS = 6
# Earnings of a quarter are told within so many days of its end, give or take; a rule of thumb.
_REPORTED_WITHIN = 75
_NOUNS = ("quarter", "half", "period")
_MARKS = ("-", "‐", "‑")


@dataclass(frozen=True, slots=True)
class _Named:
    """What the words of a quarter say: which one, of which year, and whether it is one that another is compared with."""

    number: int | None = None
    year: int | None = None
    year_step: int | None = None
    step: int | None = None
    is_compared: bool = False
    is_latest: bool = False
    is_definite: bool = False
    noun: str = ""


_Read = tuple[_Named, int]


def read_quarter(typed: TimeWords, at: int) -> Expression | None:
    """Read "the third quarter", "fourth-quarter", "last year's quarter", "the same period a year ago", "year-earlier"."""
    named, after = _before_noun(typed, at)
    noun = typed.low(after)
    if after == at or (typed.low(after - 1) in _MARKS and after > at + 2):
        # "A third-quarter loss": what stands before the number goes with the loss.
        return None
    if noun not in _NOUNS:
        return _compared(at, after, named) if typed.low(at) == "year" and after == at + 3 else None
    named, last = _after_noun(typed, after + 1, named)
    if not _is_period(typed, at, after, named):
        return None
    return _expression(typed, at, last, replace(named, noun=noun))


def _is_period(typed: TimeWords, at: int, noun: int, named: _Named) -> bool:
    """Say whether the words mean a time: no quarter of a town, no half of a game, no period of any kind."""
    told = named.year or named.year_step is not None or named.is_compared
    if typed.low(noun) == "half":
        return bool(named.number and named.number <= 2 and (named.year or named.year_step is not None))
    if typed.low(noun) == "period":
        return bool(told or named.is_latest) and named.number is None
    part = typed.low(noun + 1) == "of" and not told
    hyphen = typed.low(noun + 1) == "-" and typed.is_glued(noun + 1)
    if named.number:
        return not (part and typed.low(at) in ("a", "one"))
    return bool(told or named.is_definite or named.step is not None) and not part and not hyphen


def _before_noun(typed: TimeWords, at: int) -> _Read:
    """Return what stands before "quarter" and where it ends."""
    named, after = _Named(), at
    if typed.low(at) in ("the", "that"):
        named, after = _Named(is_definite=True), at + 1
    for _ in range(_MOST_WORDS):
        read = _modifier(typed, after, named)
        if read is None:
            break
        named, after = read
    return named, after


def _modifier(typed: TimeWords, at: int, named: _Named) -> _Read | None:
    low = typed.low(at)
    if low == "year" and typed.low(at + 1) == "-" and typed.low(at + 2) in ("ago", "earlier"):
        return replace(named, is_compared=True, is_definite=False), at + 3
    if low in ("this", "last", "next") and typed.low(at + 1) == "year" and typed.low(at + 3) == "s":
        return replace(named, year_step=words("deixis")[low]), at + 4
    if low in ("comparable", "corresponding", "same"):
        return replace(named, is_latest=True), at + 1
    if low == "latest" or (low == "most" and typed.low(at + 1) == "recent"):
        return replace(named, is_latest=True), at + 1 + (low == "most")
    if low == "fiscal":
        hyphen = typed.low(at + 1) == "-"
        return named, at + 1 + hyphen
    if low == "last" and typed.low(at + 1) == "half":
        return replace(named, number=2), at + 1
    if low in words("deixis") and (low != "last" or typed.low(at + 1) in _NOUNS):
        return replace(named, step=words("deixis")[low], is_definite=False), at + 1
    if low == "final":
        return replace(named, number=4), at + 1
    year = typed.year(at)
    if year is not None:
        return replace(named, year=year), at + 1
    return _number(typed, at, named)


def _number(typed: TimeWords, at: int, named: _Named) -> _Read | None:
    number = words("ordinals").get(typed.low(at)) or typed.ordinal(at)
    hyphen = typed.low(at + 1) == "-" and typed.is_glued(at + 1)
    after = at + 2 if hyphen else at + 1
    if number is None or number > 4 or typed.low(after) not in ("quarter", "half"):
        return None
    return replace(named, number=number), after


def _after_noun(typed: TimeWords, at: int, named: _Named) -> _Read:
    """Return what stands behind "quarter": "of 1984", "of last year", "a year ago"; "ended Sept. 30" is read and left."""
    start = at + 1 if typed.low(at) == "of" else at
    if typed.low(start) == "fiscal":
        start += 1
    year, after = trailing_year(typed, start)
    if year is not None and typed.low(start) not in (",", "of"):
        return replace(named, year=year), after
    if typed.low(start) in ("this", "last", "next") and typed.low(start + 1) == "year":
        return replace(named, year_step=words("deixis")[typed.low(start)]), start + 2
    if (typed.low(start), typed.low(start + 1)) == ("the", "year") and start > at:
        return replace(named, year_step=0), start + 2
    if (typed.low(at), typed.low(at + 1)) == ("a", "year") and typed.low(at + 2) in ("ago", "earlier", "before"):
        return replace(named, is_compared=True), at + 3
    return named, at


def _expression(typed: TimeWords, first: int, last: int, named: _Named) -> Expression:
    if named.noun == "half":
        return _half(first, last, named)
    if named.is_compared or named.is_latest:
        return _compared(first, last, named)
    ended = _ended(typed, last) if named.number is None else None

    def value(setting: Setting) -> Edtf | None:
        if ended and setting.day and named.step is None:
            month = calendar.month_beside(setting.day, ended, setting.direction)
            return calendar.quarter_of(month.earliest) if month and month.earliest else None
        return _quarter(named, setting)

    by_context = named.number is None and named.step is None
    aside = by_context and (named.year is not None or named.year_step is not None)
    return Expression(first, last, value, value, aside=aside, only_known=by_context)


def _ended(typed: TimeWords, at: int) -> int | None:
    """Return the month of "the quarter ended Sept. 30"."""
    month = typed.month(at + 1) if typed.low(at) in ("ended", "ending", "to") else None
    return month[0] if month else None


def _quarter(named: _Named, setting: Setting) -> Edtf | None:
    """Return the quarter that was asked for by number, by its distance, or by being the one that the report speaks of."""
    day = setting.beside
    known = calendar.quarter_number(setting.quarter)
    number = named.number or (known if named.step is None else None)
    if named.year is not None:
        return calendar.quarter(named.year, number) if number else calendar.parsed(f"{named.year:04d}")
    if day is None:
        return None
    if named.year_step is not None:
        year = day.year + named.year_step
        return calendar.quarter(year, number) if number else calendar.parsed(f"{year:04d}")
    if named.step is not None:
        return calendar.quarter_of(day, named.step)
    return _beside(day, named.number, setting) if named.number else setting.quarter


def _beside(day: date, number: int, setting: Setting) -> Edtf | None:
    """Return the quarter with that number last begun, or the next: "expects to report a third-quarter loss" is of the last."""
    past = calendar.quarter_beside(day, number, PAST)
    if setting.direction == PAST:
        return past
    if past and past.latest and 0 <= (day - past.latest).days <= _REPORTED_WITHIN:
        return past
    return calendar.quarter_beside(day, number, COMING)


def _compared(first: int, last: int, named: _Named) -> Expression:
    """Return the latest period, or the same one of another year, for which that spoken of and its year must be known."""

    def value(setting: Setting) -> Edtf | None:
        if named.year is not None or named.year_step is not None:
            found = _same_in(named, setting)
        elif named.number and setting.day:
            found = _beside(setting.day, named.number, setting)
        else:
            found = _latest(setting, is_quarter=named.noun == "quarter")
        return calendar.years_from(found, -1) if named.is_compared else found

    return Expression(first, last, value, value, aside=True, only_known=True)


def _latest(setting: Setting, is_quarter: bool) -> Edtf | None:
    base = spoken_of(setting)
    if base is not None and not base.is_day:
        return base
    return calendar.quarter_of(setting.day, -1) if setting.day and is_quarter else None


def _same_in(named: _Named, setting: Setting) -> Edtf | None:
    if named.number:
        return _quarter(named, setting)
    base = spoken_of(setting)
    year = named.year or (setting.day.year + (named.year_step or 0) if setting.day else None)
    if year is None or base is None or base.earliest is None:
        return calendar.parsed(f"{year:04d}") if year else None
    return calendar.years_from(base, year - base.earliest.year)


def spoken_of(setting: Setting) -> Edtf | None:
    """Return the time that a comparison starts from: the quarter that the report speaks of, else a month named last."""
    if setting.quarter is not None:
        return setting.quarter
    return setting.mentioned if setting.mentioned and len(setting.mentioned.text) in (7, 10) else None


def _half(first: int, last: int, named: _Named) -> Expression:
    def value(setting: Setting) -> Edtf | None:
        day, year = setting.beside, named.year
        if year is None and day is not None:
            year = day.year + (named.year_step or 0)
        return calendar.half_of(year, named.number) if year and named.number else None

    return Expression(first, last, value, value)
