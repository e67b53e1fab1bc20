"""When a report was published, as far as its own text tells, and the days by which other reports can help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from reportedly.claims.dating.bounds import Bounds, as_candidate
from reportedly.claims.dating.mentions import find_days
from reportedly.claims.dating.printed import Boilerplate, address_date, copyright_year, linked_days, printed_date
from reportedly.claims.dating.yearless import find_yearless, one_of_years, place_in_years, without_year, year_reason
from reportedly.claims.moments import FoundTime, looks
from reportedly.claims.moments.calendar import COMING, PAST
from reportedly.claims.moments.expressions import Setting
from reportedly.records import DateCandidate, Dating, Edtf, Report

# "Since 2018" and "by 2030" say next to nothing of the day of publication; more than two years are not an answer.
_WIDEST = timedelta(731)
# Longer ones would fill the line that says why.
_LONGEST_LINK = 60


def date_report(report: Report, named: Iterable[FoundTime]) -> Dating:
    """Return what one report alone says about its own date, and every day of the calendar that it names.

    `named` are the expressions of time in its sentences, from `find_times`.

    A date that came with the report stands. Else a full date in a dateline or on a line of its own is taken, else the day in its
    address, else an interval: after the latest past event that it dates and before the first still to come, the year told by a
    copyright line or by weekdays ("Tuesday, November 19"). Where these fit several years the value has
    each of them; where no year is named it has none (`[XXXX-11-16..XXXX-11-19]`, `[..XXXX-10-31]`). What
    other reports add is decided in `relations.dating`.
    """
    boilerplate = Boilerplate(report)
    times = [
        found for found in named if found.expression.kind in ("DATE", "TIME") and not boilerplate.meets(found.span)
    ]
    days = tuple(find_days(report, times))
    own = _known(report) or printed_date(report) or address_date(report) or _inferred(report, times)
    return Dating(own, days)


def why_undated(report: Report, dating: Dating) -> str | None:
    """Return in words why a report has no date, although it names a day or a weekday; None when it names none."""
    named = [mention for mention in dating.days if mention.year is None and mention.day is not None]
    weekdays = [mention for mention in dating.days if mention.weekday is not None]
    last = next(iter(named[-1:] or weekdays[-1:]), None)
    if last is None:
        return None
    missing = "month and year" if last.month is None else "year"
    gap = (
        f"a {missing}, and nothing else tells the {missing}" if named else "its date, and nothing else tells which one"
    )
    return f"not dated: it names “{last.span.of(report.text)}” without {gap}"


def _known(report: Report) -> DateCandidate | None:
    if report.published is None:
        return None
    return DateCandidate(
        report.published, report.published_basis or "given", report.published_why or "came with the report"
    )


def _inferred(report: Report, times: Sequence[FoundTime]) -> DateCandidate | None:
    fixed = _fixed_bounds(report, times)
    footer = copyright_year(report)
    if footer:
        year, words = footer
        ending = Bounds(last=date(year, 12, 31), until=f"before the end of {year}, printed “{words}”")
        fixed = fixed.narrowed(ending) if fixed.narrowed(ending).is_possible else fixed
    yearless = find_yearless(times)
    found = place_in_years(report, yearless, fixed, footer[0] if footer else None)
    if len(found) == 1:
        return as_candidate(found[0].narrowed(fixed), year_reason(yearless, report))
    if found:
        return one_of_years(found, yearless, report)
    if fixed.first and fixed.last and fixed.last - fixed.first <= _WIDEST:
        return as_candidate(fixed, "")
    if footer and not fixed.first:
        return DateCandidate(Edtf.parse(f"{footer[0]}?"), "inferred", f"printed “{footer[1]}”")
    return without_year(report, yearless)


def _fixed_bounds(report: Report, times: Iterable[FoundTime]) -> Bounds:
    """Return what the times with a year say: the latest past one, and the first that is still to come after it."""
    nowhere = Setting(None, PAST)
    past, coming = Bounds(), []
    for found in times:
        value, plain = found.expression.value(nowhere), found.expression.plain(nowhere)
        words = f"“{found.span.of(report.text)}”"
        if looks(found) == PAST and value and value.earliest:
            past = past.narrowed(Bounds(first=value.earliest, after=f"after {words}"))
        elif looks(found) == COMING and plain and plain.latest:
            coming.append(Bounds(last=plain.latest, until=f"before {words}"))
    for day, span in linked_days(report):
        past = past.narrowed(
            Bounds(first=day, after=f"after {day.isoformat()}, the day in the link “{_short(span.of(report.text))}”")
        )
    for bound in coming:
        # Told as a plan of that time: "said in 2019 that it would open in 2021".
        past = past.narrowed(bound) if past.narrowed(bound).is_possible else past
    return past


def _short(address: str) -> str:
    return address if len(address) <= _LONGEST_LINK else f"{address[:_LONGEST_LINK]}…"
