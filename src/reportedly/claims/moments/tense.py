"""Whether what stands beside an expression of time is past or still to come, told from the verbs around it."""

from __future__ import annotations

from reportedly.claims.moments.calendar import COMING, PAST, Direction
from reportedly.claims.moments.timewords import TimeWords
from reportedly.lexicons import listed

# A verb that tells stands near; the scan ends here so that a line without verbs costs no more than its length.
_FARTHEST = 60


def direction_at(words: TimeWords, first: int, last: int) -> Direction | None:
    """Return where the words `first` to `last` of a sentence lie in time, None when no verb tells.

    In "They plan to meet on 20 January, he said on Friday" the first is to come and the second past: the nearest
    verb before an expression tells, and where none stands before it the nearest after it. This is a
    rule of thumb: it is wrong for "will be tried for the raid on Friday".
    """
    for at in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        told = _told_by(words, at, 0)
        if told is not None:
            return told
    for at in range(last, min(len(words), last + _FARTHEST)):
        told = _told_by(words, at, last)
        if told is not None:
            return told
    return None


def _told_by(words: TimeWords, at: int, floor: int) -> Direction | None:
    """Return what one word tells; the parts of its verb are looked for from `floor` on."""
    word = words.low(at)
    if words.kind(at) != "word" or (words.is_capitalised(at) and at > floor and words.low(at) in ("may", "will")):
        return None
    if word == "to":
        return COMING if words.kind(at + 1) == "word" and _is_intended(words, at, floor) else None
    if word == "for" and words.low(at - 1) == "set":
        return COMING
    if word in listed("times", "tense", "coming"):
        return COMING
    if word in listed("times", "tense", "calendar_present") and not _is_past_group(words, at, floor):
        return COMING
    if _is_past_form(word):
        return _of_group(words, at, floor)
    return None


def _is_past_form(word: str) -> bool:
    return word in listed("times", "tense", "past") or (
        len(word) > 3 and word.endswith("ed") and word not in listed("times", "tense", "not_past")
    )


def _of_group(words: TimeWords, at: int, floor: int) -> Direction:
    """Return COMING for "will not be held", "is to be named"; PAST for "was held", "held"."""
    place = at - 1
    while place >= floor and (words.low(place) in listed("times", "tense", "inside_verb") or words.low(place) == "'"):
        place -= 1
    if place < floor:
        return PAST
    if words.low(place) == "to":
        return COMING if _is_intended(words, place, floor) else PAST
    return COMING if words.low(place) in listed("times", "tense", "coming") else PAST


def _is_past_group(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether "did not take" or "could not leave" make a present form past."""
    return at - 1 >= floor and words.low(at - 1) in ("did", "had", "was", "were")


def _is_intended(words: TimeWords, at: int, floor: int) -> bool:
    """Say whether a word of intention stands shortly before "to" ("plans for the army to")."""
    return any(
        words.low(place) in listed("times", "tense", "coming_with_to") for place in range(max(floor, at - 3), at)
    )
