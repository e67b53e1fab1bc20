from typing import Any

import pytest
from invented import story
from makers import a_claim, a_moment, a_report

from reportedly.records import Copy, Event, Mention, Report, Span, Stance, row_id
from reportedly.relations.timeline import find_events

DAM = a_report(
    "It rained. The old dam at Orlin broke on Tuesday night. People fled.", published="2024-05-08", outlet="A"
)
AGAIN = a_report("The dam at Orlin broke on Tuesday, late at night.", published="2024-05-09", outlet="B")
FAIR = a_report("A fair opened in Pelin on Tuesday.", published="2024-05-08", outlet="C")
DAY = "2024-05-07"


def events(*told: tuple[Report, str, str], claims: Any = (), mentions: Any = ()) -> list[Event]:
    moments = [a_moment(report, words, value) for report, words, value in told]
    reports = {report.id: report for report, _, _ in told}
    return find_events(reports, moments, claims, mentions, {claim.id: "Brenn" for claim in claims})


def test_event_is_the_sentence_of_its_moment():
    [event] = events((DAM, "Tuesday night", DAY))
    assert (str(event.when), event.text) == (DAY, "The old dam at Orlin broke on Tuesday night.")
    assert event.evidence[0].span.of(DAM.text) == event.text


def test_month_beside_a_day_is_no_event_of_its_own():
    report = a_report("She was held on Tuesday for what she did in April.", published="2024-05-08")
    assert [str(event.when) for event in events((report, "Tuesday", DAY), (report, "April", "2024-04"))] == [DAY]
    report = a_report("Pine for May rose between Tuesday and a week later.", published="2024-05-08")
    either = "[2024-05-01..2024-05-08]"
    assert len(events((report, "Tuesday", DAY), (report, "a week later", either))) == 2


def test_event_is_told_without_its_dateline_and_with_its_whole_quotation():
    text = 'It rained. "I said 40. That was on Tuesday, and wrong," she told us.'
    report = a_report(text, published="2024-05-08")
    [event] = events((report, "Tuesday", DAY))
    assert event.text == '"I said 40. That was on Tuesday, and wrong," she told us.'
    assert event.evidence[0].span.of(text) == event.text


def test_sentences_that_give_no_time_of_their_own_go_on_with_the_day():
    text = (
        "The dam broke on Tuesday. People fled.\n\nTwo bridges fell. On Friday it rained. Nobody was hurt.\n\nThe end."
    )
    report = a_report(text, published="2024-05-11")
    told = [(report, "Tuesday", DAY), (report, "Friday", "2024-05-10")]
    words = {str(event.when): [place.span.of(text) for place in event.evidence] for event in events(*told)}
    assert words == {
        DAY: ["The dam broke on Tuesday.", "People fled.", "Two bridges fell."],
        "2024-05-10": ["On Friday it rained.", "Nobody was hurt.", "The end."],
    }


def test_sentence_that_ends_its_line_goes_on_below_and_not_at_the_top_of_the_report():
    text = "Nobody knew.\n\nAt noon the dam broke on Tuesday.\n\nTwo bridges fell."
    [event] = events((a_report(text, published="2024-05-11"), "Tuesday", DAY))
    told = [place.span.of(text) for place in event.evidence]
    assert told == ["At noon the dam broke on Tuesday.", "Two bridges fell."]


def test_what_looks_ahead_does_not_go_on_with_the_day():
    report = a_report("The dam broke on Tuesday. It will be mended.")
    claim = a_claim(report, None, "It will be mended", stance="forecast")
    [event] = events((report, "Tuesday", DAY), claims=[claim])
    assert len(event.evidence) == 1


def test_event_is_told_in_the_words_that_most_reports_have():
    told = [
        a_report(f"{words} on Tuesday.", published=f"2024-05-0{day}", outlet=words)
        for day, words in [(8, "A dam broke somewhere"), (9, "The dam at Orlin broke"), (9, "The Orlin dam broke")]
    ]
    [event] = events(*((report, "Tuesday", DAY) for report in told))
    assert "Orlin" in event.text


def test_event_is_told_in_a_sentence_that_can_be_read_in_one_breath():
    endless = a_report("The dam at Orlin broke on Tuesday" + " and water ran on" * 20 + ".", published="2024-05-07")
    [event] = events((endless, "Tuesday", DAY), (AGAIN, "Tuesday", DAY))
    assert event.text == AGAIN.text
    assert {place.report for place in event.evidence} == {endless.id, AGAIN.id}
    [alone] = events((endless, "Tuesday", DAY))
    assert alone.text == endless.text


PLANS = [
    "The fair is planned for Tuesday.",
    "The fair, scheduled for Tuesday, is to be large.",
    "The vote is due on Tuesday.",
]


@pytest.mark.parametrize("text", PLANS)
def test_day_that_something_is_planned_for_is_no_event(text: str):
    assert events((a_report(text), "Tuesday", DAY)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fair was announced on Tuesday.",
        "The mayor announced Tuesday that the fair is open.",
        "Help was promised on Tuesday.",
    ],
)
def test_day_on_which_something_was_announced_is_one(text: str):
    [event] = events((a_report(text, published="2024-05-08"), "Tuesday", DAY))
    assert event.text == text


def test_caption_is_told_without_the_credits_of_its_picture():
    text = "ADA MOOR/AFP The dam at Orlin lies broken on May 7, 2024ADA MOOR/AFP"
    [event] = events((a_report(text, published="2024-05-08"), "May 7, 2024", DAY))
    assert (event.text, event.evidence[0].span.of(text)) == ("The dam at Orlin lies broken on May 7, 2024",) * 2


