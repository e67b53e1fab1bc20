"""Lists by which a few reports are placed among many: who has a word, who has a sentence, who is like whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from reportedly.records import Features, ListRow, Placed
from reportedly.relations.likeness import COMMON, NEVER, Measures, Numbers, Values, Words, words_of
from reportedly.relations.placing import Looked

# A sentence in more reports than this is listed for so many of them: enough to see that it recurs, and the work for one more is bounded.
LISTED = 1024
# So many reports share a row of measures: a page of a ledger's file.
BLOCK = 256

Bytes = npt.NDArray[np.uint8]


class UnlistedError(Exception):
    """The lists do not say who is asked for: there were too many. All reports must be looked at."""


class Known(Protocol):
    """What a ledger knows of the reports that were placed; each has a number there."""

    def listed(self, table: str, keys: Sequence[int]) -> list[ListRow]:
        """Return the rows of a list with some keys; those that are not there are left out."""

    def placed_by(self, column: str, values: Sequence[str | int]) -> list[tuple[int, Placed]]:
        """Return the places of the reports of which a column is among some values.

        It is one of "number", "report", "part", "story", "likely", "low_mark", "high_mark".
        """

    def crowds(self, column: str, marks: Sequence[int]) -> dict[int, tuple[int, str]]:
        """Return for each of some marks that any report has ("low_mark", "high_mark") how many have it, and the first of these by id."""

    def moved(self) -> list[tuple[int, Placed]]:
        """Return the places of the reports that readers put in another story than likenesses do."""

    def stories_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """Return the story of each of some reports."""


@dataclass(slots=True)
class Word:
    """In how many reports a word is, and in which, unless these are too many, with how much each makes of it."""

    reports: int = 0
    holders: Words = field(default_factory=lambda: np.zeros(0, np.uint32))
    strengths: Bytes = field(default_factory=lambda: np.zeros(0, np.uint8))


@dataclass(slots=True)
class Telling:
    """In how many reports a sentence is, in which, and from which day to which; of very many not all are named."""

    reports: int = 0
    first: int | None = None
    last: int | None = None
    holders: Words = field(default_factory=lambda: np.zeros(0, np.uint32))


def who_has(told: Word | Telling) -> Words:
    """Return the reports that have a word or a sentence.

    Raises:
        UnlistedError: they are too many to be listed.
    """
    if len(told.holders) != told.reports:
        raise UnlistedError
    return told.holders


class Lists:
    """The lists of a ledger as far as they were looked at, with what changes in them."""

    def __init__(self, known: Known, numbers: int) -> None:
        """`numbers` is one more than the greatest number that a report has."""
        self._known = known
        self.words: dict[int, Word] = {}
        self.tellings: dict[int, Telling] = {}
        self.near: dict[int, tuple[Numbers, Values]] = {}
        self._changed: dict[str, set[int]] = {"word": set(), "telling": set(), "measure": set(), "near": set()}
        blocks = numbers // BLOCK + 1
        size = blocks * BLOCK
        # What is not looked at is never made.
        self.measures: Measures = Measures(
            np.empty(size), np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size, bool)
        )
        self._has = np.zeros(blocks, dtype=bool)

    def look_up_words(self, words: Iterable[int]) -> None:
        """Look up who has some words."""
        for number, reports, holders, strengths in self._rows("word", self.words, words):
            self.words[number] = Word(reports, np.frombuffer(holders, "<u4"), np.frombuffer(strengths, np.uint8))

    def look_up_tellings(self, sentences: Iterable[int]) -> None:
        """Look up who has some sentences."""
        for sentence, reports, first, last, holders in self._rows("telling", self.tellings, sentences):
            self.tellings[sentence] = Telling(reports, first, last, np.frombuffer(holders, "<u4"))

    def look_up_near(self, numbers: Iterable[int]) -> None:
        """Look up which reports some reports are like."""
        for number, others, values in self._rows("near", self.near, numbers):
            self.near[number] = np.frombuffer(others, "<u4").astype(np.int64), np.frombuffer(values, "<f8")

    def look_up_measures(self, numbers: npt.NDArray[np.integer]) -> None:
        """Look up the measures of some reports."""
        wanted = np.zeros(len(self._has), dtype=bool)
        wanted[numbers // BLOCK] = True
        missing = np.flatnonzero(wanted & ~self._has).tolist()
        if not missing:
            return
        self._has[missing] = True
        told = self.measures
        for block in missing:
            _put_measures(told, slice(block * BLOCK, (block + 1) * BLOCK), *_NO_MEASURES)
        for block, norms, days, bare in self._known.listed("measure", missing):
            at = slice(block * BLOCK, (block + 1) * BLOCK)
            _put_measures(
                told,
                at,
                np.frombuffer(norms, "<f8"),
                np.frombuffer(days, "<i4").reshape(2, BLOCK),
                np.frombuffer(bare, bool),
            )

    def _rows(self, table: str, have: Mapping[int, object], keys: Iterable[int]) -> list[ListRow]:
        missing = sorted({key for key in keys if key not in have})
        return self._known.listed(table, missing) if missing else []

    def put_word(self, word: int, number: int, strength: int) -> None:
        """Note that a report has a word that was looked up."""
        told = self.words.setdefault(word, Word())
        if len(told.holders) == told.reports:
            told.holders = np.append(told.holders, np.uint32(number))
            told.strengths = np.append(told.strengths, np.uint8(strength))
        told.reports += 1
        self._changed["word"].add(word)

    def take_word(self, word: int, number: int) -> None:
        """Note that a report no longer has a word that was looked up."""
        told = self.words[word]
        is_listed = len(told.holders) == told.reports
        told.reports -= 1
        if is_listed:
            others = told.holders != number
            told.holders, told.strengths = told.holders[others], told.strengths[others]
        elif told.reports <= COMMON:
            raise UnlistedError
        self._changed["word"].add(word)

    def put_telling(self, sentence: int, number: int, day: int | None) -> None:
        """Note that a report of a day has a sentence that was looked up."""
        told = self.tellings.setdefault(sentence, Telling())
        if len(told.holders) == told.reports < LISTED:
            told.holders = np.append(told.holders, np.uint32(number))
        told.reports += 1
        days = [one for one in (told.first, told.last, day) if one is not None]
        told.first, told.last = min(days, default=None), max(days, default=None)
        self._changed["telling"].add(sentence)

    def take_telling(self, sentence: int, number: int, day: int | None) -> None:
        """Note that a report of a day no longer has a sentence that was looked up."""
        told = self.tellings[sentence]
        is_listed = len(told.holders) == told.reports
        told.holders = told.holders[told.holders != number]
        told.reports -= 1
        if is_listed:
            self.look_up_measures(told.holders)
            days = self.measures.first[told.holders]
            days = days[days != NEVER]
            told.first, told.last = (int(days.min()), int(days.max())) if len(days) else (None, None)
        elif day is not None and day in (told.first, told.last):
            raise UnlistedError
        self._changed["telling"].add(sentence)

    def put_measure(self, number: int, norm: float, features: Features) -> None:
        """Set the measures of a report that were looked up."""
        told = self.measures
        told.norms[number], told.bare[number] = norm, features.bare
        told.first[number], told.last[number] = day_or_never(features.first), day_or_never(features.last)
        self._changed["measure"].add(number // BLOCK)

    def put_near(self, number: int, others: Numbers, values: Values) -> None:
        """Set which reports a report is like, none for one that is gone."""
        was = self.near.get(number)
        if was is None or not (np.array_equal(was[0], others) and np.array_equal(was[1], values)):
            self.near[number] = others, values
            self._changed["near"].add(number)

    def changes(self) -> dict[str, list[ListRow]]:
        """Return the rows that are other than before; one that holds its key alone is to be removed."""
        return {
            "word": [word_row(key, self.words[key]) for key in sorted(self._changed["word"])],
            "telling": [_telling_row(key, self.tellings[key]) for key in sorted(self._changed["telling"])],
            "measure": [_measure_row(key, self.measures) for key in sorted(self._changed["measure"])],
            "near": [_near_row(key, *self.near[key]) for key in sorted(self._changed["near"])],
        }


def day_or_never(day: int | None) -> int:
    """Return a day as a number that stands for none, too."""
    return NEVER if day is None else day


_NO_MEASURES = (np.ones(BLOCK), np.full((2, BLOCK), NEVER), np.zeros(BLOCK, bool))


def _put_measures(
    told: Measures, at: slice, norms: Values, days: npt.NDArray[np.integer], bare: npt.NDArray[np.bool_]
) -> None:
    told.norms[at], told.bare[at] = norms, bare
    told.first[at], told.last[at] = days


def word_row(word: int, told: Word) -> ListRow:
    """Return what a ledger keeps of a word."""
    if not told.reports:
        return (word,)
    if told.reports > COMMON:
        return (word, told.reports, b"", b"")
    return (word, told.reports, told.holders.astype("<u4").tobytes(), told.strengths.tobytes())


def _telling_row(sentence: int, told: Telling) -> ListRow:
    if not told.reports:
        return (sentence,)
    return (sentence, told.reports, told.first, told.last, told.holders.astype("<u4").tobytes())


def _measure_row(block: int, told: Measures) -> ListRow:
    at = slice(block * BLOCK, (block + 1) * BLOCK)
    days = np.stack([told.first[at], told.last[at]]).astype("<i4")
    return (block, told.norms[at].astype("<f8").tobytes(), days.tobytes(), told.bare[at].tobytes())


def _near_row(number: int, others: npt.NDArray[np.integer], values: Values) -> ListRow:
    return (number, others.astype("<u4").tobytes(), values.astype("<f8").tobytes()) if len(others) else (number,)


def make_lists(looked: Looked, number_of: Mapping[str, int]) -> Iterator[tuple[str, Iterator[ListRow]]]:
    """Yield the lists of all reports, each with its rows by ascending key; `number_of` are the numbers of the reports in a ledger."""
    everybody, numbers = (_numbers(some, number_of) for some in (looked.features, looked.compared))
    yield "word", _all_words(looked.compared, numbers)
    yield "telling", _all_tellings(looked.features, everybody)
    yield "measure", _all_measures(looked.features, everybody, numbers, looked.measures)
    near = looked.near
    ordered = np.argsort(numbers).tolist()
    yield "near", (_near_row(int(numbers[at]), numbers[near[at][0]], near[at][1]) for at in ordered if len(near[at][0]))


def _numbers(features: Sequence[Features], number_of: Mapping[str, int]) -> Words:
    return np.array([number_of[one.report] for one in features], dtype=np.uint32)


def _all_words(features: Sequence[Features], numbers: Words) -> Iterator[ListRow]:
    counts = [len(one.strengths) for one in features]
    # One number for word, report and strength, which sorts in place.
    told = words_of(features).astype(np.uint64) << np.uint64(40)
    told |= np.repeat(numbers, counts).astype(np.uint64) << np.uint64(8)
    told |= np.frombuffer(b"".join(one.strengths for one in features), dtype=np.uint8)
    told.sort()
    strengths = told.astype(np.uint8)
    told >>= np.uint64(8)
    holders = told.astype("<u4")
    told >>= np.uint64(32)
    words, starts = np.unique(told, return_index=True)
    for word, start, end in zip(
        words.tolist(), starts.tolist(), np.append(starts, len(told))[1:].tolist(), strict=True
    ):
        yield word_row(word, Word(end - start, holders[start:end], strengths[start:end]))


def _all_tellings(features: Sequence[Features], numbers: Words) -> Iterator[ListRow]:
    sentences = np.frombuffer(b"".join(one.sentences for one in features), dtype="<i8")
    order = np.argsort(sentences, kind="stable")
    counts = [len(one.sentences) // 8 for one in features]
    holders = np.repeat(numbers, counts)[order]
    days = np.repeat(np.array([day_or_never(one.first) for one in features], dtype=np.int64), counts)[order]
    keys, starts = np.unique(sentences[order], return_index=True)
    for key, start, end in zip(keys.tolist(), starts.tolist(), np.append(starts, len(order))[1:].tolist(), strict=True):
        some = [day for day in days[start:end].tolist() if day != NEVER]
        first, last = min(some, default=None), max(some, default=None)
        yield _telling_row(key, Telling(end - start, first, last, holders[start : min(end, start + LISTED)]))


def _all_measures(
    features: Sequence[Features], everybody: Words, numbers: Words, measures: Measures
) -> Iterator[ListRow]:
    """Yield the measures of all reports; `numbers` are those of the compared ones, of which alone the norms are known."""
    size = (int(everybody.max(initial=0)) // BLOCK + 1) * BLOCK
    told = Measures(np.ones(size), np.full(size, NEVER), np.full(size, NEVER), np.zeros(size, bool))
    told.norms[numbers] = measures.norms
    told.bare[everybody] = [one.bare for one in features]
    told.first[everybody] = [day_or_never(one.first) for one in features]
    told.last[everybody] = [day_or_never(one.last) for one in features]
    for block in range(size // BLOCK):
        yield _measure_row(block, told)


def keys_in(features: Collection[Features]) -> set[int]:
    """Return the keys of all sentences of some reports."""
    return set(np.frombuffer(b"".join(one.sentences for one in features), dtype="<i8").tolist())
