"""The whole ledger as one HTML file that opens from disk, prints, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from reportedly.pages.answers import AnswerView
from reportedly.pages.chart import chart
from reportedly.pages.dates import in_words, printed_in_words
from reportedly.pages.events import forecasts, timeline
from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.listing import ReportView, reports
from reportedly.pages.provenance import copies, sources
from reportedly.pages.quoting import said_in_words
from reportedly.pages.reading import Block, MarkKind, Segment, blocks
from reportedly.pages.rendering import environment, read_text
from reportedly.pages.statements import ClaimView, claims
from reportedly.pages.topics import QuestionView, TopicView, counted, days_between, questions
from reportedly.records import VERSION, Contents, Span

_KINDS = {
    "identical": "the same text as",
    "near_copy": "a near copy of",
    "rewrite": "a rewrite of",
    "excerpt": "an excerpt from",
    "cites": "cites",
}
_SETTLED = {"open": "open", "came_true": "came about", "did_not": "did not come about", "unclear": "unclear"}
_LETTERS: dict[MarkKind, str] = {"content": "c", "cue": "k", "figure": "f", "moment": "m", "source": "s"}
# The questions that the overview names; the others follow in their order below.
_FIRST_QUESTIONS = 6
# A headline that is a paragraph is no title for a page.
_LONGEST_TITLE = 140
# More questions with one answer than these stand in a list of one line each, without the words of the answer.
_MOST_FULL = 8


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report with its text cut into paragraphs and pieces; `rest` is what stands after the last paragraph."""

    view: ReportView
    blocks: Sequence[Block]
    rest: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What was read, in numbers and names."""

    reports: int
    outlets: int
    origins: int
    claims: int
    days: str | None
    undated: Sequence[ReportView]
    disputed: Sequence[QuestionView]


class Anchors:
    """Short names of the places on the page ("c12" for a claim's row), by the ids of their rows.

    Numbered in the order of the page: ids of twenty digits would make up a third of a large file.
    """

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def add(self, kind: str, rows: Iterable[str]) -> None:
        """Name the places of one kind, such as "c", in order."""
        for row in rows:
            if (kind, row) not in self._names:
                self._counts[kind] = self._counts.get(kind, 0) + 1
                self._names[kind, row] = f"{kind}{self._counts[kind]}"

    def __call__(self, kind: str, row: str | None) -> str | None:
        """Return the name of the place of a row, None when the page has none."""
        return self._names.get((kind, row or ""))


def write_report(contents: Contents, title: str | None = None) -> str:
    """Return a ledger as one self-contained HTML page: no script, no request, the same bytes for the same ledger.

    Without a title it is that of the only story, or the topic with most origins.
    """
    index = Index(contents)
    topics = questions(index)
    rows = _claims_shown(index, topics)
    read = _read(index, {row.id for row in rows})
    anchors = _anchors(topics, rows, read)
    page = environment().get_template("report.html")
    return page.render(
        title=title or _title(contents, topics),
        style=Markup(read_text("style.css")),
        version=VERSION,
        overview=_overview(contents, topics, read, rows),
        topics=[topic for topic in topics if topic.is_open],
        settled=[topic for topic in topics if not topic.is_open],
        told_once=[question for topic in topics if not topic.is_open for question in topic.questions],
        most_full=_MOST_FULL,
        claims=rows,
        claim_of={row.id: row for row in rows},
        numbers=_numbers(read),
        events=timeline(index),
        forecasts=forecasts(index),
        sources=sources(index),
        copies=copies(index),
        reports=read,
        place=anchors,
        charts=_charts(topics, anchors),
        answer_of=_answer_of(index, topics),
        pieces=lambda answer: _pieces(index, answer),
        said=said_in_words,
        printed=printed_in_words,
        in_words=in_words,
        counted=counted,
        period=_period,
        kinds=_KINDS,
        settled_words=_SETTLED,
        alone=_alone,
        letters=_letters,
        headed=_is_headed,
    )


def _claims_shown(index: Index, topics: Sequence[TopicView]) -> list[ClaimView]:
    """Return the claims that the page lists: what somebody is said to have said, and all that answers a question."""
    answering = {answer.claim for topic in topics for question in topic.questions for answer in question.answers}
    every = claims(index, Filters(own_voice=True))
    return [row for row in every if row.source_kind != "outlet" or row.id in answering]


def _read(index: Index, marked: set[str]) -> list[ReadReport]:
    return [ReadReport(view, *blocks(index, index.reports[view.id], marked)) for view in reports(index)]


def _anchors(topics: Sequence[TopicView], rows: Sequence[ClaimView], read: Sequence[ReadReport]) -> Anchors:
    anchors = Anchors()
    asked = [question for topic in topics for question in topic.questions]
    anchors.add("q", (question.id for question in asked))
    anchors.add("a", (answer.id for question in asked for answer in question.answers))
    anchors.add("c", (row.id for row in rows))
    anchors.add("r", (report.view.id for report in read))
    pieces = (piece for report in read for block in report.blocks for piece in block.segments)
    anchors.add("t", (row for piece in pieces for row in piece.begins))
    return anchors


def _numbers(read: Sequence[ReadReport]) -> dict[str, int]:
    """Return the number of each marked claim in its report, counted in reading order."""
    return {
        row: number
        for report in read
        for number, row in enumerate((row for block in report.blocks for row in block.claims), 1)
    }


def _charts(topics: Sequence[TopicView], anchors: Anchors) -> dict[str, Markup]:
    def link(row: str) -> str:
        return f"#{anchors('a', row) or anchors('t', row) or ''}"

    drawn = {question.id: chart(question, link) for topic in topics for question in topic.questions}
    return {question: svg for question, svg in drawn.items() if svg is not None}


def _answer_of(index: Index, topics: Sequence[TopicView]) -> dict[str, str]:
    """Return the answer that each figure or claim belongs to; a claim with several figures leads to the first."""
    found: dict[str, str] = {}
    for topic in topics:
        for question in topic.questions:
            for answer in question.answers:
                for member in answer.members:
                    figure = index.figures.get(member)
                    found.setdefault(member, answer.id)
                    found.setdefault((figure.claim or member) if figure else member, answer.id)
    return found


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


def _is_headed(report: ReadReport) -> bool:
    """Say whether the text prints its title as a headline, which then need not stand above it."""
    heads = [block for number, block in enumerate(report.blocks) if number == 0 or block.kind == "headline"]
    return any("".join(piece.text for piece in block.segments) == report.view.title for block in heads)


def _letters(piece: Segment) -> str:
    """Return the classes of a piece of text; one letter each, for there are thousands."""
    return " ".join([*(_LETTERS[kind] for kind in piece.kinds), *(["two"] if len(piece.claims) > 1 else [])])


def _overview(
    contents: Contents, topics: Sequence[TopicView], read: Sequence[ReadReport], rows: Sequence[ClaimView]
) -> Overview:
    views = [report.view for report in read]
    days = [day for view in views if view.published for day in (view.published.earliest, view.published.latest) if day]
    asked = [question for topic in topics for question in topic.questions if question.status != "single"]
    return Overview(
        reports=len(views),
        outlets=len({view.outlet for view in views if view.outlet}),
        origins=len(contents.origins),
        claims=len(rows),
        days=_period(min(days), max(days)) if days else None,
        undated=[view for view in views if view.published is None],
        disputed=asked[:_FIRST_QUESTIONS],
    )


def _period(first: date | None, last: date | None) -> str:
    return in_words(days_between(first, last)) if first and last else "undated"


def _title(contents: Contents, topics: Sequence[TopicView]) -> str:
    named = [story.title for story in contents.stories if story.title]
    if len(named) == 1:
        # The headline stands in full above its report.
        words = named[0]
        return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"
    if topics:
        return max(topics, key=lambda topic: topic.origins).text
    return f"{len(contents.reports):,} reports"
