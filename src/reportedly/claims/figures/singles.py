"""Persons of whom something is told without a number: "a man was killed", "shot his wife"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase, head_group
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.values import low_at
from reportedly.lexicons import listed

_OPENERS = listed("counting", "singles", "openers")
_KIN = listed("counting", "singles", "kin")
_ENDS = listed("counted", "ends", "words")
# "an 18-year-old off-duty police officer" has nine tokens between article and noun.
_REACH = 11
MOST = 40


def find_singles(tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> list[tuple[Amount, NounPhrase]]:
    """Return those of whom one stands in the words ("a man", "his wife"), outside the stretches that are taken.

    Whether anything is told of them is not decided here; most are nobody's victim. A line with too many gives none.
    """
    found: list[tuple[Amount, NounPhrase]] = []
    free = 0
    waiting = sorted(taken, reverse=True)
    for at, token in enumerate(tokens):
        if at < free or token.low not in _OPENERS:
            continue
        end = _end_of_person(tokens, at)
        while waiting and waiting[-1][1] <= at:
            waiting.pop()
        if end is None or (waiting and waiting[-1][0] < end):
            continue
        head = tokens[end - 1].low
        amount = Amount(at, end, at, end, 1.0, 1.0, "exact", "count", "words", 1.0)
        found.append((amount, NounPhrase(at + 1, end, head, (at + 1, at + 1))))
        free = end
        # No sentence tells of more people one by one; a line that seems to is no prose.
        if len(found) > MOST:
            return []
    return found


def _end_of_person(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a phrase such as "a 17-year-old local boy" ends, None where it names nobody."""
    place = at + 1
    while place < len(tokens) and place - at < _REACH:
        word = tokens[place].low
        is_word = tokens[place].text[0].isalpha()
        if is_word and word in _ENDS:
            return None
        if is_word and _is_person(word) and not _goes_on(tokens, place + 1):
            return place + 1
        if not (is_word or word in "-‑" or (word.isdecimal() and low_at(tokens, place + 1) in ("-", "‑", "year"))):
            return None
        if word == "old" and low_at(tokens, place - 1) in ("-", "‑", "year") and not _describes(tokens, place + 1):
            return place + 1
        place += 1
    return None


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an age goes on to the one whose age it is: "a 7-year-old" is somebody, "a 7-year-old local boy" goes on."""
    following = tokens[at] if at < len(tokens) else None
    return following is not None and following.text[0].isalpha() and following.low not in _ENDS


def _is_person(word: str) -> bool:
    return word in _KIN or (head_group(word) in ("people", "troops") and word not in _NOT_ONE)


_NOT_ONE = listed("counting", "singles", "not_one")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the noun phrase goes on to another noun: "a police officer", "a man's car"."""
    if at >= len(tokens):
        return False
    if tokens[at].text in "-‑" and touch(tokens, at):
        return True
    return _is_person(tokens[at].low)
