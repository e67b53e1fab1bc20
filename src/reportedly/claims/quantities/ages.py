"""Ages: which numbers are somebody's years of life, for quantities and for figures alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.quantities.counted import head_group
from reportedly.claims.quantities.tokens import Phrases, Token
from reportedly.claims.quantities.values import Amount, is_measured, low_at
from reportedly.language import singular
from reportedly.lexicons import listed, load

# Nobody of whom an age is printed without "years old" is older.
OLDEST = 120
# Longer lists of ages are not printed as prose.
_LIST = 16
_SOMEBODY = frozenset(
    ["who", "he", "she", "he's", "she's", "i", "i'm", "i’m", "he’s", "she’s", "oldest", "youngest", "eldest"]
)
# "A boy of 12", "her daughter of six".
_YOUNG = frozenset(["boy", "girl", "man", "woman", "child", "youth", "son", "daughter", "lad", "teenager"])
_BE = frozenset(
    ["is", "was", "be", "turned", "turns", "turn", "just", "now", "are", "were", "only", "became", "reached"]
)


@cache
def _behind() -> Phrases:
    return Phrases([(words, "") for words in load("numbers")["age_after"]["words"]])


def is_age(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is somebody's age: "aged 41", "Olenko, 53, said", "42-year-old", "a boy of 12".

    `noun` says that something it could count stands behind it: "under 200 lamps" are lamps. Whether it is a length of time is not
    decided here.
    """
    if amount.unit != "count" or amount.value > OLDEST:
        return False
    if _is_year_old(tokens, amount) or _behind().starting(tokens, amount.last):
        return True
    before, second = low_at(tokens, amount.first - 1), low_at(tokens, amount.first - 2)
    if before in listed("numbers", "age_before", "words") or (before == "of" and second in ("age", "ages")):
        return True
    if noun:
        return False
    if before == "of" and second in _YOUNG:
        return True
    return (
        is_limit_of_age(tokens, amount)
        or _is_told_of_somebody(tokens, amount)
        or (
            (before == "both" or _is_in_list_of_ages(tokens, amount.first))
            and tokens[amount.number].text[0].isdecimal()
        )
        or _is_between_commas(tokens, amount)
        or _is_in_a_row_of_ages(tokens, amount)
    )


def _is_year_old(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether the words behind make it an age: "42-year-old", "an 18 month old", "a 4 y/o", "a 12- and a 16-year-old"."""
    rest = [low_at(tokens, amount.last + ahead) for ahead in range(4)]
    if "old" in (rest[1:] if rest[0] == "-" else rest[:2]) and {"-", "years", "year", "months", "month"} & set(rest):
        return True
    if rest[:3] == ["y", "/", "o"] or rest == ["-", "y", "/", "o"]:
        return True
    if rest[0] == "-" and rest[1] in ("and", "or", "to", ","):
        return "old" in [low_at(tokens, amount.last + ahead) for ahead in range(4, 9)]
    return False


def _is_told_of_somebody(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a verb makes it an age: "the oldest was 10", "he will be 35", "a life expectancy of 60", "and is 72"."""
    before, second = low_at(tokens, amount.first - 1), low_at(tokens, amount.first - 2)
    if before == "also" and second == "," and low_at(tokens, amount.last) == ",":
        # "Another teen, also 15, was hurt"
        return True
    if (before, second) == ("is", "and"):
        # "has ruled since the war and is 72"
        return not is_measured(tokens, amount.first - 1)
    if before in _BE and any(low_at(tokens, amount.first - back) in _SOMEBODY for back in range(2, 5)):
        return True
    return before in _BE | {"of"} and any(
        word in ("age", "expectancy") for word in _clause_before(tokens, amount.first)
    )


def _clause_before(tokens: Sequence[Token], at: int) -> list[str]:
    words: list[str] = []
    for place in range(at - 1, max(at - 1 - _CLAUSE, -1), -1):
        if tokens[place].text in ";:":
            break
        words.append(tokens[place].low)
    return words


# "The average life expectancy of men in the district is only 58."
_CLAUSE = 9


def is_limit_of_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether an amount stands behind people and "under" or "over": "children under 15"."""
    place = amount.number - 1
    is_limit = low_at(tokens, place) in ("under", "over", "above", "below")
    return is_limit and low_at(tokens, place - 1) in listed("numbers", "aged_people", "words")


def _is_in_list_of_ages(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a number goes on a list of ages: "three men, ages 24, 25 and 41"."""
    at = first - 1
    while at >= 0 and first - at < _LIST and (tokens[at].text.isdecimal() or tokens[at].low in (",", "and", "to")):
        at -= 1
    return at < first - 1 and low_at(tokens, at) in ("ages", "aged")


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


def _is_in_a_row_of_ages(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether a number is one of a row of ages behind people: "the other two men, 27 and 32, were taken away"."""
    first, last = amount.number, amount.number + 1
    while (
        first > 0
        and amount.number - first < _LIST
        and (tokens[first - 1].low in (",", "and") or _is_an_age(tokens[first - 1]))
    ):
        first -= 1
    while (
        last < len(tokens)
        and last - amount.number < _LIST
        and (tokens[last].low in (",", "and") or _is_an_age(tokens[last]))
    ):
        last += 1
    row = tokens[first:last]
    numbers = sum(map(_is_an_age, row))
    opens = len(row) > 1 and row[0].low == "," and _is_an_age(row[1]) and row[-1].low == ","
    return (
        opens and numbers > 1 and _is_an_age(tokens[amount.number]) and singular(low_at(tokens, first - 1)) in _GROUPED
    )


# Of whom several ages are told: "two men, 27 and 32,".
_GROUPED = _YOUNG | {
    "brother",
    "sister",
    "people",
    "suspect",
    "victim",
    "cousin",
    "twin",
    "sibling",
    "teen",
    "passenger",
    "officer",
}


def _is_an_age(token: Token) -> bool:
    return token.text.isdecimal() and token.text.isascii() and 0 < int(token.text[:4]) <= OLDEST


def _is_full_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a first and a last name end at a token, and no place behind "in"."""
    if at < 1 or not all(token.text[0].isupper() and token.text[-1].islower() for token in tokens[at - 1 : at + 1]):
        return False
    places = listed("counting", "exceptions", "before_places")
    return tokens[at - 1].low not in places and low_at(tokens, at - 2) not in places


def _is_somebody(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a name, "the pilot" or "Orrin woman" ends at a token, and not a clause."""
    if tokens[at].low in listed("numbers", "months", "words"):
        return False
    if tokens[at].text[0].isupper() or head_group(tokens[at].low) in ("people", "troops"):
        return True
    return any(low_at(tokens, at - back) in ("the", "a", "his", "her", "their", "an") for back in (1, 2, 3))
