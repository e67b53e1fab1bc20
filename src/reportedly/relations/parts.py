"""Parts: reports that are linked by likenesses, and what stories they make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from reportedly.records import Features
from reportedly.relations.likeness import WINDOW_DAYS, Among, Likeness, Numbers, Values, draw, most_joined
from reportedly.relations.linkage import link

# For each report those that it is like, by number, and how like each is.
Near = Mapping[int, tuple[Numbers, Values]]


@dataclass(frozen=True, slots=True)
class Part:
    """Reports that are linked by likenesses, directly or through others, and what stories they make. No story is in two parts."""

    reports: tuple[str, ...]
    stories: tuple[tuple[str, ...], ...]


class Reports(Protocol):
    """What is known of reports that are numbered in the order of their ids."""

    reports: list[str]
    cut: float

    def days(self, report: int) -> tuple[int, int] | None:
        """Return the first and the last day on which a report can have appeared, None when either is open."""

    def limit(self, report: int) -> int:
        """Return with how many of those it is like a report is joined at most."""


class Some:
    """Some reports in the order of their ids, for finding their parts."""

    def __init__(self, features: Sequence[Features], cut: float) -> None:
        self.reports: list[str] = [one.report for one in features]
        self.cut: float = cut
        self._features = features

    def days(self, report: int) -> tuple[int, int] | None:
        """Return the first and the last day on which a report can have appeared, None when either is open."""
        one = self._features[report]
        return None if one.first is None or one.last is None else (one.first, one.last)

    def limit(self, report: int) -> int:
        """Return with how many of those it is like a report is joined at most."""
        return most_joined(is_bare=self._features[report].bare)


def find_near(features: Sequence[Features], reports: int) -> tuple[Likeness, Near]:
    """Return what is known of those of so many reports that are compared, and which of them each is like."""
    likeness = Likeness(features, Among(reports))
    return likeness, likeness.near_all()


def find_parts(known: Reports, near: Near) -> Iterator[Part]:
    """Yield the parts of some reports, sorted; all that one of them is like must be among them."""
    for members in _linked(near):
        pairs = dict(_strongest(known, members, near))
        names = [known.reports[at] for at in members]
        days = {known.reports[at]: told for at in members if (told := known.days(at))}
        yield Part(tuple(names), tuple(map(tuple, link(names, pairs, known.cut, days, WINDOW_DAYS))))


def _linked(near: Near) -> Iterator[list[int]]:
    """Yield the members of each group that is linked, sorted, by the smallest."""
    seen: set[int] = set()
    for first in sorted(near):
        if first in seen:
            continue
        group, waiting = {first}, [first]
        while waiting:
            new = set(near[waiting.pop()][0].tolist()) - group
            group |= new
            waiting += new
        seen |= group
        yield sorted(group)


def _strongest(known: Reports, members: Sequence[int], near: Near) -> Iterator[tuple[tuple[str, str], float]]:
    """Yield the pairs that count in a part: for each report as many as it is most like."""
    for at in members:
        others, values = near[at]
        limit = known.limit(at)
        if len(others) > limit:
            least = -np.partition(-values, limit - 1)[limit - 1]
            others, values = others[values >= least], values[values >= least]
        if len(others) > limit:
            # It is as much like several at the limit.
            draws = np.array([draw(known.reports[at], known.reports[other]) for other in others.tolist()])
            order = np.lexsort((others, draws, -values))[:limit]
            others, values = others[order], values[order]
        for other, value in zip(others.tolist(), values.tolist(), strict=True):
            yield (known.reports[min(at, other)], known.reports[max(at, other)]), value
