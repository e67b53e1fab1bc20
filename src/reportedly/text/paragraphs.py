"""Paragraphs: lines, unless the lines were wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reportedly.records import Span

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# Text wrapped by hand has lines about this long; a paragraph kept on one line is longer or stands between empty lines.
_WRAPPED = range(45, 101)
# A text is wrapped when no line is longer and so many, more than half of those with a line right below, break off in a sentence.
_FEWEST = 3
_CLOSERS = "\"”’'»)]"


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, trimmed, in order; empty ones are left out.

    A line is a paragraph. Lines that follow one another without an empty line and whose ends were set by hand
    ("…the men travelled by rail⏎without insignia") are one paragraph; where all of a text is wrapped, so are those that were full,
    whatever the next begins with ("…said Mayor⏎Nora Velt").
    """
    lines = [_trimmed(match) for match in _LINE.finditer(text) if match[0].strip()]
    width = _width(text, lines)
    found: list[Span] = []
    last = 0
    for line in lines:
        joined = bool(found) and _is_below(text, found[-1], line)
        if joined and (
            _runs_on(text, found[-1].end, last, line, width) or _is_full(text, found[-1].end - last, line, width)
        ):
            line, last = Span(found.pop().start, line.end), line.start
        else:
            last = line.start
        found.append(line)
    return found


def _trimmed(match: re.Match[str]) -> Span:
    line = match[0]
    start = match.start() + len(line) - len(line.lstrip())
    return Span(start, match.start() + len(line.rstrip()))


def _is_below(text: str, before: Span, line: Span) -> bool:
    """Say whether a line stands right below another, without an empty one between them."""
    gap = text[before.end : line.start]
    return gap.count("\n") == 1 and gap.replace("\r", "").strip(" \t") == "\n"


def _runs_on(text: str, end: int, last: int, line: Span, width: int) -> bool:
    """Say whether the line from `last` to `end` was broken: a sentence cannot end in a comma, nor begin in lower case."""
    return (width > 0 or end - last in _WRAPPED) and (text[end - 1] in ",;-–—" or text[line.start].islower())


def _is_full(text: str, length: int, line: Span, width: int) -> bool:
    """Say whether the first word of a line had no room on the one before, in a text of some width; never where it has none."""
    if not width:
        return False
    first = text[line.start : min(line.end, line.start + width)].split(None, 1)[:1]
    return bool(first) and length + 1 + len(first[0]) > width


def _width(text: str, lines: Sequence[Span]) -> int:
    """How wide a wrapped text is: its longest line; 0 for one that is not wrapped."""
    width = max(map(len, lines), default=0)
    if width >= _WRAPPED.stop:
        return 0
    below = [(before, line) for before, line in pairwise(lines) if _is_below(text, before, line)]
    broken = [
        (before, line)
        for before, line in below
        if text[line.start].islower() and text[before.start : before.end].rstrip(_CLOSERS)[-1:] not in (".", "!", "?")
    ]
    full = sum(1 for before, line in broken if _is_full(text, len(before), line, width))
    return width if full >= _FEWEST and full * 2 > len(below) - full and full * 2 > len(broken) else 0
