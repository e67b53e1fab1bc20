"""What somebody takes back."""

import pytest
from invented import a_statement, claim_relations, story

from reportedly.relations.takebacks import find_takebacks, says_it_was_wrong

WRONG = [
    "I was wrong about the label, and I have told them so",
    "We withdraw the report",
    "What we said on Tuesday was wrong, and I am sorry",
    "My statement of Tuesday was not true",
    "I was misinformed",
    "We apologise",
]
NOT_WRONG = ["They were wrong about the label", "It was wrong to go", "I was right", "What they said was wrong"]


@pytest.mark.parametrize("words", WRONG)
def test_own_words_called_wrong_are_taken_back(words):
    assert says_it_was_wrong(words)


@pytest.mark.parametrize("words", NOT_WRONG)
def test_what_others_said_is_not_taken_back(words):
    assert not says_it_was_wrong(words)


SAID = ("2024-05-08", "Courier", "Clara Vidal said that the ministry had opened the gates of the Tarsa dam.\n")


def test_statement_that_is_taken_back_is_revised():
    later = "“I was wrong about the gates of the Tarsa dam,” Clara Vidal said.\n"
    assert "revises" in {kind for kind, _, _ in claim_relations(story(SAID, ("2024-05-10", "Herald", later)))}


def test_nobody_takes_back_what_another_said():
    later = "“I was wrong about the gates of the Tarsa dam,” Paul Renn said.\n"
    assert "revises" not in {kind for kind, _, _ in claim_relations(story(SAID, ("2024-05-10", "Herald", later)))}


def test_contested_statement_is_meant_where_no_words_are_shared():
    first = a_statement("the gates of the dam were open", origin="Sulm", day="2024-05-07")
    other = a_statement("the harvest was good", origin="Sulm", day="2024-05-08")
    later = a_statement("I was misinformed", origin="Sulm", day="2024-05-09")
    [(earlier, again)] = find_takebacks([first, other, later], {first.id}, {})
    assert (earlier, again) == (first, later)
    assert find_takebacks([first, other, later], set(), {}) == []


def test_number_that_is_said_again_is_not_taken_back():
    first = "Clara Vidal said that four sailors were wounded at the Tarsa dam.\n"
    later = "“There were four wounded sailors, not seven. We had counted three twice,” Clara Vidal said.\n"
    contents = story(("2024-05-08", "Courier", first), ("2024-05-10", "Herald", later))
    assert "revises" not in {kind for kind, _, _ in claim_relations(contents)}


def test_who_takes_back_a_denial_says_that_it_is_so():
    denial = "Clara Vidal denied that the train had been speeding.\n"
    later = (
        "“I was given a false number about the speeding train and I repeated it,” Clara Vidal said. “I was wrong.”\n"
    )
    contents = story(("2024-05-08", "Courier", denial), ("2024-05-10", "Herald", later))
    [question] = [one for one in contents.questions if one.kind == "whether"]
    assert question.text == "Is it so that “the train had been speeding”?"
    says = {claim.report: claim.says for claim in contents.claims if claim.id in question.answers}
    days = {report.id: str(report.published) for report in contents.reports}
    assert {days[report]: said for report, said in says.items()} == {"2024-05-08": "no", "2024-05-10": "yes"}


def test_own_statement_that_is_withdrawn_is_revised_and_nobody_else_denied() -> None:
    first = (
        "2024-05-08",
        "Courier",
        "Velt Lines said that the ferry was safe for six months. Paul Renn said so too.\n",
    )
    later = ("2024-05-10", "Herald", "Velt Lines withdrew its claim that the ferry was safe for six months.\n")
    told = claim_relations(story(first, later))
    assert {kind for kind, _, _ in told} == {"revises"}


def test_outlets_own_correction_denies_nobody_else() -> None:
    first = ("2024-05-08", "Courier", "Paul Renn said that the cold store of the port was left open.\n")
    later = (
        "2024-05-10",
        "Herald",
        "Our report that the cold store of the port was guarded by a firm was incorrect.\n",
    )
    assert not claim_relations(story(first, later))


def test_number_that_was_wrong_is_a_claim_with_a_number() -> None:
    count = a_statement("eight sailors had been saved", origin="Sulm", day="2024-05-07")
    other = a_statement("the gates of the dam were open", origin="Sulm", day="2024-05-08")
    later = a_statement("The earlier count was based on incomplete lists. I apologise", origin="Sulm", day="2024-05-09")
    assert list(find_takebacks([count, other, later], {other.id: 0, count.id: 1}, {}, {count.id})) == [(count, later)]


def test_what_was_conceded_takes_back_what_was_denied():
    denial = "Clara Vidal denied that the water works at Tarsa had been shut.\n"
    later = (
        "Clara Vidal conceded that the Tarsa water works had been shut in February. “I was misinformed,” she said.\n"
    )
    found = claim_relations(story(("2024-05-08", "Courier", denial), ("2024-05-10", "Herald", later)))
    taken = [(one, other) for kind, one, other in found if kind == "revises"]
    assert len(taken) == 1
    assert "had been shut" in taken[0][0]


def test_what_is_told_in_the_same_breath_is_not_taken_back():
    text = "The clinic said it had recorded 58 deaths, and no longer believed that there had been 900 cases.\n"
    assert "revises" not in {kind for kind, _, _ in claim_relations(story(("2024-05-08", "Courier", text)))}
