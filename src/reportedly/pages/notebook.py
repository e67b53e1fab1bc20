"""The views as HTML for a notebook: plain tables without script, in the notebook's own colours, in which no text is markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from reportedly.pages.actors import ActorView
from reportedly.pages.answers import AnswerView
from reportedly.pages.characters import in_marks
from reportedly.pages.counting import counted, days_between
from reportedly.pages.dates import due_in_words, in_words
from reportedly.pages.events import EventView, ForecastView
from reportedly.pages.found import FoundFigure, FoundMoment, FoundQuantity
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView
from reportedly.pages.provenance import CopyView, SourceView
from reportedly.pages.quoting import ITSELF, FoundSentence, ReportRef, said_in_words
from reportedly.pages.rendering import environment
from reportedly.pages.statements import ClaimView, FigureView
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.records import Edtf

# More rows make a notebook slow to open and are not read; the last line counts them, and a data frame has all.
MOST_ROWS = 50
# More things in one cell hide the next row.
_MOST_IN_CELL = 3

Cell = Callable[[Any], object]
# A table with its title and summary, its columns, and the views that are its rows.
Shown = tuple[str | None, str | None, Mapping[str, Cell], Sequence[object]]


def table_html(views: Sequence[object], kind: type[object] = object) -> str:
    """Return views of one type as a table, the first fifty of them; `kind` is the type where there are none."""
    shown = type(views[0]) if views else kind
    columns = _COLUMNS.get(shown, {"": str})
    return _rendered(None, counted(len(views), _NOUNS.get(shown, "row")), [(None, None, columns, views)])


def question_html(question: QuestionView) -> str:
    """Return a question with its answers as a table: when, what, who, through whom, and how each stands to the others."""
    return _rendered(question.text, _standing(question), [(None, None, _COLUMNS[AnswerView], question.answers)])


def topic_html(topic: TopicView) -> str:
    """Return a topic with a table for each of its questions, and why its numbers differ."""
    tables = [(one.text, _standing(one), _COLUMNS[AnswerView], one.answers) for one in topic.questions]
    return _rendered(topic.text, topic.summary, tables, topic.why_differ)


def overview_html(name: str, index: Index, disputed: Sequence[QuestionView]) -> str:
    """Return what a ledger holds: how many reports, claims and so on, printed on which days, and its most disputed questions."""
    rows = index.contents
    sizes = {"report": rows.reports, "claim": rows.claims, "figure": rows.figures, "question": rows.questions}
    size = [counted(len(some), noun) for noun, some in sizes.items()]
    printed = [day for report in rows.reports if report.published for day in _ends(report.published)]
    period = [in_words(days_between(min(printed), max(printed)))] if printed else []
    tables = [("The most disputed questions", None, _COLUMNS[QuestionView], disputed)] if disputed else []
    return _rendered(name, " · ".join([*size, *period]), tables)


def note_html(name: str, sentence: str) -> str:
    """Return a name with a sentence about it."""
    return _rendered(name, sentence, [])


def _rendered(title: str | None, summary: str, tables: Iterable[Shown], note: str | None = None) -> str:
    made = [_table(*one) for one in tables]
    return environment().get_template("notebook.html").render(title=title, summary=summary, tables=made, note=note)


def _table(
    title: str | None, summary: str | None, columns: Mapping[str, Cell], views: Sequence[object]
) -> dict[str, object]:
    """Return what the template shows of one table; columns that would be empty from top to bottom are left out."""
    made = {heading: [str(cell(view)) for view in views[:MOST_ROWS]] for heading, cell in columns.items()}
    filled = {heading: cells for heading, cells in made.items() if any(cells)}
    more = max(0, len(views) - MOST_ROWS)
    rows = list(zip(*filled.values(), strict=True))
    return {"title": title, "summary": summary, "headings": list(filled), "rows": rows, "more": more}


def _standing(question: QuestionView) -> str:
    return " · ".join(part for part in (question.standing, question.spread, question.together) if part)


def _plain(number: float | None) -> str:
    return "–" if number is None else f"{number:,.15g}"


def _few(things: Sequence[object]) -> str:
    most = [str(one) for one in things[:_MOST_IN_CELL]]
    more = [f"{len(things) - _MOST_IN_CELL} more"] if len(things) > _MOST_IN_CELL else []
    return "; ".join([*most, *more])


def _ends(day: Edtf) -> list[date]:
    return [end for end in (day.earliest, day.latest) if end]


def _said(view: Any) -> str:
    return said_in_words(view.said, view.said_from, view.report.published_basis)


def _who(view: Any) -> str:
    if view.role == ITSELF:
        return ITSELF
    return f"{view.source}, {view.role}" if view.role else str(view.source)


def _reported(report: ReportRef) -> str:
    return f"{report.short}, {report.printed}"


def _place(view: Any) -> str:
    return f"{_reported(view.report)}, paragraph {view.paragraph}"


def _answer(view: AnswerView) -> str:
    return f"{view.figure}, denied" if view.is_named_to_deny else view.figure


def _printed_in(view: AnswerView) -> str:
    copies = f" and {counted(len(view.repeated_in), 'more report')}" if view.repeated_in else ""
    return f"{view.report.short}{copies}"


def _counts(view: FigureView) -> str:
    what = " ".join(word for word in (view.counted, view.state) if word)
    return ", ".join(word for word in (what, view.place) if word)


def _when(view: SourceView) -> str:
    return in_words(days_between(view.first, view.last)) if view.first and view.last else "–"


# What a table of each kind of view shows, a function for every column. What a view has beside these is in its data frame.
_COLUMNS: dict[type[object], Mapping[str, Cell]] = {
    AnswerView: {
        "said": _said,
        "figure": _answer,
        "who": _who,
        "through": lambda view: " → ".join(reversed(view.via)),
        "in": _printed_in,
        "beside the others": lambda view: _few(view.notable),
    },
    QuestionView: {
        "question": lambda view: view.text,
        "status": lambda view: view.status,
        "answers": lambda view: len(view.answers),
        "from, to": lambda view: view.spread,
        "origins": lambda view: view.origins,
        "reports": lambda view: view.reports,
    },
    TopicView: {
        "topic": lambda view: view.text,
        "status": lambda view: view.status,
        "questions": lambda view: len(view.questions),
        "origins": lambda view: view.origins,
        "reports": lambda view: view.reports,
        "when": lambda view: view.period or "–",
    },
    ClaimView: {
        "said": _said,
        "who": _who,
        "how": lambda view: view.stance,
        "words": lambda view: in_marks(view.words),
        "in": _place,
        "beside the others": lambda view: _few(view.relations),
    },
    FigureView: {
        "said": _said,
        "figure": lambda view: view.figure,
        "of": _counts,
        "who": lambda view: view.source,
        "how": lambda view: view.stance,
        "in": _place,
    },
    EventView: {
        "when": lambda view: in_words(view.when),
        "what": lambda view: view.text,
        "in": _place,
        "origins": lambda view: view.origins,
    },
    ForecastView: {
        "due": lambda view: due_in_words(view.due),
        "who": _who,
        "words": lambda view: in_marks(view.words),
        "what became of it": lambda view: view.status.replace("_", " "),
        "settled by": lambda view: "; ".join(in_marks(words) for words in view.settled_words),
        "in": _place,
    },
    SourceView: {
        "source": lambda view: view.name,
        "roles": lambda view: "; ".join(view.roles),
        "claims": lambda view: view.claims,
        "reports": lambda view: view.reports,
        "through": lambda view: _few(view.ways),
        "when": _when,
    },
    ActorView: {
        "name": lambda view: view.name,
        "kind": lambda view: view.kind,
        "also called": lambda view: _few(view.aliases),
        "named": lambda view: view.mentions,
        "reports": lambda view: view.reports,
        "claims": lambda view: view.claims,
        "why these are one": lambda view: view.why,
    },
    CopyView: {
        "report": lambda view: _reported(view.b),
        "is": lambda view: view.kind.replace("_", " "),
        "of": lambda view: _reported(view.a),
        "share": lambda view: f"{100 * view.share:.0f} %" if view.share else "–",
        "why": lambda view: view.why,
    },
    ReportView: {
        "printed": lambda view: said_in_words(view.published, "printed", view.published_basis),
        "outlet": lambda view: view.outlet or "–",
        "title": lambda view: view.name,
        "claims": lambda view: view.claims,
        "figures": lambda view: view.figures,
        "copies": lambda view: "; ".join(report.short for _, report in view.copies),
    },
    FoundSentence: {"report": lambda view: view.report, "sentence": lambda view: view.words},
    FoundMoment: {
        "words": lambda view: view.text,
        "value": lambda view: view.value or "",
        "type": lambda view: view.type,
        "timex": lambda view: view.timex,
        "mod": lambda view: view.mod or "",
    },
    FoundQuantity: {
        "words": lambda view: view.text,
        "low": lambda view: _plain(view.low),
        "high": lambda view: _plain(view.high),
        "bound": lambda view: view.bound,
        "kind": lambda view: view.kind,
        "unit": lambda view: view.unit or "",
        "counted": lambda view: view.counted or "",
        "trend": lambda view: view.trend or "",
        "left out of figures": lambda view: view.left_out or "",
    },
    FoundFigure: {
        "words": lambda view: view.text,
        "low": lambda view: _plain(view.low),
        "high": lambda view: _plain(view.high),
        "bound": lambda view: view.bound,
        "unit": lambda view: view.unit,
        "counted": lambda view: view.counted or "",
        "state": lambda view: view.state or "",
        "grade": lambda view: view.grade or "",
        "scope": lambda view: view.scope or "",
        "as of": lambda view: view.as_of or "",
        "why": lambda view: view.why,
    },
}
_NOUNS: dict[type[object], str] = {
    AnswerView: "answer",
    QuestionView: "question",
    TopicView: "topic",
    ClaimView: "claim",
    FigureView: "figure",
    EventView: "event",
    ForecastView: "forecast",
    SourceView: "source",
    ActorView: "actor",
    CopyView: "copy",
    ReportView: "report",
    FoundSentence: "sentence",
    FoundMoment: "moment",
    FoundQuantity: "quantity",
    FoundFigure: "figure",
}
