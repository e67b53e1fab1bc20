"""The command that gives Reportedly damaged files of every kind, and looks that each is read or refused with a sentence.

python -m benchmarks.reliability.fuzzing --inputs 10000 --seed 1 [--only pdf] [--keep FOLDER]

Each file is read in a copy of this process, so that a crash or a hang costs that file alone; each fifth is read into a ledger of its own,
which is then checked. The same seed makes the same files. It needs the processes of POSIX.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import reportedly
from benchmarks.reliability.damage import do_damage
from benchmarks.reliability.shapes import Shape, find_shapes
from reportedly.errors import ReportedlyError
from reportedly.inputs import Place, receive
from reportedly.inputs.feeds.lists import read_list
from reportedly.records import Received, Skipped

# What a door may cost. A file of less than a megabyte may take as long as one of a megabyte.
SECONDS_A_MEGABYTE = 10.0
MOST_MEMORY = 1_000_000_000
# The model and the rules take some 40 seconds for a megabyte of plain text, and over 100 of nothing but marks.
_SECONDS_TO_UNDERSTAND = 150.0
# Far beyond what is allowed: it keeps the machine alive, and what meets it fails.
_MOST_ADDRESSES = 6_000_000_000
_MEMORY = Path("/dev/shm")
_SHOWN = 40
# Signs that turn the direction of writing or join letters belong to some languages; pages and tables set them apart.
_BREAKING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
# Every so many files are read to the end, into a ledger: understanding costs ten times as much as the door.
_UNDERSTOOD = 5
# Files that one copy of the process reads, one after the other.
_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Look:
    """What became of one file: how many reports and sentences came out, what is wrong, and what it cost.

    `memory` is that of the process, which may have read other files before; `why` is the first sentence.
    """

    received: int
    skipped: int
    problems: tuple[str, ...]
    at_door: float
    memory: int
    why: str


@dataclass(slots=True)
class Tally:
    """What became of all files of one kind."""

    files: int = 0
    received: int = 0
    skipped: int = 0
    slowest: float = 0.0
    memory: int = 0
    problems: list[str] = field(default_factory=list)

    def add(self, name: str, look: Look) -> None:
        """Count one file."""
        self.files += 1
        self.received += look.received
        self.skipped += look.skipped
        self.slowest = max(self.slowest, look.at_door)
        self.memory = max(self.memory, look.memory)
        self.problems += [f"{name}: {problem}" for problem in look.problems]


def damaged(shape: Shape, shapes: Sequence[Shape], chance: random.Random) -> bytes:
    """Return a shape with damage: of a packed one to what is inside, or to the pack."""
    other = chance.choice(shapes).data
    if shape.pack and chance.random() < 0.6:
        return shape.pack(do_damage(shape.data, other, chance))
    return do_damage(shape.whole, other, chance)


def look_at(paths: Sequence[Path], folder: Path) -> list[Look]:
    """Read some files in a copy of this process and return what became of each; after one that ends the copy another goes on."""
    looks: list[Look] = []
    while len(looks) < len(paths):
        told = folder / "told"
        told.unlink(missing_ok=True)
        child = os.fork()
        if not child:
            _work(paths[len(looks) :], folder, told)
        _, status, used = os.wait4(child, 0)
        memory = used.ru_maxrss * (1 if sys.platform == "darwin" else 1_000)
        lines = told.read_text("utf-8").splitlines() if told.exists() else []
        looks += [_look(json.loads(line), memory) for line in lines]
        if len(looks) < len(paths):
            looks.append(_lost(os.waitstatus_to_exitcode(status), memory))
    return looks


def _look(found: dict[str, Any], memory: int) -> Look:
    problems = list(found["problems"])
    if found["at_door"] > SECONDS_A_MEGABYTE * found["size"]:
        problems.append(f"the door took {found['at_door']:.1f} s for {found['size']:.1f} MB")
    if memory > MOST_MEMORY:
        problems.append(f"it, or one of those beside it, took {memory / 1e6:.0f} MB of memory")
    return Look(found["received"], found["skipped"], tuple(problems), found["at_door"], memory, found["why"])


def _lost(code: int, memory: int) -> Look:
    """Return what is known of a file that ended the process that read it."""
    hung = code in (-signal.SIGXCPU, -signal.SIGKILL)
    return Look(
        0, 0, (f"it hung, and was ended ({code})" if hung else f"it crashed the process ({code})",), 0.0, memory, ""
    )


def _work(paths: Sequence[Path], folder: Path, told: Path) -> None:
    """Look at files and write down what was found, a line for each; this copy of the process ends here."""
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_ADDRESSES, _MOST_ADDRESSES))
        with told.open("a", encoding="utf-8") as lines:
            for path in paths:
                size = max(1.0, path.stat().st_size / 1e6)
                limit = int(time.process_time() + _SECONDS_TO_UNDERSTAND * size) + 1
                resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
                lines.write(json.dumps({"size": size, **_found(path, folder)}) + "\n")
                lines.flush()
    finally:
        os._exit(0)


def _found(path: Path, folder: Path) -> dict[str, Any]:
    begin = time.process_time()
    try:
        found = _at_door(path)
        found["at_door"] = time.process_time() - begin
        if found["received"] and (not path.parent.name.isdigit() or int(path.parent.name) % _UNDERSTOOD == 0):
            found["problems"] += _inside(path, folder)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it should not have come out
        where = " < ".join(
            f"{Path(one.filename).name}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)[:-6:-1]
        )
        problems = [f"raised {type(error).__name__} ({str(error)[:200]!r}) at {where}"]
        return {"problems": problems, "received": 0, "skipped": 0, "at_door": time.process_time() - begin, "why": ""}
    return found


def _at_door(path: Path) -> dict[str, Any]:
    """Return what the door makes of a file: how many reports and refusals, and what is wrong with them."""
    door = _DOORS.get(path.name, _receive)
    problems: list[str] = []
    counts = Counter[str]()
    why = ""
    for item in door(path):
        if isinstance(item, Received):
            counts["received"] += 1
            problems += _wrong_report(item)
        elif isinstance(item, Skipped):
            counts["skipped"] += 1
            why = why or item.why
            problems += [f"{word}: {item.why!r}" for word in _wrong_sentence(item.why)]
            if not item.path.isprintable():
                problems.append(f"its place cannot be printed: {item.path!r}")
    if not counts and door is _receive and "ledger" not in path.name and "corrections" not in path.name:
        problems.append("nothing came out of it, and nothing was said")
    return {"problems": problems, "received": counts["received"], "skipped": counts["skipped"], "why": why}


def _receive(path: Path) -> Iterator[Received | Skipped]:
    yield from receive(Place(path.as_posix()))


def _take_list(path: Path) -> Iterator[Received | Skipped]:
    try:
        read_list(path)
    except ReportedlyError as error:
        yield Skipped(path.name, str(error))


def _take_corrections(path: Path) -> Iterator[Received | Skipped]:
    """Take a file of corrections into a ledger that has the report they are of, if they are of any."""
    ledger = path.parent.parent / "corrected.ledger"
    try:
        imported = reportedly.open(ledger).import_corrections(path)
        yield from (Skipped(path.name, why) for why in imported.refused)
    except ReportedlyError as error:
        yield Skipped(path.name, str(error))
    for finding in reportedly.open(ledger).check():
        raise AssertionError(f"{finding.where}: {finding.what}")


_DOORS: dict[str, Callable[[Path], Iterator[Received | Skipped]]] = {
    "feeds.toml": _take_list,
    "corrections.jsonl": _take_corrections,
}


def _wrong_report(item: Received) -> Iterator[str]:
    report = item.report
    report.text.encode("utf-8")
    ends = [0, *(end for part in report.parts for end in (part.span.start, part.span.end)), len(report.text)]
    if ends != sorted(ends):
        yield "its parts overlap, or lie outside of its text"
    if not report.text.strip():
        yield "its text is empty"
    for words in (report.title, report.outlet, report.url, report.language, *item.notes):
        if words is not None and _BREAKING.search(words):
            yield f"it states what would break a line or a terminal: {words!r:.80}"


def _wrong_sentence(why: str) -> Iterator[str]:
    if not why.isprintable() or len(why) > 1_000:
        yield "the reason cannot be printed on one line"
    if "Traceback" in why or "fault of its own" in why:
        yield "the reason is no sentence for a reader"
    if ";" not in why and ":" not in why:
        yield "the reason does not say what to do"


def _inside(path: Path, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the ledger that a file makes, and with what the reading says of it."""
    ledger = folder / "fuzzed.ledger"
    for file in folder.glob("fuzzed.ledger*"):
        file.unlink()
    for outcome in reportedly.open(ledger).read(path).outcomes:
        yield from (note for note in outcome.notes if "fault of its own" in note)
    yield from (f"{finding.where}: {finding.what}" for finding in reportedly.open(ledger).check())


