"""Who said what: attributions, and whole statements with their figures and moments."""

from __future__ import annotations

from typing import Any

from benchmarks.lines import Line, make_report, pair
from reportedly import language
from reportedly.claims.reading import read_report
from reportedly.language import find_state
from reportedly.records import Claim, Figure, Moment, Report, Words
from reportedly.text import paragraphs


def predict_attribution(line: Line) -> dict[str, Any]:
    """Return the sources, cues and contents of one article, as the language model marks them.

    Beliefs, wishes and refusals to comment are among them, as in the set; which of all these are claims is decided by `claims`.
    """
    text = line["text"]
    rows = [
        {
            "source": [pair(one.source)] if one.source else [],
            "cue": [pair(one.cue)],
            "content": [pair(span) for span in one.content],
        }
        for sentence in language.read(text, paragraphs(text))
        for one in sentence.attributed
    ]
    return {"doc_id": line["doc_id"], "attributions": rows}


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
    # The set has one field for what is said of those counted and for how surely cases are counted; the dead are killed.
    return {
        "text": figure.text,
        "span": pair(figure.span),
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound,
        "unit": figure.unit,
        "state": figure.state if figure.state == "killed" else figure.grade or figure.state,
        "stance": figure.stance,
    }


def _moment(moment: Moment) -> dict[str, Any]:
    return {"text": moment.text, "span": pair(moment.span), "value": _date(moment.value)}


def _words(words: Words | None) -> dict[str, Any] | None:
    return {"text": words.text, "spans": [pair(span) for span in words.spans]} if words else None


def _date(value: object) -> str | None:
    return str(value) if value is not None else None
