import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times, find_timexes
from reportedly.claims.reading import plain_sentences


def timexes_of(text: str, published: str | None = "2024-11-06") -> list[tuple[str, str]]:
    report = a_report(text, published=published)
    found = find_timexes(report, find_times(text, plain_sentences(text)))
    return [(moment.text, moment.timex.value) for moment in found]


ONE_QUARTER = [
    ("Orders fell in the third quarter.", "the third quarter", "2024-Q3"),
    ("The yard reported a third-quarter loss.", "third-quarter", "2024-Q3"),
    ("Orders fell in the fourth quarter.", "the fourth quarter", "2024-Q4"),
    ("The yard expects to report a third-quarter loss.", "third-quarter", "2024-Q3"),  # of the quarter just past
    ("Orders will fall in the first quarter.", "the first quarter", "2025-Q1"),
    ("Orders fell in the third quarter of 1984.", "the third quarter of 1984", "1984-Q3"),
    ("Orders fell in the first quarter of last year.", "the first quarter of last year", "2023-Q1"),
    ("Orders fell in the final quarter of 2009.", "the final quarter of 2009", "2009-Q4"),
    ("Orders fell in last year's second quarter.", "last year's second quarter", "2023-Q2"),
    ("Orders fell this quarter.", "this quarter", "2024-Q4"),
    ("Orders fell in the current quarter.", "the current quarter", "2024-Q4"),
    ("Orders fell in the latest quarter.", "the latest quarter", "2024-Q3"),
    ("Orders fell in the quarter ended June 30.", "the quarter", "2024-Q2"),
    ("Orders fell in the first half of 2019.", "the first half of 2019", "2019-H1"),
    ("Orders fell in the second half of last year.", "the second half of last year", "2023-H2"),
]


@pytest.mark.parametrize(("text", "words", "value"), ONE_QUARTER)
def test_quarter_and_its_year(text: str, words: str, value: str) -> None:
    assert (words, value) in timexes_of(text)


COMPARED = [
    ("a year earlier", "2023-Q3"),
    ("a year ago", "2023-Q3"),
    ("the year-ago quarter", "2023-Q3"),
    ("the year-earlier period", "2023-Q3"),
    ("the same period last year", "2023-Q3"),
    ("the 2022 quarter", "2022-Q3"),
    ("the corresponding period of 2021", "2021-Q3"),
]


@pytest.mark.parametrize(("words", "value"), COMPARED)
def test_a_comparison_is_with_the_quarter_that_the_report_speaks_of(words: str, value: str) -> None:
    text = f"The yard lost 40 million in the third quarter, against 20 million in {words}. Sales fell in the quarter."
    assert timexes_of(text) == [("the third quarter", "2024-Q3"), (words, value), ("the quarter", "2024-Q3")]


def test_a_comparison_is_no_time_that_others_are_counted_from() -> None:
    text = "It lost 4 million in the third quarter, 2 million a year earlier. A year earlier it had sold more."
    assert [value for _, value in timexes_of(text)] == ["2024-Q3", "2023-Q3", "2023-Q3"]


NO_QUARTER = [
    "They met in the Latin Quarter, a quarter of the city, and reached the quarter-final.",
    "The quarter was noisy, and a quarter of the people left it in the first half.",
    "The same period costume was worn twice.",
    "A period of calm followed.",
]


@pytest.mark.parametrize("text", NO_QUARTER)
def test_quarters_of_towns_and_shares_are_no_times(text: str) -> None:
    assert timexes_of(text) == []


def test_a_quarter_is_a_moment_of_three_months_and_of_none_while_the_report_is_undated() -> None:
    def value_of(published: str | None) -> str | None:
        report = a_report("Orders fell in the third quarter.", published=published)
        [moment] = find_moments(report, find_times(report.text, plain_sentences(report.text)))
        return str(moment.value) if moment.value else None

    assert (value_of("2024-11-06"), value_of(None)) == ("2024-35", None)
