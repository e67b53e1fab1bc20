"""What `read` sums up, and what `show` tells of where a report came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import run_here as run

from reportedly.api import Ledger

GERMAN = "Der Bürgermeister von Selm sagte am Mittwoch, dass vierzig Menschen ums Leben gekommen seien. „Es waren vierzig“, sagte er."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("showing")
    rows = [
        "text,outlet,published",
        '"The mayor of Selm, Nela Marsh, said that 40 people were killed.",Harbour Post,2025-04-09',
        ",x,",
    ]
    (made / "a.csv").write_text("\n".join([*rows, ",y,"]), encoding="utf-8")
    (made / "b.txt").write_text(GERMAN, encoding="utf-8")
    return made


def test_reading_ends_with_what_it_came_to(folder: Path) -> None:
    done = run("read", "a.csv", "b.txt", "--into", "x.ledger", cwd=folder)
    assert done.returncode == 3
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[-5:] == [
        "Languages de (kept, not read) 1, en 1",
        "Dates in the page or file 1, no date 1",
        "Skipped it has no text (2)",
        "",
        "2 read, 0 known already, 2 skipped. The ledger is x.ledger",
    ]


def test_text_in_another_language_is_kept_and_nothing_read_from_it(folder: Path) -> None:
    run("read", "a.csv", "b.txt", "--into", "y.ledger", cwd=folder)
    ledger = Ledger(folder / "y.ledger")
    (german,) = [report for report in ledger.contents().reports if report.language == "de"]
    assert german.text == GERMAN
    assert all(claim.report != german.id for claim in ledger.contents().claims)
    assert [claim.source.text for claim in ledger.contents().claims] == ["The mayor of Selm, Nela Marsh"]
    assert any(
        note.startswith("in another language (de, as py3langid tells") for note in ledger.provenance("b.txt").notes
    )
    assert ledger.check() == []


def test_report_is_shown_with_where_it_came_from(folder: Path) -> None:
    run("read", "a.csv", "--into", "z.ledger", cwd=folder)
    done = run("show", "a.csv", "--in", "z.ledger", "--text", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "Outlet Harbour Post" in lines
    assert "Dates found 2025-04-09, published in the record of the table" in lines
    assert "Found in a.csv, row 2" in lines
    assert any(line.startswith("read with reportedly ") for line in lines)
    assert any(" SHA-256 " in line for line in lines)
    assert lines[-1].endswith("said that 40 people were killed.")
    found = json.loads(run("show", "a.csv", "--in", "z.ledger", "--json", cwd=folder).stdout)
    assert found["places"][0]["record"] == "row 2"


def test_report_that_is_not_there_has_its_sentence(folder: Path) -> None:
    run("read", "b.txt", "--into", "v.ledger", cwd=folder)
    done = run("show", "nothing.txt", "--in", "v.ledger", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no report with the path or id 'nothing.txt'" in done.stderr


def test_nothing_read_is_a_failure(folder: Path) -> None:
    (folder / "c.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    done = run("read", "c.pdf", "--into", "w.ledger", cwd=folder)
    assert done.returncode == 1
    assert "the PDF is damaged" in " ".join(done.stdout.split())
