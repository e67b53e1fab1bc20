"""What a figure counts: everything that must be the same for two figures to answer one question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.lexicons import load
from reportedly.records import Figure, Grade, Scope
from reportedly.relations.answers import Answer
from reportedly.relations.wording import counted_class, head_noun, is_generic, subject_class

Mood = Literal["actual", "possible", "planned"]


@dataclass(frozen=True, slots=True)
class Key:
    """What must be the same for two figures to answer one question.

    `counted` is None for people whose state is known: "14 died" and "14 people died" count the same. `alone` keeps a number of
    which nothing is known apart from all others but its own repetitions.
    """

    counted: str | None
    actor: str | None
    place: str | None
    state: str | None
    mood: Mood
    grade: Grade | None
    scope: Scope | None
    unit: str
    part: bool
    alone: str | None = None
    extent: str | None = None
    day: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known of what is counted."""
        return self.counted is None and self.state is None and self.actor is None


def key_of(answer: Answer) -> Key:
    """Return what a figure counts, as far as its own words tell.

    "certified for 180 passengers" has the state "allowed", and "12,000 by May", which somebody foretells, the mood
    "possible". What the other figures of the story add is decided in `relations.grouping`.
    """
    figure = answer.amount
    actor = figure.actor
    if actor is None and figure.stance == "intended" and answer.claim and answer.claim.source.kind == "state":
        # What a state plans to send is its own.
        actor = answer.claim.source.actor
    state = None if figure.state == "planned" else figure.state
    counted = _counted(answer, known=bool(state or actor))
    if counted == "soldiers" and state is None and figure.place and actor and figure.place != actor:
        # The soldiers of a state that are in another place are deployed there, whether the words say so or not.
        state = "deployed"
    if state is None and _is_capacity(answer):
        state = "allowed"
    return Key(
        counted=counted,
        actor=actor,
        place=figure.place,
        state=state,
        mood=_mood(figure),
        grade=figure.grade,
        scope=None if figure.scope == "total" else figure.scope,
        unit=figure.unit,
        part=figure.part_of is not None,
    )


def _is_capacity(answer: Answer) -> bool:
    """ "certified for 180 passengers" says how many may be there, not how many are."""
    text, span = answer.report.text, answer.amount.span
    before, after = text[max(0, span.start - 40) : span.start].casefold(), text[span.end : span.end + 20].casefold()
    words = load("questions")["capacity"]
    # "the 180 permitted", "certified for at least 180": an article or a bound can stand between.
    last = " ".join(re.findall(r"[a-z]+", re.split(r"[\d,.;:!?\n]", before)[-1])[-4:])
    return any(phrase in last for phrase in words["before"]) or after.lstrip().startswith(tuple(words["after"]))


def _counted(answer: Answer, *, known: bool) -> str | None:
    """The class of the thing counted; None for people of whom more is known, and for words that say nothing."""
    head = head_noun(answer.amount.counted)
    named = counted_class(head) if head else subject_class(answer.report.text, answer.amount.span.start)
    if named == "people":
        return None if known else "people"
    return None if is_generic(head) and head else named


def _mood(figure: Figure) -> Mood:
    if figure.stance == "intended":
        return "planned"
    return "possible" if figure.stance in ("forecast", "conditional") else "actual"
