"""How much reports are alike: the cosine of their words and names, weighted by rarity, fading with the days between them.

All weights are whole numbers, so that no order of adding them up changes a likeness.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportedly.records import Features
from reportedly.relations.features import NUMBERS

# Two dated reports further apart than this belong to two stories, whatever words they share.
WINDOW_DAYS = 366
# What two reports have in common says less the longer one appeared after the other, down to a share that stays: a trial is told
# of long after the deed, and mostly by other words.
FADING_DAYS, STAYS = 30, 0.3
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
# How rare a word is changes in steps, each this many times as many reports as the one before, the first up to so many. Another
# report then leaves nearly all likenesses as they were. Finer steps are no better.
STEP, RARE = 4, 3
# A likeness is the quotient of sums of products of whole numbers; a weight is a strength times this many parts.
_PARTS = 64
_NEVER = -1

Words = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


class Likeness:
    """The features of all reports, in the order of their ids, and how like any of them is to the others."""

    def __init__(self, features: Sequence[Features]) -> None:
        ordered = sorted(features, key=lambda each: each.report)
        self.reports = [each.report for each in ordered]
        counts = np.array([len(each.strengths) for each in ordered], dtype=np.int64)
        self.starts: Numbers = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        self.words = np.frombuffer(b"".join(each.words for each in ordered), dtype="<u4")
        self.strengths = np.frombuffer(b"".join(each.strengths for each in ordered), dtype=np.uint8)
        self._bare = np.array([each.bare for each in ordered], dtype=bool)
        self._first = _days([each.first for each in ordered])
        self._last = _days([each.last for each in ordered])

    @cached_property
    def spread(self) -> Numbers:
        """In how many reports each word is."""
        return np.bincount(self.words, minlength=NUMBERS)

    @cached_property
    def rarity(self) -> Numbers:
        """How much a word says that is in so many reports, as a whole number: a logarithm in steps; a negative one is looked up in none."""
        having = np.maximum(np.arange(len(self.reports) + 1), RARE)
        steps = np.floor(np.log(having / RARE) / math.log(STEP) + 1e-9)
        says = np.log(np.maximum((self._reports_about() + BACKGROUND) / (RARE * STEP ** (steps + 0.5)), 1))
        parts: Numbers = np.rint(_PARTS * says).astype(np.int64)
        return np.where(having > COMMON, -1 - parts, parts)

    @cached_property
    def cut(self) -> float:
        """How like two groups must be to be one."""
        return CUT + RISE * math.log10(max(10, self._reports_about()) / 10)

    def of(self, report: int) -> tuple[object, ...]:
        """Return what is known of one report, to be compared."""
        at = slice(self.starts[report], self.starts[report + 1])
        days = self._first[report], self._last[report], self._bare[report]
        return (self.words[at].tobytes(), self.strengths[at].tobytes(), *days)

    def words_of(self, reports: Sequence[int]) -> Words:
        """Return the words of some reports, one report after the other."""
        none = np.zeros(0, dtype=self.words.dtype)
        return np.concatenate([none, *(self.words[self.starts[at] : self.starts[at + 1]] for at in reports)])

    def having(self, words: Words) -> Numbers:
        """Return the numbers of the reports that have any of some words."""
        wanted = np.zeros(NUMBERS, dtype=bool)
        wanted[words] = True
        found: Numbers = np.searchsorted(self.starts, np.flatnonzero(wanted[self.words]), side="right") - 1
        return np.unique(found)

    def near(self, report: int) -> tuple[Numbers, Values]:
        """Return the reports that are like one at all, by number, and how like each is, up to 1."""
        at = slice(self.starts[report], self.starts[report + 1])
        first, length = self._lists[0][self.words[at]], self._lists[1][self.words[at]]
        total = int(length.sum())
        if not total:
            return np.zeros(0, np.int64), np.zeros(0)
        # One after the other the places of all reports that share a word with this one.
        places = np.repeat(first - np.cumsum(length) + length, length) + np.arange(total)
        others = self._holders[places]
        products = self._held[places] * np.repeat(self._weights[at], length)
        sums: Values = np.bincount(others, weights=products, minlength=len(self.reports)).astype(np.float64)
        sums[report] = 0
        found = np.flatnonzero(sums)
        shared = np.bincount(others, minlength=len(self.reports))
        return self._above_floor(report, found, sums[found], shared[found])

    def days(self, report: int) -> tuple[int, int] | None:
        """Return the first and the last day on which a report can have appeared, None when either is open."""
        first, last = int(self._first[report]), int(self._last[report])
        return None if _NEVER in (first, last) else (first, last)

    def limit(self, report: int) -> int:
        """Return with how many of those it is like a report is joined at most; a headline costs little and needs more."""
        return 250 if self._bare[report] else 60

    def _above_floor(self, report: int, others: Numbers, sums: Values, shared: Numbers) -> tuple[Numbers, Values]:
        any_bare = self._bare[others] | self._bare[report]
        both_bare = self._bare[others] & self._bare[report]
        alike = sums / np.sqrt(self._norms[report] * self._norms[others])
        alike *= np.where(any_bare, BARE, 1.0) * self._share_in_time(report, others)
        alike = np.minimum(1.0, np.round(alike, 9))
        enough = (alike >= self.cut * np.where(both_bare, BARE_FLOOR, 1.0)) & (
            shared >= np.where(any_bare, 1, FEWEST_SHARED)
        )
        return others[enough], alike[enough]

    def _share_in_time(self, report: int, others: Numbers) -> Values:
        """Return how much a likeness counts between two dates of publication: all on one day, nothing beyond the window."""
        first, last = self._first[others], self._last[others]
        apart = np.zeros(len(others))
        if self._last[report] != _NEVER:
            apart = np.where(first != _NEVER, np.maximum(apart, first - self._last[report]), apart)
        if self._first[report] != _NEVER:
            apart = np.where(last != _NEVER, np.maximum(apart, self._first[report] - last), apart)
        share: Values = np.where(apart > WINDOW_DAYS, 0.0, np.maximum(STAYS, _faded(apart)))
        return share

    def _reports_about(self) -> int:
        """Return the number of reports, rounded down to a power of two, so that one more changes nothing mostly."""
        return 1 << max(0, len(self.reports).bit_length() - 1)

    @cached_property
    def _weights(self) -> Values:
        # As floating-point numbers, which hold whole ones of this size exactly.
        says = self.rarity[self.spread[self.words]]
        weights: Values = self.strengths * np.where(says < 0, -1 - says, says).astype(np.float64)
        return weights

    @cached_property
    def _norms(self) -> Values:
        """The squared length of each report's weights."""
        each = np.repeat(np.arange(len(self.reports)), np.diff(self.starts))
        squares: Values = np.bincount(each, weights=self._weights**2, minlength=len(self.reports)).astype(np.float64)
        return np.maximum(1.0, squares)

    @cached_property
    def _lists(self) -> tuple[Numbers, Numbers]:
        """For each word where the list of the reports that have it begins, and its length; none for a common word."""
        length = np.where(self.spread <= COMMON, self.spread, 0)
        return np.cumsum(length) - length, length

    @cached_property
    def _order(self) -> Numbers:
        kept = np.flatnonzero(self.spread[self.words] <= COMMON)
        return kept[np.argsort(self.words[kept], kind="stable")]

    @cached_property
    def _holders(self) -> Numbers:
        each = np.repeat(np.arange(len(self.reports)), np.diff(self.starts))
        return each[self._order]

    @cached_property
    def _held(self) -> Values:
        return self._weights[self._order]


def _days(days: Sequence[int | None]) -> Numbers:
    return np.array([_NEVER if day is None else day for day in days], dtype=np.int64)


# Computed once for each number of days: the library's exponential may differ in its last bit from one machine to another, and with the
# length of what it is given.
_FADED = np.array([round(math.exp(-days / FADING_DAYS), 9) for days in range(WINDOW_DAYS + 1)])


def _faded(apart: Values) -> Values:
    faded: Values = _FADED[np.clip(apart, 0, WINDOW_DAYS).astype(np.int64)]
    return faded
