"""Running the command line: expected failures become one sentence and an exit code."""

from __future__ import annotations

import os
import sys

from rich.console import Console

from reportedly.cli.commands import app
from reportedly.errors import ReportedlyError

# What `reportedly` answers with.
FAILED = 1
INTERRUPTED = 130


def main() -> None:
    """Run the command line and exit: 0 all well, 1 nothing read or failed, 2 wrong usage, 3 some inputs skipped."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows "?" instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except ReportedlyError as error:
        Console(stderr=True, highlight=False).print(str(error), markup=False, soft_wrap=True)
        sys.exit(FAILED)
    except KeyboardInterrupt:
        Console(stderr=True).print("Stopped. What was read so far is whole; run the same command again to go on.")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output went away ("| head"); say nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
