"""Signatures: quotations and posts with the name behind or below them."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report

SIGNED = [
    ("“We lost the roof and both barns.” ― Marit Holm", "Marit Holm", "We lost the roof and both barns"),
    (
        "“This is the first good day in two years.” – Elia Sorren, president of the Republic of Marl and head of its army",
        "Elia Sorren, president of the Republic of Marl and head of its army",
        "This is the first good day in two years",
    ),
    (
        "The strike goes on.\n\nThe bridge is closed. Use the ferry. pic.twitter.com/ab12\n— Lesk Police (@leskpolice) May 3, 2031",
        "Lesk Police",
        "The bridge is closed. Use the ferry",
    ),
    (
        "The strike goes on.\n\nThe bridge is closed. Use the ferry at noon pic.twitter.com/ab12 — Lesk Police (@leskpolice) May 3, 2031",
        "Lesk Police",
        "The bridge is closed. Use the ferry at noon",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), SIGNED)
def test_words_are_whose_name_stands_behind_or_below(text: str, source: str, content: str) -> None:
    (claim,) = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert (claim.source.text, claim.content.text, claim.quotation) == (source, content, "direct")


UNSIGNED = [
    "The port – a landmark of Lesk – was shut.",
    "“We lost the roof” – Marit Holm wept when she saw it.",
    "“We lost the roof” – it was a long night for Lesk.",
]


@pytest.mark.parametrize("text", UNSIGNED)
def test_dash_before_anything_else_signs_nothing(text: str) -> None:
    assert not [claim for claim in read_report(a_report(text)).claims if claim.why.startswith("rule “signature”")]


def test_line_below_a_post_that_is_told_already_claims_nothing() -> None:
    text = "Lesk police wrote: “The bridge is closed.”\n— Lesk Police (@leskpolice) May 3, 2031"
    assert [claim.source.text for claim in read_report(a_report(text)).claims] == ["Lesk police"]


def test_account_behind_what_others_said_claims_nothing() -> None:
    text = (
        "Lesk police say that the bridge is closed. @radiolesk pic.twitter.com/ab12 — Ada Moor (@adamoor) May 3, 2031"
    )
    assert [claim.source.text for claim in read_report(a_report(text)).claims] == ["Lesk police"]
