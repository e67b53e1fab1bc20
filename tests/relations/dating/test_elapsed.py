import pytest
from makers import a_report
from told import tell

from reportedly.records import Part, Span
from reportedly.relations.dating.elapsed import date_by_distance, distances_in

# 10 February 2019 is a Sunday, 12 February a Tuesday.
STORY = {
    "2019-02-11": "The ferry sank off Osk on Sunday.",
    "2019-02-12": "The harbour office raised its estimate on Tuesday.\nThe ferry had left on Sunday.",
    "2019-02-13": "On Sunday the ferry had no lifeboats.",
}


def dated(asked: str) -> tuple[str, str] | None:
    """Return the interval of an undated report, and why."""
    report, dating, told, _, rarity = tell(STORY, asked)
    found = date_by_distance(dating, distances_in(report), told, rarity)
    return (str(found.value), found.why) if found else None


FOUND = [
    (
        "Divers came on Friday, three days after the harbour office raised its estimate.",
        "[2019-02-15..2019-02-22]",
        "says “three days after the harbour office raised its estimate”, which other reports tell of 12 February 2019",
    ),
    (
        "Friday was the fifth day after the disaster.",
        "[2019-02-15..2019-02-22]",
        "says “the fifth day after the disaster”, which other reports tell of 10 February 2019",
    ),
    (
        "A week after the ferry sank off Osk, people came to the pier. They came on Sunday.",
        "[2019-02-17..2019-02-24]",
        "says “A week after the ferry sank off Osk”, which other reports tell of 10 February 2019",
    ),
]


@pytest.mark.parametrize(("text", "value", "why"), FOUND)
def test_days_counted_from_an_event_lead_to_the_day_of_writing(text: str, value: str, why: str) -> None:
    assert dated(text) == (value, why)


NOTHING = [
    "Divers came on Friday, four days after the harbour office raised its estimate.",  # a Friday is no such day
    "Within a week after the ferry sank off Osk, people came on Sunday.",
    "Some two weeks after the ferry sank off Osk, people came on Sunday.",
    "Two weeks after the ferry sank off Osk, people came.",  # no weekday bears it out
    "On Sunday, a week after the mayor of Lind resigned in anger, people sang.",  # nobody tells of that
    "On Sunday, 5000000 weeks after the ferry sank off Osk, people sang.",
    "A week after.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_count_that_leads_to_no_clear_day_dates_nothing(text: str) -> None:
    assert dated(text) is None


def test_the_event_ends_with_its_sentence() -> None:
    found = distances_in(a_report("Friday was the fifth day after the disaster. The mayor of Lind resigned."))
    assert [one.words for one in found] == ["the fifth day after the disaster"]


def test_menus_count_no_days() -> None:
    text = "A week after the ferry sank off Osk"
    assert len(distances_in(a_report(text))) == 1
    assert distances_in(a_report(text, parts=(Part(Span(0, len(text)), "boilerplate"),))) == []


@pytest.mark.parametrize("piece", ["a week after ", "the 3rd day after ", "1 day ", "the ", "9" * 50 + " days after "])
def test_a_long_line_of_counts_costs_no_more_than_its_length(piece: str) -> None:
    distances_in(a_report(piece * (200_000 // len(piece))))
