import pytest
from invented import a_statement, claim_relations, story

from reportedly.relations.opposites import find_opposites

OPPOSED = [
    ("the bridge is safe", "the bridge is dangerous"),
    ("the bridge is safe", "the old bridge is not safe"),
    ("the school in Orlin is still open", "the school has been closed"),
    ("Ada Brenn was found guilty of theft", "the court acquitted Ada Brenn on Friday"),
    ("the letter is genuine", "the letter is a forgery"),
    ("the gate of the depot stood wide open", "the depot's gate had been locked at all times"),
    ("the cold store was left unlocked", "the cold store had always been locked"),
    ("the beacons were on throughout", "the ships sailed with their beacons switched off"),
    ("the beacon was switched on", "the ship had its beacon switched off for hours"),
    ("Rolf Teck was sacked on Monday", "Rolf Teck had resigned"),
]
NOT_OPPOSED = [
    ("the school is open", "the pass is closed"),
    ("the bridge is safe", "the bridge is old"),
    ("the bridge is safe", "the bridge is not dangerous"),
    ("Ada Brenn was found guilty", "the court acquitted Rolf Vester"),
    ("is the bridge safe?", "the bridge is dangerous"),
    ("the gate of the Orlin depot stood open", "the gate of the Tarn depot was locked"),
    ("the two sides are open to talks", "the two sides were locked in talks"),
    ("Rolf Teck was sacked on Monday", "Rolf Teck has not resigned"),  # not yet
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


def test_what_is_denied_is_what_is_asked_also_where_it_is_the_second_of_two_opposites() -> None:
    contents = story(
        ("2024-05-07", "Courier", "The beacon of the ship was switched off, Ada Brenn said. The port denied this.\n"),
        ("2024-05-08", "Herald", "The beacon of the ship was switched on, Rolf Vester said.\n"),
    )
    says = {
        claim.content.text: claim.says for claim in contents.claims if claim.source.text != "The port" and claim.says
    }
    assert says == {"The beacon of the ship was switched off": "yes", "The beacon of the ship was switched on": "no"}
