"""The short version of the proof with hostile reports: a few of them in Chromium; skipped where that or Playwright is not installed."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from benchmarks.reliability.hostile_addresses import pages_of
from benchmarks.reliability.hostile_pages import look_at, make_ledger, serving
from benchmarks.reliability.hostile_reports import ATTACKS, PLACES, invent
from benchmarks.reliability.windows import LOOK, find_browser
from reportedly.server.pages import style

CHROMIUM = find_browser()


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
def test_nothing_of_a_few_hostile_reports_gets_through_and_what_was_seen_is_not_opened_again(tmp_path: Path) -> None:
    pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    assert CHROMIUM is not None
    ledger = make_ledger(tmp_path, 24, seed=1)
    with serving(ledger.path) as address:
        pages = {asked.path: asked for asked in pages_of(ledger, address, each=1)}
        kinds = {asked.kind: asked for asked in pages.values()}
        assert {"overview", "lists", "claims", "forms", "reports", "search"} <= set(kinds)
        few = [*kinds.values(), *(pages[f"/reports/{row.id}"] for row in ledger.contents().reports[:3])]
        found = look_at(CHROMIUM, address, few, 1, tmp_path / "seen.jsonl")
    assert [(seen.path, fault) for seen in found for fault in seen.faults] == []
    assert {seen.path for seen in found} == {asked.path for asked in few}
    # Nobody is at that address any more.
    assert {seen.path for seen in look_at(CHROMIUM, address, few, 1, tmp_path / "seen.jsonl")} == {a.path for a in few}


FAULTY = [
    ("<p>Nobody sees <span style='position:absolute; left:-40px'>this</span>.", "beside the page"),
    ("<p>Below</p><div style='margin-top:-40px; height:60px; background:red'>above</div>", "covered by"),
    ("<p>Below</p><p style='position:relative; top:-34px; background:red'>above all of it</p>", "covered by"),
    ("<p style='height:1em; line-height:1; overflow:hidden'>One line<br>and one that is cut off", "cut off"),
    ("<p style='width:9em; overflow:clip; white-space:nowrap'>Words that need far more room than they have", "cut off"),
    ("<p style='white-space:nowrap'>" + "W" * 3_000, "wider than the screen"),
    ("<p style='font-size:2px'>Small", "too small to read"),
    ("<p class=par><b>\u202e</b>The desk says", "turned round"),
    ("<p><img alt='a'>", "strange"),
    ("<p onclick='a()'>Words", "a handler"),
    ("<p><a href='https://evil.example'>Words</a>", "leads out"),
]


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")
def test_what_hides_a_word_or_stands_where_no_template_has_it_is_found() -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        found = []
        for html, _ in [("<p>Words, all of which can be seen.", ""), *FAULTY]:
            page.set_content(f"<!doctype html><body>{html}")
            found.append(page.evaluate(f"() => ({LOOK})(document, true)"))
        browser.close()
    assert found[0] == []
    assert [any(fault in told for told in faults) for faults, (_, fault) in zip(found[1:], FAULTY, strict=True)] == [
        True
    ] * len(FAULTY)


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium")
def test_words_that_cannot_be_broken_make_no_page_wider_than_a_phone() -> None:
    """Forty marks on one letter that is none in a row of answers, and a row of wide blanks in a fold, did."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    marks, blanks = "\u0e49" * 60, "At least " + "\u3000" * 60 + " 39"
    html = f"""<!doctype html><meta name="viewport" content="width=device-width"><style>{style()}</style><body class="served"><main>
        <table class="answers"><tbody><tr><td class="day">3 May<td class="n">no<td class="w"><q>{marks}</q></table>
        <details class="correct" open><summary><bdi>{blanks}</bdi></summary></details>"""
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 900})
        page.set_content(html)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        browser.close()
