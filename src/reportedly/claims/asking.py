"""Questions: which of the words that somebody said only ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.records import Span

_STATEMENT = re.compile(r"[.!](?=\s)")
# A clause before one of these says something: “So he thinks: why not let them fight?”, the vote was about “who will pay?”
_BREAK = re.compile(r"[:;](?=\s)|\s[–—]\s|(?<=\s)[“\"«„‘]")
_CLOSERS = " \n\"”’'»)]"
_LINKS = frozenset(["so", "and", "but", "or", "well", "now"])
_ASKING = frozenset(
    [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "is", "are", "was", "were", "am", "do", "does", "did", "have",
        "has", "had", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "isn't", "aren't", "wasn't", "don't", "doesn't",
        "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't",
    ]
)  # fmt: skip
# "My question is: who pays?" only asks.
_FEW = 4


def only_asks(text: str, content: Sequence[Span]) -> bool:
    """Say whether a content asks and says nothing beside: “Where are the boats?”, but not “We lost all. Who will pay?”"""
    if not content:
        return False
    last = content[-1]
    asks = text[last.start : last.end + 1].rstrip(_CLOSERS).endswith("?")
    return asks and not any(_states(piece.of(text)) for piece in content)


def _states(words: str) -> bool:
    """Say whether some words that end with a question hold a statement too."""
    if _STATEMENT.search(words):
        return True
    breaks = [match.start() for match in _BREAK.finditer(words) if match.start()]
    before = words[: breaks[-1]].casefold().replace("’", "'").strip(' “"').split() if breaks else []
    while before and before[0].strip(",") in _LINKS:
        before = before[1:]
    return len(before) >= _FEW and before[0].strip(",") not in _ASKING
