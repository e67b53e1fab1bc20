"""A whole ledger in outline: who said each claim, when and through whom, and which topics there are, without the words."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reportedly.pages.columns import MANY, ClaimRow, Columns, FigureRow, by_id, day_of, first_of, lists_of, spans_of
from reportedly.pages.quoting import ITSELF, NOBODY

if TYPE_CHECKING:
    from reportedly.ledger import LedgerFile
    from reportedly.pages.topic_briefs import Topics
    from reportedly.records import Edtf, Span
    from reportedly.relations.prominence import Naming


class Outline(Columns):
    """The rows of a ledger in a few columns each, and what lists tell of them."""

    now: Outline | None

    def of(self, reports: Collection[str]) -> Outline:
        """Return the same where only the claims of some reports are asked for; those of all are read once at most."""
        if "claims" in self.__dict__:
            return self
        part = Outline(self.index)
        part.names = self.names
        if "reports" in self.__dict__ or self.index.day is not None:
            part.reports = self.reports
        else:
            part.only["report"] = "id", reports
        with self.index.reading() as ledger:
            known = {report for report in reports if self.is_out(report)}
            rows = ledger.values_of("claim", "report", known, *ClaimRow._fields)
        part.claims = by_id(ClaimRow, rows)
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

    @cached_property
    def relays(self) -> Mapping[str, str]:
        """Through whom each claim came that somebody passed on, as its column has them; those of others are not there."""
        if self.now is not None:
            return self.now.relays
        if "claim" in self.only:
            return dict(self.values("claim", "id", "relay"))
        with self.index.reading() as ledger:
            return ledger.relayed()

    def passed_on(self, relay: str) -> tuple[str, ...]:
        """Return the names of those through whom a claim came, as its column has them, nearest the outlet first."""
        if relay == "[]":
            return ()
        return tuple(self.names[actor].name for actor in json.loads(relay) if actor in self.names)

    def day(self, claim: ClaimRow | None, report: str) -> str:
        """Return the day on which it was said, or else printed, as it is written; "" for none."""
        return (claim.said if claim else None) or self.days[report] or ""

    def said(self, claim: ClaimRow | None, report: str) -> Edtf | None:
        """Return the day on which it was said, or else printed."""
        day = self.day(claim, report)
        return day_of(day) if day else None

    def claims_in(self, reports: Collection[str]) -> dict[str, list[tuple[ClaimRow, str]]]:
        """Return the claims of some reports, each with its spans, in reading order."""
        with self.index.reading() as ledger:
            rows = ledger.values_of("claim", "report", reports, "id", "report", "content_spans")
            known = self.claims
            if others := {report for row, report, _ in rows if row not in known}:
                more = ledger.values_of("claim", "report", others, *ClaimRow._fields)
                known = known | by_id(ClaimRow, more)
        found: dict[str, list[tuple[ClaimRow, str]]] = {report: [] for report in reports}
        for row, report, spans in rows:
            found[report].append((known[row], spans))
        for own in found.values():
            own.sort(key=lambda pair: (first_of(pair[1]), pair[0].id))
        return found

    @cached_property
    def _named(self) -> dict[str, str]:
        """The names of the actors that have one."""
        if self.now is not None:
            return self.now._named
        return {row.id: row.name for row in self.names.values() if row.kind != "unnamed"}

    @cached_property
    def _meant(self) -> dict[str, str]:
        """The words elsewhere in the report for which the source of a claim without a name stands; see `quoting.speaker`."""
        if self.now is not None:
            return self.now._meant
        named = self._named
        nameless = [
            row for row in self.claims.values() if row.source_actor not in named and row.source_kind != "outlet"
        ]
        if not nameless:
            return {}
        with self.index.reading() as ledger:
            few = {row.id for row in nameless} if len(nameless) <= MANY else None
            # No name in JSON follows a space, so each comes with its words.
            pointing: dict[str, Any] = dict(
                ledger.perhaps_holding("claim", "evidence", ["actor"])
                if few is None
                else ledger.values_of("claim", "id", few, "id", "evidence")
            )
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

    # Figures

    def within(self, figures: Collection[FigureRow]) -> Collection[str]:
        """Return those of some figures that stand within the words of their claim; of others it may be too."""
        if self.texts is None:
            return self._within(figures)
        return self._all_within

    @cached_property
    def _all_within(self) -> Collection[str]:
        if self.now is not None:
            return self.now._all_within
        return self._within(self.figures.values())

    def _within(self, figures: Collection[FigureRow]) -> frozenset[str]:
        rows = [row for row in figures if row.claim]
        places = self.some("figure", {row.id for row in rows}, "span")
        claims = list(self.some("claim", {row.claim for row in rows if row.claim}, "content_spans").items())
        spans = dict(zip((row for row, _ in claims), lists_of(held for _, held in claims), strict=True))
        told = zip(rows, lists_of(places[row.id] for row in rows), strict=True)
        return frozenset(
            row.id
            for row, (start, end) in told
            if any(first <= start and end <= last for first, last in spans.get(row.claim or "", ()))
        )

    # What follows from them

    @cached_property
    def topics(self) -> Topics:
        """The topics that have an answer, with their questions."""
        from reportedly.pages.topic_briefs import Topics  # what tells of questions, for which no other list should wait

        return Topics(self)

    @cached_property
    def asked(self) -> dict[str, tuple[str | None, str]]:
        """The words of each question's topic and of the question itself."""
        return {one.id: (topic.text, one.text) for topic in self.topics.rows for one in topic.questions}

    @cached_property
    def events(self) -> list[tuple[Any, ...]]:
        """The columns of the events, whatever the day of the index, that their places in the timeline rest on."""
        if self.now is not None:
            return self.now.events
        return self.values("event", "id", "when", "text", "actors", "place", "evidence", "origins", "story")

    @cached_property
    def namings(self) -> Mapping[str, Sequence[tuple[str, Naming]]]:
        """The sentences that name the day of each event, whatever the day of the index, each with its report."""
        from reportedly.pages.named_days import namings_of  # only who asks for the days that stand out needs it

        return self.now.namings if self.now is not None else namings_of(self)

    @cached_property
    def origins(self) -> frozenset[str]:
        """The independent origins, of a day those that somebody had told of."""
        if self.index.day is None:
            return frozenset(row for (row,) in self.values("origin", "id"))
        return frozenset(
            row
            for row, report, story, members in self._every_origin
            if report in self.reports or self._is_told(story, members)
        )

    @cached_property
    def _every_origin(self) -> list[tuple[Any, ...]]:
        """The columns of all origins, whatever the day of the index."""
        if self.now is not None:
            return self.now._every_origin
        return self.values("origin", "id", "report", "story", "claims")

    def _is_told(self, story: str, held: str) -> bool:
        """Say whether one of some claims of a story is known, which a column has as JSON."""
        if story in self.parted:
            return not self.placed.keys().isdisjoint(json.loads(held))
        return held != "[]" and story in self.begun

    def known_origins(self, held: str) -> int:
        """Return how many of some origins are known, which a column has as JSON."""
        origins = json.loads(held)
        return len(origins) if self.index.day is None else sum(origin in self.origins for origin in origins)

    @cached_property
    def judged(self) -> Mapping[str, Collection[str]]:
        """The claims that stand, themselves or by a figure of theirs, at the end of a relation by which their source is judged.

        Of what revises it is the later end, of what denies the earlier one.
        """
        with self.index.reading() as ledger:
            rows = self._judging(ledger)
        if self.index.day is not None:
            rows = [row for row in rows if row[-1] in self.begun]
            rows = [row for row in rows if row[-1] not in self.parted or self.placed.keys() >= {*row[1:3]}]
        ends = [(kind, b if kind == "revises" else a) for _, a, b, kind, _ in rows]
        figures = self.some("figure", {end for _, end in ends} - self.claims.keys(), "claim")
        found: dict[str, set[str]] = {"denies": set(), "revises": set()}
        for kind, end in ends:
            if end in self.claims or end in figures:
                found[kind].add(end if end in self.claims else figures[end] or "")
        return found

    def _judging(self, ledger: LedgerFile) -> list[tuple[Any, ...]]:
        """Return the relations by which sources are judged; where few claims are of use those that one stands in, or a figure of it."""
        names = "id", "a", "b", "kind", "story"
        if "claim" not in self.only:
            return ledger.values_of("relation", "kind", ("denies", "revises"), *names)
        ends = {*self.claims, *(row for (row,) in ledger.values_of("figure", "claim", self.claims.keys(), "id"))}
        rows = {row for end in ("a", "b") for row in ledger.values_of("relation", end, ends, *names)}
        return [row for row in rows if row[3] in ("denies", "revises")]

    @cached_property
    def forecasts(self) -> list[tuple[str, str, str | None, str]]:
        """The id of each forecast, its claim, the day when it is due, and what became of it."""
        rows = self._every_forecast
        return [(row, claim, due, self._became(status, by, story)) for row, claim, due, status, by, story in rows]

    @cached_property
    def _every_forecast(self) -> list[tuple[Any, ...]]:
        """The columns of all forecasts, whatever the day of the index."""
        if self.now is not None:
            return self.now._every_forecast
        return self.values("forecast", "id", "claim", "due", "status", "settled_by", "story")

    def _became(self, status: str, settled_by: str, story: str) -> str:
        """What became of a forecast; on a day before anybody told of that it was open."""
        if self.index.day is None or settled_by == "[]":
            return status
        return status if self._is_told(story, settled_by) else "open"
