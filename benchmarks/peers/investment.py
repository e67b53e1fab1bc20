"""Investment (Pasternack, Roth: Knowing What to Believe, COLING 2010), the paper that the set on populations comes from.

A source spreads its trust evenly over what it says, and earns from each value in proportion to its share; what a value yields grows with the
power 1.2 of what was put in. Written here from the paper.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, TypeVar

from benchmarks.peers.truthfinder import choose, hear

_POWER, _TURNS = 1.2, 20
_Key = TypeVar("_Key")


def predict_all(task: str, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the value of each object with the highest yield, the lowest of equals."""
    tellers, values = hear(lines)
    said: Counter[str] = Counter()
    for (thing, _), sources in tellers.items():
        said[thing] += len(sources)
    trust = dict.fromkeys(values, 1.0)
    belief = {(thing, value): len(sources) / said[thing] for (thing, value), sources in tellers.items()}
    for _ in range(_TURNS):
        put_in = {value: sum(trust[source] / len(values[source]) for source in who) for value, who in tellers.items()}
        trust = _scaled(
            {
                source: sum(
                    belief[value] * trust[source] / len(told) / put_in[value] if put_in[value] else 0.0
                    for value in told
                )
                for source, told in values.items()
            }
        )
        belief = _scaled(
            {
                value: sum(trust[source] / len(values[source]) for source in who) ** _POWER
                for value, who in tellers.items()
            }
        )
    return choose(belief)


def _scaled(numbers: dict[_Key, float]) -> dict[_Key, float]:
    highest = max(numbers.values(), default=0.0) or 1.0
    return {key: number / highest for key, number in numbers.items()}
