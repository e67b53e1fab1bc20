"""Which reports are in which stories, and by what they were recognised."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reportedly import records
from reportedly.ledger.links import clear_story
from reportedly.ledger.tables import marks, parcels

if TYPE_CHECKING:
    from reportedly.records import Placed, Story

COLUMNS = "report, words, strengths, sentences, first, last, bare, reading, part, story, likely, stand_in"


def read_places(connection: sqlite3.Connection) -> list[Placed]:
    """Return what is known of each report that was placed, sorted; some of these may have been removed since."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM feature ORDER BY report")
    rows.row_factory = None
    return [placed(row) for row in rows]


def placed(row: Sequence[Any]) -> Placed:
    """Return a place from the values of its columns."""
    report, words, strengths, sentences, first, last, bare, *rest = row
    return records.Placed(records.Features(report, words, strengths, sentences, first, last, bool(bare)), *rest)


def numbers(connection: sqlite3.Connection) -> dict[str, int]:
    """Return for each report that was placed the number by which the lists name it."""
    rows = connection.execute("SELECT report, number FROM feature")
    rows.row_factory = None
    return dict(rows.fetchall())


def readings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return for each report the hash of what was read from it."""
    rows = connection.execute("SELECT id, reading FROM report")
    rows.row_factory = None
    return dict(rows.fetchall())


def state(connection: sqlite3.Connection) -> int:
    """Return a number that is another after another run has changed anything in the ledger since it was opened here."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def write_places(
    connection: sqlite3.Connection,
    placed: Iterable[Placed],
    stories: Collection[str],
    numbers: Mapping[str, int] | None = None,
) -> None:
    """Place reports, forget those that are gone, and clear the stories that are to be linked anew.

    `numbers` are those of new reports, by default the next ones. The lists no longer count until they are written.
    """
    gone = "SELECT report FROM unplaced WHERE report NOT IN (SELECT id FROM report)"
    connection.execute(f"DELETE FROM feature WHERE report IN ({gone})")
    names = [*COLUMNS.split(", "), "low_mark", "high_mark"]
    values = ", ".join(f'"{name}" = excluded."{name}"' for name in names[1:])
    connection.executemany(
        f"INSERT INTO feature (number, {', '.join(names)}) VALUES ({marks(['number', *names])}) ON CONFLICT (report) DO UPDATE SET {values}",
        ((numbers.get(one.features.report) if numbers else None, *_values(one)) for one in placed),
    )
    connection.execute(
        """DELETE FROM unplaced WHERE report NOT IN (SELECT id FROM report) OR EXISTS (SELECT 1 FROM report
        JOIN feature ON feature.report = report.id WHERE report.id = unplaced.report AND feature.reading = report.reading)"""
    )
    connection.execute("DELETE FROM lists")
    for story in sorted(stories):
        clear_story(connection, story)


def _values(one: Placed) -> tuple[Any, ...]:
    told = one.features
    return (
        *(told.report, told.words, told.strengths, told.sentences, told.first, told.last, int(told.bare)),
        *(one.reading, one.part, one.story, one.likely, one.stand_in, *told.marks),
    )


def placed_readings(connection: sqlite3.Connection, reports: Sequence[str]) -> dict[str, str]:
    """Return for each of some reports the hash of the reading that it was placed by."""
    found: dict[str, str] = {}
    for some in parcels(reports):
        rows = connection.execute(f"SELECT report, reading FROM feature WHERE report IN ({marks(some)})", some)
        rows.row_factory = None
        found.update(rows.fetchall())
    return found


def told_in_stories(connection: sqlite3.Connection) -> list[tuple[bytes, str]]:
    """Return for each report that was placed its sentences and its story."""
    rows = connection.execute("SELECT sentences, story FROM feature")
    rows.row_factory = None
    return rows.fetchall()


def pending(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the stories that are still to be linked, each with its reports, both sorted."""
    found: dict[str, list[str]] = {}
    waiting = "SELECT feature.story FROM report JOIN feature ON feature.report = report.id WHERE report.story IS NULL"
    for row in connection.execute(
        f"SELECT story, report FROM feature WHERE story IN ({waiting}) ORDER BY story, report"
    ):
        found.setdefault(row["story"], []).append(row["report"])
    return found


def is_current(connection: sqlite3.Connection, story: Story, read: Mapping[str, str]) -> bool:
    """Say whether a story still has the reports that it was linked with, and these the readings that `read` names."""
    rows = connection.execute(
        "SELECT report.id, report.reading FROM feature JOIN report ON report.id = feature.report WHERE feature.story = ?",
        [story.id],
    )
    return {row["id"]: row["reading"] for row in rows} == {report: read.get(report) for report in story.reports}


def twins(connection: sqlite3.Connection, reports: Sequence[str]) -> frozenset[str]:
    """Return the ids of all reports that were read from the same bytes as one of these."""
    return frozenset(
        row["id"]
        for some in parcels(reports)
        for row in connection.execute(
            f"SELECT id FROM report WHERE sha256 IN (SELECT sha256 FROM report WHERE id IN ({marks(some)}))", some
        )
    )
