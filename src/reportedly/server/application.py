"""The addresses of the web app, and what is answered at each of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from reportedly.api import Ledger
from reportedly.errors import CorrectionError, LedgerError
from reportedly.pages.corrections import CorrectionView
from reportedly.pages.facets import facets_of, names_of
from reportedly.pages.hits import Hit
from reportedly.pages.rendering import load_templates
from reportedly.pages.summaries import OverviewRow, StoryRow, overview_row, story_row
from reportedly.server import correcting, groups, openapi, pages, searching, things
from reportedly.server.answering import FORMS, NOT_THEN, UNANSWERED, UNKNOWN, Make, asked, paged, rows_in, split
from reportedly.server.book import SERVED, Book
from reportedly.server.desk import Desk, RefusedError
from reportedly.server.guard import guarded
from reportedly.server.posting import correction_routes
from reportedly.server.queries import PAGING, QueryError
from reportedly.server.shelf import Shelf

# Starlette's own words for an address without a route are no sentence.
_TOLD = (UNKNOWN, UNANSWERED, NOT_THEN)


def application(ledger: Ledger, host: str = "127.0.0.1", *, writable: bool = False, warm: bool = True) -> ASGIApp:
    """Return the web app of a ledger, which is shown as it is at each request.

    `host` is a name to answer to beside those of this machine. With `writable` the pages have forms to correct the ledger, which
    only they can send. With `warm` the lists are made before anybody asks for them.
    """
    routes = [
        Route("/", _answering(_overview)),
        *(Route(f"/overview{form}", _answering(_overview_row)) for form in FORMS),
        Route("/openapi.json", _openapi),
        Route("/static/style.css", _style),
        Route("/static/comfort.js", _script),
        *(Route(f"/{name}{form}", _answering(_list)) for name in SERVED for form in ("", *FORMS)),
        Route("/questions/{id}", _answering(things.question)),
        Route("/topics/{id}", _answering(things.topic)),
        *(Route(f"/stories{form}", _answering(_stories)) for form in ("", *FORMS)),
        *(Route(f"/tolls/{{id}}{form}", _answering(things.toll)) for form in FORMS),
        Route("/stories/{id}", _answering(things.story)),
        Route("/charts/{id}", _answering(things.chart)),
        Route("/claims/{id}", _answering(things.claim)),
        Route("/reports/{id}", _answering(things.report)),
        Route("/copies/{id}", _answering(things.copy)),
        Route("/sources/{id}", _answering(things.source)),
        Route("/actors/{id}", _answering(things.actor)),
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
            request, error.status_code, "Nothing is here", error.detail if error.detail in _TOLD else UNKNOWN
        ),
        Exception: lambda request, _: _sorry(
            request, 500, "A fault of Reportedly", "This page cannot be made; the terminal says why. Please report it."
        ),
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False
    app.state.shelf = Shelf(ledger, Desk() if writable else None)
    load_templates()
    if warm:
        app.state.shelf.warm()
    return guarded(app, host, writable=writable)


def _answering(make: Make) -> Callable[[Request], Response]:
    """Return an endpoint that makes its answer from the ledger as it is now.

    Answers are made one after the other: one reader asks, and what they share is made once.
    """

    def endpoint(request: Request) -> Response:
        shelf: Shelf = request.app.state.shelf
        day = asked(request, None).day
        with shelf.reading(day) as book:
            return make(book, request)

    return endpoint


def _overview(book: Book, request: Request) -> Response:
    return HTMLResponse(pages.overview_page(book, asked(request, ())))


def _overview_row(book: Book, request: Request) -> Response:
    asked(request, ())
    _, form = split(request.url.path)
    return rows_in(form, "overview", [overview_row(book.overview, book.title)], OverviewRow)


def _openapi(_: Request) -> Response:
    return JSONResponse(openapi.document())


def _style(_: Request) -> Response:
    return Response(pages.style(), media_type="text/css")


def _script(_: Request) -> Response:
    return Response(pages.script(), media_type="text/javascript")


def _list(book: Book, request: Request) -> Response:
    name, form = split(request.url.path.removeprefix("/"))
    known = pages.asked_of(name)
    if not form:
        return HTMLResponse(pages.list_page(book, name, asked(request, (*known, "page"))))
    query = asked(request, (*known, *PAGING))
    return paged(request, query, form, name, pages.rows_asked(book, name, query), SERVED[name][1])


def _stories(book: Book, request: Request) -> Response:
    _, form = split(request.url.path)
    query = asked(request, PAGING if form else ("page",))
    if form:
        return paged(request, query, form, "stories", book.stories, StoryRow, make=story_row)
    return HTMLResponse(groups.stories_page(book, query))


def _search(book: Book, request: Request) -> Response:
    _, form = split(request.url.path)
    known = ("q", *names_of(facets_of("search")))
    query = asked(request, (*known, *PAGING) if form else (*known, "page"))
    if form:
        return paged(request, query, form, "search", searching.hits_asked(book, query), Hit)
    return HTMLResponse(searching.search_page(book, query))


def _corrections(book: Book, request: Request) -> Response:
    query = asked(request, ())
    _, form = split(request.url.path)
    if form:
        return rows_in(form, "corrections", correcting.listed(book), CorrectionView)
    return HTMLResponse(correcting.corrections_page(book, query))


def _sorry(request: Request, status: int, title: str, sentence: str) -> Response:
    """Return why there is nothing to show, in the form that was asked for."""
    _, form = split(request.url.path)
    if form == ".json":
        return JSONResponse({"error": sentence}, status)
    if form == ".csv":
        return PlainTextResponse(f"{sentence}\n", status)
    shelf: Shelf = request.app.state.shelf
    return HTMLResponse(pages.sorry_page(shelf.ledger.path.name, title, sentence), status)
