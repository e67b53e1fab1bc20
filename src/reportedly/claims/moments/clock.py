"""Times of the clock: "at 5 pm", "8:30 a.m. EST Tuesday", "Tuesday at 17:45", "0430 GMT", "noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from reportedly.claims.moments.amounts import HYPHENS, joins
from reportedly.claims.moments.calendar import PAST
from reportedly.claims.moments.days import (
    read_bare_day,
    read_calendar_date,
    read_figure_date,
    read_iso_date,
)
from reportedly.claims.moments.durations import nowhere
from reportedly.claims.moments.expressions import Expression, Setting, longest
from reportedly.claims.moments.timewords import TimeWords
from reportedly.claims.moments.weekdays import read_day_word, read_weekday
from reportedly.lexicons import listed, load
from reportedly.records import Edtf

DAYS = (read_calendar_date, read_weekday, read_day_word, read_bare_day, read_iso_date, read_figure_date)
_HOUR_MINUTE = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_HOURS = 12
# "The 17:45 train", "(08:30)": two figures for the hour.
_WRITTEN_OUT = 5
UNKNOWN_DAY = "XXXX-XX-XX"


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day as TIMEX3 writes it ("17:45"), and the position behind it."""

    text: str
    after: int


def read_clock_time(typed: TimeWords, at: int) -> Expression | None:
    """Read "5 pm", "8:30 a.m. EST Tuesday", "17:45 on 3 May", "noon"; on the calendar it lies on the day named with it.

    Where no day stands beside it, TIMEX3 has the day named last, else that of writing, and the calendar nothing.
    """
    if not _may_begin(typed, at):
        return None
    start = at + (typed.low(at) in listed_clock("around"))
    clock = _clock(typed, start)
    if clock is None:
        return None
    mod = "APPROX" if start > at else None
    core = _day_behind(typed, clock.after)
    if core is not None:
        return on_day(core, at, core.last, clock.text, mod)
    aside = _day_aside(typed, clock.after)

    def written(setting: Setting) -> str | None:
        day = aside.plain(setting) if aside else None
        return _written(day, setting, clock.text)

    return Expression(at, clock.after, nowhere, nowhere, mod=mod, kind="TIME", written=written)


def with_clock(typed: TimeWords, core: Expression) -> Expression:
    """Return a day with the time behind it ("Tuesday at 5 pm", "3 May at about 17:45"), else the day alone."""
    place = core.last + (typed.low(core.last) == ",")
    place += typed.low(place) == "at"
    place += typed.low(place) in listed_clock("around")
    if not _may_begin(typed, place) or core.kind != "DATE" or core.vague or core.part or core.bound:
        return core
    # A line with the whole date needs no "at": "12 May 2025 17:45".
    clock = _clock(typed, place, told=bool(core.days) and core.days[0].year is not None)
    return on_day(core, core.first, clock.after, clock.text, None) if clock and _is_day(core) else core


def _is_day(core: Expression) -> bool:
    """Say whether an expression names one day, and no longer time."""
    day = date(2024, 5, 15)
    value = core.plain(Setting(day, PAST, day, mentioned=Edtf.day(day)))
    return value is not None and (value.is_day or value.text.startswith("XXXX"))


def _may_begin(typed: TimeWords, at: int) -> bool:
    return typed.kind(at) in ("number", "amount") or typed.low(at) in beginnings()


@cache
def beginnings() -> frozenset[str]:
    """Return the words that a time of the clock can begin with."""
    clock, numbers = load("durations")["clock"], load("durations")["numbers"]
    hours = {word for word, number in numbers.items() if 1 <= number <= _HOURS}
    return frozenset({*clock["named"], *clock["words"]["around"], *hours})


def listed_clock(name: str) -> frozenset[str]:
    """Return one list of words about the clock ("around")."""
    return listed("durations", "clock", "words", name)


def on_day(core: Expression, first: int, last: int, clock: str, mod: str | None) -> Expression:
    """Return a time of a day ("17:45", "MO") on the day that an expression names."""

    def written(setting: Setting) -> str | None:
        return _written(core.plain(setting), setting, clock)

    return replace(core, first=first, last=last, kind="TIME", written=written, mod=mod or core.mod, part=None, day=core)


def _written(day: Edtf | None, setting: Setting, clock: str) -> str:
    if day is not None:
        return f"{day.text}T{clock}" if day.is_day or day.text.startswith("XXXX") else f"{UNKNOWN_DAY}T{clock}"
    known = setting.named or setting.day
    return f"{known.isoformat() if known else UNKNOWN_DAY}T{clock}"


def _day_behind(typed: TimeWords, at: int) -> Expression | None:
    """Return the day that stands right behind a time: "5 p.m. EST, Nov. 6", "noon on Saturday", "5 pm yesterday"."""
    start = at + (typed.low(at) == ",")
    on = typed.low(start) == "on"
    core = longest(typed, start + on, DAYS)
    if core is None or (core.part and not on):
        return None
    # "At 5 p.m., Friday's crowd": what follows a comma and owns something begins its own phrase.
    return None if typed.low(core.last) in ("'", "’") else core


def _day_aside(typed: TimeWords, at: int) -> Expression | None:
    """Return the day that another time stands between: "5 pm to 7 pm on Friday", "10:35 a.m. (0735 GMT) Friday"."""
    if typed.low(at) in ("to", "and", "until", "or", *HYPHENS):
        last = _clock(typed, at + 1)
        return _day_behind(typed, last.after) if last else None
    if typed.low(at) != "(":
        return None
    inner = _clock(typed, at + 1)
    if inner is None:
        return None
    within = longest(typed, inner.after, DAYS)
    if within is not None:
        return within if typed.low(within.last) == ")" else None
    if typed.low(inner.after) != ")":
        return None
    start = inner.after + 1
    return longest(typed, start + (typed.low(start) == "on"), DAYS)


