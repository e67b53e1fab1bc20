"""The dates of the reports of a story, as far as they follow from each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.records import Copy, DateCandidate, Dating, Edtf, Report
from reportedly.relations.copies import find_copies
from reportedly.relations.dating.copied import date_copies
from reportedly.relations.dating.days import WIDE, date_reports
from reportedly.relations.dating.elapsed import date_by_distance, distances_in
from reportedly.relations.dating.events import date_by_events
from reportedly.relations.dating.sentences import Rarity, headlines, told_days
from reportedly.relations.notices import Notice

# A report dated in one round can date others in the next. Longer chains would rest on too little.
_ROUNDS = 2

Dates = dict[str, DateCandidate]


def better_dates(
    reports: Sequence[Report], datings: Mapping[str, Dating], notices: frozenset[Notice] = frozenset()
) -> Dates:
    """Return the dates of publication that follow for the reports of one story from each other.

    Days that two reports name, the report that one copies or cites, events that both tell, and "a week after" an event
    each leave an interval; what they leave together is taken, the surer first, and an interval that does not fit is passed over.
    A date that was given or stands in a page's own data is never replaced. `notices` are the sentences that recur over stories and
    say nothing.
    """
    datings = {report.id: datings[report.id] for report in reports if report.id in datings}
    if len(reports) < 2 or all(is_certain(dating.own) for dating in datings.values()):
        # Every report has its day, or none can help: nothing to look for.
        return {}
    own = [own_dated(report, datings.get(report.id)) for report in sorted(reports, key=lambda report: report.id)]
    placed = [_without_wide_date(report) for report in own]
    copies = find_copies(placed, notices)
    by_id = {report.id: report for report in placed}
    better: Dates = {}
    for _ in range(_ROUNDS):
        found = _round(by_id, [frozenset(by_id)], copies, datings, better)
        if found == better:
            break
        better = found
    return better


def _round(
    reports: Mapping[str, Report],
    groups: Sequence[frozenset[str]],
    copies: Sequence[Copy],
    datings: Mapping[str, Dating],
    better: Mapping[str, DateCandidate],
) -> Dates:
    """Return the dates that follow when the reports have those of the round before."""
    known = {report: better.get(report) or dating.own for report, dating in datings.items()}
    shared = date_reports({report: Dating(known[report], dating.days) for report, dating in datings.items()}, groups)
    copied = date_copies(reports, copies, {report: own for report, own in known.items() if own})
    told = _by_events(reports, groups, datings, known)
    found: Dates = {}
    for report, dating in datings.items():
        if is_certain(dating.own):
            continue
        evidence = [
            *_listed(shared.get(report) or better.get(report)),
            *_listed(copied.get(report)),
            *told.get(report, ()),
        ]
        candidate = narrowed(dating.own, evidence)
        if candidate is not None:
            found[report] = candidate
    return dict(sorted(found.items()))


def _listed(candidate: DateCandidate | None) -> list[DateCandidate]:
    return [candidate] if candidate else []


def _by_events(
    reports: Mapping[str, Report],
    groups: Sequence[frozenset[str]],
    datings: Mapping[str, Dating],
    known: Mapping[str, DateCandidate | None],
) -> dict[str, list[DateCandidate]]:
    """Return what follows from events that an undated report and dated ones of its story tell."""
    found: dict[str, list[DateCandidate]] = {}
    for group in groups:
        members = [reports[report] for report in sorted(group) if report in datings]
        days = {report.id: _narrow(known[report.id]) for report in members}
        told = [one for report in members for one in told_days(report, datings[report.id], days[report.id])]
        rarity = Rarity(one.words for one in told)
        dated = [one for one in told if one.day and days[one.report]]
        wanted = [report for report in members if not is_certain(datings[report.id].own)]
        distances = {report.id: distances_in(report) for report in wanted}
        counted = {(report, one.sentence) for report, several in distances.items() for one in several}
        asked = [one for one in told if one.report in distances and (one.report, one.span) not in counted]
        events = date_by_events([one for one in asked if one.mention.day is None], dated, rarity)
        lines = headlines(members, days)
        for report in wanted:
            others = [one for one in [*dated, *lines] if one.report != report.id] if distances[report.id] else []
            elapsed = date_by_distance(datings[report.id], distances[report.id], others, rarity)
            found[report.id] = [*events.get(report.id, ()), *_listed(elapsed)]
    return found


def narrowed(own: DateCandidate | None, evidence: Iterable[DateCandidate]) -> DateCandidate | None:
    """Return what a report's own date and other evidence leave together, None when nothing is gained.

    Evidence comes surest first. An interval that does not meet what the ones before it leave is passed over. The reasons are those of the two ends
    that stand at last.
    """
    started = own if own and own.value.days and "," not in own.value.text else None
    first, last = started, started
    for one in evidence:
        value = _common(first, last)
        is_open = one.value.earliest is None and one.value.latest is None
        if is_open or (value is not None and not value.meets(one.value)):
            continue
        first = one if value is None or _is_later(one.value.earliest, value.earliest) else first
        last = one if value is None or _is_earlier(one.value.latest, value.latest) else last
    value = _common(first, last)
    if first is None or last is None or value is None or (first is started and last is started):
        return None
    return DateCandidate(value, "inferred", "; ".join(dict.fromkeys([first.why, last.why])))


def _common(first: DateCandidate | None, last: DateCandidate | None) -> Edtf | None:
    """Return the days from the beginning of one date to the end of another."""
    if first is None or last is None:
        return None
    return first.value if first is last else Edtf.one_of(first.value.earliest, last.value.latest)


def _is_later(one: date | None, other: date | None) -> bool:
    return one is not None and (other is None or one > other)


def _is_earlier(one: date | None, other: date | None) -> bool:
    return one is not None and (other is None or one < other)


def is_certain(own: DateCandidate | None) -> bool:
    """Say whether no better date is looked for: it came with the report, or is one day."""
    return own is not None and (own.basis != "inferred" or own.value.is_day)


def _narrow(own: DateCandidate | None) -> Edtf | None:
    """Return a date that is known well enough to date others."""
    return own.value if own and own.value.days is not None and own.value.days <= WIDE else None


def own_dated(report: Report, dating: Dating | None) -> Report:
    """Return a report with the date that it has by itself, whatever follows from others."""
    own = dating.own if dating else None
    if own is None:
        return replace(report, published=None, published_basis=None, published_why=None)
    return replace(report, published=own.value, published_basis=own.basis, published_why=own.why)


def _without_wide_date(report: Report) -> Report:
    """Among copies a wide interval would make the copy older than what it copies."""
    is_wide = report.published_basis == "inferred" and (
        report.published is None or (report.published.days or 10**6) > WIDE
    )
    return replace(report, published=None) if is_wide else report
