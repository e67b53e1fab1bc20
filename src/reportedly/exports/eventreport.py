"""Incidents report by report, as the R package `eventreport` takes them: one row for each report and event."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.coding import code
from reportedly.exports.days import first_and_last, written
from reportedly.exports.documents import link_of, table
from reportedly.exports.grading import grade
from reportedly.exports.incidents import Incident, figures_by_report, incidents, is_told
from reportedly.exports.ucdp import joined
from reportedly.pages.figures import whole
from reportedly.pages.index import Index
from reportedly.pages.quoting import speaker
from reportedly.pages.rows import Value
from reportedly.records import Claim, Figure, Report

COLUMNS = (
    "event_id", "event", "event_date_edtf", "event_date_start", "event_date_end", "location", "report_id", "outlet",
    "headline", "url", "report_date_edtf", "report_date", "origin", "copies", "source_original", "stance", "deaths_low",
    "deaths_best", "deaths_high", "deaths_words", "deaths_denied", "admiralty", "profile",
)  # fmt: skip


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a CSV table with a row for each report of each incident, in the order of incidents and of reports.

    `event_id` groups the rows of one event. A report that gives several numbers has its first one as best, and the lowest and the
    highest as ends, without those that it takes back itself; one that only denies a number has it under `deaths_denied`. `copies` names the report that it copies, and
    `origin` the independent origin of its number, so that reprints can be left out before rows are counted.
    """
    rows = (
        _row(index, incident, report, figures, choices)
        for incident in incidents(index, choices)
        for report, figures in figures_by_report(index, incident)
    )
    yield from table(COLUMNS, rows)


def _row(index: Index, incident: Incident, report: Report, figures: list[Figure], choices: Choices) -> dict[str, Value]:
    first, last = first_and_last(incident.when)
    return {
        "event_id": incident.question.id,
        "event": incident.question.text,
        "event_date_edtf": written(incident.when),
        "event_date_start": first.isoformat() if first else None,
        "event_date_end": last.isoformat() if last else None,
        "location": incident.place.name if incident.place else None,
        "report_id": report.id,
        "outlet": report.outlet,
        "headline": report.title,
        "url": link_of(report.url),
        "report_date_edtf": written(report.published),
        "report_date": _day(report),
        "copies": index.root_of.get(report.id),
        **_deaths(index, report, figures, choices),
        "profile": incident.profile,
    }


def _day(report: Report) -> str | None:
    first, last = first_and_last(report.published)
    return first.isoformat() if first and first == last else None


def _deaths(index: Index, report: Report, figures: list[Figure], choices: Choices) -> dict[str, Value]:
    gone = _taken_back(index, figures)
    told = [
        code(figure, choices.profile) for figure in figures if is_told(figure) and _number(index, figure) not in gone
    ]
    shown = told[0] if told else figures[0]
    claim = index.claims.get(shown.claim or "")
    lows = [figure.low for figure in told if figure.low is not None]
    highs = [figure.high for figure in told if figure.high is not None]
    best = (shown.low if shown.low is not None else shown.high) if told else None
    return {
        "origin": index.origin_of.get(shown.id),
        "source_original": _quoted(index, report, claim),
        "stance": shown.stance,
        "deaths_low": whole(min(lows, default=None)),
        "deaths_best": whole(best),
        "deaths_high": whole(max(highs, default=None)),
        "deaths_words": joined([figure.text for figure in told]),
        "deaths_denied": joined(
            [figure.text for figure in figures if figure.stance == "denied" or figure.bound == "not"]
        ),
        "admiralty": grade(index, claim) if claim and choices.grades == "admiralty" else None,
    }


def _quoted(index: Index, report: Report, claim: Claim | None) -> str | None:
    """Return who gives a number: the source by name, or the outlet where that is known."""
    who = speaker(index, report, claim)
    return report.outlet if who.kind == "outlet" else who.name


def _taken_back(index: Index, figures: list[Figure]) -> set[tuple[object, ...]]:
    """Return the numbers that another figure of the same report takes the place of, each with its origin."""
    relations = (relation for figure in figures for relation in index.relations_of.get(figure.id, ()))
    here = {figure.id for figure in figures}
    earlier = (one.a for one in relations if one.kind == "revises" and one.b in here)
    return {_number(index, index.figures[one]) for one in earlier if one in index.figures}


def _number(index: Index, figure: Figure) -> tuple[object, ...]:
    return index.origin_of.get(figure.id), figure.low, figure.high
