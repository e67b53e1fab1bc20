"""The commands that damage files, and make others to do harm, find none that did; longer versions of them are run by hand."""

from __future__ import annotations

import subprocess
import sys

import pytest

from benchmarks.reliability import growing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs processes and limits of POSIX")


def said_by(*command: str) -> list[str]:
    """Run one of the commands and return the lines that it prints."""
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, timeout=240)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_damaged_files_of_every_kind_are_read_or_refused_with_a_sentence():
    lines = said_by("benchmarks.reliability.fuzzing", "--inputs", "33", "--seed", "7")
    assert len(lines) == 35
    assert lines[-1] == "33 files, 0 problems"


def test_archive_that_leads_out_of_itself_does_no_harm():
    table, *_, last = said_by("benchmarks.reliability.bombs", "--only", "leading_out")
    assert table.startswith("file")
    assert last == "0 did harm"


def test_text_made_to_be_slow_costs_its_length_and_is_read_twice_alike(capsys: pytest.CaptureFixture[str]):
    assert growing.main(["--characters", "1000", "--only", "lines with a"]) == 0
    assert capsys.readouterr().out.endswith("2 kinds read twice, 0 differ\n")
