"""`reportedly read` from end to end: what is told of every input, and what a run leaves that is stopped or killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import PROGRAM, run, run_here, surroundings

from reportedly.api import Ledger
from reportedly.errors import LedgerError

GOOD = "The mayor of Corvane, Nela Marsh, said on Wednesday that 12 people were killed.\n"


def write_bad_inputs(folder: Path) -> dict[str, str]:
    """Write one input of every bad kind and return what is to be said of each."""
    (folder / "good.txt").write_text(GOOD)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "white.txt").write_bytes(b" \n\n")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "script.html").write_bytes(b"<html><body><script>draw()</script></body></html>")
    (folder / "kitchen.txt").write_bytes("Le maire a compté 40 blessés à Corvane.\n".encode("latin-1"))
    records = [json.dumps({"text": GOOD + "More soon."}), '{"text": ', "[1]", '{"title": "no text"}']
    (folder / "records.jsonl").write_text("\n".join(records))
    return {
        "good.txt": "read",
        "empty.txt": "skipped the file is empty",
        "white.txt": "skipped there is nothing but white space",
        "picture.txt": "skipped this is a picture, not text; save or export it as",
        "noise.txt": "skipped the bytes look binary, not like text",
        "script.html": "skipped the page has no visible text",
        "kitchen.txt": "read outlet not stated, undated; encoding not stated; read as windows-1252",
        "records.jsonl": "read outlet not stated, undated; line 1 of records.jsonl",
        "records.jsonl, line 2": "skipped the record is no JSON; write one object a line",
        "records.jsonl, line 3": "skipped the record is no JSON object",
        "records.jsonl, line 4": "skipped the record has no text",
    }


def test_every_bad_input_costs_itself_and_is_told_in_the_table(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    expected = write_bad_inputs(folder)
    done = run("read", "in", "--into", "a.ledger", cwd=tmp_path, COLUMNS="300")
    assert done.returncode == 3
    assert done.stderr == ""
    (header, *table), summary, (last,) = (part.splitlines() for part in done.stdout.split("\n\n"))
    assert header.split() == ["Input", "What", "is", "known", "of", "it"]
    found = {line.partition("  ")[0].removeprefix("in/"): " ".join(line.partition("  ")[2].split()) for line in table}
    assert found.keys() == expected.keys()
    assert {name: words for name, words in expected.items() if not found[name].startswith(words)} == {}
    assert [" ".join(line.split()) for line in summary] == ["Languages en 2, not known 1", "Dates no date 3"]
    assert last == "3 read, 0 known already, 8 skipped. The ledger is a.ledger"
    assert len(Ledger(tmp_path / "a.ledger").reports()) == 3


ENDINGS = [
    (["good.txt"], 0),
    (["good.txt", "nosuch.txt"], 3),
    (["nosuch.txt"], 1),
    (["bare"], 1),
    (["*.pdf"], 1),
    (["good.txt", "empty.txt"], 3),
    ([""], 1),
]


@pytest.mark.parametrize(("names", "code"), ENDINGS)
def test_exit_code_says_how_much_was_read(names: list[str], code: int, tmp_path: Path) -> None:
    write_bad_inputs(tmp_path)
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "music.ogg").write_bytes(b"OggS")
    done = run_here("read", *names, "--into", "a.ledger", cwd=tmp_path)
    assert done.returncode == code
    # A misspelt name leaves no empty ledger behind.
    assert done.stdout.splitlines()[-1].endswith("a.ledger was not made" if code == 1 else "The ledger is a.ledger")
    assert (tmp_path / "a.ledger").exists() == (code != 1)


def test_a_ledger_that_is_there_stays_when_nothing_is_found(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    run_here("read", "good.txt", "--into", "a.ledger", cwd=tmp_path)
    done = run_here("read", "nosuch.txt", "--into", "a.ledger", cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "0 read, 0 known already, 1 skipped. The ledger is a.ledger"
    assert len(Ledger(tmp_path / "a.ledger").reports()) == 1


def test_reading_again_adds_nothing_and_ends_with_0(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    first, second = (run_here("read", "good.txt", "--into", "a.ledger", cwd=tmp_path) for _ in range(2))
    assert "1 read, 0 known already" in first.stdout
    assert "0 read, 1 known already" in second.stdout
    assert second.returncode == 0


def test_day_and_outlet_that_are_given_are_shown(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    given = ("--published", "2031-03-05", "--outlet", "Corvane Post")
    done = run_here("read", "good.txt", "--into", "a.ledger", *given, cwd=tmp_path)
    assert "Corvane Post, 5 Mar 2031" in done.stdout


def test_figures_that_were_not_read_are_told(tmp_path: Path) -> None:
    lists = ", ".join(f"{number} votes went to list {number}" for number in range(3, 90))
    (tmp_path / "table.txt").write_text(f"The clerk read the result.\n\nThe clerk said that {lists}.\n\n{GOOD}")
    done = run_here("read", "table.txt", "--into", "a.ledger", cwd=tmp_path, COLUMNS="300")
    assert "figures in a very long sentence or list of numbers were not read" in done.stdout
    assert [figure.figure for figure in Ledger(tmp_path / "a.ledger").figures()] == ["12"]


def test_long_run_lists_what_was_skipped_beyond_its_first_lines(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"Nobody said anything on day {number}."}) for number in range(70)]
    (tmp_path / "many.jsonl").write_text("\n".join([*lines, "broken"]))
    shown = run_here("read", "many.jsonl", "--into", "a.ledger", cwd=tmp_path).stdout
    assert "and 11 more" in shown
    assert "many.jsonl, line 71  skipped" in shown
    assert "line 65" not in shown


def test_name_that_could_steer_a_terminal_is_shown_plainly(tmp_path: Path) -> None:
    name = "red\x1b[31m[bold]report.txt"
    (tmp_path / name).write_text(GOOD)
    shown = run_here("read", name, "--into", "a.ledger", cwd=tmp_path).stdout
    assert "\x1b" not in shown
    assert "[bold]report.txt" in shown


# Runs that are cut off


def write_many(folder: Path, number: int = 300) -> Path:
    """Write a file of which the reading takes seconds."""
    path = folder / "many.jsonl"
    sentences = " ".join(
        f"The mayor of Corvane said on Monday that {n} people were hurt in street {n}." for n in range(40)
    )
    with path.open("w") as file:
        for count in range(number):
            file.write(json.dumps({"outlet": f"Paper {count}", "published": "2031-03-05", "text": sentences}) + "\n")
    return path


def begin(*arguments: str | Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings(),
        preexec_fn=None if sys.platform == "win32" else listen_to_signals,
    )


def listen_to_signals() -> None:
    """What a shell starts in the background ignores Ctrl-C, and passes that on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def wait_for_reports(ledger: Path, number: int = 3) -> None:
    """Ask a ledger while it is read into until some reports are there."""
    for _ in range(400):
        if ledger.exists() and ledger.stat().st_size:
            try:
                if len(Ledger(ledger).contents().reports) >= number:
                    return
            except LedgerError:
                pass  # it is just being made
        time.sleep(0.05)
    raise AssertionError("nothing was read in time")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")
