"""A logistic regression with a small penalty, and its weights as a lexicon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

# Ridge penalty on weights of signs of one spread; from a tenth of it to three times as much it changes hardly anything.
PENALTY = 10.0


def learn(
    found: Sequence[tuple[tuple[float, ...], int, float]], names: Sequence[str], penalty: float = PENALTY
) -> tuple[float, dict[str, float]]:
    """Return the start and the weight of each sign, from examples: the signs, whether it is so, and how much that counts.

    Newton's steps; a weight is what the logarithm of the odds grows by for one of the sign.
    """
    signs = np.array([signs for signs, _, _ in found])
    same, counts = np.array([same for _, same, _ in found]), np.array([counts for _, _, counts in found])
    middle, spread = signs.mean(0), signs.std(0) + 1e-9
    table = np.column_stack([np.ones(len(found)), (signs - middle) / spread])
    ridge = np.diag([0.0, *[penalty] * len(names)])
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (likely - same)) + ridge @ weights
        weights -= np.linalg.solve((table.T * (counts * likely * (1 - likely))) @ table + ridge, slope)
    plain = weights[1:] / spread
    return float(weights[0] - plain @ middle), dict(zip(names, map(float, plain), strict=True))


def as_toml(about: Sequence[str], given: Mapping[str, float], start: float, weights: Mapping[str, float]) -> str:
    """Return a lexicon's text: comments, what is given, the start and the weights."""
    lines = [
        *(f"# {line}" for line in about),
        *(f"{name} = {value}" for name, value in given.items()),
        f"start = {start:.3f}",
        "",
        "[weights]",
        *(f'"{name}" = {weight:.3f}' for name, weight in weights.items()),
    ]
    return "\n".join(lines) + "\n"
