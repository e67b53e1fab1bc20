"""Numbers that take the place of others in so many words: "raised the figure from 80,000 to 95,000"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import pairwise
from typing import Any

from reportedly.records import Relation
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.comparing import related
from reportedly.relations.keys import Key

_FROM = re.compile(r"\bfrom\s+\Z", re.IGNORECASE)
_TO = re.compile(r"\A(?:\s+\w+){0,3}?\s+to\s+\Z", re.IGNORECASE)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ing)|revis(?:es|ed|ing)|replac(?:es?|ed|ing)|instead of)\b[^.!?\n]{0,40}\Z", re.IGNORECASE
)
# "First it said 210. At night the railway corrected the number to 187": the second is the new one.
_CORRECTED_TO = re.compile(
    r"\b(?:correct(?:s|ed|ing)|revis(?:es|ed|ing))\b[^.!?\n]{0,40}\bto\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE
)
# "Cut its count to 870,000 from up to 2 million": the first is the new one.
_TO_BEFORE = re.compile(r"\bto\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_FROM_BEHIND = re.compile(
    r"\A,?\s+(?:(?:down|up)\s+)?from\s+(?:an?\s+)?(?:(?:earlier|previous|initial|first)\s+)?(?:(?:figure|count|estimate|number|total)\s+of\s+)?\Z",
    re.IGNORECASE,
)
# "58 suspected and 26 confirmed cases, up from 31 and 12 a week ago"
_UP_FROM = re.compile(r",\s+(?:up|down)\s+(?:\w+\s+){0,2}from\b[^.!?\n]{0,40}\Z", re.IGNORECASE)
# "Growth of 0.8 percent, against a previous forecast of 1.4 percent"
_AGAINST = re.compile(
    r"\b(?:against|compared\s+with|down\s+from|up\s+from)\s+(?:an?|its|the)\s+(?:previous|earlier|initial|prior|first)\s+(?:forecast|estimate|projection|figure)\s+of\s+\Z",
    re.IGNORECASE,
)
# A correction names the old number in the same sentence.
_APART = 160
_Number = tuple[float | None, str]


def with_corrections(members: Sequence[Answer]) -> list[Answer]:
    """Return the answers of one question, where a number that corrects another is said in the voice of the one corrected.

    "Belmar's minister said that 8,000 were there, correcting the figure of 3,000" speaks for those who gave the 3,000.
    Only numbers that an earlier answer gave are looked for; who may correct whom is not asked.
    """
    pairs = list(_corrections(members))
    if not pairs:
        return list(members)
    said = _first_voices(members)
    voices: dict[str, str] = {}
    for pair in pairs:
        if voice := _elsewhere(pair[0], said):
            voices.update({pair[0].id: voice, pair[1].id: voice})
    return [replace(answer, voice=voices[answer.id]) if answer.id in voices else answer for answer in members]


def told_revisions(members: Sequence[Answer], relations: Sequence[Relation]) -> list[Relation]:
    """Return the revisions that the words of one report tell, where no earlier report gives the old number.

    "Orlin cut its toll from 176 to 101" is all that is known of the 176: the 101 revises it. `relations` are those found
    between the answers; a number that revises another one already is left as it is.
    """
    revised = {relation.b for relation in relations if relation.kind == "revises"}
    return [
        related(old, new, "revises", f"the report says that “{new.amount.text}” takes the place of “{old.amount.text}”", 0.9)
        for old, new in _corrections(members)
        if new.id not in revised
    ]  # fmt: skip


def join_changes(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Let the old and the new number of a correction count the same thing, where one leaves unsaid what is known of the other."""
    for old, new in _corrections(answers):
        one, other = keys[old.id], keys[new.id]
        both = _both(one, other) if one != other else None
        if both:
            keys[old.id] = keys[new.id] = both
            reasons[new.id] = f"“{new.amount.text}” takes the place of “{old.amount.text}”"


def _both(one: Key, other: Key) -> Key | None:
    """What two keys say together; None where they say different things."""
    if one.alone != other.alone:
        # By how much a number changed is no number of the same thing.
        return None
    said: dict[str, Any] = {}
    for field in fields(Key):
        a, b = getattr(one, field.name), getattr(other, field.name)
        if a != b and a is not None and b is not None:
            return None
        said[field.name] = b if a is None else a
    return Key(**said)


def _corrections(members: Sequence[Answer]) -> Iterator[tuple[Answer, Answer]]:
    """Yield the old and the new number of each correction that the words of a report tell."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in members:
        by_report[answer.report.id].append(answer)
    for group in by_report.values():
        group.sort(key=figure_place)
        for one, other in pairwise(group):
            if pair := _correction(one, other):
                yield pair


def _correction(one: Answer, other: Answer) -> tuple[Answer, Answer] | None:
    """The old number and the new one of two neighbours, when their words say that one replaces the other."""
    text = one.report.text
    between = text[one.amount.span.end : other.amount.span.start]
    if len(between) > _APART or other.amount.unit != one.amount.unit:
        return None
    if _TO.match(between) and _FROM.search(text[max(0, one.amount.span.start - 10) : one.amount.span.start]):
        return one, other
    if _CORRECTED_TO.search(between):
        return one, other
    if _FROM_BEHIND.match(between) and _TO_BEFORE.search(
        text[max(0, one.amount.span.start - 30) : one.amount.span.start]
    ):
        return other, one
    is_old = _CORRECTS.search(between) or _UP_FROM.search(between) or _AGAINST.search(between)
    return (other, one) if is_old else None


def _first_voices(members: Sequence[Answer]) -> dict[_Number, dict[str, str]]:
    """For each number the first two reports that give it, with the voice."""
    found: dict[_Number, dict[str, str]] = defaultdict(dict)
    for answer in members:
        reports = found[value_of(answer.amount)]
        if len(reports) < 2:
            reports.setdefault(answer.report.id, answer.by)
    return found


def _elsewhere(old: Answer, said: Mapping[_Number, Mapping[str, str]]) -> str | None:
    """The voice that gave a number first, in another report."""
    given = said[value_of(old.amount)]
    return next((voice for report, voice in given.items() if report != old.report.id), None)
