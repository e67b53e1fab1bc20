"""Where those counted are, whose they are, and as of when: the words that say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportedly.claims.figures.hits import Hit, Thing
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.language import find_place, find_state
from reportedly.lexicons import listed, load
from reportedly.records import Moment, Span

# Prepositions that put somebody at a place; "near" and "close to" name where they are not.
_AT = listed("counting", "places", "at")
_TOWARDS = frozenset(["to", "towards", "toward", "into", "for"])
_MOVES = listed("counting", "places", "moves")
_STOPS = listed("counting", "places", "stops")
# Nouns that end a name which begins with a capital ("Kursk region", "Gash province").
_REGIONS = listed("counting", "places", "regions")
_ADJECTIVE = ("ian", "ean", "ish", "ese", "ch", "ean", "can")
REACH = 18


def place_span(tokens: Sequence[Token], thing: Thing, hit: Hit | None) -> Span | None:
    """Return the proper name that says where those counted are, the most specific one; None where none stands.

    "to Russia’s Kursk region" is "Kursk region", "in training camps in Russia" is "Russia", "near the border" none.
    What place the name means is not decided here.
    """
    state = hit.state if hit else None
    if hit and tokens[hit.last - 1].text.isupper() and hit.state == "hospitalised":
        return None
    found = _place_between(tokens, thing.end, min(len(tokens), thing.end + REACH), state)
    if not found and hit and hit.last < thing.amount.first:
        # "sends a second batch to Russia, totalling 10,000"
        found = _place_between(tokens, hit.last, thing.amount.first, state)
    return found or _home(tokens, thing) or _opening_place(tokens, thing)


def _home(tokens: Sequence[Token], thing: Thing) -> Span | None:
    """Return the place whose people are counted: "2,500 residents of Pelin"."""
    if thing.phrase is None or head_group(thing.phrase.head) != "people":
        return None
    for at in range(thing.phrase.first, min(len(tokens) - 1, thing.phrase.last + 1)):
        if tokens[at].low == "of":
            return _name_at(tokens, at + 1, len(tokens))
    return None


def _place_between(tokens: Sequence[Token], first: int, end: int, state: str | None) -> Span | None:
    for at in range(first, end):
        token = tokens[at]
        if token.low in _STOPS or token.low in load("counted")["speakers"]["verbs"]:
            return None
        leads = token.low in _AT or (token.low in _TOWARDS and state in _MOVES)
        if leads and tokens[at - 1].low not in _NOT_BEFORE_TO:
            found = _name_at(tokens, at + 1, len(tokens))
            if found:
                return found
    return None


# "close to Ukraine" and "according to Paris" are not there.
_NOT_BEFORE_TO = frozenset(["according", "told", "close", "near", "next", "adjacent", "said", "returned"])


def _opening_place(tokens: Sequence[Token], thing: Thing) -> Span | None:
    """Return the place a sentence opens with ("In Kursk 200 soldiers died"), or stands straight before the figure."""
    if tokens and tokens[0].low in _AT and thing.amount.first < REACH:
        return _name_at(tokens, 1, thing.amount.first)
    return None


def _name_at(tokens: Sequence[Token], at: int, end: int) -> Span | None:
    while at < end and (tokens[at].low in ("the", "a", "its") or _is_side_of(tokens, at)):
        at += 1
    at = _behind_region(tokens, at, end)
    first = at
    weekdays = listed("numbers", "weekdays", "words")
    while (
        at < end
        and (at == first or tokens[at].low not in weekdays)
        and (tokens[at].text[0].isupper() or (tokens[at].text in "-." and touch(tokens, at) and touch(tokens, at + 1)))
    ):
        if tokens[at].text.endswith(("’s", "'s")) and at + 1 < end and tokens[at + 1].text[0].isupper():
            first = at + 1
        at += 1
    if (
        at == first
        or tokens[first].low.removesuffix("'s").removesuffix("’s") in _calendar()
        or tokens[first].text[0] in "-."
    ):
        return None
    following = tokens[at].low if at < end else ""
    if following in _REGIONS:
        at += 1
    elif (
        following[:1].isalpha()
        and tokens[at - 1].low.endswith(_ADJECTIVE)
        and at - first == 1
        and following not in listed("counted", "ends", "words")
    ):
        return None
    last = tokens[at - 1]
    stop = last.end - 2 if last.text.endswith(("’s", "'s")) else last.end
    return Span(tokens[first].start, stop)


def _behind_region(tokens: Sequence[Token], at: int, end: int) -> int:
    """Return where the name begins in "the province of Upper Lar", "the Kestrian district of Orlin"; else the same place."""
    for place in range(at, min(at + 2, end - 2)):
        if tokens[place].low in _REGIONS and tokens[place + 1].low == "of" and tokens[place + 2].text[0].isupper():
            return place + 2
    return at


def _is_side_of(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a direction is none of the name behind it: "eastern Ukraine", but not "the Northern Union"."""
    if not _is_direction(tokens[at]):
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text.islower() or find_state(following) is not None or find_place(following) is not None


