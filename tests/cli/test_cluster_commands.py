"""`read --cluster`, `find` and `pull` from end to end, and what they say when they cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import run, run_here

from reportedly.cli.clusters import address_of

TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed in Corvane.\n"


@pytest.mark.parametrize(
    ("given", "address"),
    [("s3://bucket/out", "s3://bucket/out"), ("out/", "out"), ("/shared/out", "/shared/out"), ("a:b/c", "a:b/c")],
)
def test_an_address_stays_one(given: str, address: str) -> None:
    assert address_of(Path(given)) == address


def test_a_cluster_reads_and_a_story_is_taken_out(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    done = run("read", "a.txt", "b.txt", "--cluster", "local", "--into", "out", cwd=tmp_path)
    assert done.returncode == 3, done.stderr
    assert "b.txt: skipped, the file is empty" in done.stdout
    assert "1 report of 2 files, 1 story. They are in out" in done.stdout
    (story,) = json.loads(run_here("find", "out", "nela", "marsh", "--json", cwd=tmp_path).stdout)
    assert run_here("find", "out", "nobody", "--json", cwd=tmp_path).stdout == "[]\n"
    assert story["id"] in run_here("find", "out", cwd=tmp_path).stdout
    pulled = run_here("pull", "out", "--story", "marsh", "--into", "story.ledger", cwd=tmp_path)
    assert pulled.returncode == 0, pulled.stderr
    assert pulled.stdout.endswith("1 report. The ledger is story.ledger\n")
    # Reading other reports into it makes it a ledger like any other.
    run_here("read", "a.txt", "--into", "one.ledger", cwd=tmp_path)
    exports = [run_here("export", name, cwd=tmp_path).stdout for name in ("story.ledger", "one.ledger")]
    assert exports[0] == exports[1] != ""
    again = run_here("pull", "out", "--story", "marsh", "--into", "story.ledger", cwd=tmp_path)
    assert "story.ledger is there already" in again.stderr
    unknown = run_here("pull", "out", "--story", "nobody", "--into", "other.ledger", cwd=tmp_path)
    assert "there is no story with 'nobody'" in unknown.stderr
    assert not (tmp_path / "other.ledger").exists()


def test_a_folder_that_no_run_has_filled_is_told(tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")
    done = run_here("find", "nosuch", cwd=tmp_path)
    assert done.returncode == 1
    assert "no run has been finished in this folder" in done.stderr


def test_a_cluster_and_workers_of_this_machine_exclude_each_other(tmp_path: Path) -> None:
    done = run_here("read", "a.txt", "--cluster", "local", "--workers", "2", "--into", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert "--workers" in done.stderr
