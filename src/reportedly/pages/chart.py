"""A question's figures over time as a small SVG: no script, no library, colours from the page, every mark a link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from reportedly.pages.answers import AnswerView
from reportedly.pages.dates import in_words
from reportedly.pages.figures import bounded_in_words, number_in_words
from reportedly.pages.labels import (
    HALF,
    Box,
    Label,
    Mark,
    Shape,
    do_overlap,
    is_inside,
    label_box,
    line_boxes,
    mark_box,
    places_beside,
)
from reportedly.pages.quoting import said_in_words
from reportedly.pages.rendering import environment
from reportedly.pages.scales import Scale, days_apart, value_scale
from reportedly.pages.topics import EstimateView, QuestionView
from reportedly.records import Edtf

Link = Callable[[str], str]

# The widths of the two drawings in CSS pixels: the page's column, and the inside of a phone of 390.
WIDE, NARROW = 960, 350
_HEIGHT = {WIDE: 300, NARROW: 270}
_MOST_COPIES = 6
# Fewer figures than these, all of one day, are compared faster as numbers than as dots.
_MANY = 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that the template draws, in CSS pixels."""

    name: str
    width: int
    height: int
    left: float
    right: float
    top: float
    floor: float
    undated: float | None
    title: str
    grid: tuple[Label, ...]
    days: tuple[Label, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    revisions: tuple[tuple[float, float, float, float], ...]
    spreads: tuple[tuple[float, float, float], ...]
    band: str
    middle: str


def chart(question: QuestionView, link: Link = lambda row: f"#{row}") -> Markup | None:
    """Return the chart of a question as two drawings, one for wide and one for narrow pages, and its legend.

    None where there is nothing to see: fewer than two dated answers with a number, all with the same one, or a few of one day; and
    where a number lies below zero, from which the drawing starts. `link` gives the
    address of an answer or a copy by its id. The same data stands in the table of answers.
    """
    dated = [answer for answer in question.answers if answer.day and _ends(answer)]
    if len({(answer.low, answer.high, answer.denies) for answer in dated}) < 2:
        return None
    if len(dated) < _MANY and len({_day(answer) for answer in dated}) < 2:
        return None
    if any(end < 0 for answer in question.answers for end in _ends(answer)):
        return None
    drawings = [_draw(question, width, link) for width in (WIDE, NARROW)]
    shapes = {mark.shape for mark in drawings[0].marks if not mark.hollow}
    copies = any(mark.hollow for mark in drawings[0].marks)
    template = environment().get_template("chart.html")
    return Markup(template.render(drawings=drawings, shapes=shapes, copies=copies, question=question))


def _draw(question: QuestionView, width: int, link: Link) -> Drawing:
    answers = [answer for answer in question.answers if _ends(answer)]
    values = value_scale(_numbers(question, answers))
    height, left, right, top = _HEIGHT[width], (64.0 if width == WIDE else 46.0), width - 14.0, 18.0
    floor = height - 26.0
    undated = left + 34.0 if any(answer.day is None for answer in answers) else None
    up = Scale(0, values[-1], floor, top)
    along = _along(question, answers, left + (104.0 if undated else 36.0), right - (64.0 if width == WIDE else 44.0))
    origin_marks = _origin_marks(answers, up, along, (along.start - 8, right), undated, link)
    marks = [*origin_marks, *_copy_marks(answers, origin_marks, along, link, right)]
    revisions, spreads = _revisions(answers, origin_marks), _spreads(answers, origin_marks, along)
    lines = line_boxes([*revisions, *((x1, y, x2, y) for x1, x2, y in spreads)])
    # The labels of dated marks keep out of the column of the undated ones.
    frame = (left + 74 if undated else left, top - 8, right, floor)
    labels = _labels(answers, origin_marks, [*map(mark_box, marks), *lines], frame)
    days = [day for answer in answers for day in _possible_days(answer.said)]
    return Drawing(
        name="wide" if width == WIDE else "narrow",
        width=width,
        height=height,
        left=left,
        right=right,
        top=top,
        floor=floor,
        undated=undated,
        title=f"{question.text} The figures by the day on which they were said; the table below has the same data.",
        grid=tuple(Label(left - 8, up(value) + 4, number_in_words(value), "end") for value in values),
        days=_day_labels(days, along, floor + 17, left + 76 if undated else left - 20, right + 10),
        marks=tuple(marks),
        labels=labels,
        revisions=revisions,
        spreads=spreads,
        band=_band(question.estimates, up, along, top),
        middle=_middle(question.estimates, up, along),
    )


def _ends(answer: AnswerView) -> list[float]:
    return [end for end in (answer.low, answer.high) if end is not None]


def _numbers(question: QuestionView, answers: Sequence[AnswerView]) -> list[float]:
    estimated = [row.high for row in question.estimates if row.high is not None]
    return [end for answer in answers for end in _ends(answer)] + estimated


def _along(question: QuestionView, answers: Sequence[AnswerView], left: float, right: float) -> Scale:
    days = [day for answer in answers for day in _possible_days(answer.said)] + [row.on for row in question.estimates]
    days += [day for answer in answers for again in answer.repeated_in if (day := _middle_day(again.said))]
    return days_apart(min(days), max(days), left, right)


def _day(answer: AnswerView) -> date | None:
    return _middle_day(answer.said)


def _middle_day(said: Edtf | None) -> date | None:
    """Return the day at which to draw something that was said on a day or within some days."""
    if said is None:
        return None
    first, last = said.earliest, said.latest
    return first + timedelta((last - first).days // 2) if first and last else first or last


def _possible_days(said: Edtf | None) -> list[date]:
    """Return the first and the last day on which something can have been said, as far as they are known."""
    return [day for day in (said.earliest, said.latest) if day] if said else []


def _spreads(
    answers: Sequence[AnswerView], marks: Sequence[Mark], along: Scale
) -> tuple[tuple[float, float, float], ...]:
    """Return a level line for each answer of which the day is known only to lie between two: a mark alone would be a guess."""
    lines = []
    for answer, mark in zip(answers, marks, strict=True):
        days = _possible_days(answer.said)
        if len(days) == 2 and days[0] != days[1]:
            lines.append((along(days[0].toordinal()), along(days[1].toordinal()), mark.y))
    return tuple(lines)


def _shape(answer: AnswerView) -> Shape:
    if answer.denies:
        return "cross"
    if answer.bound in ("at_most", "less_than") or answer.low is None:
        return "down"
    if answer.bound in ("at_least", "more_than") or answer.high is None:
        return "up"
    if answer.low != answer.high:
        return "bar"
    return "about" if answer.bound == "about" else "dot"


def _origin_marks(
    answers: Sequence[AnswerView],
    up: Scale,
    along: Scale,
    bounds: tuple[float, float],
    undated: float | None,
    link: Link,
) -> list[Mark]:
    marks: list[Mark] = []
    for answer in answers:
        day, shape = _day(answer), _shape(answer)
        ends = _ends(answer)
        high = min(ends) if shape == "up" else max(ends)
        low = {"down": 0.0, "bar": min(ends)}.get(shape, high)
        x = along(day.toordinal()) if day else undated or 0.0
        mark = Mark(shape, x, up(high), up(low), link(answer.id), _title(answer))
        mark = _aside(mark, marks, bounds if day else (x, x + 24))
        marks.append(mark)
    return marks


def _aside(mark: Mark, marks: Sequence[Mark], bounds: tuple[float, float]) -> Mark:
    """Return a mark moved to the nearest free place beside its own, right before left; where none is free it stays."""
    step = 2 * HALF + 2
    places = [0, *(side * step * number for number in range(1, 12) for side in (1, -1))]
    for place in places:
        moved = replace(mark, x=mark.x + place)
        if bounds[0] <= moved.x <= bounds[1] and not any(_meet(moved, other) for other in marks):
            return moved
    return mark


def _meet(mark: Mark, other: Mark) -> bool:
    if abs(mark.x - other.x) >= 2 * HALF:
        return False
    # A bar takes up its whole height; other marks are as high as they are wide.
    mark_floor = mark.y_low if mark.shape == "bar" else mark.y
    other_floor = other.y_low if other.shape == "bar" else other.y
    return mark.y - 2 * HALF < other_floor and other.y - 2 * HALF < mark_floor


def _title(answer: AnswerView) -> str:
    words = f"{'denied: ' if answer.is_named_to_deny else ''}{_number(answer)}"
    said = said_in_words(answer.said, answer.said_from, answer.report.published_basis)
    when = "undated" if answer.said is None else said if answer.said_from == "stated" else f"printed {said}"
    return f"{words}: {answer.source}, {when}, {answer.report.name}"


def _number(answer: AnswerView) -> str:
    return bounded_in_words(answer.low, answer.high, answer.bound or "exact", answer.unit)


def _copy_marks(
    answers: Sequence[AnswerView], marks: Sequence[Mark], along: Scale, link: Link, right: float
) -> list[Mark]:
    copies: list[Mark] = []
    for answer, mark in zip(answers, marks, strict=True):
        for again in answer.repeated_in[:_MOST_COPIES]:
            day = _middle_day(again.said)
            x = along(day.toordinal()) if day and _day(answer) else mark.x
            words = f"repeated by {again.report.name}, {again.report.printed}: {mark.title}"
            copy = Mark("dot", x, mark.y, mark.y, link(again.id), words, hollow=True)
            while any(abs(copy.x - other.x) < HALF + 5 and abs(copy.y - other.y) < HALF for other in (*marks, *copies)):
                copy = replace(copy, x=copy.x + 4)
            if copy.x < right:
                copies.append(copy)
    return copies


def _labels(
    answers: Sequence[AnswerView], origin_marks: Sequence[Mark], blocked: Sequence[Box], frame: Box
) -> tuple[Label, ...]:
    """Return the labels that find room: right of their mark, left, above, below, or nowhere. None overlaps anything."""
    taken = list(blocked)
    placed: list[Label] = []
    for answer, mark in zip(answers, origin_marks, strict=True):
        words = f"{'not ' if answer.is_named_to_deny else ''}{_number(answer)}"
        for label in places_beside(mark, words):
            box = label_box(label)
            if (is_inside(box, frame) or answer.day is None) and not any(do_overlap(box, other) for other in taken):
                placed.append(label)
                taken.append(box)
                break
    return tuple(placed)


def _day_labels(days: Sequence[date], along: Scale, y: float, left: float, right: float) -> tuple[Label, ...]:
    """Return the days under the marks; where two would touch, the first and last day go before those between."""
    ordered = sorted(set(days))
    years = {day.year for day in ordered}
    year = ordered[-1].year if len(years) == 1 else None
    placed: list[Label] = []
    for day in sorted(ordered, key=lambda day: (day not in (ordered[0], ordered[-1]), day)):
        words = in_words(Edtf.day(day), year=None if day == ordered[-1] else year)
        label = Label(along(day.toordinal()), y, words)
        box = label_box(label)
        if box[0] >= left and box[2] <= right and not any(do_overlap(box, label_box(other)) for other in placed):
            placed.append(label)
    return tuple(sorted(placed, key=lambda label: label.x))


def _revisions(answers: Sequence[AnswerView], marks: Sequence[Mark]) -> tuple[tuple[float, float, float, float], ...]:
    """Return the lines from each answer that was revised to the one that revises it, where a day is known of both."""
    place = {answer.id: (mark, answer) for answer, mark in zip(answers, marks, strict=True)}
    lines = []
    for answer, mark in zip(answers, marks, strict=True):
        for relation in answer.relations:
            if relation.kind == "revises" and relation.later and relation.other in place:
                before, other = place[relation.other]
                if answer.day and other.day:
                    lines.append((before.x, before.y, mark.x, mark.y))
    return tuple(lines)


def _band(estimates: Sequence[EstimateView], up: Scale, along: Scale, top: float) -> str:
    """Return the outline of the estimate over time, "" where there is none."""
    rows = [row for row in estimates if row.low is not None or row.high is not None]
    if not rows:
        return ""
    highs = [(along(row.on.toordinal()), up(row.high) if row.high is not None else top) for row in rows]
    lows = [(along(row.on.toordinal()), up(row.low or 0)) for row in rows]
    if len(rows) == 1:
        # One day has no width; the band is drawn as wide as a mark.
        highs = [(highs[0][0] - HALF, highs[0][1]), (highs[0][0] + HALF, highs[0][1])]
        lows = [(lows[0][0] - HALF, lows[0][1]), (lows[0][0] + HALF, lows[0][1])]
    return f"M{_path([*highs, *reversed(lows)])}Z"


def _middle(estimates: Sequence[EstimateView], up: Scale, along: Scale) -> str:
    points = [(along(row.on.toordinal()), up(row.mid)) for row in estimates if row.mid is not None]
    return f"M{_path(points)}" if len(points) > 1 else ""


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
