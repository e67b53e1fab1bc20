"""The killed and wounded of one event by all reports on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.records import HARMS, Harm, HarmNumber, Toll, TotalToll
from reportedly.relations.estimates import PLAIN_RULES, Rule


def settle_toll(tolls: Sequence[Toll], origins: Mapping[str, str] | None = None, *, rule: Rule = "modal") -> TotalToll:
    """Return how many were killed and wounded in one event, by the tolls of all reports on it.

    Each origin has one vote, its newest. Of the killed votes whoever tells of any, and later ones that do not; who wrote before
    anybody had died does not. Of the wounded vote those who give numbers, "four were shot" less the killed; where nobody does, those told
    of one by one who did not die. What `rule` makes of the votes is said at `relations.estimates`: by "modal" of two that are as
    common the lower one. A number that no other origin tells gives way to one of the same report that others begin with, since a list
    of incidents tells of several. `origins` names the origin of a report that copies another.
    """
    telling = _of_this_event([toll for toll in _newest(sorted(tolls, key=_order), origins or {}) if not toll.is_silent])
    if not telling:
        return TotalToll(0, 0, (), "no report tells of anybody killed or wounded")
    counted = _with_doers(telling)
    killed = _choose(_killed_votes(counted), rule)
    doers = ", whoever did it where the words leave them out" if counted != telling else ""
    numbers = [number for toll in telling if (number := _wounded(toll, killed)) is not None]
    if numbers:
        wounded, why = _choose(numbers, rule), f"wounded: {rule} of {_many(len(numbers), 'number')}"
    elif killed > 1:
        wounded, why = _choose([toll.hurt - toll.dead for toll in telling], rule), "wounded: those told of one by one"
    else:
        hurt = _choose([toll.hurt for toll in telling if toll.hurt], rule)
        wounded, why = max(hurt - killed, 0), "wounded: those told of one by one, less the killed"
    return TotalToll(
        killed, wounded, tuple(telling), f"killed: {rule} of {_many(len(telling), 'origin')}{doers}; {why}"
    )


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
    """The newer toll of one origin, with what it leaves out from the earlier one, whose words stay with their report."""
    if toll.is_silent:
        return before
    taken: list[str] = [harm for harm in HARMS if getattr(toll, harm) is None and getattr(before, harm) is not None]
    if not toll.hurt and before.hurt:
        taken += ["dead", "hurt"]
    givers = [one for one in (before, *before.earlier) if any(field in one.evidence for field in taken)]
    return replace(
        toll,
        killed=before.killed if toll.killed is None else toll.killed,
        wounded=before.wounded if toll.wounded is None else toll.wounded,
        shot=before.shot if toll.shot is None else toll.shot,
        dead=toll.dead if toll.hurt else before.dead,
        hurt=toll.hurt or before.hurt,
        is_deed=before.is_deed if toll.killed is None else toll.is_deed,
        doer_died=toll.doer_died or before.doer_died,
        earlier=tuple(replace(one, earlier=()) for one in givers),
    )


def _of_this_event(tolls: Sequence[Toll]) -> list[Toll]:
    """Return the tolls with numbers that nobody else tells changed for one of the same report that others begin with.

    A list of incidents begins with that of all, or of another one; of this one it tells further down.
    """
    begun = Counter(number for toll in tolls for number in _begun(toll))
    told = Counter(number for toll in tolls for number in _begun(toll) | _all(toll))
    return [_shared(toll, begun, told) for toll in tolls]


def _shared(toll: Toll, begun: Counter[_Number], told: Counter[_Number]) -> Toll:
    own = _begun(toll)
    changed: dict[Harm, HarmNumber] = {}
    for harm in HARMS:
        value = getattr(toll, harm)
        if value is not None and told[harm, value] <= 1:
            others = [one for one in toll.further if one.harm == harm]
            others = [one for one in others if begun[harm, one.value] > ((harm, one.value) in own)]
            best = max(others, key=lambda one: (begun[one.harm, one.value], -one.value), default=None)
            if best:
                changed[harm] = best
    evidence = dict(toll.evidence)
    evidence.update((harm, one.words) for harm, one in changed.items())
    return _with_values(replace(toll, evidence=evidence), {harm: one.value for harm, one in changed.items()})


def _with_values(toll: Toll, values: Mapping[Harm, int]) -> Toll:
    return replace(
        toll,
        killed=values.get("killed", toll.killed),
        wounded=values.get("wounded", toll.wounded),
        shot=values.get("shot", toll.shot),
        is_deed=toll.is_deed and "killed" not in values,
    )


_Number = tuple[str, int]


def _begun(toll: Toll) -> set[_Number]:
    """What a report begins with; "one dead, three wounded" is four shot too."""
    dead = _dead(toll)
    found = {("killed", dead)} if dead else set()
    if toll.wounded:
        found |= {("wounded", toll.wounded), ("shot", toll.wounded + dead)}
    if toll.shot:
        found |= {("shot", toll.shot), ("wounded", toll.shot - dead)}
    return found


def _all(toll: Toll) -> set[_Number]:
    return {(one.harm, one.value) for one in toll.further}


def _with_doers(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls as votes: where any report tells that whoever did it died, numbers of a deed ("killed three") count one more."""
    if not any(toll.doer_died for toll in tolls):
        return list(tolls)
    return [replace(toll, killed=toll.killed + 1) if toll.is_deed and toll.killed else toll for toll in tolls]


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
