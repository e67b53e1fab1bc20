"""Tables (.csv, .tsv) with a report a row; and lists of addresses without texts, as Media Cloud and GDELT write them."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Cutting, Fault, Listed
from reportedly.inputs.facts import Facts, plain
from reportedly.inputs.files import MOST_BYTES, opened, read_lines
from reportedly.inputs.formats.articles import KNOWN, TEXTS, article
from reportedly.inputs.places import shown

_SAMPLE = 65_536
_LINE = re.compile(r"[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+")
_OPEN_MARK = "look for a quotation mark that is not closed"
_DELIMITERS = ",;\t|"
# GDELT's files have no header: events have 58 or 61 columns, the last an address, the knowledge graph has 27, the fifth an address.
_GDELT = {58: -1, 61: -1, 27: 4}
_GIVE_PAGES = "it names stories and has no texts; have their pages fetched with --fetch, or give them: addresses, or files saved from them"
# Of the knowledge graph: who published it. When GDELT met a page is no date of publication.
_GDELT_OUTLET = 3


def cut_table(path: str) -> Iterator[Cutting | Fault | Listed]:
    """Yield the rows of a table that have a text, and name those that have only an address, a row at a time; a broken row costs itself.

    Raises:
        InputError: it cannot be read, or its columns are not known.
    """
    with opened(path) as file:
        sample = file.read(_SAMPLE)
    if not sample.strip():
        raise InputError("the file is empty; give it a header and a row for each report")
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in sample:
        raise InputError("this is no table in UTF-8; save it as CSV in UTF-8")
    # A cell can hold a whole article.
    csv.field_size_limit(MOST_BYTES)
    ended: list[bool] = []
    try:
        yield from _rows(csv.reader(_lines(path, ended), delimiter=_delimiter(sample)), ended)
    except csv.Error as error:
        raise InputError(f"it cannot be read as a table ({error}); {_OPEN_MARK}") from error


def _lines(path: str, ended: list[bool]) -> Iterator[str]:
    """Yield the lines of a table, and note when there are no more."""
    coding = "utf-8-sig"
    for line in read_lines(path):
        if line is None:
            raise InputError(
                f"a line is longer than {MOST_BYTES / 1e6:g} MB, and what follows was left unread; {_OPEN_MARK}"
            )
        # Old programs end lines with "\r" alone.
        yield from _LINE.findall(line.decode(coding, "replace"))
        coding = "utf-8"
    ended.append(True)


def _delimiter(sample: bytes) -> str:
    first = sample.decode("utf-8-sig", "replace").splitlines()[0]
    return max(_DELIMITERS, key=first.count)


def _rows(rows: Iterator[list[str]], ended: Sequence[bool]) -> Iterator[Cutting | Fault | Listed]:
    header = next(rows, [])
    names = [name.strip().lower() for name in header]
    at = _GDELT.get(len(header))
    if at is not None and header[at].startswith("http"):
        yield from _addresses(chain([header], rows), at)
        return
    of_list = None if {*TEXTS, "html"} & set(names) else _without_text(header, names)
    maker = "Media Cloud" if "media_name" in names else "the table"
    number = 1
    while True:
        number += 1
        where = f"row {number}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            # What comes next may be the rest of a cell.
            yield Fault(where, f"the row cannot be read ({error}), and what follows was left unread; {_OPEN_MARK}")
            break
        if ended:
            yield Fault(
                where,
                f"a quotation mark is open at the end of the file, so that rows may have become one; {_OPEN_MARK}",
            )
            break
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(header):
            yield Fault(
                where,
                f"it has {len(row)} cells where the header has {len(header)}; put cells with commas in quotation marks",
            )
        else:
            found = article(dict(zip(header, row, strict=False)), where, maker)
            yield replace(found, of_list=of_list) if isinstance(found, Listed) else found
    if number == 2:
        raise InputError("there is no row below the header; give it a row for each report")


def _addresses(rows: Iterator[list[str]], at: int) -> Iterator[Listed]:
    """Yield the pages that a file of GDELT names, each once: it has a row for every event that it found in one."""
    told = f"this is a file of GDELT: {_GIVE_PAGES}"
    met: set[str] = set()
    for number, row in enumerate(rows, start=1):
        address = row[at].strip() if -len(row) <= at < len(row) else ""
        if address.startswith("http") and address not in met:
            met.add(address)
            outlet = plain(row[_GDELT_OUTLET]) if at > 0 else None
            yield Listed(f"row {number}", address, Facts(outlet=outlet, url=address), told, told)


def _without_text(header: Sequence[str], names: Sequence[str]) -> str:
    """Return what to tell of a list of addresses.

    Raises:
        InputError: there are no addresses in it either.
    """
    if {"media_name", "url"} <= set(names):
        return f"this is a list of Media Cloud: {_GIVE_PAGES}"
    if {"url", "mobileurl"} <= set(names):
        return f"this is a list of GDELT: {_GIVE_PAGES}"
    if "url" in names:
        return f"no column is called {', '.join(TEXTS[:-1])} or {TEXTS[-1]}: {_GIVE_PAGES}"
    shown_names = ", ".join(shown(name)[:30] for name in header[:8])
    raise InputError(
        f"its columns are not known ({shown_names}); name the one with the text “text”, and others {', '.join(sorted(KNOWN & {'outlet', 'published', 'title', 'url'}))}"
    )
