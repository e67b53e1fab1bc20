"""Holdings: the reports that some bytes hold, from a file or from the web: one, the entries of a live blog, the articles of a bundle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.facts import Facts, prefer
from reportedly.inputs.formats.bundles import cut_text, find_bundle, is_bundle
from reportedly.inputs.formats.liveblogs import find_updates
from reportedly.inputs.places import Place, shown
from reportedly.inputs.receipts import begins_as_page, decode_input, read_markup, read_text, receive_cutting
from reportedly.records import Received, Skipped

if TYPE_CHECKING:
    from reportedly.inputs.downloads import Download


def receive_page(place: Place, got: Download, known: Facts, otherwise: Facts) -> list[Received | Skipped]:
    """Return the reports of a page that was fetched. `known` wins over what it says of itself, `otherwise` is taken where that says nothing.

    Raises:
        InputError: it cannot be read.
    """
    found = list(receive_download(place, got, known))
    if len(found) != 1 or not isinstance(found[0], Received):
        return found
    if found[0].report.outlet is None and otherwise.outlet:
        # Another outlet is another id, so that it is read once more with it.
        found = list(receive_download(place, got, prefer(known, Facts(outlet=otherwise.outlet))))
    return [_filled(one, otherwise) if isinstance(one, Received) else one for one in found]


def receive_download(place: Place, got: Download, known: Facts) -> Iterator[Received | Skipped]:
    """Yield the reports of a page or a plain text that was fetched.

    Raises:
        InputError: it is neither, or cannot be read.
    """
    is_page = got.is_page or begins_as_page(got.data)
    if not (is_page or got.is_text):
        raise InputError(
            "this is neither a page nor a feed that is known here; give the address of a page or of plain text"
        )
    known = prefer(known, Facts(notes=got.notes))
    yield from receive_bytes(place, got.data, known, is_page=is_page, charset=got.charset)


def _filled(received: Received, otherwise: Facts) -> Received:
    """Return a report with the dates that others state of it behind its own, and their title and language for want of its own."""
    report, dates = received.report, tuple(dict.fromkeys(received.candidates + otherwise.dates))
    report = replace(report, title=report.title or otherwise.title, language=report.language or otherwise.language)
    if report.published is None and dates:
        best = dates[0]
        report = replace(report, published=best.value, published_basis=best.basis, published_why=best.why)
    return replace(received, report=report, candidates=dates)


def receive_bytes(
    place: Place, data: bytes, known: Facts, *, is_page: bool, charset: str | None = None
) -> Iterator[Received | Skipped]:
    """Yield the report that some bytes are, or the entries of a live blog, or the articles of a bundle.

    Raises:
        InputError: they cannot be read.
    """
    decoded = decode_input(data, is_page, charset)
    facts = prefer(known, Facts(notes=decoded.notes))
    if is_page and (updates := find_updates(decoded.text)):
        yield from receive_cuttings(place, iter(updates), facts, ("lxml",))
    elif bundle := (find_bundle(decoded.text) if is_page else decoded.text if is_bundle(decoded.text) else None):
        yield from receive_cuttings(place, cut_text(data, bundle, Facts()), facts, ("lxml",) if is_page else ())
    else:
        read = read_markup if is_page else read_text
        yield read(place, data, decoded.text, facts)


def receive_cuttings(
    place: Place, cuttings: Iterator[Cutting | Fault], known: Facts, libraries: tuple[str, ...] = ()
) -> Iterator[Received | Skipped]:
    """Yield what was cut out of a file as reports; what cannot be read costs itself."""
    for cutting in cuttings:
        try:
            if isinstance(cutting, Fault):
                raise InputError(cutting.why)
            yield receive_cutting(place, cutting, known, libraries)
        except InputError as error:
            yield Skipped(", ".join(filter(None, (shown(place.name), cutting.record))), str(error))
