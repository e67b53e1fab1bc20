"""The commands that use many machines: a run of `read` on a cluster, and what is asked of the folder that it fills."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import stopping
from reportedly.cli.options import AS_JSON, PATH, Needing, Option
from reportedly.cli.output import say, show, write_rows
from reportedly.pages.characters import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from reportedly.engines import ClusterRun, Found
    from reportedly.inputs import Given
    from reportedly.records import Skipped

CLUSTER: Option = click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read on the workers of this Dask scheduler (tcp://host:8786), or on all cores here (local); --into is a folder then.",
)
_OUT: Option = click.argument("out", metavar="OUT", help="The folder that a run with --cluster has filled.")
# As many are told one by one as in a run on one machine.
_LISTED = 60
# As `Path` writes an address: "s3:/bucket/out". A single letter is a drive of Windows.
_ADDRESS = re.compile(r"^([a-z][a-z0-9+.-]+):/+", re.IGNORECASE)


def read_many(inputs: Sequence[str], into: Path, cluster: str, given: Given) -> ClusterRun:
    """Read on a cluster into a folder, show how far it is and at last what became of it."""
    from reportedly.engines import read_on_cluster

    out = address_of(into)
    stopping.keep("Stopped. What is done is marked in the folder; run the same command again to go on.")
    run = _with_bar(lambda tell: read_on_cluster(inputs, out, cluster, given, told=tell))
    _list("skipped", run.skipped)
    _list("failed", run.failed)
    _list("slow", run.slow)
    for lost in run.lost:
        say(lost)
    say(f"{run}. They are in {out}; `reportedly find {out}` lists the stories")
    return run


def address_of(path: Path) -> str:
    """Return an address of a folder that was taken for a path, which has one slash where an address has two."""
    return _ADDRESS.sub(r"\1://", path.as_posix())


@click.command()
@_OUT
@click.argument("words", metavar="[WORDS]...", nargs=-1, help="Words in titles, outlets or names; parts of words do.")
@AS_JSON
def find(out: str, words: Sequence[str], as_json: bool) -> None:
    """List the stories that a cluster has found.

    All whose titles, outlets or names have these words, the largest first. `reportedly pull` takes one out.
    """
    from reportedly.engines import find_stories

    found = find_stories(out, " ".join(words))
    if as_json:
        import dataclasses
        import json

        rows = [dataclasses.asdict(one) for one in found]
        write_rows([json.dumps(rows, ensure_ascii=False, indent=2), "\n"])
    else:
        show(_table(found))


@click.command(cls=Needing)
@_OUT
@click.option("--story", metavar="WORDS", required=True, help="Words that one story has, or its id.")
@click.option("--into", metavar="LEDGER", type=PATH, required=True, help="The ledger to make.")
def pull(out: str, story: str, into: Path) -> None:
    """Take one story out of what a cluster has read, as a ledger.

    It exports what one machine makes of this story out of the same files. The ledger must not be there yet.
    """
    from reportedly.engines import pull_story

    found = pull_story(out, story, into)
    say(f"{_named(found)}: {found.reports:,} report{'s' * (found.reports != 1)}. The ledger is {into}")


def _table(found: Sequence[Found]) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for heading in ("Story", "Title", "Days", "Reports"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Reports" else "left")
    for one in found:
        days = " – ".join(dict.fromkeys(filter(None, (one.first, one.last))))
        table.add_row(*(Text(plain(cell)) for cell in (one.id, one.title or "", days, f"{one.reports:,}")))
    return table


def _named(found: Found) -> str:
    return f"“{found.title}”" if found.title else found.id


def _list(what: str, skipped: Sequence[Skipped]) -> None:
    for one in skipped[:_LISTED]:
        say(f"{one.path}: {what}, {one.why}")
    if len(skipped) > _LISTED:
        say(f"and {len(skipped) - _LISTED:,} more that were {what}")


def _with_bar(work: Callable[[Callable[[str, int, int], None]], ClusterRun]) -> ClusterRun:
    """Do some work and show a bar on a terminal, elsewhere nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Looking for the cluster", total=None)
        return work(lambda step, done, total: bar.update(task, description=step, completed=done, total=total))
