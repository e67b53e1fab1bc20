"""Denials that point at what was said, by its number or by "the report"."""

import pytest
from invented import claim_relations, related, story

from reportedly.relations.pointing import is_bare, number_in

TELLING = ("2024-05-08", "Courier", "Paul Renn said that 300 sailors had drowned near Tarn.\n")
CALLED = [
    "Clara Vidal said on Thursday: “The figure of 300 is pure fantasy.”",
    "“The fairy tale of 300 is told by those who want money,” Clara Vidal said.",
    "“Whoever writes 300 cannot count,” Clara Vidal said.",
    "“The figure 300 is a lie,” Clara Vidal said.",
]


@pytest.mark.parametrize("denial", CALLED)
def test_denial_of_a_number_rejects_who_gave_it(denial):
    contents = story(TELLING, ("2024-05-09", "Herald", denial + "\n"))
    kinds = {kind for kind, _, _ in claim_relations(contents) | related(contents)}
    assert "denies" in kinds


STANDING = ["“People who say 300 are in Tarn,” Clara Vidal said.", "Clara Vidal said that the figure of 300 was right."]


@pytest.mark.parametrize("words", STANDING)
def test_number_that_is_told_again_is_not_rejected(words):
    contents = story(TELLING, ("2024-05-09", "Herald", words + "\n"))
    assert "denies" not in {kind for kind, _, _ in claim_relations(contents) | related(contents)}


BARE = [
    ("the figure “irresponsible and untrue”", True),
    ("the minister's claim", True),
    ("this: “There was one bomb”", True),
    ("the report as invented", True),
    ("the report that the dam is open", False),
    ("that the dam is open", False),
]


@pytest.mark.parametrize(("words", "expected"), BARE)
def test_denial_without_a_word_of_what_it_rejects_is_bare(words, expected):
    assert is_bare(words) is expected


def test_bare_denial_means_what_was_said_right_before_it():
    text = "Paul Renn said that the gates had been opened. Clara Vidal rejected the report as false.\n"
    assert "denies" in {kind for kind, _, _ in claim_relations(story(("2024-05-08", "Courier", text)))}


def test_number_of_a_figure_is_read_and_not_a_part_of_it():
    assert number_in("The figure 41,000 is a lie") == 41_000
    assert number_in("The figure 4.1 is a lie") is None


def test_higher_figure_is_the_highest_of_its_report():
    text = "Paul Renn said that four sailors had gone. The navy said that three sailors had gone. Clara Vidal described the higher figure as wrong.\n"
    told = claim_relations(story(("2024-05-08", "Courier", text)))
    assert ("denies", "four sailors had gone", "the higher figure as wrong") in told


def test_contradicting_him_means_what_he_said_last():
    text = "Paul Renn said that a jet had crossed the border.\n\nThe general staff contradicted him within hours of the speech.\n"
    told = claim_relations(story(("2024-05-08", "Courier", text)))
    assert ("denies", "a jet had crossed the border", "him within hours of the speech") in told


def test_words_of_somebody_may_stand_in_an_earlier_report():
    first = ("2024-05-08", "Courier", "Paul Renn said that jets had crossed the border.\n")
    later = ("2024-05-09", "Herald", "Clara Vidal dismissed Renn's words as hysteria before an election.\n")
    assert ("denies", "jets had crossed the border") in {one[:2] for one in claim_relations(story(first, later))}


def test_answer_to_a_question_rejects_no_claim():
    text = "The port said that its log showed 40 ships. Asked whether the log could have been altered, Clara Vidal said that was nonsense.\n"
    assert not [one for one in claim_relations(story(("2024-05-08", "Courier", text))) if one[0] == "denies"]


def test_outlets_own_correction_is_not_what_another_contests():
    text = "On Tuesday we wrote that 40 had left. That was wrong.\n\nClara Vidal contested the Tarsan version.\n"
    assert not [one for one in claim_relations(story(("2024-05-08", "Courier", text))) if one[0] == "denies"]
