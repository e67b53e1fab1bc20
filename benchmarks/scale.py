"""How time, memory and size grow with the number of reports: linking up to hundreds of thousands, reading by one worker and several.

    python -m benchmarks.scale linking 1000 10000 100000
    python -m benchmarks.scale reading 1000 5000 --workers 1 2

The reports are those of `benchmarks.invented`, with planted copies, denials and forecasts, about 180 words each. Linking starts from their
readings (see `benchmarks.linking`, which times it); reading starts from a file of JSON lines and ends with the linked ledger.
Each row runs in a process of its own, and is told on standard error as soon as it is there; the table comes at the end. "× time" is how many times the processor time of the row before it a row takes, "of × reports" how
many times as many reports it has: where both are equal, time grows in proportion. What workers save shows on the clock on the wall alone,
so nothing else should run for that. "kB a report" is what the file has beside the texts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from time import monotonic

import reportedly
from benchmarks.clock import most_memory, worked
from benchmarks.invented import invent
from benchmarks.linking import beside_text, measure
from benchmarks.tables import Row, as_markdown, as_text
from reportedly.records import Report

_LINKING: Row = ("reports", "stories", "linking, s", "ms a report", "one more, s", "memory, MB", "kB a report")
_READING: Row = (
    "reports",
    "workers",
    "words",
    "processor, s",
    "wall, s",
    "words a second",
    "memory, MB",
    "kB a report",
)
_GROWTH: Row = ("× time", "of × reports")


def measure_reading(reports: int, workers: int) -> Row:
    """Return the row for so many reports, read from a file and linked by so many workers."""
    with tempfile.TemporaryDirectory() as folder:
        lines, path = Path(folder) / "reports.jsonl", Path(folder) / "read.ledger"
        words = _write_lines(lines, (reading.report for reading in islice(invent(reports), reports)))
        since, before = monotonic(), worked()
        reportedly.open(path).read(lines, workers=workers)
        wall, work = monotonic() - since, worked() - before
        size = beside_text(path)
    return (
        f"{reports:,}",
        f"{workers}",
        f"{words:,}",
        f"{work:.1f}",
        f"{wall:.1f}",
        f"{words / wall:,.0f}",
        f"{most_memory():,.0f}",
        f"{size / reports / 1000:.1f}",
    )


def _write_lines(path: Path, reports: Iterable[Report]) -> int:
    """Write reports as JSON lines and return how many words they have."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for report in reports:
            words += len(report.text.split())
            line = {"text": report.text, "title": report.title, "url": f"https://{report.outlet}.example/{report.id}",
                    "outlet": report.outlet, "published": str(report.published) if report.published else None}  # fmt: skip
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return words


def with_growth(rows: Sequence[Row], time: int) -> Iterator[Row]:
    """Yield rows with how many times as long each takes as the row before, and how many times as many reports it has.

    `time` is the column of the seconds; the number of reports is the first.
    """
    if rows:
        yield (*rows[0], "–", "–")
    for before, row in pairwise(rows):
        taken, reports = (_number(row[at]) / _number(before[at]) for at in (time, 0))
        yield (*row, f"{taken:.1f}", f"{reports:.1f}")


def _number(told: str) -> float:
    return max(float(told.replace(",", "")), 0.1)


def _rows(task: str, numbers: Sequence[int], workers: Sequence[int]) -> Iterator[Row]:
    for among in workers:
        for number in numbers:
            command = [sys.executable, "-m", "benchmarks.scale", task, str(number), "--workers", str(among), "--row"]
            told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            # A run of hours that is stopped has told what it knew.
            print(told.rstrip("\n"), file=sys.stderr, flush=True)
            yield tuple(told.rstrip("\n").split("\t"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scale", description="How time, memory and size grow with the number of reports."
    )
    parser.add_argument("task", choices=("linking", "reading"))
    parser.add_argument(
        "reports", nargs="+", type=int, metavar="REPORTS", help="how many; several numbers give a curve"
    )
    parser.add_argument("--workers", nargs="+", type=int, default=[1], help="for reading: how many processes read")
    parser.add_argument("--markdown", action="store_true", help="print a table for the docs")
    parser.add_argument("--row", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.row:
        number, [workers] = options.reports[0], options.workers
        print("\t".join(measure(number) if options.task == "linking" else measure_reading(number, workers)))
        return 0
    head, time = (_LINKING, 2) if options.task == "linking" else (_READING, 3)
    rows = list(_rows(options.task, options.reports, [1] if options.task == "linking" else options.workers))
    table = [(*head, *_GROWTH), *with_growth(rows, time)]
    print(as_markdown(table) if options.markdown else as_text(table))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
