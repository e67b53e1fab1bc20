"""`reportedly export`: every format to a file or to standard output, and wrong usage told in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import run_here

from reportedly.api import TABLES, demo
from reportedly.exports import FORMATS


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo(tmp_path_factory.mktemp("exports") / "story.ledger").path


@pytest.mark.parametrize("name", FORMATS)
def test_format_is_printed_and_written_alike(name: str, ledger: Path, tmp_path: Path) -> None:
    printed = run_here("export", ledger, "--format", name)
    assert (printed.returncode, printed.stderr) == (0, "")
    assert run_here("export", ledger, "--format", name, "-o", tmp_path / "out").returncode == 0
    written = (tmp_path / "out").read_text(encoding="utf-8")
    # A file is opened by a double-click too; what is printed another program reads.
    assert written.startswith("\ufeff") == (name in ("ucdp", "acled", "eventreport"))
    assert written.removeprefix("\ufeff").splitlines() == printed.stdout.splitlines()


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_tables_are_written_to_a_folder(name: str, ledger: Path, tmp_path: Path) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    assert run_here("export", ledger, "--format", name, "-o", tmp_path / "tables").returncode == 0
    assert {path.name for path in (tmp_path / "tables").iterdir()} == {f"{table}.{name}" for table in TABLES}


def test_export_that_is_read_back_gives_the_same_bytes(ledger: Path, tmp_path: Path) -> None:
    assert run_here("export", ledger, "-o", tmp_path / "story.jsonl").returncode == 0
    assert run_here("read", tmp_path / "story.jsonl", "--into", tmp_path / "again.ledger").returncode == 0
    assert run_here("export", tmp_path / "again.ledger", "-o", tmp_path / "again.jsonl").returncode == 0
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "story.jsonl").read_bytes()
    assert run_here("check", tmp_path / "again.ledger").returncode == 0


WRONG = [
    (["--format", "parquet"], "give a folder with --output"),
    (["--format", "prov", "--scale", "kent"], "prov has no place for --scale"),
    (["--format", "csv", "--grades", "admiralty", "-o", "x"], "csv has no place for --grades"),
    (["--format", "ucdp", "--profile", "guess"], "guess"),
    (["-o", "story.csv"], "story.csv: jsonl is one file that ends in .jsonl; for a spreadsheet take csv"),
    (["--format", "csv", "-o", "story.xlsx"], "story.xlsx: csv is a folder with a table for each list;"),
    (["--format", "stix", "-o", "page.html"], "page.html: stix is one file that ends in .json;"),
]


@pytest.mark.parametrize(
    ("arguments", "words"), WRONG, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_wrong_usage_is_told(arguments: list[str], words: str, ledger: Path) -> None:
    done = run_here("export", ledger, *arguments)
    assert done.returncode in (1, 2)
    assert words in " ".join(done.stderr.split())
