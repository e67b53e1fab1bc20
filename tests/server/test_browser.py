"""The served pages and the one-file report in a real browser; skipped where Playwright or a Chromium is not installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from served import REPORTS, Site, make_ledger, served

from reportedly.pages.report import write_report

playwright = pytest.importorskip(
    "playwright.sync_api", reason="the browser tests need Playwright: pip install playwright"
)
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="the browser tests need Chromium: apt-get install chromium")

RUN = "alert('ran')"
EVIL = [
    {
        "title": f"<img src=x onerror={RUN}> the dam <svg onload={RUN}>",
        "outlet": f'"><script>{RUN}</script>',
        "published": "2031-03-03",
        "url": f"javascript:{RUN}",
        "text": f"Dam breaks\n\nAt least 12 people were killed, governor Ilse </script><script>{RUN}</script> Tarn said on Monday."
        f"\n\n“The wall <iframe src=javascript:{RUN}></iframe> broke at noon,” Tarn said.\n\n<style>* {{ display: none }}</style>"
        "\n\n\u202eTarn denied that 12 people\u202c were killed, \u2067Oake said.",
    },
    {
        "title": "{{ 7 * 7 }} ${7 * 7}",
        "outlet": "data:text/html,<script>",
        "url": f"data:text/html,<script>{RUN}</script>",
        "text": f"Toll\n\n19 people were killed, ' onmouseover='{RUN}' minister Bram Oake said on Tuesday. <base href=//evil.example/>"
        '\n\n<meta http-equiv=refresh content="0;url=http://evil.example/"> <link rel=stylesheet href=//evil.example/a.css>',
    },
]
# Characters that are one position for Python and two in a browser, before and inside what is marked.
FAR = [
    {
        "title": "عبّارة 🚢",
        "outlet": "المرفأ 👩‍👩‍👧",
        "published": "2031-03-03",
        "text": "🚢🚢 Ferry sinks 👩‍👩‍👧 off Halden\n\n🌊 السفينة 𝔾 — At least 12 people were killed 😢 when the 🚢 sank, governor Ilse Tarn said on Monday."
        "\n\n😀 “We will 🔎 find the others by Friday,” Tarn said.\n\nقال المحافظ إن العبّارة غرقت. 𝟙𝟚 Tarn denied that 31 people were killed 🕯️.",
    }
]


class Watched:
    """A browser's page, with all that it asked for and everything that tried to run."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.ran: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("dialog", lambda dialog: (self.ran.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: self.ran.append(str(error)))
        page.on("console", lambda message: self.ran.append(message.text) if message.type == "error" else None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        # Without its sandbox it starts in a container too; what it opens here is our own.
        found = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@contextmanager
def opened(browser: Any, **options: Any) -> Iterator[Watched]:
    context = browser.new_context(**options)
    context.set_default_timeout(10_000)
    try:
        yield Watched(context.new_page())
    finally:
        context.close()


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(make_ledger(tmp_path_factory.mktemp("evil") / "evil.ledger", EVIL)) as site:
        yield site


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(make_ledger(tmp_path_factory.mktemp("far") / "far.ledger", FAR)) as site:
        yield site


def address(site: Site, path: str) -> str:
    return f"http://127.0.0.1:{site.port}{path}"


def follow(page: Any, link: Any) -> None:
    """Click a link or button and wait until what it leads to is there."""
    with page.expect_navigation():
        link.click()


def pages_of(site: Site) -> list[str]:
    lists = [
        "claims?own_voice=1",
        "figures",
        "timeline",
        "forecasts",
        "sources?own_voice=1",
        "actors",
        "copies",
        "reports",
    ]
    ids = [
        (table, row["id"])
        for table in ("claims", "sources", "actors", "reports", "copies")
        for row in site.get(f"/{table}.json").rows[:3]
    ]
    return [
        "/",
        "/questions",
        *(f"/{name}" for name in lists),
        "/search?q=killed",
        *(f"/{table}/{quote(row)}" for table, row in ids),
    ]


def test_nothing_of_a_hostile_report_runs_and_nothing_is_asked_elsewhere(browser: Any, evil: Site) -> None:
    with opened(browser) as watched:
        for path in pages_of(evil):
            watched.page.goto(address(evil, path))
            for link in watched.page.locator("a").all():
                assert (link.get_attribute("href") or "#").startswith(("/", "#"))
        assert watched.ran == []
        assert {url for url in watched.asked if not url.startswith(address(evil, "/"))} <= {"data:,"}


def test_nothing_of_a_hostile_report_runs_in_the_one_file(browser: Any, evil: Site, tmp_path: Path) -> None:
    file = tmp_path / "evil.html"
    file.write_text(write_report(evil.ledger.contents()), encoding="utf-8")
    with opened(browser) as watched:
        watched.page.goto(file.as_uri())
        assert (watched.ran, watched.asked) == ([], [file.as_uri()])
        assert "<script>" in watched.page.locator("#reports").inner_text()


def test_a_script_that_got_in_would_not_run(browser: Any, site: Site) -> None:
    with opened(browser) as watched:
        watched.page.goto(address(site, "/claims"))
        watched.page.evaluate(
            "(run) => { const s = document.createElement('script'); s.textContent = run; document.body.append(s); }",
            RUN,
        )
        watched.page.evaluate(
            "() => { const i = new Image(); i.src = 'http://evil.example/x.png'; document.body.append(i); }"
        )
        watched.page.wait_for_timeout(200)
        assert not [told for told in watched.ran if told == "ran"]
        assert [told for told in watched.ran if "Content Security Policy" in told]


def test_highlights_are_exactly_the_words(browser: Any, far: Site) -> None:
    claims = far.get("/claims.json?own_voice=1").rows
    report = far.ledger.contents().reports[0]
    with opened(browser) as watched:
        watched.page.goto(address(far, f"/reports/{report.id}"))
        text = watched.page.evaluate("() => [...document.querySelectorAll('p.t')].map(p => p.textContent).join('')")
        assert text == report.text
        shown = dict(
            watched.page.evaluate(
                "() => { const found = {}; for (const a of document.querySelectorAll('.t a.c')) {"
                " const id = decodeURIComponent(a.hash.slice(3)); found[id] = (found[id] || '') + a.textContent; } return Object.entries(found); }"
            )
        )
        said = {claim["id"]: claim["words"] for claim in claims if claim["id"] in shown}
        assert len(said) >= 3
        assert shown == said
        figures = watched.page.evaluate("() => [...document.querySelectorAll('.t .f')].map(f => f.textContent)")
        assert figures == [figure.text for figure in sorted(far.ledger.contents().figures, key=lambda one: one.span)]


@pytest.mark.parametrize("words", ["12 people", "المحافظ", "others by Friday", "killed"])
def test_a_sentence_that_was_found_is_marked_exactly(browser: Any, far: Site, words: str) -> None:
    hit = far.get(f"/search.json?q={quote(words)}").rows[0]
    with opened(browser) as watched:
        watched.page.goto(address(far, f"/search?q={words}"))
        marked = watched.page.locator(".hits li:first-child mark").all_text_contents()
        assert [mark.casefold() for mark in marked] == [word.casefold() for word in words.split()]
        follow(watched.page, watched.page.locator(".hits li:first-child a.ask"))
        found = watched.page.evaluate("() => [...document.querySelectorAll('.t .w')].map(w => w.textContent).join('')")
        assert found == hit["words"]


def test_words_and_note_lead_to_each_other(browser: Any, site: Site) -> None:
    claim = site.get("/claims.json?about=killed&by=oake").rows[0]
    with opened(browser, viewport={"width": 1100, "height": 500}) as watched:
        watched.page.goto(address(site, f"/reports/{claim['report']}"))
        follow(watched.page, watched.page.locator(f'.t a[href="#n-{claim["id"]}"]').first)
        note = watched.page.locator(f"#n-{claim['id']}")
        assert watched.page.url.endswith(f"#n-{claim['id']}")
        assert "on" in (note.get_attribute("class") or "")
        assert note.evaluate(
            "note => { const box = note.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
        )
        lit = watched.page.locator(".t a.on").all_text_contents()
        assert "".join(lit) == claim["words"]
        follow(watched.page, note.locator("a.no"))
        assert watched.page.url.endswith(f"#t-{claim['id']}")
        note.hover()
        follow(watched.page, note.locator(".step [rel=next], .step [rel=prev]").first)
        assert "#n-" in watched.page.url
        assert not watched.page.url.endswith(f"#n-{claim['id']}")


def test_keys_go_through_the_rows(browser: Any, site: Site) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as watched:
        watched.page.goto(address(site, "/claims"))
        claims = site.get("/claims.json").rows
        watched.page.keyboard.press("j")
        watched.page.keyboard.press("j")
        focused = watched.page.evaluate("() => document.activeElement.closest('tr').id")
        assert focused == f"c-{claims[1]['id']}"
        watched.page.keyboard.press("k")
        watched.page.keyboard.press("c")
        watched.page.wait_for_function("() => document.querySelector('.take').textContent === 'copied'")
        taken = watched.page.evaluate("() => navigator.clipboard.readText()")
        assert taken.startswith(f"“{claims[0]['words']}” — {claims[0]['source']}")
        assert f"/reports/{claims[0]['report']}#t-{claims[0]['id']}" in taken
        watched.page.keyboard.press("?")
        assert watched.page.locator("dialog").is_visible()
        watched.page.keyboard.press("Escape")
        watched.page.keyboard.press("/")
        watched.page.keyboard.type("jk?")
        assert watched.page.locator("#q").input_value() == "jk?"
        assert watched.ran == []


def test_every_page_works_without_script(browser: Any, site: Site) -> None:
    with opened(browser, java_script_enabled=False) as watched:
        watched.page.goto(address(site, "/claims"))
        follow(watched.page, watched.page.locator(".facets a", has_text="denied").first)
        assert "stance=denied" in watched.page.url
        denied = watched.page.locator("table.claims tbody tr").count()
        assert denied == len(site.get("/claims.json?stance=denied").rows) > 0
        follow(watched.page, watched.page.get_by_role("link", name="Who, through whom"))
        assert "stance=denied" in watched.page.url
        assert "sort=who" in watched.page.url
        watched.page.get_by_label("About").fill("overloaded")
        follow(watched.page, watched.page.get_by_role("button", name="Show"))
        assert "stance=denied" in watched.page.url
        assert watched.page.locator("table.claims tbody tr").count() == 1
        follow(watched.page, watched.page.locator("table.claims .said"))
        assert "/reports/" in watched.page.url
        assert watched.page.locator("i:target").count() == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen(browser: Any, site: Site, far: Site, width: int) -> None:
    with opened(browser, viewport={"width": width, "height": 800}) as watched:
        for where in (site, far):
            for path in [
                *pages_of(where)[:12],
                f"/reports/{where.id_of('reports')}",
                f"/sources/{where.id_of('sources')}",
            ]:
                watched.page.goto(address(where, path))
                assert watched.page.evaluate("() => document.documentElement.scrollWidth") <= width, path


def test_shared_words_lead_from_one_report_to_the_other(browser: Any, tmp_path: Path) -> None:
    lines = [
        dict(REPORTS[0]),
        dict(REPORTS[0], outlet="Sound Echo", published="2031-03-04", url="https://echo.example/"),
    ]
    more = " ".join(
        f"Boat number {count} left the quay of Halden before the storm and came back late." for count in "abcdefgh"
    )
    for line, last in zip(lines, ("", " Rain fell."), strict=True):
        line["text"] = f"{line['text']}\n\n{more}{last}"
    with served(make_ledger(tmp_path / "twice.ledger", lines)) as twice, opened(browser) as watched:
        watched.page.goto(address(twice, f"/copies/{twice.id_of('copies')}"))
        texts = watched.page.evaluate(
            "() => [...document.querySelectorAll('.pane')].map(p => [...p.querySelectorAll('p.t')].map(t => t.textContent).join(''))"
        )
        assert sorted(texts) == sorted(report.text for report in twice.ledger.contents().reports)
        follow(watched.page, watched.page.locator(".pane").first.locator("a.same").first)
        assert watched.page.url.endswith("#b1")
        assert watched.page.locator(".pane a.same:target").text_content() == watched.page.locator("#a1").text_content()
