"""Runs the program: for real, or within this process where nothing but its words and its exit code matters."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from reportedly.cli import main

PROGRAM = [sys.executable, "-m", "reportedly.cli"]
# What would change how tables look.
_LOOKS = ("COLUMNS", "FORCE_COLOR", "PYTHONIOENCODING")
Done = subprocess.CompletedProcess[str]


def run(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Done:
    """Run the real program to its end and return what it printed; a traceback is never right."""
    done = subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=cwd,
        env=surroundings(**environment),
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def run_here(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Done:
    """Run the program's entry point within this process: the same but for signals, pipes and encodings, and far quicker."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    words = [str(argument) for argument in arguments]
    code: object = 0
    with _set_up(["reportedly", *words], cwd, environment), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as end:
            code = end.code
        printed = [_printed(stream) for stream in (out, err)]
    assert isinstance(code, int)
    return subprocess.CompletedProcess(words, code, *printed)


def surroundings(**more: str) -> dict[str, str]:
    """Return the environment without what would change how tables look."""
    return {**{key: value for key, value in os.environ.items() if key not in _LOOKS}, "PYTHONUTF8": "1", **more}


@contextmanager
def _set_up(command: list[str], cwd: Path | None, environment: dict[str, str]) -> Iterator[None]:
    around = patch.dict(os.environ, surroundings(**environment), clear=True)
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        with patch.object(sys, "argv", command), around, chdir(cwd or Path.cwd()):
            yield
    finally:
        # The program leaves its own behind, and would keep Ctrl-C from these tests.
        for number, handler in handlers.items():
            signal.signal(number, handler)


def _printed(stream: io.TextIOWrapper) -> str:
    stream.flush()
    printed = stream.buffer
    assert isinstance(printed, io.BytesIO)
    return printed.getvalue().decode("utf-8")
