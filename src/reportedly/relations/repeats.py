"""Claims that repeat one another: the same words from the same origin, as reprints have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.records import AHEAD, Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import related
from reportedly.relations.wording import stems

# A sentence that a sub-editor touched keeps most of its telling words; two different sentences of one speaker do not.
_ALIKE = 0.7


def find_repeats(answers: Sequence[Answer]) -> list[Relation]:
    """Return a `repeats` relation from each claim to the claim of another report that says it again.

    Claims of one origin are compared with the earlier ones that share their rarest words, so that a speaker with a
    thousand claims costs no thousand comparisons each. Figures have relations of their own.
    """
    found: list[Relation] = []
    by_origin: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.claim and answer.origin and answer.claim.source.kind != "outlet":
            by_origin[answer.origin].append(answer)
    for members in by_origin.values():
        if len({answer.report.id for answer in members}) > 1:
            found += _within(members)
    return found


def _within(members: Sequence[Answer]) -> list[Relation]:
    words = [stems(answer.claim.content.text) if answer.claim else frozenset() for answer in members]
    seen: dict[str, list[int]] = defaultdict(list)
    found: list[Relation] = []
    for number, later in enumerate(members):
        rare = sorted(words[number], key=lambda word: (len(seen[word]), word))[:4]
        candidates = sorted({other for word in rare for other in seen[word][-20:]})
        matches = [
            other
            for other in candidates
            if members[other].report.id != later.report.id
            and _alike(words[other], words[number])
            and _looks_ahead(members[other]) == _looks_ahead(later)
        ]
        if matches:
            earlier = members[matches[0]]
            found.append(related(earlier, later, "repeats", "the same origin, in nearly the same words", 0.9))
        for word in words[number]:
            seen[word].append(number)
    return found


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) / len(a | b) >= _ALIKE


def _looks_ahead(answer: Answer) -> bool:
    """Say whether a claim is of what will be: "the road would reopen" is not said again by "the road reopened"."""
    return answer.claim is not None and answer.claim.stance in AHEAD
