"""Names that mean the same in every story: states, media houses, regions, cities, world bodies and ministries of a state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from reportedly.language import (
    Place,
    find_abbreviated,
    find_body,
    find_house,
    find_namesake,
    find_place,
    find_state,
    fold,
)
from reportedly.records import Mention, Report
from reportedly.relations.names import initials


class Known(NamedTuple):
    """What a name is known to mean, as a key that is the same in every story, and why when the words do not say it."""

    key: str
    reason: str | None


class Named(Protocol):
    """One name in one report, with all its mentions there."""

    @property
    def key(self) -> str:
        """The name in its report, once for each sort."""

    @property
    def report(self) -> str:
        """The id of the report."""

    @property
    def name(self) -> str:
        """The name as it is written there."""

    @property
    def bare(self) -> str:
        """The same folded, without titles."""

    @property
    def sort(self) -> str:
        """People, places, capital, bodies, unnamed or any."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All its places there."""


def find_known(reports: Mapping[str, Report], names: Sequence[Named]) -> dict[str, Known]:
    """Return by its key what each name means that the lexicons know.

    "DPRK" is North Korea, "Kharkov" is Kharkiv, "WHO" the World Health Organization unless its report explains these letters
    otherwise, "Russian Ministry of Defense" and "Russia's defence ministry" are one. Georgia is the state of the United States beside
    other places there. Names of people are not looked up, and a single word is a city only where it was read as a place.
    """
    by_report: dict[str, list[Named]] = defaultdict(list)
    for named in names:
        if named.sort not in ("people", "offices", "unnamed"):
            by_report[named.report].append(named)
    found: dict[str, Known] = {}
    for report, group in by_report.items():
        text = reports[report].text if report in reports else ""
        for named in group:
            known = (
                _state(named, group) or _house(named) or _place(text, named) or _body(named, group) or _ministry(named)
            )
            if known:
                found[named.key] = known
    return found


def _state(named: Named, others: Sequence[Named]) -> Known | None:
    meant = _without_government(named.bare)
    if named.sort not in ("places", "any") and (named.sort != "bodies" or meant == named.bare):
        return None
    state = find_state(meant)
    if state is None:
        return None
    namesake = find_namesake(named.bare)
    if namesake and _are_places_of(namesake.within, state.name, others):
        return Known(
            f"place {namesake.name}", f"“{named.name}” is the one in {namesake.within}, beside other places there"
        )
    return Known(f"state {state.name}", _state_reason(named.name, state.name, state.form))


def _without_government(name: str) -> str:
    for ending in (" government", " authorities", " side", " regime"):
        name = name.removesuffix(ending)
    return name.removeprefix("government of ")


def _state_reason(name: str, state: str, form: str) -> str | None:
    if fold(name) == fold(state):
        return None
    says = {"capital": "speaks for", "seat": "speaks for", "adjective": "is the adjective of", "name": "is a name of"}
    return f"“{name}” {says[form]} {state}"


def _are_places_of(within: str, rival: str, others: Iterable[Named]) -> bool:
    """Say whether places of one state are named in a report, and neither a place of its rival nor its people or its capital."""
    held = [place.within for other in others if (place := find_place(other.bare))]
    forms = [state.form for other in others if (state := find_state(other.bare)) and state.name == rival]
    return within in held and rival not in held and all(form == "name" for form in forms)


def _house(named: Named) -> Known | None:
    house = find_house(named.bare) if named.sort in ("bodies", "any") else None
    if house is None:
        return None
    same = fold(house.name) == named.bare
    return Known(f"house {house.name}", None if same else f"“{named.name}” belongs to {house.name}")


def _place(text: str, named: Named) -> Known | None:
    place = find_place(named.bare) if named.sort == "places" or (named.sort == "any" and " " in named.bare) else None
    if place is None and any(_is_after_town(text, mention) for mention in named.mentions):
        place = find_abbreviated(named.name)
    if place is None:
        return None
    return Known(f"place {place.name}", _place_reason(named, place))


def _place_reason(named: Named, place: Place) -> str | None:
    return None if fold(place.name) == named.bare else f"“{named.name}” is a name of {place.name}"


def _is_after_town(text: str, mention: Mention) -> bool:
    """Say whether a name follows a word and a comma, as "SC" does in "Columbia, SC"."""
    at = mention.span.start if mention.span else 0
    return text[max(0, at - 2) : at] == ", " and text[max(0, at - 3) : at - 2].isalpha()


def _body(named: Named, others: Sequence[Named]) -> Known | None:
    body = find_body(named.bare)
    if body is None or (" " not in named.bare and any(_is_explained(named, body, other) for other in others)):
        return None
    return Known(f"body {body}", None if fold(body) == named.bare else f"“{named.name}” is a name of {body}")


def _is_explained(short: Named, body: str, other: Named) -> bool:
    """Say whether another name of the report has these letters for initials and is another body. Two letters are too often chance."""
    letters = short.bare
    return len(letters) > 2 and " " in other.bare and find_body(other.bare) != body and initials(other.bare) == letters


# Words of a ministry's name that tell nothing, and those that are written in two ways.
_SMALL = frozenset(("ministry", "of", "the", "for", "and", "affairs"))
_SAME_PORTFOLIO = {"defense": "defence", "internal": "interior", "labor": "labour"}


def _ministry(named: Named) -> Known | None:
    """Return the ministry of a state: "Ukrainian Defense Ministry" and "Ministry of Defence of Ukraine" are one."""
    words = [word.removesuffix("'s") for word in named.bare.split()]
    if named.sort != "bodies" or "ministry" not in words or len(words) > 8:
        return None
    for length in (3, 2, 1):
        for start in range(len(words) - length + 1):
            state = find_state(" ".join(words[start : start + length]))
            if state and state.form in ("name", "adjective"):
                rest = {_SAME_PORTFOLIO.get(word, word) for word in [*words[:start], *words[start + length :]]} - _SMALL
                portfolio = " ".join(sorted(rest))
                return Known(f"ministry {state.name} {portfolio}", None) if rest else None
    return None
