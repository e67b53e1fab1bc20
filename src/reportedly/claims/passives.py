"""Statements told backwards: "as was announced by the governor", "what is reported also by the prosecutor", "the toll given by the army"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.forms import CueKind, find_form
from reportedly.claims.frames import BREAKS, STOPS, Frame
from reportedly.claims.particles import ADVERBS, AUXILIARIES, BESIDE_VERBS, PREPOSITIONS, looks_like_clause
from reportedly.claims.phrases import find_source_end, strip_openers
from reportedly.claims.units import Unit
from reportedly.lexicons import listed, load
from reportedly.records import Span

_BACKWARD = frozenset(["which", "what", "this", "that", "as"])
# And a sentence that only tells who said what stands before it: "About this informs the police."
_RETELLING = _BACKWARD | {"about", "it"}
_SENTENCE_ENDS = STOPS | (BREAKS - {"(", "—", "–"})
# Tags of words inside a plain noun phrase; "of" joins two of them.
_INSIDE = ("NN", "CD", "JJ", "DT", "PRP$", "POS", "$")
# "This was reported on Monday on his Telegram channel by the head of the regional military administration Oleh Marchuk."
_LONGEST_RETELLING = 30


def find_passives(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what a frame says to be announced, reported or denied by somebody; `found` are its other attributions.

    "…, what is reported also by the prosecutor" says again what the sentence said before. Whose claim that was does not change.
    """
    told: list[Attribution] = []
    for by in frame.places(("by", "in")):
        verb = _verb_before(frame, by) if 0 < by < frame.last else None
        source = find_agent(frame, by) if verb else None
        if verb is None or source is None:
            continue
        at, kind = verb
        spans = _content(frame, at, source[1], found)
        if spans:
            first = _before_auxiliaries(frame, at)
            backward = frame.lower(first) in _BACKWARD
            place, whole = frame.span(at, at), frame.span(first if backward else at, source[1])
            told.append(Attribution(place, kind, "say", frame.span(*source), tuple(spans), "passive", frame=whole))
    return told


def find_agent(frame: Frame, by: int, last: int | None = None) -> tuple[int, int] | None:
    """Return who tells, behind "by" and at most as far as `last`; behind "in" only a paper: "it is said in a message of the ministry"."""
    if by >= frame.last:
        return None
    last = find_source_end(frame, by + 1) if last is None else last
    last = next((at - 1 for at in range(by + 1, last + 1) if _ends_agent(frame, at)), last)
    first, last = strip_openers(frame, by + 1, last)
    governs = frame.lower(last) in listed("sources", "state")
    if first > last or not (governs or names_a_speaker(frame, first, last)):
        return None
    if frame.lower(by) == "in":
        head = next((at - 1 for at in range(first, last + 1) if frame.lower(at) in ("of", "from", "by", "for")), last)
        if frame.lower(head) not in listed("sources", "document") or "it" not in (
            frame.lower(by - 3),
            frame.lower(by - 4),
        ):
            return None
    return first, last


def _ends_agent(frame: Frame, at: int) -> bool:
    """Say whether who tells ends before a word: "put at 40 by the police and at 90 by the union"."""
    # "The figure claimed by the organisers is disputed": a verb, behind no "who".
    return (
        frame.lower(at) in ("that", "as")
        or frame.tag(at) in ("VBZ", "VBP", "VBD", "MD")
        or (frame.lower(at) in ("and", "but") and frame.lower(at + 1) in PREPOSITIONS)
    )


