"""The commands that fill a ledger and take reports out of it again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.clusters import CLUSTER, read_many
from reportedly.cli.options import INTO, PATH, WORKERS, Needing, count_workers, date_of_all
from reportedly.cli.output import say, show, width
from reportedly.errors import LedgerError

# What the commands need is imported when they run: `--help` should not wait for the readers of web pages.
if TYPE_CHECKING:
    from reportedly.api import Run
    from reportedly.engines import ClusterRun

SOME_SKIPPED = 3
NOTHING_READ = 1


@click.command()
@click.option(
    "--into", metavar="FOLDER", type=PATH, default=Path("demo"), help="Where the ledger, the page and the reports go."
)
@click.option("--open", "browser", is_flag=True, help="Open the page in the browser.")
def demo(into: Path, browser: bool) -> None:
    """Read a small invented story and show its questions.

    Writes a ledger to ask further, a page to look at, and the reports themselves. Needs no network.
    """
    import webbrowser
    from importlib import resources

    from reportedly.api import TABLES, Ledger
    from reportedly.cli.reading import with_progress
    from reportedly.pages import views

    try:
        into.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{into}: cannot make this folder ({error.strerror}); give another with --into") from error
    ledger = Ledger(into / "story.ledger")
    with resources.as_file(resources.files("reportedly") / "story") as story:
        with_progress(lambda progress: ledger.read(story, progress=progress))
        _copy_missing(story, into / "reports")
    page = ledger.write_report(into / "story.html")
    show(TABLES["questions"].show(ledger.rows("questions", views.Filters()), width()))
    say("")
    say(
        f"{len(ledger.reports())} reports of an invented story, in {into / 'reports'}. The page is {page}, the ledger {ledger.path}"
    )
    say(f"Ask it: {_program()} claims {ledger.path} --by Brok")
    if browser:
        webbrowser.open(page.resolve().as_uri())


def _copy_missing(folder: Path, target: Path) -> None:
    """Copy the files of a folder to another one, which is made; those that are there stay as they are."""
    target.mkdir(exist_ok=True)
    for file in sorted(folder.iterdir()):
        if file.is_file() and not (target / file.name).exists():
            (target / file.name).write_bytes(file.read_bytes())


def _program() -> str:
    """Return what to type for this program: its name, or the path by which it was called where the name alone finds nothing.

    A first try often runs it out of an environment that is not activated, as `make demo` does.
    """
    import shutil
    import sys

    called = sys.argv[0]
    if shutil.which("reportedly") or not Path(called).stem.startswith("reportedly"):
        return "reportedly"
    return f'"{called}"' if " " in called else called


@click.command(cls=Needing)
@click.argument(
    "inputs",
    metavar="INPUT...",
    nargs=-1,
    required=True,
    help="Files (.txt .md .html .pdf .docx .eml .warc .jsonl and others), folders, patterns "
    '("2025/*.html"), or http(s) addresses.',
)
@INTO
@click.option(
    "--published",
    metavar="DAY",
    help="When all these inputs were published: 2024-11-01, 2024-11, or any EDTF date.",
)
@click.option("--outlet", metavar="NAME", help="Who published all these inputs.")
@click.option("--spacy", metavar="PIPELINE", help="Find words and names with this installed spaCy pipeline.")
@click.option(
    "--fetch",
    is_flag=True,
    help="Also the pages that lists (Media Cloud, GDELT, tables of addresses) name and do not hold.",
)
@click.option(
    "--news", is_flag=True, help="Also tell what the new reports bring: who denies, contradicts or revises what."
)
@WORKERS
@CLUSTER
def read(
    inputs: Sequence[str],
    into: Path,
    published: str | None,
    outlet: str | None,
    spacy: str | None,
    fetch: bool,
    news: bool,
    workers: int | None,
    cluster: str | None,
) -> None:
    """Read reports into a ledger and compare them with the others.

    Reading an input again adds nothing. The exit code is 0 when all was read, 1 when nothing was, 3 when some inputs
    were skipped; the table says why.
    """
    from reportedly.api import Ledger
    from reportedly.cli.reading import show_run, with_progress
    from reportedly.cli.watching import show_news

    when = date_of_all(published, "--published")
    if cluster is not None:
        if spacy is not None or workers is not None or fetch or news:
            raise click.BadParameter("give it without --spacy, --workers, --fetch and --news", param_hint="--cluster")
        from reportedly.inputs import Given

        raise SystemExit(_cluster_code(read_many(inputs, into, cluster, Given(when, outlet))))
    ledger, language, some = Ledger(into), None, count_workers(workers, spacy)
    if spacy is not None:
        from reportedly.language import load_reader

        language = load_reader(spacy)
    run = with_progress(
        lambda progress: ledger.read(
            *inputs, published=when, outlet=outlet, language=language, progress=progress, workers=some, fetch=fetch
        ),
    )
    show_run(run, ledger.path, inputs)
    if news:
        show_news(ledger.news(run.new) if run.new else [])
    raise SystemExit(_exit_code(run))


@click.command(cls=Needing)
@click.argument(
    "report", metavar="REPORT", help="The report's path or the end of that, its id or the beginning of that."
)
@click.option("--from", "ledger", metavar="LEDGER", type=PATH, required=True, help="The ledger's file.")
@click.option("--to", metavar="LEDGER", type=PATH, help="Keep the report in this ledger.")
@click.option("--for-good", is_flag=True, help="Also when its file is no longer there to be read again.")
def remove(report: str, ledger: Path, to: Path | None, for_good: bool) -> None:
    """Remove a report and all that was read from it.

    What followed from it is worked out anew. `reportedly reports LEDGER --csv` lists the ids and paths. What was decided
    about it is kept, and holds again when it comes back.
    """
    import shlex

    from reportedly.api import Ledger

    place = Ledger(ledger).remove(report, to=to, for_good=for_good)
    say(f"Removed {report} from {ledger}")
    target = shlex.quote(str(ledger))
    if to is not None:
        say(f"It is kept in {to}; to take this back: reportedly merge {shlex.quote(str(to))} --into {target} --add")
    elif place is not None:
        say(
            f"To take this back: reportedly read {shlex.quote(place)} --into {target} (with --outlet and --published, if these were given)"
        )


def _cluster_code(run: ClusterRun) -> int:
    if not run.reports:
        return NOTHING_READ
    return SOME_SKIPPED if run.skipped or run.failed else 0


def _exit_code(run: Run) -> int:
    skipped = run.count("skipped")
    if skipped == len(run.outcomes):
        return NOTHING_READ
    return SOME_SKIPPED if skipped else 0
