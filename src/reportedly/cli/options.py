"""Arguments and options that several commands share, and how their words are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from reportedly.errors import DateError

ScaleName = Literal["icd203", "phia", "kent"]

if TYPE_CHECKING:
    from reportedly.pages import views
    from reportedly.records import Edtf

# What gives the function of a command one more argument or option.
Option = Callable[[Callable[..., Any]], Callable[..., Any]]

# The library says what is wrong with a path, and better; Click would call an unreadable one wrong usage.
PATH: click.Path = click.Path(path_type=Path, readable=False)


def options(*several: Option) -> Option:
    """Return what gives a command several arguments and options, in the order in which its help lists them."""

    def give(command: Callable[..., Any]) -> Callable[..., Any]:
        for one in reversed(several):
            command = one(command)
        return command

    return give


class Needing(click.Command):
    """A command whose first line of help names the options that it cannot do without."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands in that line behind the command's name."""
        needed = [one for one in self.get_params(ctx) if isinstance(one, click.Option) and one.required]
        return [*super().collect_usage_pieces(ctx), *(f"{one.opts[0]} {one.make_metavar(ctx)}" for one in needed)]


def one_of(option: str, kinds: Any, words: str, metavar: str | None = None) -> Option:
    """Return an option that is one of the words of a `Literal`, the first where none is given; its help lists them unless it has a `metavar`."""
    names = get_args(kinds)
    return click.option(option, type=click.Choice(names), default=names[0], help=words, metavar=metavar)


LEDGER: Option = click.argument("ledger", metavar="LEDGER", type=PATH, help="The ledger's file.")
INTO: Option = click.option(
    "--into", metavar="LEDGER", type=PATH, required=True, help="The ledger's file; made when it is not there."
)
AS_OF: Option = click.option(
    "--as-of", metavar="DAY", help="As things stood on this day: leave out what was published later, or undated."
)
OWN_VOICE: Option = click.option("--own-voice", is_flag=True, help="Also what outlets state without naming a source.")
SCALE: Option = one_of(
    "--scale", ScaleName, "The scale on which words of probability are read: ICD 203, PHIA's or Kent's."
)
TOP: Option = click.option(
    "--top",
    metavar="N",
    type=click.IntRange(min=1),
    help="Only the N days that stand out most, each with the event that tells it best.",
)
WORKERS: Option = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes read side by side; by default as many as there are cores. The ledger is the same.",
)
AS_JSON: Option = click.option("--json", "as_json", is_flag=True, help="Write the rows as JSON instead of a table.")
AS_CSV: Option = click.option("--csv", "as_csv", is_flag=True, help="Write the rows as CSV instead of a table.")

# So many rows a list shows as a table unless it is asked for others: a page of the web app has as many.
MOST_ROWS = 100
CUT: Option = options(
    click.option(
        "--limit",
        metavar="N",
        type=click.IntRange(min=1),
        help=f"Only the first N rows, topics whole; by default {MOST_ROWS} in a table, and all of them as JSON or CSV.",
    ),
    click.option("--all", "is_all", is_flag=True, help="All rows, however many, also as a table."),
)

# What every list can be asked for, as `filters_of` takes it.
FILTERS: Option = options(
    click.option("--about", metavar="WORDS", help="Only rows with these words in their topic or content."),
    click.option("--by", metavar="SOURCE", help="Only what this source said: a name, a role or part of them."),
    click.option("--from", "from_", metavar="DAY", help="Only what was said on or after this day (2024-11-01)."),
    click.option("--to", metavar="DAY", help="Only what was said on or before this day."),
    AS_OF,
)


def filters_of(
    about: str | None = None,
    by: str | None = None,
    from_: str | None = None,
    to: str | None = None,
    as_of: str | None = None,
    own_voice: bool = False,
    scale: ScaleName = "icd203",
    top: int | None = None,
    chosen: tuple[tuple[str, str], ...] = (),
) -> views.Filters:
    """Return what the options ask for.

    Raises:
        click.BadParameter: the words of a day are none, or no day lies between two; the command ends with exit code 2.
    """
    from reportedly.pages import views

    first, last, then = _day(from_, "--from"), _day(to, "--to"), _day(as_of, "--as-of")
    if first and last and last < first:
        raise click.BadParameter(f"{last} is before {first}; --from is the earlier day", param_hint="--to")
    return views.Filters(about, by, first, last, then, own_voice, scale, top, chosen)


def count_workers(wanted: int | None, pipeline: str | None) -> int:
    """Return how many workers read: as many as are wanted, else as there are cores; one with a pipeline of the reader's own.

    Raises:
        click.BadParameter: both were asked for; the command ends with exit code 2.
    """
    from reportedly.pipeline import count_cores

    if pipeline is None:
        return wanted or count_cores()
    if wanted is not None and wanted > 1:
        raise click.BadParameter("a spaCy pipeline reads in one process; leave --workers out", param_hint="--workers")
    return 1


def date_of_all(words: str | None, option: str) -> Edtf | None:
    """Return the date that an option gives, which may be a month, a range or a time of day.

    Raises:
        click.BadParameter: the words are no date; the command ends with exit code 2.
    """
    from reportedly.records import Edtf

    try:
        return None if words is None else Edtf.parse(words)
    except DateError as error:
        raise click.BadParameter(str(error), param_hint=option) from error


def _day(words: str | None, option: str) -> date | None:
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError as error:
        raise click.BadParameter(f"{words!r} is not a day; write it as 2024-11-01", param_hint=option) from error
