import time
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from invented import a_number
from makers import a_claim

from reportedly.records import RelationKind, Status
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import PAIRWISE, is_denial, relate_amounts, status_of

FIRST, SECOND = "2024-05-08", "2024-05-09"


def kinds(*answers: Answer) -> list[RelationKind]:
    """Return the kinds of the relations between answers, each of which must have its reason and never go back in time."""
    found = relate_amounts(sorted(answers, key=lambda answer: answer.order))
    day = {answer.id: answer.day or date.min for answer in answers}
    assert all(relation.why and day[relation.a] <= day[relation.b] for relation in found)
    assert len({relation.id for relation in found}) == len(found)
    return sorted(relation.kind for relation in found)


def dead(words: str, low: float | None, high: float | None = None, **known: Any) -> Answer:
    return a_number(words, low, high, **({"counted": "people", "state": "killed"} | known))


PAIRS: list[tuple[str, Answer, Answer, list[RelationKind]]] = [
    ("again by one origin", dead("40", 40), dead("40", 40, day=SECOND), ["repeats"]),
    ("rounded by one origin", dead("40", 40), dead("about 40", 40, bound="about", day=SECOND), ["repeats"]),
    (
        "its number without the bound",
        dead("up to 40", None, 40, bound="at_most"),
        dead("40", 40, day=SECOND),
        ["repeats"],
    ),
    ("changed by one origin", dead("40", 40), dead("31", 31, day=SECOND), ["revises"]),
    ("two numbers of one origin on one day", dead("40", 40), dead("31", 31, text="Brenn: 31."), ["differs"]),
    ("the same by two", dead("40", 40), dead("40", 40, origin="Vester"), ["agrees"]),
    ("can both be right", dead("about 40", 40, bound="about"), dead("42", 42, origin="Vester"), ["agrees"]),
    ("one day, two numbers", dead("40", 40), dead("60", 60, origin="Vester"), ["conflicts"]),
    ("a higher toll later", dead("40", 40), dead("60", 60, origin="Vester", day=SECOND), ["differs"]),
    (
        "a toll at least so high is overtaken",
        dead("At least 40", 40, bound="at_least"),
        dead("60", 60, origin="Vester", day=SECOND),
        ["differs"],
    ),
    ("a lower toll later", dead("60", 60), dead("40", 40, origin="Vester", day=SECOND), ["conflicts"]),
    (
        "fewer missing later",
        dead("60", 60, state="missing"),
        dead("40", 40, state="missing", origin="Vester", day=SECOND),
        ["differs"],
    ),
    (
        "more missing later",
        dead("40", 40, state="missing"),
        dead("60", 60, state="missing", origin="Vester", day=SECOND),
        ["conflicts"],
    ),
    (
        "passengers do not grow in number",
        dead("40", 40, state=None, counted="passengers"),
        dead("60", 60, state=None, counted="passengers", origin="Vester", day=SECOND),
        ["conflicts"],
    ),
    (
        "a forecast that was too low",
        dead("40", 40, stance="forecast"),
        dead("60", 60, stance="forecast", origin="Vester", day=SECOND),
        ["conflicts"],
    ),
    ("an unknown day", dead("40", 40, day=None), dead("60", 60, origin="Vester", day=None), ["conflicts"]),
    (
        "far apart, with an open end",
        dead("at least 14", 14, bound="at_least"),
        dead("nearly 300", 300, bound="about", origin="Vester"),
        [],
    ),
    (
        "near, with an open end",
        dead("at least 14", 14, bound="at_least"),
        dead("20", 20, origin="Vester"),
        ["agrees"],
    ),
    (
        "below an open end",
        dead("at least 14", 14, bound="at_least"),
        dead("12", 12, origin="Vester"),
        ["conflicts"],
    ),
    (
        "not close to it",
        dead("about 300", 300, bound="about"),
        dead("not close to 300", 300, bound="not", origin="Vester"),
        ["denies"],
    ),
    (
        "what a number is not says nothing of others",
        dead("40", 40),
        dead("not close to 300", 300, bound="not", origin="Vester"),
        [],
    ),
    (
        "named and denied",
        dead("300", 300),
        dead("300", 300, stance="denied", origin="Vester"),
        ["denies"],
    ),
    (
        "said in spite of a denial",
        dead("300", 300, stance="denied"),
        dead("300", 300, origin="Vester", day=SECOND),
        ["conflicts"],
    ),
    ("denied by oneself", dead("40", 40), dead("300", 300, stance="denied", day=SECOND), []),
]


def test_toll_without_a_day_is_no_conflict():
    [relation] = relate_amounts([dead("40", 40), dead("60", 60, origin="Vester", day=None)])
    assert relation.kind == "differs"


@pytest.mark.parametrize(("earlier", "later", "expected"), [row[1:] for row in PAIRS], ids=[row[0] for row in PAIRS])
def test_two_answers(earlier: Answer, later: Answer, expected: list[RelationKind]):
    assert kinds(earlier, later) == expected


