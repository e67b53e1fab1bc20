"""The role by which somebody is shown and found, where reports put it in several ways."""

from __future__ import annotations

import pytest

from reportedly.pages.filters import Filters
from reportedly.pages.roles import main_role, telling_roles
from reportedly.records import Actor

ROLES = [
    ((), ()),
    (("Mayor",), ("Mayor",)),
    (("President", "Kestrian President"), ("Kestrian President",)),
    (("Transport Minister", "transport minister"), ("Transport Minister",)),
    (("U.S. envoy", "US envoy", "envoy"), ("U.S. envoy",)),
    (("Sheriff", "coach", "Orle County Sheriff"), ("Orle County Sheriff", "coach")),  # two offices, both told
]


@pytest.mark.parametrize(("roles", "expected"), ROLES)
def test_a_role_that_a_fuller_one_says_too_is_left_out(roles: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert telling_roles(roles) == expected
    assert main_role(roles) == (expected[0] if expected else None)


BY = [
    ("minister", True),
    ("transport oduya", True),
    ("Oduya, minister", True),
    ("energy minister", False),
    ("mayor", False),
]


@pytest.mark.parametrize(("by", "is_found"), BY)
def test_somebody_is_found_by_role_where_only_she_is_written(by: str, is_found: bool) -> None:
    actor = Actor("1" * 20, "Lena Oduya", "person", ("Oduya",), ("Transport Minister",), "")
    assert Filters(by=by).means(actor) is is_found
