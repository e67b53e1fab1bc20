"""The ledger as a STIX 2.1 bundle: sources as identities, reports as reports, claims as notes, denials as opinions."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import timestamp, written
from reportedly.exports.documents import document, known, link_of
from reportedly.exports.ends import claims_of
from reportedly.exports.grading import confidence, grade
from reportedly.pages.chances import chance_of
from reportedly.pages.index import Index
from reportedly.pages.quoting import speaker
from reportedly.records import VERSION, Actor, Claim, Figure, Relation, Report, hashed, to_plain

# Names made from our ids, so that the same ledger gives the same bundle. Version 5 is what the standard has for that.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:reportedly")
# STIX wants a time for every object, and a ledger has none for its rows; a bundle that held the clock would differ each time.
_NO_TIME = "1970-01-01T00:00:00.000Z"
_CLASSES = {"person": "individual", "group": "group", "unnamed": "unknown", "place": "unknown"}
_SCHEMA = (
    "Where a claim stands in its report (spans in code points of the text as read), its figures with their bounds, dates in EDTF, "
    "its stance, words of probability with what a named scale makes of them, and a grade of the Admiralty code where asked for."
)


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a bundle, one object a line: the extension, identities, reports, notes, opinions.

    `created` is the moment or the first one of the day on which the report was published, and 1970 where that is not known; `modified`
    is that of the newest report, so that a bundle of a ledger that has grown is newer in every object. A
    report without a known day is no object of its own, since STIX wants its time; its notes name it all the same. `confidence` is
    written only with a grade that has one.
    """
    made = hashed("stix", *(report.id for report in index.contents.reports))
    stamps = [stamp for report in index.contents.reports if (stamp := timestamp(report.published))]
    newest = {"modified": max(stamps, default=_NO_TIME)}
    objects = (one | newest for one in _objects(index, choices))
    yield from document({"type": "bundle", "id": _id("bundle", made)}, "objects", objects)


def _objects(index: Index, choices: Choices) -> Iterator[dict[str, Any]]:
    yield _made("identity", "reportedly", None, {"name": "Reportedly", "identity_class": "system"})
    yield _extension()
    for actor in index.contents.actors:
        yield _identity(actor)
    for report in index.contents.reports:
        if timestamp(report.published) and index.claims_of.get(report.id):
            yield _report(index, report)
    for report in index.contents.reports:
        for claim in index.claims_of.get(report.id, ()):
            yield _note(index, report, claim, choices)
    for relation in index.contents.relations:
        if relation.kind == "denies" and (opinion := _opinion(index, relation)):
            yield opinion


def _id(kind: str, row: str) -> str:
    return f"{kind}--{uuid.uuid5(_NAMESPACE, row)}"


def _made(kind: str, row: str, report: Report | None, values: dict[str, Any]) -> dict[str, Any]:
    when = (timestamp(report.published) if report else None) or _NO_TIME
    head = {"type": kind, "spec_version": "2.1", "id": _id(kind, row), "created": when, "modified": when}
    by = {} if kind == "identity" else {"created_by_ref": _id("identity", "reportedly")}
    return head | by | known(values)


def _extension() -> dict[str, Any]:
    values = {
        "name": "Reportedly",
        "description": "What a ledger of statements knows of a note beside its text.",
        "schema": _SCHEMA,
        "version": ".".join((*VERSION.split(".")[:2], "0")),
        "extension_types": ["property-extension"],
    }
    return _made("extension-definition", "reportedly", None, values)


def _identity(actor: Actor) -> dict[str, Any]:
    values = {
        "name": actor.name,
        "identity_class": _CLASSES.get(actor.kind, "organization"),
        "roles": list(actor.roles),
    }
    return _made("identity", actor.id, None, values)


def _report(index: Index, report: Report) -> dict[str, Any]:
    values = {
        "name": report.title or report.outlet or report.id,
        "report_types": [],
        "published": timestamp(report.published),
        "lang": report.language,
        "object_refs": [_id("note", claim.id) for claim in index.claims_of.get(report.id, ())],
        "external_references": [_reference(report)],
    }
    return _made("report", report.id, report, values)


def _reference(report: Report) -> dict[str, Any]:
    url = link_of(report.url)
    hashes = {"SHA-256": report.sha256} if url else None
    return known(
        {
            "source_name": report.outlet or "a report without an outlet",
            "description": report.title,
            "url": url,
            "hashes": hashes,
            "external_id": report.id,
        }
    )


def _note(index: Index, report: Report, claim: Claim, choices: Choices) -> dict[str, Any]:
    who = speaker(index, report, claim)
    graded = grade(index, claim) if choices.grades == "admiralty" else None
    about = [_id("identity", actor) for actor in (claim.source.actor,) if actor in index.actors]
    dated = [_id("report", report.id)] if timestamp(report.published) else []
    values = {
        "abstract": f"{who.name}: {claim.stance}",
        "content": claim.content.text,
        "authors": [claim.source.text] if claim.source.text else [],
        "object_refs": about or dated or [_id("identity", "reportedly")],
        "external_references": [_reference(report)],
        "confidence": confidence(graded) if graded else None,
        "lang": report.language,
        "extensions": {_id("extension-definition", "reportedly"): _own(index, report, claim, choices, graded)},
    }
    return _made("note", claim.id, report, values)


def _own(index: Index, report: Report, claim: Claim, choices: Choices, graded: str | None) -> dict[str, Any]:
    return {
        "extension_type": "property-extension",
        **known(
            {
                "claim": claim.id,
                "report": report.id,
                "spans": to_plain(claim.content.spans),
                "stance": claim.stance,
                "said": written(claim.said),
                "about": written(claim.about),
                "published": written(report.published),
                "through": list(speaker(index, report, claim).via),
                "origin": claim.origin,
                "chance": to_plain(chance_of(report, claim, choices.scale)),
                "figures": [_figure(figure) for figure in index.figures_in.get(claim.id, ())],
                "admiralty": graded,
            }
        ),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    names = ("text", "span", "low", "high", "bound", "unit", "counted", "state", "stance")
    return known({name: to_plain(getattr(figure, name)) for name in names})


def _opinion(index: Index, relation: Relation) -> dict[str, Any] | None:
    """Return that somebody denies a claim; a denial of a figure is one of the claim around it."""
    pair = claims_of(index, relation, whole=False)
    if pair is None:
        return None
    denied, denying = pair
    report = index.reports[denying.report]
    values = {
        "opinion": "disagree",
        "explanation": relation.why,
        "authors": [denying.source.text] if denying.source.text else [],
        "object_refs": [_id("note", denied.id)],
        "external_references": [_reference(report)],
    }
    return _made("opinion", relation.id, report, values)
