"""The same reports make the same ledger: in any order, at once or one by one, and after a kill in the middle."""

from __future__ import annotations

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from importlib import resources
from pathlib import Path

import pytest

import reportedly
from reportedly.pages.jsonl import lines

REPORTS = 12  # enough for every kind of copy and relation of the story, and quick to read one by one
PATIENCE = 60  # seconds until a reader that writes nothing is taken for stuck


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Twelve reports of the bundled story, as files of one folder."""
    folder = tmp_path_factory.mktemp("reports")
    with resources.as_file(resources.files("reportedly") / "story") as story:
        return [Path(shutil.copy(path, folder)) for path in sorted(story.iterdir())[:REPORTS]]


@pytest.fixture(scope="module")
def at_once(reports: list[Path], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The lines of a ledger that read the whole folder in one go."""
    ledger = reportedly.open(tmp_path_factory.mktemp("once") / "story.ledger")
    ledger.read(reports[0].parent)
    return exported(ledger)


def exported(ledger: reportedly.Ledger) -> str:
    return "\n".join(lines(ledger.contents()))


def test_export_holds_what_the_orders_could_change(at_once: str) -> None:
    types = [json.loads(line)["type"] for line in at_once.splitlines()]
    assert types.count("report") == REPORTS
    assert {"claim", "copy", "figure", "moment", "question", "relation"} <= set(types)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_order_of_reading_changes_nothing(reports: list[Path], at_once: str, tmp_path: Path, seed: int) -> None:
    shuffled = random.Random(seed).sample(reports, len(reports))
    ledger = reportedly.open(tmp_path / "story.ledger")
    for path in shuffled:
        ledger.read(path)
    assert exported(ledger) == at_once


def test_reading_again_adds_nothing(reports: list[Path], at_once: str, tmp_path: Path) -> None:
    ledger = reportedly.open(tmp_path / "story.ledger")
    ledger.read(reports[0].parent)
    ledger.read(reports[0].parent)
    assert exported(ledger) == at_once


def test_killed_reader_is_made_whole_by_reading_again(reports: list[Path], at_once: str, tmp_path: Path) -> None:
    path = tmp_path / "story.ledger"
    kill_after_first_report(path, reports)
    ledger = reportedly.open(path)
    ledger.read(reports[0].parent)
    assert exported(ledger) == at_once


def kill_after_first_report(path: Path, reports: list[Path]) -> None:
    """Start a reader in a process of its own and kill it, without warning, once the first reports are in the file."""
    reading = [sys.executable, "-m", "reportedly.cli", "read", *map(str, reports), "--into", str(path)]
    with subprocess.Popen(reading, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as reader:
        try:
            deadline = time.monotonic() + PATIENCE
            while reader.poll() is None and reports_in(path) == 0:
                assert time.monotonic() < deadline, "the reader wrote nothing"
                time.sleep(0.01)
        finally:
            reader.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    assert reports_in(path) > 0


def reports_in(path: Path) -> int:
    """Return how many reports a ledger file holds, 0 while it is not there yet."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        try:
            return int(file.execute("select count(*) from report").fetchone()[0])
        except sqlite3.OperationalError:
            return 0
