"""The ledger that is served, with what its pages share, made anew when the file has changed."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from reportedly.api import TABLES, Ledger
from reportedly.errors import LedgerError
from reportedly.pages.actors import ActorView, actors
from reportedly.pages.facets import Faceted, facets_of
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.marked import answers_of, claims_shown
from reportedly.pages.overview import Overview, overview, title_of
from reportedly.pages.provenance import source_key
from reportedly.pages.statements import ClaimView, claims
from reportedly.pages.stories import StoryView, stories
from reportedly.pages.topics import TopicView

Find = Callable[[Index, Filters], Sequence[Any]]
# The lists that are served, each with how its rows are found and their type.
SERVED: dict[str, tuple[Find, type[Any]]] = {
    **{name: (table.find, table.kind) for name, table in TABLES.items()},
    "actors": (actors, ActorView),
}
# Lists that are kept while a reader turns their pages. Each is as large as its table, so not many.
_MOST_KEPT = 12


class Book:
    """One state of a ledger, and what several of its pages need; each part is made when it is first asked for."""

    def __init__(self, ledger: Ledger, index: Index) -> None:
        self.ledger = ledger
        self.index = index
        self.is_complete: bool = ledger.is_complete()
        self._kept: dict[tuple[str, Filters], Sequence[Any]] = {}
        self._searched: tuple[str, Faceted, bool] | None = None
        self._faceted: dict[tuple[str, Filters], Faceted] = {}

    def rows(self, table: str, filters: Filters | None = None) -> Sequence[Any]:
        """Return the rows of a list, as the command of its name does."""
        key = table, filters or Filters()
        if key not in self._kept:
            found = SERVED[table][0](self.index, key[1])
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = found
        return self._kept[key]

    def faceted(self, table: str, filters: Filters | None = None) -> Faceted:
        """Return the rows of a table with their facets."""
        key = table, filters or Filters()
        if key not in self._faceted:
            made = Faceted(self.index, self.rows(*key), facets_of(table))
            while len(self._faceted) >= _MOST_KEPT:
                self._faceted.pop(next(iter(self._faceted)))
            self._faceted[key] = made
        return self._faceted[key]

    @cached_property
    def topics(self) -> Sequence[TopicView]:
        """All topics, the most disputed first."""
        return self.rows("questions")

    @cached_property
    def stories(self) -> Sequence[StoryView]:
        """All stories, those with the most disputed questions first."""
        return stories(self.index, self.topics, self.rows("reports"))

    def stories_of(self, topic: TopicView) -> list[StoryView]:
        """Return the stories of a topic, none where the ledger has only one."""
        return self._stories_by_topic.get(topic.id, []) if len(self.stories) > 1 else []

    @cached_property
    def _stories_by_topic(self) -> dict[str, list[StoryView]]:
        found: dict[str, list[StoryView]] = {}
        for story in self.stories:
            for topic in story.topics:
                found.setdefault(topic.id, []).append(story)
        return found

    @cached_property
    def overview(self) -> Overview:
        """What the first page tells."""
        return overview(self.index, self.topics, self.rows("reports"), self.stories)

    @cached_property
    def title(self) -> str:
        """What to call the ledger."""
        return title_of(self.index.contents, self.topics)

    def searched(self, words: str, find: Callable[[], tuple[Sequence[Any], bool]]) -> tuple[Faceted, bool]:
        """Return what a search found, with its facets, and whether there is more; kept for the last words that were looked for."""
        if self._searched is None or self._searched[0] != words:
            hits, is_cut = find()
            self._searched = words, Faceted(self.index, hits, facets_of("search")), is_cut
        return self._searched[1:]

    def source_id(self, claim: str) -> str:
        """Return the id of the source of a claim."""
        return source_key(self.index.claims[claim])

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

    def warm(self) -> threading.Thread:
        """Make what most pages need before anybody asks for it, first that of the first page, in a thread of its own.

        Of ten thousand reports it takes seconds, which pass while a browser is opened and the first page is read.
        """
        thread = threading.Thread(target=self._warm, daemon=True)
        thread.start()
        return thread

    def _warm(self) -> None:
        # What cannot be read is told to whoever asks for a page.
        with contextlib.suppress(LedgerError):
            for part in ("overview", "answer_of", "question_of", "marked"):
                with self.lock:
                    getattr(self.book(), part)
