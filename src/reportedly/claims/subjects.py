"""Subjects: the words for who speaks, left or right of a cue."""

from __future__ import annotations

from reportedly.claims.cues import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    Cue,
    looks_like_clause,
)
from reportedly.claims.frames import PRONOUNS, Frame
from reportedly.claims.phrases import OPENERS, find_phrase_end, find_phrase_start, strip_openers
from reportedly.lexicons import load

# What may stand between a subject and its verb: "has not also said".
_BEFORE_VERBS = AUXILIARIES | ADVERBS | NEGATIONS
# "Said deputy regional plant manager Olenko": an occupation without an article is seldom longer.
_OCCUPATION = 6
# "The source declined to name the three men, other than to say": a subject that opens a unit is seldom longer.
_OPENING_SUBJECT = 8


def find_subject_right(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the first and last token of an inverted source: “…,” said NP. or CLAUSE, said NP."""
    if not cue.finite or cue.kind not in ("statement", "belief", "forecast", "intention"):
        return None
    before, first = cue.first - 1, cue.last + 1
    ended = frame.is_quote(before) or (frame.lower(before) == "," and _closes_content(frame, before))
    opens = frame.is_noun_phrase_start(first) or (frame.is_quote(before) and _names_somebody(frame, first))
    if not ended or not opens or frame.lower(first) == "it":
        return None
    return first, find_phrase_end(frame, first)


def _closes_content(frame: Frame, comma: int) -> bool:
    """Say whether what was said ends at a comma; after "Olenko, the mayor, said" the subject stands on the left."""
    if frame.is_quote(comma - 1):
        return True
    return looks_like_clause(frame.tokens[:comma]) and not _closes_apposition(frame, comma)


def _names_somebody(frame: Frame, first: int) -> bool:
    """Say whether an occupation without an article and a name stand at `first`: “…,” said plant manager Olenko."""
    for at in range(first, min(first + _OCCUPATION, len(frame.tokens))):
        if not frame.tokens[at].is_word or frame.lower(at) in PREPOSITIONS | AUXILIARIES | {"that"}:
            return False
        if at > first and frame.tokens[at].text[:1].isupper():
            return True
    return False


def _closes_apposition(frame: Frame, comma: int) -> bool:
    """Say whether a comma before a cue closes an apposition: "Budanov, head of intelligence, said"."""
    opened = comma - 1
    while opened >= 0 and frame.lower(opened) != "," and not frame.is_quote(opened):
        opened -= 1
    if opened <= 0 or frame.lower(opened) != ",":
        return False
    inner = frame.tokens[opened + 1 : comma]
    return not looks_like_clause(inner) or inner[0].lower in ("who", "which", "whose")


def find_subject_left(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the first and last token of the source before a cue: "Olenko, the mayor, has also said"."""
    if not cue.finite and cue.kind != "silent":
        return None
    last = _skip_left(frame, cue.first - 1)
    if frame.lower(last) in ("—", "–"):
        last = _before_dashes(frame, last)
    if last < 0 or frame.is_quote(last) or frame.lower(last) in PREPOSITIONS:
        return None
    if frame.lower(last) in load("sources")["relative"]:
        return _antecedent(frame, last)
    if frame.lower(last) in PRONOUNS:
        return last, last
    apposition = frame.lower(last) == ","
    if apposition:
        last -= 1
    first, last = strip_openers(frame, find_phrase_start(frame, last, apposition=apposition), last)
    if first > last or not any(token.is_word for token in frame.tokens[first : last + 1]):
        return None
    if (
        frame.lower(first) in load("sources")["pronouns_own"]
        or frame.lower(first) in PREPOSITIONS
        or frame.lower(last) in PREPOSITIONS | DETERMINERS
    ):
        return None
    return first, last


def _before_dashes(frame: Frame, closing: int) -> int:
    """The token before a parenthesis of dashes: "one analyst – who asked not to be named – told"."""
    at = closing - 1
    while at >= 0 and frame.lower(at) not in ("—", "–"):
        at -= 1
    return at - 1


def _skip_left(frame: Frame, at: int) -> int:
    """Step over what may stand between a subject and its verb: "has also", "on Tuesday", "later"."""
    while at >= 0:
        word = frame.lower(at)
        adverb = word.endswith("ly") and len(word) > 4 and not frame.tokens[at].text[:1].isupper()
        if (
            frame.timed[at]
            or word in _BEFORE_VERBS
            or adverb
            or (word in ("on", "in", "late", "early", "this") and at + 1 < len(frame.tokens) and frame.timed[at + 1])
        ):
            at -= 1
        else:
            break
    return at


def _antecedent(frame: Frame, who: int) -> tuple[int, int] | None:
    """The noun phrase right before "who": "met Choe Son Hui, who reported"."""
    last = who - 1
    while last >= 0 and frame.lower(last) == ",":
        last -= 1
    first = find_phrase_start(frame, last)
    for at in range(last, first, -1):
        if frame.lower(at) in PREPOSITIONS - {"of", "for"}:
            first = at + 1
            break
    return (first, last) if first <= last else None


def find_opening_subject(frame: Frame, cue: Cue) -> tuple[int, int] | None:
    """Return the subject that opens the unit, for a cue far behind it: "The source declined …, other than to say"."""
    at = 0
    while at < cue.first and (frame.lower(at) in OPENERS or frame.lower(at) == ","):
        at += 1
    if not frame.is_noun_phrase_start(at):
        return None
    last = at
    while last + 1 < cue.first and not looks_like_clause([frame.tokens[last + 1]]) and frame.lower(last + 1) != ",":
        last += 1
    return (at, last) if last - at < _OPENING_SUBJECT else None
