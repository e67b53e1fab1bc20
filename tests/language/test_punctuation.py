from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.punctuation import find_heads_with_marks

MARKS = ',.()[]"“”—'


def scores_of(heads: list[int], **bonus: float) -> np.ndarray:
    """Scores for which these are the best heads by far; a bonus "3_1" favours that head of that token."""
    scores = np.zeros((len(heads), len(heads)), dtype=np.float32)
    scores[np.arange(len(heads)), heads] = 9
    for pair, worth in bonus.items():
        at, head = map(int, pair.strip("_").split("_"))
        scores[at, head] = worth
    return scores


def marked(written: list[str], scores: np.ndarray) -> list[int]:
    return find_heads_with_marks(scores, [word in MARKS for word in written], written)


def test_comma_hangs_on_the_highest_word_of_the_clause_before_it():
    #          0       1      2    3    4      5
    written = ["When", "they", "left", ",", "it", "sank"]
    # The model gives the comma to "they", slightly.
    found = marked(written, scores_of([2, 2, 5, 1, 5, 5], _3_1=1.0))
    assert found == [2, 2, 5, 2, 5, 5]


def test_model_may_overrule_the_guidelines_among_places_that_cross_nothing():
    found = marked(["When", "they", "left", ",", "it", "sank"], scores_of([2, 2, 5, 3, 5, 5], _3_5=4.0))
    assert found[3] == 5
    # From the comma "they" cannot be reached without crossing "left".
    found = marked(["When", "they", "left", ",", "it", "sank"], scores_of([2, 2, 5, 3, 5, 5], _3_1=9.0))
    assert found[3] == 2


def test_brackets_hang_together_on_the_highest_word_within():
    written = ["Voss", "(", "the", "captain", ")", "came"]
    found = marked(written, scores_of([5, 0, 3, 0, 5, 5]))
    assert found == [5, 3, 3, 0, 3, 5]


def test_mark_governs_nothing():
    written = ["It", "sank", "—", "slowly"]
    assert marked(written, scores_of([1, 1, 1, 2], _3_1=1.0)) == [1, 1, 1, 1]


def test_marks_alone_are_a_tree_too():
    assert sorted(marked([".", ","], scores_of([0, 0]))) == [0, 0]


@given(st.lists(st.sampled_from([*MARKS, "a", "a", "b"]), min_size=1, max_size=25), st.integers(0, 1000))
def test_whatever_the_marks_there_is_one_root_and_no_cycle(written, seed):
    scores = np.random.default_rng(seed).normal(size=(len(written), len(written))).astype(np.float32)
    heads = marked(written, scores)
    assert sum(at == head for at, head in enumerate(heads)) == 1
    for at in range(len(heads)):
        steps = at
        for _ in heads:
            steps = heads[steps]
        assert heads[steps] == steps


def test_window_of_marks_and_words_by_turns_is_quick():
    written = ["(", "a"] * 125
    chain = [max(at - 2, 1) for at in range(250)]
    begun = time.process_time()
    marked(written, scores_of(chain))
    assert time.process_time() - begun < 0.5
