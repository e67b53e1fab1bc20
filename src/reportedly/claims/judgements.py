"""Judgements: what somebody calls false without saying what is so: "called it nonsense", "dismissed the report as gossip"."""

from __future__ import annotations

import re
from functools import cache

from reportedly.claims.forms import Cue
from reportedly.claims.frames import Frame
from reportedly.lexicons import listed, load
from reportedly.records import Span

# "Called the minister's account of the night a lie": what is judged is seldom longer.
_OBJECT = 14
# Only the end of what is told holds the judgement.
_ENDING = 160


def calls_false(text: str, lemma: str, content: Span) -> bool:
    """Say whether somebody calls something false: "called the report a lie", "described it as “a fairy tale from beginning to end”".

    "Called the rumours premature" says nothing of the kind. What it means is looked for in `relations.rejecting`.
    """
    if lemma.split(" ")[0] not in listed("stances", "denial", "verbs"):
        return False
    words = " ".join(text[max(content.start, content.end - _ENDING) : content.end].casefold().split())
    return bool(_judgement().search(f" {words}") or _too_much().search(words))


@cache
def _too_much() -> re.Pattern[str]:
    """A number called too high; a price that is called so is none that somebody claims."""
    said = "|".join([*load("questions")["rejecting"]["said"], "count", "tally", "toll"])
    return re.compile(rf"\b(?:{said})s?\b[^.!?]{{0,60}}?[\s\"“](?:too (?:high|low)|inflated)\b")


@cache
def _judgement() -> re.Pattern[str]:
    """The words of a judgement at the end of what is told, or all of a quotation that begins with them."""
    words = load("stances")["denial"]
    bare = {one.removeprefix("a ").removeprefix("an ") for one in words["judgements"]}
    judged = "|".join(sorted(map(re.escape, bare), key=lambda one: (-len(one), one)))
    before = "|".join(sorted(map(re.escape, words["before_judgements"]), key=lambda one: (-len(one), one)))
    behind = "|".join(map(re.escape, words["behind_judgements"]))
    days = "|".join(load("times")["weekdays"])
    return re.compile(
        rf"\s[\"“‘'«]?(?:(?:{before})\s){{0,6}}(?:{judged})(?:[,\s]+(?:{behind}))?[\"”’'».,!;\s]*(?:\son\s(?:{days}))?[.\s]*\Z"
        rf"|[\"“«](?:(?:{before})\s){{0,6}}(?:{judged})\b[^\"”»]{{0,80}}[\"”»][.\s]*\Z"
    )


def takes_back(text: str, cue: Span) -> bool:
    """Say whether a cue gives up what its source said: "withdrew its claim", "backtracked on his assertion"."""
    words = f" {cue.of(text).casefold()} "
    return any(f" {word} " in words for word in listed("blame", "taking_back", "cues"))


def is_judged(frame: Frame, cue: Cue, after: int, end: int) -> bool:
    """Say whether what stands behind a verb such as "call" is something and what it is called: "that absurd", "it “a lie”".

    Not "called it a day". Whether it is called false is decided by `calls_false`.
    """
    if cue.negated or after >= end or cue.lemma.split(" ")[0] not in listed("stances", "denial", "verbs"):
        return False
    if frame.is_quote(after):
        return False
    reach = range(after + 1, min(end, after + _OBJECT) + 1)
    return any(_begins_judgement(frame, at) for at in reach)


def _begins_judgement(frame: Frame, at: int) -> bool:
    pair = f"{frame.lower(at)} {frame.lower(at + 1)}"
    return pair in _first_words() or frame.lower(at) in _first_words()


@cache
def _first_words() -> frozenset[str]:
    """Return how judgements begin: "a fabrication", and the last word of "a total fabrication" too."""
    judged = listed("stances", "denial", "judgements")
    bare = (words.removeprefix("a ").removeprefix("an ") for words in judged)
    return frozenset(" ".join(words.split()[:2]) for words in (*judged, *bare))
