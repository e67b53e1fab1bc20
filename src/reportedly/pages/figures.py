"""Numbers, their bounds and units in plain words."""

from __future__ import annotations

from functools import lru_cache

from reportedly.records import Bound, Figure, rate_words

_BEFORE: dict[Bound, str] = {
    "exact": "",
    "about": "about ",
    "at_most": "up to ",
    "at_least": "at least ",
    "more_than": "more than ",
    "less_than": "less than ",
    "between": "",
    "not": "not ",
}
# Above this a figure is easier to read as "1.2 million" than with its zeros.
_MILLIONS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def whole(number: float | None) -> float | None:
    """Return a number as it is shown and printed: a whole one as int (14, not 14.0), None where nothing is known."""
    return int(number) if number is not None and float(number).is_integer() else number


def number_in_words(number: float) -> str:
    """Return a number as a newspaper prints it: "8,000", "1.2 million", "3.5"."""
    for size, name in _MILLIONS:
        short = round(number / size, 3)
        if abs(number) >= size and abs(short * size - number) < 1e-6 * size:
            return f"{short:g} {name}"
    return (
        f"{number:,.0f}" if float(number).is_integer() else f"{number:,.4g}" if abs(number) < 1000 else f"{number:,.1f}"
    )


def range_in_words(low: float | None, high: float | None, *, unit: str | None = None) -> str:
    """Return a range of which an end may be unknown: "7,000 to 8,900", "up to 8,000", "at least 40", "" for none."""
    if low is not None and high is not None:
        bound: Bound = "exact" if low == high else "between"
    else:
        bound = "at_least" if low is not None else "at_most"
    return bounded_in_words(low, high, bound, unit)


# A chart writes each of its figures several times.
@lru_cache(maxsize=1024)
def bounded_in_words(low: float | None, high: float | None, bound: Bound, unit: str | None = None) -> str:
    """Return a figure with its bound and unit: "up to 8,000", "not 3,000", "40 %", "USD 2 million"; "" without a number."""
    if unit == "share":
        low, high, unit = _hundredths(low), _hundredths(high), "percent"
    ends = [number_in_words(end) for end in (low, high) if end is not None]
    if not ends:
        return ""
    if len(ends) == 2 and low == high:
        ends = ends[:1]
    if bound == "at_most" and high is not None:
        ends = [number_in_words(high)]
    if bound == "at_least" and low is not None:
        ends = [number_in_words(low)]
    return _BEFORE[bound] + _with_unit(" to ".join(ends), unit)


def figure_in_words(figure: Figure) -> str:
    """Return a figure read from a report as a normalised number with its bound and unit."""
    return bounded_in_words(figure.low, figure.high, figure.bound, figure.unit)


def _hundredths(share: float | None) -> float | None:
    return None if share is None else round(share * 100, 1)


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None or unit == "count":
        return number
    if unit == "percent":
        return f"{number} %"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {number}"
    plain = unit.partition("/")[0]
    return " ".join(filter(None, (number, "" if plain == "count" else plain, rate_words(unit))))
