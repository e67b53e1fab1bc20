"""Quantities that are no figures: what each kind is called, and how it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.claims.figures.calendars import is_clock, is_date, is_duration
from reportedly.claims.figures.signs import (
    is_address,
    is_footnote,
    is_in_a_longer_sign,
    is_in_a_row,
    is_name,
    is_ordinal,
    is_plate,
    is_telephone,
)
from reportedly.claims.quantities.ages import is_age
from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.exclusions import is_next_of_a_row
from reportedly.claims.quantities.tokens import Token
from reportedly.claims.quantities.values import low_at
from reportedly.lexicons import listed, load


def why_no_figure(tokens: Sequence[Token], amount: Amount, noun: bool) -> str | None:
    """Return what an amount is when it is no figure ("an age"), else None; `noun` tells that what is counted follows it.

    "five weeks", "42-year-old", "6.12pm", "M-19", "Flight 370", "a 3-1 win", "in 2019", "at six" are none. Numbers
    of those who speak and pronouns ("one of the reasons") are told by what is counted, not here.
    """
    return next((words for is_one, words in _KINDS if is_one(tokens, amount, noun)), None)


def _is_score(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number is half of a score, a vote or odds: "3-1", "by nine to two", "passed 60 to 38"."""
    if amount.unit != "count" or noun:
        return False
    for place, other in ((amount.last, amount.last + 1), (amount.first - 1, amount.first - 2)):
        link = low_at(tokens, place)
        if link in ("-", "–", "to") and 0 <= other < len(tokens):
            value = _plain_value(tokens[other])
            if value is not None and _is_against(tokens, amount, min(other, amount.first), link, value):
                return True
    # A range of numbers is a score after "won" and "voted".
    if amount.bound != "between" or amount.value > _HIGHEST_SCORE:
        return False
    return any(
        low_at(tokens, amount.first - back) in listed("numbers", "score_before", "words") for back in range(1, 4)
    )


# Basketball teams reach it; a parliament's vote is told by its order, not its size.
_HIGHEST_SCORE = 200


def _is_against(tokens: Sequence[Token], amount: Amount, first: int, link: str, other: float) -> bool:
    """Say whether two numbers with "-" or "to" between stand against each other and make no range.

    A second number that is lower makes none ("60 to 38"), unless something fell "from 60 to 38" or was "cut 60 to 38".
    """
    before = low_at(tokens, first - 1)
    changed = any(low_at(tokens, first - back) in _CHANGES for back in range(1, 8))
    if link != "to" or (before in ("by", "voted", "won", "lost") and not changed):
        return max(amount.value, other) <= _HIGHEST_SCORE
    falls = amount.value > other if first == amount.first else other > amount.value
    return falls and before != "from" and not changed and amount.scale == 1 and amount.first == amount.number


_CHANGES = listed("counting", "amounts", "changes") | {"from"}


def _plain_value(token: Token) -> float | None:
    if token.text[0].isdecimal():
        digits = token.text.replace(",", "")
        return float(digits) if digits.isascii() and digits.isdecimal() and len(digits) < _LONGEST else None
    value: float | None = load("numbers")["cardinals"].get(token.low)
    return value


# Longer runs of digits are serial numbers.
_LONGEST = 10


def _is_idiom(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    before, word, after = low_at(tokens, amount.first - 1), low_at(tokens, amount.number), low_at(tokens, amount.last)
    if amount.kind == "share" and amount.last - amount.number == 2 and word in ("a", "an"):
        # "a third man", "a quarter final": a share stands before "of", a verb or the end.
        plain = after not in ("of", "") and tokens[amount.last].text[0].isalpha() and amount.bounded is None
        # "Two men were jailed. A third was acquitted": one more and no share, or it would be "were".
        one_more = (
            amount.first == 0 and after in ("was", "has") and low_at(tokens, amount.last - 1) in ("third", "fifth")
        )
        return (plain and (one_more or after not in _AFTER_SHARE)) or is_next_of_a_row(tokens, amount)
    if amount.kind == "share" and word == "half" and amount.last - amount.number == 1:
        return not (
            amount.bounded or after in ("of", "the", "its", "their", "his", "her", "our", "all", "a") or before == "by"
        )
    # "over on Friday if no case appears": nobody counts none.
    if amount.kind == "zero" and before == "if":
        return True
    # "at one point", "the one in charge"
    if word == "one" and amount.unit == "point" and before in ("at", "on", "to"):
        return True
    # "close to one another"
    if word == "one" and after == "another":
        return True
    if word == "zero" and after in ("tolerance", "sum", "-", "hour"):
        return True
    if word == "scores" and after not in _AFTER_SCORES and before not in _AFTER_SCORES:
        return True
    return word == "thousands" and before == "the"


_AFTER_SHARE = listed("counting", "exceptions", "after_share")
_AFTER_SCORES = listed("counting", "exceptions", "after_scores")


def _is_enumerator(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number word only orders what is said: "it is, one, too late and, two, too dear"."""
    if noun or amount.kind != "words" or amount.value > _LAST_POINT or amount.first != amount.number:
        return False
    return low_at(tokens, amount.last) in (",", ":", ")") and low_at(tokens, amount.first - 1) in (
        ",",
        "and",
        "",
        "(",
        ":",
    )


def _is_item_mark(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether a number opens a point or an entry: "4. The mission regrets", "15.40 The spokesman tells us"."""
    if amount.number or amount.kind != "digits" or amount.unit != "count" or amount.last + 1 >= len(tokens):
        return False
    following = tokens[amount.last].text
    if following in (".", ")") and amount.value <= _LAST_ITEM:
        return tokens[amount.last + 1].text[0].isupper()
    hours, _, minutes = tokens[0].text.partition(".")
    is_time = len(hours) <= 2 and len(minutes) == 2 and minutes.isdecimal() and minutes < "60" and amount.value < _DAY
    return is_time and (following[0].isupper() or following[0] in _QUOTES)


# "17.15 “We are many,” says Velt".
_QUOTES = "“\"‘'«"


# The longest statements have some sixty points.
_LAST_ITEM = 99
_DAY = 24


# Nobody counts more points than that in words.
_LAST_POINT = 5

_Rule = Callable[[Sequence[Token], Amount, bool], bool]
# In this order: a sign is told by its form alone, the others by the words around it.
_KINDS: tuple[tuple[_Rule, str], ...] = (
    (is_ordinal, "an ordinal"),
    (is_footnote, "the mark of a footnote"),
    (is_telephone, "a telephone number"),
    (is_address, "part of an address"),
    (is_age, "an age"),
    (is_duration, "a length of time"),
    (is_in_a_longer_sign, "part of a name, a code or a date in digits"),
    (is_in_a_row, "one of a row of numbers"),
    (is_date, "a date or a year"),
    (is_clock, "a time of day"),
    (_is_item_mark, "the number of a point in a list"),
    (is_name, "part of a name"),
    (is_plate, "the number of a plate or a file"),
    (_is_score, "a score, a vote or odds"),
    (_is_enumerator, "the number of a point in a list"),
    (_is_idiom, "part of a set phrase"),
)
