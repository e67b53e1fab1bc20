"""Questions of one story: what is asked, which answers there are, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.lexicons import load
from reportedly.records import (
    Claim,
    Copy,
    Edtf,
    Estimate,
    Moment,
    Question,
    QuestionKind,
    Relation,
    Says,
    Status,
    Topic,
    derived_id,
)
from reportedly.relations.answers import Answer
from reportedly.relations.askedclaims import asked_sentence, denied_text, whether_text
from reportedly.relations.askednouns import can_be
from reportedly.relations.belonging import find_belonging
from reportedly.relations.comparing import relate_amounts, status_of
from reportedly.relations.contexts import CONTEXT
from reportedly.relations.corrections import told_revisions
from reportedly.relations.days import When, find_moved, find_whens, when_text
from reportedly.relations.denials import Whether, find_denials, whether_status
from reportedly.relations.doubled import set_apart
from reportedly.relations.estimates import estimate_all
from reportedly.relations.grouping import Group, group_amounts
from reportedly.relations.keys import Key
from reportedly.relations.phrasing import Actors, amount_text, counted_words
from reportedly.relations.regrouping import Regrouping, regroup, regroup_whens, regroup_whethers, with_words
from reportedly.relations.repeats import find_repeats
from reportedly.relations.retelling import as_one_voice, repeated, retold_claims
from reportedly.relations.sides import find_sides, in_place, same_places, with_side
from reportedly.relations.topics import SIDE_MATTERS, Draft, TopicKey, make_topics, tell_apart

MainActor = Callable[[Claim], str | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of one story with their topics, the relations between answers, and what claims answer."""

    topics: tuple[Topic, ...]
    questions: tuple[Question, ...]
    relations: tuple[Relation, ...]
    says: Mapping[str, Says]
    estimates: tuple[Estimate, ...] = ()


def ask(
    amounts: Sequence[Answer],
    claims: Sequence[Answer],
    actors: Actors,
    main_actor: MainActor,
    copies: Sequence[Copy] = (),
    moments: Sequence[Moment] = (),
    decided: Regrouping | None = None,
) -> Asked:
    """Return all questions that the figures and claims of one story answer.

    Amounts come from figures; whether-questions from claims that somebody denies; when-questions from claims that give
    days to one kind of event. A claim answers one question at most, a whether-question before a when-question. `decided` is what
    readers say about questions, which goes before all that.
    """
    decided = decided or Regrouping()
    sides = find_sides(actors.values(), find_belonging(claims, actors))
    places = same_places(amounts, actors)
    amounts = [with_side(in_place(answer, actors, places), sides, main_actor) for answer in amounts]
    claims = [with_side(answer, sides, main_actor) for answer in claims]
    groups = regroup(group_amounts(amounts, copies, moments), decided)
    of_groups = [_related(group.answers) for group in groups]
    repeats = find_repeats(claims)
    families = retold_claims(claims, copies)
    claims = as_one_voice(claims, families)
    # Who denies a number answers how many there are; that it is denied stays a relation of the two claims.
    new, doubled = set_apart(find_denials(claims, repeats, families, actors, amounts), groups)
    whethers = regroup_whethers(new, claims, decided)
    says = _says(whethers)
    free = [answer for answer in claims if answer.id not in says]
    whens = find_whens(free, main_actor)
    dated = {answer.id for when in whens for answer in when.answers}
    whens += find_moved([answer for answer in free if answer.id not in dated], main_actor)
    whens = regroup_whens(whens, decided)
    drafts = [
        *_amount_drafts(groups, of_groups, actors),
        *(Draft(_about(whether, main_actor), _whether(whether)) for whether in whethers),
        *(Draft(TopicKey(None, when.actor), _when(when, actors)) for when in whens),
    ]
    topics, questions = make_topics(
        [replace(draft, question=with_words(draft.question, decided)) for draft in drafts],
        actors,
        {answer.id: answer.claim.id for answer in amounts if answer.claim},
    )
    relations = [
        *tell_apart(topics, questions, {answer.id: answer for answer in amounts}, actors),
        *repeated(families),
        *repeats,
        *(relation for when in whens for relation in when.relations),
        *(relation for whether in (*whethers, *doubled) for relation in whether.relations),
        *(relation for found in of_groups for relation in found),
    ]
    estimates = estimate_all(questions, {answer.id: answer for group in groups for answer in group.answers})
    # Two claims can meet in more than one way; what questions say of them goes before a bare repetition.
    unique = {one.id: one for one in relations}.values()
    return Asked(tuple(topics), tuple(questions), tuple(unique), says, tuple(estimates))


def _related(answers: Sequence[Answer]) -> list[Relation]:
    if len(answers) == 1:
        return []
    found = relate_amounts(answers)
    return [*found, *told_revisions(answers, found)]


def _amount_drafts(groups: Sequence[Group], relations: Sequence[Sequence[Relation]], actors: Actors) -> list[Draft]:
    group_of = {answer.id: group for group in groups for answer in group.answers}
    return [
        Draft(_topic_key(group, group_of), _amount(group, status_of(group.answers, found), actors), group.key.part)
        for group, found in zip(groups, relations, strict=True)
    ]


