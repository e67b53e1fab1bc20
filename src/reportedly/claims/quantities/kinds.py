"""What a quantity measures: an age, a length of time, a score, money, a count or no more than a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.quantities.ages import OLDEST, is_age
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.units import is_money, rate_after, time_after, unit_after
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import listed
from reportedly.records import QuantityKind

# Basketball teams reach it; a parliament's vote is told by its order, not its size.
_HIGHEST_SCORE = 200
_TIMES = listed("units", "durations", "words")


def with_time(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return an amount with the unit of time or "times" behind it: "five weeks", "40 hours a week", "half an hour"."""
    bare = amount.unit.partition("/")[0]
    if bare not in ("count", "share") or amount.kind == "zero" or amount.money:
        return amount
    place = amount.last
    if amount.rate and amount.rate[1] == place:
        return amount
    if bare == "share":
        place += low_at(tokens, place) == "of"
        if low_at(tokens, place) not in ("a", "an"):
            return amount
        if (measured := with_measure(tokens, amount)) != amount:
            return measured
        place += 1
    elif amount.kind == "vague" and low_at(tokens, place) == "of":
        place += 1
    found = time_after(tokens, place)
    if not found or (bare == "share" and found[1] == "time") or _is_some_day(tokens, amount):
        return amount
    last, unit = found
    rate = rate_after(tokens, last)
    if rate and rate[0] == last and unit != "time":
        return replace(amount, last=rate[1], noun=rate[1], unit=f"{unit}/{rate[2]}", rate=(rate[0], rate[1]))
    return replace(amount, last=last, noun=last, unit=unit, rate=None)


def with_measure(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return a share of a unit as an amount of it: "half a mile", "a quarter of a percentage point"."""
    place = amount.last + (low_at(tokens, amount.last) == "of")
    if amount.unit != "share" or amount.money or low_at(tokens, place) not in ("a", "an"):
        return amount
    measure = unit_after(tokens, place + 1)
    if measure is None or is_money(measure[1]):
        return amount
    return replace(amount, last=measure[0], noun=measure[0], unit=measure[1])


def _is_some_day(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether "one day" or "one time" is some day."""
    return low_at(tokens, amount.number) == "one" and low_at(tokens, amount.last) in ("day", "night", "time", "second")


def with_age(tokens: Sequence[Token], amount: Amount) -> tuple[Amount, bool]:
    """Return an amount with the words that make it an age, and whether it is one: "42-year-old", "aged 12", "Olenko, 53,"."""
    if amount.unit in _TIMES:
        place = amount.last + (low_at(tokens, amount.last) in ("-", "–"))
        if low_at(tokens, place) in ("old", "olds"):
            return replace(amount, last=place + 1, noun=place + 1), True
        if low_at(tokens, place) == "of" and low_at(tokens, place + 1) == "age":
            return replace(amount, last=place + 2, noun=place + 2), True
        return amount, False
    if amount.unit != "count" or amount.value > OLDEST or amount.kind not in ("digits", "words") or amount.scale != 1:
        return amount, False
    if not is_age(tokens, amount, not _ends_here(tokens, amount.last)):
        return amount, False
    return replace(amount, unit="year"), True


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Say whether no noun follows that the number could count."""
    word = low_at(tokens, at)
    return not word[:1].isalpha() or word in listed("counted", "ends", "words") or word in ("raising", "died", "years")


def score_of(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Return two numbers with a hyphen between as one score, in their order: "a 3-1 win", "2–2"; None where they are none."""
    if one.unit != "count" or two.unit != "count" or two.first != one.last + 1:
        return None
    at, end = one.number, two.last
    if tokens[one.last].text not in "-–" or not touch(tokens, one.last) or not touch(tokens, two.number):
        return None
    if one.last != at + 1 or two.last != two.number + 1 or not (tokens[at].text + tokens[two.number].text).isdecimal():
        return None
    if (touch(tokens, at) and tokens[at - 1].text not in "([“\"'‘") or (
        touch(tokens, end) and tokens[end].text[0] in "-–/:"
    ):
        return None
    if touch(tokens, end) and tokens[end].text[0].isalnum():
        return None
    if max(one.value, two.value) > _HIGHEST_SCORE or (one.value < two.value and not is_contest(tokens, at)):
        return None
    low, high = sorted((one.value, two.value))
    return replace(two, first=at, number=at, low=low, high=high, value=one.value, bound="between",
                   numbers=(one.value, two.value), unit="score")  # fmt: skip


def is_contest(tokens: Sequence[Token], at: int) -> bool:
    """Say whether words before a pair of numbers tell of a win, a vote or a ruling."""
    return any(low_at(tokens, at - back) in listed("numbers", "score_before", "words") for back in range(1, 5))


def kind_of(amount: Amount, age: bool, head: str | None) -> QuantityKind:
    """Return what a quantity measures, from its unit and from whether a counted noun stands beside it."""
    unit = amount.unit.partition("/")[0]
    if age:
        return "age"
    if amount.money:
        return "money"
    if unit in _TIMES:
        return "duration"
    if unit == "time":
        return "multiple"
    if unit == "score":
        return "score"
    if unit in ("share", "percent"):
        return "share"
    if unit == "count":
        return "count" if head or "/" in amount.unit or amount.kind == "vague" else "number"
    return "measure"
