"""Units of measure, money and rates beside a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from reportedly.claims.quantities.tokens import Phrases, Token, touch
from reportedly.lexicons import listed, load

# So many words may stand between a number and its "a day" ("1,500 tonnes of drinking water a day").
RATE_REACH = 6
_DASHES = ("-", "–", "‑")
# The micro sign and the Greek letter look alike, and reports print both.
_MICRO = ("µ", "μ")
# Lines of a video picture, not pence.
_PICTURES = frozenset(["240", "360", "480", "576", "720", "1080", "1440", "2160", "4320"])

_LETTERS = re.compile(r"[^\W\d_]+")
_RATE_ENDS = listed("counting", "units", "rate_ends")


def money_before(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where the currency sign before a number begins, and its code: "US$", "C$", "€", "EUR"."""
    found = _money_before().ending(tokens, at)
    if not found:
        return None
    first, code = found
    if tokens[first].text == "$" and first and tokens[first - 1].low in _plain_codes() and touch(tokens, first):
        # "MXN$ 40"
        first, code = first - 1, _codes_by_word().get(tokens[first - 1].low, code)
    if all(token.text[0].isalpha() or token.text == "." for token in tokens[first:at]) and not _is_code(tokens[first]):
        return None
    # "a $40 note": the article is no Australian dollar, while a "C" that is set apart is Canadian.
    if tokens[first].low in ("a", "s", "r", "j") and not (touch(tokens, first + 1) and tokens[first].text.isupper()):
        return at - 1, "USD"
    return first, code


def unit_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where the unit after a number ends, and the unit: "per cent", "cubic metres", "-km", "dollars", "GPa"."""
    place = at + 1 if at < len(tokens) and tokens[at].text in _DASHES and touch(tokens, at) else at
    found = _unit_at(tokens, place, at)
    if found or place > at or _low(tokens, at) not in listed("units", "between", "words"):
        return found
    # "two more hours", "three US gallons"; two words in between are rarer than what they would get wrong.
    further = _unit_at(tokens, at + 1, at)
    return further if further and not is_money(further[1]) else None


def _unit_at(tokens: Sequence[Token], place: int, number: int) -> tuple[int, str] | None:
    if place >= len(tokens):
        return None
    symbol = _symbols().get(tokens[place].text)
    for found in _units_after().each_starting(tokens, place):
        if symbol and found[0] == place + 1:
            break
        if _is_meant(tokens, place, found, number):
            return _weighed(tokens, place, found, number)
    found = (place + 1, symbol or "")
    return found if symbol and _is_meant(tokens, place, found, number) else None


def _weighed(tokens: Sequence[Token], place: int, found: tuple[int, str], number: int) -> tuple[int, str]:
    """Return a unit with pounds told apart: those of money have a scale word or a word of money in their sentence."""
    last, unit = found
    if unit != "GBP" or tokens[place].low not in ("pounds", "pound") or last > place + 1:
        return found
    if _low(tokens, last) == "of":
        return last, "lb"
    near = {token.low for token in tokens[max(0, place - _NEAR) : place + _NEAR]}
    if near & listed("units", "weights", "words"):
        return last, "lb"
    scaled = not tokens[number - 1].text[-1].isdecimal() and tokens[number - 1].low in load("numbers")["scales"]
    money = scaled or near & listed("units", "prices", "words")
    return (last, "GBP") if money else (last, "lb")


# So many words around "pounds" may tell what is weighed or paid.
_NEAR = 15


def _is_meant(tokens: Sequence[Token], place: int, found: tuple[int, str], number: int) -> bool:
    """Say whether words that may be a unit are one where they stand: not in "5m20", "12 in", "400 HA", "1990s"."""
    word, last = tokens[place], found[0]
    if touch(tokens, last) and tokens[last].text[0].isalnum() and tokens[last - 1].text[0].isalnum():
        return False
    if touch(tokens, last) and tokens[last].text[0].isdecimal() and not touch(tokens, place):
        # "50 $100 notes": the sign is the second number's.
        return False
    if any(token.text[0].isdecimal() and not touch(tokens, place + i) for i, token in enumerate(tokens[place:last])):
        return False
    if last > place + 1:
        return True
    if word.low in _plain_codes() and is_money(found[1]):
        return _is_code(word)
    if word.text in "″′" and touch(tokens, last) and tokens[last].text[0].isalnum():
        # "2022′s" has an apostrophe.
        return False
    if word.text == '"' or (word.text in "″′" and not touch(tokens, place)):
        return _low(tokens, last) in listed("units", "of_inches", "words")
    if len(word.text) == 1 and word.text.isalpha() and word.text.isascii():
        return _is_letter_meant(tokens, place, number)
    if word.low in listed("units", "touching", "words"):
        return touch(tokens, place)
    return not (word.text.isupper() and word.low in listed("units", "in_small", "words"))


def _is_letter_meant(tokens: Sequence[Token], place: int, number: int) -> bool:
    """Say whether one letter after a number is a unit: "5m", "20C", "a 5 W charger"; not "1990s", "flat 5A", "1080p"."""
    letter, digits = tokens[place].text, tokens[number - 1].text
    if not digits[-1].isdecimal():
        return False
    if _low(tokens, place + 1) == "/" and touch(tokens, place + 1):
        return True
    if letter == "s":
        return "." in digits
    if letter == "p":
        return touch(tokens, place) and digits not in _PICTURES
    if letter not in listed("units", "letters", "words"):
        return False
    if letter.islower():
        return touch(tokens, place) or letter == "m"
    following = tokens[place + 1].text[0] if place + 1 < len(tokens) else ""
    if number > 1 and tokens[number - 2].low in ("a", "an") and letter in "WV":
        return True
    return not (following.isupper() or following.isdecimal())


def whose_after(tokens: Sequence[Token], last: int, unit: str) -> tuple[int, str]:
    """Return where a sum in "$" ends with the words that say whose, and its code: "$40 million Canadian", "$76 US"."""
    if unit != "USD" or last >= len(tokens):
        return last, unit
    whose = _whose().get(tokens[last].low)
    name = tokens[last].text
    if whose is None or not (name[0].isupper() or name in ("dollars", "dollar")):
        return last, unit
    plain = len(name) > 3 or _low(tokens, last + 1)[:1] in ("", *".,;)(a") or _low(tokens, last + 1) in ("per", "on")
    return (last + 1, whose) if plain or whose != "USD" else (last, unit)


def is_millions(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a currency is printed in millions, as bankers do: "12 MEUR"."""
    return any(
        len(token.text) == 4 and token.low in _million_codes() and token.text.isupper() for token in tokens[first:last]
    )


