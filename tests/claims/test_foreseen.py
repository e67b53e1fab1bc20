"""Numbers that others had foreseen, told beside what came, are theirs."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

TOLD = [
    ("Prices rose 9.4% in May, the statistics office said, more than the 8.8% that economists had expected.", "economists", "the 8.8%"),
    ("The economy grew by 1.3 percent, the agency said, above the 0.8 percent the central bank had forecast.", "the central bank", "the 0.8 percent"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "what"), TOLD)
def test_number_that_somebody_had_foreseen_is_his(text: str, who: str, what: str) -> None:
    reading = read_report(a_report(text))
    [claim] = [one for one in reading.claims if one.stance == "forecast"]
    assert (claim.source.text, claim.content.text) == (who, what)
    assert [figure.stance for figure in reading.figures] == ["asserted", "forecast"]


NOBODYS = [
    "Olenko said the bridge cost 8 million euros, more than the 5 million he had expected.",
    "Olenko said the crowd was larger than expected.",
    "Olenko said the guests that we had expected did not come.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_is_foreseen_by_nobody_who_is_named_stays_within_what_is_told(text: str) -> None:
    assert [claim.source.text for claim in read_report(a_report(text)).claims] == ["Olenko"]
