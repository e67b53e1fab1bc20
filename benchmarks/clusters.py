"""What each step of linking on many machines costs, task by task, each step in a process of its own: invented reports as if read from files.

    python -m benchmarks.clusters 10000 --files 10

Prints for each step the number of tasks, their processor seconds together and those of the longest, the most memory of the process that did
them, and how much it wrote; at last how much memory the process had that gives out the tasks, which is the machine that starts a run.
Reading is left out: its rate is that of one machine. With --compare it says whether all stories together export what one machine makes.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.clock import own_memory, worked
from benchmarks.invented import invent
from benchmarks.linking import write
from benchmarks.tables import Row, as_text
from reportedly.engines import Sizes, find_stories, pull_story
from reportedly.engines.cluster import CURRENT, link_files
from reportedly.engines.libraries import library
from reportedly.engines.reading import mark_of
from reportedly.engines.running import Done, Engine
from reportedly.engines.stores import Store
from reportedly.engines.tables import write_table
from reportedly.ledger import READ_TABLES, LedgerFile
from reportedly.pages.jsonl import lines
from reportedly.pipeline import relink
from reportedly.records import VERSION

_HEAD: Row = ("step", "tasks", "processor, s", "longest, s", "ms a report", "memory, MB", "written, bytes a report")


class Here(Engine):
    """Does all tasks of a step in one other process, one after the other, and keeps what they took."""

    def __init__(self, folder: Path, reports: int) -> None:
        """`folder` is measured after each step."""
        super().__init__("here")
        self.rows: list[Row] = []
        self._folder, self._reports, self._size = folder, reports, _size(folder)

    def run(self, step: str, work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
        """Do the tasks."""
        done: Done
        done, memory = alone(_done, work, tasks)
        took, longest = sum(done.seconds.values()), max(done.seconds.values())
        before, self._size = self._size, _size(self._folder)
        written = (self._size - before) / self._reports
        each = f"{1000 * took / self._reports:.2f}"
        self.rows.append(
            (step, f"{len(tasks)}", f"{took:.1f}", f"{longest:.2f}", each, f"{memory:,.0f}", f"{written:,.0f}")
        )
        return done


def alone(work: Callable[..., Any], *given: Any) -> tuple[Any, float]:
    """Return what some work gives in a process that is new and ends with it, and the most megabytes that this had."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as other:
        return other.submit(work, *given).result(), other.submit(own_memory).result()


def _done(work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
    # A worker has loaded these long before.
    library("pyarrow.parquet"), library("fsspec.core")
    done = Done()
    for name, given in tasks.items():
        begun = worked()
        done.results[name] = work(*given)
        done.seconds[name] = worked() - begun
    return done


def fill(store: Store, reports: int, files: int) -> list[str]:
    """Write invented reports as so many files that were read, each with its mark, and return the files' keys."""
    keys, readings = [], list(islice(invent(reports), reports))
    for number in range(files):
        key = f"{number:06}"
        with (
            tempfile.TemporaryDirectory() as folder,
            LedgerFile.create_or_open(Path(folder) / "read.ledger") as ledger,
        ):
            some = readings[number::files]
            for reading in some:
                write(ledger, reading)
            for table in READ_TABLES:
                write_table(store, f"read/{key}/{table}.parquet", ledger.columns(table), ledger.take_table(table))
        store.write_json(mark_of(key), {"name": key, "version": VERSION, "read": len(some), "skipped": []})
        keys.append(key)
    return keys


def measure(reports: int, files: int, sizes: Sizes, *, compare: bool) -> tuple[list[Row], str]:
    """Return a row for each step, and a sentence that says whether the result is that of one machine."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(folder)
        keys, _ = alone(fill, store, reports, files)
        engine = Here(Path(folder), reports)
        read = f"{_size(Path(folder)) / reports:,.0f}"
        _, stories = link_files(engine, store, "link/all", keys, sizes)
        memory = f"{own_memory():,.0f}"
        store.write_json(CURRENT, {"link": "link/all", "files": keys, "reports": reports, "stories": stories})
        told = f"{reports:,} reports, {stories:,} stories"
        if compare:
            same = _pulled(folder) == _here(Path(folder), reports)
            told += "; all stories together " + ("are" if same else "ARE NOT") + " the export of one machine"
        first, last = ("as read", str(files), "", "", "", "", read), ("giving out tasks", "", "", "", "", memory, "")
        return [first, *engine.rows, last], told


def _pulled(folder: str) -> set[str]:
    found: set[str] = set()
    for story in find_stories(folder):
        with tempfile.TemporaryDirectory() as there:
            pull_story(folder, story.id, Path(there) / "one.ledger")
            with LedgerFile.open(Path(there) / "one.ledger") as ledger:
                found.update(lines(ledger.contents()))
    return found


def _here(folder: Path, reports: int) -> set[str]:
    with LedgerFile.create_or_open(folder / "whole.ledger") as ledger:
        for reading in islice(invent(reports), reports):
            write(ledger, reading)
        relink(ledger)
        return set(lines(ledger.contents()))


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("reports", type=int)
    parser.add_argument("--files", type=int, default=10, help="as if read from so many files")
    parser.add_argument("--block", type=int, default=Sizes().block, help="reports in a block; see engines.Sizes")
    parser.add_argument("--compare", action="store_true", help="also link on one machine, and compare the exports")
    asked = parser.parse_args(arguments)
    sizes = Sizes(block=asked.block, parts=asked.block)
    rows, told = measure(asked.reports, asked.files, sizes, compare=asked.compare)
    print(as_text([_HEAD, *rows]))
    print(told)


if __name__ == "__main__":
    main(sys.argv[1:])
