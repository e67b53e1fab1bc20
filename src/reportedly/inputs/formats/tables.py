"""Tables (.csv, .tsv) with a report a row; and lists of stories without texts, as Media Cloud and GDELT write them, which are named."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence

from reportedly.errors import InputError
from reportedly.inputs.cuttings import Cutting, Fault
from reportedly.inputs.files import MOST_BYTES, opened
from reportedly.inputs.formats.articles import KNOWN, TEXTS, article
from reportedly.inputs.places import shown

_SAMPLE = 65_536
_DELIMITERS = ",;\t|"
# GDELT's files have no header: events have 58 or 61 columns, the last an address, the knowledge graph has 27, the fifth an address.
_GDELT = {58: -1, 61: -1, 27: 4}
_GIVE_PAGES = "it names stories and has no texts; give their pages: addresses, or files saved from them"


def cut_table(path: str) -> Iterator[Cutting | Fault]:
    """Yield the rows of a table that have a text, a row at a time; a broken row costs itself.

    Raises:
        InputError: it cannot be read, its columns are not known, or it lists stories without their texts.
    """
    with opened(path) as file:
        sample = file.read(_SAMPLE)
        file.seek(0)
        if not sample.strip():
            raise InputError("the file is empty; give it a header and a row for each report")
        if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in sample:
            raise InputError("this is no table in UTF-8; save it as CSV in UTF-8")
        lines = io.TextIOWrapper(file, "utf-8-sig", "replace", newline="")
        # A cell can hold a whole article.
        csv.field_size_limit(MOST_BYTES)
        yield from _rows(csv.reader(lines, delimiter=_delimiter(sample)))
        lines.detach()


def _delimiter(sample: bytes) -> str:
    first = sample.decode("utf-8-sig", "replace").splitlines()[0]
    return max(_DELIMITERS, key=first.count)


def _rows(rows: Iterator[list[str]]) -> Iterator[Cutting | Fault]:
    header = next(rows, [])
    names = [name.strip().lower() for name in header]
    if not {*TEXTS, "html"} & set(names):
        raise InputError(_without_text(header, names))
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
            yield Fault(where, f"the row cannot be read ({error}); look for a quotation mark that is not closed")
            continue
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(header):
            yield Fault(
                where,
                f"it has {len(row)} cells where the header has {len(header)}; put cells with commas in quotation marks",
            )
        else:
            yield article(dict(zip(header, row, strict=False)), where, maker)
    if number == 2:
        raise InputError("there is no row below the header; give it a row for each report")


def _without_text(header: Sequence[str], names: Sequence[str]) -> str:
    at = _GDELT.get(len(header))
    if at is not None and header[at].startswith("http"):
        return f"this is a file of GDELT: {_GIVE_PAGES}"
    if {"media_name", "url"} <= set(names):
        return f"this is a list of Media Cloud: {_GIVE_PAGES}"
    if {"url", "mobileurl"} <= set(names):
        return f"this is a list of GDELT: {_GIVE_PAGES}"
    if "url" in names:
        return f"no column is called {', '.join(TEXTS[:-1])} or {TEXTS[-1]}: {_GIVE_PAGES}"
    shown_names = ", ".join(shown(name)[:30] for name in header[:8])
    return f"its columns are not known ({shown_names}); name the one with the text “text”, and others {', '.join(sorted(KNOWN & {'outlet', 'published', 'title', 'url'}))}"
