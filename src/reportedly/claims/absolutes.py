"""Numbers told beside: "the march drew few, with police counting 12,000", "with the mayor putting the crowd at 4,000"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.attributed import Attribution
from reportedly.claims.forms import CueKind, find_form
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.nouns import kind_of_noun
from reportedly.claims.particles import begins_amount, is_adverb
from reportedly.lexicons import listed
from reportedly.records import Span

# "with the city's head of emergency services counting": between "with" and its verb stand few words.
_SPEAKER = 8
# "putting the number of marchers at".
_MEASURED = 8
_ENDS = STOPS | {",", ";", "—", "–", ")"}


def find_absolutes(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what somebody counts in a "with" clause; `found` are the frame's other attributions, which keep their cues.

    "With 40 people counting on it" has none: a number of them and no verb of telling with a number behind it.
    """
    done: list[Attribution] = []
    for at in frame.places(("with",)):
        verb = next((n for n in range(at + 2, min(at + _SPEAKER, frame.last)) if _is_participle(frame, n)), None)
        one = _told_at(frame, at + 1, verb) if verb else None
        if one is not None and not any(one.cue.meets(other.cue) for other in found):
            done.append(one)
    return done


def _is_participle(frame: Frame, at: int) -> bool:
    # "the mayor estimating 12,000" is taken for a past form now and then.
    return frame.tag(at).startswith("VB") and frame.lower(at).endswith("ing")


def _told_at(frame: Frame, first: int, verb: int) -> Attribution | None:
    last = verb - 1
    while last > first and is_adverb(frame.tokens[last]):
        last -= 1
    before = [frame.lower(at) for at in range(first, last)]
    if kind_of_noun(frame.lower(last), before) in (None, "document") and not frame.tokens[last].text[:1].isupper():
        return None
    number = _number_behind(frame, verb)
    kind, lemma = _kind_of(frame.lower(verb))
    if number is None or not lemma:
        return None
    end = next((at - 1 for at in range(number, frame.last + 1) if frame.lower(at) in _ENDS), frame.last)
    source, place = frame.span(first, last), frame.span(verb, verb)
    whole: Span = frame.span(first, verb)
    content = tuple(frame.pieces(verb + 1, frame.trim_end(verb + 1, end)))
    return Attribution(place, kind, lemma, source, content, "absolute", frame=whole) if content else None


def _kind_of(verb: str) -> tuple[CueKind, str]:
    if verb in listed("cues", "counts", "counting"):
        return "statement", "list"
    if verb == "putting":
        return "belief", "put at"
    form = find_form(verb)
    return (form[1], form[0]) if form and form[1] in ("statement", "belief") else ("statement", "")


def _number_behind(frame: Frame, verb: int) -> int | None:
    """Where the number of a verb of counting begins: right behind it, or behind what is put or estimated "at" it."""
    if verb < frame.last and begins_amount(frame.tokens[verb + 1]) and not frame.timed[verb + 1]:
        return verb + 1 if frame.lower(verb) != "putting" else None
    for at in range(verb + 2, min(verb + _MEASURED, frame.last)):
        if frame.lower(at) in _ENDS:
            return None
        if frame.lower(at) == "at":
            return at + 1 if begins_amount(frame.tokens[at + 1]) and not frame.timed[at + 1] else None
    return None
