"""Paragraphs: lines, unless the lines were wrapped by hand."""

from __future__ import annotations

import re

from reportedly.records import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# Text wrapped by hand has lines about this long; a paragraph kept on one line is longer or stands between empty lines.
_WRAPPED = range(45, 101)


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, trimmed, in order; empty ones are left out.

    A line is a paragraph. Lines that follow one another without an empty line and whose ends were set by hand
    ("…the men travelled by rail⏎without insignia") are one paragraph.
    """
    found: list[Span] = []
    for match in _LINE.finditer(text):
        line = match[0]
        if not line.strip():
            continue
        start = match.start() + len(line) - len(line.lstrip())
        span = Span(start, match.start() + len(line.rstrip()))
        if found and _runs_on(text, found[-1], span):
            span = Span(found.pop().start, span.end)
        found.append(span)
    return found


def _runs_on(text: str, before: Span, line: Span) -> bool:
    gap = text[before.end : line.start]
    if gap.count("\n") != 1 or gap.replace("\r", "").strip(" \t") != "\n":
        return False
    last_line = text.rfind("\n", before.start, before.end) + 1 or before.start
    if before.end - max(last_line, before.start) not in _WRAPPED:
        return False
    # A sentence cannot end in these, nor begin in lower case.
    return text[before.end - 1] in ",;-–—" or text[line.start].islower()
