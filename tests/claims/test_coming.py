import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim

# 15 May 2024 is a Wednesday.
CLAIMS = [
    ("The trial opens on 3 June.", "intended", "2024-06-03"),
    ("The trial opened on 3 May.", "asserted", "2024-05-03"),
    ("The president, who turns 80 on 3 June, spoke in Orlin.", "asserted", "2024-06-03"),
    ("The firm signed a deal that runs until 2026.", "asserted", "[..2026-12-31]"),
    ("The opening is set for 3 June.", "intended", "2024-06-03"),
    ("The stage is set for a quarrel on stairs, Ada Brenn said.", "asserted", None),
    ("The vote, planned for Thursday, was put off to Monday.", "intended", "2024-05-13"),
    ("The verdict, originally due on 3 May, will be read on 31 May.", "forecast", "2024-05-31"),
    ("The ferries, in service since 1951, will stop on 3 June.", "forecast", "2024-06-03"),
    ("Ada Brenn, the mayor, counts on 50 buses by 3 June.", "forecast", "[..2024-06-03]"),
    ("The judge is ill, and the verdict will not be read before May 26, the court said.", "forecast", "[..2024-05-25]"),
    ("A result should be there by 3 June, Ada Brenn said.", "forecast", "[..2024-06-03]"),
    ("He must report to prison by 3 June, the court said.", "intended", "[..2024-06-03]"),
    ("He must have reported to prison by 3 May, the court said.", "asserted", "[..2024-05-03]"),
    ("The union wants a meeting by 3 June.", "intended", "[..2024-06-03]"),
    ("Six trucks reached Orlin on 3 May, two fewer than promised, police said.", "asserted", "2024-05-03"),
]


@pytest.mark.parametrize(("text", "stance", "about"), CLAIMS)
def test_a_day_tells_what_is_still_to_come(text: str, stance: str, about: str | None) -> None:
    claim = read(text)[0]
    assert (claim.stance, str(claim.about) if claim.about else None) == (stance, about)


def test_what_is_of_a_day_bounds_nothing() -> None:
    text = "Ada Brenn’s union leads before Sunday’s vote"
    assert [claim.stance for claim in read(text) if claim.stance in ("forecast", "intended")] == []


def test_nothing_lies_ahead_of_a_report_without_a_day() -> None:
    assert read("The trial opens on 3 June 2024.", None)[0].stance == "asserted"


def read(text: str, published: str | None = "2024-05-15") -> tuple[Claim, ...]:
    return tuple(read_report(a_report(text, published=published)).claims)
