"""Parts of a unit: half a percentage point is an amount of points and no share."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

PARTS = [
    ("Rates rose by half a percentage point.", "half a percentage point", 0.5, "percentage point"),
    ("Rates rose by a quarter of a percentage point.", "a quarter of a percentage point", 0.25, "percentage point"),
    ("The leak spread over half a mile.", "half a mile", 0.5, "mile"),
    ("Half of the voters stayed at home.", "Half", 0.5, "share"),
]


@pytest.mark.parametrize(("text", "words", "low", "unit"), PARTS)
def test_part_of_a_unit_is_an_amount_of_it(text: str, words: str, low: float, unit: str) -> None:
    [figure] = read_report(a_report(text)).figures
    assert (figure.text, figure.low, figure.unit) == (words, low, unit)
