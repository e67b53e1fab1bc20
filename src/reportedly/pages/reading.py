"""A report's text cut into flat pieces, so that overlapping claims can be shown in a page and no character is lost."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.pages.index import Index
from reportedly.records import Claim, Figure, PartKind, Report, Span

# "found" are words that a reader came to see; they are no row of the ledger.
MarkKind = Literal["source", "cue", "content", "figure", "moment", "found"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in which nothing begins or ends: the kinds of marks on it and the claims whose content it is, smallest first.

    `begins` are the claims and figures that begin here, `ends` the claims whose content ends with it, `moments` the moments on it.
    """

    text: str
    kinds: tuple[MarkKind, ...]
    claims: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    moments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its kind, the gap before it in the text, its pieces, and the claims that begin in it."""

    number: int
    kind: PartKind
    gap: str
    segments: tuple[Segment, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    kind: MarkKind
    row: str
    first: bool
    last: bool


def blocks(index: Index, report: Report, shown: set[str]) -> tuple[list[Block], str]:
    """Return the paragraphs of a report with its marks, and what stands after the last one.

    The gaps and segments in order, with that rest, are the report's text character for character. `shown` are the ids of the
    claims to mark; a claim that reaches over paragraphs is cut at their ends.
    """
    claims = [claim for claim in index.claims_of.get(report.id, ()) if claim.id in shown]
    marks = sorted(_marks(index, report, claims), key=lambda mark: (mark.span, mark.kind, mark.row))
    sizes = {claim.id: (sum(len(span) for span in claim.content.spans), claim.id) for claim in claims}
    parts = sorted((part.span, part.kind) for part in report.parts)
    found: list[Block] = []
    at, after, active = 0, 0, list[_Mark]()
    for number, span in enumerate(index.paragraphs(report), 1):
        active = [mark for mark in active if mark.span.end > span.start]
        while after < len(marks) and marks[after].span.start < span.end:
            if marks[after].span.end > span.start:
                active.append(marks[after])
            after += 1
        segments = tuple(_segments(report.text, span, active, sizes))
        begun = tuple(row for segment in segments for row in segment.begins if row in sizes)
        found.append(Block(number, _kind(parts, span), report.text[at : span.start], segments, begun))
        at = span.end
    return found, report.text[at:]


def _marks(index: Index, report: Report, claims: Sequence[Claim]) -> Iterator[_Mark]:
    for claim in claims:
        yield from _row_marks("content", claim.id, claim.content.spans)
        yield from _row_marks("source", claim.id, claim.source.spans)
        yield from _row_marks("cue", claim.id, claim.cue.spans if claim.cue else ())
    rows: Iterable[tuple[MarkKind, Figure]] = (("figure", figure) for figure in index.figures_of.get(report.id, ()))
    for kind, figure in rows:
        yield from _row_marks(kind, figure.id, (figure.span,))
    for moment in index.moments_of.get(report.id, ()):
        yield from _row_marks("moment", moment.id, (moment.span,))


def _row_marks(kind: MarkKind, row: str, spans: Sequence[Span]) -> Iterator[_Mark]:
    ordered = sorted(span for span in spans if len(span) > 0)
    for number, span in enumerate(ordered):
        yield _Mark(span, kind, row, number == 0, number == len(ordered) - 1)


def _segments(text: str, within: Span, marks: Sequence[_Mark], sizes: dict[str, tuple[int, str]]) -> Iterator[Segment]:
    """Cut one paragraph wherever a mark begins or ends."""
    cuts = {within.start, within.end}
    cuts.update(end for mark in marks for end in (mark.span.start, mark.span.end) if within.start < end < within.end)
    waiting = sorted(marks, key=lambda mark: mark.span, reverse=True)
    on: list[_Mark] = []
    for start, end in itertools.pairwise(sorted(cuts)):
        on = [mark for mark in on if mark.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            on.append(waiting.pop())
        content = [mark for mark in on if mark.kind == "content"]
        yield Segment(
            text=text[start:end],
            kinds=tuple(sorted({mark.kind for mark in on})),
            claims=tuple(sorted({mark.row for mark in content}, key=sizes.__getitem__)),
            begins=_unique(
                mark.row
                for mark in on
                if mark.first and mark.span.start == start and mark.kind in ("content", "figure")
            ),
            ends=_unique(mark.row for mark in content if mark.last and mark.span.end == end),
            moments=_unique(mark.row for mark in on if mark.kind == "moment"),
        )


def _unique(rows: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows))


def _kind(parts: Sequence[tuple[Span, PartKind]], paragraph: Span) -> PartKind:
    """Return the kind of the part in which a paragraph begins; what no part holds is body, and so is what follows a dateline.

    The parts are in order and do not overlap.
    """
    before = bisect_right(parts, paragraph.start, key=lambda part: part[0].start)
    span, kind = parts[before - 1] if before else (paragraph, "body")
    return "body" if paragraph.start >= span.end or (kind == "dateline" and paragraph.end > span.end) else kind
