"""Forecasts of two things in one sentence, each with its day, and what became of both."""

import pytest
from invented import story

from reportedly.records import Contents, Forecast, ForecastStatus

AIRFIELD = "The airfield will close on Monday and will not reopen before 20 May, the port office said.\n"


def the_forecast(contents: Contents, words: str) -> Forecast:
    [claim] = [one for one in contents.claims if words in one.content.text and one.stance == "forecast"]
    return next(one for one in contents.forecasts if one.claim == claim.id)


TOLD: list[tuple[str, str, str, ForecastStatus]] = [
    (
        "earlier than it could be",
        "2024-05-14",
        "The airfield reopened on Monday, a week earlier than announced.",
        "did_not",
    ),
    ("by something else", "2024-05-22", "Schools reopened on Tuesday, a week later than planned.", "unclear"),
    (
        "on one day as foretold, on the other too early",
        "2024-05-14",
        "The airfield closed on 6 May as announced. The airfield reopened on Monday, a week early.",
        "unclear",
    ),
]


@pytest.mark.parametrize(("day", "told", "status"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_second_half_is_settled_by_what_is_told_of_its_subject(day: str, told: str, status: ForecastStatus):
    contents = story(
        ("2024-05-03", "Courier", AIRFIELD), (day, "Herald", f"{told} The port office said it was ready.\n")
    )
    forecast = the_forecast(contents, "airfield")
    assert (forecast.status, str(forecast.due)) == (status, "2024-05-20")
    if "as announced" in told:
        assert "one half came about" in forecast.why


def test_one_claim_makes_one_forecast():
    contents = story(("2024-05-03", "Courier", AIRFIELD), ("2024-05-30", "Herald", "The river fell, a guard said.\n"))
    assert len({one.claim for one in contents.forecasts}) == len(contents.forecasts) == 1


def test_what_has_one_day_stays_one():
    told = "The airfield will reopen on 20 May and will be free of charge, the port office said.\n"
    contents = story(
        ("2024-05-03", "Courier", told), ("2024-05-21", "Herald", "The airfield reopened on 20 May, a guard said.\n")
    )
    assert the_forecast(contents, "airfield").status == "came_true"


def test_what_one_voice_promised_twice_in_other_words_is_late_both_times() -> None:
    contents = story(
        ("2025-04-09", "Selm Wire", "Pavel Dorrin promised that power would be back in Vasny by Sunday."),
        ("2025-04-10", "Orrin Post", "Pavel Dorrin vowed that the lights in Vasny would be on again by Sunday."),
        (
            "2025-04-20",
            "Selm Wire",
            "Power came back to Vasny on Saturday, April 19, six days later than Pavel Dorrin had promised.",
        ),
    )
    assert [forecast.status for forecast in contents.forecasts] == ["did_not", "did_not"]
