"""The orders in which a list can be asked for, beside its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from reportedly.pages.filters import folded
from reportedly.records import Edtf

Key = Callable[[Any], Any]


def ordered(table: str, rows: Sequence[Any], order: str | None) -> Sequence[Any]:
    """Return rows in an order of `SORTS`, the other way round with a leading "-"; without one they stay as they are.

    Rows that tie keep the list's own order, and what has no value comes last either way.
    """
    if not order:
        return rows
    key = SORTS[table][order.removeprefix("-")]
    known = [(value, row) for row in rows if (value := key(row)) is not None]
    unknown = [row for row in rows if key(row) is None]
    known.sort(key=lambda pair: pair[0], reverse=order.startswith("-"))
    return [*(row for _, row in known), *unknown]


def orders_of(table: str) -> list[str]:
    """Return the names of a list's orders, each both ways."""
    return [f"{sign}{name}" for name in SORTS.get(table, ()) for sign in ("", "-")]


def _day(value: Edtf | None) -> tuple[date, date, str] | None:
    return value.sort_key() if value else None


def _words(value: str | None) -> str | None:
    return folded(value) or None if value else None


_SAID: Key = lambda row: _day(row.said)  # noqa: E731 - one name for a key that several lists share
_WHO: Key = lambda row: _words(row.source)  # noqa: E731

SORTS: dict[str, Mapping[str, Key]] = {
    "claims": {
        "said": _SAID,
        "who": _WHO,
        "outlet": lambda row: _words(row.report.outlet),
        "stance": lambda row: row.stance,
        "score": lambda row: row.score,
    },
    "figures": {
        "said": _SAID,
        "figure": lambda row: row.low if row.low is not None else row.high,
        "what": lambda row: _words(row.counted),
        "who": _WHO,
        "outlet": lambda row: _words(row.report.outlet),
    },
    "sources": {
        "source": lambda row: _words(row.name),
        "claims": lambda row: row.claims,
        "when": lambda row: row.first,
    },
    "actors": {
        "name": lambda row: _words(row.name),
        "claims": lambda row: row.claims,
        "named": lambda row: row.reports,
    },
    "reports": {
        "printed": lambda row: _day(row.published),
        "outlet": lambda row: _words(row.outlet),
        "claims": lambda row: row.claims,
    },
    "forecasts": {"due": lambda row: _day(row.due), "said": _SAID, "who": _WHO},
    "copies": {"share": lambda row: row.share, "printed": lambda row: _day(row.b.published)},
}
