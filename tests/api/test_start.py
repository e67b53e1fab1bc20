from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import reportedly

# What reads pages, feeds, PDFs and sentences, and what draws and serves pages; each takes longer to bring in than an answer takes.
READERS = {
    "lxml",
    "feedparser",
    "pypdf",
    "numpy",
    "trafilatura",
    "reportedly.inputs",
    "reportedly.language",
    "starlette",
    "jinja2",
}
# What reads kinds of files that a plain text is not, and fetches what none names.
OTHER_KINDS = {"trafilatura", "htmldate", "feedparser", "pypdf", "warcio", "urllib3", "charset_normalizer", "jinja2"}
ASKING = """
import sys, reportedly
ledger = reportedly.open(sys.argv[1])
ledger.claims(by="ministry"), ledger.questions(), ledger.is_complete()
print(*sys.modules)
"""
# What the program has brought in at its end.
RUNNING = """
import sys, atexit
from reportedly.cli import main
atexit.register(lambda: print("\\n", *sys.modules, flush=True))
main()
"""
# Packages that bring in their modules when a name of them is asked for.
LATER = ["api", "claims", "inputs", "language", "ledger", "pages.views", "pipeline", "records", "relations"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reportedly.demo(tmp_path_factory.mktemp("start") / "demo.ledger").path


def brought_in(code: str, *arguments: str) -> set[str]:
    """Return the modules that a program brings in, which it prints as its last line."""
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split())


def test_asking_a_ledger_brings_in_no_readers(path: Path) -> None:
    """Once a file of corrections was read by what reads pages too, and every question waited half a second for that."""
    assert not READERS & brought_in(ASKING, str(path))


@pytest.mark.parametrize(
    "arguments", [["claims", "--by", "ministry"], ["questions"], ["search", "bridge"]], ids=lambda words: words[0]
)
def test_command_that_asks_brings_in_no_readers_and_no_other_commands(arguments: list[str], path: Path) -> None:
    """Once all commands were made to run one of them, and half of its time went by before the ledger was opened."""
    name, *rest = arguments
    commands = {"reportedly.cli.filling", "reportedly.cli.clusters", "reportedly.cli.serving"}
    assert not (READERS | commands) & brought_in(RUNNING, name, str(path), *rest)


def test_version_brings_in_no_records_and_no_tables() -> None:
    assert not {"reportedly.records.claims", "reportedly.api", "rich"} & brought_in(RUNNING, "--version")


def test_reading_a_text_brings_in_no_readers_of_other_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nela Marsh said that the bridge would be closed.\n")
    found = brought_in(RUNNING, "read", str(tmp_path / "a.txt"), "--into", str(tmp_path / "a.ledger"))
    assert "reportedly.language.reading" in found
    assert not OTHER_KINDS & found


@pytest.mark.parametrize("room", LATER)
def test_every_name_that_a_room_promises_is_there(room: str) -> None:
    module = importlib.import_module(f"reportedly.{room}")
    assert [name for name in module.__all__ if not hasattr(module, name)] == []
