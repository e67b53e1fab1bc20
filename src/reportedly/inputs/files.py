"""Files: the bytes of one, whole or line by line, within limits, and a sentence where it cannot be read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from reportedly.errors import InputError
from reportedly.inputs.places import NO_FILE, unreadable

# One page saved with its pictures inside it has a few megabytes. The worst page or record of this length (of nothing but
# attributes or numbers) takes 500 MB of memory.
MOST_BYTES = 20_000_000
# Some 170,000 words, a thick book. The worst text of this length (nothing but quotation marks) takes 330 MB to read.
MOST_CHARACTERS = 1_000_000
_SMALLER = "split it into single reports, one a file or one a line of a .jsonl"
# What is too long to be kept is passed over in pieces of this size.
_PIECE = 1_000_000
_CHANGED = "the file changed while it was read"


def read_whole(path: str, most: int | None = None, advice: str = _SMALLER) -> bytes:
    """Return the bytes of a file as they stood at one moment.

    A file that changes while it is read is read once more, and given up when it changes again. Pipes and devices, which may
    have no end, are refused. What the bytes are is not decided here; see `charsets`.

    Raises:
        InputError: there is no such file, it cannot be read, it is longer than `most`, or it keeps changing.
    """
    most = MOST_BYTES if most is None else most
    for _ in range(2):
        with opened(path) as file:
            before = _state(file)
            if before[0] > most:
                raise InputError(f"the file is longer than {most / 1e6:g} MB; {advice}")
            data = file.read(most + 1)
            if _state(file) == before:
                return data
    raise InputError(f"{_CHANGED}, twice; read it again when nothing writes to it")


def read_lines(path: str) -> Iterator[bytes | None]:
    """Yield the lines of a file, one at a time, however long the file; None for one beyond `MOST_BYTES`.

    Only what stood in the file at the beginning is read, so that a file that grows for ever comes to an end.

    Raises:
        InputError: the file cannot be read, or it changed meanwhile; the lines before that are good.
    """
    with opened(path) as file:
        before = _state(file)
        left = before[0]
        while left > 0:
            line = file.readline(min(left, MOST_BYTES))
            left -= len(line)
            if not line:
                break
            if line.endswith(b"\n") or len(line) < MOST_BYTES:
                yield line
                continue
            left -= _pass_over(file, left)
            yield None
        if _state(file) != before:
            raise InputError(f"{_CHANGED}, and lines may be missing; read it again when nothing writes to it")


def refuse_too_long(characters: int) -> None:
    """Refuse a text with more characters than a report may have.

    Raises:
        InputError: it has more than `MOST_CHARACTERS`.
    """
    if characters > MOST_CHARACTERS:
        raise InputError(f"the text has more than {MOST_CHARACTERS:,} characters, the most for one report; {_SMALLER}")


def _pass_over(file: BinaryIO, left: int) -> int:
    """Go to the end of the line, and return how many bytes that was."""
    passed = 0
    while passed < left:
        piece = file.readline(min(left - passed, _PIECE))
        passed += len(piece)
        if not piece or piece.endswith(b"\n"):
            break
    return passed


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Give a file, opened to be read from anywhere in it.

    Raises:
        InputError: there is no such file, it cannot be read, or it is a pipe or a device.
    """
    try:
        file = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 - closed below
    except ValueError as error:
        raise InputError("its name cannot be used on this system; give it another one") from error
    except OSError as error:
        raise InputError(unreadable(error, "file")) from error
    try:
        with file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InputError(NO_FILE)
            yield file
    except OSError as error:
        raise InputError(unreadable(error, "file")) from error


def _open_at_once(path: str, flags: int) -> int:
    # A pipe that took the file's place would wait for a writer.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _state(file: BinaryIO) -> tuple[int, int]:
    """Return the size of a file, and when it was last written to."""
    now = os.fstat(file.fileno())
    return now.st_size, now.st_mtime_ns
