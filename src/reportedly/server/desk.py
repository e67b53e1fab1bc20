"""The desk of whoever may correct the ledger that is served: what a request must bring to write to it."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs

from starlette.requests import Request

from reportedly.errors import ReportedlyError

# A note has 10,000 characters at most, of three bytes each, written as nine in a form; nothing else comes near.
LARGEST_BODY = 128_000
_MOST_FIELDS = 2_000
_FORM = "application/x-www-form-urlencoded"


class RefusedError(ReportedlyError):
    """A request to write that no page of this server sent; `status` is the answer's."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(slots=True)
class Desk:
    """Who may correct: whoever has the token of this run, which stands in the forms of its own pages and nowhere else.

    `by` is the name under which something was decided last, for the next form.
    """

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    by: str = ""


async def read_form(request: Request, desk: Desk) -> Mapping[str, list[str]]:
    """Return the fields of a form that one of this server's own pages sent, without its token.

    Raises:
        RefusedError: another site sent it, it has no token or another one, or it is too large or no form.
    """
    _look_at_sender(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
        raise RefusedError(415, "Only the forms of these pages are taken.")
    fields = _fields(await _body(request))
    given = fields.pop("token", [])
    if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "replace"), desk.token.encode()):
        raise RefusedError(
            403, "This form is from before the server was started; load its page again and send it once more."
        )
    return fields


def _look_at_sender(request: Request) -> None:
    """Browsers say where a form stood: in `Sec-Fetch-Site`, which no page can set, and in `Origin`, which no page can set either.

    The pages send no referrer, and then `Origin` is "null" also for their own forms.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    is_own = origin not in (None, "null") and f"{origin}".partition("://")[2] == request.headers.get("host")
    wrong_site = site is not None and site != "same-origin"
    wrong_origin = origin not in (None, "null") and not is_own
    if wrong_site or wrong_origin or (site is None and not is_own):
        raise RefusedError(403, "Only a form of this server's own pages can correct the ledger.")


async def _body(request: Request) -> bytes:
    too_large = RefusedError(413, "This is longer than any correction; write less.")
    length = request.headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit() or int(length[:12]) > LARGEST_BODY:
        raise too_large
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_BODY:
            raise too_large
    return body


def _fields(body: bytes) -> dict[str, list[str]]:
    try:
        return parse_qs(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS, encoding="utf-8", errors="strict"
        )
    except ValueError as error:
        raise RefusedError(400, "This is no form that can be read.") from error
