"""Which questions are open, the most disputed first, and in a few words how their answers differ."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from reportedly.pages.answers import AnswerView
from reportedly.pages.counting import counted
from reportedly.pages.differing import listed, revision_chains
from reportedly.pages.relating import within_sentence
from reportedly.pages.topics import STATUSES, Placed, QuestionView

# More answers than these are told by their number.
_MOST = 3
_MOST_STEPS = 6
_LONGEST = 60


class Spread(Placed, Protocol):
    """What the place of a question among those that are open rests on."""

    @property
    def low(self) -> float | None: ...  # noqa: D102
    @property
    def high(self) -> float | None: ...  # noqa: D102


Asked = TypeVar("Asked", bound=Spread, covariant=True)


class About(Protocol[Asked]):
    """Something with questions: a topic, or one in brief."""

    @property
    def questions(self) -> Sequence[Asked]: ...  # noqa: D102


def open_questions(topics: Iterable[About[Asked]]) -> list[Asked]:
    """Return the questions to which more than one origin or day gave an answer, the most disputed first.

    First what is denied, then what conflicts, what was revised and what agrees; among these what more origins speak of, and where
    the numbers lie further apart. It is an order for readers, and no measure.
    """
    asked = [question for topic in topics for question in topic.questions if question.status != "single"]
    return sorted(asked, key=by_dispute)


def by_dispute(question: Spread) -> tuple[object, ...]:
    """Return a key that puts open questions in that order."""
    return *by_spread(question), -question.reports, question.text, question.id


def by_spread(question: Spread) -> tuple[object, ...]:
    """Return where that key begins, which does not take the reports."""
    apart = 0.0
    if question.low and question.high and question.low > 0:
        apart = math.log(question.high / question.low)
    return STATUSES.index(question.status), -question.origins, -apart


def tally(questions: Sequence[Placed]) -> str:
    """Return how many questions stand how: "2 denied, 1 conflicting and 3 agreed"; "" for none."""
    counts = [(status, sum(question.status == status for question in questions)) for status in STATUSES]
    parts = [f"{number:,} {status}" for status, number in counts if number]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def in_short(question: QuestionView) -> str:
    """Return how the answers to a question differ: "14 to 300; Stefan Brok denies “nearly 300”"; "" where that takes a look."""
    if question.kind == "amount":
        spread = _changed(question.answers) or _named(question) or question.spread
    elif question.kind == "whether":
        spread = _sides(question.answers)
    else:
        spread = _listed(question.answers)
    return "; ".join(part for part in (spread, *_denials(question)) if part)


def _sides(answers: Sequence[AnswerView]) -> str:
    """Return how many origins say so and how many not: "so say 2 origins, not so 3"."""
    denying = {answer.origin for answer in answers if answer.denies}
    saying = {answer.origin for answer in answers if not answer.denies} - denying
    if not denying or not saying:
        return ""
    return f"yes from {counted(len(saying), 'origin')}, no from {len(denying)}"


def _changed(answers: Sequence[AnswerView]) -> str:
    """Return what one voice said in turn, where no other gave a figure: "230 → 120 → 18"; "" where others did, or for many."""
    chains = revision_chains(answers)
    figures = list(dict.fromkeys(answer.value for answer in chains[0])) if len(chains) == 1 else []
    alone = len(chains) == 1 and {answer.id for answer in answers} == {answer.id for answer in chains[0]}
    return " → ".join(figures) if alone and 1 < len(figures) <= _MOST_STEPS else ""


def _named(question: QuestionView) -> str:
    """Return up to three figures with their bounds, which a spread would lose: "up to 8,000 or about 15,000"; "" for more.

    What agrees is told as it was said, a later count as what it is: "85 and later 97".
    """
    found: dict[str, float] = {}
    later: set[str] = set()
    for answer in question.answers:
        number = answer.low if answer.low is not None else answer.high
        if number is not None and not answer.denies:
            found.setdefault(answer.value, number)
            if any(relation.is_later_count and relation.later for relation in answer.relations):
                later.add(answer.value)
    if len(found) > _MOST:
        return ""
    if question.status != "agreed":
        figures = sorted(found, key=found.__getitem__)
        return f"{', '.join(figures[:-1])} or {figures[-1]}" if len(figures) > 1 else "".join(figures)
    return listed([f"later {value}" if value in later else value for value in found]) if found else ""


def _listed(answers: Sequence[AnswerView]) -> str:
    figures = list(dict.fromkeys(answer.figure for answer in answers if len(answer.figure) <= _LONGEST))
    more = f" and {len(figures) - _MOST} more" if len(figures) > _MOST else ""
    return ", ".join(f"“{figure}”" for figure in figures[:_MOST]) + more if len(figures) > 1 else ""


def _denials(question: QuestionView) -> list[str]:
    """Return who denies which figure, of many only the first."""
    found: dict[str, str] = {}
    by_id = {answer.id: answer for answer in question.answers}
    for answer in question.answers:
        for relation in answer.relations:
            denied = by_id.get(relation.other)
            if relation.kind == "denies" and relation.later and denied and question.kind != "whether":
                words = f"{within_sentence(answer.source)} denies “{denied.figure}”"
                found.setdefault(words, words)
    return list(found)[:1]
