"""What a figure leaves unsaid, filled in from the figures around it and from the like figures of its story."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from reportedly.lexicons import listed
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer, figure_place
from reportedly.relations.keys import Key
from reportedly.relations.kinds import HOUSEHOLDS, is_of_a_kind, kinds_of_people, states_of_people
from reportedly.relations.mainplaces import find_main_place, is_of_the_place
from reportedly.relations.partsof import in_order
from reportedly.relations.wording import head_noun, is_lifeless

# How many origins must name a place before a figure without one is taken to be there.
ORIGINS = 2
# A number so many times smaller or larger than all that are there is more likely a number of something else: one ship's
# load is not the force in the country.
_NEAR = 3.0
# What belongs to a number stands no further from it.
_BETWEEN = 200
# Of so many numbers that leave unsaid who is counted, one must say it, or it is somebody narrower.
_FEWER = 3
_END_OF_SENTENCE = re.compile(r"\n|[.!?][”\"’')]*\s")
_WORDS = {"counted": "thing counted", "actor": "side", "place": "place"}


def fill_from_neighbour(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """ "… with the number expected to reach 12,000": a figure that names nothing counts what the figure before it counts."""
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_report[answer.report.id].append(answer)
    for members in by_report.values():
        members.sort(key=figure_place)
        for before, answer in pairwise(members):
            key, known = keys[answer.id], keys[before.id]
            between = answer.report.text[before.amount.span.end : answer.amount.span.start]
            if not _names_nothing(answer) or not _can_lend(known, key) or _END_OF_SENTENCE.search(between):
                continue
            # Old and new number of one announcement: "will cut 3,500 jobs instead of 4,200".
            # "28 miners were trapped, three are dead" counts all the dead, as reports that name no miners do.
            everybody = key.state in ("killed", "missing") and known.counted in kinds_of_people()
            # "Nine crew members survived; five died": of these the other part.
            everybody = everybody and not (known.state == "rescued" and key.state == "killed")
            counted = None if everybody else known.counted
            keys[answer.id] = replace(
                key, counted=counted, mood=known.mood if known.counted == "job" else key.mood, actor=key.actor or known.actor, state=key.state or known.state,
                place=key.place or (known.place if key.mood != known.mood else None),
            )  # fmt: skip
            reasons[answer.id] = (
                f"“{answer.amount.text}” names nothing counted and is read with “{before.amount.text}” before it"
            )


def _names_nothing(answer: Answer) -> bool:
    return answer.amount.counted is None and answer.amount.bound != "not"


def _can_lend(known: Key, key: Key) -> bool:
    """Say whether a figure can tell what the one after it counts: also "14 were killed, and it could be 40"."""
    return (
        key.unit == known.unit
        and not known.part
        and not _is_ones_own(known)
        and not _is_ones_own(key)
        and (known.counted is not None or (known.state is not None and key.mood != known.mood))
    )


def _is_ones_own(key: Key) -> bool:
    """Say whether a number is a candidate's share of the vote, which is nobody else's."""
    return key.extent is not None and key.extent.startswith("for ")


def drop_additions(answers: Sequence[Answer], keys: dict[str, Key]) -> None:
    """ "64 were killed. Another 300 were hurt": those come to the dead, and are not hurt anew; all who were hurt are meant."""
    for before, answer in in_order(answers):
        key = keys[answer.id]
        if before is None or key.scope != "new" or not key.state:
            continue
        spans = answer.amount.evidence.get("scope", ())
        words = spans[0].of(answer.report.text).casefold() if spans else ""
        known = keys[before.id]
        near = answer.amount.span.start - before.amount.span.end < _BETWEEN
        other = known.state is not None and known.state != key.state and not known.part
        if near and other and words in ("another", "a further", "further"):
            keys[answer.id] = replace(key, scope=None)


def drop_needless_grades(answers: Sequence[Answer], keys: dict[str, Key]) -> bool:
    """ "19 are confirmed dead" counts what "22 have died" counts, unless the story grades its cases or its dead.

    Returns whether any grade was dropped. Where anything is suspected or probable, confirmed deaths are a count of their own.
    """
    if any(key.grade == "suspected" or key.state == "suspected" or key.counted == "cases" for key in keys.values()):
        return False
    graded = [
        answer.id for answer in answers if keys[answer.id].grade == "confirmed" and keys[answer.id].state in _BEFALLEN
    ]
    for id_ in graded:
        keys[id_] = replace(keys[id_], grade=None)
    return bool(graded)


# What befalls people in a disaster, and is confirmed by who finds them.
_BEFALLEN = ("killed", "wounded", "missing")


def _is_named(answer: Answer) -> bool:
    """Say whether somebody is named who gives a number; an outlet tells of many places in its own voice."""
    return answer.voice is not None or bool(
        answer.claim and answer.claim.source.kind not in ("outlet", "media", "none", "unnamed")
    )


def _of_the_event(answer: Answer) -> bool:
    """Say whether a figure's place is that of the event which it is told of: "14 were killed after a dyke broke at Orlin"."""
    places = answer.amount.evidence.get("place", ())
    between = answer.report.text[answer.amount.span.end : places[0].start] if places else ""
    return bool(_EVENT.search(between[:_BETWEEN]))


