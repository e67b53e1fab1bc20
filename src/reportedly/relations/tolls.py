"""The killed and wounded of one event by all reports on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.records import Toll, TotalToll
from reportedly.relations.estimates import PLAIN_RULES, Rule


def settle_toll(tolls: Sequence[Toll], origins: Mapping[str, str] | None = None, *, rule: Rule = "modal") -> TotalToll:
    """Return how many were killed and wounded in one event, by the tolls of all reports on it.

    Each origin has one vote, its newest. Of the killed votes whoever tells of any, and later ones that do not; who wrote before
    anybody had died does not. Of the wounded vote those who give numbers, "four were shot" less the killed; where nobody does, those told
    of one by one who did not die. What `rule` makes of the votes is said at `relations.estimates`: by "modal" of two
    that are as common the lower one. `origins` names the origin of a report that copies another.
    """
    telling = [toll for toll in _newest(sorted(tolls, key=_order), origins or {}) if not toll.is_silent]
    if not telling:
        return TotalToll(0, 0, (), "no report tells of anybody killed or wounded")
    killed = _choose(_killed_votes(telling), rule)
    numbers = [number for toll in telling if (number := _wounded(toll, killed)) is not None]
    if numbers:
        wounded, why = _choose(numbers, rule), f"wounded: {rule} of {_many(len(numbers), 'number')}"
    elif killed > 1:
        wounded, why = _choose([toll.hurt - toll.dead for toll in telling], rule), "wounded: those told of one by one"
    else:
        hurt = _choose([toll.hurt for toll in telling if toll.hurt], rule)
        wounded, why = max(hurt - killed, 0), "wounded: those told of one by one, less the killed"
    return TotalToll(killed, wounded, tuple(telling), f"killed: {rule} of {_many(len(telling), 'origin')}; {why}")


def _order(toll: Toll) -> tuple[date, int, str]:
    """By day; within a day those come first that tell of fewer dead, since the dead are not taken back."""
    return toll.day or date.max, _dead(toll), toll.report


def _dead(toll: Toll) -> int:
    return max(toll.killed or 0, toll.dead)


def _newest(tolls: Sequence[Toll], origins: Mapping[str, str]) -> list[Toll]:
    """The last numbers that each origin gives, in the order in which it last gave any; an excerpt takes back nothing that it leaves out."""
    newest: dict[str, Toll] = {}
    for toll in tolls:
        origin = origins.get(toll.report, toll.report)
        before = newest.pop(origin, None)
        newest[origin] = _updated(before, toll) if before else toll
    return list(newest.values())


def _updated(before: Toll, toll: Toll) -> Toll:
    return replace(
        toll,
        killed=before.killed if toll.killed is None else toll.killed,
        wounded=before.wounded if toll.wounded is None else toll.wounded,
        shot=before.shot if toll.shot is None else toll.shot,
        dead=toll.dead if toll.hurt else before.dead,
        hurt=toll.hurt or before.hurt,
        evidence={**before.evidence, **toll.evidence},
    )


def _killed_votes(tolls: Sequence[Toll]) -> list[int]:
    votes = [_dead(toll) for toll in tolls]
    first = next((place for place, vote in enumerate(votes) if vote), None)
    if first is None:
        return [0]
    # Where the dead are nowhere counted, who counted the wounded before and knew of no dead has a vote too.
    counted = [] if any(toll.killed for toll in tolls) else [0 for toll in tolls[:first] if toll.wounded or toll.shot]
    return counted + votes[first:]


def _wounded(toll: Toll, killed: int) -> int | None:
    """What the numbers of a report make of the wounded; "four were shot" tells of them only beside fewer killed."""
    if toll.wounded and toll.shot:
        return max(toll.wounded, toll.shot - _dead(toll))
    if toll.wounded:
        return toll.wounded
    return toll.shot - killed if toll.shot and toll.shot > killed else None


def _choose(votes: Sequence[int], rule: Rule) -> int:
    return int(PLAIN_RULES[rule](sorted(float(vote) for vote in votes))) if votes else 0


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
