"""Names in quotation marks, which nobody says."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

TOLD = [
    (
        "In an interview with the publication “Slovo”, the mayor, Petra Hal, stated: the dam is old.",
        ["the dam is old"],
    ),
    ("The spokesman of the command “North”, Jan Rets, said that the dam held.", ["the dam held"]),
    ("Asked about it, she told the paper “Never”.", ["Never"]),
    ("“Slovo” is a lie, Petra Hal said.", ["“Slovo” is a lie"]),
]


@pytest.mark.parametrize(("text", "contents"), TOLD)
def test_name_of_a_paper_in_quotation_marks_is_no_quotation(text: str, contents: list[str]) -> None:
    claims = read_report(a_report(text)).claims
    assert [claim.content.text for claim in claims if claim.source.kind != "outlet"] == contents
