"""People of one kind, and what is no people at all."""

from __future__ import annotations

from typing import Any

import pytest
from invented import a_number, question_of, story

from reportedly.relations.grouping import group_amounts
from reportedly.relations.keys import key_of

KINDS = [
    ("18 women died.", "18", "women", "killed", "woman"),
    ("12 men died in the mine.", "12", "men", "killed", None),
    ("Five men and three women died.", "Five", "men", "killed", "man"),
    ("A woman died.", "A woman", "woman", "killed", None),
    ("24 civilian deaths were verified.", "24", "civilian deaths", "killed", "civilian"),
    ("24 deaths were verified.", "24", "deaths", "killed", None),
    ("14 crew members were on board.", "14", "crew members", None, "crew"),
    ("The clinic asked for 200 units of blood.", "200", "units", None, "unit"),
    ("They built 40 housing units.", "40", "housing units", None, "unit"),
    ("They sent four units of infantry.", "four", "units", None, "soldiers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "counted", "state", "kind"), KINDS)
def test_kind_is_told_by_the_words_around(text: str, words: str, counted: str, state: str | None, kind: str | None):
    assert key_of(a_number(words, 40, text=text, counted=counted, state=state)).counted == kind


def together(*answers: Any) -> list[set[str]]:
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


def test_two_sons_do_not_make_sons_of_all_the_dead():
    dead = a_number("12", 12, counted="people", state="killed")
    sons = a_number("two", 2, origin="Vester", counted="sons", state="killed")
    assert together(dead, sons) == [{"12"}, {"two"}]


def test_kind_of_some_is_not_that_of_all():
    text = "Three people, including two teenagers, were hurt."
    whole = a_number("Three", 3, text=text, counted="people", state="wounded")
    part = a_number("two", 2, text=text, counted="teenagers", state="wounded", part_of=whole.id)
    assert together(whole, part) == [{"Three"}, {"two"}]


def test_people_who_fled_are_no_families():
    homes = a_number("60", 60, counted="families", state="displaced")
    people = a_number("1,200", 1_200, origin="Vester", counted="people", state="displaced")
    assert together(homes, people) == [{"60"}, {"1,200"}]


def test_children_among_the_dead_are_the_children_killed():
    linked = story(
        ("2024-05-06", "Selm Wire", "The clinic counted 19 bodies, including three children."),
        ("2024-05-07", "Vester Post", "The ministry said six children were killed."),
    )
    assert question_of(linked, "three").id == question_of(linked, "six").id
    assert question_of(linked, "six").text == "How many children have been killed?"


def test_the_other_part_of_a_crew_is_crew():
    linked = story(("2024-05-06", "Selm Wire", "Nine crew members survived; five died, among them the cook."))
    assert "crew" in question_of(linked, "five").text


def test_fighters_among_the_dead_make_no_fighters_of_all() -> None:
    contents = story(
        (
            "2024-10-06",
            "Selm Wire",
            "At least 17 people were killed and 43 wounded when shells hit the market of Orrin.",
        ),
        (
            "2024-10-08",
            "Orrin Post",
            "The army said that it had killed 14 fighters in Orrin. The mayor said that 31 were killed.",
        ),
    )
    asked = [question_of(contents, number).text for number in ("At least 17", "43", "14", "31")]
    assert asked[1:3] == ["How many people have been wounded?", "How many fighters have been killed in Orrin?"]
    assert "people" in asked[0]
    assert "people" in asked[3]


def test_parts_of_those_told_in_the_sentence_before_share_what_befell_them() -> None:
    contents = story(
        ("2024-10-14", "Selm Wire", "In all 33 people were killed. Of them, 9 were children and 11 were women.")
    )
    assert question_of(contents, "9").text == "How many children have been killed?"
    assert question_of(contents, "11").text == "How many women have been killed?"


def test_confirmed_ones_of_those_suspected_are_all_that_are_confirmed() -> None:
    contents = story(
        ("2024-03-05", "Selm Wire", "The ministry counts 210 suspected cases of cholera, 61 of them confirmed."),
        ("2024-03-08", "Orrin Post", "Confirmed cases of cholera have reached 140."),
    )
    assert question_of(contents, "61").id == question_of(contents, "140").id
