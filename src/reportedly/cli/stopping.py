"""Being stopped, by Ctrl-C or by the system, at any moment: one line says what was kept, and no traceback is shown."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import Any

# Ctrl-C, a polite kill, and a terminal that is closed; the last is not known on Windows.
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_WHOLE = "Stopped. What was written is whole; run the same command again."
# Rich hides the cursor while it draws a bar.
_SHOW_CURSOR = "\x1b[?25h"

_by: int | None = None
_kept = _WHOLE
_is_over = False


class Stopped(BaseException):
    """The program is to end. It is no `KeyboardInterrupt`, of which Click would make "Aborted!"."""


def listen() -> None:
    """From now on raise `Stopped` when the program is to end; when it is told so again, end at once."""
    global _by, _kept, _is_over
    _by, _kept, _is_over = None, _WHOLE, False
    sys.unraisablehook = _hush
    for number in _SIGNALS:
        # What the one who started it ignores (nohup, a shell's "&") stays ignored.
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def deafen() -> None:
    """From now on let the program end as it is about to."""
    global _is_over
    _is_over = True


def keep(sentence: str) -> None:
    """Set what will be told when the program is stopped from now on: what was kept, and how to go on.

    Raises:
        Stopped: it was stopped before, at a moment in which no exception could be raised.
    """
    global _kept
    if _by is not None:
        raise Stopped
    _kept = sentence


def stopped_by() -> int | None:
    """Return the signal that stopped the program, None when none did."""
    return _by


def kept() -> str:
    """Return what is to be told."""
    return _kept


def code(number: int) -> int:
    """Return what a program answers with that a signal has ended, as shells have it: 130 after Ctrl-C."""
    return 128 + number


def _stop(number: int, frame: FrameType | None) -> None:
    global _by
    if _is_over:
        return
    if _by is None:
        _by = number
        raise Stopped
    # Pressed again: SQLite is safe at every moment, only the log beside the ledger stays for the next run to take in.
    cursor = _SHOW_CURSOR if os.isatty(2) else ""
    with suppress(OSError):
        os.write(2, f"{cursor}{_kept}\n".encode())
    os._exit(code(_by))


def _hush(unraisable: Any) -> None:
    """Say nothing of a `Stopped` that came where Python can raise nothing; `keep` and the end of the run see to it."""
    if not isinstance(unraisable.exc_value, Stopped):
        sys.__unraisablehook__(unraisable)
