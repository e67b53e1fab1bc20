"""Recollections: what was said before is told as a past saying, and foretells nothing now."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

TOLD = [
    ("“I said we would not pay,” Olenko said.", "asserted"),
    ("“I never promised that nobody would lose his house,” Olenko said.", "asserted"),
    ("“He told us that the dam would hold,” Olenko said.", "asserted"),
    ("“We did not expect that the dam would fail,” Olenko said.", "asserted"),
    ("“I’ve always said it would take years,” Olenko said.", "asserted"),
    ("Olenko said he had never promised that the tax would fall.", "asserted"),
    ("Olenko said she thought the dam would hold.", "forecast"),
    ("“We have always said that the dam will hold,” Olenko said.", "forecast"),
    ("“I told you he’ll come,” Olenko said.", "forecast"),
    ("“We were told the river would rise. It did not,” Olenko said.", "asserted"),
    ("“We were assured that the dam would hold,” Olenko said.", "asserted"),
    ("“We were told that the dam will hold,” Olenko said.", "forecast"),
    ("“I think the dam would hold,” Olenko said.", "forecast"),
    ("“We promised to rebuild the school,” Olenko said.", "intended"),
]


@pytest.mark.parametrize(("text", "stance"), TOLD)
def test_what_one_had_said_would_be_is_no_forecast(text: str, stance: str) -> None:
    (claim,) = read_report(a_report(text)).claims
    assert claim.stance == stance


def test_number_in_a_recollection_was_foretold() -> None:
    reading = read_report(a_report("“I said that 40 boats would sink,” Olenko said."))
    assert [(figure.low, figure.stance) for figure in reading.figures] == [(40, "forecast")]
