"""Ids hashed from content, so that reading an input twice adds nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from reportedly.records.spans import Span

# 80 bits: two of a million rows share an id with a chance below one in 10^12, and an id can still be read aloud.
DIGITS = 20
_PLAIN = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))


def hashed(*parts: object) -> str:
    """Return the id for a list of plain values (strings, numbers, None, lists of these)."""
    plain = _PLAIN.encode(parts)
    return hashlib.sha256(plain.encode("ascii")).hexdigest()[:DIGITS]


def report_id(sha256: str, outlet: str | None, url: str | None) -> str:
    """Return the id of a report: its bytes, outlet and URL. Where it was found on disk does not matter."""
    return hashed("report", sha256, outlet, url)


def row_id(kind: str, report: str, spans: Iterable[Span]) -> str:
    """Return the id of a row read from a report: never a resolved value, so that a date found later changes no id."""
    return hashed(kind, report, [[span.start, span.end] for span in spans])


def derived_id(kind: str, *members: str) -> str:
    """Return the id of a derived row.

    A group (story, topic, question, actor, origin, event) is given its smallest member. A pair (relation,
    copy) is given both ends, because one member can stand in several pairs.
    """
    return hashed(kind, *members)
