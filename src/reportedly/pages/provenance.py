"""Where statements come from: the sources with their chains, and the reports that copy others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from reportedly.pages.faceted import having
from reportedly.pages.filters import Filters, folded
from reportedly.pages.index import Index
from reportedly.pages.past import as_of
from reportedly.pages.quoting import ReportRef, Speaker, in_brief, report_ref, speaker, when_said
from reportedly.pages.statements import question_words
from reportedly.records import Claim, CopyKind, Edtf, Relation, RelationKind, Report, Span
from reportedly.relations import track_record


@dataclass(frozen=True, slots=True)
class SourceView:
    """Somebody who is said to have said something, with how much and by which ways it reached the reports.

    `name` is the fullest one, `kind` what they are ("person", "organisation", "unnamed" …), `roles` and `aliases` all that reports
    call them. `claims` counts what they said, `reports` and `outlets` where it was printed, `through` are the chains by which it
    came, each as one line. `first` and `last` are the days between which they spoke, None when no day is known. `revisions` counts claims in which the source changed an own figure, `denials` those in which it denies something, `denied`
    those that somebody else denies. `settled` counts own forecasts that came true or did not, `came_true` those that did, None
    below ten; `brier` scores the chances that were given with them (0 is perfect), None where fewer than ten gave one.
    """

    id: str
    name: str
    kind: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    claims: int
    through: tuple[str, ...]
    reports: int
    outlets: tuple[str, ...]
    first: date | None
    last: date | None
    revisions: int
    denials: int
    denied: int
    settled: int
    came_true: int | None
    brier: float | None

    def __repr__(self) -> str:
        return f"<SourceView {in_brief(self.name)} {self.kind}, claims: {self.claims}, reports: {self.reports}>"

    @property
    def ways(self) -> tuple[str, ...]:
        """The chains without the source itself, with which each begins; of an outlet's own voice none."""
        return tuple(chain.removeprefix(f"{self.name} → ") for chain in self.through if chain != self.name)


@dataclass(frozen=True, slots=True)
class PassageView:
    """The same words in two reports, as each prints them: `a` at `a_span` of the one, `b` at `b_span` of its copy (code points)."""

    a: str
    b: str
    a_span: Span
    b_span: Span

    def __str__(self) -> str:
        return self.b

    def __repr__(self) -> str:
        return f"<PassageView {in_brief(self.b)}>"


@dataclass(frozen=True, slots=True)
class CopyView:
    """Two reports of which `b` copies `a`; `share` (0 to 1) is the part of `b` that is copied.

    `kind` says how closely ("identical", "near_copy", "rewrite", "excerpt", "cites"), `passages` are the words that both have, and
    `why` says what it rests on.
    """

    id: str
    a: ReportRef
    b: ReportRef
    kind: CopyKind
    share: float
    passages: tuple[PassageView, ...]
    why: str

    def __repr__(self) -> str:
        return f"<CopyView {in_brief(self.b.name)} {self.kind} of {in_brief(self.a.name)}, share {self.share:.2f}>"


@dataclass(frozen=True, slots=True)
class _Utterance:
    report: Report
    claim: Claim
    who: Speaker
    said: Edtf | None