def cut_retold(found: Sequence[Attribution], told: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions without what is told of them behind: "4 are dead, what is reported also by the prosecutor" ends at "dead"."""
    if not told:
        return list(found)
    ends = [
        one.frame.start
        for one in told
        if one.rule in ("passive", "rebuttal") and one.frame and one.frame.start < one.cue.start
    ]
    done: list[Attribution] = []
    for one in found:
        spans = [_cut(span, ends) for span in one.content]
        done.append(replace(one, content=tuple(span for span in spans if len(span))))
    return done


def _cut(span: Span, ends: Sequence[int]) -> Span:
    if span.start in ends:
        # A piece of its own: "4 are dead, the mayor said, a claim that the army denies".
        return Span(span.start, span.start)
    return Span(span.start, min([span.end, *(end - 2 for end in ends if span.start < end - 2 < span.end)]))


def _verb_before(frame: Frame, by: int) -> tuple[int, CueKind] | None:
    """The participle of a verb of telling before "by": "announced by", "reported also on Monday by"."""
    at = by - 1
    while at > 0 and (frame.timed[at] or frame.lower(at) in ADVERBS | {"on"}):
        at -= 1
    form = find_form(frame.lower(at))
    if frame.lower(at) in listed("cues", "counts", "given") and frame.lower(by) == "by":
        return at, "statement"
    if form is None or form[2] != "past" or form[1] not in ("statement", "belief", "denial", "forecast"):
        return None
    return at, form[1]


def _content(frame: Frame, at: int, last: int, found: Sequence[Attribution]) -> Sequence[Span]:
    first = _before_auxiliaries(frame, at)
    word = frame.lower(first)
    opens = first == 0 or frame.lower(first - 1) in STOPS
    if word == "it" and frame.lower(last + 1) == "that":
        return frame.pieces(last + 2, frame.trim_end(last + 2, _sentence_end(frame, last + 2)))
    if word == "as" and opens and frame.lower(last + 1) == ",":
        return frame.pieces(last + 2, frame.trim_end(last + 2, _sentence_end(frame, last + 2)))
    if opens and word in _BACKWARD and frame.lower(last + 1) == ":":
        return frame.pieces(last + 2, frame.last)
    if word in _BACKWARD and frame.lower(first - 1) in (",", "—", "–"):
        return said_before(frame, first - 2, found)
    if word == "it" and frame.is_quote(first - 1):
        return frame.pieces(first - 1, first - 1)
    return _counted_before(frame, at) if first == at - 1 else []


def _before_auxiliaries(frame: Frame, at: int) -> int:
    """The word before "was also" and the like, or before the participle itself."""
    at -= 1
    while at > 0 and frame.lower(at) in BESIDE_VERBS:
        at -= 1
    return at


def said_before(frame: Frame, last: int, found: Sequence[Attribution]) -> Sequence[Span]:
    """Return what a sentence says before a place: the content of its last attribution, else all of it; nothing where it is no clause."""
    end = frame.tokens[last].span.end
    before = [one for one in found if one.content and one.kind != "silent" and one.content[0].start < end]
    if before:
        return tuple(Span(span.start, min(span.end, end)) for span in before[-1].content if span.start < end)
    first = frame.sentence_start(last)
    return frame.pieces(first, last) if looks_like_clause(frame.tokens[first : last + 1]) else []


def _counted_before(frame: Frame, at: int) -> Sequence[Span]:
    """A noun phrase with a number in it: "the turnout of 71 percent announced by"."""
    first = at
    while first > 0 and (
        frame.tag(first - 1).startswith(_INSIDE) or frame.lower(first - 1) in ("of", "%", "some", "about")
    ):
        first -= 1
    words = load("numbers")["cardinals"]
    counts = any(frame.lower(n)[:1].isdigit() or frame.lower(n) in words for n in range(first, at))
    return frame.pieces(first, at - 1) if counts and at - first > 1 else []


def _sentence_end(frame: Frame, at: int) -> int:
    while at < frame.last and frame.lower(at + 1) not in _SENTENCE_ENDS:
        at += 1
    return at


def find_retelling(unit: Unit, before: Sequence[Span]) -> Attribution | None:
    """Return who is told to have said what stands before a unit: "This was reported by the governor.", "About this informs the police.".

    None where the unit tells more than that, or nothing stands before it.
    """
    first = unit.tokens[0].lower if unit.tokens else ""
    if not before or len(unit.tokens) > _LONGEST_RETELLING or first not in _RETELLING:
        return None
    frame = Frame(unit.tokens, ())
    if frame.lower(0) == "about":
        told = next((at for at in range(2, 4) if find_form(frame.lower(at))), None)
        source = (
            strip_openers(frame, told + 1, frame.last - 1) if told and frame.lower(1) in _BACKWARD | {"it"} else None
        )
    else:
        by = next((at for at in range(2, 8) if frame.lower(at) == "by"), None)
        verb = _verb_before(frame, by) if by and frame.lower(1) in AUXILIARIES else None
        told, source = (verb[0], find_agent(frame, by)) if by and verb else (None, None)
    if told is None or source is None or source[0] > source[1] or not names_a_speaker(frame, *source):
        return None
    form = find_form(frame.lower(told))
    kind: CueKind = form[1] if form else "statement"
    whole = frame.span(0, source[1])
    return Attribution(frame.span(told, told), kind, "say", frame.span(*source), tuple(before), "passive", frame=whole)
