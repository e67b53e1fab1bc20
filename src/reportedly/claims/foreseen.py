"""What others had foreseen, told beside what came: "rose 9.4 percent, more than the 8.8 percent that economists had expected"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.particles import begins_amount, is_adverb
from reportedly.records import Span

RULE = "foreseen"
_FORESAW = frozenset(["expected", "forecast", "predicted", "projected", "anticipated", "foreseen"])
_HAD = frozenset(["had", "have", "has"])
_THAT = frozenset(["that", "which"])
# "The 8.8 percent", "most of the bank's economists": a number and who foresaw it have no more words.
_NUMBER, _SPEAKER = 4, 6


def add_foreseen(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with one more for each number in them that somebody else is told to have foreseen.

    Of "prices rose 9.4 percent, the office said, more than the 8.8 percent that economists had expected" the 8.8 is no word of
    the office. Who is named by a pronoun alone stays within what is told.
    """
    done = list(found)
    if frame.words.isdisjoint(_FORESAW):
        return done
    for one in found:
        if one.source is None or one.kind == "forecast" or one.direct:
            continue
        for at in range(frame.last + 1):
            if frame.lower(at) in _FORESAW and any(span.holds(frame.tokens[at].span) for span in one.content):
                done += _foreseen(frame, one, at, done)
    return done


def _foreseen(frame: Frame, one: Attribution, verb: int, known: Sequence[Attribution]) -> list[Attribution]:
    """The number that somebody had foreseen, by the verb behind it; none where another attribution has this verb."""
    had = verb - 1
    while had > 0 and is_adverb(frame.tokens[had]):
        had -= 1
    cue = frame.span(had, verb)
    if frame.lower(had) not in _HAD or any(other.cue.meets(cue) for other in known):
        return []
    first = _speaker_before(frame, had)
    if first is None:
        return []
    end = first - 1 - (frame.lower(first - 1) in _THAT)
    start = _number_before(frame, end)
    if start is None:
        return []
    content: tuple[Span, ...] = (frame.span(start, end),)
    return [
        replace(
            one,
            cue=cue,
            kind="forecast",
            lemma="expect",
            source=frame.span(first, had - 1),
            content=content,
            rule=RULE,
            frame=None,
            pronoun=False,
            heard_by=None,
            score=None,
        )
    ]


def _speaker_before(frame: Frame, had: int) -> int | None:
    """Where the words for who foresaw it begin: behind "that", or behind the number itself."""
    for at in range(had - 1, max(0, had - 1 - _SPEAKER), -1):
        if frame.lower(at) in STOPS or frame.lower(at) == "," or frame.tag(at).startswith(("VB", "MD")):
            return None
        if frame.lower(at) in _THAT or frame.lower(at) in ("percent", "cent", "%", "million", "billion"):
            return at + 1 if at + 1 < had and not frame.tag(at + 1).startswith("PRP") else None
    return None


def _number_before(frame: Frame, end: int) -> int | None:
    """Where "the 8.8 percent" begins that ends at a place."""
    for at in range(end, max(0, end - 1 - _NUMBER), -1):
        if begins_amount(frame.tokens[at]) and frame.lower(at - 1) == "the":
            return at - 1
    return None
