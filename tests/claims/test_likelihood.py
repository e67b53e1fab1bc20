"""Likelihood: words of probability on one named scale, the ICD 203 unless another is asked for."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.likelihood import SCALES, ScaleName, chance_on, find_chance
from reportedly.records import Span

CHANCES = [
    ("almost no chance", 0.01, 0.05),
    ("a remote chance", 0.01, 0.05),
    ("very unlikely", 0.05, 0.2),
    ("highly improbable", 0.05, 0.2),
    ("unlikely", 0.2, 0.45),
    ("a roughly even chance", 0.45, 0.55),
    ("likely", 0.55, 0.8),
    ("probable", 0.55, 0.8),
    ("very likely", 0.8, 0.95),
    ("highly likely", 0.8, 0.95),
    ("almost certain", 0.95, 0.99),
    ("nearly certain", 0.95, 0.99),
]


@pytest.mark.parametrize(("words", "low", "high"), CHANCES)
def test_words_of_probability_are_read_on_a_named_scale(words: str, low: float, high: float) -> None:
    text = f"Olenko said it was {words} that the dam had failed."
    (claim,) = read_report(a_report(text)).claims
    assert claim.chance is not None
    assert (claim.chance.low, claim.chance.high, claim.chance.scale) == (low, high, "icd203")
    assert [span.of(text) for span in claim.evidence["chance"]] == [claim.chance.words]
    assert claim.chance.words in words
    assert claim.stance == "estimated"


NO_CHANCES = [
    "The dam could fail.",
    "The dam may fail.",
    "An unlikeable man left.",
    "A remote village was cut off.",
    "The dam is not likely to fail.",
    "It is more likely than not that it failed.",
    "Nobody knows how likely that is.",
    "There is a good chance that it fails.",
    "There is a slim chance that it fails.",
    "There is a better than even chance that it fails.",
    "There is less than an even chance that it fails.",
    "It is anything but likely to fail.",
    "It is far from likely to fail.",
    "It is by no means unlikely to fail.",
]


@pytest.mark.parametrize("text", NO_CHANCES)
def test_what_no_scale_has_is_no_chance(text: str) -> None:
    assert find_chance(text, Span(0, len(text))) is None


def test_remote_is_a_chance_where_it_is_said_of_one() -> None:
    text = "The chance of a flood is remote."
    found = find_chance(text, Span(0, len(text)))
    assert found is not None
    assert found[0].words == "remote"


ON_SCALES: list[tuple[str, ScaleName, tuple[float, float] | None]] = [
    ("very likely", "icd203", (0.8, 0.95)),
    ("likely", "phia", (0.55, 0.75)),
    ("very likely", "phia", None),  # the yardstick has "likely" and no "very likely"
    ("a realistic possibility", "phia", (0.4, 0.5)),
    ("a realistic possibility", "icd203", None),
    ("probable", "kent", (0.63, 0.87)),
    ("unlikely", "kent", None),
]


@pytest.mark.parametrize(("words", "scale", "ends"), ON_SCALES)
def test_a_claim_is_shown_on_the_scale_asked_for(
    words: str, scale: ScaleName, ends: tuple[float, float] | None
) -> None:
    report = a_report(f"Olenko said it was {words} that the dam had failed.")
    reading = read_report(report)
    chance = chance_on(report, reading.claims[0], scale)
    assert ((chance.low, chance.high) if chance else None) == ends
    assert chance is None or chance.scale == scale


def test_each_scale_has_a_name() -> None:
    text = "It almost certainly failed."
    for scale in SCALES:
        found = find_chance(text, Span(0, len(text)), scale)
        assert found is not None
        assert found[0].scale == scale