def _is_direction(token: Token) -> bool:
    return token.low in (
        "eastern",
        "western",
        "northern",
        "southern",
        "central",
        "occupied",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "neighbouring",
        "neighboring",
    )


@cache
def _calendar() -> frozenset[str]:
    lists = load("numbers")
    return frozenset(lists["months"]["words"]) | frozenset(lists["weekdays"]["words"])


def actor_span(tokens: Sequence[Token], thing: Thing) -> Span | None:
    """Return the name of those counted within their noun phrase: "North Korean", "DPRK", "North Korea" after "from"."""
    if thing.phrase is None or head_group(thing.phrase.head) in ("cases", "goods"):
        return None
    run: list[Token] = []
    for at in range(thing.phrase.first, thing.phrase.last):
        token = tokens[at]
        if not token.text[0].isupper():
            if run:
                break
            continue
        run.append(token)
    if not run or (all(token.text.isupper() for token in tokens if token.text.isalpha())):
        return None
    last = run[-1]
    return Span(run[0].start, last.end - 2 if last.text.endswith(("’s", "'s")) else last.end)


def moment_as_of(tokens: Sequence[Token], thing: Thing, moments: Sequence[Moment], end: int) -> Moment | None:
    """Return the moment at which the figure stood: "by November 20", "as of Monday", "on 3 May" in the same clause."""
    clause = _clause(tokens, thing, end)
    for moment in moments:
        if not clause.holds(moment.span) or _is_of_other(tokens, thing, moment):
            continue
        before = [token.low for token in tokens if clause.start <= token.start < moment.span.start][-3:]
        own = moment.text.split(" ")[0].lower()
        said = any(word in load("counted")["speakers"]["verbs"] for word in before[-2:])
        if (own in ("by", "as", "since", "on") or before[-1:] in (["on"], ["by"], ["of"], ["since"])) and not said:
            return moment
    return None


_EARLIER = frozenset([("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")])


def _is_of_other(tokens: Sequence[Token], thing: Thing, moment: Moment) -> bool:
    """Say whether a moment belongs to the newer or the older of two figures: "16 on Friday, up from nine on Wednesday"."""
    if moment.span.start < tokens[thing.amount.first].start:
        return tuple(token.low for token in tokens[: thing.amount.first][-2:]) in _EARLIER
    between = [token.low for token in tokens[thing.end :] if token.start < moment.span.start]
    return not _EARLIER.isdisjoint(pairwise(between))


def _clause(tokens: Sequence[Token], thing: Thing, end: int) -> Span:
    first, last = thing.amount.first, thing.end - 1
    while first > 0 and tokens[first - 1].low not in _STOPS and thing.amount.first - first < REACH:
        first -= 1
    while last + 1 < end and tokens[last + 1].low not in _STOPS and last - thing.end < REACH:
        last += 1
    return Span(tokens[first].start, tokens[last].end)
