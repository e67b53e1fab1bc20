"""Reports cut to the sentences that are quoted from them, for handing round without the articles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from reportedly.pages.events import EventView
from reportedly.pages.index import Index
from reportedly.pages.marked import ReadReport
from reportedly.pages.reading import Block, Segment
from reportedly.records import Report, Span

# What stands for the words between two quoted sentences of a paragraph.
_LEFT_OUT = Segment(" … ", (), (), (), ())
_CLAIMED = frozenset({"source", "cue", "content"})


def excerpt(index: Index, read: ReadReport, shown: Collection[str]) -> ReadReport:
    """Return a report cut to the sentences in which a marked claim or one of the `shown` figures stands.

    A claim over several sentences keeps all of these, and paragraphs without any are left out. The words that are kept stay
    character for character; what stands between them is "…".
    """
    report = index.reports[read.view.id]
    spans, kept = index.paragraphs(report), list[Block]()
    for block in read.blocks:
        placed = list(_placed(block, spans[block.number - 1].start))
        quoted = _joined(
            Span(index.sentence(report, at.start).start, index.sentence(report, at.end - 1).end)
            for at, piece in placed
            if len(at) > 0 and (_CLAIMED & {*piece.kinds} or not {*piece.begins}.isdisjoint(shown))
        )
        if quoted:
            kept.append(replace(block, gap="\n" if kept else "", segments=tuple(_cut(report, placed, quoted))))
    return ReadReport(read.view, kept, "")


def told_in(events: Sequence[EventView], cut: Sequence[ReadReport]) -> list[EventView]:
    """Return the events whose words still stand in their reports after these were cut."""
    kept = {read.view.id: ["".join(piece.text for piece in block.segments) for block in read.blocks] for read in cut}
    return [event for event in events if any(event.words in words for words in kept[event.report.id])]


def _placed(block: Block, start: int) -> Iterator[tuple[Span, Segment]]:
    for piece in block.segments:
        yield Span(start, start + len(piece.text)), piece
        start += len(piece.text)


def _joined(spans: Iterator[Span]) -> list[Span]:
    """Return spans in order, those that meet as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _cut(report: Report, placed: Sequence[tuple[Span, Segment]], quoted: Sequence[Span]) -> Iterator[Segment]:
    """Yield the pieces within the quoted stretches. A piece with a mark lies in one whole; others can be cut at both ends."""
    for number, span in enumerate(quoted):
        if number:
            yield _LEFT_OUT
        for at, piece in placed:
            start, end = max(at.start, span.start), min(at.end, span.end)
            if start < end:
                yield replace(piece, text=report.text[start:end])
