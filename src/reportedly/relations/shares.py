"""Shares: finding the stories of more reports than one machine holds, a few thousand at a time, with the same result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportedly.records import Features
from reportedly.relations.likeness import WINDOW_DAYS, Among, Likeness, Numbers, Values, cut_among, draw
from reportedly.relations.linkage import link

Ids = npt.NDArray[np.str_]
# The first and the last day on which a report can have appeared.
Days = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reports that are alike, in columns of one length: a report, one that it is like, how much, and with how many it is joined."""

    reports: Ids
    others: Ids
    values: Values
    limits: Numbers


def pairs_across(ours: Sequence[Features], theirs: Sequence[Features], among: Among) -> Pairs:
    """Return the pairs of one of our reports and one of theirs, both ways round: for each report those that it is most like.

    With the same reports on both sides these are the pairs among them. All pairs of some reports are those of all their shares with one
    another; see `strongest`.
    """
    features = {each.report: each for each in (*ours, *theirs)}
    likeness = Likeness(list(features.values()), among)
    number = {report: at for at, report in enumerate(likeness.reports)}
    mine = sorted(number[each.report] for each in ours)
    wanted = np.zeros(len(number), dtype=bool)
    wanted[[number[each.report] for each in theirs]] = True
    likeness.look_up(mine)
    found = [(at, *likeness.near(at)) for at in mine]
    counts = [int(wanted[others].sum()) for _, others, _ in found]
    ones = np.repeat(np.array(mine, dtype=np.int64), counts)
    others = np.concatenate([np.zeros(0, np.int64), *(others[wanted[others]] for _, others, _ in found)])
    values = np.concatenate([np.zeros(0), *(values[wanted[others]] for _, others, values in found)])
    names = np.array(likeness.reports, dtype=np.str_)
    limits = np.array([likeness.limit(at) for at in range(len(names))], dtype=np.int64)
    there = Pairs(names[ones], names[others], values, limits[ones])
    back = Pairs(names[others], names[ones], values, limits[others])
    return strongest([there, back])


def strongest(pairs: Iterable[Pairs]) -> Pairs:
    """Return of some pairs for each report those that it is most like, as many as it is joined with, each once."""
    told = list(pairs)
    reports, others = (_joined([getattr(each, name) for each in told]) for name in ("reports", "others"))
    values = np.concatenate([np.zeros(0), *(each.values for each in told)])
    limits = np.concatenate([np.zeros(0, np.int64), *(each.limits for each in told)])
    order = np.lexsort((others, -values, reports))
    reports, others, values, limits = reports[order], others[order], values[order], limits[order]
    fresh = np.ones(len(reports), dtype=bool)
    fresh[1:] = (reports[1:] != reports[:-1]) | (others[1:] != others[:-1])
    reports, others, values, limits = reports[fresh], others[fresh], values[fresh], limits[fresh]
    order = _ordered(reports, others, values)
    reports, others, values, limits = reports[order], others[order], values[order], limits[order]
    starts = np.flatnonzero(np.concatenate([[True], reports[1:] != reports[:-1]])) if len(reports) else order[:0]
    place = np.arange(len(reports)) - np.repeat(starts, np.diff(np.append(starts, len(reports))))
    kept = place < limits
    return Pairs(reports[kept], others[kept], values[kept], limits[kept])


def _ordered(reports: Ids, others: Ids, values: Values) -> Numbers:
    """Return the order of sorted pairs in which those that a report is as much like are drawn."""
    as_next = (reports[1:] == reports[:-1]) & (values[1:] == values[:-1])
    draws = np.zeros(len(reports), dtype=np.int64)
    for at in np.flatnonzero(np.append(as_next, False) | np.append(False, as_next)).tolist():
        draws[at] = draw(str(reports[at]), str(others[at]))
    return np.lexsort((others, draws, -values, reports))


def of_reports(pairs: Pairs, reports: Iterable[str]) -> Pairs:
    """Return those pairs of which the first is one of some reports."""
    kept = np.isin(pairs.reports, np.array(sorted(reports), dtype=np.str_))
    return Pairs(pairs.reports[kept], pairs.others[kept], pairs.values[kept], pairs.limits[kept])


def connected(reports: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each report the smallest of all that pairs connect it with, directly or through others."""
    root = {report: report for report in reports}

    def find(report: str) -> str:
        while root[report] != report:
            root[report] = report = root[root[report]]
        return report

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    return {report: find(report) for report in root}


def stories_of(parts: Mapping[str, str], pairs: Pairs, days: Mapping[str, Days], total: int) -> Iterator[list[str]]:
    """Yield the stories of some connected parts, as they are among so many reports in all.

    `parts` names for each report its part, see `connected`; `pairs` are the strongest of all its reports.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for report, part in parts.items():
        members[part].append(report)
    likenesses: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for one, other, value in zip(pairs.reports.tolist(), pairs.others.tolist(), pairs.values.tolist(), strict=True):
        likenesses[parts[one]][(one, other) if one < other else (other, one)] = value
    known = {report: (first, last) for report, (first, last) in days.items() if first is not None and last is not None}
    for part, reports in sorted(members.items()):
        there = {report: known[report] for report in reports if report in known}
        yield from link(sorted(reports), likenesses[part], cut_among(total), there, WINDOW_DAYS)


def _joined(names: Sequence[Ids]) -> Ids:
    return np.concatenate(names) if names else np.zeros(0, dtype=np.str_)
