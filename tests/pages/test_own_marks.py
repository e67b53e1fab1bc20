"""Words that stand between quotation marks of their own get no second pair."""

from __future__ import annotations

import pytest

from reportedly.pages.rendering import own_marks

WORDS = [
    ("“We were not warned.”", True),
    ('"This," she said, "is over."', True),
    ('he "saw nothing"', False),
    ('"Nothing', False),
    ("nobody was hurt", False),
    ('"', False),
    ("", False),
]


@pytest.mark.parametrize(("words", "has_own"), WORDS)
def test_only_words_within_marks_have_their_own(words: str, has_own: bool) -> None:
    assert bool(own_marks(words)) is has_own
