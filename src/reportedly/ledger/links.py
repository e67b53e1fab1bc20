"""What follows from the reports of a story together: written as a whole, and gone as a whole."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from reportedly.ledger import tables
from reportedly.ledger.rows import DERIVED, LINKED, READ, REFINED, to_columns, to_row
from reportedly.records import Actor, ActorKind, Contents, Linked

# The field of `Contents` that holds the rows of each table.
FIELDS = dict(zip([*READ, *DERIVED], (field.name for field in fields(Contents)), strict=True))
# The rows of these are made story by story, and say in a column whose they are.
OF_STORY = tuple(table for table in DERIVED if table not in ("actor", "story"))


def write_story(connection: sqlite3.Connection, linked: Linked) -> None:
    """Replace all that follows from a story's reports, and fill in what linking knows about the rows read from them.

    Those of its actors that another story may name too are told from all stories later; the table `actor_due` names them.
    """
    contents = linked.contents
    (story,) = contents.stories
    clear_story(connection, story.id)
    tables.insert(connection, "story", [to_row(story)])
    # Before the rows that name them: while a name is still to be found, SQLite looks for it at each row that is added to any table.
    _add_actors(connection, contents.actors)
    for table in OF_STORY:
        tables.insert(connection, table, ({**to_row(row), "story": story.id} for row in _rows(contents, table)))
    connection.executemany(
        "INSERT INTO actor_reason (story, actor, reasons) VALUES (?, ?, ?)",
        [
            (story.id, actor, json.dumps(reasons, ensure_ascii=False))
            for actor, reasons in linked.reasons.items()
            if reasons
        ],
    )
    for table in READ:
        names = LINKED[table] + REFINED.get(table, ())
        if names:
            wanted = frozenset(names)
            tables.update(connection, table, (to_columns(row, wanted) for row in _rows(contents, table)), names)


def clear_story(connection: sqlite3.Connection, story: str) -> None:
    """Remove all that follows from a story's reports; rows read from them get back the values that they were read with."""
    reports = [row["id"] for row in connection.execute("SELECT id FROM report WHERE story = ?", [story])]
    for report in reports:
        connection.execute(
            "INSERT OR IGNORE INTO actor_due SELECT DISTINCT actor FROM mention WHERE report = ? AND actor IS NOT NULL",
            [report],
        )
        for table in READ:
            values = [f"{name} = {tables.blank(name)}" for name in LINKED[table]]
            values += [f"{name} = {name}_read" for name in REFINED.get(table, ())]
            if values:
                owner = "id" if table == "report" else "report"
                connection.execute(f"UPDATE {table} SET {', '.join(values)} WHERE {owner} = ?", [report])
    for table in (*OF_STORY, "actor_reason", "applied", "corrected"):
        connection.execute(f"DELETE FROM {table} WHERE story = ?", [story])
    connection.execute("DELETE FROM story WHERE id = ?", [story])


def is_linked(connection: sqlite3.Connection) -> bool:
    """Say whether the derived rows were made for exactly the reports that are there, as they are read now."""
    unlinked = "SELECT 1 FROM report WHERE story IS NULL LIMIT 1"
    unplaced = "SELECT 1 FROM unplaced LIMIT 1"
    due = "SELECT 1 FROM actor_due LIMIT 1"
    return not any(connection.execute(query).fetchone() for query in (unlinked, unplaced, due))


class Naming(NamedTuple):
    """What a mention tells of an actor; `span` is None for the outlet itself."""

    report: str
    name: str
    kind: ActorKind
    role: str | None
    span: str | None


def named(connection: sqlite3.Connection, actors: Sequence[str]) -> Iterator[tuple[str, list[Naming], list[str]]]:
    """Yield each of some actors with all its mentions and with the reasons for which its names are taken for one."""
    for some in tables.parcels(actors):
        marks = tables.marks(some)
        reasons: dict[str, list[str]] = {actor: [] for actor in some}
        for row in connection.execute(f"SELECT actor, reasons FROM actor_reason WHERE actor IN ({marks})", some):
            reasons[row["actor"]] += json.loads(row["reasons"])
        mentions: dict[str, list[Naming]] = {actor: [] for actor in some}
        query = f"SELECT actor, report, name, kind, role, span FROM mention WHERE actor IN ({marks}) ORDER BY actor, id"
        rows = connection.execute(query, some)
        rows.row_factory = None
        for actor, *rest in rows:
            mentions[actor].append(Naming(*rest))
        yield from ((actor, mentions[actor], reasons[actor]) for actor in some)


def write_actor(connection: sqlite3.Connection, actor_id: str, actor: Actor | None) -> None:
    """Write an actor as all stories name it, or remove one that none names any more."""
    if actor:
        tables.replace(connection, "actor", [to_row(actor)])
    else:
        connection.execute("DELETE FROM actor WHERE id = ?", [actor_id])
    connection.execute("DELETE FROM actor_due WHERE actor = ?", [actor_id])


def _add_actors(connection: sqlite3.Connection, actors: Sequence[Actor]) -> None:
    """Make room for actors, so that rows may name them. A new one is as this story alone names it, one that was there is told anew later."""
    known = {
        row["id"]
        for some in tables.parcels([actor.id for actor in actors])
        for row in connection.execute(f"SELECT id FROM actor WHERE id IN ({tables.marks(some)})", some)
    }
    tables.insert(connection, "actor", (to_row(actor) for actor in actors if actor.id not in known))
    connection.executemany("INSERT OR IGNORE INTO actor_due VALUES (?)", [[actor] for actor in sorted(known)])


def _rows(contents: Contents, table: str) -> Iterable[Any]:
    rows: Iterable[Any] = getattr(contents, FIELDS[table])
    return rows