def is_money(unit: str) -> bool:
    """Say whether a unit is a currency, or a price in one ("USD/barrel")."""
    return unit.partition("/")[0] in _moneys()


def money_parts(unit: str) -> frozenset[str]:
    """Return the currencies of which a unit is a hundredth: of "cent" dollars and euros."""
    return frozenset(load("units")["money_parts"].get(unit, ()))


def time_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where the unit of time after a number ends, and the unit: "hours", "-year", "more days", "times"."""
    place = at + 1 if at < len(tokens) and tokens[at].text in _DASHES and touch(tokens, at) else at
    for _ in range(3):
        found = _times().starting(tokens, place)
        if found:
            short = tokens[place].low in listed("units", "touching", "words") or len(tokens[place].text) == 1
            return None if short and not touch(tokens, place) else found
        if _low(tokens, place) not in listed("units", "between", "words"):
            return None
        place += 1
    return None


def per_after(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Return where "a barrel", "per square foot", "/cm2" straight behind a unit ends, and what it is reckoned for."""
    if _low(tokens, at) not in ("a", "an", "per", "/", "each", "every"):
        return None
    found = _per().starting(tokens, at + 1)
    if found is None or (tokens[at].text == "/" and not (touch(tokens, at) and touch(tokens, at + 1))):
        return None
    # "€40 a share price": a noun of which it is the first half.
    return None if _low(tokens, at) in ("a", "an") and _low(tokens, found[0]) in ("price", "prices", "value") else found


