"""The commands of `reportedly`, in the order in which `--help` lists them."""

from __future__ import annotations

from typing import Annotated

import typer

from reportedly.cli import (
    asking,
    checking,
    clusters,
    correcting,
    exporting,
    filling,
    merging,
    serving,
    showing,
    watching,
)
from reportedly.cli.output import say

app: typer.Typer = typer.Typer(
    name="reportedly",
    help="Keep a ledger of who said what, through whom, when and how surely, over many news reports that disagree.\n\n"
    "Begin with: reportedly read FOLDER --into story.ledger\n\nThen ask: reportedly questions story.ledger",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from reportedly.records import VERSION

        say(f"reportedly {VERSION}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


app.command()(filling.demo)
app.command()(filling.read)
app.command()(asking.questions)
app.command()(asking.claims)
app.command()(asking.figures)
app.command()(asking.timeline)
app.command()(asking.forecasts)
app.command()(asking.sources)
app.command()(asking.actors)
app.command()(asking.tolls)
app.command()(asking.copies)
app.command()(asking.reports)
app.command()(asking.search)
app.command()(exporting.report)
app.command()(serving.serve)
app.command()(correcting.corrections)
app.command()(watching.watch)
app.command()(exporting.export)
app.command("show")(showing.show_report)
app.command()(clusters.find)
app.command()(clusters.pull)
app.command()(checking.check)
app.command()(filling.remove)
app.command()(merging.merge)
