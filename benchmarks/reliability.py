"""The command that kills, stops and starves runs of `reportedly read`, and looks whether anything was lost.

python -m benchmarks.reliability --kills 1000 --stops 300 --full 300 --seed 1

Each run reads the same invented reports and is disturbed at a random moment. After it the ledger must open and hold, and
the next run must make it the ledger of an undisturbed one, byte for byte. It needs the signals and limits of POSIX.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path

import reportedly
from reportedly.cli import main as run_program
from reportedly.errors import LedgerError, ReportedlyError
from reportedly.pages import jsonl

# Enough for copies, dates that follow from other reports, and a question with two answers; few, so that many runs fit
# into a minute.
_REPORTS = {
    "echo.txt": (
        "Harbour Echo, 5 May 2031\n\nFerry sinks off Orrin\n\n"
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "“We will probably find them,” she told the Harbour Echo.\n"
    ),
    "lantern.txt": (
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "The coast guard denied on Tuesday that 40 people were missing.\n"
    ),
    "gazette.html": (
        "<html><head><title>Ferry: 31 missing</title><meta property='article:published_time' content='2031-05-07'></head>"
        "<body><article><p>The coast guard said on Wednesday that 31 people were missing.</p>"
        "<p>According to the Harbour Echo, the ferry will be raised by Friday.</p></article></body></html>"
    ),
}
# A run is disturbed up to this much after its usual end, so that its last moments are met too.
_LATE = 1.1
# Where files are kept in memory, on Linux: a kill leaves the same there, and nothing waits for a disk.
_MEMORY = Path("/dev/shm")
# A fault shows in many runs.
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Bench:
    """What every disturbed run is compared with: the inputs, and what an undisturbed run makes of them and how soon."""

    folder: Path
    inputs: Path
    export: bytes
    seconds: float
    size: int


@dataclass(slots=True)
class Tally:
    """What came of the runs that were disturbed in one way."""

    times: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)


# Disturbs a run: it is given the bench and the arguments and returns what the run said, and how it ended (-9: killed).
Disturb = Callable[[Bench, list[str], random.Random], tuple[str, int]]


def set_up(folder: Path) -> Bench:
    """Return the bench after two undisturbed runs in a folder; the first loads what all later ones need."""
    inputs = folder / "reports"
    inputs.mkdir()
    for name, text in _REPORTS.items():
        (inputs / name).write_text(text, encoding="utf-8")
    ledger, other = folder / "first.ledger", folder / "second.ledger"
    _run_here(["read", str(inputs), "--into", str(ledger)])
    begin = time.monotonic()
    told, code = _ended(_start(folder, ["read", str(inputs), "--into", str(other)]), folder)
    seconds = time.monotonic() - begin
    if code or _export(other) != _export(ledger):
        raise ReportedlyError(f"two undisturbed runs do not make the same ledger: {told}")
    return Bench(folder, inputs, _export(ledger), seconds, ledger.stat().st_size)


def kill(bench: Bench, arguments: list[str], chance: random.Random) -> tuple[str, int]:
    """Kill a run at a random moment."""
    return _signalled(bench, arguments, chance, [signal.SIGKILL])


def interrupt(bench: Bench, arguments: list[str], chance: random.Random) -> tuple[str, int]:
    """Stop a run with Ctrl-C at a random moment."""
    return _signalled(bench, arguments, chance, [signal.SIGINT])


def interrupt_twice(bench: Bench, arguments: list[str], chance: random.Random) -> tuple[str, int]:
    """Stop a run with Ctrl-C, and again a moment later."""
    return _signalled(bench, arguments, chance, [signal.SIGINT, signal.SIGINT])


def terminate(bench: Bench, arguments: list[str], chance: random.Random) -> tuple[str, int]:
    """Ask a run to end at a random moment."""
    return _signalled(bench, arguments, chance, [signal.SIGTERM])


def fill_disk(bench: Bench, arguments: list[str], chance: random.Random) -> tuple[str, int]:
    """Let a run write files of a random size at most, as on a disk that fills up."""
    limit = chance.randrange(1, bench.size * 4)
    return _ended(_start(bench.folder, arguments, limit), bench.folder)


def try_often(bench: Bench, disturb: Disturb, times: int, chance: random.Random) -> Tally:
    """Disturb runs, each with a new ledger, and return what came of them and every problem that was found."""
    tally = Tally()
    for number in range(times):
        ledger = bench.folder / f"{disturb.__name__}" / f"{number}.ledger"
        ledger.parent.mkdir(exist_ok=True)
        told, code = disturb(bench, ["read", str(bench.inputs), "--into", str(ledger)], chance)
        tally.times += 1
        problems = [*_wrongly_told(disturb, told, code), *_look_at(bench, ledger, tally)]
        tally.problems += [f"{disturb.__name__}, run {number}: {problem}" for problem in problems]
        for file in ledger.parent.iterdir():
            file.unlink()
    return tally


def _wrongly_told(disturb: Disturb, told: str, code: int) -> Iterator[str]:
    """Yield what is wrong with the last words of a run and with its exit code."""
    usual = {"kill": -9, "terminate": 143, "fill_disk": 1}.get(disturb.__name__, 130)
    # Signals may come too late, or before the program could listen to them.
    early = {"interrupt": -2, "interrupt_twice": -2, "terminate": -15}.get(disturb.__name__, usual)
    if code not in (usual, early, 0):
        yield f"it ended with {code}: {told}"
    if "Traceback" in told or "rror:" in told or "fault of its own" in told:
        yield f"it did not tell in a sentence how it ended: {told}"
    if code == usual and code != -9 and (sentence := told.splitlines()[-1:]) and not sentence[0].endswith((".", ")")):
        yield f"its last line is no sentence: {told}"
    if code == usual and code != -9 and not told:
        yield f"it ended with {code} and said nothing"


def _look_at(bench: Bench, ledger: Path, tally: Tally) -> Iterator[str]:
    """Yield what is wrong with the ledger of a disturbed run, and with what the next run makes of it."""
    try:
        findings = reportedly.open(ledger).check()
        reports = len(reportedly.open(ledger).reports())
        is_linked = reportedly.open(ledger).is_complete()
        yield from (f"{finding.where}: {finding.what}" for finding in findings)
        tally.ends["linked" if is_linked else f"{reports} reports"] += 1
    except LedgerError as error:
        # A run that was stopped in its first moment leaves nothing, or an empty file.
        tally.ends["no ledger yet"] += 1
        if "is not there" not in str(error) and "is not a ledger yet" not in str(error):
            yield str(error)
    reportedly.open(ledger).read(bench.inputs)
    if _export(ledger) != bench.export:
        yield "the next run made another ledger than an undisturbed one"
    left = sorted(file.name for file in ledger.parent.iterdir() if file != ledger)
    if left:
        yield f"files were left beside the ledger: {', '.join(left)}"


def _export(ledger: Path) -> bytes:
    rows = jsonl.lines(reportedly.open(ledger).contents())
    return "".join(f"{row}\n" for row in rows).encode()


def _signalled(
    bench: Bench, arguments: list[str], chance: random.Random, signals: Sequence[signal.Signals]
) -> tuple[str, int]:
    child = _start(bench.folder, arguments)
    for number in signals:
        time.sleep(chance.random() * bench.seconds * _LATE / len(signals))
        # It is there as a zombie until it is waited for, so this is no other process.
        os.kill(child, number)
    return _ended(child, bench.folder)


def _run_here(arguments: list[str]) -> None:
    """Run the program in this process, from which the others are copied."""
    command, handlers = sys.argv, {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    sys.argv = ["reportedly", *arguments]
    try:
        with redirect_stdout(io.StringIO()), suppress(SystemExit):
            run_program()
    finally:
        sys.argv = command
        for number, handler in handlers.items():
            signal.signal(number, handler)


def _start(folder: Path, arguments: list[str], limit: int | None = None) -> int:
    """Start the program in a copy of this process, which has loaded all that it needs."""
    # Until it listens, a signal waits; it must not be heard by what Python does after a fork.
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    child = os.fork()
    if child:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)
        return child
    code: object = None
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)
        output = os.open(folder / "told", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        if limit is not None:
            import resource  # there is none on Windows

            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        sys.argv = ["reportedly", *arguments]
        run_program()
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 - it is told by the one who looks at the output
        traceback.print_exc()
    os._exit(code if isinstance(code, int) else 70)


def _ended(child: int, folder: Path) -> tuple[str, int]:
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return (folder / "told").read_text(encoding="utf-8"), code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reliability", description="Disturbs runs, and looks.")
    parser.add_argument("--kills", type=int, default=1000, metavar="N", help="runs to kill (1000)")
    parser.add_argument("--stops", type=int, default=300, metavar="N", help="runs to stop in each of three ways (300)")
    parser.add_argument("--full", type=int, default=300, metavar="N", help="runs on a disk that fills up (300)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="makes the same random moments again (1)")
    options = parser.parse_args(arguments)
    plan: list[tuple[Disturb, int]] = [
        (kill, options.kills), (interrupt, options.stops), (interrupt_twice, options.stops),
        (terminate, options.stops), (fill_disk, options.full),
    ]  # fmt: skip
    problems: list[str] = []
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        bench = set_up(Path(folder))
        print(f"{'disturbed by':<16}{'runs':>6}{'problems':>10}{'seconds':>9}  what the run had left", flush=True)
        for disturb, times in plan:
            begin = time.monotonic()
            tally = try_often(bench, disturb, times, random.Random(options.seed))
            seconds = time.monotonic() - begin
            ends = ", ".join(f"{count} {end}" for end, count in sorted(tally.ends.items()))
            print(f"{disturb.__name__:<16}{tally.times:>6}{len(tally.problems):>10}{seconds:>9.1f}  {ends}", flush=True)
            problems += tally.problems
    for problem in problems[:_SHOWN]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
