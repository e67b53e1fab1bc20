"""How much reports are alike: the cosine of their words and names, weighted by rarity, fading with the days between them.

All weights are whole numbers, so that no order of adding them up changes a likeness.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

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
_COMPARED, _COMPARED_BARE = 60, 250
# How rare a word is changes in steps, each this many times as many reports as the one before, the first up to so many. Another
# report then leaves nearly all likenesses as they were. Finer steps are no better.
STEP, RARE = 4, 3
# A likeness is the quotient of sums of products of whole numbers; a weight is a strength times this many parts.
_PARTS = 64
# A day that is not known.
NEVER = -1
# The words of so many reports are weighed at a time.
_AT_ONCE = 4096

Words = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]


def rarity_among(reports: int, having: Numbers) -> Numbers:
    """Return how much words say that are in so many of some reports: a logarithm in steps, as a whole number.

    One is added before the logarithm is taken, and no word is taken to be in more than all, so that a word of all of them still says a
    little: else hundreds of reports of one event, which share all that matters, would fall into as many stories.
    A word that is in too many to be looked up has a negative number; see `weight_of`.
    """
    steps = np.floor(np.log(np.maximum(having, RARE) / RARE) / math.log(STEP) + 1e-9)
    among = about(reports) + BACKGROUND
    says = np.log1p(among / np.minimum(among, RARE * STEP ** (steps + 0.5)))
    parts: Numbers = np.rint(_PARTS * says).astype(np.int64)
    return np.where(having > COMMON, -1 - parts, parts)


def weight_of(rarity: Numbers) -> Numbers:
    """Return how much words say, those that are in too many to be looked up as well."""
    return np.where(rarity < 0, -1 - rarity, rarity)


def draw(one: str, other: str) -> int:
    """Return a number for two reports, either way round, by which some of those that a report is as much like are drawn.

    Were the same few compared with all, hundreds of reprints would hang on these and not on each other.
    """
    return crc32(b"%d" % (crc32(one.encode()) ^ crc32(other.encode())))


def most_joined(*, is_bare: bool) -> int:
    """Return with how many of those that it is most like a report is joined, one that is a headline alone or another."""
    return _COMPARED_BARE if is_bare else _COMPARED


def cut_among(reports: int) -> float:
    """Return how like two groups must be to be one, among so many reports."""
    return CUT + RISE * math.log10(max(10, about(reports)) / 10)


def about(reports: int) -> int:
    """Return a number of reports rounded down to a power of two, so that one more changes nothing mostly."""
    return 1 << max(0, reports.bit_length() - 1)


def words_of(features: Iterable[Features]) -> Words:
    """Return the words of some reports, one report after the other."""
    return np.frombuffer(b"".join(each.words for each in features), dtype="<u4")


@dataclass(frozen=True, slots=True)
class Among:
    """All reports among which some are looked at: how many these are, and in how many of them each word is.

    Those for which others stand count among the reports and not for the words. Without `spread` all others are looked at.
    """

    reports: int
    spread: Numbers | None = None


@dataclass(frozen=True, slots=True)
class Measures:
    """What likeness needs to know of some reports beside what they share: in columns of one length."""

    norms: Values  # the squared length of each report's weights
    first: Numbers  # the first and the last day on which it can have appeared, -1 when open
    last: Numbers
    bare: npt.NDArray[np.bool_]  # whether it is a headline without a text

    def at(self, places: Numbers | int) -> Measures:
        """Return those at some places, or at one."""
        return Measures(self.norms[places], self.first[places], self.last[places], self.bare[places])


def alike(one: Measures, others: Measures, sums: Values, names: Values, cut: float) -> Values:
    """Return how like a report is to some others, up to 1, and 0 for those that it is not like at all.

    `sums` are the sums of products of the weights that they share, `names` those of the full names of people, which are left out of the former.
    """
    any_bare, both_bare = others.bare | one.bare, others.bare & one.bare
    apart = _days_apart(one, others)
    found = _lasting(apart, STAYS) * sums + _lasting(apart, NAME_STAYS) * names
    found *= np.where(any_bare, BARE, 1.0) / np.sqrt(one.norms * others.norms)
    found = np.minimum(1.0, np.round(found, 9))
    return np.where(found >= cut * np.where(both_bare, BARE_FLOOR, 1.0), found, 0.0)


def _days_apart(one: Measures, others: Measures) -> Numbers:
    """Return the days between two dates of publication at least, 0 where one is unknown."""
    apart = np.zeros(len(others.first), dtype=np.int64)
    if one.last != NEVER:
        apart = np.where(others.first != NEVER, np.maximum(apart, others.first - one.last), apart)
    if one.first != NEVER:
        apart = np.where(others.last != NEVER, np.maximum(apart, one.first - others.last), apart)
    return apart


class Shared:
    """What one report has in common with others, added up from the words that they share."""

    def __init__(self, reports: int) -> None:
        # Never cleared: a place is looked at only after it was written for the same report. An array of zeros for each report
        # would make the work grow with the square of their number.
        self._slot = np.empty(reports, dtype=np.int32)

    def near(
        self, one: Measures, others: Words, products: Values, people: int, measures: Measures, cut: float
    ) -> tuple[Numbers, Values]:
        """Return the reports that are like one at all, ascending, and how much.

        `others` are the holders of its words, one word after the other, and `products` those of the weights; the last so many are of
        people's full names. `measures` are those of all reports.
        """
        found, local = self._told_apart(others)
        sums = np.bincount(local, weights=products, minlength=len(found)).astype(np.float64)
        # Most share too little, whatever else is known of them. A little less than the cut, for the decimals that are rounded away.
        least = 0.999 * cut / BARE * (BARE_FLOOR if one.bare else 1.0)
        is_kept = sums >= least * np.sqrt(one.norms * measures.norms[found])
        inside = np.flatnonzero(is_kept[local])
        rank = np.cumsum(is_kept) - 1
        found, sums, local = found[is_kept], sums[is_kept], rank[local[inside]]
        of_people = np.where(inside >= len(others) - people, products[inside], 0.0)
        names = np.bincount(local, weights=of_people, minlength=len(found)).astype(np.float64)
        shared = np.bincount(local, minlength=len(found))
        theirs = measures.at(found)
        values = alike(one, theirs, sums - names, names, cut)
        enough = np.flatnonzero((values > 0) & (shared >= np.where(theirs.bare | one.bare, 1, FEWEST_SHARED)))
        enough = enough[np.argsort(found[enough])]
        return found[enough], values[enough]

    def _told_apart(self, others: Words) -> tuple[Numbers, npt.NDArray[np.int32]]:
        """Return each of some reports once, and for each place which of these stands there."""
        places = np.arange(len(others), dtype=np.int32)
        self._slot[others] = places
        found = others[self._slot[others] == places]
        self._slot[found] = places[: len(found)]
        return found.astype(np.int64), self._slot[others]


class Likeness:
    """The features of all reports, in the order of their ids, and how like any of them is to the others.

    With `among` they are some of more reports, and are as like each other as among all of these.
    """

    def __init__(self, features: Sequence[Features], among: Among | None = None) -> None:
        ordered = sorted(features, key=lambda each: each.report)
        self.reports: list[str] = [each.report for each in ordered]
        counts = np.array([len(each.strengths) for each in ordered], dtype=np.int64)
        self._starts: Numbers = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        words = words_of(ordered)
        present = np.zeros(NUMBERS, dtype=bool)
        present[words] = True
        vocabulary = np.flatnonzero(present)
        place = np.empty(NUMBERS, dtype=np.uint32)
        place[vocabulary] = np.arange(len(vocabulary))
        # From here on a word is its place among those that there are.
        self._words: Words = place[words]
        self._people = int(np.searchsorted(vocabulary, PEOPLE))
        self._strengths = np.frombuffer(b"".join(each.strengths for each in ordered), dtype=np.uint8)
        spread = among.spread if among else None
        self._spread = np.bincount(self._words, minlength=len(vocabulary)) if spread is None else spread[vocabulary]
        self.total: int = among.reports if among else len(ordered)
        self.cut: float = cut_among(self.total)
        self._says = weight_of(rarity_among(self.total, self._spread)).astype(np.float64)
        bare = np.array([each.bare for each in ordered], dtype=bool)
        self.measures: Measures = Measures(
            self._norms(), _days([each.first for each in ordered]), _days([each.last for each in ordered]), bare
        )
        self._shared = Shared(len(ordered))
        # The reports whose words have been looked up.
        self._known = np.zeros(len(ordered), dtype=bool)

    def near(self, report: int) -> tuple[Numbers, Values]:
        """Return the reports that are like one at all, by number, and how like each is, up to 1."""
        if not self._known[report]:
            self.look_up([report])
        at = self._words_of(report)
        found, values = self._near_among(report, self._from[at], self._length[at])
        return found[found != report], values[found != report]

    def near_all(self) -> dict[int, tuple[Numbers, Values]]:
        """Return the same for all reports; each pair is looked at once, which takes half the time."""
        self.look_up(range(len(self.reports)))
        pairs = [(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))]
        # The holders of a word are in ascending order: those of which it is the turn already come first.
        start, end = self._from.copy(), self._from + self._length
        for report in range(len(self.reports)):
            at = self._words_of(report)
            start[at] += 1
            found, values = self._near_among(report, start[at], np.maximum(end[at] - start[at], 0))
            pairs.append((np.full(len(found), report), found, values))
        ones, others, values = (np.concatenate(column) for column in zip(*pairs, strict=True))
        ones, others, values = np.append(ones, others), np.append(others, ones), np.append(values, values)
        order = np.lexsort((others, ones))
        bounds = np.searchsorted(ones[order], np.arange(len(self.reports) + 1)).tolist()
        others, values = others[order], values[order]
        return {at: (others[slice(*pair)], values[slice(*pair)]) for at, pair in enumerate(pairwise(bounds))}

    def _near_among(self, report: int, first: Numbers, length: Numbers) -> tuple[Numbers, Values]:
        """Return which are like a report of those that have its words, for each word so many from a first place on."""
        places = np.repeat(first - np.cumsum(length) + length, length) + np.arange(int(length.sum()))
        if not len(places):
            return np.zeros(0, np.int64), np.zeros(0)
        words = self._words_of(report)
        says, own = self._says[words], self._strengths[self._starts[report] : self._starts[report + 1]]
        products: Values = np.repeat(says * says * own, length) * self._held[places]
        # The words of a report are in ascending order, so that the people it names in full are the last.
        people = int(length[np.searchsorted(words, self._people) :].sum())
        return self._shared.near(
            self.measures.at(report), self._holders[places], products, people, self.measures, self.cut
        )

    def days(self, report: int) -> tuple[int, int] | None:
        """Return the first and the last day on which a report can have appeared, None when either is open."""
        first, last = int(self.measures.first[report]), int(self.measures.last[report])
        return None if NEVER in (first, last) else (first, last)

    def limit(self, report: int) -> int:
        """Return with how many of those it is like a report is joined at most."""
        return most_joined(is_bare=bool(self.measures.bare[report]))

    def _norms(self) -> Values:
        # Some at a time, so that they need little memory.
        found = np.ones(len(self.reports))
        for start in range(0, len(found), _AT_ONCE):
            bounds = self._starts[start : start + _AT_ONCE + 1]
            at = slice(bounds[0], bounds[-1])
            weights = self._says[self._words[at]] * self._strengths[at]
            owners = np.repeat(np.arange(len(bounds) - 1), np.diff(bounds))
            found[start : start + _AT_ONCE] = np.bincount(owners, weights=weights**2, minlength=len(bounds) - 1)
        return np.maximum(1.0, found)

    def look_up(self, reports: Iterable[int]) -> None:
        """Find out who else has the words of some reports, before their likeness to others is asked for.

        It costs nearly as much for one report as for all, so many should be named at once.
        """
        self._known[np.fromiter(reports, dtype=np.int64)] = True
        wanted = np.zeros(len(self._spread), dtype=bool)
        for report in np.flatnonzero(self._known).tolist():
            wanted[self._words_of(report)] = True
        wanted &= (self._spread > 1) & (self._spread <= COMMON)
        kept = wanted[self._words]
        owners = np.repeat(np.arange(len(self.reports), dtype=np.uint32), np.diff(self._starts))[kept]
        # One number for word, report and strength sorts in place, in a quarter of the memory that an order takes.
        told = self._words[kept].astype(np.uint64) << np.uint64(40)
        told |= owners.astype(np.uint64) << np.uint64(8)
        told |= self._strengths[kept]
        told.sort()
        self._held = told.astype(np.uint8)
        told >>= np.uint64(8)
        self._holders = told.astype(np.uint32)
        # Of words that are in none or too many, nobody.
        self._length = np.bincount(self._words[kept], minlength=len(wanted))
        self._from = np.cumsum(self._length) - self._length

    def _words_of(self, report: int) -> Words:
        return self._words[self._starts[report] : self._starts[report + 1]]


def _days(days: Sequence[int | None]) -> Numbers:
    return np.array([NEVER if day is None else day for day in days], dtype=np.int64)


# Computed once for each number of days: the library's exponential may differ in its last bit from one machine to another, and with the
# length of what it is given.
_FADED = np.array([round(math.exp(-days / FADING_DAYS), 9) for days in range(WINDOW_DAYS + 1)])


def _lasting(apart: Numbers, stays: float) -> Values:
    """Return how much a likeness counts so many days apart: all on one day, down to a share that stays, nothing beyond the window."""
    lasting: Values = np.where(apart > WINDOW_DAYS, 0.0, np.maximum(stays, _FADED[np.clip(apart, 0, WINDOW_DAYS)]))
    return lasting
