"""Parts: reports that are linked by likenesses, and what stories they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.records import Features
from reportedly.relations.likeness import WINDOW_DAYS, Likeness
from reportedly.relations.linkage import link


@dataclass(frozen=True, slots=True)
class Part:
    """Reports that are linked by likenesses, directly or through others, and what stories they make. No story is in two parts."""

    reports: tuple[str, ...]
    stories: tuple[tuple[str, ...], ...]


def find_parts(features: Sequence[Features], before: Sequence[Features], parts: Mapping[str, str]) -> list[Part]:
    """Return those parts of a set of reports that can be other than they were, sorted.

    `before` are the features of all reports before some came, went or changed, and `parts` names for each the part that it was
    in. The parts that are left out are as they were, so that the whole is a function of the set of reports alone.
    """
    likeness = Likeness(features)
    number = {report: at for at, report in enumerate(likeness.reports)}
    together: dict[str, list[int]] = defaultdict(list)
    for report, at in number.items():
        if report in parts:
            together[parts[report]].append(at)
    mates = {at: group for group in together.values() for at in group}
    touched = _touched(likeness, Likeness(before), number)
    # Those that were linked through a report that went may be so no more.
    gone = {parts[each.report] for each in before if each.report not in number and each.report in parts}
    touched |= {at for part in gone for at in together.get(part, ())}
    return list(_parts(likeness, sorted(touched), mates))


def _touched(now: Likeness, before: Likeness, number: Mapping[str, int]) -> set[int]:
    """Return the numbers of the reports whose likeness to any other may have changed: new, or with words that say more or less now."""
    if now.cut != before.cut:
        return set(number.values())
    was = {each: at for at, each in enumerate(before.reports)}
    new = {at for report, at in number.items() if report not in was or now.of(at) != before.of(was[report])}
    gone = {at for report, at in was.items() if report not in number or number[report] in new}
    came, went = now.words_of(sorted(new)), before.words_of(sorted(gone))
    words = np.unique(np.concatenate([came, went]))
    spread = now.spread[words]
    spread_before = spread - np.bincount(np.searchsorted(words, came), minlength=len(words))
    spread_before += np.bincount(np.searchsorted(words, went), minlength=len(words))
    return new | set(now.having(words[now.rarity[spread] != before.rarity[spread_before]]).tolist())


def _parts(likeness: Likeness, wanted: Iterable[int], mates: Mapping[int, Sequence[int]]) -> Iterator[Part]:
    """Yield the parts with the wanted reports, and with all that were or are linked with one of them."""
    near: dict[int, tuple[list[int], list[float]]] = {}
    waiting = list(wanted)
    while waiting:
        at = waiting.pop()
        if at not in near:
            others, values = likeness.near(at)
            near[at] = others.tolist(), values.tolist()
            waiting += near[at][0]
            waiting += mates.get(at, ())
    for members in _linked({at: others for at, (others, _) in near.items()}):
        pairs = dict(_strongest(likeness, members, near))
        names = [likeness.reports[at] for at in members]
        days = {likeness.reports[at]: told for at in members if (told := likeness.days(at))}
        yield Part(tuple(names), tuple(map(tuple, link(names, pairs, likeness.cut, days, WINDOW_DAYS))))


def _linked(near: Mapping[int, Collection[int]]) -> Iterator[list[int]]:
    """Yield the members of each group that is linked, sorted, by the smallest."""
    seen: set[int] = set()
    for first in sorted(near):
        if first in seen:
            continue
        group, waiting = {first}, [first]
        while waiting:
            new = set(near[waiting.pop()]) - group
            group |= new
            waiting += new
        seen |= group
        yield sorted(group)


def _strongest(
    likeness: Likeness, members: Sequence[int], near: Mapping[int, tuple[list[int], list[float]]]
) -> Iterator[tuple[tuple[str, str], float]]:
    """Yield the pairs that count in a part: for each report as many as it is most like."""
    for at in members:
        others, values = near[at]
        order = np.lexsort((np.array(others), -np.array(values)))[: likeness.limit(at)]
        for place in order.tolist():
            pair = sorted((at, others[place]))
            yield (likeness.reports[pair[0]], likeness.reports[pair[1]]), values[place]
