"""The passages that two reports share word for word."""

from __future__ import annotations

from collections import defaultdict

from reportedly.records import Passage, Span
from reportedly.relations.bodies import GRAM, Body

# Shorter runs of shared words are mostly titles and place names.
SHARED_WORDS = 8
# Places of one run in the other report that are tried; more only in refrains and tables.
_TRIED = 8


def find_passages(a: Body, b: Body) -> list[Passage]:
    """Return the longest shared runs of words, in the order of `b`, each word of `b` in one at most.

    Both spans of a passage are exact: they run from its first to its last word, whatever punctuation differs between.
    """
    found: list[Passage] = []
    where: dict[int, list[int]] = defaultdict(list)
    shared = a.runs & b.runs
    for at, gram in enumerate(a.grams):
        if gram in shared and len(where[gram]) < _TRIED:
            where[gram].append(at)
    at = 0
    while at < len(b.grams):
        start, length = max(
            ((place, _run(a, b, place, at)) for place in where.get(b.grams[at], ())),
            key=lambda run: (run[1], -run[0]),
            default=(0, 0),
        )
        if length >= SHARED_WORDS:
            found.append(Passage(_cover(a, start, length), _cover(b, at, length)))
        at += max(1, length - GRAM + 1 if length < SHARED_WORDS else length)
    return found


def _run(a: Body, b: Body, at_a: int, at_b: int) -> int:
    length = 0
    while (
        at_a + length < len(a.words)
        and at_b + length < len(b.words)
        and a.words[at_a + length] == b.words[at_b + length]
    ):
        length += 1
    return length


def _cover(body: Body, at: int, length: int) -> Span:
    return Span(body.spans[at].start, body.spans[at + length - 1].end)


def shared_words(body: Body, spans: list[Span]) -> int:
    """Return how many words of a body lie in some sorted spans that do not overlap."""
    count, number = 0, 0
    for word in body.spans:
        while number < len(spans) and spans[number].end <= word.start:
            number += 1
        if number < len(spans) and spans[number].holds(word):
            count += 1
    return count


def words_outside_quotes(body: Body, spans: list[Span]) -> int:
    """Return how many words of the spans are the writer's own: two papers that quote one speaker copy nobody."""
    quoted = [
        Span(max(span.start, quote.start), min(span.end, quote.end))
        for span in spans
        for quote in body.quotes
        if span.meets(quote)
    ]
    return shared_words(body, spans) - shared_words(body, sorted(quoted))
