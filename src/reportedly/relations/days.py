"""When-questions: claims that give a day to the same kind of event of the same actor."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.lexicons import load
from reportedly.records import AHEAD, Claim, Edtf, Relation
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import PAIRWISE, related
from reportedly.relations.forecasts import is_forecast
from reportedly.relations.foretold import foretell
from reportedly.relations.outcomewords import is_class
from reportedly.relations.replans import find_plans, tells_of, with_first_dues
from reportedly.relations.wording import happening, shortened

_VERB = re.compile(
    r"\s(?:is|are|was|were|be|has|have|had|will|would|could|can|may|might|should|must|did|does|do|came|began|start|entered|arrived|crossed)\b",
    re.IGNORECASE,
)


# So much of what was foretold is in a question about its day.
_ASKED = 80


@dataclass(frozen=True, slots=True)
class When:
    """Claims that answer one when-question, in the order of their days, and what they are about."""

    kind: str
    actor: str | None
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
        When(kind, actor, tuple(members), tuple(_relations(members, _days(members))))
        for (kind, actor), members in grouped.items()
        if len({(answer.origin, str(answer.claim.about)) for answer in members if answer.claim}) > 1
    ]


def find_moved(answers: Sequence[Answer], main_actor: Callable[[Claim], str | None]) -> list[When]:
    """Return the when-questions that plans answer whose day was changed, each plan with what tells that it came about.

    "Will open on 20 April", "will be opened on 8 June" and "was opened on 14 July" are three answers. Whether a plan
    came true is told by its forecast; here only plans are related with one another.
    """
    foretold = with_first_dues([foretell(answer) for answer in answers if is_forecast(answer)])
    found: list[When] = []
    for plan in find_plans(foretold):
        made = sorted((one.answer for one in plan), key=lambda answer: answer.order)
        told = [answer for answer in answers if tells_of(answer, plan)]
        claim, dues = made[0].claim, {one.answer.id: one.due for one in plan}
        kind = min(plan[0].what, key=lambda word: (not is_class(word), word))
        members = sorted([*made, *told], key=lambda answer: answer.order)
        found.append(When(kind, main_actor(claim) if claim else None, tuple(members), tuple(_relations(made, dues))))
    return found


def when_text(when: When, name: str) -> str:
    """Return the question in plain words: "When will Kestrian soldiers go into combat?"."""
    verb = load("questions")["when"].get(when.kind)
    if verb is None or when.actor is None:
        claim = when.answers[0].claim
        return f"For which day is it said: “{shortened(claim.content.text, _ASKED) if claim else when.kind}”?"
    coming = any(answer.claim and answer.claim.stance in AHEAD for answer in when.answers)
    subject = _subject(when) or name
    if when.kind == "vote" and _ELECTION.search(subject):
        return f"When {'is' if coming else 'was'} {subject}?"
    return f"When {'will' if coming else 'did'} {subject} {verb}?"


# An election is held, and its voters vote.
_ELECTION = re.compile(r"\b(?:elections?|ballot|vote|referendum|run-off|poll)\b", re.IGNORECASE)


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


def _days(members: Sequence[Answer]) -> dict[str, Edtf | None]:
    return {answer.id: answer.claim.about if answer.claim else None for answer in members}


def _relations(members: Sequence[Answer], days: Mapping[str, Edtf | None]) -> list[Relation]:
    """How the answers of each origin stand to its earlier ones, and the last of each to one another, by the day of each."""
    lasts: dict[str, Answer] = {}
    found: list[Relation] = []
    for later in members:
        earlier = lasts.get(later.origin or later.id)
        before, now = days[earlier.id] if earlier else None, days[later.id]
        if earlier and before and now and before.meets(now):
            found.append(related(earlier, later, "repeats", "the same origin gives the same day or one inside it", 0.8))
        elif earlier and earlier.day and later.day and earlier.day < later.day:
            found.append(related(earlier, later, "revises", "the same origin gives another day later", 0.7))
        lasts[later.origin or later.id] = later
    last = sorted(lasts.values(), key=lambda answer: answer.order)
    for number, later in enumerate(last):
        for earlier in last[:number] if len(last) <= PAIRWISE else last[max(0, number - 1) : number]:
            found.append(_between(earlier, later, days))
    return found


def _between(earlier: Answer, later: Answer, days: Mapping[str, Edtf | None]) -> Relation:
    a, b = days[earlier.id], days[later.id]
    if a and b and a.meets(b):
        return related(earlier, later, "agrees", f"{a} and {b} can both be right", 0.6)
    return related(earlier, later, "conflicts", f"{a} and {b} have no day in common", 0.6)
