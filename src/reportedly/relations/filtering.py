"""A Bayesian filter on a grid: what votes on an amount, each with its day and its bounds, leave likely on every day."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from reportedly.records import Bound

Drift = Literal["rises", "falls", "stays"]
Array = npt.NDArray[np.float64]

# Points of the grid. Twice as many move no interval by more than its rounding.
_POINTS = 384
# The grid reaches so many times beyond the smallest and largest number that is named.
_BEYOND = 6.0
# Widths below are of the logarithm: 0.05 is five per cent. A number told exactly is mostly meant so; where it is wrong it is wrong by a
# factor. Chosen on the headlines of coded events (see benchmarks/estimates.py); narrower misses corrections, wider says nothing.
_EXACT, _ABOUT = 0.05, 0.12
_WRONG, _WRONG_BY = 0.4, 1.2
# Origins are seldom quite independent: they ask the same hospital. At 1.0 two that agree leave too narrow a range, at
# 0.5 a reader finds it too wide.
_INDEPENDENT = 0.7
# Who says "at least 40" seldom means 400, and "up to 40" is mostly not 4.
_ABOVE, _BELOW = 0.3, 0.4
_EDGE = 0.03
# "Not close to 3,000" leaves out what lies within a quarter of it.
_NOT, _NOT_WIDE = 0.9, 0.2
# From one day to the next: the noise of any count, and how a count that adds up grows; both with the root of the days, since a
# toll leaps at first and creeps later. Of several growths the best on two series of dated tolls.
_DAILY, _GROWTH, _LONGEST = 0.02, 0.3, 1.5


@dataclass(frozen=True, slots=True)
class Vote:
    """What one voice says of an amount on a day. `weight` is 1 for a plain statement and less where it is hedged."""

    voice: str
    day: date
    low: float | None
    high: float | None
    bound: Bound
    weight: float


@dataclass(frozen=True, slots=True)
class Likely:
    """The 5th, 50th and 95th percentile of what is likely on a day."""

    day: date
    low: float
    mid: float
    high: float


def filter_votes(votes: Sequence[Vote], drift: Drift) -> list[Likely]:
    """Return what is likely on each day of a vote, from all votes, earlier and later ones.

    Forward and backward over the days: between two days the amount may move, up if it `rises`. Several numbers of one voice on
    one day share its vote; its votes of other days are up to who gives the weights. All votes must be of one question.
    """
    days = sorted({vote.day for vote in votes})
    scale, grid = _grid(votes)
    seen = {day: np.zeros(_POINTS) for day in days}
    given = Counter((vote.voice, vote.day) for vote in votes)
    for vote in sorted(votes, key=lambda vote: (vote.day, vote.voice, vote.low or 0.0, vote.high or 0.0, vote.bound)):
        weight = _INDEPENDENT * vote.weight / given[vote.voice, vote.day]
        seen[vote.day] += weight * np.log(_likelihood(vote, scale, grid))
    evidence = [_normal(np.exp(seen[day] - seen[day].max())) for day in days]
    steps = [_step((later - earlier).days, grid, drift) for earlier, later in pairwise(days)]
    forward = _pass(evidence, steps)
    backward = _pass(evidence[::-1], [step[::-1] for step in steps[::-1]])[::-1]
    named = _named(votes)
    found: list[Likely] = []
    for day, past, future, now in zip(days, forward, backward, evidence, strict=True):
        low, mid, high = _percentiles(_normal(past * future / np.maximum(now, 1e-12)), scale, grid, named)
        found.append(Likely(day, low, mid, high))
    return found


def _grid(votes: Sequence[Vote]) -> tuple[float, Array]:
    """The unit of the logarithm, so that shares of one are told apart too, and the points of the grid in it."""
    ends = [end for vote in votes for end in (vote.low, vote.high) if end is not None and end > 0] or [1.0]
    scale = min(1.0, min(ends) / 10)
    first, last = math.log1p(min(ends) / _BEYOND / scale), math.log1p(max(ends) * _BEYOND / scale)
    if any(0 in (vote.low, vote.high) for vote in votes):
        first = 0.0
    return scale, np.linspace(first, last, _POINTS)


def _likelihood(vote: Vote, scale: float, grid: Array) -> Array:
    low, high = (math.log1p(end / scale) if end is not None else None for end in (vote.low, vote.high))
    middle = low if low is not None else high if high is not None else 0.0
    if vote.bound == "not":
        return np.asarray(1 - _NOT * np.exp(-0.5 * ((grid - middle) / _NOT_WIDE) ** 2))
    wrong = np.exp(-np.abs(grid - middle) / _WRONG_BY) / (2 * _WRONG_BY)
    if low is None or high is None:
        return (1 - _WRONG) * _one_sided(grid, middle, upwards=high is None) + _WRONG * wrong
    width = _ABOUT if vote.bound == "about" else _EXACT
    beyond = np.maximum(np.maximum(low - grid, grid - high), 0)
    inside = np.exp(-0.5 * (beyond / width) ** 2) / (math.sqrt(2 * math.pi) * width + high - low)
    return np.asarray((1 - _WRONG) * inside + _WRONG * wrong)


def _one_sided(grid: Array, end: float, *, upwards: bool) -> Array:
    """Likely beyond the end, less so the farther away; nearly nothing on its other side."""
    past = (grid - end) if upwards else (end - grid)
    reach = _ABOVE if upwards else _BELOW
    return np.asarray(np.where(past >= 0, np.exp(-past / reach), np.exp(-0.5 * (past / _EDGE) ** 2)) / reach)


def _step(days: int, grid: Array, drift: Drift) -> Array:
    """How likely each move along the grid is in so many days, from the longest way down to the longest way up."""
    moves = (np.arange(2 * _POINTS - 1) - (_POINTS - 1)) * (grid[1] - grid[0])
    noise = np.exp(-0.5 * (moves / max(_DAILY * math.sqrt(days), grid[1] - grid[0])) ** 2)
    if drift == "stays":
        return _normal(noise)
    growth = min(_GROWTH * math.sqrt(days), _LONGEST)
    along = moves if drift == "rises" else -moves
    grown = np.where(along >= 0, np.exp(-np.maximum(along, 0) / growth), 0.0)
    # A toll can be corrected the other way; that is as rare as a wrong number.
    corrected = np.exp(-np.abs(moves) / _WRONG_BY)
    return _normal((_normal(noise) + _normal(grown)) / 2 * (1 - _WRONG / 4) + _normal(corrected) * _WRONG / 4)


def _pass(evidence: Sequence[Array], steps: Sequence[Array]) -> list[Array]:
    found = [evidence[0]]
    for now, step in zip(evidence[1:], steps, strict=True):
        moved = np.convolve(found[-1], step)[_POINTS - 1 : 2 * _POINTS - 1]
        found.append(_normal(np.maximum(moved, 1e-15) * now))
    return found


def _percentiles(likely: Array, scale: float, grid: Array, named: Sequence[float]) -> tuple[float, float, float]:
    """The percentiles as amounts; one that falls beside a number that was named is that number."""
    total = np.cumsum(likely)
    found: list[float] = []
    for part in (0.05, 0.5, 0.95):
        place = float(np.interp(part, total, grid))
        nearest = min(named, key=lambda end: (abs(math.log1p(end / scale) - place), end))
        near = abs(math.log1p(nearest / scale) - place) <= 1.5 * _EDGE
        found.append(nearest if near else _rounded(scale * math.expm1(place)))
    return found[0], found[1], found[2]


def _named(votes: Sequence[Vote]) -> list[float]:
    return sorted({end for vote in votes for end in (vote.low, vote.high) if end is not None})


def _rounded(value: float) -> float:
    """Two digits: more would say that more is known."""
    if value < 1e-9:
        return 0.0
    return round(value, 1 - math.floor(math.log10(value)))


def _normal(values: Array) -> Array:
    return np.asarray(values / values.sum())
