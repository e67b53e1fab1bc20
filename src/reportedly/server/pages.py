"""The served pages, made from the same templates as the one-file report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from reportedly.pages.characters import in_marks
from reportedly.pages.chart import chart
from reportedly.pages.columns import ClaimRow
from reportedly.pages.counting import counted
from reportedly.pages.facets import facets_of, names_of
from reportedly.pages.listed import Listed
from reportedly.pages.listing import ReportView
from reportedly.pages.marked import numbers_of, read_report, with_found
from reportedly.pages.namesakes import namesakes_on
from reportedly.pages.rendering import environment, read_text
from reportedly.pages.sorting import ordered, orders_of
from reportedly.pages.source_briefs import source_of
from reportedly.pages.statements import ClaimView
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.pages.ways import drawn
from reportedly.pages.wording import words_for
from reportedly.records import VERSION
from reportedly.server.book import Book
from reportedly.server.forms import forms_of, pinned
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
    "actors": ("Actors", "actors.html", "actors", "actor"),
    "copies": ("Copies", "copies.html", "copies", "copy"),
    "reports": ("Reports", "contents.html", "contents", "report"),
}
# A page of so many rows is made and drawn at once; a topic is many rows and a chart.
_ROWS, _TOPICS = 100, 5
_HEADING = 80
# The days that stand out, as many as one reads at a glance.
_TOP = 10
# Lists without columns name their orders above them, first their own: each with the words for it, the largest or latest first
# where "-" stands.
_ORDERS = {
    "copies": (("-share", "how much is shared"), ("printed", "print")),
    "reports": (
        ("printed", "print"),
        ("-printed", "print, the latest first"),
        ("outlet", "outlet"),
        ("-claims", "claims"),
    ),
}


def overview_page(book: Book, query: Query) -> str:
    """Return the first page: what was read, what is disputed, and what is new."""
    shown = {"here": "", "title": book.title, "overview": book.overview, "pinned": pinned(book)}
    return render("overview.html", book, Links(book), query, address="/", **shown)


def asked_of(name: str) -> list[str]:
    """Return the names of all that can be asked of a list: the filters, its facets and its order."""
    facets = names_of(facets_of(name))
    return [*FILTERS, *facets, *(["sort"] if orders_of(name) else []), *(["top"] if name == "timeline" else [])]


def rows_asked(book: Book, name: str, query: Query) -> Listed:
    """Return the rows of a list that fit the filters and the chosen values of its facets, in the order that is asked for.

    Raises:
        QueryError: a filter, a value or the order cannot be meant.
    """
    chosen = query.chosen(facets_of(name))
    order = query.order(orders_of(name))
    # Of topics only some questions can have what was chosen, and of a timeline it says which days stand out.
    if chosen and (name == "questions" or query.top):
        return book.rows(name, replace(query.filters, chosen=tuple(chosen.items())))
    rows = book.rows(name, query.filters)
    if not chosen and order is None:
        return rows
    briefs = book.faceted(name, query.filters).narrowed(chosen) if chosen else rows.briefs
    return rows.of(ordered(name, briefs, order))


def list_page(book: Book, name: str, query: Query) -> str:
    """Return one page of a list.

    Raises:
        QueryError: a filter cannot be meant, or there is no such page.
    """
    rows = rows_asked(book, name, query)
    title, parts, variable, noun = LISTS[name]
    length = _TOPICS if name == "questions" else _ROWS
    last_page = max(1, -(-len(rows) // length))
    if query.page > last_page:
        raise QueryError(f"page: there is no page {query.page}; the last is {last_page}")
    start = (query.page - 1) * length
    here = rows[start : start + length]
    links = Links(book, ids_on(here) if name == "questions" else ())
    shown = topics_shown(book, links, here) if name == "questions" else {variable: here}
    return render(
        "list.html",
        book,
        links,
        query,
        **shown,
        **_narrowing(book, name, query),
        namesake=namesakes_on(here, rows.rows, book.outline).get if name == "sources" else None,
        drawn=book.drawn(query.address("page", "sort"), lambda: _drawn(book, links, query))
        if name == "sources"
        else None,
        here=name,
        title=title,
        parts=parts,
        total=len(rows),
        tally=_tally(len(rows), start, len(here), noun, bool(query.address("page", "sort", "as_of", "top"))),
        asked={known: query.words.get(known, "") for known in FILTERS},
        is_filtered=bool(query.address("page", "sort", "as_of", "top")),
        address=f"/{name}",
        page=query.page,
        last_page=last_page,
        turned=lambda page: f"/{name}{query.address(page=str(page))}",
    )


def _drawn(book: Book, links: Links, query: Query) -> Markup | None:
    """Return the ways of the claims that fit the filters and what was chosen of the sources' facets."""
    claims: Sequence[ClaimRow] = book.rows("claims", replace(query.filters, own_voice=False)).rows
    chosen = query.chosen(facets_of("sources"))
    if chosen:
        shown = {source.id for source in rows_asked(book, "sources", query).rows}
        claims = [claim for claim in claims if source_of(claim) in shown]
    return drawn(book.outline, claims, links.link)


