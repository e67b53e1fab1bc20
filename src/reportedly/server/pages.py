"""The served pages, made from the same templates as the one-file report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from reportedly.pages.chart import chart
from reportedly.pages.listing import ReportView
from reportedly.pages.marked import numbers_of, read_report, with_found
from reportedly.pages.overview import overview
from reportedly.pages.rendering import environment, read_text
from reportedly.pages.statements import ClaimView
from reportedly.pages.topics import QuestionView, TopicView, counted
from reportedly.pages.wording import words_for
from reportedly.records import VERSION, Span
from reportedly.server.book import Book
from reportedly.server.hits import Hit
from reportedly.server.links import Links
from reportedly.server.queries import FILTERS, Query, QueryError

# Each list with its heading, the template of its rows, the name that the template has for them, and what one row is.
LISTS = {
    "questions": ("Questions", "questions.html", "topics", "topic"),
    "claims": ("Claims", "claims.html", "claims", "claim"),
    "figures": ("Figures", "figures.html", "figures", "figure"),
    "timeline": ("Timeline", "timeline.html", "events", "event"),
    "forecasts": ("Forecasts", "forecasts.html", "forecasts", "forecast"),
    "sources": ("Sources", "sources.html", "sources", "source"),
    "copies": ("Copies", "copies.html", "copies", "copy"),
    "reports": ("Reports", "contents.html", "contents", "report"),
}
# A page of so many rows is made and drawn at once; a topic is many rows and a chart.
_ROWS, _TOPICS = 100, 25
_HEADING = 80


def overview_page(book: Book) -> str:
    """Return the first page: what was read, what is disputed, and how much there is of everything."""
    sizes = [(name, words, len(book.rows(name)), noun) for name, (words, _, _, noun) in LISTS.items()]
    told = overview(book.index.contents, book.topics, book.rows("reports"))
    return _render("overview.html", book, Links(book), here="", title=book.title, overview=told, sizes=sizes)


def list_page(book: Book, name: str, query: Query) -> str:
    """Return one page of a list.

    Raises:
        QueryError: a filter cannot be meant, or there is no such page.
    """
    rows = book.rows(name, query.filters)
    title, parts, variable, noun = LISTS[name]
    length = _TOPICS if name == "questions" else _ROWS
    last_page = max(1, -(-len(rows) // length))
    if query.page > last_page:
        raise QueryError(f"page: there is no page {query.page}; the last is {last_page}")
    start = (query.page - 1) * length
    here, chosen = rows[start : start + length], query.address("page")
    links = Links(book, query.words.get("as_of"), _ids(here) if name == "questions" else ())
    shown = _topics_shown(book, links, here) if name == "questions" else {variable: here}
    return _render(
        "list.html",
        book,
        links,
        **shown,
        here=name,
        title=title,
        parts=parts,
        total=len(rows),
        tally=_tally(len(rows), start, len(here), noun, bool(chosen)),
        asked={known: query.words.get(known, "") for known in FILTERS},
        is_filtered=bool(chosen),
        address=f"/{name}",
        chosen=chosen,
        page=query.page,
        last_page=last_page,
        turned=lambda page: f"/{name}{query.address(page=str(page))}",
    )


def question_page(book: Book, topic: TopicView, question: QuestionView, query: Query) -> str:
    """Return the page of one question: its chart, its answers, and the other questions about the same."""
    links = Links(book, query.words.get("as_of"), _ids([replace(topic, questions=(question,))]))
    return _render(
        "question.html",
        book,
        links,
        here="questions",
        title=question.text,
        # The days of the whole topic, which stand above its questions in the list, would let the answers go without a year.
        topic=replace(topic, first=None, last=None),
        question=question,
        others=[other for other in topic.questions if other.id != question.id],
        why_differ=topic.why_differ,
        charts=_charts(links, [question]),
        address=f"/questions/{question.id}",
        chosen=query.address(),
    )


def claim_page(book: Book, claim: ClaimView) -> str:
    """Return the page of one claim."""
    words = claim.words if len(claim.words) <= _HEADING else f"{claim.words[:_HEADING].rpartition(' ')[0]} …"
    title, address = f"“{words}”", f"/claims/{claim.id}"
    return _render(
        "claim.html",
        book,
        Links(book, here=[("c", claim.id)]),
        here="claims",
        title=title,
        claims=[claim],
        address=address,
        chosen="",
    )


def report_page(book: Book, view: ReportView, found: Span | None) -> str:
    """Return a report's text with its claims marked, and with the words at `found` if there are any to find."""
    read = read_report(book.index, view, book.marked)
    numbers = numbers_of([read])
    return _render(
        "report.html",
        book,
        Links(book),
        here="reports",
        title=view.title or view.name,
        report=with_found(read, found) if found else read,
        claim_of={claim: book.claims[claim] for claim in numbers},
        numbers=numbers,
        address=f"/reports/{view.id}",
        chosen="",
    )


