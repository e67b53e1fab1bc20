"""Numbers told in a "with" clause: "with police counting 12,000"."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def told_in(text: str) -> list[tuple[str | None, str]]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [(one.source.text, one.content.text) for one in claims if one.source.kind != "outlet"]


COUNTED = [
    (
        "The march drew few people, with police counting 12,000 and organisers 28,000.",
        [("police", "12,000"), ("organisers", "28,000")],
    ),
    (
        "The march drew few, with police putting the crowd at 12,000 and organisers at 28,000.",
        [("police", "the crowd at 12,000"), ("organisers", "at 28,000")],
    ),
    ("It drew a large crowd, with the mayor estimating 12,000.", [("the mayor", "12,000")]),
]


@pytest.mark.parametrize(("text", "told"), COUNTED)
def test_who_counts_beside_tells_the_number(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


@pytest.mark.parametrize(
    "text", ["It rained, with 40 people counting on the sun.", "The gale grew, with winds at 140 km/h."]
)
def test_nobody_counts_where_no_speaker_stands(text: str) -> None:
    assert told_in(text) == []
