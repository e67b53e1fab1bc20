"""Languages: English, or one that is stated, or unknown."""

from __future__ import annotations

import re

from reportedly.lexicons import load

_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?![A-Za-z])")
_WORD = re.compile(r"[^\W\d_]+")
# Enough to tell; a report in English that quotes another language at the end stays English.
_SAMPLE = 4_000
# English news has 0.3 to 0.45 of these words, headlines down to 0.15; German, Dutch, French, Spanish at most 0.05.
_SHARE = 0.15


def read_language(stated: str) -> str | None:
    """Return the language of a stated code: "en" for "en-GB" and "EN_us", None for what is no code."""
    match = _CODE.match(stated)
    return match[1].lower() if match else None


def guess_language(text: str) -> str | None:
    """Return "en" for a text with the little words of English, None for any other. Other languages are not guessed."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    stop_words = frozenset(load("english")["stop_words"])
    return "en" if words and sum(word in stop_words for word in words) >= _SHARE * len(words) else None
