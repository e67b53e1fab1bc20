"""The lists of a ledger as rows in brief, in their order: what filters, facets and orders look at, without the words.

Each function returns for some filters the briefs of exactly the rows that the view of its name returns, in the same order; a brief
has those attributes of the view that `facets` and `sorting` use. `listed` makes the views themselves of some of them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple, overload

from reportedly.pages.actors import ActorView, by_weight
from reportedly.pages.events import one_event, one_forecast
from reportedly.pages.figures import whole
from reportedly.pages.filters import Filters, folded
from reportedly.pages.hits import MOST_HITS, find_hits, one_hit
from reportedly.pages.listing import ReportView, by_date
from reportedly.pages.outline import ClaimRow, FigureRow, Outline, TopicBrief, day_of, first_of, spans_of
from reportedly.pages.partial import PartialIndex
from reportedly.pages.prominence import of_the_top
from reportedly.pages.provenance import key_of, one_copy, one_source
from reportedly.pages.quoting import ReportRef
from reportedly.pages.statements import one_claim, one_figure
from reportedly.pages.topics import TopicView, one_topic, precedence
from reportedly.records import CopyKind, Edtf, Span


class ClaimBrief(NamedTuple):
    """A claim in a list."""

    id: str
    said: Edtf | None
    source: str
    source_kind: str
    quotation: str
    stance: str
    score: float
    report: ReportRef
    via: tuple[str, ...]


class FigureBrief(NamedTuple):
    """A figure in a list."""

    id: str
    said: Edtf | None
    source: str
    stance: str
    low: float | None
    high: float | None
    unit: str
    counted: str | None
    state: str | None
    report: ReportRef


class EventBrief(NamedTuple):
    """An event in a list."""

    id: str
    when: Edtf
    actors: tuple[str, ...]
    place: str | None


class ForecastBrief(NamedTuple):
    """A forecast in a list; `claim` is the one that makes it."""

    id: str
    claim: str
    said: Edtf | None
    due: Edtf | None
    status: str
    source: str
    report: ReportRef


class SourceBrief(NamedTuple):
    """A source in a list, with the ids of the claims that are counted."""

    id: str
    name: str
    kind: str
    claims: int
    outlets: tuple[str, ...]
    first: date | None
    said: tuple[str, ...]


class CopyBrief(NamedTuple):
    """A copy in a list."""

    id: str
    a: ReportRef
    b: ReportRef
    kind: str
    share: float


class Asked:
    """What filters mean for the rows of a ledger: which actors, questions and texts they name, found once for all rows."""

    def __init__(self, outline: Outline, filters: Filters) -> None:
        self.outline = outline
        self.filters = filters
        self._by: dict[str, bool] = {}

    def by(self, *names: str | None) -> bool:
        """Say whether one of some names is asked for."""
        return not self.filters.by or any(self._named(name) for name in names if name)

    def _named(self, name: str) -> bool:
        if name not in self._by:
            self._by[name] = self.filters.named(name)
        return self._by[name]

    @cached_property
    def actors(self) -> frozenset[str]:
        """The actors with a name that is asked for."""
        every = self.outline.actors.values()
        return frozenset(one.id for one in every if self.filters.named(one.name, *one.aliases))

    @cached_property
    def questions(self) -> frozenset[str]:
        """The questions with words that are asked for, or whose topic has them."""
        return frozenset(row for row, words in self.outline.asked.items() if self.filters.mentioned(*words))

    def holding(self, table: str, column: str) -> frozenset[str]:
        """Return the rows of which a column holds all words that are asked for."""
        with self.outline.index.reading() as ledger:
            found = ledger.perhaps_holding(table, column, folded(self.filters.about or "").split())
        return frozenset(row for row, text in found if self.filters.mentioned(text))

    @cached_property
    def claims(self) -> frozenset[str]:
        """The claims with words that are asked for."""
        return self.holding("claim", "content_text")

    @cached_property
    def reports(self) -> frozenset[str]:
        """The reports that hold words that are asked for anywhere in their text."""
        return self.holding("report", "text")

    def is_about(self, claim: ClaimRow) -> bool:
        """Say whether a claim, its question or its topic has the words that are asked for."""
        return not self.filters.about or claim.id in self.claims or claim.question in self.questions

    def is_by(self, claim: ClaimRow) -> bool:
        """Say whether somebody who is asked for said a claim, by the name that lists give them too."""
        return self.speaks(claim) or self.by(self.outline.source(claim, claim.report))

    def speaks(self, claim: ClaimRow) -> bool:
        """Say whether the source of a claim is asked for, by the report's words or by a name of the actor."""
        return not self.filters.by or claim.source_actor in self.actors or self.by(claim.source_text)


