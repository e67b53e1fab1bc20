"""Where corrections of several people do not go together: which of them holds, in a sentence each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.records import Correction, in_force, in_time, to_plain

_REJECTED = "reject"


def find_conflicts(held: Mapping[str, Sequence[Correction]]) -> list[str]:
    """Return a sentence for each two corrections that say different things of one row, and for each that was taken back elsewhere.

    `held` has the corrections of each ledger or file by its name; two that stand in one of them were made by people who knew of both, and
    are none. Of two the later holds, and both are kept: "figure “12”: low 21 (Ada Moor, 2031-06-01, a.ledger) gives way to 19 (…)".
    """
    every = {one.id: one for some in held.values() for one in some}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, some in held.items():
        for one in dict.fromkeys(each.id for each in some):
            holders[one].append(name)
    standing = in_force(every.values())
    return [*_contrary(standing, holders), *_taken_back(held, every, standing, holders)]


def _contrary(standing: Sequence[Correction], holders: Mapping[str, Sequence[str]]) -> Iterator[str]:
    rows: dict[Hashable, dict[str, Correction]] = defaultdict(dict)
    for one in standing:
        last = rows[_row(one)]
        for other in {each.id: each for each in last.values()}.values():
            names = _contrary_names(other, one)
            if names and not set(holders[other.id]) & set(holders[one.id]):
                yield _sentence(other, one, names, holders)
        last.update(dict.fromkeys(_said(one), one))


def _row(one: Correction) -> Hashable:
    """What a correction speaks of; of a copy it does not matter which report is named first."""
    target = one.target
    places = [(place.kind, place.report, place.spans, place.words) for place in target.places]
    return target.kind, target.actor, frozenset(places) if target.kind == "copy" else tuple(places)


def _said(one: Correction) -> dict[str, Any]:
    """What a correction decides by name; merging and splitting can be done several times, and notes are only added."""
    match one.target.kind, one.kind:
        case "claim" | "figure" | "report" | "question", "edit":
            return dict(one.value)
        case "claim" | "figure", "reject":
            return {_REJECTED: True}
        case "copy", "mark" | "unmark":
            return {"copy": one.kind == "mark"}
    return {}


def _contrary_names(earlier: Correction, later: Correction) -> list[str]:
    """The names of what two corrections of one row say differently."""
    was, now = _said(earlier), _said(later)
    if was and now and (_REJECTED in was) != (_REJECTED in now):
        return sorted({*was, *now}, key=_order)
    return sorted((name for name in was if name in now and to_plain(was[name]) != to_plain(now[name])), key=_order)


def _order(name: str) -> tuple[bool, str]:
    """A key by which the lowest value comes before the highest."""
    return name != "low", name


def _sentence(
    earlier: Correction, later: Correction, names: Sequence[str], holders: Mapping[str, Sequence[str]]
) -> str:
    was, now = (f"{_told(one, names)} {_by(one, holders)}" for one in (earlier, later))
    return f"{_target(later)}: {was} gives way to {now}"


def _told(one: Correction, names: Sequence[str]) -> str:
    said = _said(one)
    if _REJECTED in said:
        return "rejected"
    known = {name: _in_words(said[name]) for name in names if name in said}
    if "low" in known and known.get("low") == known.get("high"):
        known = {"value": known.pop("low"), **known}
        del known["high"]
    return ", ".join(f"{name} {value}" for name, value in known.items())


def _in_words(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"“{value['text']}”" if value.get("text") else str(value.get("kind", "not stated"))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "open" if value is None else f"{value}"


def _taken_back(
    held: Mapping[str, Sequence[Correction]],
    every: Mapping[str, Correction],
    standing: Sequence[Correction],
    holders: Mapping[str, Sequence[str]],
) -> Iterator[str]:
    now = {one.id for one in standing}
    undone: dict[str, list[Correction]] = defaultdict(list)
    for one in every.values():
        if one.undoes:
            undone[one.undoes].append(one)
    lost = {one.id: one for some in held.values() for one in in_force(some) if one.id not in now}
    for one in sorted(lost.values(), key=in_time):
        back = max(undone[one.id], key=in_time)
        yield f"{_target(one)}: the correction {_by(one, holders)} was taken back {_by(back, holders)}"


def _target(one: Correction) -> str:
    return f"{one.target.kind} “{one.target.words:.80}”"


def _by(one: Correction, holders: Mapping[str, Sequence[str]]) -> str:
    return f"({one.by}, {one.when[:10]}, {holders[one.id][0]})"
