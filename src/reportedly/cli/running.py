"""Running the command line: every failure becomes one sentence and an exit code, never a traceback.

Little is imported here, so that being stopped is listened to from the first moment.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reportedly.cli import stopping
from reportedly.errors import ReportedlyError

if TYPE_CHECKING:
    from reportedly.api import Ledger

# What `reportedly` answers with, beside what `read` says of its inputs.
FAILED = 1
# Set to anything, it shows a fault of the program as Python does.
TRACEBACK = "REPORTEDLY_TRACEBACK"
# After so many new objects Python looks for those that only hold each other. A run makes hardly any of these and very many that stay:
# with Python's own number (700) a tenth of every question went into looking through them. It costs some megabytes at most.
_NEW_OBJECTS = 50_000
_asked: Ledger | None = None
_code = FAILED


def program() -> None:
    """Run the command line as a process of its own: `main`, and no more after it than has to be.

    Python would take apart every row and module before it ends, which takes a fifth of the time of many a question.
    """
    # What is registered first comes last: threads have ended by then, and all else that was to be done at the end is done.
    atexit.register(_leave)
    main()


def _leave() -> None:
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(_code)


def main() -> None:
    """Run the command line and exit: 0 all well, 1 nothing read or failed, 2 wrong usage, 3 some inputs skipped.

    130 after Ctrl-C, and 143 when it was told to end.
    """
    global _asked, _code
    code, _asked, _code = FAILED, None, FAILED
    gc.set_threshold(_NEW_OBJECTS)
    try:
        try:
            stopping.listen()
            code = _run()
        finally:
            stopping.deafen()
    except stopping.Stopped:
        pass  # told below, as it is when something else came of it
    number = stopping.stopped_by()
    if number is not None:
        _tell(stopping.kept())
        code = stopping.code(number)
    _code = code
    sys.exit(code)


def ask(ledger: Ledger) -> None:
    """Name the ledger that a command asks; should the command fail, it is looked at whether that is damaged."""
    global _asked
    _asked = ledger


def _run() -> int:
    """Run the command and return its exit code; what fails while it is being stopped is not told."""
    try:
        _prepare_streams()
        from reportedly.cli.commands import app
        from reportedly.cli.output import pass_on_warnings

        pass_on_warnings()
        app(prog_name="reportedly")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED if end.code else 0
    except ReportedlyError as error:
        return _failed(str(error))
    except OSError as error:
        if error.filename is None:
            return _failed(
                f"the output cannot be written ({error.strerror or error}); make room, or send it somewhere else"
            )
        return _failed(f"{error.filename} cannot be read or written ({error.strerror or error})")
    except MemoryError:
        return _failed(
            "there is not enough memory for this; what was read is kept. Read fewer or smaller inputs at once"
        )
    except Exception as error:
        if os.environ.get(TRACEBACK) and stopping.stopped_by() is None:
            raise
        fault = f"reportedly stopped at a fault of its own ({type(error).__name__}: {error}); what was read is kept"
        return _failed(_damage() or f"{fault}. Please report it with what is shown when {TRACEBACK}=1 is set")
    return 0


def _damage() -> str | None:
    """What does not hold in the ledger that was asked, which is then to blame."""
    try:
        findings = _asked.check() if _asked else []
    except ReportedlyError as error:
        return str(error)
    if not _asked or not findings:
        return None
    return (
        f"{_asked.path}: the ledger is damaged ({findings[0].where}: {findings[0].what}); restore it from a copy, or make "
        f"it anew from its reports. `reportedly check {_asked.path}` lists all that does not hold"
    )


def _prepare_streams() -> None:
    # A file that is opened later must not be taken for a stream that was closed ("2>&-").
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - open to the end
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows "?" instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _failed(sentence: str) -> int:
    if stopping.stopped_by() is None:
        _tell(sentence)
    return FAILED


def _tell(sentence: str) -> None:
    from reportedly.cli.output import warn

    warn(sentence)
