"""Expressions of quantity."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Any

from benchmarks.lines import Line
from reportedly.claims.moments import find_times
from reportedly.claims.quantities import find_quantities
from reportedly.claims.reading import plain_sentences
from reportedly.language import singular
from reportedly.lexicons import load
from reportedly.records import Quantity

# The set's names of units, where they are not made of a prefix and a name ("gigapascal") or are the ledger's own.
_UNITS = {
    "percent": "percentage", "USD": "dollar", "GBP": "pound sterling", "TRY": "turkish lira", "ILS": "shekel",
    "franc": "swiss franc", "rupee": "indian rupee", "peso": "mexican peso", "in": "inch", "ft": "foot", "yd": "yard",
    "lb": "pound-mass", "oz": "ounce", "t": "metric ton", "m2": "square metre", "km2": "square kilometre",
    "cm2": "square centimetre", "m3": "cubic metre", "sq mile": "square mile", "sq ft": "square foot",
    "°C": "celsius", "°F": "fahrenheit", "°": "degree", "hp": "horsepower", "bhp": "brake horsepower",
    "ksi": "kilopound per square inch", "ft-lb": "foot pound-force", "ppb": "parts-per-billion",
    "ppm": "parts-per-million", "dB": "decibel", "mAh": "milliampere-hour", "rad": "radian", "ms": "millisecond",
    "Mbit": "megabit", "Gbit": "gigabit", "kbit": "kilobit", "fl oz": "ounce", "kWh": "kilowatt hour", "MWh": "megawatt hour",
    # Pence are points to the set, as an index has them ("rose to 164p").
    "penny": "point",
}  # fmt: skip
_BOUNDS = {
    "exact": "=", "between": "=", "about": "~", "at_most": "<", "less_than": "<", "at_least": ">", "more_than": ">",
    "not": "=",
}  # fmt: skip
# Shares are kept to four decimals; the set writes them in full. No denominator in its sentences is greater.
_MOST_PARTS = 20
_COMPOUNDS = {"ft": "inch", "lb": "ounce", "stone": "pound-mass"}
_TO_BASE = {"best": "good", "better": "good", "worst": "bad", "worse": "bad"}


def predict_quantities(line: Line) -> dict[str, Any]:
    """Return the quantities of one sentence under the set's names of units and bounds.

    The set counts no lengths of time that stand before a noun ("a five-year award").
    """
    text = line["text"]
    sentences = plain_sentences(text)
    times = [found.span for found in find_times(text, sentences)]
    rows = (row for quantity in find_quantities(text, sentences, times) for row in _rows(quantity))
    return {"id": line["id"], "quantities": list(rows)}


def _rows(quantity: Quantity) -> list[dict[str, Any]]:
    if quantity.kind == "duration" and re.search(
        r"\d-[a-z]|\w+-(?:year|month|week|day|hour|minute|second)\b", quantity.text
    ):
        return []
    row = {
        "value": _value(quantity),
        "bound": _bound(quantity),
        "trend": _trend(quantity),
        "unit": _unit(quantity),
        "unit_text": quantity.counted,
        "concepts": re.findall(r"\w+", quantity.counted or ""),
    }
    if quantity.unit in _COMPOUNDS and quantity.low == quantity.high and len(quantity.numbers) == 2:
        # "12 ft 2 in" are two to the set.
        return [
            {**row, "value": quantity.numbers[0]},
            {**row, "value": quantity.numbers[1], "unit": _COMPOUNDS[quantity.unit]},
        ]
    return [row]


def _trend(quantity: Quantity) -> str | None:
    """The set has a trend or a bound, never both, and takes a negative share or sum for one that fell."""
    if _bound(quantity) != "=":
        return None
    if quantity.kind in ("share", "money") and quantity.numbers[0] < 0:
        return "down"
    return quantity.trend


def _value(quantity: Quantity) -> float | list[float]:
    if quantity.low == quantity.high and quantity.low is not None:
        return _number(quantity.low, quantity.unit)
    if len(quantity.numbers) > 1:
        # "Dozens" are a dozen to the set, "hundreds" a decade.
        return 12 if quantity.numbers == (12, 100) else list(quantity.numbers)
    return _number(quantity.numbers[0], quantity.unit)


def _bound(quantity: Quantity) -> str:
    # "Hundreds" is about one decade to us, and exactly that interval to the set.
    if len(quantity.numbers) > 1:
        return "~" if "bound" in quantity.evidence and quantity.bound == "between" else "="
    return _BOUNDS[quantity.bound]


def _number(value: float, unit: str | None) -> float:
    if unit == "share":
        exact = float(Fraction(value).limit_denominator(_MOST_PARTS))
        return exact if abs(exact - value) < 1e-4 else value
    return value


def _unit(quantity: Quantity) -> str:
    """The set's name: a rate is "barrel per day", a count goes by the words of what is counted, in their base form."""
    unit, _, per = (quantity.unit or "-").partition("/")
    counted = _base(quantity.counted)
    if quantity.kind == "age":
        return f"{unit} of age"
    if unit == "share":
        return f"% {counted}"
    name = counted if unit == "count" else "count" if unit == "time" else _name(unit)
    return f"{name} per {_name(per)}" if per else name


def _base(words: str | None) -> str:
    """The words of what is counted as the set has them: in small letters, the last in the singular, adjectives plain."""
    if not words:
        return "-"
    kept = [word.removesuffix("’s").removesuffix("'s") for word in words.split() if word.casefold() not in _LEFT_OUT]
    *before, last = kept or ["-"]
    # A name stays as it is ("Germans").
    last = last.casefold() if last[0].isupper() else singular(last.casefold())
    return " ".join([*(_plain(word.casefold()) for word in before), last])


def _plain(word: str) -> str:
    if word in _TO_BASE:
        return _TO_BASE[word]
    for end, base in (("iest", "y"), ("ier", "y"), ("est", ""), ("est", "e"), ("er", ""), ("er", "e")):
        if word.endswith(end) and word.removesuffix(end) + base in _COMPARED:
            return word.removesuffix(end) + base
    return word


_LEFT_OUT = frozenset(["and", "or", "the", "of", "most", "more", "own"])
_COMPARED = frozenset(
    [
        "small",
        "large",
        "old",
        "young",
        "proud",
        "high",
        "low",
        "great",
        "long",
        "short",
        "new",
        "cheap",
        "rich",
        "strong",
        "early",
        "late",
        "busy",
        "easy",
        "healthy",
        "wealthy",
        "poor",
        "fast",
        "slow",
        "close",
        "safe",
        "wide",
    ]
)


@cache
def _names() -> dict[str, str]:
    lists = load("units")
    found = {code: forms[0] for code, forms in lists["money_after"].items()}
    for symbol, (names, prefixes) in lists["si"].items():
        found[symbol] = names[0]
        found |= {prefix + symbol: lists["prefixes"][prefix] + names[0] for prefix in prefixes}
    return {**found, **_UNITS}


def _name(unit: str) -> str:
    return _names().get(unit, unit)