_EVENT = re.compile(r"\b(?:after|when|as|since)\b", re.IGNORECASE)


def fill_alike(answers: Sequence[Answer], keys: dict[str, Key], reasons: dict[str, str]) -> None:
    """Fill what is counted, then the actor, then the place, where the like figures of the story leave one choice."""
    _fill_counted_by_actor(answers, keys, reasons)
    main = find_main_place(answers, keys)
    peopled = _states_of_anybody(answers, keys)
    for field in ("counted", "actor", "place"):
        wanted = {keys[answer.id] for answer in answers if _can_be_filled(keys[answer.id], field)}
        if not wanted or len(answers) == 1:
            continue
        choices: dict[Key, set[str]] = defaultdict(set)
        witnesses: dict[tuple[Key, str], set[str]] = defaultdict(set)
        numbers: dict[tuple[Key, str], list[float]] = defaultdict(list)
        for answer in answers:
            key = keys[answer.id]
            value = getattr(key, field)
            # "Three people, including two teenagers": of what kind some are does not tell what all are.
            is_some = field == "counted" and answer.amount.part_of is not None and answer.amount.counted is not None
            if value is not None and not is_some:
                for blank in wanted.intersection(_blanks(key, field)):
                    choices[blank].add(value)
                    # Where it happened is no source's own; two reports of one source will do.
                    is_event = field == "place" and _of_the_event(answer)
                    witnesses[blank, value].add(answer.report.id if is_event else answer.by)
                    insort(numbers[blank, value], value_of(answer.amount)[0] or 0.0)
        blanks = Counter(keys[answer.id] for answer in answers)
        for answer in answers:
            key = keys[answer.id]
            found = choices.get(key, ())
            if len(found) == 1:
                if field == "counted" and value_of(answer.amount)[0] == 0:
                    # "Nobody was hurt" says more than that no officer was.
                    continue
                one = next(iter(found))
                if field == "counted" and key.state in listed("questions", "living", "states") and is_lifeless(one):
                    continue
                if field == "counted" and one == "soldiers" and key.state in peopled:
                    continue
                is_few = len(numbers[key, one]) * _FEWER < blanks[key] or answer.by in witnesses[key, one]
                if field == "counted" and _are_some_only(answer, one, numbers[key, one], is_few=is_few):
                    continue
                # One origin's place is its own; where two name the same one, it is where the story is.
                if field == "place" and (key.extent or key.alone):
                    continue
                heard = witnesses[key, next(iter(found))]
                # Who named the place once means it the next time.
                means_it = answer.by in heard and _is_named(answer)
                is_main = field == "place" and next(iter(found)) == main and is_of_the_place(key)
                if field == "place" and len(heard) < ORIGINS and not means_it and not is_main:
                    continue
                if (
                    field != "counted"
                    and key.state in _gathered()
                    and not is_near(answer, numbers[key, next(iter(found))])
                ):
                    continue
                keys[answer.id] = _with(key, field, next(iter(found)))
                reasons.setdefault(
                    answer.id, f"“{answer.amount.text}” leaves the {_WORDS[field]} unsaid; the story has one"
                )


def _states_of_anybody(answers: Sequence[Answer], keys: Mapping[str, Key]) -> frozenset[str | None]:
    """What befell "people" in so many words: fighters among them do not make fighters of all."""
    told = (
        answer for answer in answers if keys[answer.id].counted is None and head_noun(answer.amount.counted) == "people"
    )
    found = frozenset(keys[answer.id].state for answer in told) & states_of_people()
    # "17 people were killed and 43 wounded": so are they.
    return found if found.isdisjoint(_HARMED) else found.union(_HARMED)


_HARMED = ("killed", "wounded", "killed or wounded")


def _are_some_only(answer: Answer, kind: str, numbers: Sequence[float], *, is_few: bool) -> bool:
    """Say whether a noun is for some people and not for all: "two nurses have died" does not make nurses of all the dead.

    Who counts the civilians apart does not mean them alone when counting "the dead", and "about 1,200 people fled" are no families.
    """
    if kind in HOUSEHOLDS and head_noun(answer.amount.counted):
        return True
    return (is_of_a_kind(kind) or kind in HOUSEHOLDS) and (is_few or not is_near(answer, numbers))


def _can_be_filled(key: Key, field: str) -> bool:
    return getattr(key, field) is None and bool(key.state or key.counted) and not key.part


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


@cache
def _gathered() -> frozenset[str]:
    """The states of people who are brought together in many places and ways, unlike the dead of one disaster."""
    return listed("questions", "gathered", "states")


def is_near(answer: Answer, numbers: Sequence[float]) -> bool:
    """Say whether a number is not far from one of some others, given in order: 2,600 is near 3,000 and 400 is not."""
    value = value_of(answer.amount)[0] or 0.0
    place = bisect_left(numbers, value / _NEAR)
    return place < len(numbers) and numbers[place] <= value * _NEAR
