"""A ledger's file: reports go in one transaction each, and everything comes out as records."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reportedly.errors import LedgerError
from reportedly.ledger import corrections, links, places, readings, tables
from reportedly.ledger.opening import connect_to_read, connect_to_write, explained, transaction
from reportedly.ledger.rows import DERIVED, READ, from_row, from_values
from reportedly.ledger.search import find_sentences
from reportedly.ledger.waiting import WAIT_SECONDS
from reportedly.records import (
    Actor,
    Contents,
    Correction,
    DateCandidate,
    Dating,
    Linked,
    Placed,
    Provenance,
    Reading,
    Received,
    Report,
    Sentence,
    Span,
)


class LedgerFile:
    """A ledger that is open; `with LedgerFile.open("story.ledger") as ledger:` closes it.

    One process writes and any number read at the same moment. Each method that writes does all or nothing, and each
    that fails raises a `LedgerError` that says where, what, and what to do. What to write is decided in `pipeline`.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, wait: float | None = None) -> None:
        """`wait` is None for a connection that only reads."""
        self.path = path
        # For this room only: SQL stays in `ledger`.
        self.connection = connection
        connection.row_factory = sqlite3.Row
        self._wait = wait
        self._place = path.absolute()
        self._identity = _identity(self._place)

    @classmethod
    def create_or_open(cls, path: str | os.PathLike[str], *, wait: float = WAIT_SECONDS) -> Self:
        """Return the ledger at `path` for writing; it is made when nothing is there yet, but its folder is not.

        `wait` is for how many seconds another run may hold the file before this one gives up.
        """
        return cls(Path(path), connect_to_write(Path(path), wait), wait)

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """Return the ledger at `path` for reading, which works while another run writes to it."""
        return cls(Path(path), connect_to_read(Path(path)))

    def close(self) -> None:
        """Close the file; what was written is safe already.

        Raises:
            LedgerError: there is no room to bring what stands in the log beside the ledger ("-wal") into its file. It is
                kept there, and the next one that opens both goes on from it.
        """
        with explained(self.path):
            try:
                if self._wait is not None:
                    # SQLite does so at closing too, but says nothing when it cannot.
                    self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            finally:
                self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            # What went wrong first is what the reader should hear of.
            with suppress(sqlite3.Error):
                self.connection.close()

    # Writing

    def write_reading(self, received: Received, reading: Reading, sentences: Sequence[Sentence]) -> bool:
        """Write a report with all that was read from it, and say whether it is new.

        Of a report that is known already only another path and other dates are added; `unread_dates` names it then.
        """
        with self._writing():
            return readings.add_reading(self.connection, received, reading, sentences)

    def add_place(self, received: Received) -> bool:
        """Add a path and dates to a report that is known, and say whether it is; `unread_dates` names it when one is new."""
        with self._writing():
            return readings.add_place(self.connection, received)

    def replace_reading(self, reading: Reading, dates: Sequence[DateCandidate] | None = None) -> None:
        """Give a known report's rows new values, such as dates that follow from other reports.

        `dates` are those of its dates that the new reading knows, by default all.
        """
        with self._writing():
            readings.replace_reading(self.connection, reading, dates)

    def write_places(self, placed: Sequence[Placed], *, known: int, stories: Collection[str]) -> bool:
        """Say in which story each report is, clear the stories that are to be linked anew, and say whether that was done.

        `placed` are the reports whose place or features are other than before. `known` is the `state` of all reports when the places were found: when
        another run has changed it since, nothing is done. Reports that are gone are forgotten.
        """
        with self._writing():
            if places.state(self.connection) != known:
                return False
            places.write_places(self.connection, placed, stories)
            return True

    def write_stories(
        self, linked: Sequence[Linked], read: Mapping[str, str], decided: Collection[str] | None = None
    ) -> None:
        """Replace all that follows from the reports of some stories, and fill in what linking knows about their rows.

        `read` holds for each report the hash of the reading that was linked. A story whose reports another run has placed otherwise, or read anew, since it was linked, is left for the next time. Its actors are
        told from all stories by `write_actors`. `decided` are the ids of the corrections that linking knew: when there are others now, nothing is written.
        """
        with self._writing():
            if decided is not None and corrections.ids(self.connection) != frozenset(decided):
                return
            for one in linked:
                if places.is_current(self.connection, one.contents.stories[0], read):
                    links.write_story(self.connection, one)
                    corrections.write_corrected(self.connection, one)

    def write_actors(self, tell: Callable[[str, Sequence[links.Naming], Sequence[str]], Actor]) -> None:
        """Tell the actors anew that stories have changed: `tell` is given an id, all mentions, and why its names are one."""
        while due := self._ids("SELECT actor FROM actor_due ORDER BY actor LIMIT 500"):
            with self._writing():
                for actor, mentions, reasons in links.named(self.connection, sorted(due)):
                    told = tell(actor, mentions, reasons) if mentions else None
                    links.write_actor(self.connection, actor, told)

    def remove_report(self, report_id: str) -> None:
        """Remove a report and everything read from it; the ledger has to be linked anew after that."""
        with self._writing():
            readings.remove_report(self.connection, report_id)

    def add_corrections(
        self, decided: Sequence[Correction], reports: Sequence[str] = (), actors: Sequence[str] = ()
    ) -> tuple[Correction, ...]:
        """Write what readers decided and return what is new of it; the stories of these reports and actors are to be linked anew."""
        with self._writing():
            stories = corrections.stories_of(self.connection, reports, actors)
            return tuple(corrections.add(self.connection, decided, stories))

    def add_remark(self, remark: Correction, row_id: str, reports: Sequence[str], actors: Sequence[str] = ()) -> None:
        """Write a correction that changes no row, such as a note or a pin, about one that is there; nothing is linked anew."""
        with self._writing():
            corrections.add(self.connection, [remark], ())
            stories = corrections.stories_of(self.connection, reports, actors)
            corrections.note_applied(self.connection, remark.id, row_id, sorted(stories))

    # Reading

    def corrections(self) -> tuple[Correction, ...]:
        """Return all that readers decided, in the order in which they did."""
        with self._reading():
            return corrections.read(self.connection)

    def applied(self) -> dict[str, tuple[str, ...]]:
        """Return for each correction that found what it speaks of the ids of the rows that it was applied to."""
        with self._reading():
            return corrections.applied(self.connection)

    def row(self, row_id: str, *tables_: str) -> Any:
        """Return the row of one of these tables that has an id, with corrections in it; None when there is none."""
        with self._reading():
            changed = corrections.changed(self.connection)
            if row_id in changed:
                return changed[row_id]
            for table in tables_:
                found = tables.select_one(self.connection, table, row_id, as_read=False)
                if found is not None:
                    return from_row({**READ, **DERIVED}[table], found)
        return None

    def row_as_read(self, table: str, row_id: str) -> Any:
        """Return a claim, figure or other row as it was read, whatever corrections say; None when it is not there."""
        with self._reading():
            found = tables.select_one(self.connection, table, row_id)
            return from_row(READ[table], found) if found is not None else None

    def contents(self) -> Contents:
        """Return everything in the ledger; a report found in several places has its smallest path."""
        return self._contents({**READ, **DERIVED}, as_read=False)

    def contents_as_read(self, reports: Sequence[str] | None = None) -> Contents:
        """Return the rows read from reports without anything that linking filled in, which is what linking starts from.

        With `reports` only the rows of these.
        """
        return self._contents(READ, as_read=True, reports=reports)

    def named_reports(self, ids: Sequence[str]) -> Contents:
        """Return some reports and the names in them as they were read, without anything else of them."""
        kinds = {table: READ[table] for table in ("report", "mention")}
        return self._contents(kinds, as_read=True, reports=ids)

    def reports(self, ids: Sequence[str] | None = None) -> tuple[Report, ...]:
        """Return the reports, or those of some ids, sorted by id."""
        return self._contents({"report": READ["report"]}, as_read=False, reports=ids).reports

    def twins(self, ids: Collection[str]) -> frozenset[str]:
        """Return the ids of all reports that were read from the same bytes as one of these, these included."""
        with self._reading():
            return places.twins(self.connection, sorted(ids))

    def known_reports(self) -> frozenset[str]:
        """Return the ids of all reports."""
        return self._ids("SELECT id FROM report")

    def unread_dates(self) -> frozenset[str]:
        """Return the ids of the reports that were given another date after they had been read; read these again."""
        return self._ids("SELECT DISTINCT report FROM date_candidate WHERE unread")

    def is_linked(self) -> bool:
        """Say whether the derived rows were made for exactly the reports that are there now."""
        with self._reading():
            return links.is_linked(self.connection)

    def places(self) -> tuple[int, list[Placed], dict[str, str]]:
        """Return a state, the places of the reports as they were last found, and for each report now the hash of its reading.

        The state is another when another run has changed the ledger. A place can be that of a report which is gone.
        """
        with self._reading():
            return (
                places.state(self.connection),
                places.read_places(self.connection),
                places.readings(self.connection),
            )

    def pending(self) -> dict[str, list[str]]:
        """Return the stories that are still to be linked, each with its reports, both sorted."""
        with self._reading():
            return places.pending(self.connection)

    def inputs(self) -> Iterator[tuple[str, bytes]]:
        """Yield the bytes that reports were read from, each with its SHA-256, sorted by that."""
        for sha256 in sorted(self._ids("SELECT sha256 FROM input")):
            with self._reading():
                data = readings.read_input(self.connection, sha256)
            yield sha256, data

    def received(self, report_id: str) -> Received:
        """Return a report as it came in, with its bytes and all dates known of it, to be read again."""
        with self._reading():
            return readings.read_received(self.connection, report_id)

    def provenance(self, report_id: str) -> Provenance:
        """Return where a report came from, and how."""
        with self._reading():
            return readings.read_provenance(self.connection, report_id)

    def copying(self, reports: Collection[str]) -> int:
        """Return how many of some reports copy another report of the ledger, whole or in part."""
        return len(self._ids("SELECT DISTINCT b FROM copy WHERE kind <> 'cites'").intersection(reports))

    def datings(self, reports: Sequence[str] | None = None) -> dict[str, Dating]:
        """Return for each report, or each of some, what it alone says about its date."""
        with self._reading():
            rows = tables.select_dating(self.connection, reports)
            return {row["report"]: readings.read_dating(row) for row in rows}

    def search(self, words: str, limit: int = 50) -> list[tuple[str, Span, str]]:
        """Return the sentences that hold all these words, best first, each with its report and place."""
        with self._reading():
            found = find_sentences(self.connection, words, limit)
        return [(sentence.report, sentence.span, sentence.text) for sentence in found]

    def _contents(self, kinds: dict[str, Any], *, as_read: bool, reports: Sequence[str] | None = None) -> Contents:
        with self._reading():
            rows = {links.FIELDS[table]: tuple(self._records(table, kinds[table], as_read, reports)) for table in kinds}
        return Contents(**rows)

    def _records(self, table: str, kind: Any, as_read: bool, reports: Sequence[str] | None) -> Iterator[Any]:
        is_corrected = table in corrections.CORRECTABLE and not as_read
        changed = corrections.changed(self.connection) if is_corrected else {}
        for row in tables.select(self.connection, table, as_read=as_read, reports=reports):
            try:
                if row["id"] not in changed:
                    yield from_values(kind, row)
                elif changed[row["id"]] is not None:
                    yield changed[row["id"]]
            except LedgerError as error:
                raise LedgerError(
                    f"{table} {row['id']}: {error}; the ledger is damaged, so restore it from a copy, or make it anew from "
                    "its reports"
                ) from error

    def _ids(self, query: str) -> frozenset[str]:
        with self._reading():
            return frozenset(row[0] for row in self.connection.execute(query))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._naming_the_file(), transaction(self.connection, self.path, write=False):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        wait = self._wait or 0.0
        with self._naming_the_file(), transaction(self.connection, self.path, write=True, wait=wait):
            yield
        if _identity(self._place) != self._identity:
            raise LedgerError(
                f"{self.path}: the ledger was moved or removed while this run was writing to it, so what was read now is "
                "not there; run this again"
            )

    @contextmanager
    def _naming_the_file(self) -> Iterator[None]:
        """Say in each error which ledger it is about; what works on the connection alone does not know."""
        try:
            yield
        except LedgerError as error:
            if str(error).startswith(str(self.path)):
                raise
            raise LedgerError(f"{self.path}: {error}") from error


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another that has taken its place; None when nothing is there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
