"""What is foretold and what is guessed: a stance towards what is to come, or towards what is or was and nobody knows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.claims.likelihood import find_chance
from reportedly.claims.stancewords import ADVERBS, Told, find_all, pattern_of
from reportedly.claims.syntax import Node, Syntax
from reportedly.lexicons import listed
from reportedly.records import Span, Stance

_PAST = re.compile(r"\b(?:had|has|have|was|were|did|\w{3,}ed)\b", re.IGNORECASE)
_MODAL = re.compile(r"\b(?:may|might|could)\b", re.IGNORECASE)
# "A default is unlikely this year": behind the word nothing follows but when.
_TIME_TO_COME = re.compile(r"(?:this|next|in|by|on|before|after|until|later|soon|within|during|for)\b", re.IGNORECASE)
_NOT_HAVE = re.compile(r"\s+not\s+have\s+(?:been|\w+(?:ed|en|wn|t|d))\b", re.IGNORECASE)
_HAVE = re.compile(rf"{ADVERBS}\s+have\s+(?:been\s+)?\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A stance and the span of the words that decided it, None when nothing but the cue did."""

    stance: Stance
    words: Span | None


def find_forecast(told: Told) -> re.Match[str] | None:
    """Return the words by which a clause tells of what is to come: "will", "is expected", "could see 100 deaths by April"."""
    for match in find_all("forecast", "phrases", told):
        after = told.text[match.end() :]
        word = match[0].casefold().replace("’", "'")
        if word in ("may", "might", "could", "would", "likely to", "unlikely to") and re.match(r"\s+have\b", after):
            continue
        if word in ("could", "would") and _NOT_HAVE.match(after):
            # "We would not have been able to charge him" looks back.
            continue
        if word in ("may", "might", "could") and _HAVE.match(after):
            continue
        if word == "could" and _is_able(after):
            continue
        if _is_of_what_is(told.text, match):
            continue
        return match
    return None


# "The true number is likely to be closer to 1,000": a guess at what is, not at what comes.
_TRUE_NUMBER = re.compile(
    r"\b(?:true|real|actual)\s+(?:\w+\s+){0,2}?(?:number|toll|figure|count|total|scale|extent|cost)s?\b", re.IGNORECASE
)


def _is_of_what_is(words: str, modal: re.Match[str]) -> bool:
    """Say whether a word of chance is said of a number as it stands: "the true toll may be 90", not "will be felt in May"."""
    if not modal[0].casefold().startswith(("may", "might", "could", "likely", "unlikely")):
        return False
    return words.startswith(" be", modal.end()) and _TRUE_NUMBER.search(words, 0, modal.start()) is not None


# "Could see 100 deaths by April"; "could see 40 people on the roof" is what one was able to do.
_SEES_COMING = re.compile(
    r"\s*see\s+(?:[\w-]+\s+){0,4}?(?:\d|[a-z]*(?:hundred|thousand|million)|dozens)[^.;]*\b(?:by|within|next|coming)\b"
)


def _is_able(after: str) -> bool:
    following = re.match(r"(n['’]t|\s*\w+)", after)
    if following is None:
        # "We did what we could."
        return not after.strip(" ,”\"’'")[:1].isalpha()
    if _SEES_COMING.match(after):
        return False
    return following[1].strip().casefold().replace("’", "'") in listed("stances", "forecast", "able")


def read_likely(text: str, clause: Span, syntax: Syntax | None) -> Reading | None:
    """Return what a word of probability makes of a clause: a forecast of what is to come, an estimate of what is or was."""
    chance = pattern_of("forecast", "chances", r" (?:that|of)").search(text, clause.start, clause.end)
    if chance:
        past = chance[0].casefold().endswith("that") and _is_past(text, Span(chance.end(), clause.end), syntax)
        stance: Stance = "estimated" if past else "forecast"
        return Reading(stance, Span(chance.start(), chance.end()))
    found = find_chance(text, clause)
    if found is None:
        return None
    place = found[1]
    return Reading("forecast" if _foretells(text, clause, place, syntax) else "estimated", place)


def _foretells(text: str, clause: Span, place: Span, syntax: Syntax | None) -> bool:
    """Whether a word of probability is said of an event ("a default is unlikely", "unlikely that it fails"), not of what was."""
    if _TRUE_NUMBER.search(text, clause.start, place.start):
        return False
    if re.match(r"\s+that\b", text[place.end : clause.end]):
        return not _is_past(text, Span(place.end, clause.end), syntax)
    if not place.of(text).casefold().endswith("ly") or place.of(text).casefold().endswith("likely"):
        after = text[place.end : clause.end].strip(' ”"’')
        if not after or _TIME_TO_COME.match(after):
            return True
    if syntax is None:
        return False
    last = list(syntax.nodes_in(place))[-1:]
    if not last or syntax.token(last[0]).upos != "ADJ":
        return False
    token = syntax.token(last[0])
    modified = Node(last[0].sentence, token.head)
    return token.relation != "amod" and not (token.relation == "xcomp" and syntax.token(modified).tag == "VBN")


def _is_past(text: str, span: Span, syntax: Syntax | None) -> bool:
    """Whether a clause tells what was or has been: by its verbs, or by their endings where nothing is known of these."""
    if _PAST.search(text, span.start, span.end):
        return True
    return syntax is not None and any(syntax.token(node).tag == "VBD" for node in syntax.nodes_in(span))


def find_guess(told: Told) -> re.Match[str] | None:
    """Return the words by which a clause is a guess at what is or was: "probably", "estimated", "may have drowned"."""
    words = told.text
    # ", possibly to fight": a guess about an addition only.
    added = re.compile(r"\s+(?:to|by|in|as|with|from|at|for)\b")
    adverbs = find_all("estimate", "adverbs", told)
    found = [one for one in adverbs if not (words[: one.start()].endswith(", ") and added.match(words, one.end()))]
    # "Suspect acted alone": nobody suspects.
    found += [one for one in find_all("estimate", "verbs", told) if one.start() or not one[0].startswith("Suspect")]
    for modal in _MODAL.finditer(words) if not told.words.isdisjoint(("may", "might", "could")) else ():
        if _HAVE.match(words[modal.end() :]) or _is_of_what_is(words, modal):
            found.append(modal)
    return min(found, key=lambda match: match.start(), default=None)
