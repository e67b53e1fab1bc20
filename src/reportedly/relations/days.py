"""When-questions: claims that give a day to the same kind of event of the same actor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.lexicons import load
from reportedly.records import Claim, Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import PAIRWISE, related
from reportedly.relations.wording import happening

_VERB = re.compile(
    r"\s(?:is|are|was|were|be|has|have|had|will|would|could|can|may|might|should|must|did|does|do|came|began|start|entered|arrived|crossed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """Claims that answer one when-question, in the order of their days, and what they are about."""

    kind: str
    actor: str
    answers: tuple[Answer, ...]
    relations: tuple[Relation, ...]


def find_whens(answers: Sequence[Answer], main_actor: Callable[[Claim], str | None]) -> list[When]:
    """Return the when-questions of one story that at least two claims of different origins or days answer.

    "could engage in combat as early as November" and "would be in battle by the 27th" answer one question when they
    are about the same actor. `main_actor` gives the actor that a claim's content is about.
    """
    grouped: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        claim = answer.claim
        if (
            claim is None
            or claim.about is None
            or claim.source.kind == "outlet"
            or claim.stance in ("denied", "doubted")
        ):
            continue
        kind, actor = happening(claim.content.text), main_actor(claim)
        if kind and actor:
            grouped[kind, actor].append(answer)
    return [
        When(kind, actor, tuple(members), tuple(_relations(members)))
        for (kind, actor), members in grouped.items()
        if len({(answer.origin, str(answer.claim.about)) for answer in members if answer.claim}) > 1
    ]


def when_text(when: When, name: str) -> str:
    """Return the question in plain words: "When will Kestrian soldiers go into combat?"."""
    verb = load("questions")["when"][when.kind]
    coming = any(
        answer.claim and answer.claim.stance in ("forecast", "intended", "conditional") for answer in when.answers
    )
    return f"When {'will' if coming else 'did'} {_subject(when) or name} {verb}?"


def _subject(when: When) -> str | None:
    """The words before the first verb of the shortest such content, when they are few."""
    subjects: list[str] = []
    for answer in when.answers:
        words = answer.claim.content.text if answer.claim else ""
        verb = _VERB.search(words)
        subject = words[: verb.start()] if verb else ""
        if 1 < len(subject.split()) <= 5 and not re.search(
            r"[,“”]|^(?:in|on|at|by|after|according)\b", subject, re.IGNORECASE
        ):
            subjects.append(re.sub(r"^The\b", "the", subject))
    return min(subjects, key=lambda words: (len(words), words), default=None)


def _relations(members: Sequence[Answer]) -> list[Relation]:
    lasts: dict[str, Answer] = {}
    found: list[Relation] = []
    for later in members:
        earlier = lasts.get(later.origin or later.id)
        if earlier and earlier.claim and later.claim:
            if earlier.claim.about and later.claim.about and earlier.claim.about.meets(later.claim.about):
                found.append(
                    related(earlier, later, "repeats", "the same origin gives the same day or one inside it", 0.8)
                )
            elif earlier.day and later.day and earlier.day < later.day:
                found.append(related(earlier, later, "revises", "the same origin gives another day later", 0.7))
        lasts[later.origin or later.id] = later
    last = sorted(lasts.values(), key=lambda answer: answer.order)
    for number, later in enumerate(last):
        for earlier in last[:number] if len(last) <= PAIRWISE else last[max(0, number - 1) : number]:
            found.append(_between(earlier, later))
    return found


def _between(earlier: Answer, later: Answer) -> Relation:
    a, b = (answer.claim.about if answer.claim else None for answer in (earlier, later))
    if a and b and a.meets(b):
        return related(earlier, later, "agrees", f"{a} and {b} can both be right", 0.6)
    return related(earlier, later, "conflicts", f"{a} and {b} have no day in common", 0.6)
