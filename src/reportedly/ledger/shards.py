"""Shards: the rows of a ledger's tables as they lie in its file, to be carried elsewhere and put together there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from reportedly.ledger.links import OF_STORY

# What one row holds: SQLite knows no more kinds of values.
Cell = str | float | int | bytes | None
# The tables of what was read, in the order in which rows name those before them.
READ_TABLES = (
    "input",
    "report",
    "report_path",
    "date_candidate",
    "note",
    "dating",
    "sentence",
    "claim",
    "figure",
    "moment",
    "mention",
)
# The tables of what follows, without the features, which are made from what was read.
LINKED_TABLES = ("story", "actor", *OF_STORY, "actor_reason")
# Row numbers are those of one file and mean nothing in another.
_LEFT_OUT = {"sentence": "number", "claim": "number", "feature": "number"}
# So many rows are held in memory at once.
_AT_ONCE = 1_000


def columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Return the columns of a table that are carried, each with its type in SQLite."""
    rows = connection.execute(f'PRAGMA table_info("{table}")')
    return [(row["name"], row["type"]) for row in rows if row["name"] != _LEFT_OUT.get(table)]


def take(connection: sqlite3.Connection, table: str) -> Iterator[Sequence[Sequence[Cell]]]:
    """Yield the rows of a table, a thousand at a time, in the order in which they lie in the file."""
    names = ", ".join(f'"{name}"' for name, _ in columns(connection, table))
    rows = connection.execute(f'SELECT {names} FROM "{table}"')
    rows.row_factory = None
    while some := rows.fetchmany(_AT_ONCE):
        yield some


def put(connection: sqlite3.Connection, table: str, names: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Add rows to a table; those that are there already stay as they are.

    What they name in other tables may follow within the same transaction.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    quoted = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    connection.executemany(f'INSERT INTO "{table}" ({quoted}) VALUES ({marks}) ON CONFLICT DO NOTHING', rows)
