"""The views as tables and lines for a terminal; names, words and titles are shown without anything that could steer it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from reportedly.pages.chances import chance_in_words
from reportedly.pages.characters import in_marks, plain
from reportedly.pages.counting import counted, days_between
from reportedly.pages.dates import due_in_words, in_words
from reportedly.pages.quoting import said_in_words
from reportedly.pages.roles import main_role
from reportedly.pages.terminal_lines import Entries, chain, few, figure_marked, named, place, reported, table_of
from reportedly.pages.terminal_questions import show_questions

if TYPE_CHECKING:
    from reportedly.pages.actors import ActorView
    from reportedly.pages.events import EventView, ForecastView
    from reportedly.pages.hits import Hit
    from reportedly.pages.listing import ReportView
    from reportedly.pages.provenance import CopyView, SourceView
    from reportedly.pages.statements import ClaimView, FigureView
    from reportedly.pages.tolls import ToldToll, TollRow, TollView
    from reportedly.records import CopyKind

__all__ = [
    "show_actors",
    "show_claims",
    "show_copies",
    "show_figures",
    "show_forecasts",
    "show_hits",
    "show_questions",
    "show_reports",
    "show_sources",
    "show_timeline",
    "show_toll_rows",
    "show_tolls",
]

_COPIES: dict[CopyKind, str] = {
    "identical": "the same as",
    "near_copy": "near copy of",
    "rewrite": "rewrite of",
    "excerpt": "excerpt from",
    "cites": "cites",
}
# Through so many a source of one story comes; one that hundreds of outlets print would fill the screen.
_MOST_WAYS = 8
_SETTLED = {"open": "open", "came_true": "came about", "did_not": "did not come about", "unclear": "unclear"}


def show_hits(hits: Sequence[Hit]) -> RenderableType:
    """Return the sentences that a search found, each with the day of print, who speaks in it, and where it stands."""
    entries = [
        (
            hit.report.printed,
            (
                Text(in_marks(plain(hit.words))),
                *([Text(plain("; ".join(hit.sources)), style="dim")] if hit.sources else []),
                Text(place(hit.report, hit.paragraph), style="dim"),
            ),
        )
        for hit in hits
    ]
    return Entries(tuple(entries)) if entries else Text("No sentence holds all of these words.")


def show_claims(views: Sequence[ClaimView]) -> RenderableType:
    """Return the claims, each with its day, its source and chain, its words and where they stand."""
    entries = [
        (
            said_in_words(view.said, view.said_from, view.report.published_basis),
            (
                Text.assemble(*_speaker(view), "  ", (_manner(view), "dim")),
                Text(in_marks(plain(view.words))),
                Text(place(view.report, view.paragraph), style="dim"),
                *few([Text(plain(words)) for words in view.relations]),
            ),
        )
        for view in views
    ]
    return Entries(tuple(entries)) if entries else Text("No claims.")


def show_figures(views: Sequence[FigureView]) -> RenderableType:
    """Return the figures as a table: when, what as printed, of whom, who said so, where."""
    rows = [
        (
            said_in_words(view.said, view.said_from, view.report.published_basis),
            figure_marked(view.figure, denied=view.stance == "denied" and view.bound != "not"),
            _counted(view),
            chain(view.source, view.via, view.report),
            f"{view.report.short}, paragraph {view.paragraph}",
        )
        for view in views
    ]
    return table_of(("said", "figure", "of", "who", "where"), rows) if rows else Text("No figures.")


def show_timeline(views: Sequence[EventView]) -> RenderableType:
    """Return the events by day, each with its words and the number of reports that tell of it."""
    entries = [
        (
            in_words(view.when),
            (
                Text(plain(view.text)),
                Text(place(view.report, view.paragraph, 1 + len(view.also_in)), style="dim"),
            ),
        )
        for view in views
    ]
    return Entries(tuple(entries)) if entries else Text("No events.")


def show_sources(views: Sequence[SourceView]) -> RenderableType:
    """Return the sources as a table with the ways by which they reached the reports, one a line."""
    rows = []
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
        ways = Text("\n").join(few([Text(plain(way)) for way in view.ways], _MOST_WAYS))
        rows.append(
            (named(view.name, main_role(view.roles)), str(view.claims), str(view.reports), ways, when, ", ".join(notes))
        )
    return table_of(("source", "claims", "reports", "through", "when", ""), rows) if rows else Text("No sources.")


def show_actors(views: Sequence[ActorView]) -> RenderableType:
    """Return the actors as a table: their names, how often they are named, what they said, and why the names are one."""
    rows = [
        (
            named(view.name, main_role(view.roles)),
            view.kind,
            ", ".join(view.aliases),
            str(view.mentions),
            str(view.reports),
            str(view.claims),
            view.why,
        )
        for view in views
    ]
    headings = ("name", "kind", "also called", "named", "reports", "claims", "why these are one")
    return table_of(headings, rows) if rows else Text("No actors.")


def show_tolls(views: Sequence[TollView]) -> RenderableType:
    """Return the killed and wounded of each story, with the words of each origin that tells of them."""
    entries = [
        (
            view.in_words,
            (
                Text(plain(view.title), style="bold"),
                Text(
                    f"{counted(view.origins, 'origin')} in {counted(view.reports, 'report')}; {view.why}", style="dim"
                ),
                *few([_told(each) for one in view.told for each in (one, *one.earlier)]),
            ),
        )
        for view in views
    ]
    return Entries(tuple(entries)) if entries else Text("No report tells of anybody killed or wounded.")


def show_toll_rows(rows: Sequence[TollRow]) -> RenderableType:
    """Return what each report tells of the killed and wounded as a table, the words of each below it, story by story."""
    names, shown = ("day", "killed", "wounded", "report"), list[RenderableType]()
    for title in dict.fromkeys((row.story, row.story_title) for row in rows):
        of_it = [row for row in rows if row.story == title[0]]
        cells = [(in_words(row.day), _number(row.killed), _number(row.wounded), reported(row.report)) for row in of_it]
        words = [[Text(in_marks(plain(row.words)), style="dim")] for row in of_it]
        shown += [Text(plain(title[1]), style="bold"), table_of(names, cells, words), Text()]
    return Group(*shown[:-1]) if shown else Text("No report tells of anybody killed or wounded.")


def _number(number: int | None) -> str:
    return "–" if number is None else f"{number:,}"


def _told(one: ToldToll) -> Text:
    words = " ".join(in_marks(quote.words) for quote in one.words)
    return Text.assemble(plain(words), "  ", (plain(reported(one.report)), "dim"))


def show_copies(views: Sequence[CopyView]) -> RenderableType:
    """Return which report copies which, how much of it, and why that is said."""
    rows = [
        (
            reported(view.b),
            f"{_COPIES[view.kind]} {reported(view.a)}",
            f"{100 * view.share:.0f} %" if view.share else "–",
            view.why,
        )
        for view in views
    ]
    return table_of(("report", "is", "share", "why"), rows) if rows else Text("No copies.")


def show_forecasts(views: Sequence[ForecastView]) -> RenderableType:
    """Return the forecasts by the day on which they fall due, with what became of them."""
    entries = [
        (
            due_in_words(view.due),
            (
                Text.assemble(*_speaker(view), "  ", (_SETTLED[view.status], "dim")),
                Text(in_marks(plain(view.words))),
                Text(place(view.report, view.paragraph), style="dim"),
                *few([Text(f"settled by {in_marks(plain(words))}") for words in view.settled_words]),
            ),
        )
        for view in views
    ]
    return Entries(tuple(entries)) if entries else Text("No forecasts.")


def show_reports(views: Sequence[ReportView]) -> RenderableType:
    """Return the reports as a table: date and what it rests on, outlet, title, how much was read, whom they copy."""
    rows = [
        (
            said_in_words(view.published, "printed", view.published_basis),
            view.published_why or "–",
            view.outlet or "–",
            view.name,
            str(view.claims),
            str(view.figures),
            ", ".join(f"{_COPIES[kind]} {report.short}" for kind, report in view.copies),
        )
        for view in views
    ]
    return (
        table_of(("printed", "because", "outlet", "title", "claims", "figures", "copies"), rows)
        if rows
        else Text("No reports.")
    )


def _counted(view: FigureView) -> str:
    what = " ".join(word for word in (view.counted, view.state) if word)
    return ", ".join(word for word in (what, view.place) if word)


def _speaker(view: ClaimView | ForecastView) -> list[tuple[str, str]]:
    """Return who said it, in which words of the report where these are no name, and through whom it came."""
    via = chain("", view.via, view.report)
    printed = f" (“{plain(view.printed)}”)" if view.printed else ""
    return [(named(view.source, view.role), "bold"), (printed, "dim"), (f" {via}" if via else "", "bold")]


def _manner(view: ClaimView) -> str:
    chance = chance_in_words(view)
    return plain(", ".join(word for word in (view.stance, chance) if word))
