"""The files of a question's chart: a picture, its data, and its specification for other programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportedly.pages.chart import is_drawn
from reportedly.pages.filters import Filters
from reportedly.pages.picture import chart_picture, file_name
from reportedly.pages.points import chart_spec, points_csv
from reportedly.pages.topics import QuestionView, one_topic
from reportedly.server.book import Book


class ChartForm(NamedTuple):
    """How a chart is written to a file: by what, of which media type, and what its name ends in."""

    write: Callable[[QuestionView], str | None]
    media_type: str
    ending: str


# Each form by how its address ends.
CHART_FORMS = {
    ".svg": ChartForm(chart_picture, "image/svg+xml", ".svg"),
    ".csv": ChartForm(points_csv, "text/csv", ".csv"),
    ".json": ChartForm(chart_spec, "application/json", ".vl.json"),
}


class ChartFile(NamedTuple):
    """A file with its text, its media type and a name for who keeps it."""

    text: str
    media_type: str
    name: str


def chart_file(book: Book, question_id: str, form: ChartForm, filters: Filters) -> ChartFile | None:
    """Return a file of the chart of a question, None where no such chart is drawn."""
    asked = book.index.questions.get(question_id)
    topic = one_topic(book.index, book.index.topics[asked.topic], filters) if asked else None
    for question in topic.questions if topic else ():
        if question.id == question_id and is_drawn(question):
            text = form.write(question)
            return ChartFile(text, form.media_type, f"{file_name(question)}{form.ending}") if text else None
    return None
