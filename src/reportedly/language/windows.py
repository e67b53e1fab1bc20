"""Windows: the stretches of a text that the model reads at one time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

# Two of the model's 512 places go to its marks of beginning and end; attention costs the square of the rest.
LONGEST_WINDOW = 254


def cut_windows(blocks: Iterable[Sequence[int]], limit: int = LONGEST_WINDOW) -> Iterator[tuple[int, int]]:
    """Yield windows (first token, token after the last) of at most `limit` pieces that cover all tokens in order.

    `blocks` are paragraphs, each given by the number of pieces of each of its tokens. Whole paragraphs stand together as far as
    they fit; a longer one is cut, and what is left of it begins the next window.
    """
    start = at = 0
    room = limit
    for block in blocks:
        size = sum(block)
        if size > room and at > start:
            yield start, at
            start, room = at, limit
        for pieces in block:
            if pieces > room:
                yield start, at
                start, room = at, limit
            room -= pieces
            at += 1
    if at > start:
        yield start, at
