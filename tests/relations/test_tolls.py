"""The killed and wounded of one event by all reports on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from reportedly.records import Harm, HarmNumber, Span, Toll
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


def test_list_of_incidents_is_asked_for_the_number_that_others_tell() -> None:
    words = (Span(40, 45), Span(46, 53))
    further = (HarmNumber("wounded", 20, (Span(0, 6),)), HarmNumber("wounded", 7, words))
    review = replace(a_toll("review", 2, w=20), further=further)
    total = settle_toll([review, a_toll("own", 1, w=7), a_toll("early", 1, w=4)])
    (told,) = (toll for toll in total.tolls if toll.report == "review")
    assert (total.wounded, told.wounded, told.evidence["wounded"]) == (7, 7, words)


@pytest.mark.parametrize("harm", ["killed", "wounded", "shot"])
def test_number_that_another_tells_too_stays(harm: Harm) -> None:
    further = (HarmNumber(harm, 3, ()),)
    given = [
        replace(a_toll("a", 1), **{harm: 20}, further=further),
        replace(a_toll("b", 1), **{harm: 20}),
        a_toll("c", 2, w=3),
    ]
    assert getattr(next(toll for toll in settle_toll(given).tolls if toll.report == "a"), harm) == 20


def test_killer_counts_where_another_report_tells_of_the_death() -> None:
    deed = replace(a_toll("deed", 1, k=3), is_deed=True)
    assert settle_toll([deed, deed]).killed == 3
    total = settle_toll([deed, replace(a_toll("all", 2, k=4, d=1, h=1), doer_died=True)])
    assert (total.killed, [toll.killed for toll in total.tolls]) == (4, [3, 4])
    assert "whoever did it" in total.why


def test_words_stay_with_the_report_that_has_them() -> None:
    wire = replace(a_toll("wire", 1, k=3), evidence={"killed": (Span(0, 5),)})
    excerpt = replace(a_toll("excerpt", 2, w=4), evidence={"wounded": (Span(7, 9),)})
    (told,) = settle_toll([wire, excerpt], {"excerpt": "wire"}).tolls
    assert (told.report, told.killed, set(told.evidence)) == ("excerpt", 3, {"wounded"})
    assert [(one.report, set(one.evidence)) for one in told.earlier] == [("wire", {"killed"})]


def test_silent_copy_takes_nothing_back() -> None:
    (told,) = settle_toll([a_toll("wire", 1, k=3), a_toll("brief", 2)], {"brief": "wire"}).tolls
    assert (told.report, told.killed) == ("wire", 3)
