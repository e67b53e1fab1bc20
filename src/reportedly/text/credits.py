"""Credits of pictures at the ends of a caption: who took it, and for which agency."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import load
from reportedly.records import Span

# A credit is seldom longer; no further is looked.
_REACH = 80
# At the end a name is capitals, or the last two words of what can be a place and a name: "in Corvane Ada Moor/AFP".
_CAPITALS = r"[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]*){0,3}"
_NAME = r"[A-Z][\w.’'-]*\s[A-Z][\w’'-]+"


def without_credits(text: str, span: Span) -> Span:
    """Return a stretch of a text without the credits of a picture before and behind it.

    Of "ADA MOOR/AFP Rescuers search the shore on May 3, 2031ADA MOOR/AFP" it is "Rescuers search the shore on May 3, 2031". What is
    a credit alone is left as it is.
    """
    if (
        "/"
        not in text[span.start : min(span.end, span.start + _REACH)]
        + text[max(span.start, span.end - _REACH) : span.end]
    ):
        return span
    before, behind = _patterns()
    first = before.match(text, span.start, min(span.end, span.start + _REACH))
    start = first.end() if first else span.start
    last = behind.search(text, max(start, span.end - _REACH), span.end)
    end = last.start() if last else span.end
    return Span(start, end) if start < end else span


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted(load("boilerplate")["picture_agencies"], key=len, reverse=True)
    agency = f"(?:{'|'.join(re.escape(name) for name in names)})"
    who = rf"(?:{agency}|{_CAPITALS}|{_NAME})"
    credit = rf"{who}(?:\s?/\s?{agency})+"
    return re.compile(rf"{credit}(?:\s+|:\s*)(?=\S)"), re.compile(rf"\s*(?<![A-Za-z])\(?{credit}\)?\s*\Z")
