"""What each page of the web app and each command costs on a large ledger of invented reports.

    python -m benchmarks.pages 1000 10000
    python -m benchmarks.pages --ledger story.ledger --minutes 5

Prints for each number of reports, as it is measured, the processor milliseconds of each page when it is the first that is asked for, and of
another one like it after that, and of each command with its start. Loopback and the client's own work are in it. What only starts Python is
told too. What was not measured within the minutes for a ledger is left out, which is told.
"""

from __future__ import annotations

import argparse
import gc
import http.client
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import reportedly
from benchmarks.clock import worked
from benchmarks.invented import invent
from benchmarks.tables import Row
from reportedly.ledger import LedgerFile
from reportedly.pipeline import relink
from reportedly.records import Received, Sentence
from reportedly.server import application, listen
from reportedly.server.running import server_of
from reportedly.text.sentences import sentences

_PAGES: Row = ("page", "first, ms", "another, ms", "kB")
_COMMANDS: Row = ("command", "ms", "lines")
# In the middle of the days of invented reports.
_A_DAY = "2032-01-09"
# The widest name of a page or command, and the widest number.
_WIDTHS = (36, 11)
_LISTS = ("questions", "claims", "figures", "timeline", "forecasts", "sources", "actors", "copies", "reports")


def invented(reports: int, path: Path) -> None:
    """Write a linked ledger of so many invented reports, whose sentences can be searched."""
    with LedgerFile.create_or_open(path) as ledger:
        for reading in islice(invent(reports), reports):
            report = reading.report
            found = [
                Sentence(span, paragraph, (), ())
                for paragraph, part in enumerate(report.parts)
                for span in sentences(report.text, part.span)
            ]
            ledger.write_reading(Received(report, report.text.encode(), (), ()), reading, found)
        relink(ledger)


def addresses(path: Path) -> Iterator[Sequence[str]]:
    """Yield for each kind of page its name, and two addresses of such pages."""
    with LedgerFile.open(path) as ledger:
        names = [name for _, name in ledger.values("actor", "id", "name")]
        words = [text for _, text in ledger.values("topic", "id", "text")]
        yield "overview", "/", "/"
        for name in _LISTS:
            yield name, f"/{name}", f"/{name}?page=2"
        yield "claims by", *(f"/claims?by={quote(name)}" for name in names[:2])
        yield "questions about", *(f"/questions?about={quote(text.split()[0])}" for text in words[:2])
        yield "claims about", "/claims?about=people", "/claims?about=killed"
        yield "figures about", "/figures?about=people", "/figures?about=reopen"
        yield "sources about", "/sources?about=people", "/sources?about=reopen"
        yield "copies about", "/copies?about=people", "/copies?about=reopen"
        yield "timeline about", "/timeline?about=people", "/timeline?about=reopen"
        outlets = sorted({name for _, name in ledger.values("report", "id", "outlet") if name})
        yield "claims of an outlet", *(f"/claims?outlet={quote(name)}" for name in outlets[:2])
        yield "claims that deny", "/claims?stance=denied", "/claims?stance=forecast"
        # Half of all topics have an answer by somebody whose name has a word with this letter.
        yield "questions by a letter", "/questions?by=m", "/questions?by=k"
        yield "claims by and about", "/claims?by=m&about=people", "/claims?by=k&about=killed"
        yield "timeline, the top", "/timeline?top=10", "/timeline?top=10&about=people"
        yield "questions.json", "/questions.json?page=1", "/questions.json?page=2"
        days = sorted({day for _, day in ledger.values("report", "id", "published") if day})
        yield "a day", *(f"/?as_of={days[len(days) // number]}" for number in (2, 3))
        for name in ("questions", "claims", "copies"):
            yield f"{name} on a day", *(f"/{name}?as_of={days[len(days) // number]}" for number in (2, 3))
        yield "stories", "/stories", "/stories?page=2"
        for name in ("question", "topic", "story", "claim", "report", "copy"):
            rows = [row for row, *_ in ledger.values(name, "id")][:2]
            plural = {"story": "stories", "copy": "copies"}.get(name, f"{name}s")
            yield f"one {name}", *(f"/{plural}/{row}" for row in rows)
        # Not everybody who is named has said something.
        speakers = dict.fromkeys(actor for _, actor in ledger.values("claim", "id", "source_actor") if actor)
        yield "one source", *(f"/sources/{actor}" for actor in [*speakers][:2])
        yield "one actor", *(f"/actors/{row}" for row, *_ in ledger.values("actor", "id")[:2])
        yield "search", "/search?q=killed", "/search?q=wounded"
        yield "claims.json, 100", "/claims.json?page=1", "/claims.json?page=2"