def test_plan_that_is_looked_back_on_leaves_the_day_on_which_it_ended():
    report = a_report("The search, first planned to end on Friday, was called off on Tuesday.")
    claim = a_claim(report, None, "to end on Friday, was called off on Tuesday", stance="intended")
    found = events((report, "Friday", "2024-05-10"), (report, "Tuesday", DAY), claims=[claim])
    assert [str(event.when) for event in found] == [DAY]


def test_what_was_so_by_a_day_is_an_event_of_that_day():
    report = a_report("Thirty people had left by Tuesday.")
    claim = a_claim(report, None, "Thirty people had left by Tuesday")
    [event] = events((report, "by Tuesday", f"[..{DAY}]"), claims=[claim])
    assert str(event.when) == DAY


def test_reprint_tells_of_the_day_of_its_original():
    copy = a_report(DAM.text, published="2024-05-16", outlet="D")
    moments = [a_moment(DAM, "Tuesday night", DAY), a_moment(copy, "Tuesday night", "2024-05-14")]
    found = Copy("c", DAM.id, copy.id, "identical", 1.0, (), "")
    [event] = find_events({DAM.id: DAM, copy.id: copy}, moments, [], [], {}, [found])
    assert str(event.when) == DAY
    assert {place.report for place in event.evidence} == {DAM.id, copy.id}


def test_one_event_of_one_day_has_the_evidence_of_all_who_tell_it():
    [event] = events((AGAIN, "Tuesday", DAY), (DAM, "Tuesday night", DAY))
    assert {evidence.report for evidence in event.evidence} == {DAM.id, AGAIN.id}
    assert event.text.startswith("The old dam")  # of the earliest report


def test_events_of_other_words_or_days_stay_apart():
    assert len(events((DAM, "Tuesday night", DAY), (FAIR, "Tuesday", DAY))) == 2
    assert len(events((DAM, "Tuesday night", DAY), (AGAIN, "Tuesday", "2024-05-14"))) == 2


VALUES = [
    ("2024-05-07", True),
    ("2024-05-07/2024-05-09", True),
    ("2024-05", True),
    ("2024", False),  # a period, not an event
    ("[..2024-05-07]", False),
    ("2024-05-07/..", False),
]


@pytest.mark.parametrize(("value", "is_event"), VALUES)
def test_only_days_and_short_spans_are_on_the_timeline(value: str, is_event: bool):
    assert bool(events((DAM, "Tuesday night", value))) is is_event


@pytest.mark.parametrize(
    ("stance", "is_event"), [("asserted", True), ("forecast", False), ("intended", False), ("conditional", False)]
)
def test_what_is_to_come_is_no_event(stance: Stance, is_event: bool):
    claim = a_claim(DAM, None, "The old dam at Orlin broke on Tuesday night", stance=stance)
    found = events((DAM, "Tuesday night", DAY), claims=[claim])
    assert bool(found) is is_event
    assert all(event.origins == ("Brenn",) and event.evidence[0].claim == claim.id for event in found)


def test_day_on_which_a_forecast_was_made_is_an_event():
    report = a_report("The dam will break, Ada Brenn said on Tuesday.")
    span = Span(report.text.index("Tuesday"), report.text.index("Tuesday") + 7)
    claim = a_claim(report, "Ada Brenn", "The dam will break", stance="forecast", evidence={"said": (span,)})
    [event] = events((report, "Tuesday", DAY), claims=[claim])
    assert event.evidence[0].claim == claim.id


def test_event_has_the_actors_and_the_place_of_its_sentence():
    def mention(name: str, kind: Any) -> Mention:
        start = DAM.text.index(name)
        span = Span(start, start + len(name))
        return Mention(row_id("mention", DAM.id, [span]), DAM.id, name, span, kind, None, name)

    [event] = events(
        (DAM, "Tuesday night", DAY),
        mentions=[mention("Orlin", "place"), mention("dam", "organisation"), mention("People", "group")],
    )
    assert (event.place, event.actors) == ("Orlin", ("dam",))


SENTENCES = [
    ("“It broke,” he said on Tuesday. “All fled.”", "“It broke,” he said on Tuesday."),
    ("He met Mr. Kim on Tuesday", "He met Mr. Kim on Tuesday"),
    ("Title\nIt broke on Tuesday\nNext", "It broke on Tuesday"),
    ("It broke! On Tuesday? Yes.", "On Tuesday?"),
    ("On Tuesday, U.S. Secretary Ana Bell left. It rained.", "On Tuesday, U.S. Secretary Ana Bell left."),
    ("Tuesday", "Tuesday"),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_sentence_ends_at_its_stops_and_lines(text: str, sentence: str):
    [event] = events((a_report(text), "Tuesday", DAY))
    assert event.text == sentence


@pytest.mark.parametrize("filler", ["no stop ", "x", "A. ", "\u0301", "! "])
def test_text_without_end_costs_no_time_and_keeps_its_words(filler: str):
    report = a_report(filler * 40_000 + " Tuesday " + filler * 40_000)
    [event] = events((report, "Tuesday", DAY))
    assert "Tuesday" in event.text
    assert len(event.text) < 10_000
    assert event.evidence[0].span.of(report.text) == event.text


def test_reports_of_one_story_share_their_events():
    contents = story(
        ("2024-05-08", "Courier", "The Kelda dam above Orlin broke on Tuesday, Ada Brenn, the mayor, said.\n"),
        ("2024-05-09", "Herald", "The Kelda dam above the town broke on Tuesday.\n"),
    )
    [event] = [event for event in contents.events if "dam" in event.text]
    assert len({evidence.report for evidence in event.evidence}) == 2
