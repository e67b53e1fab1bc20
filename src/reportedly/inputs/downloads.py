"""Downloads: a page given by its address, fetched once, politely and within limits."""

from __future__ import annotations

import time
from dataclasses import dataclass
from email.message import Message

import urllib3
from urllib3.exceptions import HTTPError

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.files import MOST_BYTES
from reportedly.records import VERSION

# A reader waits no longer for one page.
SECONDS = 20.0
_REDIRECTS = 5
_CHUNK = 65_536
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Download:
    """The bytes behind an address, the encoding that the server states, and whether they are a page or plain text."""

    data: bytes
    charset: str | None
    is_page: bool


def download(address: str, *, seconds: float = SECONDS, most_bytes: int = MOST_BYTES) -> Download:
    """Return what an address holds: a page or plain text.

    Raises:
        InputError: there is no such server or page, it is too slow or too long, or it is something else.
    """
    until = time.monotonic() + seconds
    with urllib3.PoolManager(retries=urllib3.Retry(total=_REDIRECTS, connect=0, read=0, redirect=_REDIRECTS)) as pool:
        try:
            response = pool.request(
                "GET",
                address,
                headers={"User-Agent": f"reportedly/{VERSION}", "Accept": "text/html, text/plain;q=0.9"},
                timeout=urllib3.Timeout(connect=seconds / 2, read=seconds),
                preload_content=False,
            )
            try:
                return _take(response, until, most_bytes)
            finally:
                response.close()
        except (HTTPError, ValueError, OSError) as error:
            raise InputError(_reason(error, seconds)) from error


def _take(response: urllib3.BaseHTTPResponse, until: float, most_bytes: int) -> Download:
    if response.status != 200:
        raise InputError(
            f"the server answers {response.status} {clean(response.reason or '')[:40]}".strip()
            + "; open the address in a browser"
        )
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "text/html")
    kind = header.get_content_type()
    if kind not in (*_PAGES, "text/plain"):
        raise InputError(f"this is {clean(kind)[:60]}, not a page; give the address of a page or of plain text")
    chunks: list[bytes] = []
    size = 0
    for chunk in response.stream(_CHUNK, decode_content=True):
        size += len(chunk)
        if size > most_bytes:
            raise InputError(f"the page is longer than {most_bytes / 1e6:g} MB; save the part you need as a file")
        if time.monotonic() > until:
            raise InputError("the page comes too slowly; try again later or save it from a browser")
        chunks.append(chunk)
    charset = header.get_content_charset()
    return Download(b"".join(chunks), charset, kind in _PAGES)


def _reason(error: Exception, seconds: float) -> str:
    cause = getattr(error, "reason", None) or error
    # Both are timeouts too, to urllib3; the special ones come first.
    if isinstance(cause, urllib3.exceptions.NameResolutionError):
        return "there is no server of this name, or no network; check the address"
    if isinstance(cause, urllib3.exceptions.NewConnectionError):
        return "the server refuses the connection; check the address or try again later"
    if isinstance(cause, urllib3.exceptions.TimeoutError):
        return f"the server did not answer within {seconds:g} seconds; try again later or save the page from a browser"
    if isinstance(error, urllib3.exceptions.LocationValueError) or not isinstance(error, HTTPError | OSError):
        return "this address cannot be read; check its spelling"
    return f"the page cannot be fetched ({clean(str(cause))[:120]}); try again later or save it from a browser"
