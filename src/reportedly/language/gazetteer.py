"""Regions, cities and world organisations by all their names, and what a place lies in."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

from reportedly.language.spelling import fold
from reportedly.language.states import find_state
from reportedly.lexicons import listed, load

# Georgia the state of the United States, as the lexicon calls it.
_SAME_NAME_AS_A_STATE = {"georgia": "Georgia (U.S. state)"}


class Place(NamedTuple):
    """A region or a city by its usual name, and the state that it lies in."""

    name: str
    kind: Literal["region", "city"]
    within: str


def find_place(name: str) -> Place | None:
    """Return the region or city that a name means, None when it is in no lexicon.

    "Kharkov" and "Kharkiv" are one city in Ukraine. A state or its capital is none of these; see `find_state`. Whether the words mean
    a place at all, and not a person called Florence, is not decided here.
    """
    return _places().get(fold(name))


def find_abbreviated(name: str) -> Place | None:
    """Return the state of the United States that an abbreviation means after the name of a town: "Tulsa, OK", "Macon, Ga.".

    Only the words before it show that it is meant; these are not looked at here.
    """
    return _abbreviated().get("".join(sign for sign in name if sign.isalpha()))


def lies_in(name: str, other: str) -> bool:
    """Say whether one place is known to lie in the state that another name means: "Donetsk" in "Ukraine", "Kyiv" in "Ukraine"."""
    state = find_state(other)
    if state is None or state.form != "name":
        return False
    place, capital = find_place(name), find_state(name)
    if place is not None:
        return place.within == state.name
    return capital is not None and capital.form == "capital" and capital.name == state.name


def find_namesake(name: str) -> Place | None:
    """Return the region that has the same name as a state: Georgia. Which of both is meant is not decided here."""
    region = _SAME_NAME_AS_A_STATE.get(fold(name))
    return find_place(region) if region else None


def find_body(name: str) -> str | None:
    """Return the usual name of the world organisation or agency that a name means: "WHO" is the World Health Organization."""
    return _bodies().get(fold(name))


def is_common_body(name: str) -> bool:
    """Say whether a name says only what kind of body it is: "Police", "Sheriff's Office", "Channel 7 News"."""
    return all(word.isdecimal() or word in listed("bodies", "common") for word in fold(name).split())


@cache
def _places() -> dict[str, Place]:
    return {fold(form): place for place, forms in _entries() for form in forms if not form.endswith(".")}


@cache
def _abbreviated() -> dict[str, Place]:
    found = {letters: place for letters, name in load("places")["postal"].items() if (place := find_place(name))}
    for place, forms in _entries():
        for form in forms:
            if form.endswith("."):
                found["".join(sign for sign in form if sign.isalpha())] = place
    return found


def _entries() -> list[tuple[Place, list[str]]]:
    tables: dict[Literal["region", "city"], Any] = {
        "region": load("places")["regions"],
        "city": load("places")["cities"],
    }
    return [
        (Place(entry.split("|")[0], kind, state), entry.split("|"))
        for kind, table in tables.items()
        for state, entries in table.items()
        for entry in entries
    ]


@cache
def _bodies() -> dict[str, str]:
    return {fold(form): body["name"] for body in load("bodies")["bodies"] for form in [body["name"], *body["other"]]}
