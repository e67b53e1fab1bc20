"""The whole ledger as one HTML file that opens from disk, prints, and asks nobody for anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from markupsafe import Markup

from reportedly.pages.actors import ActorView, actors
from reportedly.pages.chains import drawing
from reportedly.pages.chart import chart
from reportedly.pages.corrections import CorrectionView
from reportedly.pages.events import forecasts, timeline
from reportedly.pages.excerpts import excerpt, told_in
from reportedly.pages.index import Index
from reportedly.pages.listing import reports
from reportedly.pages.marked import ReadReport, answers_of, claims_shown, claims_that_answer, numbers_of, read_report
from reportedly.pages.namesakes import namesakes
from reportedly.pages.overview import overview, title_of
from reportedly.pages.past import as_of
from reportedly.pages.picture import downloads
from reportedly.pages.prominence import marked_days
from reportedly.pages.provenance import SourceView, copies, source_key, sources
from reportedly.pages.rendering import environment, read_text
from reportedly.pages.statements import ClaimView
from reportedly.pages.stories import stories
from reportedly.pages.tolls import tolls
from reportedly.pages.topics import TopicView, questions
from reportedly.pages.versions import VersionView
from reportedly.pages.wording import words_for
from reportedly.records import Contents, Span, TotalToll

# Names that one report has once say little, and a row for each would be a third of a large file.
_MOST_ACTORS = 150


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

    def place(self, kind: str, row: str | None) -> str | None:
        """Return the name of the place of a row, None when the page has none."""
        return self._names.get((kind, row or ""))

    def link(self, kind: str, row: str | None, span: Span | None = None) -> str | None:
        """Return the address of the place of a row, None when the page has none; words without a mark have no place."""
        name = self.place(kind, row)
        return f"#{name}" if name else None


def write_report(
    contents: Contents,
    title: str | None = None,
    *,
    day: date | None = None,
    quotes_only: bool = False,
    totals: Iterable[TotalToll] = (),
    decided: Mapping[str, Sequence[CorrectionView]] | None = None,
    versions: Mapping[str, Sequence[VersionView]] | None = None,
) -> str:
    """Return a ledger as one self-contained HTML page: no script, no request, the same bytes for the same ledger.

    Without a title it is that of the only story, or the topic with most origins. With `day` it is what was known on that day. With
    `quotes_only` it has of each report the sentences that answer a question, with its link and hash, not the whole text. `totals` are the killed and
    wounded of stories, where these were counted, `decided` the corrections that hold, by their rows, and
    `versions` the other versions of reports' pages, by the reports' ids.
    """
    index = as_of(Index(contents, decided), day)
    topics = questions(index)
    rows = claims_shown(index, topics)
    if quotes_only:
        rows = claims_that_answer(rows, topics)
    views = reports(index)
    marked = {row.id for row in rows}
    read = [read_report(index, view, marked) for view in views]
    if quotes_only:
        answering = {answer.id for topic in topics for question in topic.questions for answer in question.answers}
        read = [excerpt(index, report, answering) for report in read]
    shared = copies(index)
    told = _told_of(actors(index))
    # What outlets say in their own voice is told with the questions; here too it would be a third of the list.
    listed = [row for row in rows if row.source_kind != "outlet"]
    anchors = _anchors(index, topics, listed, read)
    anchors.add("copy", (row.id for row in shared))
    spoken = sources(index)
    sharing = _sharing(index, spoken)
    happened = timeline(index)
    if quotes_only:
        happened = told_in(happened, read)
    anchors.add("e", (row.id for row in happened))
    anchors.add("source", (row.id for row in spoken))
    anchors.add("actor", (row.id for row in told))
    page = environment().get_template("report.html")
    return page.render(
        words_for(index),
        title=title or title_of(index.contents, topics),
        day=day,
        quotes_only=quotes_only,
        sha256_of=lambda report: index.reports[report].sha256,
        tolls=tolls(index, totals),
        actors=told,
        actors_left=len({mention.actor for mention in index.contents.mentions if mention.actor}) - len(told),
        style=Markup(read_text("style.css")),
        overview=overview(index, topics, views, stories(index, topics, views)),
        topics=[topic for topic in topics if topic.is_open],
        settled=[topic for topic in topics if not topic.is_open],
        told_once=[question for topic in topics if not topic.is_open for question in topic.questions],
        claims=listed,
        claim_of={row.id: row for row in rows},
        numbers=numbers_of(read),
        events=happened,
        outstanding=marked_days(index, happened),
        forecasts=[row for row in forecasts(index) if not quotes_only or row.claim in marked],
        sources=spoken,
        drawn=drawing(rows, lambda claim: source_key(index.claims[claim]), anchors.link, sharing),
        namesake=sharing.get,
        copies=shared,
        reports=read,
        contents=views,
        served=False,
        place=anchors.place,
        link=anchors.link,
        charts=_charts(topics, anchors),
        answer_of=answers_of(index, topics).get,
        versions_of=lambda report: [one for one in (versions or {}).get(report, ()) if one.report.id in index.reports],
    )


def _sharing(index: Index, spoken: Sequence[SourceView]) -> dict[str, str]:
    heard: dict[str, list[str]] = defaultdict(list)
    for claim in index.claims.values():
        heard[source_key(claim)].append(claim.report)
    return namesakes({view.id: view.name for view in spoken}, heard.__getitem__, index)


def _told_of(every: Sequence[ActorView]) -> list[ActorView]:
    """Return the actors that the file tells of: who said something, and who is named in several reports; of many the first."""
    return [view for view in every if view.claims or view.reports > 1][:_MOST_ACTORS]


def _anchors(
    index: Index, topics: Sequence[TopicView], rows: Sequence[ClaimView], read: Sequence[ReadReport]
) -> Anchors:
    anchors = Anchors()
    asked = [question for topic in topics for question in topic.questions]
    anchors.add("q", (question.id for question in asked))
    anchors.add("a", (answer.id for question in asked for answer in question.answers))
    anchors.add("c", (row.id for row in rows))
    anchors.add("r", (report.view.id for report in read))
    pieces = (piece for report in read for block in report.blocks for piece in block.segments)
    # Nothing on the page leads to a figure that answers no question: thousands of places less.
    anchors.add(
        "t", (row for piece in pieces for row in piece.begins if row in index.claims or row in index.question_of)
    )
    return anchors


def _charts(topics: Sequence[TopicView], anchors: Anchors) -> dict[str, Markup]:
    def link(row: str) -> str:
        return anchors.link("a", row) or anchors.link("t", row) or "#"

    asked = [question for topic in topics for question in topic.questions]
    drawn = {question.id: chart(question, link, downloads(question)) for question in asked}
    return {question: svg for question, svg in drawn.items() if svg is not None}
