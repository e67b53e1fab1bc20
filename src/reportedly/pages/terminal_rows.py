"""Rows of cells side by side in a terminal; a table of Rich's would lay out each cell four times, and break words to make columns alike."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

# So many spaces stand between two columns.
GAP = 2
# A longer word may be broken where a column is narrow: most that are longer are addresses and paths.
_LONG_WORD = 16
# Room is shared by how long the cells are, to this power: less for the long, so that a short column is not squeezed for a long one. Of 0.5 to 1 it
# gives the shortest tables on 80, 100 and 120 columns.
_BY_LENGTH = 0.7

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
    console: Console,
    options: ConsoleOptions,
    names: Sequence[str],
    unfolded: str,
    rows: Sequence[Sequence[Text]],
    below: Sequence[Sequence[Text]] = (),
) -> RenderResult:
    """Yield rows under the names of their columns; the cells of the one that is `unfolded` are not folded.

    The lines `below` a row stand under it from its second column on, as wide as all further columns together.
    """
    named = [[Text(name, style="dim") for name in names], *rows]
    kept = names.index(unfolded) if unfolded in names else None
    widths = widths_of(list(zip(*named, strict=True)), options.max_width, kept)
    columns = [column_of(options, width, no_wrap=name == unfolded) for name, width in zip(names, widths, strict=True)]
    under = [column_of(options, widths[0]), column_of(options, options.max_width - widths[0] - GAP)]
    if not any(below):
        yield from side_by_side(console, columns, ([[text] for text in row] for row in named))
        return
    for row, lines in zip(named, [(), *below], strict=True):
        yield from side_by_side(console, columns, [[[text] for text in row]])
        if lines:
            yield from side_by_side(console, under, [[[], lines]])


def widths_of(columns: Sequence[Sequence[Text]], room: int, unfolded: int | None = None) -> list[int]:
    """Return how wide columns are: as their widest lines where there is room for these, else as their cells are long on the whole.

    Words are not broken but where they are long, or too many for the room. The `unfolded` column is as wide as it would be.
    """
    lines = [[cell_len(line) for text in column for line in text.plain.split("\n")] for column in columns]
    most = [max(1, *column) for column in lines]
    room -= GAP * (len(columns) - 1)
    if sum(most) <= room:
        return most
    least = [max(map(cell_len, " ".join(text.plain for text in column).split()), default=1) for column in columns]
    for cap in range(_LONG_WORD, 0, -1):
        least = [min(words, cap) if number != unfolded else most[number] for number, words in enumerate(least)]
        if sum(least) <= room:
            break
    # One long cell among many short ones gets more than their average asks for, and less than it has.
    return _shares(room, least, most, [math.hypot(*column) ** _BY_LENGTH for column in lines])


def _shares(room: int, least: Sequence[int], most: Sequence[int], weights: Sequence[float]) -> list[int]:
    """Return the shares of a room by weight, none below its least or above its most; what is left over goes to the heaviest."""
    shares: dict[int, int] = {}
    while len(shares) < len(weights):
        others = [number for number in range(len(weights)) if number not in shares]
        unit = max(0, room - sum(shares.values())) / (sum(weights[number] for number in others) or 1)
        bounded = {number: min(max(int(unit * weights[number]), least[number]), most[number]) for number in others}
        # As in browsers: where more is asked for than there is, those that need it are served first, else those that need no more.
        bound = least if sum(bounded.values()) > unit * sum(weights[number] for number in others) else most
        shares |= {number: bounded[number] for number in others if bounded[number] == bound[number]} or bounded
    for number in sorted(shares, key=lambda number: -weights[number]):
        shares[number] += min(max(0, room - sum(shares.values())), most[number] - shares[number])
    return [shares[number] for number in range(len(weights))]
