"""What linking costs as a ledger grows: invented reports are written to a ledger, linked at once, and then a few come one by one.

For a number of reports: the processor seconds on one core, at once and for one more report (the median of five), the most
memory the process ever had, and the size of the ledger beside the texts. Reading is left out: the readings are made with the reports.
`python -m benchmarks.scale linking` prints it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.clock import most_memory, worked
from benchmarks.invented import invent
from benchmarks.tables import Row
from reportedly.ledger import LedgerFile
from reportedly.pipeline import relink
from reportedly.records import Reading, Received

_ONE_BY_ONE = 5


def measure(reports: int) -> Row:
    """Return the row for a ledger of so many reports."""
    readings = invent(reports + _ONE_BY_ONE)
    with tempfile.TemporaryDirectory() as folder, LedgerFile.create_or_open(Path(folder) / "big.ledger") as ledger:
        for reading in islice(readings, reports):
            write(ledger, reading)
        at_once = _timed(ledger)
        later = [_one_more(ledger, reading) for reading in readings]
        stories = len(ledger.values("story", "id"))
        size = beside_text(ledger.path)
    return (
        f"{reports:,}",
        f"{stories:,}",
        f"{at_once:.1f}",
        f"{1000 * at_once / reports:.1f}",
        f"{median(later):.2f}",
        f"{most_memory():,.0f}",
        f"{size / reports / 1000:.1f}",
    )


def beside_text(path: Path) -> int:
    """Return how many bytes a ledger has beside the texts of its reports."""
    with closing(sqlite3.connect(path)) as connection:
        [(texts,)] = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM report")
    return path.stat().st_size - int(texts)


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
