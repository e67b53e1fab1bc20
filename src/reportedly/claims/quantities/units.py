"""Units of measure, money and rates beside a number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from reportedly.claims.quantities.tokens import Phrases, Token, touch
from reportedly.lexicons import listed, load

# So many words may stand between a number and its "a day" ("1,500 tonnes of drinking water a day").
RATE_REACH = 6


_RATE_ENDS = listed("counting", "units", "rate_ends")


def money_before(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where the currency sign before a number begins, and its code: "US$", "C$", "€", "EUR"."""
    found = _money_before().ending(tokens, at)
    if not found:
        return None
    first = found[0]
    sign = not tokens[first].text[0].isalpha() or not tokens[at - 1].text[-1].isalpha()
    # A code in lower case is a word ("try 40"), a sign never is.
    return found if sign or tokens[first].text.isupper() or tokens[first].text == "Rs" else None


def unit_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where the unit after a number ends, and the unit: "per cent", "cubic metres", "-km", "dollars"."""
    place = at + 1 if at < len(tokens) and tokens[at].text in "-–" and touch(tokens, at) else at
    found = _units_after().starting(tokens, place)
    if not found:
        return None
    last, unit = found
    word = tokens[place]
    if last == place + 1 and word.low in load("units")["touching"]["words"] and not touch(tokens, place):
        return None
    # "three pounds" is money, "12 in" a preposition, "400 HA" somebody's cry.
    if word.low == "in" or (
        len(word.text) <= 2 and word.text.isalpha() and word.text.isupper() and word.low in ("m", "g", "t")
    ):
        return None
    return (last, "lb") if unit == "GBP" and word.low == "pounds" and _low(tokens, last) == "of" else found


def is_money(unit: str) -> bool:
    """Say whether a unit is a currency."""
    return unit in load("units")["money_after"] or unit in load("units")["money_before"]


def rate_after(tokens: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """Return where "a day", "per week" begins and ends after a number and its noun, and the unit of time."""
    for place in range(at, min(at + RATE_REACH, len(tokens))):
        found = _rates().starting(tokens, place)
        # "a week after", "a day later", "a day before" place an event.
        if found:
            if _low(tokens, found[0]) in ("after", "later", "before", "earlier", "ago", "old", "from", "-", "or"):
                return None
            return place, found[0], found[1]
        if not tokens[place].text[0].isalpha() or tokens[place].low in _RATE_ENDS:
            return None
    return None


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _pairs(*tables: str) -> list[tuple[str, str]]:
    lists: dict[str, Any] = load("units")
    return [(form, unit) for table in tables for unit, forms in lists[table].items() for form in forms]


@cache
def _money_before() -> Phrases:
    return Phrases(_pairs("money_before"))


@cache
def _units_after() -> Phrases:
    return Phrases(_pairs("measures", "money_after"))


@cache
def _rates() -> Phrases:
    return Phrases(_pairs("rates"))
