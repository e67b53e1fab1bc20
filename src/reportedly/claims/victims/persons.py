"""Which victims of a report are one person: "a man", "he", "John Hale" and "Hale" are one dead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportedly.lexicons import listed
from reportedly.records import Harm, Victim

# No report tells of more victims one by one; what seems to is a list of other cases.
MOST = 200
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Person:
    """What a report tells of one victim; `sentences` are the places where those begin in which they are named."""

    names: list[tuple[str, ...]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    sex: str | None = None
    age: int | None = None
    states: set[Harm] = field(default_factory=set)
    told: list[Victim] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)

    @property
    def is_dead(self) -> bool:
        """Whether the report tells that they died."""
        return "killed" in self.states


def find_persons(victims: Sequence[Victim], sentence_of: Callable[[int], int]) -> list[Person]:
    """Return the persons whom some victims are, in the order in which they are first told of.

    Two names are two persons, unless one is a part of the other. "A woman" is the girl's mother of the sentence before, if nothing
    speaks against it, but never another of her own sentence; "another man" is always another. A rule of thumb: "the man" is
    the man told of last, which is wrong where somebody was named before without harm.
    """
    found: list[Person] = []
    at: dict[int, list[Person]] = {}
    for victim in sorted(victims, key=lambda one: (one.span.start, one.hit))[:MOST]:
        start = victim.span.start
        sentence = sentence_of(start)
        if start not in at:
            at[start] = _persons(victim, sentence, found)
            found += [one for one in at[start] if one not in found]
        for person in at[start]:
            _tell(person, victim, sentence)
    return found


def _persons(victim: Victim, sentence: int, found: Sequence[Person]) -> list[Person]:
    if victim.kind == "pair":
        before = list(found[-2:]) if victim.head == "both" else [one for one in found if victim.head in one.heads][-2:]
        return before if len(before) == 2 else [Person(), Person()]
    recent = sorted(found, key=lambda one: -one.told[-1].span.start)
    return [_same_person(victim, sentence, recent) or Person()]


def _tell(person: Person, victim: Victim, sentence: int) -> None:
    if victim.kind == "name":
        person.names.append(name_parts(victim.head))
    elif victim.head != "both":
        person.heads |= {victim.head, "another"} if victim.kind == "other" else {victim.head}
    person.sex = person.sex or _sex(victim)
    person.age = victim.age if person.age is None else person.age
    person.states.add(victim.state)
    person.told.append(victim)
    person.sentences.add(sentence)


def _same_person(victim: Victim, sentence: int, recent: Sequence[Person]) -> Person | None:
    """Return who of those told of before a victim is, the last one first."""
    fitting = [one for one in recent if _fits(victim, one)]
    elsewhere = [one for one in fitting if sentence not in one.sentences]
    alike = [one for one in elsewhere if victim.head in one.heads]
    if victim.kind == "name":
        named = [one for one in recent if any(is_part(name_parts(victim.head), name) for name in one.names)]
        return _first(named) or _first([one for one in elsewhere if not one.names])
    if victim.kind in ("pronoun", "known"):
        return _first([one for one in fitting if victim.head in one.heads]) or _first(fitting)
    if victim.kind == "other" and any(sentence - 1 in one.sentences or sentence in one.sentences for one in recent):
        return _first([one for one in alike if "another" in one.heads])
    if victim.kind == "kin":
        return _first(alike) or _first([one for one in elsewhere if not one.heads & _kin()])
    return _first(alike) or _first(elsewhere)


def _first(persons: Sequence[Person]) -> Person | None:
    return persons[0] if persons else None


def _fits(victim: Victim, person: Person) -> bool:
    """Say whether sex and age do not speak against it."""
    sex = _sex(victim)
    same_sex = sex is None or person.sex is None or sex == person.sex
    return same_sex and (victim.age is None or person.age is None or victim.age == person.age)


def _sex(victim: Victim) -> str | None:
    return None if victim.kind == "name" else sex_of(victim.head)


def sex_of(word: str) -> str | None:
    """Return whether a word names a man or boy ("male"), a woman or girl ("female"), or leaves it open."""
    return next((sex for sex in ("male", "female") if word in listed("victims", "persons", sex)), None)


def _kin() -> frozenset[str]:
    return listed("counting", "singles", "kin")


def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a name without endings such as "Jr."."""
    endings = listed("victims", "persons", "endings") | {"s"}
    return tuple(part for part in _WORD.findall(name) if part.casefold() not in endings)


def is_part(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names can be one person's: "Hale" and "John Hale", "J. Hale" and "John Hale"; not "Ann" and "John Hale"."""
    if not name or not other:
        return False
    if len(name) == 1 or len(other) == 1:
        return name[0] in other or other[0] in name
    first = name[0] == other[0] or (name[0][0] == other[0][0] and 1 in (len(name[0]), len(other[0])))
    return first and name[-1] == other[-1]
