"""Reading a report of a ledger again, when its date has become known or is another than it was read with."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.claims import read_report, read_sentences, with_date
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.records import DateCandidate, Dating, Edtf, Report, Sentence
from reportedly.text import paragraphs


def find_sentences(report: Report, language: Reader | None) -> list[Sentence]:
    """Return the sentences of a report, read by `language` where one is given."""
    return language(report.text, paragraphs(report.text)) if language else read_sentences(report)


def read_again(ledger: LedgerFile, report_id: str, dated: DateCandidate | None, language: Reader | None) -> None:
    """Read a report again with the date that follows for it from others, None when none does."""
    received = ledger.received(report_id)
    own = _own_date(received.candidates)
    report = with_date(received.report, Dating(own, ()))
    reading = read_report(report, find_sentences(report, language), dated=dated)
    ledger.replace_reading(reading, received.candidates)


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
