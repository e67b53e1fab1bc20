"""Marks and labels of a chart, the room that each takes up, and where a label finds some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Shape = Literal["dot", "down", "up", "about", "cross", "bar"]
Box = tuple[float, float, float, float]

# Half the side of the square that a mark takes up; the links are made larger so that a finger can meet them.
HALF = 7
# A label is set in 12 px; an average sans-serif character is a little over half as wide as it is high.
_CHARACTER, _LINE = 6.6, 14


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: an origin's answer, or with `hollow` a copy of it."""

    shape: Shape
    x: float
    y: float
    y_low: float
    href: str
    title: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place; `anchor` is start, middle or end, `name` whose they are, in a quieter type behind them."""

    x: float
    y: float
    text: str
    anchor: str = "middle"
    name: str = ""


def places_beside(mark: Mark, words: str, name: str = "") -> list[Label]:
    """Return where a mark's label may stand, the best place first: right, left, above, below, and above or below to the right."""
    aside = HALF + 5
    return [
        Label(mark.x + aside, mark.y + 4, words, "start", name),
        Label(mark.x - aside, mark.y + 4, words, "end", name),
        Label(mark.x, mark.y - HALF - 5, words, "middle", name),
        Label(mark.x, mark.y + HALF + 14, words, "middle", name),
        Label(mark.x + aside, mark.y - HALF - 5, words, "start", name),
        Label(mark.x + aside, mark.y + HALF + 14, words, "start", name),
    ]


def mark_box(mark: Mark) -> Box:
    """Return the room that a mark takes up."""
    bottom = mark.y_low if mark.shape == "bar" else mark.y
    half = 4 if mark.hollow else HALF
    return mark.x - half, mark.y - half, mark.x + half, bottom + half


def label_width(words: str) -> float:
    """Return how wide words are in a label, estimated from their length."""
    return len(words) * _CHARACTER


def label_box(label: Label) -> Box:
    """Return the room that a label takes up, estimated from its length."""
    width = label_width(f"{label.text} {label.name}" if label.name else label.text)
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return left - 2, label.y - _LINE + 3, left + width + 2, label.y + 3


def is_inside(box: Box, frame: Box) -> bool:
    """Say whether a box lies wholly in a frame."""
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def is_free(box: Box, taken: Iterable[Box]) -> bool:
    """Say whether a box shares room with none of these."""
    left, top, right, bottom = box
    return not any(left < other[2] and other[0] < right and top < other[3] and other[1] < bottom for other in taken)


def line_boxes(lines: Iterable[tuple[float, float, float, float]]) -> Iterator[Box]:
    """Return small boxes along each line, so that labels keep clear of it."""
    for x1, y1, x2, y2 in lines:
        steps = max(1, round(max(abs(x2 - x1), abs(y2 - y1)) / 8))
        for step in range(steps + 1):
            x, y = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            yield x - 2, y - 1, x + 2, y + 1
