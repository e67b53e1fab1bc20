"""The sources of a ledger in brief, and their views made of a few columns of what they said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter

from reportedly.pages.asking import asked_of
from reportedly.pages.columns import ClaimRow
from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.provenance import SourceView, key_of
from reportedly.pages.ranked import InBrief, Ranked, each
from reportedly.pages.statement_briefs import spoken
from reportedly.relations import Settled, record_of

# What draws them brings in the templates, for which nobody who asks for a list should wait.


class SourceBrief:
    """A source in a list, with the claims of it that are counted; what all of them tell is found when it is asked for."""

    def __init__(self, outline: Outline, key: str, rows: list[ClaimRow]) -> None:
        self.id = key
        self.rows = rows
        self._outline = outline

    @property
    def claims(self) -> int:
        """How many claims are counted."""
        return len(self.rows)

    @cached_property
    def name(self) -> str:
        """The fullest name that a report gives it."""
        outline = self._outline
        return max(set(outline.sources(self.rows)), key=lambda words: (len(words), words))

    @cached_property
    def kind(self) -> str:
        """What it is, as its actor or else its first claim says."""
        actor = self._outline.names.get(self.id)
        return actor.kind if actor else min(self.rows, key=attrgetter("id")).source_kind

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that printed it."""
        printed = set(map(self._outline.outlets.__getitem__, map(attrgetter("report"), self.rows)))
        return tuple(sorted(outlet for outlet in printed if outlet))

    @cached_property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day of what it said."""
        texts = {(row.said, row.report): row for row in self.rows}.values()
        said = {day for row in texts if (day := self._outline.said(row, row.report)) is not None}
        ends = [day for one in said for day in (one.earliest, one.latest) if day]
        return min(ends, default=None), max(ends, default=None)


def sources(outline: Outline, filters: Filters) -> InBrief[SourceBrief, SourceView]:
    """Return the sources, whole when they are looked at; see `provenance.sources`."""
    said: dict[str, list[ClaimRow]] = defaultdict(list)
    for row in spoken(asked_of(outline, filters)):
        if row.source_kind != "none":
            said[source_of(row)].append(row)
    return InBrief(
        [SourceBrief(outline, key, rows) for key, rows in said.items()],
        lambda rows: Ranked(
            rows, [-row.claims for row in rows], lambda some: sorted(some, key=lambda row: (row.name, row.id))
        ),
        lambda rows: source_views(outline, rows),
        {
            "kind": each("kind"),
            "outlet": each("outlets"),
            "name": each("name"),
            "claims": each("claims"),
            "first": lambda rows: [row.days[0] for row in rows],
        },
    )


def source_of(row: ClaimRow) -> str:
    """Return the id of the source of a claim."""
    return row.source_actor or key_of(None, row.source_kind, row.source_text, row.report)


def source_views(outline: Outline, briefs: Sequence[SourceBrief]) -> list[SourceView]:
    """Return the views of some sources; see `provenance.one_source`."""
    rows = {row.id for brief in briefs for row in brief.rows}
    with outline.index.reading() as ledger:
        actors = {actor.id: actor for actor in ledger.actors([brief.id for brief in briefs])}
        settled = _settled(outline, rows)
    views = []
    for brief in briefs:
        actor, said = actors.get(brief.id), [row.id for row in brief.rows]
        record = record_of(settled[row] for row in said if row in settled)
        views.append(
            SourceView(
                id=brief.id,
                name=brief.name,
                kind=brief.kind,
                roles=actor.roles if actor else (),
                aliases=tuple(alias for alias in actor.aliases if alias != actor.name) if actor else (),
                claims=brief.claims,
                through=_chains(outline, brief),
                reports=len({row.report for row in brief.rows}),
                outlets=brief.outlets,
                first=brief.days[0],
                last=brief.days[1],
                revisions=sum(row in outline.judged["revises"] for row in said),
                denials=sum(row.stance == "denied" for row in brief.rows),
                denied=sum(row in outline.judged["denies"] for row in said),
                settled=record.settled,
                came_true=record.came_true,
                brier=record.brier,
            )
        )
    return views


def _chains(outline: Outline, brief: SourceBrief) -> tuple[str, ...]:
    """Return the ways by which what a source said came, each as one line; see `quoting.Speaker`."""
    relays = outline.relays
    ways = {
        ("[]" if row.source_kind == "outlet" else relays.get(row.id, "[]"), row.report, row.source_kind)
        for row in brief.rows
    }
    chains = {
        (*reversed(outline.passed_on(names)), *([] if kind == "outlet" else [outline.ref(report).short]))
        for names, report, kind in ways
    }
    return tuple(sorted(" → ".join([brief.name, *chain]) for chain in chains))


def _settled(outline: Outline, claims: Collection[str]) -> dict[str, Settled]:
    """Return what became of the forecasts that some claims make, of those that came true or did not."""
    rows = [row for row in outline.forecasts if row[1] in claims and row[3] in ("came_true", "did_not")]
    with outline.index.reading() as ledger:
        names = ("id", "content_text", "chance_words", "chance_low", "chance_high")
        said = {row[0]: row[1:] for row in ledger.values_of("claim", "id", [row[1] for row in rows], *names)}
    found = {}
    for row, claim, due, status in rows:
        words, given, low, high = said[claim]
        chance = (low + high) / 2 if given is not None else None
        found[claim] = Settled(row, due, words, status == "came_true", chance)
    return found
