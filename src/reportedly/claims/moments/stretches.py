"""Counted units of time: "two more weeks", "a year and a half", "90-day", "half an hour", "an hour and 20 minutes"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from reportedly.claims.moments.amounts import Amount, by_first_word, joins, phrase_at, read_amount
from reportedly.claims.moments.lengths import Length
from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import listed, load

_SHARES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
# At most so many words stand between a number and its unit: "two more full weeks".
_MOST_INSIDE = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """An amount of a unit, up to the position `after`: its length, its modifier, and `hyphened` as in "90-day"."""

    length: Length
    amount: Amount
    unit: str
    after: int
    mod: str | None = None
    hyphened: bool = False


def count_units(typed: TimeWords, at: int) -> Stretch | None:
    """Return the amount of a unit that stands at a position: "two more weeks", "90-day", "a year and a half"."""
    half = _half(typed, at)
    if half is not None:
        return half
    amount = read_amount(typed, at)
    if amount is None:
        return None
    hyphened = joins(typed, amount.after)
    place = amount.after + hyphened
    for _ in range(_MOST_INSIDE):
        if not hyphened and typed.low(place) in listed("durations", "inside"):
            place += 1
    unit = read_unit(typed, place, figures=typed.kind(amount.after - 1) in ("number", "amount"))
    if unit is None or not _agrees(typed, place, amount, unit, hyphened):
        return None
    length = Length.of(amount.low, unit)
    mod = "APPROX" if amount.about else "EQUAL_OR_MORE" if amount.high != amount.low else None
    counted = Stretch(length, amount, unit, place + 1, mod, hyphened)
    return _with_tail(typed, _with_rest(typed, counted))


def _half(typed: TimeWords, at: int) -> Stretch | None:
    """Read "half an hour", "half a century", "a half hour", "half-hour", "quarter of an hour", "quarter-century"."""
    start = at + 1 if typed.low(at) == "a" else at
    if typed.low(start) not in ("half", "quarter"):
        return None
    place = start + 1
    if typed.low(place) == "of":
        place += 1
    hyphened = joins(typed, place)
    article = typed.low(place) in ("a", "an")
    place += hyphened or article
    unit = read_unit(typed, place)
    if unit is None or typed.low(place).endswith("s") or unit == "quarter":
        return None
    # "Half an hour" but "quarter of an hour": "the quarter a year ago" is one of the calendar.
    if typed.low(start) == "quarter" and not hyphened and typed.low(start + 1) != "of":
        return None
    amount = read_amount(typed, start - 1) if start > at else None
    share = Length.of(_SHARES[typed.low(start)], unit)
    return Stretch(share, amount or Amount(None, None, place), unit, place + 1, None, True)


def read_unit(typed: TimeWords, at: int, *, figures: bool = False) -> str | None:
    """Return the unit at a position; a capital makes it a name ("the Six-Day War") unless all is in capitals."""
    words, low = load("durations"), typed.low(at)
    if at > 0 and typed.is_capitalised(at) and not typed.text(at).isupper():
        return None
    unit: str | None = words["units"].get(low)
    if unit is None and figures:
        unit = words["short_units"].get(low)
    return unit


def _agrees(typed: TimeWords, at: int, amount: Amount, unit: str, hyphened: bool) -> bool:
    """Say whether number and unit go together: "five year low", but not "two second chances" or "three quarters"."""
    singular = not typed.low(at).endswith("s")
    if unit == "quarter":
        # "Three quarters of the seats", "in some quarters".
        is_share = amount.low is not None and typed.low(at + 1) == "of"
        return not singular and not hyphened and not is_share and typed.low(at - 1) != "some"
    if unit == "second" and singular:
        return hyphened and not joins(typed, at + 1)
    if amount.is_one:
        return singular
    return not singular or amount.low is not None or hyphened


def _with_rest(typed: TimeWords, counted: Stretch) -> Stretch:
    """Add "and a half", or finer units: "a year, two months and three days"."""
    if counted.amount.low is None or counted.mod:
        return counted
    longer = _with_half(typed, counted, counted.amount.low)
    if longer is not None:
        return longer
    while True:
        more = _finer(typed, counted)
        if more is None:
            return counted
        counted = more


def _with_half(typed: TimeWords, counted: Stretch, count: Fraction) -> Stretch | None:
    hyphen = joins(typed, counted.after)
    start = counted.after + hyphen
    words = ("and", "-", "a", "-", "half") if hyphen else ("and", "a", "half")
    if tuple(typed.low(start + place) for place in range(len(words))) != words:
        return None
    after = start + len(words)
    length = Length.of(count + _SHARES["half"], counted.unit)
    # "A day and a half of talks", but "a year and a half dozen arrests".
    return None if typed.low(after) == "dozen" else replace(counted, length=length, after=after)


def _finer(typed: TimeWords, counted: Stretch) -> Stretch | None:
    """Return the count with the next finer unit, None where none follows: "an hour and 20 minutes"."""
    start = counted.after + (typed.low(counted.after) == ",")
    start += typed.low(start) == "and"
    if start == counted.after and typed.kind(start) != "number":
        return None
    more = read_amount(typed, start)
    unit = read_unit(typed, more.after, figures=True) if more else None
    if more is None or more.low is None or more.low != more.high or unit is None:
        return None
    length = counted.length.plus(Length.of(more.low, unit))
    return replace(counted, length=length, after=more.after + 1) if length else None


def _with_tail(typed: TimeWords, counted: Stretch) -> Stretch:
    """Add "or so", "or more"."""
    length = phrase_at(typed, counted.after, _tails())
    if length == 0:
        return counted
    phrase = " ".join(typed.low(counted.after + place) for place in range(length))
    after, mod = counted.after + length, load("durations")["tails"][phrase]
    return replace(counted, after=after, mod=mod)


@cache
def _tails() -> dict[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(list(load("durations")["tails"]))


def says_always(typed: TimeWords, stretch: Stretch) -> bool:
    """Say whether a stretch is all of the unit behind it: "24 hours a day", "seven days a week"."""
    whole = load("durations")["always"].get(f"{stretch.amount.low} {stretch.unit}")
    behind = typed.low(stretch.after)
    return whole is not None and behind in ("a", "per", "every") and typed.low(stretch.after + 1) == whole
