"""TruthFinder (Yin, Han, Yu: Truth Discovery with Multiple Conflicting Information Providers on the Web, KDD 2007).

A value is as sure as the sources that give it, a source as good as its values are sure, in turns. Written here from the paper, with its
damping 0.3 and first trust 0.9, and without likeness of values, which it leaves to the field.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Any

_TRUST, _DAMPING, _TURNS = 0.9, 0.3, 20
# A source that is always right would weigh endlessly.
_SUREST = 0.999
Value = tuple[str, float]


def predict_all(task: str, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the surest value of each object, the lowest of equals."""
    tellers, values = hear(lines)
    trust = dict.fromkeys(values, _TRUST)
    weight: dict[Value, float] = {}
    for _ in range(_TURNS):
        weight = {value: sum(-math.log(1 - trust[source]) for source in sources) for value, sources in tellers.items()}
        sure = {value: 1 / (1 + math.exp(-_DAMPING * told)) for value, told in weight.items()}
        trust = {
            source: min(_SUREST, sum(sure[value] for value in told) / len(told)) for source, told in values.items()
        }
    return choose(weight)


def hear(lines: list[dict[str, Any]]) -> tuple[dict[Value, set[str]], dict[str, set[Value]]]:
    """Return who gives each value of an object, and what each source gives; the last of two, and a line of nobody is its own."""
    heard: dict[tuple[str, str], float] = {}
    for number, line in enumerate(lines):
        heard[line["object"], line["source"] or f"line {number}"] = line["value"]
    tellers: dict[Value, set[str]] = defaultdict(set)
    values: dict[str, set[Value]] = defaultdict(set)
    for (thing, source), value in heard.items():
        tellers[thing, value].add(source)
        values[source].add((thing, value))
    return tellers, values


def choose(weight: dict[Value, float]) -> list[dict[str, Any]]:
    """Return the heaviest value of each object, the lowest of equals, and the range of all."""
    by_object: dict[str, list[float]] = defaultdict(list)
    for thing, value in sorted(weight):
        by_object[thing].append(value)
    return [
        {"object": thing, "value": _heaviest(thing, values, weight), "low": values[0], "high": values[-1]}
        for thing, values in by_object.items()
    ]


def _heaviest(thing: str, values: list[float], weight: dict[Value, float]) -> float:
    return min(values, key=lambda value: (-round(weight[thing, value], 9), value))
