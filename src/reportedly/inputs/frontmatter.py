"""Front matter: lines of `key: value` between two lines of `---` at the head of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.records import Span

# Longer heads are no front matter but a text between rules.
_MOST_LINES = 60
_PAIR = re.compile(r"([A-Za-z][\w.-]{0,40})[ \t]*:(?:[ \t]+(.*))?$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The pairs at the head of a text, keys in lower case, and where they stand, rules included."""

    pairs: dict[str, str]
    span: Span


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a text, None where it has none.

    A text that merely begins with a rule has none: every line down to the second rule must be a pair, a comment, a list
    item or empty. `date` is taken for `published`.
    """
    if not text.startswith("---"):
        return None
    pairs: dict[str, str] = {}
    start = 0
    for number in range(_MOST_LINES):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].rstrip()
        if number and line in ("---", "..."):
            return FrontMatter(pairs, Span(0, start + len(line))) if pairs else None
        if not _belongs(line, number, pairs) or end == len(text):
            return None
        start = end + 1
    return None


def _belongs(line: str, number: int, pairs: dict[str, str]) -> bool:
    """Say whether a line can stand in front matter, and keep its pair."""
    if number == 0:
        return line == "---"
    pair = _PAIR.match(line)
    if pair:
        key = pair[1].lower()
        value = (pair[2] or "").strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        pairs.setdefault("published" if key == "date" else key, value)
    return bool(pair) or not line or line[0] in "# \t-"
