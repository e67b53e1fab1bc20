"""Output that is closed, full, cut short or cannot show a character, and places without a home or a working folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import PROGRAM, surroundings

from reportedly.api import Ledger

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of POSIX")
TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday: “Up to 12 people were killed, señor”.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a ledger of so many claims that no pipe or buffer holds them all."""
    folder = tmp_path_factory.mktemp("streams")
    for number in range(2):
        (folder / f"{number}.txt").write_text(TEXT + f"\n\n{number}\n\n".join(TEXT for _ in range(60)), "utf-8")
    Ledger(folder / "a.ledger").read(folder / "0.txt")
    return folder


def shell(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which $R is the program; its exit code follows what it prints to standard error."""
    line = f'{{ {command}; }} 3>&2; echo "[$?]" >&2'
    env = surroundings(**environment) | {"R": " ".join(PROGRAM)}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, env=env,
    )  # fmt: skip


LINES = [
    ("$R claims a.ledger --all | head -1", r"[0]"),
    ("$R export a.ledger | head -c 10", r"[0]"),
    ("$R claims a.ledger --all >&-", "[0]"),
    ("$R claims a.ledger 2>&- | head -1", "[0]"),
    ("$R claims no.ledger 2>&-", "[1]"),
    ("$R read 0.txt --into a.ledger >&- 2>&- <&-", "[0]"),
    ("$R claims a.ledger > /dev/full", "the output cannot be written (No space left on device); make room, or send it"),
    ("$R --help > /dev/full", "the output cannot be written (No space left on device)"),
    ("$R claims no.ledger 2> /dev/full", "[1]"),
    ("env -u HOME -u USER $R claims a.ledger --all > /dev/null", "[0]"),
    (
        "mkdir gone && cd gone && rmdir ../gone && $R read x --into x.ledger",
        "x.ledger: the working folder was removed;",
    ),
    ("mkdir gone && cd gone && rmdir ../gone && $R report ../a.ledger -o x.html", "the working folder was removed;"),
]


@pytest.mark.parametrize(("command", "told"), LINES)
def test_stream_that_fails_costs_no_more_than_its_words(command: str, told: str, folder: Path) -> None:
    if "/dev/full" in command and not Path("/dev/full").exists():
        pytest.skip("there is no full device")
    done = shell(command, folder)
    assert done.stderr.startswith(told) or f": {told}" in done.stderr or told in done.stderr.split()
    assert done.stderr.count("\n") == (1 if told.startswith("[") else 2), done.stderr
    assert Ledger(folder / "a.ledger").check() == []


@pytest.mark.parametrize("environment", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}])
def test_terminal_without_such_characters_shows_question_marks(environment: dict[str, str], folder: Path) -> None:
    done = shell("PYTHONCOERCECLOCALE=0 $R claims a.ledger --all", folder, **environment)
    assert done.stderr == "[0]\n"
    assert "?Up to 12 people were killed, se?or?" in done.stdout


def test_folder_in_which_nothing_can_be_written_is_read_from(folder: Path, tmp_path: Path) -> None:
    shutil.copy(folder / "a.ledger", tmp_path)
    tmp_path.chmod(0o555)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("every folder is open to this user")
    assert shell("$R claims a.ledger --all > /dev/null", tmp_path).stderr == "[0]\n"
    assert "cannot write this file (Permission denied)" in shell("$R report a.ledger -o x.html", tmp_path).stderr


def test_rows_on_a_terminal_cannot_command_it_and_are_exact_in_a_pipe(tmp_path: Path) -> None:
    name = "a\x1b[31mb.txt"
    (tmp_path / name).write_text(TEXT, "utf-8")
    Ledger(tmp_path / "a.ledger").read(tmp_path / name)
    terminal, end = os.openpty()
    command = [*PROGRAM, "reports", "a.ledger", "--csv"]
    subprocess.run(command, cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=end, env=surroundings(), check=True)
    os.close(end)
    shown = os.read(terminal, 100_000)
    os.close(terminal)
    assert b"\x1b" not in shown
    assert "a␛[31mb.txt".encode() in shown
    piped = subprocess.run(command, cwd=tmp_path, capture_output=True, env=surroundings(), check=True)
    assert name.encode() in piped.stdout