def fuzz(shapes: Sequence[Shape], inputs: int, seed: int, folder: Path, keep: Path | None = None) -> dict[str, Tally]:
    """Return what became of so many damaged files, of each kind in turn; those with problems are kept in a folder."""
    tallies = {shape.name: Tally() for shape in shapes}
    load(folder)
    # Ctrl-C ends it with what was found so far.
    with suppress(KeyboardInterrupt):
        _fuzz(shapes, inputs, seed, folder, keep, tallies)
    return tallies


def _fuzz(
    shapes: Sequence[Shape], inputs: int, seed: int, folder: Path, keep: Path | None, tallies: dict[str, Tally]
) -> None:
    for first in range(0, inputs, _AT_ONCE):
        paths = []
        for number in range(first, min(inputs, first + _AT_ONCE)):
            shape = shapes[number % len(shapes)]
            path = folder / str(number) / shape.name
            path.parent.mkdir()
            path.write_bytes(damaged(shape, shapes, random.Random(f"{seed} {number}")))
            paths.append(path)
        for path, look in zip(paths, look_at(paths, folder), strict=True):
            tallies[path.name].add(f"{path.name}, input {path.parent.name}", look)
            if look.problems and keep:
                keep.mkdir(exist_ok=True)
                shutil.copy(path, keep / f"{path.parent.name}_{path.name}")
            shutil.rmtree(path.parent)


