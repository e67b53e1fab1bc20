"""Plans made anew: which later forecasts give the same thing another day, and the when-questions that they answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from reportedly.relations.answers import Answer
from reportedly.relations.foretold import Foretold, recurs
from reportedly.relations.joining import Joined
from reportedly.relations.outcomes import has_mark
from reportedly.relations.outcomewords import is_class, outcome_words
from reportedly.relations.wording import is_negated

# A reprint appears within a week of what it prints; the same words later are said anew, of another Wednesday.
_REPRINTED = timedelta(days=7)


def with_first_dues(foretold: Sequence[Foretold]) -> list[Foretold]:
    """Return the forecasts with reprints due when the first print is: "by Wednesday", printed again on Thursday, was yesterday."""
    first: dict[tuple[str | None, str], Foretold] = {}
    for one in sorted(foretold, key=lambda one: one.answer.order):
        first.setdefault(_print_of(one), one)
    found: list[Foretold] = []
    for one in foretold:
        earlier = first[_print_of(one)]
        days = one.answer.day, earlier.answer.day
        near = days[0] and days[1] and days[0] - days[1] <= _REPRINTED
        found.append(replace(one, due=earlier.due) if one.answer.origin and near else one)
    return found


def _print_of(one: Foretold) -> tuple[str | None, str]:
    """What a reprint shares with the first print: whose it is, and its words."""
    return one.answer.origin, " ".join(one.text.casefold().split())


def with_things(foretold: Sequence[Foretold]) -> list[Foretold]:
    """Return the forecasts, of which one that names only its day is of what was foretold with a day before it: "we now aim for 8 June"."""
    found: list[Foretold] = []
    last: Foretold | None = None
    for one in sorted(foretold, key=lambda one: one.answer.order):
        if one.due and not one.what and last and last.answer.day != one.answer.day:
            one = replace(one, what=last.what, core=last.core, words=one.words | last.words)
        elif one.due and one.due.latest and any(map(is_class, one.what)):
            last = one
        found.append(one)
    order = {one.answer.id: number for number, one in enumerate(foretold)}
    return sorted(found, key=lambda one: order[one.answer.id])


def foretold_anew(foretold: Sequence[Foretold]) -> dict[str, list[Foretold]]:
    """Return for each forecast the first later one that puts the same thing on a later day, by the same voice or when its day is over."""
    heads: dict[str, list[Foretold]] = defaultdict(list)
    for one in foretold:
        for word in one.what:
            heads[word].append(one)
    found: dict[str, list[Foretold]] = {}
    for one in foretold:
        near = {id(other): other for word in sorted(one.what) for other in heads[word][:_NEAR]}
        later = [other for other in near.values() if _puts_off(one, other)]
        found[one.answer.id] = sorted(later, key=lambda other: other.answer.order)[:1]
    return found


def _puts_off(one: Foretold, other: Foretold) -> bool:
    """Say whether a later forecast gives the same thing a later day than one that it can only replace."""
    made, later = one.answer.day, other.answer.day
    if not (one.last and made and later and made < later) or one.is_negative or has_mark(one.text, "lasting"):
        return False
    first = other.not_before or (other.due.earliest if other.due else None)
    if first is None or first <= one.last or (other.is_negative and not other.not_before):
        return False
    claim = other.answer.claim
    if claim is None or claim.stance == "conditional" or recurs(one.text, other.text):
        return False
    said_now = other.not_before is not None or _NOW.search(other.text) is not None
    shared = one.what & other.what
    half = 2 * len(shared) >= max(len(one.what), len(other.what))
    replaces = one.answer.by == other.answer.by or later > one.last or said_now
    if one.what == other.what or (said_now and shared in (one.what, other.what)):
        return replaces and any(map(is_class, shared))
    return replaces and half and len(shared) > 1


_NOW = re.compile(r"\b(?:now|instead|new (?:date|day)|rescheduled|put off|postponed|delayed)\b", re.IGNORECASE)
# Of so many forecasts with a word the first are compared with each, so that a long story stays linear.
_NEAR = 30


def find_plans(foretold: Sequence[Foretold]) -> list[list[Foretold]]:
    """Return the groups of forecasts that give the same thing days, where these are not all one.

    "The bridge will open on 20 April" and "the bridge will be opened on 8 June" are one plan; "the second round will be on Friday"
    is none with a first.
    """
    joined = Joined()
    heads: dict[str, list[Foretold]] = defaultdict(list)
    by_id = {one.answer.id: one for one in foretold if one.due and one.what and not _is_open(one)}
    for one in by_id.values():
        near = {id(other): other for word in sorted(one.what) for other in heads[word][-_NEAR:]}
        for other in near.values():
            if _is_same_plan(one, other):
                joined.join(one.answer.id, other.answer.id)
        for word in one.what:
            heads[word].append(one)
    groups = ([by_id[id_] for id_ in members] for members in joined.groups(by_id).values())
    return [group for group in groups if len({str(one.due) for one in group}) > 1]


def _is_open(one: Foretold) -> bool:
    return has_mark(one.text, "lasting") or (one.is_negative and one.not_before is None) or recurs(one.text)


def _is_same_plan(one: Foretold, other: Foretold) -> bool:
    shared = one.what & other.what
    if not any(map(is_class, shared)):
        return False
    if one.what == other.what:
        return True
    later = max(one, other, key=lambda each: each.answer.order)
    if shared in (one.what, other.what) and (later.not_before or _NOW.search(later.text)):
        # "The verdict", "the verdict will now be read on 26 May".
        return True
    named = len(shared) > 1 and not all(map(is_class, shared))
    return named and 2 * len(shared) >= min(len(one.what), len(other.what))


def tells_of(answer: Answer, plan: Sequence[Foretold]) -> bool:
    """Say whether a claim tells on which day the thing of a plan came about: "the bridge was opened on Saturday"."""
    claim = answer.claim
    if claim is None or claim.stance != "asserted" or claim.about is None or not claim.about.is_day:
        return False
    words = outcome_words(claim.content.text)
    if has_mark(claim.content.text, "moved") or is_negated(claim.content.text):
        return False
    return any(_is_in(one, words) for one in plan) and all(
        one.answer.day is None or claim.about.latest is None or one.answer.day <= claim.about.latest for one in plan
    )


def _is_in(one: Foretold, words: Collection[str]) -> bool:
    shared = [word for word in one.what if word in words]
    return any(map(is_class, shared)) and len(shared) > 1 and 2 * len(shared) >= len(one.what)
