"""The tables that a ledger can be asked for by name: one command of the command line and one file of a CSV export each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from rich.console import RenderableType

from reportedly.pages import terminal, views


class Table(NamedTuple):
    """A table that a ledger can be asked for: how its rows are found, their type, and how a terminal of some width shows
    them."""

    find: Callable[[views.Index, views.Filters], Sequence[Any]]
    kind: type[Any]
    show: Callable[[Sequence[Any], int], RenderableType]


TABLES: dict[str, Table] = {
    "questions": Table(
        views.questions, views.TopicView, lambda rows, width: terminal.show_questions(rows, width=width)
    ),
    "claims": Table(views.claims, views.ClaimView, lambda rows, _: terminal.show_claims(rows)),
    "figures": Table(views.figures, views.FigureView, lambda rows, _: terminal.show_figures(rows)),
    "timeline": Table(views.timeline, views.EventView, lambda rows, _: terminal.show_timeline(rows)),
    "forecasts": Table(views.forecasts, views.ForecastView, lambda rows, _: terminal.show_forecasts(rows)),
    "sources": Table(views.sources, views.SourceView, lambda rows, _: terminal.show_sources(rows)),
    "actors": Table(views.actors, views.ActorView, lambda rows, _: terminal.show_actors(rows)),
    "copies": Table(views.copies, views.CopyView, lambda rows, _: terminal.show_copies(rows)),
    "reports": Table(views.reports, views.ReportView, lambda rows, _: terminal.show_reports(rows)),
}
