from typing import Any

import pytest
from invented import a_number, question_of, related, story

from reportedly.records import Actor, Claim, Question
from reportedly.relations.answers import Answer
from reportedly.relations.questions import Asked, ask

ACTORS = {
    "Kestria": Actor("Kestria", "Kestria", "state", ("Kestria",), (), "made for a test"),
    "Spain": Actor("Spain", "Spain", "state", ("Spain", "Spanish"), (), "made for a test"),
    "Orlin": Actor("Orlin", "Orlin", "place", ("Orlin",), (), "made for a test"),
}


def nobody(claim: Claim) -> str | None:
    return None


def asked(*amounts: Answer) -> Asked:
    return ask(sorted(amounts, key=lambda answer: answer.order), [], ACTORS, nobody)


def text_of(*amounts: Answer) -> str:
    [question] = asked(*amounts).questions
    return question.text


TEXTS: list[tuple[dict[str, Any], str]] = [
    ({"counted": "people", "state": "killed", "place": "Orlin"}, "How many people have been killed in Orlin?"),
    ({"counted": "bodies", "state": "killed"}, "How many people have been killed?"),
    ({"state": "missing"}, "How many people are missing?"),
    ({"counted": "arrests", "state": "arrested"}, "How many people have been arrested?"),
    ({"counted": "residents", "state": "evacuated", "place": "Orlin"}, "How many residents have been evacuated from Orlin?"),
    ({"counted": "people", "state": "rescued", "scope": "new"}, "How many more people have been rescued?"),
    ({"counted": "cases of fever", "state": "infected", "grade": "confirmed"}, "How many confirmed cases of fever are there?"),
    ({"counted": "cases", "state": "infected", "grade": "suspected", "scope": "new"}, "How many new suspected cases are there?"),
    ({"counted": "people", "scope": "peak", "place": "Orlin"}, "How many people are there in Orlin at the peak?"),
    ({"counted": "soldiers", "actor": "Spain", "state": "training", "place": "Orlin"}, "How many Spanish soldiers are in training in Orlin?"),
    ({"counted": "Spanish soldiers", "actor": "Spain", "state": "deployed"}, "How many Spanish soldiers are deployed?"),
    ({"counted": "army", "actor": "Spain", "state": "deployed"}, "How many Spanish soldiers are deployed?"),
    ({"counted": "soldiers", "actor": "Kestria", "state": "deployed"}, "How many Kestria soldiers are deployed?"),
    ({"counted": "helicopter", "stance": "intended", "place": "Orlin"}, "How many helicopters are planned for Orlin?"),
    ({"counted": "people", "state": "displaced", "stance": "forecast"}, "How many people could be displaced?"),
    ({"counted": "soldiers", "stance": "conditional", "actor": "Spain"}, "How many Spanish soldiers could there be?"),
    ({"counted": "patient", "state": "killed", "part_of": "all"}, "How many patients are among those killed?"),
    ({"counted": "calls", "unit": "count/day", "place": "Orlin"}, "How many calls are there in Orlin a day?"),
    ({"counted": "cases", "state": "killed", "unit": "percent"}, "What percentage of cases have been fatal?"),
    ({"counted": "the harvest", "unit": "share"}, "What share of the harvest, in “Brenn 2024-05-08: 40”?"),
    ({"counted": "aid", "unit": "USD", "place": "Orlin"}, "How much aid is there in Orlin, in US dollars?"),
    ({"counted": "supplies", "unit": "t"}, "How many tonnes of supplies, in “Brenn 2024-05-08: 40”?"),
    ({"counted": "turnout", "unit": "percent"}, "How high is the turnout, in percent?"),
    ({"counted": "patients", "state": "killed", "place": "Orlin"}, "How many patients have died in Orlin?"),
    ({"counted": "prisoners", "state": "delivered"}, "How many prisoners have been handed over?"),
    ({"counted": "people", "state": "shot", "place": "Orlin"}, "How many people have been shot in Orlin, dead or not?"),
    ({"counted": "cows", "state": "infected", "grade": "suspected"}, "How many cows are suspected to be infected?"),
    ({"counted": "refugees", "state": "living", "place": "Orlin"}, "How many refugees live in Orlin?"),
    ({"counted": "people", "state": "arrived", "unit": "count/hour"}, "How many people have arrived an hour?"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "text"), TEXTS, ids=[row[1] for row in TEXTS])
def test_question_in_plain_words(known: dict[str, Any], text: str):
    assert text_of(a_number("40", 40, **known)) == text


