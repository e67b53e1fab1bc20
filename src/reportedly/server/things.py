"""The answers about one thing each: a question, a topic, a story, its toll, a chart, a claim, a report, a copy, a source, an actor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from reportedly.api import TABLES
from reportedly.pages.filters import Filters
from reportedly.pages.summaries import StoryRow, story_row
from reportedly.pages.tolls import TollView
from reportedly.pages.topics import TopicView, one_topic
from reportedly.server import groups, items, pages
from reportedly.server.answering import UNANSWERED, Make, asked, encoded, missing, rows_in, split
from reportedly.server.book import Book
from reportedly.server.charts import CHART_FORMS, chart_file
from reportedly.server.queries import FILTERS, Query


def question(book: Book, request: Request) -> Response:
    """Answer with a question: its page, or a row for each of its answers."""
    row, form = split(request.path_params["id"])
    query = asked(request, FILTERS)
    known = book.index.questions.get(row)
    topic = _topic_asked(book, known.topic, query) if known else None
    view = next((view for view in topic.questions if view.id == row), None) if topic else None
    if topic is None or view is None:
        raise HTTPException(404, UNANSWERED) if known else missing(book)
    if form:
        return rows_in(form, "question", [replace(topic, questions=(view,))], TABLES["questions"].kind)
    return HTMLResponse(pages.question_page(book, topic, view, query))


def topic(book: Book, request: Request) -> Response:
    """Answer with a topic: its page, or a row for each answer to its questions."""
    row, form = split(request.path_params["id"])
    query = asked(request, FILTERS)
    view = _topic_asked(book, row, query)
    if view is None:
        raise HTTPException(404, UNANSWERED) if row in book.index.topics else missing(book)
    if form:
        return rows_in(form, "topic", [view], TABLES["questions"].kind)
    return HTMLResponse(groups.topic_page(book, view, query))


def _topic_asked(book: Book, row: str, query: Query) -> TopicView | None:
    """Return a topic with those of its answers that fit the filters, None where none does or there is no such topic."""
    if query.filters == Filters():
        return book.topic(row)
    found = book.index.topics.get(row)
    return one_topic(book.index, found, query.filters) if found else None


def story(book: Book, request: Request) -> Response:
    """Answer with a story: its page, or its sizes and ids as a row."""
    row, form = split(request.path_params["id"])
    query = asked(request, () if form else ("page", "toll"))
    view = book.story(row)
    if view is None:
        raise missing(book)
    if form:
        return rows_in(form, "story", [story_row(view)], StoryRow)
    return HTMLResponse(groups.story_page(book, view, query))


def toll(book: Book, request: Request) -> Response:
    """Answer with the killed and wounded of a story as a row."""
    asked(request, ())
    _, form = split(request.url.path)
    view = book.story(request.path_params["id"])
    if view is None:
        raise missing(book)
    return rows_in(form, "toll", book.toll(view, is_asked=True), TollView)


def chart(book: Book, request: Request) -> Response:
    """Answer with a question's chart as a file to keep."""
    row, form = split(request.path_params["id"], CHART_FORMS)
    filters = asked(request, FILTERS).filters
    file = chart_file(book, row, CHART_FORMS[form], filters) if form else None
    if file is None:
        raise missing(book)
    headers = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(encoded(file.text), media_type=file.media_type, headers=headers)


def _item(
    table: str,
    name: str,
    find: Callable[[Book, str], Any],
    page: Callable[[Book, Any, Query], str],
    known: Sequence[str] = (),
) -> Make:
    """Return what answers with one row of a list, its page or the row alone; `known` is what can be asked of its page."""

    def make(book: Book, request: Request) -> Response:
        row, form = split(request.path_params["id"])
        query = asked(request, () if form else known)
        view = find(book, row)
        if view is None:
            raise missing(book)
        return rows_in(form, name, [view], TABLES[table].kind) if form else HTMLResponse(page(book, view, query))

    return make


claim: Make = _item("claims", "claim", Book.claim, pages.claim_page)
report: Make = _item("reports", "report", Book.report, pages.report_page, ("at",))
copy: Make = _item("copies", "copy", Book.copy, items.copy_page)
source: Make = _item("sources", "source", Book.source, items.source_page)
actor: Make = _item("actors", "actor", Book.actor, items.actor_page)
