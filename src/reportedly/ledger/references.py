"""Whether every id that a row names is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from reportedly.records import (
    Actor,
    Claim,
    Copy,
    Estimate,
    Event,
    Figure,
    Forecast,
    Mention,
    Moment,
    Origin,
    Question,
    Relation,
    Report,
    Story,
    Topic,
)

# A field, the table it points into, and the id it names.
Reference = tuple[str, str, str | None]


def dangling_references(record: object, ids: Mapping[str, Collection[str]]) -> Iterator[str]:
    """Yield a sentence for each id in a record that no row of its table has; `ids` are the ids of each table.

    A table that is not among `ids` could not be read, and nothing is said of what points into it.
    """
    for field, table, row_id in _references(record, ids):
        if row_id is not None and row_id not in ids.get(table, {row_id}):
            yield f"{field} names {table} {row_id}, which is not there"


def _references(record: object, ids: Mapping[str, Collection[str]]) -> Iterator[Reference]:
    match record:
        case Report() | Claim() | Figure() | Moment() | Mention():
            yield from _of_read_row(record)
        case Origin():
            yield from [("actor", "actor", record.actor), ("report", "report", record.report)]
            yield from _each("claims", "claim", record.claims)
        case Topic():
            yield "actor", "actor", record.actor
            yield from _each("questions", "question", record.questions)
        case Question():
            yield from [("topic", "topic", record.topic), ("actor", "actor", record.actor)]
            yield from _each("answers", "figure" if record.kind == "amount" else "claim", record.answers)
            yield from _each("origins", "origin", record.origins)
        case Relation():
            # Either two claims or two figures.
            table = "figure" if record.a in ids.get("figure", ()) else "claim"
            yield from [("a", table, record.a), ("b", table, record.b)]
        case Actor():
            return
        case _:
            yield from _of_later_row(record)


def _of_read_row(record: Report | Claim | Figure | Moment | Mention) -> Iterator[Reference]:
    match record:
        case Report():
            yield from [("sha256", "input", record.sha256), ("story", "story", record.story)]
        case Claim():
            yield from [("source", "actor", record.source.actor), ("question", "question", record.question)]
            yield from [("origin", "origin", record.origin), ("report", "report", record.report)]
            yield from _each("relay", "actor", record.relay)
        case Figure():
            yield from [("report", "report", record.report), ("claim", "claim", record.claim)]
            yield from [("actor", "actor", record.actor), ("part_of", "figure", record.part_of)]
            yield "question", "question", record.question
        case Moment():
            yield "report", "report", record.report
        case Mention():
            yield from [("report", "report", record.report), ("actor", "actor", record.actor)]


def _of_later_row(record: object) -> Iterator[Reference]:
    match record:
        case Copy():
            yield from [("a", "report", record.a), ("b", "report", record.b)]
        case Forecast():
            yield "claim", "claim", record.claim
            yield from _each("settled_by", "claim", record.settled_by)
        case Estimate():
            yield "question", "question", record.question
        case Event():
            yield from _each("actors", "actor", record.actors)
            yield from _each("origins", "origin", record.origins)
            for place in record.evidence:
                yield from [("evidence", "report", place.report), ("evidence", "claim", place.claim)]
        case Story():
            yield from _each("reports", "report", record.reports)


def _each(field: str, table: str, row_ids: tuple[str, ...]) -> Iterator[Reference]:
    return ((field, table, row_id) for row_id in row_ids)
