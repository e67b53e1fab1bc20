from __future__ import annotations

import time
from functools import cache
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.trees import Scores, find_heads


@st.composite
def matrices(draw: st.DrawFn, largest: int = 12) -> Scores:
    """Draw scores of up to twelve tokens; whole numbers as well, since ties are where loops hide."""
    count = draw(st.integers(1, largest))
    numbers = draw(st.sampled_from([st.integers(-3, 3), st.floats(-30, 30, width=32)]))
    values = draw(st.lists(numbers, min_size=count * count, max_size=count * count))
    return np.array(values, dtype=np.float32).reshape(count, count)


def roots_of(heads: list[int]) -> list[int]:
    return [at for at, head in enumerate(heads) if at == head]


def is_tree(heads: list[int]) -> bool:
    """Say whether there is one root and every token leads to it."""
    reached = set(roots_of(heads))
    for _ in heads:
        reached |= {at for at, head in enumerate(heads) if head in reached}
    return len(roots_of(heads)) == 1 and len(reached) == len(heads)


def worth(scores: Scores, heads: list[int]) -> float:
    return float(sum(scores[at, head] for at, head in enumerate(heads)))


@given(matrices())
def test_heads_are_always_one_tree(scores: Scores) -> None:
    heads = find_heads(scores)
    assert all(type(head) is int for head in heads)
    assert is_tree(heads)


@given(matrices())
def test_best_heads_are_kept_when_they_are_a_tree(scores: Scores) -> None:
    best = scores.argmax(axis=1).tolist()
    if is_tree(best):
        assert find_heads(scores) == best


@given(matrices(largest=5))
def test_no_tree_is_better(scores: Scores) -> None:
    best = max(worth(scores, heads) for heads in trees_of(len(scores)))
    assert worth(scores, find_heads(scores)) == pytest.approx(best, abs=1e-3)


@cache
def trees_of(count: int) -> list[list[int]]:
    """Return every tree of so many tokens."""
    return [heads for heads in map(list, product(range(count), repeat=count)) if is_tree(heads)]


def test_cycle_is_cut_where_it_costs_least() -> None:
    # Token 0 is the root; 1 and 2 prefer each other, and 2 would nearly as well be under 0.
    scores = np.array([[9, 0, 0], [1, -9, 8], [5, 6, -9]], dtype=np.float32)
    assert find_heads(scores) == [0, 2, 0]


def test_of_two_roots_the_one_that_gives_up_more_stays() -> None:
    scores = np.array([[9, 8, 0], [0, 9, 0], [0, 5, 0]], dtype=np.float32)
    assert find_heads(scores) == [1, 1, 1]


def test_one_token_is_the_root() -> None:
    assert find_heads(np.zeros((1, 1), dtype=np.float32)) == [0]


EQUAL = [
    pytest.param(np.zeros((254, 254), dtype=np.float32), id="all alike"),
    pytest.param(np.roll(np.eye(254, dtype=np.float32), 1, axis=1), id="one cycle of all"),
    # Each cycle, once closed, makes another with the next token.
    pytest.param(
        -(np.abs(np.subtract.outer(np.arange(254), np.arange(254))).astype(np.float32) ** 2), id="nested cycles"
    ),
    pytest.param(np.random.default_rng(1).normal(size=(254, 254)).astype(np.float32), id="random"),
    pytest.param(np.kron(np.eye(127), [[0, 1], [1, 0]]).astype(np.float32), id="cycles of two"),
]


@pytest.mark.parametrize("scores", EQUAL)
def test_a_long_sentence_of_cycles_is_quick(scores: Scores) -> None:
    begun = time.process_time()
    assert is_tree(find_heads(scores[:90, :90]))
    assert time.process_time() - begun < 0.5


@pytest.mark.parametrize("scores", EQUAL)
def test_a_whole_window_of_cycles_is_quick(scores: Scores) -> None:
    begun = time.process_time()
    assert is_tree(find_heads(scores))
    assert time.process_time() - begun < 0.5
