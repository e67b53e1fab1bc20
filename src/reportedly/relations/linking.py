"""Linking: all derived rows of a ledger, as a function of the rows read from its reports and of nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from reportedly.records import (
    Actor,
    Claim,
    Contents,
    Correction,
    Figure,
    Linked,
    Mention,
    Span,
    field_types,
)
from reportedly.relations.actors import merge_actors, tell_actor
from reportedly.relations.answers import claim_answers, figure_answers, said_day
from reportedly.relations.copies import find_copies
from reportedly.relations.decisions import applied, concerning, decide, moves
from reportedly.relations.forecasts import find_forecasts
from reportedly.relations.namesakes import namesakes
from reportedly.relations.notices import Notice
from reportedly.relations.origins import find_origins
from reportedly.relations.placing import find_recurring, place_all
from reportedly.relations.questions import ask
from reportedly.relations.regrouping import mark_copies, regrouping
from reportedly.relations.stories import tell_story
from reportedly.relations.timeline import find_events


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class _HasReport(Protocol):
    @property
    def report(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)
Told = TypeVar("Told", bound=_HasReport)


def link(read: Contents, corrections: Iterable[Correction] = ()) -> Contents:
    """Return the contents with everything derived made anew: actors, stories, copies, origins, questions and the rest.

    Only the five tuples of rows read from reports are looked at, so that neither the order in which reports came nor what was
    derived before makes a difference. Stories are found among all reports, and the rest is made story by story. Of `corrections`
    those are applied that concern the rows; a report's date and outlet are corrected by reading it anew.
    """
    rows, of = _Rows(read), concerning(corrections := list(corrections))
    placed = place_all(read.reports, read.mentions, moves(corrections))
    stories: dict[str, list[str]] = defaultdict(list)
    for one in placed:
        stories[one.story].append(one.features.report)
    notices = find_recurring([(one.features.sentences, one.story) for one in placed], stories)
    linked = [link_story(rows.of(story), notices, of(story)) for story in stories.values()]
    told = [each.contents for each in linked]
    return Contents(
        **{
            field: _frozen(row for contents in told for row in getattr(contents, field))
            for field in field_types(Contents)
            if field != "actors"
        },
        actors=_frozen(_named_by_all(linked)),
    )


def _named_by_all(linked: Sequence[Linked]) -> Iterator[Actor]:
    """Yield the actors as all stories together name them."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    reasons: dict[str, set[str]] = defaultdict(set)
    for story in linked:
        for mention in story.contents.mentions:
            if mention.actor:
                mentions[mention.actor].append(mention)
        for actor, whys in story.reasons.items():
            reasons[actor] |= set(whys)
    for actor, named in mentions.items():
        yield tell_actor(actor, named, reasons[actor])


def link_story(
    read: Contents, notices: frozenset[Notice] = frozenset(), corrections: Sequence[Correction] = ()
) -> Linked:
    """Return the rows of one story's reports with everything that follows from them.

    `read` holds the rows read from these reports, and `notices` the sentences that recur over stories and say nothing.
    `corrections` are those in force that can concern it, in the order in which they were made.
    """
    decided = decide(read, corrections)
    read = decided.read
    story = tell_story(read.reports)
    reports = [replace(report, story=story.id) for report in _sorted(read.reports)]
    mentions = _sorted(read.mentions)
    actors, actor_of, reasons = merge_actors(reports, mentions, namesakes(corrections))
    mentions = [_of_actor(mention, actor_of.get(mention.id)) for mention in mentions]
    named = {(mention.report, mention.span): mention.actor for mention in mentions if mention.actor}
    copies = mark_copies(find_copies(reports, notices), reports, decided, notices)
    claims = [_with_actors(claim, named) for claim in _sorted(read.claims)]
    figures = [_with_places(figure, named) for figure in _sorted(read.figures)]
    moments = _sorted(read.moments)
    origins, origin_of = find_origins(reports, claims, actors, copies)
    by_report = {report.id: report for report in reports}
    amounts = figure_answers(by_report, {claim.id: claim for claim in claims}, figures, origin_of)
    answers = claim_answers(by_report, claims, origin_of)
    by_id, main_actor = {actor.id: actor for actor in actors}, _main_actors(mentions)
    asked = ask(amounts, answers, by_id, main_actor, copies, moments, regrouping(decided))
    question_of = {answer: one.id for one in asked.questions for answer in one.answers}
    days = [day for report in reports if (day := said_day(None, report))]
    contents = Contents(
        reports=tuple(reports),
        claims=tuple(
            replace(
                claim,
                question=question_of.get(claim.id),
                says=asked.says.get(claim.id),
                origin=origin_of.get(claim.id),
            )
            for claim in claims
        ),
        figures=tuple(_of_question(figure, question_of.get(figure.id)) for figure in figures),
        moments=tuple(moments),
        mentions=tuple(mentions),
        actors=_frozen(actors),
        origins=_frozen(origins),
        topics=_frozen(asked.topics),
        questions=_frozen(asked.questions),
        relations=_frozen(asked.relations),
        copies=_frozen(copies),
        forecasts=_frozen(find_forecasts(answers, max(days, default=None), amounts, moments)),
        estimates=_frozen(asked.estimates),
        events=_frozen(find_events(by_report, moments, claims, mentions, origin_of, copies)),
        stories=(story,),
    )
    pairs = {frozenset((copy.a, copy.b)): copy.id for copy in copies}
    return Linked(contents, reasons, decided.rejected, decided.corrected, frozenset(applied(decided, contents, pairs)))


