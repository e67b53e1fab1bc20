"""Options that several commands share, and how their words are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

LedgerArgument = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger's file.", show_default=False)]
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
AsJson = Annotated[bool, typer.Option("--json", help="Write the rows as JSON instead of a table.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Write the rows as CSV instead of a table.")]


def day(words: str | None, option: str) -> date | None:
    """Return the day that an option gives.

    Raises:
        typer.BadParameter: the words are no day; the command ends with exit code 2.
    """
    if words is None:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise typer.BadParameter(f"{words!r} is not a day; write it as 2024-11-01", param_hint=option) from error
