"""States and media houses by all their names."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from reportedly.language.spelling import fold
from reportedly.lexicons import load

StateForm = Literal["name", "adjective", "capital", "seat"]


class State(NamedTuple):
    """A state that a name means, by its usual English name, and what the name is of it."""

    name: str
    form: StateForm


class House(NamedTuple):
    """A media house by its usual name, and whether it is an agency or an outlet."""

    name: str
    kind: Literal["agency", "outlet"]


def find_state(name: str) -> State | None:
    """Return the state that a name belongs to, None when it is in no lexicon.

    "DPRK" is North Korea by name, "North Koreans" by adjective, "Pyongyang" by its capital, "the Kremlin" is Russia by
    its seat of government. Whether a capital speaks for its government or is a place is not decided here.
    """
    return _states().get(fold(name))


def find_house(name: str) -> House | None:
    """Return the media house that a name belongs to: "BBC Russian" is the BBC. None when it is in no lexicon."""
    return _houses().get(fold(name))


@cache
def _states() -> dict[str, State]:
    found: dict[str, State] = {}
    for country in load("countries")["countries"]:
        forms: list[tuple[StateForm, list[str]]] = [
            ("name", [country["name"], *country["other"]]),
            ("adjective", [*country["adjectives"], *_plurals(country["adjectives"])]),
            ("capital", country["capital"]),
            ("seat", country["seats"]),
        ]
        for form, names in forms:
            for name in names:
                found.setdefault(fold(name), State(country["name"], form))
    return found


def _plurals(adjectives: list[str]) -> list[str]:
    return [word + "s" for word in adjectives if word.endswith(("an", "i", "en"))]


@cache
def _houses() -> dict[str, House]:
    houses = load("outlets")["outlets"]
    return {
        fold(form): House(house["name"], house["kind"]) for house in houses for form in [*house["forms"], house["name"]]
    }
