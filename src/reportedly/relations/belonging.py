"""Who belongs to a body that his report names before him: "The Red Crescent took it back. Its delegate, Marta Obin, said …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportedly.records import Actor
from reportedly.relations.answers import Answer

_ITS = re.compile(r"(?:its|their)\s+[a-z]", re.IGNORECASE)
_BODIES = ("organisation", "government", "military", "group")
# The body is named in the same sentence or the one before, and a paragraph is seldom longer.
_REACH = 300


def find_belonging(answers: Sequence[Answer], actors: Mapping[str, Actor]) -> Iterator[tuple[str, str]]:
    """Yield persons with the body that is named last before "its delegate", in their paragraph; both as ids of actors.

    A rule of thumb: of two bodies the nearer one is taken. Nobody is yielded where no body of the story is named there.
    """
    names: _Names | None = None
    for answer in answers:
        claim, speaker = answer.claim, actors.get(answer.speaker or "")
        if claim is None or speaker is None or speaker.kind != "person" or not claim.source.spans:
            continue
        if _ITS.match(claim.source.text or ""):
            # Few stories have such a speaker, and the pattern takes as long to make as all else here.
            names = names or _names(actors)
            start, text = claim.source.spans[0].start, answer.report.text
            before = text[max(0, start - _REACH, text.rfind("\n", 0, start)) : start]
            named = [body for each in names.pattern.finditer(before) if (body := names.whose.get(each[0]))]
            if named and named[-1] != speaker.id:
                yield speaker.id, named[-1]


class _Names(NamedTuple):
    """What finds the names of a story's bodies, and whose each is."""

    pattern: re.Pattern[str]
    whose: Mapping[str, str]


def _names(actors: Mapping[str, Actor]) -> _Names:
    """The names of a story's bodies; a name of two is left out."""
    found: dict[str, set[str]] = {}
    for actor in actors.values():
        if actor.kind in _BODIES:
            for name in (actor.name, *actor.aliases):
                found.setdefault(name, set()).add(actor.id)
    alone = {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}
    ordered = sorted(alone, key=lambda name: (-len(name), name))
    return _Names(re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})(?!\w)" if ordered else r"(?!)"), alone)
