"""Groups of things that are alike: the two groups most like each other are joined, again and again, down to a cut."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from types import MappingProxyType

# Likenesses are compared to so many decimals, so that the order of a sum changes nothing.
_DECIMALS = 9


Days = tuple[int, int]


def link(
    items: Iterable[str],
    likeness: Mapping[tuple[str, str], float],
    cut: float,
    days: Mapping[str, Days] = MappingProxyType({}),
    window: int = 0,
) -> list[list[str]]:
    """Return the groups of some items, both sorted: hierarchical clustering by the likeness of whole groups.

    `likeness` holds pairs (smaller, greater) that are alike at all, 0 to 1; all others count as 0. Two groups are as like as the cosine
    of their sums: the likenesses between them over the root of those inside each. So one stray pair
    does not join two stories, and a group grows as long as it stays alike. Two groups whose days, the first and the last of each
    item that has any, lie further apart than `window` are never joined, whatever items without a day are like both. The work grows with the pairs, times a logarithm.
    """
    groups = _Groups(sorted(items), likeness, days, window)
    heap: list[tuple[float, str, str]] = [
        (-value, *pair) for pair in sorted(likeness) if (value := groups.value(*pair)) >= cut
    ]
    heapify(heap)
    while heap:
        value, one, other = heappop(heap)
        if groups.is_current(one, other, -value):
            joined = groups.join(one, other)
            for near in groups.near(joined):
                found = groups.value(joined, near)
                if found >= cut:
                    heappush(heap, (-found, min(joined, near), max(joined, near)))
    return groups.members()


class _Groups:
    """Groups by the name of one of their items, with the sums of likeness inside and between them."""

    def __init__(
        self, items: Sequence[str], likeness: Mapping[tuple[str, str], float], days: Mapping[str, Days], window: int
    ) -> None:
        self._items = {item: [item] for item in items}
        self._inside = dict.fromkeys(items, 1.0)
        self._between: dict[str, dict[str, float]] = {item: {} for item in items}
        for one, other in sorted(likeness):
            self._between[one][other] = self._between[other][one] = likeness[one, other]
        # All days of a group lie within the window of another of its days, so that its first and last say enough.
        self._days = {item: days[item] for item in items if item in days}
        self._window = window

    def value(self, one: str, other: str) -> float:
        """Return how like two groups are, 0 when they are too far apart in time to be one."""
        if one in self._days and other in self._days:
            (first, last), (start, end) = self._days[one], self._days[other]
            if max(first, start) - min(last, end) > self._window:
                return 0.0
        return round(self._between[one][other] / math.sqrt(self._inside[one] * self._inside[other]), _DECIMALS)

    def is_current(self, one: str, other: str, value: float) -> bool:
        """Say whether two groups are still there and still that alike."""
        return other in self._between.get(one, ()) and self.value(one, other) == value

    def near(self, one: str) -> list[str]:
        """Return the groups that are like one at all."""
        return list(self._between[one])

    def join(self, one: str, other: str) -> str:
        """Make one group of two and return its name; the group with fewer neighbours is poured into the other."""
        small, large = sorted((one, other), key=lambda name: (len(self._between[name]), name))
        between = self._between.pop(small)
        self._inside[large] += self._inside.pop(small) + 2 * between.pop(large)
        self._items[large] += self._items.pop(small)
        told = [self._days[group] for group in (small, large) if group in self._days]
        if told:
            self._days[large] = min(first for first, _ in told), max(last for _, last in told)
        del self._between[large][small]
        for near in sorted(between):
            total = self._between[large].get(near, 0.0) + between[near]
            self._between[large][near] = self._between[near][large] = total
            del self._between[near][small]
        return large

    def members(self) -> list[list[str]]:
        """Return the items of each group, sorted."""
        return sorted(sorted(group) for group in self._items.values())
