"""What readers decided, row by row, and which rows of the ledger that was applied to when these were last linked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reportedly import records
from reportedly.errors import LedgerError
from reportedly.ledger import tables
from reportedly.ledger.links import clear_story
from reportedly.ledger.rows import READ, from_row, to_row

if TYPE_CHECKING:
    from reportedly.records import Contents, Correction, Figure, Linked

# The tables whose rows can be given other values, and can be rejected.
CORRECTABLE = ("claim", "figure")


def add(connection: sqlite3.Connection, corrections: Iterable[Correction], stories: Iterable[str]) -> list[Correction]:
    """Add corrections, clear the stories that they concern, and return those that are new; without any nothing is cleared."""
    known = ids(connection)
    new = list({one.id: one for one in corrections if one.id not in known}.values())
    tables.insert(connection, "correction", map(to_row, new))
    for story in sorted(set(stories)) if new else ():
        clear_story(connection, story)
    return new


def read(connection: sqlite3.Connection) -> tuple[Correction, ...]:
    """Return all corrections, in the order in which they were made."""
    rows = connection.execute('SELECT * FROM correction ORDER BY "when", id')
    return tuple(from_row(records.Correction, row) for row in rows)


def ids(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of all corrections."""
    return frozenset(row["id"] for row in connection.execute("SELECT id FROM correction"))


def applied(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Return for each correction that found what it speaks of the rows that it was applied to, sorted."""
    found: dict[str, list[str]] = {}
    for row in connection.execute('SELECT DISTINCT correction, "row" FROM applied ORDER BY correction, "row"'):
        found.setdefault(row["correction"], []).append(row["row"])
    return {correction: tuple(rows) for correction, rows in found.items()}


def note_applied(connection: sqlite3.Connection, correction: str, row_id: str, stories: Iterable[str]) -> None:
    """Say of a correction that changes no row, such as a note, what it speaks of, without linking that anew."""
    connection.executemany(
        "INSERT OR IGNORE INTO applied VALUES (?, ?, ?)", [(correction, row_id, story) for story in stories]
    )


def write_corrected(connection: sqlite3.Connection, linked: Linked) -> None:
    """Write which rows of a story are corrected, with the values that they were linked with, and by which corrections."""
    (story,) = linked.contents.stories
    connection.executemany(
        "INSERT INTO applied VALUES (?, ?, ?)", [(*pair, story.id) for pair in sorted(linked.applied)]
    )
    rows = [(row, table, story.id, record) for row, table, record in _changed_rows(linked.contents, linked.corrected)]
    rows += [(row, "", story.id, None) for row in sorted(linked.rejected)]
    connection.executemany("INSERT INTO corrected VALUES (?, ?, ?, ?)", rows)


def _changed_rows(contents: Contents, changed: Collection[str]) -> list[tuple[str, str, str | None]]:
    rows: Sequence[tuple[str, Sequence[Any]]] = (("claim", contents.claims), ("figure", contents.figures))
    return [
        (record.id, table, json.dumps(to_row(record), ensure_ascii=False))
        for table, changeable in rows
        for record in changeable
        if record.id in changed
    ]


def changed(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return the claims and figures that corrections changed, as they are now, by their ids; None for a rejected one.

    Raises:
        LedgerError: one cannot be read.
    """
    found: dict[str, Any] = {}
    for row in connection.execute('SELECT id, "table", record FROM corrected ORDER BY id'):
        try:
            found[row["id"]] = from_row(READ[row["table"]], json.loads(row["record"])) if row["record"] else None
        except (ValueError, TypeError, KeyError) as error:
            raise LedgerError(f"corrected row {row['id']} cannot be read: {error}") from error
    return found


def changed_figures(connection: sqlite3.Connection) -> dict[str, dict[str, Figure | None]]:
    """Return by report and id the figures that corrections changed, as they are now; None for a rejected one.

    Raises:
        LedgerError: one cannot be read.
    """
    now = changed(connection)
    found: dict[str, dict[str, Figure | None]] = {}
    for row in connection.execute(
        "SELECT figure.report, figure.id FROM corrected JOIN figure ON figure.id = corrected.id"
    ):
        found.setdefault(row["report"], {})[row["id"]] = now[row["id"]]
    return found


def stories_of(connection: sqlite3.Connection, reports: Sequence[str], actors: Sequence[str]) -> set[str]:
    """Return the stories of some reports, and those in which some actors are named."""
    found: set[str] = set()
    for column, wanted in (("report.id", reports), ("mention.actor", actors)):
        source = "report" if column == "report.id" else "report JOIN mention ON mention.report = report.id"
        for some in tables.parcels(sorted(set(wanted))):
            query = (
                f"SELECT DISTINCT story FROM {source} WHERE {column} IN ({tables.marks(some)}) AND story IS NOT NULL"
            )
            found.update(row["story"] for row in connection.execute(query, some))
    return found


def outlet_read(connection: sqlite3.Connection, report_id: str) -> str | None:
    """Return the outlet with which a report came in, whatever readers say."""
    row = connection.execute("SELECT outlet_read FROM report WHERE id = ?", [report_id]).fetchone()
    return row["outlet_read"] if row else None
