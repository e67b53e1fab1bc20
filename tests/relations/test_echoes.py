"""What later sentences say of something foretold in words of their own, and what they do not say."""

from datetime import date
from itertools import permutations

import pytest
from invented import a_statement
from makers import a_claim, a_report

from reportedly.records import ForecastStatus
from reportedly.relations.answers import Answer
from reportedly.relations.forecasts import find_forecasts
from reportedly.relations.outcomes import find_tellings
from reportedly.relations.outcomewords import count_apart, outcome_words

LAST = date(2024, 12, 31)


def foretold(words: str, about: str, day: str = "2024-05-08") -> Answer:
    return a_statement(words, about=about, day=day, stance="forecast")


def later(words: str, day: str, **known: str) -> Answer:
    return a_statement(words, origin="Vester", day=day, **known)


TOLD: list[tuple[str, Answer, Answer, ForecastStatus]] = [
    (
        "late by as much as its day has passed",
        foretold("the inquiry will be finished by June 1", "[..2024-06-01]"),
        later("the match was rigged, she said, three days after the date that the league had set itself", "2024-06-04"),
        "did_not",
    ),
    (
        "late, by another number of days",
        foretold("the inquiry will be finished by June 1", "[..2024-06-01]"),
        later("the train arrived two days late", "2024-06-12"),
        "unclear",
    ),
    (
        "the same thing and deed, on a later day",
        foretold("the last digger will leave the pit at Tarn by Whitsun", "[..2024-05-19]"),
        later("the last digger drove away on 20 June", "2024-07-01", about="2024-06-20"),
        "did_not",
    ),
    (
        "the contrary, without a not",
        foretold("the old dam at Tarn would break by June 1", "[..2024-06-01]"),
        later("flood reaches Tarn, old dam holds", "2024-06-02"),
        "did_not",
    ),
    (
        "a word of the contrary that is said of something else",
        foretold("the old dam at Tarn would break by June 1", "[..2024-06-01]"),
        later("the council held a meeting at the old dam at Tarn before it broke", "2024-06-02"),
        "came_true",
    ),
    (
        "another thing's deed",
        foretold("the last digger will leave the pit at Tarn by Whitsun", "[..2024-05-19]"),
        later("the mayor left for the coast on 20 June", "2024-07-01", about="2024-06-20"),
        "unclear",
    ),
    (
        "the day named as gone by",
        foretold("the lists of voters will be complete by the end of July", "[..2024-07-31]"),
        later("July is behind us, and the lists of nine districts lie in a cellar", "2024-08-06"),
        "did_not",
    ),
    (
        "still as it was",
        foretold("the beaches would be clean by Whitsun", "[..2024-05-19]"),
        later("the beach of Orlin is still closed", "2024-05-24"),
        "did_not",
    ),
    (
        "so still, and to be otherwise later",
        foretold("the portal would be open again by October 10", "[..2024-10-10]"),
        later("the portal remains closed; it would open on 24 October", "2024-10-12", stance="forecast"),
        "did_not",
    ),
    (
        "still so of something else",
        foretold("the beaches would be clean by Whitsun", "[..2024-05-19]"),
        later("the theatre is still closed", "2024-05-24"),
        "unclear",
    ),
    (
        "an exact opposite of what was to stay",
        foretold("the mine would stay closed until the end of the year", "2024-12-31"),
        later("the mine was reopened on 1 November", "2024-12-12", about="2024-11-01"),
        "did_not",
    ),
    (
        "a ruling with a not in it is a ruling",
        foretold("the supreme court will rule on the quarry on 28 May", "2024-05-28"),
        later("the quarry must not grow, the supreme court said", "2024-05-28"),
        "came_true",
    ),
    (
        "put off from its weekday",
        foretold("the president will speak on Monday", "2024-05-13"),
        later("we know who did it, he said in an address that had been put off from Monday", "2024-05-16"),
        "did_not",
    ),
    (
        "fewer than were promised",
        foretold("the first six trucks will arrive before the end of May", "[..2024-05-31]"),
        later("four trucks reached Orlin on 30 May, two fewer than promised", "2024-06-02", about="2024-05-30"),
        "did_not",
    ),
    (
        "doubted",
        foretold("the bridge at Tarn will open by June 1", "[..2024-06-01]"),
        later("the bridge at Tarn had opened", "2024-06-03", stance="doubted"),
        "unclear",
    ),
    (
        "an alliance of that name",
        foretold("polling stations in Tarn will open on 17 May", "2024-05-17"),
        later("in Tarn the alliance Open House had 44 percent", "2024-05-18"),
        "unclear",
    ),
]


