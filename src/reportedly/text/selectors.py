"""Places in a text that can be found again after the text was edited, or told to be lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportedly.records import Span

# Long enough to tell two places apart, short enough to outlive an edit a line away; what other annotators use.
AROUND = 32


@dataclass(frozen=True, slots=True)
class Selector:
    """A place by its exact words, by what stands before and after them, and by its position when it was made."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a place is now: `exact` where it was, or `moved` with its words and their neighbours."""

    span: Span
    kind: Literal["exact", "moved"]


def select(text: str, span: Span) -> Selector:
    """Return what a stretch of a text can be found again by."""
    before, after = max(0, span.start - AROUND), span.end + AROUND
    return Selector(span.of(text), text[before : span.start], text[span.end : after], span.start, span.end)


def reanchor(text: str, selector: Selector) -> Anchor | None:
    """Return where a place stands in a text that may have been edited; None for an orphan.

    It is where it was when the same words stand there between the same neighbours; else it is the only place that has words and
    neighbours alike. Where these stand twice, or were themselves edited, the place is lost: nothing is guessed.
    """
    if not selector.exact:
        return None
    quote = selector.prefix + selector.exact + selector.suffix
    begins = selector.start - len(selector.prefix)
    if begins >= 0 and text.startswith(quote, begins):
        return Anchor(Span(selector.start, selector.start + len(selector.exact)), "exact")
    first = text.find(quote)
    if first < 0 or text.find(quote, first + 1) >= 0:
        return None
    start = first + len(selector.prefix)
    return Anchor(Span(start, start + len(selector.exact)), "moved")
