"""Which figures answer one question: same thing counted, of the same actor, state, place, grade, scope, unit and mood.

Rule 5 before recall: what differs in any of these never meets. What a figure leaves unsaid is filled in only where the
story leaves one choice, and the reason is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.records import Copy, Moment
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.ballots import count_ballots
from reportedly.relations.contexts import split_contexts
from reportedly.relations.corrections import join_changes, with_corrections
from reportedly.relations.courses import has_moved_on
from reportedly.relations.filling import (
    drop_additions,
    drop_needless_grades,
    fill_alike,
    fill_from_neighbour,
)
from reportedly.relations.finances import count_finances, is_finance
from reportedly.relations.giving import join_given
from reportedly.relations.indicators import count_indicators, is_indicator
from reportedly.relations.keys import Key, key_of
from reportedly.relations.matching import (
    fill_from_paragraph,
    join_by_measure,
    join_by_number,
    join_by_source,
    join_main,
    join_rejections,
)
from reportedly.relations.partsof import fill_from_whole
from reportedly.relations.retelling import as_one_voice, retold_amounts, settle
from reportedly.relations.sameness import join_alike
from reportedly.relations.strikers import count_strikers
from reportedly.relations.sums import fill_sums
from reportedly.relations.turnouts import count_turnouts

# Two numbers of which only the thing counted is known are of one thing when no gap between them is larger than this.
_SCALE = 20.0
_NOBODY = ("outlet", "media", "none")


@dataclass(frozen=True, slots=True)
class Group:
    """The answers to one amount question, in the order of their days, with the reasons for what was filled in."""

    key: Key
    answers: tuple[Answer, ...]
    why: tuple[str, ...]


def group_amounts(
    answers: Sequence[Answer], copies: Iterable[Copy] = (), moments: Iterable[Moment] = ()
) -> list[Group]:
    """Return the amount questions of one story, each with its answers.

    "about 3,000 soldiers are training" and "up to 8,000 have been deployed" are two questions. "nowhere near 3,000" joins
    the question of the 3,000 that it rejects. What `copies` tell again counts what the original counts. Whether answers agree is not decided here; see `relations.comparing`.
    """
    keys = {answer.id: key_of(answer) for answer in answers}
    reasons: dict[str, str] = {}
    count_ballots(answers, keys, reasons)
    fill_from_neighbour(answers, keys, reasons)
    fill_from_whole(answers, keys, reasons)
    drop_additions(answers, keys)
    count_turnouts(answers, keys, moments)
    count_strikers(answers, keys, reasons)
    families = retold_amounts(answers, keys, copies)
    settle(families, keys)
    fill_alike(answers, keys, reasons)
    if drop_needless_grades(answers, keys):
        # What was said with a grade may leave a place unsaid too; it had no say in where the others are.
        fill_alike(answers, keys, reasons)
    settle(families, keys)
    count_indicators(answers, keys, moments, reasons)
    count_finances(answers, keys, moments, reasons)
    answers = as_one_voice(answers, families)
    given = join_given(answers, keys, reasons)
    join_by_source(answers, keys, reasons)
    join_changes(answers, keys, reasons)
    settle(families, keys)
    join_by_number(answers, keys, reasons)
    given += join_by_measure(answers, keys, reasons)
    join_changes(answers, keys, reasons)
    fill_from_paragraph(answers, keys, reasons)
    join_main(answers, keys, reasons)
    fill_sums(answers, keys, reasons)
    _keep_alone(answers, keys)
    split_contexts(answers, keys, given)
    _split_scales(answers, keys)
    # What a percentage or a sum is of is known by then, and two that are alike in words are still two.
    join_alike([one for one in answers if not (is_indicator(keys[one.id]) or is_finance(keys[one.id]))], keys, reasons)
    join_rejections(answers, keys, reasons)
    grouped: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        grouped[keys[answer.id]].append(answer)
    return [
        Group(
            key,
            tuple(with_corrections(_update(members))),
            tuple(sorted({reasons[one.id] for one in members if one.id in reasons})),
        )
        for key, members in grouped.items()
    ]


def _update(members: Sequence[Answer]) -> list[Answer]:
    """The answers, where a count that has moved on and of which nobody is named is taken for news from its one known source."""
    if len(members) == 1:
        return list(members)
    named = {one.by for one in members if one.voice or (one.claim and one.claim.source.kind not in _NOBODY)}
    if len(named) != 1:
        return list(members)
    known = [one for one in members if one.by in named]
    voice, first = known[0].by, known[0]
    reports = {one.report.id for one in known}
    return [
        replace(one, voice=voice)
        if one.by != voice and one.report.id not in reports and has_moved_on(first, one)
        else one
        for one in members
    ]


def _split_scales(answers: Sequence[Answer], keys: dict[str, Key]) -> None:
    """An army's 1.28 million soldiers and the 3,000 that it sends are counted apart, though both are "soldiers" and no more."""
    stateless: dict[Key, list[Answer]] = defaultdict(list)
    for answer in answers:
        if keys[answer.id].state is None and keys[answer.id].alone is None:
            stateless[keys[answer.id]].append(answer)
    for key, members in stateless.items():
        members.sort(key=lambda one: (value_of(one.amount)[0] or 0.0, one.id))
        scale = 0
        for before, answer in pairwise(members):
            smaller = value_of(before.amount)[0] or 0.0
            if smaller and (value_of(answer.amount)[0] or 0.0) > _SCALE * smaller:
                scale += 1
            if scale:
                keys[answer.id] = replace(key, alone=f"scale {scale}")


def _keep_alone(answers: Sequence[Answer], keys: dict[str, Key]) -> None:
    """Two numbers of which nothing is known do not count the same thing, unless one origin gives the same one again.

    Nor do two numbers of people of whom nothing is said but that there could be so many.
    """
    for answer in answers:
        key = keys[answer.id]
        if key.alone:
            continue
        if (key.is_bare and not key.is_measured) or (
            key.counted == "people" and key.mood != "actual" and not (key.state or key.actor or key.place)
        ):
            alone = f"{answer.by} {answer.amount.low} {answer.amount.high}"
            keys[answer.id] = replace(keys[answer.id], alone=alone)
