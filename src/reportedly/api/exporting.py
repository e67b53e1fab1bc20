"""Exports of a ledger as files: lines to one file, tables to a folder of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reportedly.api.files import write_all, write_text
from reportedly.api.tables import TABLES
from reportedly.errors import LedgerError
from reportedly.exports import Choices, FormatName, line_end, lines_of, refuse_unused, tables
from reportedly.pages import views


def write_export(index: views.Index, target: Path, name: FormatName, choices: Choices) -> Path:
    """Write a ledger in a format to a file, or to a folder where the format is a set of tables, and return that place.

    Raises:
        LedgerError: it cannot be written there.
        ReportedlyError: something was chosen that the format has no place for.
    """
    if name not in ("csv", "parquet"):
        return write_text(target, export_lines(index, name, choices))
    refuse_unused(name, choices)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{target}: cannot make this folder ({error.strerror}); give another place") from error
    found = _views(index, choices)
    if name == "csv":
        write_all({target / f"{table}.csv": views.as_csv(rows, kind) for table, (rows, kind) in found.items()})
    else:
        write_all({target / f"{table}.parquet": data for table, data in tables(found)})
    return target


def export_lines(index: views.Index, name: FormatName, choices: Choices) -> Iterator[str]:
    """Return a ledger in a format that is one file, piece by piece, line ends included.

    Raises:
        ReportedlyError: something was chosen that the format has no place for.
    """
    end = line_end(name)
    return (f"{line}{end}" for line in lines_of(name, index, choices))


def _views(index: views.Index, choices: Choices) -> Mapping[str, tuple[Any, type[Any]]]:
    filters = views.Filters(scale=choices.scale)
    return {name: (table.find(index, filters), table.kind) for name, table in TABLES.items()}
