"""A disk that is full costs what was being written and nothing else, and is told in one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from program import run_here, surroundings

from reportedly.api import Ledger

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of another system")

# Runs commands, each in a copy of one process and with files of a limited size, and prints how each ended.
DRIVER = """
import contextlib, json, os, resource, sys
from reportedly.api import Ledger
from reportedly.cli import app, main

# Reading one report loads what each of the copies would load for itself.
with contextlib.suppress(SystemExit), open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
    sys.argv = ["reportedly", "read", sys.argv[1], "--into", sys.argv[2]]
    main()
for limit, *command in json.load(sys.stdin):
    told, more = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(more, 1), os.dup2(more, 2)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        sys.argv = ["reportedly", *command]
        try:
            main()
        except SystemExit as end:
            sys.stdout.flush()
            os._exit(end.code)
    os.close(more)
    words = open(told, encoding="utf-8").read()
    print(json.dumps([os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), words]), flush=True)
"""
TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday that {} people were killed.\n\nThe police denied it.\n"
Command = list[object]


def run_limited(commands: list[Command]) -> list[tuple[int, str]]:
    """Run commands, each of which begins with how many bytes a file may have, and return exit codes and words."""
    with TemporaryDirectory() as folder:
        warm = Path(folder) / "warm.txt"
        warm.write_text(TEXT)
        done = subprocess.run(
            [sys.executable, "-c", DRIVER, warm, Path(folder) / "warm.ledger"], input=json.dumps(commands, default=str),
            capture_output=True, text=True, check=True, env=surroundings(), timeout=60,
        )  # fmt: skip
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


def write_reports(folder: Path, number: int) -> Path:
    folder.mkdir()
    for count in range(number):
        (folder / f"{count:02}.txt").write_text(TEXT.format(count + 3))
    return folder


def files_in(folder: Path) -> list[Path]:
    """Return all files and folders but SQLite's own beside a ledger, whose beginnings it leaves on a full disk."""
    return sorted(path for path in folder.rglob("*") if not path.name.endswith(("-shm", "-wal")))


def test_full_disk_while_reading_or_linking_leaves_whole_reports(tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "in", 3)
    whole = Ledger(tmp_path / "whole.ledger")
    whole.read(reports)
    export = whole.export(tmp_path / "whole.jsonl").read_bytes()
    # While it is made, in its first and a later report, and while its reports are linked.
    size = whole.path.stat().st_size
    limits = [1, *(int(size * share) for share in (0.8, 1.0, 1.3, 2.0, 2.8))]
    ledgers = [Ledger(tmp_path / "out" / f"{limit}.ledger") for limit in limits]
    (tmp_path / "out").mkdir()
    ended = run_limited(
        [[limit, "read", reports, "--into", one.path] for limit, one in zip(limits, ledgers, strict=True)]
    )
    seen = set()
    for ledger, (code, told) in zip(ledgers, ended, strict=True):
        if code == 0:
            continue
        assert (code, told.count("\n")) == (1, 1), told
        assert told.startswith(
            f"{ledger.path}: the ledger cannot be written because the disk is full or failing; make room"
        )
        # Without room for its tables it is an empty file, which the next run makes a ledger.
        if "is not a ledger yet" not in run_here("check", ledger.path).stderr:
            assert ledger.check() == []
            seen.add(len(ledger.reports()))
        ledger.read(reports)
        assert ledger.export(tmp_path / "again.jsonl").read_bytes() == export
    assert len(seen) >= 2, ended
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".ledger"}


def test_full_disk_while_the_log_is_brought_into_the_file_is_told(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "a.ledger")
    ledger.read(write_reports(tmp_path / "in", 12))
    (tmp_path / "more.txt").write_text(TEXT.format(99) * 60)
    # The log has room, but the file cannot grow.
    limit = ledger.path.stat().st_size + 4096
    [(code, told)] = run_limited([[limit, "read", tmp_path / "more.txt", "--into", ledger.path]])
    assert (code, "the disk is full or failing; make room" in told) == (1, True), told
    assert len(ledger.reports()) in (12, 13)
    assert ledger.check() == []
    assert run_here("read", tmp_path / "more.txt", "--into", ledger.path).returncode == 0
    assert (len(ledger.reports()), ledger.is_complete(), ledger.check()) == (13, True, [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ledger", "in", "more.txt"]


def test_full_disk_leaves_no_half_page_or_export_and_the_old_one_as_it_was(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "a.ledger")
    ledger.read(write_reports(tmp_path / "in", 3))
    places = [tmp_path / name for name in ("new.html", "old.html", "new.jsonl", "old.jsonl", "csv")]
    (tmp_path / "csv").mkdir()
    for place in (tmp_path / "old.html", tmp_path / "old.jsonl", tmp_path / "csv" / "claims.csv"):
        place.write_text("as it was")
    before = files_in(tmp_path)
    commands: list[Command] = [
        *([2000, "report", ledger.path, "-o", place] for place in places[:2]),
        *([2000, "export", ledger.path, "-o", place] for place in places[2:4]),
        [100, "export", ledger.path, "--format", "csv", "-o", places[4]],
    ]
    for place, (code, told) in zip(places, run_limited(commands), strict=True):
        assert (code, told.count("\n")) == (1, 1), told
        assert told.startswith(str(place))
        assert "cannot write this file (File too large)" in told
    assert files_in(tmp_path) == before
    assert {path.read_text() for path in before if "old" in path.name or path.suffix == ".csv"} == {"as it was"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of its own of 700 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=700k", "none", str(place)]
    if (
        not hasattr(os, "geteuid")
        or os.geteuid()
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        pytest.skip("needs a user who may mount a disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_disk_without_room_is_told_wherever_it_is_met(small_disk: Path, tmp_path: Path) -> None:
    reports = write_reports(tmp_path / "in", 30)
    done = run_here("read", reports, "--into", small_disk / "a.ledger")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "the disk is full or failing; make room and run again, whole reports are kept" in done.stderr
    ledger = Ledger(small_disk / "a.ledger")
    assert ledger.check() == []
    assert 0 < len(ledger.reports()) < 30
    whole = Ledger(tmp_path / "b.ledger")
    whole.read(reports)
    with suppress(OSError):  # it holds what there is room for
        (small_disk / "filler").write_bytes(b"-" * 700_000)
    for command in (
        ["report", whole.path, "-o", small_disk / "a.html"],
        ["export", whole.path, "-o", small_disk / "a.jsonl"],
    ):
        done = run_here(*command)
        assert done.returncode == 1
        assert "cannot write this file (No space left on device)" in done.stderr
    assert not [
        path for path in small_disk.iterdir() if path.suffix in (".html", ".jsonl") or path.name.startswith(".")
    ]
