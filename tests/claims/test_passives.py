"""Statements told backwards, behind their content or of the sentence before."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def claims_in(text: str) -> list[tuple[str | None, str]]:
    """Return source and content of each attributed claim."""
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [(one.source.text, one.content.text) for one in claims if one.source.kind != "outlet"]


TOLD = [
    ("Two people were injured, as was reported by the rescue service.", "the rescue service", "Two people were injured"),
    ("As reported by the General Staff, 40 drones were shot down.", "the General Staff", "40 drones were shot down"),
    ("It was announced by the governor that the bridge was closed.", "the governor", "the bridge was closed"),
    ("The bridge is closed, which was confirmed by the mayor.", "the mayor", "The bridge is closed"),
    ("“The bridge is closed,” it is said in the message of the ministry.", "the message of the ministry", "The bridge is closed"),
    ("This was stated by the president: “The bridge is closed.”", "the president", "The bridge is closed"),
    ("Two people were injured. This was reported by the mayor of Tarn.", "the mayor of Tarn", "Two people were injured"),
    ("Two people were injured. About this informs the mayor of Tarn.", "the mayor of Tarn", "Two people were injured"),
    ("About this stated the mayor of Tarn on her channel: “The bridge is closed.”", "the mayor of Tarn", "The bridge is closed"),
    ("According to the words of the mayor, the bridge is closed.", "the mayor", "the bridge is closed"),
    ("According to information from the police, the bridge is closed.", "the police", "the bridge is closed"),
    ("The bridge is closed said a spokeswoman for the mayor.", "a spokeswoman for the mayor", "The bridge is closed"),
    ("The photographs, which Oslo says show a jetty, are old.", "Oslo", "The photographs … show a jetty"),
    ("The bridge, which officials say was mined, was closed.", "officials", "The bridge … was mined"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content"), TOLD)
def test_who_tells_is_found_on_either_side(text: str, source: str, content: str) -> None:
    assert [(told, said.rstrip(".")) for told, said in claims_in(text)] == [(source, content)]


def test_what_two_report_is_a_claim_of_each() -> None:
    text = "According to the rescue service, there are 4 dead, what is reported also by the prosecutor’s office."
    assert claims_in(text) == [
        ("the rescue service", "there are 4 dead"),
        ("the prosecutor’s office", "there are 4 dead"),
    ]


def test_number_that_somebody_gave_is_a_claim_of_theirs() -> None:
    text = "The opposition cast doubt on the turnout of 71 percent announced by the electoral commission."
    assert ("the electoral commission", "the turnout of 71 percent") in claims_in(text)


def test_relative_clause_with_its_own_verb_is_no_part_of_a_source() -> None:
    text = "Raids killed dozens, according to the rebels, who put the dead at not less than 45."
    assert [source for source, _ in claims_in(text)] == ["the rebels", "the rebels"]


def test_quotation_in_a_paragraph_of_its_own_goes_on_with_what_was_said() -> None:
    text = "Nora Velt said that the river rose at night.\n\n“By dawn it was in the house.”"
    assert claims_in(text) == [("Nora Velt", "the river rose at night … By dawn it was in the house")]


def test_question_that_goes_on_with_a_quotation_is_no_part_of_it_and_costs_nothing() -> None:
    text = "“It held,” said Nora Velt. “Who will pay?”\n\n“The town paid in May.”"
    assert claims_in(text) == [("Nora Velt", "It held … The town paid in May")]
