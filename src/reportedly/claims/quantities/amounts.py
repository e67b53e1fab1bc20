"""Amounts: numbers with their bounds, ranges, units and rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from reportedly.claims.quantities.numerals import Kind, Numeral, find_numerals
from reportedly.claims.quantities.tokens import Phrases, Token, touch
from reportedly.claims.quantities.units import is_money, money_before, rate_after, unit_after
from reportedly.lexicons import listed, load
from reportedly.records import Bound

_CHANGES = listed("counting", "amounts", "changes")
# "nine out of ten" is a share, "six out of 11 laboratories" are six of eleven.
_ROUND = frozenset({2, 3, 4, 5, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000})


@dataclass(frozen=True, slots=True)
class Amount:
    """What a number comes to, over the tokens from `first` to `last` (excluded).

    `number` is where the number itself begins, behind its bound, and `noun` where what is counted could begin. `low`
    and `high` are None where open; `bounded` is the place of the words that bound it and `rate` that of "a day".
    """

    first: int
    last: int
    number: int
    noun: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    kind: Kind
    value: float
    scale: float = 1
    dotted: bool = False
    bounded: tuple[int, int] | None = None
    rate: tuple[int, int] | None = None
    money: bool = False
    bare: bool = False


def find_amounts(tokens: Sequence[Token]) -> list[Amount]:
    """Return the amounts among these tokens, in order and without overlap.

    "at least 40 people" has one, low 40 and open; "$3-4 million" one from 3 to 4 million USD; "4-5,000" one from 4,000
    to 5,000. Whether an amount is a figure, and of what, is not decided here.
    """
    plain = [_with_unit(tokens, numeral) for numeral in find_numerals(tokens)]
    found: list[Amount] = []
    for amount in _joined(tokens, plain):
        bounded = _with_rate(tokens, _with_bounds(tokens, amount))
        if found and bounded.first < found[-1].last:
            bounded = replace(bounded, first=max(found[-1].last, amount.first))
        if bounded.first < bounded.last:
            found.append(bounded)
    return found


def _with_unit(tokens: Sequence[Token], numeral: Numeral) -> Amount:
    first, last = numeral.first, numeral.last
    unit = "share" if numeral.kind == "share" else "count"
    low, high = numeral.low, numeral.high
    money = money_before(tokens, first) if numeral.kind != "zero" else None
    if money:
        first, unit = money
    elif numeral.kind != "zero":
        after = unit_after(tokens, last)
        if after and unit == "share":
            unit, last = (after[1], after[0]) if after[1] != "percent" else (unit, last)
        elif after:
            last, unit = after
    if numeral.dotted and unit == "count":
        # Nobody counts thousandths of a soldier: the point divides thousands here.
        low, high = round(low * 1000), round(high * 1000)
    bound: Bound = "about" if numeral.kind == "vague" else "exact"
    if unit != "count" and _is_negative(tokens, first, numeral.first):
        first, low, high = min(first, numeral.first - 1), -low, -high
    return Amount(
        first, last, numeral.first, last, float(low), float(high), bound, unit, numeral.kind, float(low), numeral.scale,
        numeral.dotted, money=money is not None or is_money(unit),
        bare=tokens[numeral.first].text.isdecimal(),
    )  # fmt: skip


def _is_negative(tokens: Sequence[Token], first: int, number: int) -> bool:
    """Say whether a minus stands before a number with a unit: "-5 °C", "minus 130 degrees"; not a hyphen or a dash."""
    word = _low(tokens, number - 1)
    if word == "minus":
        return first == number
    return (
        word in ("-", "−")
        and touch(tokens, number)
        and (number == 1 or not touch(tokens, number - 1) or first < number)
    )


def _joined(tokens: Sequence[Token], amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts with those that make a range or a ratio joined."""
    at = 0
    while at < len(amounts):
        joined = None
        if at + 1 < len(amounts):
            joined = _range(tokens, amounts[at], amounts[at + 1]) or _ratio(tokens, amounts[at], amounts[at + 1])
        yield joined or amounts[at]
        at += 2 if joined else 1


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _range(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    link = [token.low for token in tokens[one.last : two.first]]
    if one.kind not in ("digits", "words") or two.kind != one.kind or len(link) not in (1, 2):
        return None
    before = _low(tokens, one.first - 1)
    first = one.first
    if link[0] == "and" and before == "between":
        first -= 1
    elif link[0] == "to" and before == "from":
        # "raised the figure from 80 to 95": two figures, the old and the new.
        if any(_low(tokens, one.first - back) in _CHANGES for back in range(2, 7)):
            return None
        first -= 1
    elif (
        link[0] == "to"
        and (two.unit == "count" or one.unit != "count")
        and (before in ("by", "between") or _low(tokens, one.first - 2) == "by")
    ):
        return None
    elif link[0] in "-–—" and link[0]:
        if not _hyphen_joins(tokens, one, two):
            return None
    elif link[0] not in ("to", "or"):
        if _about_between(tokens, one) and link[0] == "and":
            first = one.first - 2
        else:
            return None
    # The second may have its own "about", as in "15 to about 20".
    if len(link) == 2 and link[1] not in load("numbers")["bounds"]["about"]:
        return None
    return _range_of(one, two, first)


def _about_between(tokens: Sequence[Token], one: Amount) -> bool:
    about = load("numbers")["bounds"]["about"]
    return _low(tokens, one.first - 2) == "between" and _low(tokens, one.first - 1) in about


def _hyphen_joins(tokens: Sequence[Token], one: Amount, two: Amount) -> bool:
    """Say whether a hyphen or dash makes a range of two numbers: not in "555-1234-77", "3-1" or between clauses."""
    place = one.last
    if touch(tokens, place) != touch(tokens, place + 1) or not touch(tokens, place):
        return False
    if _low(tokens, one.first - 1) in ("-", "–", "/") and touch(tokens, one.first):
        return False
    return not (
        _low(tokens, two.last) in ("-", "–", "/")
        and touch(tokens, two.last)
        and _low(tokens, two.last + 1)[:1].isdigit()
    )


def _range_of(one: Amount, two: Amount, first: int) -> Amount | None:
    if one.unit != two.unit and not (one.unit == "count" or (two.unit == "count" and one.money)):
        return None
    # "in 2018 to 3.9 million", "between 1600 and 1900": years, or a year and an amount.
    if (
        one.scale == 1
        and 1600 <= one.value < 2100
        and (two.value > 10_000 or two.value < 2100)
        and two.unit == "count"
        and one.bare
    ):
        return None
    low, high = one.value, two.value
    bare = two.value / two.scale
    if one.scale == 1 and two.scale > 1 and low < 1000 and (low <= bare or two.scale < 1000):
        low *= two.scale
    elif one.scale == 1 and two.scale == 1 and low < 100 and high >= 1000 and high % 1000 == 0 and low < high / 1000:
        low *= 1000
    if not low < high:
        return None
    unit = two.unit if one.unit == "count" else one.unit
    return replace(two, first=first, number=one.number, low=low, high=high, value=low, bound="between", unit=unit,
                   money=one.money or two.money)  # fmt: skip


def _ratio(tokens: Sequence[Token], one: Amount, two: Amount) -> Amount | None:
    """Read "one in four", "9 out of 10" as a share."""
    link = " ".join(token.low for token in tokens[one.last : two.first])
    if link not in ("in", "in every", "out of", "out of every") or one.unit != "count" or two.unit != "count":
        return None
    if not 0 < one.value < two.value or one.value > 999 or two.value not in _ROUND or one.bound != "exact":
        return None
    # "killed two in three towns": two, and in towns. Only one in so many is safe.
    if link == "in" and one.value != 1 and two.value not in (10, 100, 1000):
        return None
    share = one.value / two.value
    return replace(one, last=two.last, noun=two.last, low=share, high=share, value=share, unit="share", kind="share")


def _with_bounds(tokens: Sequence[Token], amount: Amount) -> Amount:
    before = _bound_before(tokens, amount)
    if before:
        first, words_end, bound = before
        amount = replace(_bounded(amount, bound), first=first, bounded=(first, words_end))
    if amount.kind == "zero" or amount.bound not in ("exact", "about"):
        return amount
    after = _after().starting(tokens, amount.last)
    if after and (after[1] != "about" or tokens[after[0] - 1].low != "odd" or _odd(tokens, amount.last, after[0])):
        place = (amount.last, after[0])
        return replace(_bounded(amount, cast(Bound, after[1])), last=after[0], noun=after[0], bounded=place)
    return amount


def _odd(tokens: Sequence[Token], at: int, end: int) -> bool:
    return end - at == 2 and touch(tokens, at) and touch(tokens, at + 1)


def _bound_before(tokens: Sequence[Token], amount: Amount) -> tuple[int, int, Bound] | None:
    """Return where the words that bound an amount begin and end, and the bound: the first that is more than "about"."""
    if amount.kind == "zero":
        return None
    first, bound, end = amount.first, None, amount.first
    # "at least some 40" has two; nobody prints four.
    for _ in range(3):
        found = _before().ending(tokens, first)
        if not found or _is_preposition(tokens, found[0], first):
            break
        bound = cast(Bound, found[1]) if bound in (None, "about") else bound
        first = found[0]
    if bound is None or (amount.bound == "between" and bound != "about" and bound != "not" and first == end):
        return None
    while first > 0 and (intensifier := _intensifiers().ending(tokens, first)) and bound != "about":
        first = intensifier[0]
    return first, end, bound


def _is_preposition(tokens: Sequence[Token], first: int, end: int) -> bool:
    word = tokens[first].low
    if end - first == 1 and word in ("over", "under", "above", "below", "past"):
        return _low(tokens, first - 1) in load("numbers")["over_is_where"]["after"]
    if word == "up" and _low(tokens, first - 1)[:3] == "add":
        return True
    # "the past 24 hours", "a never 40": no bound after an article; "not" stands after a verb or alone.
    return word in ("past", "never") and _low(tokens, first - 1) in ("the", "a", "this")


def _bounded(amount: Amount, bound: Bound) -> Amount:
    low, high = amount.low, amount.high
    if bound == "about" and amount.bound == "between":
        return amount
    if bound == "at_most" or bound == "less_than":
        return replace(amount, bound=bound, low=None, high=high)
    if bound in ("at_least", "more_than"):
        return replace(amount, bound=bound, low=low, high=None)
    return replace(amount, bound=bound)


def _with_rate(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.kind in ("share", "zero") or amount.unit == "percent":
        return amount
    found = rate_after(tokens, amount.last)
    if not found:
        return amount
    first, last, time = found
    unit = amount.unit if "/" in amount.unit else f"{amount.unit}/{time}"
    if first == amount.last:
        return replace(amount, last=last, noun=last, unit=unit, rate=(first, last))
    return replace(amount, unit=unit, rate=(first, last))


def _phrases(table: str) -> Phrases:
    return Phrases([(phrase, bound) for bound, phrases in load("numbers")[table].items() for phrase in phrases])


@cache
def _before() -> Phrases:
    return _phrases("bounds")


@cache
def _after() -> Phrases:
    return _phrases("bounds_after")


@cache
def _intensifiers() -> Phrases:
    return Phrases([(word, "") for word in load("numbers")["bound_intensifiers"]["words"]])
