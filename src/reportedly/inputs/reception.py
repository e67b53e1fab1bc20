"""Reception: one place in, the reports it holds out, and a sentence for everything that could not be read."""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.inputs.captures import find_capture
from reportedly.inputs.charsets import Decoded, clean, decode, refuse_other_kinds
from reportedly.inputs.cuttings import PAGE_LIBRARIES, Cutting, Fault, Format, reader_named
from reportedly.inputs.downloads import Download, download
from reportedly.inputs.facts import NOTHING_GIVEN, Facts, Given, bounded, given_facts, prefer, stated_facts
from reportedly.inputs.feeds.documents import cut_entries, is_feed, read_feed
from reportedly.inputs.files import MOST_BYTES, read_lines, read_whole, refuse_too_long
from reportedly.inputs.formats import format_of
from reportedly.inputs.formats.articles import article, is_article
from reportedly.inputs.formats.bundles import cut_text, is_bundle
from reportedly.inputs.formats.liveblogs import find_updates
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.languages import tell_language
from reportedly.inputs.ledgerlines import read_row, row_kind
from reportedly.inputs.objects import read_object, repeated_note
from reportedly.inputs.parts import find_outlet, find_parts, find_title, label_units
from reportedly.inputs.places import Place, shown
from reportedly.inputs.webpages import Page, read_page, stated_charset
from reportedly.records import Received, Report, Skipped, report_id

# Metadata beside a report is a few lines.
_LONGEST_SIDECAR = 1_000_000
# A file that holds no records at all has as many broken lines as lines.
_TOLD_ONE_BY_ONE = 100
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


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
        got = download(place.name)
        if is_feed(got.data):
            yield from _shortened(shown(place.name), _feed(place, got, given_facts(given)))
            return
        known = prefer(given_facts(given), Facts(url=place.name))
        yield from _downloaded(place, got, known)
        return
    if place.ending == ".jsonl":
        yield from _shortened(shown(place.name), _records(place, given))
        return
    known = prefer(given_facts(given), _beside(place))
    if (kind := format_of(place.name)) is not None:
        yield from _shortened(shown(place.name), _cut(place, kind.cut(place.name), kind, known))
        return
    data = read_whole(place.name)
    yield from _reports(place, data, known, is_page=place.ending in (".html", ".htm") or _is_page(data))


def receive_cutting(place: Place, cutting: Cutting, known: Facts, libraries: tuple[str, ...] = ()) -> Received:
    """Return one report that was cut out of something, such as a feed; what is `known` wins over what it says of itself.

    Raises:
        InputError: it cannot be read.
    """
    return _received_from(place, cutting, Format(lambda _: iter(()), libraries), known)


def receive_page(place: Place, got: Download, known: Facts, otherwise: Facts) -> list[Received | Skipped]:
    """Return the reports of a page that was fetched. `known` wins over what it says of itself, `otherwise` is taken where that says nothing.

    Raises:
        InputError: it cannot be read.
    """
    found = list(_downloaded(place, got, known))
    if len(found) != 1 or not isinstance(found[0], Received):
        return found
    if found[0].report.outlet is None and otherwise.outlet:
        # Another outlet is another id, so that it is read once more with it.
        found = list(_downloaded(place, got, prefer(known, Facts(outlet=otherwise.outlet))))
    return [_filled(one, otherwise) if isinstance(one, Received) else one for one in found]


def _filled(received: Received, otherwise: Facts) -> Received:
    """Return a report with the dates that others state of it behind its own, and their title and language for want of its own."""
    report, dates = received.report, tuple(dict.fromkeys(received.candidates + otherwise.dates))
    report = replace(report, title=report.title or otherwise.title, language=report.language or otherwise.language)
    if report.published is None and dates:
        best = dates[0]
        report = replace(report, published=best.value, published_basis=best.basis, published_why=best.why)
    return replace(received, report=report, candidates=dates)


def _downloaded(place: Place, got: Download, known: Facts) -> Iterator[Received | Skipped]:
    is_page = got.is_page or _is_page(got.data)
    if not (is_page or got.is_text):
        raise InputError(
            "this is neither a page nor a feed that is known here; give the address of a page or of plain text"
        )
    yield from _reports(place, got.data, known, is_page=is_page, charset=got.charset)


def _feed(place: Place, got: Download, known: Facts) -> Iterator[Received | Skipped]:
    kind = Format(lambda _: iter(()), ("feedparser", "lxml"))
    yield from _cut(place, cut_entries(read_feed(got.data, got.charset)), kind, known)


