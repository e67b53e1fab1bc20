"""Views as data frames of pandas or polars: the rows and columns of `--csv`, each column with one type."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

from reportedly.errors import MissingLibraryError
from reportedly.pages.rows import column_types, rows
from reportedly.records import Edtf

Library = Literal["pandas", "polars"]
# What a column holds; every one may have gaps.
Kind = Literal["text", "number", "count", "truth", "day"]
Columns = dict[str, tuple[Kind, list[Any]]]

_KINDS: dict[str, Kind] = {"float": "number", "int": "count", "bool": "truth", "date": "day"}
# pandas' own types have no gaps in whole numbers and truth values. Days are kept in seconds, not the usual nanoseconds, in which
# there is no day before 1677.
_PANDAS: dict[Kind, str] = {
    "text": "string",
    "number": "Float64",
    "count": "Int64",
    "truth": "boolean",
    "day": "datetime64[s]",
}
_POLARS: dict[Kind, str] = {"text": "String", "number": "Float64", "count": "Int64", "truth": "Boolean", "day": "Date"}


def frame(views: Sequence[object], kind: type[object], library: Library | None = None) -> Any:
    """Return views as a data frame with the columns of `--csv`; without any views it has the columns of `kind` alone.

    Numbers may have gaps. A date that is EDTF stays as written, and two columns of real days follow it: "said" is
    "2024-10-27/2024-10-28", "said_earliest" and "said_latest" are its first and last day, empty where that end is open or unknown.
    A list is text, joined by "; " as in CSV.

    Raises:
        MissingLibraryError: neither pandas nor polars is installed, or not the one that is named.
    """
    make, module = _maker(library)
    return make(module, typed_columns(views, kind))


def _maker(library: Library | None) -> tuple[Callable[[Any, Columns], Any], Any]:
    if library is not None and library not in _MAKERS:
        raise ValueError(f"{library!r} is no library for data frames here; say 'pandas' or 'polars'")
    for name in (library,) if library else _MAKERS:
        try:
            return _MAKERS[name], importlib.import_module(name)
        except ImportError as error:
            missing = error
    wanted = library or "pandas or polars"
    raise MissingLibraryError(f"data frames need {wanted}; pip install {library or 'pandas'}") from missing


def typed_columns(views: Sequence[object], kind: type[object]) -> Columns:
    """Return the columns of some views, each with one type and its values; `frame` says what becomes of dates and lists."""
    listed = rows(views)
    columns: Columns = {}
    for name, declared in column_types(type(views[0]) if views else kind).items():
        word = declared.partition(" ")[0]
        values = [row[name] for row in listed]
        if word == "date":
            values = [date.fromisoformat(day) if isinstance(day, str) else None for day in values]  # type: ignore[misc]
        columns[name] = _KINDS.get(word, "text"), values
        if word == "Edtf":
            days = [Edtf.parse(day) if isinstance(day, str) else None for day in values]
            columns[f"{name}_earliest"] = "day", [day.earliest if day else None for day in days]
            columns[f"{name}_latest"] = "day", [day.latest if day else None for day in days]
    return columns


def _pandas(pandas: Any, columns: Columns) -> Any:
    return pandas.DataFrame(
        {name: pandas.Series(values, dtype=_PANDAS[kind]) for name, (kind, values) in columns.items()}
    )


def _polars(polars: Any, columns: Columns) -> Any:
    types = {name: getattr(polars, _POLARS[kind]) for name, (kind, _) in columns.items()}
    # A column of numbers holds int and float alike here.
    return polars.DataFrame({name: values for name, (_, values) in columns.items()}, schema=types, strict=False)


_MAKERS: dict[Library, Callable[[Any, Columns], Any]] = {"pandas": _pandas, "polars": _polars}
