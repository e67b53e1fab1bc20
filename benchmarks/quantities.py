"""Expressions of quantity."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.figures import find_figures
from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import plain_sentences
from reportedly.language import singular
from reportedly.records import Figure

# The set's names of units, where it does not use the code or symbol that the ledger does.
_UNITS = {
    "percent": "percentage", "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen",
    "CNY": "chinese yuan", "CAD": "canadian dollar", "AUD": "australian dollar", "NZD": "new zealand dollar",
    "SGD": "singapore dollar", "CHF": "swiss franc", "INR": "indian rupee", "ILS": "shekel", "KRW": "south korean won",
    "TRY": "turkish lira", "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "in": "inch",
    "ft": "foot", "yd": "yard", "kg": "kilogram", "g": "gram", "mg": "milligram", "lb": "pound-mass", "oz": "ounce",
    "t": "metric ton", "m2": "square metre", "km2": "square kilometre", "sq mile": "square mile", "m3": "cubic metre",
    "l": "litre", "ml": "millilitre", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt hour",
    "V": "volt", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "GB": "gigabyte",
    "MB": "megabyte", "TB": "terabyte", "°C": "celsius", "°F": "fahrenheit", "°": "degree",
}  # fmt: skip
_BOUNDS = {
    "exact": "=", "between": "=", "about": "~", "at_most": "<", "less_than": "<", "at_least": ">", "more_than": ">",
    "not": "=",
}  # fmt: skip
# Shares are kept to four decimals; the set writes them in full. No denominator in its sentences is greater.
_MOST_PARTS = 20


def predict_quantities(line: Line) -> dict[str, Any]:
    """Return the figures of one sentence under the set's names of units and bounds.

    These are the counts, shares and sums that reports dispute. Everything else that is measured (ages, scores, sizes,
    temperatures, index points, durations), where a figure rises or falls, and the set's own choice of words for what is counted are a later layer.
    """
    report = make_report(line["id"], [("body", line["text"])])
    sentences = plain_sentences(report.text)
    figures = find_figures(report, sentences, find_moments(report, find_times(report.text, sentences)))
    return {"id": line["id"], "quantities": [row for row in map(_quantity, figures) if row["value"] is not None]}


def _quantity(figure: Figure) -> dict[str, Any]:
    ends = [_number(end, figure.unit) for end in (figure.low, figure.high) if end is not None]
    is_range = len(set(ends)) == 2
    # "Hundreds" is about one decade to us, and exactly that interval to the set.
    bound = "=" if is_range and figure.bound == "about" else _BOUNDS[figure.bound]
    counted = figure.counted or ""
    return {
        "value": ends if is_range else next(iter(ends), None),
        "bound": bound,
        "trend": None,
        "unit": _unit(figure),
        "unit_text": counted or None,
        "concepts": re.findall(r"\w+", counted),
    }


def _number(value: float, unit: str) -> float:
    if unit == "share":
        exact = float(Fraction(value).limit_denominator(_MOST_PARTS))
        return exact if abs(exact - value) < 1e-4 else value
    return value


def _unit(figure: Figure) -> str:
    """The set's name: a rate is "barrel per day", a count goes by the last word of what is counted."""
    unit, _, time = figure.unit.partition("/")
    if unit == "share":
        return "% -"
    counted = singular((figure.counted or "-").split()[-1].casefold())
    name = counted if unit == "count" else _UNITS.get(unit, unit)
    return f"{name} per {time}" if time else name
