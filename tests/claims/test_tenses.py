"""Tenses: what is so and what will be, told at once."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

TOLD = [
    (
        "“We hear knocking,” Reshko said. “We will reach them by noon.”",
        [("asserted", "We hear knocking"), ("forecast", "We will reach them by noon")],
    ),
    (
        "“The river will rise,” Reshko said. “The wall is dry.”",
        [("forecast", "The river will rise … The wall is dry")],
    ),
    ("“The wall is dry,” Reshko said. “It held.”", [("asserted", "The wall is dry … It held")]),
    ("“The wall,” Reshko said, “will fall by noon.”", [("forecast", "The wall … will fall by noon")]),
    ("“The wall is dry. If it rains, it will fall,” Reshko said.", [("asserted", "The wall is dry. If it rains, it will fall")]),
    ("“If it rains, the wall will fall. It is dry now,” Reshko said.", [("conditional", "If it rains, the wall will fall. It is dry now")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_first_sentence_decides_and_a_forecast_behind_it_is_a_claim_of_its_own(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert [(claim.stance, claim.content.text) for claim in read_report(a_report(text)).claims] == told
