"""Parts of a ledger: the rows of some stories, and a few columns of all rows, without making records of everything."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportedly.ledger import tables
from reportedly.ledger.rows import DERIVED, READ, columns
from reportedly.records import Actor, Mention

# The story of reports that were not linked yet, which have none.
UNLINKED = ""
# A text that has no other characters than these is found letter by letter as `folded` would find it: ASCII, and marks that are no
# letters in any form.
_MARKS = "‘’‚“”„«»‹›–—―−•·…€£¥© "
_PLAIN = f"\x01-\x7f{_MARKS}"
_ASCII, _KNOWN = bytes(range(1, 128)), frozenset(_MARKS)
# Of more words, and of the end of longer ones, nothing is asked of SQLite, which refuses too many and too long ones.
_MOST_WORDS, _LONGEST_WORD = 32, 100


def story_of(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> dict[str, str]:
    """Return for each of some rows of a table the story that it is in; rows that are not there are left out."""
    if table == "story":
        query = "SELECT id, id FROM story WHERE id"
    elif table == "report":
        query = f"SELECT id, coalesce(story, '{UNLINKED}') FROM report WHERE id"
    elif table in READ:
        query = f"SELECT {table}.id, coalesce(story, '{UNLINKED}') FROM {table} JOIN report ON report.id = {table}.report WHERE {table}.id"
    else:
        query = f'SELECT id, story FROM "{table}" WHERE id'
    return dict(_in(connection, query, ids))


def reports_of(connection: sqlite3.Connection, stories: Collection[str]) -> list[str]:
    """Return the ids of the reports of some stories, sorted."""
    found = [row[0] for row in _in(connection, "SELECT id FROM report WHERE story", sorted(stories))]
    if UNLINKED in stories:
        found += [row[0] for row in connection.execute("SELECT id FROM report WHERE story IS NULL")]
    return sorted(found)


def derived(connection: sqlite3.Connection, table: str, stories: Collection[str]) -> Iterator[sqlite3.Row]:
    """Yield the rows of a derived table that follow from some stories, a story among them, sorted by id."""
    owner = "id" if table == "story" else "story"
    names = ", ".join(f'"{name}"' for name in columns(DERIVED[table]))
    rows = _in(connection, f'SELECT {names} FROM "{table}" WHERE {owner}', sorted(stories), named=True)
    yield from sorted(rows, key=lambda row: str(row[0]))


def actors(connection: sqlite3.Connection, ids: Collection[str]) -> Iterator[sqlite3.Row]:
    """Yield some actors, sorted by id."""
    names = ", ".join(columns(Actor))
    rows = _in(connection, f"SELECT {names} FROM actor WHERE id", sorted(ids), named=True)
    yield from sorted(rows, key=lambda row: str(row[0]))


def mentions(connection: sqlite3.Connection, actor: str) -> Iterator[sqlite3.Row]:
    """Yield the mentions of an actor, sorted by id."""
    names = ", ".join(columns(Mention))
    yield from connection.execute(f"SELECT {names} FROM mention WHERE actor = ? ORDER BY id", [actor])


def said_by(connection: sqlite3.Connection, actor: str) -> list[tuple[str, str]]:
    """Return the ids of the claims whose source is an actor, each with its report."""
    rows = connection.execute("SELECT id, report FROM claim WHERE source_actor = ?", [actor])
    rows.row_factory = None
    return rows.fetchall()


def named_actors(rows: Mapping[str, Iterable[Any]]) -> set[str]:
    """Return the ids of the actors that records name, by their tables; among them words that are the id of no actor."""
    found = {row.actor for table in ("mention", "figure", "origin", "topic", "question") for row in rows[table]}
    found.update(row.source.actor for row in rows["claim"])
    found.update(actor for row in rows["claim"] for actor in row.relay)
    found.update(actor for row in rows["event"] for actor in row.actors)
    # A place that is named by nobody else stands there in words.
    found.update(row.place for table in ("figure", "question", "event") for row in rows[table])
    return found - {None}


def values(
    connection: sqlite3.Connection, table: str, names: Sequence[str], *, is_sorted: bool = True
) -> list[tuple[Any, ...]]:
    """Return the values of some columns of all rows of a table, sorted by id, or as they lie in the file."""
    asked = ", ".join(tables.expression(table, name, as_read=False) for name in names)
    rows = connection.execute(f'SELECT {asked} FROM "{table}"{" ORDER BY id" if is_sorted else ""}')
    rows.row_factory = None
    return rows.fetchall()


def values_of(
    connection: sqlite3.Connection, table: str, owner: str, ids: Collection[str], names: Sequence[str]
) -> list[tuple[Any, ...]]:
    """Return the values of some columns of the rows of a table in which one column is among some ids, in no order."""
    asked = ", ".join(tables.expression(table, name, as_read=False) for name in names)
    return _in(connection, f'SELECT {asked} FROM "{table}" WHERE "{owner}"', sorted(ids))


def without_origin(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the ids of the claims that no origin has, and of the figures outside any claim that one has, each with its report."""
    rows = connection.execute(
        """SELECT id, report FROM claim WHERE origin IS NULL
        UNION ALL SELECT id, report FROM figure WHERE claim IS NULL
        UNION ALL SELECT figure.id, figure.report FROM claim JOIN figure ON figure.claim = claim.id WHERE claim.origin IS NULL"""
    )
    rows.row_factory = None
    return rows.fetchall()


