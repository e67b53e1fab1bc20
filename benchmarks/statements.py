"""Who said what: attributions, and whole statements with their figures and moments."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.lines import Line, make_report, pair
from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import find_all_attributions, prepare, read_report, read_sentences
from reportedly.language import find_state
from reportedly.records import Claim, Figure, Moment, Report, Span, Words

# The set counts the outer quotation marks and the word "that" as content; a claim's content leaves them out.
_BEFORE = re.compile(r"[\"“„«'‘’”]{1,2}$")
_AFTER = re.compile(r"[\"”»'’“]{1,2}")
_THAT = re.compile(r"\bthat\s{1,3}$", re.IGNORECASE)
_REACH = 10


def predict_attribution(line: Line) -> dict[str, Any]:
    """Return the sources, cues and contents of one article.

    A refusal to comment is silence to us and nobody's claim; the set marks it as an attribution, and we miss it.
    """
    report = make_report(line["doc_id"], [("body", line["text"])])
    prepared = prepare(report, read_sentences(report))
    moments = find_moments(report, find_times(report.text, prepared.sentences))
    found = find_all_attributions(report, prepared, moments)
    rows = [
        {
            "source": [pair(one.source)] if one.source else [],
            "cue": [pair(one.cue)],
            "content": [pair(_with_marks(report.text, span)) for span in one.content],
        }
        for _, attributions in found
        for one in attributions
        if one.kind != "silent"
    ]
    return {"doc_id": line["doc_id"], "attributions": rows}


def _with_marks(text: str, span: Span) -> Span:
    """The span with the quotation marks on both its sides and the "that" before it."""
    start, end = span.start, span.end
    before, after = _BEFORE.search(text[max(0, start - 2) : start]), _AFTER.match(text, end)
    if before and after:
        start, end = start - len(before[0]), after.end()
    that = _THAT.search(text[max(0, start - _REACH) : start])
    return Span(start - len(that[0]) if that else start, end)


def predict_statements(line: Line) -> dict[str, Any]:
    """Return the claims, figures and moments of one item, with the names that its claims go by in the set.

    What the outlet says in its own voice is left out, as the set does not mark it.
    """
    report = make_report(line["id"], [("body", line["text"])], published=line["dct"], outlet=line["outlet"])
    reading = read_report(report)
    return {
        "id": line["id"],
        "claims": [_claim(reading.report, claim) for claim in reading.claims if claim.source.kind != "outlet"],
        "figures": [_figure(figure) for figure in reading.figures],
        "moments": [_moment(moment) for moment in reading.moments],
    }


def _claim(report: Report, claim: Claim) -> dict[str, Any]:
    source = Words(claim.source.text, claim.source.spans) if claim.source.text else None
    return {
        "source": _words(source),
        "cue": _words(claim.cue),
        "content": _words(claim.content),
        "source_kind": claim.source.kind,
        "resolved": _resolved(report, claim),
        "relay": [span.of(report.text) for span in claim.evidence.get("relay", ())],
        "stance": claim.stance,
        "chance": {"low": claim.chance.low, "high": claim.chance.high} if claim.chance else None,
        "said": _date(claim.said),
    }


def _resolved(report: Report, claim: Claim) -> str | None:
    """The name of who speaks. A capital that speaks for its government goes by the country's name here."""
    name = next((span.of(report.text) for span in claim.evidence.get("actor", ())), None)
    state = find_state(name) if name and claim.source.kind == "state" else None
    return state.name if state else name


def _figure(figure: Figure) -> dict[str, Any]:
    # The set has one field for what is said of those counted and for how surely cases are counted.
    return {
        "text": figure.text,
        "span": pair(figure.span),
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "state": figure.grade or figure.state,
        "stance": figure.stance,
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {"text": moment.text, "span": pair(moment.span), "value": _date(moment.value)}


def _words(words: Words | None) -> dict[str, Any] | None:
    return {"text": words.text, "spans": [pair(span) for span in words.spans]} if words else None


def _date(value: object) -> str | None:
    return str(value) if value is not None else None
