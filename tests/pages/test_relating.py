import pytest
from makers import a_claim, a_report
from one_question import one_question

from reportedly.pages.relating import within_sentence
from reportedly.pages.views import Index, claims, questions
from reportedly.records import Claim, Contents, Relation

A, B, C, D, E = ("Ada Moor", "Ben Holt", "Cleo Rand", "Dana Fisk", "Emil Voss")


def _told(contents: Contents) -> list[list[str]]:
    answers = questions(Index(contents))[0].questions[0].answers
    return [[str(relation) for relation in answer.notable] for answer in answers]


ENDS = [
    ("conflicts", [[], ["conflicts with “40” (Ada Moor)"]]),
    ("agrees", [[], ["agrees with “40” (Ada Moor)"]]),
    ("denies", [["denied by Ben Holt"], ["denies “40” (Ada Moor)"]]),
    ("differs", [[], ["is a later count than “40” (Ada Moor)"]]),
]


@pytest.mark.parametrize(("kind", "told"), ENDS)
def test_a_relation_is_told_beside_the_later_answer(kind: str, told: list[list[str]]) -> None:
    assert (
        _told(one_question([(A, "2031-03-01", 40, "asserted"), (B, "2031-03-02", 60, "asserted")], [(0, 1, kind)]))
        == told
    )


def test_who_revises_an_own_figure_is_not_named_twice() -> None:
    revised = one_question([(A, "2031-03-01", 40, "asserted"), (A, "2031-03-02", 60, "asserted")], [(0, 1, "revises")])
    assert _told(revised) == [[], ["revises “40”"]]


def test_numbers_of_one_origin_on_an_unknown_day_are_not_ordered() -> None:
    same_day = [(A, "2031-03-01", 40, "asserted"), (A, "2031-03-01", 60, "asserted")]
    (told,) = [lines for lines in _told(one_question(same_day, [(0, 1, "differs")])) if lines]
    assert told == ["of one origin with “40”"]


def test_who_denies_it_twice_is_named_once() -> None:
    twice = [(A, "2031-03-01", 40, "asserted"), (B, "2031-03-02", 40, "denied"), (B, "2031-03-02", 45, "denied")]
    assert _told(one_question(twice, [(0, 1, "denies"), (0, 2, "denies")], "denied"))[0] == ["denied by Ben Holt"]


def test_what_weighs_most_is_told_first() -> None:
    days = [(name, f"2031-03-0{day}", 40.0 + day, "asserted") for day, name in enumerate((A, B, C, D, E), 1)]
    kinds = [(0, 4, "differs"), (1, 4, "agrees"), (2, 4, "denies"), (3, 4, "conflicts")]
    verbs = [line.split(" “")[0] for line in _told(one_question(days, kinds, "denied"))[4]]
    assert verbs == ["denies", "conflicts with", "agrees with", "is a later count than"]


def test_answers_to_two_questions_are_not_compared_claim_by_claim() -> None:
    report = a_report("The mayor said that many fled. The mayor said that few came back.")
    rows: list[Claim] = [
        a_claim(report, "The mayor", content, question=question)
        for content, question in (("many fled", "one"), ("few came back", "two"))
    ]
    apart = Relation("relation", rows[0].id, rows[1].id, "differs", "not one question but two", 0.7)
    contents = Contents(reports=(report,), claims=tuple(rows), relations=(apart,))
    assert [view.relations for view in claims(Index(contents))] == [(), ()]


NAMES = [
    ("A rescue worker", "a rescue worker"),
    ("The ministry of works", "the ministry of works"),
    ("The Harbour Gazette", "The Harbour Gazette"),
    ("A. Blake", "A. Blake"),
    ("Military experts", "Military experts"),
]


@pytest.mark.parametrize(("name", "words"), NAMES)
def test_an_article_is_small_within_a_sentence(name: str, words: str) -> None:
    assert within_sentence(name) == words
