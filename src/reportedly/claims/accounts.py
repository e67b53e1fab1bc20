"""Accounts: whose count or version something is, told before or behind it: "by the union's own count", "if Kurier is to be believed"."""

from __future__ import annotations

from functools import cache

from reportedly.claims.attributed import Attribution
from reportedly.claims.citing import names_a_speaker
from reportedly.claims.endings import find_content_end
from reportedly.claims.frames import STOPS, Frame
from reportedly.claims.particles import looks_like_clause
from reportedly.claims.phrases import strip_openers
from reportedly.lexicons import listed

_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_OWNERS = frozenset(["his", "her", "its", "their"])
_BEFORE_NOUN = frozenset(["own", "latest", "last", "new", "first", "official", "final", "initial"])
_OPENERS = frozenset(["by", "on", "in", "from"])
# "By the northern harbour workers' own": an owner is seldom longer.
_OWNER = 8


def find_accounts(frame: Frame) -> list[Attribution]:
    """Return what is told on somebody's account: "By Velt's account the dam held" is Velt's, "the dam held".

    Only where the words open a sentence or stand behind a comma, so that "on the mayor's account nobody slept" is none without
    its "own". Whether Velt is somebody who speaks is looked at as for "according to".
    """
    nouns = frame.places(_nouns()) if not frame.words.isdisjoint(_nouns()) else []
    found = [_owned_at(frame, at) for at in nouns]
    believed = frame.places(_BELIEVED) if not frame.words.isdisjoint(_BELIEVED) else []
    found += [_believed_at(frame, at) for at in believed]
    return [one for one in found if one is not None]


_BELIEVED = frozenset(["believed", "trusted"])


@cache
def _nouns() -> frozenset[str]:
    return listed("cues", "accounts", "nouns")


def _owned_at(frame: Frame, noun: int) -> Attribution | None:
    mark = noun - 1
    while frame.lower(mark) in _BEFORE_NOUN:
        mark -= 1
    if frame.lower(mark) in _OWNERS:
        return _owned_by_pronoun(frame, mark, noun)
    if frame.lower(mark) not in _POSSESSIVES:
        return None
    opener = next((at for at in range(mark - 2, max(-1, mark - 2 - _OWNER), -1) if frame.lower(at) in _OPENERS), None)
    if opener is None or not _stands_apart(frame, opener) or _goes_on(frame, noun + 1):
        return None
    if frame.lower(opener) != "by" and frame.lower(noun - 1) != "own":
        return None
    return _told(frame, opener, (opener + 1, mark - 1), noun + 1)


def _owned_by_pronoun(frame: Frame, owner: int, noun: int) -> Attribution | None:
    """ "By its own new list 203 were on board", "158 were aboard by his reckoning": also at the end of a sentence without a comma."""
    by = owner - 1
    if frame.lower(by - 1) in _STANDS:
        # "Said he stood by his account".
        return None
    ends = frame.lower(noun + 1) in STOPS | {","} or noun == frame.last
    if frame.lower(by) != "by" or _goes_on(frame, noun + 1) or not (_stands_apart(frame, by) or ends):
        return None
    return _told(frame, by, (owner, owner), noun + 1, pronoun=True)


_STANDS = frozenset(["stand", "stands", "stood", "standing", "abide", "abides", "abided"])


def _goes_on(frame: Frame, at: int) -> bool:
    """Say whether an account is of something or tells it itself: "by the union's count of the dead, which"."""
    return frame.lower(at) in ("of", "that", "is", "was", "and", "'s", "’s")


def _believed_at(frame: Frame, at: int) -> Attribution | None:
    """ "If the ministry is to be believed": three words stand before the verb."""
    be = at - 3
    if [frame.lower(place) for place in (at - 2, at - 1)] != ["to", "be"] or frame.lower(be) not in ("is", "are"):
        return None
    opener = next((place for place in range(be - 2, max(-1, be - 2 - _OWNER), -1) if frame.lower(place) == "if"), None)
    if opener is None or not _stands_apart(frame, opener):
        return None
    return _told(frame, opener, (opener + 1, be - 1), at + 1)


def _stands_apart(frame: Frame, at: int) -> bool:
    return at == frame.sentence_start(at) or frame.lower(at - 1) in STOPS | {",", "—", "–", "and", "but"}


def _told(frame: Frame, opener: int, owner: tuple[int, int], rest: int, *, pronoun: bool = False) -> Attribution | None:
    first, last = owner if pronoun else strip_openers(frame, *owner)
    if first > last or not (pronoun or names_a_speaker(frame, first, last)):
        return None
    start = frame.sentence_start(opener)
    before = frame.tokens[start:opener]
    if opener > start and frame.lower(opener - 1) == "," and frame.lower(rest) == "," and not looks_like_clause(before):
        # "Some 80,000 people, by the organisers' count, took part": it stands in the midst of what is told.
        after = (
            frame.pieces(rest + 1, find_content_end(frame, rest + 1, None))
            if frame.has_words(rest + 1, frame.last)
            else []
        )
        spans = [*frame.pieces(start, frame.trim_end(start, opener - 1)), *after]
    elif looks_like_clause(before):
        spans = frame.pieces(start, frame.trim_end(start, opener - 1))
    else:
        rest += frame.lower(rest) == ","
        spans = frame.pieces(rest, find_content_end(frame, rest, None)) if frame.has_words(rest, frame.last) else []
    if not spans:
        return None
    source, place = frame.span(first, last), frame.span(opener, rest - 1 if frame.lower(rest - 1) != "," else rest - 2)
    return Attribution(
        place, "statement", "according to", source, tuple(spans), "nominal", frame=place, pronoun=pronoun
    )
