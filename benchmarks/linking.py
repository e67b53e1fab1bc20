"""What linking costs as a ledger grows: invented reports are written to a ledger, linked at once, and then a few come one by one.

    python -m benchmarks.linking 1000 10000 100000

Prints for each number of reports the processor seconds on one core, at once and for one more report (the median of five), the most
memory the process ever had, and the size of the ledger. Reading is left out: the readings are made with the reports.
Each number runs in a process of its own.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.clock import worked
from benchmarks.invented import invent
from benchmarks.tables import Row, as_text
from reportedly.ledger import LedgerFile
from reportedly.pipeline import relink
from reportedly.records import Reading, Received

_HEAD: Row = ("reports", "stories", "linking, s", "ms a report", "one more, s", "memory, MB", "kB a report")
_ONE_BY_ONE = 5
_MEGABYTE = 1 << 20


def measure(reports: int) -> Row:
    """Return the row for a ledger of so many reports."""
    readings = invent(reports + _ONE_BY_ONE)
    with tempfile.TemporaryDirectory() as folder, LedgerFile.create_or_open(Path(folder) / "big.ledger") as ledger:
        for reading in islice(readings, reports):
            write(ledger, reading)
        at_once = _timed(ledger)
        later = [_one_more(ledger, reading) for reading in readings]
        stories = len({one.story for one in ledger.places()[1]})
        size = ledger.path.stat().st_size
    # Linux counts in kilobytes, macOS in bytes.
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return (
        f"{reports:,}",
        f"{stories:,}",
        f"{at_once:.1f}",
        f"{1000 * at_once / reports:.1f}",
        f"{median(later):.2f}",
        f"{most / _MEGABYTE:,.0f}",
        f"{size / reports / 1000:.1f}",
    )


def write(ledger: LedgerFile, reading: Reading) -> None:
    """Write a report with what was read from it, as `read_into` does."""
    data = reading.report.text.encode()
    ledger.write_reading(Received(reading.report, data, (), ()), reading, [])


def _timed(ledger: LedgerFile) -> float:
    since = worked()
    relink(ledger)
    return worked() - since


def _one_more(ledger: LedgerFile, reading: Reading) -> float:
    write(ledger, reading)
    return _timed(ledger)


def _rows(numbers: Sequence[int]) -> Iterator[Row]:
    for number in numbers:
        command = [sys.executable, "-m", "benchmarks.linking", "--row", str(number)]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        yield tuple(told.rstrip("\n").split("\t"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.linking", description="What linking costs as a ledger grows."
    )
    parser.add_argument(
        "reports", nargs="+", type=int, metavar="REPORTS", help="how many reports; several numbers give a curve"
    )
    parser.add_argument("--row", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.row:
        print("\t".join(measure(options.reports[0])))
        return 0
    print(as_text([_HEAD, *_rows(options.reports)]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
