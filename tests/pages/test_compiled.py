"""The code of templates is kept beside them, as long as it is that of their text."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FunctionLoader

from reportedly.pages.compiled import CompiledTemplates


def rendered(folder: Path, text: str) -> str:
    """What a template of this text gives in a program that starts anew."""
    made = Environment(loader=FunctionLoader(lambda _: text), bytecode_cache=CompiledTemplates(folder), autoescape=True)
    return made.get_template("greeting.html").render(name="<b>")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "templates").mkdir()
    return tmp_path / "templates"


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*"))


def test_code_is_kept_beside_the_templates_and_taken_from_there(folder: Path) -> None:
    assert rendered(folder, "Hello {{ name }}") == "Hello &lt;b&gt;"
    (code,) = kept(folder)
    assert code.suffix == ".pyc"
    code.write_bytes(code.read_bytes().replace(b"Hello ", b"HELLO "))
    assert rendered(folder, "Hello {{ name }}") == "HELLO &lt;b&gt;"


def test_another_text_is_compiled_anew(folder: Path) -> None:
    rendered(folder, "Hello {{ name }}")
    assert rendered(folder, "Goodbye {{ name }}") == "Goodbye &lt;b&gt;"


@pytest.mark.parametrize("damage", [b"", b"j2", b"\x00" * 40, None])
def test_what_is_damaged_is_compiled_anew(folder: Path, damage: bytes | None) -> None:
    rendered(folder, "Hello {{ name }}")
    (code,) = kept(folder)
    code.write_bytes(code.read_bytes()[:60] if damage is None else damage)
    assert rendered(folder, "Hello {{ name }}") == "Hello &lt;b&gt;"


def test_nothing_is_kept_where_python_keeps_no_code(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(folder, "Hello {{ name }}") == "Hello &lt;b&gt;"
    assert not kept(folder)


def test_a_place_that_is_no_folder_costs_nothing(tmp_path: Path, folder: Path) -> None:
    packed = tmp_path / "packed.zip"
    packed.write_text("no folder")
    assert rendered(packed / "templates", "Hello {{ name }}") == "Hello &lt;b&gt;"
