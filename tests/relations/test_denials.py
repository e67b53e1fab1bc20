from dataclasses import replace

import pytest
from invented import a_statement, claim_relations, story
from makers import a_claim, a_report

from reportedly.records import Span, Words
from reportedly.relations.answers import Answer
from reportedly.relations.denials import Whether, find_denials, whether_status
from reportedly.relations.denying import is_denial_claim
from reportedly.relations.repeats import find_repeats

CLAIM = a_statement("Morvany had opened the gates of the Tarsa reservoir", origin="Brok")
DENIAL = a_statement("it had opened the gates of Tarsa", origin="Sulm", day="2024-05-09", stance="denied")


def asked(*answers: Answer) -> list[Whether]:
    ordered = sorted(answers, key=lambda answer: answer.order)
    return find_denials(ordered, find_repeats(ordered))


def names(answers: tuple[Answer, ...]) -> list[str | None]:
    return [answer.origin for answer in answers]


def test_denial_rejects_the_claim_that_shares_its_telling_words():
    other = a_statement("the harvest would be good this year", origin="Farmers")
    [whether] = asked(CLAIM, other, DENIAL)
    assert (names(whether.yes), names(whether.no)) == (["Brok"], ["Sulm"])
    [relation] = whether.relations
    assert (relation.a, relation.b, relation.kind) == (CLAIM.id, DENIAL.id, "denies")
    assert "rejects" in relation.why


NOT_REJECTED = [
    ("words in common: too few", a_statement("the gates of the museum are new", origin="Brok")),
    (
        "its own words",
        a_statement("Morvany had opened the gates of the Tarsa reservoir", origin="Sulm"),
    ),
    (
        "itself a denial",
        a_statement("Morvany had opened the gates of the Tarsa reservoir", origin="Brok", stance="denied"),
    ),
    (
        "only doubted",
        a_statement("Morvany had opened the gates of the Tarsa reservoir", origin="Brok", stance="doubted"),
    ),
]


@pytest.mark.parametrize("claim", [row[1] for row in NOT_REJECTED], ids=[row[0] for row in NOT_REJECTED])
def test_what_a_denial_does_not_mean(claim: Answer):
    assert asked(claim, DENIAL) == []


REJECTING = [
    ("the claim of Brok that it had opened the gates of Tarsa is untrue", True),
    ("Brok’s story of opened gates at Tarsa was a fabrication", True),
    ("reports of opened gates at Tarsa are baseless", True),
    ("the report on opened gates at Tarsa was long", False),
    ("it is untrue to the opened gates of Tarsa", False),  # no one's claim
]


@pytest.mark.parametrize(("words", "rejects"), REJECTING)
def test_claim_that_calls_a_claim_false_is_a_denial(words: str, rejects: bool):
    assert bool(asked(CLAIM, a_statement(words, origin="Sulm", day="2024-05-09"))) is rejects


def test_refusing_an_offer_denies_nothing():
    text = "The league rejected the offer to open the gates of the Tarsa reservoir."
    report = a_report(text, outlet="Sulm")
    cue = Words.at(text, [Span(text.index("rejected"), text.index(" the offer"))])
    words = "the offer to open the gates of the Tarsa reservoir"
    claim = a_claim(report, "The league", words, cue=cue, stance="denied")
    assert is_denial_claim(Answer(claim.id, report, replace(claim, cue=None), None, "Sulm", None))
    assert not is_denial_claim(Answer(claim.id, report, claim, None, "Sulm", None))


def test_all_denials_of_one_claim_meet_in_one_question():
    more = a_statement("opening the gates at the Tarsa", origin="Aurich", day="2024-05-10", stance="denied")
    [whether] = asked(CLAIM, DENIAL, more)
    assert names(whether.no) == ["Sulm", "Aurich"]


