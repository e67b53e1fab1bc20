"""All rows of a ledger by what they belong to, built once for every view."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from reportedly.records import Contents, Span
from reportedly.text import paragraphs, sentences

if TYPE_CHECKING:
    from reportedly.pages.corrections import CorrectionView
    from reportedly.records import (
        Actor,
        Claim,
        Copy,
        Estimate,
        Event,
        Figure,
        Forecast,
        Mention,
        Moment,
        Origin,
        Question,
        Relation,
        Report,
        Story,
        Topic,
    )

Key = TypeVar("Key")
Row = TypeVar("Row")


class Index:
    """The rows of a ledger by id, and each report's, claim's and question's own rows.

    Everything is put in the order of ids, so that the same ledger gives the same pages.
    """

    def __init__(self, contents: Contents, decided: Mapping[str, Sequence[CorrectionView]] | None = None) -> None:
        """`decided` are the corrections that hold, by the rows that they are about."""
        self.decided: Mapping[str, Sequence[CorrectionView]] = decided or {}
        self._contents: Contents = _ordered(contents)
        contents = self._contents
        self.reports: dict[str, Report] = {row.id: row for row in contents.reports}
        self.claims: dict[str, Claim] = {row.id: row for row in contents.claims}
        self.figures: dict[str, Figure] = {row.id: row for row in contents.figures}
        self.moments: dict[str, Moment] = {row.id: row for row in contents.moments}
        self.actors: dict[str, Actor] = {row.id: row for row in contents.actors}
        self.origins: dict[str, Origin] = {row.id: row for row in contents.origins}
        self.topics: dict[str, Topic] = {row.id: row for row in contents.topics}
        self.questions: dict[str, Question] = {row.id: row for row in contents.questions}
        self._places: dict[str, Places] = {}

    @cached_property
    def contents(self) -> Contents:
        """All rows, each table in the order of ids."""
        return self._contents

    @cached_property
    def copies(self) -> dict[str, Copy]:
        """The copies by id."""
        return {row.id: row for row in self.contents.copies}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The events by id."""
        return {row.id: row for row in self.contents.events}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """The stories by id."""
        return {row.id: row for row in self.contents.stories}

    @cached_property
    def forecast_of(self) -> dict[str, Forecast]:
        """The forecast that each claim makes, by the claim's id."""
        return {row.claim: row for row in self.contents.forecasts}

    @cached_property
    def question_of(self) -> dict[str, str]:
        """The question that each figure or claim answers."""
        return {answer: question.id for question in self.contents.questions for answer in question.answers}

    @cached_property
    def claims_of(self) -> dict[str, list[Claim]]:
        """The claims of each report, in reading order."""
        return _grouped((claim.report, claim) for claim in sorted(self.contents.claims, key=_claim_place))

    @cached_property
    def figures_of(self) -> dict[str, list[Figure]]:
        """The figures of each report, in reading order."""
        return _grouped((figure.report, figure) for figure in sorted(self.contents.figures, key=_span_place))

    @cached_property
    def moments_of(self) -> dict[str, list[Moment]]:
        """The moments of each report, in reading order."""
        return _grouped((moment.report, moment) for moment in sorted(self.contents.moments, key=_span_place))

    @cached_property
    def figures_in(self) -> dict[str, list[Figure]]:
        """The figures of each claim, in reading order."""
        rows = sorted(self.contents.figures, key=_span_place)
        return _grouped((figure.claim, figure) for figure in rows if figure.claim)

    @cached_property
    def relations_of(self) -> dict[str, list[Relation]]:
        """The relations of each claim or figure, whichever end it is."""
        pairs = ((end, relation) for relation in self.contents.relations for end in (relation.a, relation.b))
        return _grouped(pairs)

    @cached_property
    def copies_of(self) -> dict[str, list[Copy]]:
        """The copies that each report takes part in."""
        return _grouped((end, copy) for copy in self.contents.copies for end in (copy.a, copy.b))

    @cached_property
    def estimates_of(self) -> dict[str, list[Estimate]]:
        """The estimates of each question, by day."""
        rows = sorted(self.contents.estimates, key=lambda estimate: estimate.on)
        return _grouped((estimate.question, estimate) for estimate in rows)

    @cached_property
    def mentions_of(self) -> dict[tuple[str, str], list[Mention]]:
        """The mentions of each actor in each report, by (report, actor)."""
        return _grouped(
            ((mention.report, mention.actor), mention) for mention in self.contents.mentions if mention.actor
        )

    @cached_property
    def origin_of(self) -> dict[str, str]:
        """The id of the origin of each claim or figure that has one; a figure has that of its claim."""
        named = {member: origin.id for origin in self.contents.origins for member in origin.claims}
        named |= {claim.id: claim.origin for claim in self.contents.claims if claim.origin}
        for figure in self.contents.figures:
            if figure.id not in named and figure.claim in named:
                named[figure.id] = named[figure.claim]
        return named

    @cached_property
    def root_of(self) -> dict[str, str]:
        """The report at the head of each copied report's chain; reports that copy nobody are left out."""
        return heads({copy.b: copy.a for copy in self.contents.copies if copy.kind != "cites"})

    def paragraph(self, report: Report, position: int) -> int:
        """Return the number, from 1, of the paragraph of a report in which a position stands."""
        return self._placed(report).paragraph(position)

    def sentence(self, report: Report, position: int) -> Span:
        """Return the sentence of a report in which a position stands."""
        return self._placed(report).sentence(position)

    def paragraphs(self, report: Report) -> list[Span]:
        """Return the paragraphs of a report."""
        return self._placed(report).paragraphs

    def _placed(self, report: Report) -> Places:
        if report.id not in self._places:
            self._places[report.id] = Places(report.text)
        return self._places[report.id]


