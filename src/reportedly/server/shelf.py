"""The ledger that is served, now and on some days, begun anew when the file has changed."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from datetime import date

from reportedly.api import Ledger
from reportedly.api.files import State, state_of
from reportedly.errors import LedgerError
from reportedly.pages.filters import Filters
from reportedly.pages.partial import keep_rows
from reportedly.server.book import SERVED, Book
from reportedly.server.desk import Desk

# Now and the days of which what was known is kept while a reader goes from page to page: each holds its lists again.
_MOST_DAYS = 3
# Whoever has looked at more reports than these begins anew; with all that was read from them they fill a gigabyte.
_MOST_REPORTS = 20_000


class Shelf:
    """Holds the book of a ledger, and one for each of some days."""

    def __init__(self, ledger: Ledger, desk: Desk | None = None) -> None:
        """`desk` is None where the ledger is only shown."""
        self.ledger = ledger
        self.desk = desk
        self._lock = threading.Lock()
        self._state: State | None = None
        self._books: dict[date | None, Book] = {}

    @contextlib.contextmanager
    def reading(self, day: date | None = None) -> Iterator[Book]:
        """Yield the ledger as it is now, or as it was known on a day; within the block it stays as it is.

        Answers are made one after the other: one reader asks, and what they share is made once.

        Raises:
            LedgerError: it is no longer there, or cannot be read.
        """
        with self._lock:
            while True:
                book = self._book(day)
                with book.index.reading():
                    # Another run may have written since the book was begun; its rows and new ones would not fit together.
                    if state_of(self.ledger.path) == self._state:
                        yield book
                        return
                self._books = {}

    @contextlib.contextmanager
    def writing(self) -> Iterator[Book]:
        """Yield the ledger as it is now to who will write to it, for which nobody may be reading."""
        with self._lock:
            yield self._book(None)

    def _book(self, day: date | None) -> Book:
        state = state_of(self.ledger.path)
        if state is None or state != self._state or self._is_full():
            self._state, self._books = state, {}
        now = self._books.get(None) or self._add(None, Book(self.ledger, self.ledger.partial()))
        if day is None or day in self._books:
            return self._books[day]
        while len(self._books) >= _MOST_DAYS:
            self._books.pop(next(other for other in self._books if other is not None))
        return self._add(day, Book(self.ledger, now.index.on(day), now))

    def _add(self, day: date | None, book: Book) -> Book:
        book.desk = self.desk
        self._books[day] = book
        return book

    def _is_full(self) -> bool:
        return sum(book.index.size for book in self._books.values()) > _MOST_REPORTS

    def warm(self) -> threading.Thread:
        """Make the lists before anybody asks for them, first what the first page needs, in a thread of its own.

        Pages of one thing need none of them. Of ten thousand reports each takes a part of a second.
        """
        thread = threading.Thread(target=self._warm, daemon=True)
        thread.start()
        return thread

    def _warm(self) -> None:
        # What cannot be read is told to whoever asks for a page.
        with contextlib.suppress(LedgerError):
            with self.reading() as book:
                _ = book.overview
            for name in SERVED:
                # Who asks for a page meanwhile waits for one list at most.
                with self.reading() as book:
                    book.choices(name, Filters(), {})
            # Hundreds of thousands of rows that stay: the collector would look through all of them while pages are made.
            keep_rows()
