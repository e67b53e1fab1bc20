"""The reports of a ledger, who is named in them and which copy which, as rows in brief in the order of their lists; see `statement_briefs`."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from reportedly.pages.actors import ActorView
from reportedly.pages.asking import asked_of
from reportedly.pages.columns import CopyRow, ReportRow
from reportedly.pages.days import by_day, days_in_facets
from reportedly.pages.filters import Filters
from reportedly.pages.listing import ReportView, by_date
from reportedly.pages.outline import Outline
from reportedly.pages.ranked import InBrief, Ranked, each
from reportedly.records import CopyKind


class ActorCount(NamedTuple):
    """An actor in a list: how often it is the source of a claim, how often it is named, and in how many reports."""

    id: str
    claims: int
    mentions: int
    reports: int


def actors(outline: Outline, filters: Filters) -> InBrief[ActorCount, ActorView]:
    """Return the actors, whole when they are looked at; see `actors.actors`."""
    spoke = Counter(actor for _, _, actor in outline.known("claim", ("id", "report", "source_actor"), 1))
    pairs = [
        pair for pair in outline.mentions if not filters.has_days or filters.dated(outline.reports[pair[1]].published)
    ]
    mentions = Counter(actor for actor, _ in pairs)
    reports = Counter(actor for actor, _ in set(pairs))
    rows = [ActorCount(row, spoke[row], mentions[row], reports[row]) for row in mentions if row in outline.names]
    if filters.by or filters.about:
        rows = [row for row in rows if _actor_is_asked(outline, row.id, filters)]
    return InBrief(
        rows,
        lambda rows: Ranked(
            rows,
            [(-row.claims, -row.reports) for row in rows],
            lambda some: sorted(some, key=lambda row: (outline.name_of(row.id), row.id)),
        ),
        lambda rows: _actor_views(outline, rows),
        {
            "kind": lambda rows: [outline.names[row.id].kind for row in rows],
            "name": lambda rows: [outline.names[row.id].name for row in rows],
            "claims": each("claims"),
            "named": each("reports"),
        },
    )


def _actor_is_asked(outline: Outline, row: str, filters: Filters) -> bool:
    actor = outline.actors[row]
    names = actor.name, *actor.aliases
    return filters.named(*names) and filters.mentioned(*names, *actor.roles)


def _actor_views(outline: Outline, rows: Sequence[ActorCount]) -> list[ActorView]:
    with outline.index.reading() as ledger:
        actors = {actor.id: actor for actor in ledger.actors([row.id for row in rows])}
    found = []
    for row in rows:
        actor = actors[row.id]
        others = tuple(alias for alias in actor.aliases if alias != actor.name)
        found.append(
            ActorView(
                row.id, actor.name, actor.kind, others, actor.roles, row.claims, row.mentions, row.reports, actor.why
            )
        )
    return found


def copies(outline: Outline, filters: Filters) -> InBrief[CopyRow, CopyRow]:
    """Return the copies; see `provenance.copies`."""
    reports = outline.reports
    return InBrief(
        _copies_asked(outline, filters),
        lambda rows: Ranked(
            rows,
            [-row.share for row in rows],
            lambda some: sorted(some, key=lambda row: (outline.ref(row.a).name, outline.ref(row.b).name, row.id)),
        ),
        list,
        {
            "kind": each("kind"),
            "outlet": lambda rows: [(reports[row.a].outlet, reports[row.b].outlet) for row in rows],
            "share": each("share"),
            "printed": lambda rows: [reports[row.b].published for row in rows],
        },
    )


def _copies_asked(outline: Outline, filters: Filters) -> list[CopyRow]:
    asked, reports = asked_of(outline, filters), outline.reports
    rows = [
        row
        for row in outline.copies
        if asked.is_dated(None, row.b) and asked.by(reports[row.a].outlet, reports[row.b].outlet)
    ]
    if not filters.about:
        return rows
    about = {row.id for row in rows if filters.mentioned(reports[row.a].title, reports[row.b].title)}
    near = [row for row in rows if row.id not in about and row.b in asked.reports]
    passages = outline.some("copy", {row.id for row in near}, "passages")
    texts = outline.some("report", {row.b for row in near}, "text")
    for row in near:
        shared = (texts[row.b][slice(*one["b"])] for one in json.loads(passages[row.id]))
        if filters.mentioned(*shared):
            about.add(row.id)
    return [row for row in rows if row.id in about]


def reports(outline: Outline, filters: Filters) -> InBrief[ReportRow, ReportView]:
    """Return the reports, whole when they are looked at; see `listing.reports`."""
    asked = asked_of(outline, filters)
    rows = [
        row
        for row in outline.reports.values()
        if asked.is_dated(None, row.id)
        and asked.by(row.outlet, row.title)
        and (not filters.about or row.id in asked.reports or filters.mentioned(row.title))
    ]
    return InBrief(
        rows,
        lambda rows: by_day(rows, [row.day or "" for row in rows], lambda some: sorted(some, key=by_date)),
        lambda rows: _report_views(outline, rows),
        {
            "outlet": each("outlet"),
            "story": each("story"),
            "day": lambda rows: days_in_facets([row.day or "" for row in rows]),
            "printed": each("published"),
            "claims": lambda rows: [outline.per_report["claim"].get(row.id, 0) for row in rows],
        },
    )


def _report_views(outline: Outline, rows: Sequence[ReportRow]) -> list[ReportView]:
    with outline.index.reading() as ledger:
        more = ledger.values_of("report", "id", [row.id for row in rows], "id", "language", "published_why")
    rest = {row: (language, why) for row, language, why in more}
    above: dict[str, list[tuple[CopyKind, Any]]] = defaultdict(list)
    for copy in outline.copies:
        if copy.b in rest:
            above[copy.b].append((copy.kind, outline.ref(copy.a)))
    claims, figures = (outline.counted_in(table, rest) for table in ("claim", "figure"))
    return [
        ReportView(
            row.id, row.title, row.outlet, row.published, row.published_basis, rest[row.id][1], row.url, row.path,
            rest[row.id][0], claims.get(row.id, 0), figures.get(row.id, 0), tuple(above.get(row.id, ())),
        )
        for row in rows
    ]  # fmt: skip
