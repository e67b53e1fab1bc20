"""The command that kills, stops and starves runs of `reportedly`, and looks whether anything was lost.

python -m benchmarks.reliability.disturbing --kills 1000 --others 200 --stops 300 --full 100 --seed 1

Each run is disturbed at a random moment, or at a random byte that it writes. After it the ledger must open and hold, each
report of it must be whole, and the same command run again must make what an undisturbed run makes, byte for byte. It needs
the signals and limits of POSIX; the disk that really is full needs a user who may mount one.
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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import reportedly
from benchmarks.reliability.disks import can_mount, small_disk
from benchmarks.reliability.running import ended, run_here, start, wait_for_writing
from benchmarks.reliability.tasks import OLD_PAGE, Task, export_of, page_of, rows_of, set_up, timed
from reportedly.errors import LedgerError

# A run is disturbed up to this much after its usual end, so that its last moments are met too.
_LATE = 1.1
# How long a run takes is measured again after so many.
_TIMED = 20
# A log beside the ledger ("-wal") grows to some times the size of the ledger; limits lie in all of it.
_LOG = 4
# A fault shows in many runs.
_SHOWN = 12

# Disturbs a run: it is given the task, the run's ledger, which is laid out, and the chance, and returns what the run said and how it ended
# (-9: killed).
Disturb = Callable[[Task, Path, random.Random], tuple[str, int]]


@dataclass(slots=True)
class Tally:
    """What came of the runs that were disturbed in one way."""

    times: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


def kill(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Kill a run at a random moment."""
    return _signalled(task, ledger, chance, [signal.SIGKILL])


