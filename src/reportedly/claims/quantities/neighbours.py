"""What the quantities of a sentence tell about each other: changes from one to the other, shared units, nouns and bounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.claims.quantities.ages import OLDEST
from reportedly.claims.quantities.counted import NounPhrase
from reportedly.claims.quantities.ranges import scaled_like
from reportedly.claims.quantities.tokens import Token
from reportedly.claims.quantities.trends import trend_of
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.records import QuantityKind, Trend

# Words between the two ends of a change: "from $36,040 at noon on Monday to $34,935".
_REACH = 9
_NO_CHANGE = frozenset([",", ";", "and", "to", "(", "from"])
# A bare number and one with a unit, so joined, are of one unit: "8 or $9", "280 million of the 1.5 billion shekels".
_SHARED = (["or"], ["and"], ["to"], ["of", "the"], ["of", "a"], ["of", "its"], ["-", "or"], ["of"])
# A number behind these is set against one before it: "3.9 million phones, up from 2.4 million".
_AGAINST = frozenset(["from", "to", "versus", "vs", "than", "against", "and", "or"])
# Smaller ones with two decimals are prices and averages.
_LOWEST_INDEX = 100


@dataclass(slots=True)
class Found:
    """A quantity in the making."""

    amount: Amount
    phrase: NounPhrase | None
    kind: QuantityKind
    measured: NounPhrase | None = None
    trend: tuple[Trend, int, int] | None = None


def with_changes(tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Return the quantities with the two ends of a change made one: "from 4.8 per cent to 4.7 per cent"."""
    done: list[Found] = []
    for one in found:
        change = _change_of(tokens, done[-1], one) if done else None
        if change:
            done[-1] = change
        else:
            done.append(one)
    return done


def _change_of(tokens: Sequence[Token], one: Found, two: Found) -> Found | None:
    a, b = one.amount, two.amount
    if low_at(tokens, b.first - 1) != "to" or len(a.numbers) + len(b.numbers) > 2:
        return None
    if {a.bound, b.bound} - {"exact", "about"} or (a.unit != b.unit and "count" not in (a.unit, b.unit)):
        return None
    gap = [token.low for token in tokens[a.last : b.first - 1]]
    begins = low_at(tokens, a.first - 1) == "from"
    if begins and (len(gap) > _REACH or _NO_CHANGE & set(gap)):
        return None
    if not begins and (a.unit != b.unit or one.kind != "measure" or gap or trend_of(tokens, a)):
        return None
    numbers = (scaled_like(a, b) if a.unit == "count" else a.value, b.value)
    last = a if b.unit == "count" else b
    amount = replace(
        b, first=a.first - begins, number=a.number, low=min(numbers), high=max(numbers), value=numbers[0],
        numbers=numbers, unit=last.unit, bound="between", money=a.money or b.money,
    )  # fmt: skip
    return Found(amount, two.phrase or one.phrase, one.kind if last is a else two.kind)


def share_units(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give a bare number the unit of its neighbour: "280 million of the 1.5 billion shekels", "8 or $9"."""
    for one, two in pairwise(found):
        gap = [token.low for token in tokens[one.amount.last : two.amount.first]]
        if one.kind == "number" and _is_measured(two) and gap in _SHARED:
            one.amount, one.kind = replace(one.amount, unit=two.amount.unit, money=two.amount.money), two.kind
        elif two.kind == "number" and _is_measured(one) and gap == ["to"] and len(one.amount.numbers) > 1:
            # "from 14-18 mpg to 24"
            two.amount, two.kind = replace(two.amount, unit=one.amount.unit, money=one.amount.money), one.kind


def _is_measured(one: Found) -> bool:
    return one.kind in ("money", "measure", "share") and one.amount.unit != "share"


def share_ages(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Make a bare number an age beside one: "14 and 15 years old", "ages 16 and 17", "the 16- and 17-year-old"."""
    for one, two in pairwise(found):
        gap = {token.low for token in tokens[one.amount.last : two.amount.first]}
        kinds = {one.kind, two.kind}
        bare = one if one.kind == "number" else two
        if (
            kinds == {"age", "number"}
            and gap
            and gap <= _ROW
            and bare.amount.value <= OLDEST
            and bare.amount.scale == 1
        ):
            bare.amount, bare.kind = replace(bare.amount, unit=(two if bare is one else one).amount.unit), "age"


_ROW = frozenset([",", "and", "or", "-"])


def share_counted(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give a bare number what the one before it counts, where they are set against each other; and an index its points."""
    points = any(one.amount.unit == "point" for one in found)
    for last, one in pairwise([None, *found]):
        if one is None or one.kind != "number" or one.amount.unit != "count":
            continue
        if points and tokens[one.amount.number].text[-3:-2] == "." and one.amount.value >= _LOWEST_INDEX:
            one.amount, one.kind = replace(one.amount, unit="point"), "measure"
        elif last and last.phrase and _is_against(tokens, last, one):
            one.kind, one.phrase = "count", last.phrase


def _is_against(tokens: Sequence[Token], last: Found, one: Found) -> bool:
    same = last.kind == "count" and last.amount.scale == one.amount.scale
    return same and low_at(tokens, one.amount.first - 1) in _AGAINST


def share_bounds(tokens: Sequence[Token], found: Sequence[Found]) -> None:
    """Give a measure in brackets the open end of the one before it: "more than 100 kilometres (60 miles)"."""
    for one, two in pairwise(found):
        a, b = one.amount, two.amount
        converts = low_at(tokens, a.last) == "(" and b.first == a.last + 1 and one.kind == two.kind
        if not converts or a.unit == b.unit or b.bound != "exact":
            continue
        if a.bound in ("more_than", "at_least"):
            two.amount = replace(b, bound=a.bound, high=None)
        elif a.bound in ("less_than", "at_most"):
            two.amount = replace(b, bound=a.bound, low=None)
