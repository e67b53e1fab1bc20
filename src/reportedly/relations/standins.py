"""Stand-ins: of a crowd of reports that are nearly the same, one is compared with all other reports and stands for the crowd."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from reportedly.records import Features

# Up to so many reports with one mark are compared like any others. A wire that thousands print would make each of its words too common
# to be looked up, and its reprints as many stories; below this number a word counts how often it was printed.
CROWD = 60
# A report is left to a stand-in that has this share of its words, and no more than so many others. What shares a mark and no more is one
# of a station's pages with the same menu.
NEARLY_ALL = 2 / 3

# The columns of a report's two marks.
MARKS = ("low_mark", "high_mark")


class Crowd(NamedTuple):
    """The reports with one mark: how many they are, and the first of them by id."""

    reports: int
    first: str


def find_stand_ins(features: Iterable[Features]) -> dict[str, str]:
    """Return for each report that is left to another one that other one, which may be left to a third; see `stands_for`."""
    told = {one.report: one for one in features}
    marks = {report: one.marks for report, one in told.items()}
    crowds = [find_crowds((of[side], report) for report, of in marks.items()) for side in range(len(MARKS))]
    if not any(crowds):
        return {}
    found = {}
    for report, one in told.items():
        there = [crowd[mark] for crowd, mark in zip(crowds, marks[report], strict=True) if mark in crowd]
        if first := find_stand_in(one, there, told.__getitem__):
            found[report] = first
    return found


def find_crowds(marked: Iterable[tuple[int, str]]) -> dict[int, Crowd]:
    """Return the crowds among some reports, by their mark."""
    marked = list(marked)
    times = Counter(mark for mark, _ in marked)
    members: dict[int, list[str]] = defaultdict(list)
    for mark, report in marked:
        if times[mark] > CROWD:
            members[mark].append(report)
    return {mark: Crowd(len(reports), min(reports)) for mark, reports in members.items()}


def find_stand_in(one: Features, crowds: Iterable[Crowd], features: Callable[[str], Features]) -> str | None:
    """Return the report that a report of some crowds is left to: the first of a crowd that is nearly the same, None if there is none."""
    for crowd in crowds:
        if crowd.first != one.report and are_nearly_same(one, features(crowd.first)):
            return crowd.first
    return None


def are_nearly_same(one: Features, other: Features) -> bool:
    """Say whether two reports have nearly all words in common."""
    if one.words == other.words:
        return bool(one.words)
    words, others = (np.frombuffer(each.words, "<u4") for each in (one, other))
    return len(np.intersect1d(words, others, assume_unique=True)) >= NEARLY_ALL * max(len(words), len(others))


def stands_for(report: str, stand_in: Callable[[str], str | None]) -> str:
    """Return the report that is compared in place of a report, which is itself where no other stands for it."""
    # Each is left to one with a smaller id, so that this ends.
    while first := stand_in(report):
        report = first
    return report
