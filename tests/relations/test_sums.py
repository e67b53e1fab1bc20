"""Sums that leave their money unsaid."""

from __future__ import annotations

import pytest
from invented import a_number

from reportedly.relations.answers import Answer
from reportedly.relations.keys import key_of
from reportedly.relations.sums import fill_sums

CROWNS = a_number("2.1 billion crowns", 2.1e9, unit="crown", text="Savers withdrew 2.1 billion crowns.")


def unit_of(answer: Answer, *others: Answer) -> str:
    answers = [answer, *others]
    keys, reasons = {one.id: key_of(one) for one in answers}, dict[str, str]()
    fill_sums(answers, keys, reasons)
    assert (answer.id in reasons) == (keys[answer.id].unit != answer.amount.unit)
    return keys[answer.id].unit


def test_a_sum_is_of_the_money_of_the_others_and_befell_nobody() -> None:
    outflow = a_number("4.3 billion", 4.3e9, state="withdrawn", text="Savers have pulled out 4.3 billion.")
    assert unit_of(outflow, CROWNS) == "crown"
    keys = {one.id: key_of(one) for one in (outflow, CROWNS)}
    fill_sums([outflow, CROWNS], keys, {})
    assert keys[outflow.id].state is None


OTHERS = [
    ("4,300", 4300, ()),  # too small to be money for sure
    ("4,300,000,000", 4.3e9, ()),  # written out: a number of things as well
    ("4.3 billion", 4.3e9, (a_number("9 million", 9e6, counted="customers", text="9 million customers"),)),
    ("4.3 billion", 4.3e9, (a_number("2 million euros", 2e6, unit="EUR", text="2 million euros"),)),  # of which money?
]


@pytest.mark.parametrize(("words", "number", "others"), OTHERS)
def test_other_numbers_keep_their_unit(words: str, number: float, others: tuple[Answer, ...]) -> None:
    assert unit_of(a_number(words, number, text=f"It was {words} in all."), CROWNS, *others) == "count"


def test_the_money_of_the_report_comes_before_that_of_the_story() -> None:
    text = "The firm lost 3 million euros, and 4.3 billion in all."
    mine = [a_number("4.3 billion", 4.3e9, text=text), a_number("3 million euros", 3e6, unit="EUR", text=text)]
    assert unit_of(mine[0], mine[1], CROWNS) == "EUR"


def test_without_any_money_nothing_is_filled() -> None:
    assert unit_of(a_number("4.3 billion", 4.3e9, text="It was 4.3 billion.")) == "count"