def test_last_answers_of_origins_are_compared():
    """The mayor's first count is no conflict once she has corrected it."""
    answers = [dead("40", 40), dead("31", 31, day="2024-05-10"), dead("31", 31, origin="Vester", day="2024-05-10")]
    assert kinds(*answers) == ["agrees", "revises"]


def test_what_was_repeated_and_then_corrected_is_revised_from_the_last_other_number():
    answers = [dead("40", 40), dead("40", 40, day=SECOND), dead("31", 31, day="2024-05-10")]
    assert kinds(*answers) == ["repeats", "revises"]


def test_denial_rejects_the_number_of_each_origin_once():
    answers = [
        dead("300", 300),
        dead("300", 300, day=SECOND),
        dead("about 300", 300, bound="about", origin="Vester", day=SECOND),
        dead("not close to 300", 300, bound="not", origin="Reik", day="2024-05-10"),
    ]
    assert kinds(*answers) == ["agrees", "denies", "denies", "repeats"]


STATUSES: list[tuple[list[Answer], Status]] = [
    ([dead("40", 40)], "single"),
    ([dead("40", 40), dead("40", 40, day=SECOND)], "single"),
    ([dead("40", 40), dead("40", 40, origin="Vester")], "agreed"),
    ([dead("40", 40), dead("31", 31, day=SECOND)], "revised"),
    ([dead("40", 40), dead("31", 31, origin="Vester")], "conflicting"),
    ([dead("40", 40), dead("50", 50, origin="Vester", day=SECOND)], "agreed"),  # a toll that grew
    ([dead("300", 300), dead("not 300", 300, bound="not", origin="Vester")], "denied"),
]


@pytest.mark.parametrize(("answers", "status"), STATUSES)
def test_status(answers: list[Answer], status: Status):
    assert status_of(answers, relate_amounts(answers)) == status


def test_many_origins_are_compared_with_their_neighbours_in_time_only():
    answers = [dead(str(n), n, origin=f"Source {n}", text=f"{n} died.") for n in range(100, 101 + 2 * PAIRWISE)]
    assert 0 < len(relate_amounts(sorted(answers, key=lambda answer: answer.order))) <= 2 * PAIRWISE


def test_question_of_thousands_of_answers_and_denials_takes_no_time():
    numbers = [
        dead(f"{n % 50 + 300}", n % 50 + 300, origin=f"Source {n}", text=f"{n}: {n % 50 + 300}.") for n in range(800)
    ]
    denials = [dead("not 320", 320, bound="not", origin=f"Denier {n}", text=f"{n}: not 320.") for n in range(800)]
    began = time.process_time()
    found = relate_amounts(sorted([*numbers, *denials], key=lambda answer: answer.order))
    assert any(relation.kind == "denies" for relation in found)
    assert time.process_time() - began < 5  # all against all took a minute


SENTENCES = [
    ("I never counted {} bodies.", True),
    ("The board did not speak of {} dead.", True),
    ("The story that {} bodies lie there is not correct.", True),
    ("The report of {} dead is greatly exaggerated.", True),
    ("The board did not say how many of the {} were ill.", False),
    ("She never came back, and {} people died.", False),
    ("There are {} dead. The boats are wrong for the river.", False),
]


@pytest.mark.parametrize(("words", "is_rejected"), SENTENCES)
def test_number_is_rejected_in_the_words_around_it(words: str, is_rejected: bool) -> None:
    answer = dead("300", 300, text=words.format("300"))
    told = a_claim(answer.report, None, answer.report.text)
    assert is_denial(replace(answer, claim=told)) == is_rejected


def test_lower_number_of_one_voice_in_one_report_does_not_take_the_place_of_its_toll() -> None:
    text = "24 died. Two had been counted twice."
    toll, part = dead("24", 24, text=text), dead("Two", 2, text=text)
    other = dead("29", 29, origin="Vester")
    assert kinds(toll, part, other) == ["conflicts"]
    apart = dead("2", 2, origin="Brenn")  # another report of the same voice
    assert kinds(toll, apart, other) == ["conflicts", "conflicts", "differs"]


def test_who_doubts_a_number_agrees_with_nobody_that_gives_it() -> None:
    doubt = a_number("3,000", 3000, stance="doubted")
    sure = a_number("3,000", 3000, origin="Vester", day="2024-05-10")
    assert relate_amounts([doubt, sure]) == []
    assert [one.kind for one in relate_amounts([replace_stance(doubt), sure])] == ["agrees"]


def replace_stance(answer: Answer) -> Answer:
    return replace(answer, figure=replace(answer.amount, stance="asserted"))


def test_who_doubts_a_number_agrees_with_nobody():
    one = a_number("thousands", 1_000, 9_999, counted="people", state="protesting")
    other = a_number("hundreds", 100, 999, origin="Vester", counted="people", state="protesting", stance="doubted")
    assert status_of([one, other], relate_amounts([one, other])) == "single"
