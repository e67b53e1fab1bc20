"""The commands that ask a ledger: one for each list, and the search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from reportedly.cli.choosing import chosen, facets
from reportedly.cli.empty import ways_on
from reportedly.cli.opening import found, opened, tell_incomplete
from reportedly.cli.options import (
    AS_CSV,
    AS_JSON,
    AS_OF,
    CUT,
    FILTERS,
    LEDGER,
    MOST_ROWS,
    OWN_VOICE,
    SCALE,
    TOP,
    Option,
    filters_of,
    one_of,
    options,
)
from reportedly.cli.output import note, say, show, width, write_rows

# What the commands need is imported when they run: `--help` should not wait for the readers of web pages.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import RenderableType

    from reportedly.relations import Rule

# Those of `relations.Rule`, for which `--help` does not wait; types hold the two together.
_Rule = Literal["modal", "median", "lowest"]
# How a list is written.
FORMS: Option = options(AS_JSON, AS_CSV)
# What the rows of a list are called, where that is not its own name.
_NAMES = {"questions": "topics", "timeline": "events"}
# Lists that end with an empty line, as each of their entries does.
_ENTRIES = ("claims", "timeline", "forecasts")


@click.command()
@LEDGER
@FILTERS
@facets("questions")
@CUT
@FORMS
def questions(ledger: Path, **asked: Any) -> None:
    """Show the questions, their answers, and what conflicts.

    Each question with what every source answers, how far the answers spread, and who denies or revises whom.
    """
    _list("questions", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("claims")
@OWN_VOICE
@SCALE
@CUT
@FORMS
def claims(ledger: Path, **asked: Any) -> None:
    """List who said what, through whom, when and how surely."""
    _list("claims", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("figures")
@CUT
@FORMS
def figures(ledger: Path, **asked: Any) -> None:
    """List the numbers, what they count, and who gives them."""
    _list("figures", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("timeline")
@TOP
@CUT
@FORMS
def timeline(ledger: Path, **asked: Any) -> None:
    """List what the reports place on a day, day by day.

    Here --from and --to bound the day on which it happened. --top 10 leaves the ten days that the reports come back to.
    """
    _list("timeline", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("forecasts")
@SCALE
@CUT
@FORMS
def forecasts(ledger: Path, **asked: Any) -> None:
    """List what was said to be coming, and what became of it.

    Each forecast with the day on which it falls due and the words of the later reports that settle it.
    """
    _list("forecasts", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("sources")
@OWN_VOICE
@CUT
@FORMS
def sources(ledger: Path, **asked: Any) -> None:
    """List the sources and the ways by which their words came."""
    _list("sources", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("actors")
@CUT
@FORMS
def actors(ledger: Path, **asked: Any) -> None:
    """List who and what the reports name, and why names are one.

    Here --by is a part of a name, and --from and --to bound the day on which a report that names them was printed.
    """
    _list("actors", ledger, **asked)


@click.command()
@LEDGER
@one_of("--rule", _Rule, "How to choose among the newest numbers of each origin.")
@AS_OF
@click.option("--each", is_flag=True, help="What each report gives, in a row of its own with its day and its words.")
@FORMS
def tolls(ledger: Path, rule: Rule, as_of: str | None, each: bool, as_json: bool, as_csv: bool) -> None:
    """Count the killed and wounded of each story, as recorders do.

    A story should be one event. Shows the words behind each number. The reports are read anew, which takes as long as
    reading them did.
    """
    from reportedly.pages import past, terminal, views

    _is_table(as_json, as_csv)
    asked, day = opened(ledger), filters_of(as_of=as_of).as_of
    rows = views.tolls(past.as_of(asked.index(), day), asked.tolls(rule=rule, as_of=day))
    if each:
        _show(views.toll_rows(rows), views.TollRow, terminal.show_toll_rows, as_json, as_csv)
    else:
        _show(rows, views.TollView, terminal.show_tolls, as_json, as_csv)


@click.command()
@LEDGER
@FILTERS
@facets("copies")
@CUT
@FORMS
def copies(ledger: Path, **asked: Any) -> None:
    """List which reports copy which, and how much of them.

    Here --by is a part of an outlet's name, and --from and --to bound the day on which the copy was printed.
    """
    _list("copies", ledger, **asked)


@click.command()
@LEDGER
@FILTERS
@facets("reports")
@CUT
@FORMS
def reports(ledger: Path, **asked: Any) -> None:
    """List the reports: outlet, date and what was read from them.

    Here --by is a part of an outlet's name, and --from and --to bound the day of publication. With --csv or --json
    each report also has its id, its path and what its date rests on.
    """
    _list("reports", ledger, **asked)


@click.command()
@LEDGER
@click.argument(
    "words",
    metavar="WORDS...",
    nargs=-1,
    required=True,
    help="Words that must all be there; a phrase in quotation marks: '\"no survivors\"'.",
)
@click.option(
    "--limit",
    metavar="N",
    type=click.IntRange(1, 100_000),
    default=50,
    help="How many at most.",
)
@FORMS
def search(ledger: Path, words: Sequence[str], limit: int, as_json: bool, as_csv: bool) -> None:
    """Search the sentences and the claims for words.

    Shows the sentences that hold them, best first, with who speaks there. Then those in which a claim begins that holds the
    words together with the name of its source. Where there is none, those that hold all but one word, or a phrase's words in
    another order: to check a quotation, give it in quotation marks.
    """
    from reportedly.pages import terminal
    from reportedly.pages.hits import Hit
    from reportedly.pages.near import MOST_NEAR, bare_words, nearest

    _is_table(as_json, as_csv)
    known, asked = opened(ledger), " ".join(words)
    if not bare_words(asked):
        raise click.BadParameter("give a word to look for", param_hint="WORDS")
    hits = known.find(asked, limit)
    _show(hits, Hit, terminal.show_hits, as_json, as_csv)
    if not (hits or as_json or as_csv):
        near = nearest(lambda some: known.find(some, MOST_NEAR), asked)
        say(near.told)
        if near.hits:
            show(terminal.show_hits(near.hits))


def _list(name: str, path: Path, as_json: bool, as_csv: bool, limit: int | None, is_all: bool, **filters: Any) -> None:
    """Print one table of a ledger for a reader, as JSON or as CSV."""
    from reportedly.api import TABLES

    most = _most(limit, is_all, is_table=_is_table(as_json, as_csv))
    table, ledger = TABLES[name], found(path)
    values = chosen(path, name, filters)
    asked = filters_of(**filters, chosen=values)
    with ledger.listed(name, asked) as rows:
        some = rows.in_turn() if most is None else rows.first(most)
        if as_json or as_csv:
            tell_incomplete(ledger)
            _write(some, table.kind, as_json)
            return
        shown = list(some)
    # Of a damaged one it would be wrong, and that shows when its rows are made.
    tell_incomplete(ledger)
    show(table.show(shown, width()))
    for sentence in () if shown else ways_on(name, path, asked, _languages(path)):
        say(sentence)
    if len(shown) < len(rows):
        _tell_more(name, len(shown), len(rows))


def _languages(path: Path) -> list[str | None]:
    """Return the language of each report of a ledger."""
    from reportedly.ledger import LedgerFile

    with LedgerFile.open(path) as ledger:
        return [language for (language,) in ledger.values("report", "language")]


def _most(limit: int | None, is_all: bool, *, is_table: bool) -> int | None:
    """Return how many rows of a list are wanted, None for all."""
    if limit is not None and is_all:
        raise click.BadParameter("give --limit or --all, not both", param_hint="--all")
    return MOST_ROWS if is_table and limit is None and not is_all else limit


def _tell_more(name: str, shown: int, there_are: int) -> None:
    """Say that a table is not the whole list, and how to see what is asked for."""
    if name not in _ENTRIES:
        say("")
    note(
        f"The first {shown:,} of {there_are:,} {_NAMES.get(name, name)}; --all shows them all, --about, --by, --from and "
        "--to narrow them."
    )


def _show(
    rows: Sequence[Any],
    kind: type[object],
    render: Callable[[Sequence[Any]], RenderableType],
    as_json: bool,
    as_csv: bool,
) -> None:
    if _is_table(as_json, as_csv):
        show(render(rows))
    else:
        _write(rows, kind, as_json)


def _write(rows: Iterable[Any], kind: type[object], as_json: bool) -> None:
    """Print rows for other programs, each as soon as it is there."""
    from reportedly.pages import views

    write_rows(views.json_pieces(rows) if as_json else views.csv_pieces(rows, kind))


def _is_table(as_json: bool, as_csv: bool) -> bool:
    """Say whether rows are for a reader."""
    if as_json and as_csv:
        raise click.BadParameter("give --json or --csv, not both", param_hint="--csv")
    return not (as_json or as_csv)
