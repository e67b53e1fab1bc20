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
    ("The road will reopen before June.", ["[..2024-05-31]"]),
    ("The house will be sold before the winter.", ["[..2024-11-30]"]),
    ("There would be no talks before spring, he said.", ["[..2025-02-28]"]),
    ("He will not drink before spring water runs.", []),
    ("A spokesman promised a decision before the weekend.", ["[..2024-05-17]"]),
    ("A spokesman promised on Monday to pay.", ["2024-05-13"]),
]


@pytest.mark.parametrize(("text", "values"), DAYS)
def test_days_that_lie_ahead(text: str, values: list[str]) -> None:
    report = a_report(text, published="2024-05-15")
    moments = find_moments(report, find_times(text, plain_sentences(text)))
    assert [str(moment.value) for moment in moments] == values
