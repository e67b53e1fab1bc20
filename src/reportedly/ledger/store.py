"""A ledger's file: reports go in one transaction each, and everything comes out as records."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reportedly.errors import InputError, LedgerError
from reportedly.ledger import corrections, keeping, links, parts, places, readings, shards, tables
from reportedly.ledger.lists import Lists
from reportedly.ledger.opening import connect_to_read, connect_to_write, explained, transaction
from reportedly.ledger.rows import DERIVED, READ, from_row, from_values, to_row
from reportedly.ledger.search import find_claims, find_sentences
from reportedly.ledger.waiting import WAIT_SECONDS
from reportedly.records import (
    Actor,
    Claim,
    Contents,
    Correction,
    DateCandidate,
    Dating,
    Figure,
    Linked,
    Mention,
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
        self._is_whole = False

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

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Make one of all that is done in the block: all of it is written at its end, or nothing, and what is read is of one moment.

        Other runs that want to write wait meanwhile, and give up when it takes long.
        """
        if self._is_whole:
            yield
            return
        with self._reading() if self._wait is None else self._writing():
            self._is_whole = True
            try:
                yield
            finally:
                self._is_whole = False

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
            for table, names, rows in found:
                shards.put(self.connection, table, names, rows)

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

    # Reading

    def columns(self, table: str) -> list[tuple[str, str]]:
        """Return the columns of a table that can be carried to another ledger, each with its type in SQLite."""
        with self._reading():
            return shards.columns(self.connection, table)

    def take_table(self, table: str) -> Iterator[Sequence[Sequence[shards.Cell]]]:
        """Yield the rows of a table as they lie in the file, a thousand at a time."""
        with self._reading():
            yield from shards.take(self.connection, table)

    def corrections(self) -> tuple[Correction, ...]:
        """Return all that readers decided, in the order in which they did."""
        with self._reading():
            return corrections.read(self.connection)

    def applied(self) -> dict[str, tuple[str, ...]]:
        """Return for each correction that found what it speaks of the ids of the rows that it was applied to."""
        with self._reading():
            return corrections.applied(self.connection)

    def changed_figures(self) -> dict[str, dict[str, Figure | None]]:
        """Return by report and id the figures that corrections changed, as they are now; None for a rejected one."""
        with self._reading():
            return corrections.changed_figures(self.connection)

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

    def contents_of(self, stories: Collection[str], names: Collection[str] | None = None) -> Contents:
        """Return the rows of some stories, and the actors that they name; "" stands for the reports that have no story yet.

        With the `names` of some tables the others are left empty.
        """
        rows: dict[str, Any] = dict.fromkeys(READ | DERIVED, ())
        asked = rows.keys() if names is None else set(names)
        with self._reading():
            reports = parts.reports_of(self.connection, stories) if asked & READ.keys() else []
            for table in READ.keys() & asked:
                rows[table] = tuple(self._records(table, READ[table], as_read=False, reports=reports))
            for table in {*links.OF_STORY, "story"} & asked:
                found = parts.derived(self.connection, table, stories)
                rows[table] = tuple(from_values(DERIVED[table], row) for row in found)
            found = parts.actors(self.connection, parts.named_actors(rows))
            rows["actor"] = tuple(from_values(Actor, row) for row in found)
        return Contents(**{links.FIELDS[table]: records for table, records in rows.items()})

    def story_of(self, table: str, ids: Sequence[str]) -> dict[str, str]:
        """Return for each of some rows of a table its story, "" for none yet; rows that are not there are left out."""
        with self._reading():
            return parts.story_of(self.connection, table, ids)

    def mentions_of(self, actor: str) -> tuple[Mention, ...]:
        """Return the mentions of one actor, sorted by id."""
        with self._reading():
            return tuple(from_values(Mention, row) for row in parts.mentions(self.connection, actor))

    def said_by(self, actor: str) -> list[tuple[str, str]]:
        """Return the ids of the claims whose source is an actor, each with its report, sorted, with corrections in them."""
        with self._reading():
            rows = dict(parts.said_by(self.connection, actor))
            changed = corrections.changed(self.connection)
        own = {row: record for row, record in changed.items() if isinstance(record, Claim)}
        now = {row: record.report for row, record in own.items() if record.source.actor == actor}
        return sorted(({row: report for row, report in rows.items() if row not in changed} | now).items())

    def actors(self, ids: Collection[str]) -> tuple[Actor, ...]:
        """Return some actors, sorted by id."""
        with self._reading():
            return tuple(from_values(Actor, row) for row in parts.actors(self.connection, ids))

    def values(self, table: str, *names: str, is_sorted: bool = True) -> list[tuple[Any, ...]]:
        """Return the values of some columns of all rows of a table, sorted by id, with corrections in them.

        The first must be the id. Unsorted they come twice as fast. What a column holds is not made a record's value here: a list is JSON.
        """
        with self._reading():
            return self._corrected(table, names, parts.values(self.connection, table, names, is_sorted=is_sorted))

    def values_of(self, table: str, owner: str, ids: Collection[str], *names: str) -> list[tuple[Any, ...]]:
        """Return the same of the rows in which one column is among some ids, in no order; corrections never change that column."""
        with self._reading():
            return self._corrected(table, names, parts.values_of(self.connection, table, owner, ids, names))

    def _corrected(self, table: str, names: Sequence[str], rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        changed = corrections.changed(self.connection) if table in corrections.CORRECTABLE else {}
        if not changed:
            return rows
        kept = (row for row in rows if row[0] not in changed or changed[row[0]] is not None)
        return [tuple(map(to_row(changed[row[0]]).get, names)) if row[0] in changed else row for row in kept]

    def without_origin(self) -> dict[str, str]:
        """Return the ids of the claims that no origin has, and of the figures outside any claim that one has, each with its report."""
        with self._reading():
            return dict(parts.without_origin(self.connection))

    def answering(self) -> dict[str, str]:
        """Return the ids of the claims and figures that answer a question, each with its report."""
        with self._reading():
            return dict(parts.answering(self.connection))

    def per_report(self, table: str) -> dict[str, int]:
        """Return how many claims or figures each report has, with corrections in them."""
        with self._reading():
            return parts.per_report(self.connection, table)

    def words_at(self, report: str, span: Span) -> str:
        """Return the words of a report at a place, without its text."""
        with self._reading():
            return parts.words_at(self.connection, report, span.start, span.end)

    def every(self, table: str) -> tuple[Any, ...]:
        """Return all rows of one derived table, sorted by id."""
        with self._reading():
            return tuple(self._records(table, DERIVED[table], as_read=False, reports=None))

    def perhaps_holding(self, table: str, column: str, words: Collection[str]) -> list[tuple[str, str]]:
        """Return the ids and texts of the rows whose column may hold all of some folded words: all that do, and a few others."""
        with self._reading():
            found = parts.perhaps_holding(self.connection, table, column, words)
            changed = corrections.changed(self.connection) if table in corrections.CORRECTABLE else {}
        # What a correction says instead was not looked through.
        again = [
            (row, str(to_row(record)[column])) for row, record in changed.items() if record and column in to_row(record)
        ]
        return [pair for pair in found if pair[0] not in changed] + again

    def addresses(self) -> list[tuple[str, str]]:
        """Return the ids of the reports that have an address, each with it."""
        with self._reading():
            rows = self.connection.execute("SELECT id, url FROM report WHERE url IS NOT NULL ORDER BY id")
            return [(row["id"], row["url"]) for row in rows]

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

    def search_claims(self, words: str, limit: int = 50) -> list[str]:
        """Return the ids of the claims that hold all these words, best first: in what was said and who is said to have said it."""
        with self._reading():
            return find_claims(self.connection, words, limit)

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
        if self._is_whole:
            with self._naming_the_file(), explained(self.path):
                yield
            return
        with self._naming_the_file(), transaction(self.connection, self.path, write=False):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._is_whole:
            with self._naming_the_file(), explained(self.path):
                yield
            return
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
