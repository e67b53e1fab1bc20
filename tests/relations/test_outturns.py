"""Forecasts of an economy: the figure measured later for the same time settles them, and no other one does."""

from __future__ import annotations

import pytest
from invented import story

from reportedly.records import Contents, Forecast

SETTLED = [
    ("the economy would grow 1.5% this year", "2025-01-15", "The economy grew by 1.5 percent in 2024", "came_true"),
    ("the economy would grow 1.5% this year", "2025-01-15", "The economy grew by 0.3 percent in 2024", "did_not"),
    ("the economy would grow 1.5% this year", "2025-01-15", "The economy shrank by 0.2 percent last year", "did_not"),
    ("the economy would grow 1.5% this year", "2025-01-15", "The economy grew by 1.5 percent in 2023", "unclear"),
    ("the economy would grow by at least 1 percent this year", "2025-01-15", "The economy grew by 1.3 percent last year", "came_true"),
    ("the economy would grow by at least 1 percent", "2024-07-15", "The economy grew by 0.1 percent in the second quarter", "unclear"),
    ("unemployment would climb to 8 percent this year", "2025-01-15", "Unemployment stood at 6.1 percent in December", "did_not"),
    ("inflation would reach 9% by the end of the year", "2025-01-15", "Inflation ended the year at 7.9 percent", "did_not"),
    ("inflation would reach 9% by the end of the year", "2025-01-15", "Inflation ended the year at 9.2 percent", "came_true"),
    ("inflation would be 9% by the end of the year", "2024-07-15", "Inflation rose to 9 percent in June", "open"),
    ("the bank would cut rates to 3.75 percent by June", "2024-06-12", "The bank cut its key rate to 3.75 percent", "came_true"),
    ("core inflation would be 4 percent in June", "2024-07-15", "Inflation stood at 6 percent in June", "unclear"),
]  # fmt: skip


def forecasts_of(*told: tuple[str, str]) -> tuple[Contents, list[Forecast]]:
    contents = story(*((day, f"Paper {number}", text) for number, (day, text) in enumerate(told)))
    return contents, list(contents.forecasts)


@pytest.mark.parametrize(("foretold", "day", "told", "status"), SETTLED)
def test_measured_figure_settles_a_forecast(foretold: str, day: str, told: str, status: str) -> None:
    later = f"{told}, the statistics office said."
    _, [forecast] = forecasts_of(("2024-05-06", f"Ada Brenn said {foretold}."), (day, later))
    assert forecast.status == status
    assert bool(forecast.settled_by) == (status in ("came_true", "did_not"))


def test_opposite_course_is_told() -> None:
    later = "The economy shrank by 0.2 percent last year, the statistics office said."
    _, [forecast] = forecasts_of(
        ("2024-05-06", "Ada Brenn said the economy would grow 1.5% this year."), ("2025-01-15", later)
    )
    assert forecast.why.startswith("a later report says that it shrank or fell: “The economy shrank by 0.2 percent")


def test_what_was_reached_and_lost_again_cannot_be_told() -> None:
    _, [forecast] = forecasts_of(
        (
            "2024-05-06",
            "Ada Brenn, governor of the bank of Selm, said inflation would reach 9% by the end of the year. The velder fell.",
        ),
        (
            "2024-10-12",
            "Inflation rose to 9.4 percent in September, the statistics office of Selm said. Ada Brenn and the bank were silent.",
        ),
        (
            "2025-01-15",
            "Inflation ended the year at 7.9 percent, the statistics office said. Ada Brenn, the governor, was pleased.",
        ),
    )
    assert forecast.status == "unclear"
    assert forecast.why.startswith("it was so for a while, and not in the end")


def test_two_figures_that_were_foretold_are_settled_each() -> None:
    foretold = (
        "Ada Brenn expects the economy to shrink by 0.4 percent this year and unemployment to climb to 8 percent."
    )
    told = "The economy shrank by 0.4 percent last year. Unemployment stood at 6.1 percent in December."
    _, [forecast] = forecasts_of(("2024-05-06", foretold), ("2025-01-15", told))
    assert forecast.status == "unclear"
    assert "of one part a later report gives this figure" in forecast.why
    assert "another figure in December 2024" in forecast.why


def test_another_countrys_figure_settles_nothing() -> None:
    _, [forecast] = forecasts_of(
        ("2024-05-06", "Ada Brenn said Selm's economy would grow 1.5% this year."),
        ("2025-01-15", "Orrin's economy grew by 0.3 percent last year, the statistics office said."),
    )
    assert forecast.status == "unclear"
