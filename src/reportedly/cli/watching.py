"""`reportedly watch`: follow feeds into a ledger, and tell after each round what is new."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import stopping
from reportedly.cli.options import INTO, PATH, Needing
from reportedly.cli.output import say, warn, write_rows

if TYPE_CHECKING:
    from reportedly.api import Heard, Watch
    from reportedly.pages.news import News

_STOPPED = "Stopped. What was read is kept whole; run the same command again to go on from there."
# More questions than these that only one report asks would hide what is disputed; --json gives them all.
_MOST_QUESTIONS = 10
# A webhook that could not be told is tried again by then, whenever the next feed is due.
_LONGEST_SLEEP = 300.0
NOTHING_READ, SOME_FAILED = 1, 3


@click.command(cls=Needing)
@click.argument("feeds", metavar="FEEDS", type=PATH, help="The file that lists the feeds (.toml).")
@INTO
@click.option("--once", is_flag=True, help="Look at every feed once and end, for a timer such as cron.")
@click.option("--json", "as_json", is_flag=True, help="Tell what is new as JSON lines instead of sentences.")
def watch(feeds: Path, into: Path, once: bool, as_json: bool) -> None:
    """Follow feeds into a ledger and tell what is new.

    Runs until Ctrl-C, and the same command goes on from there. Hosts are asked one request at a time, never what their robots.txt
    forbids. With --once the exit code is 0 when all feeds could be read, 1 when none could, 3 when some could not.
    """
    from reportedly.api import Watch

    stopping.keep(_STOPPED)
    watching = Watch(feeds, into)
    if once:
        heard = _listen(watching, as_json, every_feed=True)
        raise SystemExit(_exit_code(heard))
    while True:
        heard = _listen(watching, as_json)
        time.sleep(min(_LONGEST_SLEEP, max(1.0, heard.due - time.time())))


def _listen(watching: Watch, as_json: bool, every_feed: bool = False) -> Heard:
    heard = watching.listen(every_feed=every_feed, tell=_write if as_json else _show)
    for outcome in heard.outcomes:
        if outcome.status == "skipped":
            warn(f"{outcome.path}: {'; '.join(outcome.notes)}")
    for note in heard.notes:
        warn(note)
    return heard


def _exit_code(heard: Heard) -> int:
    if heard.failed and heard.failed == heard.looked:
        return NOTHING_READ
    return SOME_FAILED if heard.failed or heard.is_untold else 0


def _write(heard: Heard) -> None:
    import json

    write_rows(f"{json.dumps(one, ensure_ascii=False)}\n" for one in heard.told)


def _show(heard: Heard) -> None:
    if not heard.looked and not heard.news:
        return
    from reportedly.pages.counting import counted

    read = sum(outcome.status == "read" for outcome in heard.outcomes)
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    say(
        f"{now}  {counted(heard.looked, 'feed')}, {counted(read, 'new report')}, {counted(len(heard.news), 'piece')} of news"
    )
    for line in _lines(heard.news):
        say(f"- {line}")


def show_news(news: Sequence[News]) -> None:
    """Print what new reports brought, a line each."""
    say("")
    for line in _lines(news) or ["Nothing new: no other answer, no denial, no revision."]:
        say(f"- {line}" if news else line)


def _lines(news: Sequence[News]) -> list[str]:
    questions = [one for one in news if one.kind == "question"]
    lines = [_line(one) for one in news if one.kind != "question"]
    lines += [_line(one) for one in questions[:_MOST_QUESTIONS]]
    more = len(questions) - _MOST_QUESTIONS
    return [*lines, f"and {more:,} more new questions"] if more > 0 else lines


def _line(news: News) -> str:
    return f"{news.kind}: {news.told} [{news.report.name}, paragraph {news.paragraph}]"
