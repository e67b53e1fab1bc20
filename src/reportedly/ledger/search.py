"""Full-text search over the sentences of all reports."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reportedly.ledger.rows import from_row, storable
from reportedly.records import Span

# Nobody asks for more words, and a pasted page would only make the index work.
MOST_WORDS = 32


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence as the ledger keeps it; `text` is exactly what stands at `span` of the report."""

    report: str
    span: Span
    text: str


def find_sentences(connection: sqlite3.Connection, words: str, limit: int) -> list[StoredSentence]:
    """Return the sentences that hold all the words, best first.

    "soldiers border" finds "A soldier crossed the border." Nothing in `words` is a command: quotation marks, AND, * and
    the like are looked for as they stand, or left out where they are no words.
    """
    rows = connection.execute(
        "SELECT sentence.report, sentence.span, sentence.text FROM sentence_search "
        "JOIN sentence ON sentence.number = sentence_search.rowid "
        "WHERE sentence_search MATCH ? ORDER BY round(bm25(sentence_search), 9), sentence.report, sentence.number LIMIT ?",
        [_quoted(words), limit],
    )
    return [from_row(StoredSentence, row) for row in rows]


def _quoted(words: str) -> str:
    """Return the words as FTS5 strings, all of which must be there; without any, a string that finds nothing."""
    # FTS5 stops reading at a zero character.
    pieces = storable(words).replace("\0", " ").split()[:MOST_WORDS]
    return " ".join('"' + piece.replace('"', '""') + '"' for piece in pieces) or '""'
