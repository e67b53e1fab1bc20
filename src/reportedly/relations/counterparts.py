"""Counterparts: for a claim in a report that copies or cites another, the claim there that says the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.language import find_house, fold
from reportedly.records import Actor, Claim, Copy, Report, Span
from reportedly.relations.anchors import find_values
from reportedly.relations.citing import outlet_keys
from reportedly.relations.credits import publisher
from reportedly.relations.wording import stems

# The part of its telling words that a copied claim shares with the original's: one changed by a sub-editor keeps most, one
# that was rewritten or cited half, or its figures.
COPIED, RETOLD = 0.6, 0.5
# What a word that more claims of one report have says nothing.
_TOO_COMMON = 30


@dataclass(frozen=True, slots=True)
class _Told:
    """The telling words and the numbers of a claim's content."""

    claim: Claim
    words: frozenset[str]
    numbers: frozenset[float]


def find_counterparts(
    reports: Mapping[str, Report], claims: Sequence[Claim], actors: Mapping[str, Actor], copies: Sequence[Copy]
) -> dict[str, tuple[Claim, Copy]]:
    """Return for each claim that a report took over the claim of the other report that says the same, with the copy.

    In a reprint it shares most of the words, in a rewrite its figures or half of the words. In a report that cites
    an outlet only what it tells from there was taken over. A person who is named for the same thing in both stays
    the source of their own words. Where a chain of counterparts began is decided in `relations.origins`.
    """
    wanted = {id_ for copy in copies for id_ in (copy.a, copy.b)}
    told: dict[str, list[_Told]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.report in wanted and not _in_headline(claim, reports[claim.report]):
            told[claim.report].append(_tell(claim, reports[claim.report]))
    found: dict[str, tuple[Claim, Copy]] = {}
    for copy in sorted(copies, key=lambda copy: (copy.kind == "cites", copy.id)):
        index = _by_feature(told[copy.a])
        for one in told[copy.b]:
            if one.claim.id in found or (copy.kind == "cites" and not _is_taken_from(one.claim, copy, reports, actors)):
                continue
            original = _counterpart(one, told[copy.a], index, COPIED if copy.passages else RETOLD, not copy.passages)
            if original and _may_be_one_source(one.claim, original, actors, copy):
                found[one.claim.id] = (original, copy)
    return found


def _in_headline(claim: Claim, report: Report) -> bool:
    """Say whether a claim stands in a headline, which only sums up what the body tells with its sources."""
    return any(span.meets(headline) for span in claim.content.spans for headline in report.spans("headline"))


def _tell(claim: Claim, report: Report) -> _Told:
    values = {value for span in claim.content.spans for value in find_values(report.text, span)}
    return _Told(claim, stems(claim.content.text), frozenset(values))


def _by_feature(told: Sequence[_Told]) -> dict[str | float, list[int]]:
    where: dict[str | float, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for feature in (*one.words, *one.numbers):
            where[feature].append(number)
    return where


def _counterpart(
    one: _Told, others: Sequence[_Told], index: Mapping[str | float, Sequence[int]], needed: float, by_figure: bool
) -> Claim | None:
    """Return that of the claims of a report which shares most of its figures and words with `one`, if they are enough."""
    counts: Counter[int] = Counter()
    for feature in (*one.words, *one.numbers):
        numbers = index.get(feature, ())
        counts.update(numbers if len(numbers) <= _TOO_COMMON else ())
    able = []
    for number in counts:
        other = others[number]
        shared = len(one.words & other.words)
        figures = len(one.numbers & other.numbers)
        part = shared / min(len(one.words), len(other.words)) if one.words and other.words else 0.0
        if part >= needed or (by_figure and figures and 2 * figures >= len(one.numbers)):
            union = len(one.words | other.words)
            able.append((figures, round(shared / union, 6) if union else 0.0, other.claim.id, other.claim))
    return max(able, key=lambda each: each[:3])[3] if able else None


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
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]


def _names_it(paragraph: str, cited: Report) -> bool:
    """Say whether a paragraph has the name of an outlet, with its capitals: "Time" is a magazine and "time" is not."""
    name = publisher(cited) or ""
    house = find_house(name)
    forms = {name, name.title(), house.name if house else name}
    return any(form and re.search(rf"\b{re.escape(form)}\b", paragraph) for form in forms)


def _may_be_one_source(claim: Claim, original: Claim, actors: Mapping[str, Actor], copy: Copy) -> bool:
    """Say whether nothing speaks against one source: two different persons are two, whatever the words."""
    mine, theirs = (actors.get(one.source.actor or "") for one in (claim, original))
    if copy.passages or mine is None or theirs is None or mine.id == theirs.id:
        return True
    return not (mine.kind == "person" and theirs.kind == "person")
