"""Endings: where what somebody said ends, before a clause with a cue or a verb of its own."""

from __future__ import annotations

from itertools import pairwise

from reportedly.claims.forms import Cue, find_form, tells
from reportedly.claims.frames import Frame
from reportedly.claims.particles import BESIDE_VERBS, is_adverb, looks_like_clause

# "…, going so far as to say": more words seldom stand between a comma and "to say".
_GOING_ON = 7
_JOINING = frozenset(["and", "but"])
# "Said that A and that Y said B", "and who said": the same speaker still tells.
_GOES_ON = frozenset(
    ["that", "who", "which", "whom", "whose", "what", "how", "why", "when", "where", "whether", "if", "as", ","]
)
# A subject behind one of these belongs to a clause of its own: "and a man who the army said", "and, as the army said".
_SETS_OFF = frozenset(["that", "who", "which", "whom", "whose", "what", "as", ";", "because", "while", "than"])


def find_content_end(frame: Frame, after: int, following: Cue | None) -> int:
    """Return the last token of what a cue may claim: up to the next clause with a cue of its own, or the unit's end."""
    end = frame.last
    if frame.lower(after) == ";":
        # "It held, Olenko said; Velt said it fell": nothing of hers stands behind.
        return after - 1
    if following is not None and following.kind == "according":
        dash = next((at for at in range(following.first - 1, after, -1) if frame.lower(at) in ("—", "–")), None)
        if dash is not None and frame.is_quote(dash + 1):
            end = dash - 1
    elif following is not None and following.form == "participle" and frame.lower(following.first - 1) in (",", "and"):
        # "…, adding that A, and warning that B".
        end = following.first - 2
    elif following is not None and following.form == "participle" and frame.lower(following.first - 1) == "to":
        # "…, going on to say that B".
        behind = range(following.first - 2, max(after, following.first - _GOING_ON) - 1, -1)
        end = next((at - 1 for at in behind if frame.lower(at) == ","), end)
    elif following is not None and following.finite and following.first > after:
        if frame.lower(following.first - 1) in ("and", "but"):
            return frame.trim_end(after, following.first - 2)
        for at in range(following.first - 1, after, -1):
            if (frame.lower(at) in ("and", "but", "while") and frame.lower(at - 1) == ",") or frame.lower(at) == ";":
                end = at - 1
                break
    return frame.trim_end(after, _before_another_tells(frame, after, end))


def _before_another_tells(frame: Frame, after: int, end: int) -> int:
    """The last token before a semicolon behind which somebody tells: "said that she had called; her office said that he had"."""
    marks = [at for at in frame.places(_SEMICOLON) if after < at < end]
    for at, behind in pairwise([*marks, end]):
        if any(_tells_finitely(frame, place) for place in range(at + 1, behind)):
            return at - 1
    return end


_SEMICOLON = frozenset([";"])


def _tells_finitely(frame: Frame, at: int) -> bool:
    form = find_form(frame.lower(at)) if frame.tag(at) in ("VBD", "VBZ", "VBP") else None
    return form is not None and form[1] in ("statement", "denial", "doubt")


def end_before_own_verb(frame: Frame, cue: Cue, after: int, end: int) -> int:
    """Return the last token of a content before the next verb of its own speaker: "told the court he was late but was fined"."""
    place = frame.clauses.next_verb(frame.tokens[cue.last].span)
    if place is None:
        return end
    for at in range(after + 2, end):
        if frame.tokens[at].span.start >= place:
            return end
        if frame.lower(at) in ("and", "but") and _reaches(frame, at, place):
            # What follows "and" may as well be told ("said he had left and was tired"), unless it tells again.
            again = frame.lower(at) == "but" or any(
                tells(frame.lower(n))
                for n in range(at + 1, at + _GOING_ON)
                if frame.tokens[min(n, end)].span.start <= place
            )
            return frame.trim_end(after, at - 1) if again else end
    return end


def end_before_other_speaker(frame: Frame, cue: Cue, after: int, end: int, following: Cue | None) -> int:
    """Return the last token of a content before somebody else speaks: "denied all charges and his lawyer said he would appeal".

    "Said the army and the rebels agreed" is one content: nothing is told yet before the "and".
    """
    if following is None or not following.finite or not after < following.first <= end:
        return end
    if frame.lower(following.last + 1) == ",":
        # "Said that the road and, the mayor said, the bridge were closed".
        return end
    for at in range(following.first - 2, after, -1):
        if frame.lower(at) in _JOINING and frame.lower(at + 1) not in _GOES_ON:
            if _speaks_further_on(frame, at, following):
                return end
            if frame.tag(at - 1) == "CD" and frame.tag(at + 1) == "CD":
                # "Somewhere between 400 and 500, a fraction of those promised".
                continue
            if looks_like_clause(frame.tokens[at + 1 : following.first]):
                return end
            told = cue.kind in ("denial", "doubt") or looks_like_clause(frame.tokens[after:at])
            return frame.trim_end(after, at - 1) if told else end
        if frame.lower(at) in _SETS_OFF or frame.is_quote(at):
            return end
    return end


def _speaks_further_on(frame: Frame, joint: int, following: Cue) -> bool:
    """Say whether who speaks stands behind a comma: "held an engineer and two drivers, Reuters reported"."""
    subject = frame.clauses.subject_of(frame.tokens[following.first].span)
    if subject is None:
        return False
    commas = (at for at in range(joint + 1, following.first) if frame.lower(at) == ",")
    return any(frame.tokens[at].span.start < subject[0].start for at in commas)


def _reaches(frame: Frame, at: int, place: int) -> bool:
    """Say whether nothing but auxiliaries and adverbs stands between "and" and a verb."""
    between = [token for token in frame.tokens[at + 1 : at + _GOING_ON] if token.span.start < place]
    stops = len(between) < _GOING_ON - 1
    return stops and all(token.lower in BESIDE_VERBS or is_adverb(token) for token in between)


def end_of_relative_clause(frame: Frame, cue: Cue, after: int, end: int) -> int:
    """Return the last token of a content before the comma that closes its clause: "Olenko, who spoke of 40, declined to comment"."""
    opener = cue.first - 1
    while opener > 0 and (frame.timed[opener] or frame.lower(opener) in _BEFORE_CUE or is_adverb(frame.tokens[opener])):
        opener -= 1
    if frame.lower(opener) not in ("who", "which") or frame.lower(opener - 1) != ",":
        return end
    closed = (at for at in range(after + 1, end) if frame.lower(at) == "," and _goes_on_with_verb(frame, at + 1))
    return next((at - 1 for at in closed), end)


# "Which in March had put".
_BEFORE_CUE = BESIDE_VERBS | {"in", "on"}


def _goes_on_with_verb(frame: Frame, at: int) -> bool:
    """Say whether a finite verb stands at a place, behind adverbs and times."""
    while at < frame.last and (frame.timed[at] or is_adverb(frame.tokens[at])):
        at += 1
    form = find_form(frame.lower(at))
    return frame.tag(at) in ("VBD", "VBZ", "VBP", "MD") or (form is not None and form[2] in ("past", "present"))
