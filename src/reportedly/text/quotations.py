"""Quotations: which marks belong together. A stray mark costs its paragraph and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.records import Span

_PAIRS = {"“": "”", "„": "“”", "«": "»"}


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
    found: list[Quote] = []
    at = paragraph.start
    while at < paragraph.end:
        closers = _closers(text, at, paragraph)
        if not closers:
            at += 1
            continue
        end = _closing(text, at, closers, paragraph)
        if end is not None:
            found.append(Quote(Span(at, end + 1), Span(at + 1, end)))
            at = end + 1
        elif runs_on and text[at] not in "‘'":
            found.append(Quote(Span(at, paragraph.end), Span(at + 1, paragraph.end), open=True))
            break
        else:
            at += 1
    return [quote for quote in found if len(quote.inner) > 0]


def _closers(text: str, at: int, paragraph: Span) -> str:
    """Return the marks that would close a quotation opened at `at`, "" where none opens."""
    mark = text[at]
    if mark in _PAIRS:
        return _PAIRS[mark]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark == '"' and not after.isspace():
        return '"'
    if mark in "‘'" and not before.isalnum() and after.isalnum():
        return "’" if mark == "‘" else "'"
    return ""


def _closing(text: str, at: int, closers: str, paragraph: Span) -> int | None:
    single = closers in "’'"
    depth = 0
    for place in range(at + 1, paragraph.end):
        mark = text[place]
        if mark == text[at] and mark not in closers:
            depth += 1
        elif mark in closers:
            after = text[place + 1] if place + 1 < paragraph.end else " "
            if single and after.isalnum():
                continue
            if depth == 0:
                return place
            depth -= 1
    return None
