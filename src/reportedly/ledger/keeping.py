"""Reports of one ledger written into another with all that was read from them, so that nothing has to be read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.errors import LedgerError
from reportedly.ledger import readings, tables
from reportedly.ledger.rows import READ, from_row
from reportedly.records import DateCandidate, FoundAt, Reading, Received, Report, Sentence, Span


@dataclass(frozen=True, slots=True)
class KeptDate:
    """A date of publication that a report was given, its place among those that came with it, and whether its reading knows it."""

    date: DateCandidate
    position: int
    unread: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as a ledger keeps it: its bytes, everything read from it before linking, its sentences, all its places and dates.

    `state` is the hash of the reading, None for a reading that was made since.
    """

    received: Received
    reading: Reading
    sentences: tuple[Sentence, ...]
    places: tuple[FoundAt, ...]
    dates: tuple[KeptDate, ...]
    state: str | None

    @property
    def readers(self) -> frozenset[str | None]:
        """With what the report was read, "reportedly 0.1.0", by each of its places; None where that is not known."""
        return frozenset(place.reader.partition(",")[0] if place.reader else None for place in self.places)

    def read_anew(self, reading: Reading, sentences: Sequence[Sentence]) -> Kept:
        """Return it with another reading, which knows all its dates."""
        dates = tuple(replace(one, unread=False) for one in self.dates)
        return replace(self, reading=reading, sentences=tuple(sentences), dates=dates, state=None)


def read_kept(connection: sqlite3.Connection, report_id: str) -> Kept:
    """Return a report with all that is kept of it, as it was read.

    Raises:
        LedgerError: it is not there, or a row of it cannot be read.
    """
    received = readings.read_received(connection, report_id)
    found = {
        table: tuple(from_row(kind, row) for row in tables.select(connection, table, as_read=True, reports=[report_id]))
        for table, kind in READ.items()
        if table != "report"
    }
    dating = next(tables.select_dating(connection, [report_id]), None)
    state = connection.execute("SELECT reading FROM report WHERE id = ?", [report_id]).fetchone()["reading"]
    if dating is None:
        raise LedgerError(f"report {report_id} has no dating")
    report: Report = from_row(Report, tables.select_one(connection, "report", report_id) or {})
    reading = Reading(
        report, readings.read_dating(dating), found["claim"], found["figure"], found["moment"], found["mention"]
    )
    return Kept(
        received,
        reading,
        _sentences(connection, report_id),
        tuple(readings.read_places(connection, report_id)),
        _dates(connection, report_id),
        state,
    )


def add_kept(connection: sqlite3.Connection, kept: Kept) -> bool:
    """Write a report with all that is kept of it, and say whether it is new.

    Of a report that is known only places and dates are added; `unread_dates` names it when a date is new.
    """
    report = kept.received.report
    # Its places and dates are written below, all of them.
    bare = replace(kept.received, report=replace(report, path=None), candidates=())
    is_new = readings.add_reading(connection, bare, kept.reading, kept.sentences)
    if is_new:
        connection.execute("UPDATE report SET outlet_read = ? WHERE id = ?", [report.outlet, report.id])
        if kept.state is not None:
            connection.execute("UPDATE report SET reading = ? WHERE id = ?", [kept.state, report.id])
    for place in kept.places:
        readings.write_place(connection, report.id, place)
    for one in kept.dates:
        readings.add_date(connection, report.id, one.date, one.position, unread=one.unread or not is_new)
    return is_new


def _sentences(connection: sqlite3.Connection, report_id: str) -> tuple[Sentence, ...]:
    rows = connection.execute("SELECT span, paragraph FROM sentence WHERE report = ? ORDER BY number", [report_id])
    return tuple(Sentence(from_row(_Place, row).span, row["paragraph"], (), ()) for row in rows)


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span


def _dates(connection: sqlite3.Connection, report_id: str) -> tuple[KeptDate, ...]:
    rows = connection.execute(
        "SELECT value, basis, why, position, unread FROM date_candidate WHERE report = ? ORDER BY position, basis, value, why",
        [report_id],
    )
    return tuple(KeptDate(from_row(DateCandidate, row), row["position"], bool(row["unread"])) for row in rows)
