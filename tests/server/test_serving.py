from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from served import Site

from reportedly.cli import main

Told = Callable[..., str]
PROGRAM = [sys.executable, "-m", "reportedly.cli", "serve"]


def start(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        preexec_fn=None if sys.platform == "win32" else listen_to_signals,
    )  # fmt: skip


def listen_to_signals() -> None:
    """What a shell starts in the background ignores Ctrl-C, and passes that on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Run the command within this process, which is quicker, and return the one sentence with which it fails."""

    def run(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["reportedly", "serve", *arguments])
        with pytest.raises(SystemExit) as end:
            main()
        printed = capsys.readouterr()
        assert (end.value.code, printed.out, printed.err.count("\n")) == (1, "", 1)
        return printed.err

    return run


def ask(port: int, path: str = "/") -> int:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as line:
        line.request("GET", path)
        answer = line.getresponse()
        answer.read()
        return answer.status


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_until_it_is_told_to_end(site: Site, number: signal.Signals) -> None:
    with start(str(site.ledger.path), "--port", "0") as program:
        assert program.stdout
        told = program.stdout.readline()
        found = re.search(r" is at http://127\.0\.0\.1:(\d+)/ \(Ctrl-C ends it\)", told)
        assert found, told
        assert ask(int(found[1])) == 200
        assert ask(int(found[1]), "/claims") == 200
        begun = time.monotonic()
        program.send_signal(number)
        out, err = program.communicate(timeout=20)
        assert time.monotonic() - begun < 10
    assert (program.returncode, out.strip(), err) == (0, "Stopped.", "")
    # One file again: nothing of SQLite's is left beside it.
    assert not list(site.ledger.path.parent.glob("*-wal"))


def test_a_port_in_use_is_told(site: Site, told: Told) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        sentence = told(str(site.ledger.path), "--port", str(port))
    assert sentence.startswith(f"127.0.0.1:{port} cannot be listened on (")
    assert sentence.count(str(port)) == 1
    assert "give another port with --port, or --port 0 for a free one" in sentence


def test_a_host_that_is_no_address_is_told(site: Site, told: Told) -> None:
    sentence = told(str(site.ledger.path), "--port", "0", "--host", "no.such.host.invalid")
    assert "is no address of this machine" in sentence


def test_a_ledger_that_is_not_there_is_told(tmp_path: Path, told: Told) -> None:
    assert "is not there" in told(str(tmp_path / "none.ledger"), "--port", "0")


def test_a_file_that_is_no_ledger_is_told(tmp_path: Path, told: Told) -> None:
    (tmp_path / "notes.txt").write_text("Notes, and no ledger at all.\n" * 50, encoding="utf-8")
    assert "is not a ledger" in told(str(tmp_path / "notes.txt"), "--port", "0")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_it_warns_where_others_can_read(site: Site) -> None:
    with start(str(site.ledger.path), "--port", "0", "--host", "0.0.0.0") as program:
        assert program.stdout
        told = program.stdout.readline()
        found = re.search(r"http://localhost:(\d+)/", told)
        assert found, told
        assert ask(int(found[1])) == 200
        program.send_signal(signal.SIGINT)
        _, err = program.communicate(timeout=20)
    assert program.returncode == 0
    assert "can be reached from other machines" in err