def test_repetitions_and_other_origins_that_say_the_same_answer_yes():
    again = a_statement("Morvany opened the gates of the Tarsa reservoir", origin="Brok", day="2024-05-10")
    engineer = a_statement("gates at the Tarsa reservoir had been opened", origin="An engineer", day="2024-05-11")
    against = a_statement("no gates at the Tarsa reservoir had been opened", origin="A fisherman", day="2024-05-11")
    [whether] = asked(CLAIM, DENIAL, again, engineer, against)
    assert names(whether.yes) == ["Brok", "Brok", "An engineer"]
    assert names(whether.no) == ["Sulm", "A fisherman"]
    found = {(one.kind, one.a, one.b) for one in whether.relations}
    assert {("denies", CLAIM.id, DENIAL.id), ("agrees", CLAIM.id, engineer.id)} <= found
    assert {kind for kind, a, b in found if {a, b} == {CLAIM.id, against.id}} == {"conflicts"}


def test_same_sentence_with_another_number_does_not_say_the_same():
    told = a_statement("300 people had died in Vasny", origin="A rescuer")
    denied = a_statement("300 people had died in Vasny", origin="Brok", stance="denied", day="2024-05-09")
    other = a_statement("52 people had died in Vasny", origin="The ministry", day="2024-05-10")
    [whether] = asked(told, denied, other)
    assert names(whether.yes) == ["A rescuer"]


def test_reports_ask_whether_and_claims_say_yes_or_no():
    contents = story(
        ("2024-05-08", "Courier", "The ministry opened the gates of the Orlin dam, Jon Vester, a farmer, said.\n"),
        ("2024-05-09", "Herald", "The mayor, Ada Brenn, denied that the ministry opened the gates of the dam.\n"),
    )
    [question] = [question for question in contents.questions if question.kind == "whether"]
    assert question.status == "denied"
    assert question.text.startswith("Is it so: “The ministry opened the gates of the Orlin dam")
    claims = {claim.id: claim for claim in contents.claims}
    assert [claims[id_].says for id_ in question.answers] == ["yes", "no"]
    assert {claim.says for claim in contents.claims if claim.question != question.id} <= {None}
    assert {kind for kind, _, _ in claim_relations(contents)} == {"denies"}


def test_names_in_common_do_not_make_a_denial_mean_a_claim():
    claim = a_statement("Ada Brenn had left Tarsa with the treasury", origin="Brok")
    denial = a_statement("Ada Brenn of Tarsa had been ill", origin="Sulm", day="2024-05-09", stance="denied")
    assert asked(claim, denial) == []


def test_claim_is_meant_by_the_name_of_its_speaker():
    text = "“A grey boat hit us,” Brok said. “Captain Brok's claim of a collision is false,” Sulm said.\n"
    contents = story(("2024-05-08", "Courier", f"The captain, Jon Brok, spoke. {text}"))
    assert ("denies", "A grey boat hit us", "Captain Brok's claim of a collision is false") in claim_relations(contents)


def test_two_who_say_the_opposite_answer_one_question():
    no = a_statement("The dam was not opened", origin="Sulm")
    yes = a_statement("The dam was opened", origin="Brok", day="2024-05-09")
    admitted = a_statement("It is so. The dam was opened", origin="Sulm", day="2024-05-10")
    [whether] = asked(no, yes, admitted)
    assert (names(whether.yes), names(whether.no)) == (["Brok", "Sulm"], ["Sulm"])
    found = {(one.kind, one.a, one.b) for one in whether.relations}
    assert found == {("conflicts", no.id, yes.id), ("revises", no.id, admitted.id), ("agrees", yes.id, admitted.id)}
    assert whether_status(whether) == "revised"


def test_denial_in_two_reports_asks_though_nobody_claims_it():
    no = a_statement("the story that the dam is open is an invention", origin="Sulm")
    again = a_statement("the story that the dam is open is an invention", origin="Sulm", day="2024-05-09")
    assert asked(no) == []
    [whether] = asked(no, again)
    assert (whether.yes, names(whether.no), whether_status(whether)) == ((), ["Sulm", "Sulm"], "denied")


