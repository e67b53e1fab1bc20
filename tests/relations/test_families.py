import pytest

from reportedly.records import Copy, Passage, Span, derived_id
from reportedly.relations.families import find_roots


def copy(a, b, kind="near_copy", passages=()):
    found = tuple(Passage(Span(*one), Span(*other)) for one, other in passages)
    return Copy(derived_id("copy", a, b), a, b, kind, 0.5, found, "made for a test")


@pytest.mark.parametrize(
    ("copies", "roots"),
    [
        ([copy("wire", "paper"), copy("paper", "blog")], {"paper": "wire", "blog": "wire"}),
        ([copy("wire", "paper"), copy("paper", "blog", "cites")], {"paper": "wire"}),
        # The blog has from the round-up what that had of its own, not from the wire.
        (
            [
                copy("wire", "round-up", passages=[((0, 90), (0, 90))]),
                copy("round-up", "blog", passages=[((200, 300), (0, 100))]),
            ],
            {"round-up": "wire", "blog": "round-up"},
        ),
        (
            [
                copy("wire", "paper", passages=[((0, 90), (0, 90))]),
                copy("paper", "blog", passages=[((40, 120), (0, 80))]),
            ],
            {"paper": "wire", "blog": "wire"},
        ),
        ([copy("one", "two"), copy("two", "one")], {"one": "one", "two": "two"}),
        ([], {}),
    ],
)
def test_root_is_where_what_was_copied_began(copies, roots):
    assert find_roots(copies) == roots
