"""The notebooks run from top to bottom as plain Python, and show what they give today."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from docs import notebooks


def cells_of(path: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return cells


@pytest.mark.parametrize("path", notebooks.NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_runs_and_its_outputs_are_current(path: Path) -> None:
    stored = path.read_text(encoding="utf-8")
    assert stored == notebooks.refreshed(path), "run docs/notebooks.py and look at what has changed"


@pytest.mark.parametrize("path", notebooks.NOTEBOOKS, ids=lambda path: path.name)
def test_notebook_is_one_that_others_can_open(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in cells_of(path):
        assert set(cell) >= {"cell_type", "id", "metadata", "source"}
        assert cell["cell_type"] != "code" or cell["outputs"] is not None


def test_there_is_a_notebook_for_the_first_steps() -> None:
    first = cells_of(notebooks.HERE / "first-steps.ipynb")
    shown = [data for cell in first for output in cell.get("outputs", ()) for data in output.get("data", {})]
    assert "text/html" in shown
    assert "text/plain" in shown


CELLS = [
    ("1 + 1", [{"text/plain": ["2"]}]),
    ("x = 3\nprint(x)\nx", ["3\n", {"text/plain": ["3"]}]),
    ("print('a')\nprint('b')", ["a\n", "b\n"]),
    ("y = 1", []),
    ("None", []),
]


@pytest.mark.parametrize(("source", "outputs"), CELLS)
def test_cell_gives_what_it_prints_and_its_last_value(source: str, outputs: list[Any]) -> None:
    found: list[Any] = []
    for output in notebooks.run_cell(source, {}, 1):
        found += output["text"] if output["output_type"] == "stream" else [output["data"]]
    assert found == outputs


def test_cell_that_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "broken.ipynb"
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": ["1 / 0"], "outputs": [], "execution_count": None}
    path.write_text(json.dumps({"cells": [cell]}))
    with pytest.raises(ZeroDivisionError):
        notebooks.refreshed(path)
