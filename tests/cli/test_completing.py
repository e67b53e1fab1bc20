"""Completion by the Tab key: what the shell is told, and where its script is put."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from program import run

from reportedly.cli import app, completing
from reportedly.errors import ReportedlyError

SHELLS = [
    (["make", "bash", "sshd"], "bash"),
    (["-zsh", "login"], "zsh"),
    (["Python.exe", "pwsh.exe"], "powershell"),
    (["fish", "bash"], "fish"),  # the nearest
]


@pytest.mark.parametrize(("processes", "shell"), SHELLS)
def test_shell_is_the_nearest_that_started_the_program(processes: list[str], shell: str) -> None:
    assert completing.shell_among(processes) == shell


def test_program_that_no_shell_has_started_says_which_would_do() -> None:
    with pytest.raises(ReportedlyError, match="bash, fish"):
        completing.shell_among(["cron", "init"])


WORDS = [
    ("reportedly cl", 1, "plain,claims"),
    ("reportedly claims a.ledger --ow", 3, "plain,--own-voice"),
    ("reportedly export a.ledger --format ac", 4, "plain,acled"),
    ("reportedly claims ", 2, "file,"),
]


@pytest.mark.parametrize(("words", "place", "told"), WORDS)
def test_commands_options_and_files_are_completed(words: str, place: int, told: str) -> None:
    done = run(_REPORTEDLY_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(place))
    assert done.stdout.splitlines() == [told]


def test_installing_twice_adds_one_line_to_what_the_shell_reads(tmp_path: Path) -> None:
    (tmp_path / ".bashrc").write_text("alias ll='ls -l'")
    for _ in range(2):
        told = completing.install(app, "bash", tmp_path)
    assert (tmp_path / ".bashrc").read_text().splitlines() == [
        "alias ll='ls -l'",
        "source ~/.bash_completions/reportedly.sh",
    ]
    assert str(tmp_path / ".bash_completions" / "reportedly.sh") in told
    assert "_REPORTEDLY_COMPLETE=bash_complete" in (tmp_path / ".bash_completions" / "reportedly.sh").read_text()


def test_script_for_powershell_is_for_its_user_to_place(tmp_path: Path) -> None:
    assert "$PROFILE" in completing.install(app, "powershell", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_name_that_is_nearly_a_command_is_told() -> None:
    """Commands are brought in one by one, and what is like a wrong name is looked for among all of them."""
    assert "claims" in CliRunner().invoke(app, ["clams"]).output
