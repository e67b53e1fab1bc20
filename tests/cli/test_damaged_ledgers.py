"""A ledger that is cut off, overwritten or holds what it cannot hold: one sentence and exit code 1 with every command."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest
from program import Done, run_here

from reportedly.api import TABLES, Ledger

TEXT = (
    "The mayor of Corvane, Nela Marsh, said on Wednesday that {} people were killed and 40 will be moved by Friday.\n"
)
COMMANDS = [*([table] for table in TABLES), ["check"], ["export"], ["report", "-o", "page.html"]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger of two reports that agree and deny."""
    folder = tmp_path_factory.mktemp("sound")
    for number in (12, 13):
        (folder / f"{number}.txt").write_text(
            TEXT.format(number) + "\nThe police denied on Friday that 12 people were killed.\n"
        )
    Ledger(folder / "a.ledger").read(*sorted(folder.glob("*.txt")))
    return folder / "a.ledger"


def ask(command: list[str], ledger: Path) -> Done:
    return run_here(command[0], ledger, *command[1:], cwd=ledger.parent)


def check_told(done: Done, ledger: Path) -> None:
    """Check that a command either worked or said in one sentence of which ledger what is wrong."""
    assert "fault of its own" not in done.stderr
    if done.returncode:
        assert done.returncode == 1
        assert done.stderr.startswith(str(ledger)) if done.args[0] != "check" else done.stdout + done.stderr
        assert done.stderr.count("\n") <= 1
    assert not (ledger.parent / "page.html").exists() or done.args[0] == "report"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_damaged_file_is_told_in_one_sentence_by_every_command(command: list[str], sound: Path, tmp_path: Path) -> None:
    chance, data, ledger = random.Random(command[0]), sound.read_bytes(), tmp_path / "a.ledger"
    for share in (0.001, 0.5, 0.9):
        ledger.write_bytes(data[: int(len(data) * share)])
        done = ask(command, ledger)
        check_told(done, ledger)
        assert done.returncode == 1
    for _ in range(8):
        page = chance.randrange(len(data) // 4096) * 4096
        ledger.write_bytes(data[:page] + chance.randbytes(4096) + data[page + 4096 :])
        check_told(ask(command, ledger), ledger)


FOREIGN = [
    ("UPDATE claim SET stance = 'shouted'", "stance"),
    ("UPDATE figure SET span = '[5, 2]'", "text at 5 to 2 is outside"),
    ("UPDATE forecast SET status = 'x'", "status"),
    ("UPDATE question SET answers = '[\"nobody\"]'", "nobody"),
    ("UPDATE claim SET question = 'none', origin = 'none'", "none"),
    ("DELETE FROM origin", "origin"),
    ("DELETE FROM report", "report"),
    ("UPDATE report SET parts = '{'", "parts"),
    ("DROP TABLE topic", "topic"),
]


@pytest.mark.parametrize(("statement", "word"), FOREIGN)
def test_rows_that_do_not_belong_are_told_in_one_sentence(
    statement: str, word: str, sound: Path, tmp_path: Path
) -> None:
    ledger = Path(shutil.copy(sound, tmp_path))
    connection = sqlite3.connect(ledger)
    connection.execute(statement)
    connection.commit()
    connection.close()
    for command in COMMANDS:
        check_told(ask(command, ledger), ledger)
    done = ask(["check"], ledger)
    assert done.returncode == 1
    assert word in done.stdout


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


PLACES = [
    (Path.touch, "is not a ledger yet: it is empty"),
    (Path.mkdir, "is a folder; give the path of a ledger"),
    (a_pipe, "is a pipe or a device; give the path of a file"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among its files")
@pytest.mark.parametrize(("make", "told"), PLACES)
def test_place_that_holds_no_ledger_is_told_by_every_command(make, told: str, tmp_path: Path) -> None:
    ledger = tmp_path / "a.ledger"
    make(ledger)
    for command in COMMANDS:
        done = ask(command, ledger)
        assert (done.returncode, done.stdout, told in done.stderr) == (1, "", True)
    if make is a_pipe:
        assert told in run_here("read", "nothing", "--into", ledger).stderr
