"""Watching feeds: rounds that read what is new into a ledger, and what that changes, told."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from reportedly.errors import InputError
from reportedly.inputs.feeds.lists import FeedList, read_list
from reportedly.inputs.feeds.memory import load_memory, memory_path, write_whole
from reportedly.inputs.fetching import Limits, Request, fetch
from reportedly.inputs.manners import Manners
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pages.index import Index
from reportedly.pages.news import News, find_news, is_due
from reportedly.pages.newsfeed import as_object, atom
from reportedly.pipeline.reading import Outcome, Progress
from reportedly.pipeline.watching import manners_for, mark_told, watch_round
from reportedly.records import Edtf, hashed

Place = str | os.PathLike[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one round over the feeds brought: what became of each new entry, what is new in the ledger, most important first, and
    what a reader should know of the feeds. `looked` counts the feeds that were looked at, `failed` those of them that could not be read; `is_untold` says
    whether the webhook or the Atom feed could not be told; `due` is when the next feed is, in seconds of the clock; `told` is the
    news as plain objects, as the webhook is sent them.
    """

    outcomes: tuple[Outcome, ...]
    news: tuple[News, ...]
    notes: tuple[str, ...]
    looked: int
    failed: int
    is_untold: bool
    due: float
    told: tuple[dict[str, str], ...]


class Watch:
    """A list of feeds that is followed into a ledger: `listen` does one round.

    What a round leaves for the next lies in a file beside the ledger, so that a watch can be stopped and taken up at any time.
    """

    def __init__(self, feeds: Place, ledger: Place, *, language: Reader | None = None) -> None:
        """Read the list of feeds.

        Raises:
            InputError: the list cannot be read; the sentence says where.
        """
        self.feeds: FeedList = read_list(feeds)
        self.path: Path = Path(ledger)
        self._language = language
        self._manners: Manners = manners_for(self.feeds)

    def listen(
        self,
        *,
        every_feed: bool = False,
        progress: Progress | None = None,
        tell: Callable[[Heard], None] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> Heard:
        """Do one round: look at the feeds that are due, read and link, and tell what is new.

        `tell` is given what the round brought; then the webhook of the list is told, and its Atom feed is written. When one of these fails, that is among
        the notes, and the next round tells the same news again: better twice than not at all.

        Raises:
            InputError: the file beside the ledger cannot be read or written.
            LedgerError: the ledger cannot be written.
        """
        with LedgerFile.create_or_open(self.path) as ledger:
            done = watch_round(
                ledger, self.feeds, self._manners,
                every_feed=every_feed, language=self._language, progress=progress, clock=clock,
            )  # fmt: skip
            now = datetime.fromtimestamp(clock(), UTC)
            today = now.astimezone().date()
            is_new = bool(done.untold) or done.day != today
            news = news_of(ledger, done.untold, done.day, today) if is_new else []
        told = tuple(as_object(one, now.isoformat(timespec="seconds")) for one in news)
        heard = Heard(done.outcomes, tuple(news), done.notes, done.looked, done.failed, False, done.due, told)
        if tell:
            tell(heard)
        faults = self._send(told)
        if is_new and not faults:
            mark_told(self.path, told, today)
            faults += self._write_atom(now)
        return replace(heard, notes=(*done.notes, *faults), is_untold=bool(faults))

    def _send(self, told: Sequence[dict[str, str]]) -> list[str]:
        """Send news to the webhook, and return what went wrong."""
        if not told or not self.feeds.webhook:
            return []
        body = json.dumps({"ledger": self.path.name, "news": list(told)}, ensure_ascii=False).encode("utf-8", "replace")
        request = Request({"Content-Type": "application/json; charset=utf-8"}, body)
        try:
            answer = fetch(
                self.feeds.webhook,
                request,
                limits=Limits(self.feeds.seconds, self.feeds.most_bytes),
                allowed=self.feeds.allowed,
            )
        except InputError as error:
            return [f"the webhook was not told: {error}"]
        if not 200 <= answer.status < 300:
            return [f"the webhook was not told: it answers {answer.status} {answer.reason}".strip()]
        return []

    def _write_atom(self, now: datetime) -> list[str]:
        if not self.feeds.atom:
            return []
        told = load_memory(memory_path(self.path)).told
        name = hashed("ledger", str(self.path.absolute()))
        try:
            write_whole(Path(self.feeds.atom), atom(told, self.path.name, name, now.isoformat(timespec="seconds")))
        except InputError as error:
            return [f"the Atom feed was not written: {error}"]
        return []


def news_of(ledger: LedgerFile, untold: Sequence[str], after: date | None, today: date) -> list[News]:
    """Return what is new because of some reports, and the forecasts that fell due since the day `after`.

    Only the stories that these belong to are read: what is new in one rests on no other.
    """
    stories = set(ledger.story_of("report", untold).values()) if untold else set[str]()
    # What was due before anybody watched is no news.
    until = today if after and after != today else None
    if until:
        rows = ledger.values("forecast", "id", "story", "due", "status")
        stories |= {
            story for _, story, due, status in rows if is_due(Edtf.parse(due) if due else None, status, after, until)
        }
    if not stories:
        return []
    return find_news(Index(ledger.contents_of(stories)), set(untold), after=after, today=until)
