"""Numbers that measure or name a time: lengths of time, ages, dates and times of day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.kinds import is_limit_of_age
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.claims.quantities.values import low_at
from reportedly.language import singular
from reportedly.lexicons import listed, load

# Bare four-digit numbers in this range are years unless something counted follows; news has few counts there
# without a comma, and many years.
_YEARS = range(1700, 2100)
# Nobody of whom an age is printed between commas is older.
_OLDEST = 120


@cache
def _clock_after() -> Phrases:
    return Phrases([(word, "") for word in load("numbers")["clock_after"]["words"]])


@cache
def _age_after() -> Phrases:
    return Phrases([(words, "") for words in load("numbers")["age_after"]["words"]])


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


def is_age(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is somebody's age: "aged 41", "Olenko, 53, said", "42-year-old"."""
    if amount.unit != "count" or amount.value > _OLDEST:
        return False
    # "42-year-old", "an 18 month old"
    rest = [low_at(tokens, amount.last + ahead) for ahead in range(4)]
    if "old" in (rest[1:] if rest[0] == "-" else rest[:2]) and {"-", "years", "year", "months", "month"} & set(rest):
        return True
    # "a 4 y/o"
    if rest[:3] == ["y", "/", "o"] or rest == ["-", "y", "/", "o"]:
        return True
    # "a 12- and a 16-year-old"
    if rest[0] == "-" and rest[1] in ("and", "or", "to", ","):
        return "old" in [low_at(tokens, amount.last + ahead) for ahead in range(4, 9)]
    before = low_at(tokens, amount.first - 1)
    if before in listed("numbers", "age_before", "words") or _age_after().starting(tokens, amount.last):
        return True
    if before == "of" and low_at(tokens, amount.first - 2) in ("age", "ages"):
        return True
    # "Children under 15 were hurt"; in "people under 200 lamps" it counts lamps.
    if not noun and is_limit_of_age(tokens, amount):
        return True
    is_somebody = any(
        low_at(tokens, amount.first - back) in ("who", "oldest", "youngest", "he", "she") for back in range(2, 5)
    )
    # "Another teen, also 15, was hurt"
    if before == "also" and low_at(tokens, amount.first - 2) == "," and low_at(tokens, amount.last) == "," and not noun:
        return True
    if before in ("is", "was", "are", "were") and not noun and is_somebody:
        return True
    # "has ruled since the war and is 72"
    if (before, low_at(tokens, amount.first - 2)) == ("is", "and") and not noun:
        return not is_measured(tokens, amount.first - 1)
    if not noun and (before == "both" or _is_in_list_of_ages(tokens, amount.first)):
        return tokens[amount.number].text[0].isdecimal()
    return not noun and _is_between_commas(tokens, amount)


def _is_in_list_of_ages(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a number goes on a list of ages: "three men, ages 24, 25 and 41"."""
    at = first - 1
    while at >= 0 and first - at < _LIST and (tokens[at].text.isdecimal() or tokens[at].low in (",", "and", "to")):
        at -= 1
    return at < first - 1 and low_at(tokens, at) in ("ages", "aged")


# Longer lists of ages are not printed as prose.
_LIST = 16


def _is_between_commas(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number stands between commas behind somebody: "Olenko, 53, said", "the pilot, 41, radioed"."""
    number = amount.number
    if amount.first != number or amount.last != number + 1 or amount.value < 1:
        return False
    after = low_at(tokens, amount.last)
    # "Mira Olenko, 53 - rescued", but "In Orrin, 53 - half of them children - were hurt".
    ends = after in (",", ")", ".", ";", "") or (after in ("-", "–", "—") and _is_full_name(tokens, amount.first - 2))
    if low_at(tokens, amount.first - 1) != "," or not ends:
        return False
    # "Jr., 25," ends in a full stop.
    end = amount.first - 2 - (low_at(tokens, amount.first - 2) == ".")
    return tokens[number].text[0].isdecimal() and low_at(tokens, end)[:1].isalpha() and _is_somebody(tokens, end)


def _is_full_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a first and a last name end at a token, and no place behind "in"."""
    if at < 1 or not all(token.text[0].isupper() and token.text[-1].islower() for token in tokens[at - 1 : at + 1]):
        return False
    places = listed("counting", "exceptions", "before_places")
    return tokens[at - 1].low not in places and low_at(tokens, at - 2) not in places


def _is_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a name, "the pilot" or "Orrin woman" ends at a token, and not a clause."""
    if tokens[at].text[0].isupper() or head_group(tokens[at].low) in ("people", "troops"):
        return True
    return any(low_at(tokens, at - back) in ("the", "a", "his", "her", "their", "an") for back in (1, 2, 3))


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


def is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word before "at" or "by" says that something is counted: "put the dead at", "rose by"."""
    return any(low_at(tokens, at - back) in _MEASURES for back in range(1, 9))


_MEASURES = listed("counting", "exceptions", "measures")
