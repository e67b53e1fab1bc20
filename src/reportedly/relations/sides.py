"""Who speaks for whom: the Coast Guard's commander and the Coast Guard are one voice, which can revise itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from reportedly.language import fold
from reportedly.lexicons import listed, load
from reportedly.records import Actor, Claim
from reportedly.relations.answers import Answer
from reportedly.relations.credits import is_agency, is_issued
from reportedly.relations.joining import Joined
from reportedly.relations.spokespeople import find_spoken_for
from reportedly.relations.wording import gives_number

# Longer than any office; what is longer is a sentence taken for one.
_WORDS = 10
_MINISTRY = 2
_WORD = re.compile(r"[^\W\d_]+")
_WHOSE = re.compile(r"^\S+['’]s\s+")
# "Police chief", "the ministry's spokesman", "head of the authority".
_LONGEST_OFFICE = 80
_HEADS = "|".join(sorted(listed("sides", "heads")))
_SHORT_OFFICE = re.compile(
    rf"\b([a-z]{{3,20}})(?:['’]s)?\s(?:{_HEADS})\b|\b(?:{_HEADS})\s(?:of|for|at)\s(?:the\s)?([a-z]{{3,20}})\b(?!\s[A-Z])",
    re.IGNORECASE,
)
_OF_NO_BODY = frozenset(["the", "a", "an", "of", "for", "and", "its", "his", "her", "their"])


def find_sides(actors: Iterable[Actor], belonging: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Return the side of each actor that speaks for another: the same id for a body and those who hold an office of it.

    "Coast Guard commander Felix Arce" speaks for the Coast Guard, the health minister for the health ministry. A side is
    only for comparing what was said before with what was said later; it makes no actors one. `belonging` are persons with their bodies
    where reports tell them in another way.
    """
    ordered = sorted(actors, key=lambda actor: actor.id)
    joined = Joined()
    bodies: dict[tuple[str, ...], list[str]] = {}
    for actor in ordered:
        if actor.kind not in ("unnamed", "place"):
            for name in _names(actor):
                # A paper has no ministers; a ministry whose bulletin is read is taken for an outlet.
                if actor.kind == "media" and "minist" not in name:
                    continue
                bodies.setdefault(name, []).append(actor.id)
    for actor in ordered:
        if actor.kind != "person":
            continue
        for words in {_office(office) for office in (*actor.roles, actor.name)} if bodies else ():
            for body in {id_ for part in _runs(words) for id_ in bodies.get(part, ())} - {actor.id}:
                joined.join(actor.id, body)
    for one, other in (
        *_short_offices(ordered),
        *find_spoken_for(ordered),
        *find_issuers(ordered).items(),
        *belonging,
    ):
        joined.join(one, other)
    return {actor.id: joined.top(actor.id) for actor in ordered}


def find_issuers(actors: Iterable[Actor]) -> dict[str, str]:
    """Return for each outlet that is a body whose bulletins are read ("Ministry of Transport") the body that others speak of.

    "The transport ministry" is that body where it is the only one of these words.
    """
    bodies: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    outlets: dict[str, Actor] = {}
    for actor in sorted(actors, key=lambda actor: actor.id):
        if actor.kind == "media" and not is_agency(actor.name):
            outlets[actor.id] = actor
        elif actor.kind in ("organisation", "government", "military"):
            for name in (actor.name, *actor.aliases):
                bodies[_office(name)][actor.id].add(name)
    found = {}
    for id_, outlet in outlets.items():
        words = _office(outlet.name)
        named = bodies.get(words, {})
        is_body = "minist" in words or bool(listed("sides", "bodies").intersection(words[-1:]))
        if is_body and len(words) > 1 and named and _is_one_body({name for names in named.values() for name in names}):
            found[id_] = min(named)
    return found


