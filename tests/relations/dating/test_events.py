import time

import pytest
from told import tell

from reportedly.relations.dating.events import date_by_events

# 14 February 2019 is a Thursday.
CAPTAIN = "Captain Ruan Tesk said on Thursday that a grey trawler had rammed the ferry."
STORY = {
    "2019-02-15": CAPTAIN,
    "2019-02-21": "The harbour office of Osk said on Thursday that the wreck would be raised.",
    "2019-02-20": "On February 8 the harbour minister warned that the ferry to Osk was not seaworthy.",
}


def dates(asked: str, known: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Return the intervals of an undated report, and why."""
    _, _, told, mine, rarity = tell(known or STORY, asked)
    found = date_by_events(mine, told, rarity)
    return [(str(candidate.value), candidate.why) for several in found.values() for candidate in several]


def test_a_weekday_is_the_day_that_another_report_tells_of_the_same() -> None:
    assert dates("The navy denied it. Ruan Tesk had said on Thursday that a trawler rammed his ferry.") == [
        (
            "[2019-02-14..2019-02-21]",
            "what it tells of Thursday, at most a week before, another report tells of 14 February 2019",
        )
    ]


def test_this_month_and_last_month_are_those_of_the_day() -> None:
    warned = "The harbour minister warned {} that the ferry to Osk was hardly seaworthy."
    assert dates(warned.format("this month")) == [
        ("[2019-02-08..2019-02-28]", "what it tells of “this month” another report tells of 8 February 2019")
    ]
    assert [value for value, _ in dates(warned.format("last month"))] == ["[2019-03-01..2019-03-31]"]


NOTHING = [
    "Ruan Tesk had said on Wednesday that a grey trawler had rammed the ferry.",  # of no Wednesday is that told
    "The bakery on the pier said on Thursday that it was open.",  # of other things
    "Ruan Tesk will say on Thursday that a grey trawler had rammed the ferry.",  # still to come
    "Ruan Tesk said last Thursday that a grey trawler had rammed the ferry.",  # which one is that?
    "Ruan Tesk said that a grey trawler had rammed the ferry.",
    "On Thursday.",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_no_dated_report_tells_of_that_weekday_dates_nothing(text: str) -> None:
    assert dates(text) == []


def test_two_days_of_the_same_event_date_nothing() -> None:
    twice = {"2019-02-15": CAPTAIN, "2019-02-22": CAPTAIN}
    assert dates("Ruan Tesk said on Thursday that a trawler rammed his ferry.", twice) == []


def test_a_report_does_not_date_itself() -> None:
    _, _, told, _, rarity = tell({"2019-02-15": CAPTAIN}, "Nothing.")
    assert date_by_events(told, told, rarity) == {}


def test_many_reports_of_one_sentence_are_compared_in_time_near_to_their_number() -> None:
    _, _, told, mine, rarity = tell({"2019-02-15": CAPTAIN + " " + STORY["2019-02-21"]}, CAPTAIN)
    start = time.perf_counter()
    date_by_events(mine * 3000, told * 3000, rarity)
    assert time.perf_counter() - start < 2
