"""A ledger of every schema is kept as it was written; today's program opens, checks and goes on with it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import reportedly
from reportedly.ledger.migrations import STEPS, migrate, version_of

KEPT = sorted((Path(__file__).parent / "schemas").glob("*.sqlite"))
LATER = "Orrin Post, 9 May 2031\n\nMayor Ines Falk said that 28 people were still missing off Orrin.\n"
WORDS = "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin"


@pytest.fixture(params=KEPT, ids=lambda path: f"schema {path.stem}")
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(request.param, tmp_path / "old.ledger"))


def tables_of(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}


def test_a_ledger_of_every_schema_is_kept() -> None:
    numbers = [str(number + 1) for number in range(len(STEPS))]
    assert sorted(path.stem for path in KEPT) == numbers, "run tests/ledger/schemas/make.py"
    assert all(path.stat().st_size < 200_000 for path in KEPT)


def test_kept_ledger_opens_and_holds_and_loses_nothing(kept: Path) -> None:
    before = kept.read_bytes()
    ledger = reportedly.open(kept)
    assert ledger.check() == []
    assert sorted(str(report.path) for report in ledger.contents().reports) == [
        "reports/echo.txt",
        "reports/lantern.txt",
    ]
    assert any(found.words.startswith(WORDS) for found in ledger.search("ferry"))
    assert {one.kind for one in ledger.corrections()} == {"edit", "note"}
    assert any(claim.stance == "doubted" for claim in ledger.contents().claims)
    assert any("missing" in question.text for question in ledger.questions())
    assert kept.read_bytes() == before


def test_next_run_goes_on_with_a_kept_ledger(kept: Path, tmp_path: Path) -> None:
    ledger = reportedly.open(kept)
    before = {claim.id for claim in ledger.contents().claims}
    (tmp_path / "post.txt").write_text(LATER, encoding="utf-8")
    assert ledger.read(tmp_path / "post.txt").count("read") == 1
    assert (ledger.check(), ledger.is_complete(), len(ledger.reports())) == ([], True, 3)
    assert before < {claim.id for claim in ledger.contents().claims}
    assert {one.state for one in ledger.corrections()} == {"applied"}
    with closing(sqlite3.connect(kept)) as connection:
        assert version_of(connection) == len(STEPS)


def test_kept_ledger_has_the_tables_of_a_new_one_once_it_had_all_steps(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as old, closing(sqlite3.connect(":memory:")) as new:
        migrate(old)
        migrate(new)
        # Released: add a step to migrations.py, then keep a ledger of it. Not released yet: make the file anew, with the same command.
        assert tables_of(old) == tables_of(new), "schema.sql is another; run tests/ledger/schemas/make.py"


def test_step_that_forgets_features_has_all_linked_anew(kept: Path, tmp_path: Path) -> None:
    ledger = reportedly.open(kept)
    (tmp_path / "post.txt").write_text(LATER, encoding="utf-8")
    ledger.read(tmp_path / "post.txt")
    first = ledger.export(tmp_path / "first.jsonl").read_bytes()
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("DELETE FROM feature")
        connection.execute("UPDATE question SET why = 'as an older version had it'")
        connection.commit()
    assert not ledger.is_complete()
    ledger.read()
    assert ledger.export(tmp_path / "second.jsonl").read_bytes() == first
