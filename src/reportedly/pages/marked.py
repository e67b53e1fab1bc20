"""Reports with the claims that their pages mark in them, and how claims, notes and answers find one another."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView
from reportedly.pages.reading import Block, Segment, blocks
from reportedly.pages.statements import ClaimView, claims
from reportedly.pages.topics import TopicView
from reportedly.records import Span

# Fewer lines of a page's menus than these take no more room than the words that would stand for them.
_LONG_MENU = 4


@dataclass(frozen=True)
class ReadReport:
    """A report with its text cut into paragraphs and pieces; `rest` is what stands after the last paragraph.

    Its claims are gone through once: a page asks for them at each of its notes.
    """

    view: ReportView
    blocks: Sequence[Block]
    rest: str

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The claims marked in it, in reading order."""
        return tuple(row for block in self.blocks for row in block.claims)

    @property
    def runs(self) -> list[tuple[bool, list[Block]]]:
        """The paragraphs put together, each run with whether it is folded: many lines of a page that are not of the report."""
        runs: list[tuple[bool, list[Block]]] = []
        for is_around, group in itertools.groupby(self.blocks, _is_around):
            blocks = list(group)
            runs.append((is_around and len(blocks) >= _LONG_MENU, blocks))
        return runs


def claims_shown(index: Index, topics: Sequence[TopicView]) -> list[ClaimView]:
    """Return the claims that pages mark: what somebody is said to have said, and all that answers a question."""
    answering = {answer.claim for topic in topics for question in topic.questions for answer in question.answers}
    every = claims(index, Filters(own_voice=True))
    return [row for row in every if row.source_kind != "outlet" or row.id in answering]


def claims_that_answer(rows: Sequence[ClaimView], topics: Sequence[TopicView]) -> list[ClaimView]:
    """Return the claims among `rows` that answer a question, one for each answer."""
    answering = {answer.claim for topic in topics for question in topic.questions for answer in question.answers}
    return [row for row in rows if row.id in answering]


def read_report(index: Index, view: ReportView, marked: set[str]) -> ReadReport:
    """Return a report with the claims in `marked` marked in its text."""
    return ReadReport(view, *blocks(index, index.reports[view.id], marked))


def numbers_of(read: Sequence[ReadReport]) -> dict[str, int]:
    """Return the number of each marked claim in its report, counted in reading order."""
    return {
        row: number
        for report in read
        for number, row in enumerate((row for block in report.blocks for row in block.claims), 1)
    }


def answers_of(index: Index, topics: Sequence[TopicView]) -> dict[str, str]:
    """Return the answer that each figure or claim belongs to; a claim with several figures leads to the first."""
    found: dict[str, str] = {}
    for topic in topics:
        for question in topic.questions:
            for answer in question.answers:
                for member in answer.members:
                    figure = index.figures.get(member)
                    found.setdefault(member, answer.id)
                    found.setdefault((figure.claim or member) if figure else member, answer.id)
    return found


def linked(segments: Iterable[Segment]) -> Iterator[tuple[str | None, list[Segment]]]:
    """Return the pieces of a paragraph in groups that lead to one claim, with its id: of those that overlap, the smallest.

    A click on words in two claims so opens the one that says less; the larger one is met at its other words or by its number.
    """
    for claim, group in itertools.groupby(segments, lambda piece: piece.claims[0] if piece.claims else None):
        yield claim, list(group)


def is_headed(report: ReadReport) -> bool:
    """Say whether the text prints its title as a headline, which then need not stand above it."""
    heads = [block for number, block in enumerate(report.blocks) if number == 0 or block.kind == "headline"]
    return any("".join(piece.text for piece in block.segments) == report.view.title for block in heads)


def with_found(read: ReadReport, span: Span) -> ReadReport:
    """Return a report in which the words at `span` are marked as found; a place named "120-180" begins with them.

    The text stays what it was, character for character.
    """
    at, shown = 0, list[Block]()
    begins: tuple[str, ...] = (f"{span.start}-{span.end}",)
    for block in read.blocks:
        at += len(block.gap)
        pieces: list[Segment] = []
        for piece in block.segments:
            for cut in _cut(piece, span.start - at, span.end - at):
                is_found = "found" in cut.kinds
                pieces.append(replace(cut, begins=(*begins, *cut.begins)) if is_found else cut)
                # Words that reach over several pieces begin in the first.
                begins = () if is_found else begins
            at += len(piece.text)
        shown.append(replace(block, segments=tuple(pieces)))
    return replace(read, blocks=shown)


def _is_around(block: Block) -> bool:
    """Say whether a paragraph is of the page around the report, with nothing in it that a link leads to."""
    return block.kind == "boilerplate" and not any(piece.begins for piece in block.segments)


def _cut(piece: Segment, start: int, end: int) -> list[Segment]:
    """Return a piece in up to three, of which the one from `start` to `end` is marked as found."""
    start, end = max(0, start), min(end, len(piece.text))
    if start >= end:
        return [piece]
    kinds = tuple(sorted({*piece.kinds, "found"}))
    texts = [(piece.text[:start], piece.kinds), (piece.text[start:end], kinds), (piece.text[end:], piece.kinds)]
    cuts = [replace(piece, text=text, kinds=kinds, begins=(), ends=()) for text, kinds in texts if text]
    cuts[0] = replace(cuts[0], begins=piece.begins)
    cuts[-1] = replace(cuts[-1], ends=piece.ends)
    return cuts
