"""The days that are named under a chart: those on which something was said, or where these are too many, round ones."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date

from reportedly.pages.dates import in_words
from reportedly.pages.labels import Label, label_box
from reportedly.pages.scales import Scale
from reportedly.records import Edtf

# Round days are a scale and not the thing itself: they leave some air between them.
_APART = 20.0
# A week begins on its Monday.
_WEEK = 7
_DAY_STEPS = (1, 2, _WEEK, 2 * _WEEK)
# How much of "2024-11-01" names a day, a month, a year.
_LONG = {"day": 10, "month": 7, "year": 4}
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)


def day_labels(days: Sequence[date], along: Scale, y: float, left: float, right: float) -> tuple[Label, ...]:
    """Return the labels of a chart's days, none of which touch.

    All days on which something was said where there is room for all; else every day, Monday, month or year, whichever steps are the
    smallest that fit. `left` and `right` bound the labels.
    """
    ordered = sorted(set(days))
    if not ordered:
        return ()
    every = [*map(_of_days, _every_day(ordered, along)), *map(_of_months, _every_month(ordered, along))]
    for kind, ticks in [("day", ordered), *every]:
        labels = [label for label in _labels(kind, ticks, along, y) if _is_between(label, left, right)]
        # Of the days themselves all must fit; of round ones two give the scale.
        enough, apart = (len(ordered), 0.0) if ticks is ordered else (min(2, len(ordered)), _APART)
        if len(labels) >= enough and not _do_touch(labels, apart):
            return tuple(labels)
    return tuple(_ends(ordered, along, y, left, right))


def _of_days(ticks: list[date]) -> tuple[str, list[date]]:
    return "day", ticks


def _of_months(ticks: list[date]) -> tuple[str, list[date]]:
    return ("year" if all(day.month == 1 for day in ticks) else "month"), ticks


def _every_day(ordered: Sequence[date], along: Scale) -> Iterator[list[date]]:
    first, last = ordered[0], ordered[-1]
    for step in _DAY_STEPS:
        # More ticks than pixels between the ends need not be made to be thrown away.
        if (last - first).days / step > along.end - along.start:
            continue
        start = first.toordinal() + (-first.weekday() % _WEEK if step >= _WEEK else 0)
        yield [date.fromordinal(day) for day in range(start, last.toordinal() + 1, step)]


def _every_month(ordered: Sequence[date], along: Scale) -> Iterator[list[date]]:
    first, last = (day.year * 12 + day.month - 1 for day in (ordered[0], ordered[-1]))
    for step in _MONTH_STEPS:
        if (last - first) / step > along.end - along.start:
            continue
        months = range(-(-first // step) * step, last + 1, step)
        ticks = [date(month // 12, month % 12 + 1, 1) for month in months if month >= 12]
        yield [day for day in ticks if ordered[0] <= day <= ordered[-1]]


def _labels(kind: str, ticks: Sequence[date], along: Scale, y: float) -> Iterator[Label]:
    years = {day.year for day in ticks}
    for day in ticks:
        # The year is said once where it is the same for all.
        year = day.year if len(years) == 1 and day != ticks[-1] else None
        words = in_words(Edtf.parse(str(day)[: _LONG[kind]]), year=year)
        yield Label(along(day.toordinal()), y, words)


def _ends(ordered: Sequence[date], along: Scale, y: float, left: float, right: float) -> Iterator[Label]:
    """Return the first and the last day, of which one at least fits."""
    placed: list[Label] = []
    for label in _labels("day", sorted({ordered[0], ordered[-1]}), along, y):
        if _is_between(label, left, right) and not _do_touch([*placed, label]):
            placed.append(label)
            yield label


def _is_between(label: Label, left: float, right: float) -> bool:
    box = label_box(label)
    return box[0] >= left and box[2] <= right


def _do_touch(labels: Sequence[Label], apart: float = 0.0) -> bool:
    boxes = [label_box(label) for label in labels]
    return any(box[2] + apart > following[0] for box, following in itertools.pairwise(boxes))
