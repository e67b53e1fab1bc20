"""Stories found share by share are those that are found at once, however the reports are shared out."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations_with_replacement, islice, permutations

import numpy as np
import pytest

from benchmarks.invented import invent
from reportedly.records import Features, Placed, derived_id
from reportedly.relations.features import NUMBERS
from reportedly.relations.likeness import Among, words_of
from reportedly.relations.linkage import link
from reportedly.relations.parts import find_parts
from reportedly.relations.placing import place_all
from reportedly.relations.shares import Pairs, connected, of_reports, pairs_across, stories_of, strongest


@pytest.fixture(scope="module")
def placed() -> tuple[Placed, ...]:
    readings = list(islice(invent(150), 150))
    return place_all([one.report for one in readings], [mention for one in readings for mention in one.mentions])


class Alike:
    """Reports that are all as much alike, each joined with three."""

    cut = 0.1

    def __init__(self, reports: list[str]) -> None:
        self.reports = reports

    def days(self, report: int) -> None:
        return None

    def limit(self, report: int) -> int:
        return 3


def pairs_of(pairs: Pairs) -> Iterator[tuple[tuple[str, str], float]]:
    for one, other, value in zip(pairs.reports.tolist(), pairs.others.tolist(), pairs.values.tolist(), strict=True):
        yield (min(one, other), max(one, other)), value


def find_in_shares(shares: Sequence[Sequence[Features]]) -> dict[str, str]:
    """Return the story of each report, by comparing share with share."""
    features = [one for share in shares for one in share]
    among = Among(len(features), np.bincount(words_of(features), minlength=NUMBERS))
    across = [pairs_across(one, other, among) for one, other in combinations_with_replacement(shares, 2)]
    pairs = strongest(
        strongest([of_reports(some, [one.report for one in share]) for some in across]) for share in shares
    )
    parts = connected([one.report for one in features], zip(pairs.reports.tolist(), pairs.others.tolist(), strict=True))
    days = {one.report: (one.first, one.last) for one in features}
    stories = stories_of(parts, pairs, days, len(features))
    return {report: derived_id("story", story[0]) for story in stories for report in story}


@pytest.mark.parametrize("count", [1, 2, 7])
def test_stories_are_the_same_in_any_number_of_shares(placed: tuple[Placed, ...], count: int) -> None:
    features = [one.features for one in placed]
    random.Random(count).shuffle(features)
    wanted = {one.features.report: one.story for one in placed}
    assert len(set(wanted.values())) > 10
    assert find_in_shares([features[at::count] for at in range(count)]) == wanted


def test_of_those_that_are_as_much_alike_the_same_are_drawn_as_when_all_are_found_at_once() -> None:
    names = [f"{number:02}" for number in range(40)]
    reports, others = (np.array(list(column)) for column in zip(*permutations(names, 2), strict=True))
    limits = np.full(len(reports), 3)
    pairs = strongest([Pairs(reports, others, np.full(len(reports), 0.5), limits)])
    everybody = np.arange(len(names))
    near = {at: (np.delete(everybody, at), np.full(len(names) - 1, 0.5)) for at in range(len(names))}
    found = link(names, dict(pairs_of(pairs)), 0.1)
    assert [list(story) for part in find_parts(Alike(names), near) for story in part.stories] == found
    assert set(pairs.others.tolist()) > set(names[:4])


def test_a_report_that_is_like_no_other_is_connected_with_itself() -> None:
    assert connected("abcde", [("b", "d"), ("e", "d")]) == {"a": "a", "b": "b", "c": "c", "d": "b", "e": "b"}


def test_nothing_at_all_has_no_pairs() -> None:
    assert len(strongest([]).reports) == 0
