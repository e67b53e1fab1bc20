"""A report's body as words, for comparing reports."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from datetime import date

from reportedly.records import Report, Span
from reportedly.relations.credits import is_wire
from reportedly.relations.notices import Notice, outside_notices
from reportedly.text import paragraphs, quotations

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# Shared runs of five words are rare by chance in news; with four, set phrases join unrelated reports.
GRAM = 5


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a report's body, folded, with their places, and the hash of every run of five words.

    `parts` are the stretches of the text that were read; `runs` are the hashes without their order; `quotes` are the stretches of the text in quotation marks.
    """

    report: Report
    parts: tuple[Span, ...]
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    grams: tuple[int, ...]
    runs: frozenset[int]
    quotes: tuple[Span, ...]


def read_body(report: Report, notices: frozenset[Notice] = frozenset()) -> Body:
    """Return a report's body as words, without its outlet's notices; the whole text when no part of it is marked as body."""
    words: list[str] = []
    spans: list[Span] = []
    told = report.spans("body")
    parts = tuple(outside_notices(report, notices) if notices and told else told)
    for part in parts if told else [Span(0, len(report.text))]:
        for match in _WORD.finditer(report.text, part.start, part.end):
            words.append(match[0].casefold().replace("’", "'"))
            spans.append(Span(match.start(), match.end()))
    grams = tuple(
        zlib.crc32(" ".join(words[at : at + GRAM]).encode("utf-8", "replace")) for at in range(len(words) - GRAM + 1)
    )
    quotes = tuple(quote.outer for quote in quotations(report.text, paragraphs(report.text)))
    return Body(report, parts, tuple(words), tuple(spans), grams, frozenset(grams), quotes)


def first_day(report: Report) -> date | None:
    """Return the first day on which a report can have appeared."""
    return report.published.earliest if report.published else None


def last_day(report: Report) -> date | None:
    """Return the last day on which a report can have appeared."""
    return report.published.latest if report.published else None


def age_key(body: Body) -> tuple[date, int, date, int, str]:
    """Return a key that puts the likelier original first: earlier, then an agency's, then the longer, then by id.

    A report without a date comes after dated ones, an agency's before them. One of a known day comes before one that may be of
    that day or of a later one.
    """
    wire = is_wire(body.report)
    day = first_day(body.report) or (date.min if wire else date.max)
    return (day, 0 if wire else 1, last_day(body.report) or day, -len(body.words), body.report.id)
