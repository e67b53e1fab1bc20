"""Sentences by rule: full stops that end one, against those in abbreviations, initials and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.lexicons import listed
from reportedly.records import Span

# A run is tried once and taken whole, so that a line of a million dots costs a million steps.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+(?=\s)")
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_OPENERS = "\"“‘'«([–—-•"


def sentences(text: str, within: Span | None = None) -> list[Span]:
    """Return the sentences of one paragraph (by default the whole text), trimmed, in order.

    "Mr. Kim arrived on Nov. 9. He left." has two. A stop inside a quotation ends a sentence only where the
    next word begins one.
    """
    return list(each_sentence(text, Span(0, len(text)) if within is None else within))


def each_sentence(text: str, within: Span) -> Iterator[Span]:
    """Yield the same sentences one by one, for who needs only the first of them."""
    start, end = within.start, within.end
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, match, end):
            if span := _trimmed(text, start, match.end()):
                yield span
            start = match.end()
    if span := _trimmed(text, start, end):
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _ends_sentence(text: str, start: int, match: re.Match[str], end: int) -> bool:
    rest = text[match.end() : min(end, match.end() + 40)].lstrip()
    following = rest.lstrip(_OPENERS)
    # “Ready?” asked the general: the sentence goes on in lower case.
    if following and following[0].islower():
        return False
    if match[0] != ".":
        return True
    word = _word_before(text, start, match.start())
    if word.casefold() in listed("abbreviations", "before_name") or _is_initial(word):
        return False
    if following[:1].isdigit() and _is_before_number(word.casefold()):
        return False
    return not ("." in word and word.casefold() in listed("abbreviations", "inside"))


def _word_before(text: str, start: int, end: int) -> str:
    last = text[max(start, end - 20) : end].rpartition(" ")[2]
    if last.isalnum():
        return last
    found = _WORD_BEFORE.search(last)
    return found[0] if found else ""


def _is_before_number(word: str) -> bool:
    return word in listed("abbreviations", "before_number") or word in listed("abbreviations", "before_day")


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"
