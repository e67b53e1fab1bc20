"""The bound that stands before a number, for peers that read numbers without one: the few words before it, as the set has them."""

from __future__ import annotations

import re

_BOUNDS = {
    "~": r"about|around|some|nearly|almost|roughly|approximately|an estimated",
    ">": r"more than|over|at least|above",
    "<": r"less than|fewer than|under|up to|below",
}
_BEFORE = {sign: re.compile(rf"\b(?:{words})\s{{1,2}}$", re.IGNORECASE) for sign, words in _BOUNDS.items()}
_REACH = 20


def find_bound(text: str, start: int) -> str:
    """Return the set's sign for the bound of the number that begins at `start`."""
    before = text[max(0, start - _REACH) : start]
    return next((sign for sign, words in _BEFORE.items() if words.search(before)), "=")
