"""Receipts: one text, page or cutting as a report with the bytes that it was read from, its facts and its notes."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.inputs.captures import find_capture
from reportedly.inputs.charsets import Decoded, decode
from reportedly.inputs.cuttings import PAGE_LIBRARIES, Cutting, reader_named
from reportedly.inputs.facts import Facts, bounded, prefer, stated_facts
from reportedly.inputs.files import refuse_too_long
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.languages import tell_language
from reportedly.inputs.parts import find_outlet, find_parts, find_title, label_units
from reportedly.inputs.places import Place, shown
from reportedly.inputs.titles import without_outlet
from reportedly.inputs.webpages import Page, read_page, stated_charset
from reportedly.records import Received, Report, report_id

_PAGE_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


def receive_cutting(place: Place, cutting: Cutting, known: Facts, libraries: tuple[str, ...] = ()) -> Received:
    """Return one report that was cut out of something, such as a feed; what is `known` wins over what it says of itself.

    `libraries` cut it out. Which cuttings a file has is not decided here; see `formats`.

    Raises:
        InputError: it cannot be read.
    """
    where = (f"{cutting.record} of {shown(os.path.basename(place.name))}",) if cutting.record else ()
    facts = prefer(Facts(notes=where), prefer(known, bounded(cutting.facts, "the file")))
    if cutting.units is not None and cutting.words is not None:
        refuse_too_long(len(cutting.words))
        page = Page(cutting.words, label_units(cutting.words, cutting.units), facts)
        facts = _titled(prefer(facts, _first_lines(page, cutting.words, facts)))
        found = as_received(place, cutting.data, replace(page, facts=facts))
    elif cutting.words is not None:
        read = read_markup if cutting.is_page else read_text
        found = read(place, cutting.data, cutting.words, facts)
    else:
        decoded = decode_input(cutting.data, cutting.is_page, cutting.charset)
        read = read_markup if cutting.is_page else read_text
        found = read(place, cutting.data, decoded.text, prefer(facts, Facts(notes=decoded.notes)))
    used = (*libraries, *(PAGE_LIBRARIES if cutting.is_page else ()))
    return replace(found, record=cutting.record, reader=reader_named(used))


def begins_as_page(data: bytes) -> bool:
    """Say whether some bytes begin as a page does, whatever their file or server calls them."""
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE_STARTS)


def decode_input(data: bytes, is_page: bool, charset: str | None) -> Decoded:
    """Return the text of some bytes, in the encoding that is stated with them or, of a page, in them.

    Raises:
        InputError: there is nothing, or it is no text.
    """
    if not data:
        raise InputError("the file is empty; leave it out or give it a text")
    return decode(data, charset or (stated_charset(data) if is_page else None))


def read_text(place: Place, data: bytes, text: str, known: Facts) -> Received:
    """Return a plain text as a report: what is known, then its front matter, then what its first lines say.

    Raises:
        InputError: it is too long, or has no words.
    """
    refuse_too_long(len(text))
    if not text.strip():
        raise InputError("there is nothing but white space; leave it out or give it a text")
    front = find_front_matter(text)
    if front:
        known = prefer(known, stated_facts(front.pairs, "the front matter"))
        if not text[front.span.end :].strip():
            raise InputError("nothing follows the front matter; leave it out or give it a text")
    page = Page(text, find_parts(text), known)
    return as_received(place, data, replace(page, facts=_titled(prefer(known, _first_lines(page, text, known)))))


def _titled(facts: Facts) -> Facts:
    """Return facts whose title is the headline alone, where their outlet stands behind it."""
    return replace(facts, title=without_outlet(facts.title, facts.outlet)) if facts.title else facts


def _first_lines(page: Page, text: str, known: Facts) -> Facts:
    stated = Facts(find_title(text, page.parts), None if known.outlet else find_outlet(text))
    return bounded(stated, "the first lines")


def read_markup(place: Place, data: bytes, markup: str, known: Facts) -> Received:
    """Return a page as a report: what is known, then what the program that saved it wrote into it, then what it says of itself.

    Raises:
        InputError: it shows no words.
    """
    page = read_page(markup)
    known = prefer(prefer(known, bounded(find_capture(markup), "the saved page")), bounded(page.facts, "the page"))
    first_lines = bounded(Facts(find_title(page.text, page.parts)), "the first lines")
    found = as_received(place, data, replace(page, facts=_titled(prefer(known, first_lines))))
    return replace(found, reader=reader_named(PAGE_LIBRARIES))


def as_received(place: Place, data: bytes, page: Page) -> Received:
    """Return a text with its parts and facts as a report. Its date is the surest one that somebody stated, None where nobody did."""
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
