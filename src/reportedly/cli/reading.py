"""How a run of `reportedly read` looks: a bar while it goes on, then a table of what was read, skipped and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column, Table
from rich.text import Text

from reportedly.api import Outcome, Run
from reportedly.api import Progress as Tell
from reportedly.cli import stopping
from reportedly.cli.output import say, show, show_lines
from reportedly.cli.summing import summary
from reportedly.inputs.places import shown
from reportedly.pages.characters import plain
from reportedly.pages.dates import printed_in_words

_NOTHING = "Stopped before anything was read; run the same command again."
_SOME = "Stopped. The reports read so far are kept whole; run the same command again to read the rest and link all."
_UNLINKED = "Stopped while linking. All reports are read and kept; run the same command again to link them."
_ALL = "Stopped before all was shown. Everything is read, linked and kept."
# A folder of thousands would push the reasons for what was skipped off the screen.
_LISTED = 60


def with_progress(work: Callable[[Tell], Run]) -> Run:
    """Do some work and show a bar on a terminal, elsewhere nothing; who stops it is told how it stands."""
    console = Console(stderr=True)
    told = TextColumn(
        "{task.description}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1)
    )
    columns = (told, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    stopping.keep(_NOTHING)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def tell(done: int, total: int, name: str) -> None:
            stopping.keep(_UNLINKED if name == "linking" else _SOME)
            doing = "Linking" if name == "linking" else f"Reading {plain(name)}"
            bar.update(task, completed=done, total=total, description=doing)

        run = work(tell)
        stopping.keep(_ALL)
    return run


def show_run(run: Run, ledger: Path) -> None:
    """Print what was read, what was known, and what was skipped with its reason; then what the run came to."""
    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for heading, share in (("Input", 2), ("", None), ("What is known of it", 3)):
        table.add_column(heading, overflow="fold", no_wrap=share is None, ratio=share)
    skipped_later = [one for one in run.outcomes[_LISTED:] if one.status == "skipped"]
    for outcome in run.outcomes[:_LISTED]:
        _add(table, shown(outcome.path) or '""', outcome.status, _known(outcome))
    if len(run.outcomes) > _LISTED:
        _add(
            table, f"and {len(run.outcomes) - _LISTED} more", "", "of which these were skipped" if skipped_later else ""
        )
    for outcome in skipped_later:
        _add(table, shown(outcome.path) or '""', outcome.status, _known(outcome))
    show(table)
    say("")
    if lines := list(summary(run)):
        show_lines(lines)
        say("")
    say(f"{run}. The ledger is {ledger}")


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(plain(cell)) for cell in cells))


def _known(outcome: Outcome) -> str:
    report = outcome.report
    printed = printed_in_words(report.published, report.published_basis) if report else ""
    told = [f"{report.outlet or 'outlet not stated'}, {printed}"] if report else []
    return "; ".join([*told, *outcome.notes])
