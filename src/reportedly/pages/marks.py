"""The marks of a chart: which shape an answer has, where it stands, and what is said of it to who cannot see it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from reportedly.pages.answers import AnswerView
from reportedly.pages.figures import bounded_in_words
from reportedly.pages.labels import HALF, Mark, Shape
from reportedly.pages.quoting import said_in_words
from reportedly.pages.scales import Scale
from reportedly.records import Edtf

Link = Callable[[str], str]

_MOST_COPIES = 6
# The middles of two hollow marks lie so far apart at least.
_BESIDE = 9.0
# What a mark of each shape says.
MEANS: dict[Shape, str] = {
    "dot": "a figure, one mark for each origin",
    "about": "about",
    "down": "at most",
    "up": "at least",
    "bar": "a range",
    "cross": "denied: not this",
}


def ends_of(answer: AnswerView) -> list[float]:
    """Return the numbers that an answer names: one, two of a range, none."""
    return [end for end in (answer.low, answer.high) if end is not None]


def middle_day(said: Edtf | None) -> date | None:
    """Return the day at which to draw something that was said on a day or within some days."""
    if said is None:
        return None
    first, last = said.earliest, said.latest
    return first + timedelta((last - first).days // 2) if first and last else first or last


def possible_days(said: Edtf | None) -> list[date]:
    """Return the first and the last day on which something can have been said, as far as they are known."""
    return [day for day in (said.earliest, said.latest) if day] if said else []


def shape_of(answer: AnswerView) -> Shape:
    """Return the shape of an answer's mark, by which it is known without its colour."""
    if answer.denies:
        return "cross"
    if answer.bound in ("at_most", "less_than") or answer.low is None:
        return "down"
    if answer.bound in ("at_least", "more_than") or answer.high is None:
        return "up"
    if answer.low != answer.high:
        return "bar"
    return "about" if answer.bound == "about" else "dot"


def number_of(answer: AnswerView) -> str:
    """Return an answer's number with its bound and unit: "up to 8,000"."""
    return bounded_in_words(answer.low, answer.high, answer.bound or "exact", answer.unit)


def height_of(answer: AnswerView) -> float:
    """Return the number at which an answer's mark stands: of a range and a bound the end that was said."""
    return min(ends_of(answer)) if shape_of(answer) == "up" else max(ends_of(answer))


def origin_marks(
    answers: Sequence[AnswerView],
    up: Scale,
    along: Scale,
    bounds: tuple[float, float],
    undated: float | None,
    link: Link,
) -> list[Mark]:
    """Return a mark for each answer; those of one place stand side by side within `bounds`, undated ones at `undated`."""
    marks: list[Mark] = []
    for answer in answers:
        day, shape, height = middle_day(answer.said), shape_of(answer), height_of(answer)
        low = {"down": 0.0, "bar": min(ends_of(answer))}.get(shape, height)
        x = along(day.toordinal()) if day else undated or 0.0
        mark = Mark(shape, x, up(height), up(low), link(answer.id), _title(answer))
        marks.append(_aside(mark, marks, bounds if day else (x, x + 24)))
    return marks


def copy_marks(
    answers: Sequence[AnswerView], marks: Sequence[Mark], along: Scale, link: Link, right: float
) -> list[Mark]:
    """Return a small hollow mark for each reprint of an answer, on its own day; of very many only the first.

    Several of one day stand close together in two rows, so that they are not taken for later days.
    """
    copies: list[Mark] = []
    # Where marks stand, by their height and by how far from them another one touches none: many are of one height.
    taken: dict[tuple[float, float], list[float]] = defaultdict(list)
    for mark in marks:
        taken[mark.y, HALF + _BESIDE / 2].append(mark.x)
    for answer, mark in zip(answers, marks, strict=True):
        shown = answer.repeated_in[:_MOST_COPIES]
        days = [middle_day(again.said) for again in shown]
        xs = [along(day.toordinal()) if day and answer.day else mark.x for day in days]
        for place, (again, x) in enumerate(zip(shown, xs, strict=True)):
            number = xs[:place].count(x)
            words = f"repeated by {again.report.name}, {again.report.printed}: {mark.title}"
            y = mark.y + (_BESIDE / 2 * (1 if number % 2 else -1) if xs.count(x) > 1 else 0)
            free = _free(x + _BESIDE * (number // 2), y, taken)
            if free < right:
                copies.append(Mark("dot", free, y, y, link(again.id), words, hollow=True))
                taken[y, _BESIDE].append(free)
    return copies


def _free(x: float, y: float, taken: Mapping[tuple[float, float], Sequence[float]]) -> float:
    """Return the nearest place right of another, or that one, where a small mark touches none of these."""
    near = [(other, room) for (height, room), xs in taken.items() if abs(y - height) < room for other in xs]
    while touched := [(other + room, other, room) for other, room in near if abs(x - other) < room]:
        _, other, room = max(touched)
        while abs(x - other) < room:
            x += _BESIDE / 2
    return x


def _title(answer: AnswerView) -> str:
    words = f"{'denied: ' if answer.is_named_to_deny else ''}{number_of(answer)}"
    said = said_in_words(answer.said, answer.said_from, answer.report.published_basis)
    when = "undated" if answer.said is None else said if answer.said_from == "stated" else f"printed {said}"
    return f"{words}: {answer.source}, {when}, {answer.report.name}"


def _aside(mark: Mark, marks: Sequence[Mark], bounds: tuple[float, float]) -> Mark:
    """Return a mark moved to the nearest free place beside its own, right before left; where none is free it stays."""
    step = 2 * HALF + 2
    places = [0, *(side * step * number for number in range(1, 12) for side in (1, -1))]
    near = [other.x for other in marks if _is_level(mark, other)]
    for place in places:
        x = mark.x + place
        if bounds[0] <= x <= bounds[1] and not any(abs(x - other) < 2 * HALF for other in near):
            return replace(mark, x=x)
    return mark


def _is_level(mark: Mark, other: Mark) -> bool:
    """Say whether two marks would meet if they stood above each other."""
    # A bar takes up its whole height; other marks are as high as they are wide.
    mark_floor = mark.y_low if mark.shape == "bar" else mark.y
    other_floor = other.y_low if other.shape == "bar" else other.y
    return mark.y - 2 * HALF < other_floor and other.y - 2 * HALF < mark_floor
