"""What a number that is a part of another one counts: "71 confirmed cases, of whom 26 have died", "of these, 19 were children"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.records import Grade
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.deeds import deed_of, is_cut
from reportedly.relations.keys import Key
from reportedly.relations.kinds import is_of_a_kind, states_of_people

# A part is told soon after its whole.
_BETWEEN = 200
_OF_THESE = re.compile(r"\b(?:of|among) (?:these|those|them|whom)\b,?\s*\Z", re.IGNORECASE)


def fill_from_whole(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "71 confirmed cases, of whom 26 have died", "Of these, 19 have died": of a part is told what it is a part of.

    A part of which another thing is said than of the whole, or which counts something narrower, is a count of its own:
    the dead of the confirmed cases, the crew of all aboard.
    """
    by_id = {answer.id: answer for answer in answers}
    of_these: dict[str, Answer] = {}
    for before, answer in in_order(answers):
        key = keys[answer.id]
        whole = by_id.get(answer.amount.part_of or "")
        if whole is None and before is not None:
            whole = before if _is_of_these(before, answer) else _whole_of_both(before, answer, of_these)
            if whole is not None:
                of_these[answer.id] = whole
        if whole is None and before is not None and _is_some_of_them(before, answer) and not key.state:
            known = keys[before.id]
            keys[answer.id] = replace(key, counted=known.counted, mood=known.mood, state=known.state)
            reasons[answer.id] = f"“{answer.amount.text}” are some of “{before.amount.text}”"
            continue
        if whole is None or whole.report.id != answer.report.id:
            continue
        known = keys[whole.id]
        narrower = key.counted is not None and known.counted is not None and key.counted != known.counted
        # "19 bodies, including three children": the children are a count of their own, as they are where no whole is told.
        narrower = narrower or (
            known.counted is None
            and (key.state in (None, known.state) or known.state == "aboard")
            and known.state in states_of_people()
            and (is_of_a_kind(key.counted) or key.counted == "soldiers")
        )
        if key.part and not key.state and not narrower and deed_of(answer):
            # "41 of the 52 hospitals were affected" is the number of those affected.
            keys[answer.id] = replace(key, part=False)
        elif narrower and (key.part or answer.id in of_these):
            keys[answer.id] = replace(key, state=known.state or key.state, part=False)
        elif (
            key.part
            and key.grade
            and not narrower
            and (key.state, known.grade) == (known.state, _OTHER_GRADE[key.grade])
        ):
            # "210 suspected cases, 61 of them confirmed": as many are confirmed, whatever they are a part of.
            keys[answer.id] = replace(key, counted=known.counted, part=False)
        elif key.state and key.state != known.state:
            keys[answer.id] = replace(
                key, counted=key.counted or _told_of(known, key), grade=key.grade or known.grade, part=False
            )
            reasons[answer.id] = f"“{answer.amount.text}” is told of “{whole.amount.text}”"


_OTHER_GRADE: Mapping[Grade, Grade] = {"confirmed": "suspected", "suspected": "confirmed"}


def _told_of(known: Key, key: Key) -> str | None:
    """What a part of a whole counts: of patients who died the dead, whoever they were."""
    if known.part or known.counted == "people" or (key.state == "killed" and known.counted in ("cases", "patient")):
        return None
    return known.counted


def in_order(answers: Sequence[Answer]) -> list[tuple[Answer | None, Answer]]:
    """Return each figure with the one before it in its report."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    found: list[tuple[Answer | None, Answer]] = []
    for members in by_report.values():
        members.sort(key=figure_place)
        found += zip([None, *members], members, strict=False)
    return found


def _is_of_these(before: Answer, answer: Answer) -> bool:
    between = answer.report.text[before.amount.span.end : answer.amount.span.start]
    return len(between) < _BETWEEN and _OF_THESE.search(between) is not None


def _whole_of_both(before: Answer, answer: Answer, wholes: Mapping[str, Answer]) -> Answer | None:
    """The whole of the part before: "Of them, nine were children and 11 women"."""
    between = answer.report.text[before.amount.span.end : answer.amount.span.start]
    return wholes.get(before.id) if _AND.fullmatch(between) else None


_AND = re.compile(r"(?:\s+(?:were|was|are))?\s+[\w-]+(?:\s+[\w-]+)?(?:,|,? and)\s+(?:(?:were|was)\s+)?", re.IGNORECASE)


def _is_some_of_them(before: Answer, answer: Answer) -> bool:
    """Say whether a number is of some of those counted before, at a place of its own: "1,150 of them are to go in Brenn"."""
    between = answer.report.text[before.amount.span.end : answer.amount.span.start]
    if answer.amount.counted is not None or answer.amount.place is None or len(between) > _BETWEEN:
        return False
    if "\n" in between and not _OF_WHICH.fullmatch(between):
        return False
    smaller = (value_of(answer.amount)[0] or 0.0) < (value_of(before.amount)[0] or 0.0)
    after = answer.report.text[answer.amount.span.end : answer.amount.span.end + _BETWEEN]
    if answer.amount.unit != before.amount.unit or not smaller or answer.amount.place == before.amount.place:
        return False
    if _OF_THEM.match(after) or _OF_WHICH.fullmatch(between):
        return True
    # "It will cut 4,200 jobs. In Brenn, 1,150 will go."
    return _GOES.match(after) is not None and is_cut(before)


# A line of a list: "of which Orlin: 1,150", below others of its kind.
_OF_WHICH = re.compile(
    r"\s*\n(?:of (?:which|whom|these|them)[^\n:]{1,30}: *[\d,.]+\s*\n)*of (?:which|whom|these|them)[^\n:]{1,30}: *",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+of (?:them|these|those)\b", re.IGNORECASE)
_GOES = re.compile(r"\s+(?:will|would|are to|must) (?:go|be lost|disappear|be cut|be axed|be shed)\b", re.IGNORECASE)
