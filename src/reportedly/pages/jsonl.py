"""The ledger as JSON lines, the door for other programs: one object a line, the same bytes for the same ledger."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from reportedly.records import Contents, to_plain

# The type of each kind of row, by its field of `Contents`. Mentions are the raw material of actors and stay inside.
TYPES = {
    "actors": "actor",
    "claims": "claim",
    "copies": "copy",
    "estimates": "estimate",
    "events": "event",
    "figures": "figure",
    "forecasts": "forecast",
    "moments": "moment",
    "origins": "origin",
    "questions": "question",
    "relations": "relation",
    "reports": "report",
    "stories": "story",
    "topics": "topic",
}
# These end a line for some readers of text though not in JSON; half a surrogate pair cannot be written as UTF-8.
_TROUBLESOME = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def lines(contents: Contents, *, texts: bool = True) -> Iterator[str]:
    """Yield a ledger's rows as JSON, without line ends, sorted by type and id.

    `{"type": "actor", "id": "…", "name": "Anton Blake", …}`: after type and id come the record's fields in their
    order. An unknown value is null, and so is the text of each report without `texts`: the quoted words stand on their claims. Where the
    lines go is decided in `cli`.
    """
    for field, kind in sorted(TYPES.items(), key=lambda item: item[1]):
        for record in sorted(getattr(contents, field), key=lambda record: record.id):
            left_out = {"text": None} if kind == "report" and not texts else {}
            yield line({"type": kind, "id": record.id, **to_plain(record), **left_out})


def line(values: dict[str, Any]) -> str:
    """Return one object as a line of JSON that every reader takes for one line."""
    return _TROUBLESOME.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(values, ensure_ascii=False))
