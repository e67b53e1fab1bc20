"""Crowds of reports that are nearly the same: one of them is compared, and the others are where it is."""

from __future__ import annotations

import pytest
from madepages import a_page, reprints
from makers import a_report

from reportedly.records import Features, Part, Report, Span
from reportedly.relations.features import read_features
from reportedly.relations.placing import place_all
from reportedly.relations.standins import CROWD, find_stand_ins, stands_for


def headlines(count: int) -> list[Report]:
    """Return the same headline in so many feeds."""
    words = "Ferry sinks off Kessel, dozens rescued"
    parts = (Part(Span(0, len(words)), "headline"),)
    return [a_report(words, outlet=f"Feed {number}", published="2031-05-04", parts=parts) for number in range(count)]


def features_of(reports: list[Report]) -> list[Features]:
    return [read_features(report, ()) for report in reports]


@pytest.mark.parametrize(
    "wire",
    [
        reprints(1200),
        reprints(1200, own=True),
        headlines(1200),
        [*reprints(600, own=True), *reprints(600, own=True, day="2031-05-05")],
    ],
    ids=["the same", "each with a sentence of its own", "headlines", "over two days"],
)
def test_what_more_than_a_thousand_outlets_print_is_one_story(wire: list[Report]) -> None:
    others = [a_page(number) for number in range(40)]
    places = place_all([*wire, *others], ())
    story_of = {one.features.report: one.story for one in places}
    stories = {story_of[report.id] for report in wire}
    assert len(stories) == 1
    assert stories.isdisjoint(story_of[report.id] for report in others)
    assert sum(one.stand_in is None for one in places) < 200


def test_few_reprints_are_compared_like_any_reports() -> None:
    assert not find_stand_ins(features_of(reprints(CROWD)))
    assert len(find_stand_ins(features_of(reprints(CROWD + 1)))) == CROWD


def test_the_first_by_id_stands_for_the_others() -> None:
    features = features_of(reprints(CROWD + 20, own=True))
    stand_ins = find_stand_ins(features)
    assert len(stand_ins) > CROWD
    assert all(first < report for report, first in stand_ins.items())
    assert {stands_for(report, stand_ins.get) for report in stand_ins}.isdisjoint(stand_ins)


def test_what_shares_only_the_lines_around_it_is_compared() -> None:
    # A station's menu is the first and the last sentence of all its pages, whatever these tell.
    menu = reprints(1)[0].text.split(". ")
    around = (f"{menu[0]}.", f"{menu[1]}.")
    pages = [
        a_report(f"{around[0]} {told.text} {around[1]}", outlet=f"Station {number}", published="2031-05-04")
        for number, told in enumerate(reprints(1, wire=at)[0] for at in range(2, CROWD + 30))
    ]
    assert not find_stand_ins(features_of(pages))


def test_reports_without_a_word_stand_for_nobody() -> None:
    empty = [a_report("", outlet=f"Outlet {number}") for number in range(CROWD + 5)]
    assert not find_stand_ins(features_of(empty))
