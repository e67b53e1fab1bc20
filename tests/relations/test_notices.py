import pytest
from hypothesis import given
from hypothesis import strategies as st
from makers import a_report

from reportedly.relations.notices import (
    find_notices,
    notice,
    notice_keys,
    outside_notices,
    stories_needed,
)

STAY = "Stay with Harbour Nine for more."


def test_key_is_the_same_in_every_ledger():
    """Keys are stored: another number would lose every notice that a ledger knows."""
    assert notice("Harbour Nine", "stay with us") == 4377672319323952628
    assert notice("", "stay with us") == 1166487984051069119


@given(st.text(), st.text())
def test_key_fits_into_a_column_of_whole_numbers(outlet: str, words: str):
    assert -(2**63) <= notice(outlet, words) < 2**63


@pytest.mark.parametrize(
    ("outlet", "stories"),
    [
        ("Harbour Nine", 2),
        ("", 3),  # of whatever outlet
    ],
)
def test_stories_needed_stand_in_the_key(outlet, stories):
    assert {stories_needed(notice(outlet, words)) for words in ("stay with us", "", "é", "\ud800")} == {stories}


def test_report_has_two_keys_for_each_sentence_of_its_body():
    report = a_report(f"A goat swam to Orme. {STAY} {STAY}", outlet="Harbour Nine")
    words = ["a goat swam to orme", "stay with harbour nine for more"]
    assert notice_keys(report) == sorted(notice(outlet, one) for outlet in ("Harbour Nine", "") for one in words)
    assert len(notice_keys(a_report(report.text, outlet=None))) == 2


def test_counts_of_keys_say_what_is_a_notice():
    """Who stores the keys with their stories finds the notices that one finds with all reports at hand."""
    reports = [
        a_report(f"{told} {STAY}", outlet=outlet, story=str(number))
        for number, (told, outlet) in enumerate(
            [("A goat swam.", "Nine"), ("A bell rang.", "Ten"), ("It rained.", "Ten")]
        )
    ]
    found = find_notices(reports, times=2, among=lambda report: report.story or "", anywhere=3)
    stories: dict[int, set[str | None]] = {}
    for report in reports:
        for key in notice_keys(report):
            stories.setdefault(key, set()).add(report.story)
    assert found == {key for key, where in stories.items() if len(where) >= stories_needed(key)}
    assert found == {notice("Ten", "stay with harbour nine for more"), notice("", "stay with harbour nine for more")}


def test_what_is_left_are_the_stretches_between_the_notices():
    report = a_report(f"A goat swam to Orme. Nobody knows why. {STAY} It was tired.", outlet="Nine")
    known, other = (frozenset([notice(outlet, "stay with harbour nine for more")]) for outlet in ("Nine", "Ten"))
    assert [span.of(report.text) for span in outside_notices(report, known)] == [
        "A goat swam to Orme. Nobody knows why.",
        "It was tired.",
    ]
    assert [span.of(report.text) for span in outside_notices(report, other)] == [report.text]
