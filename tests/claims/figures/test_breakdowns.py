"""What kind of people some of those counted were, and who went to hospital."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import plain_sentences
from reportedly.claims.figures import find_figures

# Each number with what it counts, what is said of them, and of which number it is a part.
Read = list[tuple[str, str | None, str | None, str | None]]


def read(text: str) -> Read:
    figures = find_figures(a_report(text), plain_sentences(text), [])
    words = {figure.id: figure.text for figure in figures}
    return [(one.text, one.counted, one.state, words.get(one.part_of or "")) for one in figures]


BROKEN_DOWN: list[tuple[str, Read]] = [
    ("It said 17 of the dead were women.", [("17", "women", "killed", None)]),
    (
        "Of the 38 killed, 20 were women, seven were children and 11 were men, she said.",
        [
            ("38", None, "killed", None),
            ("20", "women", "killed", "38"),
            ("seven", "children", "killed", "38"),
            ("11", "men", "killed", "38"),
        ],
    ),
    (
        "Of the 67 dead, 12 were children, 30 women and 25 men.",
        [
            ("67", None, "killed", None),
            ("12", "children", "killed", "67"),
            ("30", "women", "killed", "67"),
            ("25", "men", "killed", "67"),
        ],
    ),
    # How many were women and how many children is not told.
    ("Orrin said 17 of the dead were women and children.", [("17", None, "killed", None)]),
    (
        "The blast killed six people: four women and two boys.",
        [("six", "people", "killed", None), ("four", "women", "killed", "six"), ("two", "boys", "killed", "six")],
    ),
    ("Of the 58 wounded, 23 have been discharged.", [("58", None, "wounded", None), ("23", None, None, None)]),
    (
        "The clinic said 58 people were hurt, 14 of them critically.",
        [("58", "people", "wounded", None), ("14", "people", "critical", "58")],
    ),
    ("The two left were critically injured.", [("two", None, "wounded", None)]),
    (
        "Of the 217 people on board, including a crew of 16, 104 died.",
        [("217", "people", None, None), ("16", "crew", None, "217"), ("104", None, "killed", None)],
    ),
    ("Three bakers are among the dead.", [("Three", "bakers", "killed", None)]),
    ("Among those killed were three bakers.", [("three", "bakers", "killed", None)]),
    ("The blast killed him and two others.", [("two", None, "killed", None)]),
    ("Two bakers, 26 and 21, left.", [("Two", "bakers", None, None), ("26", None, None, None), ("21", None, None, None)]),
    ("Two men, 26 and 21, who were shot in the leg, left.", [("Two", "men", "shot", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), BROKEN_DOWN)
def test_those_of_a_kind_are_a_part_of_all(text: str, figures: Read) -> None:
    assert read(text) == figures


TAKEN = [
    ("Ambulances sent four people to the hospital.", "hospitalised"),
    ("Four people were taken to a nearby clinic.", "hospitalised"),
    ("Four people went to the hospital on their own.", "hospitalised"),
    ("Four people were shot and brought to two clinics.", "shot"),
    ("The command sent four soldiers to the front.", "deployed"),
    ("Four people went to the theatre near the hospital.", None),
    ("Four people were found alive.", "rescued"),
]


@pytest.mark.parametrize(("text", "state"), TAKEN)
def test_who_is_taken_to_a_hospital_was_not_deployed(text: str, state: str | None) -> None:
    assert read(text)[0][2] == state


def test_displaced_and_saved_are_no_nouns() -> None:
    assert read("It put the number of displaced at 2,000.") == [("2,000", None, "displaced", None)]
    assert read("They bring the number of those saved to 125.") == [("125", None, "rescued", None)]
