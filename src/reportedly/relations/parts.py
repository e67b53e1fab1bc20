"""Parts: reports that are linked by likenesses, and what stories they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.records import Features
from reportedly.relations.likeness import WINDOW_DAYS, Likeness, cut_among, rarity_among, words_of
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
    touched = _touched(likeness, number, features, before)
    # Those that were linked through a report that went may be so no more.
    gone = {parts[each.report] for each in before if each.report not in number and each.report in parts}
    touched |= {at for part in gone for at in together.get(part, ())}
    return list(_parts(likeness, touched, mates))


def _touched(
    likeness: Likeness, number: Mapping[str, int], features: Sequence[Features], before: Sequence[Features]
) -> set[int]:
    """Return the numbers of the reports whose likeness to any other may have changed: new, or with words that say more or less now."""
    if cut_among(len(features)) != cut_among(len(before)):
        return set(number.values())
    was = {each.report: each for each in before}
    new = [each for each in features if was.get(each.report) != each]
    same = set(number) - {each.report for each in new}
    came, went = words_of(new), words_of([each for each in before if each.report not in same])
    words = np.unique(np.concatenate([came, went]))
    spread = likeness.spread[words]
    spread_before = spread - np.bincount(np.searchsorted(words, came), minlength=len(words))
    spread_before += np.bincount(np.searchsorted(words, went), minlength=len(words))
    says_else = rarity_among(len(features))[spread] != rarity_among(len(before))[spread_before]
    return {number[each.report] for each in new} | set(likeness.having(words[says_else]).tolist())


def _parts(likeness: Likeness, wanted: Iterable[int], mates: Mapping[int, Sequence[int]]) -> Iterator[Part]:
    """Yield the parts with the wanted reports, and with all that were or are linked with one of them."""
    near: dict[int, tuple[list[int], list[float]]] = {}
    waiting = set(wanted)
    while waiting:
        waiting |= {mate for at in waiting for mate in mates.get(at, ()) if mate not in near}
        likeness.look_up(waiting)
        for at in sorted(waiting):
            others, values = likeness.near(at)
            near[at] = others.tolist(), values.tolist()
        waiting = {other for at in waiting for other in near[at][0] if other not in near}
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
