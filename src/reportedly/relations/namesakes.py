"""Which actors readers took for one, and which names they took out of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.records import Correction, derived_id
from reportedly.relations.joining import Joined
from reportedly.relations.names import bare


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Which actors readers took for one, and which names they took out of one."""

    tops: Mapping[str, str] = field(default_factory=dict)
    splits: tuple[Correction, ...] = ()
    merges: tuple[Correction, ...] = ()

    def top(self, actor: str) -> str:
        """Return the actor that stands for one and all that are taken for it."""
        return self.tops.get(actor, actor)

    def reasons(self, actor: str) -> Iterator[str]:
        """Yield why an actor is taken for others, in words."""
        for one in self.merges:
            if one.target.actor and self.top(one.target.actor) == actor:
                yield f"“{one.target.words}” and “{one.value['words']}” were taken for one {one.in_words}"


def namesakes(corrections: Iterable[Correction]) -> Namesakes:
    """Return what the corrections in force say about actors."""
    mine = [one for one in corrections if one.target.kind == "actor"]
    merges = [one for one in mine if one.kind == "merge"]
    joined = Joined()
    for one in merges:
        joined.join(f"{one.target.actor}", f"{one.value['actor']}")
    ends = {f"{end}" for one in merges for end in (one.target.actor, one.value["actor"])}
    tops = {end: joined.top(end) for end in ends}
    return Namesakes(tops, tuple(one for one in mine if one.kind == "split"), tuple(merges))


def apart_id(split: Correction) -> str:
    """Return the id of the actor that a reader made of some names of another one."""
    return _apart(split.target.actor, split.value["names"])


def _apart(actor: str | None, names: Iterable[str]) -> str:
    return derived_id("actor", f"{actor}", "apart", *sorted({bare(name) or name for name in names}))


def connected_actors(every: Iterable[Correction], some: Iterable[Correction]) -> frozenset[str]:
    """Return all actors that some corrections can change, through the others too, whether these hold or not."""
    joined = Joined()
    for one in every:
        for end in _ends(one):
            joined.join(f"{one.target.actor}", end)
    wanted = {joined.top(end) for one in some for end in _ends(one)}
    ends = {end for one in every for end in _ends(one)}
    return frozenset(end for end in ends if joined.top(end) in wanted)


def _ends(one: Correction) -> list[str]:
    if one.target.kind != "actor":
        return []
    # What undoes another one has its value as what was before.
    value = one.before if one.kind == "undo" else one.value
    apart = [_apart(one.target.actor, value["names"])] if "names" in value else []
    return [f"{one.target.actor}", *([value["actor"]] if "actor" in value else []), *apart]
