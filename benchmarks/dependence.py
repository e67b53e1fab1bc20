"""Dependence: which sources give the same values for the same things, and what the others then say.

For tables, in which many sources give a value for hundreds of things each. No command does this: of 108 outlets in 200 reports of
news no two answered six questions alike, so no mirror would ever be told; who copies whom is found by the words, in
`relations.copies`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from itertools import combinations

from reportedly.relations.estimates import modal

Given = Mapping[str, Mapping[str, float]]

# Two sources are one feed when this part of all that either says is what both say, and at least so many values. On 400 times of
# flights from 36 sites anything from 0.8 to 0.95 finds the same five groups. Two good sources often agree where both
# speak; they do not speak of the same things only.
MIRRORED, FEWEST = 0.9, 20
# How often a source agrees with the others is known after about so many values; before, it is taken for as good as most.
KNOWN_AFTER = 20
# A source that never differs is not infinitely better than others.
SUREST = 0.99
# Weights follow from values and values from weights; they stand still after a few turns.
_TURNS = 5


def find_mirrors(given: Given) -> dict[str, str]:
    """Return for each source the first by name of those that give the same values for the same things, itself when alone.

    `given` holds for each thing what each source says of it. Five sites that print one feed are one source; two that are
    right about the same flights are two, if each also tells of others. A group joins only sources that are all alike,
    so that likeness is never passed on from one to the next.
    """
    told: Counter[str] = Counter()
    shared: Counter[tuple[str, str]] = Counter()
    for values in given.values():
        told.update(values.keys())
        by_value: dict[float, list[str]] = defaultdict(list)
        for source in sorted(values):
            by_value[values[source]].append(source)
        for sources in by_value.values():
            shared.update(combinations(sources, 2))
    alike = {
        (a, b): both / (told[a] + told[b] - both)
        for (a, b), both in shared.items()
        if both >= FEWEST and both >= MIRRORED * (told[a] + told[b] - both)
    }
    groups = {source: [source] for source in told}
    for a, b in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        one, other = groups[a], groups[b]
        if one is not other and all((min(x, y), max(x, y)) in alike for x in one for y in other):
            one += other
            groups.update(dict.fromkeys(other, one))
    return {source: min(group) for source, group in groups.items()}


def settle(given: Given, unnamed: Collection[str] = ()) -> dict[str, float]:
    """Return for each thing the value with the most weight behind it, the smallest of equals.

    Mirrors count once, and `unnamed` sources only where no named one speaks. Where each source has told enough to have a
    record, it weighs as much as the odds that what it says is what most of the others say, its own vote left out. Beside a
    source without a record each has one vote: a record says nothing of how good the other one is. This says what sources agree on
    and not what is true.
    """
    voices = _voices(_heard(given, unnamed), find_mirrors(given))
    told = Counter(source for values in voices.values() for source in values)
    weights = {source: count / (count + 1) for source, count in told.items()}
    for _ in range(_TURNS):
        kept = _agreement(voices, weights)
        weights = {source: kept[source] / (1 - kept[source]) * count / (count + 1) for source, count in told.items()}
    compared = Counter(source for values in voices.values() if len(values) > 1 for source in values)
    return {
        thing: _heaviest(_weigh(values, weights))
        if all(compared[source] >= KNOWN_AFTER for source in values)
        else modal(sorted(values.values()))
        for thing, values in voices.items()
    }


def _heard(given: Given, unnamed: Collection[str]) -> Given:
    """What named sources say; of a thing of which only unnamed ones speak, what they say."""
    named = {
        thing: {source: value for source, value in values.items() if source not in unnamed}
        for thing, values in given.items()
    }
    return {thing: values or given[thing] for thing, values in named.items()}


def _voices(given: Given, mirror_of: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """Return what each group of mirrors says, the most usual of its values."""
    voices: dict[str, dict[str, float]] = {}
    for thing in sorted(given):
        groups: dict[str, dict[float, float]] = defaultdict(lambda: defaultdict(float))
        for source in sorted(given[thing]):
            groups[mirror_of[source]][given[thing][source]] += 1
        voices[thing] = {group: _heaviest(values) for group, values in groups.items()}
    return voices


def _agreement(voices: Given, weights: Mapping[str, float]) -> dict[str, float]:
    """Return for each source how often the others, by weight, say the same, drawn to the mean while that is little known."""
    right: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for values in voices.values():
        all_weights = _weigh(values, weights)
        for source, value in values.items() if len(values) > 1 else ():
            others = dict(all_weights)
            others[value] -= weights[source]
            most = max(others.values())
            # A source whose value nobody shares is left with what rounding leaves.
            right[source] += others[value] >= most - 1e-9 and most > 1e-9
            times[source] += 1
    mean = sum(right.values()) / max(1, sum(times.values()))
    return {
        source: min(SUREST, (right[source] + KNOWN_AFTER * mean) / (times[source] + KNOWN_AFTER)) for source in weights
    }


def _weigh(values: Mapping[str, float], weights: Mapping[str, float]) -> dict[float, float]:
    found: dict[float, float] = defaultdict(float)
    for source in sorted(values):
        found[values[source]] += weights[source]
    return found


def _heaviest(weights: Mapping[float, float]) -> float:
    return min(weights, key=lambda value: (-round(weights[value], 9), value))
