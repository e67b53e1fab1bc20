"""A ledger's file: reports go in one transaction each, and everything comes out as records."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import InputError
from reportedly.ledger import corrections, links, places, readings, shards
from reportedly.ledger.contents import Rows
from reportedly.ledger.lists import Lists
from reportedly.ledger.opening import connect_to_read, explained
from reportedly.ledger.search import index_sentences, last_sentence

if TYPE_CHECKING:
    from reportedly.ledger import keeping
    from reportedly.records import Actor, Correction, DateCandidate, Linked, Placed, Reading, Received, Sentence


class LedgerFile(Rows):
    """A ledger that is open; `with LedgerFile.open("story.ledger") as ledger:` closes it.

    One process writes and any number read at the same moment. Each method that writes does all or nothing, and each
    that fails raises a `LedgerError` that says where, what, and what to do. What to write is decided in `pipeline`.
    """

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

    def lists(self) -> Lists:
        """Return what is kept of the reports that were placed, to be read and changed within `whole`."""
        return Lists(self.connection)

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

    def add_kept(self, kept: keeping.Kept) -> bool:
        """Write a report of another ledger with all that was read from it, and say whether it is new.

        Of a report that is known only its places and dates are added, as by `write_reading`.

        Raises:
            InputError: it does not hold together, and nothing of it was written.
        """
        from reportedly.ledger import keeping

        with self._writing():
            self.connection.execute("SAVEPOINT kept")
            try:
                return keeping.add_kept(self.connection, kept)
            except sqlite3.IntegrityError as error:
                self.connection.execute("ROLLBACK TO kept")
                raise InputError(f"it does not hold together ({error}); restore its ledger from a copy") from error
            finally:
                self.connection.execute("RELEASE kept")

    def put_tables(self, found: Iterable[tuple[str, Sequence[str], Sequence[Sequence[shards.Cell]]]]) -> None:
        """Add rows to tables as they lay in other ledgers, each table with the names of its columns; rows that are there stay."""
        with self._writing():
            last = last_sentence(self.connection)
            for table, names, rows in found:
                shards.put(self.connection, table, names, rows)
            index_sentences(self.connection, last)

    def write_named(self, actors: Sequence[Actor]) -> None:
        """Write actors as more stories name them than are in this ledger, in place of those that are there."""
        with self._writing():
            for actor in actors:
                links.write_actor(self.connection, actor.id, actor)

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

    # What reading, linking and putting together go on from

    def columns(self, table: str) -> list[tuple[str, str]]:
        """Return the columns of a table that can be carried to another ledger, each with its type in SQLite."""
        with self._reading():
            return shards.columns(self.connection, table)

    def take_table(self, table: str) -> Iterator[Sequence[Sequence[shards.Cell]]]:
        """Yield the rows of a table as they lie in the file, a thousand at a time."""
        with self._reading():
            yield from shards.take(self.connection, table)

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

    def placed_readings(self, reports: Sequence[str]) -> dict[str, str]:
        """Return for each of some reports the hash of the reading that it was placed by."""
        with self._reading():
            return places.placed_readings(self.connection, reports)

    def told_in_stories(self) -> list[tuple[bytes, str]]:
        """Return for each report that was placed the keys of its sentences and its story."""
        with self._reading():
            return places.told_in_stories(self.connection)

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

    def kept(self, report_id: str) -> keeping.Kept:
        """Return a report with all that is kept of it, as it was read, to be written into another ledger."""
        from reportedly.ledger import keeping  # what carries reports elsewhere

        with self._reading():
            return keeping.read_kept(self.connection, report_id)

    def reading_hashes(self) -> dict[str, str]:
        """Return for each report the hash of all that was read from it."""
        with self._reading():
            return places.readings(self.connection)

    def copy_to(self, path: Path) -> None:
        """Write the ledger as it was when this run began to write into a file of its own.

        Raises:
            LedgerError: it cannot be written there.
        """
        with closing(connect_to_read(self.path)) as before, explained(path), closing(sqlite3.connect(path)) as copy:
            before.backup(copy)
