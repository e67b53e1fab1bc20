"""What is called false without a word about what is so."""

import pytest
from makers import a_report

from reportedly.claims import read_report

JUDGED = [
    ("Velt calls it pure invention.", "denied"),
    ("Velt called the report “a tissue of lies”.", "denied"),
    ("Velt described the allegation as “a fairy tale from beginning to end”.", "denied"),
    ("The mayor has described the claim as a complete fabrication.", "denied"),
    ("Velt called the figure wildly exaggerated.", "denied"),
    ("Velt branded the story a total fabrication.", "denied"),
    ("Velt called the estimate far too high.", "denied"),
    ("Velt labelled the count “grossly inflated”.", "denied"),
    ("The ministry retracted its statement that the ship had been empty.", "denied"),
    ("The union no longer maintains that 40 dockers left.", "denied"),
    ("Velt called the deal a scandal.", "asserted"),
    ("Velt called the price “too high”.", "asserted"),
    ("Velt described the mayor as a liar.", "asserted"),
    ("Velt called the rumours of a coup premature.", "asserted"),
]


@pytest.mark.parametrize(("text", "stance"), JUDGED)
def test_judgement_decides_whether_something_is_denied(text, stance):
    assert [claim.stance for claim in read_report(a_report(text)).claims] == [stance]


def test_nothing_is_judged_by_calling_it_a_day():
    assert read_report(a_report("The mayor called it a day.")).claims == ()


@pytest.mark.parametrize("ending", ["denied that", "dismissed that as gossip", "rejected this"])
def test_that_means_what_was_claimed_before(ending):
    claims = read_report(a_report(f"Haas said that 900 jobs were in danger. Lind {ending}.")).claims
    assert [(claim.stance, claim.content.text) for claim in claims] == [
        ("asserted", "900 jobs were in danger"),
        ("denied", "900 jobs were in danger"),
    ]
