"""Two reports side by side, with the words that both have marked in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.pages.index import Index
from reportedly.pages.provenance import CopyView
from reportedly.pages.reading import blocks
from reportedly.records import PartKind, Report, Span


@dataclass(frozen=True, slots=True)
class FacingPiece:
    """A stretch of a report; `passage` is the number, from 1, of the shared passage that it is part of, None for words of its own.

    `begins` says that the passage begins with it.
    """

    text: str
    passage: int | None
    begins: bool


@dataclass(frozen=True, slots=True)
class FacingBlock:
    """A paragraph of one of the two reports, and the gap before it; gaps and pieces in order are the report's text."""

    kind: PartKind
    gap: str
    pieces: tuple[FacingPiece, ...]


def facing(index: Index, copy: CopyView) -> tuple[list[FacingBlock], list[FacingBlock]]:
    """Return the paragraphs of the earlier report and of its copy, each cut where a shared passage begins or ends."""
    sides = (
        (copy.a.id, [passage.a_span for passage in copy.passages]),
        (copy.b.id, [passage.b_span for passage in copy.passages]),
    )
    first, second = (_side(index, index.reports[report], spans) for report, spans in sides)
    return first, second


def _side(index: Index, report: Report, spans: Sequence[Span]) -> list[FacingBlock]:
    marks = sorted((span, number) for number, span in enumerate(spans, 1))
    found, rest = blocks(index, report, set())
    made, at, begun = list[FacingBlock](), 0, set[int]()
    for block in found:
        start = at + len(block.gap)
        at = start + sum(len(piece.text) for piece in block.segments)
        made.append(FacingBlock(block.kind, block.gap, tuple(_pieces(report.text, Span(start, at), marks, begun))))
    return [*made, FacingBlock("boilerplate", rest, ())] if rest else made


def _pieces(text: str, within: Span, marks: Sequence[tuple[Span, int]], begun: set[int]) -> Iterator[FacingPiece]:
    """Cut one paragraph; where two passages overlap, the words are those of the one that begins first."""
    at = within.start
    for span, number in marks:
        start, end = max(at, span.start), min(span.end, within.end)
        if start >= end:
            continue
        if start > at:
            yield FacingPiece(text[at:start], None, False)
        yield FacingPiece(text[start:end], number, number not in begun)
        begun.add(number)
        at = end
    if at < within.end:
        yield FacingPiece(text[at : within.end], None, False)
