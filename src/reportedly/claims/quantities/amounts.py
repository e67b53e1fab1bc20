"""Amounts: numbers with their bounds, ranges, units and rates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.quantities.bounds import with_bounds
from reportedly.claims.quantities.digits import scale_after
from reportedly.claims.quantities.numerals import find_numerals
from reportedly.claims.quantities.ranges import join
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.units import (
    is_millions,
    is_money,
    money_before,
    per_after,
    rate_after,
    unit_after,
    whose_after,
)
from reportedly.claims.quantities.values import Amount, Numeral, low_at
from reportedly.records import Bound

__all__ = ["Amount", "find_amounts"]


def find_amounts(tokens: Sequence[Token]) -> list[Amount]:
    """Return the amounts among these tokens, in order and without overlap.

    "at least 40 people" has one, low 40 and open; "$3-4 million" one from 3 to 4 million USD; "4-5,000" one from 4,000
    to 5,000. Units of time, changes "from 80 to 95" and scores are read by `find_quantities`. Whether an amount is a
    quantity or a figure, and of what, is not decided here.
    """
    plain: list[Amount] = []
    for numeral in find_numerals(tokens):
        reached = plain[-1].last if plain else 0
        if numeral.first >= reached:
            plain.append(_with_unit(tokens, numeral, reached))
    found: list[Amount] = []
    for amount in _joined(tokens, plain):
        bounded = _with_rate(tokens, with_bounds(tokens, amount))
        if found and bounded.first < found[-1].last:
            bounded = replace(bounded, first=max(found[-1].last, amount.first))
        if bounded.first < bounded.last:
            found.append(bounded)
    return found


def _with_unit(tokens: Sequence[Token], numeral: Numeral, reached: int) -> Amount:
    """Return a numeral with its unit; `reached` is where the amount before it ends, whose sign it does not share."""
    first, last, unit, scale = _money(tokens, numeral, reached) or _measure(tokens, numeral)
    if unit not in ("count", "share", "percent") and (per := per_after(tokens, last)):
        last, unit = per[0], f"{unit}/{per[1]}"
    low, high = numeral.low * scale, numeral.high * scale
    if numeral.dotted and unit == "count":
        # Nobody counts thousandths of a soldier: the point divides thousands here.
        low, high = float(round(low * 1000)), float(round(high * 1000))
    if unit != "count" and (sign := _minus(tokens, numeral.first, first, last, unit)):
        first, last = sign
        low, high = -high, -low
    bound: Bound = "about" if numeral.kind == "vague" else "exact"
    return Amount(
        first, last, numeral.first, last, low, high, bound, unit, numeral.kind, low, numeral.scale * scale,
        numeral.dotted, money=is_money(unit), bare=tokens[numeral.first].text.isdecimal(),
        numbers=(low,) if low == high else (low, high),
    )  # fmt: skip


def _money(tokens: Sequence[Token], numeral: Numeral, reached: int) -> tuple[int, int, str, float] | None:
    """Return where a number and the money before it begin and end, its currency, and what that multiplies it by."""
    at = numeral.first
    # The minus may stand between the two: "$-50.8bn".
    inside = low_at(tokens, at - 1) in _MINUS and touch(tokens, at) and touch(tokens, at - 1)
    found = money_before(tokens, at - inside)
    if numeral.kind == "zero" or found is None or found[0] < reached:
        return None
    last, unit = whose_after(tokens, numeral.last, found[1])
    return found[0], last, unit, 1e6 if is_millions(tokens, found[0], at) else 1.0


def _measure(tokens: Sequence[Token], numeral: Numeral) -> tuple[int, int, str, float]:
    """Return where a number and the unit behind it begin and end, the unit, and what that multiplies it by."""
    first, last = numeral.first, numeral.last
    unit = "share" if numeral.kind == "share" else "count"
    # "millions of euros"
    behind = last + (numeral.kind == "vague" and low_at(tokens, last) == "of")
    after = unit_after(tokens, behind) if numeral.kind != "zero" else None
    if after is None and unit == "count" and (magnitude := _magnitude(tokens, numeral)) is not None:
        return magnitude, last, "magnitude", 1.0
    if after is None or (unit == "share" and after[1] == "percent"):
        return first, last, unit, 1.0
    scale = 1e6 if is_millions(tokens, last, after[0]) else 1.0
    last, unit = after
    if is_money(unit) and numeral.scale == 1:
        # "75 USD million"
        factor, last = scale_after(tokens, last)
        scale *= factor
    return first, last, unit, scale


def _magnitude(tokens: Sequence[Token], numeral: Numeral) -> int | None:
    """Return where "magnitude 6.4", "magnitude-6.4" begins, whose unit stands before it."""
    at = numeral.first - (low_at(tokens, numeral.first - 1) == "-") - 1
    return at if low_at(tokens, at) == "magnitude" and numeral.kind == "digits" else None


_MINUS = ("-", "−")


def _minus(tokens: Sequence[Token], number: int, first: int, last: int, unit: str) -> tuple[int, int] | None:
    """Return an amount's place with its minus: "-5 °C", "minus 130 degrees", "20 degrees below zero"; else None."""
    if unit[0] == "°" and low_at(tokens, last) == "below" and low_at(tokens, last + 1) == "zero":
        return first, last + 2
    word, before = low_at(tokens, number - 1), low_at(tokens, number - 2)
    if before in ("/", "or") and low_at(tokens, number - 3) in ("+", "plus"):
        # "plus or minus 4 points", "+/- 4 points": a margin.
        return None
    if first == number and (word == "minus" or (word == "-" and before == "minus")):
        return number - (1 if word == "minus" else 2), last
    if word in _MINUS and touch(tokens, number):
        # A hyphen that touches both sides joins two words.
        return (min(first, number - 1), last) if not touch(tokens, number - 1) or first < number else None
    if word in _MINUS and unit[0] == "°" and first == number:
        return _minus_apart(tokens, number, last)
    if first < number and low_at(tokens, first - 1) in _MINUS and touch(tokens, first) and not touch(tokens, first - 1):
        return first - 1, last
    return None


def _minus_apart(tokens: Sequence[Token], number: int, last: int) -> tuple[int, int] | None:
    """Return the place of "- 20 °C"; a second hyphen that is set apart makes both dashes."""
    dashes = sum(token.text in _MINUS and not touch(tokens, at) for at, token in enumerate(tokens))
    before = low_at(tokens, number - 2)
    return (number - 1, last) if dashes == 1 and not before[:1].isdecimal() else None


def _joined(tokens: Sequence[Token], amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts with those that make a range, a ratio or a compound joined."""
    at = 0
    while at < len(amounts):
        joined = join(tokens, amounts[at], amounts[at + 1]) if at + 1 < len(amounts) else None
        yield joined or amounts[at]
        at += 2 if joined else 1


def _with_rate(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.kind in ("share", "zero"):
        return amount
    found = rate_after(tokens, amount.last)
    if not found or (amount.unit == "percent" and found[0] != amount.last):
        return amount
    first, last, time = found
    unit = amount.unit if "/" in amount.unit else f"{amount.unit}/{time}"
    if first == amount.last:
        return replace(amount, last=last, noun=last, unit=unit, rate=(first, last))
    return replace(amount, unit=unit, rate=(first, last))
