"""Records as plain JSON values and back, field for field."""

from __future__ import annotations

import collections.abc
import dataclasses
import types
import typing
from datetime import date
from functools import cache
from typing import Any, TypeVar

from reportedly.records.edtf import Edtf
from reportedly.records.spans import Span

Record = TypeVar("Record")


def to_plain(value: object) -> Any:
    """Return a record, or anything that records hold, as JSON values.

    A span becomes `[start, end]`, a date its EDTF text, a nested record an object, a tuple a list. A number without a
    fraction becomes an integer and others keep three decimals, so that the same ledger gives the same bytes.
    """
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Edtf | date):
        return str(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 3)
    if dataclasses.is_dataclass(value):
        kind: Any = type(value)
        return {name: to_plain(getattr(value, name)) for name in field_types(kind)}
    if isinstance(value, collections.abc.Mapping):
        return {key: to_plain(value[key]) for key in sorted(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[Record], plain: Any) -> Record:
    """Return the record of type `kind` that `to_plain` wrote."""
    return typing.cast(Record, _restore(kind, plain))


@cache
def field_types(kind: Any) -> dict[str, Any]:
    """Return the fields of a record type, in order, with their types."""
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _restore(kind: Any, plain: Any) -> Any:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return None if plain is None else _restore(next(a for a in arguments if a is not types.NoneType), plain)
    if origin is tuple:
        return tuple(_restore(arguments[0], item) for item in plain)
    if origin is collections.abc.Mapping:
        return {key: _restore(arguments[1], item) for key, item in plain.items()}
    if kind is Span:
        return Span(*plain)
    if kind is Edtf:
        return Edtf.parse(plain)
    if kind is date:
        return date.fromisoformat(plain)
    if kind is float:
        return float(plain)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = field_types(kind)
        # A field that an older ledger did not write yet has its default, or is missed by name.
        return kind(**{name: _restore(hint, plain[name]) for name, hint in hints.items() if name in plain})
    return plain