def load(folder: Path) -> None:
    """Read the report that the corrections are of; it also loads all that the copies of this process need."""
    path = folder / "ferry.txt"
    path.write_bytes(next(shape.data for shape in find_shapes() if shape.name == path.name))
    reportedly.open(folder / "corrected.ledger").read(path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status, 1 when anything was found."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.reliability.fuzzing", description="Damages files, and looks."
    )
    parser.add_argument("--inputs", type=int, default=10_000, metavar="N", help="damaged files to read (10,000)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="makes the same files again (1)")
    parser.add_argument("--only", default="", metavar="WORD", help="kinds of files with this in their name")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the files with which something is wrong")
    options = parser.parse_args(arguments)
    shapes = [shape for shape in find_shapes() if options.only in shape.name]
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as folder:
        tallies = fuzz(shapes, options.inputs, options.seed, Path(folder), options.keep)
    print(f"{'kind':<20}{'files':>6}{'reports':>9}{'refused':>9}{'problems':>10}{'slowest':>9}{'memory':>8}")
    for name, one in tallies.items():
        print(
            f"{name:<20}{one.files:>6}{one.received:>9}{one.skipped:>9}{len(one.problems):>10}{one.slowest:>8.2f}s{one.memory / 1e6:>5.0f} MB"
        )
    problems = [problem for one in tallies.values() for problem in one.problems]
    print(f"{sum(one.files for one in tallies.values()):,} files, {len(problems)} problems")
    for problem in problems[:_SHOWN]:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
