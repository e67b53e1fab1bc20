"""Quotations: which marks belong together. A stray mark costs its paragraph and no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»"}
_CLOSERS = {**_PAIRS, "‘": "’", "'": "'", '"': '"'}
_MARK = re.compile("[“”„«»‘’'\"]")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `outer` with its marks, `inner` without them.

    `open` says that no closing mark stands in its paragraph, because the speech goes on in the next one.
    """

    outer: Span
    inner: Span
    open: bool = False


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quote]:
    """Return the quotations of a text, outermost only, paragraph by paragraph.

    A paragraph whose last mark opens and is not closed runs on when the next paragraph begins with a mark again, as
    printed speech does; otherwise the mark is stray and left alone. Single quotation marks count only
    where no letter stands on their outer side, so that apostrophes do not.
    """
    found: list[Quote] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        runs_on = following is not None and text[following.start] in '“"„«'
        found += _in_paragraph(text, paragraph, runs_on)
    return found


def _in_paragraph(text: str, paragraph: Span, runs_on: bool) -> list[Quote]:
    marks = [match.start() for match in _MARK.finditer(text, paragraph.start, paragraph.end)]
    closings = _pair(text, marks, paragraph)
    found: list[Quote] = []
    over = paragraph.start
    for at in marks:
        if at < over or not _opens(text, at, paragraph):
            continue
        end = closings.get(at)
        if end is not None:
            found.append(Quote(Span(at, end + 1), Span(at + 1, end)))
            over = end + 1
        elif runs_on and text[at] not in "‘'":
            found.append(Quote(Span(at, paragraph.end), Span(at + 1, paragraph.end), open=True))
            break
    return [quote for quote in found if len(quote.inner) > 0]


def _opens(text: str, at: int, paragraph: Span) -> bool:
    """Say whether a mark can open a quotation."""
    mark = text[at]
    if mark in _PAIRS:
        return True
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark == '"':
        return not after.isspace()
    return mark in "‘'" and not before.isalnum() and after.isalnum()


def _pair(text: str, marks: Sequence[int], paragraph: Span) -> dict[int, int]:
    """Return where the quotation that each mark would open is closed, in one pass; marks that nothing closes are left out.

    Each family of marks is paired for itself, as brackets are, so that “a “b” c” is one quotation.
    """
    closings: dict[int, int] = {}
    waiting: dict[str, list[int]] = {mark: [] for mark in "“„«‘\"'"}
    for at in marks:
        mark = text[at]
        after = text[at + 1] if at + 1 < paragraph.end else " "
        for family, closers in _CLOSERS.items():
            if mark not in closers or (mark in "’'" and after.isalnum()):
                continue
            # Straight marks do not nest: all that wait are closed.
            keep = 0 if family in closers else max(0, len(waiting[family]) - 1)
            closings.update((opened, at) for opened in waiting[family][keep:])
            del waiting[family][keep:]
        if mark in waiting:
            waiting[mark].append(at)
    return closings
