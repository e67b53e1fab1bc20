"""Placing a few reports among many that were placed: only those that share words with them are looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np

from reportedly.records import Arrivals, Features, ListRow, Placed, derived_id
from reportedly.relations.features import PEOPLE, read_features
from reportedly.relations.likeness import (
    COMMON,
    Numbers,
    Shared,
    Values,
    about,
    cut_among,
    rarity_among,
    weight_of,
)
from reportedly.relations.lists import Known, Lists, UnlistedError, keys_in, who_has
from reportedly.relations.moving import by_likeness, moved
from reportedly.relations.parts import Near, Some, find_parts
from reportedly.relations.placing import Fetch, Placing, changed_stories
from reportedly.relations.recurring import is_printed, other_recurring
from reportedly.relations.standing import Changed, Standing

# More than one report in so many are placed sooner with all others: each touches some fifty.
_FEW = 50


@dataclass(frozen=True, slots=True)
class Arrived:
    """The places that are other than before, the stories to be linked anew, and what changes in the lists.

    `numbers` are those of the new reports, and `reports` how many there are now.
    """

    placing: Placing
    numbers: Mapping[str, int]
    changes: Mapping[str, Sequence[ListRow]]
    reports: int


def are_few(reports: int, among: int) -> bool:
    """Say whether so many reports are sooner looked up in the lists of so many than all are looked at."""
    return _FEW * reports <= among + _FEW


def place_few(
    known: Known, arrivals: Arrivals, fetch: Fetch, moves: Mapping[str, str | None] | None = None
) -> Arrived | None:
    """Return what changes when a few reports came, went or were read anew; None when all must be looked at for that.

    The places are what `place` would find. The work grows with the reports that came and with those that share rare words with them, not
    with the number of all.
    """
    if arrivals.listed is None or not are_few(len(arrivals.came) + len(arrivals.gone), arrivals.listed):
        return None
    try:
        return _Arrival(known, arrivals).place(fetch, moves or {})
    except UnlistedError:
        return None


class _Arrival:
    """One look at what changes, with all that is looked up for it."""

    def __init__(self, known: Known, arrivals: Arrivals) -> None:
        self.known = known
        # The places as they were, of all that is looked at, by number.
        self.was = dict(known.placed_by("report", [*arrivals.came, *arrivals.gone]))
        number_of = {one.features.report: number for number, one in self.was.items()}
        self.readings = {
            report: reading
            for report, reading in arrivals.came.items()
            if report not in number_of or self.was[number_of[report]].reading != reading
        }
        new = sorted(set(self.readings) - set(number_of))
        self.new = {report: arrivals.number + at for at, report in enumerate(new)}
        self.number_of = number_of | self.new
        self.gone = {number_of[report] for report in arrivals.gone if report in number_of}
        self.before = arrivals.listed or 0
        self.total = self.before + len(self.new) - len(self.gone)
        self.lists = Lists(known, arrivals.number + len(self.new))
        # The features of those that are looked at, as they are now.
        self.now = {number: one.features for number, one in self.was.items() if number not in self.gone}
        self.standing = Standing(known, self._load, self.number_of, self.was, self.now)
        # Those that are not compared, and were perhaps before.
        self.away = set(self.gone)

    def place(self, fetch: Fetch, moves: Mapping[str, str | None]) -> Arrived | None:
        if about(self.total) != about(self.before):
            return None
        changed = self._stand(self._read(fetch))
        touched = self._reweigh(changed)
        near = self._find_near(touched)
        placed = self._place(near)
        placed = self._moved(placed, moves)
        other = {number: one for number, one in placed.items() if one != self.was.get(number)}
        stories = changed_stories(other.values(), [self.was[number] for number in other if number in self.was])
        stories |= {self.was[number].story for number in self.gone}
        if stories:
            before = {number: one for number, one in self.was.items() if number in placed or number in self.gone}
            stories |= other_recurring(self.known, self.lists, before, placed, stories)
        placing = Placing(tuple(other[number] for number in sorted(other)), frozenset(stories))
        return Arrived(placing, self.new, self.lists.changes(), self.total)

    # What reports are recognised by

    def _read(self, fetch: Fetch) -> dict[int, tuple[Features | None, Features | None]]:
        """Read the features of what came, and of what has other notices now, and return all that changed: before, and now."""
        fresh = {self.number_of[one.report]: one for one in starmap(read_features, fetch(sorted(self.readings)))}
        old = {number: self.was[number].features for number in {*fresh, *self.gone} if number in self.was}
        concerned, printed = self._tell(old, fresh)
        self._load("number", concerned - set(self.was))
        again = {number: self.was[number].features for number in concerned}
        again |= {number: one for number, one in fresh.items() if not printed.isdisjoint(keys_in([one]))}
        keys = keys_in(list(again.values()))
        self.lists.look_up_tellings(keys)
        notices = frozenset(key for key in keys if is_printed(key, self.lists.tellings.get(key)))
        for report, mentions in fetch(sorted(one.report for one in again.values())):
            number = self.number_of[report.id]
            fresh[number] = read_features(report, mentions, notices, again[number].sentences)
        self.now |= fresh
        before = {number: self.was[number].features if number in self.was else None for number in {*fresh, *self.gone}}
        now = {number: fresh.get(number) for number in before}
        return {number: (before[number], now[number]) for number in sorted(before) if before[number] != now[number]}

    def _tell(self, old: Mapping[int, Features], fresh: Mapping[int, Features]) -> tuple[set[int], set[int]]:
        """Change the list of sentences, and return the other reports that have one which is a notice now or no more, and all that are."""
        lists, keys = self.lists, keys_in([*old.values(), *fresh.values()])
        lists.look_up_tellings(keys)
        was_printed = {key for key in keys if is_printed(key, lists.tellings.get(key))}
        for number, one in old.items():
            for key in keys_in([one]):
                lists.take_telling(key, number, one.first)
        for number, one in fresh.items():
            for key in keys_in([one]):
                lists.put_telling(key, number, one.first)
        printed = {key for key in keys if is_printed(key, lists.tellings[key])}
        holders = {number for key in was_printed ^ printed for number in who_has(lists.tellings[key]).tolist()}
        return holders - set(fresh), printed

    # Which are compared

    def _stand(self, changed: Changed) -> Changed:
        """Find who stands for whom, and return what changes of the reports that are or were compared: before, and now."""
        concerned = self.standing.change(changed)
        left = sorted(number for number in concerned if self.standing.stand_in(number))
        self.lists.look_up_measures(np.array(left, dtype=np.int64))
        for number in left:
            self.lists.put_measure(number, 1.0, self.now[number])
        self.away.update(left)
        told: dict[int, tuple[Features | None, Features | None]] = {}
        for number in sorted({*changed, *concerned}):
            old, new = changed.get(number) or (self.now[number], self.now[number])
            before = None if old is None or self.was[number].stand_in else old
            now = None if number in self.away else new
            if before != now:
                told[number] = before, now
        return told

    # Who is like whom

    def _reweigh(self, changed: Changed) -> set[int]:
        """Change the list of words, and return the reports whose likeness to any other may be another now."""
        lists = self.lists
        words = {word for pair in changed.values() for one in pair if one for word in _words(one)}
        lists.look_up_words(words)
        was = {word: lists.words[word].reports if word in lists.words else 0 for word in words}
        for number, (old, new) in changed.items():
            for word in _words(old) if old else ():
                lists.take_word(word, number)
            for word, strength in zip(_words(new), new.strengths, strict=True) if new else ():
                lists.put_word(word, number, strength)
        ordered = sorted(words)
        before, now = self._rarity(self.before, [was[word] for word in ordered]), self._rarity_of(ordered)
        touched = {number for number, (_, new) in changed.items() if new}
        for place in np.flatnonzero(before != now).tolist():
            touched.update(who_has(lists.words[ordered[place]]).tolist())
        return touched

    def _rarity(self, total: int, having: Sequence[int]) -> Numbers:
        return rarity_among(total, np.array(having, dtype=np.int64))

    def _rarity_of(self, words: Iterable[int]) -> Numbers:
        return self._rarity(self.total, [self.lists.words[word].reports for word in words])

    def _find_near(self, touched: set[int]) -> dict[int, tuple[Numbers, Values]]:
        """Return who is like whom, of the touched reports and all that were or are linked with one of them, and change the lists."""
        lists = self.lists
        self._load("number", touched - set(self.was) - set(self.now))
        lists.look_up_words({word for number in touched for word in _words(self.now[number])})
        lists.look_up_measures(np.array(sorted(touched), dtype=np.int64))
        for number in touched:
            one = self.now[number]
            weights = weight_of(self._rarity_of(_words(one))) * np.frombuffer(one.strengths, np.uint8)
            lists.put_measure(number, max(1.0, float((weights**2).sum())), one)
        shared = Shared(len(lists.measures.norms))
        found = {number: self._near(number, shared) for number in sorted(touched)}
        back: dict[int, dict[int, float]] = {}
        for number, (others, values) in found.items():
            for other, value in zip(others.tolist(), values.tolist(), strict=True):
                back.setdefault(other, {})[number] = value
        near = self._closed(found, back, touched)
        for number, (others, values) in near.items():
            lists.put_near(number, others, values)
        for number in self.away:
            lists.put_near(number, np.zeros(0, np.int64), np.zeros(0))
        return near

    def _near(self, number: int, shared: Shared) -> tuple[Numbers, Values]:
        """Return which reports a touched one is like, ascending, and how much."""
        one = self.now[number]
        listed = [
            (word, strength, told)
            for word, strength in zip(_words(one), one.strengths, strict=True)
            if 1 < (told := self.lists.words[word]).reports <= COMMON
        ]
        if not listed:
            return np.zeros(0, np.int64), np.zeros(0)
        words, strengths, told_by = zip(*listed, strict=True)
        says = weight_of(self._rarity_of(words)).astype(np.float64)
        length = np.array([told.reports for told in told_by])
        others = np.concatenate([who_has(told) for told in told_by])
        held = np.concatenate([told.strengths for told in told_by])
        products = held * np.repeat(says * says * np.array(strengths), length)
        people = int(length[np.array(words) >= PEOPLE].sum())
        self.lists.look_up_measures(others)
        measures = self.lists.measures
        found, values = shared.near(measures.at(number), others, products, people, measures, cut_among(self.total))
        return found[found != number], values[found != number]

    def _closed(
        self, found: Mapping[int, tuple[Numbers, Values]], back: Mapping[int, Mapping[int, float]], touched: set[int]
    ) -> dict[int, tuple[Numbers, Values]]:
        """Return who is like whom, until all who were or are linked with one that was found are there."""
        near = dict(found)
        parts = {self.was[number].part for number in self.was.keys() & (self.away | touched)}
        waiting = self._members(parts) | {other for others, _ in found.values() for other in others.tolist()}
        # One that was read anew can be recognised by the same words, and one that came be left to another.
        waiting |= {self.standing.compared(number) for number in self.away - self.gone}
        waiting |= {self.standing.compared(self.number_of[report]) for report in self.readings}
        self.lists.look_up_near([*found, *self.away])
        while waiting := waiting - set(near):
            self._load("number", waiting - set(self.was) - set(self.now))
            waiting |= self._members({self.was[number].part for number in waiting if number in self.was})
            waiting -= set(near)
            self.lists.look_up_near(waiting)
            for number in waiting:
                near[number] = self._as_changed(number, back.get(number, {}), touched)
            waiting = {other for number in waiting for other in near[number][0].tolist()}
        return near

    def _as_changed(self, number: int, now: Mapping[int, float], touched: set[int]) -> tuple[Numbers, Values]:
        """Return which reports one is like that was not touched, which it is to all others as before."""
        others, values = self.lists.near.get(number, _NONE)
        told = {
            other: value
            for other, value in zip(others.tolist(), values.tolist(), strict=True)
            if other not in touched and other not in self.away
        }
        told.update(now)
        ordered = sorted(told)
        return np.array(ordered, dtype=np.int64), np.array([told[other] for other in ordered], dtype=np.float64)

    def _members(self, parts: Collection[str]) -> set[int]:
        """Return the compared reports that were in some parts."""
        found = self._load("part", sorted(set(parts))) - self.gone
        return {number for number in found if not self.standing.stand_in(number)}

    def _load(self, column: str, values: Iterable[str | int]) -> set[int]:
        rows = self.known.placed_by(column, list(values))
        for number, one in rows:
            self.was[number] = one
            self.number_of[one.features.report] = number
            if number not in self.gone:
                self.now.setdefault(number, one.features)
        return {number for number, _ in rows}

    # What stories they make

    def _place(self, near: Near) -> dict[int, Placed]:
        """Return the places by likenesses of the reports of some whole parts."""
        ordered = sorted(near, key=lambda number: self.now[number].report)
        reports = Some([self.now[number] for number in ordered], cut_among(self.total))
        place_of = np.zeros(len(self.lists.measures.norms), dtype=np.int64)
        place_of[ordered] = np.arange(len(ordered))
        local = {at: (place_of[near[number][0]], near[number][1]) for at, number in enumerate(ordered)}
        places = {
            self.number_of[report]: (part.reports[0], derived_id("story", story[0]))
            for part in find_parts(reports, local)
            for story in part.stories
            for report in story
        }
        compared = {number: self.standing.compared(number) for number in list(self.now)}
        return {number: self._placed(number, *places[one]) for number, one in compared.items() if one in places}

    def _placed(self, number: int, part: str, story: str) -> Placed:
        report = self.now[number].report
        reading = self.readings.get(report) or self.was[number].reading
        return Placed(self.now[number], reading, part, story, stand_in=self.standing.stand_in(number))

    def _moved(self, placed: dict[int, Placed], moves: Mapping[str, str | None]) -> dict[int, Placed]:
        """Return the places where readers put reports, of those given and of all whose story that can change."""
        before = dict(self.known.moved())
        if not moves and not before:
            return placed
        named = {*moves, *(beside for beside in moves.values() if beside)}
        concerned = self._load("report", named) | set(before) | {self.number_of[one] for one in named & self.new.keys()}
        concerned |= self._load("story", {one.story for one in before.values()})
        self._load("number", concerned - set(self.was) - set(placed))
        natural = {number: placed.get(number) or self._likely(number) for number in concerned - self.gone}
        stories = {one.story for one in natural.values()}
        for number in (self._load("story", stories) | self._load("likely", stories)) - self.gone:
            natural.setdefault(number, placed.get(number) or self._likely(number))
        natural |= placed
        told = moved([natural[number] for number in sorted(natural)], moves)
        return {self.number_of[one.features.report]: one for one in told}

    def _likely(self, number: int) -> Placed:
        return by_likeness([self.was[number]])[0]


_NONE = np.zeros(0, np.int64), np.zeros(0)


def _words(one: Features) -> list[int]:
    words: list[int] = np.frombuffer(one.words, "<u4").tolist()
    return words
