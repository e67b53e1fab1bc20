"""Opening a ledger's file, and what SQLite's errors mean for the reader."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.migrations import APPLICATION_ID, STEPS, Step, migrate, version_of
from reportedly.ledger.waiting import STEP_SECONDS, WAIT_SECONDS, patiently

# A reader has to wait only while another process repairs the file after a run that was cut off.
_READER_SECONDS = 2.0

# So many kB of the file are held in memory by one that writes, at most. Ids are hashes, so that rows go to all places of an index; SQLite's
# own 2 MB make it read and write the same pages again and again from some thousand reports on. What follows from a thousand
# reports, which is written at once, changes so much of a ledger of 100,000.
_CACHE = 128_000
# Pages are brought from the log beside the ledger ("-wal") into its file when so many stand there, 64 MB: each only as it was last.
_LOGGED = 16_000

_DAMAGED = "is damaged; restore it from a copy, or make it anew from its reports"
_NO_LEDGER = "is not a ledger; give the path of one, or of a file that is not there yet"
_IN_USE = "is in use: another run is writing to it; wait for it to end, then run this again"
_FULL = "cannot be written because the disk is full or failing; make room and run again, whole reports are kept"
_MEANING = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _FULL,
    sqlite3.SQLITE_READONLY: "cannot be written here; it was opened for reading, or the file or its folder is read-only",
    sqlite3.SQLITE_PERM: "may not be opened by this user; ask for permission or copy it",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; look whether the path is right and the folder can be written",
    sqlite3.SQLITE_NOTADB: _NO_LEDGER,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_TOOBIG: "cannot hold so large an input; SQLite's limit is about a gigabyte",
}
# What SQLite says when it cannot make its own files beside the ledger.
_NO_FILES_BESIDE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL)
_UNREADABLE = "cannot be read: the disk is failing or the file was cut off; restore it from a copy"
_IN_DETAIL = {sqlite3.SQLITE_IOERR_READ: _UNREADABLE, sqlite3.SQLITE_IOERR_SHORT_READ: _UNREADABLE}
_log = logging.getLogger(__name__)


def explain(path: Path, error: sqlite3.Error) -> LedgerError:
    """Return SQLite's error as a sentence: where, what, what to do."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    # The low byte is the kind of error, the rest its details (sqlite.org/rescode.html).
    meaning = _IN_DETAIL.get(code) or _MEANING.get(code & 0xFF, _DAMAGED)
    return LedgerError(f"{path}: the ledger {meaning} ({error})" if meaning != _NO_LEDGER else f"{path} {meaning}")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn errors of SQLite within the block into `LedgerError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise explain(path, error) from error
    except UnicodeDecodeError as error:
        # What SQLite says of a damaged schema quotes it, and Python cannot read the quotation.
        raise LedgerError(
            f"{path}: the ledger is damaged ({error.reason}); restore it from a copy, or make it anew from its reports"
        ) from error
    except OverflowError as error:
        raise LedgerError(f"{path}: the ledger cannot hold so large a number or input ({error})") from error


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path, *, write: bool, wait: float = 0.0) -> Iterator[None]:
    """Do all of the block or nothing of it; a reading block sees the ledger as it was at its first look.

    A writing block begins when no other run is writing, for which it waits up to `wait` seconds.
    """
    with explained(path):
        patiently(path, wait, lambda: connection.execute("BEGIN IMMEDIATE" if write else "BEGIN"))
        try:
            yield
            # Where a file system has no write-ahead log, readers can hold this up.
            patiently(path, wait, lambda: connection.execute("COMMIT"))
        except sqlite3.IntegrityError as error:
            raise LedgerError(f"{path}: nothing was changed, because {_conflict(connection, error)}") from error
        finally:
            # After an error, a full disk included, SQLite may or may not have rolled back by itself.
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _conflict(connection: sqlite3.Connection, error: sqlite3.IntegrityError) -> str:
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    return (
        f"a row of {dangling[0]} names a row of {dangling[2]} that is not there"
        if dangling
        else f"a row is wrong: {error}"
    )


def connect_to_write(path: Path, wait: float = WAIT_SECONDS, steps: Sequence[Step] = STEPS) -> sqlite3.Connection:
    """Return a connection that may write to a ledger, which is made when it is not there."""
    with _looked_at(path):
        folder = path.absolute().parent
        if not folder.is_dir():
            raise LedgerError(f"{path}: there is no folder {folder}; make it first")
        if path.is_dir():
            raise LedgerError(f"{path} is a folder; give the path of a ledger, such as {path / 'story.ledger'}")
        _refuse_devices(path)
        # SQLite also makes files beside the ledger while it writes.
        for place in (folder, path):
            if place.exists() and not os.access(place, os.W_OK):
                raise LedgerError(
                    f"{path}: no permission to write to {place}; choose another place or ask for permission"
                )
    with explained(path):
        connection = sqlite3.connect(path, timeout=min(wait, STEP_SECONDS), isolation_level=None)
        try:
            _prepare(connection, path, wait, steps)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def _looked_at(path: Path) -> Iterator[None]:
    """Turn what the system says of a place at which nothing can be looked up into `LedgerError`."""
    try:
        yield
    except FileNotFoundError as error:
        # Only a relative path asks for the working folder.
        raise LedgerError(f"{path}: the working folder was removed; change to one that is there") from error
    except OSError as error:
        raise LedgerError(f"{path}: this place cannot be looked up ({error.strerror}); give another path") from error


def _refuse_devices(path: Path) -> None:
    """A pipe would be waited on for ever, and a device is no place to keep anything."""
    if path.exists() and not path.is_file():
        raise LedgerError(f"{path} is a pipe or a device; give the path of a file")


def _prepare(connection: sqlite3.Connection, path: Path, wait: float, steps: Sequence[Step]) -> None:
    # Another run may just be making this ledger, or repairing it after one that was cut off.
    patiently(path, wait, lambda: _recognise(connection, path, len(steps), or_empty=True))
    connection.execute("PRAGMA foreign_keys = ON")
    # Readers go on while a report is written. Where a file system cannot do it, SQLite stays with its older way.
    patiently(path, wait, lambda: connection.execute("PRAGMA journal_mode = WAL"))
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED}")
    with transaction(connection, path, write=True, wait=wait):
        # What was seen above may have changed while waiting.
        _recognise(connection, path, len(steps), or_empty=True)
        migrate(connection, steps)


def connect_to_read(path: Path, steps: Sequence[Step] = STEPS) -> sqlite3.Connection:
    """Return a connection that reads a ledger and cannot change it, also while another process writes."""
    with _looked_at(path):
        if path.is_dir():
            raise LedgerError(f"{path} is a folder; give the path of a ledger in it")
        if not path.exists():
            raise LedgerError(
                f"{path} is not there; look at the path, or make a ledger with reportedly read … --into {path}"
            )
        _refuse_devices(path)
        if not os.access(path, os.R_OK):
            raise LedgerError(f"{path}: no permission to read it; ask for permission or a copy")
    with _looked_at(path), explained(path):
        try:
            return _connect_as(path, "mode=rw" if _can_tidy(path) else "mode=ro", steps)
        except sqlite3.OperationalError as error:
            if not _is_immutable(path, error):
                raise
            return _connect_as(path, "mode=ro&immutable=1", steps)


def _can_tidy(path: Path) -> bool:
    """Say whether a reader may remove SQLite's own files beside the ledger when it is the last to close it.

    Opened with mode=ro it leaves an empty log there, and a ledger is one file to keep and to send. It still writes no row.
    """
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _connect_as(path: Path, options: str, steps: Sequence[Step]) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(uri, uri=True, timeout=_READER_SECONDS, isolation_level=None)
    try:
        _recognise(connection, path, len(steps), or_empty=False)
        if version_of(connection) < len(steps):
            connection = _copy_of_today(connection, path, steps)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _copy_of_today(older: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> sqlite3.Connection:
    """Return a copy in memory that has had all steps, and close the older ledger: readers never write."""
    _log.info(
        "%s has schema %d of %d; the next run that writes to it changes that", path, version_of(older), len(steps)
    )
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with closing(older):
            older.backup(copy)
        with transaction(copy, path, write=True):
            migrate(copy, steps)
    except BaseException:
        copy.close()
        raise
    return copy


def _is_immutable(path: Path, error: sqlite3.OperationalError) -> bool:
    """Say whether a file that cannot be opened is only kept from it by a folder, or a full disk, that takes no more files.

    Pages in a log beside it ("-wal") would be missed that way, so then it is not.
    """
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    return error.sqlite_errorcode & 0xFF in _NO_FILES_BESIDE and not has_log


def _recognise(connection: sqlite3.Connection, path: Path, latest: int, *, or_empty: bool) -> None:
    version = version_of(connection)
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if is_empty and mark == version == 0:
        if or_empty:
            return
        # So it is after a run that was stopped in its first moment.
        raise LedgerError(
            f"{path} is not a ledger yet: it is empty; reportedly read … --into {path} reads something into it"
        )
    if mark != APPLICATION_ID:
        raise LedgerError(f"{path} {_NO_LEDGER}")
    if version > latest:
        raise LedgerError(
            f"{path}: the ledger is from a newer version (schema {version}, known here: {latest}); update reportedly"
        )