def search_page(book: Book, words: str, hits: Sequence[Hit], is_cut: bool, query: Query) -> str:
    """Return what a search found: sentences in their context, and the claims that stand in them."""
    shown = [(hit, [book.claims[claim] for claim in hit.claims]) for hit in hits]
    return _render(
        "search.html",
        book,
        Links(book),
        title=f"Search: {words}" if words.strip() else "Search",
        query=words,
        hits=shown,
        is_cut=is_cut,
        address="/search",
        chosen=query.address(),
    )


def sorry_page(ledger: str, title: str, sentence: str) -> str:
    """Return a page that says why there is nothing to show."""
    page = environment().get_template("served/sorry.html")
    return page.render(_frame(ledger), title=title, sentence=sentence)


def style() -> str:
    """Return the style sheet of the served pages: that of the report, and what only they have."""
    return read_text("style.css") + read_text("served.css")


def _render(template: str, book: Book, links: Links, **shown: Any) -> str:
    known: dict[str, Any] = words_for(book.index) | _frame(book.ledger.path.name)
    known |= {
        "unfinished": not book.is_complete,
        "served": True,
        "place": links.place,
        "link": links.link,
        "answer_of": book.answer_of,
    }
    return environment().get_template(f"served/{template}").render(known | shown)


def _frame(ledger: str) -> dict[str, Any]:
    names = [("", "Overview"), *((name, words) for name, (words, *_) in LISTS.items())]
    return {"pages": names, "here": None, "query": "", "unfinished": False, "ledger": ledger, "version": VERSION}


def _topics_shown(book: Book, links: Links, topics: Sequence[TopicView]) -> dict[str, Any]:
    """Return the topics of a page as the template wants them: first those with several answers to a question."""
    settled = [topic for topic in topics if not topic.is_open]
    return {
        "topics": [topic for topic in topics if topic.is_open],
        "settled": settled,
        "told_once": [question for topic in settled for question in topic.questions],
        "charts": _charts(links, [question for topic in topics for question in topic.questions]),
    }


def _charts(links: Links, questions: Sequence[QuestionView]) -> dict[str, Markup]:
    answers = {answer.id for question in questions for answer in question.answers}

    def link(row: str) -> str:
        return (links.link("a", row) if row in answers else None) or links.link("t", row) or "#"

    drawn = {question.id: chart(question, link) for question in questions}
    return {question: svg for question, svg in drawn.items() if svg is not None}


def _ids(topics: Sequence[TopicView]) -> list[tuple[str, str]]:
    """Return the questions and answers that stand on a page."""
    asked = [question for topic in topics for question in topic.questions]
    answers = [("a", answer.id) for question in asked for answer in question.answers]
    return [("q", question.id) for question in asked] + answers


def _tally(total: int, start: int, here: int, noun: str, is_filtered: bool) -> str:
    """Return how many rows there are, and which of them are on the page."""
    if not total:
        return f"No {noun} fits." if is_filtered else f"There is no {noun}."
    words = counted(total, noun)
    return words if here == total else f"{words}, here {start + 1:,} to {start + here:,}"
