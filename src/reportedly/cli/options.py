"""Options that several commands share, and how their words are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reportedly.errors import DateError

ScaleName = Literal["icd203", "phia", "kent"]

if TYPE_CHECKING:
    from reportedly.pages import views
    from reportedly.records import Edtf

# The library says what is wrong with a path, and better; Typer would call an unreadable one wrong usage.
LedgerArgument = Annotated[
    Path, typer.Argument(metavar="LEDGER", help="The ledger's file.", show_default=False, readable=False)
]
LedgerOption = Annotated[
    Path,
    typer.Option(
        "--into",
        metavar="LEDGER",
        help="The ledger's file; made when it is not there.",
        show_default=False,
        readable=False,
    ),
]
About = Annotated[
    str | None, typer.Option("--about", metavar="WORDS", help="Only rows with these words in their topic or content.")
]
By = Annotated[
    str | None, typer.Option("--by", metavar="SOURCE", help="Only what this source said: a name or part of it.")
]
From = Annotated[
    str | None, typer.Option("--from", metavar="DAY", help="Only what was said on or after this day (2024-11-01).")
]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Only what was said on or before this day.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DAY", help="As things stood on this day: leave out what was published later, or undated."
    ),
]
OwnVoice = Annotated[bool, typer.Option("--own-voice", help="Also what outlets state without naming a source.")]
Scale = Annotated[
    ScaleName,
    typer.Option("--scale", help="The scale on which words of probability are read: ICD 203, PHIA's or Kent's."),
]
Top = Annotated[
    int | None,
    typer.Option(
        "--top",
        metavar="N",
        min=1,
        help="Only the N days that stand out most, each with the event that tells it best.",
        show_default=False,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="How many processes read side by side; by default as many as there are cores. The ledger is the same.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write the rows as JSON instead of a table.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Write the rows as CSV instead of a table.")]


def filters_of(
    about: str | None,
    by: str | None,
    first: str | None,
    last: str | None,
    as_of: str | None,
    own_voice: bool = False,
    scale: ScaleName = "icd203",
    top: int | None = None,
) -> views.Filters:
    """Return what the options ask for.

    Raises:
        typer.BadParameter: the words of a day are none; the command ends with exit code 2.
    """
    from reportedly.pages import views

    days = _day(first, "--from"), _day(last, "--to"), _day(as_of, "--as-of")
    return views.Filters(about, by, *days, own_voice, scale, top)


def count_workers(wanted: int | None, pipeline: str | None) -> int:
    """Return how many workers read: as many as are wanted, else as there are cores; one with a pipeline of the reader's own.

    Raises:
        typer.BadParameter: both were asked for; the command ends with exit code 2.
    """
    from reportedly.pipeline import count_cores

    if pipeline is None:
        return wanted or count_cores()
    if wanted is not None and wanted > 1:
        raise typer.BadParameter("a spaCy pipeline reads in one process; leave --workers out", param_hint="--workers")
    return 1


def date_of_all(words: str | None, option: str) -> Edtf | None:
    """Return the date that an option gives, which may be a month, a range or a time of day.

    Raises:
        typer.BadParameter: the words are no date; the command ends with exit code 2.
    """
    from reportedly.records import Edtf

    try:
        return None if words is None else Edtf.parse(words)
    except DateError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error


def _day(words: str | None, option: str) -> date | None:
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is not a day; write it as 2024-11-01", param_hint=option) from error
