"""Reports from one address are versions of one page, and one origin, however much of it was changed."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.records import Report
from reportedly.relations.addresses import page_of
from reportedly.relations.copies import find_copies
from reportedly.relations.versions import pages_of

PAGE = "https://harbour-post.example/ferry"
ADDRESSES = [
    ("http://www.harbour-post.example/ferry/?utm_source=letter&fbclid=1", "harbour-post.example/ferry"),
    ("HTTPS://user@Harbour-Post.example:443/ferry", "harbour-post.example/ferry"),
    ("https://harbour-post.example/ferry?id=7&utm_medium=x", "harbour-post.example/ferry?id=7"),
    ("https://harbour-post.example/live#entry-3", "harbour-post.example/live#entry-3"),
    ("https://harbour-post.example:8080/Ferry", "harbour-post.example:8080/Ferry"),
    ("ferry.html", None),
    ("http://[", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "page"), ADDRESSES)
def test_ways_to_write_an_address_are_one_page(url: str | None, page: str | None) -> None:
    assert page_of(url) == page


def version(name: str, text: str, url: str | None = PAGE, title: str | None = "Ferry aground") -> Report:
    return a_report(text, id=name, url=url, title=title, outlet="Harbour Post")


def test_version_with_new_numbers_is_no_second_origin() -> None:
    """Too short to be found word for word."""
    first = version("a", "A ferry ran aground off Selm. At least 8 people were injured.")
    second = version("b", "Fourteen people were hurt, the coast guard said.", f"{PAGE}?utm_source=x")
    (copy,) = find_copies([first, second])
    assert {copy.a, copy.b} == {"a", "b"}
    assert copy.kind == "rewrite"
    assert copy.why.startswith("both are versions of one page; ")


def test_later_versions_are_copies_of_the_first_one() -> None:
    texts = [f"A ferry ran aground off Selm. {number} people were injured." for number in (8, 9, 14)]
    copies = find_copies([version(name, text) for name, text in zip("abc", texts, strict=True)])
    assert len(copies) == 2
    assert len({copy.a for copy in copies}) == 1


APART = [
    (
        "A ferry ran aground off Selm.",
        "The council met about the bridge.",
        PAGE,
        PAGE,
        "Ferry",
        "Council",
    ),  # a front page
    ("A ferry ran aground off Selm.", "A ferry ran aground off Orle.", f"{PAGE}#1", f"{PAGE}#2", "Live", "Live"),
    ("A ferry ran aground off Selm.", "A ferry ran aground off Orle.", None, None, "Ferry", "Ferry"),
]


@pytest.mark.parametrize(("a", "b", "first", "second", "title", "other"), APART)
def test_other_pages_are_no_versions(
    a: str, b: str, first: str | None, second: str | None, title: str, other: str
) -> None:
    one, two = version("a", a, first, title), version("b", b, second, other)
    assert find_copies([one, two]) == []


def test_pages_are_grouped_by_address() -> None:
    given = [("a", PAGE), ("b", f"{PAGE}/"), ("c", "https://harbour-post.example/pier"), ("d", None)]
    assert pages_of(given) == {"harbour-post.example/ferry": ["a", "b"]}
