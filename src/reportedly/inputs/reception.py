"""Reception: one place in, the reports it holds out, and a sentence for everything that could not be read."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean, decode
from reportedly.inputs.downloads import download
from reportedly.inputs.facts import NOTHING_GIVEN, Facts, Given, given_facts, prefer, stated_facts
from reportedly.inputs.frontmatter import find_front_matter
from reportedly.inputs.languages import guess_language
from reportedly.inputs.parts import find_outlet, find_parts, find_title
from reportedly.inputs.places import Place, shown
from reportedly.inputs.webpages import Page, read_page, stated_charset
from reportedly.records import Received, Report, Skipped, report_id

# A report of this length is none; a year of a newspaper in one file should be given as .jsonl in parts.
MOST_BYTES = 200_000_000
# Metadata beside a report is a few lines.
_LONGEST_SIDECAR = 1_000_000
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
    data = _bytes_of(place)
    if place.ending == ".jsonl":
        yield from _records(place, data, given)
        return
    if place.ending == ".json":
        raise InputError(
            "a .json file is taken for what is known of the report beside it; write reports as .jsonl, one object a line"
        )
    known = prefer(given_facts(given), _beside(place))
    yield _report(place, data, known, is_page=place.ending in (".html", ".htm") or _is_page(data))


def _bytes_of(place: Place) -> bytes:
    try:
        if not os.path.isfile(place.name):
            raise InputError("there is no such file; check the spelling and where you are")
        if os.path.getsize(place.name) > MOST_BYTES:
            raise InputError(f"the file is longer than {MOST_BYTES // 1_000_000} MB; split it into several files")
        with open(place.name, "rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise InputError(f"the file cannot be opened ({reason}); check its permissions") from error


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
    if not text.strip():
        raise InputError("there is nothing but white space; leave it out or give it a text")
    front = find_front_matter(text)
    if front:
        known = prefer(known, stated_facts(front.pairs, "the front matter"))
        if not text[front.span.end :].strip():
            raise InputError("nothing follows the front matter; leave it out or give it a text")
    parts = find_parts(text)
    known = prefer(known, Facts(find_title(text, parts), None if known.outlet else find_outlet(text)))
    return _received(place, data, Page(text, parts, known))


def _read_markup(place: Place, data: bytes, markup: str, known: Facts) -> Received:
    page = read_page(markup)
    known = prefer(known, page.facts)
    return _received(place, data, replace(page, facts=prefer(known, Facts(find_title(page.text, page.parts)))))


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
        with open(path, "rb") as file:
            stated = json.loads(file.read(_LONGEST_SIDECAR).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return Facts(notes=(f"{name} is no JSON that can be read and was ignored",))
    if not isinstance(stated, dict):
        return Facts(notes=(f"{name} is no JSON object and was ignored",))
    return stated_facts(stated, name)


def _records(place: Place, data: bytes, given: Given) -> Iterator[Received | Skipped]:
    if not data.strip():
        raise InputError("the file is empty; write one JSON object a line, each with a text")
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if line.strip():
            try:
                yield _record(place, line.strip(), number, given)
            except InputError as error:
                yield Skipped(f"{shown(place.name)}, line {number}", str(error))


def _record(place: Place, line: bytes, number: int, given: Given) -> Received:
    record = _object(line)
    known = prefer(given_facts(given), stated_facts(record, "the record", ignore=("text", "html")))
    known = prefer(known, Facts(notes=(f"line {number} of {shown(os.path.basename(place.name))}",)))
    for key, read in (("text", _read_text), ("html", _read_markup)):
        words = record.get(key)
        if isinstance(words, str) and words.strip():
            cleaned = clean(words)
            if cleaned != words:
                known = prefer(known, Facts(notes=("control characters or broken characters replaced by \ufffd",)))
            return read(place, line, cleaned, known)
    raise InputError("the record has no text; give it a text or an html")


def _object(line: bytes) -> Mapping[str, object]:
    try:
        record = json.loads(line.decode("utf-8"), strict=False)
    except UnicodeDecodeError as error:
        raise InputError("the record is not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise InputError("the record is no JSON; write one object a line, without line breaks inside") from error
    if not isinstance(record, dict):
        raise InputError('the record is no JSON object; write {"text": "…"}')
    return record
