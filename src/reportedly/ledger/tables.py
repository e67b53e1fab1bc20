"""The few SQL statements that every table of records shares, made from the fields of the records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import TypeVar

from reportedly.ledger.rows import DERIVED, LINKED, READ, REFINED, Value, columns

Row = Mapping[str, Value]
One = TypeVar("One")
# SQLite takes a thousand values in one statement at least; fewer do as well.
_AT_ONCE = 500


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows that all have the same columns."""
    rest = iter(rows)
    for row in rest:
        connection.executemany(_insertion(table, tuple(row)), chain([row], rest))


def replace(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Add rows; one whose id is there already is given the new values in its place."""
    for row in rows:
        values = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != "id")
        connection.execute(f"{_insertion(table, tuple(row))} ON CONFLICT (id) DO UPDATE SET {values}", row)


def update(connection: sqlite3.Connection, table: str, rows: Iterable[Row], names: Iterable[str]) -> None:
    """Change the columns of these names, and no others, in the rows with the same ids."""
    values = ", ".join(f'"{name}" = :{name}' for name in names)
    # An error ends the whole transaction here. Without OR FAIL, SQLite would copy each page that a row lies on to a file of its own, so
    # as to be able to take back that row alone.
    connection.executemany(f'UPDATE OR FAIL "{table}" SET {values} WHERE id = :id', rows)


def select(
    connection: sqlite3.Connection, table: str, *, as_read: bool = False, reports: Sequence[str] | None = None
) -> Iterator[sqlite3.Row]:
    """Yield the rows of a table of records, sorted by id; `as_read` leaves out what linking filled in.

    With `reports` only these reports, or the rows read from them, are given.
    """
    query = f'SELECT {_selection(table, as_read)} FROM "{table}"'
    if reports is None:
        yield from connection.execute(f"{query} ORDER BY id")
        return
    owner = "id" if table == "report" else "report"
    rows = [
        row
        for some in parcels(reports)
        for row in connection.execute(f"{query} WHERE {owner} IN ({marks(some)})", some)
    ]
    yield from sorted(rows, key=lambda row: str(row[0]))


def select_dating(connection: sqlite3.Connection, reports: Sequence[str] | None) -> Iterator[sqlite3.Row]:
    """Yield the datings of all reports, sorted, or of some."""
    if reports is None:
        yield from connection.execute("SELECT * FROM dating ORDER BY report")
    for some in parcels(reports or ()):
        yield from connection.execute(f"SELECT * FROM dating WHERE report IN ({marks(some)})", some)


def parcels(values: Sequence[One]) -> Iterator[Sequence[One]]:
    """Yield values a few at a time; SQLite takes only so many in one statement."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def marks(values: Sequence[object]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


def select_one(connection: sqlite3.Connection, table: str, row_id: str, *, as_read: bool = True) -> sqlite3.Row | None:
    """Return one row of a table of records, by default as it was read; None when it is not there."""
    found: sqlite3.Row | None = connection.execute(
        f'SELECT {_selection(table, as_read)} FROM "{table}" WHERE id = ?', [row_id]
    ).fetchone()
    return found


@cache
def _insertion(table: str, names: tuple[str, ...]) -> str:
    quoted, values = (", ".join(form % name for name in names) for form in ('"%s"', ":%s"))
    return f'INSERT INTO "{table}" ({quoted}) VALUES ({values})'


@cache
def _selection(table: str, as_read: bool) -> str:
    return ", ".join(f'{expression(table, name, as_read)} AS "{name}"' for name in columns((READ | DERIVED)[table]))


def expression(table: str, name: str, as_read: bool) -> str:
    """Return, in SQL, the value of a column of a record's table; a column without a name is empty."""
    if not name:
        return "NULL"
    if (table, name) == ("report", "path"):
        return "(SELECT min(path) FROM report_path WHERE report_path.report = report.id)"
    if as_read and name in LINKED.get(table, ()):
        return blank(name)
    return f'"{name}_read"' if as_read and name in REFINED.get(table, ()) else f'"{name}"'


def blank(name: str) -> str:
    """Return, in SQL, what a column that linking fills holds before."""
    return "'[]'" if name == "relay" else "NULL"
