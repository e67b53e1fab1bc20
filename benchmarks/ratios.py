"""How fast a machine reads, as ratios: several workers to one, and our part of the work to each peer's over the same texts.

    python -m benchmarks.ratios gva_stories/dev.jsonl --peers /path/to/python --workers 1 2

What `benchmarks.speed` times is processor time of one core; workers are timed by the clock on the wall, so nothing else should run.
A peer does one part of the work. Beside it stands our time for that part, once alone, and once all that reading a report takes: the
language model's pass serves all parts at once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import reportedly
from benchmarks.speed import measure_stages, write_pages
from benchmarks.tables import Row, as_markdown, as_text
from reportedly.errors import ReportedlyError
from reportedly.language import read
from reportedly.text import paragraphs

_ROOT = Path(__file__).resolve().parent.parent
_LINKING = ("fetching for linking", "stories", "copies", "linking, the rest")


@dataclass(frozen=True, slots=True)
class Part:
    """A peer's part of the work, what of ours does it, and what more that does."""

    peer: str
    task: str
    stage: str
    more: str


PARTS = (
    Part("textacy", "quotations", "attribution", "also indirect speech, who said it through whom, and how surely"),
    Part("quantulum3", "quantities", "figures", "also bounds, who or what is counted, and in which state"),
    Part("dateparser", "times", "moments", "also spans of days, their grain, and the date of the report itself"),
    Part("HeidelTime", "times", "moments", "also the date of the report itself, and which claim a time belongs to"),
)


def compare_workers(files: Sequence[Path], workers: Sequence[int]) -> list[Row]:
    """Return a head and a row for each number of workers: the seconds until all was read, and how much faster than the first."""
    rows: list[Row] = [("workers", "seconds of reading", "reports/s", "times as fast", "linking, seconds")]
    first = None
    exports = set()
    measure_stages(files[:1])  # from now on this process has the model and the word lists
    for number in workers:
        with tempfile.TemporaryDirectory() as work:
            ledger = reportedly.open(Path(work) / "ratios.ledger")
            spent, linked = _read(ledger, files, number)
            exports.add(ledger.export(Path(work) / "ratios.jsonl").read_bytes())
        first = first or spent
        rows.append((str(number), f"{spent:.1f}", f"{len(files) / spent:.0f}", f"{first / spent:.2f}", f"{linked:.1f}"))
    if len(exports) > 1:
        raise ReportedlyError("the ledgers differ with the number of workers")
    return rows


def _read(ledger: reportedly.Ledger, files: Sequence[Path], workers: int) -> tuple[float, float]:
    """The seconds until all was read, and those until all was linked after that."""
    ends = []

    def tell(done: float, total: int, name: str) -> None:
        if done == total:
            ends.append(monotonic())

    began = monotonic()
    ledger.read(*files, workers=workers, progress=tell)
    ended = monotonic()
    return ends[0] - began, ended - ends[0]


def compare_peers(python: str, texts: Sequence[str], files: Sequence[Path]) -> list[Row]:
    """Return a head and a row for each peer that an interpreter has: words a second of it, of our part, of all our reading, and the ratios."""
    measure_stages(files[:1])
    spent = measure_stages(files)
    words = sum(len(text.split()) for text in texts)
    everything = sum(seconds for stage, seconds in spent.items() if stage not in _LINKING)
    rows: list[Row] = [
        (
            "peer",
            "its part",
            "words/s",
            "our part",
            "times as fast",
            "all our reading",
            "times as fast",
            "what more ours does",
        )
    ]
    versions = json.loads(_run(python, "--list"))
    for part in PARTS:
        if versions.get(part.peer) is None:
            continue
        with tempfile.TemporaryDirectory() as work:
            seconds = Path(work) / "seconds"
            lines = "".join(json.dumps(line) + "\n" for line in _lines(part.task, texts))
            _run(python, part.peer, part.task, "--seconds", str(seconds), given=lines)
            # Written to the thousandth.
            peer = max(float(seconds.read_text()), 0.001)
        cells = [f"{words / peer:,.0f}"]
        for ours in (spent[part.stage], everything):
            cells += [f"{words / ours:,.0f}", f"{peer / ours:.2g}"]
        rows.append((f"{part.peer} {versions[part.peer]}", part.task, *cells, part.more))
    return rows


def _run(python: str, *arguments: str, given: str = "") -> str:
    command = [python, "-m", "benchmarks.peers", *arguments]
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, encoding="utf-8", cwd=_ROOT, check=False, env=os.environ
    )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise ReportedlyError(f"{' '.join(arguments[:1])} cannot be run by {python}: {reason}")
    return done.stdout


def _lines(task: str, texts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """What a peer is given: whole texts, or their paragraphs where it works sentence by sentence, or their words with our syntax."""
    for number, text in enumerate(texts):
        if task == "times":
            yield {"doc_id": str(number), "text": text, "dct": "2024-11-01"}
        elif task == "quotations":
            yield {"id": str(number), **_parsed(text)}
        else:
            yield from ({"id": str(number), "text": paragraph} for paragraph in text.split("\n") if paragraph.strip())


def _parsed(text: str) -> dict[str, list[Any]]:
    line: dict[str, list[Any]] = {"words": [], "spaces": [], "pos": [], "heads": [], "deps": []}
    for sentence in read(text, paragraphs(text)):
        before = len(line["words"])
        for token in sentence.tokens:
            line["words"].append(token.span.of(text))
            line["spaces"].append(text[token.span.end : token.span.end + 1].isspace())
            line["pos"].append(token.upos)
            line["heads"].append(before + token.head)
            line["deps"].append(token.relation)
    return line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.ratios", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, metavar="FILE", help="a .jsonl file of texts")
    parser.add_argument("--most", type=int, default=300, metavar="N", help="texts for workers (default %(default)s)")
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2], metavar="N", help="numbers of workers")
    parser.add_argument("--peers", metavar="PYTHON", help="an interpreter with peers; without it none is measured")
    parser.add_argument("--few", type=int, default=30, metavar="N", help="texts for peers (default %(default)s)")
    parser.add_argument("--markdown", action="store_true", help="print the tables in Markdown")
    options = parser.parse_args(arguments)
    if any(number < 1 for number in options.workers):
        parser.error("a number of workers is 1 or more")
    shown = as_markdown if options.markdown else as_text
    try:
        with tempfile.TemporaryDirectory() as folder:
            texts = write_pages(options.texts, options.most, Path(folder), is_plain=False)
            files = sorted(Path(folder).iterdir())
            if options.workers:
                print(f"{len(files):,} reports, {sum(len(text.split()) for text in texts):,} words\n")
                print(shown(compare_workers(files, options.workers)))
            if options.peers:
                few = texts[: options.few]
                print(f"{len(few):,} reports, {sum(len(text.split()) for text in few):,} words, one core\n")
                print(shown(compare_peers(options.peers, few, files[: len(few)])))
    except (ReportedlyError, OSError) as error:
        print(f"benchmarks.ratios: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
