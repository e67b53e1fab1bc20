"""One run: a step of ours, or a peer, over one set, in a process of its own, and its scores.

A run sees a file of lines that hold what the task may read; the gold answers are not in it. The scorer, another process,
reads the gold file and what the run wrote.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from benchmarks.corpora import READERS, read_corpus
from benchmarks.floors import digest_of
from benchmarks.lines import read_lines
from benchmarks.predict import FIELDS
from benchmarks.scores import Measure, Score, ScorerError, parse_printed, read_score
from benchmarks.scoring import read_rows
from benchmarks.sets import Set
from reportedly.errors import ReportedlyError

ROOT = Path(__file__).resolve().parent.parent
OURS = "Reportedly"
# Fields of running text; their length is what speed is measured by.
_TEXTS = ("title", "text", "sents", "sources")
_STORY_ENDINGS = (".txt", ".html")


@dataclass(frozen=True, slots=True)
class Places:
    """Where the data, the scorers and the files of this run are, and which interpreter runs which peer."""

    data: Path
    scorers: Path
    work: Path
    peers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """The scores of one step or peer on one set, and the characters that it read in so many seconds of one core."""

    scores: Mapping[Measure, Score]
    characters: int
    seconds: float

    @property
    def speed(self) -> float | None:
        """Thousands of characters a second, if there was text and it took long enough to say."""
        return self.characters / 1000 / self.seconds if self.characters and self.seconds >= 0.05 else None


def find_files(one: Set, places: Places) -> list[Path]:
    """Return all files of a set, its scorer with them if it is no part of the project; missing ones too."""
    files = [
        path for name in dict.fromkeys((*one.reads, one.gold, *_named_files(one))) for path in _files(places, name)
    ]
    return files if one.scorer.startswith("benchmarks.") else [*files, places.scorers / one.scorer]


def _files(places: Places, name: str) -> list[Path]:
    if not name.endswith("/"):
        return [places.data / name]
    kept = [path for path in sorted((places.data / name).glob("*/*")) if path.suffix in (*_STORY_ENDINGS, ".json")]
    return kept or [places.data / name]


def _named_files(one: Set) -> list[str]:
    return [word for word in one.scoring if word.endswith(".jsonl")]


def digest(one: Set, places: Places) -> str:
    """Return the SHA-256 of the data and the scorer of a set."""
    return digest_of(find_files(one, places))


def measure_size(one: Set, places: Places) -> str:
    """Return how large a set is, in words: "84 articles, 2,192 attributions"."""
    if one.task == "stories":
        folders = _story_folders(places, one)
        return f"{len(folders)} stories, {sum(len(_reports(folder)) for folder in folders)} reports"
    rows = read_rows(places.data / one.gold)
    return ", ".join(f"{_count(rows, field):,} {word}" for word, field in one.size)


def _count(rows: Sequence[Mapping[str, Any]], field: str) -> int:
    if not field:
        return len(rows)
    if isinstance(rows[0].get(field), list):
        return sum(len(row[field]) for row in rows)
    return len({row[field] for row in rows})


def run_set(one: Set, who: str, places: Places) -> Run:
    """Run our step or a peer over a set and return its scores.

    Raises:
        ReportedlyError: a run or a scorer failed, with the last line of what it said.
    """
    work = places.work / f"{one.key} {who}".replace("/", " ")
    work.mkdir(parents=True)
    if one.task == "stories":
        return _run_stories(one, places, work)
    characters = _write_blind(one, places, work / "in.jsonl")
    command = [sys.executable, "-m", "benchmarks.predict", one.task, *one.options]
    if who != OURS:
        command = [places.peers[who], "-m", "benchmarks.peers", who, one.task]
    with (work / "in.jsonl").open("rb") as lines, (work / "out.jsonl").open("wb") as out:
        _call([*command, "--seconds", str(work / "seconds")], stdin=lines, stdout=out)
    files = [str(places.data / one.gold), str(work / "out.jsonl")]
    return Run(_score(one, places, files), characters, _seconds(work))


def _run_stories(one: Set, places: Places, work: Path) -> Run:
    folders = _story_folders(places, one)
    command = [sys.executable, "-m", "benchmarks.stories", *map(str, folders)]
    _call([*command, "--into", str(work / "out"), "--seconds", str(work / "seconds")])
    files = [str(path) for folder in folders for path in (folder, work / "out" / f"{folder.name}.jsonl")]
    characters = sum(path.stat().st_size for folder in folders for path in _reports(folder))
    return Run(_score(one, places, files), characters, _seconds(work))


def _story_folders(places: Places, one: Set) -> list[Path]:
    return sorted(path.parent for path in (places.data / one.gold).glob("*/gold.json"))


def _reports(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if path.suffix in _STORY_ENDINGS]


def _write_blind(one: Set, places: Places, target: Path) -> int:
    """Write what a task may read of a set's lines, and return how many characters of text are in it."""
    characters = 0
    with target.open("w", encoding="utf-8", newline="\n") as out:
        for name in one.reads:
            for line in read_lines(_lines(places.data / name), FIELDS[one.task]):
                characters += sum(_length(line.get(field)) for field in _TEXTS)
                out.write(json.dumps(line) + "\n")
    return characters


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a set, gold answers and all; a corpus in another format has a line a document."""
    if path.suffix in READERS:
        yield from map(json.dumps, read_corpus(path))
        return
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from lines


def _length(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    return sum(len(text) for text in value) if isinstance(value, list) else 0


def _seconds(work: Path) -> float:
    return float((work / "seconds").read_text(encoding="utf-8"))


def _score(one: Set, places: Places, files: Sequence[str]) -> dict[Measure, Score]:
    scorer = ["-m", one.scorer] if one.scorer.startswith("benchmarks.") else [str(places.scorers / one.scorer)]
    options = [str(places.data / word) if word.endswith(".jsonl") else word for word in one.scoring]
    try:
        printed = _call([sys.executable, *scorer, *files, *options, "--json"])
    except ReportedlyError as error:
        raise ScorerError(str(error)) from error
    result = parse_printed(printed, one.scorer)
    return {each: read_score(result, each, one.scorer, in_percent=one.in_percent) for each in one.measures}


def _call(command: Sequence[str], *, stdin: IO[bytes] | None = None, stdout: IO[bytes] | int = subprocess.PIPE) -> str:
    """Run a command at the root of the project and return what it printed, if that does not go to a file."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"}
    try:
        done = subprocess.run(
            command, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, cwd=ROOT, env=environment, check=False
        )
    except OSError as error:
        raise ReportedlyError(f"{command[0]} cannot be run ({error.strerror}); check the path") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ReportedlyError(f"{_short(command)} failed: {said[-1] if said else f'exit status {done.returncode}'}")
    return (done.stdout or b"").decode("utf-8", "replace")


def _short(command: Sequence[str]) -> str:
    words = [Path(word).name for word in command[1:] if word != "-m"]
    return " ".join(words[:3])


def find_peers(interpreters: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the peers that some interpreters have, each with the first interpreter that has it and the version there.

    Raises:
        ReportedlyError: one of them is no Python that can be run.
    """
    found: dict[str, tuple[str, str]] = {}
    for interpreter in interpreters:
        printed = parse_printed(_call([interpreter, "-m", "benchmarks.peers", "--list"]), interpreter)
        for name, version in printed.items():
            if version:
                found.setdefault(name, (interpreter, str(version)))
    return found
