"""Sums of money in business: each is asked for by what it is of, so that a bid is not compared with a profit."""

from __future__ import annotations

import pytest
from invented import question_of, related, story

TEXTS = [
    ("Marlow made a profit of €145 million last year.", "€145 million", "How high is the profit in 2023, in euros?"),
    ("Ada Brenn said profit would exceed €160 million.", "exceed €160 million", "How high could the profit be, in euros?"),
    ("Revenue rose to €20 million.", "€20 million", "How high is the revenue, in euros?"),
    ("The board agreed to a break fee of €40 million.", "€40 million", "How high is the break fee, in euros?"),
    ("Kestrel offered 18.50 euros per share.", "18.50 euros per share", "How high is the bid a share, in euros?"),
    ("Kestrel agreed to buy Marlow Foods for €2.4 billion.", "€2.4 billion", "How high is the bid, in euros?"),
    ("Kestrel completed its 2.63 billion euro purchase of Marlow.", "2.63 billion euro", "How high is the bid, in euros?"),
    ("The merger brought savings of €95 million.", "€95 million", "How high are the savings, in euros?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "asked"), TEXTS)
def test_sum_is_asked_for_by_what_it_is_of(text: str, words: str, asked: str) -> None:
    contents = story(("2024-06-12", "Selm Wire", text))
    assert question_of(contents, words).text == asked


NO_SUMS = [
    ("Each right entitles holders to buy a share for €30.", "€30"),
    ("Marlow reported net income of €3 million, or 9 cents a share, a year earlier.", "€3 million"),
    ("The storm reduced net income by €5 million.", "€5 million"),
]


@pytest.mark.parametrize(("text", "words"), NO_SUMS)
def test_sum_of_another_thing_or_year_is_left_alone(text: str, words: str) -> None:
    assert question_of(story(("2024-06-12", "Selm Wire", text)), words).counted not in ("bid", "profit")


def test_sum_told_two_ways_is_of_one_thing() -> None:
    text = "Kestrel agreed to buy Marlow Foods for €2.4 billion in cash, or €18.50 a share."
    contents = story(("2024-06-12", "Selm Wire", text))
    assert question_of(contents, "€18.50 a share").counted == "bid"


def test_profits_of_two_companies_are_two_questions() -> None:
    text = "Kestrel made a profit of €145 million last year. Marlow's profit was €20 million last year."
    contents = story(("2024-06-12", "Selm Wire", text))
    assert question_of(contents, "€145 million").text == "How high is the profit of Kestrel in 2023, in euros?"
    assert question_of(contents, "€20 million").text == "How high is the profit of Marlow in 2023, in euros?"


def test_raised_bid_revises_the_first_and_conflicts_with_none() -> None:
    contents = story(
        ("2024-03-12", "Selm Wire", "Kestrel offered 18.50 euros per share for Marlow Foods."),
        ("2024-04-16", "Orrin Post", "Kestrel raised its offer for Marlow Foods to 20.25 euros per share."),
    )
    assert related(contents) == {("revises", "18.50 euros per share", "20.25 euros per share")}


def test_bid_that_nobody_is_told_to_have_raised_conflicts() -> None:
    contents = story(
        ("2024-03-12", "Selm Wire", "Kestrel offered 18.50 euros per share for Marlow Foods."),
        ("2024-04-16", "Orrin Post", "Kestrel offered 25.25 euros per share for Marlow Foods."),
    )
    assert {kind for kind, _, _ in related(contents)} == {"conflicts"}
