"""The commands that ask a ledger: one for each list, and the search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from reportedly.cli.opening import opened as _opened
from reportedly.cli.options import (
    About,
    AsCsv,
    AsJson,
    AsOf,
    By,
    From,
    LedgerArgument,
    OwnVoice,
    Scale,
    To,
    Top,
    filters_of,
)
from reportedly.cli.output import show, width, write_rows

# What the commands need is imported when they run: `--help` should not wait for the readers of web pages.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType

    from reportedly.pages import views


def questions(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """Show the questions, their answers, and what conflicts.

    Each question with what every source answers, how far the answers spread, and who denies or revises whom.
    """
    _list("questions", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


def claims(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    own_voice: OwnVoice = False, scale: Scale = "icd203", as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List who said what, through whom, when and how surely."""
    _list("claims", ledger, filters_of(about, by, from_, to, as_of, own_voice, scale), as_json, as_csv)


def figures(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the numbers, what they count, and who gives them."""
    _list("figures", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


def timeline(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    top: Top = None, as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what the reports place on a day, day by day.

    Here --from and --to bound the day on which it happened. --top 10 leaves the ten days that the reports come back to.
    """
    _list("timeline", ledger, filters_of(about, by, from_, to, as_of, top=top), as_json, as_csv)


def forecasts(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    scale: Scale = "icd203", as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what was said to be coming, and what became of it.

    Each forecast with the day on which it falls due and the words of the later reports that settle it.
    """
    _list("forecasts", ledger, filters_of(about, by, from_, to, as_of, scale=scale), as_json, as_csv)


def sources(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    own_voice: OwnVoice = False, as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the sources and the ways by which their words came."""
    _list("sources", ledger, filters_of(about, by, from_, to, as_of, own_voice), as_json, as_csv)


def actors(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List who and what the reports name, and why names are one.

    Here --by is a part of a name, and --from and --to bound the day on which a report that names them was printed.
    """
    _list("actors", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


def tolls(
    ledger: LedgerArgument,
    rule: Annotated[
        Literal["modal", "median", "lowest"],
        typer.Option("--rule", help="How to choose among the newest numbers of each origin."),
    ] = "modal",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Count the killed and wounded of each story, as recorders do.

    A story should be one event. Shows the words behind each number. The reports are read anew, which takes as long as
    reading them did.
    """
    from reportedly.pages import terminal, views

    _check_form(as_json, as_csv)
    opened = _opened(ledger)
    found = views.tolls(opened.index(), opened.tolls(rule=rule))
    _write(found, views.TollView, terminal.show_tolls, as_json, as_csv)


def copies(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List which reports copy which, and how much of them.

    Here --by is a part of an outlet's name, and --from and --to bound the day on which the copy was printed.
    """
    _list("copies", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


def reports(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the reports: outlet, date and what was read from them.

    Here --by is a part of an outlet's name, and --from and --to bound the day of publication. With --csv or --json
    each report also has its id, its path and what its date rests on.
    """
    _list("reports", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


def search(
    ledger: LedgerArgument,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS", help='Words that must all be there; a phrase in quotation marks: \'"no survivors"\'.',
            show_default=False,
        ),
    ],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=100_000, help="How many at most.")] = 50,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:  # fmt: skip
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
        raise typer.BadParameter("give --json or --csv, not both", param_hint="--csv")
