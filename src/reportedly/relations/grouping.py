"""Which figures answer one question: same thing counted, of the same actor, state, place, grade, scope, unit and mood.

Rule 5 before recall: what differs in any of these never meets. What a figure leaves unsaid is filled in only where the
story leaves one choice, and the reason is kept.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.records import Figure, Grade, Scope
from reportedly.relations.amounts import rejects
from reportedly.relations.answers import Answer
from reportedly.relations.wording import counted_class, head_noun, is_generic, subject_noun

# How many origins must name a place before a figure without one is taken to be there.
_PLACE_ORIGINS = 2

Mood = Literal["actual", "possible", "planned"]


@dataclass(frozen=True, slots=True)
class Key:
    """What must be the same for two figures to answer one question."""

    counted: str | None
    actor: str | None
    place: str | None
    state: str | None
    mood: Mood
    grade: Grade | None
    scope: Scope | None
    unit: str
    part: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The answers to one amount question, in the order of their days, with the reasons for what was filled in."""

    key: Key
    answers: tuple[Answer, ...]
    why: tuple[str, ...]


def group_amounts(answers: Sequence[Answer]) -> list[Group]:
    """Return the amount questions of one story, each with its answers.

    "about 3,000 soldiers are training" and "up to 8,000 have been deployed" are two questions. "nowhere near 3,000" joins
    the question of the 3,000 that it rejects. Whether answers agree is not decided here; see `relations.comparing`.
    """
    keys = {answer.id: _key(answer) for answer in answers}
    reasons: dict[str, str] = {}
    _fill_from_neighbour(answers, keys, reasons)
    _fill_alike(answers, keys, reasons)
    _join_restated(answers, keys, reasons)
    _join_rejections(answers, keys, reasons)
    grouped: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        grouped[keys[answer.id]].append(answer)
    return [
        Group(key, tuple(members), tuple(sorted({reasons[one.id] for one in members if one.id in reasons})))
        for key, members in grouped.items()
    ]


def _key(answer: Answer) -> Key:
    figure = answer.amount
    actor = figure.actor
    if actor is None and figure.stance == "intended" and answer.claim and answer.claim.source.kind == "state":
        # What a state plans to send is its own.
        actor = answer.claim.source.actor
    head = head_noun(figure.counted)
    if head is None:
        head = subject_noun(answer.report.text, figure.span.start)
    return Key(
        counted=None if is_generic(head) or counted_class(head) == "people" else counted_class(head),
        actor=actor,
        place=figure.place,
        state=None if figure.state == "planned" else figure.state,
        mood=_mood(figure),
        grade=figure.grade,
        scope=None if figure.scope == "total" else figure.scope,
        unit=figure.unit,
        part=figure.part_of is not None,
    )


def _mood(figure: Figure) -> Mood:
    if figure.stance == "intended":
        return "planned"
    return "possible" if figure.stance in ("forecast", "conditional") else "actual"