def rate_after(tokens: Sequence[Token], at: int) -> tuple[int, int, str] | None:
    """Return where "a day", "per week" begins and ends after a number and its noun, and the unit of time."""
    for place in range(at, min(at + RATE_REACH, len(tokens))):
        found = _rates().starting(tokens, place)
        # "a week after", "a day later", "a day before" place an event.
        if found:
            if _low(tokens, found[0]) in ("after", "later", "before", "earlier", "ago", "old", "from", "-", "or"):
                return None
            return place, found[0], found[1]
        if not tokens[place].text[0].isalpha() or tokens[place].low in _RATE_ENDS:
            return None
    return None


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def _is_code(word: Token) -> bool:
    """Say whether letters are the code or short form of a currency and no word: "MAD 40", "40 usd"; not "40 all"."""
    return (
        word.text.isupper()
        or word.text in ("Rs", "Rp", "Tk", "Ksh", "Ush")
        or word.low in listed("units", "small_codes", "words")
    )


def _pairs(*tables: str) -> Iterator[tuple[str, str]]:
    lists: dict[str, Any] = load("units")
    for table in tables:
        for unit, forms in lists[table].items():
            for form in forms:
                yield form, unit


def _codes() -> Iterator[tuple[str, str]]:
    for code in load("units")["money_codes"]["words"]:
        yield code.lower(), code
        yield f"m{code.lower()}", code


@cache
def unit_words() -> frozenset[str]:
    """Return every word, in small letters, with which a unit, a currency or a rate is printed."""
    forms = [form for form, _ in (*_pairs("money_before", "money_after", "measures", "times", "rates"), *_codes())]
    named = [*forms, *(name for name, _ in _names()), *_symbols()]
    return frozenset(word for form in named for word in _LETTERS.findall(form.lower()))


@cache
def _codes_by_word() -> dict[str, str]:
    return dict(_codes())


@cache
def _plain_codes() -> frozenset[str]:
    signs = (form for form, _ in _pairs("money_before") if form.isalpha())
    return frozenset([form for form, _ in _codes()] + [form for form in signs if form.isascii()])


@cache
def _million_codes() -> frozenset[str]:
    return frozenset(f"m{code.lower()}" for code in load("units")["money_codes"]["words"])


@cache
def _money_before() -> Phrases:
    return Phrases([*_pairs("money_before"), *_codes()])


@cache
def _units_after() -> Phrases:
    rows = [*_pairs("measures", "money_after", "money_before"), *_codes(), *_names()]
    return Phrases(list(dict(reversed(rows)).items()))


@cache
def _moneys() -> frozenset[str]:
    lists = load("units")
    return frozenset([*lists["money_after"], *lists["money_before"], *lists["money_codes"]["words"]])


@cache
def _whose() -> dict[str, str]:
    return dict(_pairs("money_whose"))


def _names() -> Iterator[tuple[str, str]]:
    """The names of units with prefixes, in the singular and plural: "kilowatts", "megabyte"."""
    lists = load("units")
    for symbol, (names, prefixes) in lists["si"].items():
        for name in names:
            for prefix, words in (("", ""), *((prefix, lists["prefixes"][prefix]) for prefix in prefixes)):
                if prefix or name not in lists["only_prefixed"]["words"]:
                    yield f"{words}{name}", prefix + symbol
                    yield f"{words}{name}s", prefix + symbol


@cache
def _symbols() -> dict[str, str]:
    """Symbols as they are written, small and capital letters apart."""
    lists = load("units")
    found: dict[str, str] = dict(_pairs("symbols"))
    for symbol, (_, prefixes) in lists["si"].items():
        for prefix in prefixes:
            for printed in _MICRO if prefix == "µ" else (prefix,):
                found[printed + symbol] = prefix + symbol
                found[printed + symbol.replace("l", "L")] = prefix + symbol
        if len(symbol) > 1:
            found[symbol] = symbol
    return found


@cache
def _times() -> Phrases:
    return Phrases(_pairs("times"))


@cache
def _per() -> Phrases:
    return Phrases(_pairs("per"))


@cache
def _rates() -> Phrases:
    return Phrases(_pairs("rates"))
