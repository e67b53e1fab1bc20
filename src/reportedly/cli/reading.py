"""How a run of `reportedly read` looks: a bar while it goes on, then a table of what was read, skipped and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column, Table
from rich.text import Text

from reportedly.cli import stopping
from reportedly.cli.output import say, show, show_lines
from reportedly.cli.summing import summary, told_left_out
from reportedly.inputs.places import left_out, shown
from reportedly.pages.characters import plain
from reportedly.pages.dates import printed_in_words

if TYPE_CHECKING:
    from reportedly.api import Outcome, Run
    from reportedly.api import Progress as Tell

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
    pace = TextColumn("{task.fields[pace]}", markup=False, table_column=Column(no_wrap=True))
    columns = (told, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), pace)
    stopping.keep(_NOTHING)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None, pace="")
        clock = _Clock()

        def tell(done: float, total: int, name: str) -> None:
            # Only linking is told when all places are done.
            is_linking = done == total
            stopping.keep(_UNLINKED if is_linking else _SOME)
            doing = name.capitalize() if is_linking else f"Reading {plain(name)}"
            pace = "" if bar.disable else clock.pace(is_linking)
            bar.update(task, completed=done, total=total, description=doing, pace=pace)

        run = work(tell)
        stopping.keep(_ALL)
    return run


@dataclass(slots=True)
class _Clock:
    """How fast a run goes and what memory it takes, in words that are made anew once a second."""

    began: float = field(default_factory=monotonic)
    reports: int = 0
    told: str = ""
    due: float = 0.0

    def pace(self, is_linking: bool) -> str:
        """Return the pace, now that another report was met or a few more stories are linked."""
        self.reports += not is_linking
        now = monotonic()
        if now >= self.due or is_linking:
            rate = self.reports / max(now - self.began, 0.1)
            speed = "" if is_linking else f"{rate:.0f} a second, " if rate >= 2 else f"{rate * 60:.0f} a minute, "
            self.told, self.due = f"{speed}{_memory() / 1e6:,.0f} MB", now + 1
        return self.told


def _memory() -> int:
    """How many bytes of memory this process and its workers take."""
    # Here, since commands that read nothing should not wait for it.
    import psutil

    here = psutil.Process()
    taken = 0
    for process in (here, *here.children(recursive=True)):
        with suppress(psutil.Error):  # one that has just ended
            taken += process.memory_info().rss
    return taken


def show_run(run: Run, ledger: Path, inputs: Sequence[str] = ()) -> None:
    """Print what was read, what was known, and what was skipped with its reason; then what the run came to.

    `inputs` are what was asked for; what of them is of no kind that is read is counted.
    """
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
    lines = list(summary(run))
    if endings := left_out(inputs):
        lines.append(("Left out", told_left_out(endings)))
    if lines:
        show_lines(lines)
        say("")
    say(f"{run}. The ledger is {ledger}" if ledger.exists() else f"{run}. {ledger} was not made")


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(plain(cell)) for cell in cells))


def _known(outcome: Outcome) -> str:
    report = outcome.report
    printed = printed_in_words(report.published, report.published_basis) if report else ""
    told = [f"{report.outlet or 'outlet not stated'}, {printed}"] if report else []
    return "; ".join([*told, *outcome.notes])
