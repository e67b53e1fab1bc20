import itertools

import pytest

from reportedly.records import DateCandidate, Dating, DayMention, Edtf, Span
from reportedly.relations.dating import date_reports

Day = tuple[int | None, int | None, int]


def a_dating(own: str | None, *days: Day, basis: str = "inferred") -> Dating:
    candidate = DateCandidate(Edtf.parse(own), basis, "made for a test") if own else None  # type: ignore[arg-type]
    return Dating(candidate, tuple(DayMention(Span(n, n + 1), *day) for n, day in enumerate(days)))


def values(datings: dict[str, Dating], *groups: set[str]) -> dict[str, str]:
    together = [frozenset(group) for group in groups] or [frozenset(datings)]
    return {report: str(candidate.value) for report, candidate in date_reports(datings, together).items()}


# Several years fit "Saturday, 16 November" and "Tuesday, 19 November"; one of them is a year the story names.
SUMMIT = a_dating(
    "[2019-11-16..2019-11-19,2024-11-16..2024-11-19,2030-11-16..2030-11-19]",
    *((None, 11, 19), (None, 11, 16), (None, 10, 25), (None, 10, 27), (None, 11, 1)),
)
STORY = {
    "summit": SUMMIT,
    "analysis": a_dating("[XXXX-11-01..XXXX-11-30]", (None, 11, 1)),
    "background": a_dating("[2024-09-11..2024-12-31]", (2018, 9, 9), (2024, 6, 19), (2024, 9, 11)),
    "bare": a_dating(None, (None, None, 25), (None, None, 24), (None, None, 27)),
    "stranger": a_dating(None, (None, 6, 11)),
}


def test_a_story_dates_its_reports_one_from_another() -> None:
    assert values(STORY) == {
        "summit": "[2024-11-16..2024-11-19]",
        "analysis": "[2024-11-01..2024-11-30]",
        "bare": "[2024-10-25..2024-10-27]",
    }


def test_the_order_of_reports_and_stories_does_not_matter() -> None:
    expected = date_reports(STORY, [frozenset(STORY)])
    for order in itertools.permutations(STORY):
        assert date_reports({report: STORY[report] for report in order}, [frozenset(order)]) == expected
    groups = [frozenset(STORY), frozenset({"summit", "stranger"})]
    assert date_reports(STORY, groups) == date_reports(STORY, groups[::-1]) == expected


PAIRS = [
    # the day is named by a dated report too
    (a_dating(None, (None, 11, 1)), a_dating("2024-11-09", (None, 11, 1)), "[2024-11-01..2025-10-31]"),
    (a_dating(None, (None, 11, 1), (None, 11, 4)), a_dating("2024-11-09", (None, 11, 1)), "[2024-11-04..2025-11-03]"),
    (a_dating(None, (None, 12, 30)), a_dating("2025-01-02", (None, 12, 30)), "[2024-12-30..2025-12-29]"),
    (a_dating(None, (None, 11, 1)), a_dating(None, (2024, 11, 1)), "[2024-11-01..2025-10-31]"),
    (a_dating("[..XXXX-10-20]", (None, 10, 20)), a_dating("2021-10-12", (None, 10, 20)), "[2020-10-21..2021-10-20]"),
    (a_dating("XXXX-09-12", (None, 9, 12)), a_dating("2025-09-13", (None, 9, 12)), "2025-09-12"),
    (a_dating("2024?", (None, 11, 1)), a_dating("2024-11-09", (None, 11, 1)), "[2024-11-01..2024-12-31]"),
    # its own day lies in the year of the story
    (a_dating("XXXX-09-12"), a_dating("2025-09-03"), "2025-09-12"),
    (a_dating("[XXXX-05-28..XXXX-07-13]", (None, 5, 28)), a_dating("2018-04-11"), "[2018-05-28..2018-07-13]"),
    # it is not
    (a_dating(None, (None, 6, 11)), a_dating("2024-11-09", (None, 11, 1)), None),
    (a_dating(None), a_dating("2024-11-09", (None, 11, 1)), None),
    (a_dating("2023?", (None, 11, 1)), a_dating("2024-11-09", (None, 11, 1)), None),  # their years disagree
    # a bare day of the month needs company
    (a_dating(None, (None, None, 25)), a_dating("2024-10-28", (None, 10, 25)), None),
    (
        a_dating(None, (None, None, 25), (None, None, 27)),
        a_dating("2024-10-28", (None, 10, 25), (None, 10, 27)),
        "[2024-10-25..2024-10-27]",
    ),
    (
        a_dating(None, (None, None, 25), (None, None, 27)),
        a_dating("2024-10-28", (None, 7, 25), (None, 10, 27)),
        None,
    ),
    # a date that was given, or is good enough, stays
    (a_dating("2023", (None, 11, 1), basis="given"), a_dating("2024-11-09", (None, 11, 1)), None),
    (a_dating("[2023-11-01..2023-11-20]", (None, 11, 1)), a_dating("2024-11-09", (None, 11, 1)), None),
]


