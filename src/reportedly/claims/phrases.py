"""Noun phrases: where the words for a source begin and end.

The rules know no parts of speech: a noun phrase reaches as far as the nearest boundary.
"""

from __future__ import annotations

from reportedly.claims.forms import find_form
from reportedly.claims.frames import BREAKS, STOPS, Frame
from reportedly.claims.particles import PREPOSITIONS, begins_amount, looks_like_clause
from reportedly.claims.units import Token
from reportedly.lexicons import load

# Words that may stand before a subject and are none of it: "But officials", "Earlier Olenko".
OPENERS = frozenset(
    [
        "earlier",
        "later",
        "meanwhile",
        "then",
        "also",
        "however",
        "still",
        "yet",
        "but",
        "and",
        "so",
        "now",
        "today",
        "yesterday",
        "far",
        "once",
        "additionally",
        "apparently",
        "separately",
        "similarly",
        "likewise",
        "notably",
        "finally",
        "recently",
        "initially",
        "eventually",
        "subsequently",
        "furthermore",
        "moreover",
        "thus",
        "therefore",
    ]
)
_BOUNDARIES = frozenset(
    ["but", "while", "as", "that", "when", "because", "although", "though", "if", "since", "whether", "so", "where"]
)
# Marks that end any phrase, and those that end one without an apposition.
_ENDS = STOPS | BREAKS
_PLAIN_ENDS = _ENDS | {","}
# Behind a name these begin the setting: "Olenko on Monday", "Olenko in a letter".
_SETTINGS = frozenset(["in", "during", "at", "on", "by", "after", "via", "when", "as"])

_DATING = frozenset(["dated", "published", "issued", "released", "posted", "printed"])
# Marks that may be left before a subject: a dateline's dash, a quotation mark without its partner.
_STRAY = frozenset([",", "-", "–", "—", "•", ")", '"', "“", "”", "‘", "’", "'"])


def find_phrase_end(frame: Frame, first: int) -> int:
    """Return the last token of the noun phrase that begins at `first`, with its apposition or relative clause."""
    at = first
    while at + 1 < len(frame.tokens):
        token = frame.tokens[at + 1]
        if token.quote or token.lower in _ENDS:
            break
        if token.lower == "," and (_quote_before_stop(frame, at + 1) or _adds(frame, at + 2)):
            break
        if token.lower in _SETTINGS and frame.tokens[at].text[:1].isupper():
            break
        at += 1
    while at > first and (frame.timed[at] or frame.lower(at) in {",", "on", "late", "early"}):
        at -= 1
    return at


def _adds(frame: Frame, at: int) -> bool:
    """Say whether a participle of telling stands at a place: "said Olenko, the mayor, adding that"."""
    form = find_form(frame.lower(at))
    return form is not None and form[1:] == ("statement", "participle")


def _quote_before_stop(frame: Frame, at: int) -> bool:
    for token in frame.tokens[at + 1 :]:
        if token.quote:
            return True
        if token.lower in STOPS:
            return False
    return False


def find_phrase_start(frame: Frame, at: int, *, apposition: bool = False) -> int:
    """Return the first token of the noun phrase that ends at `at`; with `apposition` one more comma lies inside it."""
    commas = 1 if apposition else 0
    depth = 0
    while at >= 0:
        word = frame.lower(at)
        if frame.timed[at]:
            at -= 1
            continue
        if word == ")":
            depth += 1
        elif word == "(" and depth:
            depth -= 1
        elif not depth and _ends_phrase(frame, at, commas):
            return at + 1
        elif word == ",":
            commas -= 1
        at -= 1
    return 0


def _ends_phrase(frame: Frame, at: int, commas: int) -> bool:
    word = frame.lower(at)
    if frame.is_quote(at) or word in _ENDS or (word == "," and commas <= 0):
        return True
    if word == "and":
        return frame.lower(at - 1) == "," or looks_like_clause(_clause_before(frame, at))
    # "the man who runs the ferry said": the relative clause belongs to the phrase when a noun stands before it.
    if word in ("which", "whom") and frame.lower(at - 1) in PREPOSITIONS:
        return True
    if word in ("who", "which", "whose"):
        return commas <= 0 and not (at > 0 and frame.tokens[at - 1].is_word)
    return word in _BOUNDARIES


def _clause_before(frame: Frame, at: int) -> list[Token]:
    start = at - 1
    while start >= 0 and frame.lower(start) not in _PLAIN_ENDS and not frame.is_quote(start):
        start -= 1
    return list(frame.tokens[start + 1 : at])


def strip_openers(frame: Frame, first: int, last: int) -> tuple[int, int]:
    """Return the first and last token of a subject without openers and times at its ends: "On Tuesday Olenko", "But officials"."""
    if first < frame.body <= last:
        first = frame.body
    moved = True
    while moved and first <= last:
        moved = False
        word = frame.lower(first)
        opener = word in OPENERS and not (word == "now" and first == last)
        preposed = word in PREPOSITIONS and first < last and frame.timed[first + 1]
        if opener or preposed or frame.timed[first] or word in _STRAY:
            first, moved = first + 1, True
    while first <= last and (frame.timed[last] or frame.lower(last) in (",", "on", "however", "too")):
        last -= 1
        if frame.timed[last + 1] and frame.lower(last) in _DATING and frame.lower(last - 1) == ",":
            # "The memo, dated 3 May, says".
            last -= 1
    return _behind_interval(frame, first, last), last


# "Some three to four days after": an interval before a subject is seldom longer.
_INTERVAL = 6


def _behind_interval(frame: Frame, first: int, last: int) -> int:
    """Where a subject begins behind how long after it something was: "three days after the crane maker" is the crane maker."""
    for at in range(first, min(first + _INTERVAL, last)):
        if frame.lower(at) in ("after", "before"):
            return at + 1 if at > first else first
        if not (frame.timed[at] or begins_amount(frame.tokens[at]) or frame.lower(at) in load("times")["units"]):
            return first
    return first


def find_source_end(frame: Frame, first: int) -> int:
    """Return the last token of the source behind a cue without a verb: "according to two officials", to a comma or stop."""
    last = first
    while (
        last < frame.last
        and last not in frame.cuts
        and not frame.is_quote(last + 1)
        and frame.lower(last + 1) not in _PLAIN_ENDS
    ):
        last += 1
    return last