def _narrowing(book: Book, name: str, query: Query) -> dict[str, Any]:
    """Return a list's facets, where each of their values leads, and the orders that its columns lead to."""
    names = names_of(facets_of(name))
    chosen = query.chosen(facets_of(name))
    now, known = query.words.get("sort"), orders_of(name)

    def order_link(order: str) -> str | None:
        other = f"-{order}" if now == order else order
        return f"/{name}{query.address('page', sort=other)}" if order in known else None

    def order_now(order: str) -> str | None:
        return {order: "ascending", f"-{order}": "descending"}.get(now or "")

    return {
        "facets": book.choices(name, replace(query.filters, top=None), chosen) if names else [],
        "with_value": lambda facet, value: f"/{name}{query.address('page', **{facet: value})}",
        "without": lambda facet: f"/{name}{query.address('page', facet)}",
        "kept": {known: value for known, value in query.words.items() if known in (*names, "sort", "as_of", "top")},
        "order_link": order_link,
        "order_now": order_now,
        "orders": [
            (words, f"/{name}{query.address('page', sort=order)}", order == (now or _ORDERS[name][0][0]))
            for order, words in _ORDERS.get(name, ())
        ],
        "days": _days(query) if name == "timeline" else [],
    }


def _days(query: Query) -> list[tuple[str, str, bool]]:
    """Return the ways to see a timeline, each with its address and whether it is the one on the page."""
    top = query.top or _TOP
    return [
        ("every day", f"/timeline{query.address('page', 'top')}", query.top is None),
        (f"the {top} that stand out", f"/timeline{query.address('page', top=str(top))}", query.top is not None),
    ]


def question_page(book: Book, topic: TopicView, question: QuestionView, query: Query) -> str:
    """Return the page of one question: its chart, its answers, and the other questions about the same."""
    links = Links(book, ids_on([replace(topic, questions=(question,))]))
    return render(
        "question.html",
        book,
        links,
        query,
        here="questions",
        title=question.text,
        # The days of the whole topic, which stand above its questions in the list, would let the answers go without a year.
        topic=replace(topic, first=None, last=None),
        question=question,
        others=[other for other in topic.questions if other.id != question.id],
        why_differ=topic.why_differ,
        charts=_charts(links, [question]),
        stories=book.stories_of(topic),
        address=f"/questions/{question.id}",
    )


def claim_page(book: Book, claim: ClaimView, query: Query) -> str:
    """Return the page of one claim."""
    words = claim.words if len(claim.words) <= _HEADING else f"{claim.words[:_HEADING].rpartition(' ')[0]} …"
    return render(
        "claim.html",
        book,
        Links(book, here=[("c", claim.id)]),
        query,
        here="claims",
        title=in_marks(words),
        claims=[claim],
        address=f"/claims/{claim.id}",
    )


def report_page(book: Book, view: ReportView, query: Query) -> str:
    """Return a report's text with its claims marked, and with the words that the query asks to find.

    Raises:
        QueryError: the report has no such place.
    """
    found = query.place(book.index.reports[view.id].text)
    own = (claim.id for claim in book.index.claims_of.get(view.id, ()))
    read = read_report(book.index, view, {claim for claim in own if book.is_marked(claim)})
    numbers = numbers_of([read])
    return render(
        "report.html",
        book,
        Links(book),
        query,
        here="reports",
        title=view.title or view.name,
        report=with_found(read, found) if found else read,
        claim_of={claim: book.claim(claim) for claim in numbers},
        numbers=numbers,
        beside_it=_beside(book, view),
        versions_of=book.versions,
        address=f"/reports/{view.id}",
    )


def _beside(book: Book, view: ReportView) -> tuple[ReportView | None, ReportView | None]:
    """Return the report printed before another one of its story, and the one after it."""
    row = book.beside(view.id)
    at = row.index(view.id)
    before, after = row[at - 1 : at], row[at + 1 : at + 2]
    return (book.report(before[0]) if before else None), (book.report(after[0]) if after else None)


def sorry_page(ledger: str, title: str, sentence: str) -> str:
    """Return a page that says why there is nothing to show; it leads to the ledger as it is now."""
    page = environment().get_template("served/sorry.html")
    return page.render(_frame(ledger), title=title, sentence=sentence)


def style() -> str:
    """Return the style sheet of the served pages: that of the report, and what only they have."""
    return read_text("style.css") + read_text("served.css")


def script() -> str:
    """Return the script of the served pages, which adds keys and copying; they read without it."""
    return read_text("comfort.js")


def render(template: str, book: Book, links: Links, query: Query, *, address: str, **shown: Any) -> str:
    """Return a served page made from its template, with what every page knows; `address` is its own, without the query."""
    known: dict[str, Any] = words_for(book.index) | _frame(book.ledger.path.name)
    known |= {
        "unfinished": not book.is_complete,
        "served": True,
        "place": links.place,
        "link": links.link,
        "answer_of": book.answer_of,
        "address": address,
        "chosen": query.address("page"),
        "to": links.to,
        "day": book.day,
        "desk": book.desk,
        "forms_of": lambda row: forms_of(book, row),
        "figures_in": lambda claim: [figure.id for figure in book.index.figures_in.get(claim, ())],
        "now": query.address("page", "as_of"),
        # The form that asks for a day keeps what else was asked; another day has other pages.
        "asked_too": {name: value for name, value in query.words.items() if name not in ("as_of", "page")},
    }
    return environment().get_template(f"served/{template}").render(known | shown)


def _frame(ledger: str) -> dict[str, Any]:
    names = [("", "Overview"), *((name, words) for name, (words, *_) in LISTS.items())]
    known: dict[str, Any] = {
        "pages": names,
        "here": None,
        "searched": "",
        "address": None,
        "unfinished": False,
        "day": None,
    }
    return known | {"to": str, "ledger": ledger, "version": VERSION}


def topics_shown(book: Book, links: Links, topics: Sequence[TopicView]) -> dict[str, Any]:
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

    drawn = {question.id: chart(question, link, links.downloads(question.id)) for question in questions}
    return {question: svg for question, svg in drawn.items() if svg is not None}


def ids_on(topics: Sequence[TopicView]) -> list[tuple[str, str]]:
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
