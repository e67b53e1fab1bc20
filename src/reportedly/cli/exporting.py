"""The command that writes a ledger for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly.cli.opening import opened
from reportedly.cli.options import LedgerArgument, Scale
from reportedly.cli.output import say, write_rows

FormatName = Literal[
    "jsonl",
    "csv",
    "parquet",
    "webannotation",
    "prov",
    "claim",
    "stix",
    "ftm",
    "ucdp",
    "acled",
    "eventreport",
    "timelinejs",
]
_TABLES = {"csv": "CSV", "parquet": "Parquet"}


def export(
    ledger: LedgerArgument,
    format: Annotated[  # noqa: A002 - the field's word
        FormatName,
        typer.Option(
            "--format",
            help="jsonl: every row as a JSON line. csv, parquet: a folder with a table for each list. The others are the "
            "formats of other fields.",
        ),
    ] = "jsonl",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PLACE",
            help="The file to write, by default printed; of csv and parquet the folder.",
            readable=False,
        ),
    ] = None,
    no_text: Annotated[
        bool,
        typer.Option("--no-text", help="Leave out the texts of whole reports; quoted words, links and hashes stay."),
    ] = False,
    scale: Scale = "icd203",
    profile: Annotated[
        Literal["literal", "acled"],
        typer.Option(
            "--profile", help="What a vague number comes to: its whole range, or its least, as ACLED codes it."
        ),
    ] = "literal",
    grades: Annotated[
        Literal["none", "admiralty"],
        typer.Option("--grades", help="Whether claims are given a letter and digit of the Admiralty code."),
    ] = "none",
) -> None:
    """Write the whole ledger for other programs, in their formats."""
    if output is None and format in _TABLES:
        raise typer.BadParameter(
            f"{_TABLES[format]} is a table for each list; give a folder with --output", param_hint="--output"
        )
    from reportedly.api.exporting import export_lines
    from reportedly.exports import Choices

    choices = Choices(texts=not no_text, scale=scale, profile=profile, grades=grades)
    there = opened(ledger)
    if output is None:
        write_rows(export_lines(there.index(), format, choices))
    else:
        made = there.export(output, format, texts=choices.texts, scale=scale, profile=profile, grades=grades)
        say(f"Wrote {made}")
