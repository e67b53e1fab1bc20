"""Rows are laid out by ourselves, for it takes a fifth of the time; they are what Rich's own tables draw."""

from __future__ import annotations

import pytest
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.pages.terminal_lines import Entries, table_of

LINES = [
    "12 people were hurt",
    "",
    "a" * 150,
    "“État” – said the ministry of the interior, which had been asked about it on the day before, and again in the evening",
    "北京市 🙂 e\u0301te\u0301",
]
DAYS = ["3 Mar 2031", "–", "some day between 12 October 2024 and 19 October 2024"]
KINDS = [
    {"color_system": None},
    {"color_system": "truecolor", "force_terminal": True},
    {"color_system": None, "force_terminal": True},
]


def _printed(what: RenderableType, width: int, kind: dict[str, object]) -> str:
    console = Console(width=width, highlight=False, **kind)  # type: ignore[arg-type]
    with console.capture() as capture:
        console.print(what)
    return capture.get()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [72, 110, 300])
def test_entries_are_the_lines_of_a_grid(width: int, kind: dict[str, object]) -> None:
    entries = tuple((day, (Text(line), Text(line[:9], style="dim"))) for day in DAYS for line in LINES)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(overflow="fold", max_width=24)
    grid.add_column(overflow="fold")
    for day, lines in entries:
        grid.add_row(Text(day), Group(*lines, Text()))
    assert _printed(Entries(entries), width, kind) == _printed(grid, width, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [72, 110, 300])
def test_a_table_is_the_table_that_rich_makes(width: int, kind: dict[str, object]) -> None:
    names = ("said", "who", "through", "")
    rows = [(DAYS[0], line, Text("\n").join([Text(line[:30]), Text("and 3 more", style="dim")]), "") for line in LINES]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for name in names:
        table.add_column(Text(name), overflow="fold", vertical="top", no_wrap=name == "said")
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    assert _printed(table_of(names, rows), width, kind) == _printed(table, width, kind)
