"""How a run of `reportedly read` looks: a bar while it goes on, then a table of what was read, skipped and why."""

from __future__ import annotations

from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from reportedly.api import Progress as Report
from reportedly.api import Run
from reportedly.pages.characters import plain
from reportedly.pages.dates import printed_in_words

# A folder of thousands would push the reasons for what was skipped off the screen.
_LISTED = 60


def with_progress(console: Console, work: Callable[[Report], Run]) -> Run:
    """Do some work and show a bar on a terminal; elsewhere show nothing."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def report(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, description="Linking" if name == "linking" else "Reading")

        return work(report)


def show_run(console: Console, run: Run, ledger: str) -> None:
    """Print what was read, what was known, and what was skipped with its reason."""
    table = Table(box=None, pad_edge=False, show_edge=False)
    table.add_column("Input", overflow="fold", ratio=2)
    table.add_column("", no_wrap=True)
    table.add_column("What is known of it", overflow="fold", ratio=3)
    for outcome in run.outcomes[:_LISTED]:
        report = outcome.report
        told = (
            f"{report.outlet or 'outlet not stated'}, {printed_in_words(report.published, report.published_basis)}"
            if report
            else ""
        )
        notes = "; ".join([*([told] if told else []), *outcome.notes])
        table.add_row(Text(plain(outcome.path)), Text(outcome.status), Text(plain(notes)))
    if len(run.outcomes) > _LISTED:
        table.add_row(Text(f"and {len(run.outcomes) - _LISTED} more"), Text(""), Text(""))
        for outcome in run.outcomes[_LISTED:]:
            if outcome.status == "skipped":
                table.add_row(Text(plain(outcome.path)), Text("skipped"), Text(plain("; ".join(outcome.notes))))
    console.print(table)
    counts = [f"{run.count('read')} read", f"{run.count('known')} known already", f"{run.count('skipped')} skipped"]
    console.print(Text(f"\n{', '.join(counts)}. The ledger is {plain(ledger)}"))
