"""Many machines, with real processes here: the same stories as one machine makes, whatever is lost on the way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")
pytest.importorskip("pyarrow", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")

from archives import write_archives
from distributed import LocalCluster

from reportedly.engines import ClusterRun, Sizes, find_stories, pull_story, read_on_cluster, running
from reportedly.engines.running import Engine, slow_ones
from reportedly.errors import ClusterError
from reportedly.inputs import Given
from reportedly.ledger import LedgerFile, check
from reportedly.pages.jsonl import lines
from reportedly.pipeline import read_into
from reportedly.records import VERSION

# So small that nine reports go through every kind of share.
SMALL = Sizes(buckets=2, block=3, parts=2, batch=3)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address="127.0.0.1:0",
        scheduler_kwargs={"dashboard": False},
        silence_logs=50,
    ) as started:
        yield started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("archives")
    write_archives(made)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path) -> set[str]:
    """The export of one machine that read all files."""
    return read_here(folder, [str(folder)])


def read_here(folder: Path, names: list[str], given: Given | None = None) -> set[str]:
    path = folder.with_suffix(f".{len(list(folder.parent.iterdir()))}.ledger")
    with LedgerFile.create_or_open(path) as ledger:
        read_into(ledger, names, given)
        return set(lines(ledger.contents()))


def read_there(cluster: LocalCluster, folder: Path, out: Path, **more: Any) -> ClusterRun:
    return read_on_cluster([str(folder)], str(out), cluster.scheduler_address, sizes=SMALL, **more)


def pulled(out: Path) -> set[str]:
    """The exports of all stories of a folder together; each of the ledgers is whole in itself."""
    found: set[str] = set()
    for story in find_stories(str(out)):
        path = out / f"{story.id}.ledger"
        path.unlink(missing_ok=True)
        pull_story(str(out), story.id, path)
        with LedgerFile.open(path) as ledger:
            assert ledger.is_linked()
            assert not list(check(ledger))
            found.update(lines(ledger.contents()))
    return found


def test_all_stories_together_are_the_export_of_one_machine(
    cluster: LocalCluster, folder: Path, whole: set[str], tmp_path: Path
) -> None:
    run = read_there(cluster, folder, tmp_path / "out")
    assert str(run) == "9 reports of 2 files, 3 stories"
    assert (run.skipped, run.failed, run.lost) == ((), (), ())
    assert pulled(tmp_path / "out") == whole


def test_a_run_that_was_stopped_goes_on_where_it_was(
    cluster: LocalCluster, folder: Path, whole: set[str], tmp_path: Path
) -> None:
    out = tmp_path / "out"

    def stop(step: str, done: int, total: int) -> None:
        if step == "linking":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_there(cluster, folder, out, told=stop)
    with pytest.raises(ClusterError, match="no run has been finished in this folder"):
        find_stories(str(out))
    marks = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and "linked" not in path.parts}
    read_there(cluster, folder, out)
    assert marks == {path: path.stat().st_mtime_ns for path in marks}
    assert pulled(out) == whole


# Faults


# The whole way with killed processes is proved by `python -m benchmarks.reliability.machines`.
CLUSTER = """
import sys, threading
from distributed import LocalCluster
if __name__ == "__main__":
    port = int(sys.argv[1])
    started = LocalCluster(1, processes=False, scheduler_port=port, dashboard_address="127.0.0.1:0", silence_logs=50)
    threading.Event().wait()
"""


@contextmanager
def own_cluster(port: int) -> Iterator[Callable[[], None]]:
    """Run a scheduler with a worker as a process of its own, and give what kills it and starts another in its place."""
    running: list[subprocess.Popen[bytes]] = []

    def stop() -> None:
        for process in running:
            process.kill()
            process.wait()
        running.clear()

    def start_anew() -> None:
        stop()
        running.append(subprocess.Popen([sys.executable, "-c", CLUSTER, str(port)], stderr=subprocess.DEVNULL))

    start_anew()
    try:
        yield start_anew
    finally:
        stop()


def test_a_scheduler_that_is_killed_and_started_again_is_handed_what_was_not_done() -> None:
    port = free_port()
    with own_cluster(port) as start_anew:
        # The second is under way when the scheduler is killed.
        engine = Engine(f"tcp://127.0.0.1:{port}", lambda step, done, total: start_anew() if done == 1 else None)
        done = engine.run("waiting", time.sleep, {"quick": (0,), "slow": (2,)})
        engine.close()
    assert (set(done.results), done.failed) == ({"quick", "slow"}, {})
    assert engine.lost == ["waiting: the scheduler was lost; handed to it anew: 1 task"]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def test_an_address_where_no_scheduler_answers_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ClusterError, match="is no address of a scheduler"):
        read_on_cluster([str(folder)], str(tmp_path / "out"), "nonsense", sizes=SMALL)


def die_once(mark: str) -> str:
    """Kill the process that does this, the first time."""
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "alive"


def fail_once(mark: str) -> str:
    if not Path(mark).exists():
        Path(mark).touch()
        raise OSError("the store does not answer")
    return "there"


def fail_always(mark: str) -> str:
    raise OSError("the store does not answer")


@pytest.fixture
def engine(cluster: LocalCluster) -> Iterator[Engine]:
    opened = Engine(cluster.scheduler_address)
    yield opened
    opened.close()


def test_what_a_killed_worker_had_is_done_again_and_told(engine: Engine, tmp_path: Path) -> None:
    done = engine.run("dying", die_once, {"a": (str(tmp_path / "a"),)})
    assert done.results == {"a": "alive"}
    assert engine.lost == ["dying: a worker was lost, and done again was a"]


@pytest.mark.parametrize(
    ("work", "results", "failed"),
    [
        (fail_once, {"a": "there"}, {}),
        (fail_always, {}, {"a": "OSError: the store does not answer"}),
    ],
)
def test_a_task_that_raises_is_done_again_before_it_has_failed(
    engine: Engine, tmp_path: Path, work: Callable[[str], str], results: dict[str, str], failed: dict[str, str]
) -> None:
    done = engine.run("failing", work, {"a": (str(tmp_path / "a"),)})
    assert (done.results, done.failed) == (results, failed)
    assert engine.lost == []


def test_a_worker_of_another_version_does_nothing(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "VERSION", "99.0")
    done = engine.run("reading", time.sleep, {"a": (0,)})
    assert done.results == {}
    assert done.failed == {
        "a": f"a worker has version {VERSION} of reportedly, and this machine 99.0; give all the same"
    }


def test_only_what_took_far_longer_than_the_others_is_called_slow() -> None:
    assert slow_ones({"a": 3.0, "b": 4.0, "c": 70.0}) == {"c": 70.0}
    assert slow_ones({"a": 0.1, "b": 0.1, "c": 9.0}) == {}
    assert slow_ones({"a": 500.0}) == {}
    assert slow_ones({}) == {}
