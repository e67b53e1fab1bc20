"""Linking: all derived rows of a ledger, as a function of the rows read from its reports and of nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from reportedly.records import (
    Actor,
    Claim,
    Contents,
    Copy,
    Event,
    Figure,
    Forecast,
    Mention,
    Moment,
    Report,
    Span,
    Story,
    hashed,
    row_id,
)
from reportedly.relations.actors import merge_actors
from reportedly.relations.answers import claim_answers, figure_answers, said_day
from reportedly.relations.copies import find_copies
from reportedly.relations.forecasts import find_forecasts
from reportedly.relations.origins import find_origins
from reportedly.relations.questions import Asked, ask
from reportedly.relations.stories import find_stories
from reportedly.relations.timeline import find_events


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Row = TypeVar("Row", bound=_HasId)


def link(read: Contents) -> Contents:
    """Return the contents with everything derived made anew: actors, stories, copies, origins, questions and the rest.

    Only the five tuples of rows read from reports are looked at, sorted by id, so that neither the order in which
    reports came nor what was derived before makes a difference.
    """
    reports, mentions = _sorted(read.reports), _sorted(read.mentions)
    stories = find_stories(reports, mentions)
    story_of = {report: story.id for story in stories for report in story.reports}
    reports = [replace(report, story=story_of.get(report.id)) for report in reports]
    actors, actor_of = merge_actors(reports, mentions)
    mentions = [replace(mention, actor=actor_of.get(mention.id)) for mention in mentions]
    copies = find_copies(reports)
    claims = [_with_actors(claim, actor_of) for claim in _sorted(read.claims)]
    figures = [_with_places(figure, actor_of) for figure in _sorted(read.figures)]
    origins, origin_of = find_origins(reports, claims, actors, copies)
    claims = [replace(claim, origin=origin_of.get(claim.id)) for claim in claims]
    scene = _Scene(reports, claims, figures, _sorted(read.moments), mentions, actors, origin_of, copies)
    told = [scene.tell(story) for story in stories]
    question_of = {answer: one.id for part in told for one in part.asked.questions for answer in one.answers}
    says = {claim: word for part in told for claim, word in part.asked.says.items()}
    return Contents(
        reports=_frozen(reports),
        claims=_frozen(replace(claim, question=question_of.get(claim.id), says=says.get(claim.id)) for claim in claims),
        figures=_frozen(replace(figure, question=question_of.get(figure.id)) for figure in figures),
        moments=_frozen(read.moments),
        mentions=_frozen(mentions),
        actors=_frozen(actors),
        origins=_frozen(origins),
        topics=_frozen(topic for part in told for topic in part.asked.topics),
        questions=_frozen(question for part in told for question in part.asked.questions),
        relations=_frozen(relation for part in told for relation in part.asked.relations),
        copies=_frozen(copies),
        forecasts=_frozen(forecast for part in told for forecast in part.forecasts),
        estimates=_frozen(estimate for part in told for estimate in part.asked.estimates),
        events=_frozen(event for part in told for event in part.events),
        stories=_frozen(stories),
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What one story asks, foretells and tells."""

    asked: Asked
    forecasts: list[Forecast]
    events: list[Event]


class _Scene:
    """The rows of a ledger by report, for steps that work on one story."""

    def __init__(
        self,
        reports: Sequence[Report],
        claims: Sequence[Claim],
        figures: Sequence[Figure],
        moments: Sequence[Moment],
        mentions: Sequence[Mention],
        actors: Sequence[Actor],
        origin_of: Mapping[str, str],
        copies: Sequence[Copy],
    ) -> None:
        self.reports = {report.id: report for report in reports}
        self.claims = _by_report(claims)
        self.figures = _by_report(figures)
        self.moments = _by_report(moments)
        self.mentions = _by_report(mentions)
        for group in self.mentions.values():
            group.sort(key=lambda mention: mention.span or Span(0, 0))
        self.actors = {actor.id: actor for actor in actors}
        self.origin_of = origin_of
        self.copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in copies:
            self.copies[copy.b].append(copy)

    def tell(self, story: Story) -> _Told:
        """Return what follows from the reports of one story together."""
        claims = self._of(self.claims, story)
        by_id = {claim.id: claim for claim in claims}
        amounts = figure_answers(self.reports, by_id, self._of(self.figures, story), self.origin_of)
        answers = claim_answers(self.reports, claims, self.origin_of)
        days = [day for report in story.reports if (day := said_day(None, self.reports[report]))]
        moments, mentions = self._of(self.moments, story), self._of(self.mentions, story)
        return _Told(
            ask(amounts, answers, self.actors, self.main_actor, self._copies(story), moments),
            find_forecasts(answers, max(days, default=None)),
            find_events(self.reports, moments, claims, mentions, self.origin_of, self._copies(story)),
        )

    def main_actor(self, claim: Claim) -> str | None:
        """The first actor that a claim's content names, which is mostly its subject."""
        for span in claim.content.spans:
            mentions = self.mentions.get(claim.report, [])
            first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start if mention.span else -1)
            for mention in mentions[first : first + 1]:
                if mention.span and mention.span.start < span.end and mention.actor:
                    return mention.actor
        return None

    def _copies(self, story: Story) -> list[Copy]:
        return [copy for report in story.reports for copy in self.copies.get(report, ())]

    @staticmethod
    def _of(rows: Mapping[str, list[Row]], story: Story) -> list[Row]:
        return [row for report in story.reports for row in rows.get(report, ())]


class _HasReport(Protocol):
    @property
    def report(self) -> str: ...


Told = TypeVar("Told", bound=_HasReport)


def _by_report(rows: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    for row in rows:
        found[row.report].append(row)
    return found


def _with_actors(claim: Claim, actor_of: Mapping[str, str]) -> Claim:
    """The claim with its source's actor and its chain; the report's own outlet is never in the chain, nor the source."""
    outlet = actor_of.get(hashed("mention", claim.report, "outlet"))
    named = _actors_at(claim.report, claim.evidence.get("actor", ()), actor_of)
    actor = outlet if claim.source.kind == "outlet" else next(iter(named), None)
    relay = [
        one for one in _actors_at(claim.report, claim.evidence.get("relay", ()), actor_of) if one not in (outlet, actor)
    ]
    return replace(claim, source=replace(claim.source, actor=actor), relay=tuple(dict.fromkeys(relay)))


def _with_places(figure: Figure, actor_of: Mapping[str, str]) -> Figure:
    actor = next(iter(_actors_at(figure.report, figure.evidence.get("actor", ()), actor_of)), None)
    place = next(iter(_actors_at(figure.report, figure.evidence.get("place", ()), actor_of)), None)
    return replace(figure, actor=actor, place=place)


def _actors_at(report: str, spans: Sequence[Span], actor_of: Mapping[str, str]) -> list[str]:
    found = (actor_of.get(row_id("mention", report, [span])) for span in spans)
    return [actor for actor in found if actor]


def _sorted(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.id)


def _frozen(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.id))
