"""Numbers that are no figures: dates, times, durations, ages, scores, names, addresses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.claims.quantities.amounts import Amount
from reportedly.claims.quantities.tokens import Phrases, Token, touch
from reportedly.lexicons import listed, load

# Bare four-digit numbers in this range are years unless something counted follows; news has few counts there
# without a comma, and many years.
_YEARS = range(1700, 2100)
# Nobody of whom an age is printed between commas is older.
_OLDEST = 120
_JOINS = "-–—/:.,"


def is_exception(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    """Say whether an amount is no figure; `noun` tells that what is counted follows it.

    "five weeks", "42-year-old", "6.12pm", "M-19", "Flight 370", "a 3-1 win", "in 2019", "at six" are none. Numbers
    of those who speak and pronouns ("one of the reasons") are told by what is counted, not here.
    """
    return any(
        (
            _in_a_longer_sign(tokens, amount),
            _is_duration(tokens, amount),
            _is_age(tokens, amount, noun),
            _is_date(tokens, amount, noun),
            _is_clock(tokens, amount, noun),
            _is_name(tokens, amount, noun),
            _is_score(tokens, amount, noun),
            _is_idiom(tokens, amount),
        )
    )


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


@cache
def _clock_after() -> Phrases:
    return Phrases([(word, "") for word in load("numbers")["clock_after"]["words"]])


@cache
def _age_after() -> Phrases:
    return Phrases([(words, "") for words in load("numbers")["age_after"]["words"]])


def _in_a_longer_sign(tokens: Sequence[Token], amount: Amount) -> bool:
    """G20, M-19, 5G, 50th, 24/7, 1.2.3, 555-1234, +44 20, #5; "100,000-strong" and "500-metre" are none of these."""
    first, last = amount.number, amount.last
    text = tokens[first].text
    digits = text[0].isdecimal()
    if digits and len(text) > 1 and text[0] == "0" and text[1].isdecimal():
        return True
    if amount.kind == "share" and _low(tokens, last) == "-" and touch(tokens, last):
        return True
    if digits and not amount.money and amount.first == first and touch(tokens, first):
        before = tokens[first - 1].text
        if before[-1].isalpha() or before in "_#@№+&=\\^*×⁄−.":
            return True
        if (
            before in _JOINS
            and touch(tokens, first - 1)
            and tokens[first - 2].text[-1].isalnum()
            and amount.first >= first - 1
        ):
            return True
        if before == "+" or (before == "." and first == 1):
            return True
    if digits and not amount.money and _is_dialled(tokens, first):
        return True
    if last >= len(tokens) or not touch(tokens, last):
        return False
    after = tokens[last].text
    if after[0].isalpha() and digits and amount.unit == "count" and amount.scale == 1:
        return True
    if after in "-–/:.,_'’" and last + 1 < len(tokens) and touch(tokens, last + 1):
        following = tokens[last + 1]
        if following.text[0].isdecimal():
            return True
        if after in "-–" and following.text[0].isalpha():
            return following.low not in _STRONG and amount.unit == "count"
        return after in "/_" or (after in "'’" and following.low == "s")
    return False


