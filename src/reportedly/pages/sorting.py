"""The orders in which a list can be asked for, beside its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from reportedly.pages.filters import folded
from reportedly.pages.ranked import InBrief
from reportedly.records import Edtf

# How a value is compared; what has none comes last.
_Compared = Callable[[Any], Any]


class Order(NamedTuple):
    """An order of a list: the value of a row, how it is compared, and the column that rows in brief have it in."""

    value: Callable[[Any], Any]
    compared: _Compared
    column: str


def ordered(table: str, rows: Sequence[Any], order: str | None) -> Sequence[Any]:
    """Return rows in an order of `SORTS`, the other way round with a leading "-"; without one they stay as they are.

    Rows that tie keep the list's own order, and what has no value comes last either way.
    """
    if not order:
        return rows
    by = SORTS[table][order.removeprefix("-")]
    # Many rows have the same value.
    steps = _steps(
        set(rows.column(by.column) if isinstance(rows, InBrief) else map(by.value, rows)),
        by.compared,
        is_reversed=order.startswith("-"),
    )
    if isinstance(rows, InBrief):
        return rows.ranked_by(by.column, steps.__getitem__)
    return sorted(rows, key=lambda row: steps[by.value(row)])


def _steps(values: Collection[Any], compared: _Compared, *, is_reversed: bool) -> dict[Any, tuple[bool, int]]:
    """Return for each value its step among them all; values that are compared alike have the same."""
    keys = {value: compared(value) for value in values}
    known = sorted({key for key in keys.values() if key is not None}, reverse=is_reversed)
    place = {key: number for number, key in enumerate(known)}
    return {value: (key is None, 0 if key is None else place[key]) for value, key in keys.items()}


def orders_of(table: str) -> list[str]:
    """Return the names of a list's orders, each both ways."""
    return [f"{sign}{name}" for name in SORTS.get(table, ()) for sign in ("", "-")]


def _day(value: Edtf | None) -> tuple[date, date, str] | None:
    return value.sort_key() if value else None


def _words(value: str | None) -> str | None:
    return folded(value) or None if value else None


def _itself(value: Any) -> Any:
    return value


_SAID = Order(lambda row: row.said, _day, "said")
_WHO = Order(lambda row: row.source, _words, "source")
_OUTLET = Order(lambda row: row.report.outlet, _words, "outlet")

SORTS: dict[str, Mapping[str, Order]] = {
    "claims": {
        "said": _SAID,
        "who": _WHO,
        "outlet": _OUTLET,
        "stance": Order(lambda row: row.stance, _itself, "stance"),
        "score": Order(lambda row: row.score, _itself, "score"),
    },
    "figures": {
        "said": _SAID,
        "figure": Order(lambda row: row.low if row.low is not None else row.high, _itself, "figure"),
        "what": Order(lambda row: row.counted, _words, "counted"),
        "who": _WHO,
        "outlet": _OUTLET,
    },
    "sources": {
        "source": Order(lambda row: row.name, _words, "name"),
        "claims": Order(lambda row: row.claims, _itself, "claims"),
        "when": Order(lambda row: row.first, _itself, "first"),
    },
    "actors": {
        "name": Order(lambda row: row.name, _words, "name"),
        "claims": Order(lambda row: row.claims, _itself, "claims"),
        "named": Order(lambda row: row.reports, _itself, "named"),
    },
    "reports": {
        "printed": Order(lambda row: row.published, _day, "printed"),
        "outlet": Order(lambda row: row.outlet, _words, "outlet"),
        "claims": Order(lambda row: row.claims, _itself, "claims"),
    },
    "forecasts": {"due": Order(lambda row: row.due, _day, "due"), "said": _SAID, "who": _WHO},
    "copies": {
        "share": Order(lambda row: row.share, _itself, "share"),
        "printed": Order(lambda row: row.b.published, _day, "printed"),
    },
}