def _short_offices(actors: Sequence[Actor]) -> Iterator[tuple[str, str]]:
    """Yield who holds an office of a body that is named by its kind alone, where one body of that kind alone is meant.

    "Police chief" of the police, "Authority chief" of the Harbour Authority, "the ministry's spokesman" where there is one ministry.
    """
    kinds: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for actor in actors:
        # "St Ann's Hospital" can be taken for a place that speaks.
        if actor.kind in ("organisation", "government", "military", "state"):
            for name in (actor.name, *actor.aliases):
                last = name.split()[-1:]
                kinds[fold(last[0]) if last else ""][actor.id].add(name)
    for actor in actors:
        # "A ministry spokeswoman" has no other name.
        unnamed = actor.kind == "unnamed" and "spokes" in actor.name.casefold()
        if actor.kind != "person" and not unnamed:
            continue
        for office in (actor.name,) if unnamed else actor.roles:
            kind = _SHORT_OFFICE.search(office[:_LONGEST_OFFICE])
            word = fold(kind[1] or kind[2]) if kind else ""
            word = load("sides")["of_body"].get(word, word)
            named = kinds[word] if word in listed("sides", "bodies") else {}
            if _is_one_body({name for names in named.values() for name in names}):
                yield from ((actor.id, body) for body in sorted(named))


def _is_one_body(names: Collection[str]) -> bool:
    """Say whether names can be those of one body: "Belmarin's interior ministry" and "the interior ministry", but not Kestria's too."""
    owners = {match[0].casefold() for name in names if (match := _WHOSE.match(name))}
    return len({_office(name) for name in names}) == 1 and len(owners) < 2


def _names(actor: Actor) -> set[tuple[str, ...]]:
    """The names of a body that an office can hold, two words at least; of a person only an office that stands for the name."""
    if actor.kind == "person" and actor.roles:
        return set()
    # One word is no office; most names of a story are.
    names = {_office(name) for name in (actor.name, *actor.aliases) if not name.isalpha()}
    return {name for name in names if len(name) > 1 and (actor.kind != "person" or "minist" in name)}


@lru_cache(maxsize=50_000)
def _office(words: str) -> tuple[str, ...]:
    """The words of an office or a body, without whose it is: "Tazira's health ministry" is health, minist."""
    kept = _WHOSE.sub("", words.strip())
    found = [fold(word) for word in _WORD.findall(kept)[:_WORDS]]
    plain = ["minist" if word in ("minister", "ministry") else word for word in found if word not in _OF_NO_BODY]
    # "The Ministry of Health" and "the health ministry" are one.
    return (*plain[1:], "minist") if plain[:1] == ["minist"] and len(plain) == _MINISTRY else tuple(plain)


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[start:end] for start in range(len(words)) for end in range(start + 2, len(words) + 1)}


def with_side(answer: Answer, sides: Mapping[str, str], main_actor: Callable[[Claim], str | None]) -> Answer:
    """Return the answer with the side of its speaker for a voice.

    An outlet speaks for itself, unless it tells what another counts: "the hospital raised its count to five" is the
    hospital's. What a body says in its own bulletin is said by the body.
    """
    claim = answer.claim
    if claim is None or claim.source.kind in ("media", "none"):
        return answer
    speaker = answer.speaker
    if claim.source.kind == "outlet" and not is_issued(answer.report):
        speaker = main_actor(claim) if gives_number(claim.content.text) else None
    side = sides.get(speaker or "")
    return answer.in_voice(side) if side else answer


# What a place can have been taken for in a headline; a ship or a group is none.
_PLACES = ("place", "state", "person", "organisation", "government")


def same_places(amounts: Sequence[Answer], actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return for each place of the figures one of its name: two rows of one name are one place in one story."""
    used = {place for answer in amounts if (place := answer.amount.place) and place in actors}
    by_name: dict[str, str] = {}
    for id_ in sorted(
        used, key=lambda id_: (_PLACES.index(actors[id_].kind) if actors[id_].kind in _PLACES else 9, id_)
    ):
        by_name.setdefault(actors[id_].name.casefold(), id_)
    found = {id_: by_name[actors[id_].name.casefold()] for id_ in used}
    return {id_: one for id_, one in found.items() if actors[one].kind in _PLACES}


def in_place(answer: Answer, actors: Mapping[str, Actor], places: Mapping[str, str]) -> Answer:
    """Return the answer with the one row of its place, and without a place that is none."""
    place = answer.amount.place
    if place is None or place not in actors or places.get(place) == place:
        return answer
    return replace(answer, figure=replace(answer.amount, place=places.get(place)))
