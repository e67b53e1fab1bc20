"""Rows of cells side by side in a terminal, as a table of Rich's draws them, which would lay out each cell four times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

# So many spaces stand between two columns.
GAP = 2

# The texts of a cell, one below the other.
Cell = Sequence[Text]


def side_by_side(
    console: Console, columns: Sequence[ConsoleOptions], rows: Iterable[Sequence[Cell]]
) -> Iterator[Segment]:
    """Yield rows of cells, each as wide as the options for its column say."""
    gap, line_end = Segment(" " * GAP), Segment.line()
    blanks = [[Segment(" " * column.max_width)] for column in columns]
    for row in rows:
        cells = [
            [line for text in cell for line in _lines(console, column, text)]
            for cell, column in zip(row, columns, strict=True)
        ]
        for lines in zip_longest(*cells):
            for number, (line, blank) in enumerate(zip(lines, blanks, strict=True)):
                if number:
                    yield gap
                yield from line or blank
            yield line_end


def _lines(console: Console, column: ConsoleOptions, text: Text) -> list[list[Segment]]:
    """Return the lines of a text in a column, with spaces at their ends. Rich is asked only where these are coloured or folded."""
    if console.color_system is None:
        width, lines = column.max_width, text.plain.split("\n")
        spaces = [width - cell_len(line) for line in lines]
        if min(spaces) >= 0:
            return [[Segment(line + " " * rest)] for line, rest in zip(lines, spaces, strict=True)]
    return console.render_lines(text, column)


def column_of(options: ConsoleOptions, width: int, *, no_wrap: bool = False) -> ConsoleOptions:
    """Return the options for a column of some width."""
    return options.update(width=width, justify="left", overflow="fold", no_wrap=no_wrap)


def table(
    console: Console, options: ConsoleOptions, names: Sequence[str], unfolded: str, rows: Sequence[Sequence[Text]]
) -> RenderResult:
    """Yield rows under the names of their columns, as wide as Rich makes these; the cells of the one that is `unfolded` are not folded."""
    rulers = [_Ruler(name, column) for name, column in zip(names, zip(*rows, strict=True), strict=True)]
    heading = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim", show_edge=False)
    for name, ruler in zip(names, rulers, strict=True):
        heading.add_column(ruler, overflow="fold", no_wrap=name == unfolded)
    yield from console.render(heading, options)
    columns = [
        column_of(options, ruler.width, no_wrap=name == unfolded) for name, ruler in zip(names, rulers, strict=True)
    ]
    yield from side_by_side(console, columns, ([[text] for text in row] for row in rows))


class _Ruler:
    """The name of a column, which asks for as much room as the widest cell below it and keeps how much it was given."""

    def __init__(self, name: str, cells: Iterable[Text]) -> None:
        self._name = Text(name)
        self._widest = max(cell_len(line) for text in (self._name, *cells) for line in text.plain.split("\n"))
        self.width = 0

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(self._widest, self._widest)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.width = options.max_width
        yield self._name
