"""Days without a year: they are placed beside one of them, whose year is tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.claims.dating.bounds import WITHIN, Bounds, moved, within_a_year
from reportedly.claims.dating.mentions import WRITING_DAYS
from reportedly.claims.moments import FoundTime, looks
from reportedly.claims.moments.calendar import COMING, PAST, Direction, day_text, parsed, weekday_fits
from reportedly.claims.moments.expressions import NamedDay, Setting
from reportedly.records import DateCandidate, Edtf, Report

# A weekday and a date fit a year in six or so; these years are tried. Before them news was not published as
# pages, and none is asked what day it is today. Reports of other years need their year in the text.
_YEARS = range(1995, 2045)
# Any year with 29 February serves to order days whose year is unknown.
_NO_YEAR = 2000
# Of 67 real pages on shootings that name a day with its weekday and no year, 55 appeared within six days of the latest such
# day, 60 within thirteen.
_TWO_WEEKS = 13
_SOON_AFTER = "within two weeks, because its weekday is named"


@dataclass(frozen=True, slots=True)
class Yearless:
    """A day or month that is named without its year, and where the report looks when it names it."""

    found: FoundTime
    direction: Direction

    @property
    def named(self) -> tuple[NamedDay, ...]:
        """The days it names with a month, none for a month alone."""
        return tuple(day for day in self.found.expression.days if day.month is not None)

    @property
    def has_weekday(self) -> bool:
        """Whether a weekday is printed beside one of its days."""
        return any(day.weekday is not None for day in self.named)

    def beside(self, anchor: date) -> list[Edtf]:
        """Return the values nearest to `anchor`, one for each day it names."""
        if self.named:
            return [value for day in self.named if (value := _nearest_to(anchor, day))]
        resolve = self.found.expression.plain
        values = [value for way in (PAST, COMING) if (value := resolve(Setting(anchor, way))) and value.earliest]
        return sorted(values, key=lambda value: _distance(value, anchor))[:1]

    def fits(self, anchor: date) -> bool:
        """Say whether every weekday it prints is right when it lies beside `anchor`."""
        placed = [(day.weekday, _nearest_to(anchor, day)) for day in self.named]
        return all(weekday is None or (value and weekday_fits(value, weekday)) for weekday, value in placed)


def _nearest_to(anchor: date, day: NamedDay) -> Edtf | None:
    values = [parsed(day_text(anchor.year + step, day.month or 1, day.day)) for step in (-1, 0, 1)]
    return min((value for value in values if value), key=lambda value: _distance(value, anchor), default=None)


def _distance(value: Edtf, anchor: date) -> int:
    return abs(((value.earliest or anchor) - anchor).days)


def find_yearless(times: Iterable[FoundTime]) -> list[Yearless]:
    """Return the days and months without a year, each once: a day named again says nothing new."""
    found: dict[object, Yearless] = {}
    for time in times:
        expression, direction = time.expression, looks(time)
        named = tuple(day for day in expression.days if day.month)
        if named and all(day.year is None for day in named):
            found.setdefault((named, direction), Yearless(time, direction))
        elif not named and expression.is_month:
            month = expression.plain(Setting(WRITING_DAYS[0], PAST))
            found.setdefault((month, direction), Yearless(time, direction))
    return list(found.values())


def _anchor(yearless: Sequence[Yearless]) -> NamedDay | None:
    """Return the day that the others are placed beside: one with its weekday before one without, past before coming."""
    ranked = [
        (day.weekday is None, time.direction == COMING, number, day)
        for number, time in enumerate(yearless)
        for day in time.found.expression.days[:1]
    ]
    return min(ranked, key=lambda rank: rank[:3])[3] if ranked else None


def place_in_years(report: Report, yearless: list[Yearless], fixed: Bounds, printed_year: int | None) -> list[Bounds]:
    """Return what the days without a year say in each year that fits their weekdays and the rest of the text."""
    anchor = _anchor(yearless)
    if anchor is None or anchor.month is None:
        return []
    years: Iterable[int] = _YEARS
    if anchor.weekday is None:
        if fixed.first is None or fixed.last is None or fixed.last.year - fixed.first.year > 3:
            return []
        years = range(fixed.first.year - 1, fixed.last.year + 2)
    possible = [bounds for year in years if (bounds := _in_year(report, yearless, anchor, year))]
    possible = [bounds for bounds in possible if bounds.narrowed(fixed).is_possible]
    if anchor.weekday is None:
        return possible if len(possible) == 1 else []
    return _preferred(possible, fixed, printed_year)


def _preferred(options: list[Bounds], fixed: Bounds, printed_year: int | None) -> list[Bounds]:
    """Return the one option in the printed year or within a year after the latest dated event, else all."""
    in_year = [option for option in options if option.first and option.first.year == printed_year]
    until_year = [option for option in options if option.last and option.last.year == printed_year]
    near = [option for option in options if _follows(option.first, fixed.first)]
    return next((chosen for chosen in (in_year, until_year, near) if len(chosen) == 1), options)


def _follows(day: date | None, event: date | None) -> bool:
    # A year alone ("in 2019") gives its first day and says too little.
    return bool(day and event and (event.month, event.day) != (1, 1) and 0 <= (day - event).days <= 366)


def _in_year(report: Report, yearless: Sequence[Yearless], anchor: NamedDay, year: int) -> Bounds | None:
    """Return the bounds when `anchor` lies in `year`, None when a weekday does not fit."""
    start = parsed(day_text(year, anchor.month or 1, anchor.day))
    if start is None or start.earliest is None:
        return None
    if not all(time.fits(start.earliest) for time in yearless):
        return None
    return _placed_bounds(report, yearless, start.earliest)


def _placed_bounds(report: Report, yearless: Sequence[Yearless], anchor: date) -> Bounds:
    bounds, weekday = Bounds(), None
    for time in sorted(yearless, key=lambda time: time.direction == COMING):
        words = f"“{time.found.span.of(report.text)}”"
        for value in time.beside(anchor):
            if time.direction == PAST:
                weekday = max(filter(None, (weekday, value.earliest if time.has_weekday else None)), default=None)
                bounds = bounds.narrowed(Bounds(first=value.earliest, after=f"after {words}"))
                continue
            # Told as a plan of that time when it lies before what is past already.
            nearer = bounds.narrowed(Bounds(last=value.latest, until=f"before {words}"))
            bounds = nearer if nearer.is_possible else bounds
    if bounds.last is None and weekday is not None and weekday == bounds.first:
        return bounds.narrowed(Bounds(last=moved(weekday, _TWO_WEEKS), until=_SOON_AFTER))
    return within_a_year(bounds)


def year_reason(yearless: Iterable[Yearless], report: Report) -> str:
    """Return which words tell the year, "" where no weekday does."""
    words = [f"“{time.found.span.of(report.text)}”" for time in yearless if time.has_weekday]
    return f"the weekday of {words[0]} fits that year" if words else ""


def one_of_years(options: Sequence[Bounds], yearless: Sequence[Yearless], report: Report) -> DateCandidate:
    """Return the date that has an interval in each of several years, which the weekdays do not tell apart."""
    ranges = ",".join(f"{option.first}..{option.last}" for option in options)
    years = ", ".join(str(option.first.year) for option in options if option.first)
    words = " and ".join(piece for piece in (options[0].after, options[0].until) if piece)
    why = f"{words}; {year_reason(yearless, report).replace('that year', 'several years')}: {years}"
    return DateCandidate(Edtf.parse(f"[{ranges}]"), "inferred", why)


def without_year(report: Report, yearless: list[Yearless]) -> DateCandidate | None:
    """Return an interval of an unknown year, where something to come bounds it. What is past alone leaves too much."""
    anchor = _anchor(yearless)
    bounds = _in_year(report, yearless, anchor, _NO_YEAR) if anchor else None
    if bounds is None or bounds.first is None or bounds.last is None or bounds.until == WITHIN:
        return None
    last = day_text(None, bounds.last.month, bounds.last.day)
    if bounds.after == WITHIN:
        why = f"{bounds.until}, in a year it does not name"
        return DateCandidate(Edtf.parse(f"[..{last}]"), "inferred", why)
    if bounds.first.year != bounds.last.year:
        return None
    first = day_text(None, bounds.first.month, bounds.first.day)
    why = f"{bounds.after} and {bounds.until}, in a year it does not name"
    return DateCandidate(Edtf.parse(first if first == last else f"[{first}..{last}]"), "inferred", why)
