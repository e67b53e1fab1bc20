"""Scales of a chart: from numbers and days to places on the drawing."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: called with a value from `first` to `last` it gives a place from `start` to `end`."""

    first: float
    last: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the place of a value; with nothing between first and last, the middle."""
        if self.last == self.first:
            return (self.start + self.end) / 2
        return self.start + (value - self.first) / (self.last - self.first) * (self.end - self.start)


def days_apart(first: date, last: date, left: float, right: float) -> Scale:
    """Return the scale of days from left to right, for days as ordinals."""
    return Scale(first.toordinal(), last.toordinal(), left, right)


def value_scale(numbers: Iterable[float]) -> list[float]:
    """Return the values at which lines are drawn, from zero to at least the largest number, in round steps.

    Largest 8,000 gives 0, 2,000, 4,000, 6,000 and 8,000. Numbers below zero count as zero: nobody counts fewer than nobody.
    """
    largest = max([number for number in numbers if math.isfinite(number)], default=0)
    if largest <= 0:
        return [0, 1]
    # Four or five lines can be read at a glance.
    size = 10.0 ** math.floor(math.log10(largest / 4))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor * 4 >= largest * 0.999)
    step = max(step, 1) if largest >= 4 else step
    return [step * number for number in range(math.ceil(largest / step - 1e-9) + 1)]
