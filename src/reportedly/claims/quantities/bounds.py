"""Bounds: the words before and after a number that make it a lower bound, an upper bound, a rough or a denied one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from reportedly.claims.quantities.tokens import Phrases, Token, touch
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import load
from reportedly.records import Bound


def with_bounds(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return an amount with the words that bound it: "at least 40" is open above, "40 or so" about 40."""
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
        if not found or _is_preposition(tokens, found[0], first, amount.value):
            break
        bound = cast(Bound, found[1]) if bound in (None, "about") else bound
        first = found[0]
    if bound is None or (amount.bound == "between" and bound != "about" and bound != "not" and first == end):
        return None
    while first > 0 and (intensifier := _intensifiers().ending(tokens, first)) and bound != "about":
        first = intensifier[0]
    return first, end, bound


# Nobody takes over a hundred firms at once: "had taken over 2,100 calls".
_MANY = 100


def _is_preposition(tokens: Sequence[Token], first: int, end: int, value: float) -> bool:
    word = tokens[first].low
    # "the past 24 hours", "a never 40": no bound after an article; "not" stands after a verb or alone.
    if word in ("past", "never") and low_at(tokens, first - 1) in ("the", "a", "this"):
        return True
    if end - first == 1 and word in ("over", "under", "above", "below", "past"):
        taken = low_at(tokens, first - 1) in ("took", "taken", "take") and value >= _MANY
        return not taken and low_at(tokens, first - 1) in load("numbers")["over_is_where"]["after"]
    # "Was revised up to 8.3%" says which way, and no bound.
    return word == "up" and low_at(tokens, first - 1).startswith(("add", "revis"))


def _bounded(amount: Amount, bound: Bound) -> Amount:
    low, high = amount.low, amount.high
    if bound == "about" and amount.bound == "between":
        return amount
    if bound == "at_most" or bound == "less_than":
        return replace(amount, bound=bound, low=None, high=high)
    if bound in ("at_least", "more_than"):
        return replace(amount, bound=bound, low=low, high=None)
    return replace(amount, bound=bound)


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
