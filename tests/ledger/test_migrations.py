"""The schema: a comment on everything, columns that fit the records, and steps that are taken whole and once."""

from __future__ import annotations

import re
import sqlite3

import pytest

from reportedly.ledger import schema
from reportedly.ledger.links import OF_STORY
from reportedly.ledger.migrations import APPLICATION_ID, migrate, statements, version_of
from reportedly.ledger.rows import DERIVED, LINKED, READ, REFINED, columns


@pytest.fixture
def connection():
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def test_every_table_and_column_has_a_comment():
    tables = [part for part in statements(schema()) if part.startswith(("CREATE TABLE", "CREATE VIRTUAL TABLE"))]
    assert len(tables) > 20
    for table in tables:
        opening, *lines = table.splitlines()
        assert re.search(r"\( -- [A-Z].*\.$", opening), opening
        for line in lines:
            # A column's line begins with its name and type; FTS5's columns have no type.
            if re.match(r'    ("?\w+"? [A-Z]+|text,)', line) and not line.strip().startswith("PRIMARY KEY"):
                assert re.search(r" -- \S", line), line


def test_comments_stand_in_the_file_itself(connection):
    migrate(connection)
    stored = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'figure'").fetchone()[0]
    assert "-- lowest value, NULL when open" in stored


def test_tables_have_a_column_for_every_field(connection):
    migrate(connection)
    for table, kind in {**READ, **DERIVED}.items():
        expected = {*columns(kind), *(f"{name}_read" for name in REFINED.get(table, ()))}
        if table == "report":
            expected = expected - {"path"} | {"reading", "outlet_read"}
        expected |= {"story"} if table in OF_STORY else set()
        expected |= {"number"} if table == "claim" else set()
        assert {row[1] for row in connection.execute(f"PRAGMA table_info({table})")} == expected


def test_every_foreign_key_can_be_looked_up(connection):
    # Without an index, removing a row reads the whole of every table that points to it.
    migrate(connection)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in names:
        indexed = {
            connection.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in connection.execute(f"PRAGMA index_list({name})").fetchall()
        }
        assert {key[3] for key in connection.execute(f"PRAGMA foreign_key_list({name})")} <= indexed, name


def test_linked_columns_are_columns():
    for table, names in {**LINKED, **REFINED}.items():
        assert set(names) <= set(columns(READ[table]))


def test_new_file_is_marked_as_a_ledger(connection):
    migrate(connection)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert APPLICATION_ID.to_bytes(4, "big") == b"RPTD"
    assert version_of(connection) == 1


def test_only_missing_steps_are_taken_in_order(connection):
    taken = []
    steps = [lambda _, number=number: taken.append(number) for number in (1, 2, 3)]
    migrate(connection, steps[:1])
    assert taken == [1]
    migrate(connection, steps)
    assert taken == [1, 2, 3]
    migrate(connection, steps)
    assert taken == [1, 2, 3]
    assert version_of(connection) == 3


def test_step_that_fails_leaves_the_file_as_it_was(connection):
    def fail(to: sqlite3.Connection) -> None:
        to.execute("CREATE TABLE half (id)")
        raise RuntimeError

    migrate(connection)
    connection.execute("BEGIN")
    with pytest.raises(RuntimeError):
        migrate(connection, [*[fail] * 2])
    connection.execute("ROLLBACK")
    assert version_of(connection) == 1
    assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'half'").fetchone() is None


def test_script_that_ends_inside_a_statement_is_refused():
    with pytest.raises(ValueError, match="ends inside a statement"):
        list(statements("CREATE TABLE a (b);\nCREATE TABLE c (\n"))
