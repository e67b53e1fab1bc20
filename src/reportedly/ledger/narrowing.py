"""The claims and figures that somebody can have said, or that can be of some days, found by the file's indexes among all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from reportedly.ledger.parts import perhaps
from reportedly.ledger.tables import expression

# What a correction says instead is not looked through, so these are always among what is found.
_CORRECTED = "SELECT id FROM corrected"


class Voice(NamedTuple):
    """Who is looked for: actors by their ids, the words of a name, folded, and outlets by their names, None for one that is not known."""

    actors: Collection[str]
    words: Collection[str]
    outlets: Collection[str | None]


def claims(
    connection: sqlite3.Connection, names: Sequence[str], voice: Voice | None, days: Collection[str] | None
) -> list[tuple[Any, ...]]:
    """Return columns of the claims that somebody can have said, on the day of a report that is printed so: all that are, and others.

    A claim of somebody without a name is among them, as the words for that one can stand elsewhere; and so is one that says when it was said.
    """
    wheres, values = [], list[str]()
    if voice is not None:
        texts, words = perhaps("source_text", voice.words)
        wheres.append(
            f"""(source_actor IN (SELECT value FROM json_each(?)) OR {texts}
            OR (source_kind <> 'outlet' AND (source_actor IS NULL OR source_actor IN (SELECT id FROM actor WHERE kind = 'unnamed')))
            OR (source_kind = 'outlet' AND report IN ({_OF_OUTLETS})))"""
        )
        values += [json.dumps(sorted(voice.actors)), *words, *_outlets(voice)]
    if days is not None:
        wheres.append(f"(said IS NOT NULL OR report IN ({_OF_DAYS}))")
        values.append(json.dumps(sorted(days)))
    query = f"SELECT {_columns('claim', names)} FROM claim WHERE {' AND '.join(wheres) or '1'} OR id IN ({_CORRECTED})"
    return _rows(connection, query, values)


def figures(
    connection: sqlite3.Connection,
    names: Sequence[str],
    among: Collection[str],
    voice: Voice | None,
    days: Collection[str] | None,
) -> list[tuple[Any, ...]]:
    """Return columns of the figures within some claims, and of those outside any claim that an outlet gives, on the day of a report."""
    alone, values = ["claim IS NULL"], [json.dumps(sorted(among))]
    if voice is not None:
        alone.append(f"report IN ({_OF_OUTLETS})")
        values += _outlets(voice)
    if days is not None:
        alone.append(f"report IN ({_OF_DAYS})")
        values.append(json.dumps(sorted(days)))
    query = f"""SELECT {_columns("figure", names)} FROM figure WHERE claim IN (SELECT value FROM json_each(?)) OR ({" AND ".join(alone)})
        OR id IN ({_CORRECTED}) OR claim IN ({_CORRECTED})"""
    return _rows(connection, query, values)


def each_value(connection: sqlite3.Connection, table: str, name: str) -> list[Any]:
    """Return the values that a column has in a table, each once."""
    return [value for (value,) in _rows(connection, f'SELECT DISTINCT "{name}" FROM "{table}"', [])]


_OF_OUTLETS = "SELECT id FROM report WHERE outlet IN (SELECT value FROM json_each(?)) OR (outlet IS NULL AND ?)"
_OF_DAYS = "SELECT id FROM report WHERE published IN (SELECT value FROM json_each(?))"


def _columns(table: str, names: Sequence[str]) -> str:
    return ", ".join(expression(table, name, as_read=False) for name in names)


def _outlets(voice: Voice) -> list[str]:
    named = sorted(outlet for outlet in voice.outlets if outlet is not None)
    return [json.dumps(named), "1" if None in voice.outlets else "0"]


def _rows(connection: sqlite3.Connection, query: str, values: Sequence[str]) -> list[tuple[Any, ...]]:
    rows = connection.execute(query, values)
    rows.row_factory = None
    return rows.fetchall()
