"""Placing reports in stories: what changes when some came, went or were read anew, as a function of the set of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

import numpy as np
import numpy.typing as npt

from reportedly.records import Features, Mention, Placed, Report, derived_id
from reportedly.relations.features import read_features
from reportedly.relations.likeness import Measures
from reportedly.relations.moving import by_likeness, moved
from reportedly.relations.notices import IN_STORIES, IN_STORIES_ANYWHERE, Notice
from reportedly.relations.parts import Near, find_near, find_parts
from reportedly.relations.standins import find_stand_ins, stands_for

# A sentence that one outlet prints in so many reports is its notice, and says nothing of the story.
NOTICE = 2
# One in so many reports, of whatever outlet, that lie so many days apart, is the common form of many sites ("Thank you for registering!").
# Who copies a report does so within days. Half or twice as many days are the same on 4,300 pages.
NOTICE_ANYWHERE, LONG_APART = 3, 60

# In place of a part: the report was placed among more reports than the ledger has.
AMONG_OTHERS = ""

# A day after all others, for a report without a date.
_OPEN = 1 << 40

Keys = npt.NDArray[np.int64]
# Gives reports by their ids, each with the date that it has by itself and with its mentions.
Fetch = Callable[[Sequence[str]], Iterable[tuple[Report, Sequence[Mention]]]]


@dataclass(frozen=True, slots=True)
class Looked:
    """The features of all reports in the order of their ids, and of those that were compared; their measures, and who is like whom."""

    features: Sequence[Features]
    compared: Sequence[Features]
    measures: Measures
    near: Near


@dataclass(frozen=True, slots=True)
class Placing:
    """The places that are new or other than before, and the stories that are to be linked anew, old ids and new ones.

    `looked` is what was found out of all reports for that, None where nothing was.
    """

    placed: tuple[Placed, ...]
    stories: frozenset[str]
    looked: Looked | None = None


def place(
    before: Sequence[Placed],
    readings: Mapping[str, str],
    fetch: Fetch,
    moves: Mapping[str, str | None] | None = None,
) -> Placing:
    """Return what changes when the reports are those of `readings`, each with the hash of its reading, and were `before`.

    All reports are looked at; `arriving` does the same for a few that came or went. The places are what they would be if all had come at
    once. `moves` are the reports that readers put in the story of another one, or in one of their own (None).
    """
    was = {one.features.report: one for one in before}
    kept = {report: one for report, one in was.items() if one.reading == readings.get(report)}
    if len(kept) == len(was) == len(readings):
        placed, found = by_likeness(before), Placing((), frozenset())
    elif any(one.part == AMONG_OTHERS for one in before):
        # Once its reports are others they are placed by themselves, so that it is a function of them like any ledger.
        placed, found = _placed((), {}, readings, fetch)
    else:
        placed, found = _placed(before, kept, readings, fetch)
    placed = moved(placed, moves or {})
    other = [one for one in placed if one != was.get(one.features.report)]
    gone = {report: one for report, one in was.items() if report not in readings}
    stories = changed_stories(other, [was[one.features.report] for one in other if one.features.report in was])
    stories |= {one.story for one in gone.values()}
    if stories:
        stories |= _with_other_notices(before, placed, stories)
    return replace(found, placed=tuple(other), stories=frozenset(stories))


def changed_stories(now: Iterable[Placed], before: Iterable[Placed]) -> set[str]:
    """Return the stories that some places name."""
    return {one.story for some in (now, before) for one in some}


def _placed(
    before: Sequence[Placed], kept: Mapping[str, Placed], readings: Mapping[str, str], fetch: Fetch
) -> tuple[list[Placed], Placing]:
    """Return the places of all reports by their likenesses, and what was looked at."""
    features = _features(
        [one.features for one in before], {report: one.features for report, one in kept.items()}, readings, fetch
    )
    stand_ins = find_stand_ins(features)
    compared = [one for one in features if one.report not in stand_ins]
    known, near = find_near(compared, len(features))
    places = {
        report: (part.reports[0], derived_id("story", story[0]))
        for part in find_parts(known, near)
        for story in part.stories
        for report in story
    }
    placed = [
        Placed(
            one,
            readings[one.report],
            *places[stands_for(one.report, stand_ins.get)],
            stand_in=stand_ins.get(one.report),
        )
        for one in features
    ]
    return placed, Placing((), frozenset(), Looked(features, compared, known.measures, near))


def place_all(
    reports: Iterable[Report], mentions: Iterable[Mention], moves: Mapping[str, str | None] | None = None
) -> tuple[Placed, ...]:
    """Return the places of reports that all come at once, sorted."""
    known = {report.id: report for report in reports}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.report].append(mention)
    placing = place((), dict.fromkeys(known, ""), lambda wanted: [(known[one], named[one]) for one in wanted], moves)
    return placing.placed


def _features(
    before: Sequence[Features], kept: Mapping[str, Features], readings: Collection[str], fetch: Fetch
) -> list[Features]:
    """Return the features of all reports, those of new ones and of those whose notices are others made anew."""
    # At first as if no sentence were a notice, for only then is it known which are. So one report is held at a time, not all.
    fresh = {one.report: one for one in starmap(read_features, fetch(sorted(set(readings) - set(kept))))}
    told = {report: (one.sentences, one.first) for report, one in (*kept.items(), *fresh.items())}
    # Only a sentence of a report that came, went or was read anew can be a notice now and was none, or the other way round.
    touched = [one.sentences for one in fresh.values()] + [one.sentences for one in before if one.report not in kept]
    was_notice = printed_notices([(one.sentences, one.first) for one in before], touched)
    is_notice = printed_notices(told.values(), touched)
    others = np.setxor1d(is_notice, was_notice)
    concerned = [report for report, one in kept.items() if len(others) and _has_any(_keys(one.sentences), others)]
    concerned += [
        report for report, one in fresh.items() if len(is_notice) and _has_any(_keys(one.sentences), is_notice)
    ]
    known = frozenset(printed_notices(told.values(), [told[report][0] for report in concerned]).tolist())
    for report, mentions in fetch(sorted(concerned)):
        fresh[report.id] = read_features(report, mentions, known, told[report.id][0])
    return [fresh.get(report) or kept[report] for report in sorted(told)]


def printed_notices(told: Collection[tuple[bytes, int | None]], wanted: Iterable[bytes]) -> Keys:
    """Return which of the wanted sentences one outlet prints in several reports, or several reports long apart have, ascending."""
    keys = _keys(b"".join(sentences for sentences, _ in told))
    among = _is_among(keys, np.unique(_keys(b"".join(wanted))))
    if not among.any():
        return keys[:0]
    days = np.repeat([-1 if day is None else day for _, day in told], [len(sentences) // 8 for sentences, _ in told])
    keys, days = keys[among], days[among]
    order = np.argsort(keys)
    keys, days = keys[order], days[order]
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    times = np.diff(np.append(starts, len(keys)))
    first, last = np.minimum.reduceat(np.where(days < 0, _OPEN, days), starts), np.maximum.reduceat(days, starts)
    keys = keys[starts]
    is_anybodys = (times >= NOTICE_ANYWHERE) & (last - first >= LONG_APART)
    return keys[np.where(keys & 1, is_anybodys, times >= NOTICE)]


def find_recurring(told: Iterable[tuple[bytes, str]], stories: Collection[str]) -> frozenset[Notice]:
    """Return those sentences of some stories that recur over stories: notices, backgrounds, common forms.

    `told` holds for each report its sentences and its story.
    """
    told = list(told)
    wanted = np.unique(_keys(b"".join(sentences for sentences, story in told if story in stories)))
    return frozenset(_recurring(told, wanted).tolist())


def _recurring(told: Sequence[tuple[bytes, str]], wanted: Keys) -> Keys:
    """Return which of some keys stand in enough different stories, ascending."""
    number: dict[str, int] = {}
    stories = np.array([number.setdefault(story, len(number)) for _, story in told], dtype=np.int64)
    keys = _keys(b"".join(sentences for sentences, _ in told))
    stories = np.repeat(stories, [len(sentences) // 8 for sentences, _ in told])
    among = _is_among(keys, wanted)
    keys, stories = keys[among], stories[among]
    order = np.lexsort((stories, keys))
    keys, stories = keys[order], stories[order]
    first = np.ones(len(keys), dtype=bool)
    first[1:] = (keys[1:] != keys[:-1]) | (stories[1:] != stories[:-1])
    found, times = np.unique(keys[first], return_counts=True)
    return found[times >= np.where(found & 1, IN_STORIES_ANYWHERE, IN_STORIES)]


def _with_other_notices(before: Sequence[Placed], now: Sequence[Placed], changed: Collection[str]) -> set[str]:
    """Return the stories with sentences that recur over stories now and did not before, or the other way round."""
    both = [(one.features.sentences, one.story) for one in before], [(one.features.sentences, one.story) for one in now]
    wanted = np.unique(_keys(b"".join(sentences for told in both for sentences, story in told if story in changed)))
    others = np.setxor1d(_recurring(both[0], wanted), _recurring(both[1], wanted))
    stories: dict[str, list[bytes]] = defaultdict(list)
    if len(others):
        for sentences, story in both[1]:
            stories[story].append(sentences)
    return {story for story, sentences in stories.items() if _has_any(_keys(b"".join(sentences)), others)}


def _keys(sentences: bytes) -> Keys:
    return np.frombuffer(sentences, dtype="<i8")


def _has_any(keys: Keys, wanted: Keys) -> bool:
    return bool(_is_among(keys, wanted).any())


def _is_among(keys: Keys, wanted: Keys) -> npt.NDArray[np.bool_]:
    """Say for each key whether it is among others, which are ascending."""
    if not len(wanted):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    among: npt.NDArray[np.bool_] = wanted[at] == keys
    return among
