"""What each stage of reading costs: texts go through the front door into a ledger of their own, on one core, and are timed.

    python -m benchmarks.speed gva_stories/dev.jsonl
    python -m benchmarks.speed reports/*.html
    python -m benchmarks.speed gva_stories/dev.jsonl --claims

A `.jsonl` file holds one object a line with a `text`; each text is read as a page, its paragraphs in plain HTML, unless
--plain is given. With --menus there are menus, scripts and other headlines around each, as on a page of a news site. Other files are read as they are. The time of a stage is processor time without that of the stages inside it. With --claims it
times all that `claims` does with a report after the language model's pass, and nothing else.
"""

from __future__ import annotations

import argparse
import html
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import Any
from unittest.mock import patch

import reportedly
from benchmarks.scoring import read_rows
from benchmarks.tables import Row, as_markdown, as_text
from reportedly.claims import notes_on, read_report, read_sentences, reading
from reportedly.errors import ReportedlyError
from reportedly.inputs import Place, receive
from reportedly.language.model import Model
from reportedly.ledger import LedgerFile
from reportedly.pipeline import linking as relinking
from reportedly.pipeline import reading as pipeline
from reportedly.pipeline import readings, rereading
from reportedly.records import Received
from reportedly.relations import linking

# The stages: what each is called here, where it is looked up, and its functions. A stage that is looked up elsewhere tomorrow
# fails with its name, and is put right here.
_STAGES: tuple[tuple[str, ModuleType | type, tuple[str, ...]], ...] = (
    ("receiving pages", pipeline, ("receive",)),
    ("receiving pages", readings, ("receive",)),
    ("the encoder", Model, ("run",)),
    ("sentences, the rest", rereading, ("read_sentences",)),
    ("moments", reading, ("find_times", "find_moments", "date_report")),
    ("attribution", reading, ("find_all_attributions", "prepare")),
    ("figures", reading, ("find_figures", "add_subjects", "attach_figures")),
    ("assembling claims", reading, ("assemble_claims", "find_own_claims")),
    ("names", reading, ("find_mentions",)),
    ("reading, the rest", readings, ("read_report", "notes_on")),
    ("writing", LedgerFile, ("write_reading", "replace_reading", "write_places", "write_stories", "write_actors")),
    ("fetching for linking", LedgerFile, ("contents_as_read", "named_reports", "datings")),
    ("stories", relinking, ("place",)),
    ("copies", linking, ("find_copies",)),
    ("linking, the rest", relinking, ("link_story", "better_dates")),
)
_ALL_ELSE = "all else"
# A report of the length of most: what is told of speed is told in these.
_REPORT = 270


