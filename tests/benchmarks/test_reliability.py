"""The command that disturbs runs finds nothing lost; the longer version of it is run by hand."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits of POSIX")
def test_runs_that_are_killed_stopped_or_starved_lose_nothing():
    command = ["-m", "benchmarks.reliability", "--kills", "12", "--stops", "3", "--full", "6"]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    table = [line.split()[:3] for line in done.stdout.splitlines()[1:]]
    assert table == [
        ["kill", "12", "0"], ["interrupt", "3", "0"], ["interrupt_twice", "3", "0"], ["terminate", "3", "0"], ["fill_disk", "6", "0"],
    ]  # fmt: skip
