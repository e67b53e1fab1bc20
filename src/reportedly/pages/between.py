"""How the answers to one question stand to each other: in a few sentences, in groups beside an answer, and each with its why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportedly.pages.answers import AnswerView
from reportedly.pages.counting import counted
from reportedly.pages.differing import listed, revision_chains, told_chains
from reportedly.pages.figures import range_in_words
from reportedly.pages.relating import RelationView, within_sentence
from reportedly.pages.topics import QuestionView

# A paragraph that names more pairs than these is a list, which stands below.
_MOST = 2
_MOST_STEPS = 6
_METHODS = {
    "filter": "every origin has one vote however often it is repeated, bounds and “about” count as they are meant, denials count"
    " against, and the number may move from day to day",
    "filter, contested": "every origin has one vote; as the origins stay apart, the interval is wide enough for both sides",
    "lowest": "the lowest of the newest figures of all origins",
    "modal": "the most common of the newest figures of all origins",
    "median": "the middle one of the newest figures of all origins",
}


class Standing(NamedTuple):
    """How two answers stand to each other, told from the one that was later, and why."""

    answer: AnswerView
    relation: RelationView


def why_they_differ(question: QuestionView) -> list[str]:
    """Return in sentences why the answers to one question differ, or agree although they look different; [] for one answer.

    Who denies whom, who gave other figures later, what rises from day to day, which bounds fit each other; and of what is left, that
    no reason was found. That several reports go back to one origin is said too.
    """
    answers = question.answers
    if len(answers) < 2:
        return []
    if question.kind == "whether":
        sentences = list(_sides(answers))
    else:
        sentences = [
            *_denied(answers),
            *_given_later(answers),
            *_counted_on(answers),
            *_fitting(answers),
            *_apart(answers),
        ]
    if question.origins == 1 and question.reports > 1:
        every = "Both reports" if question.reports == 2 else f"All {counted(question.reports, 'report')}"
        sentences.append(f"{every} go back to one origin; no second one was found.")
    return sentences


def told_stance(question: QuestionView, answer: AnswerView) -> str | None:
    """Return the stance to tell beside an answer ("forecast"), where the answers to a question differ in it; what is doubted always.

    That something was asserted needs no words, and a denial is marked as one.
    """
    if answer.stance == "doubted":
        return answer.stance
    is_mixed = len({other.stance for other in question.answers} - {"denied", "doubted"}) > 1
    return answer.stance if is_mixed and answer.stance not in ("asserted", "denied") else None


def grouped(answer: AnswerView) -> list[tuple[str, list[RelationView]]]:
    """Return how an answer stands to others, one group for each kind: ("conflicts with", those that it conflicts with)."""
    return [(words, list(ones)) for words, ones in groupby(answer.notable, lambda relation: relation.words)]


def standings(question: QuestionView) -> list[Standing]:
    """Return every relation between two answers to a question once, the weightiest of each answer first."""
    return [
        Standing(answer, relation) for answer in question.answers for relation in answer.relations if relation.later
    ]


def method_in_words(method: str) -> str:
    """Return how an estimate was made; the name of the method where it has no words here."""
    return _METHODS.get(method, method)


def _sides(answers: Sequence[AnswerView]) -> Iterator[str]:
    """Return who says so and who says no, where both are said."""
    sides = [
        list(dict.fromkeys(within_sentence(answer.source) for answer in answers if answer.denies is denies))
        for denies in (False, True)
    ]
    if all(sides):
        yield f"Yes from {listed(sides[0])}; no from {listed(sides[1])}."


def _denied(answers: Sequence[AnswerView]) -> Iterator[str]:
    """Return who denies which figures; that "no" denies "yes" needs no words."""
    by_id = {answer.id: answer for answer in answers}
    seen: dict[str, list[str]] = {}
    for answer in answers:
        for relation in answer.relations:
            denied = by_id.get(relation.other)
            if relation.kind == "denies" and relation.later and denied and denied.bound:
                words = f"“{denied.figure}” of {within_sentence(denied.source)}"
                told = seen.setdefault(within_sentence(answer.source), [])
                if words not in told:
                    told.append(words)
    for source, figures in list(seen.items())[:_MOST]:
        yield _sentence(f"{source} denies {listed(figures)}")


def _given_later(answers: Sequence[AnswerView]) -> Iterator[str]:
    for chain in told_chains(answers)[:_MOST]:
        figures = list(dict.fromkeys(answer.value for answer in chain))
        if len(figures) > 1:
            shown = figures if len(figures) <= _MOST_STEPS else [figures[0], "…", *figures[-_MOST_STEPS + 2 :]]
            yield _sentence(f"{within_sentence(chain[-1].source)} gave {shown[0]}, then {listed(shown[1:])}")


def _counted_on(answers: Sequence[AnswerView]) -> Iterator[str]:
    by_id = {answer.id: answer for answer in answers}
    for answer in answers:
        for relation in answer.relations:
            earlier = by_id.get(relation.other)
            if relation.is_later_count and relation.later and earlier:
                yield f"“{answer.figure}” was counted later than “{earlier.figure}”, and such counts move from day to day."
                return


def _fitting(answers: Sequence[AnswerView]) -> Iterator[str]:
    """Return which bounds leave room for both: "up to 8,000" and "more than 7,000"."""
    by_id = {answer.id: answer for answer in answers}
    told = 0
    for answer in answers:
        for relation in answer.relations:
            other = by_id.get(relation.other)
            if relation.kind != "agrees" or not relation.later or other is None or told == _MOST:
                continue
            room = _room(answer, other)
            if room:
                told += 1
                yield f"“{other.figure}” and “{answer.figure}” leave room for both: {room}."


def _room(one: AnswerView, other: AnswerView) -> str:
    if (one.low, one.high) == (other.low, other.high):
        return ""
    lows = [end for end in (one.low, other.low) if end is not None]
    highs = [end for end in (one.high, other.high) if end is not None]
    if not lows or not highs or max(lows) > min(highs):
        return ""
    return range_in_words(max(lows), min(highs), unit=one.unit)


def _apart(answers: Sequence[AnswerView]) -> Iterator[str]:
    """Return which figures stand against each other, among the last that each source gave and nobody denied."""
    given_up = {answer.id for chain in revision_chains(answers) for answer in chain[:-1]}
    by_id = {answer.id: answer for answer in answers}
    pairs = [
        f"“{by_id[relation.other].figure}” of {within_sentence(relation.source)} and “{answer.figure}” of"
        f" {within_sentence(answer.source)}"
        for answer in answers
        for relation in answer.relations
        if relation.kind == "conflicts" and relation.later and not given_up & {answer.id, relation.other}
        if relation.other in by_id and not _is_denied(answer) and not _is_denied(by_id[relation.other])
    ]
    if pairs:
        others = "another pair" if len(pairs) == 2 else counted(len(pairs) - 1, "other pair")
        more = f", nor can {others}" if len(pairs) > 1 else ""
        yield _sentence(f"{pairs[0]} cannot both be right{more}; no reason for it was found in the reports")


def _is_denied(answer: AnswerView) -> bool:
    return any(relation.kind == "denies" and not relation.later for relation in answer.relations)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
