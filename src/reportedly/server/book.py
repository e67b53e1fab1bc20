"""One state of the ledger that is served, with what its pages share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from markupsafe import Markup

from reportedly.api import TABLES, Ledger
from reportedly.api.tolls import find_tolls
from reportedly.api.versions import versions_among
from reportedly.pages.actors import ActorView, PrintedName, names_printed, one_actor
from reportedly.pages.faceted import Choices, Faceted
from reportedly.pages.facets import facets_of
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.listed import Listed, listed, searched
from reportedly.pages.listing import ReportView, by_date, one_report
from reportedly.pages.outline import Outline
from reportedly.pages.overview import Overview, overview_in_brief, title_in_brief
from reportedly.pages.partial import PartialIndex
from reportedly.pages.provenance import CopyView, SourceView, one_copy, one_source, source_key
from reportedly.pages.report_briefs import reports
from reportedly.pages.source_briefs import source_of
from reportedly.pages.statements import ClaimView, one_claim
from reportedly.pages.stories import StoryList, StoryView, headline, one_story
from reportedly.pages.tolls import TollView, tells_of_harm, tolls
from reportedly.pages.topics import QuestionView, TopicView, one_topic, precedence
from reportedly.pages.versions import VersionView
from reportedly.records import Claim, Contents
from reportedly.relations.versions import pages_of
from reportedly.server.desk import Desk

Find = Callable[[Index, Filters], Sequence[Any]]
# The lists that are served, each with how its rows are found and their type.
SERVED: dict[str, tuple[Find, type[Any]]] = {name: (table.find, table.kind) for name, table in TABLES.items()}
# Lists that are kept while a reader turns their pages. Each is as large as its table, so not many.
_MOST_KEPT = 12


class Book:
    """One state of a ledger, and what several of its pages need; each part is read and made when it is first asked for.

    With `day` it is the ledger as known on that day: its index has nothing that was printed later.
    """

    def __init__(self, ledger: Ledger, index: PartialIndex, now: Book | None = None) -> None:
        """`now` is the book of today, which shares its rows with that of a day."""
        self.ledger = ledger
        self.index = index
        self.day: date | None = index.day
        self.outline: Outline = Outline(index, now.outline if now else None)
        # Many questions will be asked.
        if now is None:
            self.outline.texts = {}
        # Set for whoever may correct the ledger.
        self.desk: Desk | None = None
        self._kept: dict[tuple[str, Filters], Listed] = {}
        self._searched: tuple[str, tuple[Listed, Faceted, bool]] | None = None
        self._faceted: dict[tuple[str, Filters], Faceted] = {}
        self._choices: dict[str, list[Choices]] = {}
        self._drawn: dict[str, Markup | None] = {}
        self._topics: dict[str, TopicView | None] = {}
        self._claims: dict[str, ClaimView] = {}
        self._tolls: dict[str, list[TollView]] = {}

    @cached_property
    def is_complete(self) -> bool:
        """Whether questions and relations were made for the reports that are there."""
        with self.index.reading() as ledger:
            return ledger.is_linked()

    def rows(self, table: str, filters: Filters | None = None) -> Listed:
        """Return the rows of a list, as the command of its name does; they are made when they are looked at."""
        key = table, filters or Filters()
        if key not in self._kept:
            found = listed(self.outline, *key)
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[key] = found
        return self._kept[key]

    def faceted(self, table: str, filters: Filters | None = None) -> Faceted:
        """Return the rows of a table in brief, with their facets."""
        key = table, filters or Filters()
        if key not in self._faceted:
            made = Faceted(self.outline, self.rows(*key).briefs, facets_of(table))
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
    def stories(self) -> StoryList:
        """All stories, those with the most disputed questions first."""
        return StoryList(self.outline)

    def topic(self, row: str) -> TopicView | None:
        """Return one topic by its id, without making the others."""
        if row not in self._topics:
            topic = self.index.topics.get(row)
            made = one_topic(self.index, topic, Filters()) if topic else None
            # What is asked for and is not there is not kept: anybody can ask for anything.
            if made is None:
                return None
            self._topics[row] = made
        return self._topics[row]

    def question(self, row: str) -> QuestionView | None:
        """Return one question by its id, without making those of other topics."""
        question = self.index.questions.get(row)
        topic = self.topic(question.topic) if question else None
        return next((view for view in topic.questions if view.id == row), None) if topic else None

    def report(self, row: str) -> ReportView | None:
        """Return one report by its id, without making the others."""
        return one_report(self.index, row)

    def actor(self, row: str) -> ActorView | None:
        """Return one actor by its id, without making the others; None where no report names it."""
        with self.index.reading() as ledger:
            said, mentions = ledger.said_by(row), ledger.mentions_of(row)
        reports, actor = self.outline.reports, self.index.actors.get(row)
        named = [mention for mention in mentions if mention.report in reports]
        if actor is None or not named:
            return None
        return one_actor(actor, named, sum(report in reports for _, report in said))

    def source(self, row: str) -> SourceView | None:
        """Return one source by its id, without making the others."""
        return one_source(self.index, row, self.claims_of(row))

    def copy(self, row: str) -> CopyView | None:
        """Return one copy by its id, without making the others."""
        return one_copy(self.index, row)

    def beside(self, row: str) -> list[str]:
        """Return the ids of the reports of one report's story, itself too, by the day of print."""
        reports = self.outline.reports
        of_it = (one for one in reports.values() if one.story == reports[row].story)
        return [one.id for one in sorted(of_it, key=by_date)]

    def story(self, row: str) -> StoryView | None:
        """Return one story by its id, without making the others."""
        story = self.index.stories.get(row)
        if story is None:
            return None
        rows = (row for report in story.reports for row in self._rows_of(report))
        asked = dict.fromkeys(question for row in rows if (question := self.index.question_of.get(row)))
        topics = (self.topic(row) for row in dict.fromkeys(self.index.questions[one].topic for one in asked))
        ordered = sorted((topic for topic in topics if topic is not None), key=precedence)
        reports = sorted((self.index.reports[report] for report in story.reports), key=by_date)
        return one_story(story, ordered, [view for one in reports if (view := self.report(one.id)) is not None])

    def stories_of(self, topic: TopicView) -> list[tuple[str, str]]:
        """Return the ids and headlines of a topic's stories, none where the ledger has only one."""
        every = self.outline.stories.values()
        if len(every) < 2:
            return []
        reports = {answer.report.id for question in topic.questions for answer in question.answers}
        told = {self.index.reports[report].story for report in reports}
        return [(story.id, headline(story)) for story in every if story.id in told]

    def toll(self, story: StoryView, *, is_asked: bool) -> list[TollView]:
        """Return the killed and wounded of a story, as known on the book's day, none unless asked for once: its reports are read anew."""
        if story.id not in self._tolls and is_asked and tells_of_harm(self.index, story.id):
            members = {view.id for view in story.reports}
            copies = {copy.id: copy for report in members for copy in self.index.copies_of.get(report, ())}
            own = Contents(
                reports=tuple(self.index.reports[report] for report in members),
                moments=tuple(moment for report in members for moment in self.index.moments_of.get(report, ())),
                copies=tuple(copies[row] for row in sorted(copies)),
                stories=(self.index.stories[story.id],),
            )
            self._tolls[story.id] = tolls(self.index, find_tolls(own, "modal", self.ledger.changed_figures()))
        return self._tolls.get(story.id, [])

    def _rows_of(self, report: str) -> Iterator[str]:
        yield from (claim.id for claim in self.index.claims_of.get(report, ()))
        yield from (figure.id for figure in self.index.figures_of.get(report, ()))

    @cached_property
    def overview(self) -> Overview:
        """What the first page tells."""
        return overview_in_brief(self.outline, reports(self.outline, Filters()), self.stories)

    @cached_property
    def title(self) -> str:
        """What to call the ledger."""
        return title_in_brief(self.outline)

    def searched(self, words: str) -> tuple[Listed, Faceted, bool]:
        """Return what a search found, its facets, and whether there is more; kept for the last words that were looked for."""
        if self._searched is None or self._searched[0] != words:
            hits, is_cut = searched(self.outline, words)
            found = Faceted(self.outline, hits.briefs, facets_of("search"))
            self._searched = words, (hits, found, is_cut)
        return self._searched[1]

    def versions(self, report: str) -> tuple[VersionView, ...]:
        """Return the other versions of a report's page, those that were not yet printed on the book's day left out."""
        same = [one for one in self._same_page.get(report, ()) if one in self.index.reports]
        if not same:
            return ()
        with self.index.reading() as ledger:
            return versions_among(ledger, report, same)

    @cached_property
    def _same_page(self) -> dict[str, list[str]]:
        """The reports of each page from which several were read, by each of these."""
        with self.index.reading() as ledger:
            pages = pages_of(ledger.addresses())
        return {report: same for same in pages.values() for report in same}

    def source_id(self, claim: str) -> str:
        """Return the id of the source of a claim."""
        return source_of(self.outline.claims[claim])

    def claim(self, row: str) -> ClaimView | None:
        """Return one claim by its id, of an outlet's own voice too."""
        if row not in self._claims and (view := one_claim(self.index, row)) is not None:
            self._claims[row] = view
        return self._claims.get(row)

    def claims_of(self, source: str) -> list[Claim]:
        """Return the claims of a source by its id, an outlet's own among them."""
        with self.index.reading() as ledger:
            rows = [row for row, _ in ledger.said_by(source)]
        self.index.load("claim", rows)
        said = [self.index.claims[row] for row in rows if row in self.index.claims]
        # Whoever is no actor is one of one report, whose id ends the source's.
        others = self.index.claims_of.get(source.rpartition(" ")[2], ()) if not rows else ()
        return said or sorted((row for row in others if source_key(row) == source), key=lambda row: row.id)

    def printed_names(self, actor: str) -> list[PrintedName]:
        """Return the names by which reports call an actor, the most frequent first."""
        with self.index.reading() as ledger:
            mentions = ledger.mentions_of(actor)
        outline = self.outline
        places = {mention.report for mention in mentions} & outline.reports.keys()
        return names_printed(mentions, {report: outline.ref(report) for report in places})

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
        asked = dict.fromkeys(question for end in ends if (question := self.index.question_of.get(end)))
        yield from (view for question in asked if (view := self.question(question)) is not None)
