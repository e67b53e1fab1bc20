"""Our own JSON lines, as `reportedly export` writes them, read back: the reports with their texts, outlets, dates and addresses."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, get_args

from reportedly.errors import DateError, InputError
from reportedly.inputs.facts import Facts, bounded
from reportedly.inputs.languages import read_language
from reportedly.inputs.webpages import Page
from reportedly.records import DateBasis, DateCandidate, Edtf, Part, PartKind, Span

# The rows of a ledger, by the names that the format has for them. All but reports are made anew from the reports.
_ROWS = frozenset(
    {
        "actor", "claim", "copy", "correction", "estimate", "event", "figure", "forecast", "moment", "origin", "question",
        "relation", "report", "story", "topic",
    }
)  # fmt: skip
# An id as `records.ids` makes them. "type" and "id" alone are in many other programs' records too.
_ID = re.compile(r"[0-9a-f]{20}")
_PART_KINDS: dict[object, PartKind] = {kind: kind for kind in get_args(PartKind)}
# A date that followed from other reports follows from them again.
_OWN_DATES: tuple[DateBasis, ...] = ("given", "metadata")


def row_kind(values: Mapping[str, object]) -> str | None:
    """Return the kind of row that a record of ours is ("report", "claim"), None for a record of somebody else."""
    kind, name = values.get("type"), values.get("id")
    return kind if isinstance(kind, str) and kind in _ROWS and isinstance(name, str) and _ID.fullmatch(name) else None


def read_row(values: Mapping[str, object], line: bytes) -> tuple[bytes, Page]:
    """Return the bytes and the page of a report's row: text, parts, title, outlet, address, language and its own date.

    Where the report was read from a plain text the bytes are those of its text, so that it keeps its id; of a report that was cut
    out of a page the page itself is not in the row, the line stands for it, and the id is another one. What follows from
    reports (claims, figures, questions) and dates that were inferred are not taken from the row, but made anew.

    Raises:
        InputError: the row has no text, because it was left out when it was written.
    """
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(
            "the text of this report was left out of the export; export the ledger again without --no-text"
        )
    whole = text.encode("utf-8", "backslashreplace")
    data = whole if hashlib.sha256(whole).hexdigest() == values.get("sha256") else line
    return data, Page(text, _parts(values.get("parts"), len(text)), bounded(_facts(values), "the row"))


def _facts(values: Mapping[str, object]) -> Facts:
    words = {key: value for key in ("title", "outlet", "url", "language") if isinstance(value := values.get(key), str)}
    return Facts(
        words.get("title"),
        words.get("outlet"),
        words.get("url"),
        read_language(words.get("language") or ""),
        _dates(values),
    )


def _dates(values: Mapping[str, object]) -> tuple[DateCandidate, ...]:
    stated, basis, why = (values.get(key) for key in ("published", "published_basis", "published_why"))
    known = next((one for one in _OWN_DATES if one == basis), None)
    if known is None or not isinstance(stated, str):
        return ()
    try:
        return (DateCandidate(Edtf.parse(stated), known, why if isinstance(why, str) else "the ledger it was in"),)
    except DateError:
        return ()


def _parts(stated: object, length: int) -> tuple[Part, ...]:
    """Return the parts of a row in order; none at all where one of them is not what the format has, or where two overlap."""
    found: list[Part] = []
    reached = 0
    for item in stated if isinstance(stated, list) else ():
        part = _part(dict(item) if isinstance(item, tuple) else {})
        if part is None or not reached <= part.span.start < part.span.end <= length:
            return ()
        reached = part.span.end
        found.append(part)
    return tuple(found)


def _part(item: dict[str, Any]) -> Part | None:
    span, kind = item.get("span"), _PART_KINDS.get(item.get("kind"))
    if kind is None or not isinstance(span, list) or len(span) != 2:
        return None
    if not all(isinstance(end, float | int) and 0 <= end < 1e9 and end == int(end) for end in span):
        return None
    return Part(Span(int(span[0]), int(span[1])), kind)
