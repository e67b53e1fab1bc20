"""Reading a report of a ledger again, when its date has become known or is another than it was read with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims import plain_sentences, read_report, read_sentences, with_date
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.records import Correction, DateCandidate, Dating, Edtf, Received, Report, Sentence
from reportedly.relations import given_values, reread_by
from reportedly.text import paragraphs


def find_sentences(report: Report, language: Reader | None) -> list[Sentence]:
    """Return the sentences of a report, read by `language` where one is given; without words in a language that is not English."""
    if report.language not in (None, "en"):
        return plain_sentences(report.text)
    return language(report.text, paragraphs(report.text)) if language else read_sentences(report)


def read_again(ledger: LedgerFile, report_id: str, dated: DateCandidate | None, language: Reader | None) -> None:
    """Read a report again with the date that follows for it from others, None when none does.

    A date or outlet that a reader gave it goes before all that it came with.
    """
    received = ledger.received(report_id)
    own, outlet = _known(received, given_values(ledger.corrections()).get(report_id))
    report = replace(with_date(received.report, Dating(own, ())), outlet=outlet)
    reading = read_report(report, find_sentences(report, language), dated=dated)
    ledger.replace_reading(reading, received.candidates)


def as_it_came(received: Received) -> Report:
    """Return a report with the date that it came with, whatever other reports or readers say of it."""
    return with_date(received.report, Dating(_own_date(received.candidates), ()))


def misread(ledger: LedgerFile, corrections: Sequence[Correction]) -> frozenset[str]:
    """Return the reports that were read with another date or outlet of their own than readers give them now."""
    decided = reread_by(corrections)
    concerned = sorted(decided & ledger.known_reports()) if decided else []
    given, datings = given_values(corrections), ledger.datings(concerned)
    found = set()
    for report in ledger.reports(concerned):
        own, outlet = _known(ledger.received(report.id), given.get(report.id))
        was = datings[report.id].own
        # Without a date that it came with, a report is dated by its text; what a reader gave it and took back is not that.
        is_stale = was != own if own else was is not None and was.basis == "given"
        if is_stale or report.outlet != outlet:
            found.add(report.id)
    return frozenset(found)


def _known(
    received: Received, given: tuple[DateCandidate | None, str | None] | None
) -> tuple[DateCandidate | None, str | None]:
    """The date and the outlet of a report, as a reader gave them, else as it came with them."""
    date, outlet = given or (None, None)
    return date or _own_date(received.candidates), outlet or received.report.outlet


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
