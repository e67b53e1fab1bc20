"""The commands that disturb runs find nothing lost; their longer versions are run by hand."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits of POSIX")


def run(*command: str) -> list[str]:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()[1:]


def test_runs_that_are_killed_stopped_or_starved_lose_nothing():
    only = [word for task in ("read", "remove", "page") for word in ("--only", task)]
    times = ("--kills", "2", "--others", "1", "--stops", "1", "--full", "1")
    lines = run("benchmarks.reliability.disturbing", *times, *only)
    # Whether a kill falls before linking or after it is a matter of chance.
    found = {(line[:11].strip(), line[11:27].strip().removesuffix("_late"), *line[27:43].split()) for line in lines}
    assert found >= {(task, way, "1", "0") for task in ("remove", "page") for way in ("kill", "kill_in_write")}
    assert found >= {("read", way, "1", "0") for way in ("interrupt", "interrupt_twice", "terminate", "limit_files")}
    assert any(one[:2] == ("read", "kill") for one in found)
    assert {one[3] for one in found} == {"0"}


def test_runs_that_meet_at_one_ledger_lose_nothing():
    lines = run("benchmarks.reliability.writers", "--times", "1", "--only", "read, killed")
    assert [line[22:].split()[:2] for line in lines] == [["1", "0"]]
