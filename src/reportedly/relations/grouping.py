"""Which figures answer one question: same thing counted, of the same actor, state, place, grade, scope, unit and mood.

Rule 5 before recall: what differs in any of these never meets. What a figure leaves unsaid is filled in only where the
story leaves one choice, and the reason is kept.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.records import Copy
from reportedly.relations.amounts import rejects
from reportedly.relations.answers import Answer
from reportedly.relations.keys import Key, key_of
from reportedly.relations.retelling import as_one_voice, retold_amounts, settle

# How many origins must name a place before a figure without one is taken to be there.
_PLACE_ORIGINS = 2


@dataclass(frozen=True, slots=True)
class Group:
    """The answers to one amount question, in the order of their days, with the reasons for what was filled in."""

    key: Key
    answers: tuple[Answer, ...]
    why: tuple[str, ...]


def group_amounts(answers: Sequence[Answer], copies: Iterable[Copy] = ()) -> list[Group]:
    """Return the amount questions of one story, each with its answers.

    "about 3,000 soldiers are training" and "up to 8,000 have been deployed" are two questions. "nowhere near 3,000" joins
    the question of the 3,000 that it rejects. What `copies` tell again counts what the original counts. Whether answers agree is not decided here; see `relations.comparing`.
    """
    keys = {answer.id: key_of(answer) for answer in answers}
    reasons: dict[str, str] = {}
    _fill_from_neighbour(answers, keys, reasons)
    families = retold_amounts(answers, keys, copies)
    settle(families, keys)
    _fill_alike(answers, keys, reasons)
    settle(families, keys)
    answers = as_one_voice(answers, families)
    _join_by_source(answers, keys, reasons)
    settle(families, keys)
    _join_by_number(answers, keys, reasons)
    _keep_alone(answers, keys)
    _join_rejections(answers, keys, reasons)
    grouped: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        grouped[keys[answer.id]].append(answer)
    return [
        Group(key, tuple(members), tuple(sorted({reasons[one.id] for one in members if one.id in reasons})))
        for key, members in grouped.items()
    ]


def _fill_from_neighbour(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "… with the number expected to reach 12,000": a figure that names nothing counts what the figure before it counts."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    for members in by_report.values():
        members.sort(key=lambda answer: answer.amount.span)
        for before, answer in pairwise(members):
            key, known = keys[answer.id], keys[before.id]
            between = answer.report.text[before.amount.span.end : answer.amount.span.start]
            if not _names_nothing(answer) or not _can_lend(known, key) or _END_OF_SENTENCE.search(between):
                continue
            keys[answer.id] = replace(
                key, counted=known.counted, actor=key.actor or known.actor, state=key.state or known.state,
                place=key.place or (known.place if key.mood != known.mood else None),
            )  # fmt: skip
            reasons[answer.id] = (
                f"“{answer.amount.text}” names nothing counted and is read with “{before.amount.text}” before it"
            )


_END_OF_SENTENCE = re.compile(r"\n|[.!?][”\"’')]*\s")


def _names_nothing(answer: Answer) -> bool:
    return answer.amount.counted is None and answer.amount.bound != "not"


def _can_lend(known: Key, key: Key) -> bool:
    """Say whether a figure can tell what the one after it counts: also "14 were killed, and it could be 40"."""
    return key.unit == known.unit and (
        known.counted is not None or (known.state is not None and key.mood != known.mood)
    )


def _fill_alike(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Fill what is counted, then the actor, then the place, where the like figures of the story leave one choice."""
    _fill_counted_by_actor(answers, keys, reasons)
    for field in ("counted", "actor", "place"):
        choices: dict[Key, set[str]] = defaultdict(set)
        witnesses: dict[tuple[Key, str], set[str]] = defaultdict(set)
        numbers: dict[tuple[Key, str], set[float]] = defaultdict(set)
        for answer in answers:
            key = keys[answer.id]
            value = getattr(key, field)
            if value is not None:
                for blank in _blanks(key, field):
                    choices[blank].add(value)
                    witnesses[blank, value].add(answer.by)
                    numbers[blank, value].add(_value(answer)[0] or 0.0)
        for answer in answers:
            key = keys[answer.id]
            found = choices.get(key, set())
            if getattr(key, field) is None and len(found) == 1 and (key.state or key.counted) and not key.part:
                # One origin's place is its own; where two name the same one, it is where the story is.
                if field == "place" and len(witnesses[key, next(iter(found))]) < _PLACE_ORIGINS:
                    continue
                if field != "counted" and not _is_near(answer, numbers[key, next(iter(found))]):
                    continue
                keys[answer.id] = _with(key, field, next(iter(found)))
                reasons.setdefault(
                    answer.id, f"“{answer.amount.text}” leaves the {_WORDS[field]} unsaid; the story has one"
                )


# A number so many times smaller or larger than all that are there is more likely a number of something else: one ship's
# load is not the force in the country.
_NEAR = 4.0


