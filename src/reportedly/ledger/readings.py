"""What was read from single reports: written once, written again when a date was found later, read back, removed."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reportedly import records
from reportedly.errors import LedgerError
from reportedly.ledger import search, tables
from reportedly.ledger.corrections import outlet_read
from reportedly.ledger.links import clear_story
from reportedly.ledger.rows import READ, REFINED, from_row, storable, to_row

if TYPE_CHECKING:
    from reportedly.records import DateCandidate, Dating, FoundAt, Provenance, Reading, Received, Report, Sentence


def add_reading(
    connection: sqlite3.Connection, received: Received, reading: Reading, sentences: Iterable[Sentence]
) -> bool:
    """Write a report with all that was read from it, and say whether it is new.

    Of a report that is known, by its id, only another path and other dates of publication are added. The dates are
    marked as unread: the reading that is kept does not know them.
    """
    report = reading.report
    is_new = not add_place(connection, received)
    if is_new:
        _add_input(connection, report.sha256, received.data)
        for table, rows in _rows(reading).items():
            tables.insert(connection, table, rows)
        connection.execute("UPDATE report SET outlet_read = outlet WHERE id = ?", [report.id])
        _write_dating(connection, reading)
        _add_notes(connection, report.id, received.notes)
        _add_sentences(connection, report, sentences)
        _add_path(connection, received)
        _add_candidates(connection, report.id, received.candidates, unread=False)
    return is_new


def add_place(connection: sqlite3.Connection, received: Received) -> bool:
    """Add another path and other dates of publication to a report, and say whether the report is there."""
    report = received.report
    if not is_known(connection, report.id) or _gives_way(connection, received):
        return False
    _add_path(connection, received)
    _add_candidates(connection, report.id, received.candidates, unread=True)
    return True


def replace_reading(
    connection: sqlite3.Connection, reading: Reading, dates: Iterable[DateCandidate] | None = None
) -> None:
    """Give the rows of a known report new values, and mark as read the dates that it was read with, by default all.

    What follows from its rows stays as long as their ids do; when one of them goes, all that follows from its story goes.
    """
    report = reading.report
    stored = connection.execute("SELECT text, reading FROM report WHERE id = ?", [report.id]).fetchone()
    if stored is None or stored["text"] != storable(report.text):
        wrong = "is not in the ledger" if stored is None else "has another text than before"
        raise LedgerError(f"report {report.id} {wrong}; remove it and read it again")
    _mark_as_read(connection, report.id, _candidates(connection, report.id) if dates is None else dates)
    if stored["reading"] == _fingerprint(reading):
        return
    rows = _rows(reading)
    gone = {table: _ids(connection, table, report.id) - {row["id"] for row in rows[table]} for table in _DETAILS}
    if any(gone.values()):
        _clear_its_story(connection, report.id)
    for table, table_rows in rows.items():
        tables.replace(connection, table, table_rows)
    for table, ids in gone.items():
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", [[row_id] for row_id in sorted(ids)])
    _write_dating(connection, reading)


def _clear_its_story(connection: sqlite3.Connection, report_id: str) -> None:
    for row in connection.execute(
        "SELECT story FROM report WHERE id = ? AND story IS NOT NULL", [report_id]
    ).fetchall():
        clear_story(connection, row["story"])


def read_received(connection: sqlite3.Connection, report_id: str) -> Received:
    """Return a report as it came in, with all dates and notes that are known of it, and its bytes."""
    row = tables.select_one(connection, "report", report_id)
    if row is None:
        raise LedgerError(f"report {report_id} is not in the ledger; reportedly export shows those that are")
    report: Report = dataclasses.replace(from_row(records.Report, row), outlet=outlet_read(connection, report_id))
    return records.Received(
        report, read_input(connection, report.sha256), _candidates(connection, report_id), _notes(connection, report_id)
    )


def read_provenance(connection: sqlite3.Connection, report_id: str) -> Provenance:
    """Return where a report came from: its places, each with where in its file it stood, its dates, its notes, its bytes' length."""
    received = read_received(connection, report_id)
    places = tuple(read_places(connection, report_id))
    return records.Provenance(received.report, places, received.candidates, received.notes, len(received.data))


