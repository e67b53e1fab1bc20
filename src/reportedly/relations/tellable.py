"""What a timeline can show of a sentence: nothing of one that dates the print or a picture, and whole words of what is told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.records import Span

# "is planned for Friday", "was due on": what was to be on a day need not have been. Only just before the day. "Announced for Friday"
# is to be then, "announced on Friday" was.
_TO_BE = re.compile(
    r"\b(?:(?:planned|scheduled|due|expected)\s+(?:to\s+\w+\s+)?(?:back\s+)?(?:in\s+court\s+)?(?:for|by|on|until)?"
    r"|(?:announced|promised|called)\s+(?:to\s+\w+\s+)?(?:for|by|until))\s*\Z",
    re.IGNORECASE,
)
# "Tomorrow", "next Tuesday": a day that was still to come when it was named.
_AHEAD = re.compile(
    r"(?:(?:by\s+|on\s+)?(?:early\s+|late\s+)?tomorrow|(?:this\s+)?coming|next\s+(?!day\b|morning\b))\b", re.IGNORECASE
)
# How much of a sentence is looked at for that.
_BEFORE = 60
# "(Published Friday, June 26, 2031)", "Posted:", "Ada Moor (@AdaMoor) June 18, 2031": the day of the print, of a page or of a message. In
# capitals: "the report, published on Friday" was published then.
_OF_THE_PRINT = re.compile(
    r"(?:(?<!, )\b(?:Published|Posted|Updated|PUBLISHED|POSTED|UPDATED|First published|Last modified|Copyright)\b\s*(?:on\b|at\b|:)?\s*|\(@\w+\)\s*)\Z"
)
_CREDIT = re.compile(r"\W*(?:file\s+)?(?:photos?|pictures?|images?|credits?|video)\s*(?:by\b|:)", re.IGNORECASE)
# What opens a line and is none of its words: "— ", "• ", "(AP) - ".
_OPENING = re.compile(r"(?:\([A-Z][A-Za-z ]{1,30}\)\s*)?[—–•·-]{1,2}\s+(?=\S)")
# A quotation is looked for so far before or behind its sentence.
_QUOTED = 400
_OPEN, _CLOSED = "“", "”"


def was_to_be(text: str, sentence: Span, moment: Span) -> bool:
    """Say whether a sentence names a day on which something was still to be: "is planned for Friday", "next Tuesday"."""
    before = text[max(sentence.start, moment.start - _BEFORE) : moment.start]
    return bool(_TO_BE.search(before) or _AHEAD.match(moment.of(text)))


def dates_the_print(text: str, sentence: Span, moment: Span, heads: Sequence[Span]) -> bool:
    """Say whether a day is that of the print and of nothing that happened: in a dateline or a byline, "Posted:", the credit of a picture.

    `heads` are the datelines and bylines of the report, in reading order.
    """
    if (head := _head_at(heads, moment.start)) and head.holds(moment):
        return True
    before = text[max(sentence.start, moment.start - _BEFORE) : moment.start]
    return bool(_OF_THE_PRINT.search(before) or _CREDIT.match(text, sentence.start, sentence.end))


def shown(text: str, sentence: Span, heads: Sequence[Span]) -> Span:
    """Return what of a sentence a timeline shows: without the dateline before it, and with the whole quotation of which it is a part."""
    bare = without_dateline(text, sentence, heads)
    return _with_quotation(text, bare)


def without_dateline(text: str, sentence: Span, heads: Sequence[Span]) -> Span:
    """Return a sentence without the dateline, the name of an agency or the dash before it; `heads` as above."""
    head = _head_at(heads, sentence.start)
    start = head.end if head and sentence.start < head.end < sentence.end else sentence.start
    opening = _OPENING.match(text, start, sentence.end)
    start = opening.end() if opening else start
    while start < sentence.end and text[start].isspace():
        start += 1
    return Span(start, sentence.end) if start < sentence.end else sentence


def _head_at(heads: Sequence[Span], place: int) -> Span | None:
    """The last dateline or byline that begins at a place or before it."""
    at = bisect_right(heads, place, key=lambda head: head.start)
    return heads[at - 1] if at else None


def _with_quotation(text: str, span: Span) -> Span:
    """A sentence with the rest of a quotation that it ends or begins: “I said 40. That was wrong,” she told us."""
    words = span.of(text)
    first, last = words.find(_CLOSED), words.rfind(_OPEN)
    start, end = span.start, span.end
    if first >= 0 and not 0 <= words.find(_OPEN) < first:
        start = _opened(text, span.start)
    if last >= 0 and words.rfind(_CLOSED) < last:
        end = _closed(text, span.end)
    if '"' in words and words.count('"') % 2:
        start, end = _with_straight(text, span)
    return Span(start, end)


def _opened(text: str, start: int) -> int:
    """Where the quotation begins that goes on at a place of a paragraph; the place where none does."""
    near = max(text.rfind("\n", 0, start) + 1, start - _QUOTED)
    at = text.rfind(_OPEN, near, start)
    return at if at >= 0 and _CLOSED not in text[at:start] else start


def _closed(text: str, end: int) -> int:
    stop = text.find("\n", end, end + _QUOTED)
    stop = stop if stop >= 0 else min(len(text), end + _QUOTED)
    at = text.find(_CLOSED, end, stop)
    return at + 1 if at >= 0 and _OPEN not in text[end:at] else end


def _with_straight(text: str, span: Span) -> tuple[int, int]:
    """The same of straight marks, which do not tell whether they open: by how many stand before them in the paragraph."""
    line = text.rfind("\n", 0, span.start) + 1
    begun = text.count('"', max(line, span.start - _QUOTED), span.start) % 2
    if begun:
        at = text.rfind('"', max(line, span.start - _QUOTED), span.start)
        return at, span.end
    stop = text.find("\n", span.end, span.end + _QUOTED)
    at = text.find('"', span.end, stop if stop >= 0 else span.end + _QUOTED)
    return span.start, at + 1 if at >= 0 else span.end
