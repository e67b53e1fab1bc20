"""Credits of pictures are taken off the ends of a caption, and nothing else is."""

from __future__ import annotations

import pytest

from reportedly.records import Span
from reportedly.text import without_credits

CAPTIONS = [
    ("ADA MOOR/AFP Rescuers search the shore on May 3, 2031ADA MOOR/AFP", "Rescuers search the shore on May 3, 2031"),
    (
        "KCNA/Reuters Leader Ilse Tarn visits a base, May 3, 2031KCNA/Reuters",
        "Leader Ilse Tarn visits a base, May 3, 2031",
    ),
    ("TOM RAY/POOL/AFP The two toast in Corvane on June 9 TOM RAY/POOL/AFP", "The two toast in Corvane on June 9"),
    ("A boat lies on the shore in Corvane Ada Moor/Reuters", "A boat lies on the shore in Corvane"),
    ("A boat lies on the shore (Tom Ray/AP)", "A boat lies on the shore"),
    # No credits.
    ("The AP/Lesk poll asked 900 people", "The AP/Lesk poll asked 900 people"),
    ("Forty people and/or their families left", "Forty people and/or their families left"),
    ("Ada Moor, who works for AFP, was there on May 3/4", "Ada Moor, who works for AFP, was there on May 3/4"),
    ("ADA MOOR/AFP", "ADA MOOR/AFP"),  # nothing would be left
    ("", ""),
]


@pytest.mark.parametrize(("caption", "expected"), CAPTIONS)
def test_credits_at_the_ends_are_left_out(caption: str, expected: str) -> None:
    text = f"Before. {caption} Behind."
    assert without_credits(text, Span(8, 8 + len(caption))).of(text) == expected


def test_long_stretch_is_only_looked_at_near_its_ends() -> None:
    text = "A Bc/" * 100_000
    assert without_credits(text, Span(0, len(text))) == Span(0, len(text))
