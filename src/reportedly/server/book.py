"""The ledger that is served, with what its pages share, made anew when the file has changed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from reportedly.api import TABLES, Ledger
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.marked import answers_of, claims_shown
from reportedly.pages.overview import title_of
from reportedly.pages.statements import ClaimView, claims
from reportedly.pages.topics import TopicView

# Lists that are kept while a reader turns their pages. Each is as large as its table, so not many.
_MOST_KEPT = 12


class Book:
    """One state of a ledger, and what several of its pages need; each part is made when it is first asked for."""

    def __init__(self, ledger: Ledger, index: Index) -> None:
        self.ledger = ledger
        self.index = index
        self.is_complete: bool = ledger.is_complete()
        self._kept: dict[tuple[str, Filters], Sequence[Any]] = {}

    def rows(self, table: str, filters: Filters | None = None) -> Sequence[Any]:
        """Return the rows of a table, as the command of its name does."""
        key = table, filters or Filters()
        if key not in self._kept:
            found = TABLES[table].find(self.index, key[1])
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = found
        return self._kept[key]

    @cached_property
    def topics(self) -> Sequence[TopicView]:
        """All topics, the most disputed first."""
        return self.rows("questions")

    @cached_property
    def title(self) -> str:
        """What to call the ledger."""
        return title_of(self.index.contents, self.topics)

    @cached_property
    def claims(self) -> dict[str, ClaimView]:
        """Every claim by its id, those in an outlet's own voice too."""
        return {row.id: row for row in claims(self.index, Filters(own_voice=True))}

    @cached_property
    def marked(self) -> set[str]:
        """The claims that are marked in their reports."""
        return {row.id for row in claims_shown(self.index, self.topics)}

    @cached_property
    def answer_of(self) -> dict[str, str]:
        """The answer that each figure or claim belongs to."""
        return answers_of(self.index, self.topics)

    @cached_property
    def question_of(self) -> dict[str, str]:
        """The question that each figure or claim answers."""
        return {answer: question.id for question in self.index.contents.questions for answer in question.answers}


class Shelf:
    """Holds the book of a ledger; `lock` is taken while a page is made from it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.lock: threading.Lock = threading.Lock()
        self._book: Book | None = None

    def book(self) -> Book:
        """Return the ledger as it is now.

        Raises:
            LedgerError: it is no longer there, or cannot be read.
        """
        index = self.ledger.index()
        if self._book is None or self._book.index is not index:
            self._book = Book(self.ledger, index)
        return self._book
