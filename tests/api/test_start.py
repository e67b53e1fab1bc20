from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reportedly

# What reads pages, feeds, PDFs and sentences; each takes longer to bring in than an answer takes.
READERS = {
    "lxml",
    "feedparser",
    "pypdf",
    "numpy",
    "trafilatura",
    "reportedly.inputs",
    "reportedly.language",
    "starlette",
}
ASKING = """
import sys, reportedly
ledger = reportedly.open(sys.argv[1])
ledger.claims(by="ministry"), ledger.questions(), ledger.is_complete()
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return reportedly.demo(tmp_path_factory.mktemp("start") / "demo.ledger").path


@pytest.mark.parametrize(
    "command",
    [["-c", ASKING], ["-c", ASKING.replace("print", "from reportedly.cli import asking, commands; print")]],
    ids=["Python", "commands"],
)
def test_asking_a_ledger_brings_in_no_readers(command: list[str], path: Path) -> None:
    """Once a file of corrections was read by what reads pages too, and every question waited half a second for that."""
    out = subprocess.run([sys.executable, *command, str(path)], check=True, capture_output=True, text=True).stdout
    assert not READERS & set(out.split())
