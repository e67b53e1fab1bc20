"""A run that is killed, or that fills the disk, costs the report that it was writing and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_ledger import FIRST, a_reading, make_ledger, write

from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile, check

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs signals and limits of POSIX")

WRITER = """
import resource, sys
from small_ledger import FIRST, a_reading, write
from reportedly.errors import LedgerError
from reportedly.ledger import LedgerFile

path, limit = sys.argv[1:]
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    with LedgerFile.create_or_open(path) as ledger:
        for number in range(100_000):
            write(ledger, a_reading(FIRST + f" Note {number}." * 50))
            print(number, flush=True)
except LedgerError as error:
    print(error)
"""


def start(path: Path, limit: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(limit)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def check_whole(path: Path, at_least: int) -> None:
    """Check that the reports that were told of are there, each whole, and that the next run can go on."""
    with LedgerFile.open(path) as ledger:
        contents = ledger.contents()
        assert check(ledger) == []
        assert len(contents.reports) >= at_least
        counts = [len(contents.claims), len(contents.figures), len(contents.moments), len(contents.mentions)]
        assert counts == [len(contents.reports) * each for each in (1, 1, 1, 2)]
        assert set(ledger.datings()) == ledger.known_reports()
    with LedgerFile.create_or_open(path) as ledger:
        assert write(ledger, a_reading(FIRST, outlet="Harbour Echo"))
        assert check(ledger) == []


@posix_only
@pytest.mark.parametrize("moment", [0.0, 0.004, 0.011, 0.03, 0.08])
def test_killed_writer_leaves_whole_reports(tmp_path, moment):
    path = tmp_path / "story.ledger"
    child = start(path)
    assert child.stdout is not None
    with child.stdout:
        # From the first report on, so that the kill falls into the writing at every speed of machine.
        child.stdout.readline()
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read().splitlines()
    child.wait()
    check_whole(path, at_least=1 + len([line for line in told if line.isdigit()]))


@posix_only
@pytest.mark.parametrize("moment", [0.0, 0.1, 0.2, 0.25, 0.3])
def test_writer_killed_at_the_start_leaves_no_half_ledger(tmp_path, moment):
    path = tmp_path / "story.ledger"
    child = start(path)
    assert child.stdout is not None
    time.sleep(moment)
    child.send_signal(signal.SIGKILL)
    with child.stdout:
        child.stdout.read()
    child.wait()
    with LedgerFile.create_or_open(path) as ledger:
        assert check(ledger) == []


@posix_only
@pytest.mark.parametrize("more", [0, 30_000, 200_000])
def test_full_disk_is_told_and_leaves_whole_reports(tmp_path, more):
    path = make_ledger(tmp_path / "story.ledger")
    child = start(path, path.stat().st_size + more)
    told, _ = child.communicate(timeout=60)
    *written, last = told.splitlines()
    assert last.startswith(f"{path}: the ledger cannot be written because the disk is full or failing; make room")
    with LedgerFile.open(path) as ledger:
        assert check(ledger) == []
        assert len(ledger.known_reports()) == 2 + len(written)


MIGRATION = """
import resource, sys
from pathlib import Path
from reportedly.errors import LedgerError
from reportedly.ledger.migrations import STEPS
from reportedly.ledger.opening import connect_to_write

def fill(connection):
    connection.execute("CREATE TABLE more (words TEXT)")
    connection.executemany("INSERT INTO more VALUES (?)", [["much" * 1000]] * 200)

path, limit = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    connect_to_write(path, steps=[*STEPS, fill]).close()
except LedgerError as error:
    print(error)
"""


@posix_only
def test_full_disk_while_migrating_leaves_the_ledger_as_it_was(tmp_path):
    path = make_ledger(tmp_path / "story.ledger")
    with LedgerFile.open(path) as ledger:
        before = ledger.contents()
    command = [sys.executable, "-c", MIGRATION, str(path), str(path.stat().st_size)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True).stdout
    assert told.startswith(f"{path}: the ledger cannot be written because the disk is full or failing; make room")
    with LedgerFile.open(path) as ledger:
        assert (ledger.contents(), check(ledger)) == (before, [])


@posix_only
def test_ledger_that_is_moved_away_while_it_is_written_is_told(tmp_path):
    path = make_ledger(tmp_path / "story.ledger")
    with LedgerFile.create_or_open(path) as ledger:
        write(ledger, a_reading(FIRST, outlet="Harbour Echo"))
        path.rename(tmp_path / "elsewhere.ledger")
        with pytest.raises(LedgerError, match="the ledger was moved or removed while this run was writing to it"):
            write(ledger, a_reading(FIRST, outlet="Evening Echo"))
