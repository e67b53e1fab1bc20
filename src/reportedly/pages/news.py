"""News of a ledger: what some reports that came in brought to it, and which forecasts have fallen due."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from reportedly.pages.answers import AnswerView, answers
from reportedly.pages.dates import due_in_words
from reportedly.pages.events import ForecastView, forecasts
from reportedly.pages.index import Index
from reportedly.pages.quoting import ReportRef
from reportedly.pages.relating import RelationView
from reportedly.records import Edtf, Question, RelationKind, hashed

NewsKind = Literal["denial", "conflict", "revision", "answer", "question", "forecast due", "forecast settled"]
_OF_RELATION: dict[RelationKind, NewsKind] = {"denies": "denial", "conflicts": "conflict", "revises": "revision"}
# What a reader must know first.
_ORDER: tuple[NewsKind, ...] = (
    "denial", "conflict", "revision", "answer", "forecast settled", "forecast due", "question",
)  # fmt: skip
_SETTLED = {"came_true": "came about", "did_not": "did not come about", "unclear": "unclear what became of it"}


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new in a ledger.

    - `kind` says what: an "answer" to a question that was asked before, a "denial", "conflict" or "revision" between two answers of which one is
      new, a "question" that nobody had answered before, a forecast that has "fallen due" or was settled.
    - `question` is the question in words, None for a forecast; `told` is what is new, in one line.
    - `words` are exactly what the report says, in `paragraph` (from 1) of `report`; `source` is who said it, `said` when.
    - `id` names it: the same thing is never told under two.
    """

    id: str
    kind: NewsKind
    question: str | None
    told: str
    words: str
    source: str
    said: Edtf | None
    report: ReportRef
    paragraph: int

    def __str__(self) -> str:
        return f"{self.kind}: {self.told}"


def find_news(
    index: Index, reports: Collection[str], *, after: date | None = None, today: date | None = None
) -> list[News]:
    """Return what is new because of these reports, what must be known first at the head.

    An answer is new when every report that has it is one of these, so that a reprint brings nothing. With `today`, open forecasts that
    fell due by then are told too, those that had by the day `after` left out. What was removed or corrected is not told.
    """
    found = [news for question in index.contents.questions for news in _of_question(index, question, reports)]
    found += _of_forecasts(index, reports, after, today)
    first = {news.id: news for news in reversed(found)}
    return sorted(first.values(), key=lambda news: (_ORDER.index(news.kind), news.question or "", news.told, news.id))


def is_due(due: Edtf | None, status: str, after: date | None, today: date | None) -> bool:
    """Say whether a forecast fell due by a day, none of those that had by the day `after`, and is still open."""
    last = due.latest if due else None
    return bool(status == "open" and today and last and last <= today and (after is None or last > after))


def _of_question(index: Index, question: Question, reports: Collection[str]) -> Iterator[News]:
    if not any(_report_of(index, row) in reports for row in question.answers):
        return
    views = answers(index, question)
    new = {view.id for view in views if all(place.id in reports for place in _places(view))}
    by_id = {view.id: view for view in views}
    if new and len(new) == len(views):
        yield _news("question", question, views[0], f"{question.text} {'; '.join(map(str, views))}", question.id)
    for view in views:
        if view.id not in new:
            continue
        told = False
        for relation in view.relations:
            kind = _OF_RELATION.get(relation.kind)
            if kind is not None and (relation.later or relation.other not in new):
                told = True
                yield _of_relation(kind, question, view, relation, by_id.get(relation.other))
        if not told and len(new) < len(views):
            yield _news("answer", question, view, f"{question.text} {view}", view.id)


def _of_relation(
    kind: NewsKind, question: Question, view: AnswerView, relation: RelationView, other: AnswerView | None
) -> News:
    pair = sorted([view.id, relation.other])
    told = f"{question.text} {view} {relation}"
    return replace(
        _news(kind, question, view, told, *pair), told=told if other is None or relation.figure else f"{told}: {other}"
    )


def _news(kind: NewsKind, question: Question, view: AnswerView, told: str, *rows: str) -> News:
    return News(
        hashed("news", kind, *rows),
        kind,
        question.text,
        told,
        view.words,
        view.source,
        view.said,
        view.report,
        view.paragraph,
    )


def _of_forecasts(index: Index, reports: Collection[str], after: date | None, today: date | None) -> Iterator[News]:
    def is_settled(settled_by: Iterable[str]) -> bool:
        return any(_report_of(index, claim) in reports for claim in settled_by)

    rows = [
        row
        for row in index.contents.forecasts
        if is_settled(row.settled_by) or is_due(row.due, row.status, after, today)
    ]
    for view in forecasts(Index(replace(index.contents, forecasts=tuple(rows)))) if rows else ():
        yield _of_forecast(view, "forecast settled" if is_settled(view.settled_by) else "forecast due")


def _of_forecast(view: ForecastView, kind: NewsKind) -> News:
    if kind == "forecast due":
        told = f"due {due_in_words(view.due)}, and no report says what became of it: “{view.words}” ({view.source})"
        row = hashed(view.id, str(view.due))
    else:
        settled = "; ".join(f"“{words}”" for words in view.settled_words)
        told = f"{_SETTLED.get(view.status, view.status)}: “{view.words}” ({view.source}), by {settled}"
        row = hashed(view.id, view.status, list(view.settled_by))
    return News(
        hashed("news", kind, row), kind, None, told, view.words, view.source, view.said, view.report, view.paragraph
    )


def _places(view: AnswerView) -> Iterator[ReportRef]:
    yield view.report
    yield from (again.report for again in view.repeated_in)


def _report_of(index: Index, row: str) -> str | None:
    found = index.figures.get(row) or index.claims.get(row)
    return found.report if found else None
