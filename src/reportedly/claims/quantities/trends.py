"""Trends: whether the words beside a number say that something went up or down by it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import load
from reportedly.records import Trend

# "rose by nearly another 2 per cent" has three words between; more are another clause.
_REACH = 3


def trend_of(tokens: Sequence[Token], amount: Amount, *, counts: bool = False) -> tuple[Trend, int, int] | None:
    """Return which way the words before a number move it, and their place: "fell 3 per cent", "up 58 points".

    What it moved to is no move ("rose to 40"), nor is a count that somebody lost or gained ("lost 40 men").
    """
    lists = load("numbers")["trends"]
    end = amount.first
    for _ in range(_REACH + 1):
        found = _movers().ending(tokens, end)
        owned = counts and low_at(tokens, end - 1) in lists["owners"]
        if found and not owned and not _is_of_a_verb(tokens, found[0], end):
            return ("up" if found[1] == "up" else "down"), found[0], end
        word = low_at(tokens, end - 1)
        # "added a further 3 per cent", but "added a 30-metre wall".
        if word not in lists["between"] and not (
            word in ("a", "an") and low_at(tokens, end) in ("further", "additional")
        ):
            return None
        end -= 1
    return None


def _is_of_a_verb(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Say whether "up" or "down" belongs to a verb that moves nothing: "make up 3 per cent"."""
    verbs = load("numbers")["trends"]["other_verbs"]
    return end - first == 1 and tokens[first].low in ("up", "down") and low_at(tokens, first - 1) in verbs


@cache
def _movers() -> Phrases:
    lists = load("numbers")["trends"]
    return Phrases([(word, trend) for trend in ("up", "down") for word in lists[trend]])
