"""The ledger as Web Annotations: who said what, each pinned to its place in a report by quotation and by position.

Follows the W3C Recommendation "Web Annotation Data Model" (2017). What our words mean beside its own is told by the prefix.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.exports.choices import PLAIN, Choices
from reportedly.exports.documents import document, known, link_of
from reportedly.exports.grading import grade
from reportedly.pages.chances import chance_of
from reportedly.pages.index import Index
from reportedly.pages.quoting import speaker
from reportedly.records import Claim, Figure, Moment, Report, Span, to_plain
from reportedly.text import select

# Words of our own stand under this name; it is a name and leads nowhere.
PREFIX = "urn:reportedly:"
_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"reportedly": PREFIX}]


def lines(index: Index, choices: Choices = PLAIN) -> Iterator[str]:
    """Yield an annotation page in JSON-LD, one annotation a line: the claims, figures and moments of each report in reading order.

    Each target names the report by its address, or by its id where it has none, and has two selectors: the exact words with some
    before and after them, and their place in code points. Finding the place again in a page that was edited is not decided here;
    see `text.selectors`.
    """
    head = {"@context": _CONTEXT, "id": f"{PREFIX}annotations", "type": "AnnotationPage"}
    yield from document(head, "items", _annotations(index, choices))


def _annotations(index: Index, choices: Choices) -> Iterator[dict[str, Any]]:
    for report in index.contents.reports:
        state = _state(report)
        for claim in index.claims_of.get(report.id, ()):
            body = _claim_body(index, report, claim, choices)
            yield _annotation(report, claim.id, claim.content.spans, body, state)
        for figure in index.figures_of.get(report.id, ()):
            yield _annotation(report, figure.id, [figure.span], _figure_body(figure), state)
        for moment in index.moments_of.get(report.id, ()):
            yield _annotation(report, moment.id, [moment.span], _moment_body(moment), state)


def _annotation(
    report: Report, row: str, spans: Iterable[Span], body: dict[str, Any], state: dict[str, Any]
) -> dict[str, Any]:
    targets = [_target(report, span, state) for span in spans]
    return {
        "id": f"{PREFIX}{row}",
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(report: Report, span: Span, state: dict[str, Any]) -> dict[str, Any]:
    found = select(report.text, span)
    quote = {"type": "TextQuoteSelector", "exact": found.exact, "prefix": found.prefix, "suffix": found.suffix}
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": link_of(report.url) or f"{PREFIX}{report.id}",
        "selector": [quote, place],
        **state,
    }


def _state(report: Report) -> dict[str, Any]:
    """The report as it was read, by which a place can be told to be good still: hashes of its text and of its bytes."""
    text = hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"reportedly:report": report.id, "reportedly:textSha256": text, "reportedly:sha256": report.sha256}


def _claim_body(index: Index, report: Report, claim: Claim, choices: Choices) -> dict[str, Any]:
    who = speaker(index, report, claim)
    chance = chance_of(report, claim, choices.scale)
    return _body(
        "claim",
        f"{claim.stance} by {who.name}",
        {
            "source": claim.source.text,
            "speaker": who.name,
            "through": list(who.via),
            "stance": claim.stance,
            "quotation": claim.quotation,
            "said": claim.said,
            "about": claim.about,
            "chance": chance,
            "question": claim.question,
            "origin": claim.origin,
            "admiralty": grade(index, claim) if choices.grades == "admiralty" else None,
        },
    )


def _figure_body(figure: Figure) -> dict[str, Any]:
    names = (
        "claim",
        "low",
        "high",
        "bound",
        "unit",
        "counted",
        "state",
        "grade",
        "scope",
        "stance",
        "as_of",
        "question",
    )
    return _body("figure", f"a figure: {figure.text}", {name: getattr(figure, name) for name in names})


def _moment_body(moment: Moment) -> dict[str, Any]:
    return _body("moment", f"a moment: {moment.text}", {"value": moment.value})


def _body(kind: str, words: str, values: dict[str, Any]) -> dict[str, Any]:
    ours = {f"reportedly:{name}": to_plain(value) for name, value in known(values).items()}
    return {
        "type": "TextualBody",
        "format": "text/plain",
        "purpose": "describing",
        "value": words,
        "reportedly:type": kind,
        **ours,
    }
