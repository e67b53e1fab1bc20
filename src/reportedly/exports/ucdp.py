"""Incidents with the columns of the UCDP Georeferenced Event Dataset, and some of our own behind them."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import written
from reportedly.exports.documents import link_of, table
from reportedly.exports.incidents import Incident, incidents
from reportedly.pages.figures import whole
from reportedly.pages.index import Index
from reportedly.pages.quoting import ITSELF
from reportedly.pages.rows import Value
from reportedly.records import Actor, Edtf

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
# What the ledger knows beside them, and what a reader must know to use a row.
OWN_COLUMNS = (
    "question", "status", "counted", "grade", "scope", "part_of", "number_of_reports", "date_edtf", "date_from", "denied", "urls",
    "profile", "low_rule", "best_rule", "high_rule",
)  # fmt: skip
RULES = {
    "low_rule": "lowest of the newest number of each origin",
    "best_rule": "most common of the newest number of each origin, the lower of two",
    "high_rule": "highest of the newest number of each origin",
}
_COUNTRY, _CIVILIANS = 6, ("civilian", "non-combatant", "noncombatant")


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a CSV table with a row for each incident; a column for which the ledger knows nothing is empty.

    `number_of_sources` counts independent origins: a reprint is no source. `source_original` is who was quoted. Dates and places
    have UCDP's codes of precision. Sides, types of violence and coordinates are for a coder to fill in.
    """
    yield from table((*COLUMNS, *OWN_COLUMNS), (_row(incident) for incident in incidents(index, choices)))


def _row(incident: Incident) -> dict[str, Value]:
    empty: dict[str, Value] = dict.fromkeys((*COLUMNS, *OWN_COLUMNS), None)
    row = empty | _dates(incident.when) | _place(incident.place) | _sources(incident) | _deaths(incident)
    return row | {
        "id": incident.question.id,
        "question": incident.question.text,
        "status": incident.question.status,
        "counted": incident.question.counted,
        "grade": incident.question.grade,
        "scope": incident.question.scope,
        "part_of": incident.part_of,
        "date_edtf": written(incident.when),
        "date_from": incident.when_from,
        "denied": joined(incident.in_doubt),
        "profile": incident.profile,
        **RULES,
    }


def _dates(when: Edtf | None) -> dict[str, Value]:
    if when is None or when.earliest is None or when.latest is None:
        return {}
    first, last = when.earliest, when.latest
    return {
        "year": first.year if first.year == last.year else None,
        "date_prec": date_precision(when),
        "date_start": first.isoformat(),
        "date_end": last.isoformat(),
    }


def date_precision(when: Edtf) -> int | None:
    """Return UCDP's code for how well a date is known: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer."""
    if when.days is None:
        return None
    return next((code for code, most in ((1, 1), (2, 6), (3, 7), (4, 31)) if when.days <= most), 5)


def _place(place: Actor | None) -> dict[str, Value]:
    """Return where it was: a country has its code, a place by its name alone is as exact as its reader makes it."""
    if place is None:
        return {}
    if place.kind in ("state", "government"):
        return {"country": place.name, "where_prec": _COUNTRY, "where_description": place.name}
    return {"where_coordinates": place.name, "where_description": place.name}


def _sources(incident: Incident) -> dict[str, Value]:
    reports = incident.reports
    return {
        "number_of_sources": len(incident.question.origins),
        "number_of_reports": len(reports),
        "source_article": joined(
            ", ".join(word for word in (report.outlet, report.title, written(report.published)) if word)
            for report in reports
        ),
        "source_office": joined(report.outlet for report in reports),
        "source_date": joined(written(report.published) for report in reports),
        "source_headline": joined(report.title for report in reports),
        "source_original": joined(quoted_of(incident)),
        "urls": joined(link_of(report.url) for report in reports),
    }


def quoted_of(incident: Incident) -> list[str]:
    """Return who gave the numbers of an incident, by name; a report of no known outlet that quotes nobody is left out."""
    return [number.answer.source for number in incident.numbers if number.answer.source != ITSELF]


def _deaths(incident: Incident) -> dict[str, Value]:
    are_civilians = any(word in incident.words for word in _CIVILIANS)
    column = "deaths_civilians" if are_civilians else "deaths_unknown"
    best = whole(incident.best)
    return {column: best, "best": best, "low": whole(incident.low), "high": whole(incident.high)}


def joined(words: Iterator[str | None] | list[str]) -> str | None:
    """Return the words that are known, each once, as one cell; None without any."""
    return "; ".join(dict.fromkeys(word for word in words if word)) or None
