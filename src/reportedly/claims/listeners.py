"""Listeners: who is told, and the medium in which somebody speaks."""

from __future__ import annotations

import re

from reportedly.claims.forms import Cue, accepts
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.particles import DETERMINERS, PREPOSITIONS
from reportedly.records import Span

_AUDIENCE = re.compile(
    r"(?:the\s+)?(?:viewers|listeners|readers|audience|followers|subscribers)\s+(?:of|to|at|on)\s+", re.IGNORECASE
)
_CHANNEL = re.compile(r"\b(?:Channel|News|Radio|TV)\s\d{1,3}\b(?:\s+(?:(?:Eyewitness|Action)\s)?News\b)?")
# A listener ends where the content begins.
_ENDS = STOPS | {"that", ",", ":"}
_OPENS_CONTENT = DETERMINERS | PRONOUNS | {"there", "on", "in", "by", "at", "during"}

# "a local station, Radio Corin of Tarn, that": an apposition to a listener is seldom longer.
_APPOSITION = 8


def find_listener(frame: Frame, cue: Cue, after: int) -> tuple[Span | None, int]:
    """Return who is told and the place behind it: "told the BBC that" gives "the BBC"."""
    if not accepts(cue.lemma, "statement", "with_listener") or after >= len(frame.tokens):
        return (_find_medium_told(frame, after), after) if frame.lower(after) in ("to", "in") else (None, after)
    at = after
    if frame.lower(at) in ("us", "me", "him", "her", "them", "it"):
        return frame.span(at, at), at + 1
    while at < len(frame.tokens) and frame.lower(at) not in _ENDS and not frame.is_quote(at) and not frame.timed[at]:
        if at > after and _is_channel(frame, at):
            at += 1
            continue
        started = at > after and frame.lower(at - 1) not in DETERMINERS | PREPOSITIONS
        # "They're" is one word.
        word = frame.lower(at).partition("'")[0]
        if started and (frame.tokens[at].text[:1].isdigit() or word in _OPENS_CONTENT):
            break
        at += 1
    at = _behind_apposition(frame, at)
    return (frame.span(after, at - 1), at) if at > after else (None, after)


def _is_channel(frame: Frame, at: int) -> bool:
    """Say whether a number is part of a station's name: the 9 of "Channel 9", the 8 of "News 8"."""
    named = frame.lower(at - 1) in ("channel", "news", "radio", "tv") and frame.tokens[at - 1].text[:1].isupper()
    return named and frame.lower(at).isdigit()


def without_audience(text: str, heard: Span) -> Span:
    """Return a listener without its crowd: "Channel 9" of "viewers of Channel 9"."""
    crowd = _AUDIENCE.match(text, heard.start, heard.end)
    return Span(crowd.end(), heard.end) if crowd else heard


def find_channel(text: str, heard: Span) -> Span | None:
    """Return the station that goes by a number among some words: "Channel 9" of "Orvel's Channel 9"."""
    found = _CHANNEL.search(text, heard.start, heard.end)
    return Span(*found.span()) if found else None


def _behind_apposition(frame: Frame, comma: int) -> int:
    """The "that" behind a listener's apposition: "told a local station, Radio Corin, that"; the same place without one."""
    if frame.lower(comma) != ",":
        return comma
    for at in range(comma + 1, min(comma + _APPOSITION, len(frame.tokens))):
        if frame.lower(at) == ",":
            return at + 1 if frame.lower(at + 1) == "that" else comma
    return comma


def _find_medium_told(frame: Frame, after: int) -> Span | None:
    """The interview or the paper: "said in an interview with KBS", "said to Radio Corin"."""
    end = after
    while end < len(frame.tokens) and frame.lower(end) not in _ENDS and not frame.is_quote(end):
        end += 1
    return find_medium(frame, after, end)


def find_medium(frame: Frame, first: int, end: int) -> Span | None:
    """Return the medium among the words before a "that": "in an interview with KBS"."""
    for at in range(first, end):
        if frame.lower(at) in ("with", "to", "by") and at + 1 < end:
            return frame.span(at + 1, end - 1)
    return None
