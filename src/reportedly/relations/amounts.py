"""Amounts as intervals, and how two of them stand to each other."""

from __future__ import annotations

import math
from typing import Literal

from reportedly.records import Figure

# "About 8,000" and "8,200" agree: reporters round to one or two digits, so a tenth either way is the same number said loosely.
ABOUT = 0.1

# A figure whose high end is more than this many times its low one names no number that could be rejected.
_NARROW = 1.5

Interval = tuple[float, float]


def interval(figure: Figure) -> Interval:
    """Return what a figure leaves possible as [low, high]; open ends are 0 and infinity, "about" is a tenth either way."""
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else math.inf
    if figure.bound == "about" and figure.low == figure.high:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high


def value_of(figure: Figure) -> tuple[float | None, str]:
    """Return the number by which a figure is known, its low end or else its high one, with its unit."""
    return (figure.low if figure.low is not None else figure.high), figure.unit


def same_amount(a: Figure, b: Figure) -> bool:
    """Say whether two figures give the same numbers with bounds that say the same."""
    alike = ({"exact", "about"}, {"at_least", "more_than"}, {"at_most", "less_than"})
    same_bound = a.bound == b.bound or any({a.bound, b.bound} <= bounds for bounds in alike)
    return same_bound and (a.low or 0) == (b.low or 0) and a.high == b.high


def overlap(a: Figure, b: Figure) -> bool:
    """Say whether both figures can be right about one number."""
    (low, high), (other_low, other_high) = interval(a), interval(b)
    return low <= other_high and other_low <= high


def rejects(a: Figure, b: Figure) -> bool:
    """Say whether `b` says that it is not what `a` says ("not close to 3,000" against "about 3,000")."""
    if b.bound != "not" or a.bound == "not" or b.low is None:
        return False
    low, high = interval(a)
    if low <= 0 or high > _NARROW * low:
        # "thousands" is not what "not close to 3,000" speaks of.
        return False
    near = b.low * (1 - ABOUT), b.low * (1 + ABOUT)
    return low <= near[1] and near[0] <= high


def could_be_rejected(denial: Figure) -> Interval:
    """Return from where to where the low ends of figures lie that a denial can speak of."""
    low = denial.low or 0.0
    return low * (1 - ABOUT) / _NARROW, low * (1 + ABOUT)


def compare(a: Figure, b: Figure) -> tuple[Literal["agrees", "conflicts"], str]:
    """Return how the answers of two origins stand to each other, with the reason in words."""
    if overlap(a, b):
        if same_amount(a, b):
            return "agrees", f"both say {b.text}"
        return "agrees", f"“{a.text}” and “{b.text}” can both be right"
    return "conflicts", f"“{a.text}” and “{b.text}” cannot both be right about the same thing at the same time"
