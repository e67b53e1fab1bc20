"""The command that checks a ledger."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.opening import opened as _opened
from reportedly.cli.options import LEDGER
from reportedly.cli.output import say

_CHECKED = ("report", "claim", "figure", "moment")


@click.command()
@LEDGER
def check(ledger: Path) -> None:
    """Check every quotation, hash and reference of a ledger.

    The exit code is 1 when something does not.
    """
    from reportedly.pages.counting import counted

    opened = _opened(ledger)
    findings = opened.check()
    for finding in findings:
        say(f"{finding.where}: {finding.what}")
    if findings:
        say(f"{counted(len(findings), 'finding')}: not everything holds. Read the inputs again into a new ledger.")
        raise SystemExit(1)
    contents = opened.contents()
    rows = ", ".join(counted(len(getattr(contents, f"{kind}s")), kind) for kind in _CHECKED)
    say(f"Everything holds: {rows}; every span is exact, every hash and reference stands.")
