from datetime import date
from itertools import permutations

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
    (
        "called for on a day to come",
        [later("the coast road to Pelin reopened", "2024-05-09", about="2024-05-10")],
        "unclear",
    ),
    ("happened on the day", [later("the coast road to Pelin reopened", about="2024-05-10")], "came_true"),
    ("not yet, said before it was due", [later("the coast road to Pelin has not reopened", "2024-05-09")], "unclear"),
    ("said on the same day", [later("the coast road to Pelin reopened", "2024-05-08")], "unclear"),
    ("another road", [later("the mountain pass reopened")], "unclear"),
    ("another event of that Friday", [later("a fair by the coast began on Friday")], "unclear"),
    ("another forecast called wrong", [later("her forecast of snow by Friday had been wrong")], "unclear"),
    ("in another word for it", [later("traffic on the coast road to Pelin has resumed")], "came_true"),
    ("looked back on", [later("the road, as Brenn had announced, is open again")], "came_true"),
    ("looked back on as missed", [later("the road is far from what Brenn had promised")], "did_not"),
    ("called off early", [later("the work on the coast road to Pelin was called off", "2024-05-10")], "did_not"),
    ("its day gone by", [later("Friday has come and gone and the road is closed", about="2024-05-10")], "did_not"),
    ("its maker named for something else", [later("the road was closed, Brenn had said on Monday")], "unclear"),
    (
        "only the plan told again",
        [later("the coast road to Pelin was due to reopen on Friday", stance="intended")],
        "unclear",
    ),
    (
        "a promise that is to be broken",
        [later("Brenn, who had promised that the coast road to Pelin would reopen, will be heard", stance="forecast")],
        "unclear",
    ),
    ("left open", [later("it is unclear when the coast road to Pelin reopened")], "unclear"),
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


UNDATED = [
    ("the coast road to Pelin reopened", "2024-05-12", None, "came_true"),  # news of the day before yesterday
    ("the coast road to Pelin reopened", "2024-05-18", None, "unclear"),  # it may have been late
    ("the coast road to Pelin reopened", "2024-05-18", "2024-05-10", "came_true"),
    ("the coast road to Pelin reopened, as announced", "2024-05-18", None, "came_true"),
]


@pytest.mark.parametrize(("words", "day", "about", "status"), UNDATED)
def test_outcome_that_is_told_late_and_without_a_day_may_have_been_late(
    words: str, day: str, about: str | None, status: ForecastStatus
):
    forecast = find_forecasts([FORECAST, later(words, day, **({"about": about} if about else {}))], LAST)[0]
    assert (forecast.status, bool(forecast.settled_by)) == (status, True)
    assert ("but not when" in forecast.why) is (status == "unclear")


def test_day_that_tells_when_it_is_settled_goes_before_one_that_does_not():
    told = [
        later("the coast road to Pelin reopened", "2024-05-15"),
        later("the coast road to Pelin reopened", "2024-05-16", about="2024-05-09"),
    ]
    assert find_forecasts([FORECAST, *told], LAST)[0].status == "came_true"


def test_forecast_that_only_says_from_when_on_it_may_be_says_so():
    forecast = find_forecasts([a_statement(ROAD, about="2024-05-10/..", stance="forecast")], LAST)[0]
    assert forecast.why.startswith("it names a day from which on it may be")


def test_forecast_is_open_until_a_report_appeared_after_it_fell_due():
    told = later("a fair by the coast began", "2024-05-09")
    assert [find_forecasts([FORECAST, told], day)[0].status for day in (date(2024, 5, 9), date(2024, 5, 10))] == [
        "open",
        "unclear",
    ]
    assert find_forecasts([FORECAST], None)[0].status == "open"


BEFORE_ITS_DAY: list[tuple[str, str | None, Answer, ForecastStatus]] = [
    (
        "by Friday, and done on Thursday",
        "[..2024-05-10]",
        later("the coast road to Pelin reopened", "2024-05-09"),
        "came_true",
    ),
    ("on Friday, and done on Thursday", "2024-05-10", later("the coast road to Pelin reopened", "2024-05-09"), "open"),
    ("put off", "2024-05-10", later("work on the coast road to Pelin was delayed", "2024-05-09"), "did_not"),
    ("told as put off twice before", "2024-05-10", later("the road, delayed twice, was painted", "2024-05-09"), "open"),
    ("its maker named", "[..2024-05-10]", later("the road was shut, as Brenn had said", "2024-05-09"), "open"),
]