class _Rows:
    """The rows read from reports, by report."""

    def __init__(self, read: Contents) -> None:
        self.reports = {report.id: report for report in read.reports}
        self.claims = _by_report(read.claims)
        self.figures = _by_report(read.figures)
        self.moments = _by_report(read.moments)
        self.mentions = _by_report(read.mentions)

    def of(self, story: Sequence[str]) -> Contents:
        """Return the rows of some reports."""
        return Contents(
            reports=tuple(self.reports[report] for report in story),
            claims=_of(self.claims, story),
            figures=_of(self.figures, story),
            moments=_of(self.moments, story),
            mentions=_of(self.mentions, story),
        )


def _by_report(rows: Iterable[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for row in rows:
        found[row.report].append(row)
    return found


def _of(rows: Mapping[str, Sequence[Told]], story: Sequence[str]) -> tuple[Told, ...]:
    return tuple(row for report in story for row in rows.get(report, ()))


def _main_actors(mentions: Iterable[Mention]) -> Callable[[Claim], str | None]:
    """Return what finds the first actor that a claim's content names, which is mostly its subject."""
    by_report = _by_report(mentions)
    for group in by_report.values():
        group.sort(key=lambda mention: mention.span or Span(0, 0))

    def main_actor(claim: Claim) -> str | None:
        for span in claim.content.spans:
            there = by_report.get(claim.report, [])
            first = bisect_left(there, span.start, key=lambda mention: mention.span.start if mention.span else -1)
            for mention in there[first : first + 1]:
                if mention.span and mention.span.start < span.end and mention.actor:
                    return mention.actor
        return None

    return main_actor


# The actor of each name by its report and its place there, the report's own outlet at None.
_Named = Mapping[tuple[str, Span | None], str]


def _of_actor(mention: Mention, actor: str | None) -> Mention:
    # `replace` looks at each field twice, and there are more mentions than anything else.
    return Mention(mention.id, mention.report, mention.name, mention.span, mention.kind, mention.role, actor)


def _with_actors(claim: Claim, named: _Named) -> Claim:
    """The claim with its source's actor and its chain; the report's own outlet is never in the chain, nor the source."""
    outlet = named.get((claim.report, None))
    speakers = _actors_at(claim.report, claim.evidence.get("actor", ()), named)
    actor = outlet if claim.source.kind == "outlet" else next(iter(speakers), None)
    relay = [
        one for one in _actors_at(claim.report, claim.evidence.get("relay", ()), named) if one not in (outlet, actor)
    ]
    if actor == claim.source.actor and not relay and not claim.relay:
        return claim
    return replace(claim, source=replace(claim.source, actor=actor), relay=tuple(dict.fromkeys(relay)))


def _with_places(figure: Figure, named: _Named) -> Figure:
    actor = next(iter(_actors_at(figure.report, figure.evidence.get("actor", ()), named)), None)
    place = next(iter(_actors_at(figure.report, figure.evidence.get("place", ()), named)), None)
    return figure if (actor, place) == (figure.actor, figure.place) else replace(figure, actor=actor, place=place)


def _of_question(figure: Figure, question: str | None) -> Figure:
    return figure if figure.question == question else replace(figure, question=question)


def _actors_at(report: str, spans: Sequence[Span], named: _Named) -> list[str]:
    return [named[report, span] for span in spans if (report, span) in named]


def _sorted(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.id)


def _frozen(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.id))
