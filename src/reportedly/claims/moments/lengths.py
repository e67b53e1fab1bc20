"""Lengths of time as values, which TIMEX3 and ISO 8601 write P2Y, P1Y6M, PT12H, and PXD for an unknown number of days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

# From coarse to fine; what ISO 8601 does not have (centuries, decades, quarters) is as TIMEX3 writes it.
_CODES = {
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_ORDER = tuple(_CODES)
_CLOCK = frozenset({"hour", "minute", "second"})
# How many of which finer unit make one. A month has no fixed number of weeks, nor of days.
_FINER = {
    "century": (100, "year"),
    "decade": (10, "year"),
    "year": (12, "month"),
    "quarter": (3, "month"),
    "week": (7, "day"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}
# So many of the finer unit are at least one of the coarser, so fewer go on counting it: "a month and 28 days".
_IN_ONE = {
    "century": {"decade": 10, "year": 100},
    "decade": {"year": 10, "month": 120},
    "year": {"month": 12, "week": 53, "day": 366},
    "month": {"week": 5, "day": 31},
    "week": {"day": 7, "hour": 168},
    "day": {"hour": 24, "minute": 1440},
    "hour": {"minute": 60, "second": 3600},
    "minute": {"second": 60},
}
_COUNT = r"X|\d+(?:\.\d+)?"
_TEXT = re.compile(
    rf"P(?:(?P<century>{_COUNT})CE)?(?:(?P<decade>{_COUNT})DE)?(?:(?P<year>{_COUNT})Y)?(?:(?P<quarter>{_COUNT})Q)?"
    rf"(?:(?P<month>{_COUNT})M)?(?:(?P<week>{_COUNT})W)?(?:(?P<day>{_COUNT})D)?"
    rf"(?:T(?=[X\d])(?:(?P<hour>{_COUNT})H)?(?:(?P<minute>{_COUNT})M)?(?:(?P<second>{_COUNT})S)?)?"
)
# No more figures than this are read: beyond it is no length of time that anybody reports.
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: how many of which units, from coarse to fine; None is an unknown number of them.

    Two lengths are equal when they are written alike: twelve months are not the same words as a year.
    """

    parts: tuple[tuple[Fraction | None, str], ...]

    @classmethod
    def of(cls, count: Fraction | int | None, unit: str) -> Length:
        """Return so many of a unit. Two and a half years are two years and six months, a fortnight is two weeks."""
        if unit == "fortnight":
            return cls.of(None if count is None else 2 * Fraction(count), "week")
        if count is None:
            return cls(((None, unit),))
        whole, rest = divmod(Fraction(count), 1)
        if not rest:
            return cls(((Fraction(whole), unit),))
        factor, finer = _FINER.get(unit, (0, ""))
        if factor == 0 or (rest * factor).denominator != 1:
            return cls(((Fraction(count), unit),))
        return cls((*(((Fraction(whole), unit),) if whole else ()), (rest * factor, finer)))

    @classmethod
    def parse(cls, text: str) -> Length | None:
        """Return the length that a text writes, None when it writes none."""
        match = _TEXT.fullmatch(text)
        if match is None or len(text) > len(_ORDER) * _MOST_DIGITS:
            return None
        parts = tuple((_count(written), unit) for unit, written in match.groupdict().items() if written)
        return cls(parts) if parts else None

    def plus(self, other: Length) -> Length | None:
        """Return both together: "two years and three months".

        None unless the other is less than one of the last unit: "two years and 18 months" are two lengths.
        """
        (_, coarse), (count, fine) = self.parts[-1], other.parts[0]
        full = _IN_ONE.get(coarse, {}).get(fine, 0)
        return Length(self.parts + other.parts) if count is not None and count < full else None

    def __str__(self) -> str:
        days = "".join(_part(count, unit) for count, unit in self.parts if unit not in _CLOCK)
        clock = "".join(_part(count, unit) for count, unit in self.parts if unit in _CLOCK)
        return f"P{days}T{clock}" if clock else f"P{days}"


def _count(written: str) -> Fraction | None:
    return None if written == "X" else Fraction(written)


def _part(count: Fraction | None, unit: str) -> str:
    return f"{'X' if count is None else _decimal(count)}{_CODES[unit]}"


def _decimal(count: Fraction) -> str:
    """Return a number with at most two decimals ("22.8"): a third of a week is 0.33 of it."""
    return str(int(count)) if count.denominator == 1 else f"{float(count):.2f}".rstrip("0").rstrip(".")
