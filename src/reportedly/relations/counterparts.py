"""Counterparts: for a claim that was taken over from another report, or up into a headline, the claim that says the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from reportedly.language import find_house, fold
from reportedly.records import Actor, Claim, Copy, Report, Span
from reportedly.relations.anchors import find_values
from reportedly.relations.citing import outlet_keys
from reportedly.relations.credits import publisher
from reportedly.relations.wording import calls_false, paragraph_of, stems

# The part of its telling words that a copied claim shares with the original's: one changed by a sub-editor keeps most, one
# that was rewritten or cited half, or its figures.
COPIED, RETOLD = 0.6, 0.5
# … or less, where the same unnamed source is described.
DESCRIBED = 0.35
# What a word that more claims of one report have says nothing.
_TOO_COMMON = 30
# "Five" is in most reports; on the invented stories a number above this stands for one thing.
_SMALL = 12
_REJECTING = ("denied", "doubted")


@dataclass(frozen=True, slots=True)
class _Told:
    """The telling words and the numbers of a claim's content."""

    claim: Claim
    words: frozenset[str]
    numbers: frozenset[float]

    @property
    def features(self) -> list[str | float]:
        """Words and numbers together."""
        return [*self.words, *self.numbers]


def find_counterparts(
    reports: Mapping[str, Report], claims: Sequence[Claim], actors: Mapping[str, Actor], copies: Sequence[Copy]
) -> dict[str, tuple[Claim, bool]]:
    """Return for each claim that was taken over the claim that it repeats, and whether word for word.

    In a reprint it shares most of the words with that claim, in a rewrite its figures or half of the words. In a report
    that cites an outlet only what it tells from there was taken over; a headline takes over what its own body tells. A person
    who is named for the same thing in both stays the source of their own words. Where a chain of counterparts began is
    decided in `relations.origins`.
    """
    headlines, told = _read(reports, claims, {id_ for copy in copies for id_ in (copy.a, copy.b)})
    found: dict[str, tuple[Claim, bool]] = {}
    for copy in sorted(copies, key=lambda copy: (copy.kind == "cites", copy.id)):
        taken = [one for one in (*told[copy.b], *headlines[copy.b]) if one.claim.id not in found]
        if copy.kind == "cites":
            taken = [one for one in taken if _is_taken_from(one.claim, copy, reports, actors)]
        found.update(_pair(taken, told[copy.a], actors, word_for_word=bool(copy.passages)))
    for report in sorted(headlines):
        taken = [one for one in headlines[report] if one.claim.id not in found]
        found.update(_pair(taken, told[report], actors, word_for_word=False))
    return found


def _read(
    reports: Mapping[str, Report], claims: Sequence[Claim], copying: Set[str]
) -> tuple[dict[str, list[_Told]], dict[str, list[_Told]]]:
    """Return by report the claims in headlines, and those below of reports that have such or are among those `copying`."""
    headlines: dict[str, list[_Told]] = defaultdict(list)
    told: dict[str, list[_Told]] = defaultdict(list)
    by_id = sorted(claims, key=lambda claim: claim.id)
    lines = {report: reports[report].spans("headline") for report in {claim.report for claim in claims}}
    above = {claim.id for claim in by_id if _in_headline(claim, lines[claim.report])}
    for claim in by_id:
        if claim.id in above:
            headlines[claim.report].append(_tell(claim, reports[claim.report]))
    for claim in by_id:
        if claim.id not in above and (claim.report in copying or claim.report in headlines):
            told[claim.report].append(_tell(claim, reports[claim.report]))
    return headlines, told


def _pair(
    taken: Sequence[_Told], told: Sequence[_Told], actors: Mapping[str, Actor], *, word_for_word: bool
) -> dict[str, tuple[Claim, bool]]:
    index = _by_feature(told) if taken else {}
    found: dict[str, tuple[Claim, bool]] = {}
    for one in taken:
        original = _counterpart(one, told, index, COPIED if word_for_word else RETOLD, not word_for_word)
        if original and (word_for_word or _may_be_one(one.claim, original, actors)):
            found[one.claim.id] = (original, word_for_word)
    return found


def _in_headline(claim: Claim, headlines: Sequence[Span]) -> bool:
    """Say whether a claim stands in a headline, which only sums up what the body tells with its sources."""
    return any(span.meets(headline) for span in claim.content.spans for headline in headlines)


