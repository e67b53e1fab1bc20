"""Runs and readers on one ledger at the same moment."""

from __future__ import annotations

import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import PROGRAM, surroundings

from reportedly.api import Ledger

TEXT = "The mayor of {0}, Nela Marsh, said on Wednesday that {1} people were killed.\n\nThe police denied it.\n"


def write_reports(folder: Path, number: int) -> Path:
    folder.mkdir()
    for count in range(number):
        (folder / f"{count}.txt").write_text(TEXT.format("Corvane", count + 3))
    return folder


def begin(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=surroundings(),
    )  # fmt: skip


def test_two_runs_at_once_make_the_ledger_of_one(tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "in", 12)
    alone, shared = (Ledger(tmp_path / name) for name in ("alone.ledger", "shared.ledger"))
    files = sorted(reports.iterdir())
    # Some are read by both, so that each finds reports that the other has just written.
    runs = [begin("read", *some, "--into", shared.path) for some in (files[:8], files[4:])]
    alone.read(reports)
    for run in runs:
        _, told = run.communicate(timeout=60)
        assert run.returncode == 0
        assert "Traceback" not in told
    assert shared.check() == []
    assert shared.export(tmp_path / "a.jsonl").read_bytes() == alone.export(tmp_path / "b.jsonl").read_bytes()


def test_readers_see_whole_states_while_a_run_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    Ledger(path).read(write_reports(tmp_path / "in", 2))
    run = begin("read", write_reports(tmp_path / "more", 12), "--into", path)

    def look() -> set[int]:
        """Return how many reports were there at each look; each had all that is read from it."""
        seen = set()
        while run.poll() is None:
            assert Ledger(path).check() == []
            contents = Ledger(path).contents()
            assert {report.id for report in contents.reports} == {claim.report for claim in contents.claims}
            seen.add(len(contents.reports))
            # A moment for the run, of which they would take all the time.
            time.sleep(0.05)
        return seen

    with ThreadPoolExecutor(4) as readers:
        states = [reader.result() for reader in [readers.submit(look) for _ in range(4)]]
    assert run.wait() == 0
    run.communicate()
    assert len(set.union(*states)) > 1
    assert len(Ledger(path).reports()) == 12  # the first two are the same as two of the later ones


def test_run_waits_for_another_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format("Corvane", 12))
    ledger = Ledger(tmp_path / "a.ledger")
    ledger.read()
    holder = sqlite3.connect(ledger.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    run = begin("read", tmp_path / "a.txt", "--into", ledger.path)
    assert run.stderr is not None
    told = run.stderr.readline()
    holder.execute("ROLLBACK")
    holder.close()
    shown, more = run.communicate(timeout=60)
    assert (run.returncode, more) == (0, "")
    assert told == f"{ledger.path}: another run is writing to this ledger; waiting for it, up to 30 seconds\n"
    assert "1 read" in shown
