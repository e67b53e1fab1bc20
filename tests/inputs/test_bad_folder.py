"""A folder of everything that is bad, read by the program: the good reports are read, and all else has its sentence."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.api import Ledger

BROKEN = Path(__file__).parent.parent / "broken"
GOOD = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed.\n"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "reportedly.cli", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "400", "PYTHONUTF8": "1"},
        timeout=60,
    )


def write_inputs(folder: Path) -> dict[str, str]:
    """Write two good reports and many bad ones, and return what is to be said of the bad ones."""
    shutil.copytree(BROKEN, folder)
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "good.html").write_text(f"<h1>Twelve killed</h1><p>{GOOD}</p>" + "<div>" * 5_000, encoding="utf-8")
    (folder / "bell\x07.txt").write_text(GOOD + "Again.", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "marked.txt").write_bytes(b"\xef\xbb\xbf")
    (folder / "ledger.txt").write_bytes(b"SQLite format 3\0" + b"\0" * 500)
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (folder / "archive.md").write_bytes(b"PK\x03\x04\0\0")
    (folder / "long.txt").write_text("Forty barges left. " * 53_000, encoding="utf-8")
    with (folder / "hole.txt").open("wb") as hole:
        hole.truncate(1_000_000_000)
    (folder / "nested.jsonl").write_text(
        "[" * 100_000 + "\n" + json.dumps({"text": GOOD + "More soon."}), encoding="utf-8"
    )
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "up").symlink_to(folder.parent, target_is_directory=True)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "two\nlines\x1b[31m.txt").write_bytes(b" ")
    return {
        "empty.txt": "the file is empty",
        "marked.txt": "there is nothing but white space",
        "ledger.txt": "this is a database, perhaps a ledger, and no report; leave it out",
        "picture.html": "this is a picture, not text",
        "archive.md": "this is a ZIP archive",
        "long.txt": "the text has more than 1,000,000 characters, the most for one report",
        "hole.txt": "the file is longer than 20 MB",
        "nested.jsonl, line 1": "the record is nested too deep to be read",
        "pipe.txt": "this is a pipe or a device",
        "zero.txt": "this is a pipe or a device",
        "gone.txt": "there is no such file, or only a link that leads nowhere",
        "two\\nlines\\x1b[31m.txt": "there is nothing but white space",
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such files cannot be made here")
def test_folder_of_bad_files_is_read_as_far_as_it_can_be(tmp_path: Path) -> None:
    expected = write_inputs(tmp_path / "in")
    done = run("read", "in", "--into", "x.ledger", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (3, "")
    assert "\x1b" not in done.stdout
    rows = {
        line.partition("  ")[0].removeprefix("in/"): " ".join(line.partition("  ")[2].split())
        for line in done.stdout.splitlines()
    }
    assert {name: rows.get(name) for name, why in expected.items() if why not in rows.get(name, "")} == {}
    assert rows["good.txt"].startswith("read")
    assert rows["good.html"].startswith("read")
    assert rows["nested.jsonl"].startswith("read")
    assert all("; " in words for name, words in rows.items() if words.startswith("skipped")), rows
    assert Ledger(tmp_path / "x.ledger").check() == []
    assert rows["bell\\x07.txt"].startswith("read")
