"""Our own JSON lines, as `reportedly export` writes them, read back: the reports with their texts, outlets, dates and addresses."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from reportedly.errors import DateError, InputError
from reportedly.inputs.facts import Facts, bounded
from reportedly.inputs.languages import read_language
from reportedly.inputs.webpages import Page
from reportedly.records import DateBasis, DateCandidate, Edtf, Part, PartKind, Span, report_id

# The rows of a ledger, by the names that the format has for them. All but reports are made anew from the reports.
_ROWS = frozenset(
    {
        "actor", "claim", "copy", "correction", "estimate", "event", "figure", "forecast", "moment", "origin", "question",
        "relation", "report", "story", "topic",
    }
)  # fmt: skip
# An id as `records.ids` makes them. "type" and "id" alone are in many other programs' records too.
_ID = re.compile(r"[0-9a-f]{20}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
# How `relations.decisions` tells of a date that a reader gave.
_CORRECTED = "corrected by "
_PART_KINDS: dict[object, PartKind] = {kind: kind for kind in get_args(PartKind)}
# A date that followed from other reports follows from them again.
_OWN_DATES: tuple[DateBasis, ...] = ("given", "metadata")


def row_kind(values: Mapping[str, object]) -> str | None:
    """Return the kind of row that a record of ours is ("report", "claim"), None for a record of somebody else."""
    kind, name = values.get("type"), values.get("id")
    return kind if isinstance(kind, str) and kind in _ROWS and isinstance(name, str) and _ID.fullmatch(name) else None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report's row: the bytes that are kept for it, its text with all that is known of it, and what it was read from.

    `sha256` is that of the bytes that it was first read from. These are not in the row when they were a page, so that the line is kept for
    them; None where the row's id is not the hash that it must be. `path` is where it was first found.
    """

    data: bytes
    page: Page
    sha256: str | None
    path: str | None


def read_row(
    values: Mapping[str, object], line: bytes, before: Mapping[str, Collection[str | None]] | None = None
) -> ReportRow:
    """Return what a report's row holds: text, parts, title, outlet, address, language and its own date.

    It keeps its id, so that what readers decided about it finds it again. What follows from reports (claims, figures, questions) and dates that were
    inferred are not taken from the row, but made anew. `before` are the outlets and dates that the report had before readers corrected
    them; an outlet is put back, and a date that comes again with its correction is left to that.

    Raises:
        InputError: the row has no text, because it was left out when it was written.
    """
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(
            "the text of this report was left out of the export; export the ledger again without --no-text"
        )
    whole = text.encode("utf-8", "backslashreplace")
    digest = hashlib.sha256(whole).hexdigest()
    facts = bounded(_as_it_came(_facts(values), values, before or {}), "the row")
    page = Page(text, _parts(values.get("parts"), len(text)), facts)
    sha256, path = values.get("sha256"), values.get("path")
    is_its_own = isinstance(sha256, str) and values.get("id") == report_id(sha256, facts.outlet, facts.url)
    return ReportRow(
        whole if digest == sha256 else line,
        page,
        sha256 if is_its_own and isinstance(sha256, str) and _SHA256.fullmatch(sha256) else None,
        path if isinstance(path, str) and path else None,
    )


def _as_it_came(facts: Facts, values: Mapping[str, object], before: Mapping[str, Collection[str | None]]) -> Facts:
    """The facts of a row as they were before a reader corrected them; its id tells which outlet it had."""
    known = (facts.outlet, None, *before.get("outlet", ()))
    sha256, name = str(values.get("sha256")), values.get("id")
    outlet = next((one for one in known if report_id(sha256, one, facts.url) == name), facts.outlet)
    is_corrected = "published" in before and any(one.why.startswith(_CORRECTED) for one in facts.dates)
    return replace(facts, outlet=outlet, dates=() if is_corrected else facts.dates)


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
