"""The commands of `reportedly`."""

from __future__ import annotations

import webbrowser
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from reportedly.cli.correcting import corrections
from reportedly.cli.exporting import export
from reportedly.cli.opening import opened as _opened
from reportedly.cli.options import (
    About,
    AsCsv,
    AsJson,
    AsOf,
    By,
    From,
    LedgerArgument,
    LedgerOption,
    OwnVoice,
    Scale,
    To,
    date_of_all,
    filters_of,
)
from reportedly.cli.output import say, show, width, write_rows
from reportedly.cli.serving import serve
from reportedly.cli.showing import show_report
from reportedly.cli.watching import watch
from reportedly.errors import LedgerError

# What the commands need is imported when they run: `--help` should not wait for the readers of web pages.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType

    from reportedly.api import Ledger, Run
    from reportedly.pages import views

SOME_SKIPPED = 3
NOTHING_READ = 1
_CHECKED = ("report", "claim", "figure", "moment")

app: typer.Typer = typer.Typer(
    name="reportedly",
    help="Keep a ledger of who said what, through whom, when and how surely, over many news reports that disagree.\n\n"
    "Begin with: reportedly read FOLDER --into story.ledger\n\nThen ask: reportedly questions story.ledger",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from reportedly.records import VERSION

        say(f"reportedly {VERSION}")
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
    """Read a small invented story and show its questions.

    Writes a ledger to ask further and a page to look at. Needs no network.
    """
    from reportedly.api import Ledger
    from reportedly.cli.reading import with_progress
    from reportedly.pages import views

    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{into}: cannot make this folder ({error.strerror}); give another with --into") from error
    ledger = Ledger(into / "story.ledger")
    with resources.as_file(resources.files("reportedly") / "story") as story:
        with_progress(lambda progress: ledger.read(story, progress=progress))
    page = ledger.write_report(into / "story.html")
    _show("questions", ledger, views.Filters())
    say("")
    say(f"{len(ledger.reports())} reports of an invented story. The page is {page}, the ledger {ledger.path}")
    say(f"Ask it: reportedly claims {ledger.path} --by Brok")
    if browser:
        webbrowser.open(page.resolve().as_uri())


@app.command()
def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files (.txt .md .html .pdf .docx .eml .warc .jsonl and others), folders, patterns "
            '("2025/*.html"), or http(s) addresses.',
            show_default=False,
        ),
    ],
    into: LedgerOption,
    published: Annotated[
        str | None,
        typer.Option(
            "--published",
            metavar="DAY",
            help="When all these inputs were published: 2024-11-01, 2024-11, or any EDTF date.",
        ),
    ] = None,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Who published all these inputs.")
    ] = None,
    spacy: Annotated[
        str | None,
        typer.Option("--spacy", metavar="PIPELINE", help="Find words and names with this installed spaCy pipeline."),
    ] = None,
) -> None:
    """Read reports into a ledger and compare them with the others.

    Reading an input again adds nothing. The exit code is 0 when all was read, 1 when nothing was, 3 when some inputs
    were skipped; the table says why.
    """
    from reportedly.api import Ledger
    from reportedly.cli.reading import show_run, with_progress

    when = date_of_all(published, "--published")
    ledger, language = Ledger(into), None
    if spacy is not None:
        from reportedly.language import load_reader

        language = load_reader(spacy)
    run = with_progress(
        lambda progress: ledger.read(*inputs, published=when, outlet=outlet, language=language, progress=progress),
    )
    show_run(run, ledger.path)
    raise typer.Exit(_exit_code(run))


