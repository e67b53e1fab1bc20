"""What each step of linking on many machines costs, task by task in one process: invented reports as if read from files.

    python -m benchmarks.clusters 10000 --files 10

Prints for each step the number of tasks, their processor seconds together and those of the longest, and what lies in the folder after it.
Reading is left out: its rate is that of one machine. At last it says whether all stories together export what one machine makes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.clock import worked
from benchmarks.invented import invent
from benchmarks.linking import write
from benchmarks.tables import Row, as_text
from reportedly.engines import Sizes, find_stories, pull_story
from reportedly.engines.cluster import CURRENT, link_files
from reportedly.engines.reading import mark_of
from reportedly.engines.running import Done, Engine
from reportedly.engines.stores import Store
from reportedly.engines.tables import write_table
from reportedly.ledger import READ_TABLES, LedgerFile
from reportedly.pages.jsonl import lines
from reportedly.pipeline import relink
from reportedly.records import VERSION, Reading

_HEAD: Row = ("step", "tasks", "processor, s", "longest, s", "ms a report", "folder, MB")


class Here(Engine):
    """Does all tasks in this process, one after the other, and keeps what each took."""

    def __init__(self, folder: Path, reports: int) -> None:
        """`folder` is measured after each step."""
        super().__init__("here")
        self.rows: list[Row] = []
        self._folder, self._reports = folder, reports

    def run(self, step: str, work: Callable[..., Any], tasks: Mapping[str, Sequence[Any]]) -> Done:
        """Do the tasks."""
        done = Done()
        for name, given in tasks.items():
            begun = worked()
            done.results[name] = work(*given)
            done.seconds[name] = worked() - begun
        took = sum(done.seconds.values())
        size = _size(self._folder)
        each = f"{1000 * took / self._reports:.2f}"
        longest = f"{max(done.seconds.values()):.2f}"
        self.rows.append((step, str(len(tasks)), f"{took:.1f}", longest, each, f"{size / 1e6:,.1f}"))
        return done


def fill(store: Store, readings: Sequence[Reading], files: int) -> list[str]:
    """Write readings as so many files that were read, each with its mark, and return the files' keys."""
    keys = []
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
    readings = list(islice(invent(reports), reports))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(folder)
        keys = fill(store, readings, files)
        engine = Here(Path(folder), reports)
        read = f"{_size(Path(folder)) / 1e6:,.1f}"
        _, stories = link_files(engine, store, "link/all", keys, sizes)
        store.write_json(CURRENT, {"link": "link/all", "files": keys, "reports": reports, "stories": stories})
        told = f"{reports:,} reports, {stories:,} stories"
        if compare:
            same = _pulled(folder) == _here(Path(folder), readings)
            told += "; all stories together " + ("are" if same else "ARE NOT") + " the export of one machine"
        return [("as read", str(files), "", "", "", read), *engine.rows], told


def _pulled(folder: str) -> set[str]:
    found: set[str] = set()
    for story in find_stories(folder):
        with tempfile.TemporaryDirectory() as there:
            pull_story(folder, story.id, Path(there) / "one.ledger")
            with LedgerFile.open(Path(there) / "one.ledger") as ledger:
                found.update(lines(ledger.contents()))
    return found


def _here(folder: Path, readings: Sequence[Reading]) -> set[str]:
    with LedgerFile.create_or_open(folder / "whole.ledger") as ledger:
        for reading in readings:
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
