"""Marks that belong to the letter or sign before them: accents, vowels, joiners, and what changes an emoji's look."""

from __future__ import annotations

import re
import unicodedata

# A flag is two letters of its own alphabet.
FLAG = "[\U0001f1e6-\U0001f1ff]{2}"

# No mark stands before this, so that plain English pays one comparison a word.
_FIRST = "\u0300"
_JOINER = "\u200d"
_NON_JOINER = "\u200c"
# Tones of skin, and the tags by which some flags are spelt.
_TONES = "\U0001f3fb", "\U0001f3ff"
_TAGS = "\U000e0020", "\U000e007f"


def is_mark(sign: str) -> bool:
    """Say whether a sign belongs to the one before it."""
    if sign < _FIRST:
        return False
    return (
        unicodedata.category(sign).startswith("M")
        or sign in (_JOINER, _NON_JOINER)
        or _TONES[0] <= sign <= _TONES[1]
        or _TAGS[0] <= sign <= _TAGS[1]
    )


def with_marks(text: str, end: int, limit: int, rest: re.Pattern[str]) -> int:
    """Return the end of a word that was cut at `end` when the marks there, and what follows them in the word, are its own.

    "Zele" of "Zele´nsky", where the accent is a sign of its own, goes on to its end; `rest` says what a word can go on with. Signs that a
    joiner ties together, as in emoji of families, are one; a digit in its frame is no word. Without a mark at `end` that is where it stays.
    """
    # Nearly every word ends here, and there are two calls for each.
    if end >= limit or text[end] < _FIRST:
        return end
    while end < limit and is_mark(text[end]):
        before = text[end - 1]
        while end < limit and is_mark(text[end]):
            end += 1
        if before.isalnum() and unicodedata.category(text[end - 1]) != "Me":
            more = rest.match(text, end, limit)
            end = more.end() if more else end
        elif text[end - 1] == _JOINER and end < limit and unicodedata.category(text[end]).startswith("S"):
            end += 1
    return end
