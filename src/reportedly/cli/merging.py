"""`reportedly merge`: several ledgers and exports in one, and a table of what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import stopping
from reportedly.cli.options import PATH, Needing
from reportedly.cli.output import say, show

if TYPE_CHECKING:
    from reportedly.api import Merge, MergedInput, Progress

NOTHING_MERGED, SOME_LEFT_OUT = 1, 3
_STOPPED = "Stopped. Nothing was merged: {} is as it was."
_ALL = "Stopped before all was shown. Everything is merged and kept."


@click.command(cls=Needing)
@click.argument(
    "inputs",
    metavar="INPUT...",
    nargs=-1,
    required=True,
    help="Ledgers, exports (.jsonl), and files of corrections (.jsonl).",
)
@click.option("--into", metavar="LEDGER", type=PATH, required=True, help="The ledger to make.")
@click.option("--add", is_flag=True, help="Add to a ledger that is there; a copy of it is kept beside it.")
def merge(inputs: Sequence[str], into: Path, add: bool) -> None:
    """Put the reports and corrections of several ledgers into one.

    The result is what one ledger would be that read all the reports and was given all the corrections. The inputs stay as they are.
    All of it is written or nothing. The exit code is 0 when all was merged, 1 when nothing was, 3 when something was left
    out; the table says why.
    """
    from reportedly.api import Ledger
    from reportedly.api.merging import copy_before

    stopping.keep(_STOPPED.format(into))
    is_there = into.exists()
    merged = _with_progress(lambda progress: Ledger(into).merge(*inputs, add=add, progress=progress))
    stopping.keep(_ALL)
    _show(merged)
    if merged.is_nothing:
        say(f"Nothing was merged; {into} {'is as it was' if is_there else 'was not made'}.")
        raise SystemExit(NOTHING_MERGED)
    _sum_up(merged, into)
    if is_there and copy_before(into).exists():
        say(f"As it was before it is kept as {copy_before(into)}; to take this back, put that in its place.")
    else:
        say(f"The inputs are as they were; to take this back, remove {into}.")
    raise SystemExit(0 if merged.is_whole else SOME_LEFT_OUT)


def _with_progress(work: Callable[[Progress], Merge]) -> Merge:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    from reportedly.pages.characters import plain

    console = Console(stderr=True)
    with Bar(TextColumn("{task.description}", markup=False), BarColumn(), console=console, transient=True,
             disable=not console.is_terminal) as bar:  # fmt: skip
        task = bar.add_task("Merging", total=None)
        return work(lambda done, total, name: bar.update(task, completed=done, total=total, description=plain(name)))


def _show(merged: Merge) -> None:
    from rich.table import Table
    from rich.text import Text

    from reportedly.inputs.places import shown
    from reportedly.pages.characters import plain

    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for heading, share in (("Input", 2), ("", None), ("Reports", 2), ("Corrections", 1), ("Left out", 3)):
        table.add_column(heading, overflow="fold", no_wrap=share is None, ratio=share)
    for one in merged.inputs:
        cells = (
            shown(one.path) or '""',
            one.kind or "left out",
            _reports(one),
            _corrections(one),
            "; ".join(one.notes),
        )
        table.add_row(*(Text(plain(cell)) for cell in cells))
    show(table)
    say("")


def _reports(one: MergedInput) -> str:
    known = {"new": one.new, "known": one.known, "read anew": one.anew if one.kind == "ledger" else 0}
    return ", ".join(f"{count:,} {name}" for name, count in known.items() if count)


def _corrections(one: MergedInput) -> str:
    known = {"new": one.decided, "known": one.decided_before}
    return ", ".join(f"{count:,} {name}" for name, count in known.items() if count)


def _sum_up(merged: Merge, into: Path) -> None:
    from reportedly.pages.counting import counted

    if merged.conflicts:
        say("Corrections that do not go together; both are kept, and the later one holds:")
        for sentence in merged.conflicts:
            say(f"- {sentence}")
        say("")
    lost = f", of which {merged.orphans:,} speak of what is not there" if merged.orphans else ""
    held = f"{counted(merged.reports, 'report')} and {counted(merged.corrections, 'correction')}{lost}"
    say(f"{into} holds {held}.")
