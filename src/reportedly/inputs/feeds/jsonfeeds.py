"""JSON Feed, the feed format that is no XML (jsonfeed.org, versions 1 and 1.1)."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Mapping

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.facts import plain
from reportedly.inputs.feeds.entries import Entry
from reportedly.inputs.titles import outlet_of_feed

_MARK = b"jsonfeed.org/version/1"
# "version" stands among the first keys, though nothing says it must; far more than any feed says of itself.
_HEAD = 65_536
# Long feeds have some hundreds.
MOST_ENTRIES = 20_000


def is_json_feed(data: bytes) -> bool:
    """Say whether some bytes are a JSON Feed: an object that names the format's version near its beginning."""
    head = data[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    return head.startswith(b"{") and _MARK in head.replace(b"\\/", b"/")


def read_json_feed(data: bytes) -> tuple[str | None, tuple[Entry, ...]]:
    """Return the title and the entries of a JSON Feed.

    Raises:
        InputError: it is no JSON in UTF-8, or has no list of items, or far too many.
    """
    try:
        # Whole numbers mean nothing here, and Python refuses those of thousands of digits.
        feed = json.loads(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), strict=False, parse_int=float)
    except (ValueError, RecursionError) as error:
        raise InputError("this feed is no JSON in UTF-8, or nested too deep; fetch it again") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise InputError("this JSON Feed has no list of items; fetch it again")
    if len(items) > MOST_ENTRIES:
        raise InputError(f"this feed has more than {MOST_ENTRIES:,} entries; split it into several")
    title = _words(feed, "title")
    language = _words(feed, "language")
    return title, tuple(_entry(item, outlet_of_feed(title), language) for item in items if isinstance(item, dict))


def _entry(item: Mapping[str, object], outlet: str | None, language: str | None) -> Entry:
    address = _words(item, "url", "external_url")
    markup = _text(item, "content_html")
    return Entry(
        id=_words(item, "id") or address or "",
        title=_words(item, "title"),
        text=markup or _text(item, "content_text") or _text(item, "summary"),
        is_html=markup is not None,
        url=address if address and address.startswith(("http://", "https://")) else None,
        outlet=outlet,
        published=_words(item, "date_published"),
        updated=_words(item, "date_modified"),
        language=_words(item, "language") or language,
    )


def _text(item: Mapping[str, object], key: str) -> str | None:
    value = item.get(key)
    return clean(value) if isinstance(value, str) and value.strip() else None


def _words(item: Mapping[str, object], *keys: str) -> str | None:
    """Return the first of some values that is words, on one line; a number, as ids are by mistake, is taken too."""
    values: Iterable[object] = (item.get(key) for key in keys)
    return next((words for value in values if isinstance(value, str | float) and (words := plain(f"{value}"))), None)
