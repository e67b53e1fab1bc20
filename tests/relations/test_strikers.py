"""Those who stay away from work in a story of a strike."""

from __future__ import annotations

import pytest
from invented import story
from test_ballots import grouped

UNION = ("2024-05-08", "Brenn Post", "Some 18,000 nurses went on strike on Wednesday, their union said.")

AWAY = [
    "The ministry said that 9,100 had stayed away on Monday.",
    "Ada Brenn says 9,100 are out now.",
    "Staff absent: 9,100",
]


@pytest.mark.parametrize("text", AWAY)
def test_those_away_are_on_strike(text: str) -> None:
    found = grouped(story(UNION, ("2024-05-09", "Vester Voice", text)))
    assert {"Some 18,000", "9,100"} in found


def test_nobody_is_on_strike_in_a_story_without_one() -> None:
    told = ("2024-05-08", "Brenn Post", "Some 18,000 people marched in Orlin, the mayor said.")
    away = ("2024-05-09", "Vester Voice", "The ministry said that 9,100 had stayed away on Monday.")
    assert {"9,100"} in grouped(story(told, away))


def test_some_of_them_at_a_place_are_counted_there() -> None:
    text = "The firm plans to cut 4,200 jobs in Ruvia. About 1,150 of them are to go in Orlin. In Pelin, 640 will go."
    found = grouped(story(("2024-05-08", "Brenn Post", text)))
    assert all({words} in found for words in ("4,200", "About 1,150", "640"))


def test_places_of_a_list_are_the_same_as_in_the_sentence() -> None:
    text = "The firm plans to cut 4,200 jobs in Ruvia. About 1,150 of them are to go in Orlin."
    listed = "The list of the firm's plans for Ruvia is here.\nPositions affected: 4,200\nof which Orlin: 1,150\n"
    found = grouped(story(("2024-05-08", "Brenn Post", text), ("2024-05-08", "Halvard Works", listed)))
    assert sum(any("1,150" in words for words in each) for each in found) == 1


def test_another_number_of_other_people_is_no_new_one() -> None:
    one = (
        "2024-05-08",
        "Brenn Post",
        "At least 64 people were killed in Orlin, the mayor said. Another 300 were hurt.",
    )
    two = ("2024-05-08", "Vester Voice", "The hospitals of Orlin say that 310 people were hurt.")
    assert {"300", "310"} in grouped(story(one, two))
    more = (
        "2024-05-09",
        "Vester Voice",
        "Some 310 people were hurt in Orlin on Monday. Another 20 were hurt on Tuesday.",
    )
    assert {"20"} in grouped(story(one, more))