@pytest.mark.parametrize(
    ("about", "told", "status"), [row[1:] for row in BEFORE_ITS_DAY], ids=[row[0] for row in BEFORE_ITS_DAY]
)
def test_what_settles_a_forecast_before_its_day(about: str | None, told: Answer, status: ForecastStatus):
    forecast = a_statement(ROAD, about=about, stance="forecast")
    assert find_forecasts([forecast, told], date(2024, 5, 9))[0].status == status


RETOLD = [
    ("the coast road to Pelin would reopen on 3 May", "2024-05-03"),
    ("the coast road to Pelin will reopen on 3 May", None),  # said on the 8th, that is another May
]


@pytest.mark.parametrize(("words", "due"), RETOLD)
def test_forecast_that_is_retold_after_its_day_was_due_then(words: str, due: str | None):
    forecast = find_forecasts([a_statement(words, about="2024-05-03", stance="forecast")], LAST)
    assert [str(one.due) for one in forecast if one.due] == ([due] if due else [])


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


WITHIN = [
    (f"{ROAD[:-10]} within two weeks", "2024-05-22"),
    ("the coast road would reopen within a week", "2024-05-15"),
    ("the coast road would reopen in the next 10 days", "2024-05-18"),
    ("the coast road would reopen within a week and the pass within a month", None),
    ("the coast road would reopen in 1990 places", None),
    ("the coast road would reopen within thirty days", "2024-06-07"),
    ("the coast road would reopen within forty-eight hours", "2024-05-10"),
    ("the coast road would reopen within 48 hours", "2024-05-10"),
    ("the coast road would reopen in the coming days", "2024-05-15~"),
    ("the coast road would reopen within hours", "2024-05-09~"),
    ("the coast road would reopen in a few weeks", "2024-06-07~"),
    ("the coast road would reopen overnight", "2024-05-09"),
    ("the coast road would reopen by nightfall", "2024-05-08"),
    ("it would take three weeks to clear the coast road", "2024-05-29~"),
    ("the repairs of the coast road would take up to three weeks", "2024-05-29"),
    ("the repairs of the coast road would take at least three weeks", None),
    ("the driver would take a year off", None),
    ("it would be the best road in years", None),
    ("the coast road would reopen two weeks after the flood", None),
]


@pytest.mark.parametrize(("words", "due"), WITHIN)
def test_time_to_go_is_counted_from_the_day_on_which_it_was_said(words: str, due: str | None):
    [forecast] = find_forecasts([a_statement(words, stance="forecast")], LAST)
    assert (str(forecast.due) if forecast.due else None) == due


NOT_SO: list[tuple[str, str | None, list[Answer], ForecastStatus]] = [
    ("the mayor would not resign", None, [later("the mayor resigned")], "did_not"),
    ("the mayor would not resign", None, [later("the mayor has not resigned")], "came_true"),
    ("there would be no strike at the port", None, [later("the port is on strike", about="2024-05-12")], "did_not"),
    (
        "the court will not rule before Friday",
        "[..2024-05-09]",
        [later("the court ruled", about="2024-05-10")],
        "came_true",
    ),
    (
        "the court will not rule before Friday",
        "[..2024-05-09]",
        [later("the court ruled", about="2024-05-09")],
        "did_not",
    ),
    ("fewer guards, not more, would march", None, [later("fewer guards marched")], "came_true"),
]


@pytest.mark.parametrize(("words", "about", "told", "status"), NOT_SO)
def test_what_was_foretold_not_to_be(words: str, about: str | None, told: list[Answer], status: ForecastStatus):
    assert find_forecasts([a_statement(words, about=about, stance="forecast"), *told], LAST)[0].status == status


