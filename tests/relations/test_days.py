import pytest
from invented import a_statement

from reportedly.records import Claim, RelationKind
from reportedly.relations.answers import Answer
from reportedly.relations.days import When, find_moved, find_whens, when_text


def kestria(claim: Claim) -> str | None:
    """The main actor of the claims below."""
    return "Kestria" if "Kestri" in claim.content.text else None


def in_combat(about: str, *, origin: str = "Brenn", **known: str) -> Answer:
    words = f"Kestrian soldiers would be in combat ({about})"
    return a_statement(words, origin=origin, about=about, stance="forecast", **known)


def asked(*answers: Answer) -> list[When]:
    return find_whens(sorted(answers, key=lambda answer: answer.order), kestria)


PAIRS: list[tuple[Answer, Answer, RelationKind]] = [
    (in_combat("2024-05"), in_combat("2024-05-27", origin="Vester", day="2024-05-09"), "agrees"),
    (in_combat("2024-05-27"), in_combat("2024-06-03", origin="Vester", day="2024-05-09"), "conflicts"),
    (in_combat("2024-05-27"), in_combat("2024-06-03", day="2024-05-09"), "revises"),
    (in_combat("2024-05"), in_combat("2024-05-27", day="2024-05-09"), "repeats"),
]


@pytest.mark.parametrize(("earlier", "later", "kind"), PAIRS)
def test_days_of_one_event_answer_one_question(earlier: Answer, later: Answer, kind: RelationKind):
    [when] = asked(earlier, later)
    assert [answer.id for answer in when.answers] == [earlier.id, later.id]
    [relation] = when.relations
    assert (relation.kind, relation.a, relation.b) == (kind, earlier.id, later.id)
    assert relation.why


ALONE = [
    ("another kind of event", a_statement("Kestrian soldiers returned (May)", origin="Vester", about="2024-05-30")),
    ("another actor", a_statement("Ruvian soldiers were in combat", origin="Vester", about="2024-05-30")),
    ("no day", a_statement("Kestrian soldiers were in combat", origin="Vester")),
    (
        "denied",
        a_statement("Kestrian soldiers were in combat", origin="Vester", about="2024-05-30", stance="denied"),
    ),
    (
        "a report's own voice",
        a_statement("Kestrian soldiers were in combat", origin="V", about="2024-05-30", source_kind="outlet"),
    ),
    ("the same day by the same origin", in_combat("2024-05-27", day="2024-05-09")),
]


@pytest.mark.parametrize("other", [row[1] for row in ALONE], ids=[row[0] for row in ALONE])
def test_one_answer_is_no_question(other: Answer):
    assert asked(in_combat("2024-05-27"), other) == []


def test_question_is_put_in_the_words_of_the_claims():
    [when] = asked(in_combat("2024-05-27"), in_combat("2024-06-03", origin="Vester"))
    assert when_text(when, "Kestria") == "When will Kestrian soldiers go into combat?"


def test_question_of_the_past_falls_back_on_the_actor():
    words = "according to all that is known of it, Kestria came to the front line"
    told = [
        a_statement(f"{words} ({day})", about=day, origin=origin)
        for day, origin in [("2024-05-01", "Brenn"), ("2024-05-02", "Vester")]
    ]
    [when] = asked(*told)
    assert when_text(when, "Kestria") == "When did Kestria go into combat?"


def planned(
    words: str, about: str, *, day: str = "2024-05-08", origin: str = "Brenn", stance: str = "forecast"
) -> Answer:
    return a_statement(words, about=about, day=day, origin=origin, stance=stance)


FIRST = planned("the Kelda bridge will open on 20 May", "2024-05-20")
MOVED = planned("the Kelda bridge will be opened on 8 June", "2024-06-08", day="2024-05-15")
OPENED = planned(
    "the Kelda bridge was opened on Friday", "2024-06-14", day="2024-06-15", origin="Vester", stance="asserted"
)


def test_plan_with_another_day_and_what_came_of_it_answer_one_question():
    [when] = find_moved([FIRST, MOVED, OPENED], lambda _: None)
    assert [answer.id for answer in when.answers] == [FIRST.id, MOVED.id, OPENED.id]
    assert [(one.kind, one.a, one.b) for one in when.relations] == [("revises", FIRST.id, MOVED.id)]
    assert FIRST.claim.content.text in when_text(when, "they")


OTHER_PLANS = [
    planned("the Kelda bridge will open on 20 May", "2024-05-20", day="2024-05-15"),  # the same day
    planned("the second Kelda bridge will open on 8 June", "2024-06-08", day="2024-05-15"),
    planned("the Orlin school will open on 8 June", "2024-06-08", day="2024-05-15"),
    planned("the Kelda bridge will not open", "2024-06-08", day="2024-05-15"),
]


@pytest.mark.parametrize("other", OTHER_PLANS, ids=lambda answer: answer.claim.content.text)
def test_other_plans_are_no_question_about_the_day(other: Answer):
    assert find_moved([FIRST, other], lambda _: None) == []


def test_verdict_not_before_a_day_is_no_day_before_it():
    first = planned("The verdict is expected on May 12", "2024-05-12")
    later = planned("the verdict will not be read before May 26", "[..2024-05-25]", day="2024-05-10", origin="Vester")
    [when] = find_moved([first, later], lambda _: None)
    assert [one.kind for one in when.relations] == ["conflicts"]
