"""Rebuttals: what somebody denies of the words before: "…, which the ministry denies", "…, a charge that the army rejected"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.forms import CueKind, find_form
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.particles import ADVERBS, AUXILIARIES, NEGATIONS, is_adverb
from reportedly.claims.passives import said_before
from reportedly.claims.phrases import strip_openers
from reportedly.lexicons import listed

# "A charge that the spokesman of the northern ports authority has repeatedly denied": more words seldom stand before the verb.
_REACH = 14
# "A long-standing and serious charge": an article, and a few words before the noun.
_BEFORE_NOUN = 4
# "Could not be independently confirmed".
_LONGEST_PHRASE = 5
_COMMAS = frozenset([",", "—", "–"])
_ENDS = STOPS | {",", ";", ")", "—", "–", ""}


def find_rebuttals(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what a frame says to be denied or doubted behind a comma; `found` are its other attributions.

    "The army burned it, the rebels say, a charge that the army denies": the rebels' claim, denied by the army. "Which nobody denies"
    has nobody who denies it.
    """
    done: list[Attribution] = []
    for comma in frame.places(_COMMAS):
        opener = _opener(frame, comma) if 0 < comma < frame.last else None
        told = _told_behind(frame, opener) if opener else None
        if told is None:
            continue
        (first, last), verb, kind = told
        content = said_before(frame, comma - 1, found)
        if content:
            source, whole = frame.span(first, last), frame.span(comma + 1, max(verb, last))
            pronoun = first == last and frame.lower(first) in PRONOUNS
            place = frame.span(verb, verb)
            done.append(
                Attribution(place, kind, "deny", source, tuple(content), "rebuttal", frame=whole, pronoun=pronoun)
            )
    return done


def find_unconfirmed(frame: Frame) -> list[Attribution]:
    """Return where a frame says of what stands before that nobody could confirm it: "…, a figure that could not be verified".

    These are claims of nobody and have no content; they tell where one ends.
    """
    done: list[Attribution] = []
    for comma in frame.places(_COMMAS):
        first = _opener(frame, comma) if 0 < comma < frame.last else None
        if first is None:
            continue
        words = " ".join(frame.lower(at) for at in range(first, first + _LONGEST_PHRASE))
        if words.startswith(tuple(listed("cues", "silent", "phrases"))):
            place, whole = frame.span(first, first), frame.span(comma + 1, first)
            done.append(Attribution(place, "silent", "", None, (), "rebuttal", frame=whole))
    return done


def split_answers(frame: Frame, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with what somebody says to a denial apart: "denied this: “The vote stands.”" denies no standing vote."""
    return [part for one in found for part in (_answered(frame, one) if one.kind in ("denial", "doubt") else [one])]


def _answered(frame: Frame, one: Attribution) -> list[Attribution]:
    last = one.content[-1] if one.content else one.cue
    inside = [at for at, token in enumerate(frame.tokens) if last.holds(token.span)]
    colon = next((at for at in inside if frame.lower(at) == ":"), None)
    if colon is None or last.start < one.cue.end or not frame.is_only_quotes(colon + 1, inside[-1]):
        return [one]
    quotes = tuple(frame.pieces(colon + 1, inside[-1]))
    # It hangs on the colon, so that it follows what is denied.
    place = frame.span(colon, colon)
    said = replace(
        one, kind="statement", lemma="say", content=quotes, rule="quotation", direct=True, frame=None, verb=place
    )
    kept = tuple(frame.pieces(inside[0], frame.trim_end(inside[0], colon - 1)))
    return [replace(one, content=(*one.content[:-1], *kept), direct=False), said] if kept else [said]


def _opener(frame: Frame, comma: int) -> int | None:
    """The place behind "which", "a charge that" or "an allegation" where a comma opens one."""
    if frame.lower(comma + 1) == "which":
        return comma + 2
    if frame.lower(comma + 1) not in ("a", "an", "the"):
        return None
    for at in range(comma + 2, comma + 2 + _BEFORE_NOUN):
        if frame.lower(at) in listed("cues", "nouns", "statement") and not frame.tag(at).startswith("VB"):
            return at + 2 if frame.lower(at + 1) in ("that", "which") else at + 1
        if not frame.tag(at).startswith(("JJ", "NN", "VBN", "VBG", "RB", "CC")):
            return None
    return None


def _told_behind(frame: Frame, first: int) -> tuple[tuple[int, int], int, CueKind] | None:
    """Who denies it, with the verb: "the army denies", "denied by the army"."""
    for at in range(first, min(first + _REACH, frame.last + 1)):
        if frame.lower(at) in STOPS | {",", ";", ":"} or frame.is_quote(at):
            return None
        form = find_form(frame.lower(at))
        if form is None or form[1] not in ("denial", "doubt") or form[2] not in ("past", "present", "base"):
            continue
        if any(frame.lower(place) in NEGATIONS for place in range(first, at)):
            return None
        if frame.lower(at + 1) == "by":
            return _agent(frame, at, form[1])
        last = at - 1
        while last > first and (frame.lower(last) in AUXILIARIES | ADVERBS or is_adverb(frame.tokens[last])):
            last -= 1
        subject = strip_openers(frame, first, last)
        spoken = subject[0] <= subject[1] and (
            names_a_speaker(frame, *subject)
            or frame.lower(subject[1]) in PRONOUNS
            or frame.tag(subject[1]).startswith("NN")
        )
        # With an object of its own the verb denies something else: "which the ministry denied knowing".
        ends = frame.lower(at + 1) in _ENDS | {"as"} or frame.timed[at + 1] or is_adverb(frame.tokens[at + 1])
        return (subject, at, form[1]) if spoken and ends else None
    return None


def _agent(frame: Frame, verb: int, kind: CueKind) -> tuple[tuple[int, int], int, CueKind] | None:
    last = verb + 2
    while last < frame.last and frame.lower(last + 1) not in _ENDS and not frame.is_quote(last + 1):
        last += 1
    subject = strip_openers(frame, verb + 2, last)
    return (subject, verb, kind) if subject[0] <= subject[1] and names_a_speaker(frame, *subject) else None
