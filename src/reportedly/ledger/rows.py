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
from collections.abc import Callable, Mapping, Sequence
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
    restorer,
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

_encode = json.JSONEncoder(ensure_ascii=False).encode
_decode = json.JSONDecoder().raw_decode
# Most lists are empty, and need no encoder.
_EMPTY: dict[type, str] = {tuple: "[]", dict: "{}"}
_PLAIN: dict[str, Any] = {"[]": [], "{}": {}}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """Return text that SQLite can hold: half a surrogate pair, as in a damaged file name, becomes U+FFFD.

    The length stays, so that spans stand.
    """
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


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
    _writer(kind)(record, row)
    return row


def to_columns(record: object, names: frozenset[str]) -> dict[str, Value]:
    """Return the id of a record and its values for some columns, without looking at the others."""
    row: dict[str, Value] = {}
    kind: Any = type(record)
    _writer(kind, names | {"id"})(record, row)
    return row


def from_row(kind: Any, row: Mapping[str, Any] | sqlite3.Row, prefix: str = "") -> Any:
    """Return the record of type `kind` that a row holds.

    Raises:
        LedgerError: a column holds what the field cannot be, such as a list that is no JSON. Words of an enumeration
            are not looked at here; see `check`.
    """
    return _reader(kind, prefix, None)(row)


def from_values(kind: Any, values: Sequence[Any] | sqlite3.Row) -> Any:
    """Return the record of type `kind` that the values of its columns make, in order; quicker than by their names.

    Raises:
        LedgerError: as `from_row`.
    """
    return _reader(kind, "", columns(kind))(values)


# A ledger has millions of values, so what to do with each column is found out once for each type of record.


@cache
def _writer(kind: Any, names: frozenset[str] | None = None) -> Callable[[object, dict[str, Value]], None]:
    """Return what puts the values of a record into a row, of all columns or of some."""
    flat: list[str] = []
    nested = []
    for name, hint in field_types(kind).items():
        inner = _inner(hint)
        parts = [(f"{name}_{part}", part) for part in columns(inner)] if inner else []
        if names is not None:
            parts = [(column, part) for column, part in parts if column in names]
        if not inner and (names is None or name in names):
            flat.append(name)
        if parts:
            nested.append((name, parts, frozenset(part for _, part in parts)))

    def write(record: object, row: dict[str, Value]) -> None:
        for name in flat:
            row[name] = _to_column(getattr(record, name))
        for name, parts, wanted in nested:
            value = getattr(record, name)
            within: dict[str, Value] = {}
            if value is not None:
                inner_kind: Any = type(value)
                _writer(inner_kind, wanted)(value, within)
            row.update({column: within.get(part) for column, part in parts})

    return write


@cache
def _reader(kind: Any, prefix: str, order: tuple[str, ...] | None) -> Callable[[Any], Any]:
    """Return what makes a record of a row; with `order` the row is a list of values of these columns."""

    def place(column: str) -> str | int:
        return column if order is None else order.index(column)

    flat: list[tuple[str | int, frozenset[type], Callable[[Any], Any]]] = []
    nested = []
    for number, (name, hint) in enumerate(field_types(kind).items()):
        inner, column = _inner(hint), prefix + name
        if not inner:
            flat.append((place(column), _as_they_are(hint), _column_reader(hint, column)))
            continue
        within = _reader(inner, f"{column}_", order)
        parts = [place(f"{column}_{part}") for part in columns(inner)] if _is_optional(hint) else []
        nested.append((number, parts, within))

    def read(row: Any) -> Any:
        values = [held if (held := row[at]).__class__ in plain else value(held) for at, plain, value in flat]
        for number, parts, within in nested:
            values.insert(number, None if parts and all(row[part] is None for part in parts) else within(row))
        return kind(*values)

    return read


def _as_they_are(hint: Any) -> frozenset[type]:
    """Return the types of what a column holds that are values of the field already; most columns hold nothing else."""
    bare = _bare(hint)
    plain = str if bare is str or typing.get_origin(bare) is typing.Literal else float if bare is float else None
    return frozenset(kind for kind in (plain, types.NoneType if _is_optional(hint) else None) if kind is not None)


def _bare(hint: Any) -> Any:
    """Return a type without its "or None"."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(kind for kind in typing.get_args(hint) if kind is not types.NoneType)
    return hint


def _is_optional(hint: Any) -> bool:
    return types.NoneType in typing.get_args(hint)


@cache
def _inner(hint: Any) -> Any:
    """Return the record type whose fields have columns of their own, None for a field that is one column."""
    bare = _bare(hint)
    return bare if dataclasses.is_dataclass(bare) and bare not in (Span, Edtf) else None


_NUMBERS = (int, float, bool)


def _to_column(value: Any) -> Value:
    # A look at the class takes a third of what `isinstance` does, and most values are words, numbers or nothing.
    kind = value.__class__
    if kind is str:
        return storable(value)
    if value is None or kind in _NUMBERS:
        plain: Value = value
        return plain
    if isinstance(value, Edtf | date):
        return storable(str(value))
    return storable(_encode(to_plain(value))) if value else _EMPTY.get(type(value)) or _encode(to_plain(value))


def _column_reader(hint: Any, column: str) -> Callable[[Any], Any]:
    """Return what makes a value of what a column holds."""
    bare, may_be_none = _bare(hint), _is_optional(hint)
    expected: Any = (float, int) if bare in (float, int) else str
    # What is one word, number or date in its column is one in plain values too; all else is JSON there.
    is_flat = bare in (str, float, int, Edtf, date) or typing.get_origin(bare) is typing.Literal
    restore = restorer(bare)

    def read(value: Any) -> Any:
        if value is None and may_be_none:
            return None
        if not isinstance(value, expected):
            raise LedgerError(f"{column} holds {value!r:.40}, which it cannot be")
        try:
            return restore(value if is_flat else _PLAIN[value] if value in _PLAIN else _loaded(value))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
            raise LedgerError(f"{column} holds {value!r:.40}, which cannot be read: {error}") from error

    return read


def _loaded(text: str) -> Any:
    """Return what JSON holds, as `json.loads` does; the ledger writes no space around it, which is half of what that looks for."""
    try:
        plain, end = _decode(text)
    except ValueError:
        end = -1
    return plain if end == len(text) else json.loads(text)
