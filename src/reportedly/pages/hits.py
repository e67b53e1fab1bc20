"""Sentences that a search finds, in their context and with the claims that stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.ledger.search import found_words
from reportedly.pages.columns import ClaimRow, lists_of, spans_of
from reportedly.pages.index import Index, first_start
from reportedly.pages.outline import Outline
from reportedly.pages.quoting import ReportRef, speaker
from reportedly.records import Report, Span

# The claims of reports, each with its spans.
_Beside = Mapping[str, Sequence[tuple[ClaimRow, Sequence[Span]]]]
# Nobody reads further; more words find fewer sentences. Their facets are counted over these.
MOST_HITS = 1000
# So many claims beside those that stand in these sentences; their texts are read for it.
_MOST_CLAIMS = 100
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


@dataclass(frozen=True, slots=True)
class HitBrief:
    """A hit without the sentences beside it."""

    report: ReportRef
    words: str
    span: Span
    claims: tuple[str, ...]
    sources: tuple[str, ...]


def find_hits(outline: Outline, words: str, most: int = MOST_HITS) -> tuple[list[HitBrief], bool]:
    """Return the sentences that hold all the words, best first, and whether there are more than are told.

    After them come the sentences with which claims begin that hold all the words together with their source: "Blake soldiers" finds what
    Blake said of soldiers, though his name stands in the sentence before. Claims are found by their sentence: one whose content
    shares characters with it. What counts as a word is not decided here; see `ledger.search`.
    """
    with outline.index.reading() as ledger:
        found = ledger.search(words, most + 1)
        saying = ledger.search_claims(words, most + 1)
        report_of = dict(ledger.values_of("claim", "id", saying, "id", "report"))
        reports = {*(report for report, *_ in found), *report_of.values()}
        near = outline.of(reports)
        beside = _placed(near.claims_in({report for report in reports if outline.is_out(report)}))
        hits = [_brief(near, beside, *one) for one in found if outline.is_out(one[0])]
        told = {claim for hit in hits for claim in hit.claims}
        claims = [row for row in saying if row in near.claims and row not in told]
        hits += _first_sentences(near, beside, claims[: min(most, _MOST_CLAIMS)])
    return hits[:most], len(found) > most or len(hits) > most or len(claims) > _MOST_CLAIMS


def _placed(beside: Mapping[str, Sequence[tuple[ClaimRow, str]]]) -> _Beside:
    """Return the claims of reports with their spans, which columns have as JSON, read at once."""
    places = iter(lists_of(held for own in beside.values() for _, held in own))
    return {report: [(row, spans_of(next(places))) for row, _ in own] for report, own in beside.items()}


def _first_sentences(outline: Outline, beside: _Beside, claims: Sequence[str]) -> list[HitBrief]:
    """Return the sentences with which some claims begin, each once."""
    with outline.index.reading() as ledger:
        reports = {report.id: report for report in ledger.reports([outline.claims[row].report for row in claims])}
    spans = {claim.id: held for own in beside.values() for claim, held in own}
    told, found = set[str](), []
    for row in claims:
        if row not in told:
            report = reports[outline.claims[row].report]
            span = outline.index.sentence(report, first_start(spans[row]))
            found.append(_brief(outline, beside, report.id, span, span.of(report.text)))
            told.update((row, *found[-1].claims))
    return found


def _brief(outline: Outline, beside: _Beside, report: str, span: Span, words: str) -> HitBrief:
    rows = beside.get(report, ())
    holding = [row for row, spans in rows if any(map(span.meets, spans))]
    sources = (outline.source(row, report) for row in holding if row.source_kind != "outlet")
    claims = tuple(row.id for row in holding)
    return HitBrief(outline.ref(report), words, span, claims, tuple(dict.fromkeys(sources)))


def one_hit(index: Index, brief: HitBrief) -> Hit | None:
    """Return a hit in its context, None where that is not in the index."""
    report = index.reports.get(brief.report.id)
    if report is None:
        return None
    before, after = _beside(index, report, brief.span)
    paragraph = index.paragraph(report, brief.span.start)
    return Hit(
        brief.report, paragraph, brief.words, brief.span, before.strip(), after.strip(), brief.claims, brief.sources
    )


class Saying(NamedTuple):
    """A claim beside the sentence in which it stands: who said it, through whom, how, and its words; as in `ClaimView`."""

    id: str
    source: str
    source_kind: str
    role: str | None
    printed: str | None
    via: tuple[str, ...]
    stance: str
    words: str


def saying(index: Index, row: str) -> Saying | None:
    """Return a claim by its id without what it answers and how it stands to others, None where it is not in the index."""
    claim = index.claims.get(row)
    report = index.reports.get(claim.report) if claim else None
    if claim is None or report is None:
        return None
    who = speaker(index, report, claim)
    return Saying(row, who.name, who.kind, who.role, who.printed, who.via, claim.stance, claim.content.text)


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
