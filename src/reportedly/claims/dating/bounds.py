"""The first and last day on which a report can have been published, as its own words leave them open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportedly.records import DateCandidate, Edtf

# Said of an end that follows only from a day being named without its year.
WITHIN = "less than a year from it"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last possible day, and the words that say so."""

    first: date | None = None
    last: date | None = None
    after: str | None = None
    until: str | None = None

    def narrowed(self, other: Bounds) -> Bounds:
        """Return the later of two beginnings and the earlier of two ends."""
        first = (self.first, self.after), (other.first, other.after)
        last = (self.last, self.until), (other.last, other.until)
        low = max((pair for pair in first if pair[0]), key=lambda pair: pair[0] or date.min, default=(None, None))
        high = min((pair for pair in last if pair[0]), key=lambda pair: pair[0] or date.max, default=(None, None))
        return Bounds(low[0], high[0], low[1], high[1])

    @property
    def is_possible(self) -> bool:
        """Whether it does not end before it begins."""
        return self.first is None or self.last is None or self.first <= self.last


def as_candidate(bounds: Bounds, reason: str) -> DateCandidate:
    """Return the days between two bounds as a date, with the words of both and one reason more."""
    words = " and ".join(piece for piece in (bounds.after, bounds.until) if piece)
    return DateCandidate(Edtf.one_of(bounds.first, bounds.last), "inferred", "; ".join(filter(None, [words, reason])))


def moved(day: date, by: int) -> date:
    """Return the day so many days later, the calendar's first or last where it ends before."""
    return date.fromordinal(min(max(day.toordinal() + by, date.min.toordinal()), date.max.toordinal()))


def within_a_year(bounds: Bounds) -> Bounds:
    """Return bounds with both ends: a day without its year is less than a year away."""
    if bounds.first and bounds.last is None:
        return bounds.narrowed(Bounds(last=moved(bounds.first, 364), until=WITHIN))
    if bounds.last and bounds.first is None:
        return bounds.narrowed(Bounds(first=moved(bounds.last, -364), after=WITHIN))
    return bounds