def _fill_from_neighbour(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "… with the number expected to reach 12,000": a figure that names nothing counts what the figure before it counts."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    for members in by_report.values():
        members.sort(key=lambda answer: answer.amount.span)
        for before, answer in zip(members, members[1:], strict=False):
            key, known = keys[answer.id], keys[before.id]
            if answer.amount.counted or known.counted is None or key.unit != known.unit or answer.amount.bound == "not":
                continue
            between = answer.report.text[before.amount.span.end : answer.amount.span.start]
            if "\n" in between or re.search(r"[.!?][”\"’')]*\s", between):
                continue
            keys[answer.id] = replace(
                key, counted=known.counted, actor=key.actor or known.actor, state=key.state or known.state,
                place=key.place or (known.place if key.mood != known.mood else None),
            )  # fmt: skip
            reasons[answer.id] = (
                f"“{answer.amount.text}” names nothing counted and is read with “{before.amount.text}” before it"
            )


def _fill_alike(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Fill what is counted, then the actor, then the place, where the like figures of the story leave one choice."""
    _fill_counted_by_actor(answers, keys, reasons)
    for field in ("counted", "actor", "place"):
        choices: dict[Key, set[str]] = defaultdict(set)
        witnesses: dict[tuple[Key, str], set[str]] = defaultdict(set)
        for answer in answers:
            key = keys[answer.id]
            value = getattr(key, field)
            if value is not None:
                for blank in _blanks(key, field):
                    choices[blank].add(value)
                    witnesses[blank, value].add(answer.origin or answer.id)
        for answer in answers:
            key = keys[answer.id]
            found = choices.get(key, set())
            if getattr(key, field) is None and len(found) == 1 and (key.state or key.counted) and not key.part:
                # One origin's place is its own; where two name the same one, it is where the story is.
                if field == "place" and len(witnesses[key, next(iter(found))]) < _PLACE_ORIGINS:
                    continue
                keys[answer.id] = _with(key, field, next(iter(found)))
                reasons.setdefault(
                    answer.id, f"“{answer.amount.text}” leaves the {_WORDS[field]} unsaid; the story has one"
                )


def _fill_counted_by_actor(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "a unit of 3,000 Kestrians": people of a nation of whom the story mostly counts soldiers are soldiers."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for key in keys.values():
        if key.actor and key.counted and key.unit == "count":
            counts[key.actor][key.counted] += 1
    for answer in answers:
        key = keys[answer.id]
        if key.actor is None or key.counted is not None or key.unit != "count" or key.actor not in counts:
            continue
        common, number = min(counts[key.actor].items(), key=lambda pair: (-pair[1], pair[0]))
        if number * 2 > counts[key.actor].total():
            keys[answer.id] = replace(key, counted=common)
            reasons[answer.id] = (
                f"“{answer.amount.text}” names only a nation, of which the story mostly counts {common}"
            )


_WORDS = {"counted": "thing counted", "actor": "side", "place": "place"}


def _blanks(key: Key, field: str) -> list[Key]:
    """The keys that this one can serve: with the field unsaid, and with other unsaid fields too."""
    blank = _with(key, field, None)
    if field == "counted":
        return [blank, replace(blank, actor=None), replace(blank, place=None), replace(blank, actor=None, place=None)]
    return [blank, replace(blank, place=None)] if field == "actor" else [blank]


def _with(key: Key, field: str, value: str | None) -> Key:
    if field == "counted":
        return replace(key, counted=value)
    return replace(key, actor=value) if field == "actor" else replace(key, place=value)


def _join_restated(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """"it stood by its figure of 52": a bare number that its speaker gave before answers the same question again."""
    given: dict[tuple[str, str, float | None, float | None], Answer] = {}
    for answer in answers:
        figure = answer.amount
        if answer.speaker is None or figure.bound == "not":
            continue
        same = (answer.speaker, figure.unit, figure.low, figure.high)
        known = keys[given[same].id] if same in given else None
        if known and keys[answer.id] != known and _says_less(keys[answer.id], known):
            keys[answer.id] = known
            reasons[answer.id] = f"“{figure.text}” is what the same source gave before, with what it counts and where"
        elif known is None and (figure.counted or figure.state):
            given[same] = answer


def _says_less(key: Key, known: Key) -> bool:
    """Say whether a key differs from a known one only in what it leaves unsaid."""
    fields = ("counted", "actor", "place", "state", "grade", "scope")
    silent = all(getattr(key, field) in (None, getattr(known, field)) for field in fields)
    return silent and key.mood == known.mood and not key.part and not known.part


def _join_rejections(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """A "not close to 3,000" answers the question of the 3,000 it rejects: in its own report, else the last one said before."""
    by_value: dict[tuple[float | None, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.amount.bound != "not":
            by_value[
                (answer.amount.low if answer.amount.low is not None else answer.amount.high, answer.amount.unit)
            ].append(answer)
    for answer in answers:
        if answer.amount.bound != "not":
            continue
        others = [
            one for one in by_value[(answer.amount.low, answer.amount.unit)] if rejects(one.amount, answer.amount)
        ]
        before = [one for one in others if one.report.id == answer.report.id and one.amount.span < answer.amount.span]
        earlier = [one for one in others if one.report.id != answer.report.id and one.order <= answer.order]
        target = max(before, key=lambda one: one.amount.span, default=None) or max(
            earlier, key=lambda one: one.order, default=None
        )
        if target:
            keys[answer.id] = keys[target.id]
            reasons[answer.id] = f"“{answer.amount.text}” rejects “{target.amount.text}”"
