"""Who and what the reports name: each actor with its names, why they are one, and where it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.pages.faceted import having
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ReportRef, in_brief, report_ref
from reportedly.records import Actor, ActorKind, Mention, Span

# Places that are shown of one name; the others are counted.
_PLACES = 12


@dataclass(frozen=True, slots=True)
class ActorView:
    """Somebody or something that is named, with all that reports call them.

    `name` is the one shown everywhere, `aliases` the others, `roles` what reports say they are. `claims` counts what they are said to
    have said, `mentions` how often and `reports` in how many reports they are named. `why` says why these names are one actor.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    claims: int
    mentions: int
    reports: int
    why: str

    def __repr__(self) -> str:
        return f"<ActorView {in_brief(self.name)} {self.kind}, mentions: {self.mentions}, claims: {self.claims}>"


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One name of an actor as printed: how often, and where it stands first in each report."""

    name: str
    count: int
    places: tuple[tuple[ReportRef, Span], ...]
    left_out: int


def actors(index: Index, filters: Filters | None = None) -> list[ActorView]:
    """Return the actors that a report names, those with most claims and then most reports first.

    `by` is looked for in their names, `about` in their names and roles; the days bound the print of a report that names them.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    claims = Counter(claim.source.actor for claim in then.contents.claims if claim.source.actor)
    named: dict[str, list[Mention]] = {}
    for mention in then.contents.mentions:
        report = then.reports.get(mention.report)
        if mention.actor in then.actors and report is not None and chosen.dated(report.published):
            named.setdefault(mention.actor or "", []).append(mention)
    views = []
    for row, mentions in named.items():
        actor = then.actors[row]
        if not (
            chosen.named(actor.name, *actor.aliases) and chosen.mentioned(actor.name, *actor.aliases, *actor.roles)
        ):
            continue
        views.append(one_actor(actor, mentions, claims[row]))
    return having(then, "actors", sorted(views, key=by_weight), chosen.chosen)


def one_actor(actor: Actor, mentions: Sequence[Mention], claims: int) -> ActorView:
    """Return an actor with the places where it is named, and of how many claims it is the source."""
    others = tuple(alias for alias in actor.aliases if alias != actor.name)
    reports = len({mention.report for mention in mentions})
    return ActorView(actor.id, actor.name, actor.kind, others, actor.roles, claims, len(mentions), reports, actor.why)


def by_weight(view: ActorView) -> tuple[int, int, str, str]:
    """Return a key that puts those with most claims first, and then those that most reports name."""
    return -view.claims, -view.reports, view.name, view.id


def printed_names(index: Index, actor: str) -> list[PrintedName]:
    """Return the names by which reports call an actor, the most frequent first, each with the places where it stands."""
    mentions = [mention for mention in index.contents.mentions if mention.actor == actor]
    places = {mention.report for mention in mentions} & index.reports.keys()
    return names_printed(mentions, {report: report_ref(index.reports[report]) for report in places})


def names_printed(mentions: Iterable[Mention], reports: Mapping[str, ReportRef]) -> list[PrintedName]:
    """Return the same of the mentions of one actor, where these reports are known."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.span is not None and mention.report in reports:
            found.setdefault(mention.name, []).append(mention)
    names = []
    for name, mentions in found.items():
        first: dict[str, Span] = {}
        for mention in sorted(mentions, key=lambda one: (one.report, one.span or Span(0, 0))):
            if mention.span is not None:
                first.setdefault(mention.report, mention.span)
        places = sorted(((reports[report], span) for report, span in first.items()), key=_by_day)
        names.append(PrintedName(name, len(mentions), tuple(places[:_PLACES]), max(0, len(places) - _PLACES)))
    return sorted(names, key=lambda one: (-one.count, one.name))


def _by_day(place: tuple[ReportRef, Span]) -> tuple[bool, str, str]:
    ref = place[0]
    return ref.published is None, str(ref.published), ref.id
