"""Words with exact places."""

from __future__ import annotations

import re
from functools import cache

from reportedly.language.marks import FLAG, with_marks
from reportedly.lexicons import load
from reportedly.records import Span, Word

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*\w*(?:[-‐‑]\w+)*"  # 1.28, 12,000, 25th, 100,000-strong
    r"|\w+(?:[-‐‑’'&]\w+)*"  # Jong-un, don't, R&D
    rf"|{FLAG}"
    r"|\S"
)
# What a word goes on with after an accent that is a sign of its own.
_REST = re.compile(r"\w*(?:[-‐‑’'&]\w+)*")
_POSSESSIVE = ("’s", "'s", "’S", "'S")


def find_words(text: str, span: Span) -> list[Word]:
    """Return the words of one sentence, with punctuation marks alone and the possessive 's apart.

    "Nov.", "U.S.", "1.28" and "don't" are one word each; a stop that ends the sentence is a word of its own. Accents and other
    combining marks belong to the word before them.
    """
    found: list[Word] = []
    at = span.start
    while match := _WORD.search(text, at, span.end):
        at = with_marks(text, match.end(), span.end, _REST)
        at = with_marks(text, with_stop(text, match.start(), at, span.end), span.end, _REST)
        found += _split_possessive(text, Span(match.start(), at))
    return found


def with_stop(text: str, start: int, at: int, end: int) -> int:
    """Return the end of a word with the full stop of its abbreviation, unless that ends the sentence."""
    if at + 1 >= end or text[at] != "." or at - start > 8:
        return at
    word = text[start:at]
    if word.casefold() in _abbreviations() or (len(word) == 1 and word.isupper() and word != "I"):
        return at + 1
    return at


def _split_possessive(text: str, span: Span) -> list[Word]:
    cut = span.end - 2
    if cut > span.start and text[cut : span.end] in _POSSESSIVE:
        return [Word(Span(span.start, cut), text[span.start : cut]), Word(Span(cut, span.end), text[cut : span.end])]
    return [Word(span, text[span.start : span.end])]


@cache
def _abbreviations() -> frozenset[str]:
    lists = load("abbreviations")
    return frozenset(word for name in ("before_name", "before_number", "before_day", "inside") for word in lists[name])
