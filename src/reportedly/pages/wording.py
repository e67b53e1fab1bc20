"""What every template can say: the functions and words that its pages are put together from."""

from __future__ import annotations

from datetime import date

from reportedly.pages.answers import AnswerView
from reportedly.pages.dates import in_words, printed_in_words
from reportedly.pages.index import Index
from reportedly.pages.marked import is_headed
from reportedly.pages.quoting import said_in_words
from reportedly.pages.reading import MarkKind, Segment
from reportedly.pages.topics import QuestionView, TopicView, counted, days_between
from reportedly.records import VERSION, Span

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


def words_for(index: Index) -> dict[str, object]:
    """Return what templates use beside their rows, for the pages of one ledger.

    Where rows lie on the pages (`place`, `link`) is not decided here: one file holds all of them, a server has a page for each.
    """
    return {
        "version": VERSION,
        "most_full": _MOST_FULL,
        "pieces": lambda answer: _pieces(index, answer),
        "said": said_in_words,
        "printed": printed_in_words,
        "in_words": in_words,
        "counted": counted,
        "period": period,
        "kinds": _KINDS,
        "settled_words": _SETTLED,
        "alone": _alone,
        "letters": _letters,
        "headed": is_headed,
    }


def period(first: date | None, last: date | None) -> str:
    """Return the days from `first` to `last` in words, "undated" without them."""
    return in_words(days_between(first, last)) if first and last else "undated"


def _pieces(index: Index, answer: AnswerView) -> list[tuple[str, bool]]:
    """Return an answer's words in pieces, each with whether it is the figure."""
    text = index.reports[answer.report.id].text
    found: list[tuple[str, bool]] = []
    for span in answer.spans:
        if found:
            found.append((" … ", False))
        figure = answer.figure_span
        if figure is None or not span.holds(figure):
            found.append((span.of(text), False))
            continue
        cut = [(Span(span.start, figure.start), False), (figure, True), (Span(figure.end, span.end), False)]
        found += [(piece.of(text), is_figure) for piece, is_figure in cut if len(piece) > 0]
    return found


def _alone(topic: TopicView) -> list[QuestionView]:
    return [question for question in topic.questions if len(question.answers) == 1]


def _letters(piece: Segment) -> str:
    """Return the classes of a piece of text; one letter each, for there are thousands."""
    return " ".join([*(_LETTERS[kind] for kind in piece.kinds), *(["two"] if len(piece.claims) > 1 else [])])
