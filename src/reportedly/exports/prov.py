"""The ledger as PROV: how each statement came from its source through the reports to its line in the ledger.

Written as PROV-JSON (W3C Member Submission, 2013), which the library `prov` reads; the terms are those of PROV-O (2013).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import written
from reportedly.exports.documents import known, link_of, nested
from reportedly.exports.ends import claims_of
from reportedly.pages.index import Index
from reportedly.records import VERSION, Actor, Claim, Report

PREFIX = "urn:reportedly:"
Members = Iterable[tuple[str, dict[str, Any]]]
_SOFTWARE = "reportedly:software"
_PERSONS = ("person",)


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a PROV-JSON document, one statement a line.

    Reports and claims are entities, actors and Reportedly itself are agents, and reading a report is an activity. A claim is a
    quotation from its report, attributed to its source; a copy is derived from what it copies; a revision says so. When a report
    was read is not in a ledger's rows, so activities have no times.
    """
    groups: list[tuple[str, Members]] = [
        ("entity", _entities(index)),
        ("activity", ((f"reportedly:reading-{report.id}", {}) for report in index.contents.reports)),
        ("agent", _agents(index)),
        ("used", _used(index)),
        ("wasGeneratedBy", _generated(index)),
        ("wasAssociatedWith", _associated(index)),
        ("wasAttributedTo", _attributed(index)),
        ("wasDerivedFrom", _derived(index)),
        ("alternateOf", _alternates(index)),
    ]
    yield from nested({"prefix": {"reportedly": PREFIX}}, groups)


def _name(row: str) -> str:
    return f"reportedly:{row}"


def _entities(index: Index) -> Members:
    for report in index.contents.reports:
        yield _name(report.id), _report(report)
    for claim in index.contents.claims:
        yield _name(claim.id), _claim(claim)


def _report(report: Report) -> dict[str, Any]:
    return known(
        {
            "prov:type": _term("reportedly:report"),
            "prov:label": report.title,
            "prov:location": link_of(report.url),
            "reportedly:outlet": report.outlet,
            "reportedly:published": written(report.published),
            "reportedly:sha256": report.sha256,
        }
    )


def _claim(claim: Claim) -> dict[str, Any]:
    return known(
        {
            "prov:type": _term("reportedly:claim"),
            "prov:value": claim.content.text,
            "reportedly:stance": claim.stance,
            "reportedly:source": claim.source.text,
            "reportedly:said": written(claim.said),
            "reportedly:spans": " ".join(f"{span.start}-{span.end}" for span in claim.content.spans),
        }
    )


def _agents(index: Index) -> Members:
    yield (
        _SOFTWARE,
        {"prov:type": _term("prov:SoftwareAgent"), "prov:label": "Reportedly", "reportedly:version": VERSION},
    )
    for actor in index.contents.actors:
        yield (
            _name(actor.id),
            known({"prov:type": _type(actor), "prov:label": actor.name, "reportedly:kind": actor.kind}),
        )


def _term(name: str) -> dict[str, str]:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _type(actor: Actor) -> dict[str, str] | None:
    """The type that PROV has for an actor; for a place or somebody unnamed it has none."""
    if actor.kind in _PERSONS:
        return _term("prov:Person")
    return None if actor.kind in ("place", "unnamed", "group") else _term("prov:Organization")


def _used(index: Index) -> Members:
    for report in index.contents.reports:
        values = {"prov:activity": f"reportedly:reading-{report.id}", "prov:entity": _name(report.id)}
        yield f"_:used-{report.id}", values


def _generated(index: Index) -> Members:
    for claim in index.contents.claims:
        values = {"prov:entity": _name(claim.id), "prov:activity": f"reportedly:reading-{claim.report}"}
        yield f"_:generated-{claim.id}", values


def _associated(index: Index) -> Members:
    for report in index.contents.reports:
        values = {"prov:activity": f"reportedly:reading-{report.id}", "prov:agent": _SOFTWARE}
        yield f"_:associated-{report.id}", values


def _attributed(index: Index) -> Members:
    """To its source, and to those through whom it came, each with its part."""
    for claim in index.contents.claims:
        roles = [("source", claim.source.actor), *(("relay", actor) for actor in claim.relay)]
        for number, (role, actor) in enumerate(roles):
            if actor in index.actors:
                values = {"prov:entity": _name(claim.id), "prov:agent": _name(str(actor)), "reportedly:role": role}
                yield f"_:attributed-{claim.id}-{number}", values


def _derived(index: Index) -> Members:
    for claim in index.contents.claims:
        yield f"_:quoted-{claim.id}", _derivation(claim.id, claim.report, "prov:Quotation")
    for copy in index.contents.copies:
        yield f"_:copied-{copy.id}", _derivation(copy.b, copy.a, None) | {"reportedly:copy": copy.kind}
    for relation in index.contents.relations:
        if relation.kind == "revises" and (pair := claims_of(index, relation)):
            yield f"_:revised-{relation.id}", _derivation(pair[1].id, pair[0].id, "prov:Revision")


def _derivation(later: str, earlier: str, kind: str | None) -> dict[str, Any]:
    values = {"prov:generatedEntity": _name(later), "prov:usedEntity": _name(earlier)}
    return values | ({"prov:type": _term(kind)} if kind else {})


def _alternates(index: Index) -> Members:
    for relation in index.contents.relations:
        if relation.kind == "repeats" and (pair := claims_of(index, relation)):
            values = {"prov:alternate1": _name(pair[1].id), "prov:alternate2": _name(pair[0].id)}
            yield f"_:repeated-{relation.id}", values
