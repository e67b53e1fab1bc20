import pytest
from invented import a_statement, claim_relations, story

from reportedly.relations.opposites import find_opposites

OPPOSED = [
    ("the bridge is safe", "the bridge is dangerous"),
    ("the bridge is safe", "the old bridge is not safe"),
    ("the school in Orlin is still open", "the school has been closed"),
    ("Ada Brenn was found guilty of theft", "the court acquitted Ada Brenn on Friday"),
    ("the letter is genuine", "the letter is a forgery"),
]
NOT_OPPOSED = [
    ("the school is open", "the pass is closed"),
    ("the bridge is safe", "the bridge is old"),
    ("the bridge is safe", "the bridge is not dangerous"),
    ("Ada Brenn was found guilty", "the court acquitted Rolf Vester"),
    ("is the bridge safe?", "the bridge is dangerous"),
    ("he is alive", "he is dead"),  # two reports, and two pronouns
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposites_of_one_thing(one: str, other: str) -> None:
    yes, no = a_statement(one), a_statement(other, origin="Vester")
    assert list(find_opposites([yes, no])) == [(yes, no)]
    assert list(find_opposites([no, yes])) == [(yes, no)]


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSED)
def test_what_is_no_opposite(one: str, other: str) -> None:
    assert list(find_opposites([a_statement(one), a_statement(other, origin="Vester")])) == []


def test_nobody_is_opposed_to_himself() -> None:
    assert list(find_opposites([a_statement("the bridge is safe"), a_statement("the bridge is unsafe")])) == []


def test_pronouns_side_by_side_answer_one_question() -> None:
    contents = story(
        ("2024-05-07", "Courier", "Where is the miller? He is dead, Ada Brenn said. He is alive, Rolf Vester said.\n"),
        ("2024-05-08", "Herald", "The bridge at Orlin is closed.\n"),
    )
    [question] = [one for one in contents.questions if one.kind == "whether"]
    assert (question.status, len(question.answers)) == ("conflicting", 2)
    assert ("conflicts", "He is dead", "He is alive") in claim_relations(contents)
