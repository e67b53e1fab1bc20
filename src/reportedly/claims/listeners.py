"""Listeners: who is told, and the medium in which somebody speaks."""

from __future__ import annotations

from reportedly.claims.cues import DETERMINERS, PREPOSITIONS, Cue, accepts
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.records import Span

# A listener ends where the content begins.
_ENDS = STOPS | {"that", ",", ":"}
_OPENS_CONTENT = DETERMINERS | PRONOUNS | {"there", "on", "in", "by", "at", "during"}


def find_listener(frame: Frame, cue: Cue, after: int) -> tuple[Span | None, int]:
    """Return who is told and the place behind it: "told the BBC that" gives "the BBC"."""
    if not accepts(cue.lemma, "statement", "with_listener") or after >= len(frame.tokens):
        return (_find_medium_told(frame, after), after) if frame.lower(after) in ("to", "in") else (None, after)
    at = after
    if frame.lower(at) in ("us", "me", "him", "her", "them", "it"):
        return frame.span(at, at), at + 1
    while at < len(frame.tokens) and frame.lower(at) not in _ENDS and not frame.is_quote(at) and not frame.timed[at]:
        started = at > after and frame.lower(at - 1) not in DETERMINERS | PREPOSITIONS
        if started and (frame.tokens[at].text[:1].isdigit() or frame.lower(at) in _OPENS_CONTENT):
            break
        at += 1
    return (frame.span(after, at - 1), at) if at > after else (None, after)


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
