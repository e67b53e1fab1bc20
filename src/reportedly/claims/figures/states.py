"""What is said of those counted: killed, wounded, deployed; by the nearest word that governs them in the clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.figures.costs import cost_of
from reportedly.claims.figures.hits import OPEN, Hit, Thing
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.lexicons import listed

# A governing word further away is rarely one: "24 captives, 13 of them women, were freed" has nine tokens between.
REACH = 24
_BE = listed("counting", "states", "be")


def state_hit(tokens: Sequence[Token], hits: Sequence[Hit], things: Sequence[Thing], which: int) -> Hit | None:
    """Return the word that governs one of a sentence's things, None where none does.

    In "12 were killed and 30 wounded" each has its own; in "killed seven and wounded 19" too. A thing that takes its
    state from another ("including six") is not decided here.
    """
    thing = things[which]
    left = max(_last_end(things, which), thing.amount.first - REACH)
    left = thing.amount.first if thing.whole else left
    right = min(_next_start(tokens, things, which), thing.end + REACH)
    best: tuple[float, Hit] | None = None
    begin = bisect_left(hits, left, key=lambda hit: hit.first)
    for hit in hits[begin:]:
        if hit.first >= right:
            break
        if hit.kind in ("troops", "troops_subject"):
            hit = _of_troops(tokens, hit, thing)
        hit = of_buildings(tokens, hit, thing)
        apart = _is_of_an_aside(things[which + 1 :], hit) or _is_quoted_apart(tokens, hit, thing)
        cost = None if apart or _serves(tokens, hit, thing) else cost_of(tokens, hit, thing, left)
        if cost is not None and hit.state in OPEN:
            # "Was shot on Monday and died": what became of them is said by the other word.
            cost += REACH
        if cost is not None and hit.last_resort:
            cost += 2 * REACH
        if cost is not None and hit.state == "critical":
            # "Both injured drivers were in a critical condition": they are among the wounded first.
            cost += 1.0
        if cost is not None and (best is None or cost < best[0]):
            best = cost, hit
    return best[1] if best else None


def _is_of_an_aside(following: Sequence[Thing], hit: Hit) -> bool:
    """Say whether a participle is that of a part in between: "four were shot, including two killed in Orrin"."""
    return any(thing.aside and thing.end == hit.first for thing in following[:_ASIDES])


# Parts that stand between a thing and its verb.
_ASIDES = 3


def _is_quoted_apart(tokens: Sequence[Token], hit: Hit, thing: Thing) -> bool:
    """Say whether one stands in speech and the other outside it: “50 are dead,” she told a rally of 2,000."""
    first, last = min(hit.last, thing.end), max(hit.first, thing.amount.first)
    return any(
        tokens[at].low in _QUOTES
        and (tokens[at - 1].low == ":" or (tokens[at - 1].low in _ENDING and touch(tokens, at)))
        for at in range(max(1, first), min(last + 1, len(tokens)))
    )


_ENDING, _QUOTES = frozenset([",", ".", "!", "?"]), frozenset(['"', "“", "”"])


def _serves(tokens: Sequence[Token], hit: Hit, thing: Thing) -> bool:
    """Say whether people are those who get something: "the works supply 30,000 people"; those handed over are told so."""
    people = thing.phrase is not None and head_group(thing.phrase.head) in ("people", "families")
    return hit.state == "delivered" and people and tokens[hit.first].low.startswith("suppl")


def _last_end(things: Sequence[Thing], which: int) -> int:
    """Return where the last thing ends that this one's verb cannot stand before.

    A height or a magnitude has no verb of its own: "the toll of the 7.0-magnitude quake rose to 110".
    """
    own = things[which].amount.unit.split("/")[0]
    for before in reversed(things[:which]):
        if own not in _COUNTS or before.amount.unit.split("/")[0] in _COUNTS:
            return before.end
    return 0


def _next_start(tokens: Sequence[Token], things: Sequence[Thing], which: int) -> int:
    """Return where the next thing begins that this one's verb cannot stand behind."""
    if things[which].whole:
        return things[which].end
    for following in things[which + 1 :]:
        # "24 captives, 13 of them women, were freed", and not "two men, one of whom died".
        closes = following.end < len(tokens) and tokens[following.end].low in (",", ")", "—", "–")
        aside = following.aside and (closes or not following.marked)
        if not (aside or following.whole or following.amount.first < things[which].end):
            return following.amount.first
    return len(tokens)