ANEW: list[tuple[str, Answer, ForecastStatus]] = [
    (
        "by the same voice",
        a_statement(ROAD[:-10] + " on 30 May", day="2024-05-09", about="2024-05-30", stance="forecast"),
        "did_not",
    ),
    ("when its day was over", later(ROAD, about="2024-05-30", stance="forecast"), "did_not"),
    ("by another, when it was not", later(ROAD, "2024-05-09", about="2024-05-30", stance="forecast"), "unclear"),
    ("for an earlier day", a_statement(ROAD, day="2024-05-09", about="2024-05-10", stance="forecast"), "unclear"),
    (
        "of a second road",
        later("the second coast road to Pelin will reopen", about="2024-05-30", stance="forecast"),
        "unclear",
    ),
]


@pytest.mark.parametrize(("again", "status"), [row[1:] for row in ANEW], ids=[row[0] for row in ANEW])
def test_plan_made_anew_for_a_later_day(again: Answer, status: ForecastStatus):
    first = a_statement(ROAD, about="[..2024-05-10]", stance="forecast")
    assert find_forecasts([first, again], LAST)[0].status == status


def test_sentence_before_tells_what_a_pronoun_stands_for():
    report = "No prisoner had left the jails by nightfall. They would be freed overnight, the minister said."
    [forecast] = story(
        ("2024-05-07", "Courier", f"{report}\n"),
        (
            "2024-05-08",
            "Herald",
            "The prisoners left the jails at dawn, Ada Brenn, a guard, said. Then 40 buses came.\n",
        ),
    ).forecasts
    assert (forecast.status, str(forecast.due)) == ("came_true", "2024-05-08")


def test_reprint_falls_due_when_its_original_does():
    original = a_statement(ROAD, about="[..2024-05-10]", stance="forecast")
    reprint = a_statement(ROAD, day="2024-05-11", about="[..2024-05-17]", stance="forecast")
    said_anew = a_statement(ROAD, day="2024-05-20", about="[..2024-05-24]", stance="forecast")
    found = {one.claim: str(one.due) for one in find_forecasts([original, reprint, said_anew], LAST)}
    assert found == {original.id: "2024-05-10", reprint.id: "2024-05-10", said_anew.id: "2024-05-24"}


def test_forecasts_of_the_same_thing_for_one_day_share_what_became_of_it():
    other = a_statement("the road reopens", origin="Orlin", day="2024-05-09", about="[..2024-05-10]", stance="forecast")
    alone = a_statement("the school reopens", origin="Orlin", about="[..2024-05-12]", stance="forecast")
    told = later("the coast road to Pelin did not reopen")
    fates = {one.claim: one.status for one in find_forecasts([FORECAST, other, alone, told], LAST)}
    assert fates == {FORECAST.id: "did_not", other.id: "did_not", alone.id: "unclear"}


def test_what_must_last_until_its_day_is_not_settled_before():
    lasting = a_statement("the search of the bay would go on until Friday", about="[..2024-05-10]", stance="forecast")
    early = later("the search of the bay went on", "2024-05-09")
    assert find_forecasts([lasting, early], LAST)[0].status == "unclear"


def test_other_number_is_not_what_was_foretold():
    poll = a_statement("the Harbour Party would win 112 of the 200 seats", about="[..2024-05-10]", stance="forecast")
    assert find_forecasts([poll, later("the Harbour Party had won 108 seats")], LAST)[0].status == "unclear"
    assert find_forecasts([poll, later("the Harbour Party had won 112 seats")], LAST)[0].status == "came_true"


def test_relative_clause_about_something_else_denies_nothing():
    told = later(
        "the inquiry found no trace of fire by the coast, where the road to Pelin reopened", about="2024-05-10"
    )
    assert find_forecasts([FORECAST, told], LAST)[0].status == "came_true"


def test_order_of_claims_makes_no_difference():
    told = [
        FORECAST,
        later("the coast road to Pelin reopened"),
        later("the coast road to Pelin did not reopen", "2024-05-13"),
    ]
    found = {tuple(sorted(map(str, find_forecasts(order, LAST)))) for order in permutations(told)}
    assert len(found) == 1


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
