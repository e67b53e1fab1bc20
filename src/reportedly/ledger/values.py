"""Whether the values of a row are ones that its fields can have."""

from __future__ import annotations

import dataclasses
import math
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reportedly.records import Claim, Copy, Estimate, Figure, Relation, Report, field_types


def misfits(record: object, within: str = "") -> Iterator[str]:
    """Yield a sentence for each field whose value its type does not allow, such as a word outside its enumeration.

    "source.kind is 'ghost', which it cannot be" is about a field of a record within the record.
    """
    kind: Any = type(record)
    for name, hint in field_types(kind).items():
        value = getattr(record, name)
        if dataclasses.is_dataclass(value) and _fits_by_name(hint, value):
            yield from misfits(value, f"{within}{name}.")
        elif not _fits(hint, value):
            yield f"{within}{name} is {value!r:.60}, which it cannot be"


def contradictions(record: object) -> Iterator[str]:
    """Yield a sentence for each pair of values that cannot stand together, such as a low above its high.

    Only for records without misfits.
    """
    match record:
        case Report():
            if (record.published is None) != (record.published_basis is None):
                yield "it has a date without a basis, or a basis without a date"
        case Claim():
            yield from _share("score", record.score)
            if record.chance:
                yield from _rising("chance", [0, record.chance.low, record.chance.high, 1])
        case Figure():
            yield from _rising("low and high", [record.low, record.high])
        case Estimate():
            yield from _rising("low, middle and high", [record.low, record.mid, record.high])
        case Relation():
            yield from _share("score", record.score)
        case Copy():
            yield from _share("share", record.share)


def _share(name: str, value: float) -> Iterator[str]:
    yield from _rising(name, [0, value, 1])


def _rising(name: str, values: Sequence[float | None]) -> Iterator[str]:
    known = [value for value in values if value is not None]
    if known != sorted(known):
        yield f"{name} are out of order: {', '.join(f'{value:g}' for value in known)}"


def _fits(hint: Any, value: Any) -> bool:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(argument, value) for argument in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(arguments[0], item) for item in value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(_fits(arguments[1], item) for item in value.values())
    if hint is float:
        return isinstance(value, float | int) and math.isfinite(value)
    if dataclasses.is_dataclass(hint):
        return _fits_by_name(hint, value) and not any(misfits(value))
    return isinstance(value, hint)


def _fits_by_name(hint: Any, value: Any) -> bool:
    """Say whether a value is of the named type, whatever its fields hold."""
    return type(value) in (hint, *typing.get_args(hint))