def _is_near(answer: Answer, numbers: Iterable[float]) -> bool:
    value = _value(answer)[0] or 0.0
    return any(max(value, other) <= _NEAR * min(value, other) for other in numbers)


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


# A source that corrects a number seldom changes it more than so many times; a larger step is another number.
_STEP = 2.0


def _join_by_source(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "It stood by its figure of 52", "we now say 350,000": a bare number belongs to what its source counted before."""
    given: dict[tuple[str, str], dict[Key, Answer]] = defaultdict(dict)
    by_amount: dict[tuple[str, str, float | None, float | None], list[Key]] = defaultdict(list)
    for answer in answers:
        figure, key = answer.amount, keys[answer.id]
        if answer.origin is None or figure.bound == "not":
            continue
        before = given[answer.by, figure.unit]
        alike = by_amount[answer.by, figure.unit, figure.low, figure.high]
        same = next((known for known in alike if key != known and _says_less(key, known)), None)
        if same:
            keys[answer.id] = same
            reasons[answer.id] = f"“{figure.text}” is what the same source gave before, with what it counts"
        elif len(before) == 1 and _revises(answer, key, *next(iter(before.items()))):
            keys[answer.id] = next(iter(before))
            reasons[answer.id] = f"“{figure.text}” names nothing counted; its source gave one number before"
        key = keys[answer.id]
        if not key.is_bare and key not in alike:
            before[key] = answer
            alike.append(key)


# A number of this size that stands twice in one story is the same number; "two" and "40" stand for many things.
_TELLING = 100


def _join_by_number(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "The contingent at 4,500", "some 8,000": a large number counts what it counts where the story says more of it, if
    that is one thing."""
    given: dict[tuple[float | None, str], dict[Key, str]] = defaultdict(dict)
    for answer in answers:
        if answer.amount.bound != "not" and (_value(answer)[0] or 0) >= _TELLING and not keys[answer.id].is_bare:
            given[_value(answer)].setdefault(keys[answer.id], answer.amount.text)
    for answer in answers:
        key = keys[answer.id]
        more = [known for known in given.get(_value(answer), ()) if known != key and _says_less(key, known)]
        if len(more) == 1 and answer.amount.bound != "not":
            keys[answer.id] = more[0]
            reasons[answer.id] = f"“{answer.amount.text}” is a number that the story gives once, with more of what it counts"


def _revises(answer: Answer, key: Key, known: Key, earlier: Answer) -> bool:
    """Only from a speaker: an outlet gives numbers of many things."""
    if answer.speaker is None or not key.is_bare or answer.amount.counted or not _says_less(key, known):
        return False
    sizes = [_value(answer)[0] or 0.0, _value(earlier)[0] or 0.0]
    return max(sizes) <= _STEP * min(sizes)


def _says_less(key: Key, known: Key) -> bool:
    """Say whether a key differs from a known one only in what it leaves unsaid."""
    fields = ("actor", "place", "state", "grade", "scope")
    silent = all(getattr(key, field) in (None, getattr(known, field)) for field in fields)
    # "People" says as little where the other one's state tells that people are counted.
    silent = silent and key.counted in (None, known.counted, "people" if known.counted is None else None)
    return silent and key.mood == known.mood and not key.part and not known.part


def _join_rejections(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """A "not close to 3,000" answers the question of the 3,000 it rejects: in its own report, else the last one said before."""
    in_report: dict[tuple[str, float | None, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        in_report[answer.report.id, *_value(answer)].append(answer)
    last: dict[tuple[float | None, str], Answer] = {}
    for answer in answers:
        if answer.amount.bound != "not":
            last[_value(answer)] = answer
            continue
        before = [one for one in in_report[answer.report.id, *_value(answer)] if one.amount.span < answer.amount.span]
        named = [one for one in before if rejects(one.amount, answer.amount)]
        target = max(named, key=lambda one: one.amount.span, default=last.get(_value(answer)))
        if target and rejects(target.amount, answer.amount):
            keys[answer.id] = keys[target.id]
            reasons[answer.id] = f"“{answer.amount.text}” rejects “{target.amount.text}”"


def _value(answer: Answer) -> tuple[float | None, str]:
    figure = answer.amount
    return (figure.low if figure.low is not None else figure.high), figure.unit


def _keep_alone(answers: Sequence[Answer], keys: dict[str, Key]) -> None:
    """Two numbers of which nothing is known do not count the same thing, unless one origin gives the same one again.

    Nor do two numbers of people of whom nothing is said but that there could be so many.
    """
    for answer in answers:
        key = keys[answer.id]
        if key.is_bare or (
            key.counted == "people" and key.mood != "actual" and not (key.state or key.actor or key.place)
        ):
            alone = f"{answer.by} {answer.amount.low} {answer.amount.high}"
            keys[answer.id] = replace(keys[answer.id], alone=alone)
