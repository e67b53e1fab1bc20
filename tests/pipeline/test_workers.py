"""Reading with several processes gives what reading with one gives, whatever becomes of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly import pipeline
from reportedly.errors import ReportedlyError
from reportedly.inputs import Given, Place
from reportedly.pipeline.pool import Pool, read_tasks
from reportedly.pipeline.readings import Read
from reportedly.pipeline.worker import Task
from reportedly.records import Skipped

MAYORS = ("Nela Marsh", "Oren Dale", "Ilse Pohl")


def story(number: int) -> str:
    mayor = MAYORS[number % 3]
    return f"The mayor of Corvane, {mayor}, said on Wednesday that {number + 3} people were hurt in street {number}.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files, records, a twin, a broken record and a file that cannot be read: enough for several workers."""
    made = tmp_path_factory.mktemp("in")
    for number in range(30):
        (made / f"{number:02}.txt").write_text(story(number))
    (made / "twin.txt").write_text(story(3))
    (made / "empty.txt").write_text("")
    rows = [{"text": story(number), "published": f"2031-03-{number - 29:02}"} for number in range(30, 40)]
    (made / "more.jsonl").write_text("\n".join([*map(json.dumps, rows), "{broken"]))
    return made


@pytest.fixture(scope="module")
def alone(folder: Path) -> tuple[pipeline.Run, bytes]:
    return read(folder, 1)


def read(folder: Path, workers: int) -> tuple[pipeline.Run, bytes]:
    """Return the run and the export of a new ledger."""
    made = folder.parent / f"{workers}.ledger"
    made.unlink(missing_ok=True)
    ledger = reportedly.open(made)
    run = ledger.read(folder, workers=workers)
    return run, ledger.export(made.with_suffix(".jsonl")).read_bytes()


# What is the same


def test_the_ledger_and_the_outcomes_are_those_of_one_worker(folder: Path, alone: tuple[pipeline.Run, bytes]) -> None:
    run, exported = read(folder, 3)
    assert exported == alone[1]
    assert run == alone[0]
    assert [run.count(status) for status in ("read", "known", "skipped")] == [40, 1, 2]


def test_reading_again_with_workers_adds_nothing(folder: Path, alone: tuple[pipeline.Run, bytes]) -> None:
    ledger = reportedly.open(folder.parent / "1.ledger")
    run = ledger.read(folder, workers=2)
    assert run.count("read") == 0
    assert ledger.export(folder.parent / "again.jsonl").read_bytes() == alone[1]


def test_a_script_needs_no_guard_and_runs_nothing_that_lies_about(
    folder: Path, alone: tuple[pipeline.Run, bytes], tmp_path: Path
) -> None:
    script = tmp_path / "scripts" / "script.py"
    script.parent.mkdir()
    (tmp_path / "pickle.py").write_text("raise SystemExit('this was run')")
    script.write_text(f"import reportedly\nprint(reportedly.open('s.ledger').read({str(folder)!r}, workers=2))\n")
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == (f"{alone[0]}\n", "")


def test_not_even_one_worker_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportedlyError, match="0 workers cannot read anything"):
        reportedly.open(tmp_path / "a.ledger").read(folder, workers=0)


# What workers do


@pytest.fixture
def pool() -> Iterator[Pool]:
    with Pool(2, lambda report: False) as opened:
        yield opened


def places(folder: Path, some: range) -> list[Task]:
    return [Task(Place(str(folder / f"{number:02}.txt")), Given()) for number in some]


def running(pool: Pool) -> list[int]:
    return [process.pid for process in pool._running]


def test_few_inputs_start_no_worker(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "nosuch"))
    found = [one for _, results in read_tasks(places(folder, range(3)), lambda _: False, workers=4) for one in results]
    assert [type(one) for one in found] == [Read] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")
def test_a_worker_that_is_killed_costs_its_report_and_says_so(folder: Path, pool: Pool, tmp_path: Path) -> None:
    # It takes half a minute to read.
    endless = tmp_path / "endless.txt"
    endless.write_text("".join(map(story, range(9000))))
    first, *others = places(folder, range(6))
    found = []
    for _, results in pool.read([first, Task(Place(str(endless)), Given()), *others]):
        found += list(results)
        if len(found) == 1:
            os.kill(running(pool)[0], signal.SIGKILL)
    lost = [one for one in found if isinstance(one, Skipped)]
    assert [one.path for one in lost] == [str(endless)]
    assert "ended by the system (signal 9)" in lost[0].why
    assert "with fewer workers" in lost[0].why
    assert len(found) == 7


def test_where_no_worker_can_be_started_all_is_read_here(
    folder: Path, pool: Pool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "nosuch"))
    found = [one for _, results in pool.read(places(folder, range(20))) for one in results]
    assert [type(one) for one in found] == [Read] * 20
    assert "no worker can be started" in caplog.text


def test_a_run_that_is_left_early_leaves_no_worker(folder: Path) -> None:
    with Pool(2, lambda report: False) as pool:
        results = next(iter(pool.read(places(folder, range(12)))))[1]
        assert isinstance(next(results), Read)
        processes = list(pool._running)
    assert processes
    assert all(process.poll() is not None for process in processes)
