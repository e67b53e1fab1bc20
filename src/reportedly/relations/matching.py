"""Figures that say less than others of their story, and join the one question that they can only mean."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Sequence

from reportedly.relations.amounts import rejects, value_of
from reportedly.relations.answers import Answer
from reportedly.relations.filling import ORIGINS, is_near
from reportedly.relations.keys import Key

# A source that corrects a number seldom changes it more than so many times; a larger step is another number.
_STEP = 2.0
# A number of this size that stands twice in one story is the same number; "two" and "40" stand for many things.
TELLING = 100
# Where a story asks more questions than this about one thing, what says less could mean any of them.
_MOST = 12


def join_by_source(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "It stood by its figure of 52", "we now say 350,000": a bare number belongs to what its source counted before."""
    given: dict[tuple[str, str], dict[Key, Answer]] = defaultdict(dict)
    by_amount: dict[tuple[str, str, float | None, float | None], list[Key]] = defaultdict(list)
    for answer in answers:
        figure, key = answer.amount, keys[answer.id]
        if answer.origin is None or figure.bound == "not":
            continue
        before = given[answer.by, figure.unit]
        alike = by_amount[answer.by, figure.unit, figure.low, figure.high]
        same = next((known for known in alike if key != known and says_less(key, known)), None)
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


def _revises(answer: Answer, key: Key, known: Key, earlier: Answer) -> bool:
    """Only from a speaker: an outlet gives numbers of many things."""
    if answer.speaker is None or not key.is_bare or answer.amount.counted or not says_less(key, known):
        return False
    if answer.amount.unit in ("percent", "share"):
        # A turnout and a share of the vote are given by the same commission.
        return False
    sizes = [value_of(answer.amount)[0] or 0.0, value_of(earlier.amount)[0] or 0.0]
    return max(sizes) <= _STEP * min(sizes)


def join_by_number(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "The contingent at 4,500", "some 8,000": a large number counts what it counts where the story says more of it, if
    that is one thing."""
    given: dict[tuple[float | None, str], dict[Key, str]] = defaultdict(dict)
    for answer in answers:
        if (
            answer.amount.bound != "not"
            and (value_of(answer.amount)[0] or 0) >= TELLING
            and not keys[answer.id].is_bare
        ):
            given[value_of(answer.amount)].setdefault(keys[answer.id], answer.amount.text)
    for answer in answers:
        key = keys[answer.id]
        asked = given.get(value_of(answer.amount), {})
        more = [known for known in asked if known != key and says_less(key, known)] if len(asked) <= _MOST else []
        if len(more) == 1 and answer.amount.bound != "not":
            keys[answer.id] = more[0]
            reasons[answer.id] = (
                f"“{answer.amount.text}” is a number that the story gives once, with more of what it counts"
            )


def fill_from_paragraph(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "The police counted 52,000. The bureau put the march at 61,000": large numbers of one paragraph that are near count the
    same, where all of it that is known is one thing."""
    by_paragraph: dict[tuple[str, int], list[Answer]] = defaultdict(list)
    for answer in answers:
        if (value_of(answer.amount)[0] or 0) >= TELLING and answer.amount.bound != "not":
            paragraph = answer.report.text.rfind("\n", 0, answer.amount.span.start)
            by_paragraph[answer.report.id, paragraph].append(answer)
    for members in by_paragraph.values():
        known = {keys[one.id]: one for one in members if not keys[one.id].is_bare and not keys[one.id].alone}
        if len(known) != 1:
            continue
        [(key, one)] = known.items()
        for answer in members:
            bare = keys[answer.id].is_bare and answer.amount.counted is None and not _has_verb(answer)
            if bare and says_less(keys[answer.id], key) and is_near(answer, [value_of(one.amount)[0] or 0.0]):
                keys[answer.id] = key
                reasons[answer.id] = (
                    f"“{answer.amount.text}” names nothing counted and is read with “{one.amount.text}”"
                )


def _has_verb(answer: Answer) -> bool:
    """Say whether a number has a verb of its own that tells what those counted did: "9,400 have called"."""
    end = answer.amount.span.end
    return _VERB.match(answer.report.text[end : end + 20]) is not None


_VERB = re.compile(r"\s+(?:have|had|has|will|would|could|may|might|are|were)\b")


def join_main(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "The contingent numbers 4,500": what names only the thing counted answers the one question that several voices answer."""
    voices: dict[Key, set[str]] = defaultdict(set)
    numbers: dict[Key, list[float]] = defaultdict(list)
    for answer in answers:
        key = keys[answer.id]
        if key.counted and key.state and key.mood == "actual" and not key.part and not key.alone:
            voices[key].add(answer.by)
            insort(numbers[key], value_of(answer.amount)[0] or 0.0)
    main: dict[tuple[str | None, str], list[Key]] = defaultdict(list)
    for key, heard in voices.items():
        if len(heard) >= ORIGINS:
            main[key.counted, key.unit].append(key)
    for answer in answers:
        key = keys[answer.id]
        if key.state is not None or key.counted in (None, "people") or answer.amount.counted is not None:
            # "60 drones" has a verb of its own that says what they did.
            continue
        asked = main.get((key.counted, key.unit), [])
        known = [one for one in asked[: _MOST + 1] if says_less(key, one) and is_near(answer, numbers[one])]
        if len(known) == 1 and len(asked) <= _MOST:
            keys[answer.id] = known[0]
            reasons[answer.id] = (
                f"“{answer.amount.text}” names only the thing counted, of which the story has one question"
            )


def says_less(key: Key, known: Key) -> bool:
    """Say whether a key differs from a known one only in what it leaves unsaid."""
    fields = ("actor", "place", "state", "grade", "day")
    silent = all(getattr(key, field) in (None, getattr(known, field)) for field in fields)
    # "People" says as little where the other one's state tells that people are counted.
    silent = silent and key.counted in (None, known.counted, "people" if known.counted is None else None)
    silent = silent and key.scope == known.scope and key.extent == known.extent and key.alone == known.alone
    return silent and key.mood == known.mood and key.unit == known.unit and not key.part and not known.part


def join_rejections(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """A "not close to 3,000" answers the question of the 3,000 it rejects: in its own report, else the last one said before."""
    in_report: dict[tuple[str, float | None, str], list[Answer]] = defaultdict(list)
    for answer in answers:
        in_report[answer.report.id, *value_of(answer.amount)].append(answer)
    last: dict[tuple[float | None, str], Answer] = {}
    for answer in answers:
        if answer.amount.bound != "not":
            last[value_of(answer.amount)] = answer
            continue
        before = [
            one for one in in_report[answer.report.id, *value_of(answer.amount)] if one.amount.span < answer.amount.span
        ]
        named = [one for one in before if rejects(one.amount, answer.amount)]
        target = max(named, key=lambda one: one.amount.span, default=last.get(value_of(answer.amount)))
        if target and rejects(target.amount, answer.amount):
            keys[answer.id] = keys[target.id]
            reasons[answer.id] = f"“{answer.amount.text}” rejects “{target.amount.text}”"
