"""Cues: which words introduce a statement, and which only look like it."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report, read_sentences
from reportedly.claims.cues import find_cues
from reportedly.claims.forms import Cue, known_forms, known_phrases
from reportedly.claims.particles import looks_like_clause
from reportedly.claims.phrasal import find_openings
from reportedly.claims.units import make_units
from reportedly.text import paragraphs, quotations


def cues_in(text: str) -> list[Cue]:
    (unit,) = make_units(read_sentences(a_report(text)), quotations(text, paragraphs(text)))
    return find_cues(unit.tokens, [any(name.span.holds(token.span) for name in unit.names) for token in unit.tokens])


KINDS = [
    ("Olenko said that it held.", [("say", "statement")]),
    ("Olenko believes that it held.", [("believe", "belief")]),
    ("Olenko predicted that it would hold.", [("predict", "forecast")]),
    ("Olenko vowed to stay.", [("vow", "intention")]),
    ("Olenko denied that it held.", [("deny", "denial")]),
    ("Olenko ruled out that it held.", [("rule out", "denial")]),
    ("Olenko doubted that it held.", [("doubt", "doubt")]),
    ("Olenko has seen no sign of a leak.", [("see nothing", "doubt")]),
    ("Olenko did not find any trace of a leak.", [("see nothing", "doubt")]),
    ("Olenko has so far seen no credible evidence that it held.", [("see nothing", "doubt")]),
    ("Olenko has no evidence that it held.", [("see nothing", "doubt")]),
    ("Olenko does not believe that it held.", [("does not believe that", "doubt")]),
    ("Olenko is sceptical that it held.", [("is sceptical that", "doubt")]),
    ("The ministry lists 12 cases.", [("list", "statement")]),
    ("Olenko aims to stay.", [("aim", "intention")]),
    ("It was reported that it held.", [("it was reported that", "unsourced")]),
    ("The dam, it has been reported, held.", [("it has been reported", "unsourced")]),
    ("Kyodo quoted Olenko as saying it held.", [("say", "quoted")]),
    ("Kyodo learnt from Olenko that it held.", [("tell", "heard")]),
    ("It held, according to Olenko.", [("according to", "according")]),
    ("It reportedly held.", [("reportedly", "unsourced")]),
    ("Olenko declined to comment.", [("decline", "silent")]),
    ("Olenko did not say whether it held.", [("say", "silent")]),
    ("Olenko hasn’t confirmed that it held.", [("confirm", "silent")]),
    ("Olenko did not deny that it held.", [("deny", "silent")]),
    ("Olenko no longer expects to stay.", [("expect", "silent")]),
    ("Engineers put the loss at 40 boats.", [("put at", "belief")]),
    ("The ministry raised the toll to 47.", [("put to", "statement")]),
]


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_cue_has_a_class(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(cue.lemma, cue.kind) for cue in cues_in(text)] == expected


LOOKALIKES = [
    "The plan was announced in March.",
    "It was said.",
    "His claims and her doubts are old.",
    "The United States left.",
    "“He said that it held” was the title.",
    "The boats left without notes or comments.",
    "They were told to leave.",
    "She put the child on the boat.",
    "The ministry lists its members.",
    "It pays 40 crowns per day.",
    "Posted: Friday, 14 May.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_lookalike_is_no_cue(text: str) -> None:
    assert [cue.lemma for cue in cues_in(text)] == []


NO_CLAIM = [
    "Nora Velt declined to comment on the 40 dead.",
    "The ministry refused to say how many boats were lost.",
    "The ministry declined to say that 40 boats were lost.",
    "Officials did not confirm that 40 boats were lost.",
    "Nora Velt refused to comment on reports that 40 boats were lost.",
    "The claim that 40 boats were lost could not be verified.",
    "“Did 40 boats sink?” asked Nora Velt.",
    "“Where are the 40 boats?” said Nora Velt.",
    "Did 40 boats sink?",
    "Nora Velt was told to leave.",
    "“No comment,” said Nora Velt.",
    "Nora Velt said nothing.",
    "Neither Nora Velt nor the army would say who fired.",
    "Mr Said lives in Tarn.",
    "According to plan, the convoy left at dawn.",
    "The work goes on according to schedule.",
]


@pytest.mark.parametrize("text", NO_CLAIM)
def test_refusal_question_or_lookalike_makes_no_claim(text: str) -> None:
    # The figures in it are not the outlet's own word either.
    reading = read_report(a_report(text))
    assert [claim.content.text for claim in reading.claims] == []
    assert all(figure.claim is None for figure in reading.figures)


def test_statement_beside_a_question_is_a_claim() -> None:
    text = "“We lost 40 boats. Who will pay?” said Nora Velt."
    (claim,) = read_report(a_report(text)).claims
    assert claim.content.text == "We lost 40 boats. Who will pay?"


CLAUSES = [("the dam held", True), ("the dam was old", True), ("nobody wanted it", True), ("the mayor of Tarn", False)]


@pytest.mark.parametrize(("words", "expected"), CLAUSES)
def test_clause_has_a_finite_verb(words: str, expected: bool) -> None:
    (unit,) = make_units(read_sentences(a_report(words)), [])
    assert looks_like_clause(unit.tokens) is expected


def test_cue_of_every_form_begins_where_one_may() -> None:
    for words in [*known_phrases(), *known_forms()]:
        assert 0 in find_openings(words.split()), words


def test_nothing_is_seen_where_no_noun_says_so() -> None:
    assert find_openings(["they", "have", "seen", "no", "sign", "of", "it"]) == [1, 2]
    assert find_openings(["they", "have", "seen", "it"]) == []
    assert find_openings([]) == []


CONTESTED = [
    ("Olenko contested the ministry's account.", ["contest"]),
    ("Olenko took issue with the figure of 40 dead.", ["contest"]),
    ("Olenko scoffed at talk of thousands.", ["contest"]),
    ("Olenko contested the election.", []),
    ("Olenko challenged the account holder.", []),
    ("The account was contested by nobody.", []),
    ("Olenko stood by her statement that it held.", ["say"]),
    ("Olenko stood by her account.", []),
]


@pytest.mark.parametrize(("text", "lemmas"), CONTESTED)
def test_verbs_that_deny_only_what_somebody_said(text: str, lemmas: list[str]) -> None:
    assert [cue.lemma for cue in cues_in(text)] == lemmas
