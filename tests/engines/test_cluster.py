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

from reportedly.engines import ClusterRun, Sizes, find_stories, pull_story, read_on_cluster
from reportedly.engines.cluster import read_with
from reportedly.engines.running import Engine, slow_ones
from reportedly.errors import ClusterError
from reportedly.inputs import Given
from reportedly.ledger import LedgerFile, check
from reportedly.pages.jsonl import lines
from reportedly.pipeline import read_into

# So small that nine reports go through every kind of share.
SMALL = Sizes(buckets=2, block=3, parts=2, batch=3)


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, scheduler_kwargs={"dashboard": False}, silence_logs=50
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


def test_killed_workers_change_nothing(cluster: LocalCluster, folder: Path, whole: set[str], tmp_path: Path) -> None:
    wanted = {"reading", "pairs", "linking"}

    def kill(step: str, done: int, total: int) -> None:
        if step in wanted:
            wanted.remove(step)
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)

    read_there(cluster, folder, tmp_path / "out", told=kill)
    assert not wanted
    assert pulled(tmp_path / "out") == whole


@contextmanager
def own_cluster(port: int) -> Iterator[Callable[[], None]]:
    """Run a scheduler and a worker as processes of their own, and give what kills both and starts others in their place."""
    running: list[subprocess.Popen[bytes]] = []

    def stop() -> None:
        for process in running:
            process.kill()
            process.wait()
        running.clear()

    def start_anew() -> None:
        stop()
        address = f"tcp://127.0.0.1:{port}"
        for words in (
            ["dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
            ["dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"],
        ):
            command = [sys.executable, "-m", f"distributed.cli.{words[0]}", *words[1:]]
            running.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    start_anew()
    try:
        yield start_anew
    finally:
        stop()


def test_a_scheduler_that_is_killed_and_started_again_changes_nothing(
    folder: Path, whole: set[str], tmp_path: Path
) -> None:
    port = free_port()
    with own_cluster(port) as start_anew:

        def kill(step: str, done: int, total: int) -> None:
            if (step, done) in (("waiting", 1), ("linking", 1)):
                start_anew()

        engine = Engine(f"tcp://127.0.0.1:{port}", kill)
        # The second is under way when the scheduler is killed.
        done = engine.run("waiting", time.sleep, {"quick": (0,), "slow": (3,)})
        assert (set(done.results), done.failed) == ({"quick", "slow"}, {})
        assert engine.lost == ["waiting: the scheduler was lost; handed to it anew: 1 task"]
        read_with(engine, [str(folder)], str(tmp_path / "out"), sizes=SMALL)
        engine.close()
    assert pulled(tmp_path / "out") == whole


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


def test_only_what_took_far_longer_than_the_others_is_called_slow() -> None:
    assert slow_ones({"a": 3.0, "b": 4.0, "c": 70.0}) == {"c": 70.0}
    assert slow_ones({"a": 0.1, "b": 0.1, "c": 9.0}) == {}
    assert slow_ones({"a": 500.0}) == {}
    assert slow_ones({}) == {}
