"""What was done to those counted, by the verb beside the number."""

from __future__ import annotations

import pytest
from invented import a_number

from reportedly.relations.answers import Answer
from reportedly.relations.courses import has_moved_on
from reportedly.relations.deeds import deed_of, deeds_of, subject_of
from reportedly.relations.grouping import group_amounts

DEEDS = [
    ("The board says 300 trains were called off on Monday.", "called off"),
    ("Trains cancelled since Monday: 300", "cancelled"),
    ("In all 300 trains have since been postponed.", "postponed"),
    ("The court received 300 complaints.", "received"),
    ("The firm wants to axe about 300 jobs.", "axe"),
    ("Of the jobs 300 are to go.", "go"),
    ("All 300 members of Brenn's party were beaten up.", "beaten up"),
    ("The storm cost 300 lives.", None),
    ("He saw 300 trains in the yard.", None),
    ("Then 300 trains were given a new number.", None),  # done to anything
    ("There are 300 trains.\nThe tracks were closed", None),  # another line
]


@pytest.mark.parametrize(("text", "deed"), DEEDS)
def test_verb_beside_the_number_is_the_deed(text: str, deed: str | None) -> None:
    assert deed_of(number(text)) == deed


def number(text: str, words: str = "300", low: float = 300, **known: str) -> Answer:
    return a_number(words, low, text=text, **known)


def test_verbs_of_one_class_say_the_same() -> None:
    off = number("The board says 300 trains were called off.", counted="trains")
    later = number("The paper says 410 trains have been cancelled.", "410", 410, origin="Vester", counted="trains")
    assert len(group_amounts([off, later])) == 1


def test_numbers_far_apart_are_of_other_doers() -> None:
    airport = number("The airport says 600 flights were cancelled.", "600", 600, counted="flights")
    airline = number("The airline scrapped 120 flights.", "120", 120, origin="Vester", counted="flights")
    assert len(group_amounts([airport, airline])) == 2


def test_label_and_sentence_say_the_same() -> None:
    label = number("Homes without power: 300", counted="homes")
    told = number("The storm left 410 homes without power.", "410", 410, origin="Vester", counted="homes")
    assert len(group_amounts([label, told])) == 1


def test_two_verbs_of_one_report_are_two_deeds() -> None:
    text = "So far 300 trains were cancelled and 40 trains were postponed."
    pair = [number(text, counted="trains"), number(text, "40", 40, counted="trains")]
    assert len(set(deeds_of(pair).values())) == 2
    assert len(group_amounts(pair)) == 2


def test_part_is_the_number_of_those_to_whom_it_was_done() -> None:
    text = "So 41 of the 52 hospitals were closed."
    whole = number(text, "52", 52, counted="hospitals")
    part = number(text, "41", 41, counted="hospitals", part_of=whole.id)
    label = number("Hospitals closed: 33", "33", 33, origin="Vester", counted="hospitals")
    groups = [{one.amount.text for one in group.answers} for group in group_amounts([whole, part, label])]
    assert {"52"} in groups
    assert {"41", "33"} in groups


def test_jobs_to_go_are_planned_and_jobs_gone_are_not() -> None:
    plan = number("The firm plans to cut 300 jobs.", counted="jobs", stance="intended")
    will = number("It will axe 410 posts, Brenn said.", "410", 410, origin="Vester", counted="posts", stance="forecast")
    done = number("The firm has cut 200 jobs.", "200", 200, origin="Third", counted="jobs")
    groups = [{one.amount.text for one in group.answers} for group in group_amounts([plan, will, done])]
    assert groups == [{"300", "410"}, {"200"}]


def test_what_was_done_adds_up() -> None:
    first = number("The court received 300 complaints.", day="2024-05-08", counted="complaints")
    later = number("It received 410 complaints.", "410", 410, day="2024-05-09", counted="complaints")
    fewer = number("It sells 410 tents.", "410", 410, day="2024-05-09", counted="tents")
    assert has_moved_on(first, later)
    assert not has_moved_on(first, fewer)


ABOUT = [
    ("The bridge has cost 300 million crowns.", "cost"),
    ("Norvik offered 300 million crowns for the firm.", "offer"),
    ("They have asked donors for 300 million crowns.", "asked"),
    ("Donors have given 300 million crowns.", "given"),
    ("The town would lose 300 million crowns in taxes.", "tax"),
    ("The cost is known. There were 300 million crowns in it.", None),  # of the sentence before
    ("He saw 300 million crowns in the yard.", None),
]


@pytest.mark.parametrize(("text", "about"), ABOUT)
def test_word_near_a_sum_tells_what_it_is_of(text: str, about: str | None) -> None:
    assert subject_of(a_number("300 million crowns", 300_000_000, unit="crown", text=text)) == about


def test_what_is_counted_has_its_noun_for_that() -> None:
    assert subject_of(a_number("300", 300, counted="ships", text="The offer was 300 ships.")) is None


def test_who_is_suspended_is_not_called_off() -> None:
    assert deed_of(number("The clinic suspended 300 nurses.", counted="nurses")) == "suspend"
    assert deed_of(number("The line suspended 300 trains.", counted="trains")) == "suspended"
