"""Statements that somebody else passes on in the same clause: "Kyodo quoted Olenko as saying", "Le Temps learnt from Olenko that"."""

from __future__ import annotations

from dataclasses import replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.contents import find_content
from reportedly.claims.forms import Cue
from reportedly.claims.frames import PRONOUNS, STOPS, Frame
from reportedly.claims.particles import AUXILIARIES, is_adverb
from reportedly.claims.phrases import strip_openers
from reportedly.claims.subjects import find_subject_left
from reportedly.lexicons import listed
from reportedly.records import Span

# "quoted NAME, a NAME of the NAME, as saying": more words seldom stand between.
_REACH = 30
_NP_ENDS = STOPS | {";", ":", "—", "–", "(", ")", "that"}


def attribute_quoted(frame: Frame, cue: Cue, last_source: Span | None, following: Cue | None) -> Attribution | None:
    """Return who is quoted "as saying" something, with the one who quotes as relay; None where nobody is quoted.

    "Kyodo quoted Olenko as saying that it shook" and "Olenko was quoted by Kyodo as saying that it shook" are the same.
    """
    link = _link_before(frame, cue.first)
    if link is None:
        return None
    whole, told_by = _agent_behind(frame, cue)
    subject = find_subject_left(frame, Cue(link, link, "quote", "statement", "past"))
    if _is_passive(frame, link):
        source, relay, opens = subject, told_by or _agent(frame, link + 1, cue.first), subject
    else:
        source, relay = strip_openers(frame, link + 1, cue.first - 1), subject
        opens = (subject[0], source[1]) if subject else source
    if source is None or source[0] > source[1]:
        return None
    content = find_content(frame, replace(cue, last=whole), opens, following)
    if not content.spans:
        return None
    through = frame.span(*relay) if relay else None if _is_passive(frame, link) else last_source
    place = frame.span(cue.first + 1, cue.last)
    return _made(frame, cue, source, through, (place, tuple(content.spans), content.direct), (opens or source)[0])


def attribute_heard(frame: Frame, cue: Cue, following: Cue | None) -> Attribution | None:
    """Return of whom somebody "learnt from them that" something is so, with who learnt it as relay."""
    subject = find_subject_left(frame, replace(cue, kind="statement", form="past"))
    last = cue.last
    while last < frame.last and frame.lower(last + 1) not in _NP_ENDS and not frame.is_quote(last + 1):
        last += 1
    source = strip_openers(frame, cue.last + 1, last)
    if source[0] > source[1] or frame.lower(last + 1) != "that" or not names_a_speaker(frame, *source):
        return None
    content = find_content(frame, replace(cue, last=last, kind="statement"), (cue.first, last), following)
    if not content.spans:
        return None
    place = frame.span(cue.first, cue.last)
    relay = frame.span(*subject) if subject else None
    return _made(frame, cue, source, relay, (place, tuple(content.spans), content.direct), (subject or source)[0])


def _made(
    frame: Frame,
    cue: Cue,
    source: tuple[int, int],
    relay: Span | None,
    said: tuple[Span, tuple[Span, ...], bool],
    first: int,
) -> Attribution:
    place, content, direct = said
    return Attribution(
        cue=place,
        kind="statement",
        lemma=cue.lemma,
        source=frame.span(*source),
        content=content,
        rule="quoted",
        direct=direct,
        relay=(relay,) if relay else (),
        frame=frame.span(min(first, source[0]), max(cue.last, source[1])),
        pronoun=source[0] == source[1] and frame.lower(source[0]) in PRONOUNS,
    )


def _link_before(frame: Frame, at: int) -> int | None:
    """The "quoted" that an "as saying" goes with."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if frame.lower(place) in listed("cues", "quoted", "verbs"):
            return place
        if frame.lower(place) in STOPS or frame.is_quote(place):
            return None
    return None


def _is_passive(frame: Frame, link: int) -> bool:
    before = link - 1
    while before >= 0 and is_adverb(frame.tokens[before]):
        before -= 1
    return frame.lower(before) in AUXILIARIES - {"has", "had", "have"} or frame.lower(link + 1) in ("by", "in", "as")


def _agent(frame: Frame, first: int, end: int) -> tuple[int, int] | None:
    """The tokens behind "by" among some: "quoted on Monday by Kyodo as saying"."""
    for at in range(first, end):
        if frame.lower(at) == "by":
            found = strip_openers(frame, at + 1, end - 1)
            return found if found[0] <= found[1] else None
    return None


def _agent_behind(frame: Frame, cue: Cue) -> tuple[int, tuple[int, int] | None]:
    """The last token of the words that introduce the content, and who quotes: "as saying by Kyodo that"."""
    if frame.lower(cue.last + 1) != "by":
        return cue.last, None
    last = cue.last + 1
    while last < frame.last and frame.lower(last + 1) not in _NP_ENDS | {","} and not frame.is_quote(last + 1):
        last += 1
    found = strip_openers(frame, cue.last + 2, last)
    return last, found if found[0] <= found[1] else None
