"""Numbers that are no quantities: dates, times of day, ordinals, telephone numbers, codes, names and pronouns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.signs import (
    is_address,
    is_in_a_longer_sign,
    is_list_mark,
    is_name,
    is_ordinal,
    is_telephone,
)
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.claims.quantities.values import Amount, low_at
from reportedly.lexicons import listed, load

# Bare four-digit numbers in this range are years unless people or a bound stand beside them; news has few counts there
# without a comma, and many years.
_YEARS = range(1700, 2100)


def why_excluded(tokens: Sequence[Token], amount: Amount, head: str | None) -> str | None:
    """Return what a number is when it is no quantity ("a date"), else None; `head` is the noun that it counts.

    "in 2019", "at 7.20 p.m.", "the 12th", "M-19", "Flight 370", "one of them must go" are none. What lies in an
    expression of time is left out by `find_quantities`; ages, scores and lengths of time are quantities.
    """
    return next((words for is_one, words in _KINDS if is_one(tokens, amount, head)), None)


def _is_date(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether an amount is the day of a month or a year."""
    if amount.unit != "count" or amount.kind not in ("digits", "words"):
        return False
    months = listed("numbers", "months", "words")
    before, after = low_at(tokens, amount.first - 1), low_at(tokens, amount.last)
    if before == "." and low_at(tokens, amount.first - 2) in months:
        before = low_at(tokens, amount.first - 2)
    if before in _ERAS or after in _ERAS:
        return True
    text = tokens[amount.number].text
    if amount.value <= 31 and amount.scale == 1 and text.isdecimal():
        if after in months and tokens[amount.last].text[0].isupper():
            return True
        if (after == "of" and low_at(tokens, amount.last + 1) in months) or before in months - {"may", "mar"}:
            return head is None
    if len(text) != 4 or not text.isdecimal() or not amount.value.is_integer() or int(amount.value) not in _YEARS:
        return False
    if amount.bounded or amount.scale != 1:
        return False
    return head_group(head) is None or before in listed("numbers", "year_before", "words") | {"the", "a"}


_ERAS = ("a.d.", "ad", "b.c.", "bc", "bce", "b.c.e.")


def _is_clock(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether an amount is a time of day: "at six", "7 p.m.", "ten in the morning"."""
    if amount.unit != "count":
        return False
    if _clock_after().starting(tokens, amount.last):
        return True
    if amount.value >= 25 or head or not amount.value.is_integer() or amount.scale != 1:
        return False
    rest = [low_at(tokens, amount.last + i) for i in range(3)]
    if rest[0] in ("in", "at", "on") and ({"morning", "afternoon", "evening", "night", "dawn"} & set(rest)):
        return True
    # "at six", "after ten", but "stands at six", "rose by 10".
    return (
        amount.kind == "words"
        and low_at(tokens, amount.first - 1) in listed("numbers", "clock_before", "words") - {"by"}
        and not any(low_at(tokens, amount.first - 1 - back) in _MEASURES for back in range(1, 9))
    )


_MEASURES = listed("counting", "exceptions", "measures")


@cache
def _clock_after() -> Phrases:
    return Phrases([(word, "") for word in load("numbers")["clock_after"]["words"]])


def _is_pronoun(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    """Say whether "one" counts nothing: "one must go", "the one", "one another", "one day", "no one"."""
    if low_at(tokens, amount.number) != "one" or amount.last != amount.number + 1 or amount.unit != "count":
        return False
    lists = load("numbers")["pronoun"]
    if amount.bounded and head:
        return False
    return (
        head is None
        or low_at(tokens, amount.number - 1) in lists["before"]
        or low_at(tokens, amount.last) in lists["after"]
    )


def _is_idiom(tokens: Sequence[Token], amount: Amount, head: str | None) -> bool:
    before, word, after = low_at(tokens, amount.first - 1), low_at(tokens, amount.number), low_at(tokens, amount.last)
    if amount.kind == "share" and amount.unit == "share" and word in ("a", "an") and amount.last - amount.number == 2:
        if is_next_of_a_row(tokens, amount):
            return True
        # "a third man", "a quarter final": a share stands before "of", a verb or the end.
        return after[:1].isalpha() and after != "of" and not amount.bounded and after not in _AFTER_SHARE
    if amount.kind == "share" and amount.unit == "share" and word == "half" and amount.last - amount.number == 1:
        if before in ("first", "second", "other", "better", "opening", "latter", "final", "and", "-"):
            return before != "and" or after not in ("of", "the")
        return not (amount.bounded or after in _HALVED or before == "by")
    if (
        word == "three"
        and amount.kind == "share"
        and before in ("next", "last", "past", "previous", "first", "consecutive")
    ):
        # Of a year, not of a whole.
        return amount.unit == "share"
    if word == "zero" and after in ("tolerance", "sum", "-", "hour", "in"):
        return True
    if word == "scores" and after not in ("of", "more"):
        return True
    return word == "thousands" and before == "the"


# "Two men drowned on Sunday, and a third": so far before stands the number that an ordinal goes on from.
_ROW_REACH = 14
_ROWS = {
    "third": ("two", "2"),
    "fifth": ("four", "4"),
    "sixth": ("five", "5"),
    "seventh": ("six", "6"),
    "eighth": ("seven", "7"),
}


def is_next_of_a_row(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether "a third" is one more beside two: "Two men drowned and a third is missing", but not "and a third of it"."""
    before = _ROWS.get(low_at(tokens, amount.last - 1), ())
    if low_at(tokens, amount.last) == "of" or low_at(tokens, amount.first - 1) not in ("and", "while", "but", ","):
        return False
    return any(low_at(tokens, at) in before for at in range(max(0, amount.first - _ROW_REACH), amount.first))


_HALVED = frozenset(["of", "the", "its", "their", "his", "her", "our", "all", "a", "an", "my", "your"])
_AFTER_SHARE = listed("counting", "exceptions", "after_share")

_KINDS: tuple[tuple[Callable[[Sequence[Token], Amount, str | None], bool], str], ...] = (
    (is_ordinal, "an ordinal"),
    (is_in_a_longer_sign, "part of a longer sign"),
    (is_list_mark, "the mark of an item in a list"),
    (is_telephone, "a telephone number"),
    (is_address, "an address"),
    (is_name, "part of a name"),
    (_is_date, "a date"),
    (_is_clock, "a time of day"),
    (_is_pronoun, "a pronoun"),
    (_is_idiom, "an idiom"),
)
