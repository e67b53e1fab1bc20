"""Numbers in digits and words, and what they come to."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.units import money_before
from reportedly.lexicons import listed, load

Kind = Literal["digits", "words", "vague", "share", "zero"]

# More digits than a count of anything has: the mass of the Earth in tonnes has 22. Longer runs are serial numbers.
LONGEST = 15
_HALF = ("and", "a", "half")
# "no more than 40" is a bound, "no longer" and "no matter" count nothing.
_NOT_AFTER_NO = listed("counting", "numerals", "not_after_no")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and the tokens it is made of, `last` excluded.

    `scale` is what its scale word multiplies by (1 without one). `dotted` says that a point stands before three digits,
    so that "12.000" may be twelve or twelve thousand.
    """

    first: int
    last: int
    low: float
    high: float
    kind: Kind
    scale: float = 1
    dotted: bool = False


def find_numerals(tokens: Sequence[Token]) -> list[Numeral]:
    """Return the numbers among these tokens, in order.

    "1.28 million" is 1,280,000, "two and a half thousand" 2,500, "dozens" 12 to 100, "a third" 0.333, "nobody" 0.
    Whether a number counts something, or is a date, an age or a name, is not decided here.
    """
    found: list[Numeral] = []
    at = 0
    while at < len(tokens):
        numeral = _numeral_at(tokens, at)
        if numeral:
            found.append(numeral)
        at = numeral.last if numeral else at + 1
    return found


def _numeral_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    first = tokens[at].text[0]
    if first.isdigit() and first.isdecimal():
        return _fraction_in_words(tokens, at) or _digits(tokens, at)
    if tokens[at].low not in _starters():
        return _sign(tokens, at) if unicodedata.category(first) == "No" else None
    for read in (_zero, _vague, _fraction_in_words, _cardinal):
        numeral = read(tokens, at)
        if numeral:
            return numeral
    return None


@cache
def _numbers() -> dict[str, Any]:
    return load("numbers")


