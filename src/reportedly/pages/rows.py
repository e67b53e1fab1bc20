"""Views as flat rows for other programs: the same keys and values in JSON and in CSV."""

from __future__ import annotations

import csv
import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import chain
from types import SimpleNamespace
from typing import Any

from reportedly.pages.answers import AnswerView
from reportedly.pages.quoting import ReportRef
from reportedly.pages.topics import QuestionView, TopicView
from reportedly.records import Edtf, Span

Value = str | int | float | bool | None
Row = dict[str, Value]

# A spreadsheet takes a cell that begins with one of these for a formula, and runs it.
# The wide ones are read as the narrow ones where Japanese or Chinese is the language.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What a file of CSV begins with: without it Excel, started by a double-click, takes quotation marks and accents for other characters.
# A stream that a program reads has none.
BYTE_ORDER_MARK = "\ufeff"
_REPORT_FIELDS = {
    "title": "str | None",
    "outlet": "str | None",
    "published": "Edtf | None",
    "url": "str | None",
    "path": "str | None",
}


def rows(views: Iterable[object]) -> list[Row]:
    """Return views as flat rows: a topic gives a row for each answer, any other view one row.

    Dates are EDTF, lists are joined by "; ", the fields of a report follow its id, a span is its start and end (positions in
    the report's text, in code points), and what is unknown or empty is None. Whole numbers are int.
    """
    return list(chain.from_iterable(map(_rows_of, views)))


def as_json(views: Iterable[object]) -> str:
    """Return views as a JSON list with one object a row."""
    return "".join(json_pieces(views))


def json_pieces(views: Iterable[object]) -> Iterator[str]:
    """Yield the same row by row, each as soon as its view is there."""
    yield "[\n"
    before = ""
    for view in views:
        for row in _rows_of(view):
            yield before + json.dumps(row, ensure_ascii=False)
            before = ",\n"
    yield "\n]\n"


def as_csv(views: Iterable[object], kind: type[object]) -> str:
    """Return views as CSV with a header, which is there even without rows: it is that of the view type `kind`.

    A text that a spreadsheet would run as a formula is given a leading apostrophe; numbers stay numbers.
    """
    return "".join(csv_pieces(views, kind))


def csv_pieces(views: Iterable[object], kind: type[object]) -> Iterator[str]:
    """Yield the same row by row, each as soon as its view is there."""
    # What a writer of CSV returns is what its file does.
    writer = csv.DictWriter(SimpleNamespace(write=str), columns(kind), lineterminator="\r\n")
    yield writer.writeheader()
    for view in views:
        for row in _rows_of(view):
            yield writer.writerow({key: cell(value) for key, value in row.items()})


def cell(value: Value) -> Value:
    """Return a value for a cell of a spreadsheet, which would run a text that begins like a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def columns(kind: type[object]) -> list[str]:
    """Return the keys of the rows of one view type, in order."""
    return list(column_types(kind))


def column_types(kind: type[object]) -> dict[str, str]:
    """Return the keys of the rows of one view type, in order, each with its type as the view declares it: "float | None".

    What a list or another record became is "str | None".
    """
    if kind is TopicView:
        return _TOPIC_COLUMNS | column_types(AnswerView)
    return {column: word for name, declared in _fields(kind) for column, word in _columns(name, declared).items()}


_TOPIC_COLUMNS = {
    "topic": "str",
    "question": "str",
    "question_id": "str",
    "kind": "str",
    "status": "str",
    "question_low": "float | None",
    "question_high": "float | None",
    "origins": "int",
    "together": "str | None",
}


def _topic_rows(topic: TopicView) -> Iterator[Row]:
    for question in topic.questions:
        for answer in question.answers:
            yield _question_row(topic, question) | _row(answer)


def _question_row(topic: TopicView, question: QuestionView) -> Row:
    values: Sequence[Value] = (
        topic.text,
        question.text,
        question.id,
        question.kind,
        question.status,
        _number(question.low),
        _number(question.high),
        question.origins,
        question.together,
    )
    return dict(zip(_TOPIC_COLUMNS, values, strict=True))


def _rows_of(view: object) -> Iterable[Row]:
    return _topic_rows(view) if isinstance(view, TopicView) else [_row(view)]


def _row(view: object) -> Row:
    row: Row = {}
    for name, declared in _known_fields(type(view)):
        row |= _flat(name, declared, getattr(view, name))
    return row


def _fields(kind: Any) -> list[tuple[str, str]]:
    """Return the fields of a dataclass or a named tuple with their types as written."""
    if dataclasses.is_dataclass(kind):
        return [(field.name, str(field.type)) for field in dataclasses.fields(kind)]
    return [(name, _type_name(hint)) for name, hint in kind.__annotations__.items()]


# There are far fewer types than rows.
_known_fields: Callable[[Any], list[tuple[str, str]]] = cache(_fields)


def _type_name(hint: Any) -> str:
    # A named tuple wraps what was written as text; which versions of Python do so differs.
    return str(getattr(hint, "__forward_arg__", None) or getattr(hint, "__name__", hint))


@cache
def _columns(name: str, declared: str) -> dict[str, str]:
    """Return the columns that one field becomes, with their types."""
    if declared == "ReportRef":
        prefix = "" if name == "report" else f"{name}_"
        return {name: "str", **{f"{prefix}{field}": kind for field, kind in _REPORT_FIELDS.items()}}
    if declared.startswith("Span"):
        stem, unknown = name.removesuffix("span"), declared.removeprefix("Span")
        return {f"{stem}start": f"int{unknown}", f"{stem}end": f"int{unknown}"}
    return {name: "str | None" if declared.startswith("tuple") else declared}


def _flat(name: str, declared: str, value: object) -> Row:
    keys = _columns(name, declared)
    if isinstance(value, ReportRef):
        return dict(zip(keys, [value.id, *(_value(getattr(value, field)) for field in _REPORT_FIELDS)], strict=True))
    if declared.startswith("Span"):
        ends = (value.start, value.end) if isinstance(value, Span) else (None, None)
        return dict(zip(keys, ends, strict=True))
    return {name: _value(value)}


def _value(value: object) -> Value:
    if isinstance(value, Edtf | date):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, tuple | list):
        return "; ".join(_words(one) for one in value) or None
    return value if isinstance(value, str | int | bool) else None


def _number(value: float | None) -> Value:
    return None if value is None else int(value) if float(value).is_integer() else round(value, 6)


def _words(value: object) -> str:
    """Return one thing of a list: a span as "120-180", a report by its name, an answer or a passage by its words."""
    if isinstance(value, Span):
        return f"{value.start}-{value.end}"
    if isinstance(value, ReportRef):
        return value.name
    if isinstance(value, AnswerView):
        return str(value)
    if isinstance(value, tuple):
        return " ".join(_words(one) for one in value)
    report = getattr(value, "report", None)
    return _words(report) if isinstance(report, ReportRef) else str(value)
