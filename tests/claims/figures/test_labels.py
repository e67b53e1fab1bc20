"""Lists of figures: a label, a colon and a number."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

LABELLED = [
    ("Hospitals affected: 33", "33", "Hospitals", None),
    ("Wounded: 58", "58", None, "wounded"),
    ("Deaths connected with the storm: 2", "2", "Deaths", "killed"),
    ("Number of homes destroyed: 300", "300", "homes", "destroyed"),
    ("Unaccompanied minors: 1,140", "1,140", "Unaccompanied minors", None),
    ("of whom children: 31,000", "31,000", "children", None),
    ("Homes without power: about 12,000", "about 12,000", "Homes", None),
    ("Trains cancelled since Monday: 51 (Sunday: 37)", "51", "Trains", None),
    ("Brenn: 44,000", "44,000", None, None),  # a name counts nothing
    ("Brenn: 44.1 %", "44.1 %", None, None),
    ("In the camp at Orlin: 18,600", "18,600", None, None),
    ("The engineers had a bill: 33", "33", None, None),  # a sentence
]


@pytest.mark.parametrize(("line", "words", "counted", "state"), LABELLED)
def test_label_tells_what_is_counted(line: str, words: str, counted: str | None, state: str | None) -> None:
    [figure] = [figure for figure in read_report(a_report(line)).figures if figure.text == words]
    assert (figure.counted, figure.state) == (counted, state)
    assert "actor" not in figure.evidence


@pytest.mark.parametrize(
    ("line", "place"),
    [("of which Orlin: 1,150", "Orlin"), ("In the camp at Upper Lar: 18,600", "Upper Lar"), ("Brenn: 44,000", None)],
)
def test_name_at_the_end_of_a_label_is_where_they_are(line: str, place: str | None) -> None:
    report = a_report(line)
    [figure] = read_report(report).figures
    assert [span.of(report.text) for span in figure.evidence.get("place", ())] == ([place] if place else [])


def test_words_before_a_colon_that_are_somebody_speaking_are_no_label() -> None:
    [figure] = read_report(a_report("Ministers told: 40 people came.")).figures
    assert figure.counted == "people"


def test_day_alone_is_that_of_the_number_before_it() -> None:
    text = "Since the start 8,200 flights were cancelled, 1,200 of them on Monday alone."
    assert [(figure.text, figure.scope) for figure in read_report(a_report(text)).figures] == [
        ("8,200", None),
        ("1,200", "new"),
    ]
