"""Of which of those killed, hurt or rescued a number is."""

from __future__ import annotations

import pytest
from invented import a_number

from reportedly.relations.keys import key_of
from reportedly.relations.portions import portion_of

PORTIONS = [
    ("Twelve bodies have not yet been identified.", "Twelve", "bodies", "killed", "identified"),
    ("Twelve of the dead were named.", "Twelve", None, "killed", "named"),
    ("Twelve bodies lay beside the road to the named village.", "Twelve", "bodies", "killed", None),
    ("Seven of the wounded later died.", "Seven", None, "killed", "of the wounded"),
    ("It stands at 41 after seven people died of their wounds.", "seven", "people", "killed", "of the wounded"),
    ("It stands at 41, the town said, after seven people died of their wounds.", "41", None, "killed", None),
    ("Seven people died of their injuries in the crash.", "Seven", "people", "killed", None),
    ("Four are feared dead.", "Four", None, "killed", "feared"),
    ("18 people must be presumed dead.", "18", "people", "killed", "feared"),
    ("18 people were found dead.", "18", "people", "killed", None),
    ("The blast killed him and two others.", "two", None, "killed", "beside one"),
    ("The baker says he carried out nine dead.", "nine", None, "killed", "by own count"),
    ("Divers carried out nine dead.", "nine", None, "killed", None),
    ("74 people were picked up by boats, 31 by helicopter.", "74", "people", "rescued", "by some"),
    ("74 people were picked up by boats.", "74", "people", "rescued", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "counted", "state", "portion"), PORTIONS)
def test_some_of_them_are_counted_apart(text: str, words: str, counted: str | None, state: str, portion: str | None):
    assert portion_of(a_number(words, 7, text=text, counted=counted, state=state), state) == portion


NOBODY = [
    ("There were no survivors in the lower deck.", "in a part of it"),
    ("In the fish hall, where most were found, no survivors were seen.", "in a part of it"),
    ("There were no survivors on the plane.", None),
    ("There were no survivors.", None),
]


@pytest.mark.parametrize(("text", "portion"), NOBODY)
def test_nobody_in_one_part_is_not_nobody_at_all(text: str, portion: str | None):
    found = a_number("no", 0, 0, text=text, counted="survivors", state="rescued")
    assert key_of(found).extent == portion


def test_the_dead_of_an_earlier_year_are_others():
    then = a_number("88", 88, text="It is the worst since 1961, when 88 people died.", counted="people", state="killed")
    now = a_number("88", 88, text="It is the worst day of 2024, when 88 people died.", counted="people", state="killed")
    assert key_of(then).is_another
    assert not key_of(now).is_another
