"""Paragraphs: lines, unless they were wrapped by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text import paragraphs

WRAPPED = "The boats came in before the rain and were tied up below the mill,\nwhere nobody looked for them."
SHORT_LINES = "The boats came in,\nwhere nobody looked for them."

CUT = [
    ("One.\n\nTwo.", ["One.", "Two."]),
    ("One.\nTwo.", ["One.", "Two."]),
    ("One.\r\nTwo.\r\n", ["One.", "Two."]),
    ("  One.  \n\t\n  Two.", ["One.", "Two."]),
    ("One.\u2029Two.\u2028Three.", ["One.", "Two.", "Three."]),
    (WRAPPED, [WRAPPED]),
    (WRAPPED.replace("\n", "\n\n"), WRAPPED.split("\n")),  # an empty line parts even a wrapped text
    (SHORT_LINES, SHORT_LINES.split("\n")),  # too short to be wrapped by hand
    ("", []),
    (" \n\n \r\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_paragraphs_are_trimmed_lines(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text)] == expected


BROKEN = """The boats came in before
the rain, said Mayor
Nora Velt of the town of
Lesk, and were tied up
below the mill, where
nobody looked for them.
It rained.

On Monday the owner of
Velt Lines came for all
of them."""


def test_lines_of_a_wrapped_text_are_one_whatever_the_next_begins_with() -> None:
    first, second = [span.of(BROKEN).replace("\n", " ") for span in paragraphs(BROKEN)]
    assert first.startswith("The boats")
    assert first.endswith("It rained.")
    assert second == "On Monday the owner of Velt Lines came for all of them."


LINES = [
    "Police: suspect held\nRoad open again\nMayor speaks at noon",
    "Velt Lines\nLesk Mail\nRadio Corin\n\nTarn Herald\nKyodo",
]


@pytest.mark.parametrize("text", LINES)
def test_short_lines_that_break_off_nowhere_stay_lines(text: str) -> None:
    assert len(paragraphs(text)) == len([line for line in text.split("\n") if line])


@given(st.text(alphabet="ab. ,\n\r\t\u2028é–", max_size=200))
def test_nothing_but_space_is_lost_between_paragraphs(text: str) -> None:
    at = 0
    for span in paragraphs(text):
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        at = span.end
    assert not text[at:].strip()
