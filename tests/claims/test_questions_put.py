"""Questions in what somebody said."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.claims.asking import only_asks
from reportedly.records import Span

ASKED = [
    ("Where are the boats?", True),
    ("But who will pay for it: the state?", True),
    ("My question is: who pays?", True),
    ("We lost all. Who will pay?", False),
    ("So he thinks, now that the ranks are thin: why not let the others fight?", False),
    ("the vote was about “who will pay?”", False),
    ("the letter asked “who?”", True),  # too few words to say anything
    ("The dam has failed", False),
    ("", False),
]


@pytest.mark.parametrize(("words", "asks"), ASKED)
def test_question_is_one_only_when_nothing_is_said_beside_it(words: str, asks: bool) -> None:
    assert only_asks(words, [Span(0, len(words))] if words else []) is asks


def test_mark_behind_the_content_counts() -> None:
    assert only_asks("Who came?", [Span(0, 8)])


REPORTED = [
    ("“How many died?” Blake asked.", []),
    ("“Who will pay?” Blake said.", []),
    ("“We lost 40 men,” Blake said. “Who will pay for that?”", ["We lost 40 men"]),
    ("Blake said that the dam “is gone – and who is to blame?”", ["the dam “is gone – and who is to blame?”"]),
    (
        "Velt believes that this would help.\n\n“So he thinks, now that the ranks are thin: why not let the others do it?”",
        ["this would help … So he thinks, now that the ranks are thin: why not let the others do it?"],
    ),
    ("Blake asked whether the dam had failed.", []),
]


@pytest.mark.parametrize(("text", "contents"), REPORTED)
def test_question_put_by_somebody_is_no_claim_and_a_statement_with_one_is(text: str, contents: list[str]) -> None:
    claims = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert [claim.content.text for claim in claims] == contents
