"""Files and the folder in a store that speaks S3, on loopback: what is read, what is done again and what is told when an object fails."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow", reason="needs the extra `cluster`: pip install 'reportedly[cluster]'")
pytest.importorskip("s3fs", reason="needs a library and a server for S3: pip install s3fs 'moto[server]'")
pytest.importorskip("moto.server", reason="needs a library and a server for S3: pip install s3fs 'moto[server]'")

import s3fs
from archives import write_archives
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from reportedly.engines import ClusterRun, Sizes, find_stories, pull_story
from reportedly.engines.cluster import read_with
from reportedly.engines.reading import find_files
from reportedly.engines.running import Done, Engine
from reportedly.errors import ClusterError, ReportedlyError
from reportedly.inputs import Given
from reportedly.ledger import LedgerFile, check
from reportedly.pages.jsonl import lines
from reportedly.pipeline import read_into

# Few shares, so that few requests.
FEW = Sizes(buckets=1)
FILES = "s3://news/2025/*.warc.gz"
Answer = Callable[[dict[str, Any], Any], Iterable[bytes]]


class Faulty:
    """A store whose objects fail as the test wants: the first requests for a name, so many of them."""

    def __init__(self) -> None:
        self.store = DomainDispatcherApplication(create_backend_app)
        self.faults: dict[str, list[str]] = {}
        self.asked: list[str] = []

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        name = environ["PATH_INFO"].rpartition("/")[2]
        self.asked.append(f"{environ['REQUEST_METHOD']} {name}")
        waiting = self.faults.get(name) if environ["REQUEST_METHOD"] == "GET" else None
        fault = waiting.pop(0) if waiting else ""
        if fault == "busy":
            start("503 Slow Down", [("Content-Length", "0")])
            return [b""]
        if fault == "slow":
            time.sleep(0.5)
        answer = list(self.store(environ, start))
        return [b"".join(answer)[:300]] if fault == "cut off" else answer


@pytest.fixture(scope="module")
def server() -> Iterator[Faulty]:
    """A server on loopback, named by the environment as a user names one."""
    faulty = Faulty()
    running = make_server("127.0.0.1", 0, faulty, threaded=True)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{running.server_port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "key")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        # The library waits longer and longer before it asks again.
        patch.setenv("AWS_MAX_ATTEMPTS", "1")
        patch.setattr(s3fs.S3FileSystem, "retries", 2)
        s3fs.S3FileSystem.clear_instance_cache()
        yield faulty
        s3fs.S3FileSystem.clear_instance_cache()
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def store(server: Faulty, tmp_path: Path) -> Iterator[s3fs.S3FileSystem]:
    """Two buckets, one with two archives."""
    system = s3fs.S3FileSystem(use_listings_cache=False)
    server.faults.clear()
    for bucket in ("news", "results"):
        system.mkdir(bucket)
    for path in write_archives(tmp_path):
        system.put_file(str(path), f"news/2025/{path.name}")
    server.asked.clear()
    yield system
    for bucket in ("news", "results"):
        system.rm(bucket, recursive=True)


class InProcess(Engine):
    """Does each task in this process, three times before it has failed."""

    def run(self, step: str, work: Callable[..., Any], tasks: Any) -> Done:
        done = Done()
        for name, given in tasks.items():
            for left in (2, 1, 0):
                try:
                    done.results[name] = work(*given)
                    break
                except (OSError, ReportedlyError) as error:
                    if not left:
                        done.failed[name] = str(error)
        return done


def read_there(out: str = "s3://results/out") -> ClusterRun:
    return read_with(InProcess("here"), [FILES], out, sizes=FEW)


def pulled(ledgers: Path, out: str = "s3://results/out") -> set[str]:
    found: set[str] = set()
    for story in find_stories(out):
        path = ledgers / f"{story.id}.ledger"
        pull_story(out, story.id, path)
        with LedgerFile.open(path) as ledger:
            assert not list(check(ledger))
            found.update(lines(ledger.contents()))
    return found


def read_here(folder: Path) -> set[str]:
    """The export of one machine, as if its files were in the store."""
    with LedgerFile.create_or_open(folder / "here.ledger") as ledger:
        read_into(ledger, [str(path) for path in sorted(folder.glob("*.warc.gz"))])
        return {line.replace(f'"{folder}/', '"s3://news/2025/') for line in lines(ledger.contents())}


def test_stories_of_files_in_s3_are_those_of_one_machine_and_a_second_run_reads_nothing(
    server: Faulty, store: s3fs.S3FileSystem, tmp_path: Path
) -> None:
    assert str(read_there()) == "9 reports of 2 files, 3 stories"
    assert pulled(tmp_path) == read_here(tmp_path)
    server.asked.clear()
    assert str(read_there()) == "9 reports of 2 files, 3 stories"
    assert not any(one.startswith("GET CC-NEWS") for one in server.asked)


def test_a_file_that_has_come_since_is_found_and_one_that_is_another_now_has_another_key(
    store: s3fs.S3FileSystem,
) -> None:
    def keys() -> list[str]:
        return [one.key for one in find_files([FILES], Given())[0]]

    first, second = keys()
    store.pipe_file("news/2025/CC-NEWS-2.warc.gz", store.cat_file("news/2025/CC-NEWS-1.warc.gz"))
    store.pipe_file("news/2025/CC-NEWS-3.warc.gz", b"")
    same, other, _ = keys()
    assert first == same
    assert second != other


def test_objects_that_fail_at_first_are_fetched_again(server: Faulty, store: s3fs.S3FileSystem, tmp_path: Path) -> None:
    server.faults = {
        "CC-NEWS-1.warc.gz": ["cut off"],
        "CC-NEWS-2.warc.gz": ["busy", "slow"],
        "report.parquet": ["busy"],
        "mention.parquet": ["cut off"],
    }
    run = read_there()
    assert (str(run), run.failed, run.skipped) == ("9 reports of 2 files, 3 stories", (), ())
    assert not any(server.faults.values())
    assert pulled(tmp_path) == read_here(tmp_path)


def test_an_object_that_always_fails_is_told_and_read_by_the_next_run(server: Faulty, store: s3fs.S3FileSystem) -> None:
    server.faults = {"CC-NEWS-2.warc.gz": ["busy"] * 100}
    run = read_there()
    assert (run.files, run.reports) == (1, 5)
    (failed,) = run.failed
    assert failed.path == "s3://news/2025/CC-NEWS-2.warc.gz"
    assert "this cannot be reached" in failed.why
    server.faults.clear()
    assert str(read_there()) == "9 reports of 2 files, 3 stories"


def test_a_bucket_that_is_not_there_is_told_before_anything_is_read(server: Faulty, store: s3fs.S3FileSystem) -> None:
    with pytest.raises(ClusterError, match="s3://nothere/out: nothing can be written there"):
        read_there("s3://nothere/out")
    assert not any(one.startswith("GET CC-NEWS") for one in server.asked)


def test_a_server_that_does_not_answer_is_told(server: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    s3fs.S3FileSystem.clear_instance_cache()
    with pytest.raises(ClusterError, match="s3://results/out: this cannot be reached"):
        find_stories("s3://results/out")
    s3fs.S3FileSystem.clear_instance_cache()
