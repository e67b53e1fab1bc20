"""The commands that write a ledger out: a page for readers, and the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly.cli.opening import opened
from reportedly.cli.options import AsOf, LedgerArgument, Scale, filters_of
from reportedly.cli.output import say, write_rows

# Those of `exports.FormatName`, for which `--help` does not wait; types and tests hold the two together.
_Format = Literal[
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
        _Format,
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


def report(
    ledger: LedgerArgument,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The HTML file to write.", show_default=False, readable=False
        ),
    ],
    title: Annotated[
        str | None, typer.Option("--title", metavar="WORDS", help="The page's title; by default the largest topic.")
    ] = None,
    as_of: AsOf = None,
    quotes_only: Annotated[
        bool,
        typer.Option(
            "--quotes-only", help="Of each report only what answers a question, with its link and hash, to hand round."
        ),
    ] = False,
    tolls: Annotated[
        bool, typer.Option("--tolls", help="Also the killed and wounded of each story; reads the reports anew.")
    ] = False,
) -> None:
    """Write one HTML file that opens anywhere, without a network.

    It holds the whole ledger with the texts of the reports, can be printed, and needs no script.
    """
    day = filters_of(None, None, None, None, as_of).as_of
    path = opened(ledger).write_report(output, title, as_of=day, quotes_only=quotes_only, tolls=tolls)
    say(f"Wrote {path}")
