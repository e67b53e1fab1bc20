"""Odds: chances given as numbers by a source, which no scale has to read."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import STATED, chance_on, read_report
from reportedly.claims.odds import find_odds
from reportedly.records import Span

ODDS = [
    ("There is a 70 percent chance of snow.", "70 percent chance", 0.7, 0.7),
    ("There is a five per cent chance of snow.", "five per cent chance", 0.05, 0.05),
    ("The dam is 80% likely to hold.", "80% likely", 0.8, 0.8),
    ("The chance of snow is 60 to 70 percent.", "chance of snow is 60 to 70 percent", 0.6, 0.7),
    (
        "The chance that the dam fails is less than 5 percent.",
        "chance that the dam fails is less than 5 percent",
        0,
        0.05,
    ),
    ("There is a more than 90 percent chance of snow.", "more than 90 percent chance", 0.9, 1),
    ("The party has a one in five chance of winning.", "one in five chance", 0.2, 0.2),
    ("They put the odds of a default at 1 in 4.", "odds of a default at 1 in 4", 0.25, 0.25),
    ("It is a fifty-fifty chance.", "fifty-fifty chance", 0.5, 0.5),
    ("The odds are 50-50.", "50-50", 0.5, 0.5),
]
NO_ODDS = [
    "70 percent of the voters had a chance to vote.",
    "The likelihood had risen by 5 percent.",
    "The odds went from 20 percent to 50 percent.",
    "A 20 percent chance of rain became a 50 percent chance of snow.",
    "There is a good chance of snow.",
    "There was little chance of a deal and the risk was one in a thousand.",
    "The odds are five in three.",
    "A 700 percent chance is none.",
]


@pytest.mark.parametrize(("text", "words", "low", "high"), ODDS)
def test_number_of_a_chance_is_read_as_given(text: str, words: str, low: float, high: float) -> None:
    found = find_odds(text, Span(0, len(text)))
    assert found is not None
    chance, place = found
    assert (chance.words, chance.low, chance.high, chance.scale) == (words, low, high, STATED)
    assert place.of(text) == words


@pytest.mark.parametrize("text", NO_ODDS)
def test_what_is_no_number_of_a_chance(text: str) -> None:
    assert find_odds(text, Span(0, len(text))) is None


def test_number_goes_before_words_on_every_scale() -> None:
    report = a_report("Olenko said the dam was 90 percent likely to fail.")
    (claim,) = read_report(report).claims
    for scale in ("icd203", "kent"):
        chance = chance_on(report, claim, scale)
        assert chance is not None
        assert (chance.words, chance.low, chance.scale) == ("90 percent likely", 0.9, STATED)
