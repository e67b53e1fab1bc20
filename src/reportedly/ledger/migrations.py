"""Numbered changes of the ledger's schema. Step 1 is `schema.sql`; a change is one more step at the end of `STEPS`.

A step is a function that is given the connection. It may change tables ("ALTER TABLE story ADD COLUMN place TEXT -- where") and rows.
A version that links otherwise, or knows reports by other features, has a step too: "DELETE FROM feature" makes the next run
link all reports anew. A step that was released is never changed. `tests/ledger/schemas` keeps a ledger of each schema.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence

Step = Callable[[sqlite3.Connection], None]

# Marks the file as a ledger for other programs (`file`, SQLite tools): "RPTD" in ASCII. Changing it orphans every ledger.
APPLICATION_ID = 0x52505444


def schema() -> str:
    """Return `schema.sql`, the tables of a new ledger with a comment on each column."""
    from importlib import resources  # no ledger that is there needs it

    return resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")


def version_of(connection: sqlite3.Connection) -> int:
    """Return how many steps a ledger has had; a new file has had none."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _create(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in statements(schema()):
        connection.execute(statement)


STEPS: tuple[Step, ...] = (_create,)


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring a ledger up to date, inside the transaction that the caller holds: all missing steps, or none.

    A ledger at version 1 with three steps known is given steps 2 and 3. Whether the file is a ledger at all, and
    whether it is newer than these steps, is decided in `opening`.
    """
    for number, step in enumerate(steps, start=1):
        if number > version_of(connection):
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script one by one; `executescript` would end the transaction that is open."""
    lines: list[str] = []
    for line in script.splitlines():
        # A comment between two statements belongs to neither.
        if not lines and (not line.strip() or line.startswith("--")):
            continue
        lines.append(line)
        # A comment after the semicolon would hide it, so no statement of ours ends in one.
        if line.rstrip().endswith(";") and sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines)
            lines = []
    if lines:
        raise ValueError(f"the script ends inside a statement: {lines[0]}")
