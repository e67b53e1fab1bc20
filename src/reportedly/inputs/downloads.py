"""Downloads: a page or a feed given by its address, fetched once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message

from reportedly.errors import InputError
from reportedly.inputs.addresses import own_words
from reportedly.inputs.charsets import clean
from reportedly.inputs.fetching import SECONDS, Answer, Limits, Request, fetch
from reportedly.inputs.files import MOST_BYTES

_PAGES = ("text/html", "application/xhtml+xml")
FEEDS = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "application/feed+json",
    "application/json",
)  # fmt: skip
_ACCEPT = "text/html, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9"


@dataclass(frozen=True, slots=True)
class Download:
    """The bytes behind an address, the encoding that the server states, whether that calls them a page, or plain text, and when they
    were fetched, in UTC."""

    data: bytes
    charset: str | None
    is_page: bool
    is_text: bool
    at: str

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader should know of it: an address can hold something else an hour later."""
        return (f"fetched on {self.at}",)


def download(address: str, *, seconds: float = SECONDS, most_bytes: int = MOST_BYTES) -> Download:
    """Return what an address holds: a page, a feed or plain text.

    An address on this machine or in its network is fetched only where it was typed as a number or as "localhost"; no name and
    no redirect leads there.

    Raises:
        InputError: there is no such server or page, it is too slow or too long, it is not public, or it is something else.
    """
    limits = Limits(seconds, most_bytes)
    return taken(fetch(address, Request({"Accept": _ACCEPT}), limits=limits, allowed=own_words(address)))


def taken(answer: Answer) -> Download:
    """Return what a server sent, when it is something that can be read.

    Raises:
        InputError: it sent no page, or something else.
    """
    if answer.status != 200:
        raise InputError(
            f"the server answers {answer.status} {answer.reason}".strip() + "; open the address in a browser"
        )
    header = Message()
    header["Content-Type"] = clean(answer.headers.get("content-type", "text/html"))
    kind = header.get_content_type()
    if kind not in (*_PAGES, *FEEDS, "text/plain"):
        raise InputError(f"this is {clean(kind)[:60]}, not a page; give the address of a page, a feed or plain text")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Download(answer.data, header.get_content_charset(), kind in _PAGES, kind == "text/plain", now)
