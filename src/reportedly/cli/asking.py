"""The commands that ask a ledger: one for each list, and the search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from reportedly.cli.opening import opened as _opened
from reportedly.cli.options import (
    AS_CSV,
    AS_JSON,
    FILTERS,
    LEDGER,
    OWN_VOICE,
    SCALE,
    TOP,
    Option,
    filters_of,
    one_of,
    options,
)
from reportedly.cli.output import show, width, write_rows

# What the commands need is imported when they run: `--help` should not wait for the readers of web pages.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType

    from reportedly.pages import views
    from reportedly.relations import Rule

# Those of `relations.Rule`, for which `--help` does not wait; types hold the two together.
_Rule = Literal["modal", "median", "lowest"]
# How a list is written.
FORMS: Option = options(AS_JSON, AS_CSV)


@click.command()
@LEDGER
@FILTERS
@FORMS
def questions(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """Show the questions, their answers, and what conflicts.

    Each question with what every source answers, how far the answers spread, and who denies or revises whom.
    """
    _list("questions", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@OWN_VOICE
@SCALE
@FORMS
def claims(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List who said what, through whom, when and how surely."""
    _list("claims", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@FORMS
def figures(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List the numbers, what they count, and who gives them."""
    _list("figures", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@TOP
@FORMS
def timeline(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List what the reports place on a day, day by day.

    Here --from and --to bound the day on which it happened. --top 10 leaves the ten days that the reports come back to.
    """
    _list("timeline", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@SCALE
@FORMS
def forecasts(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List what was said to be coming, and what became of it.

    Each forecast with the day on which it falls due and the words of the later reports that settle it.
    """
    _list("forecasts", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@OWN_VOICE
@FORMS
def sources(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List the sources and the ways by which their words came."""
    _list("sources", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@FORMS
def actors(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List who and what the reports name, and why names are one.

    Here --by is a part of a name, and --from and --to bound the day on which a report that names them was printed.
    """
    _list("actors", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@one_of("--rule", _Rule, "How to choose among the newest numbers of each origin.")
@FORMS
def tolls(ledger: Path, rule: Rule, as_json: bool, as_csv: bool) -> None:
    """Count the killed and wounded of each story, as recorders do.

    A story should be one event. Shows the words behind each number. The reports are read anew, which takes as long as
    reading them did.
    """
    from reportedly.pages import terminal, views

    _check_form(as_json, as_csv)
    opened = _opened(ledger)
    found = views.tolls(opened.index(), opened.tolls(rule=rule))
    _write(found, views.TollView, terminal.show_tolls, as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@FORMS
def copies(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List which reports copy which, and how much of them.

    Here --by is a part of an outlet's name, and --from and --to bound the day on which the copy was printed.
    """
    _list("copies", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@FORMS
def reports(ledger: Path, as_json: bool, as_csv: bool, **chosen: Any) -> None:
    """List the reports: outlet, date and what was read from them.

    Here --by is a part of an outlet's name, and --from and --to bound the day of publication. With --csv or --json
    each report also has its id, its path and what its date rests on.
    """
    _list("reports", ledger, filters_of(**chosen), as_json, as_csv)


@click.command()
@LEDGER
@click.argument(
    "words",
    metavar="WORDS...",
    nargs=-1,
    required=True,
    help="Words that must all be there; a phrase in quotation marks: '\"no survivors\"'.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(1, 100_000),
    default=50,
    help="How many at most.",
)
@FORMS
def search(ledger: Path, words: Sequence[str], limit: int, as_json: bool, as_csv: bool) -> None:
    """Search the sentences and the claims for words.

    Shows the sentences that hold them, best first, with who speaks there. Then those in which a claim begins that holds the
    words together with the name of its source.
    """
    from reportedly.pages import terminal
    from reportedly.pages.hits import Hit

    _check_form(as_json, as_csv)
    found = _opened(ledger).find(" ".join(words), limit)
    _write(found, Hit, terminal.show_hits, as_json, as_csv)


def _list(name: str, path: Path, filters: views.Filters, as_json: bool, as_csv: bool) -> None:
    """Print one table of a ledger for a reader, as JSON or as CSV."""
    from reportedly.api import TABLES

    _check_form(as_json, as_csv)
    table, rows = TABLES[name], _opened(path).rows(name, filters)
    _write(rows, table.kind, lambda rows: table.show(rows, width()), as_json, as_csv)


def _write(
    rows: Sequence[Any],
    kind: type[object],
    render: Callable[[Sequence[Any]], RenderableType],
    as_json: bool,
    as_csv: bool,
) -> None:
    from reportedly.pages import views

    if as_json:
        write_rows([views.as_json(rows)])
    elif as_csv:
        write_rows([views.as_csv(rows, kind)])
    else:
        show(render(rows))


def _check_form(as_json: bool, as_csv: bool) -> None:
    if as_json and as_csv:
        raise click.BadParameter("give --json or --csv, not both", param_hint="--csv")
