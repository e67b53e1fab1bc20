"""Expressions of time and of quantity."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.figures import find_figures
from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import prepare, read_sentences
from reportedly.language import singular
from reportedly.records import Figure, Moment

# TIMEX3 leaves out the words that only bind a time to its sentence; a moment holds them, because they change its days.
_BINDING = re.compile(
    r"(?:(?:since|by|before|until|till|after|from|between|as early as|as late as|as of|no later than|up to)\s+)+",
    re.IGNORECASE,
)
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


def predict_times(line: Line) -> dict[str, Any]:
    """Return the days and times of days of one document, as TIMEX3.

    Durations ("for two weeks") and habits ("every Monday") are no moments and are not found; a sixth of the news in the
    set is these.
    """
    report = make_report(line["doc_id"], [("body", line["text"])], published=line["dct"])
    prepared = prepare(report, read_sentences(report))
    moments = find_moments(report, find_times(report.text, prepared.sentences))
    return {"doc_id": line["doc_id"], "timexes": [_timex(moment) for moment in moments]}


def _timex(moment: Moment) -> dict[str, Any]:
    binding = _BINDING.match(moment.text)
    skipped = binding.end() if binding and binding.end() < len(moment.text) else 0
    row = {
        "start": moment.span.start + skipped,
        "end": moment.span.end,
        "text": moment.text[skipped:],
        "type": moment.timex.type,
        "value": moment.timex.value,
    }
    return row | ({"mod": moment.timex.mod} if moment.timex.mod else {})


def predict_quantities(line: Line) -> dict[str, Any]:
    """Return the figures of one sentence under the set's names of units and bounds.

    These are the counts, shares and sums that reports dispute. Everything else that is measured (ages, scores, sizes,
    temperatures, index points, durations), where a figure rises or falls, and the set's own choice of words for what is counted are a later layer.
    """
    report = make_report(line["id"], [("body", line["text"])])
    prepared = prepare(report, read_sentences(report))
    moments = find_moments(report, find_times(report.text, prepared.sentences))
    figures = find_figures(report, prepared.sentences, moments)
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
