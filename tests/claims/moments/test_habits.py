import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.reading import plain_sentences


def habits_of(text: str) -> list[tuple[str, str]]:
    report = a_report(text, published="2025-06-12")
    moments = find_timexes(report, find_times(report.text, plain_sentences(report.text)))
    return [(moment.text, moment.timex.value) for moment in moments if moment.timex.type == "SET"]


ONE_HABIT = [
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
    ("They meet each Thursday.", "each Thursday", "XXXX-WXX-4"),
    ("They meet every Sunday night.", "every Sunday night", "XXXX-WXX-7TNI"),
    ("They meet every other Friday.", "every other Friday", "XXXX-WXX-5"),
    ("They march each July.", "each July", "XXXX-07"),
    ("They swim every summer.", "every summer", "XXXX-SU"),
    ("They swim every morning.", "every morning", "XXXX-XX-XXTMO"),
    ("They swim every weekend.", "every weekend", "XXXX-WXX-WE"),
    ("They swim every day.", "every day", "P1D"),
    ("They swim almost every day -- in any weather.", "every day", "P1D"),
    ("They swim every other day.", "every other day", "P2D"),
    ("They vote every four years.", "every four years", "P4Y"),
    ("A bus leaves every 15 minutes.", "every 15 minutes", "PT15M"),
    ("They pay every quarter.", "every quarter", "P1Q"),
    ("They meet once every two years.", "once every two years", "P2Y"),
    ("They meet twice a week.", "twice a week", "P1W"),
    ("They meet three times a day.", "three times a day", "P1D"),
    ("They meet daily.", "daily", "P1D"),
    ("His daily walk is short.", "daily", "P1D"),
    ("It is paid annually.", "annually", "P1Y"),
    ("It is paid quarterly.", "quarterly", "P1Q"),
    ("Mondays are slow.", "Mondays", "XXXX-WXX-1"),
    ("It is full on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ("It is full on weekends.", "weekends", "XXXX-WXX-WE"),
    # rates
    ("It costs $3 million a year.", "a year", "P1Y"),
    ("It treats 40 new patients a day.", "a day", "P1D"),
    ("It treats 300 per month.", "per month", "P1M"),
    ("It treats hundreds of patients a week.", "a week", "P1W"),
]


@pytest.mark.parametrize(("text", "words", "value"), ONE_HABIT)
def test_what_comes_round_again_has_its_words_and_its_value(text: str, words: str, value: str) -> None:
    assert habits_of(text) == [(words, value)]


NO_HABIT = [
    "The Daily Lantern is read here.",
    "The quarterly results are out.",
    "The annual parade is over.",
    "Every second counts.",
    "Each of the days was fine.",
    "It lasted a year.",
    "It is a day of mourning.",
    "He was born a year before.",
    "It runs 15 million steps per second.",
    "The group Fridays for Future marched.",
    "She was there on Monday night.",
    "The shop is open 24 hours a day, seven days a week.",
    "It was a week-long march of 300 men a-day.",
]


@pytest.mark.parametrize("text", NO_HABIT)
def test_names_and_single_times_are_no_habits(text: str) -> None:
    assert habits_of(text) == []


def test_a_habit_is_no_moment() -> None:
    report = a_report("They meet every Monday and twice a week.", published="2025-06-12")
    assert find_moments(report, find_times(report.text, plain_sentences(report.text))) == []


def test_a_length_and_its_rate_stay_apart() -> None:
    assert habits_of("He ran 10 hours a day, five days a week.") == [("a day", "P1D"), ("a week", "P1W")]
