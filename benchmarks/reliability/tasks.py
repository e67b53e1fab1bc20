"""What the disturbed runs do: each task has a ledger to begin with, a command, and what an undisturbed run makes of it."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import reportedly
from benchmarks.reliability.running import ended, run_here, start, wait_for_writing
from reportedly.errors import ReportedlyError
from reportedly.pages import jsonl

# Enough for copies, dates that follow from other reports, and questions with several answers; few, so that many runs fit
# into a minute. The last two come with the second run of a ledger.
REPORTS = {
    "echo.txt": (
        "Harbour Echo, 5 May 2031\n\nFerry sinks off Orrin\n\n"
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "“We will probably find them,” she told the Harbour Echo.\n"
    ),
    "lantern.txt": (
        "At least 40 people were missing on Monday after the ferry Sennen sank off Orrin, Mayor Ines Falk said.\n\n"
        "The coast guard denied on Tuesday that 40 people were missing.\n"
    ),
    "gazette.html": (
        "<html><head><title>Ferry: 31 missing</title><meta property='article:published_time' content='2031-05-07'></head>"
        "<body><article><p>The coast guard said on Wednesday that 31 people were missing.</p>"
        "<p>According to the Harbour Echo, the ferry will be raised by Friday.</p></article></body></html>"
    ),
    "post.txt": (
        "Orrin Post, 9 May 2031\n\nFerry raised\n\nThe ferry Sennen was raised on Friday, the coast guard said. "
        "Mayor Ines Falk said that 28 people were still missing.\n"
    ),
    "tide.txt": (
        "The Tide, 9 May 2031\n\nThe union of the dockers said that 35 people had been on the lower deck of the Sennen. "
        "Ines Falk doubted it.\n"
    ),
}
_LATER = ("post.txt", "tide.txt")
_FEED = (
    "<rss><channel><title>Orrin Post</title><item><guid>1</guid><title>Ferry raised</title><link>https://post.example/1</link>"
    "<pubDate>Fri, 09 May 2031 08:00:00 GMT</pubDate><description>The ferry Sennen was raised on Friday, the coast guard said. "
    "Mayor Ines Falk said that 28 people were still missing.</description></item></channel></rss>"
)
LEDGER, PAGE = "{ledger}", "{page}"
OLD_PAGE = b"as it was"


@dataclass(frozen=True, slots=True)
class Task:
    """One command and what becomes of it when nobody disturbs it.

    `begin` is the ledger that it is given, None where it makes one. In `command` "{ledger}" and "{page}" stand for this run's
    own files. `export` is the ledger after it as JSON lines, `rows` how many rows each report has, `page` the bytes of the file that it writes
    beside, `seconds` how long it takes, and `writing` how much of that lies behind the first byte that it writes into the ledger.
    """

    name: str
    begin: Path | None
    command: tuple[str, ...]
    export: bytes
    rows: dict[str, tuple[int, ...]]
    page: bytes | None
    seconds: float
    writing: float
    size: int

    def arguments(self, ledger: Path) -> list[str]:
        """Return the words of the command for a ledger."""
        return filled(self.command, ledger)

    def lay_out(self, ledger: Path) -> None:
        """Put the ledger that the task begins with where a run will find it, and an old page where it writes one."""
        if self.begin is not None:
            shutil.copyfile(self.begin, ledger)
        if self.page is not None:
            page_of(ledger).write_bytes(OLD_PAGE)


def filled(command: Sequence[str], ledger: Path) -> list[str]:
    """Return the words of a command with the paths of a run in them."""
    places = {LEDGER: str(ledger), PAGE: str(page_of(ledger))}
    return [places.get(word, word) for word in command]


def page_of(ledger: Path) -> Path:
    """Return where a run on this ledger writes its page."""
    return ledger.with_name(f"{ledger.stem}.page")


def export_of(ledger: Path) -> bytes:
    """Return a ledger as JSON lines."""
    return "".join(f"{row}\n" for row in jsonl.lines(reportedly.open(ledger).contents())).encode()


def rows_of(ledger: Path) -> dict[str, tuple[int, ...]]:
    """Return for each report how many claims, figures, moments and mentions it has, and how long its text is."""
    contents = reportedly.open(ledger).contents()
    kinds = (contents.claims, contents.figures, contents.moments, contents.mentions)
    return {
        report.id: (*(sum(row.report == report.id for row in rows) for rows in kinds), len(report.text))
        for report in contents.reports
    }


@contextmanager
def set_up(folder: Path, only: Collection[str] = ()) -> Iterator[dict[str, Task]]:
    """Give the tasks by their names, all or only some; a server on this machine has the feed that one of them follows."""
    inputs = folder / "reports"
    inputs.mkdir()
    for name, text in REPORTS.items():
        (inputs / name).write_text(text, encoding="utf-8")
    part, rest, whole = (folder / f"{name}.ledger" for name in ("part", "rest", "whole"))
    first = [str(inputs / name) for name in REPORTS if name not in _LATER]
    later = [str(inputs / name) for name in _LATER]
    for names, ledger in ((first, part), (later, rest), ([str(inputs)], whole)):
        if run_here(["read", *names, "--into", str(ledger)]):
            raise ReportedlyError(f"{ledger}: the reports could not be read")
    with _serving(_FEED.encode()) as address:
        plans: dict[str, tuple[Path | None, tuple[str, ...]]] = {
            "read": (None, ("read", str(inputs), "--into", LEDGER)),
            "read more": (part, ("read", str(inputs), "--into", LEDGER)),
            "remove": (whole, ("remove", str(inputs / "echo.txt"), "--from", LEDGER)),
            "correct": (whole, ("corrections", LEDGER, "--import", str(_decisions(folder, whole)))),
            "merge": (None, ("merge", str(part), str(rest), "--into", LEDGER)),
            "merge into": (part, ("merge", str(rest), "--into", LEDGER, "--add")),
            "watch": (part, ("watch", str(_feeds(folder, address)), "--into", LEDGER, "--once")),
            "page": (whole, ("report", LEDGER, "-o", PAGE)),
            "export": (whole, ("export", LEDGER, "-o", PAGE)),
        }
        yield {name: _measured(folder, name, *plan) for name, plan in plans.items() if not only or name in only}


def _measured(folder: Path, name: str, begin: Path | None, command: tuple[str, ...]) -> Task:
    """Run a command twice, the second time in a copy of this process, and return what it makes and how soon."""
    tries = [folder / f"{name} {number}" / "a.ledger" for number in (1, 2)]
    seconds = writing = 0.0
    for ledger in tries:
        ledger.parent.mkdir()
        if begin is not None:
            shutil.copyfile(begin, ledger)
        seconds, writing = _times(filled(command, ledger), ledger)
    pages = [page_of(ledger).read_bytes() if page_of(ledger).exists() else None for ledger in tries]
    if export_of(tries[0]) != export_of(tries[1]) or pages[0] != pages[1]:
        raise ReportedlyError(f"{name}: two undisturbed runs do not make the same")
    largest = max(file.stat().st_size for file in tries[0].parent.iterdir())
    return Task(name, begin, command, export_of(tries[0]), rows_of(tries[0]), pages[0], seconds, writing, largest)


def timed(folder: Path, task: Task) -> Task:
    """Return a task with the times that an undisturbed run takes now, as other programs may work on this machine too."""
    ledger = folder / "timed" / "a.ledger"
    ledger.parent.mkdir()
    task.lay_out(ledger)
    seconds, writing = _times(task.arguments(ledger), ledger)
    shutil.rmtree(ledger.parent)
    return replace(task, seconds=seconds, writing=writing)


def _times(arguments: Sequence[str], ledger: Path) -> tuple[float, float]:
    """Run a command undisturbed, and return how long it took, and how long from the first byte that it wrote into the ledger."""
    told = ledger.parent.parent / "told"
    clock = time.monotonic()
    child = start(arguments, told)
    wait_for_writing(child, ledger)
    begun = time.monotonic()
    words, code = ended(child, told)
    if code:
        raise ReportedlyError(f"{' '.join(arguments)}: the undisturbed run ended with {code}: {words}")
    return time.monotonic() - clock, time.monotonic() - begun


def _decisions(folder: Path, whole: Path) -> Path:
    """Write a file of corrections that change a claim, a figure and the date of a report."""
    ledger = folder / "decided.ledger"
    shutil.copyfile(whole, ledger)
    opened = reportedly.open(ledger)
    contents = opened.contents()
    number = next(one for one in contents.figures if one.bound == "exact")
    opened.correct(contents.claims[0].id, by="Ada", when="2031-06-01T10:00:00Z", stance="doubted")
    opened.correct(number.id, by="Ada", when="2031-06-01T10:00:01Z", low=29, high=29)
    opened.correct(contents.reports[0].id, by="Ada", when="2031-06-01T10:00:02Z", published="2031-05-08")
    return opened.export_corrections(folder / "decided.jsonl")


def _feeds(folder: Path, address: str) -> Path:
    listed = f'pause_seconds = 0\nallow_hosts = ["127.0.0.1"]\n[[feed]]\nurl = {json.dumps(f"{address}/rss")}\n'
    path = folder / "feeds.toml"
    path.write_text(listed, encoding="utf-8")
    return path


@contextmanager
def _serving(feed: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer with the feed, and that there is no robots.txt."""
            self.send_response(200 if self.path == "/rss" else 404)
            self.send_header("Content-Length", str(len(feed) if self.path == "/rss" else 0))
            self.end_headers()
            if self.path == "/rss":
                self.wfile.write(feed)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            """Say nothing of each request."""

        # A run that is killed goes away in the middle of an answer.
        def handle(self) -> None:
            """Answer, whoever goes away meanwhile."""
            try:
                super().handle()
            except OSError:
                return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
