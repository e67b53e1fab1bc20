"""What happened when, and what was foretold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportedly.pages.chances import DEFAULT_SCALE, chance_of
from reportedly.pages.faceted import having
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.past import as_of
from reportedly.pages.prominence import of_the_top
from reportedly.pages.quoting import ReportRef, SaidFrom, in_brief, report_ref, speaker, when_said
from reportedly.pages.statements import name_of, question_words
from reportedly.records import Edtf, Event, Forecast, ForecastStatus, Report, Span

if TYPE_CHECKING:
    from reportedly.claims import ScaleName


@dataclass(frozen=True, slots=True)
class EventView:
    """Something that reports place on a day, with one report's words for it and the number of reports and origins.

    `when` is the day or span of days, `text` what happened, `actors` the names of those in it, `place` where, None where it is not
    said. `words` stand at `span` of the text of `report` (in code points), in `paragraph` (from 1); `also_in` are the other reports
    that tell it, `origins` counts the independent origins behind them.
    """

    id: str
    when: Edtf
    text: str
    actors: tuple[str, ...]
    place: str | None
    words: str
    report: ReportRef
    paragraph: int
    span: Span
    also_in: tuple[ReportRef, ...]
    origins: int

    def __repr__(self) -> str:
        return f"<EventView {self.when} {in_brief(self.text)}, reports: {len(self.also_in) + 1}>"


@dataclass(frozen=True, slots=True)
class ForecastView:
    """What somebody said would happen, when it falls due, and what later reports say became of it.

    `claim` is the id of the claim that foretells it; `said`, `said_from`, `source`, `source_kind`, `role`, `printed`, `via`,
    `through`, `words`, `chance` with its ends and scale, `report` and `paragraph` are that claim's, as for `ClaimView`. `due` is when it should have
    happened, None where no day follows from the words. `status` is "open", "came_true", "did_not" or "unclear"; `settled_by` are the
    ids of the later claims that tell what came of it and `settled_words` their words. `why` says what that rests on.
    """

    id: str
    claim: str
    said: Edtf | None
    said_from: SaidFrom | None
    source: str
    source_kind: str
    role: str | None
    printed: str | None
    via: tuple[str, ...]
    through: str
    words: str
    chance: str | None
    chance_low: float | None
    chance_high: float | None
    chance_scale: str | None
    due: Edtf | None
    status: ForecastStatus
    settled_by: tuple[str, ...]
    settled_words: tuple[str, ...]
    report: ReportRef
    paragraph: int
    why: str

    def __repr__(self) -> str:
        return f"<ForecastView {in_brief(self.words)} by {in_brief(self.source)}, due {self.due}, {self.status}>"


def timeline(index: Index, filters: Filters | None = None) -> list[EventView]:
    """Return the events in the order of their days, of one day those that most origins and then most reports tell first.

    The days of the filters bound the event, not when it was told. Where they ask for the top, one event of each such day is left.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    views = [view for event in then.contents.events if (view := _event_view(then, event, chosen)) is not None]
    views.sort(key=lambda view: (*view.when.sort_key(), -view.origins, -len(view.also_in), view.text, view.id))
    left = having(then, "timeline", views, chosen.chosen)
    return left if chosen.top is None else of_the_top(then, left, chosen.top)


def forecasts(index: Index, filters: Filters | None = None) -> list[ForecastView]:
    """Return the forecasts by the day on which they fall due, those without such a day last."""
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    views = [view for row in then.contents.forecasts if (view := _forecast_view(then, row, chosen)) is not None]
    return having(then, "forecasts", sorted(views, key=by_due), chosen.chosen)


def by_due(view: ForecastView) -> tuple[object, ...]:
    """Return a key that puts first what falls due first, and last what has no such day."""
    return view.due is None, _day(view.due), _day(view.said), view.id


def one_event(index: Index, event_id: str, filters: Filters) -> EventView | None:
    """Return one event by its id, None where the index does not have it or the filters leave it out."""
    event = index.events.get(event_id)
    return _event_view(index, event, filters) if event else None


def one_forecast(index: Index, claim_id: str, scale: ScaleName = DEFAULT_SCALE) -> ForecastView | None:
    """Return the forecast that a claim makes, None where the index has none."""
    forecast = index.forecast_of.get(claim_id)
    return _forecast_view(index, forecast, Filters(scale=scale)) if forecast else None


def _event_view(index: Index, event: Event, filters: Filters) -> EventView | None:
    places = [(place, index.reports[place.report]) for place in event.evidence if place.report in index.reports]
    if not places or not filters.dated(event.when):
        return None
    # The report that told it first stands for the others, and none that copies it; there, the sentence that says it.
    places.sort(
        key=lambda pair: (
            pair[1].id in index.root_of,
            _day(pair[1].published),
            pair[1].id,
            pair[0].span.of(pair[1].text) != event.text,
            pair[0].span,
        )
    )
    (first, report), *others = places
    sources = [index.claims[place.claim].source for place, _ in places if place.claim in index.claims]
    by_source = any(filters.spoken(index, source) for source in sources)
    if not (by_source or filters.named(*(other.outlet for _, other in places))):
        return None
    if not filters.mentioned(event.text, *(place.span.of(other.text) for place, other in places)):
        return None
    return EventView(
        id=event.id,
        when=event.when,
        text=event.text,
        actors=tuple(name_of(index, actor) or actor for actor in event.actors),
        place=name_of(index, event.place),
        words=first.span.of(report.text),
        report=report_ref(report),
        paragraph=index.paragraph(report, first.span.start),
        span=first.span,
        also_in=_others(report, [other for _, other in others]),
        origins=len(event.origins),
    )


def _others(report: Report, others: list[Report]) -> tuple[ReportRef, ...]:
    return tuple({other.id: report_ref(other) for other in others if other.id != report.id}.values())


def _forecast_view(index: Index, forecast: Forecast, filters: Filters) -> ForecastView | None:
    claim = index.claims.get(forecast.claim)
    report = index.reports.get(claim.report) if claim else None
    if claim is None or report is None:
        return None
    who = speaker(index, report, claim)
    said, said_from = when_said(report, claim)
    topic, asked = question_words(index, claim.question)
    if not (filters.dated(said) and filters.mentioned(topic, asked, claim.content.text)):
        return None
    if not (filters.spoken(index, claim.source) or filters.named(who.name)):
        return None
    chance = chance_of(report, claim, filters.scale)
    settling = [index.claims[one] for one in forecast.settled_by if one in index.claims]
    return ForecastView(
        id=forecast.id,
        claim=claim.id,
        said=said,
        said_from=said_from,
        source=who.name,
        source_kind=who.kind,
        role=who.role,
        printed=who.printed,
        via=who.via,
        through=who.chain(report.outlet),
        words=claim.content.text,
        chance=chance.words if chance else None,
        chance_low=chance.low if chance else None,
        chance_high=chance.high if chance else None,
        chance_scale=chance.scale if chance else None,
        due=forecast.due,
        status=forecast.status,
        settled_by=tuple(one.id for one in settling),
        settled_words=tuple(one.content.text for one in settling),
        report=report_ref(report),
        paragraph=index.paragraph(report, claim.content.spans[0].start if claim.content.spans else 0),
        why=forecast.why,
    )


def _day(value: Edtf | None) -> tuple[date, date, str]:
    return value.sort_key() if value else (date.max, date.max, "~")
