"""The tables of a ledger as Parquet: those of the CSV export, each column with one type."""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reportedly.errors import MissingLibraryError
from reportedly.pages.frames import Kind, typed_columns


def tables(named: Mapping[str, tuple[Sequence[object], type[object]]]) -> Iterator[tuple[str, bytes]]:
    """Yield the tables of some lists of views by name, each as the bytes of a Parquet file; a list without rows has its columns.

    Columns and types are those of the data frames: see `pages.frames`. The same rows give the same bytes with one version of
    pyarrow, which writes its name into the file.

    Raises:
        MissingLibraryError: pyarrow is not installed.
    """
    arrow, writer = _library()
    types: dict[Kind, Any] = {
        "text": arrow.string(),
        "number": arrow.float64(),
        "count": arrow.int64(),
        "truth": arrow.bool_(),
        "day": arrow.date32(),
    }
    for name, (views, kind) in named.items():
        columns = typed_columns(views, kind)
        made = {column: _array(arrow, types, of, values) for column, (of, values) in columns.items()}
        out = io.BytesIO()
        writer.write_table(arrow.table(made), out)
        yield name, out.getvalue()


def _array(arrow: Any, types: Mapping[Kind, Any], kind: Kind, values: list[Any]) -> Any:
    if kind == "number":
        values = [None if value is None else float(value) for value in values]
    return arrow.array(values, type=types[kind])


def _library() -> tuple[Any, Any]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingLibraryError("Parquet needs pyarrow; pip install 'reportedly[parquet]'") from error
