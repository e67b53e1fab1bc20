"""The lists by which a few reports are placed among many: what the table "feature" says, the other way round."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reportedly import records
from reportedly.ledger import places, tables

if TYPE_CHECKING:
    from reportedly.records import Arrivals, ListRow, Placed

# The lists, each with its columns; the first is the key.
COLUMNS = {
    "word": ("number", "reports", "holders", "strengths"),
    "telling": ("sentence", "reports", "first", "last", "holders"),
    "measure": ("number", "norms", "days", "bare"),
    "near": ("number", "others", "likeness"),
}


class Lists:
    """What is kept of the reports that were placed; read and written within `LedgerFile.whole`, so that it is of one moment."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def arrivals(self) -> Arrivals:
        """Return which reports came or went since stories were last looked for, and of how many the lists were made."""
        made = self._connection.execute("SELECT reports FROM lists").fetchone()
        last = self._connection.execute("SELECT max(number) FROM feature").fetchone()[0]
        query = "SELECT unplaced.report, reading FROM unplaced LEFT JOIN report ON report.id = unplaced.report"
        reading_of = dict(map(tuple, self._connection.execute(query)))
        return records.Arrivals(
            made["reports"] if made else None,
            1 + (last or 0),
            {report: reading for report, reading in reading_of.items() if reading is not None},
            tuple(report for report, reading in reading_of.items() if reading is None),
        )

    def listed(self, table: str, keys: Sequence[int]) -> list[ListRow]:
        """Return the rows of a list with some keys; those that are not there are left out."""
        names = COLUMNS[table]
        return self._rows(f"SELECT {', '.join(names)} FROM {table} WHERE {names[0]}", keys)

    def placed_by(self, column: str, values: Sequence[str | int]) -> list[tuple[int, Placed]]:
        """Return the places of the reports of which a column is among some values.

        It is one of "number", "report", "part", "story", "likely", "low_mark", "high_mark".
        """
        rows = self._rows(f'SELECT number, {places.COLUMNS} FROM feature WHERE "{column}"', values)
        return [(row[0], places.placed(row[1:])) for row in rows]

    def crowds(self, column: str, marks: Sequence[int]) -> dict[int, tuple[int, str]]:
        """Return for each of some marks that any report has ("low_mark", "high_mark") how many have it, and the first of these by id."""
        found: dict[int, tuple[int, str]] = {}
        for some in tables.parcels(marks):
            query = f"SELECT {column}, count(*), min(report) FROM feature WHERE {column} IN ({tables.marks(some)}) GROUP BY 1"
            found |= {mark: (reports, first) for mark, reports, first in self._connection.execute(query, some)}
        return found

    def moved(self) -> list[tuple[int, Placed]]:
        """Return the places of the reports that readers put in another story than likenesses do."""
        rows = self._connection.execute(f"SELECT number, {places.COLUMNS} FROM feature WHERE likely IS NOT NULL")
        return [(row[0], places.placed(tuple(row)[1:])) for row in rows]

    def stories_of(self, numbers: Sequence[int]) -> dict[int, str]:
        """Return the story of each of some reports."""
        return dict(self._rows("SELECT number, story FROM feature WHERE number", numbers))

    def _rows(self, query: str, values: Sequence[str | int]) -> list[ListRow]:
        found: list[ListRow] = []
        for some in tables.parcels(values):
            rows = self._connection.execute(f"{query} IN ({tables.marks(some)})", some)
            rows.row_factory = None
            found += rows.fetchall()
        return found

    def change(
        self,
        placed: Iterable[Placed],
        stories: Collection[str],
        numbers: Mapping[str, int],
        changes: Mapping[str, Sequence[ListRow]],
        reports: int,
    ) -> None:
        """Place reports as `places.write_places` does, and change the lists, which are then those of so many reports.

        `numbers` are those of new reports. A row that holds its key alone is removed.
        """
        places.write_places(self._connection, placed, stories, numbers)
        for table, rows in changes.items():
            gone = [row for row in rows if len(row) == 1]
            self._connection.executemany(f"DELETE FROM {table} WHERE {COLUMNS[table][0]} = ?", gone)
            self._insert(table, (row for row in rows if len(row) > 1))
        self._connection.execute("INSERT INTO lists VALUES (?)", [reports])

    def make(self, made: Callable[[Mapping[str, int]], Iterable[tuple[str, Iterable[ListRow]]]], reports: int) -> None:
        """Write all lists anew; `made` is given the number of each report."""
        for table in COLUMNS:
            self._connection.execute(f"DELETE FROM {table}")
        for table, rows in made(places.numbers(self._connection)):
            self._insert(table, rows)
        self._connection.execute("INSERT INTO lists VALUES (?)", [reports])

    def _insert(self, table: str, rows: Iterable[ListRow]) -> None:
        names = COLUMNS[table]
        query = f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({tables.marks(names)})"
        self._connection.executemany(query, rows)
