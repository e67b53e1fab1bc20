"""The few SQL statements that every table of records shares, made from the fields of the records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from reportedly.ledger.rows import DERIVED, LINKED, READ, REFINED, Value, columns

Row = Mapping[str, Value]


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows that all have the same columns."""
    for row in rows:
        connection.execute(_insertion(table, tuple(row)), row)


def replace(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows; one whose id is there already is given the new values in its place."""
    for row in rows:
        values = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
        connection.execute(f"{_insertion(table, tuple(row))} ON CONFLICT (id) DO UPDATE SET {values}", row)


def update(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Change the columns that the rows name, and no others, in the rows with their ids."""
    for row in rows:
        values = ", ".join(f'"{name}" = :{name}' for name in row if name != "id")
        connection.execute(f'UPDATE "{table}" SET {values} WHERE id = :id', row)


def select(connection: sqlite3.Connection, table: str, *, as_read: bool = False) -> Iterator[sqlite3.Row]:
    """Yield the rows of a table of records, sorted by id; `as_read` leaves out what linking filled in."""
    yield from connection.execute(f'SELECT {_selection(table, as_read)} FROM "{table}" ORDER BY id')


def select_one(connection: sqlite3.Connection, table: str, row_id: str) -> sqlite3.Row | None:
    """Return one row of a table of records as it was read, None when it is not there."""
    found: sqlite3.Row | None = connection.execute(
        f'SELECT {_selection(table, as_read=True)} FROM "{table}" WHERE id = ?', [row_id]
    ).fetchone()
    return found


@cache
def _insertion(table: str, names: tuple[str, ...]) -> str:
    quoted, values = (", ".join(form % name for name in names) for form in ('"%s"', ":%s"))
    return f'INSERT INTO "{table}" ({quoted}) VALUES ({values})'


@cache
def _selection(table: str, as_read: bool) -> str:
    return ", ".join(f'{_expression(table, name, as_read)} AS "{name}"' for name in columns((READ | DERIVED)[table]))


def _expression(table: str, name: str, as_read: bool) -> str:
    if (table, name) == ("report", "path"):
        return "(SELECT min(path) FROM report_path WHERE report_path.report = report.id)"
    if as_read and name in LINKED.get(table, ()):
        return blank(name)
    return f'"{name}_read"' if as_read and name in REFINED.get(table, ()) else f'"{name}"'


def blank(name: str) -> str:
    """Return, in SQL, what a column that linking fills holds before."""
    return "'[]'" if name == "relay" else "NULL"
