"""A count that names no place is of the place of its story."""

from __future__ import annotations

from typing import Any

from invented import a_number

from reportedly.records import Span
from reportedly.relations.answers import Answer
from reportedly.relations.grouping import group_amounts
from reportedly.relations.keys import key_of
from reportedly.relations.mainplaces import find_main_place

HURT: dict[str, Any] = {"state": "wounded", "counted": "people"}


def at_place(words: str, text: str, place: str, **known: Any) -> Answer:
    start = text.rindex(place)
    evidence = {"place": (Span(start, start + len(place)),)}
    return a_number(words, float(words), text=text, place=f"id of {place}", evidence=evidence, **(HURT | known))


def elsewhere(words: str, text: str, **known: Any) -> Answer:
    return a_number(words, float(words), text=text, **(HURT | known))


def together(*answers: Answer) -> list[set[str]]:
    return [{answer.amount.text for answer in group.answers} for group in group_amounts(answers)]


def main_place(*answers: Answer) -> str | None:
    return find_main_place(answers, {answer.id: key_of(answer) for answer in answers})


NAMED = at_place("30", "Blast in Veldt\n\nIt said 30 were wounded in Veldt.", "Veldt")
SILENT = elsewhere("33", "Blast in Veldt kills 15\n\nIt said 33 were wounded.", origin="Vester")
LATER = elsewhere("41", "Veldt mourns\n\nIt said 41 were wounded.", origin="Third", day="2024-05-10")


def test_place_of_the_story_goes_without_saying():
    assert main_place(NAMED, SILENT, LATER) == "id of Veldt"
    assert together(NAMED, SILENT, LATER) == [{"30", "33", "41"}]


def test_place_with_which_few_reports_open_is_one_of_many():
    others = [
        elsewhere(str(n), f"Storm in the hills\n\nIt said {n} were wounded.", origin=f"No {n}") for n in (42, 44, 46)
    ]
    assert main_place(NAMED, *others) is None


def test_second_place_keeps_them_apart():
    orrin = at_place("12", "Blast in Veldt\n\nIt said 12 were wounded in Orrin.", "Orrin", origin="Fourth")
    assert main_place(NAMED, SILENT, LATER, orrin) is None


def test_in_veldt_alone_says_that_there_are_more():
    alone = at_place("30", "Blast in Veldt\n\nIt said 30 were wounded in Veldt alone.", "Veldt")
    assert main_place(alone, SILENT, LATER) is None
