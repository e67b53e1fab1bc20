"""What every template can say: the functions and words that its pages are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.pages.answers import AnswerView
from reportedly.pages.between import grouped, method_in_words, standings, told_stance, why_they_differ
from reportedly.pages.counting import counted, days_between
from reportedly.pages.dates import due_in_words, in_words, printed_in_words
from reportedly.pages.disagreement import in_short
from reportedly.pages.events import ForecastView
from reportedly.pages.filters import folded
from reportedly.pages.index import Index
from reportedly.pages.marked import is_headed, linked
from reportedly.pages.neighbours import copied, neighbours, printed_again
from reportedly.pages.quoting import file_name, said_in_words
from reportedly.pages.reading import MarkKind, Segment
from reportedly.pages.relating import within_sentence
from reportedly.pages.statements import ClaimView
from reportedly.pages.strip import strip
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.records import VERSION, Edtf, Span

_KINDS = {
    "identical": "the same text as",
    "near_copy": "a near copy of",
    "rewrite": "a rewrite of",
    "excerpt": "an excerpt from",
    "cites": "cites",
}
_SETTLED = {"open": "open", "came_true": "came about", "did_not": "did not come about", "unclear": "unclear"}
_LETTERS: dict[MarkKind, str] = {"content": "c", "cue": "k", "figure": "f", "moment": "m", "source": "s", "found": "w"}
# More questions with one answer than these stand in a list of one line each, without the words of the answer.
_MOST_FULL = 8
# Of a question with many answers, pairs beyond these are told by their number; each stands beside its answer too.
_MOST_STANDINGS = 24


def words_for(index: Index) -> dict[str, object]:
    """Return what templates use beside their rows, for the pages of one ledger.

    Where rows lie on the pages (`place`, `link`) is not decided here: one file holds all of them, a server has a page for each.
    """
    return {
        "version": VERSION,
        "most_full": _MOST_FULL,
        "most_standings": _MOST_STANDINGS,
        "pieces": lambda answer: _pieces(index, answer),
        "claim_pieces": lambda claim: _claim_pieces(index, claim),
        "toll_pieces": lambda told, quote: _cut(index.reports[told.report.id].text, [quote.span], quote.marks),
        "printed_again": printed_again,
        "asks": lambda claim: _asks(index, claim),
        "beside": lambda claim: neighbours(index, claim),
        "namesake": lambda source: None,
        "order_link": lambda name: None,
        "order_now": lambda name: None,
        "quotes_only": False,
        "outstanding": frozenset(),
        "decided": lambda row: index.decided.get(row, ()),
        "desk": None,
        "said": said_in_words,
        "printed": printed_in_words,
        "in_words": in_words,
        "due_in_words": due_in_words,
        "counted": counted,
        "in_short": in_short,
        "why_they_differ": why_they_differ,
        "grouped": grouped,
        "told_stance": told_stance,
        "within_sentence": within_sentence,
        "standings": standings,
        "method_in_words": method_in_words,
        "day_of": Edtf.day,
        "period": period,
        "kinds": _KINDS,
        "settled_words": _SETTLED,
        "alone": _alone,
        "letters": _letters,
        "headed": is_headed,
        "linked": linked,
        "drawn_events": lambda events, place: strip(events, lambda event: place("e", event)),
        "folded": _folded,
        "meant": lambda piece: _meant(index, piece),
        "copied": lambda report: copied(index, report),
        "file_name": file_name,
    }


def period(first: date | None, last: date | None) -> str:
    """Return the days from `first` to `last` in words, "undated" without them."""
    return in_words(days_between(first, last)) if first and last else "undated"


def _pieces(index: Index, answer: AnswerView) -> list[tuple[str, bool]]:
    """Return an answer's words in pieces, each with whether it is the figure."""
    text = index.reports[answer.report.id].text
    return _cut(text, answer.spans, [answer.figure_span] if answer.figure_span else [])


def _claim_pieces(index: Index, claim: ClaimView) -> list[tuple[str, bool]]:
    """Return a claim's words in pieces, each with whether it is one of its figures."""
    figures = [figure.span for figure in index.figures_in.get(claim.id, ())]
    return _cut(index.reports[claim.report.id].text, claim.spans, figures)


def _asks(index: Index, claim: ClaimView) -> str | None:
    """Return the question that a claim or else the first of its figures answers, None for none."""
    asked = [claim.question_id, *(figure.question for figure in index.figures_in.get(claim.id, ()))]
    return next((index.questions[row].text for row in asked if row in index.questions), None)


def _cut(text: str, spans: Sequence[Span], figures: Sequence[Span]) -> list[tuple[str, bool]]:
    """Return the words at some spans, cut where a figure begins or ends; figures that meet another one are left unmarked."""
    found: list[tuple[str, bool]] = []
    for span in spans:
        if found:
            found.append((" … ", False))
        at = span.start
        for figure in sorted(figures):
            if span.holds(figure) and figure.start >= at:
                cut = [(Span(at, figure.start), False), (figure, True)]
                found += [(piece.of(text), is_figure) for piece, is_figure in cut if len(piece) > 0]
                at = figure.end
        if at < span.end:
            found.append((text[at : span.end], False))
    return found


def _folded(rows: Sequence[ForecastView]) -> list[tuple[ForecastView, list[ForecastView]]]:
    """Return forecasts with those that print the same words of the same source again, due on the same day."""
    found: dict[tuple[str, str, str], tuple[ForecastView, list[ForecastView]]] = {}
    for row in rows:
        key = row.source, str(row.due), folded(row.words)
        if key in found:
            found[key][1].append(row)
        else:
            found[key] = row, []
    return list(found.values())


def _alone(topic: TopicView) -> list[QuestionView]:
    return [question for question in topic.questions if len(question.answers) == 1]


def _letters(piece: Segment) -> str:
    """Return the classes of a piece of text beside that of a claim; one letter each, for there are thousands."""
    kinds = [_LETTERS[kind] for kind in piece.kinds if kind != "content"]
    return " ".join([*kinds, *(["two"] if len(piece.claims) > 1 else [])])


def _meant(index: Index, piece: Segment) -> str | None:
    """Return the day that a moment on a piece of text means, in words; None without one."""
    values = (index.moments[row].value for row in piece.moments if row in index.moments)
    return next((in_words(value) for value in values if value is not None), None)
