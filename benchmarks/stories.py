"""The command that reads whole story folders through the front door and writes each ledger as JSON lines.

python -m benchmarks.stories stories/ferry stories/march --into exports
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import reportedly
from benchmarks.clock import worked, write_seconds
from reportedly.errors import ReportedlyError

# A story's reports; other files of its folder (the answers) are not read.
_ENDINGS = (".txt", ".html")


def export_story(folder: Path, into: Path) -> Path:
    """Read the reports of a folder into a ledger of their own and return the file of its rows, NAME.jsonl in `into`.

    Raises:
        ReportedlyError: the folder holds no report, or the file cannot be written.
    """
    reports = sorted(path for path in folder.glob("*") if path.suffix in _ENDINGS)
    if not reports:
        raise ReportedlyError(f"{folder}: no .txt or .html file is there; give a folder of reports")
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        ledger = reportedly.open(Path(work) / "story.ledger")
        ledger.read(*reports)
        return ledger.export(into / f"{folder.resolve().name}.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description="Story folders to JSON lines.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="where NAME.jsonl is written")
    parser.add_argument("--seconds", type=Path, metavar="FILE", help="write the seconds of processor time to a file")
    options = parser.parse_args(arguments)
    since = worked()
    try:
        for folder in options.folders:
            print(export_story(folder, options.into))
        write_seconds(options.seconds, since)
    except (ReportedlyError, OSError) as error:
        print(f"benchmarks.stories: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
