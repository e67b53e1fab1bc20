"""Numbers whose speaker has no verb of its own, in one sentence with those of another."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def told_in(text: str) -> list[tuple[str | None, str]]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [(one.source.text, one.content.text) for one in claims if one.source.kind != "outlet"]


SEVERAL = [
    (
        "Miners put the crowd at 2,500 and the police at only 1,100.",
        [("Miners", "the crowd at 2,500"), ("the police", "at only 1,100")],
    ),
    ("Police said 12,000, the union 36,000.", [("Police", "12,000"), ("the union", "36,000")]),
    ("The union says 2,000; the bank, 1,200.", [("The union", "2,000"), ("the bank", "1,200")]),
    (
        "Police spoke of 22,000 and the mayor of 18,500.",
        [("Police", "22,000"), ("the mayor", "18,500")],
    ),
    (
        "Police estimated the crowd at 22,000 and the union at 80,000.",
        [("Police", "the crowd at 22,000"), ("the union", "at 80,000")],
    ),
]


@pytest.mark.parametrize(("text", "told"), SEVERAL)
def test_second_number_is_its_own_speakers(text: str, told: list[tuple[str, str]]) -> None:
    assert told_in(text) == told


def test_crowd_that_is_put_at_a_number_is_told_with_it() -> None:
    told = told_in("The crowd, which miners put at 2,500 and police at 1,100, sang.")
    assert told == [("miners", "The crowd … at 2,500"), ("police", "at 1,100")]


ONE = [
    "Velt put growth at 2.1 percent and inflation at 3.4 percent.",
    "Velt put the toll in Tarn at 40 and in Orvel at 12.",
    "Police said 40 people were hurt, 12 of them badly.",
    "Police said Tarn had 40 dead, Orvel 12.",
]


@pytest.mark.parametrize("text", ONE)
def test_number_without_a_speaker_stays_with_the_first(text: str) -> None:
    assert len({source for source, _ in told_in(text)}) == 1
    assert len(told_in(text)) == 1
