"""One set of views for the command line, the Python API and the pages: pure functions over an `Index` of a ledger.

Each takes the index and `Filters` and returns frozen dataclasses in a stable order; `rows`, `as_json` and `as_csv`
make them flat for other programs.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportedly.later import later

if TYPE_CHECKING:
    from reportedly.pages.actors import ActorView, actors
    from reportedly.pages.answers import AnswerView, Sighting, answers
    from reportedly.pages.events import EventView, ForecastView, forecasts, timeline
    from reportedly.pages.filters import Filters
    from reportedly.pages.index import Index
    from reportedly.pages.listing import ReportView, reports
    from reportedly.pages.lists import Rows
    from reportedly.pages.provenance import CopyView, PassageView, SourceView, copies, sources
    from reportedly.pages.quoting import FoundSentence, ReportRef
    from reportedly.pages.relating import RelationView
    from reportedly.pages.rows import Row, as_csv, as_json, column_types, columns, csv_pieces, json_pieces, rows
    from reportedly.pages.statements import ClaimView, FigureView, claims, figures
    from reportedly.pages.tolls import TollRow, TollView, toll_rows, tolls
    from reportedly.pages.topics import EstimateView, QuestionView, TopicView, questions

__all__ = [
    "ActorView",
    "AnswerView",
    "ClaimView",
    "CopyView",
    "EstimateView",
    "EventView",
    "FigureView",
    "Filters",
    "ForecastView",
    "FoundSentence",
    "Index",
    "PassageView",
    "QuestionView",
    "RelationView",
    "ReportRef",
    "ReportView",
    "Row",
    "Rows",
    "Sighting",
    "SourceView",
    "TollRow",
    "TollView",
    "TopicView",
    "actors",
    "answers",
    "as_csv",
    "as_json",
    "claims",
    "column_types",
    "columns",
    "copies",
    "csv_pieces",
    "figures",
    "forecasts",
    "json_pieces",
    "questions",
    "reports",
    "rows",
    "sources",
    "timeline",
    "toll_rows",
    "tolls",
]

__getattr__: Callable[[str], Any] = later(
    __name__,
    "reportedly.pages",
    actors="ActorView actors",
    answers="AnswerView Sighting answers",
    events="EventView ForecastView forecasts timeline",
    filters="Filters",
    index="Index",
    listing="ReportView reports",
    lists="Rows",
    provenance="CopyView PassageView SourceView copies sources",
    quoting="FoundSentence ReportRef",
    relating="RelationView",
    rows="Row as_csv as_json column_types columns csv_pieces json_pieces rows",
    statements="ClaimView FigureView claims figures",
    tolls="TollRow TollView toll_rows tolls",
    topics="EstimateView QuestionView TopicView questions",
)
