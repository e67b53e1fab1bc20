"""Captions: the lines below pictures, told by the credits at their ends, and what players and galleries leave in front of them."""

from __future__ import annotations

import re
from functools import cache

from reportedly.inputs.dates import DAY_IN_WORDS
from reportedly.inputs.notices import is_short
from reportedly.inputs.units import Unit
from reportedly.lexicons import load

_CREDIT_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4}"
# A credit at the end of a caption is no longer, and a gallery leaves no more in front of it.
_LONGEST_CREDIT = 120
_LONGEST_LEFTOVER = 60
_LAST_BRACKETS = re.compile(r"\(([^()/]{2,40}/[^()/]{2,40})\)$")


def is_caption(unit: Unit) -> bool:
    """Say whether a line is the caption or credit of a picture, by its words alone."""
    lower = unit.words.casefold()
    if is_short(unit) and lower.startswith(_phrases("caption_beginnings")):
        return " said" not in lower
    if lower.endswith(_phrases("caption_endings")) or _credit().match(unit.words):
        return True
    last = max(0, len(unit.words) - _LONGEST_CREDIT)
    if _credit_at_end().search(unit.words, last) or _named_credit().search(unit.words, last):
        return True
    return bool(_credit_alone().fullmatch(unit.words))


def leftover_end(words: str) -> int:
    """Return where a caption begins behind what a player or a gallery left: "Buy Photo The pier", "2 of 5 | The pier"; 0 without.

    Some galleries have the credit before it, too: "The port A. Moor / Selm Voice Barges lie at the pier. (A. Moor / Selm Voice)".
    """
    end = 0
    if words[-1] == ")" and (credit := _LAST_BRACKETS.search(words, max(0, len(words) - _LONGEST_CREDIT))):
        before = words.find(credit[1], 0, credit.start())
        end = before + len(credit[1]) if before >= 0 else 0
    while match := _leftover().match(words, end, end + _LONGEST_LEFTOVER):
        end = match.end()
    while end and end < len(words) and words[end].isspace():
        end += 1
    return end if end < len(words) else 0


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(load("boilerplate")[name])


def _any_of(name: str) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(_phrases(name), key=len, reverse=True))


@cache
def _credit() -> re.Pattern[str]:
    agencies = _any_of("picture_agencies")
    return re.compile(rf"(?:{_CREDIT_NAME})/(?:{agencies})(?:/(?:{agencies}))*\b(?!\s+(?:said|says|reported))")


@cache
def _credit_at_end() -> re.Pattern[str]:
    return re.compile(rf"/(?:{_any_of('picture_agencies')})\)?$")


@cache
def _named_credit() -> re.Pattern[str]:
    """What says that it is a credit: "(Photo: A. Smith)", "(WQRT Photo)", ". Credit: Selm Voice"; or when a film was shown: "(Published Monday, May 3, 2021)".

    "(Source: port authority)" is none: figures have sources, too. A station's letters alone make it one.
    """
    names = rf"(?i:{_any_of('credits')})\s*:\s*[^()]{{2,80}}|(?i:{_any_of('credits_by')})\s+[A-Z][^()]{{1,80}}"
    kinds = (
        r"(?:[A-Z][\w.’'-]*\s){1,4}(?i:photo|image|video)(?:\s?/[^()]{2,40})?|[^()]{2,60}/\s?(?i:courtesy(?: photo)?)"
    )
    others = r"[^()]{2,60} via (?:AP|Reuters|AFP|Getty(?: Images)?|Storyful)|(?i:source):\s[^()]{0,60}\b[KW][A-Z]{3}\b[^()]{0,20}"
    bare = rf"(?:^|[.!?][\"”]?\s+|\d{{4}}\s)(?i:{_any_of('credits')})\s*:\s*[A-Z][^.:]{{2,60}}$"
    return re.compile(rf"\((?:{names}|{kinds}|{others}|(?i:published {DAY_IN_WORDS}))\)[.\s]*$|{bare}")


@cache
def _credit_alone() -> re.Pattern[str]:
    return re.compile(
        r"\((?:source|credit|via)\s*:\s[^()\d]{2,60}\)|courtesy(?: of)?:? [^.()\d]{2,40}|AP Photo/[^.()\d]{2,60}",
        re.IGNORECASE,
    )


@cache
def _leftover() -> re.Pattern[str]:
    patterns = (re.escape(phrase).replace(r"\#", r"\d{1,3}") for phrase in _phrases("leftovers"))
    return re.compile(rf"(?:{'|'.join(patterns)})\s*", re.IGNORECASE)
