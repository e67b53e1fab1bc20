"""When a report was published, as far as its own text tells, and the days by which other reports can help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.claims.moments import FoundTime, looks
from reportedly.claims.moments.calendar import COMING, PAST, Direction, day_text, parsed, weekday_fits
from reportedly.claims.moments.expressions import NamedDay, Setting
from reportedly.claims.printed_dates import Boilerplate, copyright_year, printed_date
from reportedly.records import DateCandidate, Dating, DayMention, Edtf, Report

# A weekday and a date fit a year in six or so; these years are tried. Before them news was not published as
# pages, and none is asked what day it is today. Reports of other years need their year in the text.
_YEARS = range(1995, 2045)
# Any year with 29 February serves to order days whose year is unknown.
_NO_YEAR = 2000
# "Since 2018" and "by 2030" say next to nothing of the day of publication; more than two years are not an answer.
_WIDEST = timedelta(731)
# Said of an end that follows only from a day being named without its year.
_WITHIN = "less than a year from it"


def date_report(report: Report, named: Iterable[FoundTime]) -> Dating:
    """Return what one report alone says about its own date, and every day of the calendar that it names.

    `named` are the expressions of time in its sentences, from `find_times`.

    A date that came with the report stands. Else a full date in a dateline or on a line of its own is taken, else
    an interval: after the latest past event that it dates and before the first still to come, the year told by a
    copyright line or by weekdays ("Tuesday, November 19"). Where these fit several years the value has
    each of them; where no year is named it has none (`[XXXX-11-16..XXXX-11-19]`, `[..XXXX-10-31]`). What
    other reports add is decided in `relations.dates`.
    """
    boilerplate = Boilerplate(report)
    times = [found for found in named if not boilerplate.meets(found.span)]
    days = tuple(
        DayMention(found.span, day.year, day.month, day.day) for found in times for day in found.expression.days
    )
    return Dating(_known(report) or printed_date(report) or _inferred(report, times), days)


def _known(report: Report) -> DateCandidate | None:
    if report.published is None:
        return None
    return DateCandidate(
        report.published, report.published_basis or "given", report.published_why or "came with the report"
    )


# A date inferred from what the report speaks of as past or still to come.


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The first and last possible day, and the words that say so."""

    first: date | None = None
    last: date | None = None
    after: str | None = None
    until: str | None = None

    def narrowed(self, other: _Bounds) -> _Bounds:
        first = (self.first, self.after), (other.first, other.after)
        last = (self.last, self.until), (other.last, other.until)
        low = max((pair for pair in first if pair[0]), key=lambda pair: pair[0] or date.min, default=(None, None))
        high = min((pair for pair in last if pair[0]), key=lambda pair: pair[0] or date.max, default=(None, None))
        return _Bounds(low[0], high[0], low[1], high[1])

    @property
    def is_possible(self) -> bool:
        return self.first is None or self.last is None or self.first <= self.last


def _inferred(report: Report, times: Sequence[FoundTime]) -> DateCandidate | None:
    fixed = _fixed_bounds(report, times)
    footer = copyright_year(report)
    if footer:
        year, words = footer
        ending = _Bounds(last=date(year, 12, 31), until=f"before the end of {year}, printed “{words}”")
        fixed = fixed.narrowed(ending) if fixed.narrowed(ending).is_possible else fixed
    yearless = _yearless(times)
    options = _options(report, yearless, fixed, footer[0] if footer else None)
    if len(options) == 1:
        return _candidate(options[0].narrowed(fixed), _year_reason(yearless, report))
    if options:
        return _one_of_years(options, yearless, report)
    if fixed.first and fixed.last and fixed.last - fixed.first <= _WIDEST:
        return _candidate(fixed, "")
    if footer and not fixed.first:
        return DateCandidate(Edtf.parse(f"{footer[0]}?"), "inferred", f"printed “{footer[1]}”")
    return _without_year(report, yearless)


def _candidate(bounds: _Bounds, reason: str) -> DateCandidate:
    words = " and ".join(piece for piece in (bounds.after, bounds.until) if piece)
    return DateCandidate(Edtf.one_of(bounds.first, bounds.last), "inferred", "; ".join(filter(None, [words, reason])))


def _fixed_bounds(report: Report, times: Iterable[FoundTime]) -> _Bounds:
    """Return what the times with a year say: the latest past one, and the first that is still to come after it."""
    nowhere = Setting(None, PAST)
    past, coming = _Bounds(), []
    for found in times:
        value, plain = found.expression.value(nowhere), found.expression.plain(nowhere)
        words = f"“{found.span.of(report.text)}”"
        if looks(found) == PAST and value and value.earliest:
            past = past.narrowed(_Bounds(first=value.earliest, after=f"after {words}"))
        elif looks(found) == COMING and plain and plain.latest:
            coming.append(_Bounds(last=plain.latest, until=f"before {words}"))
    for bound in coming:
        # Told as a plan of that time: "said in 2019 that it would open in 2021".
        past = past.narrowed(bound) if past.narrowed(bound).is_possible else past
    return past


# Days without a year: they are placed beside one of them, whose year is tried.


@dataclass(frozen=True, slots=True)
class _Yearless:
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


