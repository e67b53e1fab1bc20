"""The edges of what was said: marks, links and notes that stand around it and are none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reportedly.lexicons import listed
from reportedly.records import Span

# What stands around a content and is none of it: a link before it, the note of a caption behind it.
_LINK = re.compile(r"\((?:https?://|www\.)[^()\s]*\)\s*")
_NOTE = re.compile(
    r"\s*\((?:file|archive|stock)?[ -]?(?:photo|picture|image|pictured|file|archive|illustration|video)\b[^()\n]{0,40}\)$",
    re.IGNORECASE,
)
_LONGEST_NOTE = 70
# Behind the last line of a dateline: "ORVEL, Fla.\n- A boy was hurt".
_DASHED = ("- ", "– ", "— ", "-- ")


@cache
def _hearsay() -> re.Pattern[str]:
    """What somebody says before what he says: "according to recent reports, "; the reports are nobody's."""
    nouns = "|".join(sorted(listed("cues", "nobody", "nouns")))
    return re.compile(rf"according\s+to\s+(?:[a-z]+\s+){{0,3}}(?:{nouns}),\s+(?=\S)", re.IGNORECASE)


def is_empty(text: str, content: Sequence[Span]) -> bool:
    """Say whether a content says nothing: the "at first" of "not 12, as it had said at first", the "his" of "stood by his denial"."""
    return len(content) == 1 and content[0].of(text).casefold() in listed("cues", "nothing", "contents")


def trim_edges(text: str, content: Sequence[Span]) -> list[Span]:
    """Return the pieces of a content in order and apart, without marks at their ends, a link before them and a note behind them.

    Of "soldiers are leaving (file photo)" it is "soldiers are leaving", of "according to recent reports, 40 died" it is "40 died".
    """
    found: list[Span] = []
    for span in sorted(content):
        start, end = span.start, span.end
        link, note = _LINK.match(text, start, end), _NOTE.search(text, max(start, end - _LONGEST_NOTE), end)
        start, end = link.end() if link else start, note.start() if note else end
        hearsay = _hearsay().match(text, start, end)
        start = hearsay.end() if hearsay else start
        while start < end and (text[start].isspace() or text[start] in ",;:…" or text.startswith(_DASHED, start)):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:."):
            end -= 1
        # "in the U.S." keeps its stop.
        if end < span.end and text[end] == "." and re.search(r"\b\w\.\w$", text[max(start, end - 4) : end]):
            end += 1
        if found and start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        elif start < end:
            found.append(Span(start, end))
    return found
