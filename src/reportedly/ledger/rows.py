"""Records as rows of their tables and back: one column a field, and one column a field of a record within a record.

`Figure.low` is the column `low`; `Claim.source.text` is `source_text`, so that a ledger reads well in any SQLite tool.
Spans, lists and mappings are JSON.
"""

from __future__ import annotations

import dataclasses
import json
import re
import sqlite3
import types
import typing
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from reportedly.errors import LedgerError
from reportedly.records import (
    Actor,
    Claim,
    Copy,
    Edtf,
    Estimate,
    Event,
    Figure,
    Forecast,
    Mention,
    Moment,
    Origin,
    Question,
    Relation,
    Report,
    Span,
    Story,
    Topic,
    field_types,
    from_plain,
    to_plain,
)

Value = str | float | int | None

# The tables, in the order of the fields of `Contents`.
READ = {"report": Report, "claim": Claim, "figure": Figure, "moment": Moment, "mention": Mention}
DERIVED = {
    "actor": Actor,
    "origin": Origin,
    "topic": Topic,
    "question": Question,
    "relation": Relation,
    "copy": Copy,
    "forecast": Forecast,
    "estimate": Estimate,
    "event": Event,
    "story": Story,
}
# Columns of read rows that linking fills in. They are empty as read; those in REFINED may have a value as read, which
# stays beside them in a column of its own ("state_read").
LINKED: dict[str, tuple[str, ...]] = {
    "report": ("story",),
    "claim": ("source_actor", "relay", "question", "origin"),
    "figure": ("actor", "question"),
    "moment": (),
    "mention": ("actor",),
}
REFINED: dict[str, tuple[str, ...]] = {"claim": ("says",), "figure": ("place", "state", "stance")}

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Return text that SQLite can hold: half a surrogate pair, as in a damaged file name, becomes U+FFFD.

    The length stays, so that spans stand.
    """
    return _LONE_SURROGATE.sub("\ufffd", text)


@cache
def columns(kind: Any) -> tuple[str, ...]:
    """Return the names of the columns of a record type, in order."""
    names: list[str] = []
    for name, hint in field_types(kind).items():
        inner = _inner(hint)
        names += [f"{name}_{column}" for column in columns(inner)] if inner else [name]
    return tuple(names)


def to_row(record: object) -> dict[str, Value]:
    """Return a record as a row: a value for each of its columns."""
    row: dict[str, Value] = {}
    kind: Any = type(record)
    for name, hint in field_types(kind).items():
        value = getattr(record, name)
        inner = _inner(hint)
        if inner:
            within: Mapping[str, Value] = dict.fromkeys(columns(inner)) if value is None else to_row(value)
            row.update({f"{name}_{column}": item for column, item in within.items()})
        else:
            row[name] = _to_column(value)
    return row


def from_row(kind: Any, row: Mapping[str, Any] | sqlite3.Row, prefix: str = "") -> Any:
    """Return the record of type `kind` that a row holds.

    Raises:
        LedgerError: a column holds what the field cannot be, such as a list that is no JSON. Words of an enumeration
            are not looked at here; see `check`.
    """
    values: dict[str, Any] = {}
    for name, hint in field_types(kind).items():
        inner, column = _inner(hint), prefix + name
        if inner is None:
            values[name] = _from_column(hint, column, row[column])
        elif _is_optional(hint) and all(row[f"{column}_{part}"] is None for part in columns(inner)):
            values[name] = None
        else:
            values[name] = from_row(inner, row, f"{column}_")
    return kind(**values)


def _bare(hint: Any) -> Any:
    """Return a type without its "or None"."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(kind for kind in typing.get_args(hint) if kind is not types.NoneType)
    return hint


def _is_optional(hint: Any) -> bool:
    return types.NoneType in typing.get_args(hint)


def _inner(hint: Any) -> Any:
    """Return the record type whose fields have columns of their own, None for a field that is one column."""
    bare = _bare(hint)
    return bare if dataclasses.is_dataclass(bare) and bare not in (Span, Edtf) else None


def _to_column(value: Any) -> Value:
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, str | Edtf | date):
        return storable(str(value))
    return storable(json.dumps(to_plain(value), ensure_ascii=False))


def _from_column(hint: Any, column: str, value: Any) -> Any:
    bare = _bare(hint)
    if value is None and _is_optional(hint):
        return None
    if not isinstance(value, float | int if bare in (float, int) else str):
        raise LedgerError(f"{column} holds {value!r:.40}, which it cannot be")
    try:
        # What is one word, number or date in its column is one in plain values too; all else is JSON there.
        is_flat = bare in (str, float, int, Edtf, date) or typing.get_origin(bare) is typing.Literal
        return from_plain(hint, value if is_flat else json.loads(str(value)))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise LedgerError(f"{column} holds {value!r:.40}, which cannot be read: {error}") from error
