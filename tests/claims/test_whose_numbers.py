"""Whose number it is: a bare one, one behind an adverb, one in a relative clause, one beside a semicolon."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def told_in(text: str) -> list[tuple[str | None, str]]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [(one.source.text, one.content.text) for one in claims if one.source.kind != "outlet"]


NUMBERS = [
    ("Olenko now says at most 140 were hurt.", [("Olenko", "at most 140 were hurt")]),
    ("The bank puts turnout at 4,900.", [("The bank", "turnout at 4,900")]),
    ("Miners estimated turnout at 80,000.", [("Miners", "turnout at 80,000")]),
    ("City hall spoke of 18,500.", [("City hall", "18,500")]),
    (
        "The Harbour Union, which had claimed 80,000, now says 65,000.",
        [("The Harbour Union", "80,000"), ("The Harbour Union, which had claimed 80,000", "65,000")],
    ),
    ("Felix Velt, who had spoken of at least 70,000, declined to comment.", [("Felix Velt", "at least 70,000")]),
    (
        "There were 800 there, the union said; the police said there were 220.",
        [("the union", "There were 800 there"), ("the police", "there were 220")],
    ),
    (
        "Turnout was 22,000, according to police, and 80,000, according to the union.",
        [("police", "Turnout was 22,000"), ("the union", "80,000")],
    ),
    ("Some 800 people, by the union's count, took part.", [("the union", "Some 800 people … took part")]),
    ("The figure of 800 claimed by the union is disputed.", [("the union", "The figure of 800")]),
    (
        "Nora Velt, citing what she said were two clerks, claimed the gap was 2 billion.",
        [("two clerks", "the gap was 2 billion")],
    ),
]


@pytest.mark.parametrize(("text", "told"), NUMBERS)
def test_number_is_of_who_gives_it(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


def test_setting_at_the_opening_is_no_speaker() -> None:
    text = "In a note issued on Monday, the bank said it “reviews its costs” and denied that a list existed."
    assert told_in(text) == [("the bank", "it “reviews its costs”"), ("the bank", "a list existed")]


def test_time_of_an_entry_is_not_in_the_name_of_who_speaks() -> None:
    assert told_in("It is late.\n\n16.05 Opposition leader Felix Velt said it held.")[-1:] == [
        ("Opposition leader Felix Velt", "it held")
    ]


def test_writer_who_thinks_aloud_is_no_speaker() -> None:
    assert {source for source, _ in told_in("The mayor said he left and would, one suspects, not return.")} == {
        "The mayor"
    }


def test_colon_before_a_speaker_in_the_midst_begins_what_is_told() -> None:
    text = "His deputy, Ragna Velt, was blunter: a loan, she said, was out of the question."
    (claim,) = [one for one in read_report(a_report(text)).claims if one.source.kind != "outlet"]
    assert claim.content.text == "a loan … was out of the question"
    assert [span.of(text) for span in claim.evidence["actor"]] == ["Ragna Velt"]


def test_board_that_did_something_before_it_said_something_keeps_its_deed() -> None:
    claims = read_report(a_report("The board on Friday cut 450 jobs and said it would raise money.")).claims
    assert [one.content.text for one in claims if one.source.kind == "outlet"] == ["The board on Friday cut 450 jobs"]


def test_report_s_own_words_end_before_those_that_lead_to_another() -> None:
    claims = read_report(a_report("Some 9,000 marched and the union said that more would come.")).claims
    assert [one.content.text for one in claims if one.source.kind == "outlet"] == ["Some 9,000 marched"]


def test_what_an_earlier_version_said_is_denied_by_the_report_itself() -> None:
    text = "CORRECTION: An earlier version of this story said that 12 people died.\n\nThis story has been corrected to say that 11 people died."
    told = [(one.source.kind, one.stance, one.content.text) for one in read_report(a_report(text)).claims]
    assert told == [("outlet", "denied", "12 people died"), ("outlet", "asserted", "11 people died")]


def test_day_in_a_quotation_is_not_when_it_was_said() -> None:
    text = "The vote would be put off, a clerk said.\n\nThe mayor's office denied this: “The vote is on Thursday.”"
    claims = read_report(a_report(text, published="2031-05-14")).claims
    assert [one.said for one in claims] == [None, None, None]


def test_march_that_a_union_called_is_no_claim() -> None:
    assert told_in("The march was called by the dockers' union.") == []


ANSWERS = [
    ("22,000, say the police.", [("the police", "22,000")]),
    (
        "Half a million, say those who called them out; 80 thousand, say the police.",
        [("those who called them out", "Half a million"), ("the police", "80 thousand")],
    ),
    ("He would take, say, the train.", []),
]


@pytest.mark.parametrize(("text", "told"), ANSWERS)
def test_bare_number_before_say_is_told(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


def test_date_of_a_paper_is_not_in_its_name() -> None:
    text = "The memo, dated 27 February, says that deposits fell."
    assert told_in(text) == [("The memo", "deposits fell")]
