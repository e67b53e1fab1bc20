"""Admissions: what a report says that its outlet wrote before: "In yesterday's report we wrote that 40 had died"."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.endings import find_content_end
from reportedly.claims.forms import CueKind, find_form
from reportedly.claims.frames import Frame
from reportedly.claims.particles import BESIDE_VERBS, is_adverb
from reportedly.lexicons import listed

# The rule by which these are found; in an interview "we" are others.
RULE = "own voice"
_WE = frozenset(["we"])
# "We had at first wrongly reported in our Tuesday issue that".
_BEFORE_VERB, _BEFORE_THAT = 5, 8


def find_admissions(frame: Frame) -> list[Attribution]:
    """Return what a frame says in its report's own voice that "we" reported, as claims of the outlet.

    "We wrongly reported that she had resigned" denies it. Whether it was wrong where another sentence says so ("That was not
    right") is decided in `relations.takebacks`.
    """
    done: list[Attribution] = []
    for we in frame.places(_WE):
        verb = _verb_behind(frame, we)
        that = (
            None
            if verb is None
            else next((at for at in _behind(frame, verb, _BEFORE_THAT) if frame.lower(at) == "that"), None)
        )
        if verb is None or that is None:
            continue
        end = find_content_end(frame, that + 1, None)
        wrongly = any(frame.lower(at) in listed("blame", "taking_back", "wrongly") for at in range(we + 1, that))
        content = tuple(frame.pieces(that + 1, end))
        if content:
            cue, whole = frame.span(verb, verb), frame.span(we, that)
            kind: CueKind = "denial" if wrongly else "statement"
            done.append(Attribution(cue, kind, frame.lower(verb), frame.span(we, we), content, RULE, frame=whole))
    return done


def _verb_behind(frame: Frame, we: int) -> int | None:
    """The verb of writing behind a "we", with nothing but auxiliaries and adverbs between."""
    for at in _behind(frame, we, _BEFORE_VERB):
        form = find_form(frame.lower(at))
        if form and form[0] in listed("blame", "taking_back", "writing"):
            return at
        if not (
            frame.lower(at) in BESIDE_VERBS | {"at", "first", "earlier", "in", "error"} or is_adverb(frame.tokens[at])
        ):
            return None
    return None


def _behind(frame: Frame, at: int, most: int) -> range:
    return range(at + 1, min(at + 1 + most, frame.last + 1))


# "An earlier version of this story", "This article has been corrected to (say)".
_EARLIER = re.compile(
    r"(?:[A-Z]\w+:\s+)?(?:an?|the|our)\s+(?:earlier|previous|prior|initial|original|first)\s+versions?\s+of\s+(?:this|the|our)\s+"
    r"(?:story|article|report|piece|text|headline|caption|post|page)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"this\s+(?:story|article|report|piece|text|headline|caption|post|page)\s+(?:has\s+been|was|is)\s+(?:\w+\s+)?(?:corrected|updated|amended|changed)\b",
    re.IGNORECASE,
)


# "This article originally said", "The story first gave".
_ORIGINALLY = re.compile(
    r"(?:this|our|the)\s+(?:story|article|report|piece|headline|caption|post|page)\s+(?:had\s+)?"
    r"(?:originally|initially|first|at\s+first|previously|wrongly|incorrectly|mistakenly|erroneously)\s+\w+",
    re.IGNORECASE,
)


def as_own(text: str, one: Attribution) -> Attribution:
    """Return what an earlier version of the report said as denied by its outlet, and what it "was corrected to say" as its own.

    "An earlier version of this story said that 12 died" is no source beside it, and takes the 12 back.
    """
    if one.source is None or one.kind != "statement":
        return one
    begun = one.content[0].start
    if _EARLIER.match(text, one.source.start, one.source.end) or _ORIGINALLY.match(text, one.source.start, begun):
        return replace(one, kind="denial", rule=RULE)
    return replace(one, rule=RULE) if _CORRECTED.match(text, one.source.start, begun) else one
