"""`reportedly merge`: a table of what became of each input, what does not go together, and how to take it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import run_here

import reportedly

TEXTS = {
    "ferry": "At least 12 people were killed when the ferry sank, governor Ilse Tarn said.",
    "toll": "Governor Ilse Tarn said that 19 people were killed when the ferry sank.",
    "mill": "Two people were hurt when the mill burned, fire chief Dana Voss said.",
}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    reportedly.open(tmp_path / "a.ledger").read(tmp_path / "ferry.txt", tmp_path / "toll.txt")
    reportedly.open(tmp_path / "b.ledger").read(tmp_path / "toll.txt", tmp_path / "mill.txt")
    return tmp_path


def decide(ledger: Path, value: str, by: str, day: int) -> None:
    opened = reportedly.open(ledger)
    nineteen = next(one.id for one in opened.contents().figures if one.text == "19")
    opened.correct(nineteen, value=value, by=by, when=f"2031-06-0{day}T10:00:00Z")


def test_table_says_what_became_of_each_input(here: Path) -> None:
    decide(here / "a.ledger", "18", "Ada Moor", 1)
    decide(here / "b.ledger", "20", "Ben Roy", 2)
    done = run_here("merge", "a.ledger", "b.ledger", "--into", "c.ledger", cwd=here)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split() for line in done.stdout.splitlines()[1:3]] == [
        ["a.ledger", "ledger", "2", "new", "1", "new"],
        ["b.ledger", "ledger", "1", "new,", "1", "known", "1", "new"],
    ]
    assert (
        "- figure “19”: value 18 (Ada Moor, 2031-06-01, a.ledger) gives way to value 20 (Ben Roy, 2031-06-02, b.ledger)"
        in done.stdout
    )
    assert done.stdout.endswith(
        "c.ledger holds 3 reports and 2 corrections.\nThe inputs are as they were; to take this back, remove c.ledger.\n"
    )


def test_exit_code_and_table_tell_what_was_left_out(here: Path) -> None:
    done = run_here("merge", "a.ledger", "gone.ledger", "--into", "c.ledger", cwd=here)
    assert done.returncode == 3
    assert "it cannot be read" in done.stdout
    done = run_here("merge", "ferry.txt", "--into", "d.ledger", cwd=here)
    assert done.returncode == 1
    assert done.stdout.endswith("Nothing was merged; d.ledger was not made.\n")
    assert not (here / "d.ledger").exists()


def test_ledger_that_is_there_is_refused_and_with_add_kept_beside(here: Path) -> None:
    refused = run_here("merge", "b.ledger", "--into", "a.ledger", cwd=here)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "has reports already" in refused.stderr
    done = run_here("merge", "b.ledger", "--into", "a.ledger", "--add", cwd=here)
    assert done.returncode == 0
    assert "kept as a.before-merge.ledger; to take this back, put that in its place" in done.stdout
    assert len(reportedly.open(here / "a.before-merge.ledger").reports()) == 2


def test_removed_report_is_kept_where_a_merge_finds_it(here: Path) -> None:
    (here / "toll.txt").unlink()
    refused = run_here("remove", "toll.txt", "--from", "a.ledger", cwd=here)
    assert refused.returncode == 1
    assert "--to removed.ledger" in refused.stderr
    done = run_here("remove", here / "toll.txt", "--from", "a.ledger", "--to", "out.ledger", cwd=here)
    assert done.stdout.splitlines()[1].endswith("reportedly merge out.ledger --into a.ledger --add")
    assert run_here("merge", "out.ledger", "--into", "a.ledger", "--add", cwd=here).returncode == 0
    assert len(reportedly.open(here / "a.ledger").reports()) == 2
