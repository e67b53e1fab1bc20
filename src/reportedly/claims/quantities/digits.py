"""Numbers in digits: separators, fractions, powers of ten and the scale words behind them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reportedly.claims.quantities.tokens import Token, touch
from reportedly.claims.quantities.units import money_before
from reportedly.claims.quantities.values import Numeral, low_at
from reportedly.lexicons import listed, load

# More digits than a count of anything has: the mass of the Earth in tonnes has 22. Longer runs are serial numbers.
LONGEST = 15
# Behind a number in digits and a scale word: "4 and a half million".
HALF = ("and", "a", "half")


def read_digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Return the number that begins with digits at a token: "12,000", "2½ million", "1/16", "3 x 10^8"; a serial number gives None."""
    text = tokens[at].text
    plain = _plain(text)
    if len(plain) > LONGEST:
        return None
    fraction = _slashed(tokens, at)
    if fraction:
        return _with_scale(tokens, at, fraction[0], fraction[1])
    value, last = float(plain), at + 1
    if last < len(tokens) and touch(tokens, last) and _vulgar(tokens[last].text) is not None:
        value, last = value + (_vulgar(tokens[last].text) or 0), last + 1
    elif last < len(tokens) and (part := _slashed(tokens, last)) and not touch(tokens, last) and plain.isdecimal():
        # "2 1/2 cups"
        return Numeral(at, part[0], value + part[1], value + part[1], "digits")
    power = _power(tokens, last)
    if power:
        value, last = value * power[1], power[0]
    if (
        tuple(token.low for token in tokens[last : last + 3]) == HALF
        and low_at(tokens, last + 3) in load("numbers")["scales"]
    ):
        value, last = value + 0.5, last + 3
    scale, last = _scale(tokens, last, at)
    whole, point, part_of = plain.partition(".")
    dotted = (
        bool(point) and len(part_of) == 3 and scale == 1 and 0 < len(whole) <= 3 and whole[0] != "0" and "," not in text
    )
    return Numeral(at, last, value * scale, value * scale, "digits", scale, dotted)


def _plain(text: str) -> str:
    """Return digits as printed anywhere as Python reads them: "1.234.567,89" as 1234567.89, "1’234" as 1234."""
    if (text.count(".") and text.rfind(",") > text.find(".")) or text[-3:-2] == "," or text[-2:-1] == ",":
        text = text.replace(".", "").replace(",", ".")
    plain = "".join(mark for mark in text.replace("٫", ".") if mark.isdecimal() or mark == ".")
    return plain.replace(".", "") if plain.count(".") > 1 else plain


def _slashed(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Return where a fraction such as "1/16" or "2⁄3" ends, and its value; "9/11" and "24/7" are none."""
    if (
        at + 2 >= len(tokens)
        or tokens[at + 1].text not in "/⁄"
        or not (touch(tokens, at + 1) and touch(tokens, at + 2))
    ):
        return None
    above, below = tokens[at].text, tokens[at + 2].text
    if not (above.isdecimal() and below.isdecimal()) or len(above) > 2 or below.lstrip("0") not in _DIVISORS:
        return None
    if (touch(tokens, at + 3) and tokens[at + 3].text[0] in "/⁄-") or (
        touch(tokens, at) and tokens[at - 1].text in "/⁄-."
    ):
        return None
    return (at + 3, int(above) / int(below)) if 0 < int(above) < int(below) else None


# Of inches, points and cups; others stand in dates ("9/11", "5/12") and names.
_DIVISORS = frozenset(["2", "3", "4", "5", "8", "10", "16", "32", "64", "100", "128"])


def _with_scale(tokens: Sequence[Token], at: int, last: int, share: float) -> Numeral:
    scale, end = _scale(tokens, last, at)
    return Numeral(at, end, share * scale, share * scale, "share" if scale == 1 else "digits", scale)


def _power(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Return where "×10^-8", "x 10−30" behind a number ends, and what it multiplies by."""
    if low_at(tokens, at) not in ("×", "x", "*") or low_at(tokens, at + 1) != "10":
        return None
    at += 2
    at += low_at(tokens, at) == "^"
    minus = low_at(tokens, at) in ("-", "−", "–")
    at += minus or low_at(tokens, at) == "+"
    digits = low_at(tokens, at)
    if not digits.isdecimal() or len(digits) > 2 or not touch(tokens, at):
        return None
    return at + 1, 10.0 ** (-int(digits) if minus else int(digits))


def scale_after(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Return what a scale word behind a unit multiplies by ("75 USD million"), 1 without one, and where it ends."""
    factor = load("numbers")["scales"].get(low_at(tokens, at))
    return (factor, at + 1) if factor and not low_at(tokens, at).endswith("s") else (1.0, at)


def _scale(tokens: Sequence[Token], at: int, number: int) -> tuple[float, int]:
    """Return what the scale words from `at` on multiply by, and where they end."""
    lists = load("numbers")
    scale = 1.0
    # "12 hundred thousand" is the longest that is printed.
    for _ in range(2):
        word = low_at(tokens, at)
        hyphen = word == "-" and touch(tokens, at) and low_at(tokens, at + 1) in lists["scales"]
        if hyphen:
            at, word = at + 1, low_at(tokens, at + 1)
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
    if tokens[at].low != "m":
        return False
    # "2.7m digital and physical sales": a plural behind it is counted; "a 5m wall" and "6m deep" are measured.
    for place in range(at + 1, min(at + 6, len(tokens))):
        word = tokens[place].low
        if word in ("people", "children", "men", "women"):
            return True
        if (
            not word[0].isalpha()
            or word in _NOT_COUNTED
            or (word in listed("counted", "ends", "words") and word != "and")
        ):
            return False
        if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
            return True
    return False


_NOT_COUNTED = listed("numbers", "measured_after", "words")


def _vulgar(text: str) -> float | None:
    try:
        value = unicodedata.numeric(text)
    except (TypeError, ValueError):
        return None
    return value if 0 < value < 1 else None


def read_sign(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Return the fraction that is one sign: "½", "¾ million"."""
    value = _vulgar(tokens[at].text)
    if value is None:
        return None
    scale, last = _scale(tokens, at + 1, at)
    amount = value * scale
    return Numeral(at, last, amount, amount, "share" if scale == 1 else "digits", scale)
