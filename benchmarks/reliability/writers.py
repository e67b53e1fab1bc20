"""The command that lets two runs write to one ledger at the same moment, and looks whether one of them lost anything.

python -m benchmarks.reliability.writers --times 100 --seed 1

Both read, and one may also remove a report or be killed. One waits for the other or says so in a sentence; afterwards the
ledger must hold, and once both commands were run again it must be the ledger of two runs one after the other, byte for byte.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import reportedly
from benchmarks.reliability.running import ended, run_here, start
from benchmarks.reliability.tasks import REPORTS, export_of
from reportedly.errors import ReportedlyError

_SHOWN = 12
Pair = tuple[list[str], list[str]]


def pairs(inputs: Path, ledger: Path) -> dict[str, Pair]:
    """Return the pairs of commands that meet at a ledger, by what they do."""
    files = [str(inputs / name) for name in REPORTS]
    into = ["--into", str(ledger)]
    return {
        "read, read": (["read", *files[:3], *into], ["read", *files[2:], *into]),
        "read, read the same": (["read", *files, *into], ["read", *files, *into]),
        "read, remove": (["read", *files[1:], *into], ["remove", files[0], "--from", str(ledger)]),
        "read, killed": (["read", *files[:3], *into], ["read", *files[2:], *into]),
    }


def meet(name: str, pair: Pair, folder: Path, chance: random.Random) -> Iterator[str]:
    """Start two commands a moment apart, wait for both, and yield what they told wrongly; then run both again."""
    runs = []
    for number, command in enumerate(pair):
        runs.append((start(command, folder / f"told{number}"), folder / f"told{number}"))
        time.sleep(chance.random() * 0.2)
    if name == "read, killed":
        time.sleep(chance.random())
        os.kill(runs[1][0], signal.SIGKILL)
    for child, told in runs:
        words, code = ended(child, told)
        if code not in (0, 1, -9):
            yield f"a run ended with {code}: {words}"
        if "Traceback" in words or "rror:" in words or "fault of its own" in words:
            yield f"a run did not tell in a sentence how it ended: {words}"
        if code == 1 and ": " not in words:
            yield f"a run failed and did not say why: {words}"
    for command in pair:
        # What was removed cannot be removed again.
        if run_here(command) and command[0] != "remove":
            yield f"{' '.join(command)} failed when it ran alone"


def begin(inputs: Path, ledger: Path) -> None:
    """Make the ledger that both runs find: one report is in it."""
    if run_here(["read", str(inputs / next(iter(REPORTS))), "--into", str(ledger)]):
        raise ReportedlyError(f"{ledger}: the first report could not be read")


def try_often(name: str, folder: Path, times: int, chance: random.Random, count: Counter[str]) -> Iterator[str]:
    """Let a pair of commands meet often, and yield every problem; `count` hears how many reports there were at once."""
    inputs, alone, shared = folder / "reports", folder / "alone.ledger", folder / "shared.ledger"
    begin(inputs, alone)
    for command in pairs(inputs, alone)[name]:
        run_here(command)
    for number in range(times):
        begin(inputs, shared)
        problems = list(meet(name, pairs(inputs, shared)[name], folder, chance))
        opened = reportedly.open(shared)
        problems += [f"{finding.where}: {finding.what}" for finding in opened.check()]
        if not opened.is_complete():
            problems.append("not all was linked")
        if export_of(shared) != export_of(alone):
            problems.append("the ledger is another than that of two runs one after the other")
        yield from (f"{name}, run {number}: {problem}" for problem in problems)
        count["runs"] += 1
        shared.unlink()
    alone.unlink()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when anything was lost."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.writers", description="Lets runs meet at one ledger, and looks."
    )
    parser.add_argument("--times", type=int, default=100, metavar="N", help="how often each pair meets (100)")
    parser.add_argument("--only", metavar="PAIR", help="only this pair")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="makes the same random moments again (1)")
    options = parser.parse_args(arguments)
    every: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        inputs = Path(name) / "reports"
        inputs.mkdir()
        for file, text in REPORTS.items():
            (inputs / file).write_text(text, encoding="utf-8")
        print(f"{'runs that meet':<22}{'times':>6}{'problems':>10}{'seconds':>9}")
        for pair in [one for one in pairs(inputs, inputs) if options.only in (None, one)]:
            clock, count = time.monotonic(), Counter[str]()
            problems = list(try_often(pair, Path(name), options.times, random.Random(options.seed), count))
            seconds = time.monotonic() - clock
            print(f"{pair:<22}{count['runs']:>6}{len(problems):>10}{seconds:>9.1f}", flush=True)
            every += problems
    for problem in every[:_SHOWN]:
        print(problem, file=sys.stderr)
    return 1 if every else 0


if __name__ == "__main__":
    raise SystemExit(main())