def _of_troops(tokens: Sequence[Token], hit: Hit, thing: Thing) -> Hit:
    """Return the hit as it reads for those counted: soldiers are deployed, doses delivered, refugees arrive, other things neither."""
    group = head_group(thing.phrase.head) if thing.phrase else "troops"
    if group == "weapons" and tokens[hit.last - 1].low in _STRIKES:
        # Shells that land in a town were delivered to nobody.
        return replace(hit, kind="none")
    if hit.state == "killed" and thing.phrase and group not in ("troops", "people", "units", "casualties"):
        return replace(hit, kind="none")
    if hit.state == "deployed" and group in ("goods", "weapons"):
        return replace(hit, state="delivered", kind="subject" if hit.kind == "troops_subject" else hit.kind)
    if hit.state == "held" and group is None and thing.phrase and not tokens[thing.phrase.last - 1].text[0].isupper():
        # Elections are held too; of "40 Orlandans were held" the name tells that they are people.
        return replace(hit, kind="none")
    if group not in ("troops", "people", "units", "vehicles", None) or thing.amount.unit != "count":
        return replace(hit, kind="none")
    if hit.state == "deployed" and group == "people" and tokens[hit.last - 1].low in _ARRIVALS:
        # Who comes over a border on foot was sent by nobody.
        return replace(hit, state="arrived", kind="subject")
    if hit.state == "deployed" and group is None and thing.phrase and tokens[hit.last - 1].low in _ARRIVALS:
        # "Scores of herders have crossed": what no list knows was sent by nobody.
        return replace(hit, kind="none")
    if hit.state == "withdrawn" and group == "people":
        return replace(hit, kind="none")
    # A camp holds refugees and a hall 400 people; only soldiers are held by somebody.
    if hit.state == "captured" and group != "troops":
        return replace(hit, kind="none")
    if group == "vehicles" and hit.kind == "troops_subject":
        return replace(hit, kind="none")
    return replace(hit, kind="subject") if hit.kind == "troops_subject" else hit


_ARRIVALS = frozenset(["arrived", "arrive", "arriving", "landed", "entered", "crossed", "ashore"])


_STRIKES = frozenset(["landed", "crossed", "entered", "fighting", "ashore"])


def of_buildings(tokens: Sequence[Token], hit: Hit, thing: Thing) -> Hit:
    """Return the hit as it reads for what stands: drones are brought down by a defence, houses and trees by a storm; people are burnt, and
    of houses nothing is left."""
    if hit.state == "wounded" and tokens[hit.first].low in ("burned", "burnt"):
        head = thing.phrase.head if thing.phrase else None
        is_thing = head_group(head) in ("families", "places", "vehicles") and head not in ("family", "household")
        return replace(hit, state="destroyed") if is_thing else hit
    if hit.state != "intercepted" or tokens[hit.first].low not in ("brought", "downed", "downing"):
        return hit
    if thing.phrase is None or head_group(thing.phrase.head) not in ("families", "places", None):
        return hit
    flies = thing.phrase.head in listed("counting", "states", "flying")
    return hit if flies else replace(hit, state="destroyed")


def may_befall(state: str, thing: Thing) -> bool:
    """Say whether a state can be that of an amount: 40 tonnes are delivered and never rescued, a rise is not killed."""
    unit = thing.amount.unit
    if unit in ("percent", "share") and thing.phrase and thing.phrase.head in listed("counting", "states", "of_change"):
        return False
    if state in _OF_THINGS and thing.phrase and head_group(thing.phrase.head) in ("troops", "people"):
        return False
    if state in ("shot", "escaped") and thing.phrase and not _may_be_shot(thing.phrase.head):
        return False
    return unit.split("/")[0] in _COUNTS or state in listed("counting", "states", "of_things")


def _may_be_shot(head: str) -> bool:
    return head not in listed("counting", "states", "never_shot") and head_group(head) not in _NOT_ALIVE


_COUNTS = frozenset(["count", "percent", "share"])
# Nobody is damaged; what was damaged stands beside those counted.
_OF_THINGS = ("damaged", "destroyed")
_NOT_ALIVE = ("weapons", "goods", "doings", "places", "vehicles", "families", "cases")


def presence_hit(tokens: Sequence[Token], thing: Thing) -> Hit | None:
    """Return the "are in" or "on ... soil" by which soldiers are said to be somewhere: "3,000 troops now in Kestria"."""
    if not thing.phrase or head_group(thing.phrase.head) not in ("troops", "people"):
        return None
    if head_group(thing.phrase.head) == "people" and (thing.phrase.head != "man" or thing.amount.value < MEN):
        return None
    at = thing.end
    while at < len(tokens) and tokens[at].low in _BE | _PRESENT and at - thing.end < 4:
        at += 1
    named = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "the")
    if named < len(tokens) and tokens[at].low in ("in", "inside", "on") and tokens[named].text[0].isupper():
        soil = named + 1 < len(tokens) and tokens[named + 1].low in ("soil", "territory", "ground")
        if tokens[at].low != "on" or soil:
            return Hit(thing.end, at + (3 if soil else 1), "deployed", "words")
    return None


# Soldiers are called men by the hundred; fewer are anybody.
MEN = 100
_PRESENT = frozenset(["now", "already", "still", "currently", "present", "have", "has", "been"])