def _cut(place: Place, cuttings: Iterator[Cutting | Fault], kind: Format, known: Facts) -> Iterator[Received | Skipped]:
    """Yield what was cut out of a file as reports; what cannot be read costs itself."""
    for cutting in cuttings:
        try:
            if isinstance(cutting, Fault):
                raise InputError(cutting.why)
            yield _received_from(place, cutting, kind, known)
        except InputError as error:
            yield Skipped(", ".join(filter(None, (shown(place.name), cutting.record))), str(error))


def _received_from(place: Place, cutting: Cutting, kind: Format, known: Facts) -> Received:
    where = (f"{cutting.record} of {shown(os.path.basename(place.name))}",) if cutting.record else ()
    facts = prefer(Facts(notes=where), prefer(known, bounded(cutting.facts, "the file")))
    if cutting.units is not None and cutting.words is not None:
        refuse_too_long(len(cutting.words))
        page = Page(cutting.words, label_units(cutting.words, cutting.units), facts)
        found = _received(
            place, cutting.data, replace(page, facts=prefer(facts, _first_lines(page, cutting.words, facts)))
        )
    elif cutting.words is not None:
        read = _read_markup if cutting.is_page else _read_text
        found = read(place, cutting.data, cutting.words, facts)
    else:
        found = _report(place, cutting.data, facts, is_page=cutting.is_page, charset=cutting.charset)
    libraries = (*kind.libraries, *(PAGE_LIBRARIES if cutting.is_page else ()))
    return replace(found, record=cutting.record, reader=reader_named(libraries))


def _reports(
    place: Place, data: bytes, known: Facts, *, is_page: bool, charset: str | None = None
) -> Iterator[Received | Skipped]:
    """Yield the report that some bytes are, or the entries of a live blog, or the articles of a bundle."""
    decoded = _decoded(data, is_page, charset)
    facts = prefer(known, Facts(notes=decoded.notes))
    if is_page and (updates := find_updates(decoded.text)):
        yield from _cut(place, iter(updates), Format(lambda _: iter(()), ("lxml",)), facts)
    elif not is_page and is_bundle(decoded.text):
        yield from _cut(place, cut_text(data, decoded.text, Facts()), Format(lambda _: iter(())), facts)
    else:
        yield (
            _read_markup(place, data, decoded.text, facts) if is_page else _read_text(place, data, decoded.text, facts)
        )


def _is_page(data: bytes) -> bool:
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)


def _decoded(data: bytes, is_page: bool, charset: str | None) -> Decoded:
    if not data:
        raise InputError("the file is empty; leave it out or give it a text")
    return decode(data, charset or (stated_charset(data) if is_page else None))


def _report(place: Place, data: bytes, known: Facts, *, is_page: bool, charset: str | None = None) -> Received:
    decoded = _decoded(data, is_page, charset)
    known = prefer(known, Facts(notes=decoded.notes))
    return _read_markup(place, data, decoded.text, known) if is_page else _read_text(place, data, decoded.text, known)


def _read_text(place: Place, data: bytes, text: str, known: Facts) -> Received:
    """Return a plain text as a report: what is known, then its front matter, then what its first lines say."""
    refuse_too_long(len(text))
    if not text.strip():
        raise InputError("there is nothing but white space; leave it out or give it a text")
    front = find_front_matter(text)
    if front:
        known = prefer(known, stated_facts(front.pairs, "the front matter"))
        if not text[front.span.end :].strip():
            raise InputError("nothing follows the front matter; leave it out or give it a text")
    page = Page(text, find_parts(text), known)
    return _received(place, data, replace(page, facts=prefer(known, _first_lines(page, text, known))))


def _first_lines(page: Page, text: str, known: Facts) -> Facts:
    stated = Facts(find_title(text, page.parts), None if known.outlet else find_outlet(text))
    return bounded(stated, "the first lines")


def _read_markup(place: Place, data: bytes, markup: str, known: Facts) -> Received:
    page = read_page(markup)
    known = prefer(prefer(known, bounded(find_capture(markup), "the saved page")), bounded(page.facts, "the page"))
    first_lines = bounded(Facts(find_title(page.text, page.parts)), "the first lines")
    found = _received(place, data, replace(page, facts=prefer(known, first_lines)))
    return replace(found, reader=reader_named(PAGE_LIBRARIES))