def sources(index: Index, filters: Filters | None = None) -> list[SourceView]:
    """Return the sources, those with most claims first.

    Unnamed sources of different reports are different ones unless linking has found them to be the same.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    groups: dict[str, list[_Utterance]] = {}
    for claim in then.contents.claims:
        utterance = _utterance(then, claim, chosen)
        if utterance is not None:
            groups.setdefault(source_key(claim), []).append(utterance)
    views = [_source_view(then, key, group) for key, group in groups.items()]
    views.sort(key=lambda view: (-view.claims, view.name, view.id))
    return having(then, "sources", views, chosen.chosen)


def one_source(index: Index, key: str, claims: Iterable[Claim]) -> SourceView | None:
    """Return one source by its id and its claims, without making the others; None without any."""
    made = (_utterance(index, claim, Filters(own_voice=True)) for claim in claims)
    group = [utterance for utterance in made if utterance is not None]
    return _source_view(index, key, group) if group else None


def copies(index: Index, filters: Filters | None = None) -> list[CopyView]:
    """Return the pairs of reports of which one copies the other, the fullest copies first.

    `about` is looked for in titles and copied passages, `by` in the outlets' names; the days bound the later print.
    """
    chosen = filters or Filters()
    then = as_of(index, chosen.as_of)
    views = []
    for copy in then.contents.copies:
        view = one_copy(then, copy.id)
        if view is not None and _copy_is_shown(view, chosen):
            views.append(view)
    views.sort(key=lambda view: (-view.share, view.a.name, view.b.name, view.id))
    return having(then, "copies", views, chosen.chosen)


def one_copy(index: Index, copy_id: str) -> CopyView | None:
    """Return one copy by its id, None where the index does not have it."""
    copy = index.copies.get(copy_id)
    a, b = (index.reports.get(copy.a), index.reports.get(copy.b)) if copy else (None, None)
    if copy is None or a is None or b is None:
        return None
    passages = tuple(PassageView(pair.a.of(a.text), pair.b.of(b.text), pair.a, pair.b) for pair in copy.passages)
    return CopyView(copy.id, report_ref(a), report_ref(b), copy.kind, copy.share, passages, copy.why)


def _copy_is_shown(view: CopyView, filters: Filters) -> bool:
    return (
        filters.dated(view.b.published)
        and filters.mentioned(view.a.title, view.b.title, *(passage.b for passage in view.passages))
        and filters.named(view.a.outlet, view.b.outlet)
    )


def _utterance(index: Index, claim: Claim, filters: Filters) -> _Utterance | None:
    report = index.reports.get(claim.report)
    if report is None or claim.source.kind == "none" or (claim.source.kind == "outlet" and not filters.own_voice):
        return None
    said = when_said(report, claim)[0]
    who = speaker(index, report, claim)
    topic, asked = question_words(index, claim.question)
    shown = (
        filters.dated(said)
        and filters.mentioned(topic, asked, claim.content.text)
        and (filters.spoken(index, claim.source) or filters.named(who.name))
    )
    return _Utterance(report, claim, who, said) if shown else None


def source_key(claim: Claim) -> str:
    """Return the id of the source that a claim is counted under, that of a `SourceView`."""
    return key_of(claim.source.actor, claim.source.kind, claim.source.text, claim.report)


def key_of(actor: str | None, kind: str, words: str | None, report: str) -> str:
    """Return the id of a source by its actor, its kind, and how a report names it."""
    if actor:
        return actor
    return f"outlet of {report}" if kind == "outlet" else f"{folded(words or '')} in {report}"


def _source_view(index: Index, key: str, group: list[_Utterance]) -> SourceView:
    actor = index.actors.get(key)
    days = [day for one in group if one.said for day in (one.said.earliest, one.said.latest) if day]
    # Without a name the fullest words are the best ones.
    name = max((one.who.name for one in group), key=lambda words: (len(words), words))
    foretold = ((index.forecast_of.get(one.claim.id), one.claim) for one in group)
    record = track_record((forecast, claim) for forecast, claim in foretold if forecast is not None)
    chains = {replace(one.who, name=name).chain(report_ref(one.report).short): None for one in group}
    return SourceView(
        id=key,
        name=name,
        kind=actor.kind if actor else group[0].who.kind,
        roles=actor.roles if actor else (),
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name) if actor else (),
        claims=len(group),
        through=tuple(sorted(chains)),
        reports=len({one.report.id for one in group}),
        outlets=tuple(sorted({one.report.outlet for one in group if one.report.outlet})),
        first=min(days, default=None),
        last=max(days, default=None),
        revisions=_count(index, group, "revises", later=True),
        denials=sum(one.claim.stance == "denied" for one in group),
        denied=_count(index, group, "denies", later=False),
        settled=record.settled,
        came_true=record.came_true,
        brier=record.brier,
    )


def _count(index: Index, group: Iterable[_Utterance], kind: RelationKind, *, later: bool) -> int:
    """Count the claims of a source that stand at the later (or earlier) end of a relation."""
    return sum(
        any(
            relation.kind == kind and (relation.b if later else relation.a) == end
            for end, relation in _ends(index, one)
        )
        for one in group
    )


def _ends(index: Index, utterance: _Utterance) -> Iterable[tuple[str, Relation]]:
    for end in (utterance.claim.id, *(figure.id for figure in index.figures_in.get(utterance.claim.id, ()))):
        for relation in index.relations_of.get(end, ()):
            yield end, relation
