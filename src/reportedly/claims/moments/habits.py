"""Habits: what comes round again, as "every Monday", "twice a week", "daily", "$3 million a year"."""

from __future__ import annotations

from functools import cache

from reportedly.claims.moments.amounts import joins, read_amount
from reportedly.claims.moments.durations import nowhere
from reportedly.claims.moments.expressions import Expression
from reportedly.claims.moments.lengths import Length
from reportedly.claims.moments.stretches import count_units, read_unit, says_always
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed, load

# How far before "a year" the number may stand that makes it a rate: "40 new patients a year".
_REACH = 4


def read_habit(typed: TimeWords, at: int) -> Expression | None:
    """Read what comes round again: "every Monday" is XXXX-WXX-1, "each year" and "twice a year" P1Y, "daily" P1D.

    How often it does within that time ("twice") is not told. "A year" alone is no habit; see `durations`.
    """
    if not _may_begin(typed, at):
        return None
    low = typed.low(at)
    if low in ("every", "each"):
        return _every(typed, at)
    if low in load("durations")["habits"]:
        return _adverb(typed, at)
    if low in ("a", "an", "per"):
        return _rate(typed, at, at)
    if low in load("durations")["often"] or (typed.low(at + 1) == "times" and read_amount(typed, at)):
        times = at + (1 if low in load("durations")["often"] else 2)
        return _rate(typed, at, times) or (_every(typed, times, at) if typed.low(times) in ("every", "each") else None)
    return _plural(typed, at)


def _may_begin(typed: TimeWords, at: int) -> bool:
    return typed.low(at) in beginnings() or typed.low(at + 1) == "times"


@cache
def beginnings() -> frozenset[str]:
    """Return the words that a habit can begin with, beside numbers."""
    lasting = load("durations")
    tables = ("habits", "often", "plural_habits", "plural_days")
    named = (word for table in tables for word in lasting[table])
    return frozenset({"every", "each", "a", "an", "per", *named, *words("weekdays")})


def _every(typed: TimeWords, at: int, first: int | None = None) -> Expression | None:
    """Read "every day", "each Thursday", "every other week", "every two years", "every Friday night"."""
    start = at if first is None else first
    place, step = at + 1, 1
    if typed.low(place) in ("single", "working"):
        place += 1
    elif typed.low(place) == "other" or typed.low(place) in words("ordinals"):
        step = 2 if typed.low(place) == "other" else words("ordinals")[typed.low(place)]
        place += 1
    unit = read_unit(typed, place)
    if unit is not None and not typed.low(place).endswith("s"):
        # "Every second counts" is of no clock, and "every second day" comes round every other day.
        named = unit == "second" or joins(typed, place + 1)
        return None if named else _written(start, place + 1, str(Length.of(step, unit)))
    if step > 1:
        read = _named(typed, place)
        return _written(start, read[1], read[0]) if read else None
    counted = count_units(typed, place) if typed.low(place) not in ("a", "an") else None
    if counted is not None:
        return _written(start, counted.after, str(counted.length))
    read = _named(typed, place)
    return _written(start, read[1], read[0]) if read else None


def _named(typed: TimeWords, at: int) -> tuple[str, int] | None:
    """Return the value and the position behind a weekday, month, season or part of a day that comes round."""
    weekday = typed.weekday(at)
    if weekday is not None:
        part = words("dayparts").get(typed.low(at + 1))
        return f"XXXX-WXX-{weekday + 1}" + (f"T{part}" if part else ""), at + 1 + (part is not None)
    month = typed.month(at)
    if month is not None and typed.day(month[1]) is None:
        return f"XXXX-{month[0]:02d}", month[1]
    low = typed.low(at)
    if low in load("durations")["season_codes"] and not typed.is_capitalised(at):
        return f"XXXX-{load('durations')['season_codes'][low]}", at + 1
    if low in words("dayparts"):
        return f"XXXX-XX-XXT{words('dayparts')[low]}", at + 1
    return ("XXXX-WXX-WE", at + 1) if low == "weekend" else None


def _adverb(typed: TimeWords, at: int) -> Expression | None:
    low = typed.low(at)
    behind = typed.kind(at + 1) == "word"
    # "The Daily Lantern": a name.
    if typed.is_capitalised(at) and not typed.text(at).isupper() and (at > 0 or typed.is_capitalised(at + 1)):
        return None
    if joins(typed, at + 1) or joins(typed, at - 1):
        return None
    if (
        low in listed("durations", "habits_alone")
        and behind
        and (typed.low(at + 1) == "of" or typed.low(at + 1) not in listed("times", "after_bare_day"))
    ):
        return None
    return _written(at, at + 1, load("durations")["habits"][low])


def _rate(typed: TimeWords, first: int, at: int) -> Expression | None:
    """Read "a year" behind what is counted ("$3 million a year", "40 patients per day"), and "twice a week"."""
    unit = read_unit(typed, at + 1)
    if typed.low(at) not in ("a", "an", "per") or unit is None or typed.low(at + 1).endswith("s"):
        return None
    # What a machine does per second is a speed.
    if unit == "second":
        return None
    behind = typed.low(at + 2)
    if joins(typed, at + 2) or behind in listed("durations", "anchors") or behind in ("after", "before", "and"):
        return None
    if first == at and typed.low(at) != "per" and not _counts_before(typed, at):
        return None
    return _written(first, at + 2, str(Length.of(1, unit)))


def _counts_before(typed: TimeWords, at: int) -> bool:
    """Say whether what stands before "a year" is counted: a number, or a plural with a number shortly before it."""
    before = typed.low(at - 1)
    if before in listed("durations", "before_length") or before in listed("durations", "not_counted") or at == 0:
        return False
    stretch = count_units(typed, at - 2) if before in load("durations")["units"] else None
    if stretch is not None and says_always(typed, stretch):
        return False
    if typed.kind(at - 1) in ("number", "amount") or before in listed("durations", "rate_counts"):
        return True
    if before in _number_words():
        return True
    if typed.kind(at - 1) != "word" or not (before.endswith("s") or before in listed("durations", "rate_counts")):
        return False
    return any(
        typed.kind(place) in ("number", "amount") or typed.low(place) in _number_words()
        for place in range(max(0, at - _REACH), at - 1)
    )


@cache
def _number_words() -> frozenset[str]:
    tables = load("durations")
    return frozenset({*tables["numbers"], *tables["tens"], *tables["scales"], *tables["many"]})


def _plural(typed: TimeWords, at: int) -> Expression | None:
    """Read "Mondays", "Tuesday nights", "on weekends"."""
    low = typed.low(at)
    if typed.is_capitalised(at) and low in load("durations")["plural_days"]:
        # "Fridays for Future": a name.
        if typed.low(at + 1) == "for" and typed.is_capitalised(at + 2):
            return None
        part = words("dayparts").get(typed.low(at + 1).removesuffix("s"))
        value = f"XXXX-WXX-{load('durations')['plural_days'][low]}"
        return _written(at, at + (2 if part else 1), f"{value}T{part}" if part else value)
    weekday, part = typed.weekday(at), words("dayparts").get(typed.low(at + 1)[:-1])
    if weekday is not None and part is not None and typed.low(at + 1).endswith("s"):
        return _written(at, at + 2, f"XXXX-WXX-{weekday + 1}T{part}")
    value = load("durations")["plural_habits"].get(low)
    return _written(at, at + 1, value) if value and typed.low(at - 1) in ("on", "at") else None


def _written(first: int, last: int, value: str) -> Expression:
    return Expression(first, last, nowhere, nowhere, kind="SET", written=lambda _: value)
