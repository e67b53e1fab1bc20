"""Expressions of time."""

from __future__ import annotations

import re
from typing import Any

from benchmarks.lines import Line, make_report
from reportedly.claims.moments import find_times, find_timexes
from reportedly.claims.reading import plain_sentences
from reportedly.records import Moment

# TIMEX3 leaves out the words that only bind a time to its sentence; a moment holds them, because they change its days.
_BINDING = re.compile(
    r"(?:(?:since|by|before|until|till|after|from|between|as early as|as late as|as of|no later than|as soon as|up to|in|over|during|within)\s+)+",
    re.IGNORECASE,
)


def predict_times(line: Line) -> dict[str, Any]:
    """Return the expressions of time of one document, as TIMEX3."""
    report = make_report(line["doc_id"], [("body", line["text"])], published=line["dct"])
    moments = find_timexes(report, find_times(report.text, plain_sentences(report.text)))
    return {"doc_id": line["doc_id"], "timexes": [_timex(moment) for moment in moments]}


def _timex(moment: Moment) -> dict[str, Any]:
    binding = _BINDING.match(moment.text)
    skipped = binding.end() if binding and binding.end() < len(moment.text) else 0
    row = {
        "start": moment.span.start + skipped,
        "end": moment.span.end,
        "text": moment.text[skipped:],
        "type": moment.timex.type,
        "value": moment.timex.value,
    }
    return row | ({"mod": moment.timex.mod} if moment.timex.mod else {})
