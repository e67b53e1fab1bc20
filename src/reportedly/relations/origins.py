"""Origins: where each claim began, so that reprints and relays are counted once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from reportedly.language import fold
from reportedly.lexicons import listed
from reportedly.records import Actor, Claim, Copy, Origin, OriginKind, Report, derived_id
from reportedly.relations.counterparts import find_counterparts
from reportedly.relations.credits import credited, is_issued, is_wire, publisher
from reportedly.relations.families import find_roots
from reportedly.relations.sides import find_issuers
from reportedly.relations.tallies import find_first_tallies

_UNSOURCED = ("outlet", "wire", "unknown")
_WORD = re.compile(r"[^\W\d_]{2,}")
# What a report that speaks for itself is to its claims, how that is told, and whether it is its own voice.
_Voice = tuple[OriginKind, str, bool]
_NO_VOICE: _Voice = ("outlet", "the outlet says it in its own voice", True)


class _Root(NamedTuple):
    """What claims of one origin have in common, and how that is told to a reader."""

    key: tuple[str, ...]
    kind: OriginKind
    actor: str | None
    report: str | None
    why: str


def find_origins(
    reports: Sequence[Report], claims: Sequence[Claim], actors: Sequence[Actor], copies: Sequence[Copy]
) -> tuple[list[Origin], dict[str, str]]:
    """Return the origins of the claims, sorted by id, and for each claim its origin.

    A named speaker is one origin wherever printed. An unnamed source is one for each family of copies, or for each agency
    that relayed it. What an outlet says itself began with the report that the others copy. Claims must have
    their actors and relays. Whether two origins agree is not decided here.
    """
    known = {report.id: report for report in reports}
    names = {actor.id: actor for actor in actors}
    families = find_roots(copies)
    # Once for each report: what it credits is looked for in all of its text.
    voices = {report.id: _voice(report) for report in reports}
    issued = frozenset(report.id for report in reports if is_issued(report))
    issuers = {id_: names[body] for id_, body in find_issuers(actors).items()}
    root_of = {claim.id: _root(claim, voices, names, families, (issued, issuers)) for claim in claims}
    counterparts = find_counterparts(known, claims, names, copies)
    unsourced = {id_ for id_, root in root_of.items() if root.kind in _UNSOURCED and id_ not in counterparts}
    tallies = find_first_tallies(known, claims, unsourced) if len(reports) > 1 else {}
    first = _beginnings(root_of, counterparts | {id_: (one, False) for id_, one in tallies.items()})
    groups: dict[tuple[str, ...], list[tuple[str, _Root]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        root = root_of[first.get(claim.id, claim.id)]
        groups[root.key].append((claim.id, root))
    origins: list[Origin] = []
    where: dict[str, str] = {}
    for _, members in sorted(groups.items()):
        ids = tuple(id_ for id_, _ in members)
        # The plainest reason is that of a claim which nobody took over.
        root = min((root for _, root in members), key=lambda root: (len(root.why), root.why))
        origin = Origin(derived_id("origin", ids[0]), root.kind, root.actor, root.report, ids, root.why)
        origins.append(origin)
        where.update(dict.fromkeys(ids, origin.id))
    return sorted(origins, key=lambda origin: origin.id), where


def _beginnings(root_of: Mapping[str, _Root], counterparts: Mapping[str, tuple[Claim, bool]]) -> dict[str, str]:
    """Return for each claim that was taken over the claim whose source stands for it.

    That is the first of its chain. Where that one names nobody and a reprint does ("…, the police said"), it is the reprint's.
    """
    tops: dict[str, str] = {}
    families: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(counterparts):
        seen, top, is_reprint = {id_}, id_, True
        while top in counterparts and counterparts[top][0].id not in seen:
            original, word_for_word = counterparts[top]
            top, is_reprint = original.id, is_reprint and word_for_word
            seen.add(top)
        tops[id_] = top
        if is_reprint:
            families[top].append(id_)
    named = {
        top: next((id_ for id_ in members if _names_source(root_of[id_])), top) for top, members in families.items()
    }
    stands = {top: id_ for top, id_ in named.items() if not _names_source(root_of[top])}
    return stands | {id_: stands.get(top, top) for id_, top in tops.items()}


def _names_source(root: _Root) -> bool:
    return root.kind in ("speaker", "document")


def _root(
    claim: Claim,
    voices: Mapping[str, _Voice],
    actors: Mapping[str, Actor],
    roots: Mapping[str, str],
    bulletins: tuple[Collection[str], Mapping[str, Actor]],
) -> _Root:
    source, actor = claim.source, actors.get(claim.source.actor or "")
    issued, issuers = bulletins
    report = roots.get(claim.report, claim.report)
    if source.kind == "none":
        return _Root(
            ("unknown", report), "unknown", None, report, "told without a source" + _family(report, claim.report)
        )
    if source.kind == "outlet" and actor and claim.report in issued:
        actor = issuers.get(actor.id, actor)
        return _Root(("actor", actor.id), "speaker", actor.id, None, f"{actor.name} says it itself")
    if source.kind == "outlet":
        kind, why, is_own = voices.get(report, _NO_VOICE)
        return _Root(("report", report), kind, None, report, why + (_family(report, claim.report) if is_own else ""))
    if source.kind == "document":
        return _described(claim, report, actors, "document")
    if actor is None or actor.kind == "unnamed" or source.kind == "unnamed":
        return _described(claim, report, actors, "speaker")
    if source.kind == "media":
        return _Root(("actor", actor.id), "outlet", actor.id, None, f"{actor.name} is named as the source")
    return _Root(("actor", actor.id), "speaker", actor.id, None, f"{actor.name} said it, wherever it is printed")


def _voice(report: Report) -> _Voice:
    outlet, agency, wire = publisher(report) or "the outlet", credited(report), is_wire(report)
    if agency and not wire:
        # The wire itself is not among the reports; the paper says whose it is.
        return "wire", f"{outlet} prints it from {agency}", False
    return "wire" if wire else "outlet", f"{outlet} says it in its own voice", True


def _described(claim: Claim, report: str, actors: Mapping[str, Actor], kind: OriginKind) -> _Root:
    """Return the root of a source that has no name: the same description through the same relay, or in the same family."""
    words = " ".join(_description(claim.source.text))
    shown = f"“{' '.join(claim.source.text.split())}”" if claim.source.text else "an unnamed source"
    relay = actors.get(claim.relay[-1]) if claim.relay else None
    if relay:
        return _Root(
            (kind, "relay", relay.id, words), kind, claim.source.actor, None, f"{shown}, as told through {relay.name}"
        )
    why = f"{shown}, unnamed" if kind == "speaker" else f"{shown}, a document"
    return _Root((kind, "report", report, words), kind, claim.source.actor, report, why + _family(report, claim.report))


def _description(text: str | None) -> list[str]:
    """Return the words that describe a source, sorted, without the small ones and the plural."""
    return sorted(
        {word.removesuffix("s") for word in _WORD.findall(fold(text or "")) if word not in listed("origins", "small")}
    )


def _family(root: str, report: str) -> str:
    return "; the report that prints it is a copy" if root != report else ""
