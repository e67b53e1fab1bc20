"""Numbers in digits and in words, and what they come to."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

from reportedly.claims.quantities.digits import HALF, read_digits, read_sign
from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.values import Numeral, low_at
from reportedly.lexicons import listed, load

__all__ = ["Numeral", "find_numerals"]

# "no more than 40" is a bound, "no longer" and "no matter" count nothing.
_NOT_AFTER_NO = listed("counting", "numerals", "not_after_no")


def find_numerals(tokens: Sequence[Token]) -> list[Numeral]:
    """Return the numbers among these tokens, in order.

    "1.28 million" is 1,280,000, "two and a half thousand" 2,500, "dozens" 12 to 100, "a third" 0.333, "nobody" 0.
    Whether a number counts something, or is a date, an age or a name, is not decided here.
    """
    found: list[Numeral] = []
    reached, starters = 0, _starters()
    for at, token in enumerate(tokens):
        # Letters that are no word for a number are most of a text.
        if at < reached or (token.low not in starters and token.text[-1].isalpha()):
            continue
        numeral = _numeral_at(tokens, at)
        if numeral:
            found.append(numeral)
            reached = numeral.last
    return found


def _numeral_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    first = tokens[at].text[-1]
    if first.isdigit() and first.isdecimal():
        return _fraction_in_words(tokens, at) or read_digits(tokens, at)
    if tokens[at].low in ("a", "an") and low_at(tokens, at + 1) not in _behind_article():
        return None
    if tokens[at].low not in _starters():
        return read_sign(tokens, at) if unicodedata.category(first) == "No" else None
    for read in (_zero, _vague, _fraction_in_words, _cardinal):
        numeral = read(tokens, at)
        if numeral:
            return numeral
    return None


@cache
def _numbers() -> dict[str, Any]:
    return load("numbers")


@cache
def number_words() -> frozenset[str]:
    """Return the words without one of which, or a digit, no sentence holds a number; "no" and "nobody" are not among them."""
    lists = _numbers()
    return frozenset({*lists["cardinals"], *lists["scales"], *lists["vague"], *lists["fractions"]})


@cache
def _starters() -> frozenset[str]:
    lists = _numbers()
    named = {*lists["cardinals"], *lists["vague"], *lists["vague_of"], *lists["scales"], *lists["fractions"]}
    return frozenset(named | {"a", "an", "no", "none", "nobody", "not", "several", "few", "couple", "first"})


@cache
def _behind_article() -> frozenset[str]:
    """What goes on from "a" to a number: "a few", "a hundred", "a third", "a-third"."""
    return frozenset({*_numbers()["scales"], *_numbers()["fractions"], "several", "few", "couple", "-"})


def _zero(tokens: Sequence[Token], at: int) -> Numeral | None:
    words = [low_at(tokens, at + i) for i in range(4)]
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
    word, last = low_at(tokens, at), at + 1
    if word in lists["vague_of"] and low_at(tokens, last) == "of" and low_at(tokens, last + 1) in lists["vague"]:
        low = lists["vague_of"][word] * lists["scales"].get(low_at(tokens, last + 1), 0)
        if low:
            return Numeral(at, last + 2, low, low * 10 if word != "dozens" else low / 12 * 100, "vague")
    if word in lists["vague"]:
        low, high = lists["vague"][word]
        return Numeral(at, last, low, high, "vague")
    return _several(tokens, at)


def _several(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "several hundred", "a few thousand": as vague as the plural of the scale word."""
    lists = _numbers()
    place = at + 1 if low_at(tokens, at) == "a" else at
    word = low_at(tokens, place)
    if word not in ("several", "few", "couple"):
        return None
    place += 2 if word == "couple" and low_at(tokens, place + 1) == "of" else 1
    plural = low_at(tokens, place).removesuffix("s") + "s"
    if plural not in lists["vague"] or low_at(tokens, place) == plural == "scores":
        return None
    low, high = lists["vague"][plural]
    if word == "couple":
        low = high = 2 * lists["scales"].get(plural.removesuffix("s"), low)
    return Numeral(at, place + 1, low, high, "vague")


def _fraction_in_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "a third", "two-thirds", "half", and "half a million", "a quarter of a million"."""
    lists = _numbers()
    if low_at(tokens, at) == "half":
        return _part(tokens, at, at + 1, 0.5)
    if low_at(tokens, at) == "quarter":
        # "a quarter million", with its article or without; a bare quarter is three months.
        return _part(tokens, at, at + 1, 0.25) if low_at(tokens, at + 1) in lists["scales"] else None
    count = 1.0 if low_at(tokens, at) in ("a", "an") else lists["cardinals"].get(low_at(tokens, at))
    if count is None and tokens[at].text.isdecimal() and len(tokens[at].text) == 1:
        count = float(tokens[at].text)
    place = at + 2 if low_at(tokens, at + 1) == "-" else at + 1
    word = low_at(tokens, place)
    divisor = lists["fractions"].get(word)
    if not count or count > 9 or divisor is None or count >= divisor or (count > 1) != word.endswith("s"):
        return None
    return _part(tokens, at, place + 1, count / divisor)


def _part(tokens: Sequence[Token], at: int, last: int, share: float) -> Numeral:
    scales = _numbers()["scales"]
    place = last + 1 if low_at(tokens, last) in ("of", "-") else last
    place += low_at(tokens, place) in ("a", "an")
    scale = scales.get(low_at(tokens, place))
    if not scale or low_at(tokens, place).endswith("s"):
        return Numeral(at, last, share, share, "share")
    return Numeral(at, place + 1, share * scale, share * scale, "words", scale)


def _cardinal(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read a number in words: "thirty-one", "one hundred and five", "a dozen", "two and a half million"."""
    scales = _numbers()["scales"]
    place = at
    if low_at(tokens, at) in ("a", "an", "first"):
        place = at + 1
        if low_at(tokens, place) not in scales or low_at(tokens, place).endswith("s"):
            return None
    elif low_at(tokens, at) in scales:
        return None
    total, current, scale = 0.0, None if place == at else 1.0, 1.0
    smallest = float("inf")
    while place < len(tokens):
        added = _small(tokens, place, current)
        multiplier = scales.get(low_at(tokens, place))
        if added:
            current, place = added
        elif multiplier and current is not None and multiplier in (100, 12):
            current, place, scale = current * multiplier, place + 1, multiplier
        elif multiplier and current is not None and multiplier < smallest:
            total, current, place, scale = total + current * multiplier, None, place + 1, multiplier
            smallest = multiplier
        elif (current or total) and tuple(low_at(tokens, place + i) for i in range(3)) == HALF:
            half = scales.get(low_at(tokens, place + 3))
            if current is None or half is None:
                return _with_half(at, place, total, current, scale)
            current, place = current + 0.5, place + 3
        elif low_at(tokens, place) == "and" and scale in (100, 1000, 1e6) and _small(tokens, place + 1, None):
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
    if low_at(tokens, at) == "-" and touch(tokens, at) and current and current % 10 == 0 and current % 100 >= 20:
        value = cardinals.get(low_at(tokens, at + 1))
        return (current + value, at + 2) if value and value < 10 else None
    value = cardinals.get(low_at(tokens, at))
    if value is None:
        return None
    fits = not current or (current >= 100 and current % 100 == 0)
    fits = fits or (value < 10 and value > 0 and current % 100 >= 20 and current % 10 == 0) if current else fits
    return ((current or 0) + value, at + 1) if fits else None