class Places:
    """Where the paragraphs and sentences of one text begin, sentences found when they are first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.paragraphs: list[Span] = paragraphs(text)
        self._starts = [span.start for span in self.paragraphs]
        self._sentences: dict[int, list[Span]] = {}

    def paragraph(self, position: int) -> int:
        """Return the number, from 1, of the paragraph in which a position stands."""
        return max(1, bisect.bisect_right(self._starts, position))

    def sentence(self, position: int) -> Span:
        """Return the sentence in which a position stands."""
        if not self.paragraphs:
            return Span(0, len(self._text))
        number = self.paragraph(position) - 1
        if number not in self._sentences:
            self._sentences[number] = sentences(self._text, self.paragraphs[number])
        found = self._sentences[number]
        at = bisect.bisect_right([span.start for span in found], position) - 1
        return found[max(0, at)] if found else self.paragraphs[number]


def _ordered(contents: Contents) -> Contents:
    rows = {field.name: getattr(contents, field.name) for field in fields(contents)}
    return Contents(**{name: tuple(sorted(group, key=lambda row: row.id)) for name, group in rows.items()})


def _grouped(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, list[Row]]:
    groups: dict[Key, list[Row]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return dict(groups)


def _claim_place(claim: Claim) -> tuple[str, int, str]:
    return claim.report, first_start(claim.content.spans), claim.id


def _span_place(row: Figure | Moment) -> tuple[str, int, str]:
    return row.report, row.span.start, row.id


def first_start(spans: Sequence[Span]) -> int:
    """Return where the first of some spans begins, 0 for none."""
    return min((span.start for span in spans), default=0)


def heads(above: Mapping[str, str]) -> dict[str, str]:
    """Return the head of each one's chain, where `above` has for each the one next above it."""
    return {report: _head(report, above) for report in above}


def _head(report: str, above: Mapping[str, str]) -> str:
    seen = {report}
    while report in above and above[report] not in seen:
        report = above[report]
        seen.add(report)
    return report
