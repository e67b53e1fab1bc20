"""The command that shows where a report came from, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.opening import opened
from reportedly.cli.options import AS_JSON, PATH, Needing
from reportedly.cli.output import say, show_lines, write_rows

if TYPE_CHECKING:
    from reportedly.pages.versions import VersionView
    from reportedly.records import Provenance


@click.command(cls=Needing)
@click.argument(
    "report", metavar="REPORT", help="The report's path or the end of that, its id or the beginning of that."
)
@click.option("--in", "ledger", metavar="LEDGER", type=PATH, required=True, help="The ledger's file.")
@click.option("--text", is_flag=True, help="Also the text, as it was read.")
@AS_JSON
def show(report: str, ledger: Path, text: bool, as_json: bool) -> None:
    """Show where a report came from, and how it was read.

    Its file and the record in it, the hash of its bytes, with which version of what it was read, all dates that were found, and the notes.
    Then the other versions of its page, with the sentences that changed.
    `reportedly reports LEDGER --csv` lists the ids and paths.
    """
    known = opened(ledger)
    found, versions = known.provenance(report), known.versions(report)
    if as_json:
        import json

        from reportedly.records import to_plain

        stated = {**to_plain(found), "versions": [to_plain(version) for version in versions]}
        write_rows([json.dumps(stated, ensure_ascii=False, indent=2) + "\n"])
        return
    show_lines(_lines(found))
    for version in versions:
        say("")
        show_lines(_version_lines(version))
    if text:
        say("")
        for line in found.report.text.splitlines():
            say(line)


def _lines(found: Provenance) -> Iterator[tuple[str, str]]:
    """Yield what is known of a report, each with its heading; further lines of one heading have none."""
    from reportedly.pages.counting import counted
    from reportedly.pages.dates import printed_in_words
    from reportedly.relations.credits import credited

    report = found.report
    yield "Report", report.id
    yield "Title", report.title or "not known"
    yield "Outlet", report.outlet or "not stated"
    yield "Address", report.url or "not stated"
    yield "Language", report.language or "not known"
    why = f", {report.published_why}" if report.published_why else ""
    yield "Published", f"{printed_in_words(report.published, report.published_basis)}{why}"
    for number, date in enumerate(found.dates):
        yield "" if number else "Dates found", f"{date.value}, {date.why}"
    for number, place in enumerate(found.places):
        yield "" if number else "Found in", ", ".join(filter(None, (place.path, place.record)))
        if place.reader:
            yield "", f"read with {place.reader}"
    for number, span in enumerate(report.spans("byline")):
        yield "" if number else "Byline", " ".join(span.of(report.text).split())
    if agency := credited(report):
        yield "Agency", agency
    yield "Bytes", f"{found.size:,}, SHA-256 {report.sha256}"
    parts = ", ".join(f"{len(report.spans(kind))} {kind}" for kind in sorted({part.kind for part in report.parts}))
    yield "Text", f"{counted(len(report.text), 'character')}; parts: {parts or 'none'}"
    for number, note in enumerate(found.notes):
        yield "" if number else "Notes", note


def _version_lines(version: VersionView) -> Iterator[tuple[str, str]]:
    """Yield which other version of a page there is, and what changed from the earlier of the two to the later."""
    report = version.report
    yield version.told.capitalize(), ", ".join(filter(None, (report.id, report.path, version.why)))
    if version.changes is None:
        return
    yield "", version.tally
    for change in version.changes:
        if change.before is not None:
            yield ("Was" if change.after is not None else "Gone"), f"“{change.before}”"
        if change.after is not None:
            yield ("Is now" if change.before is not None else "New"), f"“{change.after}”"
