"""The command that reads thousands of hostile reports, looks at the pages in Chromium, and tells what got through.

python -m benchmarks.reliability.hostile_pages --reports 10000 --each 40 --keep FOLDER

Every page of a report is fetched and parsed by the browser, and looked through for whatever no template of ours has. Of each kind of
page some are opened at the width of a desk and of a phone, spread evenly, and of reports at least one for each attack: there a
script would run, a request would leave, and a word could be hidden. It needs Chromium and Playwright.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import reportedly
from benchmarks.reliability.hostile_reports import ATTACKS, invent
from benchmarks.tables import as_text
from reportedly.pages.characters import printable
from reportedly.records import Report

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_LOOK = Path(__file__).with_suffix(".js")
_WIDTHS = (1280, 390)
# Words are looked for on so much of a page; a window cannot be as high as a long list.
_HEIGHT = 16_000
# The one file of the whole ledger is made of so many reports, which hold each attack at least once.
_ONE_FILE = 300
_LISTS = (
    "questions",
    "claims",
    "figures",
    "timeline",
    "forecasts",
    "sources",
    "actors",
    "copies",
    "reports",
    "stories",
)
_SHOWN = 20
_LONGEST_SEARCH = 200
_PATIENCE_MS = 120_000


@dataclass(slots=True)
class Tally:
    """How many pages of one kind were looked at, and what was wrong with them."""

    pages: int = 0
    faults: list[str] = field(default_factory=list)


class Watch:
    """A window of the browser, with all that it asked for and everything that tried to run."""

    def __init__(self, browser: Any, width: int, **options: Any) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        self.context.set_default_timeout(_PATIENCE_MS)
        self.page = self.context.new_page()
        self.width = width
        self._asked: list[str] = []
        self._ran: list[str] = []
        self.page.on("request", lambda request: self._asked.append(request.url))
        self.page.on("dialog", self._send_away)
        self.page.on("pageerror", lambda error: self._ran.append(f"failed: {error}"))
        self.page.on(
            "console",
            lambda told: (
                self._ran.append(f"told: {told.text}")
                if told.type == "error" and "server responded" not in told.text
                else None
            ),
        )
        self.context.on("page", lambda opened: self._ran.append(f"opened: {opened.url}"))

    def _send_away(self, dialog: Any) -> None:
        self._ran.append(f"asked: {dialog.message}")
        dialog.dismiss()

    def look(self, address: str, look: str) -> list[str]:
        """Open a page and return what is wrong with it."""
        self._asked.clear()
        self._ran.clear()
        self.page.set_viewport_size({"width": self.width, "height": 900})
        self.page.goto(address)
        height = min(_HEIGHT, self.page.evaluate("() => document.documentElement.scrollHeight"))
        self.page.set_viewport_size({"width": self.width, "height": max(900, height)})
        faults = [str(fault) for fault in self.page.evaluate(f"() => ({look})(document, true)")]
        faults += self._ran
        faults += [f"asked elsewhere: {url}" for url in self._asked if not _is_own(url, address)]
        return [f"{address} at {self.width}: {fault}" for fault in faults]


def make_ledger(folder: Path, count: int, seed: int) -> reportedly.Ledger:
    """Return a ledger of so many hostile reports, read as any others are; what was read before is not read again."""
    lines = folder / "hostile.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for record in invent(count, seed):
            kept = {name: record[name] for name in ("title", "outlet", "url", "published", "text")}
            file.write(f"{json.dumps(kept)}\n")
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


def pages_of(ledger: reportedly.Ledger, each: int) -> dict[str, list[str]]:
    """Return the addresses to open, by kind of page: about `each` of a kind, spread evenly, and a report for each attack."""
    rows = ledger.contents()
    words = [attack for attack in ATTACKS if len(attack) < _LONGEST_SEARCH]
    kinds: dict[str, Sequence[Any]] = {
        "questions": rows.questions,
        "topics": rows.topics,
        "stories": rows.stories,
        "claims": rows.claims,
        "actors": rows.actors,
        "copies": rows.copies,
        "sources": ledger.sources(),
    }
    return {
        "overview": ["/", "/?as_of=2031-03-14"],
        "lists": [f"/{name}" for name in _LISTS]
        + ["/claims?own_voice=1", "/claims?sort=who", "/questions?as_of=2031-03-14", "/corrections"]
        + [f"/claims?outlet={quote(report.outlet or '', safe='')}" for report in _some(rows.reports, each)],
        "search": [f"/search?q={quote(attack, safe='')}" for attack in _some(words, each)],
        **{kind: [f"/{kind}/{quote(row.id, safe='')}" for row in _some(found, each)] for kind, found in kinds.items()},
        "forms": [f"/correct/{row.id}" for row in _some([*rows.claims, *rows.figures, *rows.actors], each)],
        "rows as JSON": [f"/{name}.json?size=200" for name in _LISTS],
        "reports": [f"/reports/{report.id}" for report in _one_of_each(rows.reports)],
    }


def drive(browser: Any, address: str, pages: dict[str, list[str]]) -> dict[str, Tally]:
    """Open pages at each width and return what was wrong, by kind."""
    look, found = _LOOK.read_text(encoding="utf-8"), dict[str, Tally]()
    windows = [
        Watch(browser, width, color_scheme=scheme) for width, scheme in zip(_WIDTHS, ("light", "dark"), strict=True)
    ]
    for kind, paths in pages.items():
        tally = found.setdefault(kind, Tally())
        for path in paths:
            tally.pages += 1
            # A file of rows is no page of ours; there only what runs and what leaves is looked at.
            is_page = kind != "rows as JSON"
            for window in windows:
                tally.faults += window.look(f"{address}{path}", look if is_page else "() => []")
        print(
            f"{kind}: {tally.pages} opened, {len(tally.faults)} faults", *tally.faults[:_SHOWN], sep="\n  ", flush=True
        )
    return found


def parse(browser: Any, address: str, ledger: reportedly.Ledger) -> Tally:
    """Fetch the page of every report, let the browser parse it, and compare its words with the report's."""
    context = browser.new_context(bypass_csp=True)
    page, tally = context.new_page(), Tally()
    page.goto(f"{address}/reports")
    run = f"""async (path) => {{
        const root = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
        return [({_LOOK.read_text(encoding="utf-8")})(root, false), [...root.querySelectorAll("p.t")].map((p) => p.textContent).join("")];
    }}"""
    for report in ledger.contents().reports:
        faults, words = page.evaluate(run, f"/reports/{report.id}")
        if words != printable(report.text):
            faults.append("the words are not the report's")
        tally.pages += 1
        tally.faults += [f"/reports/{report.id}: {fault}" for fault in faults]
    print(f"parsed: {tally.pages}, {len(tally.faults)} faults", *tally.faults[:_SHOWN], sep="\n  ", flush=True)
    return tally


