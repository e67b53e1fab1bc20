"""`reportedly read --workers`: what may be asked for, and how a run with workers is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import PROGRAM, run_here, surroundings

from reportedly.api import Ledger

TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday that {} people were hurt in street {}.\n\n"


def test_no_worker_and_a_pipeline_with_workers_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(3, 3))
    for options in (["--workers", "0"], ["--spacy", "a_pipeline", "--workers", "2"]):
        done = run_here("read", "a.txt", "--into", "a.ledger", *options, cwd=tmp_path)
        assert done.returncode == 2
        assert "--workers" in done.stderr


def test_few_reports_are_read_with_any_number_of_workers(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(3, 3))
    done = run_here("read", "a.txt", "--into", "a.ledger", "--workers", "64", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (
        0,
        "1 read, 0 known already, 0 skipped. The ledger is a.ledger",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")
def test_a_run_with_workers_that_is_stopped_keeps_what_was_written_and_leaves_nothing_running(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(TEXT.format(number, number) * (1 if number < 20 else 600))
    command = [*PROGRAM, "read", str(tmp_path), "--into", "a.ledger", "--workers", "2"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=surroundings(),
        process_group=0,
    ) as run:
        _wait_for_reports(tmp_path / "a.ledger")
        workers = _children(run.pid)
        # As Ctrl-C does: to all that the terminal runs.
        os.killpg(run.pid, signal.SIGINT)
        out, told = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, "")
    assert told.splitlines() == [
        "Stopped. The reports read so far are kept whole; run the same command again to read the rest and link all."
    ]
    assert workers
    assert not any(os.path.exists(f"/proc/{worker}") for worker in workers)
    ledger = Ledger(tmp_path / "a.ledger")
    assert 0 < len(ledger.reports()) < 40
    assert ledger.check() == []


def _wait_for_reports(ledger: Path) -> None:
    for _ in range(600):
        time.sleep(0.1)
        if ledger.exists() and ledger.stat().st_size and _count(ledger):
            return
    raise AssertionError("nothing was read")


def _count(ledger: Path) -> int:
    import sqlite3

    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM report").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def _children(pid: int) -> list[int]:
    import psutil

    return [child.pid for child in psutil.Process(pid).children()]
