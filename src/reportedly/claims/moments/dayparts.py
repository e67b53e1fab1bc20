"""Parts of a day: "the next morning", "that night", "mid-afternoon", "the early morning hours of 3 May"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from reportedly.claims.moments.amounts import HYPHENS, joins
from reportedly.claims.moments.clock import DAYS, UNKNOWN_DAY, on_day
from reportedly.claims.moments.expressions import Expression, Setting, longest
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.records import Edtf


def read_part_of_day(typed: TimeWords, at: int) -> Expression | None:
    """Read "the next morning", "that night", "mid-afternoon", "in the morning": parts of or near the day named last.

    "The early morning hours of 3 May" has its day beside it.
    """
    low = typed.low(at)
    start = at + (low == "the")
    if typed.low(start) in ("early", "late"):
        return _edge_of_part(typed, at, start)
    if low in ("the", "that") and typed.low(at + 1) in ("next", "following", "previous", "same"):
        step = {"previous": -1, "same": 0}.get(typed.low(at + 1), 1)
        return _part(typed, at, at + 2, step)
    if low == "that":
        return _part(typed, at, at + 1, 0)
    if low == "mid":
        start = at + 1 + (typed.low(at + 1) in HYPHENS)
        return _middle(typed, at, start)
    if low == "the" and typed.low(at - 1) in ("in", "during") and typed.low(at + 1) != "night":
        return _part(typed, at, at + 1, None)
    return None


def _edge_of_part(typed: TimeWords, first: int, at: int) -> Expression | None:
    """Read "early the next morning", "the early morning hours of 3 May", "late in the evening of 3 May"."""
    mod = "START" if typed.low(at) == "early" else "END"
    inner = read_part_of_day(typed, at + 1) if first == at and typed.low(at + 1) in ("the", "that") else None
    if inner is not None:
        return replace(inner, first=first, mod=mod)
    place = at + 3 if (typed.low(at + 1), typed.low(at + 2)) == ("in", "the") else at + 1
    part = words("dayparts").get(typed.low(place))
    place += 1 + (typed.low(place + 1) == "hours")
    if part is None or typed.low(place) not in ("of", "on"):
        return None
    core = longest(typed, place + 1, DAYS)
    return None if core is None or core.part else on_day(core, first, core.last, part, mod)


def _part(typed: TimeWords, first: int, at: int, step: int | None) -> Expression | None:
    """Return the part of a day at a position, `step` days from the day named last; None is a day that is only guessed."""
    part = words("dayparts").get(typed.low(at))
    if part is None or typed.low(at) in ("noon", "midnight") or typed.low(at + 1) == "of" or joins(typed, at + 1):
        return None

    def value(setting: Setting) -> Edtf | None:
        return Edtf.day(_moved(setting.named, step)) if setting.named and step is not None else None

    def written(setting: Setting) -> str | None:
        # "In the morning" is that of the day spoken of; "the next morning" is after a day that must have been named.
        known = setting.named or (setting.day if step is None else None)
        return f"{_moved(known, step or 0).isoformat() if known else UNKNOWN_DAY}T{part}"

    return Expression(first, at + 1, value, value, kind="TIME", written=written)


def _middle(typed: TimeWords, first: int, at: int) -> Expression | None:
    part = words("dayparts").get(typed.low(at))
    if part not in ("MO", "AF"):
        return None
    core = longest(typed, at + 1, DAYS)
    if core is not None:
        return on_day(core, first, core.last, part, "MID")
    expression = _part(typed, first, at, None)
    return replace(expression, mod="MID") if expression else None


def _moved(day: date, step: int) -> date:
    # The first and the last day that `datetime.date` holds have no day on their other side.
    return day + timedelta(step) if date.min < day < date.max else day
