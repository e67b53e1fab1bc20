"""Lists whose views are made when somebody looks at them, each with the stories that it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, overload

from reportedly.pages.filters import Filters
from reportedly.pages.outline import Outline
from reportedly.pages.partial import PartialIndex
from reportedly.pages.ranked import InBrief

# Who asks for one list should not wait for what the others are made with.
if TYPE_CHECKING:
    from reportedly.pages.event_briefs import EventRow

# A row in brief; what makes up a list is a type of its own.
Brief = Any
# Of so many rows the stories are read at once when they are told in turn: few at first, and then so many that reading them together saves
# what each look into the file costs.
_AT_FIRST, _AT_ONCE = 2, 4_000


def timeline(outline: Outline, filters: Filters) -> Sequence[EventRow]:
    """Return the events, of the days that stand out alone where filters ask for these; see `events.timeline`."""
    from reportedly.pages import event_briefs

    rows = event_briefs.timeline(outline, filters)
    if filters.chosen:
        rows = _having(outline, "timeline", rows, filters)
    if filters.top is None:
        return rows
    from reportedly.pages.named_days import top_of

    top = top_of(outline, rows, filters.top)
    return rows.kept([row in top for row in rows.column("id")])


# In which module each list is made in brief, by a function of the name of its table.
_BRIEFS = {
    "questions": "question_briefs",
    "claims": "statement_briefs",
    "figures": "statement_briefs",
    "timeline": "listed",
    "forecasts": "event_briefs",
    "sources": "source_briefs",
    "actors": "report_briefs",
    "copies": "report_briefs",
    "reports": "report_briefs",
}


def views_of(index: PartialIndex, table: str, rows: Sequence[Brief], filters: Filters) -> list[Any]:
    """Return the views of some rows of a list, in their order; the stories that they are in are read at once."""
    with index.reading():
        return list(_each_view(index, table, rows, filters))


def _each_view(index: PartialIndex, table: str, rows: Sequence[Brief], filters: Filters) -> Iterator[Any]:
    """Yield the same one after the other: who has seen enough spares the making of the others."""
    if table not in _MADE:
        yield from rows
        return
    held, id_of, make = _MADE[table]
    some = list(rows)
    index.load(held, [id_of(row) for row in some])
    for row in some:
        if (view := make(index, row, filters)) is not None:
            yield view


def _topic(index: PartialIndex, row: Brief, filters: Filters) -> Any:
    from reportedly.pages.answer_briefs import PartBrief
    from reportedly.pages.topics import one_topic

    # All answers to the questions of the others fit.
    asked = filters if isinstance(row, PartBrief) else Filters(chosen=filters.chosen)
    return one_topic(index, index.topics[row.id], asked)


def _claim(index: PartialIndex, row: Brief, filters: Filters) -> Any:
    from reportedly.pages.statements import one_claim

    return one_claim(index, row.id, filters.scale)


def _figure(index: PartialIndex, row: Brief, _: Filters) -> Any:
    from reportedly.pages.statements import one_figure

    return one_figure(index, row.id)


def _event(index: PartialIndex, row: Brief, _: Filters) -> Any:
    from reportedly.pages.events import one_event

    return one_event(index, row.id, Filters())


def _forecast(index: PartialIndex, row: Brief, filters: Filters) -> Any:
    from reportedly.pages.events import one_forecast

    return one_forecast(index, row.claim.id, filters.scale)


def _copy(index: PartialIndex, row: Brief, _: Filters) -> Any:
    from reportedly.pages.provenance import one_copy

    return one_copy(index, row.id)


def _hit(index: PartialIndex, row: Brief, _: Filters) -> Any:
    from reportedly.pages.hits import one_hit

    return one_hit(index, row)


_Id = Callable[[Brief], str]
_Make = Callable[[PartialIndex, Brief, Filters], Any]
_ID: _Id = lambda row: row.id  # noqa: E731 - what most rows are found by

# For each list whose views say more than an outline knows the table in which rows stand whose stories they need, by which ids, and
# how one is made.
_MADE: Mapping[str, tuple[str, _Id, _Make]] = {
    "questions": ("topic", _ID, _topic),
    "claims": ("claim", _ID, _claim),
    "figures": ("figure", _ID, _figure),
    "timeline": ("event", _ID, _event),
    "forecasts": ("claim", lambda row: row.claim.id, _forecast),
    "copies": ("copy", _ID, _copy),
    "search": ("report", lambda row: row.report.id, _hit),
}


class Listed(Sequence[Any]):
    """A list of views that are made when they are looked at; how many there are, and their rows in brief, are known before."""

    def __init__(self, index: PartialIndex, table: str, briefs: Sequence[Brief], filters: Filters) -> None:
        self.briefs = briefs
        self._made = index, table, filters

    def __len__(self) -> int:
        return len(self.briefs)

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> list[Any]: ...
    def __getitem__(self, place: int | slice) -> Any:
        index, table, filters = self._made
        if isinstance(place, slice):
            return views_of(index, table, self.briefs[place], filters)
        return views_of(index, table, [self.briefs[place]], filters)[0]

    def __iter__(self) -> Iterator[Any]:
        return iter(self[:])

    def in_turn(self) -> Iterator[Any]:
        """Yield the views in their order, the first ones without waiting for the stories of the others."""
        index, table, filters = self._made
        start, size = 0, _AT_FIRST
        while start < len(self):
            yield from _each_view(index, table, self.briefs[start : start + size], filters)
            start, size = start + size, min(2 * size, _AT_ONCE)

    def first(self, most: int) -> list[Any]:
        """Return the first of the views, those that make so many rows. A topic has a row for each answer, and stays whole."""
        if self._made[1] != "questions":
            return self[:most]
        found: list[Any] = []
        for topic in self.in_turn():
            found.append(topic)
            most -= sum(len(question.answers) for question in topic.questions)
            if most <= 0:
                break
        return found

    @property
    def rows(self) -> Sequence[Brief]:
        """Its rows in brief, in any order."""
        return self.briefs.rows if isinstance(self.briefs, InBrief) else self.briefs

    def of(self, briefs: Sequence[Brief]) -> Listed:
        """Return the list of some of its rows, or of all in another order."""
        index, table, filters = self._made
        return Listed(index, table, briefs, filters)


def listed(outline: Outline, table: str, filters: Filters) -> Listed:
    """Return a list by the name of its table, with only the rows that filters leave."""
    with outline.index.reading():
        briefs = getattr(import_module(f"{__package__}.{_BRIEFS[table]}"), table)(outline, filters)
        # Of topics only some questions can have what was chosen, and of a timeline it says which days stand out.
        if filters.chosen and table not in ("questions", "timeline"):
            briefs = _having(outline, table, briefs, filters)
        return Listed(outline.index, table, briefs, filters)


def _having(outline: Outline, table: str, briefs: Sequence[Brief], filters: Filters) -> Any:
    """Return the rows that have the chosen values of the list's facets."""
    from reportedly.pages.faceted import Faceted
    from reportedly.pages.facets import facets_of

    return Faceted(outline, briefs, facets_of(table)).narrowed(dict(filters.chosen))


def searched(outline: Outline, words: str, most: int | None = None) -> tuple[Listed, bool]:
    """Return the sentences that a search finds, and whether there are more than these; see `hits.find_hits`."""
    from reportedly.pages.hits import MOST_HITS, find_hits

    hits, is_cut = find_hits(outline, words, MOST_HITS if most is None else most)
    return Listed(outline.index, "search", hits, Filters()), is_cut
