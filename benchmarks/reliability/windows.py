"""Pages opened in Chromium at the width of a desk and of a phone, and what is wrong with them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# What is looked for in each page, in the browser.
LOOK = Path(__file__).with_name("hostile_pages.js").read_text(encoding="utf-8")
_WORDS = '[...document.querySelectorAll("p.t")].map((p) => p.textContent).join("")'
# The width of a desk by day, and of a phone by night.
_LOOKS = ((1280, "light"), (390, "dark"))
_HEIGHT = 900
# Without its sandbox it starts in a container too; what it opens is this machine's own. It goes from page to page, and none of them
# needs a process that waits for it.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,RenderDocument,SpareRendererForSitePerProcess",
)
_PATIENCE_MS = 120_000
# A browser is started anew after so many pages: what one of them left in it does not meet the others for long.
_BATCH = 150


@dataclass(frozen=True, slots=True)
class Asked:
    """A page to open: its kind, its address on the server, and the words of its report where it shows a whole one."""

    kind: str
    path: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that was opened, and what was wrong with it."""

    kind: str
    path: str
    faults: tuple[str, ...]


def find_browser() -> str | None:
    """Return the path of Chromium, None where there is none."""
    return next((path for name in _BROWSERS if (path := shutil.which(name))), None)


class Window:
    """A window of the browser, with all that it asked for and everything that tried to run."""

    def __init__(self, browser: Any) -> None:
        """Open one."""
        self.context = browser.new_context()
        self.context.set_default_timeout(_PATIENCE_MS)
        self.page = self.context.new_page()
        self._asked: list[str] = []
        self._ran: list[str] = []
        self.page.on("request", lambda request: self._asked.append(request.url))
        self.page.on("dialog", self._send_away)
        self.page.on("pageerror", lambda error: self._ran.append(f"failed: {error}"))
        self.page.on("console", self._hear)
        self.context.on("page", lambda opened: self._ran.append(f"opened: {opened.url}"))

    def _send_away(self, dialog: Any) -> None:
        self._ran.append(f"asked: {dialog.message}")
        dialog.dismiss()

    def _hear(self, told: Any) -> None:
        if told.type == "error" and "server responded" not in told.text:
            self._ran.append(f"told: {told.text}")

    def look(self, address: str, asked: Asked, *, phone_first: bool = False) -> Seen:
        """Open a page at one width, turn it to the other, and return what is wrong with it at either."""
        self._asked.clear()
        self._ran.clear()
        faults: list[str] = []
        for number, (width, scheme) in enumerate(_LOOKS[::-1] if phone_first else _LOOKS):
            self.page.set_viewport_size({"width": width, "height": _HEIGHT})
            self.page.emulate_media(color_scheme=scheme)
            if number == 0:
                self.page.goto(f"{address}{asked.path}")
            # A file of rows is no page of ours; there only what runs and what leaves is looked at.
            if not asked.path.partition("?")[0].endswith(".json"):
                told, words = self.page.evaluate(f"() => [({LOOK})(document, true), {_WORDS}]")
                faults += [f"at {width}: {fault}" for fault in told]
                if asked.words is not None and words != asked.words:
                    faults.append(f"at {width}: the words are not the report's")
        faults += self._ran
        faults += [f"asked elsewhere: {url}" for url in self._asked if not _is_own(url, f"{address}{asked.path}")]
        return Seen(asked.kind, asked.path, tuple(faults))


def open_pages(program: str, address: str, pages: Sequence[Asked]) -> list[Seen]:
    """Open pages one after the other in a browser of their own; every second is opened at the width of a phone first."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=_ARGUMENTS)
        window = Window(browser)
        found = [window.look(address, asked, phone_first=number % 2 == 1) for number, asked in enumerate(pages)]
        browser.close()
    return found


def drive(program: str, address: str, pages: Sequence[Asked], jobs: int) -> Iterator[list[Seen]]:
    """Yield what was seen, batch by batch as each is done; `jobs` browsers work side by side."""
    batches = [pages[start : start + _BATCH] for start in range(0, len(pages), _BATCH)]
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        for done in as_completed([pool.submit(open_pages, program, address, batch) for batch in batches]):
            yield done.result()


def _is_own(url: str, address: str) -> bool:
    own = address if address.startswith("file:") else "/".join(address.split("/")[:3])
    return url == "data:," or url == own or url.startswith(f"{own}/")
