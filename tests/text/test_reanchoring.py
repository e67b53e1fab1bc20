"""A place in a page is found again after an edit, or told to be lost; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Span
from reportedly.text import reanchor, select

PAGE = "The dam gave way on Sunday night.\nAt least 12 people were killed 🌊, governor Ilse Tarn said.\nAbout 200 are missing."
WORDS = "At least 12 people"
PLACE = Span(PAGE.index(WORDS), PAGE.index(WORDS) + len(WORDS))

EDITS = [
    ("unchanged", PAGE, "exact"),
    ("a line added above", f"Updated 🌊\n{PAGE}", "moved"),
    ("a line added far below", f"{PAGE}\nMore follows.", "exact"),
    ("the number changed", PAGE.replace("12", "14"), None),
    ("the neighbours changed", PAGE.replace("were killed", "died"), None),
    ("the sentence is gone", "The dam gave way on Sunday night.", None),
    ("the paragraph stands twice", f"Live\n{PAGE}\n\n{PAGE}", None),
    ("an empty page", "", None),
]


@pytest.mark.parametrize(("edit", "now", "kind"), EDITS, ids=[edit for edit, _, _ in EDITS])
def test_place_after_an_edit_is_exact_or_unique_or_an_orphan(edit: str, now: str, kind: str | None) -> None:
    found = reanchor(now, select(PAGE, PLACE))
    assert (found and found.kind) == kind
    assert found is None or found.span.of(now) == WORDS


def test_same_words_that_slid_into_the_old_position_are_not_taken_for_the_place() -> None:
    page = "killed: 12\nwounded: 12\nmissing: 12\n"
    place = Span(page.index("12", 15), page.index("12", 15) + 2)
    edited = "missing: 12\nwounded: 12\nkilled: 12\n"
    found = reanchor(edited, select(page, place))
    assert found is None or edited[: found.span.start].endswith("wounded: ")


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=30), st.integers(0, 80), st.integers(1, 20))
def test_what_is_found_has_the_same_words_and_neighbours(
    before: str, text: str, after: str, start: int, length: int
) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    selector = select(text, span)
    found = reanchor(before + text + after, selector)
    if found is not None:
        now = before + text + after
        assert found.span.of(now) == selector.exact
        assert now[: found.span.start].endswith(selector.prefix)
        assert now[found.span.end :].startswith(selector.suffix)
