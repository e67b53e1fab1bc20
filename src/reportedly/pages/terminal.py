"""The views as tables and lines for a terminal; names, words and titles are shown without anything that could steer it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.pages.answers import AnswerView
from reportedly.pages.characters import plain
from reportedly.pages.dates import in_words, printed_in_words
from reportedly.pages.events import EventView, ForecastView
from reportedly.pages.listing import ReportView
from reportedly.pages.provenance import CopyView, SourceView
from reportedly.pages.quoting import ReportRef, said_in_words
from reportedly.pages.statements import ClaimView, FigureView
from reportedly.pages.topics import QuestionView, TopicView, counted, days_between
from reportedly.records import Edtf

# Narrower than this, columns of names and figures fold to one word a line; then each answer is lines of its own.
_NARROW = 72
_DISPUTED = ("denied", "conflicting")
_KINDS = {"near_copy": "near copy"}
_SETTLED = {"open": "open", "came_true": "came about", "did_not": "did not come about", "unclear": "unclear"}


def show_questions(topics: Sequence[TopicView], *, width: int = 100) -> RenderableType:
    """Return the topics, each with its questions and a table of answers; `width` is that of the terminal."""
    if not topics:
        return Text("No questions.")
    shown: list[RenderableType] = []
    for topic in topics:
        year = topic.last.year if topic.first and topic.last and topic.first.year == topic.last.year else None
        shown.append(_heading(topic.text, topic.summary, width))
        shown += [_question(question, year, width) for question in topic.questions]
        if topic.why_differ:
            shown.append(_line("Why the numbers differ: ", topic.why_differ))
        shown.append(Text())
    return Group(*shown[:-1])


def show_claims(views: Sequence[ClaimView]) -> RenderableType:
    """Return the claims, each with its day, its source and chain, its words and where they stand."""
    return _entries(
        [
            _entry(
                said_in_words(view.said, view.said_from, view.report.published_basis),
                [
                    Text.assemble((_named(view.source, view.role), "bold"), "  ", (_manner(view), "dim")),
                    Text(f"“{plain(view.words)}”"),
                    Text(_place(view.report, view.paragraph), style="dim"),
                    *(Text(plain(words)) for words in view.relations),
                ],
            )
            for view in views
        ],
        "No claims.",
    )


def show_figures(views: Sequence[FigureView]) -> RenderableType:
    """Return the figures as a table: when, what as printed, of whom, who said so, where."""
    table = _table("said", "figure", "of", "who", "where")
    for view in views:
        what = " ".join(word for word in (view.counted, view.state, view.place) if word)
        said = said_in_words(view.said, view.said_from, view.report.published_basis)
        _row(table, said, view.figure, what, view.through, f"paragraph {view.paragraph}")
    return table if views else Text("No figures.")


def show_timeline(views: Sequence[EventView]) -> RenderableType:
    """Return the events by day, each with its words and the number of reports that tell of it."""
    return _entries(
        [
            _entry(
                in_words(view.when),
                [
                    Text(plain(view.text), style="bold"),
                    Text(_place(view.report, view.paragraph, 1 + len(view.also_in)), style="dim"),
                ],
            )
            for view in views
        ],
        "No events.",
    )


def show_sources(views: Sequence[SourceView]) -> RenderableType:
    """Return the sources as a table with their chains, one a line."""
    table = _table("source", "claims", "reports", "through", "when", "")
    for view in views:
        when = in_words(days_between(view.first, view.last)) if view.first and view.last else "–"
        notes = [
            words
            for number, words in (
                (view.revisions, counted(view.revisions, "revision")),
                (view.denials, counted(view.denials, "denial")),
                (view.denied, f"{view.denied} denied by others"),
            )
            if number
        ]
        chains = Text("\n").join(Text(plain(chain)) for chain in view.through)
        role = view.roles[0] if len(view.roles) == 1 else None
        _row(table, _named(view.name, role), str(view.claims), str(view.reports), chains, when, ", ".join(notes))
    return table if views else Text("No sources.")


def show_copies(views: Sequence[CopyView]) -> RenderableType:
    """Return which report copies which, how much of it, and why that is said."""
    table = _table("report", "copies", "how", "share", "why")
    for view in views:
        kind = _KINDS.get(view.kind, view.kind)
        _row(table, _report(view.b), _report(view.a), kind, f"{view.share:.0%}", view.why)
    return table if views else Text("No copies.")


def show_forecasts(views: Sequence[ForecastView]) -> RenderableType:
    """Return the forecasts by the day on which they fall due, with what became of them."""
    return _entries(
        [
            _entry(
                in_words(view.due) if view.due else "no day",
                [
                    Text.assemble((_named(view.source, view.role), "bold"), "  ", (_SETTLED[view.status], "dim")),
                    Text(f"“{plain(view.words)}”"),
                    Text(_place(view.report, view.paragraph), style="dim"),
                    *(Text(f"settled by “{plain(words)}”") for words in view.settled_words),
                ],
            )
            for view in views
        ],
        "No forecasts.",
    )


def show_reports(views: Sequence[ReportView]) -> RenderableType:
    """Return the reports as a table: date, outlet, title, what was read from them, whom they copy."""
    table = _table("printed", "outlet", "title", "claims", "figures", "copies")
    for view in views:
        copies = ", ".join(f"{_KINDS.get(kind, kind)} of {report.name}" for kind, report in view.copies)
        title = view.title or view.path or ""
        printed = printed_in_words(view.published, view.published_basis)
        _row(table, printed, view.outlet or "–", title, str(view.claims), str(view.figures), copies)
    return table if views else Text("No reports.")


def _heading(words: str, summary: str, width: int) -> RenderableType:
    title, size = Text(plain(words), style="bold underline"), Text(plain(summary), style="dim")
    if title.cell_len + size.cell_len + 3 > width:
        return Group(title, size)
    grid = Table.grid(expand=True)
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_row(title, size)
    return grid


def _question(question: QuestionView, year: int | None, width: int) -> RenderableType:
    style = "bold red" if question.status in _DISPUTED else "dim"
    title = Text.assemble((plain(question.text), "bold"), "  ", (question.standing, style))
    table = _answer_lines(question, year) if width < _NARROW else _answer_table(question, year)
    shown: list[RenderableType] = [Text(), title, Padding(table, (0, 0, 0, 2))]
    if question.together:
        shown.append(Padding(_line("together  ", question.together), (0, 0, 0, 2)))
    return Group(*shown)


def _answer_table(question: QuestionView, year: int | None) -> Table:
    relayed = any(answer.via for answer in question.answers)
    table = _table("said", "figure", "who", *(["through"] if relayed else []), "reports", "")
    table.columns[0].no_wrap = True
    for answer in question.answers:
        via = [" → ".join(reversed(answer.via)) or "–"] if relayed else []
        who = _named(answer.source, answer.role)
        relations = Text("\n").join(_relation(answer))
        _row(table, _said(answer, year), answer.figure, who, *via, _reports(answer), relations)
    return table


def _answer_lines(question: QuestionView, year: int | None) -> Group:
    shown: list[RenderableType] = []
    for answer in question.answers:
        shown.append(Text.assemble((plain(answer.figure), "bold"), "  ", (_said(answer, year), "dim")))
        via = [f"through {' → '.join(reversed(answer.via))}"] if answer.via else []
        lines = [_named(answer.source, answer.role), *via, _reports(answer)]
        shown += [Padding(Text(plain(line)), (0, 0, 0, 2)) for line in lines]
        shown += [Padding(line, (0, 0, 0, 2)) for line in _relation(answer)]
    return Group(*shown)


def _said(answer: AnswerView, year: int | None) -> str:
    return said_in_words(answer.said, answer.said_from, answer.report.published_basis, year=year)


def _reports(answer: AnswerView) -> str:
    again = len(answer.repeated_in)
    return f"{answer.report.name}, and {again} more" if again else answer.report.name


def _relation(answer: AnswerView) -> list[Text]:
    return [
        Text(
            f"{relation.words} “{plain(relation.figure)}” ({plain(relation.source)})",
            style="red" if relation.kind in ("denies", "conflicts") else "",
        )
        for relation in answer.notable
    ]


def _named(name: str, role: str | None) -> str:
    return plain(f"{name}, {role}" if role else name)


def _manner(view: ClaimView) -> str:
    return plain(", ".join(word for word in (view.stance, view.chance and f"“{view.chance}”") if word))


def _place(report: ReportRef, paragraph: int, number: int = 1) -> str:
    more = f" and {counted(number - 1, 'more report')}" if number > 1 else ""
    return plain(f"{_report(report)}, paragraph {paragraph}{more}")


def _report(report: ReportRef) -> str:
    if report.published is None:
        return f"{report.name}, undated"
    day = report.published.earliest
    exact = Edtf.day(day) if day and report.published.is_day else report.published
    return f"{report.name}, {printed_in_words(exact, report.published_basis)}"


def _line(label: str, words: str) -> Text:
    return Text.assemble((label, "dim"), plain(words))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold", vertical="top")
    return table


def _row(table: Table, *cells: str | Text) -> None:
    """Add cells as plain text: a name in square brackets is a name and no style."""
    table.add_row(*(cell if isinstance(cell, Text) else Text(plain(cell)) for cell in cells))


def _entry(day: str, lines: Sequence[Text]) -> tuple[Text, Group]:
    return Text(plain(day)), Group(*lines, Text())


def _entries(entries: Sequence[tuple[Text, Group]], none: str) -> RenderableType:
    if not entries:
        return Text(none)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(ratio=None, overflow="fold", max_width=24)
    table.add_column(overflow="fold")
    for day, lines in entries:
        table.add_row(day, lines)
    return table
