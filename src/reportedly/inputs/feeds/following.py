"""Following a feed: one look at it, what is new in it as reports, and when to look again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean
from reportedly.inputs.downloads import FEEDS, Download, taken
from reportedly.inputs.facts import Facts, plain
from reportedly.inputs.feeds.documents import Document, read_feed
from reportedly.inputs.feeds.entries import Entry, cut_entry, facts_of
from reportedly.inputs.feeds.lists import Feed
from reportedly.inputs.feeds.memory import FeedMemory
from reportedly.inputs.fetching import Answer
from reportedly.inputs.holdings import receive_page
from reportedly.inputs.manners import Manners
from reportedly.inputs.places import Place, shown
from reportedly.inputs.receipts import receive_cutting
from reportedly.records import Received, Skipped

# However often a feed fails, it is looked at once a day.
_LONGEST_DELAY = 24 * 3600.0
_MOST_DOUBLINGS = 12
_ACCEPT = ", ".join((*FEEDS[:3], *FEEDS[5:6], "application/xml;q=0.9", "text/xml;q=0.9"))
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at a feed gave: the reports of its new entries, what to remember, and what its reader should know."""

    reports: tuple[Received | Skipped, ...]
    memory: FeedMemory
    notes: tuple[str, ...] = ()


def look_at(feed: Feed, memory: FeedMemory, manners: Manners, now: float) -> Look:
    """Return what is new in a feed since the last look. `now` is in seconds of the system's clock.

    The server is told what was seen last and sends nothing when that has not changed. An entry is new when its id or its words are.
    A feed that fails is left alone for twice as long each time, a day at most. Nothing is raised for a bad feed.
    """
    try:
        answer = manners.ask(feed.url, _headers(memory))
        if answer.status == 304:
            return Look((), replace(memory, due=now + _seconds(feed), failures=0))
        if answer.status != 200:
            return _failed(feed, memory, now, f"the server answers {answer.status} {answer.reason}".strip(), answer)
        return _read(feed, memory, manners, now, answer)
    except InputError as error:
        return _failed(feed, memory, now, str(error), None)


def _headers(memory: FeedMemory) -> dict[str, str]:
    headers = {"Accept": _ACCEPT}
    if memory.etag:
        headers["If-None-Match"] = memory.etag
    if memory.modified:
        headers["If-Modified-Since"] = memory.modified
    return headers


def _read(feed: Feed, memory: FeedMemory, manners: Manners, now: float, answer: Answer) -> Look:
    got = taken(answer)
    document = read_feed(answer.data, got.charset)
    fresh = [entry for entry in document.entries if memory.seen.get(_key(entry)) != entry.version]
    reports: list[Received | Skipped] = []
    for number, entry in enumerate(fresh):
        reports += _received(feed, entry, manners if number < feed.pages else None, document, got)
    known = FeedMemory(
        etag=_line(answer, "etag"),
        modified=_line(answer, "last-modified"),
        due=now + _seconds(feed),
        seen={_key(entry): entry.version for entry in document.entries},
    )
    moved = (
        f"{shown(feed.url)}: it has moved for good to {clean(answer.moved)[:300]}; change the address"
        if answer.moved
        else ""
    )
    return Look(tuple(reports), known, (moved,) if moved else ())


def _received(
    feed: Feed, entry: Entry, manners: Manners | None, document: Document, got: Download
) -> Iterator[Received | Skipped]:
    """Yield the report of an entry: the page behind it when that is asked for and can be had, else what the feed itself tells."""
    entry = replace(entry, outlet=feed.outlet or entry.outlet)
    why = ""
    if manners is not None and entry.url:
        try:
            yield from _page(feed, entry, entry.url, manners)
            return
        except InputError as error:
            why = f"the page behind it was not read, only what the feed tells: {error}"
    where = f"entry {shown(_key(entry))[:_LONGEST_ID]}"
    try:
        cutting = cut_entry(entry, where, document.is_broken)
        received = receive_cutting(Place(feed.url), cutting, Facts(notes=got.notes), ("feedparser", "lxml"))
        yield replace(received, notes=(*received.notes, why)) if why else received
    except InputError as error:
        yield Skipped(f"{shown(feed.url)}, {where}", str(error))


def _page(feed: Feed, entry: Entry, url: str, manners: Manners) -> list[Received | Skipped]:
    """Return the report that a page is. What the page says of itself comes before what the feed says of it, its outlet apart."""
    got = taken(manners.ask(url))
    stated = facts_of(entry)
    first = Facts(url=url, outlet=feed.outlet)
    found = receive_page(Place(url), got, first, stated)
    if any(isinstance(one, Skipped) for one in found):
        raise InputError(next(one.why for one in found if isinstance(one, Skipped)))
    return found


def _failed(feed: Feed, memory: FeedMemory, now: float, why: str, answer: Answer | None) -> Look:
    asked = _retry_after(answer, now) if answer else 0.0
    failures = min(memory.failures + 1, _MOST_DOUBLINGS)
    delay = min(_LONGEST_DELAY, max(_seconds(feed) * 2**failures, asked))
    note = f"{shown(feed.url)}: {why}; it is looked at again in {_in_words(delay)}"
    return Look((), replace(memory, due=now + delay, failures=failures), (note,))


def _retry_after(answer: Answer, now: float) -> float:
    """Return for how many seconds a server asks to be left alone, 0 where it does not."""
    stated = answer.headers.get("retry-after", "").strip()
    if stated.isascii() and stated.isdigit():
        return float(stated[:9])
    try:
        return parsedate_to_datetime(stated).timestamp() - now
    except (ValueError, TypeError, OverflowError):
        return 0.0


def _in_words(seconds: float) -> str:
    if seconds < 5400:
        return f"{max(1, round(seconds / 60))} minutes"
    return f"{round(seconds / 3600)} hours"


def _key(entry: Entry) -> str:
    """What tells an entry from the others of its feed, for those too that have neither id nor address."""
    return entry.id or entry.version


def _line(answer: Answer, name: str) -> str | None:
    """A header that can be sent back as it is."""
    value = plain(answer.headers.get(name))
    return value if value and value.isascii() and len(value) <= 1_000 else None


def _seconds(feed: Feed) -> float:
    return feed.every * 60.0
