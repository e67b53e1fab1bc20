"""The whole way once: inputs to reports, reports to claims, claims to the ledger, the ledger linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.claims import read_report, read_sentences, with_date
from reportedly.errors import InputError
from reportedly.inputs import Given, find_inputs, receive
from reportedly.ledger import LedgerFile
from reportedly.records import DateCandidate, Dating, Edtf, Reading, Received, Report, Skipped
from reportedly.relations import better_dates, link

Status = Literal["read", "known", "skipped"]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input, or of one record of it: read, known already, or skipped with its reason."""

    path: str
    status: Status
    report: Report | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What became of all inputs of one run, in the order in which they were met."""

    outcomes: tuple[Outcome, ...]

    def count(self, status: Status) -> int:
        """Return how many inputs had this outcome."""
        return sum(outcome.status == status for outcome in self.outcomes)


def read_into(
    ledger: LedgerFile, names: Sequence[str], given: Given | None = None, *, progress: Progress | None = None
) -> Run:
    """Read files, folders, globs and addresses into a ledger, link it anew, and return what became of each.

    Each report is written whole or not at all, so that a run can be stopped at any moment and taken up again. Reading an
    input again adds nothing. `progress` is told how many places are done, of how many, and which is next.
    """
    places, skipped = find_inputs(names)
    outcomes = [_skipped(one) for one in skipped]
    known = set(ledger.known_reports())
    for number, place in enumerate(places):
        if progress:
            progress(number, len(places), place.name)
        for received in receive(place, given or Given()):
            outcomes.append(_skipped(received) if isinstance(received, Skipped) else _write(ledger, received, known))
    if progress and places:
        progress(len(places), len(places), "linking")
    if not ledger.is_linked() or ledger.unread_dates():
        relink(ledger)
    # Dates that follow from other reports are known only now.
    linked = {report.id: report for report in ledger.reports()}
    return Run(tuple(replace(one, report=linked.get(one.report.id)) if one.report else one for one in outcomes))


def relink(ledger: LedgerFile) -> None:
    """Make everything derived in a ledger anew: a function of the reports in it, not of the order in which they came."""
    for report in sorted(ledger.unread_dates()):
        ledger.replace_reading(_read_again(ledger, report, None))
    read = ledger.contents_as_read()
    datings = ledger.datings()
    better = better_dates(read.reports, read.mentions, datings)
    stale = [report for report in read.reports if with_date(report, _wanted(report, datings, better)) != report]
    for report in stale:
        ledger.replace_reading(_read_again(ledger, report.id, better.get(report.id)))
    ledger.write_links(link(ledger.contents_as_read() if stale else read))


def remove(ledger: LedgerFile, report: str) -> None:
    """Remove a report with everything read from it, and link what is left anew.

    Raises:
        InputError: no report, or more than one, has this id, path or beginning of an id.
    """
    reports = ledger.contents_as_read().reports
    found = [one.id for one in reports if one.id == report or one.path == report] or [
        one.id for one in reports if len(report) >= 4 and one.id.startswith(report)
    ]
    if len(found) != 1:
        many = "several reports begin" if found else "no report has a path or an id that begins"
        raise InputError(f"{many} with {report!r}; `reportedly reports` lists them with their ids")
    ledger.remove_report(found[0])
    relink(ledger)


def _write(ledger: LedgerFile, received: Received, known: set[str]) -> Outcome:
    report = received.report
    if report.id in known:
        # Only its path and dates can be new; what was read from it stands.
        ledger.write_reading(received, Reading(report, Dating(None, ())), ())
        return Outcome(report.path or "", "known", report, received.notes)
    sentences = read_sentences(report)
    reading = read_report(report, sentences)
    ledger.write_reading(received, reading, sentences)
    known.add(report.id)
    return Outcome(report.path or "", "read", reading.report, received.notes)


def _skipped(skipped: Skipped) -> Outcome:
    return Outcome(skipped.path, "skipped", None, (skipped.why,))


def _read_again(ledger: LedgerFile, report_id: str, dated: DateCandidate | None) -> Reading:
    received = ledger.received(report_id)
    own = _own_date(received.candidates)
    return read_report(with_date(received.report, own), dated=dated)


def _own_date(candidates: Sequence[DateCandidate]) -> DateCandidate | None:
    """The best date that a report came with; two that the user gave and that differ are kept as one of the two."""
    given = [candidate for candidate in candidates if candidate.basis == "given"]
    first = next(iter(given or candidates), None)
    rivals = [
        candidate for candidate in given if first and candidate.why == first.why and candidate.value != first.value
    ]
    if first is None or not rivals:
        return first
    values = sorted({str(candidate.value) for candidate in [first, *rivals]})
    ends = [Edtf.parse(value) for value in values]
    firsts = [end.earliest for end in ends if end.earliest]
    lasts = [end.latest for end in ends if end.latest]
    value = Edtf.one_of(min(firsts, default=None), max(lasts, default=None))
    return DateCandidate(value, "given", f"given differently: {', '.join(values)}")


def _wanted(report: Report, datings: dict[str, Dating], better: dict[str, DateCandidate]) -> DateCandidate | None:
    dating = datings.get(report.id)
    return better.get(report.id) or (dating.own if dating else None)
