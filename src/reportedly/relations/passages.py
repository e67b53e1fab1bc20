"""The passages that two reports share word for word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reportedly.records import Passage, Span
from reportedly.relations.bodies import GRAM, Body

# Shorter runs of shared words are mostly titles and place names.
SHARED_WORDS = 8
# Passages that overlap by less than this part of the shorter ones were taken from two places.
APART = 0.2


def find_passages(a: Body, b: Body) -> list[Passage]:
    """Return the longest shared runs of words, in the order of `b`, each word of `b` in one at most.

    Both spans of a passage are exact: they run from its first to its last word, whatever punctuation differs between.
    """
    found: list[Passage] = []
    grams = b.grams.tolist()
    at = 0
    while at < len(grams):
        places = a.where.get(grams[at])
        if not places:
            at += 1
            continue
        runs = [(place, _run(a, b, place, at)) for place in places]
        start, length = max(runs, key=lambda run: (run[1], -run[0]))
        if length >= SHARED_WORDS:
            found.append(Passage(_cover(a, start, length), _cover(b, at, length)))
        at += max(1, length - GRAM + 1 if length < SHARED_WORDS else length)
    return found


def _run(a: Body, b: Body, at_a: int, at_b: int) -> int:
    """Return how many words are the same from two places on."""
    length = 0
    most = min(len(a.words) - at_a, len(b.words) - at_b)
    while length < most and a.words[at_a + length] == b.words[at_b + length]:
        length += 1
    return length


def _cover(body: Body, at: int, length: int) -> Span:
    return Span(body.places[at][0], body.places[at + length - 1][1])


def shared_words(body: Body, spans: Sequence[Span]) -> int:
    """Return how many words of a body lie in some spans that do not overlap."""
    return sum(
        max(
            0,
            bisect_right(body.places, span.end, key=lambda place: place[1])
            - bisect_left(body.places, span.start, key=lambda place: place[0]),
        )
        for span in spans
    )


def words_outside_quotes(body: Body, spans: Sequence[Span]) -> int:
    """Return how many words of some sorted spans are the writer's own: two papers that quote one speaker copy nobody."""
    quoted = []
    for span in spans:
        first = bisect_right(body.quotes, span.start, key=lambda quote: quote.end)
        after = bisect_left(body.quotes, span.end, key=lambda quote: quote.start)
        quoted += [Span(max(span.start, one.start), min(span.end, one.end)) for one in body.quotes[first:after]]
    return shared_words(body, spans) - shared_words(body, quoted)


def overlap(some: Sequence[Span], others: Sequence[Span]) -> int:
    """Return how many characters two lists of sorted spans have in common."""
    found, one, other = 0, 0, 0
    while one < len(some) and other < len(others):
        a, b = some[one], others[other]
        found += max(0, min(a.end, b.end) - max(a.start, b.start))
        if a.end < b.end:
            one += 1
        else:
            other += 1
    return found


def are_apart(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Say whether two lists of sorted spans lie in two places of a report: what was taken there came from two reports."""
    return overlap(some, others) < APART * min(sum(map(len, some)), sum(map(len, others)))