def test_run_that_is_stopped_leaves_whole_reports_and_says_so(tmp_path: Path) -> None:
    ledger = tmp_path / "a.ledger"
    with begin("read", write_many(tmp_path), "--into", ledger) as process:
        wait_for_reports(ledger)
        process.send_signal(signal.SIGINT)
        shown, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert shown == ""
    assert told.startswith("Stopped. The reports read so far are kept whole; run the same command again")
    assert told.count("\n") == 1
    assert 3 <= len(Ledger(ledger).contents().reports) < 300
    assert Ledger(ledger).check() == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")
def test_run_that_is_killed_is_told_of_and_made_good_by_the_next(tmp_path: Path) -> None:
    ledger = tmp_path / "a.ledger"
    with begin("read", write_many(tmp_path), "--into", ledger) as process:
        wait_for_reports(ledger)
        process.kill()
    asked = run_here("questions", ledger)
    assert asked.returncode == 0
    assert "a run is still at work, or was cut off before it linked all reports" in asked.stderr
    assert json.loads(run_here("questions", ledger, "--json").stdout) == []
    read = len(Ledger(ledger).contents().reports)
    again = run_here("read", tmp_path / "nosuch.txt", "--into", ledger)
    assert again.returncode == 1
    assert Ledger(ledger).is_complete()
    assert len(Ledger(ledger).reports()) == read
    asked = run_here("questions", ledger)
    assert asked.stderr == ""
    assert "wounded" in asked.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_bar_is_shown_on_a_terminal_only_and_not_among_the_rows(tmp_path: Path) -> None:
    import pty  # there is none on Windows

    (tmp_path / "good.txt").write_text(GOOD)
    shown, bar = pty.openpty()
    command = [*PROGRAM, "read", str(tmp_path / "good.txt"), "--into", str(tmp_path / "a.ledger")]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=bar, text=True, check=True, env=surroundings(TERM="xterm")
    )
    os.close(bar)
    # What is read at once may end within a character.
    drawn = os.read(shown, 10_000).decode(errors="replace")
    os.close(shown)
    assert "Reading" in drawn or "Linking" in drawn
    assert "Reading" not in done.stdout
    assert "\x1b" not in done.stdout


