"""Makes the pictures of the README from the demo story's page: `python docs/screenshots.py`.

Needs Chromium or Chrome; says so and changes nothing where there is none.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import reportedly

IMAGES = Path(__file__).resolve().parent / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Nothing that a browser asks the network for when it starts, and no profile of the user's.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
# A report with a denial, a chain and figures in a few paragraphs.
REPORT = "Ardovia One"


@dataclass(frozen=True)
class Picture:
    """One picture: its file, its size in CSS pixels, how many dots each of these has, and where on the page it begins."""

    name: str
    width: int
    height: int
    dots: int = 1
    dark: bool = False
    place: str = ""


def main() -> int:
    """Make the pictures; the result is the exit status."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        print(f"No browser found (looked for {', '.join(BROWSERS)}); docs/images stays as it is.")
        return 1
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = write_page(Path(folder))
        for picture in pictures(page.read_text(encoding="utf-8")):
            take(browser, page, picture)
            print(f"docs/images/{picture.name}: {(IMAGES / picture.name).stat().st_size // 1000} kB")
    return 0


def write_page(folder: Path) -> Path:
    """Return the demo story's page, written to a folder, with paths as somebody has them who reads a folder "story"."""
    with resources.as_file(resources.files("reportedly") / "story") as story:
        shutil.copytree(story, folder / "story")
    with contextlib.chdir(folder):
        ledger = reportedly.open("story.ledger")
        ledger.read("story")
        return ledger.write_report("story.html").resolve()


def pictures(html: str) -> Iterator[Picture]:
    """Return what to take: the first questions, a report with its marks, and the same page on a phone at night."""
    article = re.search(rf'<article class="report" id="(r\d+)"[^>]*>\s*<h3[^>]*><bdi>{REPORT}<', html)
    yield Picture("questions.png", 1280, 1180)
    yield Picture("report.png", 1280, 980, place=f"#{article[1]}" if article else "")
    yield Picture("phone-dark.png", 390, 844, dots=2, dark=True, place="#q1")


def take(browser: str, page: Path, picture: Picture) -> None:
    """Take one picture, each with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        frame = Path(profile) / "frame.html"
        # A window is never as narrow as a phone; a frame in it is.
        frame.write_text(
            "<!doctype html><meta name=color-scheme content='light dark'><style>body{margin:0}"
            f"iframe{{border:0;display:block;width:{picture.width}px;height:{picture.height}px}}</style>"
            f"<iframe src='{page.as_uri()}{picture.place}'></iframe>",
            encoding="utf-8",
        )
        options = (
            f"--user-data-dir={profile}/profile",
            f"--window-size={picture.width},{picture.height}",
            f"--force-device-scale-factor={picture.dots}",
            f"--blink-settings=preferredColorScheme={0 if picture.dark else 1}",
            f"--screenshot={IMAGES / picture.name}",
        )
        subprocess.run([browser, *FLAGS, *options, frame.as_uri()], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main())
