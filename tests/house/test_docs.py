"""The docs are a tested promise: every command in them exists, and every link leads somewhere.

Whether what is made from code is up to date is looked at by `docs/generate.py --check`, one of the checks.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest

import reportedly
from reportedly.cli import app

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`(reportedly [a-z][^`\n]*)`")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
ANCHORED = re.compile(r"\]\(([^)#\s:]*)#([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
END_OF_COMMAND = re.compile(r"\s[|>#·]")


def commands_in(text: str) -> list[str]:
    """Return the command lines of a page: those in its blocks, after a `$` or bare, and those within a sentence."""
    lines = [line.removeprefix("$ ").strip() for _, block in FENCED.findall(text) for line in block.splitlines()]
    shown = [line.removeprefix(".venv/bin/") for line in lines]
    found = [line for line in shown if re.match(r"reportedly [a-z]", line)] + INLINE.findall(FENCED.sub("", text))
    return [END_OF_COMMAND.split(line)[0] for line in found]


def every_command() -> list[Any]:
    return [
        pytest.param(line, id=f"{page.name}: {line}")
        for page in PAGES
        for line in dict.fromkeys(commands_in(page.read_text(encoding="utf-8")))
    ]


def test_commands_are_found_in_a_page() -> None:
    page = "Try `reportedly claims x.ledger`.\n```sh\n$ reportedly read a --into b # reads\nother words\n```\n"
    assert commands_in(page) == ["reportedly read a --into b", "reportedly claims x.ledger"]


@pytest.mark.parametrize("line", every_command())
def test_command_in_the_docs_exists(line: str) -> None:
    words = shlex.split(line.replace("[", " ").replace("]", " "))
    command = app.get_command(click.Context(app), words[1])
    assert command
    options = {spelling for parameter in command.params for spelling in parameter.opts}
    used = {word.partition("=")[0] for word in words[2:] if word.startswith("-")}
    assert used - options - {"--help"} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_makes_what_the_docs_name(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named - targets == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def anchors(page: Path) -> set[str]:
    """Return the names of a page's headings, as links spell them."""
    headings = HEADING.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_headings_lead_somewhere(page: Path) -> None:
    links = ANCHORED.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if link[1] not in anchors(page.parent / link[0] if link[0] else page)] == []


def test_words_of_the_guide_are_in_the_glossary() -> None:
    guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = re.search(r"exact meaning: ([a-z, ]+)\.", guide)
    assert words
    named = words[1].split(", ")
    assert len(named) > 8
    assert [word for word in named if f"**{word.title()}**" not in glossary and f"`{word}` is" not in glossary] == []


def test_examples_of_inputs_are_read(tmp_path: Path) -> None:
    examples = dict(FENCED.findall((ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")))
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "flood.txt").write_text(examples["text"], encoding="utf-8")
    (folder / "wave.txt").write_text("The siren came after the water, the mayor said.\n", encoding="utf-8")
    (folder / "wave.json").write_text(examples["json"], encoding="utf-8")
    (folder / "list.jsonl").write_text(examples["jsonl"], encoding="utf-8")
    ledger = reportedly.open(tmp_path / "story.ledger")
    ledger.read(folder)
    reports = ledger.contents().reports
    stated = {report.outlet: str(report.published) for report in reports if report.published_basis == "metadata"}
    assert stated == {
        "Lesk Evening Mail": "2025-04-10",
        "Quick Bulletin": "2025-04-09",
        "The Harbour Gazette": "2025-04-09T16:40:00+02:00",
    }
    assert [report.title for report in reports if report.outlet is None] == ["Flood reaches Pelin"]
