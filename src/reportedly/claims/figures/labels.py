"""Lists of figures: a line that names what is counted, a colon and the number ("Staff absent: 8,750")."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import NounPhrase, head_group
from reportedly.claims.quantities.tokens import Token
from reportedly.language import NOT_PLURAL, singular
from reportedly.lexicons import listed
from reportedly.records import Span

# "Number of operations postponed since the beginning of the strike" has ten words; a longer line is a sentence.
LONGEST = 14
_SKIPPED = listed("counting", "labels", "skipped")


def label_before(tokens: Sequence[Token], amount: Amount) -> range:
    """Return the tokens of the label of which an amount is the value, none where the line is no "LABEL: NUMBER".

    "Dead: 14", "Arrivals since 4 June: 52,400 (13 June: 49,700)". In "He said: 40 people came" the line goes on.
    """
    colon = amount.first - 1
    if not 0 < colon <= LONGEST or tokens[colon].text != ":" or not tokens[0].text[0].isalpha():
        return range(0)
    following = tokens[amount.last] if amount.last < len(tokens) else None
    closed = following is None or following.text in ".;,(" or following.low in ("of", "out")
    plain = all(
        token.low not in listed("counting", "labels", "verbs") and token.text != ":" for token in tokens[:colon]
    )
    return range(colon) if closed and plain else range(0)


def labelled(tokens: Sequence[Token], amount: Amount) -> NounPhrase | None:
    """Return what is counted by the label before a number: "hospitals" of "Hospitals affected: 33", None for a mere name.

    A share is of something that a label seldom names; whose it is is decided in `relations.ballots`.
    """
    if amount.unit not in ("count", "count/day"):
        return None
    places = label_before(tokens, amount)
    at = next((place for place in places if tokens[place].low not in _SKIPPED), None)
    if at is None or tokens[at].low in listed("counted", "ends", "words") or not tokens[at].text[0].isalpha():
        return None
    for place in range(at, len(places)):
        word = tokens[place].low
        if not word.isalpha() or word in listed("counted", "ends", "words"):
            return None
        if _is_noun(word):
            return NounPhrase(at, place + 1, singular(word), (at, at))
    return None


def label_place(tokens: Sequence[Token], amount: Amount) -> Span | None:
    """Return the name at the end of a label that says where those counted are: "of which Orlin: 1,150", "In the camp at Upper Lar: 900"."""
    places = label_before(tokens, amount)
    first = len(places)
    while first > 0 and tokens[first - 1].text[0].isupper():
        first -= 1
    leads = first > 0 and tokens[first - 1].low in _LEADS
    return Span(tokens[first].start, tokens[len(places) - 1].end) if leads and first < len(places) else None


_LEADS = frozenset(["which", "whom", "these", "them", "in", "at", "of"])


def _is_noun(word: str) -> bool:
    """Say whether a word is a plural, or names people or things that are counted."""
    if word.endswith("ed"):
        # "Wounded: 58" says what befell those counted.
        return False
    is_plural = word.endswith("s") and len(word) > 3 and not word.endswith(NOT_PLURAL)
    return is_plural or singular(word) != word or head_group(word) is not None
