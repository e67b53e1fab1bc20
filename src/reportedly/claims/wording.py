"""Wording: which words a stretch of text has, so that no phrase is searched for where its words are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reportedly.records import Span

_WORD = re.compile(r"\w+")

# The words of phrases, each under its longest: {"sign": [{"no", "sign", "of"}]}.
Phrases = Mapping[str, Sequence[frozenset[str]]]


def words_in(text: str, span: Span) -> frozenset[str]:
    """Return the words of a stretch in lower case, without marks: of "They won’t" these are "they", "won" and "t"."""
    return frozenset(_WORD.findall(span.of(text).casefold()))


def make_phrases(phrases: Iterable[str]) -> Phrases:
    """Return phrases by their words, for `can_hold`."""
    found: dict[str, list[frozenset[str]]] = {}
    for phrase in phrases:
        words = _WORD.findall(phrase.casefold())
        found.setdefault(max(words, key=len), []).append(frozenset(words))
    return found


def can_hold(words: frozenset[str], phrases: Phrases) -> bool:
    """Say whether all words of one of some phrases are among the words of a text. In which order they stand is not decided here."""
    for word in phrases.keys() & words:
        for phrase in phrases[word]:
            if phrase <= words:
                return True
    return False