def claims(outline: Outline, filters: Filters) -> list[ClaimBrief]:
    """Return the claims; see `statements.claims`."""
    asked, found = Asked(outline, filters), []
    for row in _spoken(outline, asked):
        said = outline.said(row, row.report)
        if filters.dated(said) and asked.is_by(row):
            source, report = outline.source(row, row.report), outline.reports[row.report]
            brief = ClaimBrief(
                row.id, said, source, row.source_kind, row.quotation, row.stance, row.score, report, outline.via(row)
            )
            found.append((said, (row.report, first_of(row.content_spans), row.id), brief))
    return _by_day(found)


def _spoken(outline: Outline, asked: Asked) -> Iterator[ClaimRow]:
    """Yield the claims with words that are asked for, an outlet's own only where these are asked for."""
    for row in outline.claims.values():
        if (row.source_kind != "outlet" or asked.filters.own_voice) and asked.is_about(row):
            yield row


def figures(outline: Outline, filters: Filters) -> list[FigureBrief]:
    """Return the figures; see `statements.figures`."""
    asked, found = Asked(outline, filters), []
    for row in outline.figures.values():
        claim = outline.claims.get(row.claim or "")
        source, said = outline.source(claim, row.report), outline.said(claim, row.report)
        if not filters.dated(said) or not (asked.by(source) or (claim is not None and asked.speaks(claim))):
            continue
        if filters.about and not _figure_is_about(asked, row, claim):
            continue
        report = outline.reports[row.report]
        brief = FigureBrief(
            row.id, said, source, row.stance, whole(row.low), whole(row.high), row.unit, row.counted, row.state, report
        )
        found.append((said, (row.report, first_of(f"[{row.span}]"), row.id), brief))
    return _by_day(found)


def _figure_is_about(asked: Asked, row: FigureRow, claim: ClaimRow | None) -> bool:
    if row.question in asked.questions:
        return True
    place = Span(*json.loads(row.span))
    if claim is not None and any(span.holds(place) for span in spans_of(json.loads(claim.content_spans))):
        return claim.id in asked.claims
    # Its words are its sentence, which the report has only in its text.
    view = one_figure(asked.outline.index, row.id) if row.report in asked.reports else None
    return view is not None and asked.filters.mentioned(view.words)


def timeline(outline: Outline, filters: Filters) -> list[EventBrief]:
    """Return the events; see `events.timeline`."""
    asked, found = Asked(outline, filters), []
    for row, written, text, actors, place, held, origins in outline.events:
        when, evidence = day_of(written), [one for one in json.loads(held) if one["report"] in outline.reports]
        reports = {one["report"] for one in evidence}
        if (
            not reports
            or not filters.dated(when)
            or not _tells(asked, evidence)
            or not _says(asked, row, text, reports)
        ):
            continue
        names = tuple(outline.name_of(actor) for actor in json.loads(actors))
        brief = EventBrief(row, when, names, outline.name_of(place) if place is not None else None)
        found.append(((*when.sort_key(), -outline.known_origins(origins), 1 - len(reports), text, row), brief))
    briefs = _sorted(found)
    if filters.top is None:
        return briefs
    # Which days stand out is seen in the sentences, for which the stories are read.
    events = views_of(outline.index, "timeline", briefs, filters)
    top = {event.id for event in of_the_top(outline.index, events, filters.top)}
    return [brief for brief in briefs if brief.id in top]


