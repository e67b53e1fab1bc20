"""Which reports are in which stories, and by what they were recognised."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from reportedly.ledger.links import clear_story
from reportedly.ledger.tables import marks, parcels
from reportedly.records import Features, Placed, Story

_COLUMNS = "report, words, strengths, sentences, first, last, bare, reading, part, story, likely"


def read_places(connection: sqlite3.Connection) -> list[Placed]:
    """Return what is known of each report that was placed, sorted; some of these may have been removed since."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM feature ORDER BY report")
    rows.row_factory = None
    return [
        Placed(Features(report, words, strengths, sentences, first, last, bool(bare)), *rest)
        for report, words, strengths, sentences, first, last, bare, *rest in rows
    ]


def readings(connection: sqlite3.Connection) -> dict[str, str]:
    """Return for each report the hash of what was read from it."""
    rows = connection.execute("SELECT id, reading FROM report")
    rows.row_factory = None
    return dict(rows.fetchall())


def state(connection: sqlite3.Connection) -> int:
    """Return a number that is another after another run has changed anything in the ledger since it was opened here."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


def write_places(connection: sqlite3.Connection, placed: Iterable[Placed], stories: Collection[str]) -> None:
    """Place reports, forget those that are gone, and clear the stories that are to be linked anew."""
    connection.execute("DELETE FROM feature WHERE report NOT IN (SELECT id FROM report)")
    connection.executemany(
        f"INSERT OR REPLACE INTO feature ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(one.features.report, one.features.words, one.features.strengths, one.features.sentences),
                *(
                    one.features.first,
                    one.features.last,
                    int(one.features.bare),
                    one.reading,
                    one.part,
                    one.story,
                    one.likely,
                ),
            )
            for one in placed
        ],
    )
    for story in sorted(stories):
        clear_story(connection, story)


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
