"""A chart as a picture of its own: an SVG file with its question, its legend and where it comes from, for print and other pages."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import quote

from reportedly.pages.chart import Download, is_drawn, keys
from reportedly.pages.counting import counted
from reportedly.pages.drawing import WIDE, draw, needs_ratios
from reportedly.pages.labels import label_width
from reportedly.pages.points import points_csv
from reportedly.pages.rendering import environment
from reportedly.pages.topics import QuestionView
from reportedly.records import VERSION

# Characters that fit on a line of the heading, which is set in 19 px, and pixels between its lines.
_HEADING, _LEADING = 88, 25
_MOST_LINES = 3
# The room between two signs of the legend, and that of a sign itself.
_GAP, _SIGN = 24, 20
_FILE_NAME = 60
# Characters that a page may hold and no XML file.
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


class Key(NamedTuple):
    """A sign of the legend with its words, and where it stands."""

    name: str
    words: str
    x: float
    y: float


def chart_picture(question: QuestionView) -> str | None:
    """Return the chart of a question as an SVG file that needs nothing else, None where there is nothing to see.

    Colours are those of a light page and are written on each element, so that every program draws the same picture.
    """
    if not is_drawn(question):
        return None
    drawing = draw(question, WIDE, lambda _: "", by_ratio=needs_ratios(question))
    heading = textwrap.wrap(question.text, _HEADING, max_lines=_MOST_LINES, placeholder=" …")
    top = 16 + _LEADING * len(heading) + 24
    legend = list(_placed(keys(drawing), top + drawing.height + 18))
    together = f" · together {question.together}" if question.together else ""
    page = environment().get_template("picture.svg")
    shown = page.render(
        drawing=drawing,
        heading=heading,
        leading=_LEADING,
        standing=f"{question.standing} in {counted(question.reports, 'report')}{together}",
        top=top,
        legend=legend,
        height=max(key.y for key in legend) + 52 if legend else top + drawing.height + 40,
        version=VERSION,
    )
    return _NO_XML.sub("\ufffd", shown)


def downloads(question: QuestionView) -> list[Download]:
    """Return what a page without a server offers of a chart: each file whole in its address, so that nothing is asked for.

    The specification for Vega-Lite has the same points once more and twice their size; the server gives it.
    """
    picture = chart_picture(question)
    if picture is None:
        return []
    name = file_name(question)
    return [
        ("SVG", _address("image/svg+xml", picture), f"{name}.svg"),
        ("CSV", _address("text/csv", points_csv(question)), f"{name}.csv"),
    ]


def file_name(question: QuestionView) -> str:
    """Return a name for the files of a question: its words in plain letters."""
    kept = "".join(mark if mark.isascii() and mark.isalnum() else " " for mark in question.text.lower()).split()
    return textwrap.shorten(" ".join(kept), _FILE_NAME, placeholder="").replace(" ", "-") or "question"


def _address(kind: str, text: str) -> str:
    # Half a character, as in a damaged file name, cannot be written.
    data = text.encode("utf-8", "replace")
    return f"data:{kind};charset=utf-8,{quote(data, safe=_BARE)}"


# What may stand bare in a `data:` address within quotes; each that may not takes three characters.
_BARE = " !$'()*+,-./:;=?@_~[]{}|^`"


def _placed(signs: Sequence[tuple[str, str]], y: float) -> Iterator[Key]:
    x = 16.0
    for name, words in signs:
        width = _SIGN + label_width(words)
        if x + width > WIDE - 16 and x > 16:
            x, y = 16.0, y + 20
        yield Key(name, words, x, y)
        x += width + _GAP
