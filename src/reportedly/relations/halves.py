"""Forecasts of two things, each with its day, apart: "will close on Monday and will not reopen before 20 May" are two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.records import Claim, Edtf, Forecast, Moment, Span, Words, derived_id
from reportedly.relations.answers import Answer
from reportedly.relations.fates import Fate
from reportedly.relations.foretold import Foretold

_AND_WILL = re.compile(r",?\s+(?:and|but)\s+(?=(?:will|would|shall|may|might|could|should)\b)", re.IGNORECASE)
# What stands behind the id of a second half while fates are found; no row has it.
_SECOND = "/2"


def halves_of(answer: Answer, moments: Mapping[str, Sequence[Moment]]) -> list[Answer]:
    """Return a forecast, or the two that it is where one subject has two verbs that look ahead, each with a day of its own.

    What is not dated twice stays one: "the bridge will open on 3 May and will be free". Three are two.
    """
    claim = answer.claim
    if claim is None or len(claim.content.spans) != 1:
        return [answer]
    text, whole = answer.report.text, claim.content.spans[0]
    joint = _AND_WILL.search(text, whole.start, whole.end)
    if joint is None:
        return [answer]
    halves = Span(whole.start, joint.start()), Span(joint.end(), whole.end)
    times = [_time_in(half, moments.get(answer.report.id, ())) for half in halves]
    first, second = times
    if first is None or second is None or first.value == second.value:
        return [answer]
    return [
        replace(answer, id=f"{answer.id}{ending}", claim=_half(claim, text, half, time))
        for half, time, ending in zip(halves, (first, second), ("", _SECOND), strict=True)
    ]


def _time_in(half: Span, moments: Sequence[Moment]) -> Moment | None:
    inside = [moment for moment in moments if moment.value and half.start <= moment.span.start < half.end]
    return inside[0] if len(inside) == 1 else None


def _half(claim: Claim, text: str, half: Span, time: Moment) -> Claim:
    evidence = {**claim.evidence, "about": (time.span,)}
    stance = claim.evidence.get("stance", ())
    if not (stance and half.holds(stance[0])):
        evidence.pop("stance", None)
    return replace(claim, content=Words.at(text, [half]), about=time.value, evidence=evidence)


def with_subjects(foretold: Sequence[Foretold]) -> list[Foretold]:
    """Return forecasts, of which a second half has what the first one names too: "will not reopen" is of the airport."""
    found: list[Foretold] = []
    for one in foretold:
        if one.answer.id.endswith(_SECOND) and found:
            subject = found[-1].subject - one.what
            one = replace(one, what=one.what | subject, core=one.core | subject, words=one.words | subject)
        found.append(one)
    return found


def together(foretold: Sequence[Foretold], fates: Mapping[str, Fate]) -> list[Forecast]:
    """Return one forecast a claim: two halves came true where both did, and did not where one did not and of the other nothing is known."""
    of_claim: dict[str, list[Foretold]] = defaultdict(list)
    for one in foretold:
        of_claim[one.answer.id.removesuffix(_SECOND)].append(one)
    return [
        Forecast(derived_id("forecast", id_), id_, _last_due(halves), *_of_both(halves, fates))
        for id_, halves in of_claim.items()
    ]


def _last_due(halves: Sequence[Foretold]) -> Edtf | None:
    if len(halves) == 1 or any(one.last is None for one in halves):
        return halves[0].due
    return max(halves, key=lambda one: str(one.last)).due


def _of_both(halves: Sequence[Foretold], fates: Mapping[str, Fate]) -> Fate:
    first, *rest = (fates[one.answer.id] for one in halves)
    if not rest or first == rest[0]:
        return first
    second = rest[0]
    told = {first[0]: first, second[0]: second}
    if len(told) == 1:
        return first[0], (*first[1], *second[1]), f"{first[2]}; and {second[2]}"
    if {"came_true", "did_not"} <= told.keys():
        came, failed = told["came_true"], told["did_not"]
        return "unclear", (*came[1], *failed[1]), f"one half came about: {came[2]}; the other did not: {failed[2]}"
    if "did_not" in told:
        return told["did_not"][0], told["did_not"][1], f"of one half {told['did_not'][2]}"
    waiting = told.get("open") or told["unclear"]
    if "came_true" in told:
        came = told["came_true"]
        settled = came[1] if waiting[0] == "unclear" else ()
        return waiting[0], settled, f"one half came about: {came[2]}; the other: {waiting[2]}"
    return waiting
