from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import small_story

from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.sorting import ordered, orders_of
from reportedly.pages.statements import ClaimView, claims


@pytest.fixture(scope="module")
def rows() -> list[ClaimView]:
    return claims(Index(small_story()), Filters(own_voice=True))


@pytest.mark.parametrize("order", orders_of("claims"))
def test_no_row_is_lost_or_doubled(rows: list[ClaimView], order: str) -> None:
    assert sorted(row.id for row in ordered("claims", rows, order)) == sorted(row.id for row in rows)


def test_names_are_sorted_without_regard_to_case_and_accents(rows: list[ClaimView]) -> None:
    names = [replace(rows[0], source=name) for name in ("bram", "Énergie", "Ada", "Zoe", "civil")]
    assert [row.source for row in ordered("claims", names, "who")] == ["Ada", "bram", "civil", "Énergie", "Zoe"]
    assert [row.source for row in ordered("claims", names, "-who")] == ["Zoe", "Énergie", "civil", "bram", "Ada"]


@pytest.mark.parametrize("order", ["said", "-said"])
def test_what_has_no_value_comes_last_either_way(rows: list[ClaimView], order: str) -> None:
    undated = replace(rows[0], id="undated", said=None)
    dated = [row for row in rows if row.said]
    assert ordered("claims", [undated, *dated], order)[-1].id == "undated"


def test_without_an_order_the_list_keeps_its_own(rows: list[ClaimView]) -> None:
    assert ordered("claims", rows, None) == rows
    assert orders_of("questions") == []
