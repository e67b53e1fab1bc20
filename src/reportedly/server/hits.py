"""Sentences that a search finds, in their context and with the claims that stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.ledger.search import found_words
from reportedly.pages.index import Index
from reportedly.pages.quoting import ReportRef, report_ref
from reportedly.records import Report, Span
from reportedly.server.book import Book

# Nobody reads further; more words find fewer sentences. Their facets are counted over these.
MOST_HITS = 1000
# Sentences beside the one that is found are cut to about this many characters.
_BESIDE = 240


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that holds all the words, with those beside it in its paragraph, the ids of the claims in it, and who made them."""

    report: ReportRef
    paragraph: int
    words: str
    span: Span
    before: str
    after: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]


def find_hits(book: Book, words: str) -> tuple[list[Hit], bool]:
    """Return the sentences that hold all the words, best first, and whether there are more than are told.

    Claims are found by their sentence: one whose content shares characters with it. What counts as a word is not decided here;
    see `ledger.search`.
    """
    found = book.ledger.search(words, MOST_HITS + 1)
    hits = [hit for report, span, sentence in found if (hit := _hit(book, report, span, sentence)) is not None]
    return hits[:MOST_HITS], len(found) > MOST_HITS


def words_in(hits: Sequence[Hit], words: str) -> list[list[tuple[str, bool]]]:
    """Return the sentences of some hits in pieces, each with whether it is one of the words that were looked for."""
    found = found_words([hit.words for hit in hits], words)
    return [list(_pieces(hit.words, spans)) for hit, spans in zip(hits, found, strict=True)]


def _pieces(sentence: str, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for span in spans:
        yield sentence[at : span.start], False
        yield span.of(sentence), True
        at = span.end
    yield sentence[at:], False


def _hit(book: Book, report_id: str, span: Span, sentence: str) -> Hit | None:
    index = book.index
    report = index.reports.get(report_id)
    # The ledger can have been written since the book was made; then its next page is right again.
    if report is None or span.of(report.text) != sentence:
        return None
    claims = (claim for claim in index.claims_of.get(report_id, ()))
    holding = tuple(claim.id for claim in claims if any(span.meets(one) for one in claim.content.spans))
    named = (view for claim in holding if (view := book.claim(claim)) is not None)
    sources = tuple(dict.fromkeys(claim.source for claim in named if claim.source_kind != "outlet"))
    before, after = _beside(index, report, span)
    paragraph = index.paragraph(report, span.start)
    return Hit(report_ref(report), paragraph, sentence, span, before.strip(), after.strip(), holding, sources)


def _beside(index: Index, report: Report, span: Span) -> tuple[str, str]:
    """Return the sentence before and the one after, as far as they are of the same paragraph."""
    number = index.paragraph(report, span.start)
    paragraph = index.paragraphs(report)[number - 1]
    start = index.sentence(report, span.start - 1).start if span.start > paragraph.start else span.start
    rest = report.text[span.end : paragraph.end]
    follows = span.end + len(rest) - len(rest.lstrip())
    end = index.sentence(report, follows).end if follows < paragraph.end else span.end
    return _last(report.text[max(start, paragraph.start) : span.start]), _first(report.text[span.end : end])


def _last(words: str) -> str:
    return words if len(words) <= _BESIDE else f"… {words[-_BESIDE:].partition(' ')[2]}"


def _first(words: str) -> str:
    return words if len(words) <= _BESIDE else f"{words[:_BESIDE].rpartition(' ')[0]} …"
