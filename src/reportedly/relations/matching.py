"""Figures that say less than others of their story, and join the one question that they can only mean."""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reportedly.relations.amounts import rejects, value_of
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.comparing import is_denial, names_number
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
    given: dict[tuple[str, str], dict[Key, list[Answer]]] = defaultdict(dict)
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
        elif (own := _own_count(answer, key, before)) is not None:
            keys[answer.id] = own
            reasons[answer.id] = f"“{figure.text}” names nothing counted; its source gave one number before"
        key = keys[answer.id]
        if not key.is_bare and key not in alike:
            before[key] = [*before.get(key, ())[-_LAST:], answer]
            alike.append(key)


# So many numbers of one question tell how high its source counts; of a long story the last ones do.
_LAST = 3


def _own_count(answer: Answer, key: Key, before: Mapping[Key, Sequence[Answer]]) -> Key | None:
    """What a source counted before that a bare number of it can be of: its one number, or the one near it that it raises or lowers."""
    if len(before) == 1:
        [(known, earlier)] = before.items()
        return known if _revises(answer, key, known, earlier[-1]) else None
    start = answer.amount.span.start
    if not _OWN_COUNT.search(answer.report.text[max(0, start - _COUNT_REACH) : start]) or len(before) > _MOST:
        return None
    near = [
        known
        for known, earlier in before.items()
        if not known.part and any(_revises(answer, key, known, one) for one in earlier)
    ]
    near = [known for known in near if known.counted is None and known.state] or near
    return near[0] if len(near) == 1 else None


# "The monitor raised its count to 36", "it put its tally at 36"
_OWN_COUNT = re.compile(
    r"\b(?:raised|raises|raise|lowered|lowers|lower|cut|cuts|revised|revises|increased|reduced|upped|put|puts|corrected)\s+(?:its|their|his|her|the)\s+(?:own\s+)?"
    r"(?:count|tally|figure|number|total|estimate|toll)\s+(?:\w+\s+){0,2}(?:to|at)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_COUNT_REACH = 60


def _revises(answer: Answer, key: Key, known: Key, earlier: Answer) -> bool:
    """Only from a speaker: an outlet gives numbers of many things."""
    if (
        (answer.speaker is None and answer.voice is None)
        or not key.is_bare
        or answer.amount.counted
        or not says_less(key, known)
    ):
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
        if _is_telling(answer) and not keys[answer.id].is_bare:
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


def join_by_measure(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> list[tuple[str, str]]:
    """ "We stand by 2.4 million": a large number that names nothing is of the unit in which the story gives it, if that is one.

    Returns the pairs of answers that were joined.
    """
    given: dict[float | None, dict[Key, Answer]] = defaultdict(dict)
    for answer in answers:
        if _is_telling(answer) and keys[answer.id].is_measured:
            given[value_of(answer.amount)[0]].setdefault(keys[answer.id], answer)
    counted = {
        value_of(answer.amount)[0]
        for answer in answers
        if answer.amount.unit == "count" and not keys[answer.id].is_bare
    }
    joined: list[tuple[str, str]] = []
    for answer in answers:
        value = value_of(answer.amount)[0]
        key, known = keys[answer.id], given.get(value, {})
        silent = key.is_bare and not (key.alone or key.part or key.place) and answer.amount.counted is None
        if len(known) == 1 and silent and key.unit == "count" and value not in counted and answer.amount.bound != "not":
            [(keys[answer.id], one)] = known.items()
            reasons[answer.id] = f"“{answer.amount.text}” leaves its unit unsaid and is read with “{one.amount.text}”"
            joined.append((one.id, answer.id))
    return joined


def _is_telling(answer: Answer) -> bool:
    return answer.amount.bound != "not" and (value_of(answer.amount)[0] or 0) >= TELLING


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
    """A "not close to 3,000" answers the question of the 3,000 it rejects: in its own report, else the last one said before.

    So does "the figure of 2.4 million is pure fantasy", which does not say what was counted.
    """
    given: dict[float | None, list[Answer]] = defaultdict(list)
    for answer in answers:
        if not is_denial(answer):
            given[value_of(answer.amount)[0]].append(answer)
    beside = _said_instead(answers)
    for denial in answers:
        if is_denial(denial) and (target := _rejected(given, denial)):
            keys[denial.id] = keys[target.id]
            reasons[denial.id] = f"“{denial.amount.text}” rejects “{target.amount.text}”"
            if said := beside.get((denial.report.id, denial.amount.span.start)):
                keys[said.id] = keys[target.id]
                reasons[said.id] = f"“{said.amount.text}” is said in place of “{target.amount.text}”"


def _said_instead(answers: Sequence[Answer]) -> dict[tuple[str, int], Answer]:
    """The number that is said in place of each rejected one, by the place of that: "eighteen boats, not 24"."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    found: dict[tuple[str, int], Answer] = {}
    for group in by_report.values():
        for one, other in pairwise(sorted(group, key=figure_place)):
            between = one.report.text[one.amount.span.end : other.amount.span.start]
            if one.amount.bound != "not" and other.amount.bound == "not" and _INSTEAD.fullmatch(between):
                found[other.report.id, other.amount.span.start] = one
    return found


# "Eighteen boats, not 24, will go": at most the thing counted and a verb stand between the two.
_INSTEAD = re.compile(r"(?:\s+[^\W\d_][\w’'-]*){0,8},?\s*(?:and\s+)?", re.IGNORECASE)


def _rejected(given: Mapping[float | None, Sequence[Answer]], denial: Answer) -> Answer | None:
    """The number that a denial means: the last one before it in its report, else the last one said before in the story."""
    near = [one for one in given.get(value_of(denial.amount)[0], ()) if _is_meant(one, denial)]
    # "The figure of 2.4 million" may be of crowns; where there are 2.4 million people too it is of these.
    near = [one for one in near if one.amount.unit == denial.amount.unit] or near
    beside = [one for one in near if one.report.id == denial.report.id and one.amount.span < denial.amount.span]
    before = [one for one in near if one.day and denial.day and one.order < denial.order]
    undated = [one for one in near if one.day is None and one.report.id != denial.report.id]
    return next(iter([*beside[-1:], *before[-1:], *undated[-1:]]), None)


def _is_meant(answer: Answer, denial: Answer) -> bool:
    """Say whether a denial can speak of a number: "not 300" of what it rejects, "the figure of 300" of what gives it."""
    if answer.amount.unit == denial.amount.unit and denial.amount.bound == "not":
        return rejects(answer.amount, denial.amount)
    bare = denial.amount.unit in ("count", answer.amount.unit) and denial.amount.stance != "denied"
    return denial.amount.bound != "not" and bare and not is_denial(answer) and names_number(denial)
