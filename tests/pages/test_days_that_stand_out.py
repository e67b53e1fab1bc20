from __future__ import annotations

import re
from datetime import date

from makers import a_moment, a_report

from reportedly.pages.filters import Filters
from reportedly.pages.index import Index
from reportedly.pages.prominence import marked_days
from reportedly.pages.report import write_report
from reportedly.pages.views import timeline
from reportedly.records import Contents, Edtf, Event, EventEvidence, Moment, Report, Span

DAM = "The dam at Velmora broke on 3 March."
FAIR = "The fair opens on 20 March."
VOTE = "Parliament voted on 10 March."
RAIN = "Rain fell in Pelin the same Monday."
# What each report says, in which words of it the day stands, and when it appeared.
TOLD = [
    ("2031-03-04", [(DAM, "3 March"), (RAIN, "the same Monday")]),
    ("2031-03-20", [(FAIR, "20 March"), (VOTE, "10 March")]),
    ("2031-05-02", [("The dam at Velmora broke on 3 March, and no one was warned.", "3 March"), (VOTE, "10 March")]),
]
DAYS = {"3 March": "2031-03-03", "the same Monday": "2031-03-03", "10 March": "2031-03-10", "20 March": "2031-03-20"}


def story() -> Contents:
    """Three days that events name: the dam, remembered for long; a vote; a fair that was only new."""
    reports, moments, places = [], [], dict[tuple[str, str], list[EventEvidence]]()
    for published, told in TOLD:
        report = a_report(" ".join(words for words, _ in told), outlet="Herald", published=published)
        reports.append(report)
        for words, day in told:
            span, moment = placed(report, words, day)
            moments.append(moment)
            places.setdefault((words[:12], DAYS[day]), []).append(EventEvidence(report.id, span, None))
    events = [
        Event(f"event {name}", Edtf.parse(day), evidence[0].span.of(report_of(reports, evidence[0]).text), (), None, tuple(evidence), ())
        for (name, day), evidence in places.items()
    ]  # fmt: skip
    return Contents(reports=tuple(reports), moments=tuple(moments), events=tuple(events))


def report_of(reports: list[Report], place: EventEvidence) -> Report:
    return next(report for report in reports if report.id == place.report)


def placed(report: Report, words: str, day: str) -> tuple[Span, Moment]:
    start = report.text.index(words)
    return Span(start, start + len(words)), a_moment(report, day, DAYS[day])


def test_the_days_that_reports_come_back_to_stand_out_each_with_one_event() -> None:
    top = timeline(Index(story()), Filters(top=2))
    assert [str(event.when) for event in top] == ["2031-03-03", "2031-03-10"]
    assert [event.text for event in top] == [DAM, VOTE], "of the two events of a day the one that more sentences tell"


def test_a_top_larger_than_the_days_is_one_event_for_each_day() -> None:
    assert [str(event.when) for event in timeline(Index(story()), Filters(top=50))] == sorted(set(DAYS.values()))


def test_filters_hold_before_the_days_are_chosen() -> None:
    assert [event.text for event in timeline(Index(story()), Filters(first=date(2031, 3, 11), top=1))] == [FAIR]


def test_a_day_that_is_only_the_date_of_print_does_not_stand_out() -> None:
    report = a_report("Published on 4 March 2031. Nothing else.", published="2031-03-04")
    stamp = a_moment(report, "4 March 2031", "2031-03-04")
    event = Event("event", Edtf.parse("2031-03-04"), "", (), None, (EventEvidence(report.id, Span(0, 26), None),), ())
    index = Index(Contents(reports=(report,), moments=(stamp,), events=(event,)))
    assert (len(timeline(index)), timeline(index, Filters(top=3))) == (1, [])


def test_the_file_marks_the_days_that_stand_out_and_no_more_than_half_of_all() -> None:
    index = Index(story())
    assert marked_days(index, timeline(index)) == {"event The dam at V"}
    page = write_report(story())
    assert re.findall(r"<b>([^<]*)</b><small>stands out</small>", page) == ["3 Mar 2031"]
    assert "The day that stands out most is marked" in page