def time_pages(path: Path) -> Iterator[Row]:
    """Yield a row for each kind of page: each first page is the first that a server is asked for."""
    yield _PAGES
    for name, first, other in addresses(path):
        # What the server before held would be cleared away while this one answers.
        gc.collect()
        with _served(path) as port:
            times = [_get(port, address) for address in (first, other)]
        yield name, *(f"{seconds * 1000:,.0f}" for seconds, _ in times), f"{times[0][1] / 1000:,.0f}"


def time_commands(path: Path) -> Iterator[Row]:
    """Yield a row for each command: whole, about a word, by somebody, and both; for the start alone, and for all rows for other programs."""
    with LedgerFile.open(path) as ledger:
        by, about = ledger.values("actor", "id", "name")[0][1], "killed"
    yield _COMMANDS
    yield "python alone", *_run("-c", "pass")
    yield "--version", *_run("-m", "reportedly.cli", "--version")
    asked = {
        "": (),
        " --by": ("--by", by),
        " --about": ("--about", about),
        " --by --about": ("--by", by, "--about", about),
        " --about a name": ("--about", by),
        " --from": ("--from", _A_DAY),
        " --as-of": ("--as-of", _A_DAY),
    }
    for name in _LISTS:
        for told, options in asked.items():
            yield f"{name}{told}", *_run("-m", "reportedly.cli", name, str(path), *options)
    yield "search", *_run("-m", "reportedly.cli", "search", str(path), about)
    for name in _LISTS:
        yield f"{name} --json", *_run("-m", "reportedly.cli", name, str(path), "--json")
    yield "questions --all", *_run("-m", "reportedly.cli", "questions", str(path), "--all")
    yield "claims --all", *_run("-m", "reportedly.cli", "claims", str(path), "--all")
    yield "export", *_run("-m", "reportedly.cli", "export", str(path))


def _run(*arguments: str) -> tuple[str, str]:
    command = [sys.executable, *arguments]
    # Where it is installed pip has compiled its modules; here a first run does, which is not counted.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=around)
    since = worked()
    out = subprocess.run(command, check=True, capture_output=True, text=True, env=around).stdout
    return f"{(worked() - since) * 1000:,.0f}", f"{out.count(chr(10)):,}"


@contextmanager
def _served(path: Path) -> Iterator[int]:
    """Serve a ledger on a free port, without making its lists ahead."""
    with listen("127.0.0.1", 0) as listener:
        server = server_of(application(reportedly.open(path), warm=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


def _get(port: int, address: str) -> tuple[float, int]:
    since = worked()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    return worked() - since, len(body)


def _print(rows: Iterable[Row], until: float) -> None:
    """Print rows as they come, until the time is over."""
    name, number = _WIDTHS
    for first, *rest in rows:
        print(f"{first:{name}}", *(f"{cell:>{number}}" for cell in rest), flush=True)
        if time.monotonic() > until:
            print("The time is over; the rest was not measured.", flush=True)
            return


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure ledgers of the numbers of reports that are given, or the one that is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("reports", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--ledger", type=Path, help="measure this one instead")
    parser.add_argument(
        "--minutes", type=float, default=10, help="so long for the pages of a ledger, and for its commands"
    )
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        paths = [given.ledger] if given.ledger else [Path(folder) / f"{number}.ledger" for number in given.reports]
        for path in paths:
            if not given.ledger:
                invented(int(path.stem), path)
            print(f"{path.stem} reports" if not given.ledger else f"{path}", flush=True)
            for rows in (time_pages(path), time_commands(path)):
                _print(rows, time.monotonic() + 60 * given.minutes)


if __name__ == "__main__":
    main()
