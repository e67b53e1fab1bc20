from datetime import date
from itertools import permutations

import pytest
from invented import a_number, shuffled, story

from reportedly.records import Question
from reportedly.relations import link
from reportedly.relations.answers import Answer
from reportedly.relations.estimates import Method, estimate
from reportedly.relations.filtering import Vote, filter_votes


def asked(*answers: Answer, state: str | None = None, unit: str = "count") -> Question:
    ids = tuple(answer.id for answer in answers)
    return Question(
        "q", "t", "amount", "How many?", "people", None, None, state, None, None, None, unit, ids, "single", (), ""
    )


def ends(*answers: Answer, state: str | None = None) -> tuple[float, float, float]:
    """The low, middle and high of the last day."""
    row = estimate(asked(*answers, state=state), answers)[-1]
    assert row.low is not None
    assert row.mid is not None
    assert row.high is not None
    return row.low, row.mid, row.high


def said(number: float, origin: str, day: str = "2024-05-08", **known: str) -> Answer:
    return a_number(f"{number:g} people", number, number, origin=origin, day=day, **known)


def at_least(number: float, origin: str) -> Answer:
    return a_number(f"at least {number:g} people", number, None, origin=origin, bound="at_least")


def test_origins_that_agree_leave_their_number_and_little_beside_it():
    low, mid, high = ends(said(40, "Brenn"), said(40, "Vester"), said(40, "Orlin"))
    assert mid == 40
    assert 35 <= low <= 40 <= high <= 45


def test_one_origin_is_nothing_to_put_together():
    answers = [said(40, "Brenn"), said(50, "Brenn", "2024-05-09")]
    assert estimate(asked(*answers), answers) == []


def test_origin_that_says_it_five_times_has_one_vote():
    often = [said(40, "Brenn", f"2024-05-0{day}") for day in range(1, 6)]
    _, mid, high = ends(*often, said(80, "Vester", "2024-05-05"), said(80, "Orlin", "2024-05-05"))
    assert (mid, high) == (80, pytest.approx(80, rel=0.5))


def test_what_lies_below_at_least_is_left_out():
    low, _, _ = ends(said(44, "Vester"), at_least(40, "Brenn"))
    assert low > ends(said(44, "Vester"), said(30, "Brenn"))[0]


def test_end_that_no_answer_bounds_is_unknown():
    answers = [at_least(40, "Brenn"), at_least(45, "Vester")]
    [row] = estimate(asked(*answers), answers)
    assert row.low is not None
    assert (row.low >= 25, row.mid, row.high) == (True, None, None)


def test_rejected_number_counts_against():
    rejected = a_number("nowhere near 80 people", 80, 80, origin="Orlin", bound="not")
    with_it = ends(said(40, "Brenn"), said(80, "Vester"), rejected)
    without = ends(said(40, "Brenn"), said(80, "Vester"))
    assert with_it[1] < without[1]


def test_doubted_number_weighs_less_than_a_plain_one():
    plain = ends(said(40, "Brenn"), said(80, "Vester"), said(80, "Orlin"))[1]
    doubted = ends(said(40, "Brenn"), said(80, "Vester", stance="doubted"), said(40, "Orlin"))[1]
    assert plain == 80
    assert doubted == 40


@pytest.mark.parametrize(("state", "grows"), [("killed", True), (None, False)])
def test_toll_was_lower_before_but_a_number_of_passengers_was_not(state: str | None, grows: bool):
    answers = [said(12, "Brenn"), said(30, "Brenn", "2024-05-10"), said(30, "Vester", "2024-05-10")]
    rows = estimate(asked(*answers, state=state), answers)
    assert [row.on for row in rows] == [date(2024, 5, 8), date(2024, 5, 10)]
    assert rows[-1].mid == 30
    assert rows[0].mid is not None
    assert (rows[0].mid < 25) is grows


def test_origins_that_stay_apart_are_called_contested_and_the_interval_holds_both():
    answers = [said(40, "Brenn"), said(400, "Vester")]
    [row] = estimate(asked(*answers), answers)
    assert row.method == "filter, contested"
    low, _, high = ends(*answers)
    assert low <= 40 < 400 <= high


RULES: list[tuple[Method, float]] = [("lowest", 40), ("modal", 60), ("median", 60)]


@pytest.mark.parametrize(("method", "middle"), RULES)
def test_plain_rules_look_at_the_newest_number_of_each_origin(method: Method, middle: float):
    answers = [
        said(10, "Brenn", "2024-05-07"), said(40, "Brenn"), said(60, "Vester"), said(60, "Orlin"), said(90, "Kelda"),
    ]  # fmt: skip
    row = estimate(asked(*answers), answers, method=method)[-1]
    assert (row.low, row.mid, row.high) == (40, middle, 90)


def test_order_of_answers_makes_no_difference():
    answers = [said(40, "Brenn"), at_least(45, "Vester"), said(60, "Orlin", "2024-05-09")]
    rows = [estimate(asked(*answers), order) for order in permutations(answers)]
    assert all(row == rows[0] for row in rows)


@pytest.mark.parametrize("number", [0, 0.3, 1, 7, 1e9])
def test_numbers_of_every_size_have_an_interval_around_them(number: float):
    votes = [Vote(voice, date(2024, 5, 8), number, number, "exact", 1.0) for voice in ("a", "b", "c")]
    [likely] = filter_votes(votes, "stays")
    assert likely.low <= likely.mid <= likely.high
    assert likely.mid == pytest.approx(number, rel=0.05, abs=0.05)


def test_estimate_is_written_for_a_question_that_two_origins_answer():
    told = [
        ("2024-05-08", "Courier", "Ada Brenn, the mayor, said that 12 people were killed in Orlin.\n"),
        (
            "2024-05-08",
            "Herald",
            "Firemen searched the cellars all night. Twelve people were killed in Orlin, fire chief Jon Vester told the radio.\n",
        ),
    ]
    contents = story(*told)
    assert contents.estimates
    for row in contents.estimates:
        assert row.question in {question.id for question in contents.questions}
        assert (row.on, row.mid, row.origins) == (date(2024, 5, 8), 12, 2)
    assert link(shuffled(contents, 1)).estimates == contents.estimates
