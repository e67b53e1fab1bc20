"""Whether the words of a row are exactly what stands at its spans."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.ledger.search import StoredSentence
from reportedly.records import (
    Claim,
    Copy,
    Dating,
    Event,
    Evidence,
    Figure,
    Mention,
    Moment,
    Report,
    Span,
    Words,
)


def misplaced_words(record: object, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each span of a record that is not in its report's text, or does not hold the words beside it.

    `texts` has the text of each report. A row of a report that is not there is left to `references`.
    """
    match record:
        case Report():
            for part in record.parts:
                yield from _outside(f"part {part.kind}", [part.span], record.text, may_be_empty=True)
        case Claim() if record.report in texts:
            yield from _claim(record, texts[record.report])
        case Figure() if record.report in texts:
            yield from _words("text", record.text, [record.span], texts[record.report])
            yield from _evidence(record.evidence, texts[record.report])
        case Moment() if record.report in texts:
            yield from _words("text", record.text, [record.span], texts[record.report])
        case Mention() if record.report in texts and record.span is not None:
            yield from _words("name", record.name, [record.span], texts[record.report])
        case Copy():
            yield from _passages(record, texts)
        case Event():
            for place in record.evidence:
                if place.report in texts:
                    yield from _outside(f"evidence in report {place.report}", [place.span], texts[place.report])


def misplaced_days(dating: Dating, text: str) -> Iterator[str]:
    """Yield a sentence for each day of a report's dating that stands outside its text."""
    yield from _outside("days", [day.span for day in dating.days], text)


def misplaced_sentence(sentence: StoredSentence, text: str) -> Iterator[str]:
    """Yield a sentence when one of a report's sentences stands outside its text."""
    yield from _outside("span", [sentence.span], text)


def _claim(claim: Claim, text: str) -> Iterator[str]:
    if claim.source.text is not None:
        yield from _words("source", claim.source.text, claim.source.spans, text)
    elif claim.source.spans:
        yield "source has a place but no words"
    if claim.cue:
        yield from _words("cue", claim.cue.text, claim.cue.spans, text)
    yield from _words("content", claim.content.text, claim.content.spans, text)
    yield from _evidence(claim.evidence, text)


def _evidence(evidence: Evidence, text: str) -> Iterator[str]:
    for field, spans in evidence.items():
        if not spans:
            yield f"evidence for {field} has no place"
        yield from _outside(f"evidence for {field}", spans, text)


def _passages(copy: Copy, texts: Mapping[str, str]) -> Iterator[str]:
    for report, spans in [
        (copy.a, [passage.a for passage in copy.passages]),
        (copy.b, [passage.b for passage in copy.passages]),
    ]:
        if report in texts:
            yield from _outside(f"passages in report {report}", spans, texts[report])


def _words(field: str, words: str, spans: Sequence[Span], text: str) -> Iterator[str]:
    outside = list(_outside(field, spans, text))
    yield from outside
    if not spans:
        yield f"{field} {words!r:.60} has no place"
    elif not outside and words not in (" … ".join(span.of(text) for span in spans), Words.at(text, spans).text):
        found = " … ".join(span.of(text) for span in spans)
        yield f"{field} is {words!r:.60}, but {found!r:.60} stands there"


def _outside(field: str, spans: Sequence[Span], text: str, *, may_be_empty: bool = False) -> Iterator[str]:
    for span in spans:
        if not 0 <= span.start <= span.end <= len(text):
            yield f"{field} at {span.start} to {span.end} is outside the report's text of {len(text)} characters"
        elif span.start == span.end and not may_be_empty:
            yield f"{field} at {span.start} is empty"