# Taking reports out


def test_report_is_removed_by_path_and_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"{GOOD}\nThis is report {name}.\n")
    run_here("read", "a.txt", "b.txt", "c.txt", "--into", "x.ledger", cwd=tmp_path)
    ledger = Ledger(tmp_path / "x.ledger")
    ids = {report.path: report.id for report in ledger.reports()}
    removed = run_here("remove", "a.txt", "--from", "x.ledger", cwd=tmp_path).stdout.splitlines()
    assert removed[0] == "Removed a.txt from x.ledger"
    assert removed[1].startswith("To take this back: reportedly read a.txt --into x.ledger")
    assert run_here("remove", ids["b.txt"][:6], "--from", "x.ledger", cwd=tmp_path).returncode == 0
    assert [report.path for report in ledger.reports()] == ["c.txt"]
    assert ledger.is_complete()
    gone = run_here("remove", "a.txt", "--from", "x.ledger", cwd=tmp_path)
    assert gone.returncode == 1
    assert "there is no report with the path or id 'a.txt'; `reportedly reports x.ledger --csv` lists" in gone.stderr


def test_demo_reads_shows_and_writes_its_story(tmp_path: Path) -> None:
    done = run("demo", "--into", "here", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""
    assert sorted(path.name for path in (tmp_path / "here").iterdir()) == ["reports", "story.html", "story.ledger"]
    again = run_here("read", "here/reports", "--into", "here/story.ledger", cwd=tmp_path)
    assert "0 read, 14 known already" in again.stdout
    *_, told, hint = done.stdout.splitlines()
    assert told.startswith("14 reports of an invented story, in ")
    assert run_here(*hint.removeprefix("Ask it: reportedly ").split(), cwd=tmp_path).stdout.count("Brok") > 3


def test_demo_names_the_program_by_the_path_that_runs_it(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "reportedly"
    program.parent.mkdir()
    program.write_text("from reportedly.cli import program; program()\n")
    command = [sys.executable, program, "demo", "--into", "here"]
    # No program is found by its name alone there.
    alone = surroundings(PATH=str(tmp_path))
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=True, env=alone
    )
    assert f"Ask it: {program} claims" in done.stdout


def test_files_of_other_kinds_in_a_folder_are_counted_and_not_passed_over_in_silence(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("good.txt", "feed.xml", "tool.py", "tool2.py"):
        (folder / name).write_text(GOOD, encoding="utf-8")
    done = run("read", "in", "--into", "a.ledger", cwd=tmp_path, COLUMNS="200")
    assert done.returncode == 0
    assert "Left out   2 .py, 1 .xml (name a feed, an export or a table itself, and it is read)" in done.stdout


FIRST = "CORVANE, 5 March 2031 — At least 12 people were killed at the Hald quarry, the mayor, Nela Marsh, said.\n"
SECOND = "CORVANE, 6 March 2031 — Marsh said on Thursday that 19 people were killed at the Hald quarry.\n"


def test_what_the_reports_of_the_next_day_bring_is_told(tmp_path: Path) -> None:
    reading = ("read", "in", "--into", "a.ledger", "--news")
    (tmp_path / "in").mkdir()
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
        done = run(*reading, cwd=tmp_path, COLUMNS="200")
        assert done.returncode == 0
    (news,) = (line for line in done.stdout.splitlines() if line.startswith("- "))
    assert "revision" in news
    assert "19 (Nela Marsh) revises “At least 12”" in news
    ledger = Ledger(tmp_path / "a.ledger")
    second = next(one.id for one in ledger.reports() if (one.path or "").endswith("second.txt"))
    assert [one.kind for one in ledger.news([second])] == ["revision"]
    assert ledger.news([]) == []
    assert "Nothing new" in run(*reading, cwd=tmp_path).stdout
