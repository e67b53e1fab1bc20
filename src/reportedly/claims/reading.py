"""Reading one report: its sentences to claims, figures, moments and names. Pure; it sees one report and nothing else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reportedly.claims.asking import only_asks
from reportedly.claims.assembly import assemble_claims
from reportedly.claims.attribution import Attribution, find_attributions
from reportedly.claims.continuing import extended, find_carrier, point_to_before, point_within
from reportedly.claims.dating import date_report, why_undated
from reportedly.claims.figures import LITERAL, count_unread, find_figures
from reportedly.claims.headlines import find_headline_attribution, is_headline
from reportedly.claims.mentions import find_mentions
from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.names import said_in
from reportedly.claims.owned import add_subjects, attach_figures, find_own_claims
from reportedly.claims.signatures import find_account, find_account_behind, find_signature
from reportedly.claims.tables import count_tables, without_tables
from reportedly.claims.talks import Turn, add_turns, find_turns, in_turn
from reportedly.claims.units import Unit, make_units
from reportedly.language import read as read_language
from reportedly.records import DateCandidate, Dating, Moment, PartKind, Reading, Report, Sentence, Span
from reportedly.text import Quote, paragraphs, quotations
from reportedly.text import sentences as split_sentences

# An inferred date wider than this says less than none: its ends would be read as dates.
_WIDEST = 2 * 366

# Nothing is claimed from these; a byline names who wrote, a dateline where.
_SILENT_PARTS: tuple[PartKind, ...] = ("boilerplate", "byline", "dateline")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A report's sentences that may hold claims, the quotations in it, and the turns of a talk by their paragraphs."""

    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    turns: Mapping[int, Turn] = field(default_factory=dict)

    @property
    def quoted(self) -> list[Span]:
        """What stands in quotation marks, and what is said in turns."""
        turns = {turn.mark: turn for turn in self.turns.values()}.values()
        spoken = [span for turn in turns for span in (*turn.told, *turn.asked)]
        return _apart(sorted([*(quote.outer for quote in self.quotes), *spoken]))


def read_sentences(report: Report) -> list[Sentence]:
    """Return all sentences of a report, in reading order.

    Those of its menus are without words and names, since nothing is claimed from them and a page can have more menu than story; so are
    all those of a report in another language.
    """
    every = paragraphs(report.text)
    if not _is_read(report):
        return _unread(report.text, every, range(len(every)))
    menus = _apart(report.spans("boilerplate"))
    is_menu = [any(menu.holds(span) for menu in _meeting(menus, span)) for span in every]
    datelines = _apart(report.spans("dateline", "boilerplate"))
    pieces = [
        (number, piece)
        for number, span in enumerate(every)
        if not is_menu[number]
        for piece in _behind(datelines, span)
    ]
    if len(pieces) == len(every) and not any(is_menu):
        return read_language(report.text, every)
    told = read_language(report.text, [piece for _, piece in pieces])
    found = [replace(sentence, paragraph=pieces[sentence.paragraph][0]) for sentence in told]
    found += _unread(report.text, every, [number for number, skipped in enumerate(is_menu) if skipped])
    return sorted(found, key=lambda sentence: sentence.span)


def _behind(datelines: Sequence[Span], paragraph: Span) -> list[Span]:
    """A paragraph in two where it begins with a dateline, or with what a gallery has before a caption: the model takes "TARN (Kyodo) —"
    for words of the sentence behind it."""
    first = next(iter(_meeting(datelines, paragraph)), None)
    if first is None or first.start != paragraph.start or first.end >= paragraph.end:
        return [paragraph]
    return [first, Span(first.end, paragraph.end)]


def _unread(text: str, every: Sequence[Span], numbers: Iterable[int]) -> list[Sentence]:
    """Return the sentences of some paragraphs, without words and names."""
    return [Sentence(span, number, (), ()) for number in numbers for span in split_sentences(text, every[number])]


def _is_read(report: Report) -> bool:
    """Say whether a report is in English, which alone the rules and the model know; one whose language is not known is read."""
    return report.language in (None, "en")


