"""The short version of the proof with hostile reports: a few of them in Chromium; skipped where that or Playwright is not installed."""

from __future__ import annotations

import shutil
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.reliability.hostile_pages import Tally, drive, make_ledger, parse, serving
from benchmarks.reliability.hostile_reports import ATTACKS, PLACES, invent

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def test_every_attack_stands_in_every_place_before_any_stands_twice() -> None:
    count = len(ATTACKS) * (len(PLACES) - 1)
    first = [(record["attack"], record["place"]) for record in islice(invent(count), count)]
    assert len(set(first)) == count
    assert all(
        record["attack"] in record[record["place"]]
        for record in invent(count)
        if record["place"] in ("title", "outlet")
    )


def test_the_same_seed_gives_the_same_reports() -> None:
    assert list(invent(40, seed=3)) == list(invent(40, seed=3))
    assert list(invent(40, seed=3)) != list(invent(40, seed=4))


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")
def test_nothing_of_a_few_hostile_reports_gets_through(tmp_path: Path) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    ledger = make_ledger(tmp_path, 24, seed=1)
    with playwright.sync_playwright() as started, serving(ledger.path) as address:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        reports = [report.id for report in ledger.contents().reports]
        pages = {"lists": ["/", "/claims", "/reports"], "reports": [f"/reports/{row}" for row in reports[:3]]}
        found: list[Tally] = [*drive(browser, address, pages).values(), parse(browser, address, ledger)]
        browser.close()
    assert [tally.pages for tally in found] == [3, 3, 24]
    assert [fault for tally in found for fault in tally.faults] == []
