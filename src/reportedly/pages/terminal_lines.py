"""The pieces of which a terminal's tables are made: lines, cells and entries in which no words can steer it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.pages.characters import plain
from reportedly.pages.counting import counted
from reportedly.pages.dates import printed_in_words
from reportedly.pages.quoting import ITSELF, ReportRef
from reportedly.pages.terminal_rows import GAP, column_of, side_by_side, table
from reportedly.records import Edtf

# Narrower than this, columns of names and figures fold to one word a line; then each row is lines of its own.
NARROW = 72
# Days in words that take more room are folded.
_WIDEST_DAY = 24
# More lines than these beside one answer hide the next one; the page has them all.
_MOST_LINES = 3


def heading(words: str, summary: str, width: int) -> RenderableType:
    """Return a heading with its size at the right, or under it where the line is too short."""
    title, size = Text(plain(words), style="bold underline"), Text(plain(summary), style="dim")
    if title.cell_len + size.cell_len + 3 > width:
        return Group(title, size)
    grid = Table.grid(expand=True)
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_row(title, size)
    return grid


def figure_marked(words: str, *, denied: bool, rejected: bool = False) -> str:
    """Return a figure as printed; one that is denied is marked, and said to be where its own words do not show it."""
    return plain(f"{'✕ ' if denied or rejected else ''}{words}{', denied' if denied else ''}")


def few(lines: list[Text], most: int = _MOST_LINES) -> list[Text]:
    """Return at most so many lines as stand well beside one answer, the last of which counts those left out."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], Text(f"and {len(lines) - most + 1} more", style="dim")]


def chain(name: str, via: Sequence[str], report: ReportRef | None) -> str:
    """Return the way the words took where somebody stands between the source and the report, whose outlet comes last."""
    if not via:
        return plain(name)
    outlet = [report.outlet] if report and report.outlet else []
    return plain(" → ".join([name, *reversed(via), *outlet]))


def named(name: str, role: str | None) -> str:
    """Return somebody's name with what they are; the outlet of a report in its own voice stands beside the report."""
    return ITSELF if role == ITSELF else plain(f"{name}, {role}" if role else name)


def place(report: ReportRef, paragraph: int, number: int = 1) -> str:
    """Return where words stand, and in how many reports in all."""
    more = f" and {counted(number - 1, 'more report')}" if number > 1 else ""
    return plain(f"{reported(report)}, paragraph {paragraph}{more}")


def reported(report: ReportRef) -> str:
    """Return a report's name and the day on which it was printed."""
    if report.published is None:
        return f"{report.short}, undated"
    day = report.published.earliest
    exact = Edtf.day(day) if day and report.published.is_day else report.published
    return f"{report.short}, {printed_in_words(exact, report.published_basis)}"


def labelled(label: str, words: str) -> Text:
    """Return a line of words after a label."""
    return Text.assemble((label, "dim"), plain(words))


@dataclass(frozen=True, slots=True)
class ByWidth:
    """A table that is shown as such where there is room, and row by row with its headers at the left on a narrow screen."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | Text, ...], ...]
    below: tuple[tuple[Text, ...], ...] = ()

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the terminal what fits its width."""
        if options.max_width >= NARROW:
            # The day stands in one line: it is what the eye runs down.
            cells = [[*map(_cell, row)] for row in self.rows]
            yield from table(console, options, self.columns, "said", cells, self.below)
        else:
            below = self.below or [()] * len(self.rows)
            yield from (_card(self.columns, row, lines) for row, lines in zip(self.rows, below, strict=True))


@dataclass(frozen=True, slots=True)
class Entries:
    """Lines under the days to which they belong: the days at the left, on a narrow screen above."""

    entries: tuple[tuple[str, tuple[Text, ...]], ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the terminal what fits its width."""
        if options.max_width >= NARROW:
            yield from self._beside_days(console, options)
            return
        for day, lines in self.entries:
            yield Text(plain(day), style="underline")
            yield Padding(Group(*lines), (0, 0, 1, 2))

    def _beside_days(self, console: Console, options: ConsoleOptions) -> RenderResult:
        days = [Text(plain(day)) for day, _ in self.entries]
        left = min(_WIDEST_DAY, max(day.cell_len for day in days))
        right = min(options.max_width - left - GAP, max(line.cell_len for _, lines in self.entries for line in lines))
        rows = (([day], [*lines, Text()]) for day, (_, lines) in zip(days, self.entries, strict=True))
        yield from side_by_side(console, [column_of(options, left), column_of(options, right)], rows)


def table_of(
    columns: Sequence[str], rows: Iterable[Sequence[str | Text]], below: Iterable[Sequence[Text]] = ()
) -> ByWidth:
    """Return a table of plain text: a name in square brackets is a name and no style. Lines `below` a row follow it."""
    return ByWidth(tuple(columns), tuple(tuple(row) for row in rows), tuple(tuple(lines) for lines in below))


def _card(columns: Sequence[str], row: Sequence[str | Text], below: Sequence[Text]) -> Table:
    card = Table.grid(padding=(0, 2, 0, 0))
    card.add_column(style="dim", no_wrap=True)
    card.add_column(overflow="fold")
    for column, cell in zip(columns, row, strict=True):
        if cell:
            card.add_row(Text(column), _cell(cell))
    for line in below:
        card.add_row("", line)
    card.add_row("", "")
    return card


def _cell(words: str | Text) -> Text:
    return words if isinstance(words, Text) else Text(plain(words))
