"""Who is said to have done something, and who says that it was not he."""

import pytest
from invented import claim_relations, story

from reportedly.relations.blaming import accuses, disowns

ACCUSING = [
    "Sarkia is behind this",
    "The attack was the work of a group from Sarkia",
    "The bomb was laid by the rebels",
]
DISOWNING = [
    "We had no part in this crime",
    "Sarkia has nothing to do with the matter",
    "We have not done it and we know who has",
    "The republic has no relation whatsoever to it",
    "It was not us",
]
NEITHER = ["Sarkia sends its condolences", "The house stands behind the church", "There was no bomb"]


@pytest.mark.parametrize("words", ACCUSING)
def test_statement_of_who_did_it_accuses(words):
    assert accuses(words)
    assert not disowns(words)


@pytest.mark.parametrize("words", DISOWNING)
def test_statement_that_it_was_not_the_speaker_disowns(words):
    assert disowns(words)
    assert not accuses(words)


@pytest.mark.parametrize("words", NEITHER)
def test_other_statements_neither_accuse_nor_disown(words):
    assert not disowns(words)
    assert not accuses(words)


ACCUSED = ("2024-05-08", "Courier", "Paul Renn said: “Sarkia is behind this.”\n")


def test_accused_state_rejects_the_accusation_without_its_words():
    answer = "“We had no part in it,” said Sarkia's foreign minister, Nadia Brun.\n"
    assert "denies" in {kind for kind, _, _ in claim_relations(story(ACCUSED, ("2024-05-09", "Herald", answer)))}


def test_somebody_who_is_not_accused_rejects_nothing():
    answer = "“We had no part in it,” said Nadia Brun of the harbour board of Orlin.\n"
    assert "denies" not in {kind for kind, _, _ in claim_relations(story(ACCUSED, ("2024-05-09", "Herald", answer)))}
