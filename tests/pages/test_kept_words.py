"""Words that are kept find the rows that words which are read find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.pages.filters import Filters
from reportedly.pages.texts import Texts

FOUND = [
    ("Soldiers crossed the border.", "soldier", True),
    ("Soldiers crossed the border.", "border soldiers", True),
    ("The foot-soldiers crossed.", "soldier", True),
    ("He resoldered the pipe.", "solder", False),
    ("“Soldiers” – said the état-major", "etat", True),
    ("Troops", "troops in Tarvia", False),
    ("Troops", "—", True),
    ("3,000 men", "000", True),
]


@pytest.mark.parametrize(("text", "about", "is_found"), FOUND)
def test_a_row_is_found_by_the_beginnings_of_its_words(text: str, about: str, is_found: bool) -> None:
    assert ("row" in Texts([("row", text)]).mentioning(Filters(about=about))) is is_found


def test_a_row_without_words_is_not_found() -> None:
    assert Texts([("row", None), ("other", "")]).mentioning(Filters(about="word")) == frozenset()


PIECES = st.sampled_from(["a", "Ab", "é", "ß", "İ", " ", "-", "“", "\xa0", "9", "ǅ", "٣", "\n"])


@given(st.lists(st.lists(PIECES, min_size=1).map("".join), max_size=6), st.lists(PIECES, max_size=4).map("".join))
def test_what_is_kept_finds_what_filters_find(texts: list[str], about: str) -> None:
    filters, rows = Filters(about=about), [(f"{number}", text) for number, text in enumerate(texts)]
    assert Texts(rows).mentioning(filters) == {row for row, text in rows if filters.mentioned(text)}
