"""The command that reads thousands of hostile reports, looks at the pages in Chromium, and tells what got through.

python -m benchmarks.reliability.hostile_pages --reports 10000 --keep FOLDER

Every page of every list and of every report is opened, and of each other kind of page those that show an attack: there a script would
run, a request would leave, and a word could be hidden. What was looked at is noted in FOLDER, so that a run that was stopped goes on
there. It needs Chromium and Playwright.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from random import Random

import reportedly
from benchmarks.reliability.hostile_addresses import EACH, pages_of
from benchmarks.reliability.hostile_reports import ATTACKS, invent
from benchmarks.reliability.windows import Asked, Seen, drive, find_browser, open_pages
from benchmarks.tables import as_text

# The one file of the whole ledger is made of so many reports, which hold each attack at least once.
_ONE_FILE = 300
_SHOWN = 20
_FIELDS = ("title", "outlet", "url", "published", "text")


def make_ledger(folder: Path, count: int, seed: int) -> reportedly.Ledger:
    """Return a ledger of so many hostile reports, read as any others are; what was read before is not read again."""
    lines = folder / "hostile.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for record in invent(count, seed):
            file.write(f"{json.dumps({name: record[name] for name in _FIELDS})}\n")
    ledger = reportedly.open(folder / "hostile.ledger")
    ledger.read(lines)
    return ledger


@contextmanager
def serving(ledger: Path) -> Iterator[str]:
    """Serve a ledger with the program while the block runs, and give its address."""
    command = [sys.executable, "-m", "reportedly.cli", "serve", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = next(filter(None, (re.search(r"http://\S+:\d+", line) for line in server.stdout)))
            yield found[0]
        finally:
            server.terminate()


def look_at(program: str, address: str, pages: Sequence[Asked], jobs: int, notes: Path) -> list[Seen]:
    """Return what was seen on all pages: those that are noted already, and the others, which are opened now and noted."""
    wanted = {asked.path for asked in pages}
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    noted = (Seen(note["kind"], note["path"], tuple(note["faults"])) for note in map(json.loads, lines))
    found = {seen.path: seen for seen in noted if seen.path in wanted}
    left = [asked for asked in pages if asked.path not in found]
    # In an order drawn by chance, so that a run that is stopped has seen some of every kind.
    Random(1).shuffle(left)
    begin = time.monotonic()
    with notes.open("a", encoding="utf-8") as file:
        for batch in drive(program, address, left, jobs):
            file.writelines(f"{json.dumps(asdict(seen))}\n" for seen in batch)
            file.flush()
            found |= {seen.path: seen for seen in batch}
            faults = sum(len(seen.faults) for seen in found.values())
            took = time.monotonic() - begin
            print(f"{len(found):,} of {len(wanted):,} opened after {took:.0f} s, {faults} faults", flush=True)
    return list(found.values())


def open_files(program: str, folder: Path, seed: int) -> list[Seen]:
    """Write the one file of some hundred of the reports, whole and with the quotations alone, and open it from the disk."""
    # One place after the other for each attack, so that few reports hold them all.
    records = [
        record
        for number, record in enumerate(invent(9 * len(ATTACKS), seed))
        if number % len(ATTACKS) % 9 == number // len(ATTACKS)
    ]
    lines = folder / "file.jsonl"
    lines.write_text(
        "".join(f"{json.dumps({name: record[name] for name in _FIELDS})}\n" for record in records[:_ONE_FILE]),
        encoding="utf-8",
    )
    ledger = reportedly.open(folder / "file.ledger")
    ledger.read(lines)
    found: list[Seen] = []
    for name, is_short in (("whole.html", False), ("quotes.html", True)):
        file = ledger.write_report(folder / name, quotes_only=is_short).resolve()
        found += open_pages(program, file.as_uri(), [Asked("the one file", ""), Asked("the one file", "")])
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 1 when anything got through."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.hostile_pages", description="Hostile reports in the browser."
    )
    parser.add_argument("--reports", type=int, default=10_000, metavar="N", help="how many reports to invent")
    parser.add_argument(
        "--each", type=int, default=EACH, metavar="N", help="how many pages of a kind to open for each attack (8)"
    )
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="how many browsers work side by side (2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="where the ledger and the notes go; the next run goes on there"
    )
    options = parser.parse_args(arguments)
    program = find_browser()
    if program is None:
        print("No browser was found; install Chromium.")
        return 1
    with tempfile.TemporaryDirectory() as bare:
        folder = options.keep or Path(bare)
        folder.mkdir(parents=True, exist_ok=True)
        ledger = make_ledger(folder, options.reports, options.seed)
        with serving(ledger.path) as address:
            pages = pages_of(ledger, address, options.each)
            found = look_at(program, address, pages, options.jobs, folder / "looked.jsonl")
        found += open_files(program, folder, options.seed)
    rows = [("pages", "looked at", "faults")]
    for kind in dict.fromkeys(seen.kind for seen in found):
        of_it = [seen for seen in found if seen.kind == kind]
        rows.append((kind, f"{len(of_it):,}", str(sum(len(seen.faults) for seen in of_it))))
    print(as_text(rows))
    faults = [f"{seen.path} {fault}" for seen in found for fault in seen.faults]
    print(*faults[:_SHOWN], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
