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
from reportedly.errors import LedgerError
from reportedly.pages import views
from reportedly.pages.facets import facets_of, names_of
from reportedly.pages.filters import Filters
from reportedly.server import groups, items, pages, searching
from reportedly.server.book import SERVED, Book, Shelf
from reportedly.server.charts import CHART_FORMS, chart_file
from reportedly.server.guard import guarded
from reportedly.server.hits import Hit
from reportedly.server.queries import FILTERS, Query, QueryError, read_query

Make = Callable[[Book, Request], Response]
# A page's address with one of these behind it gives its rows.
FORMS = (".json", ".csv")
_UNKNOWN = "No page has this address."
_UNANSWERED = "No answer to this question fits what was asked for."
# Starlette's own words for an address without a route are no sentence.
_TOLD = (_UNKNOWN, _UNANSWERED)


def application(ledger: Ledger, host: str = "127.0.0.1") -> ASGIApp:
    """Return the web app of a ledger, which is read only and shown as it is at each request.

    `host` is a name to answer to beside those of this machine.
    """
    routes = [
        Route("/", _answering(_overview)),
        Route("/static/style.css", _style),
        Route("/static/comfort.js", _script),
        *(Route(f"/{name}{form}", _answering(_list)) for name in SERVED for form in ("", *FORMS)),
        Route("/questions/{id}", _answering(_question)),
        Route("/topics/{id}", _answering(_topic)),
        Route("/stories", _answering(_stories)),
        Route("/stories/{id}", _answering(_story)),
        Route("/charts/{id}", _answering(_chart)),
        Route("/claims/{id}", _answering(_claim)),
        Route("/reports/{id}", _answering(_report)),
        Route("/copies/{id}", _answering(_copy)),
        Route("/sources/{id}", _answering(_source)),
        Route("/actors/{id}", _answering(_actor)),
        *(Route(f"/search{form}", _answering(_search)) for form in ("", *FORMS)),
    ]
    handlers: Any = {
        QueryError: lambda request, error: _sorry(request, 400, "This cannot be asked", str(error)),
        LedgerError: lambda request, error: _sorry(request, 503, "The ledger cannot be read", str(error)),
        HTTPException: lambda request, error: _sorry(
            request, error.status_code, "Nothing is here", error.detail if error.detail in _TOLD else _UNKNOWN
        ),
        Exception: lambda request, _: _sorry(
            request, 500, "A fault of Reportedly", "This page cannot be made; the terminal says why. Please report it."
        ),
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False
    app.state.shelf = Shelf(ledger)
    app.state.shelf.warm()
    return guarded(app, host)


def _answering(make: Make) -> Callable[[Request], Response]:
    """Return an endpoint that makes its answer from the ledger as it is now.

    Answers are made one after the other: one reader asks, and what they share is made once.
    """

    def endpoint(request: Request) -> Response:
        shelf: Shelf = request.app.state.shelf
        with shelf.lock:
            return make(shelf.book(), request)

    return endpoint


def _overview(book: Book, request: Request) -> Response:
    _query(request, ())
    return HTMLResponse(pages.overview_page(book))


def _style(_: Request) -> Response:
    return Response(pages.style(), media_type="text/css")


def _script(_: Request) -> Response:
    return Response(pages.script(), media_type="text/javascript")


def _list(book: Book, request: Request) -> Response:
    name, form = _split(request.url.path.removeprefix("/"))
    known = pages.asked_of(name)
    if not form:
        return HTMLResponse(pages.list_page(book, name, _query(request, (*known, "page"))))
    return _rows(form, name, pages.rows_asked(book, name, _query(request, known)), SERVED[name][1])


def _question(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, FILTERS)
    for topic in book.rows("questions", query.filters):
        for question in topic.questions:
            if question.id == row:
                alone = replace(topic, questions=(question,))
                if form:
                    return _rows(form, "question", [alone], TABLES["questions"].kind)
                return HTMLResponse(pages.question_page(book, topic, question, query))
    raise HTTPException(404, _UNANSWERED if row in book.index.questions else _UNKNOWN)


def _topic(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, FILTERS)
    topic = next((topic for topic in book.rows("questions", query.filters) if topic.id == row), None)
    if topic is None:
        raise HTTPException(404, _UNANSWERED if row in book.index.topics else _UNKNOWN)
    if form:
        return _rows(form, "topic", [topic], TABLES["questions"].kind)
    return HTMLResponse(groups.topic_page(book, topic, query))


def _stories(book: Book, request: Request) -> Response:
    return HTMLResponse(groups.stories_page(book, _query(request, ("page",))))


def _story(book: Book, request: Request) -> Response:
    query = _query(request, ("page",))
    story = next((story for story in book.stories if story.id == request.path_params["id"]), None)
    if story is None:
        raise HTTPException(404, _UNKNOWN)
    return HTMLResponse(groups.story_page(book, story, query))


def _chart(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"], CHART_FORMS)
    filters = _query(request, FILTERS).filters
    file = chart_file(book, row, CHART_FORMS[form], filters) if form else None
    if file is None:
        raise HTTPException(404, _UNKNOWN)
    headers = {"content-disposition": f'attachment; filename="{file.name}"'}
    return Response(_encoded(file.text), media_type=file.media_type, headers=headers)


def _claim(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    _query(request, ())
    claim = book.claims.get(row)
    if claim is None:
        raise HTTPException(404, _UNKNOWN)
    if form:
        return _rows(form, "claim", [claim], TABLES["claims"].kind)
    return HTMLResponse(pages.claim_page(book, claim))


def _report(book: Book, request: Request) -> Response:
    row, form = _split(request.path_params["id"])
    query = _query(request, () if form else ("at",))
    view = next((view for view in book.rows("reports") if view.id == row), None)
    if view is None:
        raise HTTPException(404, _UNKNOWN)
    if form:
        return _rows(form, "report", [view], TABLES["reports"].kind)
    return HTMLResponse(pages.report_page(book, view, query.place(book.index.reports[row].text)))


def _copy(book: Book, request: Request) -> Response:
    view, form = _found(book, request, "copies")
    return _rows(form, "copy", [view], SERVED["copies"][1]) if form else HTMLResponse(items.copy_page(book, view))


def _source(book: Book, request: Request) -> Response:
    query = _query(request, ("as_of",))
    view, form = _found(book, request, "sources", replace(query.filters, own_voice=True))
    if form:
        return _rows(form, "source", [view], SERVED["sources"][1])
    return HTMLResponse(items.source_page(book, view, query))


def _actor(book: Book, request: Request) -> Response:
    _query(request, ())
    view, form = _found(book, request, "actors")
    return _rows(form, "actor", [view], SERVED["actors"][1]) if form else HTMLResponse(items.actor_page(book, view))


def _found(book: Book, request: Request, name: str, filters: Filters | None = None) -> tuple[Any, str]:
    """Return the row of a list that an address names, and the form in which it is asked for."""
    row, form = _split(request.path_params["id"])
    view = next((view for view in book.rows(name, filters) if view.id == row), None)
    if view is None:
        raise HTTPException(404, _UNKNOWN)
    return view, form


def _search(book: Book, request: Request) -> Response:
    _, form = _split(request.url.path)
    known = ("q", *names_of(facets_of("search")))
    query = _query(request, known if form else (*known, "page"))
    if form:
        return _rows(form, "search", searching.hits_asked(book, query), Hit)
    return HTMLResponse(searching.search_page(book, query))


def _rows(form: str, name: str, rows: Sequence[object], kind: type[object]) -> Response:
    """Return rows for other programs, the same as the command line writes."""
    if form == ".json":
        return Response(_encoded(views.as_json(rows)), media_type="application/json")
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(_encoded(views.as_csv(rows, kind)), media_type="text/csv", headers=headers)


def _encoded(text: str) -> bytes:
    # Half a character, as in a damaged file name, cannot be sent; the command line writes "?" for it too.
    return text.encode("utf-8", "replace")


def _query(request: Request, known: Collection[str]) -> Query:
    return read_query(request.query_params.multi_items(), known)


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
