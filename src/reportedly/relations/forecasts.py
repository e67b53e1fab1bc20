"""Forecasts: when they fall due, and what later reports say became of them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.records import Forecast, Moment, Span
from reportedly.relations.answers import Answer
from reportedly.relations.dues import find_due
from reportedly.relations.echoes import is_its_number, is_late_by, is_on_the_same, is_only_named, tells_late
from reportedly.relations.fates import Fate, fate
from reportedly.relations.foretold import Foretold, foretell
from reportedly.relations.halves import halves_of, together, with_subjects
from reportedly.relations.joining import Joined
from reportedly.relations.measuredtimes import moments_by_report
from reportedly.relations.numbers import Numbers
from reportedly.relations.outcomes import Telling, find_tellings
from reportedly.relations.outcomewords import count_apart, is_class
from reportedly.relations.outturns import Outturns
from reportedly.relations.replans import foretold_anew, with_first_dues, with_things
from reportedly.relations.wording import shortened

# A word that stands in more than this part of a story's sentences, and in more than a few, is what the story is about: two sentences
# that share it need not tell of the same thing.
_EVERYWHERE, _FEW = 0.3, 10
# Under this, which is no word, stand the sentences that tell of something as late.
_LATE = ""
# Where a sentence stands: in which report, and its place.
_Place = tuple[str, Span]
# A word of more sentences than this is looked up for none, so that a long story stays linear.
_MOST = 400


def find_forecasts(
    answers: Sequence[Answer],
    last_day: date | None,
    amounts: Sequence[Answer] = (),
    moments: Sequence[Moment] = (),
) -> list[Forecast]:
    """Return the forecasts among one story's claims, in the order given: what will or may happen, and plans with a day.

    A forecast is open until a report of the story appeared after it fell due. A later sentence with its telling
    words settles it: said to have happened (came_true), said not to have happened, to have happened later, with another number, or to
    be put off (did_not). What may come true until its day, and what is put off, is settled before that day; what nothing settles is
    unclear. Forecasts of the same thing for the same day share what became of it. `amounts` are the story's figures, by which a number
    that was foretold is compared with the one that came, `moments` the times that its reports name, by which two things of one
    sentence are told apart.
    """
    times = moments_by_report(moments)
    halves = [half for answer in answers if is_forecast(answer) for half in halves_of(answer, times)]
    foretold = with_first_dues(with_subjects([foretell(half) for half in halves]))
    first = min((one.answer.day for one in foretold if one.answer.day), default=None)
    # Only what was said after the first of them can tell what became of one.
    is_anything_later = first is not None and any(answer.day and answer.day > first for answer in answers)
    tellings = find_tellings(answers, first) if is_anything_later else []
    index: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for word in (*telling.words, *([_LATE] if tells_late(telling) else [])):
            index[word].append(telling)
    everywhere = _everywhere([telling for telling in tellings if telling.answers])
    foretold = with_things([replace(one, what=one.what - everywhere, core=one.core - everywhere) for one in foretold])
    foretold = _with_lone_days(foretold)
    numbers, again = Numbers(amounts), foretold_anew(foretold)
    outturns = Outturns(amounts, moments, answers)
    near = {one.answer.id: _later_on_the_same(one, index, numbers) for one in foretold}
    late = _best_of_late(foretold, near)
    fates = {
        one.answer.id: outturns.fate(one)
        or _settle(
            one,
            [] if outturns.foretells(one) else _without(near[one.answer.id], one, late),
            last_day,
            numbers,
            again[one.answer.id],
        )
        for one in foretold
    }
    return together(foretold, _share(foretold, fates))


def _best_of_late(foretold: Sequence[Foretold], near: Mapping[str, Sequence[Telling]]) -> dict[_Place, Foretold]:
    """For each sentence that tells of something as late, the forecast that shares most words with it and is late by just so much."""
    best: dict[_Place, Foretold] = {}
    for one in foretold:
        for telling in near[one.answer.id]:
            if is_late_by(one, telling):
                known = best.get(_place(telling))
                if known is None or _shared(one, telling) > _shared(known, telling):
                    best[_place(telling)] = one
    return best


def _without(tellings: Sequence[Telling], one: Foretold, late: Mapping[_Place, Foretold]) -> list[Telling]:
    """The sentences that may tell of a forecast, without those that tell that another thing was late: "the schools open a week late".

    What the same voice foretells for the same day is the same thing in other words: "power" and "the lights".
    """
    kept = []
    for telling in tellings:
        best = late.get(_place(telling), one)
        same = best.answer.speaker == one.answer.speaker is not None and best.last == one.last
        if same or _shared(one, telling) >= _shared(best, telling):
            kept.append(telling)
    return kept


def _shared(one: Foretold, telling: Telling) -> int:
    return count_apart(one.what & telling.words)


def _place(telling: Telling) -> _Place:
    return telling.answer.report.id, telling.place


def _with_lone_days(foretold: Iterable[Foretold]) -> list[Foretold]:
    """The forecasts, of which those are marked that foretell the one thing of their day."""
    foretold = list(foretold)
    things: dict[date | None, set[frozenset[str]]] = defaultdict(set)
    for one in foretold:
        things[one.last].add(one.what)
    return [replace(one, is_alone=one.last is not None and len(things[one.last]) == 1) for one in foretold]


def _everywhere(tellings: Sequence[Telling]) -> set[str]:
    """The words of so many sentences that two which share one need not tell of the same thing."""
    counts = Counter(word for telling in tellings for word in telling.words)
    # A class of words stands in more sentences than any of its words.
    part = {word: 2 * _EVERYWHERE if is_class(word) else _EVERYWHERE for word in counts}
    return {word for word, count in counts.items() if count > max(_FEW, part[word] * len(tellings))}


def is_forecast(answer: Answer) -> bool:
    """Say whether a claim can come true or not: a forecast, or a plan with a day."""
    claim = answer.claim
    if claim is None or (claim.source.kind == "outlet" and claim.about is None):
        return False
    if claim.about is None and _BARE_NUMBER.fullmatch(claim.content.text):
        # "The 8 percent that some had predicted" does not tell of what, and looks back.
        return False
    return claim.stance == "forecast" or (claim.stance == "intended" and (claim.about is not None or _has_due(answer)))


_BARE_NUMBER = re.compile(r"(?:the\s+)?\d[\d.,]*\s?(?:%|per\s?cent|pct)?", re.IGNORECASE)


def _has_due(answer: Answer) -> bool:
    """Say whether a plan names its day by a length of time: "she would appeal within a month"."""
    return find_due(answer) is not None


def _settle(
    one: Foretold,
    tellings: Sequence[Telling],
    last_day: date | None,
    numbers: Numbers,
    again: Sequence[Foretold],
) -> Fate:
    ahead = one.due is not None and one.last is not None and (last_day is None or one.last > last_day)
    plain: Fate | None = None
    undated: Fate | None = None
    for telling in tellings:
        found = fate(one, telling, numbers)
        if found is None or (ahead and is_only_named(one, telling)):
            continue
        # A claim that says the same has its own words to show, which a sentence without one has not.
        if found[0] == "unclear":
            undated = undated or found
            continue
        if telling.answers and (plain is None or found[0] == plain[0]):
            return found
        plain = plain or found
    if plain:
        return plain
    if undated:
        return undated
    # What somebody else says of a day that is still to come is another forecast, and settles nothing.
    other = next((each for each in again if not ahead or each.answer.by == one.answer.by), None)
    if other:
        return (
            "did_not",
            (other.answer.claim.id,) if other.answer.claim else (),
            f"it was foretold anew for a later day: “{shortened(other.text)}”",
        )
    if ahead:
        return "open", (), "it falls due after the last report of the story"
    if one.due is None:
        return "unclear", (), "it names no day, and no later report speaks of it"
    if one.last is None and one.due.earliest:
        return (
            "unclear",
            (),
            "it names a day from which on it may be and none by which, and no later report speaks of it",
        )
    if one.last is None:
        return "unclear", (), "its day lies in a year that is not known"
    return "unclear", (), "it fell due, and no later report says what became of it"


def _later_on_the_same(one: Foretold, index: Mapping[str, Sequence[Telling]], numbers: Numbers) -> list[Telling]:
    """Later sentences that speak of what was foretold, in the order of their days."""
    near: dict[tuple[str, Span], Telling] = {}
    for word in {*one.words, *one.around, _LATE}:
        if len(index.get(word, ())) <= _MOST:
            near.update(((telling.answer.report.id, telling.place), telling) for telling in index.get(word, ()))
    later = [telling for telling in near.values() if _is_later(one, telling)]
    found = [telling for telling in later if is_on_the_same(one, telling) or is_its_number(one, telling, numbers)]
    return sorted(found, key=lambda telling: _order(one, telling))


def _order(one: Foretold, telling: Telling) -> tuple[date, bool, int, str, Span]:
    """By day; of one day first what is a claim, then what has most of the words."""
    words = -len(one.words & telling.words)
    return (telling.day or date.max, not telling.answers, words, telling.answer.report.id, telling.place)


def _is_later(one: Foretold, telling: Telling) -> bool:
    return bool(one.answer.day and telling.day and telling.day > one.answer.day)


def _share(foretold: Sequence[Foretold], fates: Mapping[str, Fate]) -> dict[str, Fate]:
    """The fates, where forecasts of the same thing for the same day share the first that is settled."""
    joined = Joined()
    by_due: dict[date, list[Foretold]] = defaultdict(list)
    for one in foretold:
        if one.last:
            by_due[one.last].append(one)
    for members in by_due.values():
        _join_same(members, joined)
    settled: dict[str, Fate] = {}
    for one in sorted(foretold, key=lambda one: one.answer.order):
        if fates[one.answer.id][1]:
            settled.setdefault(joined.top(one.answer.id), fates[one.answer.id])
    return {key: _told_again(fate, settled.get(joined.top(key))) for key, fate in fates.items()}


def _told_again(fate: Fate, settled: Fate | None) -> Fate:
    return settled if settled and fate[0] == "unclear" else fate


def _join_same(members: Iterable[Foretold], joined: Joined) -> None:
    """Join forecasts for one day that foretell the same, in the same words or in others of the same kind."""
    heads: dict[str, list[Foretold]] = defaultdict(list)
    first: dict[frozenset[str], Foretold] = {}
    for one in sorted(members, key=lambda one: one.answer.order):
        if one.what in first and (len(one.what) > 1 or any(map(is_class, one.what))):
            # What reprints foretell is compared once.
            joined.join(one.answer.id, first[one.what].answer.id)
            continue
        first[one.what] = one
        for other in {id(head): head for word in sorted(one.what) for head in heads[word][:30]}.values():
            shared = one.what & other.what
            half = 2 * len(shared) >= min(len(one.what), len(other.what))
            if half and (len(shared) > 1 or any(map(is_class, shared))):
                joined.join(one.answer.id, other.answer.id)
        for word in one.what:
            heads[word].append(one)
