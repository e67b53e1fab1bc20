"""Numbers that measure or name a time: lengths of time, dates and times of day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.claims.quantities.values import is_measured, low_at
from reportedly.language import singular
from reportedly.lexicons import listed, load

# Bare four-digit numbers in this range are years unless something counted follows; news has few counts there
# without a comma, and many years.
_YEARS = range(1700, 2100)


@cache
def _clock_after() -> Phrases:
    return Phrases([(word, "") for word in load("numbers")["clock_after"]["words"]])


def is_duration(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is a length of time: "five weeks", "half an hour", "a decade and a half"."""
    times = listed("numbers", "durations", "words")
    place = amount.last
    if amount.unit == "share":
        if low_at(tokens, place) == "of" and low_at(tokens, place + 1) in ("a", "an"):
            return low_at(tokens, place + 2) in times
        if low_at(tokens, place) in ("a", "an") and low_at(tokens, place + 1) in times:
            return True
        if low_at(tokens, amount.first - 1) == "and" and low_at(tokens, amount.first - 2) in times:
            return True
    if [low_at(tokens, place + i) for i in range(3)] == ["and", "a", "half"]:
        place += 3
    if low_at(tokens, place) == "of" and amount.kind == "vague":
        place += 1
    for _ in range(3):
        if low_at(tokens, place) not in ("-", *listed("numbers", "durations", "between")):
            break
        place += 1
    following = low_at(tokens, place).removesuffix("'s").removesuffix("’s").rstrip("'’")
    return following in times and not (amount.money or amount.unit == "percent")


def is_date(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is the day of a month or a year."""
    if amount.unit != "count" or amount.kind not in ("digits", "words"):
        return False
    months = listed("numbers", "months", "words")
    before = low_at(tokens, amount.first - 1)
    if before == "." and low_at(tokens, amount.first - 2) in months:
        before = low_at(tokens, amount.first - 2)
    in_a_month = amount.value <= 31 and amount.scale == 1 and tokens[amount.number].text[0].isdecimal()
    if in_a_month and _is_day_of_month(tokens, amount, noun, before):
        return True
    if not _may_be_year(tokens, amount):
        return False
    if amount.scale != 1 or amount.money or amount.first != amount.number:
        return before in months
    years = listed("numbers", "year_before", "words") - {"of", "from"}
    return before in years or before in months or before == "," or not noun or _is_of_a_year(tokens, amount)


def _is_of_a_year(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a bare year stands before the name of what happened in it: "the 2016 Orrin Bay floods"."""
    if amount.last + 1 >= len(tokens) or not all(
        token.text[0].isupper() for token in tokens[amount.last : amount.last + 2]
    ):
        return low_at(tokens, amount.first - 1) == "the" and not _counts_people(tokens, amount)
    return not _counts_people(tokens, amount)


def _counts_people(tokens: Sequence[Token], amount: Amount) -> bool:
    following = (token.low for token in tokens[amount.last : amount.last + 4])
    return any(head_group(singular(word)) in ("people", "troops", "casualties", "cases") for word in following)


def _is_day_of_month(tokens: Sequence[Token], amount: Amount, noun: bool, before: str) -> bool:
    months = listed("numbers", "months", "words")
    after = low_at(tokens, amount.last)
    if after in months and tokens[amount.last].text[0].isupper():
        return True
    if after == "of" and low_at(tokens, amount.last + 1) in months:
        return True
    previous = tokens[amount.first - 1].text if amount.first else ""
    return before in months and not noun and (previous[:1].isupper() or previous == ".")


def _may_be_year(tokens: Sequence[Token], amount: Amount) -> bool:
    text = tokens[amount.number].text
    return len(text) == 4 and text.isdecimal() and amount.value.is_integer() and int(amount.value) in _YEARS


def is_clock(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is a time of day: "at six", "7 p.m.", "ten in the morning"."""
    if amount.unit != "count":
        return False
    if _clock_after().starting(tokens, amount.last):
        return True
    if amount.value >= 25 or noun:
        return False
    rest = [low_at(tokens, amount.last + i) for i in range(3)]
    if rest[0] in ("in", "at", "on") and ({"morning", "afternoon", "evening", "night", "dawn"} & set(rest)):
        return True
    return (
        low_at(tokens, amount.first - 1) in listed("numbers", "clock_before", "words")
        and amount.scale == 1
        and not is_measured(tokens, amount.first - 1)
    )
