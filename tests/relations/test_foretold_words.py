"""Which words of a forecast and of later sentences make them speak of one thing, and which only look as if they did."""

from datetime import date

import pytest
from invented import a_statement

from reportedly.records import ForecastStatus
from reportedly.relations.forecasts import find_forecasts
from reportedly.relations.foretold import foretell
from reportedly.relations.outcomewords import outcome_words, thing_words

LAST = date(2024, 12, 31)
# What was foretold on 8 May and by when, and what was told later, when, and of which day.
LATER: list[tuple[str, str | None, str, str, str | None, ForecastStatus]] = [
    ("it could still bring 400 millimetres of rain", "[..2024-05-12]", "40 houses are still dark", "2024-05-13", None, "unclear"),
    ("the clinics would have electricity by Saturday night", "[..2024-05-11]", "the clinics have had power again since Saturday", "2024-05-13", "2024-05-11", "came_true"),
    ("the tunnel would stay closed for the rest of the year", "2024", "the tunnel was opened to lorries", "2024-05-20", "2024-05-18", "did_not"),
    ("the coast road would be passable by May 20", "[..2024-05-20]", "the coast road was opened on May 25", "2024-05-26", "2024-05-25", "did_not"),
    ("there was a slim chance that the dam would collapse", None, "the dam collapsed", "2024-05-20", None, "did_not"),
    ("there was a slim chance that the dam would collapse", None, "the dam has not collapsed", "2024-05-20", None, "came_true"),
    ("the storm was unlikely to reach the island", None, "the storm went south of the island", "2024-05-20", None, "unclear"),
    ("the storm was unlikely to reach the island", None, "the storm reached the island", "2024-05-20", None, "did_not"),
    ("the old ferry would sink", None, "the owner did not rule out that the old ferry had sunk", "2024-05-20", None, "unclear"),
    ("the airline would fly the relief goods home", None, "the airline no longer expects to fly the relief goods home", "2024-05-20", None, "did_not"),
    ("a coalition with the union is likely", None, "talks on a coalition with the union began", "2024-05-20", None, "unclear"),
    ("the union would win the election", None, "Union wins election, count halted in two towns", "2024-05-20", None, "came_true"),
    ("the toll would pass 20 by Sunday", "[..2024-05-12]", "the storm passed 200 kilometres south", "2024-05-27", "2024-05-26", "unclear"),
]  # fmt: skip


@pytest.mark.parametrize(("foretold", "about", "told", "day", "of", "status"), LATER)
def test_what_a_later_sentence_makes_of_it(
    foretold: str, about: str | None, told: str, day: str, of: str | None, status: ForecastStatus
):
    made = a_statement(foretold, about=about, day="2024-05-08", stance="forecast")
    later = a_statement(told, origin="Vester", about=of, day=day)
    assert find_forecasts([made, later], LAST)[0].status == status


def test_lateness_tells_of_what_was_late_by_just_so_much():
    schools = a_statement(
        "the schools will stay shut until May 20", about="[..2024-05-20]", day="2024-05-08", stance="forecast"
    )
    houses = a_statement(
        "the houses will be reconnected by May 19", about="[..2024-05-19]", day="2024-05-08", stance="forecast"
    )
    told = a_statement(
        "the schools opened again on May 27, a week later than planned", about="2024-05-27", day="2024-05-27"
    )
    statuses = [one.status for one in find_forecasts([schools, houses, told], LAST)]
    assert statuses == ["did_not", "unclear"]


def test_words_that_say_when_are_none_of_the_thing():
    assert thing_words("the law would be published before the year is out") == {"law", "publish"}
    assert "sept" not in foretell(a_statement("the tunnel will open on Sept 12", stance="forecast")).what


def test_verb_in_ly_is_no_adverb():
    assert foretell(a_statement("the company would fly again", stance="forecast")).deeds == {"fly"}


def test_toll_that_passes_a_number_is_no_vote():
    assert "grow" in outcome_words("the toll will pass 20")
    assert outcome_words("the storm passed 200 kilometres south").isdisjoint({"vote", "grow"})
    assert "vote" in outcome_words("the law was passed")