BARE: list[tuple[str, dict[str, Any], str]] = [
    (
        "It rained. Nine were counted twice, he said.",
        {},
        "What does “Nine” count, in “Nine were counted twice, he said”?",
    ),
    ("Nine\nThe end.", {}, "What does “Nine” count, in “Nine”?"),
    ("Nine of the men went home.", {"unit": "USD"}, "How much money, in “Nine of the men went home”?"),
    ("Nine hospitals took them in.", {"counted": "hospitals"}, "How many hospitals, in “Nine hospitals took them in”?"),
    ("Nine happened in May.", {"counted": "happened"}, "What does “Nine” count, in “Nine happened in May”?"),
    ("Nine boys ran off.", {"counted": "boys", "place": "Orlin"}, "How many boys, in “Nine boys ran off”?"),
    (
        "Nine details were freed.",
        {"counted": "details", "state": "freed"},
        "How many details, in “Nine details were freed”?",
    ),
    ("He said “Nine is enough.”", {}, "What does “Nine” count, in ‘He said “Nine is enough’?"),
    ("Nine lamps, she said.", {"counted": "lamps", "scope": "peak"}, "How many lamps, in “Nine lamps, she said”?"),
    ("Nine live on.", {"counted": "people", "state": "living"}, "How many people live, in “Nine live on”?"),
    (
        "In all of these long years there were Nine who came by the old road to the sea.",
        {},
        "What does “Nine” count, in “In all of these long years there were Nine who came by the old road to the …”?",
    ),
]


DEEDS = [
    ("The airline cancelled 40 flights.", "flights", "How many flights have been cancelled?"),
    ("The firm plans to cut 40 jobs.", "jobs", "How many jobs are to be cut?"),
    ("The firm has dismissed 40 workers.", "workers", "How many workers have been laid off?"),
    ("The files of 40 clinics were lost.", "clinics", "How many clinics, in “The files of 40 clinics were lost”?"),
]


@pytest.mark.parametrize(("text", "counted", "question"), DEEDS)
def test_what_is_done_to_those_counted_is_asked_where_no_state_is_known(text: str, counted: str, question: str):
    assert text_of(a_number("40", 40, text=text, counted=counted)) == question


def test_day_that_is_over_is_asked_for_in_the_past():
    text = "The march of 4 May 2024 in Orlin drew 40 marchers."
    question = question_of(story(("2024-05-08", "Courier", text)), "40")
    assert question.text.startswith("How many marchers protested on 4 May 2024")


@pytest.mark.parametrize(("text", "known", "question"), BARE)
def test_number_of_which_little_is_known_is_asked_for_with_its_sentence(
    text: str, known: dict[str, Any], question: str
):
    assert text_of(a_number("Nine", 9, text=text, **known)) == question


DOUBTED = [
    ("Ada Brenn doubted that the army can take in 3,000 recruits.\n", True),
    ("Ada Brenn doubted that 3,000 recruits had come.\n", False),
    ("Ada Brenn doubted that it could have had 3,000 recruits.\n", False),
]


@pytest.mark.parametrize(("text", "is_possible"), DOUBTED)
def test_what_is_doubted_to_be_possible_is_no_answer_to_how_many_there_are(text: str, is_possible: bool):
    question = question_of(story(("2024-05-08", "Courier", text)), "3,000")
    assert ("could there be" in question.text) == is_possible


def test_different_words_for_people_are_people():
    words = ("residents", "residents", "survivors", "villagers")
    answers = [a_number(str(n), n, origin=f"S{n}", counted=word, state="rescued") for n, word in enumerate(words, 40)]
    assert text_of(*answers) == "How many people have been rescued?"
    assert text_of(*answers[:2]) == "How many residents have been rescued?"


def topics(*amounts: Answer) -> dict[str, list[str]]:
    found = asked(*amounts)
    texts = {question.id: question.text for question in found.questions}
    topic_of = {question.id: question.topic for question in found.questions}
    assert all(topic_of[id_] == topic.id for topic in found.topics for id_ in topic.questions)
    return {topic.text: [texts[id_] for id_ in topic.questions] for topic in found.topics}


def test_what_cannot_be_in_its_state_is_a_side_matter_without_it():
    found = asked(a_number("No", 0, counted="further details", state="freed"))
    assert [(topic.text, topic.counted) for topic in found.topics] == [("Other figures", None)]
    assert found.questions[0].state is None


def test_word_that_one_answer_of_many_has_is_not_what_all_count():
    answers = [a_number(str(n), n, origin=f"S{n}", counted="people", state="killed") for n in range(40, 46)]
    assert (
        text_of(*answers, a_number("47", 47, origin="T", counted="villagers", state="killed"))
        == "How many people have been killed?"
    )