def _is_dialled(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a number belongs to a telephone number: "+44 20 7946"."""
    while at > 0 and tokens[at - 1].text[0].isdecimal():
        at -= 1
    return _low(tokens, at - 1) == "+"


_STRONG = listed("counting", "exceptions", "strong")


def _is_duration(tokens: Sequence[Token], amount: Amount) -> bool:
    place = amount.last
    if _low(tokens, place) == "of" and _low(tokens, place + 1) in ("a", "an") and amount.unit == "share":
        return _low(tokens, place + 2) in listed("numbers", "durations", "words")
    if [_low(tokens, place + i) for i in range(3)] == ["and", "a", "half"]:
        place += 3
    if _low(tokens, place) == "of" and amount.kind == "vague":
        place += 1
    if (
        _low(tokens, place) in ("an", "a")
        and amount.unit == "share"
        and _low(tokens, amount.last + 1) in listed("numbers", "durations", "words")
    ):
        return True
    for _ in range(3):
        if _low(tokens, place) not in ("-", *listed("numbers", "durations", "between")):
            break
        place += 1
    following = _low(tokens, place).removesuffix("'s").removesuffix("’s").rstrip("'’")
    return following in listed("numbers", "durations", "words") and not (amount.money or amount.unit == "percent")


def _is_age(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    if amount.unit != "count" or amount.value > _OLDEST:
        return False
    before, number = _low(tokens, amount.first - 1), amount.number
    if before in listed("numbers", "age_before", "words") or _age_after().starting(tokens, amount.last):
        return True
    if before == "of" and _low(tokens, amount.first - 2) in ("age", "ages"):
        return True
    is_somebody = any(
        _low(tokens, amount.first - back) in ("who", "oldest", "youngest", "he", "she") for back in range(2, 5)
    )
    if before in ("is", "was", "are", "were") and not noun and is_somebody:
        return True
    # "has ruled since the war and is 72"
    if (
        (before, _low(tokens, amount.first - 2)) == ("is", "and")
        and not noun
        and not _is_measured(tokens, amount.first - 1)
    ):
        return True
    # "Olenko, 53, said", "(41)", "the pilot, 41, radioed".
    opens = before in (",", "(") and amount.first == number and amount.last == number + 1
    closes = _low(tokens, amount.last) in (",", ")", ".", ";", "") and tokens[number].text[0].isdecimal()
    holder = _low(tokens, amount.first - 2)
    return (
        opens
        and closes
        and amount.value >= 1
        and holder[:1].isalpha()
        and not noun
        and before == ","
        and _named(tokens, amount)
    )


def _named(tokens: Sequence[Token], amount: Amount) -> bool:
    """Say whether somebody stands before the comma: a name, or "the pilot"; not the end of a clause."""
    holder = tokens[amount.first - 2]
    if holder.text[0].isupper():
        return True
    return any(_low(tokens, amount.first - i) in ("the", "a", "his", "her", "their", "an") for i in (3, 4, 5))


def _is_date(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    if amount.unit != "count" or amount.kind not in ("digits", "words"):
        return False
    before, after, months = (
        _low(tokens, amount.first - 1),
        _low(tokens, amount.last),
        listed("numbers", "months", "words"),
    )
    token = tokens[amount.number]
    if before == "." and _low(tokens, amount.first - 2) in months:
        before = _low(tokens, amount.first - 2)
    if amount.value <= 31 and amount.scale == 1 and token.text[0].isdecimal():
        previous = tokens[amount.first - 1].text if amount.first else ""
        if after in months and tokens[amount.last].text[0].isupper():
            return True
        if after == "of" and _low(tokens, amount.last + 1) in months:
            return True
        if before in months and not noun and (previous[:1].isupper() or previous == "."):
            return True
    if (
        len(token.text) != 4
        or not token.text.isdecimal()
        or not amount.value.is_integer()
        or int(amount.value) not in _YEARS
    ):
        return False
    if amount.scale != 1 or amount.money or amount.first != amount.number:
        return before in months
    return (
        before in listed("numbers", "year_before", "words") - {"of", "from"}
        or before in months
        or before == ","
        or not noun
    )


def _is_clock(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    if amount.unit != "count" or amount.value >= 25 or noun:
        return bool(amount.unit == "count" and _clock_after().starting(tokens, amount.last))
    if _clock_after().starting(tokens, amount.last):
        return True
    rest = [_low(tokens, amount.last + i) for i in range(3)]
    if rest[0] in ("in", "at", "on") and ({"morning", "afternoon", "evening", "night", "dawn"} & set(rest)):
        return True
    before = _low(tokens, amount.first - 1)
    return (
        before in listed("numbers", "clock_before", "words")
        and amount.scale == 1
        and not _is_measured(tokens, amount.first - 1)
    )


def _is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a word before "at" or "by" says that something is counted: "put the dead at", "rose by"."""
    return any(_low(tokens, at - i) in _MEASURES for i in range(1, 9))


_MEASURES = listed("counting", "exceptions", "measures")


def _is_name(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    if (
        amount.money
        or amount.unit == "percent"
        or amount.first != amount.number
        or amount.first == 0
        or amount.kind not in ("digits", "words")
    ):
        return False
    before = tokens[amount.first - 1]
    place = amount.first - 1
    if before.text == "." and amount.first > 1:
        place, before = place - 1, tokens[place - 1]
    capital = before.text[0].isupper() and place > 0 and _low(tokens, amount.last) == "of"
    if before.low in listed("numbers", "name_before", "words") and (not noun or capital) and amount.scale == 1:
        return before.low != "bill" or before.text[0].isupper()
    if before.low in ("no", "nos", "s&p") and tokens[amount.number].text[0].isdecimal():
        return True
    if before.text == "P" and _low(tokens, place - 1) == "&":
        return True
    if (
        _low(tokens, amount.last + 1) in listed("numbers", "address_after", "words")
        and tokens[amount.last].text[0].isupper()
    ):
        return True
    # "Covid 19", "Boeing 737 Max": a capital before it and nothing counted behind it, inside a sentence in lower case.
    name = before.text[0].isupper() and place > 0 and before.text != before.text.upper() and not noun
    if (
        not name
        or before.low in listed("numbers", "months", "words") | listed("numbers", "weekdays", "words")
        or not tokens[amount.number].text[0].isdecimal()
    ):
        return False
    following = tokens[amount.last].text if amount.last < len(tokens) else "."
    return following[0].isupper() or not following[0].isalpha() if not _is_title(tokens) else False


def _is_title(tokens: Sequence[Token]) -> bool:
    """Say whether most words begin with a capital, as in a headline, where a capital tells nothing."""
    words = [token for token in tokens[:40] if token.text[0].isalpha() and len(token.text) > 3]
    return sum(word.text[0].isupper() for word in words) > 0.6 * len(words)


def _is_score(tokens: Sequence[Token], amount: Amount, noun: bool) -> bool:
    if amount.unit != "count" or amount.value > 200 or noun:
        return False
    # A lower second number makes no range: "3-1", "by nine to two".
    for place in (amount.last, amount.first - 1):
        other = place + 1 if place == amount.last else place - 1
        link = _low(tokens, place)
        if link in ("-", "–", "to") and 0 <= other < len(tokens):
            number = tokens[other].text[0].isdecimal() or tokens[other].low in load("numbers")["cardinals"]
            if number and (
                link != "to" or _low(tokens, min(other, amount.first) - 1) in ("by", "voted", "won", "lost")
            ):
                return True
    if amount.bound != "between":
        return False
    return any(_low(tokens, amount.first - i) in listed("numbers", "score_before", "words") for i in range(1, 4))


def _is_idiom(tokens: Sequence[Token], amount: Amount) -> bool:
    before, word, after = _low(tokens, amount.first - 1), _low(tokens, amount.number), _low(tokens, amount.last)
    if amount.kind == "share" and amount.last - amount.number == 2 and word in ("a", "an"):
        # "a third man", "a quarter final": a share stands before "of", a verb or the end.
        plain = after not in ("of", "") and tokens[amount.last].text[0].isalpha() and amount.bounded is None
        return plain and after not in _AFTER_SHARE
    if amount.kind == "share" and word == "half" and amount.last - amount.number == 1:
        return not (
            amount.bounded or after in ("of", "the", "its", "their", "his", "her", "our", "all", "a") or before == "by"
        )
    if word == "zero" and after in ("tolerance", "sum", "-", "hour"):
        return True
    if word == "scores" and after not in _AFTER_SCORES and before not in _AFTER_SCORES:
        return True
    return word == "thousands" and before == "the"


_AFTER_SHARE = listed("counting", "exceptions", "after_share")
_AFTER_SCORES = listed("counting", "exceptions", "after_scores")
