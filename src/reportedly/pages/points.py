"""What a chart shows as flat rows, one for each of its marks, for those who draw it again elsewhere."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Literal

from reportedly.pages.answers import AnswerView
from reportedly.pages.drawing import WIDE, needs_ratios
from reportedly.pages.figures import bounded_in_words
from reportedly.pages.labels import Shape
from reportedly.pages.marks import MEANS, ends_of, height_of, middle_day, number_of, possible_days, shape_of
from reportedly.pages.quoting import ReportRef, SaidFrom
from reportedly.pages.rows import BYTE_ORDER_MARK, cell
from reportedly.pages.topics import QuestionView
from reportedly.records import Edtf

# The name of the language is an address that nobody asks: programs know it by heart.
_LANGUAGE = "https://vega.github.io/schema/vega-lite/v5.json"
_SHAPES: dict[Shape, str] = {
    "dot": "circle",
    "about": "diamond",
    "down": "triangle-down",
    "up": "triangle-up",
    "bar": "stroke",
    "cross": "cross",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: an origin's answer ("origin") or a place where it stands again ("reprint").

    `day` is where it is drawn, between `first_day` and `last_day`, None when no day is known; `value` is its height; `meant` says in
    words how the number is meant. `words` are exact words of a report; `same_source` joins the points of one source.
    """

    kind: Literal["origin", "reprint"]
    day: date | None
    first_day: date | None
    last_day: date | None
    said_from: SaidFrom | None
    value: float
    low: float | None
    high: float | None
    meant: str
    label: str
    source: str
    through: str | None
    same_source: str
    report: str
    printed: str
    url: str | None
    words: str


def points(question: QuestionView) -> list[Point]:
    """Return the points of a question's chart: each answer with a number, and behind it the places where it stands again."""
    return [point for answer in question.answers if ends_of(answer) for point in _points(answer)]


def points_csv(question: QuestionView) -> str:
    """Return the points of a question's chart as a file of CSV with a header; a text that a spreadsheet would run is made harmless."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.name for field in fields(Point)])
    for point in points(question):
        writer.writerow([cell(_plain(value)) for value in asdict(point).values()])
    return out.getvalue()


def chart_spec(question: QuestionView) -> str:
    """Return the chart of a question as a Vega-Lite specification with its data, to be drawn and restyled by other programs.

    It holds the marks, the ranges, the lines of one source and the estimate; the labels' places are for the other program to find.
    """
    values = [{name: _plain(value) for name, value in asdict(point).items()} for point in points(question)]
    across = {"field": "day", "type": "temporal", "title": "said on"}
    kind = {"type": "log"} if needs_ratios(question) else {"zero": True}
    up = {"field": "value", "type": "quantitative", "title": _unit(question), "scale": kind}
    layers = [_band(question, across, up), _ranges(across, up), _revisions(across, up), _marks(across, up)]
    spec = {
        "$schema": _LANGUAGE,
        "title": {"text": question.text, "subtitle": question.standing},
        "width": WIDE - 120,
        "height": 280,
        "data": {"values": values},
        "layer": [layer for layer in layers if layer],
    }
    return json.dumps(spec, ensure_ascii=False, separators=(",", ":")) + "\n"


def _points(answer: AnswerView) -> Iterator[Point]:
    yield _point(answer, "origin", answer.report, answer.said, answer.said_from)
    for again in answer.repeated_in:
        yield _point(answer, "reprint", again.report, again.said, again.said_from)


def _point(
    answer: AnswerView,
    kind: Literal["origin", "reprint"],
    report: ReportRef,
    said: Edtf | None,
    said_from: SaidFrom | None,
) -> Point:
    days = possible_days(said)
    return Point(
        kind=kind,
        day=middle_day(said),
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        said_from=said_from,
        value=height_of(answer),
        low=answer.low,
        high=answer.high,
        meant=MEANS[shape_of(answer)],
        label=f"{'not ' if answer.is_named_to_deny else ''}{number_of(answer)}",
        source=answer.source,
        through=answer.through,
        same_source=answer.speaker or answer.source,
        report=report.name,
        printed=report.printed,
        url=report.url,
        words=answer.words,
    )


def _plain(value: object) -> str | int | float | None:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | int | float) else None


def _unit(question: QuestionView) -> str:
    words = bounded_in_words(1, 1, "exact", question.unit).replace("1", "").strip()
    return words or "number"


def _band(question: QuestionView, across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any] | None:
    rows = [
        {"day": row.on.isoformat(), "low": row.low, "high": row.high}
        for row in question.estimates
        if row.low is not None and row.high is not None
    ]
    if not rows:
        return None
    return {
        "data": {"values": rows},
        "mark": {"type": "area", "color": "#f0e0d3"},
        "encoding": {"x": across, "y": {**up, "field": "low"}, "y2": {"field": "high"}},
    }


def _ranges(across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any]:
    return {
        "transform": [{"filter": "datum.low !== null && datum.high !== null && datum.low !== datum.high"}],
        "mark": {"type": "rule", "strokeWidth": 5, "strokeCap": "round", "color": "#1b1b1a"},
        "encoding": {"x": across, "y": {**up, "field": "low"}, "y2": {"field": "high"}},
    }


def _revisions(across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any]:
    return {
        "transform": [{"filter": f"datum.kind === 'origin' && datum.meant !== '{MEANS['cross']}'"}],
        "mark": {"type": "line", "strokeWidth": 1, "color": "#63625d"},
        "encoding": {"x": across, "y": up, "detail": {"field": "same_source"}},
    }


def _marks(across: dict[str, Any], up: dict[str, Any]) -> dict[str, Any]:
    told = ("label", "source", "through", "printed", "report", "words")
    return {
        "mark": {"type": "point", "size": 90, "color": "#1b1b1a", "strokeWidth": 1.5},
        "encoding": {
            "x": across,
            "y": up,
            "shape": {
                "field": "meant",
                "type": "nominal",
                "title": None,
                "scale": {"domain": list(MEANS.values()), "range": [_SHAPES[shape] for shape in MEANS]},
            },
            "fillOpacity": {"condition": {"test": "datum.kind === 'origin'", "value": 1}, "value": 0},
            "fill": {"value": "#1b1b1a"},
            "size": {"condition": {"test": "datum.kind === 'origin'", "value": 90}, "value": 40},
            "tooltip": [{"field": name} for name in told],
        },
    }
