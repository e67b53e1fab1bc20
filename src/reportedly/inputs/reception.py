"""Reception: one place in, the reports it holds out, and a sentence for everything that could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Cutting, Fault, Format, Listed
from reportedly.inputs.facts import NOTHING_GIVEN, Facts, Given, given_facts, prefer
from reportedly.inputs.feeds.documents import cut_entries, is_feed, read_feed
from reportedly.inputs.files import read_whole
from reportedly.inputs.formats import format_of
from reportedly.inputs.holdings import receive_bytes, receive_cuttings, receive_download
from reportedly.inputs.places import Place, shown
from reportedly.inputs.receipts import begins_as_page
from reportedly.inputs.recordlines import receive_lines
from reportedly.inputs.sidecars import find_beside
from reportedly.records import Received, Skipped

# Who reads a file should not wait for what fetches pages.
if TYPE_CHECKING:
    from reportedly.inputs.downloads import Download

# A file that holds no records at all has as many broken lines as lines.
_TOLD_ONE_BY_ONE = 100


def receive(place: Place, given: Given = NOTHING_GIVEN) -> Iterator[Received | Skipped]:
    """Yield the reports that one place holds, and what could not be read, with the reason and what to do.

    A text or a page is one report, a live blog one for each entry, a `.jsonl` file one for each line, an archive one for each page;
    a broken line or record costs itself. Nothing is raised for bad input. When a report without a stated date was published is not decided here.
    """
    try:
        yield from _receive(place, given)
    except InputError as error:
        yield Skipped(shown(place.name), str(error))


def _receive(place: Place, given: Given) -> Iterator[Received | Skipped]:
    if place.is_address:
        from reportedly.inputs.downloads import download

        got = download(place.name)
        if is_feed(got.data):
            yield from _shortened(shown(place.name), _feed(place, got, given_facts(given)))
            return
        known = prefer(given_facts(given), Facts(url=place.name))
        yield from receive_download(place, got, known)
        return
    if place.ending == ".jsonl":
        yield from _shortened(shown(place.name), receive_lines(place, given))
        return
    known = prefer(given_facts(given), find_beside(place))
    if (kind := format_of(place.name)) is not None:
        yield from _shortened(shown(place.name), _from_file(place, kind, known, given))
        return
    data = read_whole(place.name)
    yield from receive_bytes(place, data, known, is_page=place.ending in (".html", ".htm") or begins_as_page(data))


def _feed(place: Place, got: Download, known: Facts) -> Iterator[Received | Skipped]:
    entries = cut_entries(read_feed(got.data, got.charset))
    yield from receive_cuttings(place, entries, prefer(known, Facts(notes=got.notes)), ("feedparser", "lxml"))


def _from_file(place: Place, kind: Format, known: Facts, given: Given) -> Iterator[Received | Skipped]:
    """Yield what a file of some kind holds, and then, when that was asked for, the pages that it only names."""
    listed: list[Listed] = []
    held = _held(kind.cut(place.name), listed if given.fetch else None)
    yield from receive_cuttings(place, held, known, kind.libraries)
    if given.fetch:
        from reportedly.inputs.listed import receive_listed

        yield from receive_listed(place.name, listed, given_facts(given), given.fetch)


def _held(items: Iterator[Cutting | Fault | Listed], listed: list[Listed] | None) -> Iterator[Cutting | Fault]:
    """Yield what a file holds, and put what it only names into `listed`; without that it is told."""
    for item in items:
        if not isinstance(item, Listed):
            yield item
        elif listed is not None:
            listed.append(item)
        elif item.of_list:
            raise InputError(item.of_list)
        else:
            yield Fault(item.record, item.why)


def _shortened(name: str, items: Iterator[Received | Skipped]) -> Iterator[Received | Skipped]:
    """Yield what a file of records holds: of its broken lines the first ones each, and all others as one sentence."""
    broken, first, fault = 0, None, None
    try:
        for item in items:
            broken += isinstance(item, Skipped)
            if isinstance(item, Received) or broken <= _TOLD_ONE_BY_ONE:
                yield item
            elif first is None:
                first = item
    except InputError as error:
        fault = error
    if first is not None:
        others = f"this and {broken - _TOLD_ONE_BY_ONE - 1:,} further lines cannot be read; of this one"
        yield Skipped(first.path, f"{others}: {first.why}")
    if fault is not None:
        yield Skipped(name, str(fault))
