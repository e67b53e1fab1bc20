"""A run that is stopped at any moment ends with one sentence and the right exit code, and leaves nothing half done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from program import run_here, surroundings

from reportedly.api import Ledger

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of another system")

# Runs the program in a folder for each case, and sends it signals when a function is entered for the n-th time. One
# process loads all that is needed and copies itself for every case.
DRIVER = """
import contextlib, io, json, os, signal, sys
from reportedly.cli import main

def run(command, function, times, signals):
    def watch(frame, event, what):
        nonlocal times
        name = frame.f_code.co_name if event == "call" else what.__name__ if event == "c_call" else None
        if name == function:
            times -= 1
            if not times:
                sys.setprofile(None)
                for name in signals:
                    os.kill(os.getpid(), getattr(signal, name))
    sys.argv = ["reportedly", *command]
    sys.setprofile(watch)
    main()

cases, is_warm = json.load(sys.stdin), "warm" in sys.argv
if is_warm:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        run(["read", "warm.txt", "--into", "warm.ledger"], None, 0, [])
    sys.setprofile(None)
for folder, function, times, *signals in cases:
    child = os.fork()
    if child:
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps(code), flush=True)
        continue
    os.chdir(folder)
    for number, name in (1, "../shown"), (2, "../told"):
        os.dup2(os.open(name + os.path.basename(folder), os.O_WRONLY | os.O_CREAT), number)
    ignored = "ignored" in signals
    signal.signal(signal.SIGINT, signal.SIG_IGN if ignored else signal.default_int_handler)
    try:
        run(["read", "12.txt", "13.txt", "--into", "a.ledger"], function, times, [one for one in signals if one != "ignored"])
    except SystemExit as end:
        sys.stdout.flush()
        os._exit(end.code)
"""
TEXT = "The mayor of Corvane, Nela Marsh, said on Wednesday that {} people were killed.\n"
Case = tuple[str | int, ...]


def run_cases(folder: Path, cases: list[Case]) -> list[tuple[Path, int, str, str]]:
    """Return for each case (a function, which of its calls, signals) its folder, exit code, what it showed and told."""
    folders = [folder / str(number) for number in range(len(cases))]
    for each in folders:
        each.mkdir()
        for number in (12, 13):
            (each / f"{number}.txt").write_text(TEXT.format(number))
    warm = ["warm"] if cases[0][0] != "exec_module" else []
    (folder / "warm.txt").write_text(TEXT.format(11))
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, *warm],
        input=json.dumps([[str(each), *case] for each, case in zip(folders, cases, strict=True)]),
        stdout=subprocess.PIPE, text=True, check=True, cwd=folder, env=surroundings(), timeout=60,
    )  # fmt: skip
    codes = [int(line) for line in done.stdout.splitlines()]
    words = [[(folder / f"{kind}{each.name}").read_text("utf-8") for kind in ("shown", "told")] for each in folders]
    return [(each, code, *said) for each, code, said in zip(folders, codes, words, strict=True)]


# A function, which of its calls, and the beginning of what is told when the program is stopped there.
MOMENTS = {
    ("_prepare_streams", 1): "Stopped. What was written is whole; run the same command again.",
    ("connect_to_write", 1): "Stopped before anything was read; run the same command again.",
    ("migrate", 1): "Stopped before anything was read;",
    ("add_reading", 1): "Stopped. The reports read so far are kept whole; run the same command again to read the rest",
    ("_add_sentences", 2): "Stopped. The reports read so far are kept whole;",  # within a transaction
    (
        "read_places",
        1,
    ): "Stopped while linking. All reports are read and kept; run the same command again to link them.",
    ("link_story", 1): "Stopped while linking.",
    ("write_story", 1): "Stopped while linking.",
    ("_add_actors", 1): "Stopped while linking.",
    ("show_run", 1): "Stopped before all was shown. Everything is read, linked and kept.",
    ("_write", 3): "Stopped before all was shown.",
}


SIGNALS: dict[tuple[str, ...], set[int]] = {
    ("SIGTERM",): {143},
    ("SIGHUP",): {129},
    # Of two at once either may be heard first, and the other ends the program at once.
    ("SIGINT", "SIGTERM"): {130, 143},
    ("SIGTERM", "SIGINT", "SIGHUP"): {129, 130, 143},
}
LATE: list[Case] = [("exit", 2, "SIGINT"), ("add_reading", 1, "SIGINT", "ignored")]
Ended = dict[Case, tuple[Path, int, str, str]]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """How the runs of all cases ended, which copies of one process have done."""
    cases: list[Case] = [(*moment, "SIGINT") for moment in MOMENTS]
    cases += [*(("add_reading", 1, *signals) for signals in SIGNALS), *LATE]
    return dict(zip(cases, run_cases(tmp_path_factory.mktemp("stopped"), cases), strict=True))


def test_stop_is_told_in_one_line_and_the_next_run_goes_on(ended: Ended) -> None:
    for moment, expected in MOMENTS.items():
        folder, code, _, told = ended[*moment, "SIGINT"]
        assert (code, told.count("\n")) == (130, 1), (moment, code, told)
        assert told.startswith(expected), moment
        assert run_here("read", "12.txt", "13.txt", "--into", "a.ledger", cwd=folder).returncode == 0
        ledger = Ledger(folder / "a.ledger")
        assert (ledger.check(), ledger.is_complete(), len(ledger.reports())) == ([], True, 2)
        assert sorted(path.name for path in folder.iterdir()) == ["12.txt", "13.txt", "a.ledger"]


def test_stop_within_the_imports_is_told_in_one_line(tmp_path: Path) -> None:
    for _, code, shown, told in run_cases(tmp_path, [("exec_module", number, "SIGINT") for number in (2, 12, 90)]):
        assert (code, shown) == (130, "")
        assert told == "Stopped. What was written is whole; run the same command again.\n"


def test_every_signal_has_its_code_and_a_second_one_ends_at_once(ended: Ended) -> None:
    for signals, codes in SIGNALS.items():
        folder, code, _, told = ended["add_reading", 1, *signals]
        assert code in codes
        assert (told.count("\n"), told[:8]) == (1, "Stopped.")
        assert Ledger(folder / "a.ledger").check() == []


def test_signal_that_comes_too_late_or_was_ignored_from_the_start_changes_nothing(ended: Ended) -> None:
    for _, code, shown, told in (ended[case] for case in LATE):
        assert (code, told) == (0, "")
        assert "2 read" in shown


def test_real_program_ends_by_a_signal_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "12.txt").write_text(TEXT.format(12))
    command = [sys.executable, "-m", "reportedly.cli", "read", "12.txt", "--into", "a.ledger"]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, stdout=subprocess.DEVNULL) as run:
        while not (tmp_path / "a.ledger").exists() and run.poll() is None:
            pass
        run.terminate()
        _, told = run.communicate(timeout=60)
    assert run.returncode in (143, 0)
    assert (told.count("\n"), told[:7]) == ((1, "Stopped") if run.returncode else (0, ""))
