"""Stretches of a report's text, and the exact words in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Report.text` in Unicode code points; `end` is the first position after it."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of `text` in this stretch."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this stretch."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Say whether the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Words:
    """Exact words of a report and where they stand.

    Words in several pieces ("It is over", she said, "for now") have several spans; `text` joins
    the pieces with " … ".
    """

    text: str
    spans: tuple[Span, ...]

    @classmethod
    def at(cls, text: str, spans: Iterable[Span]) -> Words:
        """Return the words that stand at `spans` of a report's `text`, in reading order."""
        places = tuple(sorted(spans))
        return cls(" … ".join(place.of(text) for place in places), places)
