"""Scales of a chart: from numbers and days to places on the drawing, and the round numbers at which lines are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

# A scale of ratios is drawn when most of the numbers would lie in the lowest of so many equal parts of a straight one, as 14, 40
# and 61 do beside 300, and when the largest is so many times the smallest. Both rule of thumb, set on the charts of real stories.
_PARTS, _TIMES = 5, 10
# More lines than these are a grating.
_MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale: called with a value from `first` to `last` it gives a place from `start` to `end`.

    It is straight, or with `by_ratio` logarithmic: then the same distance is the same ratio, and what lies below `first`, zero too,
    is put at `start`.
    """

    first: float
    last: float
    start: float
    end: float
    by_ratio: bool = False

    def __call__(self, value: float) -> float:
        """Return the place of a value; with nothing between first and last, the middle."""
        if self.last == self.first:
            return (self.start + self.end) / 2
        return self.start + self._part(value) * (self.end - self.start)

    def _part(self, value: float) -> float:
        if not self.by_ratio:
            return (value - self.first) / (self.last - self.first)
        return math.log(max(value, self.first) / self.first) / math.log(self.last / self.first)


def days_apart(first: date, last: date, left: float, right: float) -> Scale:
    """Return the scale of days from left to right, for days as ordinals."""
    return Scale(first.toordinal(), last.toordinal(), left, right)


def is_spread_wide(numbers: Iterable[float]) -> bool:
    """Say whether a straight scale from zero would press most of the numbers together at its foot.

    Never where one is zero: a scale of ratios has no place for it.
    """
    ordered = sorted({number for number in numbers if math.isfinite(number)})
    if len(ordered) < 3 or ordered[0] <= 0 or ordered[-1] < _TIMES * ordered[0]:
        return False
    pressed = [number for number in ordered if number <= ordered[-1] / _PARTS]
    return 2 * len(pressed) > len(ordered)


def value_scale(numbers: Iterable[float], *, is_count: bool = False) -> list[float]:
    """Return the values at which lines are drawn, from zero to at least the largest number, in round steps.

    Largest 8,000 gives 0, 2,000, 4,000, 6,000 and 8,000. Numbers below zero count as zero: nobody counts fewer than nobody.
    With `is_count` no line stands at half a person: largest 9 gives 0, 2, 4, 6, 8 and 10.
    """
    largest = max([number for number in numbers if math.isfinite(number)], default=0)
    if largest <= 0:
        return [0, 1]
    # Four or five lines can be read at a glance.
    size = 10.0 ** math.floor(math.log10(largest / 4))
    steps = (size * factor for factor in (1, 2, 2.5, 5, 10))
    whole = (step for step in steps if not is_count or step.is_integer())
    # Among a few people there is no step between two and five.
    most = 5 if is_count and size <= 1 else 4
    step = next((step for step in whole if step * most >= largest * 0.999), 1)
    step = max(step, 1) if largest >= 4 else step
    return [step * number for number in range(math.ceil(largest / step - 1e-9) + 1)]


def ratio_scale(numbers: Iterable[float]) -> list[float]:
    """Return the values at which lines are drawn on a scale of ratios, round ones from below the smallest to above the largest.

    From 14 to 300 these are 10, 20, 50, 100, 200 and 500; over many powers of ten only those.
    """
    ordered = sorted(number for number in numbers if number > 0 and math.isfinite(number))
    lowest, highest = math.floor(math.log10(ordered[0])), math.ceil(math.log10(ordered[-1]))
    for steps in ((1, 2, 5), (1, 3), (1,)):
        every = [step * 10.0**power for power in range(lowest, highest + 1) for step in steps]
        first = max(number for number in every if number <= ordered[0])
        last = min(number for number in every if number >= ordered[-1])
        lines = [number for number in every if first <= number <= last]
        if len(lines) <= _MOST_LINES:
            return lines
    return lines