def test_questions_on_one_thing_of_one_side_stand_under_one_topic():
    soldiers = {"counted": "Spanish soldiers", "actor": "Spain"}
    found = topics(
        a_number("40", 40, state="deployed", **soldiers),
        a_number("50", 50, state="training", **soldiers),
        a_number("60", 60, state="deployed", counted="generals", actor="Spain"),
    )
    assert set(found) == {"Spanish soldiers", "Spanish generals"}
    assert len(found["Spanish soldiers"]) == 2


def test_topic_is_named_as_most_of_its_questions_name_it():
    spain = {"actor": "Spain"}
    found = topics(
        a_number("40", 40, state="deployed", counted="Madrid's troops", **spain),
        a_number("50", 50, state="training", counted="Spanish soldiers", **spain),
        a_number("60", 60, state="planned", counted="Spanish soldiers", **spain),
    )
    assert list(found) == ["Spanish soldiers"]


def test_topic_of_people_names_what_is_said_of_them():
    found = topics(
        a_number("40", 40, counted="people", state="killed"),
        a_number("41", 41, counted="people", state="killed", day="2024-05-09"),
        a_number("50", 50, state="missing"),
    )
    assert list(found) == ["People killed and missing"]


def test_part_stands_under_the_topic_of_its_whole():
    whole = a_number("112", 112, counted="people", state="treated")
    part = a_number("19", 19, counted="children", state="treated", part_of=whole.amount.id)
    assert topics(whole, part) == {
        "People treated": ["How many people have been treated?", "How many children are among those treated?"]
    }


def test_side_matters_share_one_topic():
    found = topics(
        a_number("two", 2, text="They came from two hospitals.", counted="hospitals"),
        a_number("four", 4, text="They came from four schools.", counted="schools"),
        a_number("nine", 9, text="And nine went home."),
        a_number("40", 40, counted="people", state="killed"),
    )
    assert {text: len(questions) for text, questions in found.items()} == {"Other figures": 3, "People killed": 1}


def test_numbers_of_two_questions_that_look_like_a_conflict_differ():
    contents = story(
        (
            "2024-05-08",
            "Courier",
            "About 3,000 Kestrian soldiers are training in Orlin, Ada Brenn said. Up to 8,000 Kestrian soldiers have been "
            "deployed in Orlin, Jon Vester said. The general staff plans to send 10,000 Kestrian soldiers to Orlin.\n",
        )
    )
    asked_for = {words: question_of(contents, words) for words in ("About 3,000", "Up to 8,000", "10,000")}
    assert len({question.id for question in asked_for.values()}) == 3
    assert [asked_for[words].state for words in asked_for] == ["training", "deployed", "planned"]
    assert {kind for kind, _, _ in related(contents)} == {"differs"}
    assert all("not one question but two" in relation.why for relation in contents.relations)


def test_whether_question_stands_with_the_numbers_in_its_claims():
    contents = story(
        (
            "2024-05-08",
            "Courier",
            "Kestria has sent 3,000 soldiers to Orlin, Ada Brenn said.\n\n"
            "Kestria counts 90 prisoners, Jon Vester said. Kestria holds 95 prisoners, Mira Kolb said.\n\n"
            "Kestria denied having sent soldiers to Orlin.\n",
        )
    )
    [whether] = [question for question in contents.questions if question.kind == "whether"]
    assert whether.topic == question_of(contents, "3,000").topic


def test_question_knows_how_many_origins_stand_behind_it():
    contents = story(
        ("2024-05-08", "Courier", "Twelve people were killed, Ada Brenn, the mayor, said.\n"),
        ("2024-05-09", "Herald", "Thirteen people were killed, Jon Vester, the governor, said.\n"),
    )
    question: Question = question_of(contents, "Twelve")
    assert question == question_of(contents, "Thirteen")
    assert len(question.origins) == 2
    assert question.why


def test_id_of_a_question_depends_on_its_smallest_answer_alone():
    one, two = (a_number(str(n), n, origin=f"S{n}", counted="people", state="killed") for n in (40, 41))
    first = min((one, two), key=lambda answer: answer.id)
    [alone], [both] = asked(first).questions, asked(one, two).questions
    assert alone.id == both.id
    assert alone.topic == both.topic


def test_money_of_nothing_named_is_no_matter_of_those_killed():
    paid = [
        a_number(words, value, origin=who, unit="USD")
        for words, value, who in (("$4", 4.0, "Courier"), ("$3.8", 3.8, "Post"))
    ]
    dead = [a_number("two", 2, origin=who, state="killed") for who in ("Mayor", "Police")]
    found = asked(*paid, *dead)
    of_topic = {question.topic: question.unit for question in found.questions}
    assert sorted(of_topic.values(), key=str) == ["USD", "count"]
