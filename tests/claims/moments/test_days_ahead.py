import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import plain_sentences

# 15 May 2024 is a Wednesday.
DAYS = [
    ("The road would reopen on the twelfth, he said.", ["2024-06-12"]),
    ("The road would reopen by the twenty-third.", ["[..2024-05-23]"]),
    ("The road would reopen on the thirty-first.", ["2024-05-31"]),
    ("It will open on the first of June.", ["2024-06-01"]),
    ("He lives on the fifth floor.", []),
    ("She was the first to leave, and he the sixth.", []),
    ("The road will reopen before the end of May.", ["[..2024-05-31]"]),
    ("The road will reopen before May is out.", ["[..2024-05-31]"]),
    ("The road will reopen before the week is over.", ["[..2024-05-19]"]),
    ("The road will reopen before the year ends.", ["[..2024-12-31]"]),
    ("The road will reopen before year's end.", ["[..2024-12-31]"]),
    ("There is a slim chance of snow on Friday.", ["2024-05-17"]),
    ("The inspector saw a high risk of flooding on Friday.", ["2024-05-17"]),
    ("The list will now be published on Friday, he said on Monday.", ["2024-05-17", "2024-05-13"]),
    ("The team missed a chance of victory on Friday.", ["2024-05-10"]),
    ("The road will reopen in the first days of June.", ["2024-06-01/2024-06-10"]),
    ("He left before the game is over.", []),
    ("The plant will be sold or shut by the end of September.", ["[..2024-09-30]"]),
    ("The plant was sold or shut in April.", ["2024-04"]),
    ("The line would open in the spring.", ["2024-21"]),
    ("The line would open in the summer.", ["2024-22"]),
    ("The first train departs on 28 June.", ["2024-06-28"]),
    ("The road will reopen before June.", ["[..2024-05-31]"]),
    ("The house will be sold before the winter.", ["[..2024-11-30]"]),
    ("There would be no talks before spring, he said.", ["[..2025-02-28]"]),
    ("He will not drink before spring water runs.", []),
    ("Prices have climbed since spring.", ["2024-21/.."]),
    ("He has been ill since spring water ran short.", []),
    ("The vote must end before 6pm on Sunday.", ["[..2024-05-19]"]),
    ("The talks broke up before midnight on Sunday.", ["2024-05-12"]),
    ("A spokesman promised a decision before the weekend.", ["[..2024-05-17]"]),
    ("A spokesman promised on Monday to pay.", ["2024-05-13"]),
]


@pytest.mark.parametrize(("text", "values"), DAYS)
def test_days_that_lie_ahead(text: str, values: list[str]) -> None:
    report = a_report(text, published="2024-05-15")
    moments = find_moments(report, find_times(text, plain_sentences(text)))
    assert [str(moment.value) for moment in moments] == values


def test_season_to_come_is_the_next_one_once_this_years_is_over() -> None:
    text = "The line would open in the spring."
    [moment] = find_moments(a_report(text, published="2024-11-30"), find_times(text, plain_sentences(text)))
    assert str(moment.value) == "2025-21"
