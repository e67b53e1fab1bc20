"""Reception: one place in, the reports it holds out, and a sentence for everything that could not be read."""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean, decode, refuse_other_kinds
from reportedly.inputs.downloads import download
from reportedly.inputs.facts import NOTHING_GIVEN, Facts, Given, bounded, given_facts, prefer, stated_facts
from reportedly.inputs.files import MOST_BYTES, read_lines, read_whole, refuse_too_long
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.languages import guess_language
from reportedly.inputs.objects import read_object, repeated_note
from reportedly.inputs.parts import find_outlet, find_parts, find_title
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

    A text or a page is one report, a `.jsonl` file one for each line; a broken line costs itself. Nothing is
    raised for bad input. When a report without a stated date was published is not decided here.
    """
    try:
        yield from _receive(place, given)
    except InputError as error:
        yield Skipped(shown(place.name), str(error))


def _receive(place: Place, given: Given) -> Iterator[Received | Skipped]:
    if place.is_address:
        got = download(place.name)
        known = prefer(given_facts(given), Facts(url=place.name))
        yield _report(place, got.data, known, is_page=got.is_page or _is_page(got.data), charset=got.charset)
        return
    if place.ending == ".jsonl":
        yield from _shortened(shown(place.name), _records(place, given))
        return
    if place.ending == ".json":
        raise InputError(
            "a .json file is taken for what is known of the report beside it; write reports as .jsonl, one object a line"
        )
    data = read_whole(place.name)
    known = prefer(given_facts(given), _beside(place))
    yield _report(place, data, known, is_page=place.ending in (".html", ".htm") or _is_page(data))


def _is_page(data: bytes) -> bool:
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)


def _report(place: Place, data: bytes, known: Facts, *, is_page: bool, charset: str | None = None) -> Received:
    if not data:
        raise InputError("the file is empty; leave it out or give it a text")
    decoded = decode(data, charset or (stated_charset(data) if is_page else None))
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
    parts = find_parts(text)
    first_lines = Facts(find_title(text, parts), None if known.outlet else find_outlet(text))
    return _received(place, data, Page(text, parts, prefer(known, bounded(first_lines, "the first lines"))))


def _read_markup(place: Place, data: bytes, markup: str, known: Facts) -> Received:
    page = read_page(markup)
    known = prefer(known, bounded(page.facts, "the page"))
    first_lines = bounded(Facts(find_title(page.text, page.parts)), "the first lines")
    return _received(place, data, replace(page, facts=prefer(known, first_lines)))


def _received(place: Place, data: bytes, page: Page) -> Received:
    facts, digest = page.facts, hashlib.sha256(data).hexdigest()
    best = facts.dates[0] if facts.dates else None
    report = Report(
        id=report_id(digest, facts.outlet, facts.url),
        text=page.text,
        title=facts.title,
        outlet=facts.outlet,
        url=facts.url,
        # Names of files that are no text would break every file that they are written to.
        path=place.name.encode("utf-8", "backslashreplace").decode("utf-8"),
        sha256=digest,
        language=facts.language or guess_language(page.text),
        published=best.value if best else None,
        published_basis=best.basis if best else None,
        published_why=best.why if best else None,
        parts=page.parts,
    )
    return Received(report, data, facts.dates, facts.notes)


def _beside(place: Place) -> Facts:
    """Return what the sidecars of a file say: `NAME.txt.json` before `NAME.json`."""
    facts = Facts()
    for path in (f"{place.name}.json", f"{os.path.splitext(place.name)[0]}.json"):
        if os.path.isfile(path):
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
            yield _record(place, line, number, given)
        except InputError as error:
            yield Skipped(f"{shown(place.name)}, line {number}", str(error))
    if is_empty:
        raise InputError("the file is empty; write one JSON object a line, each with a text")


def _record(place: Place, line: bytes | None, number: int, given: Given) -> Received:
    if line is None:
        raise InputError(
            f"the record is longer than {MOST_BYTES // 1_000_000} MB; write each report on a line of its own"
        )
    line = line.strip()
    advice = "write one object a line, without line breaks inside"
    stated = read_object(line, "the record", advice, '{"text": "…"}')
    known = prefer(given_facts(given), stated_facts(stated.values, "the record", ignore=("text", "html")))
    notes = (*repeated_note(stated, "the record"), f"line {number} of {shown(os.path.basename(place.name))}")
    known = prefer(known, Facts(notes=notes))
    for key, read in (("text", _read_text), ("html", _read_markup)):
        words = stated.values.get(key)
        if isinstance(words, str) and words.strip():
            cleaned = clean(words)
            if cleaned != words:
                known = prefer(known, Facts(notes=("control characters or broken characters replaced by \ufffd",)))
            return read(place, line, cleaned, known)
    raise InputError("the record has no text; give it a text or an html")
