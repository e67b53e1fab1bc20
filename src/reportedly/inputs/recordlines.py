"""Record lines: `.jsonl` files, a report a line, our own exports among them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportedly.errors import InputError
from reportedly.inputs.charsets import clean, refuse_other_kinds
from reportedly.inputs.cuttings import Cutting
from reportedly.inputs.facts import Facts, Given, given_facts, prefer, stated_facts
from reportedly.inputs.files import MOST_BYTES, read_lines, refuse_too_long
from reportedly.inputs.formats.articles import article, is_article
from reportedly.inputs.ledgerlines import read_row, row_kind
from reportedly.inputs.objects import read_object, repeated_note
from reportedly.inputs.parts import find_parts
from reportedly.inputs.places import Place, shown
from reportedly.inputs.receipts import as_received, read_markup, read_text, receive_cutting
from reportedly.records import Received, Skipped, report_id


def receive_lines(place: Place, given: Given) -> Iterator[Received | Skipped]:
    """Yield the reports of a `.jsonl`, a line at a time; a broken line costs itself.

    Raises:
        InputError: the file cannot be read, or has no line.
    """
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
    for key, read in (("text", read_text), ("html", read_markup)):
        words = stated.values.get(key)
        if isinstance(words, str) and words.strip():
            cleaned = clean(words)
            if cleaned != words:
                known = prefer(known, Facts(notes=("control characters or broken characters replaced by \ufffd",)))
            return replace(read(place, line, cleaned, known), record=f"line {number}")
    raise InputError("the record has no text; give it a text or an html")


def _own_row(place: Place, values: Mapping[str, object], line: bytes, number: int, given: Given) -> Received:
    """Return the report that a ledger's own export has on a line, with the parts that it had there."""
    row = read_row(values, line, given.before.get(str(values.get("id"))))
    refuse_too_long(len(row.page.text))
    where = Facts(notes=(f"line {number} of {shown(os.path.basename(place.name))}, a ledger's own export",))
    facts = prefer(prefer(given_facts(given), row.page.facts), where)
    page = replace(row.page, parts=row.page.parts or find_parts(row.page.text), facts=facts)
    found = as_received(Place(row.path or place.name), row.data, page)
    if row.sha256:
        name = report_id(row.sha256, facts.outlet, facts.url)
        found = replace(found, report=replace(found.report, id=name, sha256=row.sha256))
    return replace(found, record=f"line {number} of {shown(os.path.basename(place.name))}")
