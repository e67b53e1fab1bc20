"""Lines of a data set: what may be read of them, and the reports that are made of them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.errors import DateError, ReportedlyError
from reportedly.records import Contents, Edtf, Part, PartKind, Reading, Report, Span

Line = Mapping[str, Any]
# JSON's name for the types that fields have.
_NAMES = {str: "a text", int: "a number", float: "a number", list: "a list", type(None): "null"}
# What Python's "surrogateescape" makes of bytes that are no UTF-8.
_NOT_UTF8 = re.compile("[\udc80-\udcff]")


class LineError(ReportedlyError):
    """A line that is no JSON object or lacks a field, with its number."""


def read_lines(lines: Iterable[str], fields: Mapping[str, tuple[type, ...]]) -> Iterator[Line]:
    """Yield each line as an object that holds these fields and no others; empty lines are passed over.

    The gold answers stand in the same lines. They are dropped here, so that no step can see them.

    Raises:
        LineError: a line is no JSON object, or a field is missing or of another type; type None makes it optional.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if _NOT_UTF8.search(line):
            raise LineError(f"line {number} is not UTF-8; save the file as UTF-8")
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            why = getattr(error, "msg", "too deep")
            raise LineError(f"line {number} is no JSON ({why}); write one object a line") from error
        if not isinstance(record, dict):
            raise LineError(f"line {number} is no JSON object; write one object a line")
        yield {name: _field(record, name, types, number) for name, types in fields.items()}


def _field(record: Line, name: str, types: tuple[type, ...], number: int) -> Any:
    value = record.get(name)
    if isinstance(value, types) and not isinstance(value, bool):
        _check(value, name, number)
        return value
    wanted = " or ".join(dict.fromkeys(_NAMES[each] for each in types))
    found = "is missing" if name not in record else f"is {json.dumps(value)[:40]}"
    raise LineError(f"line {number}: the field {name!r} {found}; it must be {wanted}")


def _check(value: object, name: str, number: int) -> None:
    if name in ("date", "dct") and isinstance(value, str):
        try:
            Edtf.parse(value)
        except DateError as error:
            raise LineError(f"line {number}: the field {name!r} is no date: {error}") from error
    if name == "sents" and isinstance(value, list) and not all(isinstance(each, str) for each in value):
        raise LineError(f"line {number}: the field 'sents' must hold texts only")


def make_report(
    name: str, parts: Sequence[tuple[PartKind, str]], *, published: str | None = None, outlet: str | None = None
) -> Report:
    """Return a report whose text is these parts, an empty line between them; its id is made of the line's own name.

    One part keeps the offsets of the line's text. Two lines with the same words are two reports here.
    """
    text = "\n\n".join(words for _, words in parts)
    found: list[Part] = []
    start = 0
    for kind, words in parts:
        if words:
            found.append(Part(Span(start, start + len(words)), kind))
        start += len(words) + 2
    digest = hashlib.sha256(f"{name}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return Report(
        id=digest[:20],
        text=text,
        title=next((words for kind, words in parts if kind == "headline"), None),
        outlet=outlet,
        url=None,
        path=name,
        sha256=digest,
        language="en",
        published=Edtf.parse(published) if published else None,
        published_basis="given" if published else None,
        published_why="given with the line" if published else None,
        parts=tuple(found),
    )


def pair(span: Span) -> list[int]:
    """Return a span as the data sets write it."""
    return [span.start, span.end]


def contents_of(readings: Sequence[Reading]) -> Contents:
    """Return what was read from some reports, with nothing derived, to be linked."""
    return Contents(
        reports=tuple(reading.report for reading in readings),
        claims=tuple(claim for reading in readings for claim in reading.claims),
        figures=tuple(figure for reading in readings for figure in reading.figures),
        moments=tuple(moment for reading in readings for moment in reading.moments),
        mentions=tuple(mention for reading in readings for mention in reading.mentions),
    )
