"""Relay chains: through whom a statement came, nearest the outlet first, in every form that news gives them."""

from __future__ import annotations

import pytest
from makers import a_report

from reportedly.claims import read_report
from reportedly.records import Claim

HELD = "the dam held"


def the_claim(text: str) -> Claim:
    """Return the one claim of a report."""
    claims = read_report(a_report(text, outlet="Daily Lantern", published="2031-05-14")).claims
    (claim,) = [claim for claim in claims if claim.source.kind != "outlet"]
    return claim


def relay_of(claim: Claim, text: str) -> list[str]:
    return [span.of(text) for span in claim.evidence.get("relay", ())]


CITING = [
    ("Kyodo reported, citing three diplomats, that the dam held.", "three diplomats", ["Kyodo"]),
    ("Kyodo, citing Radio Corin, reported that the dam held.", "Radio Corin", ["Kyodo"]),
    ("Citing two people close to the talks, Kyodo said the dam held.", "two people close to the talks", ["Kyodo"]),
    ("The dam held, Kyodo reported, citing Radio Corin, which quoted a guard.", "a guard", ["Kyodo", "Radio Corin"]),
    ("According to the Tarn Herald, which cited a port official, the dam held.", "a port official", ["Tarn Herald"]),
    ("According to Reuters, citing a port official, the dam held.", "a port official", ["Reuters"]),
    ("According to AFP, the mayor's office said, citing the river service, that the dam held.", "the river service", ["AFP", "mayor's office"]),
    ("CNN reported, on the authority of a senior officer, that the dam held.", "a senior officer", ["CNN"]),
    ("TASS reported with reference to the governor's office that the dam held.", "the governor's office", ["TASS"]),
    ("AFP, which in turn cited Kyodo, said that the dam held.", "Kyodo", ["AFP"]),
    ("State TV, citing an army statement, said the dam held.", "an army statement", ["State TV"]),
    ("Local media reported that the dam held, quoting residents.", "residents", ["Local media"]),
    ("According to a report in the Tarn Herald citing two ministers, the dam held.", "two ministers", ["Tarn Herald"]),
    ("AFP, citing Kyodo, which quoted NHK, said that a nurse had told Radio Corin that the dam held.", "a nurse", ["AFP", "Kyodo", "NHK", "Radio Corin"]),
]  # fmt: skip

QUOTED = [
    ("Kyodo, citing NHK, quoted a general as saying that the dam held.", "a general", ["Kyodo", "NHK"]),
    ("According to Kyodo, NHK quoted a general as saying that the dam held.", "a general", ["Kyodo", "NHK"]),
    ("A general was cited by NHK, according to Kyodo, as saying the dam held.", "A general", ["Kyodo", "NHK"]),
    ("Kyodo quoted Nora Velt as saying that the dam held.", "Nora Velt", ["Kyodo"]),
    ("Xinhua had cited the governor as saying the dam held.", "the governor", ["Xinhua"]),
    ("Nora Velt was quoted by the Tarn Herald as saying that the dam held.", "Nora Velt", ["Tarn Herald"]),
    ("“The dam held,” Nora Velt was quoted as saying by Kyodo.", "Nora Velt", ["Kyodo"]),
    ("“The dam held,” Kyodo quoted Nora Velt as saying.", "Nora Velt", ["Kyodo"]),
    ("“The dam held,” the general was quoted by Kyodo as having said.", "the general", ["Kyodo"]),
    ("Kyodo reported that Radio Corin had quoted a general as saying the dam held.", "a general", ["Kyodo", "Radio Corin"]),
    ("The governor told Radio Corin, which was quoted by the Lesk Mail, that the dam held.", "The governor", ["Lesk Mail", "Radio Corin"]),
    ("The governor, who has been quoted by Xinhua, said the dam held.", "The governor", ["Xinhua"]),
    ("The governor, quoted by Xinhua, said the dam held.", "The governor", ["Xinhua"]),
    ("The governor, whom Xinhua quoted, said the dam held.", "The governor", ["Xinhua"]),
    ("Nora Velt told the Tarn Herald, as quoted by Kyodo, that the dam held.", "Nora Velt", ["Kyodo", "Tarn Herald"]),
    ("The dam held, two ministers were quoted as saying.", "two ministers", []),
]  # fmt: skip

HEARD = [
    (
        "The general told a local station, Radio Corin, that the dam held, AFP said.",
        "The general",
        ["AFP", "Radio Corin"],
    ),
    ("Le Soir said the police had been told by a neighbour that the dam held.", "a neighbour", ["Le Soir", "police"]),
    ("Al Jazeera learned from two officers that the dam held.", "two officers", ["Al Jazeera"]),
    ("Le Monde has learnt from a source in the ministry that the dam held.", "a source in the ministry", ["Le Monde"]),
    ("Reuters was told by a ministry official that the dam held.", "a ministry official", ["Reuters"]),
    ("The Guardian said it had been told by three officials that the dam held.", "three officials", ["Guardian"]),
    ("The minister told Radio Corin that the dam held, Kyodo reported.", "The minister", ["Kyodo", "Radio Corin"]),
    ("Two ministers told the Tarn Herald the dam held, the BBC reports.", "Two ministers", ["BBC", "Tarn Herald"]),
    ("The dam held, a captain told the Tarn Herald, according to Reuters.", "a captain", ["Reuters", "Tarn Herald"]),
    ("The union said, according to the Tarn Herald, that the dam held.", "The union", ["Tarn Herald"]),
    ("Reuters reported that, according to the Tarn Herald, the dam held.", "the Tarn Herald", ["Reuters"]),
    ("In comments carried by Kyodo, Nora Velt said the dam held.", "Nora Velt", ["Kyodo"]),
    ("Nora Velt said, in remarks quoted by Kyodo, that the dam held.", "Nora Velt", ["Kyodo"]),
    ("Speaking to Radio Corin, Nora Velt said the dam held.", "Nora Velt", ["Radio Corin"]),
]

SEEN = [
    ("A memo leaked to the Post says that the dam held.", ["Post"]),
    ("A letter shown to the Tarn Herald by two clerks says the dam held.", ["Tarn Herald", "two clerks"]),
    ("The dam held, according to documents reviewed by the Associated Press.", ["Associated Press"]),
    ("The dam held, according to a guard quoted by the Tarn Herald.", ["Tarn Herald"]),
    ("In a letter obtained by Reuters, the governor says the dam held.", ["Reuters"]),
]


@pytest.mark.parametrize(("text", "source", "relay"), [*CITING, *QUOTED, *HEARD])
def test_chain_is_in_order_whatever_the_form(text: str, source: str, relay: list[str]) -> None:
    claim = the_claim(text)
    assert (claim.source.text, relay_of(claim, text), claim.content.text.casefold()) == (source, relay, HELD)


@pytest.mark.parametrize(("text", "relay"), SEEN)
def test_medium_that_saw_a_paper_passes_it_on(text: str, relay: list[str]) -> None:
    assert relay_of(the_claim(text), text) == relay


REASONS = [
    "The judge, citing the law of the river, said the sale was void.",
    "Nora Velt said the sale was void, citing high costs.",
]


@pytest.mark.parametrize("text", REASONS)
def test_reason_that_somebody_cites_is_nobody(text: str) -> None:
    assert relay_of(the_claim(text), text) == []


def test_outer_verb_of_denial_is_no_relay() -> None:
    text = "The army's estimate of 300 dead is disputed by doctors."
    claims = [claim for claim in read_report(a_report(text)).claims if claim.source.kind != "outlet"]
    assert [relay_of(claim, text) for claim in claims] == [[] for _ in claims]