@pytest.mark.parametrize(("forecast", "told", "status"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_outcome_told_in_other_words(forecast: Answer, told: Answer, status: ForecastStatus):
    assert find_forecasts([forecast, told], LAST)[0].status == status


def test_sentence_without_a_claim_settles_a_forecast_by_the_claim_beside_it():
    report = a_report(
        "The attempt to refloat the ferry was put off. Police said that nine men were hurt.", published="2024-05-11"
    )
    claim = a_claim(report, "Police", "nine men were hurt")
    beside = Answer(claim.id, report, claim, None, "police", date(2024, 5, 11))
    [settled] = find_forecasts([foretold("the ferry would be refloated on Sunday", "2024-05-12"), beside], LAST)
    assert (settled.status, settled.settled_by) == ("did_not", (claim.id,))
    assert "The attempt to refloat the ferry was put off" in settled.why


AHEAD = [
    "Will the ferry float?",
    "The ferry will float on Sunday.",
    "Ferry to float on Sunday",
    "If it floats, it floats.",
]


@pytest.mark.parametrize("sentence", AHEAD)
def test_sentence_without_a_claim_that_looks_ahead_tells_nothing(sentence: str):
    report = a_report(f"{sentence}\n\nPolice said that nine men were hurt.", published="2024-05-11")
    claim = a_claim(report, "Police", "nine men were hurt")
    told = find_tellings([Answer(claim.id, report, claim, None, "police", date(2024, 5, 11))])
    assert [telling.text for telling in told] == ["Police said that nine men were hurt."]


def test_words_of_one_kin_are_one():
    assert outcome_words("Orsinians elect a parliament") & outcome_words("the parliamentary vote in Orsina") == {
        *("vote", "orsin", "parlia")
    }
    assert not outcome_words("a contract") & outcome_words("the controls")


def test_a_word_of_two_classes_counts_once():
    assert count_apart(outcome_words("reopens")) == 1
    assert count_apart(outcome_words("the school reopens")) == 2


def test_reprint_is_due_with_the_first_print_in_any_order():
    first = foretold("the bridge at Tarn will open on Wednesday", "2024-05-15", day="2024-05-14")
    again = foretold("the bridge at Tarn will open on Wednesday", "2024-05-22", day="2024-05-16")
    told = later("the bridge at Tarn did not open", "2024-05-17")
    for order in permutations([first, again, told]):
        assert {str(one.due) for one in find_forecasts(order, LAST)} == {"2024-05-15"}


def test_forecast_that_is_only_told_by_another_is_settled_by_none():
    plan = foretold("the firm will replace all plugs by the end of May", "[..2024-05-31]")
    sooner = a_statement("it will be done sooner", origin="Vester", day="2024-05-10", stance="forecast")
    told = later("the last plug was replaced on 6 June", "2024-06-08", about="2024-06-06")
    assert [one.status for one in find_forecasts([plan, sooner, told], LAST)] == ["did_not", "unclear"]


def test_price_that_came_beside_the_one_foretold():
    assert outcome_words("a ticket will cost 60 crowns") & outcome_words("tickets are dearer") == {"price", "ticket"}


def test_what_another_is_told_to_have_promised_settles_nothing_of_ones_own():
    own = a_statement("the strike would cost it 4 million crowns", origin="Marlow", day="2024-03-23", stance="forecast")
    told = later(
        "Marlow made a profit in the strike year, well short of what its chairman Aker had promised", "2024-08-14"
    )
    assert [one.status for one in find_forecasts([own, told], LAST)] == ["unclear"]
