import pytest
from invented import a_statement

from reportedly.records import Chance, Claim, Forecast, ForecastStatus
from reportedly.relations.trackrecords import ENOUGH, track_record


def foretold(number: int, status: ForecastStatus, chance: float | None = None) -> tuple[Forecast, Claim]:
    given = Chance("likely", chance, chance, "") if chance is not None else None
    claim = a_statement(f"the bridge number {number} would reopen", stance="forecast", chance=given).claim
    assert claim is not None
    return Forecast(f"f{number}", claim.id, None, status, (), ""), claim


def test_record_is_only_kept_from_ten_settled_forecasts_up():
    came = [foretold(number, "came_true") for number in range(ENOUGH - 1)]
    assert (track_record(came).settled, track_record(came).came_true) == (9, None)
    enough = track_record([*came, foretold(20, "did_not"), foretold(21, "open"), foretold(22, "unclear")])
    assert (enough.settled, enough.came_true, enough.brier) == (10, 9, None)


def test_forecast_that_was_printed_often_counts_once():
    assert track_record([foretold(1, "came_true") for _ in range(12)]).settled == 1


@pytest.mark.parametrize(("chance", "brier"), [(1.0, 0.1), (0.5, 0.25), (0.9, 0.09)])
def test_chances_are_held_against_what_came(chance: float, brier: float):
    told = [foretold(number, "did_not" if number == 0 else "came_true", chance) for number in range(10)]
    assert track_record(told).brier == pytest.approx(brier)


def test_unlikely_is_held_against_what_did_not_happen():
    told = [foretold(number, "came_true", 0.1) for number in range(10)]
    assert track_record(told).brier == pytest.approx(0.01)


def test_too_few_chances_make_no_score():
    told = [foretold(number, "came_true", 0.9 if number else None) for number in range(10)]
    assert (track_record(told).came_true, track_record(told).brier) == (10, None)
