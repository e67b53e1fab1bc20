"""Topics: the questions of one story by what they are about, and why numbers of different questions differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.language import lies_in
from reportedly.records import Question, Relation, Topic, derived_id
from reportedly.relations.amounts import overlap
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import is_denial, related
from reportedly.relations.phrasing import OTHER, Actors, topic_text


@dataclass(frozen=True, slots=True)
class TopicKey:
    """What questions of one topic share: the thing counted and its side.

    `alone` is the id of a question that shares its topic with no other, the unit of measures of nothing that is named, or `OTHER` for
    side matters.
    """

    counted: str | None
    actor: str | None
    alone: str | None = None


SIDE_MATTERS = TopicKey(None, None, OTHER)


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that has no topic yet, with the topic that it asks for, and whether it asks for a part of a whole."""

    key: TopicKey
    question: Question
    part: bool = False


def make_topics(
    drafts: Sequence[Draft], actors: Actors, claim_of: Mapping[str, str] | None = None
) -> tuple[list[Topic], list[Question]]:
    """Return the topics of one story and its questions, each with its topic.

    Questions on one thing counted of one actor stand under one topic; whether- and when-questions join that of the numbers in their
    claims, else the largest topic of their actor. A single number of which little is known is a side matter, and all of them stand
    under "Other figures". `claim_of` names the claim that holds a figure.
    """
    largest, told = _largest_topics(drafts), _topics_told(drafts, claim_of or {})
    homes: dict[TopicKey, list[Draft]] = defaultdict(list)
    for draft in drafts:
        key = draft.key
        if draft.question.kind != "amount":
            key = _told_with(draft, told) or largest.get(key.actor) or replace(key, alone=draft.question.id)
        homes[key].append(draft)
    for key in [key for key, members in homes.items() if key != SIDE_MATTERS and _is_side_matter(members)]:
        homes[SIDE_MATTERS] += homes.pop(key)
    topics: list[Topic] = []
    placed: list[Question] = []
    for key, members in homes.items():
        topic = _topic(key, members, actors)
        topics.append(topic)
        placed += [replace(draft.question, topic=topic.id) for draft in members]
    return topics, placed


def _largest_topics(drafts: Sequence[Draft]) -> dict[str | None, TopicKey]:
    sizes: dict[TopicKey, int] = defaultdict(int)
    for draft in drafts:
        if draft.question.kind == "amount" and draft.key.actor is not None:
            sizes[draft.key] += len(draft.question.answers)
    ordered = sorted(sizes, key=lambda key: (sizes[key], key.counted or ""))
    return {key.actor: key for key in ordered}


def _topics_told(drafts: Sequence[Draft], claim_of: Mapping[str, str]) -> dict[str, TopicKey]:
    """Return for each claim with a number the topic of the question that the first of its numbers answers."""
    found: dict[str, TopicKey] = {}
    for draft in drafts:
        if draft.question.kind == "amount" and draft.key != SIDE_MATTERS:
            for answer in draft.question.answers:
                if answer in claim_of:
                    found.setdefault(claim_of[answer], draft.key)
    return found


def _told_with(draft: Draft, told: Mapping[str, TopicKey]) -> TopicKey | None:
    """Return the one topic whose numbers stand in the claims that answer a question, None where they are of several."""
    keys = {told[answer] for answer in draft.question.answers if answer in told}
    return keys.pop() if len(keys) == 1 else None


def _is_side_matter(drafts: Sequence[Draft]) -> bool:
    only = drafts[0].question
    return len(drafts) == 1 and only.kind == "amount" and len(only.answers) == 1 and only.state is None


def _topic(key: TopicKey, drafts: Sequence[Draft], actors: Actors) -> Topic:
    """The topic with its questions: wholes before parts, then those with most answers."""
    in_order = sorted(drafts, key=lambda draft: (draft.part, -len(draft.question.answers), draft.question.id))
    ordered = [draft.question for draft in in_order]
    ids = tuple(question.id for question in ordered)
    if key == SIDE_MATTERS:
        return Topic(derived_id("topic", min(ids)), OTHER, None, None, ids)
    counted = next((question.counted for question in ordered if question.counted), None)
    return Topic(derived_id("topic", min(ids)), topic_text(ordered, actors), counted, key.actor, ids)


def tell_apart(
    topics: Sequence[Topic], questions: Sequence[Question], answers: Mapping[str, Answer], actors: Actors
) -> list[Relation]:
    """Return a `differs` for numbers of one topic that look like a conflict and are none: they answer different questions.

    Not all against all: a reader asks why a number is not the one everybody has, and why two numbers of one state
    ("evacuated") are not the same.
    """
    by_id = {question.id: question for question in questions}
    found: list[Relation] = []
    for topic in topics:
        if topic.text == OTHER:
            continue
        amounts = [by_id[id_] for id_ in topic.questions if by_id[id_].kind == "amount"]
        first_of: dict[str | None, Question] = {}
        for other in amounts:
            rival = first_of.setdefault(other.state, other)
            found += _differ(amounts[0] if rival is other else rival, other, answers, actors)
    return found


def _differ(one: Question, other: Question, answers: Mapping[str, Answer], actors: Actors) -> list[Relation]:
    if one is other or one.unit != other.unit:
        return []
    a, b = sorted((_last_standing(one, answers), _last_standing(other, answers)), key=lambda answer: answer.order)
    if is_denial(a) or is_denial(b) or overlap(a.amount, b.amount):
        return []
    return [related(a, b, "differs", _difference(one, other, actors), 0.7)]


def _last_standing(question: Question, answers: Mapping[str, Answer]) -> Answer:
    """The last answer that is not a denial, if there is one."""
    given = [answers[id_] for id_ in question.answers]
    return next((answer for answer in reversed(given) if not is_denial(answer)), given[-1])


def _difference(one: Question, other: Question, actors: Actors) -> str:
    names = {
        "state": "what is said of them",
        "place": "place",
        "grade": "how sure they are",
        "scope": "whether all or new ones are counted",
        "as_of": "day",
    }
    different = [word for name, word in names.items() if getattr(one, name) != getattr(other, name)]
    what = " and in ".join(different) or "what is counted"
    return f"not one question but two, which differ in {what}{_part_of(one, other, actors)}: “{other.text}” and “{one.text}”"


def _part_of(one: Question, other: Question, actors: Actors) -> str:
    """Return in words that the place of one question is known to lie in that of the other."""
    names = [actors[question.place].name for question in (one, other) if question.place and question.place in actors]
    for inner, outer in (names, names[::-1]) if len(names) == 2 else ():
        if lies_in(inner, outer):
            return f" ({inner} is in {outer})"
    return ""
