"""Statements that reject what was told before in no words of their own."""

import pytest
from invented import claim_relations, story

from reportedly.relations.verdicts import is_verdict

VERDICTS = [
    "That is a lie",
    "Not a word of it is true. Look, we lost",
    "Nonsense",
    "All lies",
    "That was a mistake",
    "This is not right. The box held cigars",
    "it pure invention",
    "that as scaremongering",
    "None of this is true",
    "It is a fairy tale for children",
    "The whole story is made up",
    "That is simply not the case",
    "It never happened",
    "that was not how it happened",
    "The claim did not stand up",
    "There was not a shred of truth in the story",
]
OTHERS = [
    "That is right",
    "It is a lie detector",
    "It was a mistake to go",
    "This is a mistake",
    "It would be a grave mistake",
    "There was no coup",
    "The dam is not safe",
    "She was not overloaded. That is simply not true",
    "It is a myth that cats swim",
    "We do not know if that is true",
    "Wrong turn",
]


@pytest.mark.parametrize("words", VERDICTS)
def test_verdict_says_only_that_something_is_not_so(words):
    assert is_verdict(words)


@pytest.mark.parametrize("words", OTHERS)
def test_what_tells_something_of_its_own_is_no_verdict(words):
    assert not is_verdict(words)


TELLING = "Paul Renn said that the police had fired at the crowd."


@pytest.mark.parametrize("verdict", ["“That is a lie,” Clara Vidal said.", "Clara Vidal called it nonsense."])
def test_verdict_rejects_what_was_said_right_before_it(verdict):
    contents = story(("2024-05-08", "Courier", f"{TELLING} {verdict}\n"))
    assert {kind for kind, _, _ in claim_relations(contents)} == {"denies"}


def test_verdict_far_behind_a_claim_means_something_else():
    text = f"{TELLING}\n\nIt rained in Tarn.\n\nThe trams were late.\n\n“That is a lie,” Clara Vidal said.\n"
    assert not claim_relations(story(("2024-05-08", "Courier", text)))


def test_denial_of_an_earlier_report_means_nothing_in_this_one():
    text = (
        "“I can no longer keep the mine open,” says a letter of Clara Vidal, which we have seen. "
        "The mine, which on Tuesday denied our earlier report, declined to comment.\n"
    )
    assert not claim_relations(story(("2024-05-09", "Courier", text)))
