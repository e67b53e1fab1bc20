"""A ledger opens wherever it can, and says where, what and what to do where it cannot."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from small_ledger import FIRST, SECOND, a_reading, make_ledger, write

from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile, check
from reportedly.ledger.opening import connect_to_read, connect_to_write

for_reading = pytest.param(LedgerFile.open, id="for reading")
for_writing = pytest.param(LedgerFile.create_or_open, id="for writing")


@pytest.fixture
def path(tmp_path):
    return make_ledger(tmp_path / "story.ledger")


def run_sql(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def skip_if_allowed(path: Path, mode: int) -> None:
    """Skip the test for a user to whom every file is open, as for root, and on systems without such permissions."""
    if os.access(path, mode):
        pytest.skip("every file is open to this user")


def test_new_file_is_a_ledger_at_once(tmp_path):
    path = tmp_path / "story.ledger"
    LedgerFile.create_or_open(path).close()
    with LedgerFile.open(path) as ledger:
        assert check(ledger) == []
        assert ledger.known_reports() == frozenset()


def test_closed_ledger_is_one_file(path):
    assert [file.name for file in path.parent.iterdir()] == ["story.ledger"]


def test_path_may_be_a_string_with_marks_that_addresses_use(tmp_path):
    path = f"{tmp_path}/a #1 100% story?.ledger"
    make_ledger(Path(path))
    with LedgerFile.open(path) as ledger:
        assert len(ledger.known_reports()) == 2


def test_reopened_ledger_goes_on_where_it_was(path):
    with LedgerFile.create_or_open(path) as ledger:
        before = ledger.contents()
        assert not write(ledger, a_reading(FIRST))
        assert ledger.contents() == before
        assert ledger.is_linked()


def test_empty_file_becomes_a_ledger_for_writing(tmp_path):
    path = tmp_path / "story.ledger"
    path.touch()
    LedgerFile.create_or_open(path).close()
    LedgerFile.open(path).close()


@pytest.mark.parametrize("opening", [for_reading, for_writing])
@pytest.mark.parametrize(
    "content", [b"Only words, and too few of them.", b"\0" * 5000, b"SQLite format 3\0 and then none"]
)
def test_file_that_is_no_database_is_refused_and_left_alone(tmp_path, opening, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"notes\.txt is not a ledger; give the path of one"):
        opening(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("opening", [for_reading, for_writing])
@pytest.mark.parametrize(
    "statement", ["CREATE TABLE claim (id)", "PRAGMA application_id = 12345", "PRAGMA user_version = 3"]
)
def test_another_programs_database_is_refused_and_left_alone(tmp_path, opening, statement):
    path = tmp_path / "photos.db"
    run_sql(path, statement)
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"photos\.db is not a ledger"):
        opening(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opening", [for_reading, for_writing])
def test_newer_ledger_is_refused_and_left_alone(path, opening):
    run_sql(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"from a newer version \(schema 99, known here: 1\); update reportedly"):
        opening(path)
    assert path.read_bytes() == before


def test_older_ledger_is_read_as_it_would_be_and_brought_up_to_date_by_its_next_writer(path):
    steps = [*[lambda _: None], lambda connection: connection.execute("ALTER TABLE story ADD COLUMN place TEXT")]
    before = path.read_bytes()
    with LedgerFile(path, connect_to_read(path, steps)) as ledger:
        assert [tuple(row) for row in ledger.connection.execute("SELECT title, place FROM story")] == [("Flood", None)]
        assert check(ledger) == []
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            ledger.connection.execute("DELETE FROM story")
    assert path.read_bytes() == before
    connect_to_write(path, steps=steps).close()
    assert path.read_bytes() != before
    connection = connect_to_read(path, steps)
    assert connection.execute("SELECT title, place FROM story").fetchall() == [("Flood", None)]
    connection.close()


def test_missing_ledger_is_named_and_not_made(tmp_path):
    path = tmp_path / "story.ledger"
    with pytest.raises(LedgerError, match=r"story\.ledger is not there; look at the path, or make a ledger"):
        LedgerFile.open(path)
    assert not path.exists()


def test_missing_folder_is_named_and_not_made(tmp_path):
    path = tmp_path / "nowhere" / "story.ledger"
    with pytest.raises(LedgerError, match=r"there is no folder .*nowhere; make it first"):
        LedgerFile.create_or_open(path)
    assert not path.parent.exists()


@pytest.mark.parametrize("opening", [for_reading, for_writing])
def test_folder_in_place_of_a_file_is_named(tmp_path, opening):
    with pytest.raises(LedgerError, match="is a folder; give the path of a ledger"):
        opening(tmp_path)


def test_file_of_somebody_else_cannot_be_opened(path):
    path.chmod(0)
    skip_if_allowed(path, os.R_OK)
    with pytest.raises(LedgerError, match="no permission to read it"):
        LedgerFile.open(path)
    with pytest.raises(LedgerError, match="no permission to write to"):
        LedgerFile.create_or_open(path)


@pytest.mark.parametrize("has_log", [False, True])
def test_ledger_in_a_folder_that_cannot_be_written_is_read(tmp_path, path, has_log):
    folder = tmp_path / "archive"
    folder.mkdir()
    if has_log:
        # As after a run that was cut off: what it wrote last stands in the log.
        with LedgerFile.create_or_open(path) as ledger:
            write(ledger, a_reading(FIRST, outlet="Harbour Echo"))
            for file in path.parent.glob("story.ledger*"):
                shutil.copy(file, folder)
    else:
        shutil.copy(path, folder)
    folder.chmod(0o555)
    skip_if_allowed(folder, os.W_OK)
    try:
        with LedgerFile.open(folder / path.name) as ledger:
            assert len(ledger.known_reports()) == 2 + has_log
            assert check(ledger) == []
        with pytest.raises(LedgerError, match=r"no permission to write to .*archive"):
            LedgerFile.create_or_open(folder / path.name)
    finally:
        folder.chmod(0o755)


def test_reader_sees_whole_reports_while_a_writer_is_at_work(path):
    with LedgerFile.create_or_open(path) as writer, LedgerFile.open(path) as reader:
        before = reader.contents()
        writer.connection.execute("BEGIN IMMEDIATE")
        writer.connection.execute("DELETE FROM copy")
        assert reader.contents() == before
        with LedgerFile.open(path) as late:
            assert late.contents() == before
        writer.connection.execute("ROLLBACK")
        write(writer, a_reading(FIRST, outlet="Harbour Echo"))
        assert len(reader.contents().reports) == 3


def test_writer_goes_on_while_a_reader_is_in_the_middle(path):
    with LedgerFile.create_or_open(path) as writer, LedgerFile.open(path) as reader:
        inputs = reader.inputs()
        next(inputs)
        assert write(writer, a_reading(SECOND, outlet="Harbour Echo"))
        assert len(list(inputs)) == 1


def test_second_writer_is_told_to_wait(path):
    with LedgerFile.create_or_open(path) as first, LedgerFile.create_or_open(path, wait=0.05) as second:
        first.connection.execute("BEGIN IMMEDIATE")
        told = r"story\.ledger: .*another run is writing to it; wait for it to end"
        with pytest.raises(LedgerError, match=told):
            write(second, a_reading(FIRST, outlet="Harbour Echo"))
        with pytest.raises(LedgerError, match=told):
            LedgerFile.create_or_open(path, wait=0.05)
        first.connection.execute("ROLLBACK")
        assert write(second, a_reading(FIRST, outlet="Harbour Echo"))
