"""The words, numbers and marks of a stretch of text, small enough to be matched as a row."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reportedly.records import Span

# Digits come in groups of three after a comma, an Arabic or full-width comma, an apostrophe (Switzerland) or a space
# (thin, no-break or plain); in India in twos; on the continent after a point, with a comma before decimals. Each branch
# is tried from the start of a run of digits and never twice, so a line of digits is linear.
_NUMBER = (
    r"\d{1,3}(?P<comma>[,٬，])\d{3}(?:(?P=comma)\d{3})*(?!\d)(?:[.٫]\d+)?"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?P<mark>[’'])\d{3}(?:(?P=mark)\d{3})*(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3}){1,4}(?!\d)(?:[.٫]\d+)?"
    # "10, 000" is how a tokeniser leaves it; nobody lists three noughts.
    r"|\d{1,3}(?:, 000){1,4}(?!\d)"
    r"|\d{1,3}\.\d{3}(?:\.\d{3})+(?!\d)(?:,\d{1,2}(?![\d,]))?"
    r"|\d{1,3}\.\d{3},\d{1,2}(?![\d,])"
    # "1,50 €", "€1,5": a comma before one or two digits is the continent's point where money or a unit says so.
    r"|(?:(?<=€)|(?=\d{1,9},\d{1,2}[\s\u00a0\u202f]?(?:[€%°]|Mio|Mrd|EUR\b|kr\b|zł)))\d{1,9},\d{1,2}(?![\d,])"
    r"|\d+(?:[.٫]\d+)?"
    # ".500" is how averages are printed.
    r"|(?<![\w.,])\.\d+"
)
# The first look at a digit or point keeps the ten forms of numbers from being tried at every letter, which takes twice as long.
_TOKEN = re.compile(rf"(?=[\d.])(?:{_NUMBER})|(?:[^\W\d_]\.){{2,}}|[^\W\d_]+(?:[’'][^\W\d_]+)*|[^\s\w]|_|\w")

_WORD_OR_DIGIT = re.compile(r"\d|[^\W\d_]+")


class Token(NamedTuple):
    """A word, a number in digits or one mark; `low` is its text in lower case."""

    start: int
    end: int
    text: str
    low: str


def tokenise(text: str, span: Span) -> list[Token]:
    """Return the words, numbers and marks of one stretch, in order, with their places in the whole text.

    "12,000" is one token, "12k" two that touch, "34-year-old" five; "Russia’s" stays one.
    """
    return [
        Token(match.start(), match.end(), match[0], match[0].lower())
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]


def count_numbers(text: str, span: Span, named: Container[str]) -> int:
    """Return how many digits, fractions and `named` words stand in a stretch: 0 spares most sentences the reading."""
    words = _WORD_OR_DIGIT.findall(span.of(text).lower())
    return sum(1 for word in words if word in named or not word.isalpha())


def touch(tokens: Sequence[Token], at: int) -> bool:
    """Say whether nothing stands between this token and the one before it."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


class Phrases:
    """Phrases by their first and last word, so that those that begin or end at a token are found at once.

    `firsts` are the words that begin one.
    """

    def __init__(self, entries: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        self.firsts: dict[str, list[tuple[list[str], str]]] = {}
        self._lasts: dict[str, list[tuple[list[str], str]]] = {}
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        rows = [([token.low for token in tokenise(phrase, Span(0, len(phrase)))], value) for phrase, value in pairs]
        for words, value in sorted(rows, key=lambda row: -len(row[0])):
            self.firsts.setdefault(words[0], []).append((words, value))
            self._lasts.setdefault(words[-1], []).append((words, value))

    def starting(self, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
        """Return the end of the longest phrase that begins at a token, and its value."""
        # Most words begin none, and a generator for each would cost more than all phrases that are found.
        begins = at < len(tokens) and tokens[at].low in self.firsts
        return next(self.each_starting(tokens, at), None) if begins else None

    def each_starting(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
        """Yield the end and value of every phrase that begins at a token, the longest first."""
        for words, value in self.firsts.get(tokens[at].low, ()) if at < len(tokens) else ():
            end = at + len(words)
            if len(words) == 1 or [token.low for token in tokens[at:end]] == words:
                yield end, value

    def ending(self, tokens: Sequence[Token], end: int) -> tuple[int, str] | None:
        """Return the beginning of the longest phrase whose last word stands before `end`, and its value."""
        for words, value in self._lasts.get(tokens[end - 1].low, ()) if end > 0 else ():
            first = end - len(words)
            if len(words) == 1 or (first >= 0 and [token.low for token in tokens[first:end]] == words):
                return first, value
        return None
