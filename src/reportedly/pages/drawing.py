"""Where everything of a chart lies: a question's figures over time as marks, lines and labels in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.pages.answers import AnswerView
from reportedly.pages.characters import flat, plain
from reportedly.pages.figures import bounded_in_words
from reportedly.pages.labels import (
    HALF,
    Box,
    Label,
    Mark,
    is_free,
    is_inside,
    label_box,
    label_width,
    line_boxes,
    mark_box,
    places_beside,
)
from reportedly.pages.marks import Link, copy_marks, ends_of, middle_day, number_of, origin_marks, possible_days
from reportedly.pages.scales import Scale, days_apart, is_spread_wide, ratio_scale, value_scale
from reportedly.pages.ticks import day_labels
from reportedly.pages.topics import EstimateView, QuestionView

# The widths of the two drawings in CSS pixels: the page's column, and the inside of a phone of 390.
WIDE, NARROW = 960, 350
_HEIGHT = {WIDE: 300, NARROW: 290}
# A longer name takes the room of three labels; the whole of it stands in the table.
_LONGEST_NAME = 30
# Words after which no name ends.
_JOINING = frozenset({"of", "the", "a", "an", "in", "for", "at", "and", "who", "from", "to", "with"})


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that a template draws, in CSS pixels; `by_ratio` says that the scale of numbers is logarithmic."""

    name: str
    width: int
    height: int
    left: float
    right: float
    top: float
    floor: float
    by_ratio: bool
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


def needs_ratios(question: QuestionView) -> bool:
    """Say whether the figures of a question lie so far apart that a straight scale would hide most of them."""
    return is_spread_wide(end for answer in question.answers for end in ends_of(answer))


def draw(question: QuestionView, width: int, link: Link, *, by_ratio: bool = False) -> Drawing:
    """Return the drawing of a question's figures, one mark an origin, at least one of which must have a day.

    `link` gives the address of an answer or a copy by its id.
    """
    answers = [answer for answer in question.answers if ends_of(answer)]
    values = _values(question, answers, by_ratio)
    grid_words = [bounded_in_words(value, value, "exact", question.unit) for value in values]
    left = max(46.0, 14 + max(label_width(words) for words in grid_words))
    right, top, floor = width - 14.0, 18.0, _HEIGHT[width] - 26.0
    undated = left + 34.0 if any(answer.day is None for answer in answers) else None
    up = Scale(values[0], values[-1], floor, top, by_ratio)
    along = _along(question, answers, left + (104.0 if undated else 36.0), right - (64.0 if width == WIDE else 44.0))
    origins = origin_marks(answers, up, along, (along.start - 8, right), undated, link)
    marks = [*origins, *copy_marks(answers, origins, along, link, right)]
    revisions, spreads = _revisions(answers, origins), _spreads(answers, origins, along)
    lines = line_boxes([*revisions, *((x1, y, x2, y) for x1, x2, y in spreads)])
    # The labels of dated marks keep out of the column of the undated ones.
    frame = (left + 74 if undated else left, top - 8, right, floor)
    names = _names(answers) if width == WIDE else {}
    days = [day for answer in answers for day in possible_days(answer.said)]
    return Drawing(
        name="wide" if width == WIDE else "narrow",
        width=width,
        height=_HEIGHT[width],
        left=left,
        right=right,
        top=top,
        floor=floor,
        by_ratio=by_ratio,
        undated=undated,
        title=f"{question.text} The figures by the day on which they were said; the table below has the same data.",
        grid=tuple(
            Label(left - 8, up(value) + 4, words, "end") for value, words in zip(values, grid_words, strict=True)
        ),
        days=day_labels(days, along, floor + 17, left + 76 if undated else left - 20, right + 10),
        marks=tuple(marks),
        labels=_labels(answers, origins, names, [*map(mark_box, marks), *lines], frame),
        revisions=revisions,
        spreads=spreads,
        band=_band(question.estimates, max(days), up, along, top),
        middle=_middle(question.estimates, up, along),
    )


