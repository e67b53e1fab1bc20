import pytest
from makers import a_report

from reportedly.claims.moments import find_moments, find_times
from reportedly.claims.reading import plain_sentences


def last_of(text: str, published: str) -> str | None:
    report = a_report(text, published=published)
    moment = find_moments(report, find_times(text, plain_sentences(text)))[-1]
    return str(moment.value) if moment.value else None


# Newsrooms leave out the year of days near to their own, and a day without its year is the nearer one unless a verb tells.
DAYS = [
    ("The dividend is payable Jan. 2.", "2024-11-02", "2025-01-02"),
    ("The yard set Nov. 20 as the deadline.", "2024-11-02", "2024-11-20"),
    ("The bid was extended to Nov. 16.", "2024-11-02", "2024-11-16"),
    ("She gave no reason for the Jan. 14 deadline.", "2025-01-05", "2025-01-14"),
    ("The pact takes effect in early November.", "2024-10-30", "2024-11-01/2024-11-10"),
    ("Under a June agreement the yard was sold.", "2024-10-27", "2024-06"),
    ("He bought it on 20 December.", "2024-11-02", "2023-12-20"),
    ("In January, the owners of the mill brought in a new head.", "2024-10-27", "2024-01"),
    ("The talks, to be held in March, will be long.", "2024-10-27", "2025-03"),
]


@pytest.mark.parametrize(("text", "published", "value"), DAYS)
def test_a_day_without_its_year(text: str, published: str, value: str) -> None:
    assert last_of(text, published) == value


# 12 June 2025 is a Thursday.
WEEKDAYS = [
    ("Action was postponed until Monday.", "[..2025-06-16]"),
    ("It had been due to expire on Monday.", "2025-06-09"),
    ("Neither he nor his brothers could be found Monday.", "2025-06-09"),
    ("Just ahead of the trip the ministry on Monday issued a warning.", "2025-06-09"),
    ("It is effective Monday.", "2025-06-16"),
    ("The aide said that a deal was likely by Monday.", "[..2025-06-16]"),
    ("She is understood to have left on Monday.", "2025-06-09"),
    ("The ship is said to have sunk on Monday.", "2025-06-09"),
    ("The ship is to sail on Monday.", "2025-06-16"),
]


@pytest.mark.parametrize(("text", "value"), WEEKDAYS)
def test_a_bare_weekday(text: str, value: str) -> None:
    assert last_of(text, "2025-06-12") == value
