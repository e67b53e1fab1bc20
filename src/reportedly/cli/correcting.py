"""`reportedly corrections`: what readers decided about a ledger's rows, and deciding something from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.options import AsCsv, AsJson, LedgerArgument
from reportedly.cli.output import say, warn, write_rows
from reportedly.cli.running import ask

if TYPE_CHECKING:
    from reportedly.api import Ledger
    from reportedly.pages.corrections import CorrectionView

SOME_REFUSED = 3


def corrections(
    ledger: LedgerArgument,
    row: Annotated[
        str | None,
        typer.Argument(metavar="ROW", help="The id of a row to correct, with --set.", show_default=False),
    ] = None,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="What to say of the row; may be given several times."),
    ] = None,
    undo: Annotated[str | None, typer.Option("--undo", metavar="ID", help="Take this correction back.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides it.")] = None,
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="Why.")] = "",
    export: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE", help="Write all corrections as lines of JSON.", readable=False),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE", help="Add the corrections of such a file.", readable=False),
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List what readers decided, or decide something.

    A correction is kept beside what was read and is applied again after every reading; one that has lost what it is about
    is listed too. For example: reportedly corrections story.ledger 1553a312e6d2c52afd14 --set stance=denied --by Ada
    --why "see paragraph 4". Names for a claim: stance, source, source_kind. A figure: value, low, high, bound, state,
    counted. A report: published, outlet, story, copy_of. An actor: merge, split. A question: merge, split, text, pin.
    Every row: note; a claim, figure or copy: reject. Without a row: ask, answers. Several ids or names have semicolons
    between them. The exit code is 3 when some lines of an imported file were no corrections.
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
        _tell(correct(ledger, row, _values(changes or []), by=_named(by), why=why))
    else:
        _list(opened, as_json, as_csv)


def _refuse_two(wanted: list[object], as_json: bool, as_csv: bool) -> None:
    if sum(map(bool, [*wanted, as_json, as_csv])) > 1:
        raise typer.BadParameter("give one of a row with --set, --undo, --export, --import, --json and --csv")


def _named(by: str | None) -> str:
    if by is None:
        raise typer.BadParameter("say who decides it, with --by NAME", param_hint="--by")
    return by


def _values(changes: list[str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for change in changes:
        name, equals, value = change.partition("=")
        if not equals or name in found:
            raise typer.BadParameter(f"{change!r:.60} is no NAME=VALUE, or given twice", param_hint="--set")
        found[name] = value
    return found


def _take_in(opened: Ledger, source: Path) -> None:
    became = opened.import_corrections(source)
    for sentence in became.refused:
        warn(sentence)
    say(f"{became.added} added, {became.known} known already, {len(became.refused)} refused")
    orphans = [view for view in opened.corrections() if view.state == "orphan"]
    if orphans:
        say(f"{len(orphans)} are about what is not in this ledger; they hold as soon as it is")
    if became.refused:
        raise typer.Exit(SOME_REFUSED)


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
