"""The ledger as FollowTheMoney entities: JSON lines that Aleph, OpenAleph and nomenklatura load.

Written by hand from the published schema, without the library: that one needs ICU, which does not install everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import first_and_last, plain_date
from reportedly.exports.documents import link_of
from reportedly.pages.index import Index
from reportedly.pages.jsonl import line
from reportedly.pages.quoting import file_name, speaker
from reportedly.records import Actor, Claim, Edtf, Event, Report

_SCHEMATA = {"person": "Person", "organisation": "Organization", "media": "Organization", "government": "PublicBody",
             "military": "PublicBody", "group": "Organization"}  # fmt: skip


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield one entity a line: reports as `Article`, actors as `Person`, `Organization` or `PublicBody`, claims as `Note`, dated
    events as `Event`.

    Places, states and sources without a name are no entities there. A date is written as its first and last day; the
    EDTF form stands in the summary of an event. `bodyText` is there only with `choices.texts`.
    """
    for report in index.contents.reports:
        yield line(_article(report, choices))
    for actor in index.contents.actors:
        if actor.kind in _SCHEMATA:
            yield line(_actor(actor))
    for report in index.contents.reports:
        for claim in index.claims_of.get(report.id, ()):
            yield line(_note(index, report, claim))
    for event in index.contents.events:
        yield line(_event(index, event))


def _entity(row: str, schema: str, properties: dict[str, Iterable[str | None]]) -> dict[str, Any]:
    """Return an entity with the values that are known, each property a list."""
    named = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": row, "schema": schema, "properties": {name: values for name, values in named.items() if values}}


def _article(report: Report, choices: Choices) -> dict[str, Any]:
    return _entity(
        report.id,
        "Article",
        {
            "fileName": [file_name(report.path)],
            "title": [report.title],
            "publisher": [report.outlet],
            "sourceUrl": [link_of(report.url)],
            "publishedAt": [_second(report.published)],
            "language": [_language(report.language)],
            "summary": [f"sha256:{report.sha256}"],
            "bodyText": [report.text if choices.texts else None],
        },
    )


def _actor(actor: Actor) -> dict[str, Any]:
    roles = "position" if actor.kind == "person" else "notes"
    named = {"name": [actor.name], "alias": [alias for alias in actor.aliases if alias != actor.name]}
    return _entity(actor.id, _SCHEMATA[actor.kind], {**named, roles: actor.roles})


def _note(index: Index, report: Report, claim: Claim) -> dict[str, Any]:
    who, source = speaker(index, report, claim), index.actors.get(claim.source.actor or "")
    said = f", said {claim.said.text}" if claim.said else ""
    return _entity(
        claim.id,
        "Note",
        {
            "name": [f"{claim.stance} by {who.name}{said}"],
            "description": [claim.content.text],
            "summary": [f"spans {' '.join(f'{span.start}-{span.end}' for span in claim.content.spans)}"],
            "entity": [source.id if source and source.kind in _SCHEMATA else None],
            "proof": [report.id],
            "publisher": [report.outlet],
            "sourceUrl": [link_of(report.url)],
        },
    )


def _event(index: Index, event: Event) -> dict[str, Any]:
    first, last = first_and_last(event.when)
    reports = [index.reports[one.report] for one in event.evidence if one.report in index.reports]
    place = index.actors.get(event.place or "")
    return _entity(
        event.id,
        "Event",
        {
            "name": [event.text],
            "date": [_day(first)] if first == last else [],
            "startDate": [_day(first)],
            "endDate": [_day(last)],
            "summary": [event.when.text],
            "location": [place.name if place else None],
            "involved": [
                actor for actor in event.actors if actor in index.actors and index.actors[actor].kind in _SCHEMATA
            ],
            "proof": [report.id for report in reports],
            "sourceUrl": [link_of(report.url) for report in reports],
        },
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _second(value: Edtf | None) -> str | None:
    """Return a date as FollowTheMoney has it: without a zone, and so to the day where one is told."""
    plain = plain_date(value)
    return plain[:10] if plain else None


# The languages that pages state, in the three letters that FollowTheMoney wants; of others nothing is said.
_LANGUAGES = {"ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "it": "ita", "ja": "jpn",
              "ko": "kor", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho"}  # fmt: skip


def _language(code: str | None) -> str | None:
    return _LANGUAGES.get((code or "").partition("-")[0].casefold())
