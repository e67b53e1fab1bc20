"""Reading one report: its sentences to claims, figures, moments and names. Pure; it sees one report and nothing else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.claims.assembly import assemble_claims
from reportedly.claims.attribution import Attribution, find_attributions
from reportedly.claims.dating import date_report
from reportedly.claims.figures import find_figures
from reportedly.claims.headlines import find_headline_attribution
from reportedly.claims.mentions import find_mentions
from reportedly.claims.moments import find_moments
from reportedly.claims.owned import add_subjects, attach_figures, find_own_claims
from reportedly.claims.units import Unit, make_units
from reportedly.language import read as read_language
from reportedly.records import DateCandidate, Moment, Reading, Report, Sentence, Span
from reportedly.text import Quote, paragraphs, quotations

# An inferred date wider than this says less than none: its ends would be read as dates.
_WIDEST = 2 * 366

# Nothing is claimed from these; a byline names who wrote, a dateline where.
_SILENT_PARTS = ("boilerplate", "byline", "dateline")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report's sentences that may hold claims, and the quotations in it."""

    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]


def read_sentences(report: Report) -> list[Sentence]:
    """Return all sentences of a report, those of its menus and bylines too."""
    return read_language(report.text, paragraphs(report.text))


def read_report(
    report: Report, sentences: Sequence[Sentence] | None = None, *, dated: DateCandidate | None = None
) -> Reading:
    """Return all claims, figures, moments and names of one report.

    `sentences` are all of the report's, read here when not given. The report's date is the one it came with, else `dated` (what
    its story says of it), else what its text says. Which reports copy it and what answers the same question is
    not decided here; see `relations`.
    """
    prepared = prepare(report, read_sentences(report) if sentences is None else sentences)
    dating = date_report(report, prepared.sentences)
    if report.published is None:
        report = with_date(report, dated or dating.own)
    moments = find_moments(report, prepared.sentences)
    found = find_all_attributions(report, prepared, moments)
    assembled = assemble_claims(report, prepared.sentences, found, moments)
    figures = find_figures(report, [one for one in prepared.sentences if _can_count(report, one)], moments)
    own = find_own_claims(report, prepared.sentences, assembled.claims, figures, moments)
    claims = sorted([*assembled.claims, *own], key=lambda claim: claim.content.spans)
    figures = attach_figures(report, claims, add_subjects(figures, prepared.sentences))
    mentions = find_mentions(report, prepared.sentences, assembled.speakers, figures)
    return Reading(report, dating, tuple(claims), tuple(figures), tuple(moments), tuple(mentions))


def with_date(report: Report, candidate: DateCandidate | None) -> Report:
    """Return the report with a date of publication.

    Evidence that leaves the year open ("Tuesday, November 19" fits several) is kept in words, and the report stays undated.
    """
    if candidate is None:
        return replace(report, published=None, published_basis=None, published_why=None)
    days = candidate.value.days
    if candidate.basis == "inferred" and (days is None or days > _WIDEST):
        return replace(report, published=None, published_basis=None, published_why=f"not dated: {candidate.why}")
    return replace(report, published=candidate.value, published_basis=candidate.basis, published_why=candidate.why)


def prepare(report: Report, sentences: Sequence[Sentence]) -> Prepared:
    """Return the sentences of a report that may hold claims: none from boilerplate, bylines and datelines."""
    silent = report.spans(*_SILENT_PARTS)
    kept = [_outside(sentence, silent) for sentence in sentences]
    quotes = quotations(report.text, paragraphs(report.text))
    return Prepared(tuple(one for one in kept if one is not None), tuple(quotes))


def find_all_attributions(
    report: Report, prepared: Prepared, moments: Sequence[Moment]
) -> list[tuple[Unit, list[Attribution]]]:
    """Return each unit of a report with its attributions; a quotation that runs on belongs to the cue that began it."""
    headlines = report.spans("headline")
    times = sorted(moment.span for moment in moments)
    found: list[tuple[Unit, list[Attribution]]] = []
    for unit in make_units(prepared.sentences, prepared.quotes):
        attributions = find_attributions(unit, _within(times, unit.span))
        if not attributions and any(part.holds(unit.span) for part in headlines):
            headline = find_headline_attribution(unit)
            attributions = [headline] if headline else []
        if not attributions and found and _runs_on(found[-1], unit):
            found[-1] = (found[-1][0], [*found[-1][1][:-1], _extended(found[-1][1][-1], unit)])
            continue
        found.append((unit, attributions))
    return found


def _outside(sentence: Sentence, silent: Sequence[Span]) -> Sentence | None:
    """The sentence without what a silent part covers; a dateline is cut off its first sentence."""
    covering = [span for span in silent if span.meets(sentence.span)]
    if not covering:
        return sentence
    start = max(span.end for span in covering)
    words = tuple(word for word in sentence.words if word.span.start >= start)
    while words and not words[0].text[:1].isalnum() and words[0].text not in "“\"‘'(":
        words = words[1:]
    if not words or start >= sentence.span.end:
        return None
    span = Span(words[0].span.start, sentence.span.end)
    return Sentence(span, sentence.paragraph, words, tuple(name for name in sentence.names if span.holds(name.span)))


def _within(times: Sequence[Span], span: Span) -> list[Span]:
    """The time expressions inside a stretch; `times` is sorted and without overlaps."""
    first, last = bisect_left(times, Span(span.start, span.start)), bisect_left(times, Span(span.end, span.end))
    return [time for time in times[first:last] if span.holds(time)]


def _can_count(report: Report, sentence: Sentence) -> bool:
    """Figures in headlines repeat the text below them, as a summary; captions describe pictures, often old ones."""
    return not any(part.holds(sentence.span) for part in report.spans("headline", "caption"))


def _runs_on(before: tuple[Unit, list[Attribution]], unit: Unit) -> bool:
    """Say whether a unit is nothing but quotation right after a quotation with a cue."""
    _, attributions = before
    if not attributions or attributions[-1].rule != "quotation":
        return False
    only_quoted = all(token.quote or not token.is_word for token in unit.tokens) and any(
        token.quote for token in unit.tokens
    )
    return only_quoted and 0 <= unit.paragraph - before[0].paragraph <= 1


def _extended(attribution: Attribution, unit: Unit) -> Attribution:
    more = tuple(token.quote.inner for token in unit.tokens if token.quote)
    return replace(attribution, content=(*attribution.content, *more))
