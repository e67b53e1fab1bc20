"""Placing reports in stories: what changes when some came, went or were read anew, as a function of the set of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.records import Features, Mention, Placed, Report, derived_id
from reportedly.relations.features import read_features, sentence_keys
from reportedly.relations.notices import IN_STORIES, IN_STORIES_ANYWHERE, Notice
from reportedly.relations.parts import find_parts

# A sentence that one outlet prints in so many reports is its notice, and says nothing of the story.
NOTICE = 2

Keys = npt.NDArray[np.int64]
# Gives reports by their ids, each with the date that it has by itself and with its mentions.
Fetch = Callable[[Sequence[str]], Iterable[tuple[Report, Sequence[Mention]]]]


@dataclass(frozen=True, slots=True)
class Placing:
    """The places that are new or other than before, and the stories that are to be linked anew, old ids and new ones."""

    placed: tuple[Placed, ...]
    stories: frozenset[str]


def place(before: Sequence[Placed], readings: Mapping[str, str], fetch: Fetch) -> Placing:
    """Return what changes when the reports are those of `readings`, each with the hash of its reading, and were `before`.

    Only reports that came, went or were read anew are looked at, and those whose likeness to others, or whose notices, these
    change. The places are what they would be if all had come at once.
    """
    was = {one.features.report: one for one in before}
    kept = {report: one for report, one in was.items() if one.reading == readings.get(report)}
    if len(kept) == len(was) == len(readings):
        return Placing((), frozenset())
    features = _features(
        [one.features for one in before], {report: one.features for report, one in kept.items()}, readings, fetch
    )
    parts = find_parts(features, [one.features for one in before], {report: one.part for report, one in was.items()})
    where = {
        report: (part.reports[0], derived_id("story", story[0]))
        for part in parts
        for story in part.stories
        for report in story
    }
    placed = [
        Placed(one, readings[one.report], *where.get(one.report) or (was[one.report].part, was[one.report].story))
        for one in features
    ]
    other = [one for one in placed if one != was.get(one.features.report)]
    stories = {one.story for one in other} | {
        was[one.features.report].story for one in other if one.features.report in was
    }
    stories |= {one.story for report, one in was.items() if report not in readings}
    return Placing(tuple(other), frozenset(stories | _with_other_notices(before, placed, stories)))


def place_all(reports: Iterable[Report], mentions: Iterable[Mention]) -> tuple[Placed, ...]:
    """Return the places of reports that all come at once, sorted."""
    known = {report.id: report for report in reports}
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.report].append(mention)
    placing = place((), dict.fromkeys(known, ""), lambda wanted: [(known[one], named[one]) for one in wanted])
    return placing.placed


def _features(
    before: Sequence[Features], kept: Mapping[str, Features], readings: Collection[str], fetch: Fetch
) -> list[Features]:
    """Return the features of all reports, those of new ones and of those whose notices are others made anew."""
    fresh = {report.id: (report, mentions) for report, mentions in fetch(sorted(set(readings) - set(kept)))}
    sentences = {report: one.sentences for report, one in kept.items()}
    sentences |= {report: sentence_keys(one) for report, (one, _) in fresh.items()}
    notices = _outlets_notices(sentences.values())
    others = np.setxor1d(notices, _outlets_notices(one.sentences for one in before))
    concerned = [report for report, one in kept.items() if len(others) and _has_any(_keys(one.sentences), others)]
    fresh |= {report.id: (report, mentions) for report, mentions in fetch(concerned)}
    known = frozenset(notices.tolist())
    return [read_features(*fresh[report], known) if report in fresh else kept[report] for report in sorted(sentences)]


def _outlets_notices(sentences: Iterable[bytes]) -> Keys:
    """Return the keys of the sentences that one outlet prints in several reports, ascending."""
    keys = _keys(b"".join(sentences))
    found, times = np.unique(keys[keys & 1 == 0], return_counts=True)
    return found[times >= NOTICE]


def find_recurring(placed: Iterable[Placed], stories: Collection[str]) -> frozenset[Notice]:
    """Return those sentences of some stories that recur over stories: notices, backgrounds, common forms."""
    told = [(one.features.sentences, one.story) for one in placed]
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
