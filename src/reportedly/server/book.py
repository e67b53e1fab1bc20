"""The ledger that is served, with what its pages share, made anew when the file has changed."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from reportedly.api import TABLES, Ledger
from reportedly.api.tolls import find_tolls
from reportedly.errors import LedgerError
from reportedly.pages.facets import Choices, Faceted, facets_of
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.overview import Overview, overview, title_of
from reportedly.pages.past import as_of
from reportedly.pages.provenance import source_key
from reportedly.pages.statements import ClaimView, one_claim
from reportedly.pages.stories import StoryView, headline, one_story, stories
from reportedly.pages.tolls import TollView, tells_of_harm, tolls
from reportedly.pages.topics import QuestionView, TopicView, one_topic, precedence
from reportedly.records import Claim
from reportedly.server.desk import Desk

Find = Callable[[Index, Filters], Sequence[Any]]
# The lists that are served, each with how its rows are found and their type.
SERVED: dict[str, tuple[Find, type[Any]]] = {name: (table.find, table.kind) for name, table in TABLES.items()}
# Days of which what was known is kept while a reader goes from page to page: each holds as much as the ledger again.
_MOST_DAYS = 2
# Lists that are kept while a reader turns their pages. Each is as large as its table, so not many.
_MOST_KEPT = 12


class Book:
    """One state of a ledger, and what several of its pages need; each part is made when it is first asked for.

    With `day` it is the ledger as known on that day: its index has nothing that was printed later.
    """

    def __init__(self, ledger: Ledger, index: Index, day: date | None = None, now: Book | None = None) -> None:
        self.ledger = ledger
        self.day = day
        # Set for whoever may correct the ledger.
        self.desk: Desk | None = None
        self.index: Index = as_of(index, day)
        # What no later report changed is taken from the book of now.
        self._now = now
        self.is_complete: bool = ledger.is_complete()
        self._kept: dict[tuple[str, Filters], Sequence[Any]] = {}
        self._searched: tuple[str, Faceted, bool] | None = None
        self._faceted: dict[tuple[str, Filters], Faceted] = {}
        self._choices: dict[str, list[Choices]] = {}
        self._drawn: dict[str, Markup | None] = {}
        self._topics: dict[str, TopicView | None] = {}
        self._claims: dict[str, ClaimView] = {}
        self._tolls: dict[str, list[TollView]] = {}

    def rows(self, table: str, filters: Filters | None = None) -> Sequence[Any]:
        """Return the rows of a list, as the command of its name does."""
        key = table, filters or Filters()
        if key not in self._kept:
            found = self._known_topics() if key == ("questions", Filters()) else SERVED[table][0](self.index, key[1])
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[key] = found
        return self._kept[key]

    def faceted(self, table: str, filters: Filters | None = None) -> Faceted:
        """Return the rows of a table with their facets."""
        key = table, filters or Filters()
        if key not in self._faceted:
            made = Faceted(self.index, self.rows(*key), facets_of(table))
            while len(self._faceted) >= _MOST_KEPT:
                self._faceted.pop(next(iter(self._faceted)), None)
            self._faceted[key] = made
        return self._faceted[key]

    def choices(self, table: str, filters: Filters, chosen: Mapping[str, str]) -> list[Choices]:
        """Return the values of a table's facets with their counts; of the whole table they are counted once."""
        if chosen or filters != Filters():
            return self.faceted(table, filters).choices(chosen)
        if table not in self._choices:
            self._choices[table] = self.faceted(table).choices({})
        return self._choices[table]

    @cached_property
    def topics(self) -> Sequence[TopicView]:
        """All topics, the most disputed first."""
        return self.rows("questions")

    @cached_property
    def stories(self) -> Sequence[StoryView]:
        """All stories, those with the most disputed questions first."""
        return stories(self.index, self.topics, self.rows("reports"))

    def topic(self, row: str) -> TopicView | None:
        """Return one topic by its id, without making the others."""
        if row not in self._topics:
            self._topics[row] = self._made(row)
        return self._topics[row]

    def _known_topics(self) -> list[TopicView]:
        """Return all topics in the order of pages; each is kept, so that no page makes one again."""
        found = (self.topic(topic.id) for topic in self.index.contents.topics)
        return sorted((view for view in found if view is not None), key=precedence)

    def _made(self, row: str) -> TopicView | None:
        topic = self.index.topics.get(row)
        if topic is None:
            return None
        now = self._now
        if now is not None and (view := now.topic(row)) is not None and self._is_as_now(view, now.index):
            return view
        return one_topic(self.index, topic, Filters())

    def _is_as_now(self, view: TopicView, now: Index) -> bool:
        """Say whether a topic stood on the book's day as it stands now: the same answers, estimates and roots of copies."""
        then = self.index
        reports = {answer.report.id for question in view.questions for answer in question.answers}
        return (
            then.topics[view.id] == now.topics[view.id]
            and all(then.questions[one.id] is now.questions[one.id] for one in view.questions)
            and all(then.estimates_of.get(one.id) == now.estimates_of.get(one.id) for one in view.questions)
            and all(then.root_of.get(report) == now.root_of.get(report) for report in reports)
        )

    def question(self, row: str) -> QuestionView | None:
        """Return one question by its id, without making those of other topics."""
        question = self.index.questions.get(row)
        topic = self.topic(question.topic) if question else None
        return next((view for view in topic.questions if view.id == row), None) if topic else None

    def story(self, row: str) -> StoryView | None:
        """Return one story by its id, without making the others."""
        story = next((story for story in self.index.contents.stories if story.id == row), None)
        if story is None:
            return None
        rows = (row for report in story.reports for row in self._rows_of(report))
        asked = dict.fromkeys(question for row in rows if (question := self.question_of.get(row)))
        topics = (self.topic(row) for row in dict.fromkeys(self.index.questions[one].topic for one in asked))
        ordered = sorted((topic for topic in topics if topic is not None), key=precedence)
        return one_story(story, ordered, self.rows("reports"))

    def stories_of(self, topic: TopicView) -> list[tuple[str, str]]:
        """Return the ids and headlines of a topic's stories, none where the ledger has only one."""
        if len(self.index.contents.stories) < 2:
            return []
        reports = {answer.report.id for question in topic.questions for answer in question.answers}
        told = {self.index.reports[report].story for report in reports}
        return [(story.id, headline(story)) for story in self.index.contents.stories if story.id in told]

    def toll(self, story: StoryView, *, is_asked: bool) -> list[TollView]:
        """Return the killed and wounded of a story, as known on the book's day, none unless asked for once: its reports are read anew."""
        if story.id not in self._tolls and is_asked and tells_of_harm(self.index, story.id):
            members = {view.id for view in story.reports}
            rows = self.index.contents
            own = replace(
                rows,
                reports=tuple(self.index.reports[report] for report in members),
                moments=tuple(moment for report in members for moment in self.index.moments_of.get(report, ())),
                stories=tuple(one for one in rows.stories if one.id == story.id),
            )
            self._tolls[story.id] = tolls(self.index, find_tolls(own, "modal"))
        return self._tolls.get(story.id, [])

    def _rows_of(self, report: str) -> Iterator[str]:
        yield from (claim.id for claim in self.index.claims_of.get(report, ()))
        yield from (figure.id for figure in self.index.figures_of.get(report, ()))

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

    def claim(self, row: str) -> ClaimView | None:
        """Return one claim by its id, of an outlet's own voice too."""
        if row not in self._claims and (view := one_claim(self.index, row)) is not None:
            self._claims[row] = view
        return self._claims.get(row)

    def claims_of(self, source: str) -> list[Claim]:
        """Return the claims of a source by its id, an outlet's own among them."""
        return self._claims_by_source.get(source, [])

    @cached_property
    def _claims_by_source(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.index.contents.claims:
            found.setdefault(source_key(claim), []).append(claim)
        return found

    def drawn(self, key: str, make: Callable[[], Markup | None]) -> Markup | None:
        """Return a drawing of a whole list, made when it is first asked for; `key` says what was asked of the list."""
        if key not in self._drawn:
            while len(self._drawn) >= _MOST_KEPT:
                self._drawn.pop(next(iter(self._drawn)), None)
            self._drawn[key] = make()
        return self._drawn[key]

    def is_marked(self, row: str) -> bool:
        """Say whether a claim is marked in its report: what somebody is said to have said, and all that answers a question."""
        claim = self.index.claims.get(row)
        if claim is None or claim.source.kind != "outlet":
            return claim is not None
        return any(answer.claim == row for question in self._questions_of(row) for answer in question.answers)

    def answer_of(self, row: str) -> str | None:
        """Return the answer that a figure or claim belongs to, of a claim with several that of the first, None for none."""
        members = {row, *(figure.id for figure in self.index.figures_in.get(row, ()))}
        found = (answer for question in self._questions_of(row) for answer in question.answers)
        return next((answer.id for answer in found if not members.isdisjoint(answer.members)), None)

    def _questions_of(self, row: str) -> Iterator[QuestionView]:
        """Yield the questions that a figure or claim, or a figure in the claim, answers."""
        ends = [row, *(figure.id for figure in self.index.figures_in.get(row, ()))]
        asked = dict.fromkeys(question for end in ends if (question := self.question_of.get(end)))
        yield from (view for question in asked if (view := self.question(question)) is not None)

    @cached_property
    def question_of(self) -> dict[str, str]:
        """The question that each figure or claim answers."""
        return {answer: question.id for question in self.index.contents.questions for answer in question.answers}


class Shelf:
    """Holds the book of a ledger; `lock` is taken while a page is made from it."""

    def __init__(self, ledger: Ledger, desk: Desk | None = None) -> None:
        """`desk` is None where the ledger is only shown."""
        self.ledger = ledger
        self.desk = desk
        self.lock: threading.Lock = threading.Lock()
        self._book: Book | None = None
        self._then: dict[date, Book] = {}

    def book(self, day: date | None = None) -> Book:
        """Return the ledger as it is now, or as it was known on a day.

        Raises:
            LedgerError: it is no longer there, or cannot be read.
        """
        index = self.ledger.index()
        if self._book is None or self._book.index is not index:
            self._book, self._then = Book(self.ledger, index), {}
            self._book.desk = self.desk
            # Millions of rows that stay: the collector would look through all of them again and again while pages are made.
            gc.freeze()
        if day is None:
            return self._book
        if day not in self._then:
            while len(self._then) >= _MOST_DAYS:
                self._then.pop(next(iter(self._then)), None)
            self._then[day] = Book(self.ledger, index, day, self._book)
        return self._then[day]

    def warm(self) -> threading.Thread:
        """Make the lists before anybody asks for them, first that of the first page, in a thread of its own.

        Pages of one thing need none of them. Of ten thousand reports it takes seconds, which pass while the first page is read.
        """
        thread = threading.Thread(target=self._warm, daemon=True)
        thread.start()
        return thread

    def _warm(self) -> None:
        # What cannot be read is told to whoever asks for a page.
        with contextlib.suppress(LedgerError):
            with self.lock:
                book = self.book()
            # Not under the lock: what two make at once is made twice and is the same, and nobody waits for all of it.
            _ = book.overview, book.question_of
            for name in SERVED:
                book.choices(name, Filters(), {})
