import random

import pytest

from benchmarks.dependence import find_mirrors, settle


def feeds(mirrors, others, things=60):
    """What sites say: mirrors of one wrong feed, and others that each err somewhere of their own."""
    given = {}
    for thing in range(things):
        values = dict.fromkeys(mirrors, 100.0 * thing + (thing % 3 == 0))
        for number, name in enumerate(others):
            if (thing + number) % 7:
                values[name] = 100.0 * thing + (5 + number if (thing + number) % 11 == 0 else 0)
        given[f"flight {thing:02}"] = values
    return given


def test_sites_that_print_one_feed_are_one_source():
    mirror_of = find_mirrors(feeds(["m1", "m2", "m3"], ["a", "b"]))
    assert mirror_of == {"m1": "m1", "m2": "m1", "m3": "m1", "a": "a", "b": "b"}


def test_sources_that_agree_on_a_few_things_are_not_mirrors():
    given = {f"town {number}": {"census": float(number), "atlas": float(number)} for number in range(10)}
    assert find_mirrors(given) == {"census": "census", "atlas": "atlas"}


def test_two_right_sources_that_tell_of_different_things_too_are_two():
    given = {f"flight {n}": {"line": float(n), "airport": float(n)} for n in range(30)}
    given |= {f"other {n}": {"airport": float(n)} for n in range(30)}
    assert find_mirrors(given)["line"] == "line"


def test_mirrors_of_one_feed_count_once():
    one, five = (feeds([f"m{number}" for number in range(copies)], ["a", "b", "c"]) for copies in (1, 5))
    assert settle(five) == settle(one)
    right = [thing for thing, value in settle(five).items() if value == 100.0 * int(thing[-2:])]
    assert len(right) >= 55


def test_order_changes_nothing():
    given = feeds(["m1", "m2"], ["a", "b"])
    shuffled = list(given.items())
    random.Random(5).shuffle(shuffled)
    other = {thing: dict(reversed(values.items())) for thing, values in shuffled}
    assert settle(given) == settle(other)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ({"x": {"a": 3.0}}, {"x": 3.0}),
        ({"x": {"a": 3.0, "b": 2.0}}, {"x": 2.0}),  # as much for one as for the other: the smaller
        ({}, {}),
    ],
)
def test_little_is_settled_by_what_there_is(given, value):
    assert settle(given) == value


def test_unnamed_sources_are_heard_only_where_no_named_one_speaks():
    given = {"x": {"a": 3.0, "u": 9.0, "v": 9.0}, "y": {"u": 9.0, "v": 8.0, "w": 9.0}}
    assert settle(given, {"u", "v", "w"}) == {"x": 3.0, "y": 9.0}
    assert settle(given)["x"] == 9.0


def test_record_of_one_source_does_not_outvote_those_that_have_none():
    given = {f"town {number}": {"census": float(number), "atlas": float(number)} for number in range(40)}
    given |= {"Orlin": {"census": 50.0, "mayor": 40.0, "clerk": 40.0}}
    assert settle(given)["Orlin"] == 40.0
