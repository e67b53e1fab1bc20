"""Tokens: the units that the language model tags, cut as in Universal Dependencies.

"Kim Jong-un can’t say." has the tokens Kim · Jong · - · un · ca · n’t · say · . They are finer than the words of
`language.words`; each word is one token or several whole ones.
"""

from __future__ import annotations

import re

from reportedly.language.marks import FLAG, with_marks
from reportedly.language.words import with_stop
from reportedly.records import Span

# Longer runs without a space are cut: nobody writes such a word, and the model sees only its beginning.
LONGEST_TOKEN = 100

_TOKEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]{1,90}[\w/]"  # an address
    r"|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{0,30}\w"  # an e-mail address
    r"|(?:[^\W\d_]\.){2,10}"  # U.S., a.m.
    r"|\d{1,40}(?:[.,:/]\d{1,40}){0,20}(?:st|nd|rd|th|s)?(?!\w)"  # 1.28, 12,000, 9:30, 25th, 1990s
    r"|\w{1,100}"
    rf"|{FLAG}"
    r"|\.{2,20}|-{2,20}|[!?]{2,20}|\*{2,20}|={2,20}|_{2,20}"
    r"|\S"
)
_REST = re.compile(r"\w+")
_CLITIC = re.compile(r"(?i)(?:n[’']t|[’'](?:s|re|ve|ll|d|m))(?!\w)")
# Words that Universal Dependencies takes apart, with the length of their first half.
_HALVES = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def find_tokens(text: str, span: Span) -> list[Span]:
    """Return the tokens of a stretch of text in reading order; together they cover everything but blanks.

    Accents and other combining marks belong to the token before them. Marks of punctuation stand alone, hyphened compounds are
    cut at the hyphen, and contractions before their clitic. A stop stays with an abbreviation ("Nov.") or initial and is a token of its
    own otherwise.
    """
    found: list[Span] = []
    at = span.start
    while match := _TOKEN.search(text, at, span.end):
        start = match.start()
        longest = min(span.end, max(match.end(), start + LONGEST_TOKEN))
        end = with_marks(text, match.end(), longest, _REST)
        clitic = _CLITIC.match(text, start, span.end) if text[start] in "’'" else None
        if clitic and found and found[-1].end == start:
            found.append(Span(start, clitic.end()))
        elif text[start].isalpha():
            end = with_stop(text, start, end, span.end)
            found += _split_contraction(text, start, end, span.end)
        else:
            found.append(Span(start, end))
        at = with_marks(text, found[-1].end, longest, _REST)
        if at > found[-1].end:
            found[-1] = Span(found[-1].start, at)
    return found


def _split_contraction(text: str, start: int, end: int, limit: int) -> list[Span]:
    """Cut "don" + "’t" before its n, and "cannot" in two; anything else stays whole."""
    cut = end - 1
    if cut > start and text[cut] in "nN" and end < limit and (clitic := _CLITIC.match(text, cut, limit)):
        return [Span(start, cut), Span(cut, clitic.end())]
    half = _HALVES.get(text[start:end].casefold())
    if half:
        return [Span(start, start + half), Span(start + half, end)]
    return [Span(start, end)]
