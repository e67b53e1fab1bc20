"""Who is said to have done something, and who says that it was not he: "Sarkia is behind this", "We had no part in it"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from reportedly.lexicons import load, spaced
from reportedly.records import Actor
from reportedly.relations.answers import Answer
from reportedly.relations.negations import names_in
from reportedly.relations.wording import REMEMBERED, calls_false

# Who did it stands in the sentence that says so, and the sentence is seldom longer.
_LENGTH = 300
_STANCES = ("asserted", "estimated")
# Of as many accusations it is asked whom they mean, so that a long story stays linear.
_MOST = 40


@lru_cache(maxsize=REMEMBERED)
def accuses(words: str) -> bool:
    """Say whether a statement says who did something: "Sarkia is behind this", "the attack was the work of the rebels"."""
    return bool(_accusing().search(words[:_LENGTH])) and not disowns(words) and not calls_false(words)


@lru_cache(maxsize=REMEMBERED)
def disowns(words: str) -> bool:
    """Say whether a statement says that somebody has not done something: "We had no part in this", "it has nothing to do with it"."""
    plain = words[:_LENGTH].casefold()
    # Few claims hold one of these, and the whole pattern takes ten times as long.
    return any(sign in plain for sign in _SIGNS) and bool(_disowning().search(plain))


_SIGNS = ("no ", "not ", "n't ", "n’t ", "nothing ", "never ", "innocent", "set foot")


def accusations(answers: Sequence[Answer]) -> list[Answer]:
    """Return the statements that say who did something, in the order given."""
    return [one for one in answers if one.claim and one.claim.stance in _STANCES and accuses(one.claim.content.text)]


def find_accusation(denial: Answer, accusing: Sequence[Answer], actors: Mapping[str, Actor]) -> Answer | None:
    """Return the first statement before a denial that accuses the one who denies, or whom it names; None where nobody did.

    A ministry answers for its state: "Sarkia is behind this" is rejected by "Sarkia's foreign minister". Only what can have been said
    before counts, and whether it is rejected is not decided here.
    """
    names = _named_by(denial, actors)
    for answer in accusing[:_MOST]:
        if answer.id == denial.id or answer.claim is None or answer.speaker == denial.speaker is not None:
            continue
        if answer.can_precede(denial) and names & names_in(answer.claim.content.text[:_LENGTH]):
            return answer
    return None


def _named_by(denial: Answer, actors: Mapping[str, Actor]) -> frozenset[str]:
    """The names that a denial says, and those of whoever denies: his own, his offices, his paper's where it is a body's bulletin."""
    claim = denial.claim
    if claim is None:
        return frozenset()
    actor = actors.get(denial.speaker or "")
    told = [
        claim.content.text[:_LENGTH],
        claim.source.text or "",
        *((actor.name, *actor.aliases, *actor.roles) if actor else ()),
    ]
    if claim.source.kind == "outlet":
        told.append(denial.report.outlet or "")
    return frozenset().union(*map(names_in, told))


@cache
def _accusing() -> re.Pattern[str]:
    lists = load("blame")["accusing"]
    words = sorted([*lists["did"], *lists["done_by"], *lists["nouns"]], key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(spaced, words))})\b", re.IGNORECASE)


@cache
def _disowning() -> re.Pattern[str]:
    words = sorted(load("blame")["disowning"]["words"], key=lambda word: (-len(word), word))
    return re.compile(rf"(?:(?<![^\W_])|(?=n['’]t))(?:{'|'.join(map(spaced, words))})\b", re.IGNORECASE)