def kill_late(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Kill a run at a random moment after it has begun to write into its ledger."""
    told = ledger.parent / "told"
    child = start(task.arguments(ledger), told)
    wait_for_writing(child, ledger)
    time.sleep(chance.random() * task.writing)
    os.kill(child, signal.SIGKILL)
    return ended(child, told)


def kill_in_write(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Kill a run within the write that brings one of its files to a random size, half of which may be written by then."""
    told = ledger.parent / "told"
    return ended(start(task.arguments(ledger), told, _somewhere(task, chance), is_cut=True), told)


def interrupt(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Stop a run with Ctrl-C at a random moment."""
    return _signalled(task, ledger, chance, [signal.SIGINT])


def interrupt_twice(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Stop a run with Ctrl-C, and again a moment later."""
    return _signalled(task, ledger, chance, [signal.SIGINT, signal.SIGINT])


def terminate(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Ask a run to end at a random moment."""
    return _signalled(task, ledger, chance, [signal.SIGTERM])


def limit_files(task: Task, ledger: Path, chance: random.Random) -> tuple[str, int]:
    """Let a run write files of a random size at most, as on a disk on which no file can grow."""
    told = ledger.parent / "told"
    return ended(start(task.arguments(ledger), told, _somewhere(task, chance)), told)


def try_often(folder: Path, task: Task, disturb: Disturb, times: int, chance: random.Random) -> Tally:
    """Disturb runs of a task, each in a folder of its own, and return what came of them and every problem that was found."""
    tally = Tally()
    for number in range(times):
        if number and number % _TIMED == 0:
            task = timed(folder, task)
        ledger = folder / "run" / "a.ledger"
        ledger.parent.mkdir()
        task.lay_out(ledger)
        told, code = disturb(task, ledger, chance)
        found = [*wrongly_told(disturb.__name__, told, code), *look_at(task, ledger, tally), *run_again(task, ledger)]
        note(tally, f"{task.name}, {disturb.__name__}, run {number}", found)
        _clear(ledger.parent)
        ledger.parent.rmdir()
    return tally


def fill_disk(folder: Path, task: Task, times: int, chance: random.Random) -> Tally:
    """Run a task on a small disk that is full at some point, make room, run it again, and return what came of it."""
    tally = Tally()
    place = folder / "disk"
    place.mkdir()
    with small_disk(place) as resize:
        for number in range(times):
            resize(task.size * _LOG * 4)
            ledger = place / "a.ledger"
            task.lay_out(ledger)
            resize(_used(place) + chance.randrange(1, int(task.size * 2.5)))
            told, code = ended(start(task.arguments(ledger), folder / "told"), folder / "told")
            found = [*wrongly_told("fill_disk", told, code), *look_at(task, ledger, tally, is_full=True)]
            resize(task.size * _LOG * 4)
            found += [*look_at(task, ledger, Tally()), *run_again(task, ledger)]
            note(tally, f"{task.name}, fill_disk, run {number}", found)
            _clear(place)
    place.rmdir()
    return tally


def note(tally: Tally, name: str, problems: Sequence[str]) -> None:
    """Count a run with the problems that were found in it."""
    tally.times += 1
    tally.problems += [f"{name}: {problem}" for problem in problems]


def wrongly_told(way: str, told: str, code: int) -> Iterator[str]:
    """Yield what is wrong with the last words of a run that was disturbed in some way, and with its exit code."""
    usual = {"kill": -9, "kill_late": -9, "kill_in_write": -25, "terminate": 143, "limit_files": 1, "fill_disk": 1}.get(
        way, 130
    )
    # Signals may come too late, or before the program could listen to them.
    early = {"interrupt": -2, "interrupt_twice": -2, "terminate": -15}.get(way, usual)
    if code not in (usual, early, 0):
        yield f"it ended with {code}: {told}"
    if "Traceback" in told or "rror:" in told or "fault of its own" in told:
        yield f"it did not tell in a sentence how it ended: {told}"
    if (
        code == usual
        and code > 0
        and (sentence := told.splitlines()[-1:])
        and not sentence[0].endswith((".", ")", "; give another place"))
    ):
        yield f"its last line is no sentence: {told}"
    if code == usual and code > 0 and not told:
        yield f"it ended with {code} and said nothing"


def look_at(task: Task, ledger: Path, tally: Tally, *, is_full: bool = False) -> Iterator[str]:
    """Yield what is wrong with the ledger and the page that a disturbed run has left."""
    try:
        opened = reportedly.open(ledger)
        yield from (f"{finding.where}: {finding.what}" for finding in opened.check())
        rows = rows_of(ledger)
        begun = rows_of(task.begin) if task.begin else {}
        yield from (
            f"report {report} is half there: {counts}, not {task.rows.get(report)}"
            for report, counts in rows.items()
            if counts not in (task.rows.get(report), begun.get(report))
        )
        tally.ends["linked" if opened.is_complete() else f"{len(rows)} reports, not all linked"] += 1
    except LedgerError as error:
        # A run that was stopped in its first moment leaves nothing, or an empty file.
        is_new = task.begin is None and ("is not there" in str(error) or "is not a ledger yet" in str(error))
        tally.ends["no ledger yet" if is_new else "shut while the disk is full"] += 1
        if not is_new and not (is_full and "make room" in str(error)):
            yield str(error)
    if page_of(ledger).exists() and page_of(ledger).read_bytes() not in (OLD_PAGE, task.page):
        yield "the page is half there"


def run_again(task: Task, ledger: Path) -> Iterator[str]:
    """Run a task's command again, undisturbed, and yield what is other than after an undisturbed first run."""
    code = run_here(task.arguments(ledger))
    # What was removed by the run before cannot be removed again, and what it merged is there.
    if code and not (task.name in ("remove", "merge", "merge into") and code == 1):
        yield f"the next run ended with {code}"
    if export_of(ledger) != task.export:
        yield "the next run made another ledger than an undisturbed one"
    if not reportedly.open(ledger).is_complete():
        yield "the next run left the ledger unlinked"
    if task.page is not None and page_of(ledger).read_bytes() != task.page:
        yield "the next run made another page than an undisturbed one"
    left = sorted(file.name for file in ledger.parent.iterdir() if _is_left(ledger, file.name))
    if left:
        yield f"files were left beside the ledger: {', '.join(left)}"


def _is_left(ledger: Path, name: str) -> bool:
    """Say whether nobody expects a file beside a ledger. What was being written when a run was killed stays as a hidden file."""
    expected = (
        ledger.name,
        page_of(ledger).name,
        "told",
        f"{ledger.name}.feeds.json",
        f"{ledger.stem}.before-merge.ledger",
    )
    return name not in expected and not name.startswith(tuple(f".{one}." for one in expected))


def _used(place: Path) -> int:
    return sum(-(-file.stat().st_size // 4096) * 4096 for file in place.iterdir())


def _clear(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def _somewhere(task: Task, chance: random.Random) -> int:
    return chance.randrange(1, task.size * _LOG)


def _signalled(task: Task, ledger: Path, chance: random.Random, signals: Sequence[signal.Signals]) -> tuple[str, int]:
    told = ledger.parent / "told"
    child = start(task.arguments(ledger), told)
    for number in signals:
        time.sleep(chance.random() * task.seconds * _LATE / len(signals))
        # It is there as a zombie until it is waited for, so this is no other process.
        os.kill(child, number)
    return ended(child, told)


def plan_of(tasks: dict[str, Task], options: argparse.Namespace) -> list[tuple[Task, Disturb | None, int]]:
    """Return which tasks are disturbed in which ways and how often; without a way, on a full disk."""
    plan: list[tuple[Task, Disturb | None, int]] = []
    if read := tasks.get("read"):
        plan += [(read, kill, options.kills // 4), (read, kill_late, options.kills - options.kills // 4)]
        plan += [(read, way, options.stops) for way in (interrupt, interrupt_twice, terminate)]
    for task in tasks.values():
        first = [] if task.name == "read" else [kill if task.page else kill_late]
        plan += [(task, way, options.others) for way in (*first, kill_in_write)]
    starved: list[Disturb | None] = [limit_files, *([None] if can_mount() else [])]
    for name in ("read", "read more", "page"):
        plan += [(tasks[name], way, options.full) for way in starved if name in tasks]
    return [one for one in plan if one[2]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when anything was lost."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.disturbing", description="Disturbs runs, and looks."
    )
    parser.add_argument("--kills", type=int, default=1000, metavar="N", help="runs of `read` to kill (1000)")
    parser.add_argument("--others", type=int, default=200, metavar="N", help="runs of each other task to kill (200)")
    parser.add_argument("--stops", type=int, default=300, metavar="N", help="runs to stop in each of three ways (300)")
    parser.add_argument("--full", type=int, default=100, metavar="N", help="runs on a disk that fills up (100)")
    parser.add_argument(
        "--only", action="append", default=[], metavar="TASK", help="only this task; may be given again"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="makes the same random moments again (1)")
    options = parser.parse_args(arguments)
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as name, set_up(Path(name), options.only) as tasks:
        print(f"{'task':<11}{'disturbed by':<16}{'runs':>6}{'problems':>10}{'seconds':>9}  what the run had left")
        for task, disturb, times in plan_of(tasks, options):
            begin, chance = time.monotonic(), random.Random(options.seed)
            tally = (try_often(Path(name), task, disturb, times, chance) if disturb
                     else fill_disk(Path(name), task, times, chance))  # fmt: skip
            way = disturb.__name__ if disturb else "fill_disk"
            ends = ", ".join(f"{count} {end}" for end, count in sorted(tally.ends.items()))
            seconds = time.monotonic() - begin
            print(
                f"{task.name:<11}{way:<16}{tally.times:>6}{len(tally.problems):>10}{seconds:>9.1f}  {ends}", flush=True
            )
            problems += tally.problems
    for problem in problems[:_SHOWN]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