@cache
def _starters() -> frozenset[str]:
    lists = _numbers()
    named = {*lists["cardinals"], *lists["vague"], *lists["vague_of"], *lists["scales"], *lists["fractions"]}
    return frozenset(named | {"a", "an", "no", "none", "nobody", "not", "several", "few", "couple", "first"})


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    text = tokens[at].text
    plain = "".join(mark for mark in text.replace("٫", ".") if mark.isdecimal() or mark == ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    if len(plain) > LONGEST:
        return None
    value, last = float(plain), at + 1
    if last < len(tokens) and touch(tokens, last) and _vulgar(tokens[last].text) is not None:
        value, last = value + (_vulgar(tokens[last].text) or 0), last + 1
    if (
        tuple(token.low for token in tokens[last : last + 3]) == _HALF
        and _low(tokens, last + 3) in _numbers()["scales"]
    ):
        value, last = value + 0.5, last + 3
    scale, last = _scale(tokens, last, at)
    whole, point, part = plain.partition(".")
    dotted = (
        bool(point) and len(part) == 3 and scale == 1 and 0 < len(whole) <= 3 and whole[0] != "0" and "," not in text
    )
    return Numeral(at, last, value * scale, value * scale, "digits", scale, dotted)


def _scale(tokens: Sequence[Token], at: int, number: int) -> tuple[float, int]:
    """Return what the scale words from `at` on multiply by, and where they end."""
    lists = _numbers()
    scale = 1.0
    # "12 hundred thousand" is the longest that is printed.
    for _ in range(2):
        word = _low(tokens, at)
        hyphen = word == "-" and touch(tokens, at) and _low(tokens, at + 1) in lists["scales"]
        if hyphen:
            at, word = at + 1, _low(tokens, at + 1)
        if word in lists["scales"]:
            scale, at = scale * lists["scales"][word], at + 1
        elif word in lists["short_scales"] and (touch(tokens, at) or word != "k"):
            return scale * lists["short_scales"][word], at + 1
        elif word in lists["money_scales"] and touch(tokens, at) and _means_millions(tokens, at, number):
            return scale * lists["money_scales"][word], at + 1
        else:
            break
    return scale, at


def _means_millions(tokens: Sequence[Token], at: int, number: int) -> bool:
    """Say whether "m" or "b" after a number is a million or billion and not a metre: "$5m", "5m doses"."""
    before = tokens[number - 1].text if number else ""
    if before and (unicodedata.category(before[-1]) == "Sc" or money_before(tokens, number)):
        return True
    following = _low(tokens, at + 1)
    return tokens[at].low == "m" and (following in ("people", "children", "men", "women") or following[-1:] == "s")


def _vulgar(text: str) -> float | None:
    try:
        value = unicodedata.numeric(text)
    except (TypeError, ValueError):
        return None
    return value if 0 < value < 1 else None


def _sign(tokens: Sequence[Token], at: int) -> Numeral | None:
    value = _vulgar(tokens[at].text)
    if value is None:
        return None
    scale, last = _scale(tokens, at + 1, at)
    amount = value * scale
    return Numeral(at, last, amount, amount, "share" if scale == 1 else "digits", scale)


def _zero(tokens: Sequence[Token], at: int) -> Numeral | None:
    words = [_low(tokens, at + i) for i in range(4)]
    length = 0
    if words[:3] == ["not", "a", "single"]:
        length = 4 if words[3] == "one" else 3
    elif words[:2] in (["no", "one"], ["not", "one"]):
        length = 2
    elif words[:3] == ["no", "-", "one"]:
        length = 3
    elif words[0] in ("none", "nobody") or (words[0] == "no" and words[1] not in _NOT_AFTER_NO):
        length = 1
    return Numeral(at, at + length, 0, 0, "zero") if length else None


def _vague(tokens: Sequence[Token], at: int) -> Numeral | None:
    lists = _numbers()
    word, last = _low(tokens, at), at + 1
    if word in lists["vague_of"] and _low(tokens, last) == "of" and _low(tokens, last + 1) in lists["vague"]:
        low = lists["vague_of"][word] * lists["scales"].get(_low(tokens, last + 1), 0)
        if low:
            return Numeral(at, last + 2, low, low * 10 if word != "dozens" else low / 12 * 100, "vague")
    if word in lists["vague"]:
        low, high = lists["vague"][word]
        return Numeral(at, last, low, high, "vague")
    return _several(tokens, at)


def _several(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "several hundred", "a few thousand": as vague as the plural of the scale word."""
    lists = _numbers()
    place = at + 1 if _low(tokens, at) == "a" else at
    word = _low(tokens, place)
    if word not in ("several", "few", "couple"):
        return None
    place += 2 if word == "couple" and _low(tokens, place + 1) == "of" else 1
    plural = _low(tokens, place).removesuffix("s") + "s"
    if plural not in lists["vague"] or _low(tokens, place) == plural == "scores":
        return None
    low, high = lists["vague"][plural]
    if word == "couple":
        low = high = 2 * lists["scales"].get(plural.removesuffix("s"), low)
    return Numeral(at, place + 1, low, high, "vague")


def _fraction_in_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "a third", "two-thirds", "half", and "half a million", "a quarter of a million"."""
    lists = _numbers()
    if _low(tokens, at) == "half":
        return _part(tokens, at, at + 1, 0.5)
    count = 1.0 if _low(tokens, at) in ("a", "an") else lists["cardinals"].get(_low(tokens, at))
    if count is None and tokens[at].text.isdecimal() and len(tokens[at].text) == 1:
        count = float(tokens[at].text)
    place = at + 2 if _low(tokens, at + 1) == "-" else at + 1
    word = _low(tokens, place)
    divisor = lists["fractions"].get(word)
    if not count or count > 9 or divisor is None or count >= divisor or (count > 1) != word.endswith("s"):
        return None
    return _part(tokens, at, place + 1, count / divisor)


def _part(tokens: Sequence[Token], at: int, last: int, share: float) -> Numeral:
    scales = _numbers()["scales"]
    place = last + 1 if _low(tokens, last) in ("of", "-") else last
    place += _low(tokens, place) in ("a", "an")
    scale = scales.get(_low(tokens, place))
    if place == last or not scale or _low(tokens, place).endswith("s"):
        return Numeral(at, last, share, share, "share")
    return Numeral(at, place + 1, share * scale, share * scale, "words", scale)


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read a number in words: "thirty-one", "one hundred and five", "a dozen", "two and a half million"."""
    scales = _numbers()["scales"]
    place = at
    if _low(tokens, at) in ("a", "an", "first"):
        place = at + 1
        if _low(tokens, place) not in scales or _low(tokens, place).endswith("s"):
            return None
    elif _low(tokens, at) in scales:
        return None
    total, current, scale = 0.0, None if place == at else 1.0, 1.0
    smallest = float("inf")
    while place < len(tokens):
        added = _small(tokens, place, current)
        multiplier = scales.get(_low(tokens, place))
        if added:
            current, place = added
        elif multiplier and current is not None and multiplier in (100, 12):
            current, place, scale = current * multiplier, place + 1, multiplier
        elif multiplier and current is not None and multiplier < smallest:
            total, current, place, scale = total + current * multiplier, None, place + 1, multiplier
            smallest = multiplier
        elif (current or total) and tuple(_low(tokens, place + i) for i in range(3)) == _HALF:
            half = scales.get(_low(tokens, place + 3))
            if current is None or half is None:
                return _with_half(at, place, total, current, scale)
            current, place = current + 0.5, place + 3
        elif _low(tokens, place) == "and" and scale in (100, 1000, 1e6) and _small(tokens, place + 1, None):
            if current is None:
                current = 0.0
            elif current % 100:
                break
            place += 1
        else:
            break
    if place == at:
        return None
    value = total + (current or 0)
    return Numeral(at, place, value, value, "words", scale if current is None or scale == 12 else 1)


def _with_half(at: int, place: int, total: float, current: float | None, scale: float) -> Numeral | None:
    """Read the "and a half" of "a million and a half"; "two and a half" stands before what it counts."""
    value = total + scale / 2 if current is None else total + current + 0.5
    return Numeral(at, place + 3, value, value, "words", scale)


def _small(tokens: Sequence[Token], at: int, current: float | None) -> tuple[float, int] | None:
    """Add a number word below a hundred to what was read so far, where English allows it to follow."""
    cardinals = _numbers()["cardinals"]
    if _low(tokens, at) == "-" and touch(tokens, at) and current and current % 10 == 0 and current % 100 >= 20:
        value = cardinals.get(_low(tokens, at + 1))
        return (current + value, at + 2) if value and value < 10 else None
    value = cardinals.get(_low(tokens, at))
    if value is None:
        return None
    fits = not current or (current >= 100 and current % 100 == 0)
    fits = fits or (value < 10 and value > 0 and current % 100 >= 20 and current % 10 == 0) if current else fits
    return ((current or 0) + value, at + 1) if fits else None