def read_places(connection: sqlite3.Connection, report_id: str) -> Iterator[FoundAt]:
    """Yield the places at which a report was found, sorted."""
    rows = connection.execute(
        "SELECT path, record, reader FROM report_path WHERE report = ? ORDER BY path", [report_id]
    )
    yield from (records.FoundAt(row["path"], row["record"], row["reader"]) for row in rows)


def read_input(connection: sqlite3.Connection, sha256: str) -> bytes:
    """Return the bytes that were stored under this hash; whether they still have it is for `check` to say."""
    row = connection.execute("SELECT bytes FROM input WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        raise LedgerError(f"input {sha256} is not in the ledger, although a report was read from it")
    try:
        return zlib.decompress(row["bytes"])
    except (zlib.error, TypeError) as error:
        raise LedgerError(f"input {sha256} is damaged: {error}") from error


def read_dating(row: sqlite3.Row) -> Dating:
    """Return the dating that a row of its table holds."""
    dating: Dating = from_row(records.Dating, row)
    return dating


def remove_report(connection: sqlite3.Connection, report_id: str) -> None:
    """Remove a report, its rows, and its bytes when no other report was read from them; what follows from its story goes too."""
    if not is_known(connection, report_id):
        raise LedgerError(f"report {report_id} is not in the ledger; reportedly export shows those that are")
    _delete(connection, report_id)
    connection.execute("DELETE FROM input WHERE sha256 NOT IN (SELECT sha256 FROM report)")


def is_known(connection: sqlite3.Connection, report_id: str) -> bool:
    """Say whether a report is in the ledger."""
    return connection.execute("SELECT 1 FROM report WHERE id = ?", [report_id]).fetchone() is not None


# How `inputs` notes that a report came out of a ledger's own export.
_FROM_EXPORT = "a ledger's own export"
# The tables of what was found in a report.
_DETAILS = tuple(table for table in READ if table != "report")


def _rows(reading: Reading) -> dict[str, list[tables.Row]]:
    report = {**to_row(reading.report), "reading": _fingerprint(reading)}
    # A report's paths have a table of their own.
    del report["path"]
    found = (reading.claims, reading.figures, reading.moments, reading.mentions)
    rows: dict[str, list[tables.Row]] = {"report": [report]}
    for table, rows_of in zip(_DETAILS, found, strict=True):
        rows[table] = [_with_values_as_read(table, to_row(record)) for record in rows_of]
    return rows


def _with_values_as_read(table: str, row: tables.Row) -> tables.Row:
    return {**row, **{f"{name}_read": row[name] for name in REFINED.get(table, ())}}


def _fingerprint(reading: Reading) -> str:
    """Return a hash of all values of a reading; where the report was found, and its story, are no part of it."""
    report = dataclasses.replace(reading.report, path=None, story=None)
    return records.hashed(records.to_plain(dataclasses.replace(reading, report=report)))


def _ids(connection: sqlite3.Connection, table: str, report_id: str) -> set[str]:
    return {row["id"] for row in connection.execute(f"SELECT id FROM {table} WHERE report = ?", [report_id])}


def stands_in(data: bytes, sha256: str) -> bool:
    """Say whether some bytes are the line of a ledger's export that is kept for those of this hash, which were not in the export."""
    try:
        row = json.loads(data) if sha256.encode() in data else None
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and row.get("type") == "report" and row.get("sha256") == sha256


def _add_input(connection: sqlite3.Connection, sha256: str, data: bytes) -> None:
    # zlib, not lzma: a page shrinks to a fifth either way, and lzma takes ten times as long.
    added = connection.execute("INSERT OR IGNORE INTO input VALUES (?, ?)", [sha256, zlib.compress(data)])
    if not added.rowcount and stands_in(read_input(connection, sha256), sha256) and not stands_in(data, sha256):
        connection.execute("UPDATE input SET bytes = ? WHERE sha256 = ?", [zlib.compress(data), sha256])


def _gives_way(connection: sqlite3.Connection, received: Received) -> bool:
    """Take in the bytes of a report that is known only from an export, and say whether it was removed since they read otherwise."""
    report = received.report
    notes = connection.execute("SELECT text FROM note WHERE report = ?", [report.id]).fetchall()
    if not any(row["text"].endswith(_FROM_EXPORT) for row in notes):
        return False
    if not stands_in(read_input(connection, report.sha256), report.sha256) or stands_in(received.data, report.sha256):
        return False
    _add_input(connection, report.sha256, received.data)
    text = connection.execute("SELECT text FROM report WHERE id = ?", [report.id]).fetchone()["text"]
    if text == storable(report.text):
        return False
    # What an export says of a page is not proven; the page itself is.
    _delete(connection, report.id)
    return True


def _write_dating(connection: sqlite3.Connection, reading: Reading) -> None:
    connection.execute("DELETE FROM dating WHERE report = ?", [reading.report.id])
    tables.insert(connection, "dating", [{"report": reading.report.id, **to_row(reading.dating)}])


def _add_notes(connection: sqlite3.Connection, report_id: str, notes: Sequence[str]) -> None:
    rows = [[report_id, position, storable(text)] for position, text in enumerate(notes)]
    connection.executemany("INSERT INTO note VALUES (?, ?, ?)", rows)


def _notes(connection: sqlite3.Connection, report_id: str) -> tuple[str, ...]:
    rows = connection.execute("SELECT text FROM note WHERE report = ? ORDER BY position", [report_id])
    return tuple(row["text"] for row in rows)


def _add_path(connection: sqlite3.Connection, received: Received) -> None:
    """Add the place of a report, with the record of it that comes first and with what it was read."""
    path = received.report.path
    if path is not None:
        write_place(connection, received.report.id, records.FoundAt(path, received.record, received.reader))


def write_place(connection: sqlite3.Connection, report_id: str, place: FoundAt) -> None:
    """Write where a report was found; a place that is known stays as it is."""
    record = None if place.record is None else storable(place.record)
    connection.execute(
        "INSERT OR IGNORE INTO report_path VALUES (?, ?, ?, ?)",
        [report_id, storable(place.path), record, place.reader],
    )


def _add_candidates(
    connection: sqlite3.Connection, report_id: str, candidates: Iterable[DateCandidate], *, unread: bool
) -> None:
    for position, candidate in enumerate(candidates):
        add_date(connection, report_id, candidate, position, unread=unread)


def add_date(
    connection: sqlite3.Connection, report_id: str, candidate: DateCandidate, position: int, *, unread: bool
) -> None:
    """Add a date to those of a report, at its place among those that came with it."""
    # The smallest place wins, so that the order of the dates does not depend on which file came first. A date that
    # moves up can be the best one now, which the reading does not know.
    connection.execute(
        "INSERT INTO date_candidate VALUES (:report, :value, :basis, :why, :position, :unread) "
        "ON CONFLICT DO UPDATE SET position = min(position, excluded.position), "
        "unread = max(unread, excluded.unread AND excluded.position < position)",
        {"report": report_id, **to_row(candidate), "position": position, "unread": int(unread)},
    )


def _mark_as_read(connection: sqlite3.Connection, report_id: str, dates: Iterable[DateCandidate]) -> None:
    # One by one: a date that another run has added since is still unread.
    for date in dates:
        connection.execute(
            "UPDATE date_candidate SET unread = 0 WHERE report = :report AND value = :value AND basis = :basis AND why = :why",
            {"report": report_id, **to_row(date)},
        )


def _candidates(connection: sqlite3.Connection, report_id: str) -> tuple[DateCandidate, ...]:
    rows = connection.execute(
        "SELECT value, basis, why FROM date_candidate WHERE report = ? ORDER BY position, basis, value, why",
        [report_id],
    )
    return tuple(from_row(records.DateCandidate, row) for row in rows)


def _add_sentences(connection: sqlite3.Connection, report: Report, sentences: Iterable[Sentence]) -> None:
    last = search.last_sentence(connection)
    connection.executemany(
        "INSERT INTO sentence (report, span, paragraph) VALUES (?, ?, ?)",
        [[report.id, f"[{one.span.start}, {one.span.end}]", one.paragraph] for one in sentences],
    )
    search.index_sentences(connection, last)


def _delete(connection: sqlite3.Connection, report_id: str) -> None:
    _clear_its_story(connection, report_id)
    search.forget_sentences(connection, report_id)
    connection.execute("DELETE FROM report WHERE id = ?", [report_id])
