"""Every example in the docs runs: page by page and in order, in a fresh folder with the bundled story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.examples import OUTPUT, PAGES, Example, Session, examples_of, shown_command, with_outputs

INDENTED = re.compile(r"^[ \t>]+```", re.MULTILINE)
MARK = re.compile(r"^<!-- (?:not run|ends with)[^\n]*", re.MULTILINE)
GOOD_MARK = re.compile(r"^<!-- (?:not run: \S[^\n]*|ends with \d+: \S[^\n]*) -->\n\n?```", re.MULTILINE)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_examples_of_a_page_run(page: Path, tmp_path: Path) -> None:
    session = Session(tmp_path)
    for example in examples_of(text_of(page)):
        if not example.not_run:
            try:
                session.run(example)
            except Exception as error:
                error.add_note(f"{page.name}, line {example.line}:\n{example.text}")
                raise


def test_readme_and_guide_have_examples_that_run() -> None:
    for name in ("README.md", "guide.md"):
        page = next(page for page in PAGES if page.name == name)
        languages = {each.language for each in examples_of(text_of(page)) if not each.not_run}
        assert languages >= {"sh", "python"}, name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_block_escapes_the_test(page: Path) -> None:
    text = text_of(page)
    assert not INDENTED.search(text), "an indented block is not found by the test; move it to the margin"
    assert len(MARK.findall(text)) == len(GOOD_MARK.findall(text)), "a mark says why, and stands right above its block"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_shown_output_belongs_to_a_shown_command(page: Path) -> None:
    text = text_of(page)
    marked = [shown_command(match["command"]) for match in OUTPUT.finditer(text)]
    rest = OUTPUT.sub("", text)
    assert [command for command in marked if command != "python" and command not in rest] == []


EXAMPLES = [
    ("```sh\nreportedly claims x.ledger # who\n```\n", [Example(2, "sh", "reportedly claims x.ledger # who\n")]),
    (
        "```\n$ reportedly check x.ledger\nAll holds\n```\n",
        [Example(2, "", "$ reportedly check x.ledger\nAll holds\n")],
    ),
    ("```\nonly words\n```\n", []),
    ("```json\n{}\n```\n", []),
    ("```python\nx = 1\n```\n", [Example(2, "python", "x = 1\n")]),
    ("<!-- not run: never ends -->\n```sh\nmake all\n```\n", [Example(3, "sh", "make all\n", not_run=True)]),
    ("<!-- not run: -->\n```sh\nmake all\n```\n", [Example(3, "sh", "make all\n")]),  # a mark must say why
    ("<!-- ends with 3: one is skipped -->\n```sh\nls\n```\n", [Example(3, "sh", "ls\n", ends_with=3)]),
    ("<!-- begin output: reportedly x -->\n```\nreportedly y\n```\n<!-- end output -->\n", []),
]


@pytest.mark.parametrize(("page", "found"), EXAMPLES)
def test_examples_are_found_in_a_page(page: str, found: list[Example]) -> None:
    assert examples_of(page) == found


def test_commands_of_a_block_are_whole_lines() -> None:
    assert Example(1, "sh", "# first\n\nreportedly read a \\\n  --into b\n").commands == ["reportedly read a --into b"]
    assert Example(1, "", "$ reportedly check a\nAll holds\n").commands == ["reportedly check a"]


NOT_RUNNABLE = ["make demo", "reportedly check story.ledger | head", "reportedly check nothing.ledger"]


@pytest.mark.parametrize("line", NOT_RUNNABLE)
def test_example_that_fails_or_needs_more_is_no_silence(line: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        Session(tmp_path).run(Example(1, "sh", f"{line}\n"))


def test_output_goes_into_the_file_that_a_command_names(tmp_path: Path) -> None:
    assert Session(tmp_path).run_command("reportedly claims story.ledger --csv > claims.csv") == ""
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8").startswith("id,said,")


def test_stale_output_is_written_anew() -> None:
    page = (
        "```python\nnumber = 1\n```\n```python\nprint(number + 1)\n```\n"
        "<!-- begin output: python -->\nold\n<!-- end output -->\n"
        "<!-- begin output: reportedly claims story.ledger (first 1 paragraph) -->\nold\n<!-- end output -->\n"
    )
    made = with_outputs(page)
    assert "<!-- begin output: python -->\n```\n2\n```\n<!-- end output -->" in made
    assert re.search(
        r"paragraph\) -->\n```\n3 Nov 1987 [^`]*Bruland[^`]*, paragraph 4\n…\n```\n<!-- end output -->", made
    )
    assert with_outputs(made) == made
