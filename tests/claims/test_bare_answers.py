"""Answers without a verb, and what a speaker does beside telling."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def told_in(text: str) -> list[tuple[str | None, str]]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [(one.source.text, one.content.text) for one in claims if one.source.kind != "outlet"]


ANSWERS = [
    ("How many were there? Nine, he said.", "he", "Nine"),
    ("Were any hurt? None, the general said flatly.", "the general", "None"),
    ("Was it mined? A lie, the general said.", "the general", "A lie"),
    ("No casualties so far, said the mayor of Tarn.", "the mayor of Tarn", "No casualties so far"),
    ("The man was at Velt Jr. Hospital of Orrin County, police said.", "police", "The man was at Velt Jr. Hospital of Orrin County"),
    ("It has held, the ministry said, contradicting the mayor, who had wept.", "the ministry", "It has held"),
    ("The rebels had fled, the army said, leaving behind 40 dead.", "the army", "The rebels had fled … leaving behind 40 dead"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), ANSWERS)
def test_answer_is_told_without_a_verb(text: str, source: str, content: str) -> None:
    assert told_in(text) == [(source, content)]


def test_list_before_another_speaker_is_told_whole() -> None:
    text = "The army said it was holding the engineer Paul Orr and two drivers, Reuters reported on Monday."
    assert told_in(text) == [("The army", "it was holding the engineer Paul Orr and two drivers")]


def test_new_speaker_behind_and_ends_what_was_told() -> None:
    text = "Velt denied all charges and his lawyer said he would appeal."
    assert told_in(text) == [("Velt", "all charges"), ("his lawyer", "he would appeal")]


@pytest.mark.parametrize("source", ["The trust that runs it", "The firm that built it"])
def test_it_behind_a_verb_speaks_for_nobody(source: str) -> None:
    assert told_in(f"{source} says the bridge is safe.") == [(source, "the bridge is safe")]
    assert told_in(f"The bridge is safe, {source.lower()} says.") == [(source.lower(), "The bridge is safe")]


def test_report_that_claimed_it_speaks_itself() -> None:
    text = "He wept over a report that claimed it had rained."
    assert told_in(text) == [("a report", "it had rained")]


@pytest.mark.parametrize("text", ["The ministry dismissed 40 officers.", "The ministry dismissed the director."])
def test_people_are_dismissed_and_not_denied(text: str) -> None:
    assert told_in(text) == []


def test_agency_that_quotes_has_no_claim_of_its_own() -> None:
    text = "The ministry's chief was quoted as saying by the agency Tamra that 70 had died."
    assert told_in(text) == [("The ministry's chief", "70 had died")]


SAID = [
    ("“Rubbish,” snapped the minister.", [("the minister", "Rubbish")]),
    ("It is not true that it sank, the captain protested.", [("the captain", "It is not true that it sank")]),
    ("Miners protested on Sunday.", []),
    ("The rope snapped at noon.", []),
    ("Counts differ: police said 12,000, the union 30,000.", [("police", "12,000"), ("the union", "30,000")]),
    (
        "Velt reckons it was between 40 and 50, a fraction of the 600 promised in May.",
        [("Velt", "it was between 40 and 50, a fraction of the 600 promised in May")],
    ),
]


@pytest.mark.parametrize(("text", "told"), SAID)
def test_manner_of_speaking_and_numbers_tell(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


@pytest.mark.parametrize(("listener", "relay"), [("The Meridian", ["The Meridian"]), ("the meeting", [])])
def test_listener_with_an_article_of_its_own_is_a_paper(listener: str, relay: list[str]) -> None:
    text = f"Two guards told {listener} that the dam had burst."
    [claim] = read_report(a_report(text, published="2031-05-14")).claims
    assert [span.of(text) for span in claim.evidence.get("relay", ())] == relay
