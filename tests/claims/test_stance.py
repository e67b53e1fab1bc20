"""Stance: how a source stands to what it says, by which words; and chance."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.stance import find_chance, find_clause_stance, find_stance
from reportedly.records import Span

STANCES = [
    ("Olenko said the dam held.", "asserted", None),
    ("Olenko denied that the dam held.", "denied", None),
    ("Olenko denied that the dam would hold.", "denied", None),
    ("Olenko rejected the claim that the dam held.", "denied", None),
    ("Olenko doubted that the dam would hold.", "doubted", None),
    ("The agency has seen no sign of a leak.", "doubted", None),
    ("Olenko said that the dam will fail by Friday.", "forecast", "will"),
    ("Olenko said the dam could fail.", "forecast", "could"),
    ("Olenko said the dam is expected to fail.", "forecast", "is expected"),
    ("Olenko said the dam is likely to fail.", "forecast", "likely to"),
    ("Olenko predicted a flood.", "forecast", None),
    ("Olenko predicted that the dam would fail.", "forecast", "would"),
    ("“We will rebuild the dam,” said Olenko.", "intended", "We will"),
    ("Olenko said that the town plans to rebuild the dam.", "intended", "plans to"),
    ("The ministry promised to send 40 boats.", "intended", None),
    ("NBC reported that officials announced a plan to send boats.", "intended", "plan to"),
    ("Olenko said the dam would fail if the rain went on.", "conditional", "if"),
    ("If the rain goes on, the dam will fail, Olenko said.", "conditional", "If"),
    ("Olenko said they would leave unless the rain stopped.", "conditional", "unless"),
    ("Olenko believes that the dam has failed.", "estimated", None),
    ("Engineers estimate that 40 boats were lost.", "estimated", None),
    ("Engineers put the number of lost boats at 40.", "estimated", None),
    ("Olenko said that the dam had probably failed.", "estimated", "probably"),
    ("Olenko said it was unlikely that the dam had failed.", "estimated", "unlikely"),
    ("Olenko said the dam failed on 3 May.", "asserted", None),  # a month, not "may"
    ("Olenko said the May harvest was poor.", "asserted", None),
    ("Olenko said in May that the dam failed in May 2030.", "asserted", None),
    ("Olenko said 40 boats sank, a figure that could not be confirmed.", "asserted", None),
]


@pytest.mark.parametrize(("text", "stance", "words"), STANCES)
def test_cue_and_content_make_the_stance(text: str, stance: str, words: str | None) -> None:
    (claim,) = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert claim.stance == stance
    assert [span.of(text) for span in claim.evidence.get("stance", ())] == ([words] if words else [])
    assert words is None or f"“{words}” makes it {stance}" in claim.why


CHANCES = [
    ("almost no chance", 0.01, 0.05),
    ("a remote chance", 0.01, 0.05),
    ("very unlikely", 0.05, 0.2),
    ("highly unlikely", 0.05, 0.2),
    ("unlikely", 0.2, 0.45),
    ("a roughly even chance", 0.45, 0.55),
    ("likely", 0.55, 0.8),
    ("probable", 0.55, 0.8),
    ("very likely", 0.8, 0.95),
    ("highly likely", 0.8, 0.95),
    ("almost certain", 0.95, 0.99),
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


@pytest.mark.parametrize("text", ["The dam could fail.", "The dam may fail.", "An unlikeable man left."])
def test_could_and_may_have_no_chance(text: str) -> None:
    assert find_chance(text, Span(0, len(text))) is None


def test_scales_are_never_mixed() -> None:
    text = "There is a realistic possibility that it failed."
    assert find_chance(text, Span(0, len(text))) is None
    found = find_chance(text, Span(0, len(text)), scale="phia")
    assert found is not None
    assert (found[0].words, found[0].low, found[0].high) == ("realistic possibility", 0.4, 0.5)


def test_each_figure_has_the_stance_of_its_clause() -> None:
    text = "there are 3,000 men now, with the number expected to reach 12,000"
    whole = Span(0, len(text))
    now, later = (Span(text.index(words), text.index(words) + len(words)) for words in ("3,000", "12,000"))
    assert find_clause_stance(text, whole, now, "asserted").stance == "asserted"
    assert find_clause_stance(text, whole, later, "asserted").stance == "forecast"
    assert find_clause_stance(text, whole, later, "denied").stance == "denied"


def test_stance_of_nothing_is_asserted() -> None:
    assert find_stance(None, "", Span(0, 0)).stance == "asserted"
