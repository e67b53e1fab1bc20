"""Odds: chances that a source gives as a number, "a 70 percent chance", "one in three", "fifty-fifty"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.claims.wording import Phrases, can_hold, make_phrases, words_in
from reportedly.lexicons import listed, load, spaced
from reportedly.records import Chance, Span

# On no scale: the number is the source's own.
STATED = "stated"
# "The chance of the dam breaking before the weekend is": between the noun and its number.
_BETWEEN = 60


def find_odds(text: str, content: Span) -> tuple[Chance, Span] | None:
    """Return the one chance that a content gives as a number; None where it gives none, or two.

    "Less than 5 percent" is 0 to 0.05, "60 to 70 percent" both ends, "one in three" a third. "70 percent of voters" and "the
    chance rose by 5 percent" give none.
    """
    if not can_hold(words_in(text, content), _telling()):
        return None
    found = {
        match.span(): match for pattern in _patterns() for match in pattern.finditer(text, content.start, content.end)
    }
    if len(found) != 1:
        return None
    (match,) = found.values()
    ends = _ends(match)
    if ends is None:
        return None
    return Chance(match[0], *ends, STATED), Span(*match.span())


def _ends(match: re.Match[str]) -> tuple[float, float] | None:
    """The lowest and the highest chance that the words of a match leave, as shares of one."""
    given = match.groupdict()
    if given.get("even"):
        return 0.5, 0.5
    if given.get("of"):
        part, whole = _number(given["part"]), _number(given["of"])
        share = part / whole if part is not None and whole else None
        return (share, share) if share is not None and 0 <= share <= 1 else None
    low, high = _number(given["low"]), _number(given["high"] or given["low"])
    if low is None or high is None or not 0 <= low <= high <= 100:
        return None
    bound = " ".join((given["bound"] or "").casefold().split())
    if bound in listed("likelihood", "odds", "under"):
        return 0.0, high / 100
    return (low / 100, 1.0) if bound in listed("likelihood", "odds", "over") else (low / 100, high / 100)


def _number(words: str | None) -> float | None:
    if not words:
        return None
    plain = words.casefold()
    return float(plain) if plain[0].isdigit() else load("likelihood")["odds"]["numbers"].get(plain)


@cache
def _telling() -> Phrases:
    """The words without one of which no chance is given as a number."""
    return make_phrases([*load("likelihood")["other"]["chances"], "likely", "probable", "fifty", "50"])


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load("likelihood")["odds"]
    number = rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?|{'|'.join(sorted(words['numbers'], key=len, reverse=True))})"
    nouns = "|".join(sorted(load("likelihood")["other"]["chances"], key=len, reverse=True))
    bounds = "|".join(map(spaced, sorted([*words["under"], *words["over"]], key=len, reverse=True)))
    bound = rf"(?:(?P<bound>{bounds})\s+)?"
    percent = rf"{bound}\b(?P<low>{number})(?:\s*(?:to|-|–)\s*(?P<high>{number}))?[\s-]*(?:percent|per\s+cent|%)"
    share = rf"\b(?P<part>one|two|three|\d{{1,2}})[\s-]+(?:in|out\s+of)[\s-]+(?:a\s+)?(?P<of>{number})\b"
    even = r"\b(?P<even>fifty[-–\s]fifty|50[-–/\s]50)\b"
    between = rf"(?:(?!\b(?:and|but|or|while|risk)\b)[^.,;:!?%\d”\"]){{0,{_BETWEEN}}}?"
    linked = r"(?:is|was|were|are|at|be|as)\s+(?:now\s+|only\s+|just\s+|still\s+|about\s+|around\s+|some\s+)*"
    return (
        re.compile(rf"{percent}\s+(?:{nouns}|likely|probable)\b", re.IGNORECASE),
        re.compile(rf"{share}\s+(?:{nouns})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{nouns})\b{between}\b{linked}{percent}(?!\s+of\b)", re.IGNORECASE),
        re.compile(rf"\b(?:{nouns})\b{between}\b{linked}{share}", re.IGNORECASE),
        re.compile(rf"{even}(?:\s+(?:{nouns})\b)?", re.IGNORECASE),
    )
