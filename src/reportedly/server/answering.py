"""What every answer of the web app shares: the query of a request, the form that is asked for, rows as a page of JSON or CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from reportedly.pages import views
from reportedly.pages.rows import BYTE_ORDER_MARK
from reportedly.server.book import Book
from reportedly.server.queries import TOPICS, Query, read_query

Make = Callable[[Book, Request], Response]
# A page's address with one of these behind it gives its rows.
FORMS = (".json", ".csv")
UNKNOWN = "No page has this address."
NOT_THEN = "Nothing that was printed by this day has this address."
UNANSWERED = "No answer to this question fits what was asked for."


def asked(request: Request, known: Collection[str] | None) -> Query:
    """Return what is asked for, of what is known to the page and the day, which every page knows; None takes all as it comes."""
    given = request.query_params.multi_items()
    return read_query(given, [name for name, _ in given] if known is None else dict.fromkeys((*known, "as_of")))


def split(path: str, forms: Iterable[str] = FORMS) -> tuple[str, str]:
    """Return an address without its ".json" or ".csv", and that."""
    form = next((form for form in forms if path.endswith(form)), "")
    return path.removesuffix(form), form


def missing(book: Book) -> HTTPException:
    """Return what to raise where nothing has the address that is asked for."""
    return HTTPException(404, UNKNOWN if book.day is None else NOT_THEN)


def rows_in(form: str, name: str, rows: Sequence[object], kind: type[object]) -> Response:
    """Return rows for other programs, the same as the command line writes; CSV as a file, which a browser keeps."""
    if form == ".json":
        return Response(encoded(views.as_json(rows)), media_type="application/json")
    headers = {"content-disposition": f'attachment; filename="{name}.csv"'}
    return Response(encoded(BYTE_ORDER_MARK + views.as_csv(rows, kind)), media_type="text/csv", headers=headers)


def paged(
    request: Request,
    query: Query,
    form: str,
    name: str,
    rows: Sequence[object],
    kind: type[object],
    make: Callable[[Any], object] | None = None,
) -> Response:
    """Return all rows, or those of the page that is asked for, with how many there are and where the next page is.

    `make` makes a row of each of those that are returned.
    """
    size, start = query.size(TOPICS) if name == "questions" else query.size(), 0
    if size is not None:
        start = (query.page - 1) * size
    shown = rows[start : start + size] if size else rows[:]
    answer = rows_in(form, name, [make(row) for row in shown] if make else shown, kind)
    answer.headers["x-total-count"] = str(len(rows))
    if size is not None and start + size < len(rows):
        answer.headers["link"] = f'<{request.url.path}{query.address(page=str(query.page + 1))}>; rel="next"'
    return answer


def encoded(text: str) -> bytes:
    """Return text as it is sent."""
    # Half a character, as in a damaged file name, cannot be sent; the command line writes "?" for it too.
    return text.encode("utf-8", "replace")
