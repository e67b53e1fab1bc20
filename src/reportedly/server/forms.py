"""What the forms for one row start from: its values now, and what can be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportedly.pages.stories import headline
from reportedly.pipeline import ALONE, BOUNDS, SOURCE_KINDS, STANCES
from reportedly.records import Actor, Claim, Copy, Figure, Question, Report
from reportedly.server.book import Book
from reportedly.server.links import Links

# A form offers so many others to choose from; whoever means another one gives its id.
_MOST_CHOICES = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a form offers: what is sent, and the words for it."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Forms:
    """What the forms for one row start from: its values now, and what can be chosen."""

    row: str
    kind: str
    words: str
    now: Mapping[str, str]
    choices: Mapping[str, Sequence[Choice]]


def forms_of(book: Book, row_id: str) -> Forms | None:
    """Return the forms for a row, None when no row that can be corrected has this id."""
    index = book.index
    rows: tuple[Mapping[str, Any], ...] = (index.claims, index.figures, index.reports, index.actors, index.questions)
    row = next((known[row_id] for known in rows if row_id in known), None)
    row = row or index.copies.get(row_id)
    match row:
        case Claim():
            now = {"stance": row.stance, "source": row.source.text or "", "source_kind": row.source.kind}
            kinds = {"stance": STANCES, "source_kind": SOURCE_KINDS}
            return Forms(row.id, "claim", row.content.text, now, {name: _plain(words) for name, words in kinds.items()})
        case Figure():
            value = " ".join(f"{end:g}" for end in dict.fromkeys((row.low, row.high)) if end is not None)
            now = {"value": value, "bound": row.bound, "state": row.state or "", "counted": row.counted or ""}
            return Forms(row.id, "figure", row.text, now, {"bound": _plain(BOUNDS)})
        case Report():
            return _of_report(book, row)
        case Actor():
            printed = [Choice(one.name, one.name) for one in book.printed_names(row.id)]
            others = sorted(
                (one for one in book.outline.actors.values() if one.id != row.id), key=lambda one: one.name.casefold()
            )
            merge = [Choice(one.id, f"{one.name} ({one.kind})") for one in others[:_MOST_CHOICES]]
            return Forms(row.id, "actor", row.name, {}, {"split": printed, "merge": merge})
        case Question():
            return _of_question(book, row)
        case Copy():
            return Forms(row.id, "copy", "these two reports", {}, {})
    return None


def _of_report(book: Book, report: Report) -> Forms:
    stories = [one for one in book.outline.stories.values() if one.id != report.story][:_MOST_CHOICES]
    beside = [view for row in book.beside(report.id) if row != report.id and (view := book.report(row)) is not None]
    choices = {
        "story": [Choice(ALONE, "one of its own"), *(Choice(one.id, headline(one)) for one in stories)],
        "copy_of": [
            Choice(one.id, f"{one.outlet or one.name}: {one.title or one.name}") for one in beside[:_MOST_CHOICES]
        ],
    }
    now = {"published": str(report.published or ""), "outlet": report.outlet or ""}
    return Forms(report.id, "report", report.title or report.id, now, choices)


def _of_question(book: Book, question: Question) -> Forms:
    index = book.index
    mine = _stories(book, question)
    others = [
        one
        for one in sorted(index.questions.values(), key=lambda one: one.id)
        if one.id != question.id
        and (one.kind, one.unit) == (question.kind, question.unit)
        and _stories(book, one) & mine
    ]
    choices = {
        "merge": [Choice(one.id, one.text) for one in others[:_MOST_CHOICES]],
        "split": [Choice(answer, _answer_in_words(book, answer)) for answer in question.answers],
    }
    return Forms(question.id, "question", question.text, {"text": question.text}, choices)


def _stories(book: Book, question: Question) -> set[str | None]:
    index = book.index
    rows = (index.figures.get(answer) or index.claims.get(answer) for answer in question.answers[:1])
    return {index.reports[row.report].story for row in rows if row and row.report in index.reports}


def _answer_in_words(book: Book, answer: str) -> str:
    figure, claim = book.index.figures.get(answer), book.index.claims.get(answer)
    row = figure or claim
    report = book.index.reports.get(row.report) if row else None
    words = figure.text if figure else claim.content.text if claim else answer
    return f"“{words:.80}”, {report.outlet or report.title or 'outlet not stated'}" if report else words


def _plain(words: Sequence[str]) -> list[Choice]:
    return [Choice(one, one.replace("_", " ")) for one in words]


def pinned(book: Book) -> list[tuple[str, str | None, str]]:
    """Return the questions that readers keep in sight, pinned ones and their own: the words, the address if there is one, and how it stands."""
    found: dict[str, tuple[str, str | None, str]] = {}
    for row, decisions in book.index.decided.items():
        question = book.index.questions.get(row)
        for one in decisions:
            if question and one.kind in ("pin", "ask"):
                found[question.id] = question.text, Links(book).link("page", question.id), question.status
            elif one.kind == "ask":
                found[one.id] = one.words, None, "asked; no answer was put to it"
    return sorted(found.values())
