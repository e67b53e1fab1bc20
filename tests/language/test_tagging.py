from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.tagging import Scores, Stretch, find_stretches, find_tags, share

# The places of the tags when there are two kinds.
NONE, B0, I0, B1, I1 = range(5)


def scores_for(*tags: int, sure: float = 0.9, width: int = 5) -> Scores:
    """Return the logarithms of probabilities in which these tags are the best; the others share the rest."""
    found = np.full((len(tags), width), (1 - sure) / (width - 1))
    found[np.arange(len(tags)), list(tags)] = sure
    return np.log(found).astype(np.float32)


WELL_FORMED = [
    ((NONE, NONE), []),
    ((NONE, B0, I0, NONE, B1), [Stretch(0, 1, 3), Stretch(1, 4, 5)]),
    ((B0, B0, I0), [Stretch(0, 0, 1), Stretch(0, 1, 3)]),  # two that touch
    ((B0, B1, I1), [Stretch(0, 0, 1), Stretch(1, 1, 3)]),
]


@pytest.mark.parametrize(("tags", "stretches"), WELL_FORMED)
def test_well_formed_tags_are_taken_as_they_are(tags: tuple[int, ...], stretches: list[Stretch]) -> None:
    assert find_stretches(scores_for(*tags)) == stretches


def test_nothing_has_no_stretches() -> None:
    assert find_stretches(np.zeros((0, 5), dtype=np.float32)) == []


def test_inside_without_a_beginning_becomes_what_costs_least() -> None:
    scores = scores_for(NONE, I0, I0)
    scores[1, B0] = np.log(0.08)
    assert find_stretches(scores) == [Stretch(0, 1, 3)]
    # The first word was nearly a beginning: the stretch begins there.
    scores[0, B0] = np.log(0.5)
    assert find_stretches(scores) == [Stretch(0, 0, 3)]


def test_kind_does_not_change_within_a_stretch() -> None:
    scores = scores_for(B0, I1, I0)
    scores[1, I0] = np.log(0.4)
    assert find_stretches(scores) == [Stretch(0, 0, 3)]


def test_no_stretch_runs_over_a_break() -> None:
    scores = scores_for(B0, I0, I0, I0)
    scores[2, B0] = np.log(0.08)
    assert find_stretches(scores) == [Stretch(0, 0, 4)]
    assert find_stretches(scores, breaks=[2]) == [Stretch(0, 0, 2), Stretch(0, 2, 4)]


@given(st.data())
def test_no_well_formed_tags_are_better(data: st.DataObject) -> None:
    count, width = data.draw(st.integers(1, 5)), data.draw(st.sampled_from([3, 5]))
    numbers = st.floats(-9, 0, width=32)
    rows = data.draw(st.lists(st.lists(numbers, min_size=width, max_size=width), min_size=count, max_size=count))
    breaks = data.draw(st.lists(st.integers(1, count), unique=True))
    breaks = [at for at in breaks if at < count]
    scores = np.array(rows, dtype=np.float32)
    tags = tags_of(find_stretches(scores, breaks), count)
    assert is_well_formed(tags, breaks)
    best = max(worth(scores, other) for other in product(range(width), repeat=count) if is_well_formed(other, breaks))
    assert worth(scores, tags) == pytest.approx(best, abs=1e-3)


def tags_of(stretches: Sequence[Stretch], count: int) -> list[int]:
    tags = [NONE] * count
    for kind, first, end in stretches:
        tags[first:end] = [1 + 2 * kind, *[2 + 2 * kind] * (end - first - 1)]
    return tags


def is_well_formed(tags: Sequence[int], breaks: Sequence[int]) -> bool:
    return all(
        tag in (NONE, B0, B1) or (at > 0 and at not in breaks and tags[at - 1] in (tag - 1, tag))
        for at, tag in enumerate(tags)
    )


def worth(scores: Scores, tags: Sequence[int]) -> float:
    return float(sum(scores[at, tag] for at, tag in enumerate(tags)))


def test_share_is_the_mean_probability_of_the_kind() -> None:
    scores = np.log(np.array([[0.1, 0.6, 0.3], [0.5, 0.1, 0.4], [1, 1e-9, 1e-9]], dtype=np.float32))
    assert share(scores, Stretch(0, 0, 2)) == pytest.approx((0.9 + 0.5) / 2)


PAIRS = [
    # A tag that is no noun's makes way for the next best pair of the two.
    ([0.6, 0.4], [0.1, 0.9], ("VERB", "VBZ")),
    ([0.9, 0.1], [0.4, 0.6], ("NOUN", "NNS")),
    ([0.3, 0.7], [0.2, 0.8], ("VERB", "VBZ")),
]


@pytest.mark.parametrize(("parts", "tags", "expected"), PAIRS)
def test_part_of_speech_and_tag_fit_one_another(parts, tags, expected):
    names, marks = ("NOUN", "VERB"), ("NNS", "VBZ")
    [part], [tag] = find_tags(*(np.log(np.array([row], dtype=np.float32)) for row in (parts, tags)), names, marks)
    assert (names[part], marks[tag]) == expected


def test_tag_that_no_lexicon_knows_fits_all():
    scores = np.log(np.array([[0.7, 0.3]], dtype=np.float32))
    assert find_tags(scores, scores, ("NOUN", "VERB"), ("of its own", "VBZ")) == ([0], [0])
