"""Origins: where each claim began, so that reprints and relays are counted once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportedly.language import fold
from reportedly.records import Actor, Claim, Copy, Origin, OriginKind, Report, derived_id
from reportedly.relations.bodies import is_wire
from reportedly.relations.wording import stems

# Words that vary between two descriptions of one unnamed source ("a military source", "the source in the military").
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "one",
        "some",
        "several",
        "many",
        "two",
        "three",
        "four",
        "five",
        "his",
        "her",
        "its",
        "their",
        "who",
        "whom",
        "that",
        "which",
        "of",
        "in",
        "at",
        "for",
        "from",
        "to",
        "with",
        "by",
        "on",
        "and",
        "or",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "not",
        "asked",
        "declined",
    ]
)
# The part of the telling words of the shorter claim that a citation keeps of what it cites.
CITED = 0.5
_WORD = re.compile(r"[^\W\d_]{2,}")


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
    roots = _roots(copies)
    cited = _cited_claims(known, claims, copies)
    groups: dict[tuple[str, ...], list[tuple[Claim, _Root]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        # "The Gazette reported that 14 died" began where the Gazette had it from.
        root = _root(cited.get(claim.id, claim), known, names, roots)
        groups[root.key].append((claim, root))
    origins: list[Origin] = []
    where: dict[str, str] = {}
    for _, members in sorted(groups.items()):
        ids = tuple(claim.id for claim, _ in members)
        root = members[0][1]
        origin = Origin(derived_id("origin", ids[0]), root.kind, root.actor, root.report, ids, root.why)
        origins.append(origin)
        where.update(dict.fromkeys(ids, origin.id))
    return sorted(origins, key=lambda origin: origin.id), where


def _cited_claims(reports: Mapping[str, Report], claims: Sequence[Claim], copies: Sequence[Copy]) -> dict[str, Claim]:
    """Return for each claim of a medium the claim in the cited report that says the same, where there is one."""
    sources: dict[str, list[str]] = defaultdict(list)
    for copy in sorted(copies, key=lambda copy: copy.id):
        if copy.kind == "cites":
            sources[copy.b].append(copy.a)
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_report[claim.report].append(claim)
    found: dict[str, Claim] = {}
    for citing in sorted(sources):
        for claim in by_report[citing]:
            if claim.source.kind == "media":
                words = stems(claim.content.text)
                candidates = [other for cited in sources[citing] for other in by_report[cited] if _alike(words, other)]
                if candidates:
                    found[claim.id] = max(
                        candidates, key=lambda other: (len(words & stems(other.content.text)), other.id)
                    )
    return found


def _alike(words: frozenset[str], other: Claim) -> bool:
    theirs = stems(other.content.text)
    return bool(words and theirs) and len(words & theirs) / min(len(words), len(theirs)) >= CITED


def _roots(copies: Sequence[Copy]) -> dict[str, str]:
    """Return for each report that copies, in its words or others, the report where its family begins."""
    parents = {copy.b: copy.a for copy in sorted(copies, key=lambda copy: copy.id) if copy.kind != "cites"}
    roots: dict[str, str] = {}
    for report in sorted(parents):
        seen = {report}
        root = report
        while root in parents and parents[root] not in seen:
            root = parents[root]
            seen.add(root)
        roots[report] = root
    return roots


def _root(claim: Claim, reports: Mapping[str, Report], actors: Mapping[str, Actor], roots: Mapping[str, str]) -> _Root:
    source, actor = claim.source, actors.get(claim.source.actor or "")
    report = roots.get(claim.report, claim.report)
    if source.kind == "none":
        return _Root(
            ("unknown", report), "unknown", None, report, "told without a source" + _family(report, claim.report)
        )
    if source.kind == "outlet":
        return _own_voice(claim, report, reports)
    if source.kind == "document":
        return _described(claim, report, actors, "document")
    if actor is None or actor.kind == "unnamed" or source.kind == "unnamed":
        return _described(claim, report, actors, "speaker")
    if source.kind == "media":
        return _Root(("actor", actor.id), "outlet", actor.id, None, f"{actor.name} is named as the source")
    return _Root(("actor", actor.id), "speaker", actor.id, None, f"{actor.name} said it, wherever it is printed")


def _own_voice(claim: Claim, report: str, reports: Mapping[str, Report]) -> _Root:
    original = reports.get(report)
    kind: OriginKind = "wire" if original and is_wire(original) else "outlet"
    outlet = original.outlet if original and original.outlet else "the outlet"
    return _Root(
        ("report", report), kind, None, report, f"{outlet} says it in its own voice" + _family(report, claim.report)
    )


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
    return sorted({word.removesuffix("s") for word in _WORD.findall(fold(text or "")) if word not in _SMALL})


def _family(root: str, report: str) -> str:
    return "; the report that prints it is a copy" if root != report else ""
