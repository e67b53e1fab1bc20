"""The command that kills the workers and the scheduler of a cluster while it reads, and looks whether its stories are those of one machine.

python -m benchmarks.reliability.machines --runs 20 --seed 1

The cluster is made of processes on this machine: a scheduler and two workers. Each run reads some files of invented reports; one process
is killed when a step that was drawn has its first task done, and another is started in its place. What all stories together export
must then be, line for line, what one process makes that reads the same files. It needs the extra `cluster`.
"""

from __future__ import annotations

import argparse
import json
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from benchmarks.invented import invent
from reportedly.engines import Sizes, find_stories, pull_story
from reportedly.engines.cluster import read_with
from reportedly.engines.running import Engine
from reportedly.ledger import LedgerFile, check
from reportedly.pages.jsonl import lines
from reportedly.pipeline import read_into

# So small that a few dozen reports go through every kind of share.
_SIZES = Sizes(buckets=2, block=8, parts=4, batch=8)
_FILES = 3
_WORKERS = 2
# Steps that every run has, from the first to the last.
_STEPS = ("reading", "features", "pairs", "linking")
_SCHEDULER = "the scheduler"


class Machines:
    """A scheduler and its workers, each a process of its own."""

    def __init__(self) -> None:
        with closing(socket.socket()) as found:
            found.bind(("127.0.0.1", 0))
            self.port: int = found.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self.names = (_SCHEDULER, *(f"worker {number}" for number in range(1, _WORKERS + 1)))
        for name in self.names:
            self._start(name)

    def _start(self, name: str) -> None:
        command = ["dask_worker", self.address, "--nthreads", "1", "--no-nanny"]
        if name == _SCHEDULER:
            command = ["dask_scheduler", "--host", "127.0.0.1", "--port", str(self.port)]
        words = [sys.executable, "-m", f"distributed.cli.{command[0]}", *command[1:]]
        words += ["--no-dashboard", "--dashboard-address", "127.0.0.1:0"]
        self._running[name] = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def kill(self, name: str) -> None:
        """Kill one of them and start another in its place; workers whose scheduler is gone end, so they are started anew too."""
        for one in self.names if name == _SCHEDULER else (name,):
            self._running[one].kill()
            self._running[one].wait()
            self._start(one)

    def close(self) -> None:
        """End them all."""
        for process in self._running.values():
            process.kill()
            process.wait()


def write_files(folder: Path, reports: int) -> list[str]:
    """Write invented reports as some files of lines, and return their paths."""
    made = [reading.report for reading in islice(invent(reports), reports)]
    paths = [folder / f"{number}.jsonl" for number in range(_FILES)]
    for number, path in enumerate(paths):
        rows = [
            {"text": one.text, "outlet": one.outlet, "published": str(one.published), "title": one.title}
            for one in made[number::_FILES]
        ]
        path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return [str(path) for path in paths]


def made_here(paths: Sequence[str], ledger: Path) -> set[str]:
    """Return the export of one process that reads all files."""
    with LedgerFile.create_or_open(ledger) as made:
        read_into(made, paths)
        return set(lines(made.contents()))


def made_there(out: Path) -> tuple[set[str], list[str]]:
    """Return what all stories of a folder export together, and what does not hold in one of them."""
    found: set[str] = set()
    problems: list[str] = []
    for story in find_stories(str(out)):
        path = out / f"{story.id}.ledger"
        pull_story(str(out), story.id, path)
        with LedgerFile.open(path) as ledger:
            problems += [f"{finding.where}: {finding.what}" for finding in check(ledger)]
            found.update(lines(ledger.contents()))
    return found, problems


def disturb(machines: Machines, paths: Sequence[str], out: Path, name: str, step: str) -> tuple[int, Sequence[str]]:
    """Read files while one process is killed; return how often it was, and what the run says was lost."""
    kills = 0

    def told(now: str, done: int, total: int) -> None:
        nonlocal kills
        if now == step and not kills:
            kills += 1
            machines.kill(name)

    engine = Engine(machines.address, told)
    try:
        run = read_with(engine, paths, str(out), sizes=_SIZES)
    finally:
        engine.close()
    return kills, run.lost


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when a story was another one or no process was killed."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.machines", description="Kills the processes of a cluster, and looks."
    )
    parser.add_argument("--runs", type=int, default=20, metavar="N", help="how often one is killed (20)")
    parser.add_argument("--reports", type=int, default=36, metavar="N", help="how many reports each run reads (36)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="draws the same processes and steps again (1)")
    options = parser.parse_args(arguments)
    chance, problems = random.Random(options.seed), 0
    with tempfile.TemporaryDirectory() as folder, closing(Machines()) as machines:
        paths = write_files(Path(folder), options.reports)
        whole = made_here(paths, Path(folder) / "whole.ledger")
        print(f"{'killed':<15}{'in the step':<13}{'kills':>6}{'the same':>10}{'seconds':>9}  what the run said")
        for number in range(options.runs):
            name, step, begun = chance.choice(machines.names), chance.choice(_STEPS), time.monotonic()
            out = Path(folder) / f"out {number}"
            kills, lost = disturb(machines, paths, out, name, step)
            found, wrong = made_there(out)
            is_same = found == whole and not wrong and kills == 1
            problems += not is_same
            seconds = time.monotonic() - begun
            print(
                f"{name:<15}{step:<13}{kills:>6}{'yes' if is_same else 'NO':>10}{seconds:>9.1f}  {'; '.join([*lost, *wrong])}",
                flush=True,
            )
    print(f"{options.runs} runs, {problems} with another result")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
