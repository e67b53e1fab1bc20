"""The commands of `reportedly`."""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console, RenderableType
from rich.text import Text

from reportedly.api import TABLES, Ledger, Run
from reportedly.cli.options import About, AsCsv, AsJson, AsOf, By, From, LedgerArgument, To, day
from reportedly.cli.reading import show_run, with_progress
from reportedly.errors import DateError, LedgerError
from reportedly.pages import jsonl, terminal, views
from reportedly.pages.characters import plain
from reportedly.records import VERSION, Edtf

SOME_SKIPPED = 3
NOTHING_READ = 1
# Wide enough for a table of answers where no terminal says how wide it is.
_PIPED_WIDTH = 110

app = typer.Typer(
    name="reportedly",
    help="Keep a ledger of who said what, through whom, when and how surely, over many news reports that disagree.\n\n"
    "Begin with: reportedly read FOLDER --into story.ledger, then ask: reportedly questions story.ledger",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {VERSION}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    pass


@app.command()
def demo(
    into: Annotated[Path, typer.Option("--into", metavar="FOLDER", help="Where the ledger and the page go.")] = Path(
        "demo"
    ),
    browser: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Read a small invented story, show its questions, and write a ledger and a page. Needs no network."""
    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{into}: cannot make this folder ({error.strerror}); give another with --into") from error
    ledger, console = Ledger(into / "story.ledger"), _console()
    with resources.as_file(resources.files("reportedly") / "story") as story:
        run = with_progress(Console(stderr=True), lambda progress: ledger.read(story, progress=progress))
    console.print(terminal.show_questions(ledger.topics(), width=console.width))
    page = ledger.write_report(into / "story.html")
    told = f"\n{len(run.outcomes)} reports of an invented story. The ledger is {ledger.path}, the page {page}."
    console.print(Text(plain(told)), soft_wrap=True)
    if browser:
        webbrowser.open(page.resolve().as_uri())


@app.command()
def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files (.txt .md .html .jsonl), folders, globs, or http(s) addresses.",
            show_default=False,
        ),
    ],
    into: Annotated[
        Path,
        typer.Option(
            "--into", metavar="LEDGER", help="The ledger's file; made when it is not there.", show_default=False
        ),
    ],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DAY", help="When all these inputs were published (EDTF, 2024-11-01)."),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Who published all these inputs.")
    ] = None,
) -> None:
    """Read reports into a ledger and link them. Reading an input again adds nothing.

    Ends with 0 when all was read, 1 when nothing was, 3 when some inputs were skipped; the table says why.
    """
    when = _edtf(published)
    ledger = Ledger(into)
    run = with_progress(
        Console(stderr=True), lambda progress: ledger.read(*inputs, published=when, outlet=outlet, progress=progress)
    )
    show_run(_console(), run, str(into))
    raise typer.Exit(_exit_code(run))


@app.command()
def questions(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """Show the questions that the reports answer: the answers, their spread, who denies and revises what."""
    width = _console().width
    _list(
        ledger,
        "questions",
        _filters(about, by, from_, to, as_of),
        lambda found: terminal.show_questions(found, width=width),
        as_json,
        as_csv,
    )


@app.command()
def claims(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    own_voice: Annotated[bool, typer.Option("--own-voice", help="Also what outlets state without naming a source.")] = False,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the claims: who said what, through whom, when, how surely, in which words."""
    filters = _filters(about, by, from_, to, as_of, own_voice)
    _list(ledger, "claims", filters, terminal.show_claims, as_json, as_csv)


@app.command()
def figures(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the figures: the number with its bounds, what it counts, who gives it."""
    _list(ledger, "figures", _filters(about, by, from_, to, as_of, True), terminal.show_figures, as_json, as_csv)


@app.command()
def timeline(
    ledger: LedgerArgument, about: About = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what the reports place on a day, in the order of the days."""
    _list(ledger, "timeline", _filters(about, None, from_, to, as_of), terminal.show_timeline, as_json, as_csv)


@app.command()
def forecasts(
    ledger: LedgerArgument, about: About = None, by: By = None, as_of: AsOf = None, as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what was said to be coming, when it falls due, and what later reports say became of it."""
    _list(ledger, "forecasts", _filters(about, by, None, None, as_of), terminal.show_forecasts, as_json, as_csv)


@app.command()
def sources(
    ledger: LedgerArgument, by: By = None, as_of: AsOf = None, as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the sources, what they said, and the chains through which it reaches the reader."""
    _list(ledger, "sources", _filters(None, by, None, None, as_of), terminal.show_sources, as_json, as_csv)


@app.command()
def copies(ledger: LedgerArgument, as_of: AsOf = None, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List which reports copy which, and how much of them."""
    _list(ledger, "copies", _filters(None, None, None, None, as_of), terminal.show_copies, as_json, as_csv)


@app.command()
def reports(ledger: LedgerArgument, as_json: AsJson = False, as_csv: AsCsv = False) -> None:
    """List the reports: outlet, date and what the date rests on."""
    _list(ledger, "reports", views.Filters(), terminal.show_reports, as_json, as_csv)


@app.command()
def report(
    ledger: LedgerArgument,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write.", show_default=False)
    ],
    title: Annotated[
        str | None, typer.Option("--title", metavar="WORDS", help="The page's title; by default the largest topic.")
    ] = None,
) -> None:
    """Write the ledger as one HTML file that opens anywhere, prints, and needs no script and no network."""
    _warn_incomplete(Ledger(ledger))
    written = Ledger(ledger).write_report(output, title)
    typer.echo(f"Wrote {plain(str(written))}")


@app.command()
def export(
    ledger: LedgerArgument,
    format: Annotated[  # noqa: A002 - the field's word
        Literal["jsonl", "csv"],
        typer.Option("--format", help="jsonl: every row as a JSON line. csv: a folder with a table for each view."),
    ] = "jsonl",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="PLACE", help="The file (jsonl; by default printed) or folder (csv) to write."
        ),
    ] = None,
) -> None:
    """Write the whole ledger for other programs."""
    opened = Ledger(ledger)
    _warn_incomplete(opened)
    if output is not None:
        typer.echo(f"Wrote {plain(str(opened.export(output, format)))}")
    elif format == "csv":
        raise typer.BadParameter("CSV is a table for each view; give a folder with --output", param_hint="--output")
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
        for row in jsonl.lines(opened.contents()):
            sys.stdout.write(row + "\n")


@app.command()
def check(ledger: LedgerArgument) -> None:
    """Check that every span, hash and reference of a ledger holds. Ends with 1 when something does not."""
    opened = Ledger(ledger)
    findings = opened.check()
    for finding in findings:
        typer.echo(plain(f"{finding.where}: {finding.what}"))
    if findings:
        typer.echo(f"{len(findings)} things do not hold. Read the inputs again into a new ledger.")
        raise typer.Exit(1)
    contents = opened.contents()
    rows = f"{len(contents.reports)} reports, {len(contents.claims)} claims, {len(contents.figures)} figures, {len(contents.moments)} moments"
    typer.echo(f"Everything holds: {rows}; every span is exact, every hash and reference stands.")


@app.command()
def remove(
    report: Annotated[
        str,
        typer.Argument(metavar="REPORT", help="The report's id, the beginning of it, or its path.", show_default=False),
    ],
    ledger: Annotated[Path, typer.Option("--from", metavar="LEDGER", help="The ledger's file.", show_default=False)],
) -> None:
    """Remove a report and everything read from it, and link the rest anew."""
    Ledger(ledger).remove(report)
    typer.echo(f"Removed {plain(report)} from {plain(str(ledger))}")


def _list(
    path: Path,
    name: str,
    filters: views.Filters,
    show: Callable[[Sequence[object]], RenderableType],
    as_json: bool,
    as_csv: bool,
) -> None:
    """Print one view of a ledger as a table, as JSON or as CSV."""
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both", param_hint="--csv")
    ledger = Ledger(path)
    _warn_incomplete(ledger)
    view, kind = TABLES[name]
    found = view(views.Index(ledger.contents()), filters)
    if as_json:
        sys.stdout.write(views.as_json(found))
    elif as_csv:
        sys.stdout.write(views.as_csv(found, kind))
    else:
        _console().print(show(found))


def _warn_incomplete(ledger: Ledger) -> None:
    if not ledger.is_complete():
        told = f"{ledger.path}: a run was cut off before it linked the reports; what follows is of before. Run `reportedly read` again."
        Console(stderr=True).print(Text(plain(told)), soft_wrap=True)


def _console() -> Console:
    console = Console(highlight=False)
    return (
        console
        if console.is_terminal or "COLUMNS" in console._environ
        else Console(highlight=False, width=_PIPED_WIDTH)
    )


def _filters(
    about: str | None, by: str | None, first: str | None, last: str | None, as_of: str | None, own_voice: bool = False
) -> views.Filters:
    return views.Filters(about, by, day(first, "--from"), day(last, "--to"), day(as_of, "--as-of"), own_voice)


def _edtf(words: str | None) -> Edtf | None:
    if words is None:
        return None
    try:
        return Edtf.parse(words)
    except DateError as error:
        raise typer.BadParameter(str(error), param_hint="--published") from error


def _exit_code(run: Run) -> int:
    if run.count("skipped") == 0 and run.outcomes:
        return 0
    return SOME_SKIPPED if run.count("skipped") < len(run.outcomes) else NOTHING_READ
