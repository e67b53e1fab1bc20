"""Help, wrong usage and ledgers that cannot be used: one clear sentence each, and the exit code that says which."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest
from program import run, run_here, surroundings

from reportedly.api import TABLES, Ledger
from reportedly.cli import app
from reportedly.cli.running import TRACEBACK

CONTEXT = click.Context(app)
COMMANDS = app.list_commands(CONTEXT)


def told(*arguments: str | Path) -> tuple[int, str]:
    """Return the exit code and the one sentence that tells what is wrong."""
    done = run_here(*arguments)
    assert done.stdout == ""
    return done.returncode, done.stderr.strip()


def test_help_lists_every_command_with_a_whole_sentence() -> None:
    shown = run_here("--help", COLUMNS="80").stdout
    listed = dict(re.findall(r"^  ([a-z]+)  +(.+)$", shown.split("Commands:")[1], re.MULTILINE))
    assert list(listed) == COMMANDS
    assert not [words for words in listed.values() if not words.endswith(".") or words.endswith("...")]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_explains_every_option(command: str) -> None:
    assert run_here(command, "-h").returncode == 0
    found = app.get_command(CONTEXT, command)
    assert found
    for parameter in found.params:
        assert parameter.help, parameter.name


NEEDED = [
    ("read", "INPUT... --into LEDGER"),
    ("show", "REPORT --in LEDGER"),
    ("remove", "REPORT --from LEDGER"),
    ("report", "LEDGER --output FILE"),
    ("pull", "OUT --story WORDS --into LEDGER"),
    ("claims", "LEDGER"),
]


@pytest.mark.parametrize(("command", "needed"), NEEDED)
def test_usage_names_the_options_that_a_command_cannot_do_without(command: str, needed: str) -> None:
    assert run_here(command, "--help").stdout.splitlines()[0] == f"Usage: reportedly {command} [OPTIONS] {needed}"


def test_version_is_shown() -> None:
    assert re.fullmatch(r"reportedly \d+\.\d+\.\d+\n", run("--version").stdout)


WRONG = [
    ([], "Usage:"),
    (["ask"], "No such command"),
    (["read"], "INPUT"),
    (["read", "x.txt"], "--into"),
    (["read", "x.txt", "--into"], "--into"),
    (["read", "x.txt", "--into", "a.ledger", "--published", "tomorrow"], "'tomorrow' is not a date; write a day as 2024-11-01"),
    (["claims"], "LEDGER"),
    (["claims", "a.ledger", "--limit", "0"], "--limit"),
    (["claims", "a.ledger", "--limit", "5", "--all"], "give --limit or --all, not both"),
    (["claims", "a.ledger", "b.ledger"], "b.ledger"),
    (["claims", "a.ledger", "--whom", "x"], "--whom"),
    (["claims", "a.ledger", "--from", "yesterday"], "'yesterday' is not a day; write it as 2024-11-01"),
    (["claims", "a.ledger", "--to", "2024-02-30"], "'2024-02-30' is not a day"),
    (["reports", "a.ledger", "--as-of", "2024"], "'2024' is not a day"),
    (["claims", "a.ledger", "--from", "2024-11-02", "--to", "2024-11-01"], "2024-11-01 is before 2024-11-02"),
    (["questions", "a.ledger", "--json", "--csv"], "give --json or --csv, not both"),
    (["export", "a.ledger", "--format", "xml"], "xml"),
    (["export", "a.ledger", "--format", "csv"], "give a folder with --output"),
    (["report", "a.ledger"], "--output"),
    (["remove", "x"], "--from"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"), WRONG, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_wrong_usage_ends_with_2_and_says_what_is_wrong(arguments: list[str], words: str) -> None:
    done = run_here(*arguments)
    assert done.returncode == 2
    assert words in done.stdout + done.stderr


NO_LEDGER = {
    "missing": "is not there; look at the path, or make a ledger with reportedly read … --into",
    "folder": "is a folder; give the path of a ledger",
    "text": "is not a ledger",
    "empty": "is not a ledger",
    "database": "is not a ledger",
    "newer": "is from a newer version (schema 99, known here: 1); update reportedly",
    "damaged": "is damaged; restore it from a copy, or make it anew from its reports",
}


def bad_ledger(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.ledger"
    if kind == "folder":
        path.mkdir()
    elif kind in ("text", "empty"):
        path.write_text("to be or not to be\n" * 200 if kind == "text" else "")
    elif kind == "database":
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE guests (name)")
        connection.close()
    elif kind in ("newer", "damaged"):
        Ledger(path).read()
        if kind == "newer":
            with sqlite3.connect(path) as connection:
                connection.execute("PRAGMA user_version = 99")
            connection.close()
        else:
            path.write_bytes(path.read_bytes()[:9000])
    return path


@pytest.mark.parametrize(("kind", "words"), NO_LEDGER.items())
def test_ledger_that_cannot_be_asked_is_told_in_one_sentence(kind: str, words: str, tmp_path: Path) -> None:
    path = bad_ledger(kind, tmp_path)
    code, sentence = told("questions", path)
    assert code == 1
    assert sentence.startswith(str(path))
    assert words in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    "arguments", [*([table] for table in TABLES), ["check"], ["export"], ["report", "-o", "x.html"]]
)
def test_every_command_wants_a_ledger_that_is_there(arguments: list[str], tmp_path: Path) -> None:
    code, sentence = told(arguments[0], tmp_path / "no.ledger", *arguments[1:])
    assert code == 1
    assert "is not there" in sentence
    assert list(tmp_path.iterdir()) == []


def test_remove_makes_no_ledger(tmp_path: Path) -> None:
    code, sentence = told("remove", "x.txt", "--from", tmp_path / "no.ledger")
    assert (code, "is not there" in sentence, list(tmp_path.iterdir())) == (1, True, [])


UNWRITABLE = [
    (["read", "{}/in.txt", "--into", "{}/no folder/a.ledger"], "there is no folder"),
    (["read", "{}/in.txt", "--into", "{}"], "is a folder"),
    (["read", "{}/in.txt", "--into", "{}/in.txt"], "is not a ledger"),
    (["report", "{}/a.ledger", "-o", "{}/no folder/a.html"], "No such file or directory"),
    (["report", "{}/a.ledger", "-o", "{}"], "Is a directory"),
    (["export", "{}/a.ledger", "--format", "csv", "-o", "{}/in.txt"], "File exists"),
    (["demo", "--into", "{}/in.txt"], "File exists"),
    (["report", "{}/a.ledger", "-o", "{}/a.ledger"], "there is a ledger, or another database, and it would be lost"),
    (["export", "{}/a.ledger", "-o", "{}/a.ledger"], "it would be lost; give another file"),
    (["corrections", "{}/a.ledger", "--export", "{}/a.ledger"], "it would be lost"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), UNWRITABLE, ids=lambda value: value if isinstance(value, str) else "")
def test_place_that_cannot_be_written_is_told_in_one_sentence(arguments: list[str], words: str, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("The mayor said that 40 people were hurt.\n")
    Ledger(tmp_path / "a.ledger").read()
    code, sentence = told(*(argument.format(tmp_path) for argument in arguments))
    assert code == 1
    assert words in sentence
    assert sentence.startswith(str(tmp_path))
    assert "\n" not in sentence
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ledger", "in.txt"]
    assert not Ledger(tmp_path / "a.ledger").check()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_no_permission_is_told_in_one_sentence(tmp_path: Path) -> None:
    ledger = tmp_path / "a.ledger"
    Ledger(ledger).read()
    ledger.chmod(0o000)
    assert "no permission to read it" in told("questions", ledger)[1]
    ledger.chmod(0o444)
    assert "no permission to write" in told("read", "x.txt", "--into", ledger)[1]


FAULT = """
from reportedly.cli import app, main
@app.command()
def fail() -> None:
    raise ValueError("nobody expected this")
main()
"""


def test_fault_of_its_own_is_told_in_one_sentence() -> None:
    command = [sys.executable, "-c", FAULT, "fail"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings())
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "(ValueError: nobody expected this); what was read is kept" in done.stderr
    shown = subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings(**{TRACEBACK: "1"}))
    assert "Traceback" in shown.stderr
