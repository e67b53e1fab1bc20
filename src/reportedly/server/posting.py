"""The addresses that take forms: each corrects the ledger or takes a correction back, and then leads to the list of corrections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from reportedly.pages.corrections import CorrectionView
from reportedly.server import correcting
from reportedly.server.book import Book
from reportedly.server.desk import Desk, read_form
from reportedly.server.forms import forms_of
from reportedly.server.queries import read_query
from reportedly.server.shelf import Shelf

Fields = Mapping[str, list[str]]
Endpoint = Callable[[Request], Any]


def correction_routes(answering: Callable[[Callable[[Book, Request], Response]], Endpoint]) -> list[Route]:
    """Return the addresses at which the ledger is corrected; `answering` makes an endpoint of what answers with a page."""
    return [
        Route("/correct/{id}", answering(_row), methods=["GET"]),
        Route(
            "/correct/{id}",
            _taking(lambda book, desk, fields, row: correcting.take(book, desk, row, fields)),
            methods=["POST"],
        ),
        Route(
            "/ask", _taking(lambda book, desk, fields, _: correcting.take(book, desk, None, fields)), methods=["POST"]
        ),
        Route(
            "/corrections/{id}/undo",
            _taking(lambda book, desk, fields, row: correcting.undo(book, desk, row, fields)),
            methods=["POST"],
        ),
    ]


def _row(book: Book, request: Request) -> Response:
    query = read_query(request.query_params.multi_items(), ("as_of",))
    forms = forms_of(book, request.path_params["id"])
    if forms is None:
        raise HTTPException(404)
    return HTMLResponse(correcting.row_page(book, forms, query))


def _taking(make: Callable[[Book, Desk, Fields, str], CorrectionView]) -> Endpoint:
    """Return an endpoint that takes a form in and answers with where its outcome stands, so that loading again sends nothing twice."""

    async def endpoint(request: Request) -> Response:
        shelf: Shelf = request.app.state.shelf
        if shelf.desk is None:
            raise HTTPException(404)
        fields = await read_form(request, shelf.desk)
        made = await run_in_threadpool(_made, shelf, shelf.desk, make, fields, request.path_params.get("id", ""))
        return RedirectResponse(f"/corrections#k-{made.id}", 303)

    return endpoint


def _made(
    shelf: Shelf, desk: Desk, make: Callable[[Book, Desk, Fields, str], CorrectionView], fields: Fields, row: str
) -> CorrectionView:
    with shelf.writing() as book:
        return make(book, desk, fields, row)