def _tell(claim: Claim, report: Report) -> _Told:
    values = {value for span in claim.content.spans for value in find_values(report.text, span)}
    return _Told(claim, stems(claim.content.text), frozenset(values))


def _by_feature(told: Sequence[_Told]) -> dict[str | float, list[int]]:
    where: dict[str | float, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for feature in one.features:
            where[feature].append(number)
    return where


def _counterpart(
    one: _Told, others: Sequence[_Told], index: Mapping[str | float, Sequence[int]], needed: float, by_figure: bool
) -> Claim | None:
    """Return that of the claims of a report which shares most of its figures and words with `one`, if they are enough."""
    counts: Counter[int] = Counter()
    for feature in one.features:
        numbers = index.get(feature, ())
        counts.update(numbers if len(numbers) <= _TOO_COMMON else ())
    able = []
    for number in counts:
        other = others[number]
        shared = len(one.words & other.words)
        figures = one.numbers & other.numbers
        part = shared / min(len(one.words), len(other.words)) if one.words and other.words else 0.0
        enough = DESCRIBED if by_figure and _is_one_described(one.claim, other.claim) else needed
        if part >= enough or (by_figure and figures and 2 * len(figures) >= len(one.numbers)):
            union = len(one.words | other.words)
            likeness = round(shared / union, 6) if union else 0.0
            # A rewrite leaves sources out and seldom adds one.
            as_told = _has_source(other.claim) or not _has_source(one.claim)
            # "Renn denied it" has the words of the claim that he denies.
            stands = _rejects(one.claim) == _rejects(other.claim)
            able.append((stands, _weight(figures), as_told, likeness, other.claim.id, other.claim))
    return max(able, key=lambda each: each[:5])[5] if able else None


def _is_one_described(claim: Claim, original: Claim) -> bool:
    """Say whether two sources without a name are described alike: "a diver" and "a diver who worked for the owners"."""
    sources = (claim.source, original.source)
    if any(source.kind != "unnamed" or not source.text for source in sources):
        return False
    mine, theirs = (stems(source.text or "") for source in sources)
    return bool(mine) and (mine <= theirs or theirs <= mine)


def _weight(figures: Set[float]) -> int:
    """How much some shared figures tell: "five" is in every report, "seventeen" in few."""
    return sum(2 if figure > _SMALL else 1 for figure in figures)


def _has_source(claim: Claim) -> bool:
    return claim.source.kind not in ("outlet", "none")


def _is_taken_from(claim: Claim, copy: Copy, reports: Mapping[str, Report], actors: Mapping[str, Actor]) -> bool:
    """Say whether a claim names the cited outlet as its source or on the way to it, or tells it in a paragraph that does."""
    cited = outlet_keys(publisher(reports[copy.a]))
    on_the_way = [actors[id_] for id_ in (claim.source.actor or "", *claim.relay) if id_ in actors]
    if any(fold(name) in cited for actor in on_the_way for name in (actor.name, *actor.aliases)):
        return True
    if claim.source.kind == "media":
        return any(name in fold(claim.source.text or "") for name in cited)
    return claim.source.kind in ("outlet", "none") and _names_it(_paragraph(claim, reports), reports[copy.a])


def _paragraph(claim: Claim, reports: Mapping[str, Report]) -> str:
    text = reports[claim.report].text
    span = claim.content.spans[0] if claim.content.spans else Span(0, 0)
    return paragraph_of(text, span).of(text)


def _names_it(paragraph: str, cited: Report) -> bool:
    """Say whether a paragraph has the name of an outlet, with its capitals: "Time" is a magazine and "time" is not."""
    name = publisher(cited) or ""
    house = find_house(name)
    forms = {name, name.title(), house.name if house else name}
    return any(form and re.search(rf"\b{re.escape(form)}\b", paragraph) for form in forms)


def _may_be_one(claim: Claim, original: Claim, actors: Mapping[str, Actor]) -> bool:
    """Say whether nothing speaks against one statement: not two persons, and not a claim and its denial."""
    mine, theirs = (actors.get(one.source.actor or "") for one in (claim, original))
    if mine and theirs and mine.id != theirs.id and mine.kind == theirs.kind == "person":
        return False
    return _rejects(claim) == _rejects(original)


def _rejects(claim: Claim) -> bool:
    return claim.stance in _REJECTING or calls_false(claim.content.text)
