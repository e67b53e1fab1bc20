"""`reportedly corrections`: listing, deciding, undoing, and taking decisions elsewhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import run_here

import reportedly

TEXT = (
    "Ferry sinks\n\nAt least 12 people were killed when the ferry sank, governor Ilse Tarn said on Monday."
    "\n\nThe mayor, Bram Oake, denied that 12 people were killed."
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(TEXT, encoding="utf-8")
    reportedly.open(tmp_path / "ferry.ledger").read(tmp_path / "ferry.txt", published="2031-03-03")
    return tmp_path / "ferry.ledger"


def denial(ledger: Path) -> str:
    return next(claim.id for claim in reportedly.open(ledger).claims() if "denied" in (claim.cue or ""))


def test_a_row_is_corrected_listed_and_the_correction_undone(ledger: Path) -> None:
    assert run_here("corrections", ledger).stdout == "There are no corrections.\n"
    done = run_here("corrections", ledger, denial(ledger), "--set", "stance=doubted", "--by", "Ada", "--why", "asked")
    assert (done.returncode, done.stderr) == (0, "")
    assert "stance doubted; before: stance denied – by Ada on " in done.stdout
    assert "because asked (holds)" in done.stdout
    (row,) = json.loads(run_here("corrections", ledger, "--json").stdout)
    assert row["state"] == "applied"
    assert run_here("corrections", ledger, "--csv").stdout.startswith(
        "id,kind,about,words,now,before,by,when,why,state"
    )
    done = run_here("corrections", ledger, "--undo", row["id"], "--by", "Ada")
    assert done.returncode == 0
    assert {one["state"] for one in json.loads(run_here("corrections", ledger, "--json").stdout)} == {"undone", "undo"}


def test_a_question_is_still_named_by_the_words_that_it_had(ledger: Path) -> None:
    old = reportedly.open(ledger).questions()[0].text
    for words, new in ((old, "Who died?"), ("who died?", "Who drowned?"), (old, "Who was lost?")):
        done = run_here("corrections", ledger, words, "--set", f"text={new}", "--by", "Ada")
        assert (done.returncode, done.stderr) == (0, "")
        assert reportedly.open(ledger).questions()[0].text == new


def test_corrections_are_exported_and_imported_and_orphans_are_told_of(ledger: Path, tmp_path: Path) -> None:
    run_here("corrections", ledger, denial(ledger), "--set", "note=see the photo", "--by", "Ada")
    assert run_here("corrections", ledger, "--export", tmp_path / "c.jsonl").returncode == 0
    (tmp_path / "else.txt").write_text("Nothing happened in Orrin, mayor Ines Falk said.", encoding="utf-8")
    reportedly.open(tmp_path / "other.ledger").read(tmp_path / "else.txt")
    done = run_here("corrections", tmp_path / "other.ledger", "--import", tmp_path / "c.jsonl")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            "1 added, 0 known already, 0 refused",
            "1 is about what is not in this ledger, and will hold as soon as it is read",
        ],
    )
    assert "(what it is about is no longer there)" in run_here("corrections", tmp_path / "other.ledger").stdout
    with (tmp_path / "c.jsonl").open("a", encoding="utf-8") as file:
        file.write("nonsense\n")
    done = run_here("corrections", tmp_path / "other.ledger", "--import", tmp_path / "c.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "line 2 is no correction" in done.stderr


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        (["x", "--set", "stance=denied", "--by", "Ada"], 1, "there is no row 'x' to correct"),
        (["x", "--set", "stance=denied"], 2, "--by NAME"),
        (["x", "--set", "stance", "--by", "Ada"], 2, "is no NAME=VALUE"),
        (["--undo", "x", "--by", "Ada"], 1, "there is no correction 'x'"),
        (["--undo", "x", "--json"], 2, "give one of"),
        (["--import", "none.jsonl"], 1, "none.jsonl: there is no such file"),
        (["--set", "ask=Who?", "--by", "Ada"], 0, "asked: “Who?”"),
    ],
)
def test_what_is_wrong_is_told(ledger: Path, given: list[str], code: int, told: str) -> None:
    done = run_here("corrections", ledger, *given)
    assert done.returncode == code
    assert told in " ".join((done.stdout + done.stderr).split())
