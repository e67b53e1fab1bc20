"""Waiting for another run that is writing to the same ledger."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

# A report is written in milliseconds, and the links of a thousand reports within some seconds. Whoever holds the file
# longer than this was suspended, or is stuck.
WAIT_SECONDS = 30.0
# Most waits end sooner than anybody would wonder about them.
_SILENT_SECONDS = 1.0
# How long SQLite waits by itself. Python hears Ctrl-C only between two such waits.
STEP_SECONDS = 0.1

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


def patiently(path: Path, wait: float, attempt: Callable[[], _T]) -> _T:
    """Return what an attempt gives; while another run is writing it is made again, for up to `wait` seconds.

    A wait that a person would notice is logged once, as a sentence for the reader. What the last attempt raises is
    explained in `opening`.
    """
    start = time.monotonic()
    told = False
    while True:
        try:
            return attempt()
        except sqlite3.OperationalError as error:
            waited = time.monotonic() - start
            if not _is_busy(error) or waited >= wait:
                raise
        if waited >= _SILENT_SECONDS and not told:
            _log.warning("%s: another run is writing to this ledger; waiting for it, up to %.0f seconds", path, wait)
            told = True
        time.sleep(min(STEP_SECONDS, wait) / 10)


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
