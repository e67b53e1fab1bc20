"""Tokens: the units that the language model tags, cut as in Universal Dependencies.

"Kim Jong-un can’t say." has the tokens Kim · Jong · - · un · ca · n’t · say · . They are finer than the words of
`language.words`; each word is one token or several whole ones.
"""

from __future__ import annotations

import re
from functools import cache

from reportedly.language.marks import FLAG, with_marks
from reportedly.language.words import with_stop
from reportedly.lexicons import listed, load
from reportedly.records import Span

# Longer runs without a space are cut, and longer addresses: nobody writes such a word, and the model sees only its beginning.
LONGEST_TOKEN = 100
LONGEST_ADDRESS = 310

# Endings of sites and of files.
_ENDINGS = "com|org|net|edu|gov|info|doc|docx|xls|xlsx|pdf|html?|txt|csv|ppt|zip|jpe?g|gif|png"
# What is measured or told by a number right before it: 5pm, 35mm, $20bn.
_UNITS = (
    r"am|pm|[ap]\.m\.|k|m|b|bn|mm|cm|km|kg|ft|lbs?|oz|k?b|mb|gb|tb|[kmg]?hz|mph|kph|hrs?|mins?|minutes|yrs?|years|days"
)
# Prefixes that stay with their word, after the guidelines of the English Web Treebank; other compounds are cut at the hyphen.
_PREFIXES = (
    "anti|bi|co|counter|cross|de|dis|e|ex|extra|hyper|inter|intra|macro|meta|micro|mid|mini|mis|mono|multi|non|over|poly|post|pre"
    "|pro|pseudo|quasi|re|semi|socio|sub|super|trans|tri|ultra|un|under"
)

_TOKEN = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s<>\"“”]{1,300}[\w/]"  # an address, LONGEST_ADDRESS at most
    r"|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w.-]{0,30}\w)?"  # an e-mail address
    r"|[^\W\d_](?:\.[^\W\d_]){1,9}(?!\w)\.?"  # U.S., a.m.
    rf"|[^\W_][\w-]{{0,60}}+(?:\.[\w-]{{1,60}}+){{0,8}}?\.(?i:{_ENDINGS})(?!\w)(?:/[^\s<>\"“”]{{0,90}}[\w/])?"  # vasny.com, a.pdf
    rf"|\.(?i:{_ENDINGS})(?!\w)"
    r"|[a-z][a-z\d-]{1,60}+(?:\.[a-z][a-z\d-]{1,60}+){2,8}(?!\w)"  # news.vasny.example
    r"|\d{1,5}(?:-\d{1,5}){2,4}(?![\w-])|\d{3}-\d{4}(?<!00)(?![\w-])"  # 2024-11-05, 212-555-0123, 555-0123; not 1,200-1,500
    r"|(?:(?<![\w.,])[+.])?\d{1,40}(?:[.:/]\d{1,40}|,\d{3}(?!\d)|,\d\d(?=(?:,\d\d){0,3},\d{3}(?!\d))){0,20}"  # 1.28, 12,000, 9:30
    rf"(?:(?:st|nd|rd|th|s)?(?!\w)|(?=(?i:{_UNITS})(?!\w)))"  # 25th, 1990s; 5 of 5pm
    rf"|(?i:{_PREFIXES})-(?:[^\W\d_]\w{{1,60}}|\d{{2,4}}s?)(?![\w-]|\.\w)"  # non-native, mid-1990s
    r"|(?i:w/o|b/c|s/he)(?!\w)"
    r"|[^\W\d_]{1,4}(?:&[^\W\d_]{1,4}){1,3}(?![\w&])"  # R&D
    r"|[^\W\d_]{1,40}+['’](?!(?i:s|re|ve|ll|d|ma?|(?<=n.)t)(?!\w))[^\W\d_]\w{0,40}"  # O'Brien
    r"|[^\W\d_aeiouAEIOU]{1,3}-(?=\s)"  # th- of a speaker who begins anew
    r"|\w{1,100}"
    r"|['’]\d\ds?(?!\w)"  # '98
    r"|(?<!\w)[#@][^\W\d_]\w{0,60}"  # a tag or a handle
    r"|[:;=]['o^-]?[()DPp](?!\w)"  # :-)
    rf"|{FLAG}"
    r"|[.!?]{2,100}|([-*=_~#<>$+^'’`…])\1{1,99}"
    r"|\S"
)
_REST = re.compile(r"\w+")
_CLITIC = re.compile(r"(?i)(?:n[’'`´]t|[’'`´](?:s|re|ve|ll|d|m))(?!\w)")


@cache
def _halves() -> dict[str, int]:
    """Words that are taken apart, with the length of their first half."""
    return {"".join(halves): len(halves[0]) for halves in map(str.split, load("english")["halves"])}


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
        clitic = _CLITIC.match(text, start, span.end) if text[start] in "’'`´" else None
        # A possessive may have lost its word by a blank: "the port 's crew".
        if clitic and found and (found[-1].end == start or clitic[0] in ("'s", "’s")):
            found.append(Span(start, clitic.end()))
        elif text[start].isalpha():
            end = _with_stop(text, start, end, span.end)
            found += _split_contraction(text, start, end, span.end)
        else:
            found.append(Span(start, end))
        at = with_marks(text, found[-1].end, longest, _REST)
        if at > found[-1].end:
            found[-1] = Span(found[-1].start, at)
    return found


def _with_stop(text: str, start: int, end: int, limit: int) -> int:
    """Return the end of a token with the full stop of its abbreviation."""
    if text[end : end + 1] != "." or end + 1 >= limit or end - start > 8:
        return end
    word = text[start:end].casefold()
    following = text[end + 1 : end + 8].lstrip()[:1]
    if word in listed("abbreviations", "before_number"):
        return end + 1 if following.isdigit() else end
    if word in listed("abbreviations", "before_more"):
        return end + 1 if following and not following.isupper() else end
    return with_stop(text, start, end, limit)


def _split_contraction(text: str, start: int, end: int, limit: int) -> list[Span]:
    """Cut "don" + "’t" before its n, and "cannot" in two; anything else stays whole."""
    cut = end - 1
    if cut > start and text[cut] in "nN" and end < limit and (clitic := _CLITIC.match(text, cut, limit)):
        return [Span(start, cut), Span(cut, clitic.end())]
    half = _halves().get(text[start:end].casefold())
    if half:
        return [Span(start, start + half), Span(start + half, end)]
    return [Span(start, end)]
