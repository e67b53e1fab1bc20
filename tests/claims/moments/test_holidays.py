import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import plain_sentences

ONE_HOLIDAY = [
    ("He was found on Thanksgiving Day.", "2000-01-06", "Thanksgiving Day", "1999-11-25"),
    ("They will meet on Christmas Eve.", "2024-11-06", "Christmas Eve", "2024-12-24"),
    ("They met last Christmas.", "2025-06-12", "last Christmas", "2024-12-25"),
    ("They met at Easter.", "2025-06-12", "Easter", "2025-04-20"),
    ("They met on Good Friday.", "2024-06-12", "Good Friday", "2024-03-29"),
    ("They meet next Labor Day.", "2024-06-12", "next Labor Day", "2024-09-02"),
    ("They met on Memorial Day.", "2024-06-12", "Memorial Day", "2024-05-27"),
    ("They will vote on Election Day.", "1998-10-26", "Election Day", "1998-11-03"),
    ("They met at Easter 1998.", "2024-06-12", "Easter 1998", "1998-04-12"),
    ("They met on New Year's Eve.", "2024-06-12", "New Year's Eve", "2023-12-31"),
    ("They prayed in Easter week.", "2024-06-12", "Easter week", "2024-03-25/2024-03-31"),
    ("Nine have died since New Year.", "2024-06-12", "since New Year", "2024-01-01/.."),
    ("They met on Independence Day.", None, "Independence Day", None),
]


@pytest.mark.parametrize(("text", "published", "words", "value"), ONE_HOLIDAY)
def test_holiday_and_its_day(text: str, published: str | None, words: str, value: str | None) -> None:
    report = a_report(text, published=published)
    [moment] = find_moments(report, find_times(text, plain_sentences(text)))
    assert (moment.text, str(moment.value) if moment.value else None) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "Labor won.",
        "He is a new father.",
        "The palm of a good mother.",
        "An election held.",
        "They met at New Year talks after New Year parties.",
    ],
)
def test_words_of_holidays_are_none_by_themselves(text: str) -> None:
    assert not list(find_times(text, plain_sentences(text)))
