"""Recurring sentences, looked up in the lists of a ledger: what `placing` finds by looking at all reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from reportedly.records import Placed
from reportedly.relations.lists import Known, Lists, Telling, UnlistedError, keys_in
from reportedly.relations.notices import Notice, stories_needed
from reportedly.relations.placing import LONG_APART, NOTICE, NOTICE_ANYWHERE

# Of the reports with a sentence so many are looked at first: mostly they are in enough stories.
_FIRST = 8


def is_printed(key: Notice, told: Telling | None) -> bool:
    """Say whether a sentence is one that an outlet prints in several reports, or that several reports long apart have."""
    if told is None or not key & 1:
        return told is not None and told.reports >= NOTICE
    apart = 0 if told.first is None or told.last is None else told.last - told.first
    return told.reports >= NOTICE_ANYWHERE and apart >= LONG_APART


def find_recurring_of(known: Known, stories: Sequence[str]) -> frozenset[Notice]:
    """Return those sentences of some stories that recur over stories, as `find_recurring` does, from the lists alone.

    Raises:
        UnlistedError: one is in too many reports to tell.
    """
    members = dict(known.placed_by("story", stories))
    lists = Lists(known, 0)
    within = _stories_of_keys(members)
    lists.look_up_tellings(within)
    asked = [key for key, told in within.items() if len(told) < stories_needed(key) <= lists.tellings[key].reports]
    outside = _outside(known, lists, asked, members, {key: stories_needed(key) - len(within[key]) for key in asked})
    return frozenset(
        key for key, told in within.items() if len(told) + len(outside.get(key, ())) >= stories_needed(key)
    )


def other_recurring(
    known: Known, lists: Lists, before: Mapping[int, Placed], now: Mapping[int, Placed], stories: Collection[str]
) -> set[str]:
    """Return the stories with sentences that recur over stories now and did not before, or the other way round.

    `before` and `now` are the places of all reports whose place, or part, is another; `stories` are those that they are or were in.
    """
    keys = keys_in([one.features for some in (before, now) for one in some.values() if one.story in stories])
    lists.look_up_tellings(keys)
    was, is_now = _stories_of_keys(before, keys), _stories_of_keys(now, keys)
    asked = [key for key in keys if was[key] != is_now[key]]
    outside = _outside(known, lists, asked, {**before, **now}, {key: stories_needed(key) for key in asked})
    found: set[str] = set()
    for key in asked:
        if len({len(some | outside[key]) >= stories_needed(key) for some in (was[key], is_now[key])}) > 1:
            found |= is_now[key] | outside[key]
    return found


def _stories_of_keys(placed: Mapping[int, Placed], keys: Collection[int] | None = None) -> dict[int, set[str]]:
    """Return for each sentence of some reports, or each of some, in which of their stories it is."""
    found: dict[int, set[str]] = defaultdict(set)
    for one in placed.values():
        for key in keys_in([one.features]):
            if keys is None or key in keys:
                found[key].add(one.story)
    return found


def _outside(
    known: Known, lists: Lists, keys: Iterable[int], members: Collection[int], needed: Mapping[int, int]
) -> dict[int, set[str]]:
    """Return in which stories each sentence is outside of some reports: all of them, or as many as are needed."""
    inside = np.fromiter(members, dtype=np.int64)
    holders = {key: told.holders[~np.isin(told.holders, inside)] for key in keys if (told := lists.tellings[key])}
    found: dict[int, set[str]] = {key: set() for key in holders}
    story_of: dict[int, str] = {}
    for part in (slice(0, _FIRST), slice(_FIRST, None)):
        asked = {key: some[part].tolist() for key, some in holders.items() if len(found[key]) < needed[key]}
        missing = {number for some in asked.values() for number in some} - set(story_of)
        story_of |= known.stories_of(sorted(missing))
        for key, some in asked.items():
            found[key].update(story_of[number] for number in some)
    if any(
        len(found[key]) < needed[key] and len(lists.tellings[key].holders) != lists.tellings[key].reports
        for key in holders
    ):
        raise UnlistedError
    return found
