"""Talks: who speaks in interviews and transcripts, and what is only asked."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

INTERVIEW = """Ida Brenn ran the ferry line for nine years. Ida Brenn left in May.

Otto Lauk: When did you hear of the sale?

Ida Brenn: I read of it in the paper. Nobody had called me.

Lauk: The minister says that you were told in April.

Brenn: He told me about a dock. Will he say so in court?

Q: How many ships were there?

A: We had 14 ships when I left.

Brenn added that two more had been ordered.
"""


def told_in(text: str) -> list[tuple[str | None, str, list[str]]]:
    report = a_report(text)
    return [
        (claim.source.text, claim.content.text, [span.of(text) for span in claim.evidence.get("relay", ())])
        for claim in read_report(report).claims
        if claim.source.kind != "outlet"
    ]


def test_each_turn_is_its_speakers_and_questions_are_nobodys() -> None:
    assert told_in(INTERVIEW) == [
        ("Ida Brenn", "I read of it in the paper. Nobody had called me", []),
        ("The minister", "you were told in April", ["Lauk"]),
        ("Brenn", "He told me about a dock", []),
        ("Ida Brenn", "We had 14 ships when I left", []),
        ("Brenn", "two more had been ordered", []),
    ]


def test_transcript_in_capitals_has_roles_directions_and_turns_over_paragraphs() -> None:
    text = """ANNA LOOS, HOST: Good evening. The strike at Tolm is three weeks old. Who is still out?

PETER KRAN, SECRETARY OF THE STEEL UNION: Nine in ten of us are out.

We have food for a month.

(APPLAUSE)

LOOS: The company told us last night that it is fewer than half.

KRAN: They count the sick as working. We will be out until June.
"""
    assert told_in(text) == [
        ("ANNA LOOS, HOST", "Good evening. The strike at Tolm is three weeks old", []),
        (
            "PETER KRAN, SECRETARY OF THE STEEL UNION",
            "Nine in ten of us are out … We have food for a month",
            [],
        ),
        ("The company", "it is fewer than half", ["LOOS"]),
        ("KRAN", "They count the sick as working", []),
        ("KRAN", "We will be out until June", []),
    ]


NO_TALKS = [
    "Police: Suspect held\n\nPolice: Road open again\n\nMayor: Who is to pay?",
    "Killed: 14 people in Tarn\n\nWounded: 30 people in Tarn\n\nKilled: 3 people in Lesk",
    "Velt, who saw it, said: “It shook.”\n\nVelt, who ran, said: “It fell.”\n\nBrask, who hid, said: “Who knew?”",
]


@pytest.mark.parametrize("text", NO_TALKS)
def test_headlines_tables_and_sentences_are_no_talk(text: str) -> None:
    assert not [claim for claim in read_report(a_report(text)).claims if claim.why.startswith("rule “turn”")]


def test_answers_are_nobodys_where_two_people_are_named_as_often() -> None:
    text = "Ida Brenn met Otto Lauk.\n\nQ: How many ships?\n\nA: We had 14 ships then.\n\nQ: And now?\n\nA: We have 16 ships now."
    assert told_in(text) == []
