import random

import pytest

from reportedly.relations.linkage import link

TWO_GROUPS = {("a", "b"): 0.8, ("a", "c"): 0.7, ("b", "c"): 0.6, ("d", "e"): 0.9, ("c", "d"): 0.3}


def test_one_stray_pair_joins_no_groups():
    assert link("abcdef", TWO_GROUPS, 0.25) == [["a", "b", "c"], ["d", "e"], ["f"]]


@pytest.mark.parametrize(
    ("cut", "groups"), [(0.95, 6), (0.85, 5), (0.7, 4), (0.25, 3), (0.05, 2), (0.0, 2)], ids=lambda value: str(value)
)
def test_lower_cut_joins_more(cut: float, groups: int):
    assert len(link("abcdef", TWO_GROUPS, cut)) == groups


def test_order_of_items_and_pairs_changes_nothing():
    draw = random.Random(7)
    items = [f"{number:03}" for number in range(120)]
    pairs = {
        (one, other): round(draw.random(), 3) for one in items for other in items if one < other and draw.random() < 0.1
    }
    shuffled = list(pairs.items())
    draw.shuffle(shuffled)
    assert link(items, pairs, 0.4) == link(reversed(items), dict(shuffled), 0.4)
    assert sum(map(len, link(items, pairs, 0.4))) == len(items)


def test_nothing_gives_nothing():
    assert link([], {}, 0.1) == []
    assert link("ba", {}, 0.0) == [["a"], ["b"]]
