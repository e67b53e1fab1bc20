"""What follows from all reports together: written as a whole, and gone as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reportedly.ledger import tables
from reportedly.ledger.rows import DERIVED, LINKED, READ, REFINED, to_row
from reportedly.records import Contents, field_types, hashed

# The field of `Contents` that holds the rows of each table.
FIELDS = dict(zip([*READ, *DERIVED], field_types(Contents), strict=True))


def write_links(connection: sqlite3.Connection, contents: Contents) -> None:
    """Replace all derived rows, fill in what linking knows about read rows, and note which reports were linked."""
    clear_links(connection)
    for table in DERIVED:
        tables.insert(connection, table, map(to_row, getattr(contents, FIELDS[table])))
    for table in READ:
        names = _filled_in(table)
        if names:
            rows = map(to_row, getattr(contents, FIELDS[table]))
            tables.update(connection, table, ({name: row[name] for name in ("id", *names)} for row in rows))
    made_of = _state(connection, (report.id for report in contents.reports))
    connection.execute("INSERT INTO meta VALUES ('linked', ?)", [made_of])


def clear_links(connection: sqlite3.Connection) -> None:
    """Remove all derived rows; read rows get back the values that they were read with."""
    if connection.execute("SELECT 1 FROM meta WHERE key = 'linked'").fetchone() is None:
        return
    for table in READ:
        values = [f"{name} = {tables.blank(name)}" for name in LINKED[table]]
        values += [f"{name} = {name}_read" for name in REFINED.get(table, ())]
        if values:
            connection.execute(f"UPDATE {table} SET {', '.join(values)}")
    for table in DERIVED:
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM meta WHERE key = 'linked'")


def is_linked(connection: sqlite3.Connection) -> bool:
    """Say whether the derived rows were made for exactly the reports that are there, as they are read now."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'linked'").fetchone()
    return row is not None and row["value"] == state(connection)


def state(connection: sqlite3.Connection) -> str:
    """Return a hash of the reports that are there and of what was read from each."""
    return _state(connection, (report["id"] for report in connection.execute("SELECT id FROM report")))


def _filled_in(table: str) -> tuple[str, ...]:
    return LINKED[table] + REFINED.get(table, ())


def _state(connection: sqlite3.Connection, ids: Iterable[str]) -> str:
    """Return a hash of some reports and of what was read from each."""
    reading = {row["id"]: row["reading"] for row in connection.execute("SELECT id, reading FROM report")}
    return hashed([[report_id, reading.get(report_id)] for report_id in sorted(ids)])
