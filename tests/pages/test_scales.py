from __future__ import annotations

import itertools
import random
from datetime import date, timedelta

import pytest

from reportedly.pages.labels import is_free, label_box
from reportedly.pages.scales import Scale, days_apart, is_spread_wide, ratio_scale
from reportedly.pages.ticks import day_labels

SPREADS = [
    ([14, 31, 38, 40, 47, 52, 61, 300], True),  # one number far above all others
    ([1_000, 2_000, 100_000], True),
    ([0, 18, 120, 230], False),  # zero has no place on a scale of ratios
    ([40, 45, 60], False),
    ([10, 400], False),  # two numbers are seen apart on any scale
    ([100, 900, 1_000, 1_100], False),  # most lie at the top
    ([], False),
]


@pytest.mark.parametrize(("numbers", "is_wide"), SPREADS)
def test_a_scale_of_ratios_is_for_numbers_that_would_be_pressed_together(numbers: list[float], is_wide: bool) -> None:
    assert is_spread_wide(numbers) is is_wide


def test_the_same_distance_is_the_same_ratio() -> None:
    up = Scale(10, 1000, 200, 0, by_ratio=True)
    assert [round(up(value)) for value in (10, 100, 1000)] == [200, 100, 0]
    assert up(0) == 200, "nothing lies below the floor"


@pytest.mark.parametrize("numbers", [(14, 300), (0.02, 4), (1, 10), (3, 9e9), (7, 7), (999, 1001), (1e-9, 1e12)])
def test_lines_of_a_scale_of_ratios_are_round_few_and_hold_all(numbers: tuple[float, float]) -> None:
    lines = ratio_scale(numbers)
    assert lines[0] <= min(numbers)
    assert lines[-1] >= max(numbers)
    assert lines == sorted(set(lines))
    assert all(f"{line:.0e}"[0] in "1235" for line in lines)


def test_few_days_are_all_named() -> None:
    days = [date(2031, 4, 9), date(2031, 4, 16), date(2031, 4, 22)]
    labels = day_labels(days, days_apart(days[0], days[-1], 60, 900), 290, 40, 960)
    assert [label.text for label in labels] == ["9 Apr", "16 Apr", "22 Apr 2031"]


def test_many_days_are_named_by_round_ones() -> None:
    days = [date(2031, 4, 1) + timedelta(number) for number in range(0, 400, 3)]
    labels = day_labels(days, days_apart(days[0], days[-1], 60, 900), 290, 40, 960)
    assert [label.text for label in labels] == [
        "May 2031", "Jul 2031", "Sep 2031", "Nov 2031", "Jan 2032", "Mar 2032", "May 2032",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [350, 960])
def test_labels_of_days_never_touch_and_stay_on_the_drawing(width: int) -> None:
    chance = random.Random(5)
    for span in (0, 1, 2, 6, 20, 90, 500, 4_000, 90_000, 700_000, 3_600_000):
        first = date(1, 1, 1) + timedelta(chance.randint(0, max(0, 3_652_058 - span)))
        days = sorted({first, first + timedelta(min(span, (date.max - first).days))})
        days += [days[0] + timedelta(chance.randint(0, (days[-1] - days[0]).days)) for _ in range(12)]
        labels = day_labels(days, days_apart(min(days), max(days), 80, width - 50), 290, 30, width - 4)
        assert labels
        boxes = [label_box(label) for label in labels]
        assert all(box[0] >= 30 and box[2] <= width - 4 for box in boxes)
        assert all(is_free(one, [other]) for one, other in itertools.pairwise(boxes))
