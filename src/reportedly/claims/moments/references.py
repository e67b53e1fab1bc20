"""Times without a place on the calendar: "now", "the future", "recently", "in the coming weeks"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.expressions import Expression
from reportedly.claims.moments.lengths import Length
from reportedly.claims.moments.timewords import TimeWords, words
from reportedly.lexicons import listed

# "The recent past" has three words.
_LONGEST_PHRASE = 3


def read_reference(typed: TimeWords, at: int) -> Expression | None:
    """Read "now", "these days", "the future", "current" before what it describes: TIMEX3 has a word for each."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        name = words("references").get(" ".join(typed.low(at + place) for place in range(length)))
        if name and not _describes(typed, at, at + length):
            return _general(at, at + length, name)
    follows = typed.low(at + 1)
    if (
        typed.low(at) == "current"
        and typed.kind(at + 1) == "word"
        and not (follows in words("units") or follows == "fiscal")
    ):
        return _general(at, at + 1, "PRESENT_REF")
    return None


def _describes(typed: TimeWords, at: int, after: int) -> bool:
    """Say whether "the past" or "the short term" goes on to name what it describes, and "now" binds ("now that")."""
    if typed.low(at) == "now":
        return typed.low(after) == "that"
    if typed.low(at) != "the":
        return False
    return typed.kind(after) not in ("mark", "") and typed.low(after) not in listed("times", "after_bare_day")


def _general(first: int, last: int, name: str) -> Expression:
    return Expression(first, last, lambda _: None, lambda _: None, vague=True, reference=name, is_general=True)


def read_vague_time(typed: TimeWords, at: int) -> Expression | None:
    """Read "recently", "in the coming weeks": times without a value."""
    low = typed.low(at)
    if low in ("more", "most") and typed.low(at + 1) == "recently":
        return without_value(at, at + 2)
    if low in listed("times", "vague"):
        stray = typed.low(at - 1) in listed("times", "vague_not_after") or typed.low(at + 1) in listed(
            "times", "vague_not_before"
        )
        return None if stray else without_value(at, at + 1, COMING if low in ("soon", "shortly") else PAST)
    if low not in ("in", "over", "during", "within"):
        return None
    start = at + 2 if typed.low(at + 1) == "the" else at + 1
    if (typed.low(start), typed.low(start + 1)) == ("near", "future"):
        return without_value(at, start + 2, COMING)
    if typed.low(start) == "next" and typed.low(start + 1) in ("few", "couple"):
        start += 1
    elif typed.low(start) not in ("recent", "coming"):
        return None
    looks = PAST if typed.low(start) == "recent" else COMING
    after = start + 2 if typed.low(start + 1) == "of" else start + 1
    if typed.low(after) not in ("days", "weeks", "months", "years"):
        return None
    # TIMEX3 has a length of them, though no calendar places it.
    two = typed.low(start) == "couple"
    length = str(Length.of(2 if two else None, words("units")[typed.low(after)]))
    vague, mod = without_value(at, after + 1, looks), "APPROX" if two else None
    return replace(vague, kind="DURATION", written=lambda _: length, mod=mod)


def without_value(first: int, last: int, looks: Direction = PAST) -> Expression:
    """Return an expression that looks back or ahead and has no value."""
    return Expression(first, last, lambda _: None, lambda _: None, looks=looks, vague=True)
