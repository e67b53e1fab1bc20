"""Running the command line: every failure becomes one sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys

from reportedly.cli.commands import app
from reportedly.cli.output import warn
from reportedly.cli.reading import INTERRUPTED
from reportedly.errors import ReportedlyError

# What `reportedly` answers with, beside what `read` says of its inputs.
FAILED = 1
# Set to anything, it shows a fault of the program as Python does.
TRACEBACK = "REPORTEDLY_TRACEBACK"


def main() -> None:
    """Run the command line and exit: 0 all well, 1 nothing read or failed, 2 wrong usage, 3 some inputs skipped."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows "?" instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="reportedly")
    except ReportedlyError as error:
        _end(str(error), FAILED)
    except KeyboardInterrupt:
        _end("Stopped.", INTERRUPTED)
    except OSError as error:
        _end(f"{error.filename or 'the output'} cannot be read or written ({error.strerror or error})", FAILED)
    except Exception as error:
        if os.environ.get(TRACEBACK):
            raise
        fault = f"reportedly stopped at a fault of its own ({type(error).__name__}: {error}); what was read is kept"
        _end(f"{fault}. Please report it with what is shown when {TRACEBACK}=1 is set", FAILED)


def _end(sentence: str, code: int) -> None:
    warn(sentence)
    sys.exit(code)
