"""Headlines: a source before a colon or behind a dash."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim, Part, Span

BODY = "The ferry sank off Tarn."


def headline_claims(headline: str) -> list[Claim]:
    text = f"{headline}\n\n{BODY}"
    parts = (Part(Span(0, len(headline)), "headline"), Part(Span(len(headline) + 2, len(text)), "body"))
    return list(read_report(a_report(text, parts=parts)).claims)


SOURCED = [
    ("Minister: 40 dead after ferry sinks", "Minister", "40 dead after ferry sinks"),
    ("40 dead after ferry sinks – minister", "minister", "40 dead after ferry sinks"),
    ("40 dead after ferry sinks — ministry of transport", "ministry of transport", "40 dead after ferry sinks"),
    ("FERRY HAD MORE THAN 200 ABOARD - GOVERNOR", "GOVERNOR", "FERRY HAD MORE THAN 200 ABOARD"),
    ("Minister: “Nobody could be saved”", "Minister", "Nobody could be saved"),
    ("40 dead after ferry sinks: mayor", "mayor", "40 dead after ferry sinks"),
    ("Ferry sinks off Tarn (police)", "police", "Ferry sinks off Tarn"),
    ("Exclusive: Ferry was overloaded — sources", "sources", "Ferry was overloaded"),
    ("Ferry sinks off Tarn — Reuters", "Reuters", "Ferry sinks off Tarn"),
    ("OSLO: FERRY CARRIED MORE THAN 200", "OSLO", "FERRY CARRIED MORE THAN 200"),
    ("FERRY CARRIED 200, NO LIFEBOATS — AIR FORCE", "AIR FORCE", "FERRY CARRIED 200, NO LIFEBOATS"),
    ("Kremlin: talks to resume in May", "Kremlin", "talks to resume in May"),
    ("‘We lost everything’: ferry survivor", "ferry survivor", "We lost everything"),
    ("Police: ferry was overloaded", "Police", "ferry was overloaded"),
    ("‘We lost everything’: survivors return to Tarn", "survivors", "We lost everything"),
]


@pytest.mark.parametrize(("headline", "source", "content"), SOURCED)
def test_headline_names_its_source_without_a_cue(headline: str, source: str, content: str) -> None:
    (claim,) = headline_claims(headline)
    assert (claim.source.text, claim.cue, claim.content.text) == (source, None, content)


def test_headline_is_known_by_its_form_in_plain_text() -> None:
    (claim,) = read_report(a_report("Minister: 40 dead after ferry sinks\n\nThe sea was calm.")).claims
    assert (claim.source.text, claim.content.text) == ("Minister", "40 dead after ferry sinks")


def test_headline_with_a_cue_is_read_like_a_sentence() -> None:
    (claim,) = headline_claims("Ferry was overloaded, police say")
    assert (claim.source.text, claim.content.text) == ("police", "Ferry was overloaded")


@pytest.mark.parametrize(
    "headline", ["Mount Hesk predicted to erupt within days", "Bank of Tarn expected to raise rates in May"]
)
def test_headline_without_its_is_tells_of_nobody_who_expects(headline: str) -> None:
    assert [claim.source.text for claim in headline_claims(headline) if claim.source.text] == []


def test_headline_without_a_verb_is_who_speaks_last() -> None:
    (claim,) = headline_claims("Velt Lines in talks to buy rival, sources say")
    assert (claim.source.text, claim.content.text) == ("sources", "Velt Lines in talks to buy rival")
    assert claim.stance == "asserted"


PLANS = [
    ("Velt Lines to cut 800 jobs - union", "intended"),
    ("Toll to rise further - police", "forecast"),
    ("Ruvia hesitates to send 800 men - minister", "asserted"),
]


@pytest.mark.parametrize(("headline", "stance"), PLANS)
def test_to_makes_a_headline_without_a_verb_a_plan(headline: str, stance: str) -> None:
    assert [claim.stance for claim in headline_claims(headline) if claim.source.kind != "outlet"] == [stance]


UNSOURCED = [
    "Residents told: go now",
    "“We lost all”: what we know so far",
    "What we know so far: 40 dead in ferry disaster",
    "Live updates: ferry sinks off Tarn",
    "Tarn ferry sinks",
    "10:45: ferry sinks off Tarn",
    "Ferry: lost",
    "Ferry disaster: 40 dead after collision",
    "Norway: 40 dead in ferry disaster",
]


@pytest.mark.parametrize("headline", UNSOURCED)
def test_colon_alone_makes_no_source(headline: str) -> None:
    assert [claim.source.text for claim in headline_claims(headline) if claim.source.kind != "outlet"] == []


def test_figures_in_headlines_are_left_to_the_text_below() -> None:
    text = "Minister: 40 dead"
    assert read_report(a_report(text, parts=(Part(Span(0, len(text)), "headline"),))).figures == ()
