import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_figure, a_report

from reportedly.records import Bound, Figure
from reportedly.relations.amounts import compare, could_be_rejected, interval, overlap, rejects, same_amount

REPORT = a_report("There were some of them.")


def a(low: float | None, high: float | None = None, bound: Bound = "exact") -> Figure:
    return a_figure(REPORT, "some", low, high, bound=bound)


UP_TO_8000 = a(None, 8000, "at_most")
AT_LEAST_14 = a(14, None, "at_least")

INTERVALS = [
    (a(40), (40, 40)),
    (a(1000, bound="about"), (900, 1100)),
    (UP_TO_8000, (0, 8000)),
    (AT_LEAST_14, (14, math.inf)),
    (a(200, 350, "between"), (200, 350)),
]


@pytest.mark.parametrize(("figure", "expected"), INTERVALS)
def test_interval_is_what_a_figure_leaves_possible(figure: Figure, expected: tuple[float, float]):
    assert interval(figure) == pytest.approx(expected)


SAME = [
    (a(40), a(40), True),
    (a(40), a(40, bound="about"), True),  # rounding is no other number
    (a(40), a(41), False),
    (UP_TO_8000, a(8000), False),
    (UP_TO_8000, a(0, 8000, "at_most"), True),
    (AT_LEAST_14, a(14, None, "more_than"), True),  # reporters use the two alike
    (AT_LEAST_14, a(14), False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_same_amount_has_bounds_that_say_the_same(one: Figure, other: Figure, same: bool):
    assert same_amount(one, other) is same
    assert same_amount(other, one) is same


OVERLAPS = [
    (a(8000, bound="about"), a(8200), True),
    (a(8000, bound="about"), a(9000), False),
    (UP_TO_8000, a(7000, None, "more_than"), True),
    (a(40), AT_LEAST_14, True),
    (a(12), AT_LEAST_14, False),
]


@pytest.mark.parametrize(("one", "other", "can"), OVERLAPS)
def test_overlapping_figures_can_both_be_right(one: Figure, other: Figure, can: bool):
    assert overlap(one, other) is can
    assert compare(one, other)[0] == ("agrees" if can else "conflicts")


NOT_3000 = a(3000, bound="not")
REJECTED = [
    (a(3000, bound="about"), True),
    (a(3000), True),
    (a(3200), True),  # close to 3,000
    (a(4000), False),
    (a(1000, 9000, "between"), False),  # "thousands" is not what it speaks of
    (UP_TO_8000, False),
    (a(3000, bound="not"), False),
]


@pytest.mark.parametrize(("figure", "is_rejected"), REJECTED)
def test_not_close_to_3000_rejects_what_is_close_to_it(figure: Figure, is_rejected: bool):
    assert rejects(figure, NOT_3000) is is_rejected
    assert not rejects(NOT_3000, figure)


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.floats(1, 3), st.sampled_from(["exact", "about", "between"]))
def test_everything_rejected_lies_where_it_is_looked_for(named: int, low: int, times: float, bound: Bound):
    figure = a(low, low * times if bound == "between" else low, bound)
    denial = a(named, bound="not")
    first, last = could_be_rejected(denial)
    assert not rejects(figure, denial) or first - 1e-6 <= interval(figure)[0] <= last + 1e-6


def test_reasons_quote_the_words():
    assert "both say" in compare(a(40), a(40))[1]
    assert "“some”" in compare(a(40), a(50))[1]
