"""Numbers that somebody puts against one just told."""

from __future__ import annotations

import pytest
from invented import story
from test_ballots import grouped

UNION = "Some 18,000 nurses walked out on Wednesday, their union said. "

AGAINST = [
    "The ministry put the number at 9,400.",
    "The ministry put it at about 9,400.",
    "The ministry says 9,400.",
    "The police spoke of 9,400.",
    "It was closer to 9,400, the ministry said.",
    "The ministry fears it will be 24,000.",
    "The real number is nearer to 9,400, says Ada Brenn.",
]


@pytest.mark.parametrize("text", AGAINST)
def test_number_put_against_another_counts_the_same(text: str) -> None:
    found = grouped(story(("2024-05-08", "Brenn Post", UNION + text)))
    assert any("Some 18,000" in each and any(words.endswith(("9,400", "24,000")) for words in each) for each in found)


OTHERS = [
    "The ministry has 9,400 buses.",  # counts something
    "The ministry put the number at 9.",  # far away
    "Its hot line is open until 9,400 have called.",
    "The ministry put the cost at 9,400 crowns.",  # another unit
    "It was closer to 9,400 metres.",  # counts something
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_stay_apart(text: str) -> None:
    found = grouped(story(("2024-05-08", "Brenn Post", UNION + text)))
    assert {"Some 18,000"} in found


def test_number_without_a_unit_is_one_of_money_where_money_is_meant() -> None:
    text = "A strike would cost 25 million crowns a day, Ada Brenn said. The firm itself put it at 14 million."
    assert {"25 million crowns a day", "14 million"} in grouped(story(("2024-05-08", "Brenn Post", text)))


def test_by_how_much_a_number_was_revised_is_no_such_number() -> None:
    text = UNION + "Later it revised that by 1,500."
    assert {"Some 18,000"} in grouped(story(("2024-05-08", "Brenn Post", text)))


def test_what_is_doubted_is_the_number_just_told():
    told = (
        "2024-05-06",
        "Selm Wire",
        "Roth, the party's head, said that thousands came to the rally. The mayor doubted that it was even hundreds.",
    )
    assert {"thousands", "hundreds"} in grouped(story(told))
