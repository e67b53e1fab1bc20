"""Runs the notebooks of the docs and writes what their cells give; with --check, says whether that is up to date.

The cells run as plain Python, in order, in a fresh folder; Jupyter is not needed. A cell tagged "frames" runs where pandas is
installed; elsewhere its stored output stays.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import io
import json
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
NOTEBOOKS = sorted(HERE.glob("*.ipynb"))
FRAMES = "frames"


def refreshed(path: Path) -> str:
    """Return a notebook with the output of every cell as it is now."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    names: dict[str, Any] = {"__name__": "__main__"}
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        for number, cell in enumerate(cells, start=1):
            if FRAMES in cell["metadata"].get("tags", []) and not importlib.util.find_spec("pandas"):
                continue
            cell["outputs"] = run_cell("".join(cell["source"]), names, number)
            cell["execution_count"] = number
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def run_cell(source: str, names: dict[str, Any], number: int) -> list[dict[str, Any]]:
    """Run one cell and return its outputs: what it prints, and the value of its last line."""
    tree = ast.parse(source)
    end = tree.body[-1] if tree.body else None
    last = end.value if isinstance(end, ast.Expr) else None
    if last:
        del tree.body[-1]
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(tree, f"<cell {number}>", "exec"), names)
        value = eval(compile(ast.Expression(last), f"<cell {number}>", "eval"), names) if last else None
    outputs: list[dict[str, Any]] = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        outputs.append(
            {"data": shown(value), "execution_count": number, "metadata": {}, "output_type": "execute_result"}
        )
    return outputs


def shown(value: object) -> dict[str, list[str]]:
    """Return a value as a notebook keeps it: as HTML where it has such a form, and as text."""
    as_html = getattr(value, "_repr_html_", None)
    data = {"text/html": lines(as_html())} if as_html else {}
    return data | {"text/plain": lines(repr(value))}


def lines(text: str) -> list[str]:
    """Return text as a notebook keeps it: its lines with their ends."""
    return text.splitlines(keepends=True)


def main() -> int:
    """Write the notebooks, or check them; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a notebook is not up to date")
    old = [path for path in NOTEBOOKS if path.read_text(encoding="utf-8") != refreshed(path)]
    if not parser.parse_args().check:
        for path in old:
            path.write_text(refreshed(path), encoding="utf-8", newline="\n")
        return 0
    if old:
        print(f"Not up to date: {', '.join(path.name for path in old)}. Run docs/notebooks.py.", file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
