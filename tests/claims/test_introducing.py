"""Quotations behind a clause and a colon, and replies in nouns."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

INTRODUCED = [
    ("The minister brushed it aside: “We did what we could.”", "The minister", "We did what we could"),
    ("Okafor shook his head: “Nobody warned us.”", "Okafor", "Nobody warned us"),
    ("The judge, Anna Brask, lost patience: “Enough of this.”", "The judge, Anna Brask", "Enough of this"),
    ("Mayor Olenko had never hidden it: “The dam must go.”", "Mayor Olenko", "The dam must go"),
    ("“Nonsense,” was the reply of Ivo Land.", "Ivo Land", "Nonsense"),
    ("“Nonsense,” was the reply of the party's treasurer, Ivo Land.", "the party's treasurer, Ivo Land", "Nonsense"),
    ("“No,” came the answer from the ministry.", "the ministry", "No"),
    ("The mayor's response was swift: “Never again.”", "The mayor", "Never again"),
    ("The ministry's explanation: “A technical error.”", "The ministry", "A technical error"),
    ("Nora Velt has read it. Her verdict: “Too little, too late.”", "Her", "Too little, too late"),
]


@pytest.mark.parametrize(("text", "source", "content"), INTRODUCED)
def test_quotation_has_the_speaker_who_leads_up_to_it(text: str, source: str, content: str) -> None:
    claims = [one for one in read_report(a_report(text, published="2031-05-14")).claims if one.source.kind != "outlet"]
    assert [(one.source.text, one.content.text, one.quotation) for one in claims] == [(source, content, "direct")]


def test_what_was_possible_is_no_forecast() -> None:
    [claim] = read_report(a_report("The minister shrugged: “We did what we could.”", published="2031-05-14")).claims
    assert claim.stance == "asserted"


def test_things_lead_up_to_no_claim() -> None:
    text = "A sign hung on the door: “Closed.”"
    assert [
        one for one in read_report(a_report(text, published="2031-05-14")).claims if one.source.kind != "outlet"
    ] == []


def test_her_reply_is_that_of_the_one_before() -> None:
    text = "Nora Velt has read the plan. Her verdict: “Too little, too late.”"
    report = a_report(text, published="2031-05-14")
    [claim] = [one for one in read_report(report).claims if one.source.kind != "outlet"]
    assert [span.of(text) for span in claim.evidence["actor"]] == ["Nora Velt"]
