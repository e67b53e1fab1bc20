"""Documents: the bytes of a feed as its entries, of whichever of the formats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.inputs.charsets import decode
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.feeds.entries import Entry, cut_entry
from reportedly.inputs.feeds.jsonfeeds import is_json_feed, read_json_feed
from reportedly.inputs.files import read_whole

# What may stand before the first element: a mark, the declaration, comments, other instructions and the document type.
_BEFORE = re.compile(
    r"[\ufeff\s]{0,1000}(?:<\?[^>]{0,1000}>\s{0,1000}|<!--(?:(?!-->).){0,4000}-->\s{0,1000}|<!DOCTYPE[^>\[]{0,1000}(?:\[[^\]]{0,20000}\]\s{0,100})?>\s{0,1000}){0,20}",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?(rss|feed|rdf)\b", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Enough for all that stands before the first element.
_HEAD = 65_536


@dataclass(frozen=True, slots=True)
class Document:
    """A feed: what it calls itself, its entries in its own order, and whether it is broken, so that words may be missing."""

    title: str | None
    entries: tuple[Entry, ...]
    is_broken: bool = False


def is_feed(data: bytes) -> bool:
    """Say whether some bytes are a feed: XML whose first element is that of RSS, Atom or RDF, or a JSON Feed."""
    if is_json_feed(data):
        return True
    head = data[:_HEAD].decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", "replace")
    head = head.removeprefix("\xef\xbb\xbf")
    before = _BEFORE.match(head)
    return bool(_ROOT.match(head, before.end() if before else 0))


def read_feed(data: bytes, charset: str | None = None) -> Document:
    """Return the entries of a feed.

    Broken XML is read as far as it goes. Entities that a feed defines for itself are never filled in, and nothing that it names is
    fetched. Whether an entry is worth a report is not decided here.

    Raises:
        InputError: it is no feed, or cannot be read, or has far more entries than feeds have.
    """
    if not is_feed(data):
        raise InputError("this is no feed that is known here; give one in RSS, Atom or JSON Feed")
    if is_json_feed(data):
        return Document(*read_json_feed(data))
    stated = _ENCODING.search(data[:200])
    from reportedly.inputs.feeds.syndication import read_syndication

    return Document(*read_syndication(decode(data, charset or (stated[1].decode() if stated else None)).text))


def cut_feed(path: str) -> Iterator[Cutting | Fault]:
    """Yield the entries of a feed that was saved as a file, each a report; an entry without words costs itself.

    Raises:
        InputError: the file cannot be read, or is no feed, or has no entries.
    """
    yield from cut_entries(read_feed(read_whole(path)))


def cut_entries(document: Document) -> Iterator[Cutting | Fault]:
    """Yield the entries of a feed, each a report; an entry without words costs itself.

    Raises:
        InputError: there are no entries.
    """
    if not document.entries:
        raise InputError("this feed has no entries; read it again when something stands in it")
    for number, entry in enumerate(document.entries, start=1):
        where = f"entry {number}"
        try:
            yield cut_entry(entry, where, document.is_broken)
        except InputError as error:
            yield Fault(where, str(error))