def _values(question: QuestionView, answers: Sequence[AnswerView], by_ratio: bool) -> list[float]:
    numbers = [end for answer in answers for end in ends_of(answer)]
    numbers += [row.high for row in question.estimates if row.high is not None]
    return ratio_scale(numbers) if by_ratio else value_scale(numbers, is_count=question.unit == "count")


def _along(question: QuestionView, answers: Sequence[AnswerView], left: float, right: float) -> Scale:
    days = [day for answer in answers for day in possible_days(answer.said)] + [row.on for row in question.estimates]
    days += [day for answer in answers for again in answer.repeated_in if (day := middle_day(again.said))]
    return days_apart(min(days), max(days), left, right)


def _spreads(
    answers: Sequence[AnswerView], marks: Sequence[Mark], along: Scale
) -> tuple[tuple[float, float, float], ...]:
    """Return a level line for each answer of which the day is known only to lie between two: a mark alone would be a guess."""
    lines = []
    for answer, mark in zip(answers, marks, strict=True):
        days = possible_days(answer.said)
        if len(days) == 2 and days[0] != days[1]:
            lines.append((along(days[0].toordinal()), along(days[1].toordinal()), mark.y))
    return tuple(lines)


def _names(answers: Sequence[AnswerView]) -> dict[str, str]:
    """Return the names to write beside answers, by their ids: that of each source once, at the last thing it said."""
    last = {answer.speaker or answer.source: answer for answer in answers if answer.day}
    return {answer.id: _short(flat(plain(answer.source))) for answer in last.values()}


def _short(name: str) -> str:
    if len(name) <= _LONGEST_NAME:
        return name
    words = name[:_LONGEST_NAME].split(" ")[:-1] or [name[:_LONGEST_NAME]]
    while len(words) > 1 and words[-1] in _JOINING:
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:')} …"


def _labels(
    answers: Sequence[AnswerView], marks: Sequence[Mark], names: dict[str, str], blocked: Sequence[Box], frame: Box
) -> tuple[Label, ...]:
    """Return the labels that find room, none of which overlaps anything.

    Each stands right of its mark, left, above, below, or nowhere; a name for which there is no room beside its figure is left out.
    """
    taken = list(blocked)
    placed: list[Label] = []
    for answer, mark in zip(answers, marks, strict=True):
        words = f"{'not ' if answer.is_named_to_deny else ''}{number_of(answer)}"
        places = places_beside(mark, words)
        if answer.id in names:
            places = [*places_beside(mark, words, names[answer.id]), *places]
        for label in places:
            box = label_box(label)
            if (is_inside(box, frame) or answer.day is None) and is_free(box, taken):
                placed.append(label)
                taken.append(box)
                break
    return tuple(placed)


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


def _band(estimates: Sequence[EstimateView], last: date, up: Scale, along: Scale, top: float) -> str:
    """Return the outline of the estimate over time, "" where there is none.

    An estimate is of the first day on which its answer can have been given, and holds until the last one.
    """
    rows = [row for row in estimates if row.low is not None or row.high is not None]
    if not rows:
        return ""
    highs = [(along(row.on.toordinal()), up(row.high) if row.high is not None else top) for row in rows]
    lows = [(along(row.on.toordinal()), up(row.low or 0)) for row in rows]
    if last > rows[-1].on:
        end = along(last.toordinal())
        highs, lows = [*highs, (end, highs[-1][1])], [*lows, (end, lows[-1][1])]
    if len(highs) == 1:
        # One day has no width; the band is drawn as wide as a mark.
        highs = [(highs[0][0] - HALF, highs[0][1]), (highs[0][0] + HALF, highs[0][1])]
        lows = [(lows[0][0] - HALF, lows[0][1]), (lows[0][0] + HALF, lows[0][1])]
    return f"M{_path([*highs, *reversed(lows)])}Z"


def _middle(estimates: Sequence[EstimateView], up: Scale, along: Scale) -> str:
    points = [(along(row.on.toordinal()), up(row.mid)) for row in estimates if row.mid is not None]
    return f"M{_path(points)}" if len(points) > 1 else ""


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
