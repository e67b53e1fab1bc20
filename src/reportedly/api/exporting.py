"""Exports of a ledger as files: lines to one file, tables to a folder of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from reportedly.api.files import write_all, write_text
from reportedly.api.tables import TABLES
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.exports import FORMATS, Choices, FormatName, line_end, lines_of, refuse_unused, tables
from reportedly.exports.formats import TABLES as FOLDERS
from reportedly.pages import views
from reportedly.pages.rows import BYTE_ORDER_MARK


def write_export(index: views.Index, target: Path, name: FormatName, choices: Choices) -> Path:
    """Write a ledger in a format to a file, or to a folder where the format is a set of tables, and return that place.

    Raises:
        LedgerError: it cannot be written there, or the name is that of another kind of file.
        ReportedlyError: there is no such format, or something was chosen that it has no place for.
    """
    _refuse_misnamed(target, name)
    if name not in ("csv", "parquet"):
        is_table = FORMATS[name].ending == ".csv" and (target.is_file() or not target.exists())
        lines = export_lines(index, name, choices)
        return write_text(target, chain([BYTE_ORDER_MARK], lines) if is_table else lines)
    refuse_unused(name, choices)
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{target}: cannot make this folder ({error.strerror}); give another place") from error
    found = _views(index, choices)
    if name == "csv":
        tables_of = {table: BYTE_ORDER_MARK + views.as_csv(rows, kind) for table, (rows, kind) in found.items()}
        write_all({target / f"{table}.csv": text for table, text in tables_of.items()})
    else:
        write_all({target / f"{table}.parquet": data for table, data in tables(found)})
    return target


# Of these a reader expects another program's file, which only a format that ends so is.
_SPOKEN_FOR = (".csv", ".tsv", ".parquet", ".xls", ".xlsx", ".ods", ".html", ".htm", ".pdf")


def _refuse_misnamed(target: Path, name: str) -> None:
    """Refuse a format that is none, and a file whose name promises another: "story.csv" of JSON lines opens in no spreadsheet."""
    if name not in FORMATS and name not in FOLDERS:
        raise ReportedlyError(f"{name!r} is no format; known are {', '.join((*FORMATS, *FOLDERS))}")
    ending = FORMATS[name].ending if name in FORMATS else None
    if target.suffix.lower() not in _SPOKEN_FOR or target.suffix.lower() == ending or target.is_dir():
        return
    what = f"is one file that ends in {ending}" if ending else "is a folder with a table for each list"
    way = "for a spreadsheet take csv and give a folder, or write one list with `reportedly claims … --csv`"
    raise LedgerError(f"{target}: {name} {what}; {way}")


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
