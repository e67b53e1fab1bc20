"""Watching: one round over the feeds that somebody follows, their new entries read into a ledger and linked."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from reportedly.inputs.feeds.following import Look, look_at
from reportedly.inputs.feeds.lists import Feed, FeedList
from reportedly.inputs.feeds.memory import Memory, load_memory, memory_path, save_memory
from reportedly.inputs.fetching import AGENT, Limits
from reportedly.inputs.manners import Manners, site_of
from reportedly.inputs.turns import in_turns
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pipeline.linking import finish
from reportedly.pipeline.reading import Outcome, Progress, write_received
from reportedly.records import Received, Skipped

# Of what was told so much is kept for the Atom feed; readers of feeds look more often than that.
_KEPT = 200

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Round:
    """What one round brought.

    `outcomes` are the new entries and what became of each, `looked` how many feeds were looked at and `failed` how many of these could
    not be read, `notes` what a reader should know of feeds.
    `untold` are the reports, of this round or of one that was cut off, of which nobody was told yet; forecasts were told until `day`.
    `due` is when the next feed is due, in seconds of the system's clock.
    """

    outcomes: tuple[Outcome, ...]
    looked: int
    notes: tuple[str, ...]
    failed: int
    untold: tuple[str, ...]
    day: date | None
    due: float


def manners_for(feeds: FeedList) -> Manners:
    """Return how the hosts of a list of feeds are asked; the same is used round after round, so that pauses are kept between them too."""
    agent = f"{AGENT} (+{feeds.contact})" if feeds.contact and feeds.contact.isascii() else AGENT
    return Manners(
        pause=feeds.pause, limits=Limits(feeds.seconds, feeds.most_bytes), allowed=feeds.allowed, agent=agent
    )


def watch_round(
    ledger: LedgerFile,
    feeds: FeedList,
    manners: Manners,
    *,
    every_feed: bool = False,
    language: Reader | None = None,
    progress: Progress | None = None,
    clock: Callable[[], float] = time.time,
) -> Round:
    """Look at the feeds that are due, read their new entries into the ledger, link it, and return what came of it.

    Several hosts are asked at once, each of them one thing after the other; see `inputs.turns`.
    With `every_feed` also those are looked at that are not due yet, but for those that failed and are left alone for a while. A round can be
    stopped at any moment: each report is in the ledger whole or not at all, and the next round goes on. What is new because of
    the reports is not decided here; see `pages.news`, and call `mark_told` when somebody was told.
    """
    place = memory_path(ledger.path)
    memory = load_memory(place)
    due = [feed for feed in feeds.feeds if _is_due(memory, feed, clock(), every_feed)]
    outcomes: dict[int, list[Outcome]] = {}
    notes: dict[int, Sequence[str]] = {}
    failed = 0
    known = set(ledger.known_reports())
    before = memory
    looks = in_turns(
        due, lambda feed: site_of(feed.url), lambda feed: look_at(feed, before.of(feed.url), manners, clock())
    )
    for done, (number, look) in enumerate(looks):
        feed = due[number]
        if progress:
            progress(done, len(due), feed.url)
        notes[number] = look.notes
        failed += look.memory.failures > 0
        # Noted before they are written: should the run be cut off between the two, they are told by the next one.
        memory = _to_tell(memory, look, known)
        save_memory(place, memory)
        outcomes[number] = [_outcome(ledger, one, known, language) for one in look.reports]
        memory = memory.with_feed(feed.url, look.memory)
        save_memory(place, memory)
    finish(ledger, language, lambda told: progress(len(due), len(due), told) if progress else None)
    untold = tuple(report for report in memory.untold if report in known)
    day = date.fromisoformat(memory.day) if memory.day else None
    next_due = min((memory.of(feed.url).due for feed in feeds.feeds), default=clock())
    return Round(_joined(outcomes), len(due), _joined(notes), failed, untold, day, next_due)


def mark_told(ledger: Path, told: Sequence[dict[str, str]], day: date) -> Memory:
    """Remember that all that a round brought, and the forecasts that fell due until a day, were told; return what was told lately."""
    place = memory_path(ledger)
    memory = load_memory(place)
    memory = replace(memory, untold=(), day=day.isoformat(), told=(*told, *memory.told)[:_KEPT])
    save_memory(place, memory)
    return memory


def _is_due(memory: Memory, feed: Feed, now: float, every_feed: bool) -> bool:
    remembered = memory.of(feed.url)
    # A clock that was set back must not keep a feed waiting for ever.
    is_ahead = remembered.due > now + max(feed.every * 60.0, 24 * 3600.0)
    return remembered.due <= now or is_ahead or (every_feed and not remembered.failures)


def _to_tell(memory: Memory, look: Look, known: set[str]) -> Memory:
    ids = [one.report.id for one in look.reports if isinstance(one, Received) and one.report.id not in known]
    return replace(memory, untold=tuple(dict.fromkeys((*memory.untold, *ids))))


def _joined(by_feed: Mapping[int, Sequence[Told]]) -> tuple[Told, ...]:
    """Return what the feeds gave in the order of their list, whichever answered first."""
    return tuple(one for number in sorted(by_feed) for one in by_feed[number])


def _outcome(ledger: LedgerFile, one: Received | Skipped, known: set[str], language: Reader | None) -> Outcome:
    if isinstance(one, Skipped):
        return Outcome(one.path, "skipped", None, (one.why,))
    return write_received(ledger, one, known, language)