def _yearless(times: Iterable[FoundTime]) -> list[_Yearless]:
    found: list[_Yearless] = []
    for time in times:
        named = [day for day in time.expression.days if day.month]
        if (named or time.expression.is_month) and all(day.year is None for day in named):
            found.append(_Yearless(time, looks(time)))
    return found


def _anchor(yearless: Sequence[_Yearless]) -> NamedDay | None:
    """Return the day that the others are placed beside: one with its weekday before one without, past before coming."""
    ranked = [
        (day.weekday is None, time.direction == COMING, number, day)
        for number, time in enumerate(yearless)
        for day in time.found.expression.days[:1]
    ]
    return min(ranked, key=lambda rank: rank[:3])[3] if ranked else None


def _options(report: Report, yearless: list[_Yearless], fixed: _Bounds, printed_year: int | None) -> list[_Bounds]:
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


def _preferred(options: list[_Bounds], fixed: _Bounds, printed_year: int | None) -> list[_Bounds]:
    """Return the one option in the printed year or within a year after the latest dated event, else all."""
    in_year = [option for option in options if option.first and option.first.year == printed_year]
    until_year = [option for option in options if option.last and option.last.year == printed_year]
    near = [option for option in options if _follows(option.first, fixed.first)]
    return next((chosen for chosen in (in_year, until_year, near) if len(chosen) == 1), options)


def _follows(day: date | None, event: date | None) -> bool:
    # A year alone ("in 2019") gives its first day and says too little.
    return bool(day and event and (event.month, event.day) != (1, 1) and 0 <= (day - event).days <= 366)


def _in_year(report: Report, yearless: Sequence[_Yearless], anchor: NamedDay, year: int) -> _Bounds | None:
    """Return the bounds when `anchor` lies in `year`, None when a weekday does not fit."""
    start = parsed(day_text(year, anchor.month or 1, anchor.day))
    if start is None or start.earliest is None:
        return None
    if not all(time.fits(start.earliest) for time in yearless):
        return None
    return _placed_bounds(report, yearless, start.earliest)


def _placed_bounds(report: Report, yearless: Sequence[_Yearless], anchor: date) -> _Bounds:
    bounds, weekday = _Bounds(), None
    for time in sorted(yearless, key=lambda time: time.direction == COMING):
        words = f"“{time.found.span.of(report.text)}”"
        for value in time.beside(anchor):
            if time.direction == PAST:
                weekday = max(filter(None, (weekday, value.earliest if time.has_weekday else None)), default=None)
                bounds = bounds.narrowed(_Bounds(first=value.earliest, after=f"after {words}"))
                continue
            # Told as a plan of that time when it lies before what is past already.
            nearer = bounds.narrowed(_Bounds(last=value.latest, until=f"before {words}"))
            bounds = nearer if nearer.is_possible else bounds
    if bounds.last is None and weekday is not None and weekday == bounds.first:
        return bounds.narrowed(_Bounds(last=weekday + timedelta(_A_WEEK), until=_SAME_WEEK))
    return _within_a_year(bounds)


# Newsrooms name the weekday only of days that lie at most a week away (Associated Press Stylebook, "days of the week").
_A_WEEK = 6
_SAME_WEEK = "within a week, because its weekday is named"


def _within_a_year(bounds: _Bounds) -> _Bounds:
    """A day without its year is less than a year away."""
    if bounds.first and bounds.last is None:
        return bounds.narrowed(_Bounds(last=bounds.first + timedelta(364), until=_WITHIN))
    if bounds.last and bounds.first is None:
        return bounds.narrowed(_Bounds(first=bounds.last - timedelta(364), after=_WITHIN))
    return bounds


def _year_reason(yearless: Iterable[_Yearless], report: Report) -> str:
    words = [f"“{time.found.span.of(report.text)}”" for time in yearless if time.has_weekday]
    return f"the weekday of {words[0]} fits that year" if words else ""


def _one_of_years(options: Sequence[_Bounds], yearless: Sequence[_Yearless], report: Report) -> DateCandidate:
    ranges = ",".join(f"{option.first}..{option.last}" for option in options)
    years = ", ".join(str(option.first.year) for option in options if option.first)
    words = " and ".join(piece for piece in (options[0].after, options[0].until) if piece)
    why = f"{words}; {_year_reason(yearless, report).replace('that year', 'several years')}: {years}"
    return DateCandidate(Edtf.parse(f"[{ranges}]"), "inferred", why)


def _without_year(report: Report, yearless: list[_Yearless]) -> DateCandidate | None:
    """Return an interval of an unknown year, where something to come bounds it. What is past alone leaves too much."""
    anchor = _anchor(yearless)
    bounds = _in_year(report, yearless, anchor, _NO_YEAR) if anchor else None
    if bounds is None or bounds.first is None or bounds.last is None or bounds.until == _WITHIN:
        return None
    last = day_text(None, bounds.last.month, bounds.last.day)
    if bounds.after == _WITHIN:
        why = f"{bounds.until}, in a year it does not name"
        return DateCandidate(Edtf.parse(f"[..{last}]"), "inferred", why)
    if bounds.first.year != bounds.last.year:
        return None
    first = day_text(None, bounds.first.month, bounds.first.day)
    why = f"{bounds.after} and {bounds.until}, in a year it does not name"
    return DateCandidate(Edtf.parse(first if first == last else f"[{first}..{last}]"), "inferred", why)
