from __future__ import annotations

from datetime import date

import pytest
from invented import a_number

from reportedly.records import Bound
from reportedly.relations.answers import Answer
from reportedly.relations.numbers import Numbers

FORETOLD: list[tuple[float | None, float | None, Bound, float, str, str | None]] = [
    (20_000, 20_000, "about", 12_000, "spectators", "other"),
    (20_000, 20_000, "about", 19_000, "spectators", "same"),
    (112, 112, "exact", 108, "spectators", "near"),
    (112, 112, "exact", 112, "spectators", "same"),
    (None, 10_000, "at_most", 12_000, "spectators", "other"),
    (None, 10_000, "at_most", 9_500, "spectators", "same"),
    (None, 10_000, "at_most", 3_000, "spectators", None),  # so few may be all that could come
    (5_000, None, "at_least", 6_000, "spectators", "same"),
    (20_000, 20_000, "about", 12_000, "boats", None),  # another thing
]


@pytest.mark.parametrize(("low", "high", "bound", "came", "counted", "outcome"), FORETOLD)
def test_number_that_came_beside_the_one_foretold(
    low: float | None, high: float | None, bound: Bound, came: float, counted: str, outcome: str | None
):
    before = a_number(
        "spectators expected", low, high, speaker="Brenn", bound=bound, counted="spectators", stance="forecast"
    )
    later = a_number(f"{counted} came", came, came, speaker="Vester", day="2024-05-12", counted=counted)
    assert Numbers([before, later]).compare(of_claim(before), [of_claim(later)]) == outcome


def of_claim(answer: Answer) -> Answer:
    assert answer.claim is not None
    return Answer(answer.claim.id, answer.report, answer.claim, None, answer.origin, date(2024, 5, 12))
