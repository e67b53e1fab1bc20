import pytest

from reportedly.relations.negations import denied_sentence, says_opposite, what_is_denied

DENIED = [
    ("There has been no flood. Go to work", "There has been no flood.", "There has been any flood"),
    ("The dam was not opened, he said", "The dam was not opened, he said", "The dam was opened, he said"),
    (
        "Not one Kestrian soldier has crossed",
        "Not one Kestrian soldier has crossed",
        "any Kestrian soldier has crossed",
    ),
    (
        "We were asleep. The story that the gates were open is an invention",
        "The story that the gates were open is an invention",
        "the gates were open",
    ),
    ("the reports are baseless", "the reports are baseless", "the reports are baseless"),
]


@pytest.mark.parametrize(("words", "sentence", "claim"), DENIED)
def test_denial_gives_the_statement_behind_it(words: str, sentence: str, claim: str):
    found = denied_sentence(words)
    assert found == sentence
    assert what_is_denied(found or "") == claim


@pytest.mark.parametrize(
    "words",
    [
        "The flight lasted 47 minutes and at no time came near the dam",
        "I do not know",
        "What I said was not true",
        "It is not up to others to comment",
        "The gates were open",
        "",
    ],
)
def test_what_denies_nothing_of_the_world(words: str):
    assert denied_sentence(words) is None


OPPOSITES = [
    ("The dam was not opened", "The dam was opened", True),
    ("There has been no flood", "there had been a flood and it was over", True),
    ("There is not one Kestrian soldier on Ruvian soil", "Kestrian troops are inside Ruvia", True),
    ("There were no more than 800 soldiers there", "There were 800 soldiers in the valley", False),
    ("No new case has been confirmed in Orlin", "Tests in Orlin confirmed a case", False),
    ("No case has been confirmed in Orlin", "Tests in Orlin confirmed a case", True),
    ("The dam was not opened", "The dam was never opened", False),
    ("The dam was not opened", "The dam was painted", False),
    ("There has been no flood", "The flood plain of Orlin is wide", False),
    (
        "There is not one Kestrian soldier on Ruvian soil",
        "Kestria and Ruvia have signed a treaty",
        False,
    ),  # names alone
]


@pytest.mark.parametrize(("sentence", "other", "is_opposite"), OPPOSITES)
def test_opposite_of_a_denial(sentence: str, other: str, is_opposite: bool):
    assert says_opposite(sentence, other) is is_opposite


def test_no_doubt_denies_nothing():
    assert denied_sentence("The match was rigged, there is no doubt") is None