def _clock(typed: TimeWords, at: int, *, told: bool = False) -> _Clock | None:
    """Return the time of day at a position; `told` says that figures alone are one ("17:45")."""
    low = typed.low(at)
    named = load("durations")["clock"]["named"].get(low)
    if named is not None:
        # "High Noon" is a film, "high noon" a duel.
        name = typed.is_capitalised(at) and at > 0 and not typed.text(at).isupper()
        return None if name or typed.low(at - 1) == "high" or joins(typed, at + 1) else _Clock(named, at + 1)
    if typed.kind(at) in ("number", "amount") and typed.is_in_a_sign(at):
        return None
    return _half_day(typed, at) or _in_figures(typed, at, told)


def _half_day(typed: TimeWords, at: int) -> _Clock | None:
    """Read "5 pm", "8:30 a.m.", "five o'clock in the morning", "4 in the morning"."""
    read = _twelve_hour(typed, at)
    if read is None:
        return None
    hour, minute, after = read
    spoken = _oclock(typed, after)
    if spoken is not None:
        after = spoken
    later, behind = _half(typed, after)
    if later is None:
        return _Clock(f"{hour:02d}:{minute:02d}", after) if spoken and hour == 0 else _unsaid(minute, after, spoken)
    hour = hour % _HOURS + (_HOURS if later else 0)
    return _zoned(typed, f"{hour:02d}:{minute:02d}", behind)


def _unsaid(minute: int, after: int, spoken: int | None) -> _Clock | None:
    """Return a time whose half of the day is not said: "five o'clock"."""
    return _Clock(f"XX:{minute:02d}", after) if spoken else None


def _twelve_hour(typed: TimeWords, at: int) -> tuple[int, int, int] | None:
    written = typed.text(at)
    if typed.kind(at) == "amount":
        match = _HOUR_MINUTE.fullmatch(written)
        hour, minute = (int(match[1]), int(match[2])) if match else (0, 60)
    elif typed.kind(at) == "number":
        hour, minute = (int(written), 0) if len(written) <= 2 else (0, 60)
    else:
        hour, minute = load("durations")["numbers"].get(typed.low(at), 0), 0
    return (hour, minute, at + 1) if 1 <= hour <= _HOURS and minute < 60 else None


def _oclock(typed: TimeWords, at: int) -> int | None:
    if typed.low(at) == "o" and typed.low(at + 1) in ("'", "’") and typed.low(at + 2) == "clock":
        return at + 3
    return None


def _half(typed: TimeWords, at: int) -> tuple[bool | None, int]:
    """Return whether a time lies in the later half of the day, None when not said, and the position behind it."""
    low = typed.low(at)
    if low in ("am", "pm"):
        return low == "pm", at + 1
    if low in ("a", "p") and typed.low(at + 1) == "." and typed.low(at + 2) == "m":
        # The stop of "p.m." may end the sentence as well.
        return low == "p", at + 4 if typed.low(at + 3) == "." and typed.is_glued(at + 3) else at + 3
    if (low, typed.low(at + 1)) == ("in", "the"):
        if typed.low(at + 2) in listed_clock("morning"):
            return False, at + 3
        if typed.low(at + 2) in listed_clock("later"):
            return True, at + 3
    return (True, at + 2) if (low, typed.low(at + 1)) == ("at", "night") else (None, at)


def _in_figures(typed: TimeWords, at: int, told: bool) -> _Clock | None:
    """Read "17:45" behind "at" or before a zone, "0430 GMT", "05:30hrs"."""
    written = typed.text(at)
    if typed.kind(at) == "amount":
        match = _HOUR_MINUTE.fullmatch(written)
        hour, minute = (int(match[1]), int(match[2])) if match and ":" in written else (24, 60)
        second = int(match[3] or 0) if match else 0
        told = told or typed.low(at - 1) in listed_clock("before")
        told = told or (len(written) >= _WRITTEN_OUT and typed.low(at - 1) in ("the", "("))
    elif typed.kind(at) == "number" and len(written) == 4:
        hour, minute, second = int(written[:2]), int(written[2:]), 0
        told = False
    else:
        return None
    if hour > 23 or minute > 59 or second > 59:
        return None
    zoned = _zoned(typed, f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if second else ""), at + 1)
    if zoned.after > at + 1:
        # "1800 hours of work" counts hours; "at 1800 hours" and "0430 hours" tell one.
        counts = typed.low(at + 1) in ("hours", "hour") and typed.kind(at) == "number" and not written.startswith("0")
        return None if counts and typed.low(at - 1) not in listed_clock("before") else zoned
    return zoned if told and _ends(typed, at + 1) else None


def _ends(typed: TimeWords, at: int) -> bool:
    """Say whether a time in figures ends here: "at 17:45 km" and "to 10:35-12" are something else."""
    return typed.low(at) not in ("%", ":", "km", "m", "kg", "/") and not (
        typed.kind(at) == "word" and typed.is_glued(at)
    )


def _zoned(typed: TimeWords, text: str, after: int) -> _Clock:
    """Return a time with the zone behind it. Only that of Greenwich is written: others have no one offset all year."""
    low = typed.low(after)
    if low in listed_clock("zones") and typed.text(after).isupper():
        return _Clock(f"{text}Z" if low in listed_clock("zero_zones") else text, after + 1)
    if low in listed_clock("hours"):
        return _Clock(text, after + 1)
    if typed.low(after + 1) == "time" and (low == "local" or typed.is_capitalised(after)):
        return _Clock(text, after + 2)
    return _Clock(text, after)
