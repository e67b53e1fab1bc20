"""What a measure, a price, a share or an age is one of: the noun behind it, or the subject of the verb before it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims.quantities.counted import NounPhrase, phrase_at
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import listed

# "Average life expectancy for men in Orrin" has seven words; longer subjects are clauses.
_LONGEST = 8


def measured_after(tokens: Sequence[Token], amount: Amount) -> NounPhrase | None:
    """Return the noun that a measure stands before or is made of: "a 500-metre wall", "its $40 million fine", "70 kg of gold"."""
    at = amount.noun
    if low_at(tokens, at) == "of":
        at += 1
        while low_at(tokens, at) in listed("counting", "counted", "determiners"):
            at += 1
    elif low_at(tokens, at) in ("-", "–") and touch(tokens, at):
        at += 1
    elif not _is_attributive(tokens, amount):
        return None
    if low_at(tokens, at) in listed("numbers", "months", "words") | listed("numbers", "weekdays", "words") | _TIMES:
        return None
    phrase = phrase_at(tokens, at)
    if phrase is None:
        return None
    verbs = listed("numbers", "measuring", "verbs")
    last = next((place for place in range(at, phrase.last) if tokens[place].low in verbs), phrase.last)
    return NounPhrase(at, last, tokens[last - 1].low, (at, at)) if last > at else None


_TIMES = frozenset(
    [
        "last",
        "next",
        "this",
        "more",
        "less",
        "old",
        "ago",
        "later",
        "earlier",
        "long",
        "high",
        "deep",
        "wide",
        "tall",
        "away",
    ]
)


def _is_attributive(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether an article or a hyphen makes an amount stand before a noun: "a $40 million fine", "500-metre walls"."""
    before = low_at(tokens, amount.first - 1)
    hyphen = any(token.text == "-" for token in tokens[amount.number : amount.last])
    return (
        hyphen
        or before in ("a", "an", "the")
        or before in listed("counting", "counted", "determiners")
        or before.endswith(("'s", "’s"))
    )


def measured_before(tokens: Sequence[Token], amount: Amount) -> NounPhrase | None:
    """Return the subject whose verb leads to an amount: "The new wall is 4 metres", "Sales in Orrin fell by 3 per cent"."""
    verbs = listed("numbers", "measuring", "verbs")
    at = amount.first - 1
    for _ in range(_LONGEST):
        word = low_at(tokens, at)
        if word in verbs:
            break
        if word not in listed("numbers", "measuring", "between"):
            return None
        at -= 1
    else:
        return None
    while at > 0 and (
        low_at(tokens, at - 1) in listed("numbers", "measuring", "helpers") or low_at(tokens, at - 1) in verbs
    ):
        at -= 1
    return _subject(tokens, at)


def _subject(tokens: Sequence[Token], end: int) -> NounPhrase | None:
    first = end
    stops = listed("numbers", "measuring", "stops")
    while first > 0 and end - first < _LONGEST:
        token = tokens[first - 1]
        if token.low in stops or not (token.text[0].isalpha() or token.text in "-&/" or token.text[0].isdecimal()):
            break
        first -= 1
    while first < end and (
        tokens[first].low in listed("counting", "counted", "determiners") | {"a", "an", "and", "or", "but", "so"}
    ):
        first += 1
    ends = listed("counted", "ends", "words")
    if (
        first >= end
        or not tokens[end - 1].text[0].isalpha()
        or tokens[first].low in ends
        or tokens[end - 1].low in ends
    ):
        return None
    if any(token.low in listed("numbers", "measuring", "verbs") for token in tokens[first:end]):
        # Two verbs: where the subject of the second begins is not seen without a grammar.
        return None
    return NounPhrase(first, end, tokens[end - 1].low, (first, first))