def _received(place: Place, data: bytes, page: Page) -> Received:
    facts, digest = page.facts, hashlib.sha256(data).hexdigest()
    best = facts.dates[0] if facts.dates else None
    language, told = tell_language(_spoken(page), facts.language)
    report = Report(
        id=report_id(digest, facts.outlet, facts.url),
        text=page.text,
        title=facts.title,
        outlet=facts.outlet,
        url=facts.url,
        # Names of files that are no text would break every file that they are written to.
        path=place.name.encode("utf-8", "backslashreplace").decode("utf-8"),
        sha256=digest,
        language=language,
        published=best.value if best else None,
        published_basis=best.basis if best else None,
        published_why=best.why if best else None,
        parts=page.parts,
    )
    return Received(report, data, facts.dates, facts.notes + told, reader=reader_named(()))


def _spoken(page: Page) -> str:
    """Return what a page tells: menus and notices around it may be in another language."""
    told = "\n".join(part.span.of(page.text) for part in page.parts if part.kind in ("headline", "body"))
    return told or page.text


def _beside(place: Place) -> Facts:
    """Return what the sidecars of a file say: `NAME.txt.json` before `NAME.json`."""
    facts = Facts()
    for path in (f"{place.name}.json", f"{os.path.splitext(place.name)[0]}.json"):
        if path != place.name and os.path.isfile(path):
            facts = prefer(facts, _sidecar(path))
    return facts


def _sidecar(path: str) -> Facts:
    name = f"the sidecar {shown(os.path.basename(path))}"
    try:
        data = read_whole(path, _LONGEST_SIDECAR, "keep only what is known of the report").removeprefix(codecs.BOM_UTF8)
        stated = read_object(data, "it", "check its brackets and quotation marks", '{"outlet": "…"}')
    except InputError as error:
        return Facts(notes=(f"{name} was ignored: {error}",))
    return prefer(stated_facts(stated.values, name), Facts(notes=repeated_note(stated, name)))


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


def _records(place: Place, given: Given) -> Iterator[Received | Skipped]:
    is_empty = True
    for number, line in enumerate(read_lines(place.name), start=1):
        if number == 1 and line is not None:
            refuse_other_kinds(line)
            line = line.removeprefix(codecs.BOM_UTF8)
        if line is not None and not line.strip():
            continue
        is_empty = False
        try:
            if (found := _record(place, line, number, given)) is not None:
                yield found
        except InputError as error:
            yield Skipped(f"{shown(place.name)}, line {number}", str(error))
    if is_empty:
        raise InputError("the file is empty; write one JSON object a line, each with a text")


def _record(place: Place, line: bytes | None, number: int, given: Given) -> Received | None:
    """Return the report of one line; None for a line of our own export that is no report, since such rows are made anew."""
    if line is None:
        raise InputError(
            f"the record is longer than {MOST_BYTES // 1_000_000} MB; write each report on a line of its own"
        )
    line = line.strip()
    advice = "write one object a line, without line breaks inside"
    stated = read_object(line, "the record", advice, '{"text": "…"}')
    if kind := row_kind(stated.values):
        return _own_row(place, stated.values, line, number, given) if kind == "report" else None
    if not {"text", "html"} & stated.values.keys() and is_article(stated.values):
        # A line of Event Registry or another service, whose fields have other names.
        cutting = article(stated.values, f"line {number}", "the record")
        if isinstance(cutting, Cutting):
            return receive_cutting(place, replace(cutting, data=line), given_facts(given))
    known = prefer(given_facts(given), stated_facts(stated.values, "the record", ignore=("text", "html")))
    notes = (*repeated_note(stated, "the record"), f"line {number} of {shown(os.path.basename(place.name))}")
    known = prefer(known, Facts(notes=notes))
    for key, read in (("text", _read_text), ("html", _read_markup)):
        words = stated.values.get(key)
        if isinstance(words, str) and words.strip():
            cleaned = clean(words)
            if cleaned != words:
                known = prefer(known, Facts(notes=("control characters or broken characters replaced by \ufffd",)))
            return replace(read(place, line, cleaned, known), record=f"line {number}")
    raise InputError("the record has no text; give it a text or an html")


def _own_row(place: Place, values: Mapping[str, object], line: bytes, number: int, given: Given) -> Received:
    """Return the report that a ledger's own export has on a line, with the parts that it had there."""
    data, page = read_row(values, line)
    refuse_too_long(len(page.text))
    where = Facts(notes=(f"line {number} of {shown(os.path.basename(place.name))}, a ledger's own export",))
    facts = prefer(prefer(given_facts(given), page.facts), where)
    parts = page.parts or find_parts(page.text)
    return replace(_received(place, data, replace(page, parts=parts, facts=facts)), record=f"line {number}")