def _tells(asked: Asked, evidence: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether somebody who is asked for tells of an event: the source of a claim, or an outlet."""
    rows = (asked.outline.claims.get(one["claim"] or "") for one in evidence)
    return any(asked.speaks(row) for row in rows if row) or asked.by(
        *(asked.outline.reports[one["report"]].outlet for one in evidence)
    )


def _says(asked: Asked, event: str, text: str, reports: Iterable[str]) -> bool:
    """Say whether an event has the words that are asked for; those of its reports stand in their texts alone."""
    if asked.filters.mentioned(text):
        return True
    near = not asked.reports.isdisjoint(reports)
    return near and one_event(asked.outline.index, event, asked.filters) is not None


def forecasts(outline: Outline, filters: Filters) -> list[ForecastBrief]:
    """Return the forecasts; see `events.forecasts`."""
    asked, found = Asked(outline, filters), []
    for row, claim, written, status in outline.forecasts:
        held = outline.claims.get(claim)
        if held is None or not asked.is_about(held):
            continue
        source, said = outline.source(held, held.report), outline.said(held, held.report)
        if filters.dated(said) and asked.is_by(held):
            due = day_of(written) if written else None
            brief = ForecastBrief(row, claim, said, due, status, source, outline.reports[held.report])
            found.append(((due is None, _day(due), _day(said), row), brief))
    return _sorted(found)


def sources(outline: Outline, filters: Filters) -> list[SourceBrief]:
    """Return the sources; see `provenance.sources`."""
    asked = Asked(outline, filters)
    groups: dict[str, list[tuple[ClaimRow, str, Edtf | None]]] = defaultdict(list)
    for row in _spoken(outline, asked):
        if row.source_kind == "none":
            continue
        source, said = outline.source(row, row.report), outline.said(row, row.report)
        if filters.dated(said) and asked.is_by(row):
            groups[key_of(row.source_actor, row.source_kind, row.source_text, row.report)].append((row, source, said))
    found = [_source(outline, key, group) for key, group in groups.items()]
    return sorted(found, key=lambda brief: (-brief.claims, brief.name, brief.id))


def _source(outline: Outline, key: str, group: list[tuple[ClaimRow, str, Edtf | None]]) -> SourceBrief:
    group.sort(key=itemgetter(0))
    actor = outline.actors.get(key)
    days = [day for _, _, said in group if said for day in (said.earliest, said.latest) if day]
    outlets = {outline.reports[row.report].outlet for row, _, _ in group}
    return SourceBrief(
        key,
        max((source for _, source, _ in group), key=lambda words: (len(words), words)),
        actor.kind if actor else group[0][0].source_kind,
        len(group),
        tuple(sorted(outlet for outlet in outlets if outlet)),
        min(days, default=None),
        tuple(row.id for row, _, _ in group),
    )


def actors(outline: Outline, filters: Filters) -> list[ActorView]:
    """Return the actors, whole; see `actors.actors`."""
    claims = Counter(row.source_actor for row in outline.claims.values())
    mentions: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    for row, report, number in outline.mentions:
        if row in outline.actors and report in outline.reports and filters.dated(outline.reports[report].published):
            mentions[row] += number
            reports[row] += 1
    views = []
    for row in mentions:
        actor = outline.actors[row]
        others = tuple(alias for alias in actor.aliases if alias != actor.name)
        if filters.named(actor.name, *others) and filters.mentioned(actor.name, *others, *actor.roles):
            views.append(
                ActorView(
                    row,
                    actor.name,
                    actor.kind,
                    others,
                    actor.roles,
                    claims[row],
                    mentions[row],
                    reports[row],
                    actor.why,
                )
            )
    return sorted(views, key=by_weight)


def copies(outline: Outline, filters: Filters) -> list[CopyBrief]:
    """Return the copies; see `provenance.copies`."""
    asked, found = Asked(outline, filters), []
    for row, a, b, kind, share in outline.copies:
        first, second = outline.reports.get(a), outline.reports.get(b)
        if first is None or second is None:
            continue
        if not filters.dated(second.published) or not asked.by(first.outlet, second.outlet):
            continue
        if not filters.mentioned(first.title, second.title):
            view = one_copy(outline.index, row) if b in asked.reports else None
            if view is None or not filters.mentioned(*(passage.b for passage in view.passages)):
                continue
        found.append(CopyBrief(row, first, second, kind, share))
    return sorted(found, key=lambda brief: (-brief.share, brief.a.name, brief.b.name, brief.id))


def reports(outline: Outline, filters: Filters) -> list[ReportView]:
    """Return the reports, whole; see `listing.reports`."""
    asked = Asked(outline, filters)
    shown = [
        row
        for row in outline.known.contents.reports
        if filters.dated(row.published)
        and asked.by(row.outlet, row.title)
        and (filters.mentioned(row.title) or row.id in asked.reports)
    ]
    claims = Counter(report for report, _ in outline.claims_placed.values())
    figures = Counter(place.report for place in outline.figures_placed.values())
    above: dict[str, list[tuple[CopyKind, ReportRef]]] = defaultdict(list)
    for _, a, b, kind, _ in outline.copies:
        if a in outline.reports:
            above[b].append((kind, outline.reports[a]))
    return [
        ReportView(
            row.id, row.title, row.outlet, row.published, row.published_basis, row.published_why, row.url, row.path,
            row.language, claims[row.id], figures[row.id], tuple(above.get(row.id, ())),
        )
        for row in sorted(shown, key=by_date)
    ]  # fmt: skip


def questions(outline: Outline, filters: Filters) -> list[TopicBrief | TopicView]:
    """Return the topics: in brief where all their answers are asked for, and else whole; see `topics.questions`."""
    if filters == Filters(scale=filters.scale):
        return sorted(outline.topics, key=precedence)
    asked, index = Asked(outline, filters), outline.index
    chosen = [topic for topic in outline.topics if any(_is_asked(asked, one.id) for one in topic.questions)]
    # Words alone leave all answers to a question that has them.
    is_whole = filters == Filters(about=filters.about, scale=filters.scale)
    whole_ones = [topic for topic in chosen if is_whole and all(one.id in asked.questions for one in topic.questions)]
    known = {topic.id for topic in whole_ones}
    parted = [topic.id for topic in chosen if topic.id not in known]
    index.load("topic", parted)
    rows = (index.topics.get(topic) for topic in parted)
    views = (one_topic(index, row, filters) for row in rows if row is not None)
    return sorted((*whole_ones, *(view for view in views if view is not None)), key=precedence)


def _is_asked(asked: Asked, question: str) -> bool:
    """Say whether an answer to a question may be among what is asked for; its topic then decides."""
    outline, filters = asked.outline, asked.filters
    answers = outline.answers[question]
    if filters.about and question not in asked.questions and not any(_may_say(asked, answer) for answer in answers):
        return False
    return any(_may_be(asked, answer) for answer in answers)


def _may_say(asked: Asked, answer: str) -> bool:
    figure = asked.outline.figures.get(answer)
    claim = asked.outline.claims.get((figure.claim or "") if figure else answer)
    if claim is not None and claim.id in asked.claims:
        return True
    return figure is not None and figure.report in asked.reports


def _may_be(asked: Asked, answer: str) -> bool:
    outline, filters = asked.outline, asked.filters
    figure = outline.figures.get(answer)
    claim = outline.claims.get((figure.claim or "") if figure else answer)
    row = figure or claim
    if row is None or not filters.dated(outline.said(claim, row.report)):
        return False
    return asked.speaks(claim) if claim is not None else asked.by(outline.source(None, row.report))


Brief = Any
LISTS: Mapping[str, Callable[[Outline, Filters], list[Brief]]] = {
    "questions": questions,
    "claims": claims,
    "figures": figures,
    "timeline": timeline,
    "forecasts": forecasts,
    "sources": sources,
    "actors": actors,
    "copies": copies,
    "reports": reports,
}


def views_of(index: PartialIndex, table: str, briefs: Sequence[Brief], filters: Filters) -> list[Any]:
    """Return the views of some briefs of a list, in their order; the stories that they are in are read at once."""
    with index.reading():
        held, make = _MADE[table](filters)
        for name, rows in held(briefs).items():
            index.load(name, rows)
        return [view for brief in briefs if (view := make(index, brief)) is not None]


_Held = Callable[[Sequence[Brief]], Mapping[str, list[str]]]
_Make = Callable[[PartialIndex, Brief], Any]


def _of(table: str, make: Callable[[PartialIndex, str, Filters], Any]) -> Callable[[Filters], tuple[_Held, _Make]]:
    """Return how the views of a table are made of their ids."""
    return lambda filters: (
        lambda briefs: {table: [brief.id for brief in briefs]},
        lambda index, brief: make(index, brief.id, filters),
    )


def _topic(index: PartialIndex, brief: TopicBrief | TopicView) -> TopicView | None:
    return one_topic(index, index.topics[brief.id], Filters()) if isinstance(brief, TopicBrief) else brief


# For each list in which tables the rows stand whose stories its views need, and how one is made of its brief.
_MADE: Mapping[str, Callable[[Filters], tuple[_Held, _Make]]] = {
    "questions": lambda _: (
        lambda briefs: {"topic": [brief.id for brief in briefs if isinstance(brief, TopicBrief)]},
        _topic,
    ),
    "claims": _of("claim", lambda index, row, filters: one_claim(index, row, filters.scale)),
    "figures": _of("figure", lambda index, row, _: one_figure(index, row)),
    "timeline": _of("event", lambda index, row, _: one_event(index, row, Filters())),
    "forecasts": lambda filters: (
        lambda briefs: {"claim": [brief.claim for brief in briefs]},
        lambda index, brief: one_forecast(index, brief.claim, filters.scale),
    ),
    "sources": lambda _: (
        lambda briefs: {"claim": [claim for brief in briefs for claim in brief.said]},
        lambda index, brief: one_source(index, brief.id, (index.claims[row] for row in brief.said)),
    ),
    "copies": _of("copy", lambda index, row, _: one_copy(index, row)),
    "search": lambda _: (lambda briefs: {"report": [brief.report.id for brief in briefs]}, one_hit),
    # These say nothing that an outline does not know.
    "actors": lambda _: (lambda _: {}, lambda _, brief: brief),
    "reports": lambda _: (lambda _: {}, lambda _, brief: brief),
}


class Listed(Sequence[Any]):
    """A list of views that are made when they are looked at; how many there are, and their briefs, are known before."""

    def __init__(self, index: PartialIndex, table: str, briefs: Sequence[Brief], filters: Filters) -> None:
        self.briefs = briefs
        self._made = index, table, filters

    def __len__(self) -> int:
        return len(self.briefs)

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> list[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        index, table, filters = self._made
        if isinstance(place, slice):
            return views_of(index, table, self.briefs[place], filters)
        return views_of(index, table, [self.briefs[place]], filters)[0]

    def __iter__(self) -> Iterator[Any]:
        return iter(self[:])

    def of(self, briefs: Sequence[Brief]) -> Listed:
        """Return the list of some of its briefs, or of all in another order."""
        index, table, filters = self._made
        return Listed(index, table, briefs, filters)


def listed(outline: Outline, table: str, filters: Filters) -> Listed:
    """Return a list by the name of its table, with only the rows that filters leave."""
    with outline.index.reading():
        return Listed(outline.index, table, LISTS[table](outline, filters), filters)


def searched(outline: Outline, words: str, most: int = MOST_HITS) -> tuple[Listed, bool]:
    """Return the sentences that a search finds, and whether there are more than these; see `hits.find_hits`."""
    hits, is_cut = find_hits(outline, words, most)
    return Listed(outline.index, "search", hits, Filters()), is_cut


def _sorted(found: list[tuple[tuple[Any, ...], Any]]) -> list[Any]:
    # Each key ends in an id, so briefs are never compared.
    found.sort(key=itemgetter(0))
    return [brief for _, brief in found]


def _by_day(found: list[tuple[Edtf | None, tuple[Any, ...], Any]]) -> list[Any]:
    """Return the briefs by their days, and of one day by what stands beside these."""
    # There are far fewer days than rows, and numbers are compared much faster than days.
    days = {said.text if said else "": _day(said) for said, _, _ in found}
    place = {text: number for number, text in enumerate(sorted(days, key=days.__getitem__))}
    keyed = [(place[said.text if said else ""], at, brief) for said, at, brief in found]
    keyed.sort(key=itemgetter(0, 1))
    return [brief for _, _, brief in keyed]


def _day(value: Edtf | None) -> tuple[date, date, str]:
    return value.sort_key() if value else (date.max, date.max, "~")
