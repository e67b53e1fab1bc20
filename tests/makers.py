"""Makers of records for tests, with plain defaults. Words are looked up in the report's text, so that spans are real."""

from __future__ import annotations

import hashlib
from typing import Any

from reportedly.records import Claim, Edtf, Figure, Moment, Part, Report, Source, Span, Timex, Words, report_id, row_id


def a_report(text: str, *, published: str | None = None, outlet: str | None = "Daily Lantern", **fields: Any) -> Report:
    """Return a report whose whole text is body."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    url = fields.pop("url", None)
    known: dict[str, Any] = {
        "id": report_id(sha256, outlet, url),
        "text": text,
        "title": None,
        "outlet": outlet,
        "url": url,
        "path": None,
        "sha256": sha256,
        "language": "en",
        "published": Edtf.parse(published) if published else None,
        "published_basis": "given" if published else None,
        "published_why": "given by the user" if published else None,
        "parts": (Part(Span(0, len(text)), "body"),) if text else (),
    }
    return Report(**(known | fields))


def a_span(report: Report, words: str) -> Span:
    """Return the first place of some words in a report."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def a_claim(report: Report, source: str | None, content: str, **fields: Any) -> Claim:
    """Return a claim on words of a report; the source is a person unless said otherwise."""
    source_spans = (a_span(report, source),) if source else ()
    content_span = a_span(report, content)
    known: dict[str, Any] = {
        "id": row_id("claim", report.id, [content_span]),
        "report": report.id,
        "source": Source(source, source_spans, fields.pop("source_kind", "person" if source else "outlet")),
        "cue": None,
        "content": Words.at(report.text, [content_span]),
        "quotation": "indirect",
        "relay": (),
        "stance": "asserted",
        "chance": None,
        "said": None,
        "about": None,
        "says": None,
        "question": None,
        "origin": None,
        "evidence": {"actor": source_spans} if source else {},
        "why": "made for a test",
        "score": 1.0,
    }
    return Claim(**(known | fields))


def a_figure(report: Report, words: str, low: float | None, high: float | None = None, **fields: Any) -> Figure:
    """Return a figure on words of a report; an exact count unless said otherwise."""
    span = a_span(report, words)
    known: dict[str, Any] = {
        "id": row_id("figure", report.id, [span]),
        "report": report.id,
        "claim": None,
        "text": words,
        "span": span,
        "low": low,
        "high": low if high is None and fields.get("bound", "exact") in ("exact", "about", "not") else high,
        "bound": "exact",
        "unit": "count",
        "counted": None,
        "actor": None,
        "place": None,
        "state": None,
        "grade": None,
        "scope": None,
        "part_of": None,
        "as_of": None,
        "stance": "asserted",
        "question": None,
        "evidence": {},
        "why": "made for a test",
    }
    return Figure(**(known | fields))


def a_moment(report: Report, words: str, value: str | None) -> Moment:
    """Return a moment on words of a report."""
    span = a_span(report, words)
    edtf = Edtf.parse(value) if value else None
    return Moment(
        row_id("moment", report.id, [span]), report.id, words, span, edtf, Timex("DATE", value or "XXXX-XX-XX")
    )