def plain_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text without words and names, at a hundredth of the cost; expressions of time and figures need no more.

    The rows of tables are left out.
    """
    every = paragraphs(text)
    return without_tables(text, _unread(text, every, range(len(every))))


def read_report(
    report: Report,
    sentences: Sequence[Sentence] | None = None,
    *,
    dated: DateCandidate | None = None,
    profile: str = LITERAL,
) -> Reading:
    """Return all claims, figures, moments and names of one report.

    `sentences` are all of the report's, read here when not given. The report's date is the one it came with, else `dated` (what
    its story says of it), else what its text says. Which reports copy it and what answers the same question is
    not decided here; see `relations`.
    """
    prepared = prepare(report, read_sentences(report) if sentences is None else sentences)
    times = list(find_times(report.text, prepared.sentences))
    dating = date_report(report, times)
    if report.published is None:
        report = with_date(report, dating, dated)
    moments = find_moments(report, times)
    found = find_all_attributions(report, prepared, moments)
    assembled = assemble_claims(report, prepared.sentences, found, moments, prepared.quoted)
    figures = find_figures(report, _counted(report, prepared.sentences), moments, profile=profile)
    own = find_own_claims(report, prepared.sentences, assembled.claims, figures, moments, assembled.unclaimed)
    claims = sorted([*assembled.claims, *own], key=lambda claim: claim.content.spans)
    figures = attach_figures(report, claims, add_subjects(figures, prepared.sentences), prepared.sentences)
    mentions = find_mentions(report, prepared.sentences, assembled.speakers, figures)
    return Reading(report, dating, tuple(claims), tuple(figures), tuple(moments), tuple(mentions))


def notes_on(reading: Reading, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Return what a reader should know about a reading: which of the report's sentences gave no figures, and why."""
    text, spoken = reading.report.text, _spoken(reading.report, sentences)
    counted = _counted(reading.report, without_tables(text, spoken))
    unread = count_unread(reading.report, counted, reading.moments) + count_tables(text, spoken)
    if not unread:
        return ()
    which = "a very long sentence or list" if unread == 1 else f"{unread} very long sentences or lists"
    return (f"figures in {which} of numbers were not read",)


def with_date(report: Report, dating: Dating, better: DateCandidate | None = None) -> Report:
    """Return the report with a date of publication: a better one from other reports, else its own.

    Evidence that leaves the year open ("Tuesday, November 19" fits several) is kept in words, and the report stays undated.
    """
    candidate = better or dating.own
    if candidate is None:
        return replace(report, published=None, published_basis=None, published_why=why_undated(report, dating))
    days = candidate.value.days
    if candidate.basis == "inferred" and (days is None or days > _WIDEST):
        return replace(report, published=None, published_basis=None, published_why=f"not dated: {candidate.why}")
    return replace(report, published=candidate.value, published_basis=candidate.basis, published_why=candidate.why)


def prepare(report: Report, sentences: Sequence[Sentence]) -> Prepared:
    """Return the sentences of a report that may hold claims: none from boilerplate, bylines, datelines and tables.

    Of a report in another language there are none.
    """
    if not _is_read(report):
        return Prepared((), ())
    spoken = without_tables(report.text, _spoken(report, sentences))
    every = paragraphs(report.text)
    held = {one.paragraph: every[one.paragraph] for one in spoken}
    turns = find_turns(report.text, held, [name for one in spoken for name in one.names])
    return Prepared(tuple(spoken), tuple(said_in(report.text, quotations(report.text, every))), turns)


def find_all_attributions(
    report: Report, prepared: Prepared, moments: Sequence[Moment]
) -> list[tuple[Unit, list[Attribution]]]:
    """Return each unit of a report with its attributions; a quotation that runs on belongs to the cue that began it.

    In an interview or a transcript each turn is its speaker's.
    """
    headlines = _apart(report.spans("headline"))
    times = sorted(moment.span for moment in moments)
    found: list[tuple[Unit, list[Attribution]]] = []
    reached = 0
    for unit in make_units(prepared.sentences, prepared.quotes):
        inside = _within(times, unit.span)
        attributions = find_attributions(unit, report.text, inside)
        in_headline = any(part.holds(unit.span) for part in _meeting(headlines, unit.span))
        turn = prepared.turns.get(unit.paragraph)
        if turn is not None:
            found.append((unit, in_turn(turn, attributions)))
            reached = unit.paragraph
            continue
        if not any(one.kind != "silent" for one in attributions):
            titled = in_headline or is_headline(unit, report.text)
            attributions += _signed(report.text, unit, found, titled=titled)
        if found and unit.paragraph - found[-1][0].paragraph <= 1:
            attributions = point_to_before(report.text, unit, attributions, found[-1], inside)
        else:
            attributions = point_within(report.text, attributions)
        # “We packed and left”, as a heading, is not what the one before said.
        goes_on = bool(found) and not attributions and not in_headline and unit.paragraph - reached <= 1
        speaker = find_carrier(found[-1][1], unit) if goes_on else None
        if speaker is not None:
            reached = unit.paragraph
            if not only_asks(report.text, [token.quote.inner for token in unit.tokens if token.quote]):
                before = list(found[-1][1])
                before[speaker] = extended(before[speaker], unit)
                found[-1] = (found[-1][0], before)
            continue
        reached = unit.paragraph
        found.append((unit, attributions))
    return add_turns(report.text, found, prepared.turns)


