"""Runs of the program in copies of this process, which has loaded all that they need, so that thousands take minutes."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
import traceback
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from reportedly.cli import main as run_program


def run_here(arguments: Sequence[str]) -> int:
    """Run the program in this process, from which the others are copied, and return its exit code."""
    command, handlers = sys.argv, {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    sys.argv = ["reportedly", *arguments]
    code: object = 0
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), suppress(SystemExit):
            try:
                run_program()
            except SystemExit as end:
                code = end.code
    finally:
        sys.argv = command
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if code in (130, 143):
        # It was this command that was to end.
        raise SystemExit(code)
    return code if isinstance(code, int) else 0


def start(arguments: Sequence[str], told: Path, limit: int | None = None, *, is_cut: bool = False) -> int:
    """Start the program in a copy of this process and return its number; what it says goes into the file `told`.

    With `limit` no file may have more bytes. A write beyond them fails as on a full disk; with `is_cut` the system kills
    the run within it.
    """
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
        output = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        if limit is not None:
            _limit(limit, is_cut)
        sys.argv = ["reportedly", *arguments]
        run_program()
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 - it is told by the one who looks at the output
        traceback.print_exc()
    os._exit(code if isinstance(code, int) else 70)


def _limit(limit: int, is_cut: bool) -> None:
    import resource  # there is none on Windows

    if is_cut:
        # No memory is dumped, and Python, which would turn the signal into an error, does not hear of it.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def is_ended(child: int) -> bool:
    """Say whether a run is over; `ended` still has to be called."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def wait_for_writing(child: int, ledger: Path) -> None:
    """Wait until a run has written something into the log beside its ledger, or is over."""
    log = ledger.with_name(f"{ledger.name}-wal")
    while not _is_written(log) and not is_ended(child):
        time.sleep(0.001)


def _is_written(log: Path) -> bool:
    # It goes with the run that is over, perhaps between two looks.
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:
        return False


def ended(child: int, told: Path) -> tuple[str, int]:
    """Wait for a run, and return what it said and its exit code, which is negative when a signal killed it."""
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return (told.read_text(encoding="utf-8") if told.exists() else ""), code