def _topic_key(group: Group, group_of: Mapping[str, Group]) -> TopicKey:
    """What an amount is about: the thing counted and its side; of a part what its whole is about."""
    wholes = (answer.amount.part_of for answer in group.answers if answer.amount.part_of)
    whole = next((group_of[id_] for id_ in wholes if id_ in group_of), group)
    key = (group if whole.key.part else whole).key
    if key.alone and not (len(group.answers) > 1 and key.alone.startswith(CONTEXT)):
        return SIDE_MATTERS
    counted = counted_words(group)
    if len(group.answers) == 1 and key.actor is None and (counted is None or not can_be(key.state, counted)):
        # Of which no words tell what it counts, or that it is what its state says: "no details were released".
        return SIDE_MATTERS
    # What was paid is no matter of those killed because neither number has a noun.
    alone = key.unit if key.counted is None and key.unit not in _NUMBERS else None
    return TopicKey(None if key.counted == "people" else key.counted, key.actor, alone)


_NUMBERS = ("count", "percent", "share")


def _about(whether: Whether, main_actor: MainActor) -> TopicKey:
    claim = (*whether.yes, *whether.no)[0].claim
    return TopicKey(None, main_actor(claim) if claim else None)


def _says(whethers: Sequence[Whether]) -> dict[str, Says]:
    says: dict[str, Says] = {}
    for whether in whethers:
        says.update((answer.id, "yes") for answer in whether.yes)
        says.update((answer.id, "no") for answer in whether.no)
    return says


def _amount(group: Group, status: Status, actors: Actors) -> Question:
    key, counted = group.key, counted_words(group)
    fits = counted is None or can_be(key.state, counted)
    why = "; ".join(group.why) or (_SAME if len(group.answers) > 1 else _ONLY)
    return replace(
        _question("amount", amount_text(group, counted, actors), group.answers, status, why),
        counted=counted,
        actor=key.actor,
        place=key.place,
        state=_state(key if fits else replace(key, state=None)),
        grade=key.grade,
        scope=key.scope,
        as_of=Edtf.parse(key.day) if key.day else None,
        unit=key.unit,
    )


# Why numbers answer one question, where nothing was filled in.
_SAME = "its answers count the same and say the same of it, in one place, for one time and in one unit"
_ONLY = "no other number of the story counts the same"


def _state(key: Key) -> str | None:
    """The state with its mood: "possibly deployed" is another question than "deployed"."""
    if key.mood == "actual":
        return key.state
    if key.mood == "planned":
        return "planned"
    return f"possibly {key.state}" if key.state else "possible"


def _whether(whether: Whether) -> Question:
    first = (*whether.yes, *whether.no)[0].claim
    words = first.content.text if first else ""
    others = [one.claim.content.text for one in (*whether.yes, *whether.no)[1:] if one.claim]
    if (denial := _taken_back(whether)) and denial.claim:
        # "I was given a false number" does not say of what: the denial that it takes back does.
        text = denied_text(denial.claim.content.text)
    else:
        text = whether_text(asked_sentence(words, others)) if whether.yes else denied_text(words)
    answers = sorted([*whether.yes, *whether.no], key=lambda answer: answer.order)
    why = "one claim says it and another rejects it" if whether.yes else "it is rejected; no report says who claims it"
    return _question("whether", text, answers, whether_status(whether), why)


def _taken_back(whether: Whether) -> Answer | None:
    """The denial that came before all who say that it is so, where its source took it back."""
    revised = {relation.a for relation in whether.relations if relation.kind == "revises"}
    first = min((one.order for one in whether.yes), default=None)
    return next((one for one in whether.no if one.id in revised and first and one.order < first), None)


def _when(when: When, actors: Actors) -> Question:
    name = actors[when.actor].name if when.actor and when.actor in actors else "they"
    status = status_of(when.answers, when.relations)
    moved = when.kind not in load("questions")["when"]
    why = (
        "days that were given to the same thing"
        if moved
        else "claims that give a day to the same kind of event of the same actor"
    )
    return replace(
        _question("date", when_text(when, name), when.answers, status, why), actor=when.actor, state=when.kind
    )


def _question(kind: QuestionKind, text: str, answers: Sequence[Answer], status: Status, why: str) -> Question:
    """A question with what all kinds have; its id depends on its smallest answer alone."""
    first = min(answer.id for answer in answers)
    origins = {answer.origin for answer in answers if answer.origin and not answer.origin.startswith("report ")}
    return Question(
        id=derived_id("question", first) if kind == "amount" else derived_id("question", kind, first),
        topic="",
        kind=kind,
        text=text,
        counted=None,
        actor=None,
        place=None,
        state=None,
        grade=None,
        scope=None,
        as_of=None,
        unit=None,
        answers=tuple(answer.id for answer in answers),
        status=status,
        origins=tuple(sorted(origins)),
        why=why,
    )
