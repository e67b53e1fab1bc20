"""The picture in docs/performance.md: how reading and linking grow with the number of reports, drawn from the tables of that page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from reportedly.pages.scales import Scale

PAGE = Path(__file__).parent / "performance.md"
WIDTH, HEIGHT = 720, 380
LEFT, RIGHT, TOP, BOTTOM = 64, 560, 24, 336
# Lines to read the time by, in seconds.
TIMES = {1: "1 s", 10: "10 s", 60: "1 min", 600: "10 min", 3600: "1 h"}
STYLE = """
text { font: 13px "Inter", "Helvetica Neue", system-ui, sans-serif; fill: #63625d }
path { fill: none; stroke: #1b1b1a; stroke-width: 1.5 } circle { fill: #1b1b1a }
.axis { stroke: #e4e2da; stroke-width: 1 } .even { stroke: #a8a59d; stroke-width: 1; stroke-dasharray: 2 4 }
.paper { fill: #fdfcf9 } .name { fill: #1b1b1a; font-weight: 600 }
@media (prefers-color-scheme: dark) {
text { fill: #a8a59d } path { stroke: #eceae4 } circle, .name { fill: #eceae4 } .axis { stroke: #33312d } .even { stroke: #6d6a63 } .paper { fill: #171614 }
}
"""

Point = tuple[float, float]


class Line(NamedTuple):
    """What was measured of one thing: for numbers of reports the seconds."""

    name: str
    points: Sequence[Point]


def growth() -> str:
    """Return the picture as SVG: both scales by ratio, and beside each line where it would be if it grew as the reports do."""
    text = PAGE.read_text(encoding="utf-8")
    reading = Line(
        "reading, one worker", list(_column(text, "| reports | workers | words |", "processor, s", {"workers": "1"}))
    )
    linking = Line("linking", list(_column(text, "| reports | stories | linking, s |", "linking, s", {})))
    most = max(point[0] for line in (reading, linking) for point in line.points)
    across = Scale(1000, most, LEFT, RIGHT, by_ratio=True)
    up = Scale(1, 3600, BOTTOM, TOP, by_ratio=True)
    numbers = [number for number in (1000, 10_000, 100_000, 1_000_000) if number < most] + [most]
    said = ", ".join(
        f"{line.name} {seconds:,.0f} s for {reports:,.0f}"
        for line in (reading, linking)
        for reports, seconds in line.points[-1:]
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img">',
            f"<title>Seconds of one core by the number of reports: {escape(said)}</title>",
            f"<style>{STYLE}</style>",
            f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>',
            *_frame(across, up, numbers),
            *(part for line in (reading, linking) for part in _drawn(line, across, up)),
            "</svg>\n",
        ]
    )


def _column(text: str, head: str, column: str, where: dict[str, str]) -> Iterator[Point]:
    """Yield the reports and the numbers of a column of the table with this head, of the rows with these values."""
    lines = text[text.index(head) :].splitlines()
    names = _cells(lines[0])
    for line in lines[2:]:
        if not line.startswith("|"):
            return
        row = dict(zip(names, _cells(line), strict=True))
        if all(row[name] == value for name, value in where.items()):
            yield _number(row["reports"]), _number(row[column])


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _number(told: str) -> float:
    return float(re.sub(r"[,\s]", "", told))


def _frame(across: Scale, up: Scale, numbers: Sequence[float]) -> Iterator[str]:
    for seconds, name in TIMES.items():
        yield f'<path class="axis" d="M{LEFT} {up(seconds):.1f}H{RIGHT}"/>'
        yield f'<text x="{LEFT - 8}" y="{up(seconds) + 4:.1f}" text-anchor="end">{name}</text>'
    for number in numbers:
        yield f'<text x="{across(number):.1f}" y="{BOTTOM + 20}" text-anchor="middle">{number:,.0f}</text>'
    yield f'<text x="{(LEFT + RIGHT) / 2}" y="{BOTTOM + 38}" text-anchor="middle">reports</text>'


def _drawn(line: Line, across: Scale, up: Scale) -> Iterator[str]:
    (first, seconds), (last, most) = line.points[0], line.points[-1]
    places = [f"{across(x):.1f} {up(y):.1f}" for x, y in line.points]
    yield f'<path class="even" d="M{places[0]}L{across(last):.1f} {up(seconds * last / first):.1f}"/>'
    yield f'<path d="M{"L".join(places)}"/>'
    yield from (f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="3"/>' for x, y in line.points)
    x, y = across(last) + 10, up(most)
    yield f'<text class="name" x="{x:.1f}" y="{y:.1f}">{line.name}</text>'
    yield f'<text x="{x:.1f}" y="{y + 17:.1f}">{last:,.0f} in {_span(most)}</text>'


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} minutes"
