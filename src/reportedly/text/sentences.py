"""Sentences by rule: full stops that end one, against those in abbreviations, initials and numbers."""

from __future__ import annotations

import re

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
    start, end = (within.start, within.end) if within else (0, len(text))
    found: list[Span] = []
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, start, match, end):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, end)
    return found


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends_sentence(text: str, start: int, match: re.Match[str], end: int) -> bool:
    rest = text[match.end() : min(end, match.end() + 40)].lstrip()
    following = rest.lstrip(_OPENERS)
    # “Ready?” asked the general: the sentence goes on in lower case.
    if following and following[0].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text[max(start, match.start() - 20) : match.start()])
    word = before[0] if before else ""
    if match[0] == "." and (word.casefold() in listed("abbreviations", "before_name") or _is_initial(word)):
        return False
    if match[0] == "." and following[:1].isdigit() and _is_before_number(word.casefold()):
        return False
    return not (match[0] == "." and "." in word and word.casefold() in listed("abbreviations", "inside"))


def _is_before_number(word: str) -> bool:
    return word in listed("abbreviations", "before_number") or word in listed("abbreviations", "before_day")


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word != "I"
