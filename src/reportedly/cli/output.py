"""Where words go: tables and rows to standard output, sentences about the run to standard error."""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from reportedly.errors import ReportedlyError
from reportedly.pages.characters import plain, printable

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Wide enough for a table of answers where no terminal says how wide it is.
_PIPED_WIDTH = 110
# How a pipe whose reader went away shows: as the first on most systems, as the second on Windows.
_CLOSED = (errno.EPIPE, errno.EINVAL)


def width() -> int:
    """Return how many characters fit on a line of the output."""
    return _console().width


def show(what: RenderableType) -> None:
    """Print a table or text; in a pipe without colours and without the spaces that fill up its lines."""
    from rich.console import Console

    console = _console()
    if console.is_terminal:
        console.print(what)
        return
    drawn = io.StringIO()
    Console(file=drawn, highlight=False, width=console.width).print(what)
    _write(f"{line.rstrip()}\n" for line in drawn.getvalue().splitlines())


def say(sentence: str) -> None:
    """Print one line, however long; a terminal folds it where it likes."""
    _write([f"{plain(sentence)}\n"])


def show_lines(lines: Iterable[tuple[str, str]]) -> None:
    """Print lines that each have a heading, the words of all in one column below each other."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for line in lines:
        table.add_row(*(Text(plain(cell)) for cell in line))
    show(table)


def write_rows(pieces: Iterable[str]) -> None:
    """Print rows for other programs: as UTF-8 and with their own line ends, whatever the terminal uses.

    On a terminal, where no program reads them, control characters are seen and not obeyed: a path may hold some.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
    _write(map(printable, pieces) if sys.stdout.isatty() else pieces)


def warn(sentence: str) -> None:
    """Print one line to standard error, where it is seen but never taken for a row."""
    # When nobody can be told any more, the exit code still can.
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{plain(sentence)}\n")
        sys.stderr.flush()


class _Warnings(logging.Handler):
    """Passes on what the library logs for the user to see, such as that it waits for another run."""

    def emit(self, record: logging.LogRecord) -> None:
        warn(record.getMessage())


_WARNINGS = _Warnings(logging.WARNING)


def pass_on_warnings() -> None:
    """From now on show the library's warnings, one line each."""
    logging.getLogger("reportedly").addHandler(_WARNINGS)


def note(sentence: str) -> None:
    """Print one line about the rows above it; where those go elsewhere also to standard error, which no `| grep` leaves out."""
    say(sentence)
    if not (sys.stdout.isatty() or _is_one_place()):
        warn(sentence)


def _is_one_place() -> bool:
    """Say whether both streams go to one place, as by `2>&1`: there nothing has to be told twice."""
    try:
        return os.path.samestat(os.fstat(sys.stdout.fileno()), os.fstat(sys.stderr.fileno()))
    except (OSError, ValueError):
        return False


def _write(pieces: Iterable[str]) -> None:
    with _to_whoever_reads():
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()


@contextmanager
def _to_whoever_reads() -> Iterator[None]:
    """Stop writing without a word when the reader has seen enough ("| head"), and with one when there is no room.

    Raises:
        ReportedlyError: the output cannot be written.
    """
    try:
        yield
    except OSError as error:
        # Python tries again at the end with what it still holds, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno not in _CLOSED:
            raise ReportedlyError(
                f"the output cannot be written ({error.strerror}); make room, or send it somewhere else"
            ) from error


def _console() -> Console:
    from rich.console import Console  # only where something is shown, since it takes longer than all of the help

    console = Console(highlight=False)
    told = console.is_terminal or "COLUMNS" in os.environ
    return console if told else Console(highlight=False, width=_PIPED_WIDTH)
