"""Completion by the Tab key: the script for the shell from which the program was started, and putting it where that looks for it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
import psutil
from click.shell_completion import get_completion_class

from reportedly.errors import ReportedlyError

PROGRAM = "reportedly"
_VARIABLE = "_REPORTEDLY_COMPLETE"
# How a process is called that is a shell, and what Click calls it.
_SHELLS = {"bash": "bash", "zsh": "zsh", "fish": "fish", "powershell": "powershell", "pwsh": "powershell"}
# Where each shell is given the script, and the lines by which it then finds it: its own file for those, and what they say.
_FILES = {
    "bash": ".bash_completions/reportedly.sh",
    "zsh": ".zfunc/_reportedly",
    "fish": ".config/fish/completions/reportedly.fish",
}
_STARTED_BY = {
    "bash": (".bashrc", "source ~/.bash_completions/reportedly.sh"),
    "zsh": (".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit"),
}


def script(app: click.Command, shell: str) -> str:
    """Return the script that makes a shell complete the commands and options of the program.

    Raises:
        ReportedlyError: Click knows no such shell.
    """
    kind = get_completion_class(shell)
    if kind is None:
        raise ReportedlyError(f"this version of Click cannot complete in {shell}; update it (pip install -U click)")
    return f"{kind(app, {}, PROGRAM, _VARIABLE).source().strip()}\n"


def install(app: click.Command, shell: str, home: Path) -> str:
    """Put the script where a shell looks for it in a user's home, and return what was done.

    Raises:
        ReportedlyError: Click knows no such shell.
        OSError: a file cannot be written.
    """
    if shell not in _FILES:
        return f"For PowerShell add the script to your profile: {PROGRAM} --show-completion >> $PROFILE"
    place = home / _FILES[shell]
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(script(app, shell), encoding="utf-8")
    if shell in _STARTED_BY:
        name, line = _STARTED_BY[shell]
        _add_line(home / name, line)
    return f"{shell} completes {PROGRAM} from {place}, when it is started the next time"


def shell_here() -> str:
    """Return the shell from which the program was started.

    Raises:
        ReportedlyError: it was started from none that completes words.
    """
    return shell_among(process.name() for process in psutil.Process().parents())


def shell_among(processes: Iterable[str]) -> str:
    """Return the first shell among the names of some processes, the nearest first: "bash" of "make", "bash", "sshd".

    Raises:
        ReportedlyError: there is none.
    """
    for name in processes:
        shell = _SHELLS.get(name.lower().removesuffix(".exe").lstrip("-"))
        if shell:
            return shell
    raise ReportedlyError(f"this is started from no shell that completes words; those are {', '.join(sorted(_SHELLS))}")


def _add_line(place: Path, line: str) -> None:
    known = place.read_text(encoding="utf-8") if place.exists() else ""
    if line not in known.splitlines():
        between = "" if not known or known.endswith("\n") else "\n"
        with place.open("a", encoding="utf-8") as file:
            file.write(f"{between}{line}\n")
