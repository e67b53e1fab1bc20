"""Likelihood: words of probability as printed, and what one named scale makes of them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from reportedly.claims.odds import STATED, find_odds
from reportedly.claims.wording import Phrases, can_hold, make_phrases, words_in
from reportedly.lexicons import listed, load, spaced
from reportedly.records import Chance, Claim, Report, Span

ScaleName = Literal["icd203", "phia", "kent"]
SCALES: dict[ScaleName, str] = {"icd203": "ICD 203", "phia": "the PHIA yardstick", "kent": "Sherman Kent’s words"}
# "The chance of that is remote": between the noun and the word.
_NEAR_CHANCE = 40


def find_chance(text: str, content: Span, scale: ScaleName = "icd203") -> tuple[Chance, Span] | None:
    """Return the first word of probability in a content, as printed, with what a named scale makes of it.

    "very likely" is 0.8 to 0.95 on ICD 203. "Not likely", "more likely" and "could" are on no scale, and "a remote village" is no chance.
    A number that the source gives ("a 70 percent chance") goes before all words, and is the same on every scale.
    """
    given = find_odds(text, content)
    if given:
        return given
    if not can_hold(words_in(text, content), chance_terms(scale)):
        return None
    for match in _pattern(scale).finditer(text, content.start, content.end):
        words = " ".join(match[0].casefold().split())
        ends = load("likelihood")[scale].get(words)
        if ends is None or (words == "remote" and not _of_a_chance(text, match, content)):
            continue
        low, high = ends
        return Chance(match[0], low, high, scale), Span(match.start(), match.end())
    return None


@cache
def chance_terms(scale: ScaleName = "icd203") -> Phrases:
    """Return the words of probability of a scale: a text without them has no chance."""
    return make_phrases(load("likelihood")[scale])


def chance_on(report: Report, claim: Claim, scale: ScaleName) -> Chance | None:
    """Return the chance of a claim on one scale, None when it has no word of that scale: for a view that shows one scale only.

    What the ledger keeps is on ICD 203. On another scale the words of the claim are read anew, as each scale has words of its own.
    """
    if claim.chance is not None and claim.chance.scale in (scale, STATED):
        return claim.chance
    found = (find_chance(report.text, span, scale) for span in claim.content.spans)
    return next((one[0] for one in found if one), None)


def _of_a_chance(text: str, match: re.Match[str], content: Span) -> bool:
    after = text[match.end() : min(content.end, match.end() + 14)].split()[:1]
    if after and after[0].casefold().strip(",.;") in listed("likelihood", "other", "chances"):
        return True
    before = text[max(content.start, match.start() - _NEAR_CHANCE) : match.start()].casefold()
    linked = re.search(r"\b(?:is|are|was|were|as|remains?|looks?|seems?|be)\s+$", before)
    return bool(linked) and bool(set(re.findall(r"\w+", before)) & listed("likelihood", "other", "chances"))


@cache
def _pattern(scale: str) -> re.Pattern[str]:
    """All terms of a scale, and what else ends with one of them: "very likely" is no "likely" on a scale without it."""
    terms = load("likelihood")[scale]
    others = [term for other in SCALES for term in load("likelihood")[other] if term.endswith(tuple(terms))]
    phrases = {*terms, *others, *load("likelihood")["other"]["phrases"]}
    told = "|".join(map(spaced, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
