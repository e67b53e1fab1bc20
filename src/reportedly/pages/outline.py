"""A whole ledger in outline: who said each claim, when and through whom, and which topics there are, without the words."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from reportedly.pages.columns import ClaimRow, Columns, day_of, first_of, spans_of
from reportedly.pages.quoting import ITSELF, NOBODY
from reportedly.pages.topic_briefs import Topics
from reportedly.records import Edtf, Span


class Outline(Columns):
    """The rows of a ledger in a few columns each, and what lists tell of them."""

    def of(self, reports: Collection[str]) -> Outline:
        """Return the same where only the claims of some reports are asked for; those of all are read once at most."""
        if "claims" in self.__dict__:
            return self
        part = Outline(self.index)
        part.reports, part.names = self.reports, self.names
        with self.index.reading() as ledger:
            rows = ledger.values_of("claim", "report", set(reports) & self.reports.keys(), *ClaimRow._fields)
        part.claims = {row[0]: ClaimRow._make(row) for row in rows}
        return part

    # Claims

    def source(self, claim: ClaimRow | None, report: str) -> str:
        """Return who said a claim, or a figure of a report outside any claim, as `quoting.speaker` names them."""
        if claim is None or claim.source_kind == "outlet":
            return self.reports[report].outlet or ITSELF
        name = self._named.get(claim.source_actor or "") or self._meant.get(claim.id) or claim.source_text
        return name or (self.name_of(claim.source_actor) if claim.source_actor in self.names else NOBODY)

    def sources(self, claims: Iterable[ClaimRow]) -> list[str]:
        """Return who said each of some claims."""
        named = self._named
        return [
            name
            if (name := named.get(row.source_actor or "")) and row.source_kind != "outlet"
            else self.source(row, row.report)
            for row in claims
        ]

    def passed_on(self, relay: str) -> tuple[str, ...]:
        """Return the names of those through whom a claim came, as its column has them, nearest the outlet first."""
        if relay == "[]":
            return ()
        return tuple(self.names[actor].name for actor in json.loads(relay) if actor in self.names)

    def day(self, claim: ClaimRow | None, report: str) -> str:
        """Return the day on which it was said, or else printed, as it is written; "" for none."""
        return (claim.said if claim else None) or self.reports[report].day or ""

    def said(self, claim: ClaimRow | None, report: str) -> Edtf | None:
        """Return the day on which it was said, or else printed."""
        day = self.day(claim, report)
        return day_of(day) if day else None

    def claims_in(self, reports: Collection[str]) -> dict[str, list[tuple[ClaimRow, str]]]:
        """Return the claims of some reports, each with its spans, in reading order."""
        with self.index.reading() as ledger:
            rows = ledger.values_of("claim", "report", reports, "id", "report", "content_spans")
        found: dict[str, list[tuple[ClaimRow, str]]] = {report: [] for report in reports}
        for row, report, spans in rows:
            found[report].append((self.claims[row], spans))
        for own in found.values():
            own.sort(key=lambda pair: (first_of(pair[1]), pair[0].id))
        return found

    @cached_property
    def _named(self) -> dict[str, str]:
        """The names of the actors that have one."""
        return {row.id: row.name for row in self.names.values() if row.kind != "unnamed"}

    @cached_property
    def _meant(self) -> dict[str, str]:
        """The words elsewhere in the report for which the source of a claim without a name stands; see `quoting.speaker`."""
        named = self._named
        nameless = [
            row for row in self.claims.values() if row.source_actor not in named and row.source_kind != "outlet"
        ]
        if not nameless:
            return {}
        with self.index.reading() as ledger:
            pointing = dict(ledger.perhaps_holding("claim", "evidence", ["actor"]))
            rows = [row for row in nameless if '"actor"' in pointing.get(row.id, "")]
            beside = self.claims_in({row.report for row in rows})
            near = self.some("claim", {one.id for own in beside.values() for one, _ in own}, "source_spans")
            places = {claim: spans_of(json.loads(spans)) for claim, spans in near.items()}
            return {
                row.id: words
                for row in rows
                if (words := self._words_for(row, json.loads(pointing[row.id])["actor"], beside[row.report], places))
            }

    def _words_for(
        self,
        row: ClaimRow,
        pointed: Sequence[Sequence[int]],
        beside: Sequence[tuple[ClaimRow, str]],
        places: Mapping[str, Sequence[Span]],
    ) -> str | None:
        """Return the words at the place to which a source without a name points, of a source there all of its words."""
        place = spans_of(pointed)[0]
        if any(span.meets(place) for span in places[row.id]):
            return None
        for other, _ in beside:
            if other.source_text and any(span.holds(place) for span in places[other.id]):
                return other.source_text
        with self.index.reading() as ledger:
            words = ledger.words_at(row.report, place)
        return words if words.casefold() not in (row.source_text or "").casefold() else None

    # What follows from them

    @cached_property
    def topics(self) -> Topics:
        """The topics that have an answer, with their questions."""
        return Topics(self)

    @cached_property
    def asked(self) -> dict[str, tuple[str | None, str]]:
        """The words of each question's topic and of the question itself."""
        return {one.id: (topic.text, one.text) for topic in self.topics.rows for one in topic.questions}

    @cached_property
    def events(self) -> list[tuple[Any, ...]]:
        """The columns of the events that their places in the timeline rest on."""
        return self.values("event", "id", "when", "text", "actors", "place", "evidence", "origins")

    @cached_property
    def origins(self) -> frozenset[str]:
        """The independent origins, of a day those that somebody had told of."""
        rows = self.values("origin", "id", "report", "claims")
        if self.index.day is None:
            return frozenset(row[0] for row in rows)
        return frozenset(
            row
            for row, report, members in rows
            if report in self.reports or not self.placed.keys().isdisjoint(json.loads(members))
        )

    def known_origins(self, held: str) -> int:
        """Return how many of some origins are known, which a column has as JSON."""
        origins = json.loads(held)
        return len(origins) if self.index.day is None else sum(origin in self.origins for origin in origins)

    @cached_property
    def forecasts(self) -> list[tuple[str, str, str | None, str]]:
        """The id of each forecast, its claim, the day when it is due, and what became of it."""
        rows = self.values("forecast", "id", "claim", "due", "status", "settled_by")
        return [(row, claim, due, self._became(status, by)) for row, claim, due, status, by in rows]

    def _became(self, status: str, settled_by: str) -> str:
        """What became of a forecast; on a day before anybody told of that it was open."""
        if self.index.day is None or settled_by == "[]":
            return status
        return "open" if self.placed.keys().isdisjoint(json.loads(settled_by)) else status
