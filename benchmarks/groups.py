"""Which reports belong together: stories, and families of copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.reading import read_report
from reportedly.records import Copy, PartKind, Report
from reportedly.relations.copies import find_copies
from reportedly.relations.families import find_roots
from reportedly.relations.stories import find_stories


def predict_clusters(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return each report with its story, in the order of the lines. A headline without a text is read as a report too."""
    reports = _reports(lines)
    mentions = [mention for report in reports for mention in read_report(report).mentions]
    story_of = {report: story.id for story in find_stories(reports, mentions) for report in story.reports}
    return [_row(line, story_of[report.id]) for line, report in zip(lines, reports, strict=True)]


def predict_copies(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Return each report with its family of copies, in the order of the lines.

    Who copies words, paragraphs or content is in the family; a report that only names another as its source is not.
    """
    reports = _reports(lines)
    family_of = _families(reports, find_copies(reports))
    return [_row(line, family_of[report.id]) for line, report in zip(lines, reports, strict=True)]


def _families(reports: Sequence[Report], copies: Sequence[Copy]) -> dict[str, str]:
    roots = find_roots(copies)
    return {report.id: roots.get(report.id, report.id) for report in reports}


def _reports(lines: Sequence[Line]) -> list[Report]:
    return [make_page(line) for line in lines]


def make_page(line: Line) -> Report:
    """Return one page as a report: its title as the headline, its text as the body, either of them if the other is missing."""
    words: list[tuple[PartKind, str]] = [("headline", line["title"] or ""), ("body", line["text"] or "")]
    parts = [(kind, text) for kind, text in words if text.strip()]
    return make_report(line["id"], parts, published=line["date"], outlet=line["outlet"])


def _row(line: Line, cluster: str) -> dict[str, Any]:
    return {"id": line["id"], "cluster": cluster}
