"""Counts that move: the dead of Monday and of Tuesday are two numbers of one count, and no conflict."""

from __future__ import annotations

from reportedly.lexicons import load
from reportedly.relations.amounts import interval
from reportedly.relations.answers import Answer


def has_moved_on(earlier: Answer, later: Answer) -> bool:
    """Say whether a later, higher count (lower for the missing) is what another day brings, and no conflict.

    Only of states that add up while a story goes on: the dead of Monday and Tuesday do, the passengers aboard do not.
    """
    if not earlier.surely_before(later) or earlier.amount.stance == "forecast":
        return False
    (low, high), (other_low, other_high) = interval(earlier.amount), interval(later.amount)
    # "At least 14" of Monday is not what "27" of Thursday agrees with: the count went on.
    high = low if earlier.amount.bound in ("at_least", "more_than") else high
    return (other_low > high and _moves(later, "rising")) or (other_high < low and _moves(later, "falling"))


def order_is_unknown(earlier: Answer, later: Answer) -> bool:
    """Say whether two numbers of a count that grows or falls stand in two reports of which one has no day."""
    if not (_moves(later, "rising") or _moves(later, "falling")):
        return False
    return earlier.report.id != later.report.id and (earlier.day is None) != (later.day is None)


def _moves(answer: Answer, way: str) -> bool:
    return answer.amount.state in load("questions")["moving"][way]


def way_of(answer: Answer) -> str:
    """Return in words where a moving count goes from day to day: "rise" or "fall"."""
    return "fall" if _moves(answer, "falling") else "rise"