def answering(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the ids of the claims and figures that answer a question, each with its report."""
    rows = connection.execute(
        """SELECT id, report FROM figure WHERE question IS NOT NULL
        UNION ALL SELECT id, report FROM claim WHERE question IS NOT NULL"""
    )
    rows.row_factory = None
    return rows.fetchall()


def per_report(connection: sqlite3.Connection, table: str) -> dict[str, int]:
    """Return how many claims or figures each report has; those that readers rejected are left out."""
    rows = connection.execute(f'SELECT report, count(*) FROM "{table}" GROUP BY report')
    rows.row_factory = None
    found = dict(rows.fetchall())
    rejected = f'SELECT report FROM corrected JOIN "{table}" ON "{table}".id = corrected.id WHERE record IS NULL'
    for row in connection.execute(rejected):
        found[row["report"]] -= 1
    return found


def relayed(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Return the ids of the claims that somebody passed on, each with who did as JSON."""
    rows = connection.execute("SELECT id, relay FROM claim WHERE relay <> '[]'")
    rows.row_factory = None
    return rows.fetchall()


def size_of(connection: sqlite3.Connection, table: str) -> int:
    """Return how many claims or figures there are; those that readers rejected are left out."""
    rejected = f'SELECT count(*) FROM corrected JOIN "{table}" ON "{table}".id = corrected.id WHERE record IS NULL'
    found: int = connection.execute(f'SELECT count(*) - ({rejected}) FROM "{table}"').fetchone()[0]
    return found


def perhaps_holding(
    connection: sqlite3.Connection, table: str, column: str, words: Collection[str]
) -> list[tuple[str, str | None]]:
    """Return the ids and texts of the rows of which a column may hold all of some words: all that do, and a few that do not.

    `words` are folded: lower case, no accents, letters and digits alone. Texts with letters beyond ASCII are all returned. Of one that
    surely has the words, each after a space, None is returned: most have, and nobody needs to look through them again.
    """
    wanted, held = _asked_of(words), f'CAST("{column}" AS BLOB)'
    is_all = len(wanted) == len(words) and all(len(word) <= _LONGEST_WORD for word in words)
    spaced = _like(column, wanted, "% ") if is_all else "0"
    # SQLite looks through a short text faster than Python does, and Python through one with letters beyond ASCII, as bytes.
    rows = connection.execute(
        f'SELECT id, CASE WHEN {spaced} THEN NULL ELSE {held} END FROM "{table}" '
        f'WHERE ({_like(column, wanted)}) OR length("{column}") <> length({held})',
        [*(wanted if is_all else ()), *wanted],
    )
    rows.row_factory = None
    letters = [word.encode() for word in wanted]
    return [
        (row, None if text is None else text.decode())
        for row, text in rows
        if text is None or text.isascii() or _may_hold(text.lower(), letters)
    ]


def _may_hold(text: bytes, words: Sequence[bytes]) -> bool:
    if words and all(word in text for word in words):
        return True
    return not _KNOWN.issuperset(text.translate(None, _ASCII).decode())


def perhaps(column: str, words: Iterable[str]) -> tuple[str, list[str]]:
    """Return, in SQL and with its values, whether a column may hold all of some folded words."""
    wanted = _asked_of(words)
    # Most texts are ASCII, and have as many bytes as characters; only the others are looked through for letters.
    other = f'length("{column}") <> length(CAST("{column}" AS BLOB)) AND "{column}" GLOB ?'
    return f"(({_like(column, wanted)}) OR ({other}))", [*wanted, f"*[^{_PLAIN}]*"]


def _asked_of(words: Iterable[str]) -> list[str]:
    """Return what a plain text must hold of some folded words; none can hold a word with other letters."""
    return [word[:_LONGEST_WORD] for word in words if word.isascii()][:_MOST_WORDS]


def _like(column: str, words: Sequence[str], before: str = "%") -> str:
    return " AND ".join(f"\"{column}\" LIKE '{before}' || ? || '%'" for _ in words) or "0"


def words_at(connection: sqlite3.Connection, report: str, start: int, end: int) -> str:
    """Return the words of a report at a place."""
    query = "SELECT substr(text, ?, ?) FROM report WHERE id = ?"
    found = connection.execute(query, [start + 1, end - start, report]).fetchone()
    return str(found[0]) if found else ""


def _in(connection: sqlite3.Connection, query: str, ids: Sequence[str], *, named: bool = False) -> list[Any]:
    """Return what a query that ends in a column finds for the rows in which that is one of some values."""
    found: list[Any] = []
    for some in tables.parcels(ids):
        rows = connection.execute(f"{query} IN ({tables.marks(some)})", some)
        if not named:
            rows.row_factory = None
        found += rows.fetchall()
    return found
