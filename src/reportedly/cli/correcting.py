"""`reportedly corrections`: what readers decided about a ledger's rows, and deciding something from the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.options import AS_CSV, AS_JSON, LEDGER, PATH
from reportedly.cli.output import say, warn, write_rows
from reportedly.cli.running import ask

if TYPE_CHECKING:
    from reportedly.api import Ledger
    from reportedly.pages.corrections import CorrectionView

SOME_REFUSED = 3


@click.command()
@LEDGER
@click.argument(
    "row",
    metavar="[ROW]",
    required=False,
    help="The row to correct, with --set: its id, a report's path, an actor's name or a question's words.",
)
@click.option(
    "--set",
    "changes",
    metavar="NAME=VALUE",
    multiple=True,
    help="What to say of the row; may be given several times.",
)
@click.option("--undo", metavar="ID", help="Take this correction back.")
@click.option("--by", metavar="NAME", help="Who decides it.")
@click.option("--why", metavar="WORDS", default="", show_default=False, help="Why.")
@click.option("--export", metavar="FILE", type=PATH, help="Write all corrections as lines of JSON.")
@click.option("--import", "source", metavar="FILE", type=PATH, help="Add the corrections of such a file.")
@AS_JSON
@AS_CSV
def corrections(
    ledger: Path,
    row: str | None,
    changes: Sequence[str],
    undo: str | None,
    by: str | None,
    why: str,
    export: Path | None,
    source: Path | None,
    as_json: bool,
    as_csv: bool,
) -> None:
    """List what readers decided, or decide something.

    A correction is kept beside what was read and is applied again after every reading; one that has lost what it is about
    is listed too.

    For example: reportedly corrections story.ledger 1553a312e6d2c52afd14 --set stance=denied --by Ada --why "see paragraph 4"

    Names for a claim: stance, source, source_kind, reject. For a figure: value, low, high, bound, state, counted, reject.

    For a report: published, outlet, story, copy_of. For an actor: merge, split. For a question: merge, split, text, pin.

    For a copy: reject. For any of these: note. Without a row: ask, answers. Several ids or names have semicolons between them.

    All lists show ids with --json and --csv. The exit code is 3 when some lines of an imported file were no corrections.
    """
    from reportedly.api import Ledger
    from reportedly.api.correcting import correct

    _refuse_two([row or changes, undo, export, source], as_json, as_csv)
    opened = Ledger(ledger)
    ask(opened)
    if export is not None:
        say(f"Wrote {opened.export_corrections(export)}")
    elif source is not None:
        _take_in(opened, source)
    elif undo is not None:
        _tell(opened.undo(undo, by=_named(by), why=why))
    elif row or changes:
        _tell(correct(ledger, row, _values(changes), by=_named(by), why=why))
    else:
        _list(opened, as_json, as_csv)


def _refuse_two(wanted: list[object], as_json: bool, as_csv: bool) -> None:
    if sum(map(bool, [*wanted, as_json, as_csv])) > 1:
        raise click.BadParameter("give one of a row with --set, --undo, --export, --import, --json and --csv")


def _named(by: str | None) -> str:
    if by is None:
        raise click.BadParameter("say who decides it, with --by NAME", param_hint="--by")
    return by


def _values(changes: Sequence[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals or name in found:
            raise click.BadParameter(f"{change!r:.60} is no NAME=VALUE, or given twice", param_hint="--set")
        found[name] = value
    return found


def _take_in(opened: Ledger, source: Path) -> None:
    became = opened.import_corrections(source)
    for sentence in became.refused:
        warn(sentence)
    say(f"{became.added} added, {became.known} known already, {len(became.refused)} refused")
    orphans = [view for view in opened.corrections() if view.state == "orphan"]
    if orphans:
        told = "1 is" if len(orphans) == 1 else f"{len(orphans)} are"
        say(f"{told} about what is not in this ledger, and will hold as soon as it is read")
    if became.refused:
        raise SystemExit(SOME_REFUSED)


def _tell(view: CorrectionView) -> None:
    say(f"{view.id}  {view.about} “{view.words}”: {view.in_words} ({view.state_in_words})")


def _list(opened: Ledger, as_json: bool, as_csv: bool) -> None:
    from reportedly.pages import views
    from reportedly.pages.corrections import CorrectionView

    found = opened.corrections()
    if as_json:
        write_rows([views.as_json(found)])
    elif as_csv:
        write_rows([views.as_csv(found, CorrectionView)])
    elif not found:
        say("There are no corrections.")
    for view in found if not (as_json or as_csv) else ():
        _tell(view)
