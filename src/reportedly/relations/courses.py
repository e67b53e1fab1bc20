"""Counts that move: the dead of Monday and of Tuesday are two numbers of one count, and no conflict."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import load
from reportedly.relations.amounts import interval
from reportedly.relations.answers import Answer
from reportedly.relations.deeds import deed_of


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


def is_part_of_toll(total: Answer, part: Answer) -> bool:
    """Say whether a lower number stands beside a count that adds up, of one voice in one report: "24 died … two had been counted twice"."""
    low, high = interval(total.amount)[0], interval(part.amount)[1]
    return total.report.id == part.report.id and _moves(part, "rising") and high < low


def _moves(answer: Answer, way: str) -> bool:
    if answer.amount.state is None and way == "rising":
        # Operations that were called off and complaints that came in add up as the dead do.
        return deed_of(answer) in _adding_up()
    return answer.amount.state in load("questions")["moving"][way]


@cache
def _adding_up() -> frozenset[str]:
    words = load("questions")
    return frozenset(form for name in words["moving"]["deeds"] for form in words["deeds"]["classes"][name])


def way_of(answer: Answer) -> str:
    """Return in words where a moving count goes from day to day: "rise" or "fall"."""
    return "fall" if _moves(answer, "falling") else "rise"
