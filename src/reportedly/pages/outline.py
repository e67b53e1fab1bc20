"""A whole ledger in outline: of each row what puts it into its place in a list, without its words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from reportedly.pages.figures import whole
from reportedly.pages.index import Index, first_start, heads
from reportedly.pages.partial import PartialIndex
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ITSELF, NOBODY, ReportRef, report_ref
from reportedly.pages.topics import STATUSES
from reportedly.records import Actor, Contents, CopyKind, Edtf, Report, Span, Status, restorer

day_of: Callable[[Any], Any] = restorer(Edtf)


class ClaimRow(NamedTuple):
    """The columns of a claim that its place in a list rests on."""

    id: str
    report: str
    source_kind: str
    source_actor: str | None
    source_text: str | None
    content_spans: str
    relay: str
    quotation: str
    stance: str
    said: str | None
    question: str | None
    origin: str | None
    score: float


class FigureRow(NamedTuple):
    """The columns of a figure that its place in a list rests on."""

    id: str
    report: str
    claim: str | None
    span: str
    low: float | None
    high: float | None
    bound: str
    unit: str
    counted: str | None
    state: str | None
    stance: str
    question: str | None


class FigurePlace(NamedTuple):
    """Where a figure stands, and its number."""

    report: str
    claim: str | None
    low: float | None
    high: float | None
    bound: str
    stance: str


@dataclass(frozen=True, slots=True)
class QuestionBrief:
    """A question without its answers; `story` is the one that it was found in."""

    id: str
    text: str
    status: Status
    origins: int
    reports: int
    low: float | None
    high: float | None
    story: str
    told_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """A topic without the answers to its questions."""

    id: str
    text: str
    status: Status
    origins: int
    reports: int
    story: str
    questions: tuple[QuestionBrief, ...]


class Outline:
    """The rows of a ledger in a few columns each, table by table as these are asked for.

    Of ten thousand reports each table takes a tenth of a second, where the records with their words, places and reasons take
    seconds. What is told of a row is what its view tells; tests hold it to that.
    """

    def __init__(self, index: PartialIndex) -> None:
        self.index = index

    def _values(self, table: str, *names: str, is_sorted: bool = True) -> list[tuple[Any, ...]]:
        with self.index.reading() as ledger:
            return ledger.values(table, *names, is_sorted=is_sorted)

    @cached_property
    def known(self) -> Index:
        """The reports without their texts, and the stories, as an index of these alone."""
        names = (
            "id",
            "title",
            "outlet",
            "url",
            "path",
            "sha256",
            "language",
            "published",
            "published_basis",
            "published_why",
            "story",
        )
        with self.index.reading() as ledger:
            rows, stories = ledger.values("report", *names), ledger.every("story")
        return as_of(Index(Contents(reports=tuple(map(_bare, rows)), stories=stories)), self.index.day)

    @cached_property
    def reports(self) -> dict[str, ReportRef]:
        """What lists show of each report, by its id."""
        return {row.id: report_ref(row) for row in self.known.contents.reports}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by their ids."""
        with self.index.reading() as ledger:
            return {actor.id: actor for actor in ledger.every("actor")}

    @cached_property
    def claims(self) -> dict[str, ClaimRow]:
        """The claims by their ids, in no order."""
        rows, reports = self._values("claim", *ClaimRow._fields, is_sorted=False), self.reports
        return {row[0]: ClaimRow._make(row) for row in rows if row[1] in reports}

    @cached_property
    def figures(self) -> dict[str, FigureRow]:
        """The figures by their ids, in no order."""
        rows, reports = self._values("figure", *FigureRow._fields, is_sorted=False), self.reports
        return {row[0]: FigureRow._make(row) for row in rows if row[1] in reports}

    @cached_property
    def claims_placed(self) -> dict[str, tuple[str, str | None]]:
        """The report and the origin of each claim, for what needs no more of it."""
        rows, reports = self._values("claim", "id", "report", "origin", is_sorted=False), self.reports
        return {row: (report, origin) for row, report, origin in rows if report in reports}

    @cached_property
    def figures_placed(self) -> dict[str, FigurePlace]:
        """The report, the claim and the number of each figure, for what needs no more of it."""
        rows, reports = self._values("figure", "id", *FigurePlace._fields, is_sorted=False), self.reports
        return {row[0]: FigurePlace._make(row[1:]) for row in rows if row[1] in reports}

    @cached_property
    def copies(self) -> list[tuple[str, str, str, CopyKind, float]]:
        """The id of each copy, the report that is copied, the one that copies, how closely, and how much of it."""
        rows = self._values("copy", "id", "a", "b", "kind", "share")
        return [(*row,) for row in rows if row[1] in self.reports and row[2] in self.reports]

    @cached_property
    def asked(self) -> dict[str, tuple[str | None, str]]:
        """The words of each question's topic and of the question itself."""
        return {
            row: (topic, text)
            for row, topic, text in self._asked
            if self.index.day is None or any(self._held(answer) for answer in self.answers[row])
        }

    @cached_property
    def _asked(self) -> list[tuple[str, str | None, str]]:
        topics = dict(self._values("topic", "id", "text"))
        return [(row, topics.get(topic), text) for row, topic, text in self._values("question", "id", "topic", "text")]

    @cached_property
    def meant(self) -> dict[str, str]:
        """The words elsewhere in the report for which the source of a claim without a name stands; see `quoting.speaker`."""
        nameless = [row.id for row in self.claims.values() if row.source_kind != "outlet" and not self._is_named(row)]
        if not nameless:
            return {}
        evidence = {row: (held, spans) for row, held, spans in self._values("claim", "id", "evidence", "source_spans")}
        found = {}
        with self.index.reading() as ledger:
            for claim in nameless:
                held, own = evidence[claim]
                if '"actor"' not in held:
                    continue
                place = spans_of(json.loads(held)["actor"])[0]
                if any(span.meets(place) for span in spans_of(json.loads(own))):
                    continue
                row = self.claims[claim]
                others = self.claims_in(row.report)
                words = next(
                    (
                        one.source_text
                        for one in others
                        if one.source_text
                        and any(span.holds(place) for span in spans_of(json.loads(evidence[one.id][1])))
                    ),
                    None,
                )
                if words is None:
                    words = ledger.words_at(row.report, place)
                    words = None if words.casefold() in (row.source_text or "").casefold() else words
                if words:
                    found[claim] = words
        return found

    @cached_property
    def _by_report(self) -> dict[str, list[ClaimRow]]:
        found: dict[str, list[ClaimRow]] = defaultdict(list)
        for row in self.claims.values():
            found[row.report].append(row)
        return found

    def claims_in(self, report: str) -> list[ClaimRow]:
        """Return the claims of a report, in reading order."""
        return sorted(self._by_report.get(report, ()), key=lambda one: (first_of(one.content_spans), one.id))

    def _is_named(self, row: ClaimRow) -> bool:
        actor = self.actors.get(row.source_actor or "")
        return actor is not None and actor.kind != "unnamed"

    def source(self, claim: ClaimRow | None, report: str) -> str:
        """Return who said a claim, or a figure of a report outside any claim, as `quoting.speaker` names them."""
        if claim is None or claim.source_kind == "outlet":
            return self.reports[report].outlet or ITSELF
        actor = self.actors.get(claim.source_actor or "")
        if actor is not None and actor.kind != "unnamed":
            return actor.name
        return self.meant.get(claim.id) or claim.source_text or (actor.name if actor else NOBODY)

    def via(self, claim: ClaimRow) -> tuple[str, ...]:
        """Return through whom a claim came, nearest the outlet first."""
        if claim.relay == "[]" or claim.source_kind == "outlet":
            return ()
        return tuple(self.actors[actor].name for actor in json.loads(claim.relay) if actor in self.actors)

    def said(self, claim: ClaimRow | None, report: str) -> Edtf | None:
        """Return the day on which it was said, or else printed."""
        return day_of(claim.said) if claim and claim.said else self.reports[report].published

    @cached_property
    def origin_of(self) -> dict[str, str]:
        """The origin of each claim or figure that has one; as of an index."""
        named = {member: row for row, members, _ in self._origins for member in json.loads(members)}
        named |= {row: origin for row, (_, origin) in self.claims_placed.items() if origin}
        for row, figure in self.figures_placed.items():
            if figure.claim in named and row not in named:
                named[row] = named[figure.claim]
        return named

    @cached_property
    def _origins(self) -> list[tuple[str, str, str | None]]:
        return [(*row,) for row in self._values("origin", "id", "claims", "report")]

    @cached_property
    def origins(self) -> frozenset[str]:
        """The independent origins, of a day those that somebody had told of."""
        if self.index.day is None:
            return frozenset(row for row, *_ in self._origins)
        return frozenset(
            row
            for row, members, report in self._origins
            if report in self.reports or any(map(self._held, json.loads(members)))
        )

    @cached_property
    def root_of(self) -> dict[str, str]:
        """The report at the head of each copied report's chain; as of an index."""
        return heads({b: a for _, a, b, kind, _ in self.copies if kind != "cites"})

    @cached_property
    def topics(self) -> list[TopicBrief]:
        """The topics that have an answer."""
        questions: dict[str, list[QuestionBrief]] = defaultdict(list)
        origins: dict[str, set[str]] = defaultdict(set)
        reports: dict[str, set[str]] = defaultdict(set)
        origin_of, root_of, names = self.origin_of, self.root_of, ("id", "topic", "text", "status", "story")
        for row, topic, text, status, story in self._values("question", *names):
            answers = self.answers[row]
            told = [(one, held) for one in answers if (held := self._held(one)) is not None]
            if not told:
                continue
            if self.index.day is not None and len(told) < len(answers):
                # How fewer answers stand to each other is for the relations between these.
                status = self.index.questions[row].status
            behind = {origin_of.get(one) or f"report {root_of.get(held, held)}" for one, held in told}
            places = {held for _, held in told}
            low, high = self._ends([one for one, _ in told])
            questions[topic].append(
                QuestionBrief(row, text, status, len(behind), len(places), low, high, story, tuple(sorted(places)))
            )
            origins[topic] |= behind
            reports[topic] |= places
        return [
            TopicBrief(row, text, _worst(asked), len(origins[row]), len(reports[row]), asked[0].story, tuple(asked))
            for row, text in self._values("topic", "id", "text")
            if (asked := questions.get(row))
        ]

    def name_of(self, actor: str) -> str:
        """Return the name of an actor; words that are no id stay as they are."""
        return self.actors[actor].name if actor in self.actors else actor

    @cached_property
    def events(self) -> list[tuple[Any, ...]]:
        """The columns of the events that their places in the timeline rest on."""
        return self._values("event", "id", "when", "text", "actors", "place", "evidence", "origins")

    def known_origins(self, held: str) -> int:
        """Return how many of some origins are known, which a column has as JSON."""
        origins = json.loads(held)
        return len(origins) if self.index.day is None else sum(origin in self.origins for origin in origins)

    @cached_property
    def forecasts(self) -> list[tuple[Any, ...]]:
        """The id of each forecast, its claim, the day when it is due, and what became of it."""
        rows = self._values("forecast", "id", "claim", "due", "status", "settled_by")
        return [(*row, self._became(status, json.loads(by))) for *row, status, by in rows]

    def _became(self, status: str, settled_by: Sequence[str]) -> str:
        """What became of a forecast; on a day before anybody told of that it was open."""
        return status if not settled_by or any(map(self._held, settled_by)) else "open"

    @cached_property
    def mentions(self) -> list[tuple[str, str, int]]:
        """Which actor is named in which report, and how often."""
        with self.index.reading() as ledger:
            return [(*row,) for row in ledger.tally("mention", "actor", "report") if row[0] is not None]

    @cached_property
    def answers(self) -> dict[str, list[str]]:
        """The answers to each question: ids of figures or of claims."""
        return {row: json.loads(held) for row, held in self._values("question", "id", "answers")}

    def _held(self, answer: str) -> str | None:
        """Return the report in which an answer stands."""
        row = self.figures_placed.get(answer) or self.claims_placed.get(answer)
        return row[0] if row else None

    def _ends(self, answers: Iterable[str]) -> tuple[float | None, float | None]:
        """Return the lowest and the highest number that the answers give which deny nothing."""
        rows = (row for one in answers if (row := self.figures_placed.get(one)) is not None)
        given = [row for row in rows if row.bound != "not" and row.stance != "denied"]
        numbers = [end for row in given for end in (row.low, row.high) if end is not None]
        return whole(min(numbers, default=None)), whole(max(numbers, default=None))


def _worst(questions: Sequence[QuestionBrief]) -> Status:
    return min((question.status for question in questions), key=STATUSES.index)


def _bare(row: tuple[Any, ...]) -> Report:
    """Return a report without its text."""
    id_, title, outlet, url, path, sha256, language, published, basis, why, story = row
    day = day_of(published) if published else None
    return Report(
        id=id_, text="", title=title, outlet=outlet, url=url, path=path, sha256=sha256, language=language,
        published=day, published_basis=basis, published_why=why, parts=(), story=story,
    )  # fmt: skip


def spans_of(plain: Iterable[Sequence[int]]) -> list[Span]:
    """Return the spans that JSON holds."""
    return [Span(*pair) for pair in plain]


def first_of(spans: str) -> int:
    """Return where the first of some spans begins; nearly always that is the first number that is written there."""
    if spans.count("[") == 2:
        return int(spans[2 : spans.index(",")])
    return first_start(spans_of(json.loads(spans)))
