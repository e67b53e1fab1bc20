"""Measures of an economy: each has its course and its month or year, and no other answers its question."""

from __future__ import annotations

import pytest
from invented import question_of, related, story

TEXTS = [
    ("Inflation rose to 9 percent in May 2024.", "9 percent", "How high is inflation in May 2024, in percent?"),
    (
        "Consumer prices rose 9.4% in May 2024 from a year earlier.",
        "9.4%",
        "How high is inflation in May 2024, in percent?",
    ),
    ("Energy prices climbed 31 percent.", "31 percent", "By what percentage did energy prices rise?"),
    (
        "Selm's economy shrank by 0.2 percent in 2023.",
        "0.2 percent",
        "By what percentage did the economy shrink in 2023?",
    ),
    (
        "Ada Brenn said the economy would grow 1.5% in 2025.",
        "1.5%",
        "By what percentage could the economy grow in 2025?",
    ),
    (
        "The bank raised its key rate to 6.5 percent.",
        "6.5 percent",
        "How high is the key interest rate in June 2024, in percent?",
    ),
    (
        "The bank cut rates to 3.5 percent.",
        "3.5 percent",
        "How high is the key interest rate in June 2024, in percent?",
    ),
    (
        "Prices rose 5.2 per cent in the year to January.",
        "5.2 per cent",
        "How high is inflation in January 2024, in percent?",
    ),
    (
        "Unemployment ended 2023 at 5.3 percent.",
        "5.3 percent",
        "How high is unemployment in December 2023, in percent?",
    ),
    (
        "Core inflation rose to 4 percent in May 2024.",
        "4 percent",
        "How high is core inflation in May 2024, in percent?",
    ),
    (
        "The economy grew by 0.1 percent in the first quarter.",
        "0.1 percent",
        "By what percentage did the economy grow in the first quarter of 2024?",
    ),
    (
        "Wheat for May delivery rose by three percent.",
        "three percent",
        "By what percentage did wheat for May delivery rise?",
    ),
    ("The crown fell 0.7 percent.", "0.7 percent", "By what percentage did the crown fall?"),
    (
        "Ada Brenn expects unemployment to rise to 8 percent by the end of the year.",
        "8 percent",
        "How high could unemployment be by the end of 2024, in percent?",
    ),
    (
        "The bank cut its forecast for growth this year to 0.8 percent.",
        "0.8 percent",
        "By what percentage could the economy grow in 2024?",
    ),
    ("Unemployment stood at 6.1 percent.", "6.1 percent", "How high is unemployment, in percent?"),
    ("The government cut its growth forecast to 0.3%.", "0.3%", "By what percentage could the economy grow?"),
    ("The party won 23 percent of the vote.", "23 percent", "What percentage of the vote?"),
]


@pytest.mark.parametrize(("text", "number", "asked"), TEXTS)
def test_percentage_is_asked_for_by_what_it_measures(text: str, number: str, asked: str) -> None:
    assert question_of(story(("2024-06-12", "Selm Wire", text)), number).text == asked


FIRST = (
    "2024-05-02",
    "Selm Wire",
    "The statistics office said that prices rose 8.1% in April from a year earlier, after 7.6% in March.",
)
SECOND = (
    "2024-06-12",
    "Orrin Post",
    "Consumer prices rose 9.4% in May, the statistics office said, more than the 8.8% that economists had expected. "
    "April's figure was revised up to 8.3%.",
)


def test_each_month_has_a_question_of_its_own() -> None:
    contents = story(FIRST, SECOND)
    months = {number: question_of(contents, number).text for number in ("8.1%", "7.6%", "9.4%", "8.3%")}
    assert months == {
        "8.1%": "How high is inflation in April 2024, in percent?",
        "7.6%": "How high is inflation in March 2024, in percent?",
        "9.4%": "How high is inflation in May 2024, in percent?",
        "8.3%": "How high is inflation in April 2024, in percent?",
    }


def test_growth_and_decline_are_two_questions_and_one_topic() -> None:
    text = (
        "Ada Brenn said the economy would grow 1.5% in 2025. Karel Vester said it would shrink by 0.4 percent in 2025."
    )
    contents = story(("2024-05-06", "Selm Wire", text.replace("said it", "said the economy")))
    grows, shrinks = question_of(contents, "1.5%"), question_of(contents, "0.4 percent")
    assert (grows.state, shrinks.state) == ("possibly rises", "possibly falls")
    assert grows.topic == shrinks.topic


def test_number_that_was_expected_is_none_that_was_measured() -> None:
    contents = story(SECOND)
    assert question_of(contents, "8.8%").text == "How high could inflation be in May 2024, in percent?"


def test_number_of_a_month_earlier_is_of_that_month() -> None:
    told = "Unemployment fell to 5.4 percent in May from 5.7 percent a month earlier."
    contents = story(("2024-06-12", "Selm Wire", told))
    assert question_of(contents, "5.7 percent").text == "How high is unemployment in April 2024, in percent?"


def test_rates_of_two_months_are_no_conflict() -> None:
    told = [("2024-02-03", "4.25"), ("2024-06-12", "3.75")]
    contents = story(*((day, "Selm Wire", f"The bank set its key rate at {rate} percent.") for day, rate in told))
    assert not [one for one in contents.relations if one.kind == "conflicts"]


def test_other_things_behind_a_measure_are_not_of_it() -> None:
    told = "The unemployment rate for young men fell to 12.5 percent."
    assert question_of(story(("2024-06-12", "Selm Wire", told)), "12.5 percent").counted != "unemployment"


def test_previous_forecast_is_revised() -> None:
    told = "The bank now sees the economy expanding by 0.8 percent in 2024, against a previous forecast of 1.4 percent."
    assert related(story(("2024-06-12", "Selm Wire", told))) == {("revises", "1.4 percent", "0.8 percent")}


def test_forecast_is_revised_by_who_made_it_and_in_its_month() -> None:
    told = (
        "Ada Brenn said inflation would reach 9% by December, up from the 7.2% that the bank had forecast in February."
    )
    contents = story(("2024-06-12", "Selm Wire", told))
    assert question_of(contents, "7.2%").text == "How high could inflation be by the end of 2024, in percent?"
