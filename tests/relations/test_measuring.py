from typing import Any

import pytest
from invented import a_number

from reportedly.records import Claim
from reportedly.relations.questions import ask


def nobody(claim: Claim) -> str | None:
    return None


MEASURES: list[tuple[str, str, dict[str, Any], str]] = [
    ("The damage was put at €4m.", "€4m", {"counted": "damage", "unit": "EUR"}, "How high is the damage, in euros?"),
    ("The bail is 900 lenns.", "900", {"unit": "CHF", "counted": "bail"}, "How high is the bail, in francs?"),
    (
        "They sat 30 miles west of Orlin.",
        "30 miles",
        {"unit": "mile"},
        "What length or distance, in “They sat 30 miles west of Orlin”?",
    ),
    ("The gun was a .22 calibre.", ".22 calibre", {"unit": "calibre", "counted": "gun"}, "What calibre, in “The gun was a .22 calibre”?"),
    ("The calf weighs 40 kg.", "40 kg", {"unit": "kg"}, "What weight, in “The calf weighs 40 kg”?"),
    ("It runs at 80 km an hour.", "80 km", {"unit": "km/hour"}, "What speed, in “It runs at 80 km an hour”?"),
    ("He got 40 euros an hour.", "40 euros", {"unit": "EUR/hour"}, "How much money an hour, in “He got 40 euros an hour”?"),
    (
        "A ninth of the world's cocoa passes here.",
        "A ninth",
        {"unit": "share", "counted": "world's cocoa"},
        "What share of the world's cocoa, in “A ninth of the world's cocoa passes here”?",
    ),
    ("A fifth of the colony died.", "A fifth", {"unit": "share", "counted": "colony", "state": "killed"}, "What share of the colony has been killed?"),
    (
        "Some 90 litres of water passed through.",
        "90 litres",
        {"unit": "l", "counted": "water passed"},
        "How many litres of water, in “Some 90 litres of water passed through”?",
    ),
    (
        "Half of those asked are against it.",
        "Half",
        {"unit": "percent", "counted": "anonymous"},
        "What percentage, in “Half of those asked are against it”?",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "known", "question"), MEASURES, ids=[row[3] for row in MEASURES])
def test_measure_is_asked_for_by_what_it_measures(text: str, words: str, known: dict[str, Any], question: str) -> None:
    [asked] = ask([a_number(words, 40, text=text, **known)], [], {}, nobody).questions
    assert asked.text == question
