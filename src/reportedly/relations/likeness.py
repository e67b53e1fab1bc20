"""How much reports are alike: the cosine of their words and names, weighted by rarity, fading with the days between them.

All weights are whole numbers, so that no order of adding them up changes a likeness.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportedly.records import Features
from reportedly.relations.features import NUMBERS, PEOPLE

# Two dated reports further apart than this belong to two stories, whatever words they share.
WINDOW_DAYS = 366
# What two reports have in common says less the longer one appeared after the other, down to a share that stays: a trial is told
# of long after the deed, and mostly by other words.
FADING_DAYS, STAYS = 30, 0.3
# The full name of a person says more than other words long after. Chosen on 4,300 pages on 2,500 shootings; with .5 or 1 a trial
# is joined less often, or one report of many crimes joins them all.
NAME_STAYS = 0.7
# How like two groups of reports must be to be one story, among ten reports. On the invented stories lowering it lets others in, and
# raising it lets reports in other words out.
CUT = 0.068
# The best of many chance likenesses is higher: so much is added to the cut for every tenfold of reports. Chosen on 1,200
# pages on 730 shootings, where a hundredth more or less of the cut moves B-cubed F1 by half a hundredth.
RISE = 0.0247
# Two headlines that share a word are as much alike as two articles that share many: so much more does their likeness count.
# Chosen on 700 headlines of 10 stories.
BARE = 1.7
# Headlines of one story share few words with each other, and many with the whole: pairs count that are less alike than the cut.
BARE_FLOOR = 0.3
# Two reports with a text are not alike for fewer shared words and names than this, a stock headline such as "News in brief".
FEWEST_SHARED = 3
# As if so many other reports had been read that share nothing with these: without them, what all reports of one small
# story share would seem to say nothing.
BACKGROUND = 50
# A word in more reports than this is looked up in none: the work per report is bounded, and it says little.
COMMON = 1024
# With so many of those that it is most like a report is joined; a headline costs little and needs more.
COMPARED, COMPARED_BARE = 60, 250
# How rare a word is changes in steps, each this many times as many reports as the one before, the first up to so many. Another
# report then leaves nearly all likenesses as they were. Finer steps are no better.
STEP, RARE = 4, 3
# A likeness is the quotient of sums of products of whole numbers; a weight is a strength times this many parts.
_PARTS = 64
_NEVER = -1

Words = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


def rarity_among(reports: int) -> Numbers:
    """Return how much a word says that is in so many of some reports, for each number of them: a logarithm in steps, as a whole number.

    A word that is in too many to be looked up has a negative number.
    """
    having = np.maximum(np.arange(reports + 1), RARE)
    steps = np.floor(np.log(having / RARE) / math.log(STEP) + 1e-9)
    says = np.log(np.maximum((_about(reports) + BACKGROUND) / (RARE * STEP ** (steps + 0.5)), 1))
    parts: Numbers = np.rint(_PARTS * says).astype(np.int64)
    return np.where(having > COMMON, -1 - parts, parts)


def cut_among(reports: int) -> float:
    """Return how like two groups must be to be one, among so many reports."""
    return CUT + RISE * math.log10(max(10, _about(reports)) / 10)


def _about(reports: int) -> int:
    """Return a number of reports rounded down to a power of two, so that one more changes nothing mostly."""
    return 1 << max(0, reports.bit_length() - 1)


def words_of(features: Iterable[Features]) -> Words:
    """Return the words of some reports, one report after the other."""
    return np.frombuffer(b"".join(each.words for each in features), dtype="<u4")


@dataclass(frozen=True, slots=True)
class Among:
    """All reports among which some are looked at: how many these are, and in how many of them each word is."""

    reports: int
    spread: Numbers


class Likeness:
    """The features of all reports, in the order of their ids, and how like any of them is to the others.

    With `among` they are some of more reports, and are as like each other as among all of these.
    """

    def __init__(self, features: Sequence[Features], among: Among | None = None) -> None:
        ordered = sorted(features, key=lambda each: each.report)
        self.reports: list[str] = [each.report for each in ordered]
        counts = np.array([len(each.strengths) for each in ordered], dtype=np.int64)
        self.starts: Numbers = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        self.words: Words = words_of(ordered)
        self.strengths: npt.NDArray[np.uint8] = np.frombuffer(
            b"".join(each.strengths for each in ordered), dtype=np.uint8
        )
        self._bare = np.array([each.bare for each in ordered], dtype=bool)
        self._first = _days([each.first for each in ordered])
        self._last = _days([each.last for each in ordered])
        self._among = among
        # The reports whose words have been looked up.
        self._known = np.zeros(len(ordered), dtype=bool)

    @cached_property
    def spread(self) -> Numbers:
        """In how many reports each word is."""
        return self._among.spread if self._among else np.bincount(self.words, minlength=NUMBERS)

    @property
    def total(self) -> int:
        """How many reports there are, with those that are not looked at."""
        return self._among.reports if self._among else len(self.reports)

    @property
    def cut(self) -> float:
        """How like two groups must be to be one."""
        return cut_among(self.total)

    def having(self, words: Words) -> Numbers:
        """Return the numbers of the reports that have any of some words."""
        wanted = np.zeros(NUMBERS, dtype=bool)
        wanted[words] = True
        found: Numbers = np.searchsorted(self.starts, np.flatnonzero(wanted[self.words]), side="right") - 1
        return np.unique(found)

    def near(self, report: int) -> tuple[Numbers, Values]:
        """Return the reports that are like one at all, by number, and how like each is, up to 1."""
        if not self._known[report]:
            self.look_up([report])
        at = slice(self.starts[report], self.starts[report + 1])
        length, places = self._places(self.words[at])
        if not len(places):
            return np.zeros(0, np.int64), np.zeros(0)
        others = self._holders[places]
        products = self._held[places] * np.repeat(self._weights[at], length)
        # The words of a report are in ascending order, so that the people it names in full are the last.
        people = int(length[: np.searchsorted(self.words[at], PEOPLE)].sum())
        sums, names = self._summed(others, products), self._summed(others[people:], products[people:])
        sums[report] = 0
        found = np.flatnonzero(sums)
        shared = np.bincount(others, minlength=len(self.reports))
        return self._above_floor(report, found, (sums - names)[found], names[found], shared[found])

    def _summed(self, others: Numbers, products: Values) -> Values:
        sums: Values = np.bincount(others, weights=products, minlength=len(self.reports)).astype(np.float64)
        return sums

    def days(self, report: int) -> tuple[int, int] | None:
        """Return the first and the last day on which a report can have appeared, None when either is open."""
        first, last = int(self._first[report]), int(self._last[report])
        return None if _NEVER in (first, last) else (first, last)

    def limit(self, report: int) -> int:
        """Return with how many of those it is like a report is joined at most."""
        return COMPARED_BARE if self._bare[report] else COMPARED

    def _above_floor(
        self, report: int, others: Numbers, sums: Values, names: Values, shared: Numbers
    ) -> tuple[Numbers, Values]:
        any_bare = self._bare[others] | self._bare[report]
        both_bare = self._bare[others] & self._bare[report]
        apart = self._days_apart(report, others)
        alike = _lasting(apart, STAYS) * sums + _lasting(apart, NAME_STAYS) * names
        alike *= np.where(any_bare, BARE, 1.0) / np.sqrt(self._norms[report] * self._norms[others])
        alike = np.minimum(1.0, np.round(alike, 9))
        enough = (alike >= self.cut * np.where(both_bare, BARE_FLOOR, 1.0)) & (
            shared >= np.where(any_bare, 1, FEWEST_SHARED)
        )
        return others[enough], alike[enough]

    def _days_apart(self, report: int, others: Numbers) -> Numbers:
        """Return the days between two dates of publication at least, 0 where one is unknown."""
        first, last = self._first[others], self._last[others]
        apart = np.zeros(len(others), dtype=np.int64)
        if self._last[report] != _NEVER:
            apart = np.where(first != _NEVER, np.maximum(apart, first - self._last[report]), apart)
        if self._first[report] != _NEVER:
            apart = np.where(last != _NEVER, np.maximum(apart, self._first[report] - last), apart)
        return apart

    @cached_property
    def _weights(self) -> Values:
        # As floating-point numbers, which hold whole ones of this size exactly.
        says = rarity_among(self.total)[self.spread[self.words]]
        weights: Values = np.where(says < 0, -1 - says, says).astype(np.float64) * self.strengths
        return weights

    @cached_property
    def _owners(self) -> Numbers:
        """The report of each word."""
        return np.repeat(np.arange(len(self.reports)), np.diff(self.starts))

    @cached_property
    def _norms(self) -> Values:
        """The squared length of each report's weights."""
        squares: Values = np.bincount(self._owners, weights=self._weights**2, minlength=len(self.reports)).astype(
            np.float64
        )
        return np.maximum(1.0, squares)

    def look_up(self, reports: Iterable[int]) -> None:
        """Find out who else has the words of some reports, before their likeness to others is asked for.

        It costs nearly as much for one report as for all, so many should be named at once.
        """
        self._known[np.fromiter(reports, dtype=np.int64)] = True
        wanted = np.zeros(NUMBERS, dtype=bool)
        wanted[self.words[self._known[self._owners]]] = True
        kept = np.flatnonzero(wanted[self.words])
        kept = kept[self.spread[self.words[kept]] <= COMMON]
        kept = kept[np.argsort(self.words[kept], kind="stable")]
        self._listed, first, length = np.unique(self.words[kept], return_index=True, return_counts=True)
        # A last one for all words that are not listed.
        self._from, self._length = np.append(first, 0), np.append(length, 0)
        self._holders, self._held = self._owners[kept], self._weights[kept]

    def _places(self, words: Words) -> tuple[Numbers, Numbers]:
        """Return for each word how many reports have it and one after the other the places of these; a common word has none."""
        at = np.searchsorted(self._listed, words)
        at[at == len(self._listed)] = -1
        at[self._listed[at] != words if len(self._listed) else slice(None)] = len(self._listed)
        first, length = self._from[at], self._length[at]
        return length, np.repeat(first - np.cumsum(length) + length, length) + np.arange(int(length.sum()))


def _days(days: Sequence[int | None]) -> Numbers:
    return np.array([_NEVER if day is None else day for day in days], dtype=np.int64)


# Computed once for each number of days: the library's exponential may differ in its last bit from one machine to another, and with the
# length of what it is given.
_FADED = np.array([round(math.exp(-days / FADING_DAYS), 9) for days in range(WINDOW_DAYS + 1)])


def _lasting(apart: Numbers, stays: float) -> Values:
    """Return how much a likeness counts so many days apart: all on one day, down to a share that stays, nothing beyond the window."""
    lasting: Values = np.where(apart > WINDOW_DAYS, 0.0, np.maximum(stays, _FADED[np.clip(apart, 0, WINDOW_DAYS)]))
    return lasting
