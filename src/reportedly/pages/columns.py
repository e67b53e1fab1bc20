"""The rows of a ledger in a few columns each: what puts them into their places in lists, without their words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain, repeat
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reportedly.pages.index import first_start
from reportedly.pages.partial import PartialIndex
from reportedly.pages.past import is_out_by
from reportedly.pages.quoting import report_ref
from reportedly.pages.ranked import remembered
from reportedly.pages.texts import Texts
from reportedly.records import Edtf, Span, restorer

if TYPE_CHECKING:
    from reportedly.pages.filters import Filters
    from reportedly.pages.quoting import ReportRef
    from reportedly.records import Actor, CopyKind, DateBasis

# So many rows are found by their ids in the time in which a table of thirty thousand is read.
MANY = 5_000

day_of: Callable[[Any], Any] = restorer(Edtf)
_OF_REPORT = ("id", "title", "outlet", "url", "path", "published", "published_basis", "story")


_Row = TypeVar("_Row", bound=Sequence[Any])


class ReportRow(NamedTuple):
    """The columns of a report that lists show, its story, and its day of print as it is written."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    path: str | None
    day: str | None
    published_basis: DateBasis | None
    story: str | None

    @property
    def published(self) -> Edtf | None:
        """Its day of print."""
        return day_of(self.day) if self.day else None


class StoryRow(NamedTuple):
    """A story with the reports of it that are known."""

    id: str
    title: str | None
    reports: tuple[str, ...]


class ClaimRow(NamedTuple):
    """The columns of a claim that lists are narrowed by, and the day on which it was said as it is written."""

    id: str
    report: str
    source_kind: str
    source_actor: str | None
    source_text: str | None
    stance: str
    quotation: str
    said: str | None


class FigureRow(NamedTuple):
    """The columns of a figure that lists are narrowed by."""

    id: str
    report: str
    claim: str | None
    unit: str
    state: str | None
    stance: str


class CopyRow(NamedTuple):
    """The report that is copied, the one that copies, how closely, and how much of it."""

    id: str
    a: str
    b: str
    kind: CopyKind
    share: float


class ActorRow(NamedTuple):
    """The columns of an actor that say what to call it."""

    id: str
    name: str
    kind: str


