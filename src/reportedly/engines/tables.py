"""Tables as Parquet files of a store: written a thousand rows at a time, read by column and by value."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import closing
from typing import Any

from reportedly.engines.libraries import library
from reportedly.engines.stores import Store
from reportedly.ledger import Cell

# A column's name with its type in SQLite's words.
Columns = Sequence[tuple[str, str]]


def write_table(store: Store, name: str, columns: Columns, parcels: Iterable[Sequence[Sequence[Cell]]]) -> None:
    """Write rows, some at a time, as a Parquet file, whole or not at all; a table without rows has its columns."""
    arrow, parquet = library("pyarrow"), library("pyarrow.parquet")
    schema = arrow.schema([(column, _type(arrow, kind)) for column, kind in columns])
    with (
        closing(_each(parcels)) as each,
        store.writing(name) as file,
        parquet.ParquetWriter(file, schema, compression="zstd") as writer,
    ):
        for rows in each:
            values = list(zip(*rows, strict=True)) or [()] * len(columns)
            arrays = [arrow.array(column, type=field.type) for column, field in zip(values, schema, strict=True)]
            writer.write_table(arrow.Table.from_arrays(arrays, schema=schema))


def _each(parcels: Iterable[Sequence[Sequence[Cell]]]) -> Generator[Sequence[Sequence[Cell]], None, None]:
    # After an error in writing, what is still to come is let go while the ledger that gives it is open.
    yield from parcels


def read_table(
    store: Store, name: str, columns: Sequence[str] | None = None, where: Mapping[str, Collection[Cell]] | None = None
) -> tuple[list[str], list[tuple[Cell, ...]]]:
    """Return the names of the columns and the rows of a Parquet file, with `where` those whose columns have one of some values."""
    table = read_columns(store, name, columns, where)
    values = [table.column(column).to_pylist() for column in table.column_names]
    return list(table.column_names), list(zip(*values, strict=True))


def read_columns(
    store: Store, name: str, columns: Sequence[str] | None = None, where: Mapping[str, Collection[Cell]] | None = None
) -> Any:
    """Return a Parquet file as a pyarrow table; see `read_table`."""
    wanted = {column: set(values) for column, values in (where or {}).items()}
    chosen, parquet = columns and list(columns), library("pyarrow.parquet")
    with store.opened(name) as file:
        if not all(wanted.values()):
            table = parquet.read_schema(file).empty_table()
            return table.select(chosen) if chosen else table
        filters = [(column, "in", values) for column, values in wanted.items()]
        return parquet.read_table(file, columns=chosen, filters=filters or None)


def _type(arrow: Any, kind: str) -> Any:
    # A file of pages can hold more than the two gigabytes that a plain column of text takes.
    types = {"TEXT": arrow.large_string, "BLOB": arrow.large_binary, "INTEGER": arrow.int64, "REAL": arrow.float64}
    return types[kind]()
