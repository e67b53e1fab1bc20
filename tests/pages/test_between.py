from __future__ import annotations

from dataclasses import replace

import pytest
from one_question import one_question

from reportedly.pages.between import grouped, method_in_words, standings, told_stance, why_they_differ
from reportedly.pages.views import Index, QuestionView, questions


def _asked(
    told: list[tuple[str, str, float, str]], relations: list[tuple[int, int, str]], status: str = "conflicting"
) -> QuestionView:
    return questions(Index(one_question(told, relations, status)))[0].questions[0]


ADA, BEN = ("Ada Moor", "2031-03-01", 300.0, "asserted"), ("Ben Holt", "2031-03-02", 40.0, "asserted")
DENIAL = ("Cy Dane", "2031-03-03", 300.0, "denied")
LATER = ("Ada Moor", "2031-03-05", 280.0, "asserted")


def test_who_denies_whom_is_told_and_what_is_denied_is_no_open_conflict() -> None:
    told = why_they_differ(_asked([ADA, BEN, DENIAL], [(0, 1, "conflicts"), (0, 2, "denies")], "denied"))
    assert told == ["Cy Dane denies “300” of Ada Moor."]


def test_what_nobody_explains_is_said_to_be_unexplained() -> None:
    [told] = why_they_differ(_asked([ADA, BEN], [(0, 1, "conflicts")]))
    assert (
        told
        == "“300” of Ada Moor and “40” of Ben Holt cannot both be right; no reason for it was found in the reports."
    )


def test_a_figure_given_up_conflicts_with_nobody() -> None:
    told = why_they_differ(_asked([ADA, BEN, LATER], [(0, 1, "conflicts"), (0, 2, "revises")]))
    assert told == ["Ada Moor gave 300, then 280."]


def test_bounds_that_leave_room_for_both_say_which() -> None:
    question = _asked([ADA, BEN], [(0, 1, "agrees")], "agreed")
    first, second = question.answers
    bounded = (
        replace(first, low=None, high=300, bound="at_most"),
        replace(second, low=40, high=None, bound="at_least"),
    )
    assert why_they_differ(replace(question, answers=bounded)) == ["“300” and “40” leave room for both: 40 to 300."]


def test_sides_of_a_yes_or_no_are_named() -> None:
    question = replace(_asked([ADA, DENIAL], [(0, 1, "denies")], "denied"), kind="whether")
    assert why_they_differ(question) == ["Yes from Ada Moor; no from Cy Dane."]


def test_one_answer_differs_from_nothing() -> None:
    question = _asked([ADA], [], "single")
    assert why_they_differ(question) == []
    assert standings(question) == []


def test_each_pair_is_told_once_with_its_reason() -> None:
    question = _asked([ADA, BEN, DENIAL], [(0, 1, "conflicts"), (0, 2, "denies"), (1, 2, "agrees")], "denied")
    assert [(row.answer.source, row.relation.words, row.relation.why) for row in standings(question)] == [
        ("Ben Holt", "conflicts with", "made for a test"),
        ("Cy Dane", "denies", "made for a test"),
        ("Cy Dane", "agrees with", "made for a test"),
    ]
    assert [words for words, _ in grouped(question.answers[2])] == ["denies", "agrees with"]


@pytest.mark.parametrize("method", ["filter", "filter, contested", "lowest", "modal", "median"])
def test_every_method_has_words(method: str) -> None:
    assert method_in_words(method) != method


@pytest.mark.parametrize(
    ("stances", "told"),
    [
        (["asserted", "forecast"], [None, "forecast"]),
        (["forecast", "forecast"], [None, None]),  # the question says it already
        (["asserted", "doubted", "asserted"], [None, "doubted", None]),
        (["asserted", "denied"], [None, None]),  # a denial has its mark
        (["intended", "conditional"], ["intended", "conditional"]),
    ],
)
def test_an_answer_that_is_meant_otherwise_than_the_others_says_how(stances: list[str], told: list[str | None]) -> None:
    answers = [
        (f"Voice {number}", f"2031-03-0{number + 1}", 40.0 + number, stance) for number, stance in enumerate(stances)
    ]
    question = _asked(answers, [])
    assert [told_stance(question, answer) for answer in question.answers] == told
