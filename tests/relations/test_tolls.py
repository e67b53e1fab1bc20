"""The killed and wounded of one event by all reports on it."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from reportedly.records import Toll
from reportedly.relations.tolls import settle_toll

_KEYS = {"k": "killed", "w": "wounded", "s": "shot", "d": "dead", "h": "hurt"}


def a_toll(name: str, day: int, **numbers: int) -> Toll:
    known: dict[str, Any] = {"killed": None, "wounded": None, "shot": None, "dead": 0, "hurt": 0}
    known |= {_KEYS[key]: number for key, number in numbers.items()}
    return Toll(report=name, day=date(2031, 5, day), evidence={}, **known)


CASES: list[tuple[list[dict[str, int]], tuple[int, int]]] = [
    ([{"k": 2, "w": 3}, {"k": 2, "w": 3}, {"k": 1, "w": 4}], (2, 3)),
    ([{"k": 2, "w": 3}, {"k": 3, "w": 3}], (2, 3)),  # of two as common the lower
    ([{"s": 4, "k": 1}, {"s": 4, "k": 1}], (1, 3)),
    ([{"s": 4}, {"s": 4}, {"s": 4}], (0, 4)),
    ([{"s": 3, "k": 3}], (3, 0)),  # they were shot dead
    ([{"h": 1}, {"h": 1}, {"d": 1, "h": 1}], (1, 0)),  # who was wounded at first died
    ([{"d": 1, "h": 2}, {"d": 1, "h": 2}], (1, 1)),
    ([{"w": 4}, {"w": 4}, {"d": 1, "h": 1}], (0, 4)),  # one dead told of against two who counted
    ([{}, {"w": 2}], (0, 2)),  # who is silent has no vote
    ([{}, {}], (0, 0)),
]


@pytest.mark.parametrize(("tolls", "total"), CASES)
def test_total_is_what_most_origins_say(tolls: list[dict[str, int]], total: tuple[int, int]) -> None:
    given = [a_toll(f"r{day}", day, **numbers) for day, numbers in enumerate(tolls, 1)]
    found = {(one.killed, one.wounded) for order in permutations(given) for one in [settle_toll(order)]}
    assert found == {total}


def test_copies_have_one_vote_with_their_original() -> None:
    tolls = [a_toll("wire", 1, k=3), a_toll("copy", 2, k=3), a_toll("own", 3, k=2), a_toll("other", 3, k=2)]
    assert settle_toll(tolls).killed == 2
    assert settle_toll([*tolls, a_toll("paper", 3, k=3)], {"copy": "wire", "paper": "wire"}).killed == 2


def test_excerpt_takes_nothing_back_that_it_leaves_out() -> None:
    total = settle_toll([a_toll("wire", 1, k=3, w=5), a_toll("excerpt", 2, k=4)], {"excerpt": "wire"})
    assert (total.killed, total.wounded) == (4, 5)


def test_other_rules_choose_otherwise() -> None:
    tolls = [a_toll("a", 1, k=5), a_toll("b", 1, k=5), a_toll("c", 1, k=2)]
    assert [settle_toll(tolls, rule=rule).killed for rule in ("modal", "median", "lowest")] == [5, 5, 2]


def test_total_says_why() -> None:
    total = settle_toll([a_toll("a", 1, k=2, w=3), a_toll("b", 2)])
    assert [toll.report for toll in total.tolls] == ["a"]
    assert total.why == "killed: modal of 1 origin; wounded: modal of 1 number"
