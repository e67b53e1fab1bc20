"""The tables that a ledger can be asked for by name: one command of the command line and one file of a CSV export each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reportedly.pages import views


class Table(NamedTuple):
    """A table that a ledger can be asked for: how its rows are found, their type, and how a terminal of some width shows
    them."""

    find: Callable[[views.Index, views.Filters], Sequence[Any]]
    kind: type[Any]
    show: Callable[[Sequence[Any], int], RenderableType]


class _Tables(Mapping[str, Table]):
    """The tables by their names. Who asks for one should not wait for the others."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self._kinds = kinds

    def __getitem__(self, name: str) -> Table:
        return _table(name, self._kinds[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)


# The name of each table, which is that of the function that finds its rows, and the name of their type; both are among the views.
TABLES: Mapping[str, Table] = _Tables(
    {
        "questions": "TopicView",
        "claims": "ClaimView",
        "figures": "FigureView",
        "timeline": "EventView",
        "forecasts": "ForecastView",
        "sources": "SourceView",
        "actors": "ActorView",
        "copies": "CopyView",
        "reports": "ReportView",
    }
)


@cache
def _table(name: str, kind: str) -> Table:
    views = import_module("reportedly.pages.views")

    def show(rows: Sequence[Any], width: int) -> RenderableType:
        from reportedly.pages import terminal

        shown: Callable[..., RenderableType] = getattr(terminal, f"show_{name}")
        return shown(rows, width=width) if name == "questions" else shown(rows)

    return Table(getattr(views, name), getattr(views, kind), show)
