"""Full-text search over the sentences and the claims of all reports."""

from __future__ import annotations

import itertools
import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from reportedly.errors import LedgerError
from reportedly.ledger.rows import from_row, storable
from reportedly.records import Span

# Nobody asks for more words, and a pasted page would only make the index work.
MOST_WORDS = 32
# A phrase between quotation marks of either kind, or a word; a mark without its other half is part of its word.
_PIECES = re.compile(r'"([^"]+)"|“([^“”]+)”|(\S+)')

# A number of thousands, with marks between them or without; a longer row of digits is none.
_LARGE = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){1,3}|[1-9]\d{3,11}")


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """Where a sentence stands; its words are those of the report, which are not kept twice."""

    report: str
    span: Span


def index_sentences(connection: sqlite3.Connection, after: int) -> None:
    """Make the sentences with a greater row number than this findable by their words."""
    connection.executemany(
        "INSERT INTO sentence_search (rowid, text) VALUES (?, ?)", _worded(connection, "number > ?", after)
    )


def forget_sentences(connection: sqlite3.Connection, report_id: str) -> None:
    """Take the sentences of a report out of the index, which must be done while the report and its sentences are there."""
    connection.executemany(
        "INSERT INTO sentence_search (sentence_search, rowid, text) VALUES ('delete', ?, ?)",
        _worded(connection, "report = ?", report_id),
    )


def last_sentence(connection: sqlite3.Connection) -> int:
    """Return the greatest row number of a sentence, 0 where there is none."""
    number: int = connection.execute("SELECT coalesce(max(number), 0) FROM sentence").fetchone()[0]
    return number


def _worded(connection: sqlite3.Connection, where: str, value: int | str) -> list[tuple[int, str]]:
    """Return the numbers and the words of some sentences, in the order of their numbers."""
    # SQLite itself would go through a text from its beginning for each sentence, and only up to a zero character.
    rows = connection.execute(f"SELECT number, report, span FROM sentence WHERE {where} ORDER BY number", [value])
    found = [(row["number"], from_row(StoredSentence, row)) for row in rows]
    texts = _texts(connection, {sentence.report for _, sentence in found})
    return [(number, _own_words(sentence, texts)) for number, sentence in found]


def _own_words(sentence: StoredSentence, texts: Mapping[str, str]) -> str:
    try:
        return sentence.span.of(texts.get(sentence.report, ""))
    except TypeError as error:
        raise LedgerError(f"a sentence of report {sentence.report} has no place in it: {sentence.span}") from error


def _texts(connection: sqlite3.Connection, reports: Iterable[str]) -> dict[str, str]:
    found = (connection.execute("SELECT id, text FROM report WHERE id = ?", [report]) for report in reports)
    return {row["id"]: row["text"] for rows in found for row in rows}


def find_sentences(connection: sqlite3.Connection, words: str, limit: int) -> list[tuple[StoredSentence, str]]:
    """Return the sentences that hold all the words, best first, each with its own words.

    "soldiers border" finds "A soldier crossed the border."; words between quotation marks must stand in that order, one right
    after the other. Nothing in `words` is a command: AND, *, NEAR and the like are looked for as they stand, or left out where they
    are no words.
    """
    rows = connection.execute(
        "SELECT sentence.report, sentence.span FROM sentence_search "
        "JOIN sentence ON sentence.number = sentence_search.rowid "
        "WHERE sentence_search MATCH ? ORDER BY round(bm25(sentence_search), 9), sentence.report, sentence.number LIMIT ?",
        [_quoted(words), limit],
    )
    found = [from_row(StoredSentence, row) for row in rows]
    texts = _texts(connection, {sentence.report for sentence in found})
    return [(sentence, _own_words(sentence, texts)) for sentence in found]


def find_claims(connection: sqlite3.Connection, words: str, limit: int) -> list[str]:
    """Return the ids of the claims that hold all the words in what was said and who is said to have said it, best first.

    "Blake soldiers" finds "up to 8,000 soldiers", said by "Anton Blake" in another sentence. Words are those of the reports, as read.
    """
    rows = connection.execute(
        "SELECT claim.id FROM claim_search JOIN claim ON claim.number = claim_search.rowid "
        "WHERE claim_search MATCH ? ORDER BY round(bm25(claim_search), 9), claim.id LIMIT ?",
        [_quoted(words), limit],
    )
    return [row["id"] for row in rows]


def unsearchable(connection: sqlite3.Connection, table: str) -> list[int]:
    """Return the numbers of the rows of a table that its full-text index misses, or has and the table does not."""
    rows = connection.execute(
        f"SELECT number FROM {table} WHERE number NOT IN (SELECT id FROM {table}_search_docsize) "
        f"UNION SELECT id FROM {table}_search_docsize WHERE id NOT IN (SELECT number FROM {table}) ORDER BY 1"
    )
    return [row[0] for row in rows]


def found_words(sentences: Sequence[str], words: str) -> list[list[Span]]:
    """Return where the words of a search stand in each of some sentences, as the search itself finds them.

    "soldiers" stands in "A soldier crossed the border." at 2 to 9. Positions count from the sentence's beginning.
    """
    opening, closing_mark = _absent(sentences)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE held USING fts5 (text, tokenize='porter unicode61')")
        rows = [(number, storable(sentence)) for number, sentence in enumerate(sentences)]
        connection.executemany("INSERT INTO held (rowid, text) VALUES (?, ?)", rows)
        marked: dict[int, str] = dict(
            connection.execute(
                "SELECT rowid, highlight(held, 0, ?, ?) FROM held WHERE held MATCH ?",
                [opening, closing_mark, _quoted(words)],
            )
        )
    return [_spans(marked.get(number, ""), opening, closing_mark) for number in range(len(sentences))]


def _absent(sentences: Sequence[str]) -> tuple[str, str]:
    """Return two characters that stand in none of the sentences."""
    used = set[str]().union(*sentences)
    first, second = itertools.islice((mark for mark in map(chr, range(0xE000, 0xF8FF)) if mark not in used), 2)
    return first, second


def _spans(marked: str, opening: str, closing_mark: str) -> list[Span]:
    spans, at, start = list[Span](), 0, 0
    for mark in marked:
        if mark == opening:
            start = at
        elif mark == closing_mark:
            spans.append(Span(start, at))
        else:
            at += 1
    return spans


def _quoted(words: str) -> str:
    """Return the words and phrases as FTS5 strings, all of which must be there; without any, a string that finds nothing."""
    # FTS5 stops reading at a zero character.
    pieces = ["".join(found) for found in _PIECES.findall(storable(words).replace("\0", " "))][:MOST_WORDS]
    # A piece of marks alone would be a word that no sentence has.
    worded = [piece for piece in pieces if any(char.isalnum() for char in piece)]
    return " AND ".join(map(_as_written, worded)) or '""'


def _as_written(piece: str) -> str:
    """Return a word or phrase as an FTS5 string; of a large number both ways of writing it, "3000" and "3,000"."""
    digits = piece.replace(",", "")
    if _LARGE.fullmatch(piece) and digits.isascii():
        grouped = f"{int(digits):,}".replace(",", " ")
        return f'("{digits}" OR "{grouped}")'
    return '"' + piece.replace('"', '""') + '"'
