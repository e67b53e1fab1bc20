"""Numbers whose speaker has no verb of its own: "organisers put the crowd at 2,500 and the police at 1,100"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.nouns import kind_of_noun
from reportedly.claims.particles import PREPOSITIONS, begins_amount, is_adverb
from reportedly.records import Span

# "the head of the ambulance service": a speaker between two numbers has few words.
_SPEAKER = 7
# "at only some 1,100 people".
_MEASURE = 6
# They give a number as what they say, and another can follow.
_MEASURING = frozenset(["say", "put at", "list", "claim", "estimate", "reckon", "count", "speak of"])
# Of these what is measured may stand before the number: "put the crowd at 40", "estimated 40".
_PLACING = frozenset(["put at", "estimate", "reckon"])
_LINKS = frozenset(["at", "of"])
_BETWEEN = frozenset([",", "and", "but", "while", ";"])


def split_gapped(frame: Frame, found: Sequence[Attribution], places: Sequence[Span] = ()) -> list[Attribution]:
    """Return the attributions with one more for each number that somebody else gives behind the same verb.

    Of "organisers put the crowd at 2,500 and police at 1,100" the police say "at 1,100". A second number without a speaker, or with
    words behind it that are no measure, stays with the first; so does one of a place (`places`): "the toll at 40 and Orvel's at 12".
    """
    done: list[Attribution] = []
    for one in found:
        done += _split(frame, one, places) if one.source and one.lemma in _MEASURING and one.content else [one]
    return done


def _split(frame: Frame, one: Attribution, places: Sequence[Span]) -> list[Attribution]:
    last = one.content[-1]
    inside = [at for at, token in enumerate(frame.tokens) if last.holds(token.span)]
    if not inside or last.start < one.cue.end or not _gives_number(frame, one, inside[0], inside[-1]):
        return [one]
    # "Police said 12,000, the organisers 36,000": what is told ended at its number.
    end = next((at for at in range(inside[-1], frame.last + 1) if frame.lower(at) in STOPS), frame.last + 1)
    counted = False
    for at in range(inside[0], end):
        counted = counted or begins_amount(frame.tokens[at])
        gap = _gap_at(frame, one, at, places) if counted and frame.lower(at) in _BETWEEN else None
        if gap is not None:
            first = replace(one, content=(*one.content[:-1], *frame.pieces(inside[0], min(at - 1, inside[-1]))))
            return [first, *_split(frame, _told_by(frame, one, *gap), places)]
    return [one]


def _gives_number(frame: Frame, one: Attribution, first: int, last: int) -> bool:
    """Say whether a number is what somebody gives: behind "put at" and "estimate" any, else one that opens what is told."""
    if one.lemma in _PLACING:
        return True
    return _begins_measure(frame, first) and not any(frame.is_quote(at) for at in range(first, last + 1))


def _is_linked(frame: Frame, one: Attribution, number: int) -> bool:
    """Say whether a number stands as the first does: behind "at" for "put it at 40", behind "of" for "spoke of 40", else bare."""
    link = frame.lower(number) if frame.lower(number + 1) not in ("least", "most") else ""
    if one.lemma == "speak of":
        return link == "of"
    at = any(
        frame.lower(place) == "at"
        and frame.lower(place + 1) not in ("least", "most")
        and one.content[-1].holds(token.span)
        for place, token in enumerate(frame.tokens)
    )
    return (link == "at") == at if one.lemma in _PLACING else link not in _LINKS


def _told_by(frame: Frame, one: Attribution, speaker: Span, first: int, last: int) -> Attribution:
    content = tuple(frame.pieces(first, last))
    return replace(
        one, source=speaker, content=content, frame=None, rule="gapped", pronoun=False, heard_by=None, score=None
    )


def _gap_at(frame: Frame, one: Attribution, at: int, places: Sequence[Span]) -> tuple[Span, int, int] | None:
    """The speaker behind a comma or "and" at a place, with the first and last token of its number; None where none stands there."""
    first = at + 1
    while frame.lower(first) in _BETWEEN:
        first += 1
    number = first + 1
    while number - first < _SPEAKER and number < frame.last and not _begins_measure(frame, number):
        if frame.lower(number) == "," and frame.lower(at) == ";" and _begins_measure(frame, number + 1):
            # "The union says 2,000; the bank, 1,200".
            break
        if frame.lower(number) in _BETWEEN | STOPS or frame.tag(number).startswith(("VB", "MD")):
            return None
        number += 1
    comma = frame.lower(number) == ","
    number += comma
    opens = begins_amount(frame.tokens[min(first, frame.last)]) or frame.lower(first) in PREPOSITIONS
    if opens or not _begins_measure(frame, number) or not _can_speak(frame, first, number - 1 - comma, places):
        return None
    linked = frame.lower(number) in _LINKS and frame.lower(number + 1) not in ("least", "most")
    end = _measure_end(frame, number + linked) if _is_linked(frame, one, number) else None
    # "Spoke of 22,000 and the mayor of 18,500": the "of" is the verb's.
    begins = number + (one.lemma == "speak of")
    return (frame.span(first, number - 1 - comma), begins, end) if end is not None else None


def _can_speak(frame: Frame, first: int, last: int, places: Sequence[Span]) -> bool:
    """Say whether the last of some words is a noun for somebody, or a name that is no place's."""
    token = frame.tokens[last]
    if any(place.holds(token.span) for place in places):
        return False
    kind = kind_of_noun(token.lower, [frame.lower(at) for at in range(first, last)])
    return token.text[:1].isupper() or kind not in (None, "document")


def _begins_measure(frame: Frame, at: int) -> bool:
    """Say whether a number stands at a place, behind "at" and adverbs: "at 1,100", "only 1,100"."""
    if at > frame.last:
        return False
    behind = at + 1 if frame.lower(at) in _LINKS and frame.lower(at + 1) not in ("least", "most") else at
    while behind < frame.last and (is_adverb(frame.tokens[behind]) and not begins_amount(frame.tokens[behind])):
        behind += 1
    return behind <= frame.last and begins_amount(frame.tokens[behind]) and not frame.timed[behind]


def _measure_end(frame: Frame, at: int) -> int | None:
    """Where a number ends that nothing but its noun follows, None where a verb does: "and the police 40 arrested"."""
    end = at
    while end <= frame.last and frame.lower(end) not in STOPS | _BETWEEN:
        if frame.is_quote(end) or frame.tag(end).startswith(("VB", "MD")) or end - at > _MEASURE:
            return None
        end += 1
    return end - 1
