"""Plans: what somebody means to do, told apart from what will happen to him."""

from __future__ import annotations

import re
from functools import cache

from reportedly.claims.nouns import is_person_noun
from reportedly.claims.stancewords import ADVERBS, APOSTROPHE, Told, find_all
from reportedly.lexicons import listed, load

# "He would resign", at the very beginning or behind a date and a comma: a plan, where the verb is something that one does.
_OWN_WILL = re.compile(
    rf"(?:^|,\s+|\band\s+|\bthat\s+)(?:he|she|it|they|we|I)(?:\s+(?:will|would|shall|won{APOSTROPHE}t|wouldn{APOSTROPHE}t)|{APOSTROPHE}(?:ll|d))"
    rf"{ADVERBS}\s+(?P<verb>be\s+\w+ing|[a-z]+)",
    re.IGNORECASE,
)
WILLS = frozenset(["will", "would", "shall", "won", "wouldn", "ll", "d"])
# "We are going to": who speaks does it.
_SELF = re.compile(
    rf"\b(?:he|she|it|they|we|I)(?:\s+(?:is|are|am|was|were)|{APOSTROPHE}(?:s|re|m))(?:\s+(?:now|also|not))?\s+$",
    re.IGNORECASE,
)
# "It will prevent another flood": the wall does, and no office that plans it.
_IT = re.compile(r"(?:^|\s)it\b", re.IGNORECASE)
# "They don't even want to go": no plan.
_NOT_SO = re.compile(rf"(?:\bnot|\bnever|n{APOSTROPHE}t)\s+(?:\w+\s+)?$", re.IGNORECASE)
# "I'd want to see it": nor is this.
_WISHED = re.compile(rf"(?:\bwould|{APOSTROPHE}d)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
# "We'd feared it": they had.
_HAD = re.compile(
    rf"{APOSTROPHE}d\s+(?:\w+ly\s+)?(?:\w+ed|been|had|gone|seen|done|taken|given|known|thought|told|heard|made|lost|better|got)$",
    re.IGNORECASE,
)
_THEIR_WILL = re.compile(
    rf"^(?:his|her|its|their|our|my)\s+(?:\w+\s+)?(?P<noun>\w+)\s+(?:will|would|shall){ADVERBS}\s+(?P<verb>[a-z]+)",
    re.IGNORECASE,
)


_DONE = ("offered", "threatened", "volunteered")
_HAD_BEFORE = re.compile(r"\bhad\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_TO_WHOM = re.compile(r"\s+(?:me|us|him|her|them|you)\b", re.IGNORECASE)


def find_plan(told: Told) -> re.Match[str] | None:
    """Return the words that make a plan of what is told, None where none do: "agreed to send", "he would resign", and not "it would rain"."""
    words = told.text
    for match in find_all("plan", "phrases", told):
        if not re.match(r"\s+blame\b", words[match.end() :]):
            return match
    for match in find_all("plan", "dated", told):
        if _when().match(words, match.end()):
            return match
    for match in find_all("plan", "verbs", told, " to"):
        # "The law is intended to protect": a purpose is no plan.
        purpose = match[0].casefold().startswith("intended") and re.search(
            r"\b(?:is|are|was|were|be)\s+$", words[: match.start()]
        )
        # "My neighbour swore to me that": to whom, and no plan.
        if _TO_WHOM.match(words, match.end()):
            continue
        # "She had offered to resign": that was done, whatever came of it.
        if match[0].casefold().split()[0] in _DONE and _HAD_BEFORE.search(words[: match.start()]):
            continue
        unwanted = match[0].casefold().startswith("want") and (
            _NOT_SO.search(words[: match.start()]) or _WISHED.search(words[: match.start()])
        )
        if not purpose and not unwanted:
            return match
    for match in find_all("plan", "either", told, " to"):
        verb = re.match(r"\s+([a-z]+)", words[match.end() :], re.IGNORECASE)
        happens = listed("stances", "forecast", "happenings")
        if not _SELF.search(words[: match.start()]):
            happens |= listed("stances", "forecast", "courses")
        if verb and verb[1].casefold() not in happens:
            return match
    return None if told.words.isdisjoint(WILLS) else _own_will(words)


@cache
def _when() -> re.Pattern[str]:
    """What says when: "on Monday", "20 April", "early next week", "the end of May"."""
    times = load("times")
    names = [*times["weekdays"], *times["months"], *times["short_months"], *times["seasons"], *times["units"]]
    return re.compile(
        r"(?:\s+(?:the|early|late|mid|next|this|coming|following|end|beginning|middle|start|new|of))*"
        rf"\s+(?:(?:mid-)?(?:{'|'.join(sorted(names, key=len, reverse=True))}|tomorrow|tonight|noon|midnight)\b|\d)",
        re.IGNORECASE,
    )


def _own_will(words: str) -> re.Match[str] | None:
    for match in _THEIR_WILL.finditer(words):
        noun, verb = match["noun"].casefold(), match["verb"].casefold()
        theirs = noun in listed("stances", "plan", "own", "people") or is_person_noun(noun)
        if theirs and verb not in listed("stances", "forecast", "happenings"):
            return match
    for match in _OWN_WILL.finditer(words):
        verb = match["verb"].casefold()
        if _HAD.search(match[0]):
            continue
        if verb in listed("stances", "forecast", "effects") and _IT.search(match[0]):
            continue
        if verb not in listed("stances", "forecast", "happenings") and (
            not verb.startswith("be ") or verb.endswith("ing")
        ):
            return match
    return None
