"""JSON documents and tables written piece by piece, so that a long ledger is never held twice."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.pages.jsonl import line
from reportedly.pages.rows import Value, cell

# What a browser may be sent to: the address of a page, without spaces and without marks that end an attribute.
_LINK = re.compile(r"https?://[^\s\"'<>`\\\x00-\x1f\x7f]+", re.IGNORECASE)


def document(head: Mapping[str, Any], key: str, items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of one JSON object: the values of `head`, then under `key` a list with one item a line."""
    opened = line(dict(head))[:-1]
    yield f'{opened}{", " if head else ""}"{key}": ['
    yield from _parted(line(dict(item)) for item in items)
    yield "]}"


def nested(
    head: Mapping[str, Any], groups: Iterable[tuple[str, Iterable[tuple[str, Mapping[str, Any]]]]]
) -> Iterator[str]:
    """Yield the lines of one JSON object: the values of `head`, then named groups of named objects, one object a line."""
    yield line(dict(head))[:-1]
    for name, members in groups:
        yield f', "{name}": {{'
        yield from _parted(line({key: value})[1:-1] for key, value in members)
        yield "}"
    yield "}"


def table(columns: Sequence[str], rows: Iterable[Mapping[str, Value]]) -> Iterator[str]:
    """Yield the lines of a CSV table, header first, without their ends; no cell is run as a formula by a spreadsheet."""
    yield _row(columns)
    for row in rows:
        yield _row([cell(row[column]) for column in columns])


def known(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are known: what is None, or an empty text, list or object, is left out."""
    return {
        key: value for key, value in values.items() if value is not None and value != "" and value not in ([], {}, ())
    }


def link_of(address: str | None) -> str | None:
    """Return the address of a report where it leads to a page of the web; "javascript:…" and what is no address are None."""
    return address if address and _LINK.fullmatch(address) else None


def _parted(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with a comma after each but the last."""
    before: str | None = None
    for one in lines:
        if before is not None:
            yield f"{before},"
        before = one
    if before is not None:
        yield before


def _row(cells: Sequence[Value]) -> str:
    out = io.StringIO()
    # The line end is added where the lines are written; one inside a cell stands in quotation marks.
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