@app.command()
def questions(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """Show the questions, their answers, and what conflicts.

    Each question with what every source answers, how far the answers spread, and who denies or revises whom.
    """
    _list("questions", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
def claims(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    own_voice: OwnVoice = False, scale: Scale = "icd203", as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List who said what, through whom, when and how surely."""
    _list("claims", ledger, filters_of(about, by, from_, to, as_of, own_voice, scale), as_json, as_csv)


@app.command()
def figures(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the numbers, what they count, and who gives them."""
    _list("figures", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
def timeline(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what the reports place on a day, day by day.

    Here --from and --to bound the day on which it happened.
    """
    _list("timeline", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
def forecasts(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    scale: Scale = "icd203", as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List what was said to be coming, and what became of it.

    Each forecast with the day on which it falls due and the words of the later reports that settle it.
    """
    _list("forecasts", ledger, filters_of(about, by, from_, to, as_of, scale=scale), as_json, as_csv)


@app.command()
def sources(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    own_voice: OwnVoice = False, as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the sources and the ways by which their words came."""
    _list("sources", ledger, filters_of(about, by, from_, to, as_of, own_voice), as_json, as_csv)


@app.command()
def actors(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List who and what the reports name, and why names are one.

    Here --by is a part of a name, and --from and --to bound the day on which a report that names them was printed.
    """
    _list("actors", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
def tolls(
    ledger: LedgerArgument,
    rule: Annotated[
        Literal["modal", "median", "lowest"],
        typer.Option("--rule", help="How to choose among the newest numbers of each origin."),
    ] = "modal",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Count the killed and wounded of each story, as recorders do.

    A story should be one event. Shows the words behind each number. The reports are read anew, which takes as long as
    reading them did.
    """
    from reportedly.pages import terminal, views

    _check_form(as_json, as_csv)
    opened = _opened(ledger)
    found = views.tolls(opened.index(), opened.tolls(rule=rule))
    _write(found, views.TollView, terminal.show_tolls, as_json, as_csv)


@app.command()
def copies(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List which reports copy which, and how much of them.

    Here --by is a part of an outlet's name, and --from and --to bound the day on which the copy was printed.
    """
    _list("copies", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
def reports(
    ledger: LedgerArgument, about: About = None, by: By = None, from_: From = None, to: To = None, as_of: AsOf = None,
    as_json: AsJson = False, as_csv: AsCsv = False,
) -> None:  # fmt: skip
    """List the reports: outlet, date and what was read from them.

    Here --by is a part of an outlet's name, and --from and --to bound the day of publication. With --csv or --json
    each report also has its id, its path and what its date rests on.
    """
    _list("reports", ledger, filters_of(about, by, from_, to, as_of), as_json, as_csv)


@app.command()
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
            "--quotes-only", help="Only the quoted sentences of each report with its link and hash, to hand round."
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
    path = _opened(ledger).write_report(output, title, as_of=day, quotes_only=quotes_only, tolls=tolls)
    say(f"Wrote {path}")


app.command()(serve)

app.command()(corrections)


app.command()(watch)


app.command()(export)
app.command("show")(show_report)


@app.command()
def check(ledger: LedgerArgument) -> None:
    """Check every quotation, hash and reference of a ledger.

    The exit code is 1 when something does not.
    """
    from reportedly.pages.topics import counted

    opened = _opened(ledger)
    findings = opened.check()
    for finding in findings:
        say(f"{finding.where}: {finding.what}")
    if findings:
        say(f"{counted(len(findings), 'finding')}: not everything holds. Read the inputs again into a new ledger.")
        raise typer.Exit(1)
    contents = opened.contents()
    rows = ", ".join(counted(len(getattr(contents, f"{kind}s")), kind) for kind in _CHECKED)
    say(f"Everything holds: {rows}; every span is exact, every hash and reference stands.")


@app.command()
def remove(
    report: Annotated[
        str,
        typer.Argument(metavar="REPORT", help="The report's path, its id, or the beginning of it.", show_default=False),
    ],
    ledger: Annotated[
        Path,
        typer.Option("--from", metavar="LEDGER", help="The ledger's file.", show_default=False, readable=False),
    ],
) -> None:
    """Remove a report and all that was read from it.

    What followed from it is worked out anew. `reportedly reports LEDGER --csv` lists the ids and paths.
    """
    from reportedly.api import Ledger

    Ledger(ledger).remove(report)
    say(f"Removed {report} from {ledger}")


def _list(name: str, path: Path, filters: views.Filters, as_json: bool, as_csv: bool) -> None:
    """Print one table of a ledger for a reader, as JSON or as CSV."""
    from reportedly.api import TABLES

    _check_form(as_json, as_csv)
    table, rows = TABLES[name], _opened(path).rows(name, filters)
    _write(rows, table.kind, lambda rows: table.show(rows, width()), as_json, as_csv)


def _write(
    rows: Sequence[Any],
    kind: type[object],
    render: Callable[[Sequence[Any]], RenderableType],
    as_json: bool,
    as_csv: bool,
) -> None:
    from reportedly.pages import views

    if as_json:
        write_rows([views.as_json(rows)])
    elif as_csv:
        write_rows([views.as_csv(rows, kind)])
    else:
        show(render(rows))


def _check_form(as_json: bool, as_csv: bool) -> None:
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both", param_hint="--csv")


def _show(name: str, ledger: Ledger, filters: views.Filters) -> None:
    from reportedly.api import TABLES

    show(TABLES[name].show(ledger.rows(name, filters), width()))


def _exit_code(run: Run) -> int:
    skipped = run.count("skipped")
    if skipped == len(run.outcomes):
        return NOTHING_READ
    return SOME_SKIPPED if skipped else 0
