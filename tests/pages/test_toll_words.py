"""How the killed and wounded of a story are told in words."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.pages.quoting import report_ref
from reportedly.pages.tolls import ToldToll, TollView

TOLD = [
    # killed, wounded, and what the one report tells of them
    ((20, 0), (20, None), "20 killed, no wounded counted"),
    ((20, 0), (20, 0), "20 killed, 0 wounded"),
    ((0, 1_300), (None, 1_300), "no killed counted, 1,300 wounded"),
    ((0, 0), (0, None), "0 killed, no wounded counted"),
]


@pytest.mark.parametrize(("total", "told", "words"), TOLD)
def test_a_nought_that_no_report_tells_of_is_not_told_as_a_number(
    total: tuple[int, int], told: tuple[int | None, int | None], words: str
) -> None:
    one = ToldToll(report_ref(a_report("Nobody was hurt.")), None, *told, 0, 0, ())
    assert TollView("s", "Flood", *total, 1, 1, "made for a test", (one,)).in_words == words
    newest = ToldToll(one.report, None, None, None, 0, 0, (), (one,))
    assert TollView("s", "Flood", *total, 1, 1, "made for a test", (newest,)).in_words == words
