"""Linking a ledger: which reports are one story, when each appeared, and all that follows, for the stories that changed."""

from __future__ import annotations

import gc
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial

from reportedly.claims import with_date
from reportedly.language import Reader
from reportedly.ledger import LedgerFile
from reportedly.pipeline.rereading import misread, read_again
from reportedly.records import Contents, Correction, DateCandidate, Linked, Mention, Placed, Report
from reportedly.relations import (
    AMONG_OTHERS,
    Notice,
    UnlistedError,
    are_few,
    better_dates,
    concerning,
    find_recurring,
    find_recurring_of,
    is_certain,
    link_story,
    make_lists,
    moves,
    own_dated,
    place,
    place_few,
    tell_actor,
)

# Another run that adds a report while this one links is rare; one that does so thrice has many to add.
_ATTEMPTS = 3
# The rows of so many reports are read at once, or those of one story if it has more; they fit a processor's own memory.
_AT_ONCE = 200
# What follows from so many is written at once. Ids are hashes, so that rows go to all places of an index: the more come together, the
# fewer of its pages are written twice. A run that is stopped loses what it linked since, and others that write wait half a second.
_WRITTEN = 1000
_log = logging.getLogger(__name__)

Told = Callable[[str], None]
# The stories that are still to be linked, each with its reports.
Pending = Mapping[str, Sequence[str]]


def relink(ledger: LedgerFile, language: Reader | None = None, told: Told | None = None) -> None:
    """Make what follows from the reports of a ledger anew: a function of the reports in it, not of the order in which they came.

    Only stories that a new, changed or removed report touches are linked. What is linked is written a few stories at a time, so that
    a run that was stopped goes on from there. `told` hears in words how far it is.
    """
    if told:
        told("linking")
    for _ in range(_ATTEMPTS):
        decided = ledger.corrections()
        for unread in sorted(ledger.unread_dates() | misread(ledger, decided)):
            read_again(ledger, unread, None, language)
        _place(ledger, decided)
        pending = ledger.pending()
        notices = _recurring(ledger, pending)
        if _date(ledger, pending, notices, language):
            _place(ledger, decided)
            pending = ledger.pending()
            notices = _recurring(ledger, pending)
        _link(ledger, pending, notices, decided, told)
        ledger.write_actors(tell_actor)
        if ledger.is_linked():
            return
    _log.warning("%s: another run keeps adding reports to it, and links them all when it ends", ledger.path)


def finish(ledger: LedgerFile, language: Reader | None = None, told: Told | None = None) -> None:
    """Link what is still to be linked: what was read now, and what a run that was cut off has left; else do nothing."""
    if not ledger.is_linked() or ledger.unread_dates():
        relink(ledger, language, told)


def link_placed(ledger: LedgerFile, placed: Sequence[Placed], notices: frozenset[Notice]) -> None:
    """Link a ledger that was just filled with whole stories out of more reports, which were placed among all of these.

    `placed` says where; the readings named there do not count. `notices` are the sentences that recur over the stories of all reports. What
    follows is what a ledger of all of them has for these stories, but for the actors that others name too.
    """
    _write_among_others(ledger, placed)
    if _date(ledger, ledger.pending(), notices, None):
        _write_among_others(ledger, placed)
    _link(ledger, ledger.pending(), notices, (), None)
    ledger.write_actors(tell_actor)


def _write_among_others(ledger: LedgerFile, placed: Sequence[Placed]) -> None:
    state, _, readings = ledger.places()
    now = [replace(one, reading=readings[one.features.report], part=AMONG_OTHERS) for one in placed]
    ledger.write_places(now, known=state, stories=())


def _place(ledger: LedgerFile, decided: Sequence[Correction]) -> None:
    """Find the story of each new or changed report, and mark the stories that this touches as not linked."""
    with _uncollected():
        if not _place_few(ledger, decided):
            while not _place_all(ledger, decided):
                # Another run has changed the ledger meanwhile.
                pass


def _place_few(ledger: LedgerFile, decided: Sequence[Correction]) -> bool:
    """Do so by looking only at those that share words with the changed reports, and say whether that was possible."""
    with ledger.whole():
        lists = ledger.lists()
        arrived = place_few(lists, lists.arrivals(), lambda wanted: named_reports(ledger, wanted), moves(decided))
        if arrived:
            placing = arrived.placing
            lists.change(placing.placed, placing.stories, arrived.numbers, arrived.changes, arrived.reports)
    return arrived is not None


def _place_all(ledger: LedgerFile, decided: Sequence[Correction]) -> bool:
    """Do so by looking at all reports, and say whether that was done: not when another run has changed the ledger since they were read."""
    state, before, readings = ledger.places()
    placing = place(before, readings, lambda wanted: named_reports(ledger, wanted), moves(decided))
    with ledger.whole():
        is_done = ledger.write_places(placing.placed, known=state, stories=placing.stories)
        if is_done and placing.looked:
            ledger.lists().make(partial(make_lists, placing.looked), len(readings))
    return is_done