@pytest.mark.parametrize(("undated", "other", "value"), PAIRS)
def test_an_undated_report_takes_the_year_of_a_day_it_shares(undated: Dating, other: Dating, value: str | None) -> None:
    assert values({"undated": undated, "other": other}).get("undated") == value


def test_nothing_follows_from_a_report_of_another_story() -> None:
    datings = {"undated": a_dating(None, (None, 11, 1)), "other": a_dating("2024-11-09", (None, 11, 1))}
    assert values(datings, {"undated"}, {"other"}) == {}


def test_two_years_for_one_day_date_nothing() -> None:
    datings = {
        "undated": a_dating(None, (None, 11, 1)),
        "older": a_dating("2019-11-02", (None, 11, 1)),
        "newer": a_dating("2024-11-02", (None, 11, 1)),
    }
    assert values(datings) == {}


def test_weekdays_need_one_year_of_the_story() -> None:
    assert values({"summit": SUMMIT, "other": a_dating("2023-05-05")}) == {}
    assert values({"summit": SUMMIT, "other": a_dating("2024-05-05"), "third": a_dating("2019-05-05")}) == {}
    assert values({"summit": SUMMIT, "other": a_dating("2024-05-05")}) == {"summit": "[2024-11-16..2024-11-19]"}


def test_why_names_the_day_and_the_other_report_in_words() -> None:
    found = date_reports(STORY, [frozenset(STORY)])
    assert found["analysis"].why == "made for a test; names November 1, as does the report of 16–19 November 2024"
    assert found["bare"].why == "names the 25th and 27th, as does the report of 16–19 November 2024"
    assert found["summit"].why == (
        "made for a test; its weekdays fit 2024, the only such year that the reports of this story name"
    )
    assert all(candidate.basis == "inferred" for candidate in found.values())


def test_what_is_only_still_to_come_gives_no_day_after_which_it_was_published() -> None:
    coming = Dating(None, (DayMention(Span(0, 1), None, 11, 20, None, 1),))
    both = Dating(None, (DayMention(Span(0, 1), None, 11, 3), DayMention(Span(1, 2), None, 11, 20, None, 1)))
    other = a_dating("2024-11-09", (None, 11, 20), (None, 11, 3))
    assert values({"undated": coming, "other": other}) == {}
    assert values({"undated": both, "other": other}) == {"undated": "[2024-11-03..2024-11-20]"}


def test_a_large_story_is_dated_in_one_go() -> None:
    story = {f"d{n}": a_dating("2024-11-09", (None, 11, 1), (None, 11, 5), (None, 10, 28)) for n in range(2000)}
    story |= {f"u{n}": a_dating(None, (None, None, 1), (None, None, 5)) for n in range(2000)}
    assert len(values(story)) == 2000
