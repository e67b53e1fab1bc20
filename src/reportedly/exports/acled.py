"""Incidents with the columns of ACLED, and some of our own behind them."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import written
from reportedly.exports.documents import table
from reportedly.exports.incidents import Incident, incidents
from reportedly.exports.ucdp import joined, quoted_of
from reportedly.pages.figures import whole
from reportedly.pages.index import Index
from reportedly.pages.rows import Value
from reportedly.records import Edtf

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
    "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
OWN_COLUMNS = (
    "low", "best", "high", "number_of_sources", "source_original", "question", "grade", "scope", "part_of", "date_edtf", "date_from",
    "profile", "fatalities_rule",
)  # fmt: skip
RULE = "lowest of the newest number of each origin"
_REGION = 3


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a CSV table with a row for each incident; a column for which the ledger knows nothing is empty.

    `fatalities` is the most conservative number, and where reports differ `notes` says who gives which. Actors and types of events
    are for a coder to fill in. What is not known to lie within a month has no `event_date`.
    """
    yield from table((*COLUMNS, *OWN_COLUMNS), (_row(incident) for incident in incidents(index, choices)))


def _row(incident: Incident) -> dict[str, Value]:
    place, question = incident.place, incident.question
    is_country = place is not None and place.kind in ("state", "government")
    empty: dict[str, Value] = dict.fromkeys((*COLUMNS, *OWN_COLUMNS))
    return (
        empty
        | _dates(incident.when)
        | {
            "event_id_cnty": question.id,
            "country": place.name if place and is_country else None,
            "location": place.name if place else None,
            "geo_precision": _REGION if is_country else None,
            "source": joined(report.outlet for report in incident.reports),
            "notes": _notes(incident),
            "fatalities": whole(incident.low),
            "low": whole(incident.low),
            "best": whole(incident.best),
            "high": whole(incident.high),
            "number_of_sources": len(question.origins),
            "source_original": joined(quoted_of(incident)),
            "question": question.text,
            "grade": question.grade,
            "scope": question.scope,
            "part_of": incident.part_of,
            "date_edtf": written(incident.when),
            "date_from": incident.when_from,
            "profile": incident.profile,
            "fatalities_rule": RULE,
        }
    )


def _dates(when: Edtf | None) -> dict[str, Value]:
    """Return ACLED's date: the first day it can have been, and how well that is known: 1 the day, 2 the week, 3 the month."""
    if when is None or when.days is None or when.earliest is None or when.days > 31:
        return {}
    precision = 1 if when.days == 1 else 2 if when.days <= 7 else 3
    return {"event_date": when.earliest.isoformat(), "year": when.earliest.year, "time_precision": precision}


def _notes(incident: Incident) -> str | None:
    told = [f"{number.answer.figure} ({number.answer.source})" for number in incident.numbers]
    return joined([*told, *incident.in_doubt])
