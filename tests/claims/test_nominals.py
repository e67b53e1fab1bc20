"""Claims about claims: a noun with an owner is a claim of its own."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report


def claims_in(text: str) -> set[tuple[str | None, str, str]]:
    """Return source, stance and content of each attributed claim."""
    claims = read_report(a_report(text, published="2031-05-14")).claims
    return {(one.source.text, one.stance, one.content.text) for one in claims if one.source.kind != "outlet"}


LEFT = "400 miners had left"
BOTH = [
    (f"The company rejected the union's claim that {LEFT}.", "the union", "The company", "denied"),
    (f"The company disputed the union’s assertion that {LEFT}.", "the union", "The company", "denied"),
    (f"The governor denied reports by the army that {LEFT}.", "the army", "The governor", "denied"),
    (f"The governor dismissed a police report that {LEFT}.", "a police", "The governor", "denied"),
    (f"Lawyers questioned the prosecutor's assertion that {LEFT}.", "the prosecutor", "Lawyers", "doubted"),
    (f"The union cast doubt on the company's claim that {LEFT}.", "the company", "The union", "doubted"),
    (f"Colonel Aras repeated the army's allegation that {LEFT}.", "the army", "Colonel Aras", "asserted"),
    (f"The navy confirmed the fishermen’s account that {LEFT}.", "the fishermen", "The navy", "asserted"),
    (f"The mayor contradicted a hospital statement that {LEFT}.", "a hospital", "The mayor", "denied"),
    (f"Tehran rejected Oslo's charge that {LEFT}.", "Oslo", "Tehran", "denied"),
]


@pytest.mark.parametrize(("text", "owner", "speaker", "stance"), BOTH)
def test_claim_about_a_claim_gives_both(text: str, owner: str, speaker: str, stance: str) -> None:
    assert claims_in(text) == {(owner, "asserted", LEFT), (speaker, stance, LEFT)}


ONE = [
    (f"Brussels is studying Warsaw's complaint that {LEFT}.", "Warsaw", "asserted", LEFT),
    (f"The report of the observers that {LEFT} was no surprise.", "the observers", "asserted", LEFT),
    (f"The information of the separatists that {LEFT} is old.", "the separatists", "asserted", LEFT),
    (f"The minister's denial that {LEFT} was met with laughter.", "The minister", "denied", LEFT),
    (f"The statement by the rebels that {LEFT} could not be verified.", "the rebels", "asserted", LEFT),
]


@pytest.mark.parametrize(("text", "source", "stance", "content"), ONE)
def test_noun_with_an_owner_ends_with_its_clause(text: str, source: str, stance: str, content: str) -> None:
    assert claims_in(text) == {(source, stance, content)}


NOBODYS = [
    "The claim that 400 miners had left belongs to nobody.",
    "Rumours that 400 miners had left spread in Tarn.",
    "Neither side's casualty reports have been confirmed.",
    "The alleged spy was freed.",
    "Claims of fraud are growing.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_noun_without_an_owner_is_nobodys_claim(text: str) -> None:
    assert claims_in(text) == set()


def test_figure_is_not_of_whoever_stands_before_the_verb():
    assert ("Sarkia", "asserted", "40 dead") not in claims_in("Sarkia's government challenged the figure of 40 dead.")