def test_no_claims_ask_nothing():
    assert find_denials([]) == []


def test_dismissed_reports_are_what_was_told_last_when_all_words_are_common():
    hills = " ".join(f"Ilse Vand said that Kestrian soldiers had crossed hill {number}." for number in range(2, 30))
    landed = "A foreman said that 40 Kestrian soldiers had landed."
    dismissed = "Colonel Tarn Buhl dismissed reports of Kestrian soldiers."
    contents = story(("2024-05-08", "Lesk Mail", f"{hills}\n\n{landed}\n\n{dismissed}"))
    claims = {claim.id: claim for claim in contents.claims}
    denied = [claims[one.a].content.text for one in contents.relations if one.kind == "denies" and one.a in claims]
    assert denied == ["40 Kestrian soldiers had landed"]


def test_denial_of_one_number_does_not_reject_another():
    claim = a_statement("450 people stood in front of the house in Tarsa", origin="Brok")
    denial = a_statement(
        "300 people stood in front of the house in Tarsa", origin="Sulm", day="2024-05-09", stance="denied"
    )
    assert not [one for whether in asked(claim, denial) for one in whether.relations if one.kind == "denies"]


def test_contradicting_somebody_rejects_what_they_said_last():
    contents = story(
        (
            "2024-05-08",
            "Courier",
            "The hospital said that it was an insecticide. The mayor said that the number of people in hospital was four. "
            "Per Stokke contradicted the hospital.\n",
        )
    )
    assert {words for kind, words, _ in claim_relations(contents) if kind == "denies"} == {"it was an insecticide"}


def test_denying_what_another_says_was_not_there_is_no_denial_of_him():
    text = "The mayor denied a cover-up in Tarsa.\n\nThere was no cover-up in Tarsa, Clara Vidal said.\n"
    assert not [one for one in claim_relations(story(("2024-05-08", "Courier", text))) if one[0] == "denies"]


def test_claim_that_comes_after_its_denial_conflicts_with_it():
    first = ("2024-05-07", "Courier", "The navy denied that its planes had crossed the border.\n")
    later = ("2024-05-09", "Herald", "Paul Renn said that there was no doubt the planes had crossed the border.\n")
    assert [one[0] for one in claim_relations(story(first, later))] == ["conflicts"]


def test_who_calls_his_own_words_wrong_revises_them():
    first = ("2024-05-07", "Courier", "A man in the room said that she had not spoken of the jets.\n")
    text = "A man in the room said that she had not spoken of the jets. The man in the room has since said that this was wrong.\n"
    told = claim_relations(story(first, ("2024-05-09", "Courier", text)))
    assert "denies" not in {one[0] for one in told}


def test_what_was_denied_before_is_no_answer_to_what_is_told_now():
    text = "The police admitted the use of rubber bullets.\n\nClara Vidal, who had denied for weeks that rubber bullets were used, said nothing.\n"
    assert not [one for one in claim_relations(story(("2024-05-08", "Courier", text))) if one[0] == "denies"]


NUMBERS = [
    (
        "A group calling itself Black Tern says it holds 4,600 records. The Courier has seen a sample of 500.\n\n"
        "A spokeswoman for Medora called the figure “wildly exaggerated”.\n",
        "4,600 records",
    ),
    (
        "“The true number of cases is likely to be closer to 900,” said Clara Vidal, adding that her team had treated 340 patients.\n\n"
        "Paul Renn dismissed the estimate as alarmist.\n",
        "closer to 900",
    ),
]


@pytest.mark.parametrize(("text", "meant"), NUMBERS)
def test_number_that_is_dismissed_is_the_one_that_somebody_gave(text, meant):
    denied = [one for kind, one, _ in claim_relations(story(("2024-05-08", "Courier", text))) if kind == "denies"]
    assert len(denied) == 1
    assert meant in denied[0]
