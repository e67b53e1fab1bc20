"""Values of facets as people give them: one of the known words, an outlet by a part of its name, a story by words of its title."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from reportedly.errors import ChoiceError
from reportedly.ledger import LedgerFile
from reportedly.pages.facets import Facet, choosable
from reportedly.pages.filters import Filters, folded

# So many values are told to somebody who gave one that is not there.
_TOLD = 8
# The beginning of a story's id that names it, and that is told.
_SHORT = 8


def chosen_of(path: Path, table: str, given: Mapping[str, str | None]) -> tuple[tuple[str, str], ...]:
    """Return values of a list's facets as the rows of a ledger have them; what is None was not asked for.

    Raises:
        ChoiceError: a value is none, or it is not told which of several is meant.
        LedgerError: the ledger cannot be read.
    """
    asked = [(facet, given[facet.name]) for facet in choosable(table) if given.get(facet.name) is not None]
    if all(facet.known for facet, _ in asked):
        return tuple((facet.name, _known(facet, value or "")) for facet, value in asked)
    with LedgerFile.open(path) as ledger:
        return tuple((facet.name, _meant(ledger, facet, value or "")) for facet, value in asked)


def _known(facet: Facet, value: str) -> str:
    if value not in facet.known:
        raise ChoiceError(facet.name, f"{value!r} is no {facet.name}; write one of {', '.join(facet.known)}")
    return value


def _meant(ledger: LedgerFile, facet: Facet, value: str) -> str:
    if facet.known:
        return _known(facet, value)
    if facet.name == "story":
        return _story(ledger, value)
    there = sorted({one for one in _VALUES[facet.name](ledger) if one})
    # Names that differ in capitals alone are one value.
    found = [one for one in there if one == value or folded(one) == folded(value)][:1] or _named(value, there)
    if len(found) == 1:
        return found[0]
    if found:
        raise ChoiceError(facet.name, f"{value!r} can be {_several(found)}; give more of the name")
    from difflib import get_close_matches  # only who is told needs it

    near = get_close_matches(value, there, _TOLD, 0.5) or there
    raise ChoiceError(facet.name, f"no row of this ledger has {facet.name} {value!r}; there are {_several(near)}")


def _story(ledger: LedgerFile, value: str) -> str:
    rows = ledger.values("story", "id", "title")
    titles: dict[str, str] = {row: title or "a story without a title" for row, title in rows}
    found = [row for row in titles if len(value) >= _SHORT and row.startswith(value)]
    found = found or [row for row, title in titles.items() if folded(title) == folded(value)]
    found = found or [row for row, title in titles.items() if folded(value) and Filters(about=value).mentioned(title)]
    if len(found) == 1:
        return found[0]
    told = _several([f"{titles[row]} ({row[:_SHORT]})" for row in found or titles])
    if found:
        raise ChoiceError("story", f"{value!r} can be {told}; give the id in brackets, or more of the title")
    raise ChoiceError("story", f"no story has {value!r} in its title; there are {told}")


def _named(words: str, names: Iterable[str]) -> list[str]:
    """Return the names in which all of some words begin a word."""
    return [name for name in names if folded(words) and Filters(by=words).named(name)]


def _several(values: Collection[str]) -> str:
    some = list(values)[:_TOLD]
    more = len(values) - len(some)
    return "; ".join([*some, *([f"and {more:,} more"] if more else [])]) or "none"


def _taking_part(ledger: LedgerFile) -> Iterable[str]:
    names = dict(ledger.values("actor", "id", "name", is_sorted=False))
    actors = (actor for some in ledger.each_value("event", "actors") for actor in json.loads(some))
    return {names.get(actor, actor) for actor in actors}


def _places(ledger: LedgerFile) -> Iterable[str | None]:
    names = dict(ledger.values("actor", "id", "name", is_sorted=False))
    return {names.get(place, place) for place in ledger.each_value("event", "place") if place}


# Where a ledger has the values of the facets that reports give.
_VALUES: Mapping[str, Callable[[LedgerFile], Iterable[str | None]]] = {
    "outlet": lambda ledger: ledger.printed("outlet"),
    "state": lambda ledger: ledger.each_value("figure", "state"),
    "unit": lambda ledger: ledger.each_value("figure", "unit"),
    "actor": _taking_part,
    "place": _places,
}
