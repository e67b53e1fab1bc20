"""The addresses of the web app, and what is answered at each of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from reportedly.api import TABLES, Ledger
from reportedly.errors import CorrectionError, LedgerError
from reportedly.pages import views
from reportedly.pages.corrections import CorrectionView
from reportedly.pages.facets import facets_of, names_of
from reportedly.pages.filters import Filters
from reportedly.pages.provenance import one_source
from reportedly.pages.summaries import OverviewRow, StoryRow, overview_row, story_row
from reportedly.pages.tolls import TollView
from reportedly.pages.topics import TopicView, one_topic
from reportedly.server import correcting, groups, items, openapi, pages, searching
from reportedly.server.book import SERVED, Book, Shelf
from reportedly.server.charts import CHART_FORMS, chart_file
from reportedly.server.desk import Desk, RefusedError
from reportedly.server.guard import guarded
from reportedly.server.hits import Hit
from reportedly.server.posting import correction_routes
from reportedly.server.queries import FILTERS, PAGING, Query, QueryError, read_query

Make = Callable[[Book, Request], Response]
# A page's address with one of these behind it gives its rows.
FORMS = (".json", ".csv")
_UNKNOWN = "No page has this address."
_NOT_THEN = "Nothing that was printed by this day has this address."
_UNANSWERED = "No answer to this question fits what was asked for."
# Starlette's own words for an address without a route are no sentence.
_TOLD = (_UNKNOWN, _UNANSWERED, _NOT_THEN)


def application(ledger: Ledger, host: str = "127.0.0.1", *, writable: bool = False) -> ASGIApp:
    """Return the web app of a ledger, which is shown as it is at each request.

    `host` is a name to answer to beside those of this machine. With `writable` the pages have forms to correct the ledger, which
    only they can send.
    """
    routes = [
        Route("/", _answering(_overview)),
        *(Route(f"/overview{form}", _answering(_overview_row)) for form in FORMS),
        Route("/openapi.json", _openapi),
        Route("/static/style.css", _style),
        Route("/static/comfort.js", _script),
        *(Route(f"/{name}{form}", _answering(_list)) for name in SERVED for form in ("", *FORMS)),
        Route("/questions/{id}", _answering(_question)),
        Route("/topics/{id}", _answering(_topic)),
        *(Route(f"/stories{form}", _answering(_stories)) for form in ("", *FORMS)),
        *(Route(f"/tolls/{{id}}{form}", _answering(_toll)) for form in FORMS),
        Route("/stories/{id}", _answering(_story)),
        Route("/charts/{id}", _answering(_chart)),
        Route("/claims/{id}", _answering(_claim)),
        Route("/reports/{id}", _answering(_report)),
        Route("/copies/{id}", _answering(_item("copies", "copy", items.copy_page))),
        Route("/sources/{id}", _answering(_source)),
        Route("/actors/{id}", _answering(_item("actors", "actor", items.actor_page))),
        *(Route(f"/search{form}", _answering(_search)) for form in ("", *FORMS)),
        *(Route(f"/corrections{form}", _answering(_corrections)) for form in ("", *FORMS)),
        *(correction_routes(_answering) if writable else ()),
    ]
    handlers: Any = {
        QueryError: lambda request, error: _sorry(request, 400, "This cannot be asked", str(error)),
        LedgerError: lambda request, error: _sorry(request, 503, "The ledger cannot be read", str(error)),
        CorrectionError: lambda request, error: _sorry(request, 400, "This was not corrected", str(error)),
        RefusedError: lambda request, error: _sorry(request, error.status, "This was not taken", str(error)),
        HTTPException: lambda request, error: _sorry(
            request, error.status_code, "Nothing is here", error.detail if error.detail in _TOLD else _UNKNOWN
        ),
        Exception: lambda request, _: _sorry(
            request, 500, "A fault of Reportedly", "This page cannot be made; the terminal says why. Please report it."
        ),
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False
    app.state.shelf = Shelf(ledger, Desk() if writable else None)
    app.state.shelf.warm()
    return guarded(app, host, writable=writable)


def _answering(make: Make) -> Callable[[Request], Response]:
    """Return an endpoint that makes its answer from the ledger as it is now.

    Answers are made one after the other: one reader asks, and what they share is made once.
    """

    def endpoint(request: Request) -> Response:
        shelf: Shelf = request.app.state.shelf
        day = _query(request, None).day
        with shelf.lock:
            return make(shelf.book(day), request)

    return endpoint


def _overview(book: Book, request: Request) -> Response:
    return HTMLResponse(pages.overview_page(book, _query(request, ())))


def _overview_row(book: Book, request: Request) -> Response:
    _query(request, ())
    _, form = _split(request.url.path)
    return _rows(form, "overview", [overview_row(book.overview, book.title)], OverviewRow)


def _openapi(_: Request) -> Response:
    return JSONResponse(openapi.document())


def _style(_: Request) -> Response:
    return Response(pages.style(), media_type="text/css")


def _script(_: Request) -> Response:
    return Response(pages.script(), media_type="text/javascript")


def _list(book: Book, request: Request) -> Response:
    name, form = _split(request.url.path.removeprefix("/"))
    known = pages.asked_of(name)
    if not form:
        return HTMLResponse(pages.list_page(book, name, _query(request, (*known, "page"))))
    query = _query(request, (*known, *PAGING))
    return _paged(request, query, form, name, pages.rows_asked(book, name, query), SERVED[name][1])


def _question(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, FILTERS)
    asked = book.index.questions.get(row)
    topic = _topic_asked(book, asked.topic, query) if asked else None
    question = next((question for question in topic.questions if question.id == row), None) if topic else None
    if topic is None or question is None:
        raise HTTPException(404, _UNANSWERED) if asked else _missing(book)
    if form:
        return _rows(form, "question", [replace(topic, questions=(question,))], TABLES["questions"].kind)
    return HTMLResponse(pages.question_page(book, topic, question, query))


def _topic(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, FILTERS)
    topic = _topic_asked(book, row, query)
    if topic is None:
        raise HTTPException(404, _UNANSWERED) if row in book.index.topics else _missing(book)
    if form:
        return _rows(form, "topic", [topic], TABLES["questions"].kind)
    return HTMLResponse(groups.topic_page(book, topic, query))


def _topic_asked(book: Book, row: str, query: Query) -> TopicView | None:
    """Return a topic with those of its answers that fit the filters, None where none does or there is no such topic."""
    if query.filters == Filters():
        return book.topic(row)
    topic = book.index.topics.get(row)
    return one_topic(book.index, topic, query.filters) if topic else None


def _stories(book: Book, request: Request) -> Response:
    _, form = _split(request.url.path)
    query = _query(request, PAGING if form else ("page",))
    if form:
        return _paged(request, query, form, "stories", [story_row(story) for story in book.stories], StoryRow)
    return HTMLResponse(groups.stories_page(book, query))


def _story(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, () if form else ("page", "toll"))
    story = book.story(row)
    if story is None:
        raise _missing(book)
    if form:
        return _rows(form, "story", [story_row(story)], StoryRow)
    return HTMLResponse(groups.story_page(book, story, query))


def _toll(book: Book, request: Request) -> Response:
    _query(request, ())
    _, form = _split(request.url.path)
    story = book.story(request.path_params["id"])
    if story is None:
        raise _missing(book)
    return _rows(form, "toll", book.toll(story, is_asked=True), TollView)


def _chart(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"], CHART_FORMS)
    filters = _query(request, FILTERS).filters
    file = chart_file(book, row, CHART_FORMS[form], filters) if form else None
    if file is None:
        raise _missing(book)
    headers = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(_encoded(file.text), media_type=file.media_type, headers=headers)


def _claim(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, ())
    claim = book.claim(row)
    if claim is None:
        raise _missing(book)
    if form:
        return _rows(form, "claim", [claim], TABLES["claims"].kind)
    return HTMLResponse(pages.claim_page(book, claim, query))


def _report(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, () if form else ("at",))
    view = next((view for view in book.rows("reports") if view.id == row), None)
    if view is None:
        raise _missing(book)
    if form:
        return _rows(form, "report", [view], TABLES["reports"].kind)
    return HTMLResponse(pages.report_page(book, view, query))


def _item(name: str, file: str, page: Callable[[Book, Any, Query], str]) -> Make:
    """Return what answers with one row of a list: its page, or the row alone."""

    def make(book: Book, request: Request) -> Response:
        query = _query(request, ())
        row, form = _split(request.path_params["id"])
        view = next((view for view in book.rows(name) if view.id == row), None)
        if view is None:
            raise _missing(book)
        if form:
            return _rows(form, file, [view], SERVED[name][1])
        return HTMLResponse(page(book, view, query))

    return make


def _source(book: Book, request: Request) -> Response:
    query = _query(request, ())
    row, form = _split(request.path_params["id"])
    view = one_source(book.index, row, book.claims_of(row))
    if view is None:
        raise _missing(book)
    if form:
        return _rows(form, "source", [view], SERVED["sources"][1])
    return HTMLResponse(items.source_page(book, view, query))


def _missing(book: Book) -> HTTPException:
    return HTTPException(404, _UNKNOWN if book.day is None else _NOT_THEN)


def _search(book: Book, request: Request) -> Response:
    _, form = _split(request.url.path)
    known = ("q", *names_of(facets_of("search")))
    query = _query(request, (*known, *PAGING) if form else (*known, "page"))
    if form:
        return _paged(request, query, form, "search", searching.hits_asked(book, query), Hit)
    return HTMLResponse(searching.search_page(book, query))


def _paged(
    request: Request, query: Query, form: str, name: str, rows: Sequence[object], kind: type[object]
) -> Response:
    """Return all rows, or those of the page that is asked for, with how many there are and where the next page is."""
    size, start = query.size, 0
    if size is not None:
        start = (query.page - 1) * size
    answer = _rows(form, name, rows[start : start + size] if size else rows, kind)
    answer.headers["x-total-count"] = str(len(rows))
    if size is not None and start + size < len(rows):
        answer.headers["link"] = f'<{request.url.path}{query.address(page=str(query.page + 1))}>; rel="next"'
    return answer


def _corrections(book: Book, request: Request) -> Response:
    query = _query(request, ())
    _, form = _split(request.url.path)
    if form:
        return _rows(form, "corrections", correcting.listed(book), CorrectionView)
    return HTMLResponse(correcting.corrections_page(book, query))


def _rows(form: str, name: str, rows: Sequence[object], kind: type[object]) -> Response:
    """Return rows for other programs, the same as the command line writes."""
    if form == ".json":
        return Response(_encoded(views.as_json(rows)), media_type="application/json")
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(_encoded(views.as_csv(rows, kind)), media_type="text/csv", headers=headers)


def _encoded(text: str) -> bytes:
    # Half a character, as in a damaged file name, cannot be sent; the command line writes "?" for it too.
    return text.encode("utf-8", "replace")


def _query(request: Request, known: Collection[str] | None) -> Query:
    """Return what is asked for, of what is known to the page and the day, which every page knows; None takes all as it comes."""
    given = request.query_params.multi_items()
    return read_query(given, [name for name, _ in given] if known is None else dict.fromkeys((*known, "as_of")))


def _split(path: str, forms: Iterable[str] = FORMS) -> tuple[str, str]:
    """Return an address without its ".json" or ".csv", and that."""
    form = next((form for form in forms if path.endswith(form)), "")
    return path.removesuffix(form), form


def _sorry(request: Request, status: int, title: str, sentence: str) -> Response:
    """Return why there is nothing to show, in the form that was asked for."""
    _, form = _split(request.url.path)
    if form == ".json":
        return JSONResponse({"error": sentence}, status)
    if form == ".csv":
        return PlainTextResponse(f"{sentence}\n", status)
    shelf: Shelf = request.app.state.shelf
    return HTMLResponse(pages.sorry_page(shelf.ledger.path.name, title, sentence), status)