@dataclass(slots=True)
class Clock:
    """Processor time by stage; the time of a stage inside another is its own and not the outer one's."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    running: list[str] = field(default_factory=list)
    since: float = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count what is done inside to a stage."""
        self._turn()
        self.running.append(name)
        try:
            yield
        finally:
            self._turn()
            self.running.pop()

    def _turn(self) -> None:
        now = process_time()
        if self.running:
            self.seconds[self.running[-1]] += now - self.since
        self.since = now

    def timed(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        """Return a step that counts its time to a stage; one that yields does its work while it is asked for the next."""

        def run(*values: Any, **options: Any) -> Any:
            with self.stage(name):
                made = step(*values, **options)
            return self._each(name, made) if isinstance(made, Iterator) else made

        return run

    def _each(self, name: str, made: Iterator[Any]) -> Iterator[Any]:
        while True:
            with self.stage(name):
                try:
                    one = next(made)
                except StopIteration:
                    return
            yield one


def measure_stages(files: Sequence[Path]) -> dict[str, float]:
    """Return the seconds of each stage when some files are read into one ledger and linked; everything is what users run.

    Raises:
        ReportedlyError: a stage is no longer where it was.
    """
    clock = Clock()
    with tempfile.TemporaryDirectory() as work, ExitStack() as stack:
        for name, owner, functions in _STAGES:
            for function in functions:
                if not hasattr(owner, function):
                    raise ReportedlyError(
                        f"{owner.__name__} has no {function}; put the stages of benchmarks.speed right"
                    )
                stack.enter_context(patch.object(owner, function, clock.timed(name, getattr(owner, function))))
        ledger = reportedly.open(Path(work) / "speed.ledger")
        with clock.stage(_ALL_ELSE):
            ledger.read(*files)
    return {name: clock.seconds[name] for name in (*(stage for stage, _, _ in _STAGES), _ALL_ELSE)}


def measure_claims(files: Sequence[Path]) -> float:
    """Return the seconds of processor time that `claims` takes to read some files, without receiving them and the language model's pass.

    It is one pass over them on one core, behind a report that is not timed and has every word list loaded.
    """
    received = [one for file in files for one in receive(Place(str(file))) if isinstance(one, Received)]
    read = [(one.report, read_sentences(one.report)) for one in received]
    for report, sentences in read[:1]:
        read_report(report, sentences)
    since = process_time()
    for report, sentences in read:
        notes_on(read_report(report, sentences), sentences)
    return process_time() - since


def make_speed_table(seconds: dict[str, float], characters: int, words: int, reports: int) -> list[Row]:
    """Return a head and a row for each stage and for all together: seconds, share, and how much it reads in a second."""
    rows: list[Row] = [("stage", "seconds", "share", "kB/s", "words/s", "reports/s")]
    total = sum(seconds.values())
    for name, spent in (*seconds.items(), ("all together", total)):
        rates = [f"{amount / spent:,.0f}" if spent >= 0.005 else "–" for amount in (characters / 1000, words, reports)]
        rows.append((name, f"{spent:.2f}", f"{100 * spent / total:.0f} %" if total else "–", *rates))
    return rows


def write_pages(source: Path, most: int, folder: Path, *, is_plain: bool, has_menus: bool = False) -> list[str]:
    """Write the texts of a `.jsonl` file as pages or plain texts, and return the texts."""
    around = _menus() if has_menus else ("", "")
    texts = []
    for number, row in enumerate(read_rows(source)[:most]):
        title, text = str(row.get("title") or ""), str(row.get("text") or "")
        if not text.strip():
            continue
        texts.append(text)
        if is_plain:
            (folder / f"{number:06}.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")
        else:
            page = _page(title, text, str(row.get("date") or ""), *around)
            (folder / f"{number:06}.html").write_text(page, encoding="utf-8")
    return texts


def _menus() -> tuple[str, str]:
    """What stands before and behind the story on a page of a news site: 80 kB, most of it scripts, 240 links."""
    links = "".join(f'<li class="item"><a class="link" href="/section/{n}">Section {n}</a></li>' for n in range(100))
    others = "".join(
        f'<div class="teaser"><a href="/story/{n}"><img src="/image/{n}.jpg" alt=""><h3>Another headline of the day, '
        f"number {n}</h3></a><p>What it is about, in a line.</p></div>"
        for n in range(40)
    )
    menu = f"<nav><ul>{links}</ul></nav>"
    return f"<script>{'var a = {b: 1};' * 4_000}</script>{menu}", f"<aside>{others}</aside>{menu}"


def _page(title: str, text: str, day: str, before: str = "", behind: str = "") -> str:
    body = "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in text.split("\n") if paragraph.strip())
    name, stated = html.escape(title), f'<meta property="article:published_time" content="{html.escape(day)}">'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{name}</title>{stated}</head>'
        f"<body>{before}<article><h1>{name}</h1>\n{body}</article>{behind}</body></html>"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="one .jsonl file of texts, or reports")
    parser.add_argument(
        "--most", type=int, default=300, metavar="N", help="texts of a .jsonl file (default %(default)s)"
    )
    parser.add_argument("--plain", action="store_true", help="read the texts of a .jsonl file as plain text")
    parser.add_argument("--menus", action="store_true", help="put menus and scripts around the texts of a .jsonl file")
    parser.add_argument("--claims", action="store_true", help="time `claims` only, after the language model's pass")
    parser.add_argument("--markdown", action="store_true", help="print the table in Markdown")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as folder:
            if options.files[0].suffix == ".jsonl":
                texts = write_pages(
                    options.files[0], options.most, Path(folder), is_plain=options.plain, has_menus=options.menus
                )
                files = sorted(Path(folder).iterdir())
            else:
                files = options.files
                texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
            seconds = {"claims": measure_claims(files)} if options.claims else measure_stages(files)
    except (ReportedlyError, OSError) as error:
        print(f"benchmarks.speed: {error}", file=sys.stderr)
        return 1
    words = sum(len(text.split()) for text in texts)
    if options.claims:
        rate = words / _REPORT / max(seconds["claims"], 1e-9)
        print(f"{len(texts):,} reports, {words:,} words: {seconds['claims']:.2f} s in `claims`")
        print(f"{rate:,.0f} reports of {_REPORT} words a second after the language model's pass")
        return 0
    rows = make_speed_table(seconds, sum(map(len, texts)), words, len(texts))
    print(f"{len(texts):,} reports, {words:,} words\n\n{(as_markdown if options.markdown else as_text)(rows)}", end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