class Columns:
    """The rows of a ledger in a few columns each, table by table as these are asked for.

    Of ten thousand reports each table takes some hundredths of a second, where the records with their words, places and reasons
    take seconds. What is told of a row is what its view tells; tests hold it to that.
    """

    def __init__(self, index: PartialIndex, now: Columns | None = None) -> None:
        """`now` has the rows of today, of which those that are known on the day of the index are taken; without it they are read."""
        self.index = index
        self.now = now
        self._refs: dict[str, ReportRef] = now._refs if now else {}
        self._answering: dict[str, list[tuple[str, str]]] = {}
        # Of which tables the words are kept, where many questions will be asked; None for those that were looked through once.
        self.texts: dict[tuple[str, str], Texts | None] | None = now.texts if now else None
        # Of which tables only some rows are of use, by which column and which values of it these are found; see `narrowing`.
        self.only: dict[str, tuple[str, Collection[str]]] = {}
        # The columns of claims that are read; those that a command does not need have no name.
        self.of_claim: tuple[str, ...] = ClaimRow._fields
        # What the filters by which they were chosen mean; see `asking`.
        self.asked_for: Any = None

    def values(self, table: str, *names: str) -> list[tuple[Any, ...]]:
        """Return some columns of all rows of a table that are of use, in no order."""
        with self.index.reading() as ledger:
            if table in self.only:
                return ledger.values_of(table, *self.only[table], *names)
            return ledger.values(table, *names, is_sorted=False)

    def some(self, table: str, ids: Collection[str], *names: str) -> dict[str, Any]:
        """Return one column of the rows with these ids, of several columns tuples, by their ids; it may be of others too."""
        if len(ids) > MANY:
            rows = self.values(table, "id", *names)
        else:
            with self.index.reading() as ledger:
                rows = ledger.values_of(table, "id", ids, "id", *names)
        return dict(rows) if len(names) == 1 else {row[0]: row[1:] for row in rows}

    def more(self, table: str, rows: Sequence[Any], name: str) -> list[Any]:
        """Return one more column of a table for each of some rows."""
        values = self.some(table, {row.id for row in rows}, name)
        return [values[row.id] for row in rows]

    def of_report(self, name: str) -> Callable[[Sequence[Any]], list[Any]]:
        """Return what gives the value of this name of the report of each row."""
        of = attrgetter(name)
        return lambda rows: list(map(of, self.reports_of(rows)))

    @cached_property
    def reports_of(self) -> Callable[[Sequence[Any]], list[ReportRow]]:
        """What gives the report of each of some rows."""
        return remembered(lambda rows: list(map(self.reports.__getitem__, map(attrgetter("report"), rows))))

    def mentioning(self, table: str, column: str, filters: Filters) -> frozenset[str] | None:
        """Return the rows of which a column holds all words that are asked for, None where its words are not kept."""
        key = table, column
        if self.texts is None or key not in self.texts:
            # To read all words takes longer than to have the file look through them, so whoever is the first does not wait for that.
            if self.texts is not None:
                self.texts[key] = None
            return None
        kept = self.texts[key]
        if kept is None:
            kept = self.texts[key] = Texts(self.values(table, "id", column))
        return kept.mentioning(filters)

    def answering(self, table: str) -> list[tuple[str, str]]:
        """Return the claims or figures that answer a question today, each with that; made once."""
        if self.now is not None:
            return self.now.answering(table)
        if table not in self._answering:
            self._answering[table] = [pair for pair in self.values(table, "id", "question") if pair[1]]
        return self._answering[table]

    def known(self, table: str, names: Sequence[str], *reports: int) -> list[tuple[Any, ...]]:
        """Return the same of the rows whose reports were printed by the day of the index; `reports` are the columns with these."""
        return self.out(self.values(table, *names), *reports)

    def out(self, rows: list[tuple[Any, ...]], *reports: int) -> list[tuple[Any, ...]]:
        """Return those of some rows whose reports are known on the day of the index; `reports` are the places of these in a row."""
        for number in reports if self.index.day is not None else ():
            rows = [row for row in rows if row[number] in self.reports]
        return rows

    @cached_property
    def placed(self) -> dict[str, str]:
        """The report of each claim and figure that is known on the day of the index, of the stories that are known in part."""
        reports = [row.id for row in self.reports.values() if row.story in self.parted]
        with self.index.reading() as ledger:
            rows = [ledger.values_of(table, "report", reports, "id", "report") for table in ("claim", "figure")]
        return dict(chain.from_iterable(rows))

    @cached_property
    def begun(self) -> frozenset[str]:
        """The stories of which a report is known on the day of the index."""
        return frozenset(row.story for row in self.reports.values() if row.story)

    @cached_property
    def parted(self) -> frozenset[str]:
        """The stories of which some reports are known on the day of the index, and others are not."""
        if self.index.day is None:
            return frozenset()
        return self.begun & {row[-1] for row in self._every_report if row[0] not in self.reports}

    @cached_property
    def _every_report(self) -> list[tuple[Any, ...]]:
        """The columns of all reports, whatever the day of the index."""
        if self.now is not None:
            return self.now._every_report
        return self.values("report", *_OF_REPORT)

    def is_out(self, report: str) -> bool:
        """Say whether a report is known on the day of the index."""
        return self.index.day is None or report in self.reports

    @cached_property
    def reports(self) -> dict[str, ReportRow]:
        """The reports by their ids, in no order."""
        rows, day = self._every_report, self.index.day
        if day is not None:
            # There are far fewer days than reports.
            out = {text for text in {row[5] for row in rows} if text and is_out_by(day_of(text), day)}
            rows = [row for row in rows if row[5] in out]
        if self.now is not None:
            return {row[0]: self.now.reports[row[0]] for row in rows}
        return by_id(ReportRow, rows)

    @cached_property
    def days(self) -> Mapping[str, str | None]:
        """The day of print of each report as it is written; a command that needs no more of them is spared the rest."""
        if self.texts is None and self.index.day is None and "reports" not in self.__dict__:
            return dict(self.values("report", "id", "published"))
        return {row: report.day for row, report in self.reports.items()}

    @cached_property
    def outlets(self) -> dict[str, str | None]:
        """The outlet of each report."""
        return dict(zip(self.reports, map(attrgetter("outlet"), self.reports.values()), strict=True))

    def ref(self, report: str) -> ReportRef:
        """Return what lists show of a report."""
        if report not in self._refs:
            self._refs[report] = report_ref(self.reports[report])
        return self._refs[report]

    @cached_property
    def stories(self) -> dict[str, StoryRow]:
        """The stories of which a report is known by their ids, in the order of these."""
        if self.now is not None:
            return self._stories_of(self.now.stories.values())
        found = {}
        rows = sorted(self.values("story", "id", "title", "reports"))
        for (row, title, _), reports in zip(rows, lists_of(row[-1] for row in rows), strict=True):
            known = tuple(report for report in reports if self.index.day is None or report in self.reports)
            if known:
                found[row] = StoryRow(row, title, known)
        return found

    def _stories_of(self, stories: Iterable[StoryRow]) -> dict[str, StoryRow]:
        """Return the stories of today as known on the day of the index."""
        begun = [story for story in stories if story.id in self.begun]
        return {
            story.id: story
            if story.id not in self.parted
            else story._replace(reports=tuple(report for report in story.reports if report in self.reports))
            for story in begun
        }

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors with all their names by their ids."""
        if self.now is not None:
            return self.now.actors
        with self.index.reading() as ledger:
            return {actor.id: actor for actor in ledger.every("actor")}

    @cached_property
    def names(self) -> dict[str, ActorRow]:
        """What to call each actor, by its id."""
        if self.now is not None:
            return self.now.names
        return by_id(ActorRow, self.values("actor", *ActorRow._fields))

    def name_of(self, actor: str) -> str:
        """Return the name of an actor; words that are no id stay as they are."""
        return self.names[actor].name if actor in self.names else actor

    @cached_property
    def claims(self) -> dict[str, ClaimRow]:
        """The claims by their ids, in no order."""
        if self.now is not None:
            return {key: row for key, row in self.now.claims.items() if row.report in self.reports}
        return by_id(ClaimRow, self.known("claim", self.of_claim, 1))

    @cached_property
    def figures(self) -> dict[str, FigureRow]:
        """The figures by their ids, in no order."""
        if self.now is not None:
            return {key: row for key, row in self.now.figures.items() if row.report in self.reports}
        return by_id(FigureRow, self.known("figure", FigureRow._fields, 1))

    @cached_property
    def copies(self) -> list[CopyRow]:
        """The copies, in the order of ids."""
        if self.now is not None:
            return [row for row in self.now.copies if row.a in self.reports and row.b in self.reports]
        return sorted(named(CopyRow, self.known("copy", CopyRow._fields, 1, 2)))

    @cached_property
    def per_report(self) -> Mapping[str, Mapping[str, int]]:
        """How many claims and how many figures each report has, where it has any, by the name of their table."""
        counts = self.now.per_report if self.now is not None else self._counts()
        if self.index.day is None:
            return counts
        return {
            table: {row: number for row, number in found.items() if row in self.reports}
            for table, found in counts.items()
        }

    def _counts(self) -> dict[str, dict[str, int]]:
        with self.index.reading() as ledger:
            return {table: ledger.per_report(table) for table in ("claim", "figure")}

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """How many claims and how many figures there are, by the name of their table."""
        if self.index.day is not None:
            return {table: sum(found.values()) for table, found in self.per_report.items()}
        with self.index.reading() as ledger:
            return {table: ledger.size_of(table) for table in ("claim", "figure")}

    def counted_in(self, table: str, reports: Collection[str]) -> Mapping[str, int]:
        """Return how many claims or figures some reports have, where they have any; it may be of others too."""
        if len(reports) > MANY:
            return self.per_report[table]
        with self.index.reading() as ledger:
            return Counter(report for _, report in ledger.values_of(table, "report", reports, "id", "report"))

    @cached_property
    def mentions(self) -> list[tuple[str, str]]:
        """For each mention of an actor who it is, and in which report."""
        if self.now is not None:
            return [pair for pair in self.now.mentions if pair[1] in self.reports]
        return [(actor, report) for _, actor, report in self.known("mention", ("id", "actor", "report"), 2) if actor]


def named(kind: type[_Row], rows: Iterable[Sequence[Any]]) -> list[_Row]:
    """Return values of a table's columns as rows of a kind; its `_make`, which counts them, takes nearly twice as long."""
    make: Any = tuple.__new__
    return list(map(make, repeat(kind), rows))


def by_id(kind: type[_Row], rows: Iterable[Sequence[Any]]) -> dict[str, _Row]:
    """Return the same by their ids."""
    every = named(kind, rows)
    return dict(zip(map(itemgetter(0), every), every, strict=True))


def lists_of(held: Iterable[str]) -> list[list[Any]]:
    """Return the lists that a column has as JSON, read at once."""
    found: list[list[Any]] = json.loads(f"[{','.join(held)}]")
    return found


def spans_of(plain: Iterable[Sequence[int]]) -> list[Span]:
    """Return the spans that JSON holds."""
    return [Span(*pair) for pair in plain]


def first_of(spans: str) -> int:
    """Return where the first of some spans begins; nearly always that is the first number that is written there."""
    if spans.count("[") == 2:
        return int(spans[2 : spans.index(",")])
    return first_start(spans_of(json.loads(spans)))
