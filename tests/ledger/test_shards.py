"""Tables carried from one ledger to another: every row, every value, and no table forgotten."""

from __future__ import annotations

from pathlib import Path

from reportedly.ledger import LINKED_TABLES, READ_TABLES, LedgerFile, check
from reportedly.pipeline import read_into

TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed in Corvane.\n"
# A reader's decisions, and what is made anew where the rows go.
LISTS = {"unplaced", "lists", "word", "telling", "measure", "near"}
LEFT_BEHIND = {"correction", "applied", "corrected", "actor_due", "feature"} | LISTS


def carry(source: Path, target: Path, tables: tuple[str, ...]) -> None:
    with LedgerFile.create_or_open(source) as one, LedgerFile.create_or_open(target) as other:
        found = [
            (table, [name for name, _ in one.columns(table)], [row for rows in one.take_table(table) for row in rows])
            for table in tables
        ]
        other.put_tables(found)
        # Carried twice is carried once.
        other.put_tables([each for each in found if each[0] != "sentence"])


def test_a_ledger_carried_table_by_table_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with LedgerFile.create_or_open(tmp_path / "one.ledger") as ledger:
        read_into(ledger, [str(tmp_path / "a.txt")])
        wanted = ledger.contents()
    carry(tmp_path / "one.ledger", tmp_path / "other.ledger", (*READ_TABLES, *LINKED_TABLES))
    with LedgerFile.create_or_open(tmp_path / "other.ledger") as ledger:
        assert ledger.contents() == wanted
        assert not list(check(ledger))
        assert [words for _, _, words in ledger.search("killed")] == [TEXT.strip()]


def test_every_table_is_carried_or_left_behind_on_purpose(tmp_path: Path) -> None:
    with LedgerFile.create_or_open(tmp_path / "one.ledger") as ledger:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_search%'"
        tables = {row["name"] for row in ledger.connection.execute(query)}
    assert tables == {*READ_TABLES, *LINKED_TABLES} | LEFT_BEHIND
