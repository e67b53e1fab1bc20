"""A report's body as words, for comparing reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from zlib import crc32

import numpy as np
import numpy.typing as npt

from reportedly.records import Report, Span
from reportedly.relations.credits import is_wire
from reportedly.relations.notices import Notice, outside_notices
from reportedly.text import paragraphs, quotations

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# Shared runs of five words are rare by chance in news; with four, set phrases join unrelated reports.
GRAM = 5
# Places of one run that are kept; more only in refrains and tables.
_KEPT = 8
# One odd factor for each word of a run, so that the same words in another order give another number. Any will do.
_FACTORS = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
# The last line of a post that a page shows whole: "— Orlin Police (@OrlinPolice) May 2, 2017".
_POSTED = re.compile(r"[—–-]\s?[^\n()]{1,60}\(@\w{1,30}\)[^\n]{0,40}$")


@dataclass(frozen=True, eq=False)
class Body:
    """The words of a report's body, folded, and the hash of every run of five words; the rest is made when it is asked for.

    `parts` are the stretches of the text that were read.
    """

    report: Report
    parts: tuple[Span, ...]
    words: tuple[str, ...]
    grams: npt.NDArray[np.uint64]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        text = self.report.text
        return [match.span() for part in self.parts for match in _WORD.finditer(text, part.start, part.end)]

    @cached_property
    def runs(self) -> frozenset[int]:
        """The hashes of the runs without their order."""
        return frozenset(self.grams.tolist())

    @cached_property
    def where(self) -> dict[int, list[int]]:
        """The numbers of the words where each run begins, the first few of them."""
        found: dict[int, list[int]] = {}
        for at, gram in enumerate(self.grams.tolist()):
            places = found.setdefault(gram, [])
            if len(places) < _KEPT:
                places.append(at)
        return found

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        """The stretches of the text that others said, in order: in quotation marks, or shown as what they posted."""
        text = self.report.text
        told = paragraphs(text)
        posts = [one for one in told if "@" in text and _POSTED.search(text, one.start, one.end)]
        found: list[Span] = []
        for span in sorted([*posts, *(quote.outer for quote in quotations(text, told))]):
            if not found or span.start >= found[-1].end:
                found.append(span)
        return tuple(found)


def read_body(report: Report, notices: frozenset[Notice] = frozenset()) -> Body:
    """Return a report's body as words, without notices; the whole text when no part of it is marked as body."""
    told = report.spans("body")
    parts = outside_notices(report, notices) if notices and told else told or [Span(0, len(report.text))]
    words = [word for part in parts for word in _WORD.findall(report.text, part.start, part.end)]
    folded = " ".join(words).casefold().replace("’", "'")
    return Body(report, tuple(parts), tuple(folded.split(" ")) if words else (), _hashed(folded))


def _hashed(folded: str) -> npt.NDArray[np.uint64]:
    """Return a number for every run of five words, the same on every machine and in every ledger."""
    each = np.array([crc32(word) for word in folded.encode("utf-8", "replace").split(b" ")], dtype=np.uint64)
    runs = max(0, len(each) - GRAM + 1)
    grams = np.zeros(runs, dtype=np.uint64)
    for at, factor in enumerate(_FACTORS):
        grams += each[at : at + runs] * np.uint64(factor)
    return grams ^ (grams >> np.uint64(32))


def first_day(report: Report) -> date | None:
    """Return the first day on which a report can have appeared."""
    return report.published.earliest if report.published else None


def last_day(report: Report) -> date | None:
    """Return the last day on which a report can have appeared."""
    return report.published.latest if report.published else None


Age = tuple[date, int, date, int, str]


def age_key(body: Body) -> Age:
    """Return a key that puts the likelier original first: earlier, then an agency's, then the longer, then by id.

    A report without a date comes after dated ones, an agency's before them. One of a known day comes before one that may be of
    that day or of a later one.
    """
    return _age(body.report, len(body.words))


def report_age(report: Report) -> Age:
    """Return the same key for a report whose words nobody has read yet, notices and all."""
    told = report.spans("body") or [Span(0, len(report.text))]
    return _age(report, sum(len(_WORD.findall(report.text, part.start, part.end)) for part in told))


def _age(report: Report, words: int) -> Age:
    wire = is_wire(report)
    day = first_day(report) or (date.min if wire else date.max)
    return (day, 0 if wire else 1, last_day(report) or day, -words, report.id)