def _signed(
    text: str, unit: Unit, found: Sequence[tuple[Unit, Sequence[Attribution]]], *, titled: bool
) -> list[Attribution]:
    """Whose words a unit gives, or the paragraph before it, by the name that stands behind or below them."""
    signed = find_signature(text, unit) or (find_headline_attribution(unit) if titled else None)
    if signed is None and titled:
        signed = find_account(text, unit, _paragraph_before(unit, found))
    signed = signed or find_account_behind(text, unit, _untold_start(unit, found))
    return [signed] if signed else []


def _untold_start(unit: Unit, found: Sequence[tuple[Unit, Sequence[Attribution]]]) -> int:
    """Where the sentences of a unit's paragraph begin that are nobody's so far, up to the unit itself."""
    start = unit.span.start
    for other, attributions in reversed(found):
        if other.paragraph != unit.paragraph or attributions:
            break
        start = other.span.start
    return start


def _paragraph_before(unit: Unit, found: Sequence[tuple[Unit, Sequence[Attribution]]]) -> Span | None:
    """The paragraph before a unit, None where something in it is somebody's already."""
    if not found or found[-1][0].paragraph != unit.paragraph - 1:
        return None
    start = found[-1][0].span.start
    for other, attributions in reversed(found):
        if other.paragraph != unit.paragraph - 1:
            break
        if attributions:
            return None
        start = other.span.start
    return Span(start, found[-1][0].span.end)


def _spoken(report: Report, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    silent = _apart(report.spans(*_SILENT_PARTS))
    return tuple(kept for one in sentences if (kept := _outside(one, _meeting(silent, one.span))) is not None)


def _apart(parts: Sequence[Span]) -> list[Span]:
    """Stretches in reading order, with those that share characters made one."""
    found: list[Span] = []
    for part in parts:
        if found and part.start < found[-1].end:
            part = Span(found[-1].start, max(found.pop().end, part.end))
        found.append(part)
    return found


def _meeting(parts: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of some stretches, in order and apart, that share characters with `span`."""
    if not parts:
        return parts
    first = bisect_right(parts, span.start, key=lambda part: part.end)
    return parts[first : bisect_left(parts, Span(span.end, span.end), lo=first)]


def _outside(sentence: Sentence, covering: Sequence[Span]) -> Sentence | None:
    """The sentence without what silent parts cover; a dateline is cut off its first sentence."""
    if not covering:
        return sentence
    start = max(span.end for span in covering)
    words = tuple(word for word in sentence.words if word.span.start >= start)
    while words and not words[0].text[:1].isalnum() and words[0].text not in "“\"‘'(":
        words = words[1:]
    if not words or start >= sentence.span.end:
        return None
    span = Span(words[0].span.start, sentence.span.end)
    return replace(
        sentence, span=span, words=words, names=tuple(name for name in sentence.names if span.holds(name.span))
    )


def _within(times: Sequence[Span], span: Span) -> list[Span]:
    """The time expressions inside a stretch; `times` is sorted and without overlaps."""
    first = bisect_left(times, span.start, key=lambda time: time.start)
    last = bisect_left(times, span.end, lo=first, key=lambda time: time.start)
    return [time for time in times[first:last] if span.holds(time)]


def _counted(report: Report, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Figures in headlines repeat the text below them, as a summary; captions describe pictures, often old ones."""
    passed_over = _apart(report.spans("headline", "caption"))
    return [one for one in sentences if not any(part.holds(one.span) for part in _meeting(passed_over, one.span))]
