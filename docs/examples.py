"""The examples of the docs: where they stand, the folder in which they run, and what they print."""

from __future__ import annotations

import atexit
import functools
import io
import re
import shlex
import shutil
import tempfile
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from reportedly.cli import app

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]

# An output that docs/generate.py writes: `reportedly claims story.ledger (first 2 paragraphs)`, or `python` for what the
# Python block above it prints. Paragraphs, because a number of lines would cut elsewhere with each change of a column.
OUTPUT = re.compile(
    r"^(<!-- begin output: (?P<command>[^>\n]*) -->\n).*?^(<!-- end output -->)$", re.DOTALL | re.MULTILINE
)
_FIRST = re.compile(r"(?P<command>.*?)(?: \(first (?P<most>\d+) paragraphs?\))?")
_FENCED = re.compile(
    r"^(?:<!-- (?P<mark>[^\n]*) -->\n\n?)?```(?P<language>\w*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)
_NOT_RUN = re.compile(r"not run: \S.*")
_ENDS_WITH = re.compile(r"ends with (\d+)\b.*")
_SHELL = ("sh", "bash", "shell", "console")
# As wide as a page of documentation shows without a bar to scroll; what else would change how tables look is taken away.
_LOOKS = {"COLUMNS": "100", "FORCE_COLOR": None, "TTY_COMPATIBLE": None}


@dataclass(frozen=True)
class Example:
    """One fenced block of a page that a reader may run: its first line on the page, its language and its text.

    `not_run` holds when a mark above it says why it is not run, `ends_with` is the exit code of its last command.
    """

    line: int
    language: str
    text: str
    not_run: bool = False
    ends_with: int = 0

    @property
    def commands(self) -> list[str]:
        """The commands in it: each line of a shell block, and in a block of no language those of `reportedly`."""
        whole = re.sub(r"\\\n\s*", "", self.text)
        lines = [line.strip().removeprefix("$ ") for line in whole.splitlines()]
        if self.language in _SHELL:
            return [line for line in lines if line and not line.startswith("#")]
        return [line for line in lines if line.startswith("reportedly ")] if not self.language else []


def examples_of(page: str) -> list[Example]:
    """Return the blocks of a page that hold commands or Python, in their order; generated outputs are none."""
    bare = OUTPUT.sub(lambda match: "\n" * match[0].count("\n"), page)
    found = [_example(bare, match) for match in _FENCED.finditer(bare)]
    return [each for each in found if each.language == "python" or each.commands]


def _example(page: str, match: re.Match[str]) -> Example:
    mark = match["mark"] or ""
    ends_with = _ENDS_WITH.fullmatch(mark)
    return Example(
        line=page.count("\n", 0, match.start("text")) + 1,
        language=match["language"],
        text=match["text"],
        not_run=bool(_NOT_RUN.fullmatch(mark)),
        ends_with=int(ends_with[1]) if ends_with else 0,
    )


class Session:
    """A folder in which the examples of one page run one after another, as a reader would run them.

    It holds the bundled story: `reports/`, one of its pages as `page.html`, and the ledgers `story.ledger` and
    `demo/story.ledger` that were read from `reports/`.
    """

    def __init__(self, folder: Path) -> None:
        shutil.copytree(_laid_out(), folder, dirs_exist_ok=True)
        self.folder = folder
        self._names: dict[str, Any] = {"__name__": "__main__"}

    def run(self, example: Example) -> str:
        """Run one example and return what it prints.

        Raises:
            AssertionError: a command ends with another exit code than the page says.
        """
        if example.language == "python":
            return self.run_python(example.text)
        codes = [0] * (len(example.commands) - 1) + [example.ends_with]
        return "".join(self.run_command(line, code) for line, code in zip(example.commands, codes, strict=True))

    def run_command(self, line: str, code: int = 0) -> str:
        """Run one command line of `reportedly`, which may end with `> FILE`, and return what it prints."""
        words = shlex.split(line, comments=True)
        target = words[-1] if words[-2:-1] == [">"] else None
        arguments = words[1:-2] if target else words[1:]
        # What another program must do cannot be run here: the block needs a mark.
        assert words[0] == "reportedly", f"`{line}` is no command of reportedly; mark the block as not run"
        assert not {"|", "&&", ";", ">"} & set(arguments), f"`{line}` needs a shell; mark the block as not run"
        with chdir(self.folder):
            done = CliRunner(env=_LOOKS).invoke(app, arguments)
        assert done.exit_code == code, f"`{line}` ended with {done.exit_code}: {done.exception!r}\n{done.output}"
        if not target:
            return done.stdout
        (self.folder / target).write_text(done.stdout, encoding="utf-8", newline="")
        return ""

    def run_python(self, source: str) -> str:
        """Run a block of Python with the names of those before it and return what it prints."""
        printed = io.StringIO()
        with chdir(self.folder), redirect_stdout(printed):
            exec(compile(source, "<example>", "exec"), self._names)
        return printed.getvalue()


@functools.cache
def _laid_out() -> Path:
    """Return a folder with the bundled story and its ledgers; it is copied for each page and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="reportedly-docs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with resources.as_file(resources.files("reportedly") / "story") as story:
        shutil.copytree(story, folder / "reports")
    shutil.copy(folder / "reports" / "08.html", folder / "page.html")
    (folder / "demo").mkdir()
    with chdir(folder):
        done = CliRunner().invoke(app, ["read", "reports/", "--into", "story.ledger"])
    assert done.exit_code == 0, f"the bundled story cannot be read: {done.exception!r}\n{done.output}"
    shutil.copy(folder / "story.ledger", folder / "demo")
    return folder


def with_outputs(page: str) -> str:
    """Return a page with what its marked commands really print, run in their order in one folder."""
    if not OUTPUT.search(page):
        return page
    with tempfile.TemporaryDirectory() as folder:
        session, waiting = Session(Path(folder)), [each for each in examples_of(page) if each.language == "python"]

        def fill(match: re.Match[str]) -> str:
            line = page.count("\n", 0, match.start()) + 1
            printed = _printed(session, match["command"], [each for each in waiting if each.line < line])
            waiting[:] = [each for each in waiting if each.line >= line]
            return f"{match[1]}```\n{printed}```\n{match[3]}"

        return OUTPUT.sub(fill, page)


def shown_command(marked: str) -> str:
    """Return the command of a marked output without its note on how much of it is shown."""
    return _command_and_most(marked)[0]


def _command_and_most(marked: str) -> tuple[str, int | None]:
    match = _FIRST.fullmatch(marked)
    assert match, marked
    return match["command"], int(match["most"]) if match["most"] else None


def _printed(session: Session, marked: str, above: list[Example]) -> str:
    if marked == "python":
        return "".join([session.run(each) for each in above if not each.not_run][-1:])
    command, most = _command_and_most(marked)
    paragraphs = session.run_command(command).rstrip().split("\n\n")
    return "\n\n".join(paragraphs[:most]) + ("\n…\n" if most and len(paragraphs) > most else "\n")
