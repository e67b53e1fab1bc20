"""Shares of the vote: each candidate's is a question of its own, and so is each round."""

from __future__ import annotations

import pytest
from invented import a_number, question_of, story

from reportedly.records import Contents
from reportedly.relations.grouping import group_amounts


def grouped(contents: Contents) -> list[set[str]]:
    """Return the words of the figures in each question that has any."""
    words = {figure.id: figure.text for figure in contents.figures}
    found = [{words[id_] for id_ in question.answers if id_ in words} for question in contents.questions]
    return sorted((each for each in found if each), key=sorted)


WIRE = (
    "2024-05-06",
    "Selm Wire",
    "Ada Brenn won 41.2 percent of the vote in Sunday's election, the commission said, Karel Vester 38 percent and the former "
    "mayor Ines Orrin 14.7 percent. Turnout was 61 percent, against 68 percent five years ago.",
)
LIST = (
    "2024-05-07",
    "Watch Mission",
    "The mission's own count of the vote gives:\nBrenn: 44.1 %\nVester: 35.9 %\nTurnout: 58 %\n",
)


def test_each_candidate_has_a_question() -> None:
    found = grouped(story(WIRE, LIST))
    assert {"41.2 percent", "44.1 %"} in found
    assert {"38 percent", "35.9 %"} in found
    assert {"14.7 percent"} in found
    assert {"61 percent", "58 %"} in found  # and not 68 percent, which is of another year


def test_question_names_the_candidate() -> None:
    assert question_of(story(WIRE), "38 percent").text == "What percentage of the vote for Vester?"


SAID = [
    "In the election Karel Vester took 38.4 percent.",
    "38.4 percent of the vote went to Karel Vester.",
    "38.4 percent voted for Vester, the commission said.",
    "Karel Vester, who came second in the election with 38.4 percent, wept.",
    "With 38.4 percent of the vote, Karel Vester came second.",
]


@pytest.mark.parametrize("text", SAID)
def test_share_is_that_of_the_one_named(text: str) -> None:
    contents = story(WIRE, ("2024-05-08", "Vester Voice", text))
    assert {"38 percent", "38.4 percent"} in grouped(contents)


MORE = [
    "Karel Vester came second in Selm's election with 38.4 percent of the vote.",
    "09:10 Vester 38.4 percent, Brenn 41.3, with 91 percent of the votes counted.",
    "Karel Vester comes to 38.4 percent in the election.",
]


@pytest.mark.parametrize("text", MORE)
def test_place_of_the_vote_is_no_candidate(text: str) -> None:
    contents = story(WIRE, ("2024-05-08", "Vester Voice", text))
    assert {"38 percent", "38.4 percent"} in grouped(contents)


def test_two_who_are_not_named_are_two() -> None:
    told = "The challenger has 51.2 percent of the vote. The incumbent has 44.9 percent of the vote."
    found = grouped(story(("2024-05-08", "Vester Voice", told)))
    assert {"51.2 percent"} in found
    assert {"44.9 percent"} in found


OTHERS = [
    "After the election Karel Vester said prices rose 38.4 percent.",
    "In Vester county 38.4 percent of the ballot boxes leaked in the election.",
    "Turnout in the election was 38.4 percent in Vester.",
    "Karel Vester got a pay rise of 38.4 percent after the vote.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_shares_are_nobodys_votes(text: str) -> None:
    contents = story(WIRE, ("2024-05-08", "Vester Voice", text))
    assert {"38 percent"} in grouped(contents)


def test_second_round_is_another_vote() -> None:
    second = (
        "2024-05-21",
        "Selm Wire",
        "With 53.4 percent in Sunday's run-off, Ada Brenn will be president. Karel Vester got 46.6. "
        "Nearly 300,000 people went to the polls; that is 65 percent of those registered.",
    )
    found = grouped(story(WIRE, second))
    assert all({words} in found for words in ("53.4 percent", "46.6", "65 percent"))
    assert question_of(story(WIRE, second), "46.6").unit == "percent"


def test_yes_and_no_are_two_sides() -> None:
    said = ("2024-05-06", "Selm Wire", "In the referendum 52 percent voted yes and 48 percent no, the commission said.")
    told = ("2024-05-07", "Watch Mission", "The mission's own count of the referendum:\nYes: 51.4 %\nNo: 48.6 %\n")
    found = grouped(story(said, told))
    assert {"52 percent", "51.4 %"} in found
    assert {"48 percent", "48.6 %"} in found


def test_those_asked_are_not_those_who_voted() -> None:
    asked = ("2024-05-01", "Vester Voice", "A survey before the vote gave Karel Vester 44 percent.")
    assert {"44 percent"} in grouped(story(WIRE, asked))


def test_round_to_come_is_not_the_round_of_the_numbers_before_it() -> None:
    told = (
        "2024-05-07",
        "Vester Voice",
        "Ada Brenn won 41.4 percent of the vote and will meet Karel Vester in a run-off.",
    )
    assert {"41.2 percent", "41.4 percent"} in grouped(story(WIRE, told))


def test_shares_of_no_election_are_left_alone() -> None:
    contents = story(("2024-05-08", "Vester Voice", "Shares in Brenn rose 4 percent, Vester 3 percent."))
    assert all({words} in grouped(contents) for words in ("4 percent", "3 percent"))


def test_seats_are_still_counted_for_each() -> None:
    one = a_number("40", 40, text="Brenn won 40 seats.", counted="seats")
    two = a_number("38", 38, origin="Vester", text="Vester won 38 seats.", counted="seats")
    assert len(group_amounts([one, two])) == 2