def open_files(browser: Any, folder: Path, seed: int) -> Tally:
    """Write the one file of some hundred of the reports, whole and with the quotations alone, and open it from the disk."""
    # One place after the other for each attack, so that few reports hold them all.
    records = [
        record
        for number, record in enumerate(invent(9 * len(ATTACKS), seed))
        if number % len(ATTACKS) % 9 == number // len(ATTACKS)
    ]
    lines = folder / "file.jsonl"
    lines.write_text(
        "".join(
            f"{json.dumps({name: record[name] for name in ('title', 'outlet', 'url', 'published', 'text')})}\n"
            for record in records[:_ONE_FILE]
        ),
        encoding="utf-8",
    )
    ledger, look, tally = reportedly.open(folder / "file.ledger"), _LOOK.read_text(encoding="utf-8"), Tally()
    ledger.read(lines)
    for name, is_short in (("whole.html", False), ("quotes.html", True)):
        file = ledger.write_report(folder / name, quotes_only=is_short).resolve()
        for width in _WIDTHS:
            tally.faults += Watch(browser, width).look(file.as_uri(), look)
        tally.pages += 1
    return tally


def _one_of_each(reports: Sequence[Report]) -> list[Report]:
    """Return a report for each attack, the place that it stands in changing from one to the next, and for each address."""
    by_url = {report.url: report for report in reports}
    found: dict[tuple[str, str], Report] = {}
    for record in invent(len(reports)):
        known = by_url.get(record["url"])
        if known is not None:
            found.setdefault((record["place"], record["attack"]), known)
    wanted = list(dict.fromkeys(attack for _, attack in found))
    places = list(dict.fromkeys(place for place, _ in found))
    return [
        next(
            found[place, attack]
            for turn in range(len(places))
            if ((place := places[(number + turn) % len(places)]), attack) in found
        )
        for number, attack in enumerate(wanted)
    ]


def _some(rows: Sequence[Any], most: int) -> list[Any]:
    return [rows[number * len(rows) // most] for number in range(most)] if len(rows) > most else list(rows)


def _is_own(url: str, address: str) -> bool:
    own = address if address.startswith("file:") else "/".join(address.split("/")[:3])
    return url == "data:," or url == own or url.startswith(f"{own}/")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 1 when anything got through."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.hostile_pages", description="Hostile reports in the browser."
    )
    parser.add_argument("--reports", type=int, default=10_000, metavar="N", help="how many reports to invent")
    parser.add_argument("--each", type=int, default=40, metavar="N", help="how many pages of each kind to open")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the ledger goes, and stays for the next run")
    options = parser.parse_args(arguments)
    program = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if program is None:
        print(f"No browser found (looked for {', '.join(_BROWSERS)}).")
        return 1
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as bare, sync_playwright() as started:
        folder = options.keep or Path(bare)
        folder.mkdir(parents=True, exist_ok=True)
        ledger = make_ledger(folder, options.reports, options.seed)
        # Without its sandbox it starts in a container too; what it opens is this machine's own.
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        with serving(ledger.path) as address:
            found = drive(browser, address, pages_of(ledger, options.each))
            found["reports, parsed"] = parse(browser, address, ledger)
        found["the one file"] = open_files(browser, folder, options.seed)
        browser.close()
    print(
        as_text(
            [
                ("pages", "looked at", "faults"),
                *((kind, f"{one.pages:,}", str(len(one.faults))) for kind, one in found.items()),
            ]
        )
    )
    faults = [fault for one in found.values() for fault in one.faults]
    print(*faults[:_SHOWN], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
