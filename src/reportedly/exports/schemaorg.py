"""The ledger as schema.org `Claim`: what was said, by whom, and where it stands, with the words quoted and linked.

There is no `ClaimReview` and no rating here: the ledger does not judge what is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.days import plain_date, written
from reportedly.exports.documents import document, known, link_of
from reportedly.exports.ends import claims_of
from reportedly.exports.grading import grade
from reportedly.pages.chances import chance_of
from reportedly.pages.index import Index
from reportedly.pages.quoting import speaker
from reportedly.records import Claim, Report, to_plain

PREFIX = "urn:reportedly:"
_TYPES = {"person": "Person", "organisation": "Organization", "government": "Organization", "media": "NewsMediaOrganization",
          "military": "Organization", "outlet": "NewsMediaOrganization"}  # fmt: skip
# Who denies or doubts something has not said it.
_NOT_SAID = ("denied", "doubted")


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield a JSON-LD document with one `Claim` a line, in the order of reports and of reading.

    A claim that is denied or doubted has no author, and says in `description` who denies it. `firstAppearance` is the earliest
    report of the same statement that the ledger knows, and is there only where it knows one. What has no place in schema.org stands
    under a name of our own.
    """
    head = {"@context": ["https://schema.org", {"reportedly": PREFIX}]}
    firsts = _firsts(index)
    claims = (claim for report in index.contents.reports for claim in index.claims_of.get(report.id, ()))
    yield from document(head, "@graph", (_claim(index, claim, firsts, choices) for claim in claims))


def _claim(index: Index, claim: Claim, firsts: dict[str, str], choices: Choices) -> dict[str, Any]:
    report = index.reports[claim.report]
    who = speaker(index, report, claim)
    question, first = index.questions.get(claim.question or ""), index.reports.get(firsts.get(claim.id, ""))
    is_said = claim.stance not in _NOT_SAID
    return known(
        {
            "@type": "Claim",
            "@id": f"{PREFIX}{claim.id}",
            "text": claim.content.text,
            "description": None if is_said else f"{claim.stance} by {who.name}",
            "author": _author(index, claim, report) if is_said else None,
            "creditText": claim.source.text,
            "datePublished": plain_date(claim.said),
            "about": {"@type": "Question", "text": question.text} if question else None,
            "appearance": _article(report, claim),
            "firstAppearance": _article(first) if first else None,
            "reportedly:stance": claim.stance,
            "reportedly:said": written(claim.said),
            "reportedly:about": written(claim.about),
            "reportedly:through": list(who.via),
            "reportedly:chance": to_plain(chance_of(report, claim, choices.scale)),
            "reportedly:origin": claim.origin,
            "reportedly:admiralty": grade(index, claim) if choices.grades == "admiralty" else None,
        }
    )


def _author(index: Index, claim: Claim, report: Report) -> dict[str, Any] | None:
    """Return who said it where it is known what they are: schema.org has a person or an organisation, and no third."""
    actor = index.actors.get(claim.source.actor or "")
    if claim.source.kind == "outlet":
        return {"@type": _TYPES["outlet"], "name": report.outlet} if report.outlet else None
    if actor is None or actor.kind not in _TYPES:
        return None
    return known({"@type": _TYPES[actor.kind], "@id": f"{PREFIX}{actor.id}", "name": actor.name})


def _article(report: Report, claim: Claim | None = None) -> dict[str, Any]:
    quotation = {"@type": "Quotation", "text": claim.content.text} if claim else None
    return known(
        {
            "@type": "NewsArticle",
            "@id": f"{PREFIX}{report.id}",
            "headline": report.title,
            "url": link_of(report.url),
            "publisher": {"@type": "NewsMediaOrganization", "name": report.outlet} if report.outlet else None,
            "datePublished": plain_date(report.published),
            "inLanguage": report.language,
            "sha256": report.sha256,
            "hasPart": quotation,
        }
    )


def _firsts(index: Index) -> dict[str, str]:
    """Return for each claim that is told elsewhere before the report of the earliest telling: no copy, then by date."""
    tellings: dict[str, set[str]] = {}
    for relation in index.contents.relations:
        pair = claims_of(index, relation) if relation.kind == "repeats" else None
        if pair:
            ends = [tellings.get(claim.id, {claim.id}) for claim in pair]
            small, large = sorted(ends, key=len)
            large |= small
            tellings |= dict.fromkeys(small, large) | dict.fromkeys((pair[0].id, pair[1].id), large)
    first: dict[int, Report] = {}
    for group in tellings.values():
        if id(group) not in first:
            first[id(group)] = min(
                (index.reports[index.claims[claim].report] for claim in group), key=partial(_order, index)
            )
    found = {claim: first[id(group)].id for claim, group in tellings.items()}
    return {claim: report for claim, report in found.items() if index.claims[claim].report != report}


def _order(index: Index, report: Report) -> tuple[object, ...]:
    day = report.published.sort_key() if report.published else (date.max, date.max, "")
    return report.id in index.root_of, day, report.id
