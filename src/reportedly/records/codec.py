"""Records as plain JSON values and back, field for field."""

from __future__ import annotations

import collections.abc
import dataclasses
import types
import typing
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from itertools import starmap
from typing import Any, TypeVar

from reportedly.records.edtf import Edtf
from reportedly.records.spans import Span

Record = TypeVar("Record")


def to_plain(value: object) -> Any:
    """Return a record, or anything that records hold, as JSON values.

    A span becomes `[start, end]`, a date its EDTF text, a nested record an object, a tuple a list. A number without a
    fraction becomes an integer and others keep three decimals, so that the same ledger gives the same bytes.
    """
    if value is None or value.__class__ is str:
        return value
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
    restore: Restore = restorer(typing.cast(Any, kind))
    return typing.cast(Record, restore(plain))


@cache
def field_types(kind: Any) -> dict[str, Any]:
    """Return the fields of a record type, in order, with their types."""
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


Restore = Callable[[Any], Any]


@cache
def restorer(kind: Any) -> Restore:
    """Return the function that makes a value of a type from plain JSON; made once, because a ledger has millions of values."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = restorer(next(a for a in arguments if a is not types.NoneType))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple and arguments[0] is Span:
        return lambda plain: tuple(starmap(Span, plain))
    if origin is tuple:
        each = restorer(arguments[0])
        return lambda plain: tuple(map(each, plain))
    if origin is collections.abc.Mapping:
        item = restorer(arguments[1])
        return lambda plain: {key: item(value) for key, value in plain.items()}
    simple: dict[Any, Restore] = {
        Span: lambda plain: Span(*plain),
        Edtf: _parse,
        date: date.fromisoformat,
        float: float,
    }
    if kind in simple:
        return simple[kind]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_restorer(kind)
    return lambda plain: plain


def _record_restorer(kind: Any) -> Restore:
    fields = {name: restorer(hint) for name, hint in field_types(kind).items()}

    def restore(plain: Any) -> Any:
        # A field that an older ledger did not write yet has its default, or is missed by name.
        return kind(**{name: fields[name](plain[name]) for name in fields if name in plain})

    return restore


@lru_cache(maxsize=4096)
def _parse(text: str) -> Edtf:
    return Edtf.parse(text)
