"""Questions and topics of one story: what is asked, in plain words, which answers there are, and how they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.language import find_state
from reportedly.lexicons import load
from reportedly.records import Actor, Claim, Question, Relation, Says, Topic, derived_id
from reportedly.relations.amounts import overlap
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import relate_amounts, related, status_of
from reportedly.relations.days import When, find_whens, when_text
from reportedly.relations.denials import Whether, find_denials
from reportedly.relations.grouping import Group, group_amounts
from reportedly.relations.repeats import find_repeats
from reportedly.relations.wording import head_noun, is_generic

MainActor = Callable[[Claim], str | None]


@dataclass(slots=True)
class Asked:
    """The questions of one story with their topics, the relations between answers, and what claims answer."""

    topics: list[Topic] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    says: dict[str, Says] = field(default_factory=dict)


def ask(
    amounts: Sequence[Answer], claims: Sequence[Answer], actors: Mapping[str, Actor], main_actor: MainActor
) -> Asked:
    """Return all questions that the figures and claims of one story answer.

    Amounts come from figures; whether-questions from claims that somebody denies; when-questions from claims that give
    days to one kind of event. A claim answers one question at most, a whether-question before a when-question.
    """
    asked = Asked()
    groups = group_amounts(amounts)
    drafts = [(_topic_key(group), _amount(group, actors, asked)) for group in groups]
    taken: set[str] = set()
    for whether in find_denials(claims):
        drafts.append((_about(whether.yes[0], main_actor), _whether(whether, asked, taken)))
    free = [answer for answer in claims if answer.id not in taken]
    for when in find_whens(free, main_actor):
        drafts.append(((None, when.actor), _when(when, actors, asked)))
    asked.relations += find_repeats(claims)
    _make_topics(drafts, actors, asked)
    _tell_apart(asked, {answer.id: answer for answer in amounts})
    asked.relations = list({relation.id: relation for relation in reversed(asked.relations)}.values())
    return asked


TopicKey = tuple[str | None, str | None]


def _topic_key(group: Group) -> TopicKey:
    return group.key.counted, group.key.actor


def _about(answer: Answer, main_actor: MainActor) -> TopicKey:
    return None, main_actor(answer.claim) if answer.claim else None


def _amount(group: Group, actors: Mapping[str, Actor], asked: Asked) -> Question:
    relations = relate_amounts(group.answers)
    asked.relations += relations
    key = group.key
    counted = _counted(group)
    state = (
        key.state
        if key.mood == "actual"
        else "planned"
        if key.mood == "planned"
        else f"possibly {key.state}"
        if key.state
        else "possible"
    )
    return Question(
        id=derived_id("question", min(answer.id for answer in group.answers)),
        topic="",
        kind="amount",
        text=_amount_text(group, counted, actors),
        counted=counted,
        actor=key.actor,
        place=key.place,
        state=state,
        grade=key.grade,
        scope=key.scope,
        as_of=None,
        unit=key.unit,
        answers=tuple(answer.id for answer in group.answers),
        status=status_of(group.answers, relations),
        origins=_origins(group.answers),
        why="; ".join(group.why) or "the same thing counted, state, place, grade, scope, unit and mood",
    )


def _counted(group: Group) -> str | None:
    """The words in which the thing is most often counted; of equals the shortest."""
    words = Counter(" ".join(answer.amount.counted.split()) for answer in group.answers if answer.amount.counted)
    best = min(words, key=lambda phrase: (-words[phrase], len(phrase), phrase), default=None)
    return best or group.key.counted


def _amount_text(group: Group, counted: str | None, actors: Mapping[str, Actor]) -> str:
    key = group.key
    lexicon = load("questions")
    noun = _noun(counted, key.actor, actors) if counted or not (key.grade or key.scope == "new") else "ones"
    place = f" in {actors[key.place].name}" if key.place and key.place in actors else ""
    grade = f"{key.grade} " if key.grade else ""
    new = "new " if key.scope == "new" else ""
    if key.unit not in ("count", "count/day"):
        if key.unit in ("percent", "share"):
            return f"What {'per cent' if key.unit == 'percent' else 'share'} of {noun if counted else 'them'}{_state_words(key.state)}{place}?"
        return f"How much, in {key.unit}{f' of {noun}' if counted else ''}{_state_words(key.state)}{place}?"
    if key.mood == "possible":
        verb = lexicon["possible"].get(key.state or "", f"be {key.state}" if key.state else "there be")
        return f"How many {grade}{noun} could {verb}{place}?"
    if key.mood == "planned":
        return f"How many {grade}{noun} are planned{place}?"
    verb = lexicon["asks"].get(key.state or "", key.state or "are there")
    if key.state == "infected" and key.counted == "cases":
        verb = "are there"
    if key.part:
        return f"How many {noun} are among those {key.state or 'counted'}{place}?"
    return f"How many {new}{grade}{noun} {verb}{place}{' a day' if key.unit == 'count/day' else ''}?"


def _noun(counted: str | None, actor: str | None, actors: Mapping[str, Actor]) -> str:
    noun = counted or "of them"
    state = actors[actor] if actor and actor in actors else None
    if state and state.kind == "state" and not _mentions(noun, state):
        adjectives = [
            alias
            for alias in state.aliases
            if (found := find_state(alias)) and found.form == "adjective" and not alias.endswith("s")
        ]
        noun = f"{adjectives[0] if adjectives else state.name} {noun}"
    return noun


def _mentions(noun: str, actor: Actor) -> bool:
    return any(name.casefold() in noun.casefold() for name in (actor.name, *actor.aliases))


def _state_words(state: str | None) -> str:
    return f", {state}" if state else ""


def _origins(answers: Sequence[Answer]) -> tuple[str, ...]:
    return tuple(
        sorted({answer.origin for answer in answers if answer.origin and not answer.origin.startswith("report ")})
    )


def _whether(whether: Whether, asked: Asked, taken: set[str]) -> Question:
    asked.relations += whether.relations
    answers = [*whether.yes, *whether.no]
    for answer in answers:
        taken.add(answer.id)
        asked.says[answer.id] = "yes" if answer in whether.yes else "no"
    content = whether.yes[0].claim.content.text if whether.yes[0].claim else ""
    return Question(
        id=derived_id("question", "whether", min(answer.id for answer in answers)),
        topic="",
        kind="whether",
        text=f"Is it so: “{_short(content)}”?",
        counted=None,
        actor=None,
        place=None,
        state=None,
        grade=None,
        scope=None,
        as_of=None,
        unit=None,
        answers=tuple(answer.id for answer in sorted(answers, key=lambda answer: answer.order)),
        status="denied",
        origins=_origins(answers),
        why="one claim says it and another rejects it",
    )


def _when(when: When, actors: Mapping[str, Actor], asked: Asked) -> Question:
    asked.relations += when.relations
    name = actors[when.actor].name if when.actor in actors else "they"
    return Question(
        id=derived_id("question", "date", min(answer.id for answer in when.answers)),
        topic="",
        kind="date",
        text=when_text(when, name),
        counted=None,
        actor=when.actor,
        place=None,
        state=when.kind,
        grade=None,
        scope=None,
        as_of=None,
        unit=None,
        answers=tuple(answer.id for answer in when.answers),
        status=status_of(when.answers, when.relations),
        origins=_origins(when.answers),
        why="claims that give a day to the same kind of event of the same actor",
    )


def _make_topics(drafts: Sequence[tuple[TopicKey, Question]], actors: Mapping[str, Actor], asked: Asked) -> None:
    """Questions on one thing counted of one actor stand under one topic; others join the largest topic of their actor."""
    sizes: Counter[TopicKey] = Counter()
    for key, question in drafts:
        if question.kind == "amount":
            sizes[key] += len(question.answers)
    homes: dict[TopicKey, list[Question]] = defaultdict(list)
    for key, question in drafts:
        if question.kind != "amount":
            candidates = [one for one in sizes if one[1] == key[1] and key[1] is not None]
            key = max(candidates, key=lambda one: (sizes[one], one[0] or ""), default=(question.id, key[1]))
        homes[key].append(question)
    for key, questions in homes.items():
        topic = derived_id("topic", min(question.id for question in questions))
        ordered = sorted(questions, key=lambda question: (-len(question.answers), question.id))
        text = _topic_text(ordered, actors)
        counted = next((question.counted for question in ordered if question.counted), None)
        asked.topics.append(Topic(topic, text, counted, key[1], tuple(question.id for question in ordered)))
        asked.questions += [replace(question, topic=topic) for question in ordered]


def _topic_text(questions: Sequence[Question], actors: Mapping[str, Actor]) -> str:
    amounts = [question for question in questions if question.kind == "amount"]
    if amounts:
        noun = _noun(amounts[0].counted, amounts[0].actor, actors)
        states = list(dict.fromkeys(question.state for question in amounts if question.state in load("questions")["asks"]))
        if is_generic(head_noun(amounts[0].counted)) and amounts[0].actor is None and states:
            # "People" alone tells nothing.
            noun = f"{noun if amounts[0].counted else 'people'} {' and '.join([', '.join(states[:2]), *states[2:3]])}"
        return noun[:1].upper() + noun[1:]
    return questions[0].text


def _tell_apart(asked: Asked, answers: Mapping[str, Answer]) -> None:
    """Keep a `differs` for numbers that look like a conflict and are none, because they answer different questions."""
    by_id = {question.id: question for question in asked.questions}
    for topic in asked.topics:
        amounts = [by_id[id_] for id_ in topic.questions if by_id[id_].kind == "amount"]
        # Not all against all: a reader asks why a number is not the one everybody has, and why two numbers of one state
        # ("evacuated") are not the same.
        alike: dict[str | None, Question] = {}
        for other in amounts:
            rival = alike.setdefault(other.state, other)
            if rival is not other:
                _differ(asked, rival, other, answers)
            elif other is not amounts[0]:
                _differ(asked, amounts[0], other, answers)


def _differ(asked: Asked, one: Question, other: Question, answers: Mapping[str, Answer]) -> None:
    if one.unit != other.unit:
        return
    a, b = sorted((answers[one.answers[-1]], answers[other.answers[-1]]), key=lambda answer: answer.order)
    if overlap(a.amount, b.amount):
        return
    why = _difference(one, other)
    asked.relations.append(related(a, b, "differs", why, 0.7))


def _difference(one: Question, other: Question) -> str:
    fields = (("state", "state"), ("place", "place"), ("grade", "grade"), ("scope", "scope"))
    different = [word for name, word in fields if getattr(one, name) != getattr(other, name)]
    return f"not one question but two, which differ in {' and '.join(different) or 'what is counted'}: “{other.text}” and “{one.text}”"


def _short(words: str, length: int = 140) -> str:
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"
