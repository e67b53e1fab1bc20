"""Figures and claims that a copy tells again: the same statement, whatever words a rewrite has for it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.records import Copy, Relation, Stance
from reportedly.relations.amounts import value_of
from reportedly.relations.answers import Answer
from reportedly.relations.comparing import is_denial, related
from reportedly.relations.denying import is_denial_claim, rejects
from reportedly.relations.joining import Joined
from reportedly.relations.keys import Key, differ
from reportedly.relations.wording import stems

# "Two" stands in every report; a larger number that two texts of one content have once each is the same number.
_TELLING = 10
# So far around a figure its words tell which of several like numbers it is.
_AROUND = 60
# As many like numbers of one report are compared; more are a table.
_MOST = 8
# A sentence that a sub-editor touched keeps most of its telling words; two different sentences of one report do not.
_ALIKE = 0.6
# A field that this share of the tellings of one figure have is what it says, though others leave it out.
_ENOUGH = 1 / 3

T = TypeVar("T")
Family = tuple[Answer, ...]
_Value = tuple[float | None, str]


def retold_amounts(answers: Sequence[Answer], keys: Mapping[str, Key], copies: Iterable[Copy]) -> list[Family]:
    """Return the figures that are one figure told again in copies, each family with its original first.

    "142 passengers" and "142 travellers" are one in a report and its rewrite, where both have one 142. Of a report that
    only cites another the number must count the same in its own words. Which field is right where parsers disagree is
    decided in `settle`.
    """
    copies = list(copies)
    if not copies:
        return []
    by_report: dict[str, dict[_Value, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    for answer in answers:
        if not is_denial(answer):
            by_report[answer.report.id][value_of(answer.amount)].append(answer)
    joined = Joined()
    again: set[str] = set()
    for copy in copies:
        first, second = by_report.get(copy.a, {}), by_report.get(copy.b, {})
        for value in sorted(first.keys() & second.keys(), key=str):
            for one, other in _pairs(first[value][:_MOST], second[value][:_MOST], keys, strict=copy.kind == "cites"):
                joined.join(one.id, other.id)
                again.add(other.id)
    return _families(answers, joined, again)


def retold_claims(answers: Sequence[Answer], copies: Iterable[Copy]) -> list[Family]:
    """Return the claims that are one claim told again in copies, each family with its original first."""
    copies = list(copies)
    if not copies:
        return []
    by_report: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.claim and answer.claim.source.kind != "outlet":
            by_report[answer.report.id].append(answer)
    told = {id_ for copy in copies for id_ in (copy.a, copy.b)}
    words = {
        answer.id: stems(answer.claim.content.text) for answer in answers if answer.claim and answer.report.id in told
    }
    joined = Joined()
    again: set[str] = set()
    for copy in copies:
        known: dict[str, list[Answer]] = defaultdict(list)
        for answer in by_report.get(copy.a, ()):
            for word in words[answer.id]:
                known[word].append(answer)
        for later in by_report.get(copy.b, ()):
            near = Counter(one.id for word in words[later.id] for one in known.get(word, ())[:_MOST])
            best = max(near, key=lambda id_: (near[id_] / len(words[id_] | words[later.id]), id_), default=None)
            if best and near[best] >= _ALIKE * len(words[best] | words[later.id]):
                joined.join(best, later.id)
                again.add(later.id)
        # Who only cites a report tells of others besides who deny other things.
        denials = by_report if copy.kind != "cites" else {}
        for one, later in _retold_denials(denials.get(copy.a, ()), denials.get(copy.b, ()), words):
            joined.join(one.id, later.id)
            again.add(later.id)
    return _families(answers, joined, again)


def _retold_denials(
    first: Sequence[Answer], second: Sequence[Answer], words: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Answer, Answer]]:
    """Yield what is said not to be so in a report with what is said so in its rewrite, where one fits only and nobody else is named.

    "The story that there is a case in Orlin is an invention" is "called rumours of an infected person in Orlin made up". What one
    speaker rejects alone in each may share no word: "there are none of our men", "not one soldier is there".
    """
    known, told = ([answer for answer in answers if rejects(answer)][:_MOST] for answers in (first, second))
    for later in told if known else ():
        alike = [one for one in known if is_denial_claim(one) == is_denial_claim(later)]
        own = [one for one in alike if one.speaker == later.speaker is not None]
        alone = len(own) == 1 == sum(one.speaker == later.speaker for one in told) and not is_denial_claim(later)
        fitting = [one for one in alike if words[one.id] & words[later.id] and _may_be_one_voice(one, later)]
        if alone or len(fitting) == 1:
            yield own[0] if alone else fitting[0], later


def _may_be_one_voice(one: Answer, other: Answer) -> bool:
    unnamed = any(each.claim is None or each.claim.source.kind in ("unnamed", "none") for each in (one, other))
    return unnamed or one.speaker == other.speaker


def settle(families: Iterable[Family], keys: dict[str, Key]) -> None:
    """Give all tellings of one figure the same key: of each field what most of them say."""
    for family in families:
        known = [keys[answer.id] for answer in family]
        if len(set(known)) > 1:
            one = _common(known)
            keys.update((answer.id, one) for answer in family)


def as_one_voice(answers: Sequence[Answer], families: Iterable[Family]) -> list[Answer]:
    """Return the answers with the voice of the original in its copies, which are marked as telling it again."""
    families = list(families)
    if not families:
        return list(answers)
    voices: dict[str, str] = {}
    for family in families:
        named = [one.by for one in family if one.speaker]
        voice = Counter(named).most_common(1)[0][0] if named else family[0].by
        voices.update((answer.id, voice) for answer in family)
    stances = {
        one.id: Counter(each.figure.stance for each in family if each.figure).most_common(1)[0][0]
        for family in families
        for one in family
        if one.figure
    }
    originals = {family[0].id for family in families}
    return [
        replace(_with_stance(answer, stances), voice=voices[answer.id], retells=answer.id not in originals)
        if answer.id in voices
        else answer
        for answer in answers
    ]


def _with_stance(answer: Answer, stances: Mapping[str, Stance]) -> Answer:
    """The answer with the stance that most tellings of its figure have."""
    if answer.figure is None or stances[answer.id] == answer.figure.stance:
        return answer
    return replace(answer, figure=replace(answer.figure, stance=stances[answer.id]))


def repeated(families: Iterable[Family]) -> list[Relation]:
    """Return a `repeats` relation from the original of each family to every telling of it."""
    return [
        related(family[0], again, "repeats", "a copy tells it again", 0.9)
        for family in families
        for again in family[1:]
    ]


def _families(answers: Sequence[Answer], joined: Joined, again: set[str]) -> list[Family]:
    by_id = {answer.id: answer for answer in answers}
    groups = joined.groups(id_ for id_ in by_id)
    families = [[by_id[id_] for id_ in group] for group in groups.values() if len(group) > 1]
    return [tuple(sorted(family, key=lambda one: (one.id in again, one.order))) for family in families]


def _pairs(
    first: Sequence[Answer], second: Sequence[Answer], keys: Mapping[str, Key], *, strict: bool
) -> list[tuple[Answer, Answer]]:
    """Each like number of the copy with the one of the original that it tells again."""
    alone = len(first) == len(second) == 1
    found: list[tuple[Answer, Answer]] = []
    for other in second:
        fitting = [one for one in first if _can_be_one(one, other, keys, strict=strict or not alone)]
        if fitting:
            found.append((max(fitting, key=lambda one: (_shared(one, other), one.id)), other))
    return found


def _can_be_one(one: Answer, other: Answer, keys: Mapping[str, Key], *, strict: bool) -> bool:
    a, b = keys[one.id], keys[other.id]
    if any(differ(getattr(a, field), getattr(b, field)) for field in ("actor", "place", "state", "grade")):
        return False
    telling = not strict and (one.amount.low or one.amount.high or 0) >= _TELLING
    return telling or not differ(a.counted, b.counted)


def _shared(one: Answer, other: Answer) -> int:
    return len(_around(one) & _around(other))


def _around(answer: Answer) -> frozenset[str]:
    text, span = answer.report.text, answer.amount.span
    return stems(text[max(0, span.start - _AROUND) : span.end + _AROUND])


def _common(keys: Sequence[Key]) -> Key:
    """Of each field what most keys say; what a third of them say before silence."""
    first = keys[0]
    return replace(
        first,
        counted=_said(key.counted for key in keys),
        actor=_said(key.actor for key in keys),
        place=_said(key.place for key in keys),
        state=_said(key.state for key in keys),
        day=_said(key.day for key in keys),
        mood=_most(key.mood for key in keys),
        grade=_most(key.grade for key in keys),
        scope=_most(key.scope for key in keys),
        part=_most(key.part for key in keys),
        extent=_said(key.extent for key in keys),
    )


def _said(values: Iterable[str | None]) -> str | None:
    given = list(values)
    said = Counter(value for value in given if value is not None)
    best = min(said, key=lambda value: (value == "people", -said[value], value), default=None)
    return best if best is not None and said[best] >= _ENOUGH * len(given) else None


def _most(values: Iterable[T]) -> T:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], str(value)))
