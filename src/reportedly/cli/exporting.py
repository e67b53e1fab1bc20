"""The commands that write a ledger out: a page for readers, and the formats of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from reportedly.cli.opening import opened
from reportedly.cli.options import AS_OF, LEDGER, PATH, SCALE, Needing, ScaleName, filters_of, one_of
from reportedly.cli.output import say, write_rows

# Those of `exports.FormatName`, and below of `ProfileName` and `Grades`, for which `--help` does not wait; types and tests hold the two together.
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
_Profile = Literal["literal", "acled"]
_Grades = Literal["none", "admiralty"]
_TABLES = {"csv": "CSV", "parquet": "Parquet"}


@click.command()
@LEDGER
@one_of(
    "--format",
    _Format,
    "jsonl: every row as a JSON line. csv, parquet: a folder with a table for each list. ucdp, acled, eventreport: the killed, event by "
    "event. webannotation, prov, claim, stix, ftm, timelinejs: the formats of other fields.",
    "NAME",
)
@click.option(
    "--output",
    "-o",
    metavar="PLACE",
    type=PATH,
    help="The file to write, by default printed; of csv and parquet the folder.",
)
@click.option(
    "--no-text", is_flag=True, help="Leave out the texts of whole reports; quoted words, links and hashes stay."
)
@SCALE
@one_of("--profile", _Profile, "What a vague number comes to: its whole range, or its least, as ACLED codes it.")
@one_of("--grades", _Grades, "Whether claims are given a letter and digit of the Admiralty code.")
def export(
    ledger: Path,
    format: _Format,  # noqa: A002 - the field's word
    output: Path | None,
    no_text: bool,
    scale: ScaleName,
    profile: _Profile,
    grades: _Grades,
) -> None:
    """Write the whole ledger for other programs, in their formats."""
    if output is None and format in _TABLES:
        raise click.BadParameter(
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


@click.command(cls=Needing)
@LEDGER
@click.option("--output", "-o", metavar="FILE", type=PATH, required=True, help="The HTML file to write.")
@click.option("--title", metavar="WORDS", help="The page's title; by default the largest topic.")
@AS_OF
@click.option(
    "--quotes-only",
    is_flag=True,
    help="Of each report only what answers a question, with its link and hash, to hand round.",
)
@click.option("--tolls", is_flag=True, help="Also the killed and wounded of each story; reads the reports anew.")
def report(ledger: Path, output: Path, title: str | None, as_of: str | None, quotes_only: bool, tolls: bool) -> None:
    """Write one HTML file that opens anywhere, without a network.

    It holds the whole ledger with the texts of the reports, can be printed, and needs no script.
    """
    day = filters_of(as_of=as_of).as_of
    path = opened(ledger).write_report(output, title, as_of=day, quotes_only=quotes_only, tolls=tolls)
    say(f"Wrote {path}")
