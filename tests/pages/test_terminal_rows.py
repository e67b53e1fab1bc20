"""Rows are laid out by ourselves, for it takes a fifth of the time; where there is room, they are what Rich's own tables draw."""

from __future__ import annotations

import pytest
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from reportedly.pages.terminal_lines import Entries, table_of
from reportedly.pages.terminal_rows import GAP, widths_of

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
@pytest.mark.parametrize("width", [300, 400])
def test_a_table_that_fits_is_the_table_that_rich_makes(width: int, kind: dict[str, object]) -> None:
    names = ("said", "who", "through", "")
    rows = [(DAYS[0], line, Text("\n").join([Text(line[:30]), Text("and 3 more", style="dim")]), "") for line in LINES]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for name in names:
        table.add_column(Text(name), overflow="fold", vertical="top", no_wrap=name == "said")
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    # Of the heading Rich colours the spaces between the names too.
    ours, theirs = (_printed(shown, width, kind).split("\n", 1) for shown in (table_of(names, rows), table))
    assert ours[1] == theirs[1]
    assert Text.from_ansi(ours[0]).plain == Text.from_ansi(theirs[0]).plain


LONG = "the date of the visible line “9 October 2031”, which stands alone above the text and below the title"
COLUMNS = [
    ["printed", "9 October 2031", "10 October 2031"],
    ["because", LONG, "a header"],
    ["outlet", "–", "The Independent Observer"],
    ["title", "Identification of the dead has ended", "What eyewitnesses told"],
    ["claims", "6", "12"],
]


def _texts(columns: list[list[str]]) -> list[list[Text]]:
    return [[Text(cell) for cell in column] for column in columns]


@pytest.mark.parametrize("room", [72, 80, 100, 120, 150])
def test_columns_fill_the_line_and_break_no_word(room: int) -> None:
    widths = widths_of(_texts(COLUMNS), room, 0)
    assert sum(widths) + GAP * (len(widths) - 1) == room
    assert widths[0] == len("10 October 2031")
    for column, width in zip(COLUMNS, widths, strict=True):
        assert width >= max(len(word) for cell in column for word in cell.split())
    # What is longest has most room.
    assert max(widths) == widths[1]


def test_columns_are_as_wide_as_their_cells_where_there_is_room() -> None:
    assert widths_of(_texts(COLUMNS), 400) == [15, len(LONG), 24, 36, 6]


@pytest.mark.parametrize("room", [14, 20, 33])
def test_words_are_broken_where_there_is_no_room_for_them(room: int) -> None:
    widths = widths_of(_texts(COLUMNS), room)
    assert min(widths) >= 1
    assert sum(widths) + GAP * (len(widths) - 1) <= room


def test_an_address_does_not_take_the_room_of_the_others() -> None:
    address, words = "https://observer.example/" + "a" * 200, "what was said about it " * 6
    first, second = widths_of(_texts([[address], [words]]), 80)
    assert first >= 16
    assert second >= 30


def test_empty_columns_take_no_room() -> None:
    assert widths_of(_texts([["", ""], ["words " * 40, "more"]]), 80)[1] >= 76


def test_lines_below_a_row_stand_under_its_further_columns() -> None:
    rows = [("3 Mar", "40", "a mayor"), ("4 Mar", "41", "a minister")]
    shown = _printed(table_of(("said", "figure", "who"), rows, [[Text("conflicts with “41”")], []]), 80, KINDS[0])
    lines = [line.rstrip() for line in shown.splitlines()]
    assert lines == [
        "said   figure  who",
        "3 Mar  40      a mayor",
        "       conflicts with “41”",
        "4 Mar  41      a minister",
    ]


def test_lines_below_a_row_follow_it_on_a_narrow_screen_too() -> None:
    shown = _printed(table_of(("said", "figure"), [("3 Mar", "40")], [[Text("conflicts with “41”")]]), 60, KINDS[0])
    assert [line.strip() for line in shown.splitlines()] == ["said    3 Mar", "figure  40", "conflicts with “41”", ""]
