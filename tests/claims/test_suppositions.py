"""What is supposed of somebody in the passive, by somebody or by nobody who is named, and the numbers somebody gave so."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim


def claims_in(text: str) -> list[Claim]:
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return [claim for claim in claims if claim.source.kind != "outlet"]


SUPPOSED = [
    ("The gunmen are believed to be hiding in the hills.", None, "The gunmen … be hiding in the hills", "estimated"),
    ("It is thought to have burned for two days.", None, "It … have burned for two days", "estimated"),
    ("It is feared that the dam has burst.", None, "the dam has burst", "estimated"),
    ("The ship is widely reported to have carried arms.", None, "The ship … have carried arms", "asserted"),
    ("The baker, who is thought to be in Tarn, wrote to her.", None, "The baker … be in Tarn", "estimated"),
    ("The baker, said to be living in Tarn, has gone.", None, "The baker … be living in Tarn", "asserted"),
    ("The raid failed, and nine are feared to have died.", None, "nine … have died", "estimated"),
    ("Scores are feared to be trapped, but help has come.", None, "Scores … be trapped", "estimated"),
    ("Though it rained, the tent is believed to be dry.", None, "the tent … be dry", "estimated"),
    ("The baker is thought by police to have fled.", "police", "The baker … have fled", "estimated"),
    ("He was said by neighbours to be unwell.", "neighbours", "He … be unwell", "asserted"),
    ("The loss was put at $3 million by the insurers.", "the insurers", "The loss was put at $3 million", "estimated"),
    ("The toll is given as 43 by the navy.", "the navy", "The toll is given as 43", "asserted"),
]


@pytest.mark.parametrize(("text", "source", "content", "stance"), SUPPOSED)
def test_supposition_is_a_claim(text: str, source: str | None, content: str, stance: str) -> None:
    [claim] = claims_in(text)
    assert (claim.source.text, claim.content.text, claim.stance) == (source, content, stance)
    assert claim.source.kind == "none" or source


def test_two_measures_with_one_verb_are_two_claims() -> None:
    text = "Attendance was estimated at 4,000 by police and at 9,000 by the organisers."
    told = {claim.source.text: claim.content.text for claim in claims_in(text)}
    assert told == {
        "police": "Attendance was estimated at 4,000",
        "the organisers": "Attendance was estimated … at 9,000",
    }


NO_SUPPOSITION = [
    "Few valleys can be said to be untouched.",
    "He is not believed to be in danger.",
    "The first call was given at 4:16 p.m. by two soldiers.",
]


@pytest.mark.parametrize("text", NO_SUPPOSITION)
def test_look_alikes_suppose_nothing(text: str) -> None:
    assert claims_in(text) == []


def test_what_somebody_tells_of_a_belief_is_theirs() -> None:
    [claim] = claims_in("Police said the man was believed to be armed.")
    assert claim.source.text == "Police"
