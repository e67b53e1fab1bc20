"""How a source stands to what it says: asserted, denied, doubted, forecast, intended, conditional, estimated; and chance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reportedly.claims.cues import CueKind
from reportedly.lexicons import load
from reportedly.records import Chance, Span, Stance

_CONDITION = re.compile(r"\b(?:if|unless|provided that|as long as|on condition that|only when)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:plans? to|planned to|planning to|intends? to|intended to|aims? to|wants? to|will send|we will|we shall|I will|is to|are to|"
    r"pledged to|promised to|decided to|plans? for|(?:has|have) decided|is preparing to|are preparing to|would withdraw)\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:will|won[’']t|(?:would|could|might|can)(?:n[’']t)?(?! not be (?:verified|confirmed))|can[’']t|may|is going to|are going to|(?:is|are|was|were|be) expected|expected to|set to|"
    r"(?:I|we) (?:expect|predict)|(?:un)?likely to(?! have)|about to|due to (?:arrive|begin|start|end|open|leave)|[’']ll)\b",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    r"\b(?:believes?|believed|thinks?|suspects?|estimated?s?|assess(?:es|ed)?|reckons?|probably|likely|apparently)\b",
    re.IGNORECASE,
)
# A capital May is the month, but for headlines in capitals ("Dam May Fail").
_MONTH_MAY = re.compile(r"\bMay\b(?=\s+[\da-z]|,)|(?<=\d )May\b|(?<=in )May\b|(?<=early )May\b|(?<=late )May\b")
# "However, if" and "Even if" open a condition; an "if" further in ("asked if") needs a "would" to be one.
_OPENING = 12
_CLAUSE_END = re.compile(
    r"[;—–]|,\s+(?:with|and|but|while|which|though|although)\s+|(?<!\s)\s+and that\s+|(?<!\s)\s+(?:but|while|although|though|after|because)\s+"
)
# A clause is seldom longer; further away nothing is looked at, so that a content with many figures is not read for each.
_CLAUSE_REACH = 600


@dataclass(frozen=True, slots=True)
class Reading:
    """A stance and the span of the words that decided it, None when nothing but the cue did."""

    stance: Stance
    words: Span | None


def find_stance(kind: CueKind | None, text: str, content: Span) -> Reading:
    """Return the stance that a cue of some class and the first clause of a content make together.

    "said that the troops could arrive by Friday" is a forecast, decided by "could"; "denied that" is denied. The order is
    that of strength: denied and doubted, then conditional, intended, forecast, estimated, asserted.
    """
    if kind == "denial":
        return Reading("denied", None)
    if kind == "doubt":
        return Reading("doubted", None)
    clause = _first_clause(text, content)
    words = _MONTH_MAY.sub(lambda month: "#" * len(month[0]), clause.of(text))
    condition = _CONDITION.search(_MONTH_MAY.sub("###", content.of(text)))
    if condition and (_FORECAST.search(words) or condition.start() <= _OPENING):
        return _decided("conditional", content, condition)
    plan = _PLAN.search(words)
    if plan:
        return _decided("intended", clause, plan)
    if kind == "intention":
        return Reading("intended", None)
    coming = _FORECAST.search(words)
    if coming:
        return _decided("forecast", clause, coming)
    if kind == "forecast":
        return Reading("forecast", None)
    if kind == "belief":
        return Reading("estimated", None)
    guess = _ESTIMATE.search(words) or _chance_pattern("icd203").search(words)
    return _decided("estimated", clause, guess) if guess else Reading("asserted", None)


def find_clause_stance(text: str, content: Span, place: Span, stance: Stance) -> Reading:
    """Return the stance of the clause of a content that holds `place`, where the content as a whole has `stance`.

    In "there are 3,000 now, with the number expected to reach 12,000" the two figures stand differently.
    """
    if stance in ("denied", "doubted"):
        return Reading(stance, None)
    clause = clause_at(text, content, place)
    found = find_stance("belief" if stance == "estimated" else None, text, clause)
    if found.stance == "asserted" and clause.start == content.start:
        return Reading(stance, None)
    return found


def clause_at(text: str, content: Span, place: Span) -> Span:
    """Return the clause of a content in which `place` stands. A rule of thumb: clauses end at some commas and conjunctions."""
    start, end = max(content.start, place.start - _CLAUSE_REACH), min(content.end, place.end + _CLAUSE_REACH)
    for match in _CLAUSE_END.finditer(text, start, end):
        if match.end() <= place.start:
            start = match.end()
        elif match.start() >= place.end:
            end = match.start()
            break
    return Span(start, end)


def find_chance(text: str, content: Span, scale: str = "icd203") -> tuple[Chance, Span] | None:
    """Return the first word of probability in a content, as printed, with what a named scale makes of it."""
    match = _chance_pattern(scale).search(text, content.start, content.end)
    if match is None:
        return None
    low, high = load("likelihood")[scale][match[0].casefold()]
    return Chance(match[0], low, high, scale), Span(match.start(), match.end())


def _first_clause(text: str, content: Span) -> Span:
    match = _CLAUSE_END.search(text, content.start, content.end)
    return Span(content.start, match.start()) if match and match.start() - content.start > 12 else content


def _decided(stance: Stance, where: Span, match: re.Match[str]) -> Reading:
    return Reading(stance, Span(where.start + match.start(), where.start + match.end()))


@cache
def _chance_pattern(scale: str) -> re.Pattern[str]:
    phrases = sorted(load("likelihood")[scale], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b", re.IGNORECASE)
