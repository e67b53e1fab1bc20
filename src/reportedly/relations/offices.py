"""Offices: who "Belmarin's defence minister" is, where another report of the story names her with that office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportedly.language import find_state
from reportedly.lexicons import listed

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_LINKS = frozenset(["the", "a", "an", "of", "for", "to", "in", "at", "s", "its", "their", "his", "her", "our", "and"])
# "Democratic Republic of Ostrava" and the like; names of states are looked for in so many words.
_STATE_WORDS = 3
# An office of more words than that is a description of something else.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Office:
    """The telling words of an office, folded ("defence", "minister"), and those of them that are whose it is ("Belmarin")."""

    words: frozenset[str]
    owners: frozenset[str]

    def fits(self, other: Office) -> bool:
        """Say whether one can be the other: the same words, but for whose office it is where one of them leaves that out."""
        more, fewer = (self, other) if other.words <= self.words else (other, self)
        if not fewer.words <= more.words or not more.words - fewer.words <= more.owners:
            return False
        return more.words == fewer.words or len(fewer.words) > 1


@lru_cache(maxsize=10_000)
def read_office(words: str) -> Office | None:
    """Return the office that some words name ("the defence minister of Belmarin"), None where they name none that one person holds."""
    found = _WORD.findall(words.replace("’", "'").replace("'s", " "))[: _LONGEST + 1]
    if len(found) > _LONGEST or not any(word.casefold() in listed("titles", "single") for word in found):
        return None
    telling, owners = set[str](), set[str]()
    at = 0
    while at < len(found):
        length, name = _state(found, at)
        if name:
            telling.add(name)
            owners.add(name)
        elif (word := found[at].casefold()) not in _LINKS:
            telling.add(word)
            if found[at][0].isupper() and not _is_of_office(word):
                owners.add(word)
        at += length
    return Office(frozenset(telling), frozenset(owners))


def _state(words: list[str], at: int) -> tuple[int, str | None]:
    """Return how many words a state's name or adjective has there, and the state; 1 and None where there is none."""
    for length in range(min(_STATE_WORDS, len(words) - at), 0, -1):
        state = find_state(" ".join(words[at : at + length])) if words[at][0].isupper() else None
        if state:
            return length, state.name
    return 1, None


def _is_of_office(word: str) -> bool:
    return word in listed("titles", "offices") or word in listed("titles", "modifiers")


def find_holders(people: Iterable[tuple[str, Iterable[str]]], told: Iterable[Office]) -> Iterator[tuple[Office, str]]:
    """Yield for each office that is told without a name the key of the one person of whom it is told elsewhere.

    `people` are persons, by some key, with their roles. Where two persons hold an office that fits, as after a change of
    government, neither is meant.
    """
    holders: dict[str, list[tuple[str, Office]]] = defaultdict(list)
    for key, roles in people:
        for office in _fullest({office for role in roles if (office := read_office(role))}):
            for word in office.words & listed("titles", "single"):
                holders[word].append((key, office))
    for one in told:
        if len(one.words) > 1:
            heads = one.words & listed("titles", "single")
            fitting = {key for head in heads for key, office in holders[head] if office.fits(one)}
            if len(fitting) == 1:
                yield one, fitting.pop()


def _fullest(offices: set[Office]) -> list[Office]:
    """Return the offices of one person without "defence minister" beside "Belmarin's defence minister", which says of whom."""
    return [one for one in offices if not any(one.words < other.words and one.fits(other) for other in offices)]