def _recurring(ledger: LedgerFile, pending: Pending) -> frozenset[Notice]:
    """Return the sentences of the pending stories that recur over stories."""
    with ledger.whole():
        lists = ledger.lists()
        if are_few(sum(map(len, pending.values())), lists.arrivals().listed or 0):
            with suppress(UnlistedError):
                return find_recurring_of(lists, sorted(pending))
    return find_recurring(ledger.told_in_stories(), pending)


def named_reports(ledger: LedgerFile, reports: Sequence[str]) -> Iterator[tuple[Report, Sequence[Mention]]]:
    """Yield some reports of a ledger, each with the date that it has by itself, and its mentions."""
    for some in _parcels(reports):
        rows, datings = ledger.named_reports(some), ledger.datings(some)
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in rows.mentions:
            mentions[mention.report].append(mention)
        for report in rows.reports:
            yield own_dated(report, datings.get(report.id)), mentions[report.id]


def _date(ledger: LedgerFile, pending: Pending, notices: frozenset[Notice], language: Reader | None) -> bool:
    """Read those reports of the pending stories again whose date follows otherwise now, and say whether there were any."""
    stale = [
        one
        for some in _batches(pending, _AT_ONCE)
        for one in _stale(ledger, [pending[story] for story in some], notices)
    ]
    for report, dated in stale:
        read_again(ledger, report, dated, language)
    return bool(stale)


def _stale(
    ledger: LedgerFile, stories: Sequence[Sequence[str]], notices: frozenset[Notice]
) -> Iterator[tuple[str, DateCandidate | None]]:
    """Yield the reports of some stories that were read with another date than follows now, each with that date."""
    datings = ledger.datings([report for story in stories for report in story])
    stories = [story for story in stories if not all(is_certain(datings[report].own) for report in story)]
    wanted = [report for story in stories for report in story]
    known = {report.id: report for report in ledger.named_reports(wanted).reports}
    for story in stories:
        members = [known[report] for report in story if report in known]
        better = better_dates(members, datings, notices)
        for report in members:
            if with_date(report, datings[report.id], better.get(report.id)) != report:
                yield report.id, better.get(report.id)


def _link(
    ledger: LedgerFile,
    pending: Pending,
    notices: frozenset[Notice],
    decided: Sequence[Correction],
    told: Told | None,
) -> None:
    of = concerning(decided)
    known = frozenset(one.id for one in decided)
    done = 0
    for many in _batches(pending, _WRITTEN):
        if told and done:
            told(f"linking, {done:,} of {len(pending):,} stories")
        with _uncollected():
            _link_batch(ledger, {story: pending[story] for story in many}, notices, of, known)
        done += len(many)


def _link_batch(
    ledger: LedgerFile,
    pending: Pending,
    notices: frozenset[Notice],
    of: Callable[[Iterable[str]], Sequence[Correction]],
    decided: frozenset[str],
) -> None:
    """Link some stories, a few at a time, and write what follows from all of them."""
    linked: list[Linked] = []
    readings: dict[str, str] = {}
    for some in _batches(pending, _AT_ONCE):
        reports = [report for story in some for report in pending[story]]
        readings |= ledger.placed_readings(reports)
        contents = ledger.contents_as_read(reports)
        linked += [
            link_story(each, notices, of(report.id for report in each.reports))
            for each in _by_story(contents, some, pending)
        ]
    ledger.write_stories(linked, readings, decided)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for objects that hold each other: there are millions of objects, none of which do, and it takes an eighth of the time."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def _batches(pending: Pending, most: int) -> Iterator[list[str]]:
    """Yield the stories a few at a time, as many as have so many reports at most, or one that has more."""
    some: list[str] = []
    reports = 0
    for story, members in pending.items():
        if some and reports + len(members) > most:
            yield some
            some, reports = [], 0
        some.append(story)
        reports += len(members)
    if some:
        yield some


def _by_story(contents: Contents, stories: Iterable[str], pending: Mapping[str, Sequence[str]]) -> Iterator[Contents]:
    """Yield the rows of each story, without one whose reports were removed meanwhile."""
    story_of = {report: story for story in stories for report in pending[story]}
    parts: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for report in contents.reports:
        parts[story_of[report.id]]["reports"].append(report)
    for field in ("claims", "figures", "moments", "mentions"):
        for row in getattr(contents, field):
            parts[story_of[row.report]][field].append(row)
    for rows in parts.values():
        yield Contents(**{field: tuple(each) for field, each in rows.items()})  # type: ignore[arg-type]


def _parcels(reports: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(reports), _AT_ONCE):
        yield reports[start : start + _AT_ONCE]
