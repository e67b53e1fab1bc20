"""Months that lie ahead, however near the last one of their name is."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

AHEAD = [
    ("Olenko said prices would fall by December.", "[..2033-12-31]"),
    ("The bank expects prices to fall by December.", "[..2033-12-31]"),
    ("A cut was likely in October.", "2033-10"),
    ("Olenko had said that prices would fall by December.", "[..2032-12-31]"),
    ("Prices fell in December.", "2032-12"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_month_of_what_is_to_come_lies_ahead(text: str, value: str) -> None:
    [moment] = read_report(a_report(text, published="2033-02-03")).moments
    assert str(moment.value) == value
