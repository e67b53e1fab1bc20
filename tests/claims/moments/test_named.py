import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import plain_sentences


def last_of(text: str, published: str | None = "2025-06-12") -> tuple[str, str | None]:
    report = a_report(text, published=published)
    moment = find_moments(report, find_times(text, plain_sentences(text)))[-1]
    return moment.text, str(moment.value) if moment.value else None


COUNTED_FROM_THE_TIME_NAMED_LAST = [
    ("It opened on 3 May 2019. He sold it two days later.", "two days later", "2019-05-05"),
    ("It opened on 3 May 2019. He sold it two months later.", "two months later", "2019-07"),
    ("It opened in 1944. He sold it two years later.", "two years later", "1946"),
    ("It opened in 1944. He sold it the following year.", "the following year", "1945"),
    ("It opened in March 2019. He sold it the following month.", "the following month", "2019-04"),
    ("It opened in March 2019. He sold it the same month.", "the same month", "2019-03"),
    ("It opened in March 2019, and prices were lower in the same month a year ago.", "the same month a year ago", "2018-03"),
    ("It opened in March 2019. He sold it that year.", "that year", "2019"),
    ("It opened in March 2019. He sold it later that year.", "later that year", "2019"),
    ("It opened on 3 May 2019. He was there that same day.", "that same day", "2019-05-03"),
    ("It opened on 3 May 2019. He came later in the day.", "the day", "2019-05-03"),
    ("It opened on 3 May 2019. He came the previous day.", "the previous day", "2019-05-02"),
    ("It opened on 3 May 2019. He came the previous Friday.", "the previous Friday", "2019-04-26"),
    ("It opened in March 2019. He sold it the following January.", "the following January", "2020-01"),
    ("It opened on 3 May 2019 to 40 guests, up from 12 the day before.", "the day before", "2019-05-02"),
    ("It opened on 3 May 2019. The week before, he had sold it.", "The week before", "2019-04-22/2019-04-28"),
    ("He lost 4 million in 2019, more than the year previous.", "the year previous", "2018"),
    ("It opened on 3 May 2019. It was shut by the end of that year.", "by the end of that year", "[..2019-12-31]"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), COUNTED_FROM_THE_TIME_NAMED_LAST)
def test_a_time_is_counted_from_the_one_named_last(text: str, words: str, value: str) -> None:
    assert last_of(text) == (words, value)


COUNTED_FROM_NOW = [
    ("It will grow over the next year.", "the next year", "2025-06-12/2026-06-12"),
    ("It grew over the past year.", "the past year", "2024-06-12/2025-06-12"),
    ("It fell in the last week.", "the last week", "2025-06-05/2025-06-12"),
    ("It will be sold in the current month.", "the current month", "2025-06"),
    ("Prices rose 3 % for the year.", "the year", "2025"),
    ("It burned on the Tuesday before last.", "the Tuesday before last", "2025-06-03"),
    ("It burned in the week before last.", "the week before last", "2025-05-26/2025-06-01"),
    ("It will be built the year after next.", "the year after next", "2027"),
    ("It expects a loss in the year ending June 30, 2026.", "June 30, 2026", "2026-06-30"),
]


@pytest.mark.parametrize(("text", "words", "value"), COUNTED_FROM_NOW)
def test_a_stretch_is_counted_from_the_day_of_writing(text: str, words: str, value: str) -> None:
    assert last_of(text) == (words, value)


def test_what_needs_a_time_before_it_is_left_out_where_none_is_named() -> None:
    report = a_report("He sold it that year, later in the day.", published="2025-06-12")
    assert find_moments(report, find_times(report.text, plain_sentences(report.text))) == []


HISTORY = (
    "The canal was begun in 1931. In May the first lock was dug, and on 3 July water came in. It was widened in 1936. "
    "On 12 November the dam broke; in January men from the valley came to mend it. It was blown up in 1944. "
)


def test_a_history_goes_on_from_the_year_it_named() -> None:
    report = a_report(HISTORY, published="2019-12-19")
    found = find_moments(report, find_times(HISTORY, plain_sentences(HISTORY)))
    assert [str(moment.value) for moment in found] == [
        "1931", "1931-05", "1931-07-03", "1936", "1936-11-12", "1937-01", "1944",
    ]  # fmt: skip


def test_a_history_needs_no_date_of_its_own() -> None:
    report = a_report(HISTORY)
    found = find_moments(report, find_times(HISTORY, plain_sentences(HISTORY)))
    assert [str(moment.value) for moment in found][1:3] == ["1931-05", "1931-07-03"]


def test_news_with_a_line_of_history_stays_with_its_own_day() -> None:
    text = "The canal, begun in 1931 and widened in 1936, was shut on Monday. It will reopen on 3 July."
    assert last_of(text) == ("3 July", "2025-07-03")
