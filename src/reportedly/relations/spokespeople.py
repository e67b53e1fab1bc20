"""Spokespeople: for whom somebody speaks by what he is called: "a spokesman for Prime Minister Vik", "a ministry spokeswoman", "Vik's office"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.language import fold
from reportedly.records import Actor
from reportedly.relations.names import bare, surname

_FOR = re.compile(r"\bspokes(?:man|woman|person|people|men)\s(?:for|of)\s(?:the\s)?(.{2,80})\Z", re.IGNORECASE)
_OFFICE = re.compile(r"(.{2,60}?)(?:['’]s|s['’])\soffice\Z", re.IGNORECASE)
# "Her office" is told by nobody's name.
_BODIES = ("organisation", "government", "military", "group", "state", "media")


def find_spoken_for(actors: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """Yield those who speak for another by their description, each with that other, both as ids of actors.

    "A spokesman for Prime Minister Sanna Vik" speaks for Sanna Vik, and so does "the prime minister's office" where she is the only
    prime minister. Of a name that several bear nobody is taken. Bodies that are named by their kind are looked for in `sides`.
    """
    named, holders = _by_name(actors), _by_role(actors)
    for actor in actors:
        for words in (actor.name, *actor.aliases, *actor.roles):
            spoken = _FOR.search(words)
            office = _OFFICE.match(words) if actor.kind in _BODIES else None
            found = set()
            if spoken:
                found = _ending(spoken[1], named)
            elif office:
                whose = fold(office[1]).split()
                found = holders.get(" ".join(whose), set()) or _ending(office[1], named)
            if len(found - {actor.id}) == 1:
                yield actor.id, next(iter(found - {actor.id}))


def _by_name(actors: Sequence[Actor]) -> dict[str, set[str]]:
    """The actors by name, persons by their surnames too."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.kind not in ("unnamed", "place"):
            for name in (actor.name, *actor.aliases):
                found[bare(name)].add(actor.id)
                if actor.kind == "person":
                    found[surname(bare(name))].add(actor.id)
    return found


def _by_role(actors: Sequence[Actor]) -> dict[str, set[str]]:
    """The persons by office: "prime minister"."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for role in actor.roles if actor.kind == "person" else ():
            found[" ".join(fold(role).split())].add(actor.id)
    return found


def _ending(words: str, named: dict[str, set[str]]) -> set[str]:
    """Who has the last of some words for a name, the longest first: "Sanna Vik" of "Prime Minister Sanna Vik"."""
    parts = fold(words).split()
    return next((one for at in range(len(parts)) if (one := named.get(" ".join(parts[at:])))), set())
