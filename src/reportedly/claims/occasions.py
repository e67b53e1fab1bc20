"""Occasions: an interview or a speech that goes on over several claims, with who carried it and when it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.attributed import Attribution
from reportedly.claims.particles import PREPOSITIONS
from reportedly.claims.speakers import fold
from reportedly.records import Claim, Edtf, Report, Span

# So many paragraphs further down an interview still goes on, where nobody else speaks between.
_REACH = 2
_TALK = re.compile(
    r"\b(?:interview(?:ed)?|(?:speaking|talking)\s+(?:to|with|on|at)|remarks\s+to|(?:news|press)\s+conference|briefing|speech|"
    r"hearing|testimony|testif(?:ied|ying)|address(?:ed|ing)?)\b",
    re.IGNORECASE,
)
# Of these one begins anew: "In parliament he said", "she later wrote".
_ANEW = (PREPOSITIONS - {"of", "for"}) | {
    "later",
    "separately",
    "earlier",
    "previously",
    "previous",
    "speaking",
    "meanwhile",
    "once",
    "then",
}
_GOING_ON = re.compile(r"\b(?:also|add(?:s|ed|ing)|continu(?:es|ed|ing)|went on|further|too)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who speaks, through whom and when, and the last paragraph in which he did."""

    speaker: str
    relay: tuple[Span, ...]
    said: Edtf | None
    day: tuple[Span, ...]
    paragraph: int


def go_on(
    report: Report, claim: Claim, attribution: Attribution, unit: Span, paragraph: int, before: Occasion | None
) -> tuple[Claim, Occasion | None]:
    """Return a claim with the medium and the day of the interview that it goes on with, and the occasion as it stands then.

    "Kell told Radio Corin in an interview on Sunday that it held. “Nobody was hurt,” she added": she told the radio that too. Only
    of the same speaker, in the next paragraphs, with "he", "the expert", "also" or a quotation alone, and where no other setting is told.
    """
    speaker = _speaker(report, claim)
    if speaker is None:
        return claim, None if claim.source.kind != "outlet" else before
    outside = _outside(report.text, unit, [*claim.content.spans, *claim.source.spans])
    relay, day = claim.evidence.get("relay", ()), claim.evidence.get("said", ())
    if (relay or day) and (attribution.rule == "retelling" or _TALK.search(outside)):
        return claim, Occasion(speaker, relay, claim.said, day, paragraph)
    if before is None or before.speaker != speaker or paragraph - before.paragraph > _REACH or relay or day:
        return claim, None
    actor = claim.evidence["actor"][0]
    called = not any(span.holds(actor) for span in claim.source.spans)
    goes_on = called or attribution.direct or _GOING_ON.search(outside)
    if not goes_on or not _ANEW.isdisjoint(outside.casefold().split()):
        return claim, None
    evidence = dict(claim.evidence)
    if before.relay:
        evidence["relay"] = before.relay
    if before.day:
        evidence["said"] = before.day
    told = replace(claim, said=before.said, evidence=evidence, why=f"{claim.why}; it goes on with what was said before")
    return told, replace(before, paragraph=paragraph)


def _speaker(report: Report, claim: Claim) -> str | None:
    """The name that a person goes by, None for whom nobody named is known to be."""
    actor = claim.evidence.get("actor", ())
    words = fold(actor[0].of(report.text)) if actor and claim.source.kind == "person" else []
    return words[-1] if words else None


def _outside(text: str, unit: Span, told: Sequence[Span]) -> str:
    """The words of a unit that are neither what was said nor who said it."""
    pieces, at = [], unit.start
    for span in sorted(told):
        if span.start < unit.end and span.end > at:
            pieces.append(text[at : max(at, span.start)])
            at = span.end
    pieces.append(text[at : max(at, unit.end)])
    return " ".join(pieces)
