"""Durations: "two weeks", "more than 30 years", "the last three days", "a 90-day truce", "for decades"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from reportedly.claims.moments.amounts import Amount, by_first_word, joins, phrase_at
from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.expressions import Expression, Setting
from reportedly.claims.moments.lengths import Length
from reportedly.claims.moments.stretches import Stretch, count_units, read_unit, says_always
from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import listed, load
from reportedly.records import Edtf

_DISTANCES: dict[str, Direction] = {"ago": PAST, "earlier": PAST, "later": COMING}
# Lengths without a unit.
_UNMEASURED = (("a", "while"), ("some", "time"))


def read_duration(typed: TimeWords, at: int) -> Expression | None:
    """Read how long something lasts: "more than 30 years" is P30Y with MORE_THAN, "several months" PXM.

    "Two weeks ago" and "37 years old" are none, nor is "a day" that nothing makes a length ("a day of mourning").
    "Two hours ago" is a TIME without a value. "A year" in "$3 million a year" is a habit; see `habits`.
    """
    # Told before numbers are read: every length has a unit somewhere behind it, and most numbers count something else.
    if not _may_begin(typed, at) or typed.vocabulary.isdisjoint(_units()):
        return None
    start, mod = _modified(typed, at)
    counted = _counted(typed, at, start, mod)
    return counted or (_bare(typed, at) if typed.kind(at) == "word" else None)


def _may_begin(typed: TimeWords, at: int) -> bool:
    return typed.kind(at) in ("number", "amount") or typed.low(at) in beginnings()


@cache
def beginnings() -> frozenset[str]:
    """Return the words that a duration can begin with."""
    words = load("durations")
    tables = ("units", "long_words", "numbers", "tens", "scales", "fractions")
    single = {word for table in tables for word in words[table]}
    firsts = {phrase.split()[0] for table in ("vague_amounts", "modifiers") for phrase in words[table]}
    return frozenset({*single, *firsts, *words["frames"], *words["bare_frames"], "a", "an", "the", "couple"})


@cache
def _units() -> frozenset[str]:
    """The words without one of which nothing is a duration."""
    lengths = load("durations")
    named = (word for table in ("units", "short_units", "long_words") for word in lengths[table])
    return frozenset({*named, *(phrase[-1] for phrase in _UNMEASURED)})


def _modified(typed: TimeWords, at: int) -> tuple[int, str | None]:
    """Return the position behind "more than", "at least" and the like, and what they say."""
    length = phrase_at(typed, at, _modifiers())
    if length == 0:
        return at, None
    if length == 1 and typed.low(at) == "over" and typed.low(at - 1) not in listed("durations", "over", "after"):
        return at, None
    phrase = " ".join(typed.low(at + place) for place in range(length))
    # "Some weeks" is an unknown number of them, "some 20 weeks" about 20.
    if phrase == "some" and typed.low(at + 1) in load("durations")["units"]:
        return at, None
    return at + length, load("durations")["modifiers"][phrase]


@cache
def _modifiers() -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(list(load("durations")["modifiers"]))


def _counted(typed: TimeWords, at: int, start: int, mod: str | None) -> Expression | None:
    framed = _past_frame(typed, start)
    counted = count_units(typed, framed) or _another(typed, framed)
    if counted is None:
        return None
    if typed.low(counted.after) in _DISTANCES and counted.unit in ("hour", "minute", "second"):
        return _distance(typed, at, counted.after)
    if _is_no_length(typed, at, counted):
        return None
    if counted.amount.is_one and not counted.hyphened and mod is None and not _lasts(typed, at, framed, counted):
        return None
    if counted.hyphened and framed > start and typed.low(start) == "the":
        at = framed
    return _expression(at, counted.after, counted.length, mod or counted.mod)


def _another(typed: TimeWords, at: int) -> Stretch | None:
    """Read the unit of "another week", which is one of them."""
    unit = read_unit(typed, at) if typed.low(at - 1) == "another" else None
    if unit is None or typed.low(at).endswith("s") or unit == "second":
        return None
    return Stretch(Length.of(1, unit), Amount(Fraction(1), Fraction(1), at), unit, at + 1)


def _distance(typed: TimeWords, first: int, at: int) -> Expression:
    """Return "10 minutes earlier", "hours later": a time of a day that the words do not tell."""
    looks = _DISTANCES[typed.low(at)]
    value = "PAST_REF" if looks == PAST else "FUTURE_REF"
    return Expression(first, at + 1, nowhere, nowhere, kind="TIME", written=lambda _: value, looks=looks)


def _past_frame(typed: TimeWords, at: int) -> int:
    """Return the position behind "the last", "another", or an article, which alone frames a number ("the six days")."""
    start = at + 1 if typed.low(at) == "the" else at
    if typed.low(start) == "year" and joins(typed, start + 1) and typed.low(start + 2) in ("earlier", "ago"):
        return start + 3
    return start + 1 if typed.low(start) in listed("durations", "frames") else start


def _is_no_length(typed: TimeWords, at: int, counted: Stretch) -> bool:
    """Say whether a count of units is the distance of a date, an age or the beginning of a name."""
    after = counted.after
    behind = after + 1 if joins(typed, after) else after
    if typed.low(behind) in listed("durations", "ages") or typed.low(at - 1) in listed("durations", "before_age"):
        return True
    if typed.low(after) == "of" and typed.low(after + 1) == "age":
        return True
    if (typed.low(after), typed.low(after + 1)) == ("from", "now"):
        return True
    # "A fiscal year" is a kind of year, "two fiscal years" are so long.
    if counted.amount.is_one and typed.low(after - 2) in ("fiscal", "calendar"):
        return True
    # "A day's work": what belongs to one unit is no length, "three days' mourning" is.
    if counted.amount.is_one and typed.low(after) in ("'", "’"):
        return True
    if says_always(typed, counted):
        return True
    return typed.low(after) in listed("durations", "anchors") and not counted.hyphened


def _lasts(typed: TimeWords, at: int, framed: int, counted: Stretch) -> bool:
    """Say whether "a day" is a length here, as in "for a day" and "a day after the vote", and no day as such."""
    if framed > at:
        return False
    if counted.after > counted.amount.after + 1:
        return True
    before, behind = typed.low(at - 1), typed.low(counted.after)
    if before in listed("durations", "before_length"):
        # "In a day of talks" and "by a day of rain" tell what filled it; "for a day of talks" still lasts.
        return not (before in ("in", "as", "about", "by") and behind == "of")
    if before == "of" and typed.low(at - 2) in listed("durations", "before_of"):
        return True
    if behind == "to":
        return before in listed("durations", "given")
    return behind in listed("durations", "after_length") and before not in ("of", "on", "the", "per")


def _bare(typed: TimeWords, at: int) -> Expression | None:
    """Read "decades", "the years" and "recent weeks" where a length is meant, "a while", "weeklong" and "year-long"."""
    if (typed.low(at), typed.low(at + 1)) in _UNMEASURED:
        in_some = typed.low(at) == "some" and typed.low(at - 1) not in listed("durations", "before_bare")
        return None if in_some or typed.low(at + 2) in listed("durations", "anchors") else _worded(at, at + 2, "PXX")
    words = load("durations")
    if typed.low(at) in words["long_words"]:
        return _expression(at, at + 1, Length.of(1, words["long_words"][typed.low(at)]), None)
    unit = read_unit(typed, at)
    if unit is not None and joins(typed, at + 1) and typed.low(at + 2) in ("long",):
        plural = typed.low(at).endswith("s")
        return _expression(at, at + 3, Length.of(None if plural else 1, unit), None)
    return _plural(typed, at)


def _plural(typed: TimeWords, at: int) -> Expression | None:
    start = at + 1 if typed.low(at) == "the" else at
    framed = typed.low(start) in listed("durations", "bare_frames")
    place = start + framed
    unit = read_unit(typed, place)
    if unit is None or not typed.low(place).endswith("s") or (unit == "second" and not framed and start > at):
        return None
    after = place + 1
    if typed.low(after) in _DISTANCES and unit in ("hour", "minute", "second"):
        return _distance(typed, at, after)
    # "Weeks or months", "weeks and months": the shorter is what is certain.
    if typed.low(after) in ("or", "and") and _is_plural_unit(typed, after + 1):
        after += 2
    if typed.low(after) in (*listed("durations", "anchors"), "'", "’", "old") or joins(typed, after):
        return None
    before, behind = typed.low(at - 1), typed.low(after)
    if framed:
        return _expression(at, after, Length.of(None, unit), None)
    if start > at:
        ahead = behind == "ahead"
        told = behind in listed("durations", "after_bare") or (
            before == "over" and unit in ("year", "decade", "century")
        )
        return _expression(at, after + ahead, Length.of(None, unit), None) if told else None
    # "Months of talks", but "days of the week" and "weeks of June".
    filled = behind == "of" and typed.low(after + 1) not in listed("durations", "not_after_of")
    filled = filled and typed.kind(after + 1) == "word" and not typed.is_capitalised(after + 1)
    told = filled or before in listed("durations", "before_bare")
    return _expression(at, after, Length.of(None, unit), None) if told else None


def _is_plural_unit(typed: TimeWords, at: int) -> bool:
    return typed.low(at).endswith("s") and read_unit(typed, at) is not None


def _expression(first: int, last: int, length: Length, mod: str | None) -> Expression:
    return _worded(first, last, str(length), mod)


def _worded(first: int, last: int, value: str, mod: str | None = None) -> Expression:
    return Expression(first, last, nowhere, nowhere, mod=mod, kind="DURATION", written=lambda _: value)


def nowhere(_: Setting) -> Edtf | None:
    """Return None: the value on the calendar of what only lasts or recurs."""
    return None
