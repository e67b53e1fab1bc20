"""A ledger's file that is open: how it is opened and closed, and what is read or written as one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.errors import LedgerError
from reportedly.ledger.opening import connect_to_read, connect_to_write, explained, transaction
from reportedly.ledger.waiting import WAIT_SECONDS


class OpenFile:
    """A ledger's file with a connection to it; `with` closes it. What stands in it is asked for in `contents` and `store`."""

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
