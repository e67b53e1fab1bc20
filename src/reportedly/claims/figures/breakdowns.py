"""What kind of people some of those counted were: "17 of the dead were women", "Of the 38 killed, 20 were women and 18 men"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase, head_group, phrase_at
from reportedly.claims.quantities.tokens import Token
from reportedly.lexicons import listed, load

_COPULAS = frozenset(["was", "were", "are", "is"])
# "Seventeen of the dead were", "five of the 31 wounded are": no more words stand before the verb.
_OF_REACH = 5
_CLOSING = frozenset([",", ".", ";", ")", "–", "—", "and", "aged", "under", "from", "while", "”", '"'])


def kind_behind(tokens: Sequence[Token], amount: Amount) -> NounPhrase | None:
    """Return the noun behind a number and "were" that says of what kind those counted were, None where none stands there.

    "20 were women": "women". "17 of the dead were women and children" leaves open how many were which, and gives none.
    """
    if amount.unit != "count":
        return None
    verb = _verb_behind(tokens, amount.last)
    if verb is None:
        return None
    phrase = phrase_at(tokens, verb + 1)
    if phrase is None or head_group(phrase.head) not in ("people", "troops") or not _closes(tokens, phrase.last):
        return None
    return phrase


def _verb_behind(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place of the "were" that stands right behind a number, or behind "of the dead" and the like."""
    end = at
    if at < len(tokens) and tokens[at].low == "of":
        end = next(
            (place for place in range(at, min(at + _OF_REACH, len(tokens))) if tokens[place].low in _COPULAS), at
        )
        if listed("counting", "breakdowns", "wholes").isdisjoint(token.low for token in tokens[at:end]):
            return None
    return end if end + 1 < len(tokens) and tokens[end].low in _COPULAS else None


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """Say whether nothing behind a noun goes on naming a kind: not "women and children"."""
    if end >= len(tokens):
        return True
    if tokens[end].low not in _CLOSING:
        return False
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if tokens[end].low not in ("and", ",") or following is None:
        return True
    is_number = following.text[0].isdecimal() or following.low in load("numbers")["cardinals"]
    return is_number or phrase_at(tokens, end + 1) is None
