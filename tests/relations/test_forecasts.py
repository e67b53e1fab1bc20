from datetime import date

import pytest
from invented import a_statement, story

from reportedly.records import ForecastStatus
from reportedly.relations.answers import Answer
from reportedly.relations.forecasts import find_forecasts

ROAD = "the coast road to Pelin would reopen by Friday"
FORECAST = a_statement(ROAD, about="[..2024-05-10]", stance="forecast")
LAST = date(2024, 5, 20)


def later(words: str, day: str = "2024-05-12", **known: str) -> Answer:
    return a_statement(words, origin="Vester", day=day, **known)


SETTLED: list[tuple[str, list[Answer], ForecastStatus]] = [
    ("nothing said", [], "unclear"),
    ("said to have happened", [later("the coast road to Pelin reopened")], "came_true"),
    ("said not to have happened", [later("the coast road to Pelin did not reopen")], "did_not"),
    ("denied", [later("the coast road to Pelin reopened", stance="denied")], "did_not"),
    ("happened on another day", [later("the coast road to Pelin reopened", about="2024-05-14")], "did_not"),
    ("happened on the day", [later("the coast road to Pelin reopened", about="2024-05-10")], "came_true"),
    ("not yet, said before it was due", [later("the coast road to Pelin has not reopened", "2024-05-09")], "unclear"),
    ("said on the same day", [later("the coast road to Pelin reopened", "2024-05-08")], "unclear"),
    ("another road", [later("the mountain pass reopened")], "unclear"),
    ("another event of that Friday", [later("a fair by the coast began on Friday")], "unclear"),
    ("the forecast itself called wrong", [later("her forecast of the road by Friday had been wrong")], "unclear"),
    ("only another forecast", [later("the coast road to Pelin would reopen", stance="forecast")], "unclear"),
    (
        "the first to tell settles it",
        [later("the coast road to Pelin reopened", "2024-05-11"), later("the coast road to Pelin did not reopen")],
        "came_true",
    ),
]


@pytest.mark.parametrize(("told", "status"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED])
def test_what_became_of_a_forecast(told: list[Answer], status: ForecastStatus):
    forecast = find_forecasts([FORECAST, *told], LAST)[0]
    assert forecast.claim == FORECAST.id
    assert forecast.status == status
    assert bool(forecast.settled_by) == (status in ("came_true", "did_not"))
    assert set(forecast.settled_by) <= {answer.id for answer in told}
    assert forecast.why


def test_forecast_is_open_until_a_report_appeared_after_it_fell_due():
    told = later("the coast road to Pelin reopened", "2024-05-09")
    assert [find_forecasts([FORECAST, told], day)[0].status for day in (date(2024, 5, 9), date(2024, 5, 10))] == [
        "open",
        "came_true",
    ]
    assert find_forecasts([FORECAST], None)[0].status == "open"


DUE = [
    ("[..2024-05-10]", "2024-05-10"),  # "by Friday"
    ("2024-05", "2024-05"),
    ("2024-05-10/..", "2024-05-10/.."),
    ("2024-04-01", None),  # what lies behind it when it is said cannot be due
    (None, None),
]


@pytest.mark.parametrize(("about", "due"), DUE)
def test_forecast_is_due_when_its_day_is_over(about: str | None, due: str | None):
    [forecast] = find_forecasts([a_statement(ROAD, about=about, stance="forecast")], LAST)
    assert (str(forecast.due) if forecast.due else None) == due


FORECASTS = [
    (a_statement(ROAD, stance="forecast"), True),
    (a_statement(ROAD, stance="intended", about="2024-05-10"), True),
    (a_statement(ROAD, stance="intended"), False),  # a plan without a day
    (a_statement(ROAD, stance="conditional", about="2024-05-10"), False),
    (a_statement(ROAD), False),
    (a_statement(ROAD, stance="forecast", source_kind="outlet"), False),
    (a_statement(ROAD, stance="forecast", source_kind="outlet", about="2024-05-10"), True),
]


@pytest.mark.parametrize(("answer", "is_one"), FORECASTS)
def test_only_what_can_come_true_is_a_forecast(answer: Answer, is_one: bool):
    assert bool(find_forecasts([answer], LAST)) is is_one


def test_reports_settle_what_earlier_ones_foretold():
    contents = story(
        ("2024-05-07", "Courier", "The bridge would reopen by Friday, Ada Brenn, the mayor, said.\n"),
        ("2024-05-12", "Herald", "The bridge reopened on Friday, Ada Brenn said.\n"),
    )
    [forecast] = contents.forecasts
    claims = {claim.id: claim for claim in contents.claims}
    assert (forecast.status, str(forecast.due)) == ("came_true", "2024-05-10")
    assert "reopened" in claims[forecast.settled_by[0]].content.text
